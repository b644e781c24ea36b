"""The files of an Open edX course, by path below its folder. Start at :func:`make_files`."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, partial

from markupsafe import Markup

from l10n.languages import Language
from l10n.packages.base import Edition
from l10n.packages.contents import Contents
from l10n.packages.olx.problems import make_problem
from l10n.packages.outline import ModuleOutline, Outline, Step
from l10n.packages.platform_pages import PlatformPages
from l10n.packages.questions import Words
from l10n.packages.safe_names import safe_file_name, safe_name
from l10n.packages.xml import Element, element, write_xml

ORGANISATION = "l10n"
NUMBER = "course"
"""Open edX replaces organisation, number and run by those of the course imported into."""
_PASS = 50.0
_END = "2099-12-31T00:00:00Z"
"""Checkers ask for an end; courses without a date of their own go on."""
_IMAGE = "course_image.png"
_COLOUR = (0x2F, 0x5D, 0x8A)


def make_files(edition: Edition, contents: Contents) -> dict[str, bytes]:
    """Every file of the course in one locale."""
    course = _Course(edition, contents)
    course.write()
    return course.files


@cache
def plain_picture(width: int = 378, height: int = 225) -> bytes:
    """A picture of one colour, as PNG, for the course's card until it has a better one."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        mark = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + mark

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    rows = (b"\0" + bytes(_COLOUR) * width) * height
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows, 9)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def place(contents: Contents, target: str) -> str | None:
    """Where Open edX has a step or an attachment."""
    if step := contents.steps.get(target):
        return f"/jump_to_id/{_unit_name(step)}"
    return f"/static/{safe_file_name(target)}" if target in contents.attachments else None


@dataclass(slots=True)
class _Course:
    """A course on its way to files."""

    edition: Edition
    contents: Contents
    files: dict[str, bytes] = field(default_factory=dict)
    pass_marks: list[float | None] = field(default_factory=list)
    pages: PlatformPages = field(init=False)

    def __post_init__(self) -> None:
        outline = self.edition.outline
        where = partial(place, self.contents)
        self.pages = PlatformPages(outline, self.edition.interface, self.contents, where)

    @property
    def outline(self) -> Outline:
        return self.edition.outline

    @property
    def run(self) -> str:
        return safe_name(self.edition.locale)

    def write(self) -> None:
        self._write_course()
        self._write_policies()
        self.files[f"static/{_IMAGE}"] = plain_picture()
        for path, data in self.contents.attachments.items():
            self.files[f"static/{safe_file_name(path)}"] = data

    def _write_course(self) -> None:
        chapters = [self._chapter(module) for module in self.outline.modules]
        pointer = {"url_name": self.run, "org": ORGANISATION, "course": NUMBER}
        self.files["course.xml"] = write_xml(element("course", pointer))
        self._write("course", self.run, element("course", {}, *chapters))
        self.files["about/overview.html"] = _html(self.pages.about())
        self.files["about/short_description.html"] = _html(
            Markup("{}").format(self.outline.description)
        )

    def _chapter(self, module: ModuleOutline) -> Element:
        steps = [self._sequential(module, step) for step in module.steps]
        aims = self.pages.aims(module)
        if aims:
            steps.insert(0, self._aims(module, aims))
        chapter = element("chapter", {"display_name": module.title}, *steps)
        return self._write("chapter", safe_name(module.id), chapter)

    def _aims(self, module: ModuleOutline, aims: Markup) -> Element:
        name = safe_name(module.id, "aims")
        part = self._html(f"{name}__text", module.title, aims)
        title = self.edition.interface("What you will learn")
        return self._page(name, title, [part], {})

    def _sequential(self, module: ModuleOutline, step: Step) -> Element:
        parts = list(self._parts(module, step))
        graded = (
            {"graded": "true", "format": self.edition.interface("Quiz")} if step.is_quiz else {}
        )
        return self._page(_step_name(step), step.title, parts, graded)

    def _page(
        self, name: str, title: str, parts: list[Element], attributes: dict[str, str]
    ) -> Element:
        """A sequential with one vertical, written; gives the pointer to it."""
        vertical = element("vertical", {"display_name": title}, *parts)
        unit = self._write("vertical", f"{name}__unit", vertical)
        sequential = element("sequential", {"display_name": title, **attributes}, unit)
        return self._write("sequential", name, sequential)

    def _parts(self, module: ModuleOutline, step: Step) -> Iterator[Element]:
        """The components of a step's page, in order."""
        name = _step_name(step)
        if step.kind == "video":
            yield self._video(step)
        for kind, make in (("transcript", self.pages.transcript), ("text", self.pages.reading)):
            body = Markup(self._remember(partial(make, step), kind, step.digest))
            if body:
                yield self._html(f"{name}__{kind}", step.title, body)
        if step.is_quiz:
            yield from self._problems(step)
        if step.kind == "discussion":
            yield self._discussion(module, step)

    def _html(self, name: str, title: str, body: Markup) -> Element:
        self.files[f"html/{name}.html"] = _html(body)
        return self._write("html", name, element("html", {"filename": name, "display_name": title}))

    def _video(self, step: Step) -> Element:
        """A video with its film, where there is one, and every language's transcript.

        The empty YouTube id keeps Open edX from showing its own sample film.
        """
        name = f"{_step_name(step)}__video"
        files = dict(self._transcripts(step, name))
        media = [str(self.pages.place(path)) for path in self.contents.films(step)]
        attributes = {
            "display_name": step.title,
            "youtube_id_1_0": "",
            "download_track": "true",
            "download_video": str(bool(media)).lower(),
            "transcripts": json.dumps(files, sort_keys=True),
        }
        video = element(
            "video",
            attributes,
            *(element("source", {"src": path}) for path in media),
            *(element("transcript", {"language": code, "src": files[code]}) for code in files),
        )
        return self._write("video", name, video)

    def _transcripts(self, step: Step, name: str) -> Iterator[tuple[str, str]]:
        """(language, file name below static/) of a video in every locale that has it."""
        for other, data in self.contents.subtitles(step, ".srt"):
            file = f"{name}-{safe_name(other.locale)}.srt"
            self.files[f"static/{file}"] = data
            yield other.locale.lower(), file

    def _problems(self, step: Step) -> Iterator[Element]:
        make = partial(_quiz, step, self.pages.words(step), self.outline.language)
        mark, problems = json.loads(self._remember(make, "quiz", step.digest))
        self.pass_marks.append(mark)
        if mark is not None:
            message = self.edition.interface("Pass mark: {percent}%", percent=f"{mark:g}")
            yield self._html(f"{_step_name(step)}__pass", step.title, self.pages.note(message))
        for id, text in problems.items():
            problem = safe_name(step.module, step.id, id)
            self.files[f"problem/{problem}.xml"] = text.encode()
            yield element("problem", {"url_name": problem})

    def _discussion(self, module: ModuleOutline, step: Step) -> Element:
        """Discussions stand inline: a file of their own is obsolete."""
        name = f"{_step_name(step)}__discussion"
        attributes = {
            "url_name": name,
            "display_name": step.title,
            "discussion_category": module.title,
            "discussion_target": step.title,
            "discussion_id": name,
        }
        return element("discussion", attributes)

    def _write(self, kind: str, name: str, root: Element) -> Element:
        """Write a component's file; gives the pointer that its parent holds."""
        self.files[f"{kind}/{name}.xml"] = write_xml(root)
        return element(kind, {"url_name": name})

    def _remember(self, make: Callable[[], str], *inputs: str) -> str:
        """A part of a step's files, from the last run where nothing it shows has changed."""
        return self.edition.fragments.text(make, self.contents.digest, *inputs)

    def _write_policies(self) -> None:
        start = datetime.fromtimestamp(self.edition.moment, UTC)
        policy = {
            "display_name": self.outline.title,
            "language": self.edition.locale.lower(),
            "start": start.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end": _END,
            "course_image": _IMAGE,
            "rerandomize": "never",
            "showanswer": "attempted",
        }
        self._write_json("policy", {f"course/{self.run}": policy})
        self._write_json(
            "grading_policy", _grading(self.pass_marks, self.edition.interface("Quiz"))
        )

    def _write_json(self, name: str, value: object) -> None:
        text = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)
        self.files[f"policies/{self.run}/{name}.json"] = f"{text}\n".encode("utf-8", "replace")


def _grading(pass_marks: Sequence[float | None], type: str) -> dict[str, object]:
    """All quizzes weigh the same; the pass mark is the highest that any of them asks for.

    Open edX knows one pass mark, that of the course. ``pass_marks``: one a quiz.
    """
    marks = [mark for mark in pass_marks if mark is not None]
    grader = {
        "type": type,
        "short_label": type,
        "min_count": max(len(pass_marks), 1),
        "drop_count": 0,
        "weight": 1.0,
    }
    return {"GRADER": [grader], "GRADE_CUTOFFS": {"Pass": max(marks, default=_PASS) / 100}}


def _quiz(step: Step, words: Words, language: Language) -> str:
    """As JSON, since it is remembered: the pass mark, and the file of each problem by its id."""
    assert step.quiz is not None  # only quizzes have problems
    problems = {
        question.id: write_xml(make_problem(question, number, words, language)).decode()
        for number, question in enumerate(step.quiz.questions, 1)
    }
    return json.dumps([step.quiz.pass_percent, problems], ensure_ascii=False)


def _step_name(step: Step) -> str:
    return safe_name(step.module, step.id)


def _unit_name(step: Step) -> str:
    return f"{_step_name(step)}__unit"


def _html(body: Markup) -> bytes:
    return f"{body}\n".encode("utf-8", "replace")
