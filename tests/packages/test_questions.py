import json

import pytest

from l10n.formats.quiz_reader import read_quiz
from l10n.languages import get_language
from l10n.packages.interface import load_interface
from l10n.packages.questions import Words, iter_accepted, name_of, split_question, weigh_whole
from l10n.packages.safe_names import safe_file_name, safe_name
from l10n.packages.texts import Texts


def quiz(*questions):
    whole = [{"id": f"q{n}", "prompt": "Why?", **q} for n, q in enumerate(questions)]
    return read_quiz(json.dumps({"title": "T", "questions": whole}).encode(), "a.quiz.yaml")


def words(locale="en"):
    texts = Texts(locale, get_language(locale).direction)
    return Words(texts, load_interface(locale))


def matching(points, rights):
    pairs = [{"id": str(n), "left": f"l{n}", "right": right} for n, right in enumerate(rights)]
    return {"type": "matching", "points": points, "pairs": pairs}


def test_lines_keep_what_belongs_together_and_name_a_choice_once():
    (question,) = quiz(matching(1, ["a", "b", "a"])).questions
    lines = split_question(question)
    assert [line.choices[line.right] for line in lines] == ["a", "b", "a"]
    assert sorted(lines[0].choices) == ["a", "b"]


@pytest.mark.parametrize(
    ("points", "weights"),
    [((1, 2.5), [2, 5]), ((0, 1), [1, 1]), ((1, 300), [1, 99]), ((0.1, 0.3), [1, 3])],
)
def test_weights_are_whole_numbers_that_a_cartridge_may_hold(points, weights):
    short = ({"type": "short-answer", "answers": ["x"], "points": p} for p in points)
    assert list(weigh_whole(quiz(*short)).values()) == weights


def test_a_line_weighs_its_share():
    short = {"type": "short-answer", "answers": ["x"], "points": 1}
    assert weigh_whole(quiz(short, matching(2, "abcde"))) == {"q0": 5, "q1": 2}


def test_turkish_capitals_are_accepted():
    (question,) = quiz({"type": "short-answer", "answers": ["ilgi alanı"]}).questions
    assert set(iter_accepted(question, get_language("tr"))) == {
        "ilgi alanı",
        "İLGİ ALANI",
        "ILGI ALANI",
    }


def test_capitals_are_named_only_where_a_plain_comparison_misses_them():
    def accepted(answer: str, language: str) -> list[str]:
        (question,) = quiz({"type": "short-answer", "answers": [answer]}).questions
        return sorted(iter_accepted(question, get_language(language)))

    assert accepted("intérêt", "fr") == ["intérêt"]
    assert accepted("regelmäßig", "de") == ["REGELMÄSSIG", "regelmäßig"]


def test_names_are_short_and_plain():
    (question,) = quiz(
        {"type": "short-answer", "answers": ["x"], "prompt": "**W** " * 99}
    ).questions
    name = name_of(question, 7, words())
    assert name.startswith("7. W W")
    assert len(name) < 90


def test_names_for_files_are_safe_and_one_for_each_path():
    assert safe_name("01-a", "b_c") == "01-a__b_c"
    assert safe_name("é") != safe_name("è")
    assert safe_name("../x").startswith("___x_")
    assert safe_file_name("one/house.PNG") == "one__house.png"
    assert safe_file_name("one/../../x").count("/") == 0
