"""Units and headers as PO text, the way gettext writes them.

Start at :func:`render_catalog`. An entry that nobody touched is written as it
stood in its file (``Unit.raw``); what is new or changed is laid out afresh.
"""

from __future__ import annotations

import re

from l10n.catalogs.comments import FIRST_STRONG_ISOLATE, POP_ISOLATE
from l10n.catalogs.header import parse_fields, render_fields
from l10n.catalogs.strings import join_strings
from l10n.catalogs.wrapping import GETTEXT_WIDTH, NO_WRAP, quote
from l10n.model import Catalog, Unit

_FIRST_KEYWORD = re.compile(r"^[ \t]*msg(?:ctxt|id)\b", re.MULTILINE)
_HEADER_STRINGS = re.compile(r'msgid ""\nmsgstr ("[^\n]*"\n(?:"[^\n]*"\n)*)')


def render_catalog(catalog: Catalog, width: int = GETTEXT_WIDTH) -> str:
    """The text of a PO file: header, units in their order, comments at the end."""
    parts = [render_header(catalog, width)] if _has_header(catalog) else []
    parts += [unit.raw or render_unit(unit, width)[:-1] for unit in catalog.units]
    if catalog.trailing:
        parts.append(catalog.trailing)
    return "\n\n".join(parts) + "\n" if parts else ""


def _has_header(catalog: Catalog) -> bool:
    return bool(catalog.header or catalog.header_comments or catalog.raw_header)


def render_unit(unit: Unit, width: int = GETTEXT_WIDTH) -> str:
    """One entry laid out as gettext does, with its last newline."""
    return render_head(unit, width) + render_body(unit, width)


def render_head(unit: Unit, width: int = GETTEXT_WIDTH) -> str:
    """The comment lines above an entry."""
    lines = _made_lines(unit, width)
    if unit.translator_comments:
        lines = _comment_lines("#", unit.translator_comments) + lines
    if unit.previous_source or unit.previous_context:
        lines += _previous_lines(unit, width)
    return lines


def _made_lines(unit: Unit, width: int) -> str:
    """The comment lines that the tool makes: extracted comments, references, flags."""
    lines = _comment_lines("#.", unit.extracted_comments)
    if unit.references:
        lines += render_references(unit.references, width)
    if unit.flags:
        lines += f"#, {', '.join(_in_order(unit.flags))}\n"
    return lines


def _comment_lines(mark: str, comments: tuple[str, ...]) -> str:
    if not comments:
        return ""
    if all(comments):
        glue = f"\n{mark} "
        return f"{mark} {glue.join(comments)}\n"
    return "".join([f"{mark} {line}\n" if line else f"{mark}\n" for line in comments])


def _in_order(flags: tuple[str, ...]) -> list[str]:
    """gettext writes fuzzy first; the others stay as they came."""
    return sorted(flags, key=lambda flag: flag != "fuzzy")


def render_references(references: tuple[str, ...], width: int) -> str:
    """``#:`` lines; gettext counts the bytes of a reference, not its columns."""
    width = width or GETTEXT_WIDTH
    if len(references) == 1:
        return f"#: {_isolated(references[0])}\n"
    line, column = "#:", 2
    lines = []
    for reference in references:
        size = len(reference.encode()) + 1
        if column > 2 and column + size > width:
            lines.append(line)
            line, column = "#:", 2
        line += " " + _isolated(reference)
        column += size
    return "\n".join([*lines, line]) + "\n"


def _isolated(reference: str) -> str:
    """A path with spaces between the isolates that gettext puts there."""
    if " " not in reference and "\t" not in reference:
        return reference
    path, colon, line = reference.rpartition(":")
    if not line.isdigit():
        path, colon, line = reference, "", ""
    return f"{FIRST_STRONG_ISOLATE}{path}{POP_ISOLATE}{colon}{line}"


def _previous_lines(unit: Unit, width: int) -> str:
    prefix = "#~| " if unit.obsolete else "#| "
    parts = [
        ("msgctxt", unit.previous_context),
        ("msgid", unit.previous_source),
        ("msgid_plural", unit.previous_plural),
    ]
    return "".join(quote(word, text, prefix, width) for word, text in parts if text)


def render_body(unit: Unit, width: int = GETTEXT_WIDTH) -> str:
    """The msgctxt, msgid and msgstr lines of an entry."""
    prefix = "#~ " if unit.obsolete else ""
    if "no-wrap" in unit.flags:
        width = NO_WRAP
    lines = quote("msgctxt", unit.context, prefix, width) if unit.context else ""
    lines += quote("msgid", unit.source, prefix, width)
    if not unit.source_plural:
        return lines + quote("msgstr", unit.target, prefix, width)
    lines += quote("msgid_plural", unit.source_plural, prefix, width)
    for number, form in enumerate(unit.plural_targets):
        lines += quote(f"msgstr[{number}]", form, prefix, width)
    return lines


def render_comments(comments: tuple[str, ...]) -> str:
    """The lines of extracted comments."""
    return _comment_lines("#.", comments)


def render_new(context: str, source: str, references: tuple[str, ...]) -> str:
    """What :func:`render_unit` gives for a new unit below its comments, less the last newline.

    Templates are made of such entries only, so this is most of writing one.
    """
    places = render_references(references, GETTEXT_WIDTH)
    lines = quote("msgctxt", context) if context else ""
    return f'{places}{lines}{quote("msgid", source)}msgstr ""'


def with_raw(unit: Unit, raw: str) -> Unit:
    """``unit`` itself, remembering the text it is written as."""
    object.__setattr__(unit, "raw", raw)
    return unit


def reheaded(unit: Unit, old: Unit, width: int = GETTEXT_WIDTH) -> Unit:
    """``unit`` (``old`` with other comments or flags), keeping the lines of its strings.

    So a line number that moved changes one line of the file, whatever the
    width a translator's editor wrapped the strings at.
    """
    if not old.raw or old.obsolete != unit.obsolete:
        return unit
    if unit.extracted_comments == old.extracted_comments and unit.flags == old.flags:
        before, after = (
            render_references(old.references, width),
            render_references(unit.references, width),
        )
        if old.references and unit.references and old.raw.count(before) == 1:
            return with_raw(unit, old.raw.replace(before, after))
    found = _FIRST_KEYWORD.search(old.raw)
    if found is None:
        return unit
    noted = previous = ""
    if unit.translator_comments or unit.previous_source:
        lines = old.raw[: found.start()].splitlines(keepends=True)
        noted = "".join(line for line in lines if line[1:2] not in ".:,|")
        previous = "".join(line for line in lines if line[1:2] == "|")
    return with_raw(unit, noted + _made_lines(unit, width) + previous + old.raw[found.start() :])


def render_header(catalog: Catalog, width: int = GETTEXT_WIDTH) -> str:
    """The header entry without its last newline, as it stood in the file if that will do."""
    if catalog.raw_header:
        patched = _patched_header(catalog)
        if patched is not None:
            return patched
    flags = f"#, {', '.join(catalog.header_flags)}\n" if catalog.header_flags else ""
    text = quote("msgstr", render_fields(catalog.header), width=width)
    return f'{_comment_lines("#", catalog.header_comments)}{flags}msgid ""\n{text}'[:-1]


def _patched_header(catalog: Catalog) -> str | None:
    """The header as it stood, with single fields replaced; None when that will not do."""
    raw = catalog.raw_header + "\n"
    found = _HEADER_STRINGS.search(raw)
    text = join_strings(found[1]) if found else None
    if text is None or found is None:
        return None
    old = parse_fields(text)
    if list(old) != list(catalog.header):
        return None
    for name, value in catalog.header.items():
        if value != old[name]:
            before, after = f'"{name}: {old[name]}\\n"\n', f'"{name}: {value}\\n"\n'
            if before not in raw:
                return None
            raw = raw.replace(before, after, 1)
    return raw[:-1]
