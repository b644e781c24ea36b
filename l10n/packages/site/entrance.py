"""The page beside the locales' folders that lists the languages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from l10n.packages.interface import load_interface
from l10n.packages.outline import Outline
from l10n.packages.site.render import render_page
from l10n.packages.texts import make_texts


def render_entrance(outlines: Mapping[str, Outline]) -> bytes:
    """The page; it speaks the source language."""
    first = next(iter(outlines.values()))
    source = outlines.get(str(first.facts.get("source_locale")), first)
    locales = [
        {
            "lang": locale,
            "href": f"{quote(locale)}/index.html",
            "autonym": outline.language.autonym,
            "direction": outline.language.direction,
            "title": make_texts(outline).text(outline.title),
            "is_reviewed": outline.is_reviewed,
            "unreviewed": load_interface(locale)("Unreviewed translation."),
        }
        for locale, outline in outlines.items()
    ]
    return render_page(
        "entrance.html",
        make_texts(source),
        lang=source.locale,
        direction=source.language.direction,
        title=source.title,
        locales=locales,
    )
