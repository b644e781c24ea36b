"""``print``: pages to print, or to save as PDF from any browser.

The same papers as ``docx``: ``scripts.html`` with every script as a two-column
table, a booklet for each module, and the pictures that those show, at their paths in
the variant. The pages hold no script and ask nobody for anything;
``chromium --headless --print-to-pdf=… FILE`` makes a PDF of one.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from l10n.packages.attachments import find_pictures
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.digests import digest
from l10n.packages.outline import ModuleOutline
from l10n.packages.templates import make_environment, render

if TYPE_CHECKING:
    from jinja2 import Environment

    from l10n.packages.markup import Resolve

FOLDER = Path(__file__).parent
STYLE = "print.css"


@packages.register("print")
class Print(PerLocale):
    """HTML for printing of one locale."""

    summary = "pages to print or save as PDF: all scripts, and a booklet a module"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """The scripts, a booklet for each module with texts, their style sheet, and pictures."""
        shared = _shared(edition)
        css = (FOLDER / STYLE).read_bytes()
        yield Artifact(STYLE, digest(css), partial(bytes, css))
        pictures = find_pictures(edition.outline)
        for path, data in pictures.items():
            yield Artifact(path, digest(data), partial(bytes, data))
        steps = [step.digest for step in edition.outline.steps if step.is_spoken]
        yield Artifact("scripts.html", digest(*shared, *steps), partial(_scripts, edition))
        for module in edition.outline.modules:
            if not all(step.is_spoken for step in module.steps):
                inputs = digest(*shared, *pictures, *(step.digest for step in module.steps))
                render_page = partial(_booklet, edition, module, frozenset(pictures))
                yield Artifact(f"{module.id}.html", inputs, render_page)


def _shared(edition: Edition) -> tuple[str, ...]:
    """What every page shows, beside its own text."""
    outline = edition.outline
    return outline.digest, str(outline.is_reviewed), edition.interface.digest


def _scripts(edition: Edition) -> bytes:
    return _render(edition, "scripts.html", edition.interface("Scripts"), None)


def _booklet(edition: Edition, module: ModuleOutline, pictures: Container[str]) -> bytes:
    resolve = partial(_resolve, module.id, pictures)
    return _render(edition, "booklet.html", module.title, resolve, module=module)


def _resolve(module: str, pictures: Container[str], address: str, is_image: bool) -> str | None:
    """A picture's place beside the page; other links into the course lead nowhere on paper."""
    from l10n.packages.links import follow_link

    goal = follow_link(address, module, (), pictures, is_image=True) if is_image else None
    return quote(goal.path) if goal else None


def _render(
    edition: Edition, template: str, title: str, resolve: Resolve | None, **values: Any
) -> bytes:
    """A page of a template; ``resolve`` says where relative addresses of texts lead."""
    from l10n.packages import paper_quizzes, two_columns
    from l10n.packages.texts import make_texts

    texts = make_texts(edition.outline)
    if resolve:
        texts = replace(texts, resolve=resolve)
    return render(
        _environment(),
        template,
        edition=edition,
        outline=edition.outline,
        direction=texts.direction,
        title=title,
        _=edition.interface,
        plain=texts.text,
        spoken=texts.spoken,
        inline=texts.inline,
        blocks=partial(texts.blocks, below=2),
        sheets=paper_quizzes,
        columns=two_columns,
        **values,
    )


@cache
def _environment() -> Environment:
    return make_environment(FOLDER)
