"""The pages of one locale: values of the edition -> HTML. Start at :class:`Pages`.

What templates are given is in :mod:`shown` (lists, languages), :mod:`shown_step`
(scripts, readings), :mod:`shown_quiz` and :mod:`player`; :mod:`render` fills them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import Any
from urllib.parse import quote

from l10n.languages import get_language
from l10n.packages.attachments import find_attachments
from l10n.packages.base import Edition
from l10n.packages.digests import digest
from l10n.packages.links import follow_link
from l10n.packages.outline import ModuleOutline, Step
from l10n.packages.site.glosses import Glosses, TermBase
from l10n.packages.site.player import Player
from l10n.packages.site.render import render_page, script_words
from l10n.packages.site.shown import Language, Page, ShownModule, ShownStep
from l10n.packages.site.shown_quiz import show_quiz
from l10n.packages.site.shown_step import show_reading, show_script
from l10n.packages.texts import make_texts

HOME = "index"
GLOSSARY = "glossary"


class Pages:
    """The pages of an edition. ``frame`` and ``with_terms`` are digests of what many share."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.outline = edition.outline
        self.interface = edition.interface
        self.texts = make_texts(edition.outline)
        self.base = TermBase(edition.terms, edition.locale, edition.interface)
        self.indexes = {
            locale: {step.path: step for step in other.steps}
            for locale, other in edition.others.items()
        }
        self.attachments = find_attachments(edition.outline)
        self.player = Player(edition.locale, self.indexes, self.attachments)
        names = (name for module in edition.outline.modules for name in module.files)
        reviewed = str(edition.outline.is_reviewed)
        self.frame = digest(edition.frame, self.interface.digest, reviewed, *names)
        self.has_glossary = edition.terms.digest != digest()
        self.with_terms = digest(self.frame, edition.terms.digest)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Kinds of steps in the words of this locale."""
        return {
            "video": self.interface("Video"),
            "reading": self.interface("Reading"),
            "discussion": self.interface("Discussion"),
            "practice": self.interface("Practice"),
            "quiz": self.interface("Quiz"),
        }

    @cached_property
    def modules(self) -> dict[str, ShownModule]:
        """Every module as lists show it."""
        return {module.id: self._show_module(module) for module in self.outline.modules}

    @cached_property
    def steps(self) -> list[ShownStep]:
        """Every step of the course in order."""
        return [step for module in self.modules.values() for step in module.steps]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each step in the course, by path."""
        return {step.path: place for place, step in enumerate(self.steps)}

    def inputs_of(self, step: Step) -> str:
        """A digest of what the page of a step is made from."""
        return digest(self.with_terms, step.digest, *self.player.find_tracks(step))

    def render_home(self) -> bytes:
        """The first page."""
        facts = {
            "description": self.outline.description,
            "modules": list(self.modules.values()),
            "step_count": len(self.steps),
            "first": self.steps[0].href if self.steps else "",
        }
        return self._render("home.html", self._page(HOME, self.outline.title, "", facts))

    def render_glossary(self) -> bytes:
        """All entries of the term base that have a term in this locale."""
        title = self.interface("Glossary")
        return self._render(
            "glossary.html", self._page(GLOSSARY, title, "", {}), concepts=self.base.entries()
        )

    def render_step(self, step: Step) -> bytes:
        """The page of a step."""
        glosses = Glosses(self.base)
        texts = replace(self.texts, resolve=partial(self._resolve, step.module))
        say = self.interface
        script = show_script(step.script, texts, glosses) if step.script else None
        reading = show_reading(step.reading, texts, glosses, say) if step.reading else None
        quiz = show_quiz(step.quiz, texts, say) if step.quiz else None
        place = self.places[step.path]
        facts = {
            "previous": self.steps[place - 1] if place else None,
            "next": self.steps[place + 1] if place + 1 < len(self.steps) else None,
        }
        return self._render(
            "step.html",
            self._page(step.path, step.title, "../", facts),
            step=self.steps[place],
            module=self.modules[step.module],
            script=script,
            player=self.player.show(step),
            reading=reading,
            quiz=quiz,
            concepts=glosses.entries(),
        )

    def _show_module(self, module: ModuleOutline) -> ShownModule:
        hours = "" if module.hours is None else f"{module.hours:g}"
        steps = tuple(map(self._show_step, module.steps))
        return ShownModule(module.title, hours, module.aims, steps)

    def _show_step(self, step: Step) -> ShownStep:
        kind = step.kind if step.kind in self.kinds else "reading"
        href = quote(f"{step.path}.html")
        return ShownStep(step.path, href, kind, self.kinds[kind], step.title)

    def _resolve(self, module: str, address: str, is_image: bool) -> str | None:
        """Where a relative link of a reading leads in the site; None when nothing is there."""
        steps = self.indexes[self.edition.locale]
        goal = follow_link(address, module, steps, self.attachments, is_image=is_image)
        if goal is None:
            return None
        target = f"{goal.path}.html" if goal.is_step else goal.path
        return f"{quote(posixpath.relpath(target, module))}{goal.anchor}"

    def _page(self, path: str, title: str, root: str, facts: Mapping[str, Any]) -> Page:
        languages = tuple(self._iter_languages(path, root))
        source = self.outline.facts.get("source_locale")
        original = next((item for item in languages if item.lang == source), None)
        return Page(path, title, root, languages, original, facts)

    def _iter_languages(self, path: str, root: str) -> Iterator[Language]:
        """The same page in every language that has it, else that language's first page."""
        for locale, index in self.indexes.items():
            known = path in (HOME, GLOSSARY) or path in index
            href = f"{root}../{quote(locale)}/{quote(path if known else HOME)}.html"
            language = get_language(locale)
            current = locale == self.edition.locale
            yield Language(locale, language.autonym, language.direction, href, current)

    def _render(self, template: str, page: Page, **values: Any) -> bytes:
        outline = self.outline
        site = {
            "lang": outline.locale,
            "direction": outline.language.direction,
            "autonym": outline.language.autonym,
            "title": outline.title,
            "key": _course_key(self.edition),
            "version": outline.version,
            "licence": outline.licence,
            "is_reviewed": outline.is_reviewed,
            "has_glossary": self.has_glossary,
        }
        given = {"_": self.interface, "site": site, "page": page, "words": self._words}
        return render_page(template, self.texts, **given, **values)

    @cached_property
    def _words(self) -> dict[str, str]:
        return script_words(self.interface)


def _course_key(edition: Edition) -> str:
    """A name for the course that is the same in all its languages."""
    source = str(edition.outline.facts.get("source_locale"))
    outline = edition.others.get(source, edition.outline)
    return digest(outline.title)[:16]
