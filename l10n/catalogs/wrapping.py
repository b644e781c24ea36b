"""PO strings: escaping, and wrapping them over lines as gettext does.

Start at :func:`quote`. ``width`` is the page width (79 in gettext, quotes
included); 0 means that lines are not wrapped except after a newline.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from l10n.catalogs.linebreak import column_widths, find_breaks

GETTEXT_WIDTH = 79
NO_WRAP = 0

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\a": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
}
_ENDS_WORD = frozenset(",.;:!?)*_")
_ENDS_PIECE = ",.;:!? "
_ESCAPED_LETTER = re.compile(r'\\[\\"abfnrtv]')
_TABLE = str.maketrans(_ESCAPES)


def escape(text: str) -> str:
    """``text`` as it stands between the quotes of a PO string."""
    is_plain = '"' not in text and "\\" not in text and text.isprintable()
    return text if is_plain else text.translate(_TABLE)


def quote(keyword: str, text: str, prefix: str = "", width: int = GETTEXT_WIDTH) -> str:
    """``keyword "text"`` in as many lines as gettext would use, with the last newline.

    ``prefix`` stands before each line ("#~ ", "#| "); it counts in the width.
    """
    if not text:
        return f'{prefix}{keyword} ""\n'
    lines = wrap(text, keyword, prefix, width)
    if len(lines) == 1:
        return f'{prefix}{keyword} "{lines[0]}"\n'
    body = f'"\n{prefix}"'.join(filter(None, lines))
    return f'{prefix}{keyword} ""\n{prefix}"{body}"\n'


def wrap(text: str, keyword: str, prefix: str, width: int) -> list[str]:
    """The escaped lines of ``text``; a first empty one when it starts on its own line."""
    room = width - len(prefix) - 2
    if "\n" in text and len(portions := _portions(text)) > 1:
        return ["", *[line for part in portions for line in _cut(escape(part), room, 0, width)]]
    escaped = escape(text)
    beside = len(keyword) + 1
    if width == NO_WRAP or _fits(escaped, room - beside):
        return [escaped]
    lines = _cut(escaped, room, 0, width)
    # What takes more than a whole line cannot fit beside the keyword.
    if len(lines) == 1 and len(_cut(escaped, room, beside, width)) == 1:
        return lines
    return ["", *lines]


def _portions(text: str) -> list[str]:
    parts = [part + "\n" for part in text.split("\n")]
    parts[-1] = parts[-1][:-1]
    return parts if parts[-1] else parts[:-1]


def _fits(escaped: str, room: int) -> bool:
    """Whether ``escaped`` surely fits; wide letters are measured by :func:`_cut`."""
    return len(escaped) <= room and (escaped.isascii() or "2" not in column_widths(escaped))


def _cut(line: str, room: int, start: int, width: int) -> list[str]:
    """Cut one escaped line, filling each piece; ``start`` columns are taken already."""
    if width == NO_WRAP:
        return [line]
    if line.isascii():
        if len(line) <= room - start:
            return [line]
        return _fill_words(line, room, start) or _fill(line, range(len(line) + 1), room, start)
    columns = [0, *accumulate(map(int, column_widths(line)))]
    if columns[-1] <= room - start:
        return [line]
    pieces = _fill_words(line, room, start) if columns[-1] == len(line) else None
    return pieces or _fill(line, columns, room, start)


def _fill_words(line: str, room: int, start: int) -> list[str] | None:
    """What :func:`_fill` does, where each line ends after a plain word and its space.

    Looks at the ends of lines only, which is most of the speed of writing a
    catalog; None where some end is not that plain (a hyphen, a bracket, a long
    word, an escape). One column a character is taken for granted.
    """
    if "\\" in line:
        return None
    pieces = []
    begin, limit = 0, room - start
    while len(line) - begin > limit:
        stop = begin + limit
        end = line.rfind(" ", begin, stop) + 1
        # No break before a mark or a space, so only letters may stand before one here.
        if end - begin < 2 or not line[end : stop + 1].rstrip(_ENDS_PIECE).isalnum():
            return None
        before = line[end - 2]
        if not (before.isalnum() or before in _ENDS_WORD):
            return None
        pieces.append(line[begin:end])
        begin, limit = end, room
    return [*pieces, line[begin:]]


def _fill(line: str, columns: list[int] | range, room: int, start: int) -> list[str]:
    cuts = [0]
    last = 0
    for place in [*_allowed_breaks(line), len(line)]:
        taken = columns[place] - columns[cuts[-1]] + (start if len(cuts) == 1 else 0)
        if taken > room and last > cuts[-1]:
            cuts.append(last)
        last = place
    cuts.append(len(line))
    return [line[a:b] for a, b in pairwise(cuts)]


def _allowed_breaks(line: str) -> list[int]:
    """Break opportunities that cut no escape and leave no lone newline behind."""
    breaks = find_breaks(line)
    if "\\" not in line:
        return breaks
    inside = {found.start() + 1 for found in _ESCAPED_LETTER.finditer(line)}
    if line.endswith("\\n"):
        inside.add(len(line) - 2)
    return [place for place in breaks if place not in inside]
