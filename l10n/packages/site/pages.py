"""The pages of one locale: values of the edition -> HTML. Start at :class:`Pages`."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from markupsafe import Markup, escape

from l10n.formats.reading_reader import Reading
from l10n.formats.script_reader import Direction, OnScreen, Part, ScriptText
from l10n.languages import get_language
from l10n.packages.attachments import find_attachments, iter_films
from l10n.packages.base import Artifact, Edition
from l10n.packages.digests import digest
from l10n.packages.interface import load_interface
from l10n.packages.outline import ModuleOutline, Outline, Step
from l10n.packages.site.glosses import Glosses, TermBase
from l10n.packages.site.player import TRACK, cue_data, render_script
from l10n.packages.site.shown_quiz import show_quiz
from l10n.packages.site.texts import Texts, make_texts

if TYPE_CHECKING:
    from jinja2 import Environment

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere, nothing inline (W3C Content Security Policy Level 3)."""
TEMPLATES = Path(__file__).parent / "templates"
HOME = "index"
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Language:
    """One language to switch to, and where the same page is in it."""

    lang: str
    autonym: str
    direction: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step in a list: its path, its address from the site's root, its kind and title."""

    path: str
    href: str
    kind: str
    kind_name: str
    title: str


@dataclass(frozen=True, slots=True)
class ShownModule:
    """A module in a list."""

    title: str
    hours: str
    aims: tuple[str, ...]
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What every template knows of its page. ``root`` leads to the site's root."""

    path: str
    title: str
    root: str
    languages: tuple[Language, ...]
    original: Language | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        """What only some pages have (``previous``, ``modules``), by its name."""
        try:
            return self.facts[name]
        except KeyError:
            raise AttributeError(name) from None


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
        return digest(self.with_terms, step.digest, *self._find_tracks(step))

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
        script = _show_script(step.script, texts, glosses) if step.script else None
        reading = self._show_reading(step.reading, texts, glosses) if step.reading else None
        quiz = show_quiz(step.quiz, texts, self.interface) if step.quiz else None
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
            player=self._player(step),
            reading=reading,
            quiz=quiz,
            concepts=glosses.entries(),
        )

    def iter_subtitles(self, step: Step) -> Iterator[Artifact]:
        """The subtitles of a video in all languages: for its script, and for its film."""
        tracks = self._find_tracks(step)
        if not tracks:
            return
        inputs = digest(*(part for locale, one in tracks.items() for part in (locale, one.digest)))
        yield Artifact(f"{step.path}.subtitles.js", inputs, partial(render_script, tracks))
        if self._media(step):
            for locale, one in tracks.items():
                data = one.subtitles[TRACK]
                path = f"{step.path}.{locale}{TRACK}"
                yield Artifact(path, digest(data), partial(bytes, data))

    def _player(self, step: Step) -> dict[str, Any] | None:
        """What plays a step's film, or its subtitles where there is no film."""
        tracks = self._find_tracks(step)
        media = self._media(step)
        cues = cue_data(step, self.edition.locale)
        if not cues and not media:
            return None
        return {
            "media": quote(posixpath.basename(media)) if media else "",
            "more": quote(f"{step.id}.subtitles.js"),
            "seconds": max((end for _, end, _ in cues), default=0),
            "cues": cues,
            "tracks": [self._track(step, locale) for locale in tracks],
        }

    def _track(self, step: Step, locale: str) -> dict[str, Any]:
        language = get_language(locale)
        return {
            "lang": locale,
            "autonym": language.autonym,
            "direction": language.direction,
            "src": quote(f"{step.id}.{locale}{TRACK}"),
            "current": locale == self.edition.locale,
        }

    def _media(self, step: Step) -> str:
        """The film that lies beside a step; empty when there is none."""
        return next(iter_films(step, self.attachments), "")

    def _find_tracks(self, step: Step) -> dict[str, Step]:
        """The step in every locale that has subtitles of it, in the course's order."""
        steps = {locale: index.get(step.path) for locale, index in self.indexes.items()}
        return {locale: one for locale, one in steps.items() if one and TRACK in one.subtitles}

    def _show_module(self, module: ModuleOutline) -> ShownModule:
        hours = "" if module.hours is None else f"{module.hours:g}"
        steps = tuple(map(self._show_step, module.steps))
        return ShownModule(module.title, hours, module.aims, steps)

    def _show_step(self, step: Step) -> ShownStep:
        kind = step.kind if step.kind in self.kinds else "reading"
        href = quote(f"{step.path}.html")
        return ShownStep(step.path, href, kind, self.kinds[kind], step.title)

    def _show_reading(self, reading: Reading, texts: Texts, glosses: Glosses) -> Markup:
        markup = texts.blocks(reading.body, glosses.annotate)
        label = self.interface("Table")
        opening = (
            f'<div class="table" tabindex="0" role="region" aria-label="{escape(label)}"><table>'
        )
        # What a text says of itself cannot be this very tag: the sanitiser has written it.
        return Markup(str(markup).replace("<table>", opening).replace("</table>", "</table></div>"))

    def _resolve(self, module: str, address: str, is_image: bool) -> str | None:
        """Where a relative link of a reading leads in the site; None when nothing is there."""
        path, mark, anchor = address.partition("#")
        place = posixpath.normpath(posixpath.join(module, unquote(path.partition("?")[0])))
        step = self.indexes[self.edition.locale].get(place.removesuffix(".md"))
        if step and not is_image:
            target = f"{step.path}.html"
        elif place in self.attachments:
            target = place
        else:
            return None
        up = posixpath.relpath(target, module)
        return quote(up) + (f"#h-{anchor}" if mark and not is_image else "")

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
        text = (
            _environment(self.texts)
            .get_template(template)
            .render(_=self.interface, csp=CSP, site=site, page=page, words=self._words, **values)
        )
        return text.encode("utf-8", "replace")

    @cached_property
    def _words(self) -> dict[str, str]:
        """What the script says, by the names it knows."""
        say = self.interface
        return {
            "done": say("Done"),
            "markDone": say("Mark as done"),
            "progress": say("{done} of {all} steps done", done="{done}", all="{all}"),
            "play": say("Play"),
            "pause": say("Pause"),
            "right": say("Right"),
            "wrong": say("Not right"),
            "missing": say("Some right answers are still missing."),
            "empty": say("Please answer the question first."),
            "score": say("Points: {points} of {total}", points="{points}", total="{total}"),
            "sum": say(
                "Your result: {points} of {total} points.", points="{points}", total="{total}"
            ),
            "passed": say("You have passed."),
            "failed": say("You have not passed yet. You may try again."),
            "place": say("Place {place} of {count}", place="{place}", count="{count}"),
            "found": say("Words found: {count}", count="{count}"),
        }


def _show_script(script: ScriptText, texts: Texts, glosses: Glosses) -> dict[str, Any]:
    scenes = [
        {
            "heading": scene.heading,
            "parts": [_show_part(part, texts, glosses) for part in scene.parts],
        }
        for scene in script.scenes
    ]
    return {"speakers": list(script.speakers.items()), "scenes": scenes}


def _show_part(part: Part, texts: Texts, glosses: Glosses) -> dict[str, Any]:
    inline = partial(texts.inline, annotate=glosses.annotate)
    if isinstance(part, Direction):
        return {"kind": "direction", "text": inline(part.text)}
    if isinstance(part, OnScreen):
        return {"kind": "screen", "label": part.label, "text": inline(part.text)}
    paragraphs = [inline(paragraph) for paragraph in part.paragraphs]
    return {
        "kind": "speech",
        "label": part.label,
        "manner": part.manner,
        "paragraphs": paragraphs,
    }


def _course_key(edition: Edition) -> str:
    """A name for the course that is the same in all its languages."""
    source = str(edition.outline.facts.get("source_locale"))
    outline = edition.others.get(source, edition.outline)
    return digest(outline.title)[:16]


def render_entrance(outlines: Mapping[str, Outline]) -> bytes:
    """The page that lists the languages; it speaks the source language."""
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
    text = (
        _environment(make_texts(source))
        .get_template("entrance.html")
        .render(
            lang=source.locale,
            direction=source.language.direction,
            title=source.title,
            csp=CSP,
            locales=locales,
        )
    )
    return text.encode("utf-8", "replace")


@lru_cache(maxsize=16)
def _environment(texts: Texts) -> Environment:
    """The templates; all that is put into them is escaped, and nothing may be missing."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    environment.filters["text"] = texts.text
    environment.filters["inline"] = texts.inline
    return environment
