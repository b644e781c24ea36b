"""What a quiz is: typed values out of ``.quiz.yaml``, checked. Start at :func:`read_quiz`.

Every text is a :class:`~l10n.formats.yaml_text.Text`, a string that knows its
line and its span, so that messages, extraction and packages use the same reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from l10n.formats.skeleton import decode
from l10n.formats.yaml_text import Field, Text, YamlSource

if TYPE_CHECKING:
    import yaml

T = TypeVar("T")
Fields: TypeAlias = Mapping[str, Field]

QUIZ_KEYS = ("title", "pass_percent", "questions")
COMMON_KEYS = ("id", "type", "points", "prompt", "hint", "feedback")
TYPE_KEYS = {
    "single-choice": ("options",),
    "multiple-choice": ("options",),
    "true-false": ("answer", "feedback_true", "feedback_false"),
    "matching": ("pairs",),
    "ordering": ("items",),
    "short-answer": ("answers", "case_sensitive"),
}
_FEWEST = 2
"""Fewer options, pairs or items ask nothing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice question."""

    id: Text
    text: Text
    correct: bool
    feedback: Text | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of a matching question."""

    id: Text
    left: Text
    right: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an ordering question."""

    id: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One question; what its ``type`` does not have is empty or None."""

    id: Text
    type: str
    prompt: Text
    points: float = 1
    hint: Text | None = None
    feedback: Text | None = None
    options: tuple[Option, ...] = ()
    answer: bool | None = None
    feedback_true: Text | None = None
    feedback_false: Text | None = None
    pairs: tuple[Pair, ...] = ()
    items: tuple[Item, ...] = ()
    answers: tuple[Text, ...] = ()
    case_sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz; ``pass_percent`` is what one needs to pass, None when it says nothing."""

    title: Text
    questions: tuple[Question, ...]
    pass_percent: float | None = None


def read_quiz(data: bytes, path: str) -> Quiz:
    """Read the bytes of a quiz; SourceError with path and line for whatever is wrong."""
    return read_quiz_text(decode(data, path).text, path)


def read_quiz_text(text: str, path: str) -> Quiz:
    """As :func:`read_quiz`, from decoded text."""
    source = YamlSource(text, path)
    root = source.compose()
    fields = source.fields(root, "the quiz", QUIZ_KEYS)
    assert root is not None  # fields() refuses an empty file
    title = source.require_text(fields, "title", root, "the quiz")
    percent = source.find_number(fields, "pass_percent")
    if percent is not None and percent > 100:
        source.error(fields["pass_percent"].name, '"pass_percent" is more than 100')
    if "questions" not in fields:
        source.error(root, 'the quiz has no "questions"', "add a list of questions")
    questions = [_question(source, node) for node in source.entries(fields["questions"])]
    _refuse_doubles(source, "questions", [question.id for question in questions])
    return Quiz(title, tuple(questions), percent)


def _question(source: YamlSource, node: yaml.Node) -> Question:
    fields = source.fields(node, "a question")
    id = source.require_text(fields, "id", node, "a question")
    what = f'the question "{id}"'
    type = source.require_text(fields, "type", node, what)
    if type not in TYPE_KEYS:
        source.error(
            type, f'{what} has the unknown type "{type}"', f"known types: {', '.join(TYPE_KEYS)}"
        )
    source.require_known(fields, what, COMMON_KEYS + TYPE_KEYS[type])
    question = Question(
        id=id,
        type=str(type),
        prompt=source.require_text(fields, "prompt", node, what),
        points=_points(source, fields),
        hint=source.find_text(fields, "hint"),
        feedback=source.find_text(fields, "feedback"),
    )
    return replace(question, **_READERS[type](source, fields, question))


def _points(source: YamlSource, fields: Fields) -> float:
    points = source.find_number(fields, "points")
    return 1 if points is None else points


def _read_choice(source: YamlSource, fields: Fields, question: Question) -> dict[str, Any]:
    options = _read_list(source, fields, "options", question, _option)
    right = sum(option.correct for option in options)
    if not right:
        source.error(
            fields["options"].name,
            f'the question "{question.id}" has no right option',
            "add correct: true to the right one",
        )
    if question.type == "single-choice" and right > 1:
        source.error(
            fields["options"].name,
            f'the single-choice question "{question.id}" has {right} right options',
            "keep one, or write type: multiple-choice",
        )
    return {"options": options}


def _read_true_false(source: YamlSource, fields: Fields, question: Question) -> dict[str, Any]:
    answer = source.find_boolean(fields, "answer")
    if answer is None:
        source.error(
            question.id,
            f'the question "{question.id}" has no "answer"',
            "add answer: true or answer: false",
        )
    return {
        "answer": answer,
        "feedback_true": source.find_text(fields, "feedback_true"),
        "feedback_false": source.find_text(fields, "feedback_false"),
    }


def _read_matching(source: YamlSource, fields: Fields, question: Question) -> dict[str, Any]:
    return {"pairs": _read_list(source, fields, "pairs", question, _pair)}


def _read_ordering(source: YamlSource, fields: Fields, question: Question) -> dict[str, Any]:
    return {"items": _read_list(source, fields, "items", question, _item)}


def _read_short_answer(source: YamlSource, fields: Fields, question: Question) -> dict[str, Any]:
    answers = source.find_texts(fields, "answers")
    if not answers:
        source.error(
            question.id,
            f'the question "{question.id}" has no "answers"',
            "list the answers that are accepted",
        )
    sensitive = source.find_boolean(fields, "case_sensitive")
    return {"answers": answers, "case_sensitive": bool(sensitive)}


_READERS = {
    "single-choice": _read_choice,
    "multiple-choice": _read_choice,
    "true-false": _read_true_false,
    "matching": _read_matching,
    "ordering": _read_ordering,
    "short-answer": _read_short_answer,
}


def _read_list(
    source: YamlSource,
    fields: Fields,
    key: str,
    question: Question,
    read: Callable[[YamlSource, yaml.Node], T],
) -> tuple[T, ...]:
    """The entries of ``key``, at least two, each with an id of its own."""
    if key not in fields:
        source.error(question.id, f'the question "{question.id}" has no "{key}"')
    entries = [read(source, node) for node in source.entries(fields[key])]
    if len(entries) < _FEWEST:
        source.error(
            fields[key].name,
            f'"{key}" of the question "{question.id}" needs at least {_FEWEST} entries',
        )
    ids = [entry.id for entry in entries]  # type: ignore[attr-defined]
    _refuse_doubles(source, f'{key} of the question "{question.id}"', ids)
    return tuple(entries)


def _option(source: YamlSource, node: yaml.Node) -> Option:
    fields = source.fields(node, "an option", ("id", "text", "correct", "feedback"))
    return Option(
        source.require_text(fields, "id", node, "an option"),
        source.require_text(fields, "text", node, "an option"),
        bool(source.find_boolean(fields, "correct")),
        source.find_text(fields, "feedback"),
    )


def _pair(source: YamlSource, node: yaml.Node) -> Pair:
    fields = source.fields(node, "a pair", ("id", "left", "right"))
    left, right = (source.require_text(fields, key, node, "a pair") for key in ("left", "right"))
    return Pair(source.require_text(fields, "id", node, "a pair"), left, right)


def _item(source: YamlSource, node: yaml.Node) -> Item:
    fields = source.fields(node, "an item", ("id", "text"))
    text = source.require_text(fields, "text", node, "an item")
    return Item(source.require_text(fields, "id", node, "an item"), text)


def _refuse_doubles(source: YamlSource, what: str, ids: Iterable[Text]) -> None:
    """SourceError when an id stands twice; it names the line of the first."""
    seen: dict[str, Text] = {}
    for id in ids:
        if id in seen:
            source.error(
                id,
                f'two {what} have the id "{id}" (the first on line {seen[id].line})',
                "give each an id of its own",
            )
        seen[id] = id
