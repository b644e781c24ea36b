"""From parsed source files to a template: each text once, with every place it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from l10n.catalogs.header import HeaderFacts, format_date, template_fields
from l10n.model import Catalog, Document, Segment, Unit, UnitKey

TEMPLATE_COMMENTS = (
    "Template of translatable text; made by l10n extract, do not edit.",
    "To translate, edit the .po file of your language.",
)


def build_template(documents: Iterable[Document], facts: HeaderFacts | None = None) -> Catalog:
    """The template of one module's documents, units in the order of the source.

    Equal text in equal context is one unit with several references; its
    comments are the segments' kinds, notes and seconds, each once. The creation
    date is now (or SOURCE_DATE_EPOCH): :func:`keep_date` brings back the old one.
    """
    places: dict[UnitKey, list[Segment]] = {}
    for document in documents:
        for segment in document.segments:
            places.setdefault((segment.context, segment.text), []).append(segment)
    return Catalog(
        locale="",
        units=tuple([_unit(key, segments) for key, segments in places.items() if key[1]]),
        header=template_fields(facts or HeaderFacts(), format_date()),
        header_comments=TEMPLATE_COMMENTS,
        header_flags=("fuzzy",),
    )


def _unit(key: UnitKey, segments: list[Segment]) -> Unit:
    comments: dict[str, None] = {}  # a dictionary keeps the order, each comment once
    for segment in segments:
        comments.update(_described(segment.kind, segment.notes))
        if segment.seconds is not None:
            comments[f"{segment.seconds:.1f} s"] = None
    references = [f"{segment.location.path}:{segment.location.line}" for segment in segments]
    return Unit(
        source=key[1],
        context=key[0],
        references=tuple(dict.fromkeys(references) if len(references) > 1 else references),
        extracted_comments=tuple("\n".join(comments).split("\n")) if comments else (),
    )


@lru_cache(maxsize=256)
def _described(kind: str, notes: tuple[str, ...]) -> dict[str, None]:
    """The comments for a kind and notes; most segments share theirs with many others."""
    return dict.fromkeys((kind, *notes) if kind else notes)


def keep_date(template: Catalog, old: Catalog | None) -> Catalog:
    """``template`` with the creation date of ``old`` where no unit came, went or changed."""
    if old is None or _keys(template) != _keys(old) or "POT-Creation-Date" not in old.header:
        return template
    return replace(template, header=_with_date(template.header, old.header["POT-Creation-Date"]))


def _keys(catalog: Catalog) -> set[tuple[str, str, str]]:
    return {(unit.context, unit.source, unit.source_plural) for unit in catalog.iter_active()}


def _with_date(header: Mapping[str, str], date: str) -> dict[str, str]:
    return {**header, "POT-Creation-Date": date}
