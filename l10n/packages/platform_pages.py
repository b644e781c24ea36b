"""The HTML of steps that learning platforms show: readings, transcripts, aims.

Shared by the packages for platforms (``olx``, ``imscc``); start at :class:`PlatformPages`.
The pages of ``site`` are made in :mod:`l10n.packages.site.pages`.

The platform's own page stands around these pieces, often in another language, so
each says its language and direction itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from l10n.formats.script_reader import Direction, OnScreen, Part, Scene, Speech
from l10n.packages.contents import Contents
from l10n.packages.interface import Interface
from l10n.packages.links import follow_link
from l10n.packages.outline import ModuleOutline, Outline, Step
from l10n.packages.questions import Words
from l10n.packages.texts import Texts, make_texts

Place = Callable[[str], str | None]
"""(path of a step or file in the variant) -> its address on the platform, None when it has none."""


@dataclass(frozen=True, slots=True)
class PlatformPages:
    """HTML in one locale; ``place`` says where steps and files are on the platform."""

    outline: Outline
    interface: Interface
    contents: Contents
    place: Place

    @property
    def texts(self) -> Texts:
        """What renders texts that belong to no step."""
        return make_texts(self.outline)

    def reading(self, step: Step) -> Markup:
        """The text of a reading, discussion or practice step; nothing when it has none."""
        if step.reading is None:
            return Markup()
        return self.wrap(self._texts_of(step).blocks(step.reading.body, below=2))

    def words(self, step: Step) -> Words:
        """What renders the texts of a step's quiz."""
        return Words(self._texts_of(step), self.interface)

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
        return form.format(self.texts.locale, self.texts.direction, Markup(body.strip()))

    def document(self, title: str, *bodies: Markup) -> bytes:
        """A whole HTML file."""
        body = Markup("\n").join(filter(None, bodies))
        page = _DOCUMENT.format(
            locale=self.texts.locale, direction=self.texts.direction, title=title, body=body
        )
        return page.encode("utf-8", "replace")

    def _texts_of(self, step: Step) -> Texts:
        """What renders the texts of a step, and follows their relative addresses.

        A link to another step's file leads to that step, one to an attachment to the
        attachment; what leads nowhere loses its address and stays as text.
        """
        return replace(self.texts, resolve=partial(self._resolve, step.module))

    def _resolve(self, module: str, address: str, is_image: bool) -> str | None:
        steps, attachments = self.contents.steps, self.contents.attachments
        goal = follow_link(address, module, steps, attachments, is_image=is_image)
        found = self.place(goal.path) if goal else None
        if goal is None or found is None or found.startswith("/"):  # a redirect loses anchors
            return found
        return f"{found}{goal.anchor}"

    def _scene(self, scene: Scene) -> Markup:
        heading = [self._element("h4", scene.heading)] if scene.heading else []
        return Markup("\n").join([*heading, *map(self._part, scene.parts)])

    def _part(self, part: Part) -> Markup:
        match part:
            case Direction(text):
                return Markup("<p>[{}]</p>").format(self.texts.text(text))
            case OnScreen(label, text):
                return self._said(label, "", [self.texts.text(text)])
            case Speech(label, _, manner, paragraphs):
                return self._said(label, manner, [*map(self.texts.spoken, paragraphs)])

    def _said(self, label: str, manner: str, texts: list[Markup]) -> Markup:
        who = Markup("<strong>{}:</strong> ").format(self.texts.text(label)) if label else Markup()
        how = Markup("({}) ").format(self.texts.text(manner)) if manner else Markup()
        texts[0] = who + how + texts[0]
        return Markup("\n").join(Markup("<p>{}</p>").format(text) for text in texts)

    def _element(self, tag: str, text: str) -> Markup:
        return Markup(f"<{tag}>{{}}</{tag}>").format(self.texts.text(text))


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
