"""The fast reader of PO text: tidy entries by one regular expression each.

Most entries of most files look exactly as gettext writes them. Those are taken
here; whatever looks otherwise goes to :mod:`l10n.catalogs.careful`, which also
finds the words for what is wrong. Start at :func:`scan`.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace

from l10n.catalogs.careful import CarefulReader
from l10n.catalogs.comments import split_references
from l10n.catalogs.strings import join_strings
from l10n.model import Unit

_STRINGS = r'("[^\n]*"\n(?:"[^\n]*"\n)*)'
_HEAD = (
    r"((?:#(?: [^\n]*)?\n)*)((?:#\. [^\n]*\n)*)((?:#:[^\n]*\n)*)"
    r"(?:#, ([^\n]*)\n)?((?:#\| [^\n]*\n)*)"
)
_BODY = (
    rf"(?:msgctxt {_STRINGS})?msgid {_STRINGS}"
    rf"(?:msgstr {_STRINGS}|msgid_plural {_STRINGS}((?:msgstr\[\d\] {_STRINGS})+))()"
)
# The empty choice stops a search at the first entry that is not tidy; without it,
# the search would run on to the next tidy one, again and again.
_ENTRY = re.compile(rf"{_HEAD}{_BODY}(?:\n+|\Z)|(?=.)")
_END = _ENTRY.groups
_HEAD_GROUPS = 5
_OBSOLETE = re.compile(rf"{_HEAD}((?:#~\| [^\n]*\n)*)((?:#~ [^\n]*\n)+)(?:\n+|\Z)")
_FORM = re.compile(rf"msgstr\[(\d)\] {_STRINGS}")
_PREVIOUS = re.compile(rf"(?:msgctxt {_STRINGS})?(?:msgid {_STRINGS})?(?:msgid_plural {_STRINGS})?")
_NOTHING: tuple[str, ...] = ()

# Setting the slots of a frozen unit one by one takes half the time of its __init__.
_SLOTS = {spec.name: getattr(Unit, spec.name).__set__ for spec in fields(Unit)}


def scan(text: str, path: str) -> tuple[list[Unit], str]:
    """The entries of a PO file (the header is the first), and comments left at the end.

    ``text`` has LF line ends and ends with one. Raises CatalogError with the
    place in ``path``.
    """
    reader = CarefulReader(text, path)
    units: list[Unit] = []
    position = _skip_blank(text, 0)
    line = position + 1
    while position < len(text):
        position, line = _scan_tidy(text, position, line, units)
        if position == len(text):
            break
        start = position
        unit, position = _scan_obsolete(text, position, line) or reader.read(position, line)
        if unit is None:
            return units, text[start:].strip("\n")
        units.append(unit)
        position = _skip_blank(text, position)
        line += text.count("\n", start, position)
    return units, ""


def _skip_blank(text: str, position: int) -> int:
    while position < len(text) and text[position] == "\n":
        position += 1
    return position


def _scan_tidy(text: str, position: int, line: int, units: list[Unit]) -> tuple[int, int]:
    """Take tidy entries from ``position`` on as long as they follow each other.

    This loop is what reading a large catalog costs, so it is written out instead
    of calling functions. Returns where it stopped, and the line there.
    """
    new, append, count = object.__new__, units.append, text.count
    set_raw, set_line = _SLOTS["raw"], _SLOTS["line"]
    comments: dict[str, tuple[str, ...]] = {"": _NOTHING}
    set_source, set_target, set_context = _SLOTS["source"], _SLOTS["target"], _SLOTS["context"]
    set_plural, set_forms = _SLOTS["source_plural"], _SLOTS["plural_targets"]
    set_references, set_extracted = _SLOTS["references"], _SLOTS["extracted_comments"]
    set_noted, set_flags = _SLOTS["translator_comments"], _SLOTS["flags"]
    set_old, set_old_context = _SLOTS["previous_source"], _SLOTS["previous_context"]
    set_old_plural, set_obsolete = _SLOTS["previous_plural"], _SLOTS["obsolete"]
    for found in _ENTRY.finditer(text, position):
        start, end = found.span()
        if start == end:
            break
        noted, extracted, places, flags, previous, context, source, target, plural, forms, _, _ = (
            found.groups()
        )
        source_text = source[1:-2].replace('"\n"', "")
        if "\\" in source_text or '"' in source_text:
            source_text = join_strings(source)
        target_text = target[1:-2].replace('"\n"', "") if target else ""
        if "\\" in target_text or '"' in target_text:
            target_text = join_strings(target)
        context_text = join_strings(context) if context else ""
        if source_text is None or target_text is None or context_text is None:
            break
        plural_text: str | None = ""
        old: str | None = ""
        old_context = old_plural = ""
        form_texts = _NOTHING
        if forms:
            plural_text, form_texts = _plural(plural, forms)
        if previous:
            old_context, old, old_plural = _previous(previous)
        if plural_text is None or old is None:
            break
        if extracted not in comments:
            comments[extracted] = tuple([row[3:] for row in extracted.split("\n")[:-1]])
        unit = new(Unit)
        set_source(unit, source_text)
        set_target(unit, target_text)
        set_context(unit, context_text)
        set_plural(unit, plural_text)
        set_forms(unit, form_texts)
        spread = "\n#" in places or "\u2068" in places
        set_references(unit, _references(places) if spread else tuple(places[2:].split()))
        set_extracted(unit, comments[extracted])
        set_noted(unit, _noted(noted) if noted else _NOTHING)
        set_flags(unit, _flags(flags) if flags else _NOTHING)
        set_old(unit, old)
        set_old_context(unit, old_context)
        set_old_plural(unit, old_plural)
        set_obsolete(unit, False)
        head_end = found.end(_HEAD_GROUPS)
        line += count("\n", start, head_end)
        set_line(unit, line)
        set_raw(unit, text[start : found.end(_END)])
        append(unit)
        line += count("\n", head_end, end)
        position = end
    return position, line


def _references(places: str) -> tuple[str, ...]:
    """The references of several ``#:`` lines, or of lines with spaces in a path.

    The lines are joined first: msgcat 0.21 tears a path with spaces over two lines.
    """
    return tuple(split_references(places[2:].replace("\n#: ", " ").replace("\n#:", " ")))


def _noted(lines: str) -> tuple[str, ...]:
    return tuple([line[2:] for line in lines.split("\n")[:-1]])


def _flags(text: str) -> tuple[str, ...]:
    return tuple([flag for part in text.split(",") if (flag := part.strip())])


def _plural(plural: str, forms: str) -> tuple[str | None, tuple[str, ...]]:
    """(msgid_plural, the forms); None first when a string or a number is not in order."""
    found = [(int(form[1]), join_strings(form[2])) for form in _FORM.finditer(forms)]
    texts = tuple([text for _, text in found if text is not None])
    if [number for number, _ in found] != list(range(len(texts))):
        return None, texts
    return join_strings(plural), texts


def _previous(lines: str) -> tuple[str, str | None, str]:
    """(context, source, plural) of the ``#|`` lines; source None when not in order."""
    found = _PREVIOUS.fullmatch(lines[3:].replace("\n#| ", "\n"))
    if found is None:
        return "", None, ""
    context, source, plural = [join_strings(text) if text else "" for text in found.groups()]
    if context is None or plural is None:
        return "", None, ""
    return context, source, plural


def _scan_obsolete(text: str, position: int, line: int) -> tuple[Unit, int] | None:
    """The obsolete entry at ``position`` and its end; None when it is not a tidy one."""
    found = _OBSOLETE.match(text, position)
    if found is None:
        return None
    head = text[position : found.end(6)].replace("\n#~| ", "\n#| ")
    if head.startswith("#~| "):
        head = f"#| {head[4:]}"
    bare = head + found[7][3:].replace("\n#~ ", "\n")
    active: list[Unit] = []
    end, _ = _scan_tidy(bare, 0, line, active)
    if end != len(bare) or len(active) != 1:
        return None
    unit = replace(active[0], obsolete=True)
    _SLOTS["raw"](unit, text[position : found.end(7)])
    return unit, found.end()
