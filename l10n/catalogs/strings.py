"""Reading PO strings: the text inside the quotes, its escapes undone."""

from __future__ import annotations

import re

_PLAIN_ESCAPES = {
    "n": "\n",
    "t": "\t",
    '"': '"',
    "\\": "\\",
    "a": "\a",
    "b": "\b",
    "f": "\f",
    "r": "\r",
    "v": "\v",
}
_ESCAPE = re.compile(r'\\(?:([nt"\\abfrv])|x([0-9A-Fa-f]{1,2})|([0-7]{1,3}))')
_SOUND = re.compile(r'(?:"(?:[^"\\\n]|\\.)*"\n)+')
_GOOD_ESCAPES = re.compile(r'(?:[^\\]|\\(?:[nt"\\abfrv]|x[0-9A-Fa-f]|[0-7]))*')


def join_strings(block: str) -> str | None:
    """The text of string lines (``"..."\\n`` each); None when they are not in order."""
    text = block[1:-2].replace('"\n"', "")
    if "\\" not in text and '"' not in text:
        return text
    return unescape(block[1:-2].replace('"\n"', "")) if _SOUND.fullmatch(block) else None


def unescape(text: str) -> str | None:
    """Undo the escapes of a PO string; None when one is unknown to gettext."""
    if "\\" not in text:
        return text
    if not _GOOD_ESCAPES.fullmatch(text):
        return None
    return _ESCAPE.sub(_unescape_one, text)


def _unescape_one(found: re.Match[str]) -> str:
    plain, hexadecimal, octal = found.groups()
    if plain:
        return _PLAIN_ESCAPES[plain]
    return chr(int(hexadecimal, 16) if hexadecimal else int(octal, 8))
