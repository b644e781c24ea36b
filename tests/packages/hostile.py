"""A course in which every text is an attack, and what must not come of it."""

from __future__ import annotations

import json
from types import MappingProxyType

from l10n.model import Variant
from l10n.packages.base import Edition, make_edition
from l10n.packages.outline import Outline, read_outline
from l10n.packages.pack import EARLIEST
from l10n.packages.terms import Terms

ATTACK = (
    "<script>alert(1)</script> ]]> {{7*7}} ${seed} $seed [x](javascript:alert(1)) "
    "<img src=x onerror=alert(1)> ~a =b #c {d} :e \\ \\n ' \" -> *f* %50% _or_ &#39; ::g:: </text>"
)
SINGLE = "`<script>alert(2)</script>` L'enfant d'une école, l\\'autre: 'x' \\"


def quiz(text: str) -> bytes:
    """A quiz of all six kinds with ``text`` at every place."""

    def options(*right: bool) -> list[dict[str, object]]:
        return [
            {"id": f"o{n}", "text": f"{n} {text}", "correct": value, "feedback": f"{n} said {text}"}
            for n, value in enumerate(right)
        ]

    common = {"prompt": f"Prompt {text}", "hint": f"Hint {text}", "feedback": f"Remark {text}"}
    questions = [
        {"type": "single-choice", "options": options(False, True, False)},
        {"type": "multiple-choice", "points": 2, "options": options(True, True, False)},
        {
            "type": "true-false",
            "answer": False,
            "feedback_true": f"T {text}",
            "feedback_false": f"F {text}",
        },
        {
            "type": "matching",
            "points": 2,
            "pairs": [
                {"id": f"p{n}", "left": f"left {n} {text}", "right": f"right {n} {text}"}
                for n in range(4)
            ],
        },
        {
            "type": "ordering",
            "points": 2.5,
            "items": [{"id": f"i{n}", "text": f"item {n} {text}"} for n in range(5)],
        },
        {"type": "short-answer", "answers": [f"one {text}", f"[two] {text}"]},
    ]
    whole = {
        "title": f"Quiz {text}",
        "pass_percent": 80,
        "questions": [{"id": f"q{n}", **common, **q} for n, q in enumerate(questions, 1)],
    }
    return json.dumps(whole).encode()


def files(text: str, locale: str = "en") -> dict[str, bytes]:
    """A variant's files with ``text`` at every place."""
    said = " ".join(text.split())
    title = json.dumps(f"Title {text}")
    head = f"---\ntitle: {title}\ntype: {{type}}\n---\n\n"
    reading = f"{head}## Head {said}\n\n- {said}\n\n| a |\n|---|\n| b |\n"
    links = (
        "\n[step](read.md#head), [quiz](quiz.quiz.yaml), [gone](gone.md), ![A house](house.png)\n"
    )
    script = (
        f"---\ntitle: {title}\nspeakers:\n  NINA: {title}\n---\n\n## Scene {said}\n\n"
        f"[A room {said}]\n\nNINA (quietly): {said}\n\nON SCREEN: {said}\n"
    )
    cue = f"1\n00:00:01,000 --> 00:00:02,000\n{locale}\n"
    return {
        "course.yaml": json.dumps(
            {
                "title": f"Course {text}",
                "description": f"About {text}",
                "source_locale": "en",
                "licence": "CC-BY-4.0",
                "modules": ["one"],
            }
        ).encode(),
        "one/module.yaml": json.dumps(
            {
                "title": f"Module {text}",
                "hours": 2,
                "aims": [f"Aim {text}"],
                "steps": ["film", "read", "talk", "quiz"],
            }
        ).encode(),
        "one/film.script.md": script.encode(),
        "one/film.srt": cue.encode(),
        "one/film.vtt": f"WEBVTT\n\n{cue.replace(',', '.')}".encode(),
        "one/film.mp4": b"\0\0\0\x18ftypmp42",
        "one/read.md": (reading.replace("{type}", "reading") + links).encode(),
        "one/talk.md": reading.replace("{type}", "discussion").encode(),
        "one/quiz.quiz.yaml": quiz(text),
        "one/house.png": b"\x89PNG\r\n\x1a\n",
        "variant.json": b'{"catalogs": ["x"]}',
    }


def outline(text: str = ATTACK, locale: str = "en") -> Outline:
    """The course with ``text`` at every place."""
    return read_outline(Variant(locale, MappingProxyType(files(text, locale))))


def edition(text: str = ATTACK, locale: str = "en") -> Edition:
    """Its edition, beside one in Arabic that has subtitles of its own."""
    outlines = {code: outline(text, code) for code in dict.fromkeys((locale, "en", "ar"))}
    return make_edition(outlines, locale, Terms(), EARLIEST)


def assert_inert(root) -> None:
    """No element of ours runs or loads anything (a platform's own pages have scripts)."""
    assert not list(root.iter("script", "iframe"))
    for node in root.iter():
        for name, value in node.attrib.items():
            assert not name.startswith("on"), (node.tag, name)
            assert name not in ("href", "src") or "script" not in value


def assert_harmless_html(html: str) -> None:
    """Nothing in ``html`` runs, loads or leads to code."""
    from tests.packages.test_markup import assert_harmless

    for own in ("/jump_to_id/", "/static/", "$IMS-CC-FILEBASE$/"):  # what a platform fills in
        html = html.replace(f'="{own}', '="')
    assert_harmless(html, own=frozenset({"video", "source", "track", "meta", "title"}))
