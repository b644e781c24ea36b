"""The fast reader of PO text: tidy entries by plain string methods.

Most entries of most files look exactly as gettext writes them: comment lines,
keywords at the start of a line, a blank line after. Those are taken here;
whatever looks otherwise goes to :mod:`l10n.catalogs.careful`, which also finds
the words for what is wrong. Start at :func:`scan`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from l10n.catalogs.careful import CarefulReader
from l10n.catalogs.comments import read_head, split_references
from l10n.catalogs.strings import join_strings
from l10n.model import Unit

_STRINGS = r'("[^\n]*"\n(?:"[^\n]*"\n)*)'
_PREVIOUS = re.compile(rf"(?:msgctxt {_STRINGS})?(?:msgid {_STRINGS})?(?:msgid_plural {_STRINGS})?")
_PLURAL = re.compile(rf"msgid_plural {_STRINGS}((?:msgstr\[\d\] {_STRINGS})+)")
_FORM = re.compile(rf"msgstr\[(\d)\] {_STRINGS}")

_set_raw = Unit.raw.__set__  # type: ignore[attr-defined,misc]


def scan(text: str, path: str) -> tuple[list[Unit], str]:
    """The entries of a PO file (the header is the first), and comments left at the end.

    ``text`` has LF line ends. Raises CatalogError with the place in ``path``.
    """
    text = text.rstrip("\n")
    reader, tidy = CarefulReader(text, path), TidyReader()
    units: list[Unit] = []
    position, line = 0, 1
    reached = 0  # how far the careful reader has read
    for block in text.split("\n\n"):
        end = position + len(block)
        if reached <= position and (unit := tidy.read(block, line)) is not None:
            units.append(unit)
        elif reached < end:
            start = max(reached, position)
            reached, comments = _read_carefully(reader, start, line, position, end, units)
            if comments:
                return units, comments
        line += block.count("\n") + 2
        position = end + 2
    return units, ""


def _read_carefully(
    reader: CarefulReader, start: int, line: int, position: int, end: int, units: list[Unit]
) -> tuple[int, str]:
    """Read entries from ``start`` until one ends at or after ``end``.

    ``line`` is the line at ``position``. Returns where it stopped, and the
    comments there when nothing else is left.
    """
    text = reader.text
    while start < end:
        while text[start] == "\n":
            start += 1
        unit, stop = reader.read(start, line + text.count("\n", position, start))
        if unit is None:
            return stop, text[start:]
        units.append(unit)
        start = stop
    return start, ""


@dataclass(slots=True)
class _Head:
    """Comment lines taken apart; ``old`` is the previous source."""

    noted: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    old_context: str = ""
    old: str = ""
    old_plural: str = ""

    def joined(self, other: _Head) -> _Head:
        """This and the lines below it."""
        return _Head(
            self.noted + other.noted,
            self.extracted + other.extracted,
            self.references + other.references,
            self.flags + other.flags,
            self.old_context + other.old_context,
            self.old + other.old,
            self.old_plural + other.old_plural,
        )


_NO_HEAD = _Head()


class TidyReader:
    """Reads entries laid out as gettext does; remembers comments, which repeat a lot."""

    def __init__(self) -> None:
        self._heads: dict[str, _Head] = {"": _NO_HEAD}

    def read(self, block: str, line: int, obsolete: bool = False) -> Unit | None:
        """The unit of one block of lines; None when it needs the careful reader.

        This is what reading a large catalog costs, so it calls as little as it can.
        """
        if block.startswith('msgid "'):
            top, body = "", block[7:]
        else:
            top, _, body = block.partition('\nmsgid "')
        source, found, target = body.partition('"\nmsgstr "')
        if not found or not target.endswith('"'):
            return self._read_other(block, line, obsolete)
        top_lines = top.count("\n") + 1 if top else 0
        context: str | None = ""
        if "msgctxt" in top:
            top, context, top_lines = _cut_context(top)
        target = target[:-1]
        joined = source.replace('"\n"', "") if "\n" in source else source
        source_text: str | None = joined
        if '"' in joined or "\\" in joined or "\n" in joined:
            source_text = join_strings(f'"{source}"\n')
        joined = target.replace('"\n"', "") if "\n" in target else target
        target_text: str | None = joined
        if '"' in joined or "\\" in joined or "\n" in joined:
            target_text = join_strings(f'"{target}"\n')
        if top.startswith("#: "):
            before, place = "", top[3:]
        else:
            before, _, place = top.partition("\n#: ")
        place, _, after = place.partition("\n")
        heads = self._heads
        head = heads.get(before) or self._head(before)
        tail = heads.get(after) or self._head(after)
        if (
            head is None
            or tail is None
            or source_text is None
            or target_text is None
            or context is None
        ):
            return None
        if head.references or tail.references or " " in place or "\u2068" in place:
            references = _references(top)
        else:
            references = (place,) if place else ()
        if tail is not _NO_HEAD:
            head = head.joined(tail)
        unit = Unit(
            source_text, target_text, context, "", (), references, head.extracted, head.noted,
            head.flags, head.old, head.old_context, head.old_plural, obsolete, line + top_lines,
        )  # fmt: skip
        _set_raw(unit, block)
        return unit

    def _head(self, text: str) -> _Head | None:
        """Comment lines taken apart and remembered; None when they are not in order."""
        rows = text.split("\n")
        if not all(row.startswith("#") and not row.startswith("#~") for row in rows):
            return None
        found = read_head(text)
        old = _previous(found.previous)
        if old is None:
            return None
        head = _Head(
            tuple(found.translator),
            tuple(found.extracted),
            tuple(found.references),
            tuple(found.flags),
            *old,
        )
        self._heads[text] = head
        return head

    def _read_other(self, block: str, line: int, obsolete: bool) -> Unit | None:
        """Tidy as well, but rarer: obsolete entries and those with plural forms."""
        if not obsolete and (block.startswith("#~") or "\n#~ " in block):
            if any(not row.startswith("#") for row in block.split("\n")):
                return None
            bare = f"\n{block}".replace("\n#~ ", "\n").replace("\n#~| ", "\n#| ")[1:]
            unit = self.read(bare, line, obsolete=True)
        else:
            unit = self._read_plural(block, line, obsolete)
        if unit is not None:
            _set_raw(unit, block)
        return unit

    def _read_plural(self, block: str, line: int, obsolete: bool) -> Unit | None:
        """An entry with plural forms, read as one without and then given its forms."""
        found = _PLURAL.search(f"{block}\n")
        if found is None or found.end() != len(block) + 1:
            return None
        unit = self.read(f'{block[: found.start()]}msgstr ""', line, obsolete)
        plural = join_strings(found[1])
        forms = [(int(form[1]), join_strings(form[2])) for form in _FORM.finditer(found[2])]
        texts = tuple([text for _, text in forms if text is not None])
        if unit is None or plural is None or [n for n, _ in forms] != list(range(len(texts))):
            return None
        return replace(unit, source_plural=plural, plural_targets=texts)


def _joined(inner: str) -> str | None:
    """The text of strings without their outer quotes; None when they are not in order."""
    joined = inner.replace('"\n"', "")
    if '"' in joined or "\\" in joined or "\n" in joined:
        return join_strings(f'"{inner}"\n')
    return joined


def _cut_context(top: str) -> tuple[str, str | None, int]:
    """The comment lines above a msgctxt, its text (None: not in order), the lines above it."""
    before, found, context = f"\n{top}".rpartition('\nmsgctxt "')
    if not found:
        return top, "", top.count("\n") + 1
    text = _joined(context[:-1]) if context.endswith('"') else None
    return before[1:], text, before.count("\n")


def _references(top: str) -> tuple[str, ...]:
    """The references of several ``#:`` lines, or of lines with spaces in a path.

    The lines are joined first: msgcat 0.21 tears a path with spaces over two lines.
    """
    rows = [row[2:] for row in top.split("\n") if row.startswith("#:")]
    return tuple(split_references("".join(rows)))


def _previous(rows: list[str]) -> tuple[str, str, str] | None:
    """(context, source, plural) of the ``#|`` lines; None when they are not in order."""
    if not rows:
        return ("", "", "")
    found = _PREVIOUS.fullmatch("".join(f"{row}\n" for row in rows))
    texts = [join_strings(text) if text else "" for text in found.groups()] if found else [None]
    context, source, plural = texts if None not in texts else (None, None, None)
    if context is None or source is None or plural is None:
        return None
    return context, source, plural
