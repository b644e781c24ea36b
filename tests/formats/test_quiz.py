"""Quizzes: what is read, and what is refused with which words."""

import pytest

from l10n.errors import SourceError
from l10n.formats.quiz import read_quiz

HEAD = "title: T\nquestions:\n"
CHOICE = """\
  - id: q1
    type: single-choice
    prompt: P
    options:
      - {id: a, text: A, correct: true}
      - {id: b, text: B}
"""


def question(**fields: str) -> str:
    lines = [f"{key}: {value}" for key, value in fields.items()]
    return HEAD + "  - " + "\n    ".join(lines) + "\n"


def options(*entries: str) -> str:
    return "\n      - " + "\n      - ".join(entries)


RIGHT, WRONG = "{id: a, text: A, correct: true}", "{id: b, text: B}"

REFUSED = {
    "empty file": ("", 1, "the quiz must be a list of keys and values"),
    "a list": ("- a\n", 1, "the quiz must be a list of keys and values"),
    "no title": ("questions: []\n", 1, 'the quiz has no "title"'),
    "no questions": ("title: T\n", 1, 'the quiz has no "questions"'),
    "questions are text": ("title: T\nquestions: x\n", 2, '"questions" must be a list'),
    "unknown key": ("titel: T\n", 1, 'unknown key "titel" in the quiz; did you mean "title"?'),
    "key twice": ("title: T\ntitle: U\n", 2, 'the key "title" stands twice'),
    "title is a list": ("title: [a]\nquestions: []\n", 1, '"title" must be text'),
    "percent is a word": ("title: T\npass_percent: most\n", 2, "must be a number"),
    "percent too high": ("title: T\npass_percent: 170\nquestions: []\n", 2, "more than 100"),
    "question is text": (HEAD + "  - q1\n", 3, "a question must be a list of keys"),
    "no id": (question(type="ordering"), 3, 'a question has no "id"'),
    "no type": (question(id="q1"), 3, 'the question "q1" has no "type"'),
    "unknown type": (
        question(id="q1", type="essay"),
        4,
        'the question "q1" has the unknown type "essay"; known types: single-choice,',
    ),
    "unknown question key": (
        question(id="q1", type="ordering", promt="P"),
        5,
        'unknown key "promt" in the question "q1"; did you mean "prompt"?',
    ),
    "key of another type": (question(id="q", type="ordering", answer="true"), 5, "unknown key"),
    "no prompt": (question(id="q1", type="ordering"), 3, 'the question "q1" has no "prompt"'),
    "points negative": (
        question(id="q1", type="ordering", prompt="P", points="-1"),
        6,
        '"points" must be a number, not "-1"',
    ),
    "same id twice": (
        HEAD + CHOICE + CHOICE,
        9,
        'two questions have the id "q1" (the first on line 3)',
    ),
    "no options": (question(id="q1", type="single-choice", prompt="P"), 3, 'has no "options"'),
    "one option": (
        question(id="q1", type="single-choice", prompt="P", options=options(RIGHT)),
        6,
        "needs at least 2 entries",
    ),
    "no right option": (
        question(
            id="q1", type="multiple-choice", prompt="P", options=options(WRONG, "{id: c, text: C}")
        ),
        6,
        "has no right option; add correct: true to the right one",
    ),
    "two right options": (
        question(
            id="q1",
            type="single-choice",
            prompt="P",
            options=options(RIGHT, "{id: b, text: B, correct: true}"),
        ),
        6,
        "has 2 right options; keep one, or write type: multiple-choice",
    ),
    "option id twice": (
        question(id="q1", type="single-choice", prompt="P", options=options(RIGHT, RIGHT)),
        8,
        'two options of the question "q1" have the id "a"',
    ),
    "option without text": (
        question(id="q1", type="single-choice", prompt="P", options=options(RIGHT, "{id: b}")),
        8,
        'an option has no "text"',
    ),
    "correct is a word": (
        question(
            id="q1",
            type="single-choice",
            prompt="P",
            options=options("{id: a, text: A, correct: maybe}", WRONG),
        ),
        7,
        '"correct" must be true or false, not "maybe"',
    ),
    "no answer": (question(id="q1", type="true-false", prompt="P"), 3, 'has no "answer"'),
    "no pairs": (question(id="q1", type="matching", prompt="P"), 3, 'has no "pairs"'),
    "pair without right": (
        question(id="q1", type="matching", prompt="P", pairs=options("{id: a, left: L}")),
        7,
        'a pair has no "right"',
    ),
    "no answers": (question(id="q1", type="short-answer", prompt="P"), 3, 'has no "answers"'),
    "empty answer": (
        question(id="q1", type="short-answer", prompt="P", answers=options("''")),
        7,
        'an entry of "answers" is empty',
    ),
    "colon in plain text": ("title: a: b\n", 1, "broken YAML: mapping values are not allowed"),
    "open quote": ('title: "a\nquestions: []\n', 3, "broken YAML"),
    "tab": ("title: T\nquestions:\n\t- a\n", 3, "indent with spaces, not with tabs"),
    "two documents": ("title: T\n---\ntitle: U\n", 2, "broken YAML"),
    "control character": ("title: T\nx: \x01\n", 2, "remove the invisible control character"),
    "python object": ("title: !!python/object:os.system x\n", 1, "anchors (&), aliases (*)"),
    "alias": ("title: &a T\nquestions: *a\n", 1, "anchors (&), aliases (*)"),
    "deep nesting": ("title: " + "[" * 5000 + "\n", 1, ""),
    "deep list": ("- " * 5000 + "a\n", 1, "nested deeper than 100 levels"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_bad_quizzes_are_refused_at_their_line(case):
    source, line, words = REFUSED[case]
    with pytest.raises(SourceError) as caught:
        read_quiz(source.encode(), "m/a.quiz.yaml")
    message = str(caught.value)
    assert message.startswith(f"m/a.quiz.yaml:{line}: ")
    assert words in message
    assert "\n" not in message


def test_an_alias_bomb_is_refused_at_once():
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    bomb = "a0: &a0 x\n" + "\n".join(levels) + "\n"
    with pytest.raises(SourceError, match=r"a\.quiz\.yaml:1: anchors"):
        read_quiz(bomb.encode(), "a.quiz.yaml")


def test_a_quiz_is_read_into_typed_values():
    quiz = read_quiz(
        f"{HEAD}{CHOICE}  - {{id: q2, type: short-answer, prompt: Q, points: 0.5, "
        "answers: [No, 2], case_sensitive: true}\n".encode(),
        "a.quiz.yaml",
    )
    first, second = quiz.questions
    assert (quiz.title, quiz.pass_percent) == ("T", None)
    assert [(o.id, o.text, o.correct) for o in first.options] == [
        ("a", "A", True),
        ("b", "B", False),
    ]
    assert (first.points, first.hint, first.options[1].text.line) == (1, None, 8)
    assert (second.points, second.answers, second.case_sensitive) == (0.5, ("No", "2"), True)


def test_equal_options_of_two_questions_are_two_units(parse):
    document = parse(HEAD + CHOICE + CHOICE.replace("q1", "q2"), "a.quiz.yaml")
    keys = [segment.key for segment in document.segments if segment.text == "A"]
    assert keys == [("q1 option", "A"), ("q2 option", "A")]


@pytest.mark.parametrize(
    ("target", "written"),
    [
        ("B", "B"),
        ("B: c", "'B: c'"),
        ("B, c", "'B, c'"),
        ("B #c", "'B #c'"),
        ("it's", "it's"),
        ("- B", "'- B'"),
        ("yes", "'yes'"),
        ("12", "'12'"),
        ("b\nc", '"b\\nc"'),
        ("نعم: لا", "'نعم: لا'"),
        ("B\u2028", '"B\\u2028"'),
    ],
)
def test_an_option_in_braces_is_quoted_where_it_must_be(translate, target, written):
    changed = translate(HEAD + CHOICE, "a.quiz.yaml", {"A": target})
    assert f"{{id: a, text: {written}, correct: true}}" in changed
