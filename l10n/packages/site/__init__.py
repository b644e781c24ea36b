"""``site``: the course as a website that needs no server. Start at :class:`Site`.

One folder a locale, the same paths in each, so that a switch of languages stays
on its step. No page asks another host for anything; a strict Content-Security-Policy
says so to the browser. :mod:`pages` makes values of steps, :mod:`render` and
``templates/`` pages of values, ``assets/`` holds the one style sheet and the one script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from l10n.packages.base import Artifact, Edition, packages
from l10n.packages.digests import digest
from l10n.packages.outline import Outline

ASSETS = Path(__file__).parent / "assets"


@packages.register("site")
class Site:
    """The course as a learner sees it, for a web server or a folder on a laptop."""

    summary = "website that works without a server or a network"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """Home, a page a step, the glossary, what the pages need, and the attachments."""
        from l10n.packages.site.pages import Pages

        pages = Pages(edition)
        yield from _iter_assets("site.css", "site.js", "icon.svg")
        yield Artifact("index.html", pages.frame, pages.render_home)
        if pages.has_glossary:
            yield Artifact("glossary.html", pages.with_terms, pages.render_glossary)
        for path, data in pages.attachments.items():
            yield Artifact(path, digest(data), partial(bytes, data))
        for step in edition.outline.steps:
            page = partial(pages.render_step, step)
            yield Artifact(f"{step.path}.html", pages.inputs_of(step), page)
            yield from pages.player.iter_files(step)

    def build_entrance(self, outlines: Mapping[str, Outline]) -> Iterable[Artifact]:
        """A page to choose a language, beside the locales' folders."""
        from l10n.packages.site.entrance import render_entrance

        yield from _iter_assets("site.css", "icon.svg")
        titles = (part for item in outlines.values() for part in (item.locale, item.title))
        reviewed = (str(item.is_reviewed) for item in outlines.values())
        inputs = digest("entrance", *titles, *reviewed)
        yield Artifact("index.html", inputs, partial(render_entrance, outlines))


def _iter_assets(*names: str) -> Iterator[Artifact]:
    for name in names:
        data = (ASSETS / name).read_bytes()
        yield Artifact(f"assets/{name}", digest(data), partial(bytes, data))
