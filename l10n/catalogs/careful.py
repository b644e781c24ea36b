"""The slow, exact reader of one PO entry, and every error message about PO syntax.

:mod:`l10n.catalogs.scanner` reads tidy entries with one regular expression and
hands the others to :class:`CarefulReader`: strings side by side on a line,
indented keywords, entries without a blank line between them. It takes what
``msgfmt`` takes and says where and how to mend what it refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from l10n.catalogs.comments import Head, add_comment
from l10n.catalogs.strings import unescape
from l10n.errors import CatalogError
from l10n.model import Location, Unit

_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\s*\[\s*(\d+)\s*\])?(?=[\s\"]|$)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CONFLICT = re.compile(r"(?:<{7}|>{7}|={7}|\|{7})(?: |$)")

QUOTE_HINT = 'write a quotation mark inside a string as \\" and end the line with one "'


@dataclass(slots=True)
class _Entry:
    """One entry as far as it has been read; ``parts`` maps a keyword to its text."""

    head: Head = field(default_factory=Head)
    parts: dict[str, str] = field(default_factory=dict)
    previous: dict[str, str] = field(default_factory=dict)
    current: str = ""
    obsolete: bool = False
    line: int = 0

    @property
    def is_complete(self) -> bool:
        return "msgstr" in self.parts or "msgstr[0]" in self.parts


class CarefulReader:
    """Reads entries line by line from the text of the file at ``path``."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path

    def read(self, position: int, line: int) -> tuple[Unit | None, int]:
        """The entry at ``position`` (on ``line``), and where the next one starts.

        The unit is None when only comments are left. Raises CatalogError.
        """
        entry = _Entry(line=line)
        start = position
        while position < len(self.text):
            end = self.text.find("\n", position) + 1 or len(self.text)
            row = self.text[position:end].strip()
            if self._starts_another(entry, row):
                break
            self._take(entry, row, line)
            position, line = end, line + 1
        unit = self._finish(entry, line)
        if unit is not None:
            object.__setattr__(unit, "raw", self.text[start:position].rstrip("\n"))
        return unit, position

    def _starts_another(self, entry: _Entry, row: str) -> bool:
        if not entry.is_complete:
            return False
        if not row or (row.startswith("#") and not row.startswith("#~")):
            return True
        bare = row[2:].lstrip() if row.startswith("#~") else row
        found = _KEYWORD.match(bare)
        starts = bool(found and found[1] in ("msgctxt", "msgid")) or bare.startswith("|")
        return starts or row.startswith("#~") != entry.obsolete

    def _take(self, entry: _Entry, row: str, line: int) -> None:
        if row.startswith("#~"):
            entry.obsolete = True
            row = row[2:].strip()
            if row.startswith("|"):
                self._take_tokens(entry, row[1:].strip(), line, entry.previous)
                return
        elif row.startswith("#|"):
            self._take_tokens(entry, row[2:].strip(), line, entry.previous)
            return
        elif row.startswith("#"):
            add_comment(entry.head, row)
            return
        if row:
            entry.line = line if not entry.parts else entry.line
            self._take_tokens(entry, row, line, entry.parts)

    def _take_tokens(self, entry: _Entry, row: str, line: int, into: dict[str, str]) -> None:
        while row:
            keyword = _KEYWORD.match(row)
            if keyword:
                self._open_part(entry, keyword, line, into)
                row = row[keyword.end() :].lstrip()
                continue
            row = self._take_string(entry, row, line, into)

    def _open_part(
        self, entry: _Entry, keyword: re.Match[str], line: int, into: dict[str, str]
    ) -> None:
        name = keyword[1] if keyword[2] is None else f"{keyword[1]}[{int(keyword[2])}]"
        if name in into:
            self._fail(f"a second {name} in one entry", line, "put a blank line between entries")
        if name.startswith("msgstr") and "msgid" not in into:
            self._fail(f"{name} without a msgid before it", line, "add the msgid line")
        if name == "msgstr" and "msgid_plural" in into:
            self._fail("msgstr after msgid_plural", line, "write msgstr[0], msgstr[1] and so on")
        if name.startswith("msgstr["):
            self._check_form(name, line, into)
        into[name] = ""
        entry.current = name

    def _check_form(self, name: str, line: int, into: dict[str, str]) -> None:
        if "msgid_plural" not in into:
            self._fail(f"{name} without a msgid_plural", line, "write msgstr, without a number")
        expected = f"msgstr[{sum(part.startswith('msgstr[') for part in into)}]"
        if name != expected:
            self._fail(f"{name} where {expected} belongs", line, "number the forms from 0 on")

    def _take_string(self, entry: _Entry, row: str, line: int, into: dict[str, str]) -> str:
        found = _STRING.match(row)
        if not found:
            self._fail_at(row, line)
        if entry.current not in into:
            self._fail("a string before any keyword", line, "start the entry with msgid")
        text = unescape(found[1])
        if text is None:
            self._fail("an unknown escape in a string", line, "write a lone backslash as \\\\")
        into[entry.current] += text
        return row[found.end() :].lstrip()

    def _fail_at(self, row: str, line: int) -> NoReturn:
        if _CONFLICT.match(row):
            hint = (
                "keep one side of the conflict and delete the lines with <<<<<<<, =======, >>>>>>>"
            )
            self._fail("a merge conflict is not resolved", line, hint)
        if row.startswith('"'):
            self._fail("a string has no closing quotation mark", line, QUOTE_HINT)
        if row.startswith("domain"):
            self._fail("the domain keyword is not supported", line, "use one file per domain")
        word = row.split()[0][:40]
        if entry_like(word):
            self._fail(f'"{word}" is not a PO keyword', line, "keywords: msgctxt, msgid, msgstr")
        self._fail(f'text outside the quotation marks: "{word}"', line, QUOTE_HINT)

    def _finish(self, entry: _Entry, line: int) -> Unit | None:
        parts = entry.parts
        if not parts:
            return None
        if not entry.is_complete:
            missing = "msgstr" if "msgid" in parts else "msgid"
            self._fail(f"the entry has no {missing}", entry.line, f"add the {missing} line")
        return build_unit(entry.head, parts, entry.previous, entry.obsolete, entry.line)

    def _fail(self, message: str, line: int, hint: str) -> NoReturn:
        raise CatalogError(message, Location(self.path, line), hint)


def entry_like(word: str) -> bool:
    """Whether a word looks like a misspelt keyword."""
    return word[:3].lower() == "msg"


def build_unit(
    head: Head, parts: dict[str, str], previous: dict[str, str], obsolete: bool, line: int
) -> Unit:
    """A unit from the comments and the texts by keyword."""
    forms = tuple(text for name, text in parts.items() if name.startswith("msgstr["))
    return Unit(
        source=parts["msgid"],
        target=parts.get("msgstr", ""),
        context=parts.get("msgctxt", ""),
        source_plural=parts.get("msgid_plural", ""),
        plural_targets=forms,
        references=tuple(head.references),
        extracted_comments=tuple(head.extracted),
        translator_comments=tuple(head.translator),
        flags=tuple(head.flags),
        previous_source=previous.get("msgid", ""),
        previous_context=previous.get("msgctxt", ""),
        previous_plural=previous.get("msgid_plural", ""),
        obsolete=obsolete,
        line=line,
    )
