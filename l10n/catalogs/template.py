"""From parsed source files to a template: each text once, with every place it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from l10n.catalogs.header import HeaderFacts, format_date, template_fields
from l10n.model import Catalog, Document, Segment, Unit, UnitKey

TEMPLATE_COMMENTS = (
    "Template of translatable text; made by l10n extract, do not edit.",
    "To translate, edit the .po file of your language.",
)


@dataclass(slots=True)
class _Entry:
    """What is collected of one key: the keys of dictionaries keep order, each once."""

    references: dict[str, None] = field(default_factory=dict)
    comments: dict[str, None] = field(default_factory=dict)


def build_template(documents: Iterable[Document], facts: HeaderFacts | None = None) -> Catalog:
    """The template of one module's documents, units in the order of the source.

    Equal text in equal context is one unit with several references; its
    comments are the segments' kinds, notes and seconds, each once. The creation
    date is now (or SOURCE_DATE_EPOCH): :func:`keep_date` brings back the old one.
    """
    entries: dict[UnitKey, _Entry] = {}
    for document in documents:
        for segment in document.segments:
            _collect(entries.setdefault(segment.key, _Entry()), segment)
    return Catalog(
        locale="",
        units=tuple(_unit(key, entry) for key, entry in entries.items() if key[1]),
        header=template_fields(facts or HeaderFacts(), format_date()),
        header_comments=TEMPLATE_COMMENTS,
        header_flags=("fuzzy",),
    )


def _collect(entry: _Entry, segment: Segment) -> None:
    entry.references[str(segment.location)] = None
    entry.comments.update(dict.fromkeys(_comments(segment)))


def _comments(segment: Segment) -> Iterable[str]:
    if segment.kind:
        yield segment.kind
    yield from segment.notes
    if segment.seconds is not None:
        yield f"{segment.seconds:.1f} s"


def _unit(key: UnitKey, entry: _Entry) -> Unit:
    comments = tuple(line for comment in entry.comments for line in comment.split("\n"))
    return Unit(
        source=key[1],
        context=key[0],
        references=tuple(entry.references),
        extracted_comments=comments,
    )


def keep_date(template: Catalog, old: Catalog | None) -> Catalog:
    """``template`` with the creation date of ``old`` where no unit came, went or changed."""
    if old is None or _keys(template) != _keys(old) or "POT-Creation-Date" not in old.header:
        return template
    return replace(template, header=_with_date(template.header, old.header["POT-Creation-Date"]))


def _keys(catalog: Catalog) -> set[tuple[str, str, str]]:
    return {(unit.context, unit.source, unit.source_plural) for unit in catalog.iter_active()}


def _with_date(header: Mapping[str, str], date: str) -> dict[str, str]:
    return {**header, "POT-Creation-Date": date}
