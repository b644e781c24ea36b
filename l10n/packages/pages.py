"""The HTML of steps that learning platforms show: readings, transcripts, aims.

Shared by the packages for platforms. The platform's own page stands around it,
often in another language, so every piece says its language and direction itself.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import PurePosixPath

from markupsafe import Markup

from l10n.formats.script_reader import Direction, OnScreen, Part, Scene, Speech
from l10n.packages.attachments import find_attachments, iter_films
from l10n.packages.base import Edition
from l10n.packages.digests import digest
from l10n.packages.interface import Interface
from l10n.packages.markup import ANCHOR, Resolve, render_html, render_text
from l10n.packages.outline import ModuleOutline, Outline, Step

_STEP_ENDINGS = (".script.md", ".quiz.yaml", ".md")

_MAY_LINK = re.compile(r"\]\(|\]:|<")
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")

Place = Callable[[str], str | None]
"""(path of a step or file in the variant) -> its address on the platform, None when it has none."""


@dataclass(frozen=True, slots=True)
class Pages:
    """HTML in one locale; ``place`` says where steps and files are on the platform."""

    outline: Outline
    interface: Interface
    place: Place

    @property
    def direction(self) -> str:
        """ "ltr" or "rtl"."""
        return self.outline.language.direction

    def reading(self, step: Step) -> Markup:
        """The text of a reading, discussion or practice step; nothing when it has none."""
        if step.reading is None:
            return Markup()
        text = step.reading.body
        if may_link(text):
            resolve = resolver(step.module, self.place)
            body = render_html(text, direction=self.direction, demote=1, resolve=resolve)
        else:
            body = _render_without_links(text, self.direction)
        return self.wrap(body)

    def transcript(self, step: Step) -> Markup:
        """The script of a video as text; nothing when it has none."""
        if step.script is None:
            return Markup()
        heading = self._element("h3", self.interface("Transcript"))
        scenes = (self._scene(scene) for scene in step.script.scenes)
        return self.wrap(Markup("\n").join((heading, *scenes)))

    def aims(self, module: ModuleOutline) -> Markup:
        """How long a module takes and what is learnt there."""
        parts = []
        if module.hours is not None:
            parts.append(
                self._element("p", self.interface("Hours: {hours}", hours=f"{module.hours:g}"))
            )
        if module.aims:
            aims = Markup("\n").join(self._element("li", aim) for aim in module.aims)
            title = self._element("h3", self.interface("What you will learn"))
            parts.append(Markup("{}\n<ul>\n{}\n</ul>").format(title, aims))
        return self.wrap(Markup("\n").join(parts)) if parts else Markup()

    def about(self) -> Markup:
        """What the course is, under which licence, and whether its translation was reviewed."""
        parts = [self._element("p", self.outline.description)] if self.outline.description else []
        if not self.outline.is_reviewed:
            parts.append(
                self._element(
                    "p",
                    self.interface(
                        "No legal linguist has reviewed this translation yet. "
                        "In doubt the original text counts."
                    ),
                )
            )
        if self.outline.licence:
            licence = f"{self.interface('Licence')}: {self.outline.licence}"
            parts.append(self._element("p", licence))
        return self.wrap(Markup("\n").join(parts))

    def note(self, message: str) -> Markup:
        """One paragraph of the interface."""
        return self.wrap(self._element("p", message))

    def wrap(self, body: Markup) -> Markup:
        """``body`` in an element that says its language and direction."""
        form = Markup('<div lang="{}" dir="{}">\n{}\n</div>')
        return form.format(self.outline.locale, self.direction, Markup(body.strip()))

    def document(self, title: str, *bodies: Markup) -> bytes:
        """A whole HTML file."""
        body = Markup("\n").join(filter(None, bodies))
        page = _DOCUMENT.format(
            locale=self.outline.locale, direction=self.direction, title=title, body=body
        )
        return page.encode("utf-8", "replace")

    def _scene(self, scene: Scene) -> Markup:
        heading = [self._element("h4", scene.heading)] if scene.heading else []
        return Markup("\n").join([*heading, *map(self._part, scene.parts)])

    def _part(self, part: Part) -> Markup:
        match part:
            case Direction(text):
                return Markup("<p>[{}]</p>").format(self._text(text))
            case OnScreen(label, text):
                return self._said(label, "", (text,))
            case Speech(label, _, manner, paragraphs):
                return self._said(label, manner, paragraphs)

    def _said(self, label: str, manner: str, paragraphs: tuple[str, ...]) -> Markup:
        who = Markup("<strong>{}:</strong> ").format(self._text(label)) if label else Markup()
        how = Markup("({}) ").format(self._text(manner)) if manner else Markup()
        texts = [self._text(paragraph) for paragraph in paragraphs]
        texts[0] = who + how + texts[0]
        return Markup("\n").join(Markup("<p>{}</p>").format(text) for text in texts)

    def _text(self, text: str) -> Markup:
        return render_text(text, direction=self.direction)

    def _element(self, tag: str, text: str) -> Markup:
        return Markup(f"<{tag}>{{}}</{tag}>").format(self._text(text))


_DOCUMENT = Markup(
    """<!DOCTYPE html>
<html lang="{locale}" dir="{direction}">
<head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body lang="{locale}" dir="{direction}">
{body}
</body>
</html>
"""
)


def may_link(text: str) -> bool:
    """Whether a Markdown text may hold addresses, which each package resolves its own way."""
    return _MAY_LINK.search(text) is not None


@lru_cache(maxsize=1 << 10)
def _render_without_links(text: str, direction: str) -> Markup:
    """A text that means the same in every package, rendered once for all of them."""
    return render_html(text, direction=direction, demote=1)


def resolver(module: str, place: Place) -> Resolve:
    """How relative addresses in the texts of ``module`` are followed.

    A link to another step's file leads to that step, one to an attachment to the
    attachment; what leads nowhere loses its address and stays as text.
    """
    return partial(_resolve, module, place)


def _resolve(module: str, place: Place, address: str, is_image: bool) -> str | None:
    path, _, fragment = address.partition("#")
    target = posixpath.normpath(posixpath.join(module, path))
    found = place(target)
    for ending in _STEP_ENDINGS:
        if found is None and not is_image and target.endswith(ending):
            found = place(target.removesuffix(ending))
    if found is None or not fragment or found.startswith("/"):
        return found
    return f"{found}#{ANCHOR}{fragment}"


class Contents:
    """What a course consists of, found by path at once; ``edition`` is read only once for it."""

    def __init__(self, edition: Edition) -> None:
        self.steps = {step.path: step for step in edition.outline.steps}
        self.attachments = find_attachments(edition.outline)
        self._subtitles: dict[str, list[tuple[Outline, Mapping[str, bytes]]]] = {}
        for other in edition.others.values():
            for step in other.steps:
                if step.subtitles:
                    self._subtitles.setdefault(step.path, []).append((other, step.subtitles))

    def media(self, step: Step) -> list[str]:
        """The paths of a video step's own film, in every ending that there is."""
        return list(iter_films(step, self.attachments))

    def subtitles(self, step: Step, ending: str) -> Iterator[tuple[Outline, bytes]]:
        """The subtitles of a video in every locale that has it, in the course's order."""
        for other, files in self._subtitles.get(step.path, ()):
            if ending in files:
                yield other, files[ending]


def digest_course(edition: Edition, contents: Contents, endings: tuple[str, ...]) -> str:
    """A digest of all that a whole course shows: its steps and files, subtitles in all locales."""
    parts: list[str | bytes] = [edition.frame, edition.interface.digest]
    parts.append(str(edition.outline.is_reviewed))
    parts += [part for item in contents.attachments.items() for part in item]
    for step in edition.outline.steps:
        parts.append(step.digest)
        for ending in endings:
            parts += [data for _, data in contents.subtitles(step, ending)]
    return digest(*parts)


def safe_name(*parts: str) -> str:
    """A name of ASCII letters, digits, "-" and "_" for files and ids, one for each ``parts``."""
    plain = "__".join(parts)
    name = _UNSAFE.sub("_", plain)
    return name if name == plain else f"{name}_{digest(*parts)[:8]}"


def safe_file_name(path: str) -> str:
    """As :func:`safe_name` for a file of the variant; the ending stays."""
    whole = PurePosixPath(path)
    ending = safe_name(whole.suffix.lstrip(".")).lower()
    name = safe_name(*whole.with_suffix("").parts)
    return f"{name}.{ending}" if ending else name
