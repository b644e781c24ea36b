"""The files of a Common Cartridge, by path. Start at :func:`make_files`."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from l10n.languages import Language
from l10n.packages.base import Edition
from l10n.packages.contents import Contents
from l10n.packages.imscc.manifest import (
    ASSESSMENT,
    DISCUSSION,
    WEB_CONTENT,
    Entry,
    Resource,
    make_manifest,
)
from l10n.packages.imscc.qti import make_assessment
from l10n.packages.outline import ModuleOutline, Outline, Step
from l10n.packages.platform_pages import PlatformPages
from l10n.packages.questions import Words
from l10n.packages.safe_names import safe_file_name, safe_name
from l10n.packages.xml import element, write_xml

TOPIC = "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1"
MANIFEST = "imsmanifest.xml"
_BASE = "$IMS-CC-FILEBASE$/"
"""In texts of discussions and quizzes: the folder of the cartridge's files."""


def make_files(edition: Edition, contents: Contents) -> dict[str, bytes]:
    """Every file of the cartridge in one locale."""
    return _Cartridge(edition, contents).write()


def find_path(contents: Contents, target: str) -> str | None:
    """Where in the cartridge a step or an attachment lies; only pages can be linked to."""
    if step := contents.steps.get(target):
        return None if step.is_quiz or step.kind == "discussion" else _page_path(step)
    return f"files/{safe_file_name(target)}" if target in contents.attachments else None


def _place(contents: Contents, start: str, target: str) -> str | None:
    """An address seen from the folder ``start``, or below the file base when that is it."""
    path = find_path(contents, target)
    if path is None or start == _BASE:
        return None if path is None else f"{_BASE}{path}"
    return posixpath.relpath(path, start)


@dataclass(slots=True)
class _Cartridge:
    """A cartridge on its way to files."""

    edition: Edition
    contents: Contents
    files: dict[str, bytes] = field(default_factory=dict)
    resources: list[Resource] = field(default_factory=list)

    @property
    def outline(self) -> Outline:
        return self.edition.outline

    def write(self) -> dict[str, bytes]:
        entries = [self._module(module) for module in self.outline.modules]
        for path, data in self.contents.attachments.items():
            self._add("file", WEB_CONTENT, f"files/{safe_file_name(path)}", data)
        root = make_manifest(self.outline, entries, self.resources)
        self.files[MANIFEST] = write_xml(root)
        return self.files

    def _pages(self, start: str) -> PlatformPages:
        place = partial(_place, self.contents, start)
        return PlatformPages(self.outline, self.edition.interface, self.contents, place)

    def _module(self, module: ModuleOutline) -> Entry:
        pages = self._pages(f"pages/{safe_name(module.id)}")
        entries = list(map(self._step, module.steps))
        opening = [pages.about()] if module is self.outline.modules[0] else []
        aims = pages.aims(module)
        if aims or opening:
            path = f"pages/{safe_name(module.id)}/aims.html"
            title = self.edition.interface("What you will learn")
            data = pages.document(module.title, *opening, aims)
            entries.insert(0, Entry(title, self._add("page", WEB_CONTENT, path, data)))
        return Entry(module.title, "", tuple(entries))

    def _step(self, step: Step) -> Entry:
        if step.is_quiz:
            id = self._quiz(step)
        elif step.kind == "discussion":
            id = self._discussion(step)
        else:
            id = self._page(step)
        return Entry(step.title, id)

    def _page(self, step: Step) -> str:
        path = _page_path(step)
        pages = self._pages(posixpath.dirname(path))
        subtitles = list(self._subtitles(step))
        start = posixpath.dirname(path)
        linked = [(posixpath.relpath(each, start), other) for each, other in subtitles]
        make = partial(self._page_text, step, pages, linked)
        names = (address for address, _ in linked)
        data = self._remember(make, "page", step.digest, *names).encode()
        return self._add("page", WEB_CONTENT, path, data, tuple(path for path, _ in subtitles))

    def _page_text(
        self, step: Step, pages: PlatformPages, linked: list[tuple[str, Outline]]
    ) -> str:
        return pages.document(
            step.title,
            pages.wrap(Markup("<h2>{}</h2>").format(pages.texts.text(step.title))),
            self._film(step, pages, linked) if step.kind == "video" else Markup(),
            pages.transcript(step),
            pages.reading(step),
            pages.wrap(self._subtitle_list(linked)) if linked else Markup(),
        ).decode()

    def _remember(self, make: Callable[[], str], *inputs: str) -> str:
        """The text of a file, from the last run where nothing it shows has changed."""
        return self.edition.fragments.text(make, self.contents.digest, *inputs)

    def _subtitles(self, step: Step) -> Iterator[tuple[str, Outline]]:
        """(path, locale's outline) of a video's subtitles in every language, as SRT and WebVTT."""
        for ending in (".srt", ".vtt"):
            for other, data in self.contents.subtitles(step, ending):
                name = f"{safe_name(step.module, step.id)}.{safe_name(other.locale)}{ending}"
                self.files[f"subtitles/{name}"] = data
                yield f"subtitles/{name}", other

    def _film(
        self, step: Step, pages: PlatformPages, subtitles: list[tuple[str, Outline]]
    ) -> Markup:
        """The film with subtitles in all languages, or a word that there is none yet."""
        media = [address for path in self.contents.films(step) if (address := pages.place(path))]
        if not media:
            return pages.note(self.edition.interface("The film is not ready yet."))
        return pages.wrap(_film(media, subtitles, self.outline.locale))

    def _subtitle_list(self, subtitles: list[tuple[str, Outline]]) -> Markup:
        """Every language in its own name, with a link to each kind of file."""
        links: dict[str, list[Markup]] = {}
        for address, other in subtitles:
            kind = {"srt": "SRT", "vtt": "WebVTT"}[address.rpartition(".")[2]]
            link = Markup('<a href="{}"><bdi>{}</bdi></a>').format(address, kind)
            name = Markup('<bdi lang="{}">{}</bdi>').format(other.locale, other.language.autonym)
            links.setdefault(name, []).append(link)
        rows = (
            Markup("<li>{}: {}</li>").format(Markup(name), Markup(", ").join(row))
            for name, row in links.items()
        )
        heading = Markup("<h3>{}</h3>").format(self.edition.interface("Subtitles"))
        return Markup("{}\n<ul>\n{}\n</ul>").format(heading, Markup("\n").join(rows))

    def _discussion(self, step: Step) -> str:
        path = f"discussions/{safe_name(step.module, step.id)}.xml"
        make = partial(_topic, step, self._pages(_BASE))
        data = self._remember(make, "topic", step.digest).encode()
        return self._add("topic", DISCUSSION, path, data)

    def _quiz(self, step: Step) -> str:
        name = safe_name(step.module, step.id)
        words = self._pages(_BASE).words(step)
        make = partial(_assessment, f"quiz_{name}", step, words, self.outline.language)
        data = self._remember(make, "quiz", step.digest).encode()
        return self._add("quiz", ASSESSMENT, f"quizzes/{name}.xml", data)

    def _add(
        self, kind: str, type: str, path: str, data: bytes, others: tuple[str, ...] = ()
    ) -> str:
        """Add a file as a resource, with files that belong to it; gives the resource's id."""
        self.files[path] = data
        id = f"{kind}_{safe_name(*path.split('/')[1:]).replace('.', '_')}"
        self.resources.append(Resource(id, type, (quote(path), *map(quote, others))))
        return id


def _topic(step: Step, pages: PlatformPages) -> str:
    topic = element(
        "topic",
        {"xmlns": TOPIC},
        element("title", {}, step.title),
        element("text", {"texttype": "text/html"}, str(pages.reading(step))),
    )
    return write_xml(topic).decode()


def _assessment(id: str, step: Step, words: Words, language: Language) -> str:
    assert step.quiz is not None  # only quizzes become assessments
    return write_xml(make_assessment(id, step.quiz, words, language)).decode()


def _film(media: list[str], files: list[tuple[str, Outline]], locale: str) -> Markup:
    sources = (Markup('<source src="{}">').format(address) for address in media)
    tracks = (
        Markup('<track kind="subtitles" src="{}" srclang="{}" label="{}"{}>').format(
            address,
            other.locale,
            other.language.autonym,
            Markup(" default") if other.locale == locale else "",
        )
        for address, other in files
        if address.endswith(".vtt")
    )
    inside = Markup("\n").join([*sources, *tracks])
    return Markup('<video controls preload="metadata">\n{}\n</video>').format(inside)


def _page_path(step: Step) -> str:
    return f"pages/{safe_name(step.module)}/{safe_name(step.id)}.html"
