"""An Arabic edition with texts that are still in English, for the tests of every package."""

from __future__ import annotations

import json
from types import MappingProxyType

from l10n.model import Variant
from l10n.packages.base import Edition, make_edition
from l10n.packages.outline import read_outline
from l10n.packages.pack import EARLIEST
from l10n.packages.terms import Terms
from tests.packages import hostile

HARM = '<script>alert(1)</script> " ]]>'
SPOKEN = "قالت نعم. [EN] She spoke (1). [EN] Did she? ثم ذهبت."
READING = "## [EN] Head (1)\n\n[EN] Still English (1).\n\n- [EN] Item (1).\n- اثنان\n"


def edition(text: str) -> Edition:
    """The course of :mod:`hostile` in Arabic, ``[EN] <text>`` at most places."""
    marked = f"[EN] {text}"
    files = dict(hostile.files("x", "ar"))
    files["course.yaml"] = _json(
        title=marked, description=marked, source_locale="en", modules=["one"]
    )
    steps = ["film", "read", "talk", "quiz"]
    files["one/module.yaml"] = _json(title=marked, hours=2, aims=[marked, "هدف"], steps=steps)
    head = f"---\ntitle: {json.dumps(marked)}\n"
    files["one/film.script.md"] = (
        f"{head}speakers:\n  NINA: {json.dumps(marked)}\n---\n\n## {marked}\n\n[{marked}]\n\n"
        f"NINA: {SPOKEN}\n\nON SCREEN: {marked}\n"
    ).encode()
    files["one/read.md"] = f"{head}---\n\n{READING}".encode()
    files["one/talk.md"] = f"{head}type: discussion\n---\n\n{marked}\n".encode()
    files["one/quiz.quiz.yaml"] = _quiz(marked)
    files["variant.json"] = _json(catalogs=["x"], source_locale="en")
    outline = read_outline(Variant("ar", MappingProxyType(files)))
    return make_edition({"ar": outline}, "ar", Terms(), EARLIEST)


def _quiz(text: str) -> bytes:
    """Of all six kinds, every text of theirs being ``text``, told apart by a letter behind it."""
    quiz = json.loads(hostile.quiz("x"))
    quiz["title"] = text
    for question in quiz["questions"]:
        for name in ("prompt", "hint", "feedback", "feedback_true", "feedback_false"):
            if name in question:
                question[name] = f"{text} {name}"
        for group in ("options", "pairs", "items"):
            for number, entry in enumerate(question.get(group, ())):
                for name in ("text", "feedback", "left", "right"):
                    if name in entry:
                        entry[name] = f"{text} {name} {number}"
    return json.dumps(quiz).encode()


def _json(**values: object) -> bytes:
    return json.dumps(values).encode()


def assert_said(root) -> int:
    """Whatever is marked in ``root``, HTML or XML, stands in an element of its language.

    Attributes and ``title`` elements can hold no markup. Gives how many marks there are.
    """
    count = 0
    for node in root.iter():
        if isinstance(node.tag, str) and "[EN]" in f"{node.text or ''}{_tails(node)}":
            assert (node.get("lang"), node.get("dir")) == ("en", "ltr"), node.tag
            count += 1
    return count


def _tails(node) -> str:
    return "".join(child.tail or "" for child in node)
