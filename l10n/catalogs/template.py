"""From parsed source files to a template: each text once, with every place it stands.

:func:`build_template` does all of it. Files can be drafted in parts as well,
each in a process of its own: :func:`draft_entries`, :func:`make_units`, :func:`join_drafts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from l10n.catalogs.header import HeaderFacts, format_date, template_fields
from l10n.catalogs.writer import render_comments, render_new, with_raw
from l10n.model import Catalog, Document, Unit, UnitKey

TEMPLATE_COMMENTS = (
    "Template of translatable text; made by l10n extract, do not edit.",
    "To translate, edit the .po file of your language.",
)

Entry: TypeAlias = tuple[str, str, tuple[str, ...], tuple[str, ...], str]
"""(context, source, comments, references, the entry as PO text): travels at little cost."""


def build_template(documents: Iterable[Document], facts: HeaderFacts | None = None) -> Catalog:
    """The template of one module's documents, units in the order of the source.

    Equal text in equal context is one unit with several references; its
    comments are the segments' kinds, notes and seconds, each line once. The
    creation date is now (or SOURCE_DATE_EPOCH): :func:`keep_date` brings back the old one.
    """
    return join_drafts([make_units(draft_entries(documents))], facts)


def draft_entries(documents: Iterable[Document]) -> list[Entry]:
    """The entries of some documents. Each document is let go of when it has been read."""
    entries: dict[UnitKey, Entry] = {}
    again: dict[UnitKey, list[Entry]] = {}
    described = _Described()
    for document in documents:
        for segment in document.segments:
            context, text = key = segment.context, segment.text
            comments, head = described[segment.kind, segment.notes, segment.seconds]
            place = segment.location
            references = (f"{place.path}:{place.line}",)
            if key in entries:
                again.setdefault(key, []).append((context, text, comments, references, ""))
            elif text:
                rendered = head + render_new(context, text, references)
                entries[key] = (context, text, comments, references, rendered)
    for key, others in again.items():
        entries[key] = _merged([entries[key], *others])
    return [*entries.values()]


class _Described(dict[tuple[str, tuple[str, ...], float | None], tuple[tuple[str, ...], str]]):
    """(kind, notes, seconds) of a segment -> its comments, and how they are written.

    Most segments share theirs with many others.
    """

    def __missing__(
        self, key: tuple[str, tuple[str, ...], float | None]
    ) -> tuple[tuple[str, ...], str]:
        kind, notes, seconds = key
        lines = (kind, *notes) if kind else notes
        comments = tuple("\n".join(lines).split("\n")) if lines else ()
        if seconds is not None:
            comments = (*comments, f"{seconds:.1f} s")
        self[key] = described = comments, render_comments(comments)
        return described


def _merged(entries: Sequence[Entry]) -> Entry:
    """One entry in place of several of the same key: each comment and place once."""
    context, source = entries[0][:2]
    comments = tuple(dict.fromkeys([line for entry in entries for line in entry[2]]))
    references = tuple(dict.fromkeys([place for entry in entries for place in entry[3]]))
    text = render_comments(comments) + render_new(context, source, references)
    return context, source, comments, references, text


def make_units(entries: Iterable[Entry]) -> list[Unit]:
    """The units that entries are in a catalog; they remember how they are written."""
    return [
        with_raw(Unit(source, "", context, "", (), references, comments), text)
        for context, source, comments, references, text in entries
    ]


def join_drafts(drafts: Sequence[Sequence[Unit]], facts: HeaderFacts | None = None) -> Catalog:
    """The template of units that were drafted in one or several parts, in their order."""
    return Catalog(
        locale="",
        units=tuple(drafts[0] if len(drafts) == 1 else _joined(drafts)),
        header=template_fields(facts or HeaderFacts(), format_date()),
        header_comments=TEMPLATE_COMMENTS,
        header_flags=("fuzzy",),
    )


def _joined(drafts: Iterable[Iterable[Unit]]) -> Iterable[Unit]:
    """The units of all drafts; what several have is one unit, with the places of all."""
    found: dict[UnitKey, Unit] = {}
    again: dict[UnitKey, list[Entry]] = {}
    for draft in drafts:
        for unit in draft:
            key = (unit.context, unit.source)
            if key in found:
                again.setdefault(key, []).append(_entry(unit))
            else:
                found[key] = unit
    merged = [_merged([_entry(found[key]), *others]) for key, others in again.items()]
    found.update(zip(again, make_units(merged), strict=True))
    return found.values()


def _entry(unit: Unit) -> Entry:
    return unit.context, unit.source, unit.extracted_comments, unit.references, unit.raw


def keep_date(template: Catalog, old: Catalog | None) -> Catalog:
    """``template`` with the creation date of ``old`` where no unit came, went or changed."""
    if old is None or _keys(template) != _keys(old) or "POT-Creation-Date" not in old.header:
        return template
    return replace(template, header=_with_date(template.header, old.header["POT-Creation-Date"]))


def _keys(catalog: Catalog) -> set[tuple[str, str, str]]:
    return {(unit.context, unit.source, unit.source_plural) for unit in catalog.iter_active()}


def _with_date(header: Mapping[str, str], date: str) -> dict[str, str]:
    return {**header, "POT-Creation-Date": date}
