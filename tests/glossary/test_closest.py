"""The nearest words of a target are named, and nothing when nothing is near."""

from __future__ import annotations

import pytest

from l10n.glossary import closest


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        (
            "Dans le meilleur intérêt de l’enfant.",
            "intérêt supérieur de l'enfant",
            "intérêt de l’enfant",
        ),
        ("Le Mineur non accompagné attend.", "enfant non accompagné", "Mineur non accompagné"),
        ("", "enfant", ""),
        ("zzz", "enfant", ""),
        ("{enfant} xxxx", "enfant", ""),
    ],
)
def test_closest_words(text, form, expected):
    assert expected in closest(text, [form]) if expected else closest(text, [form]) == ""


def test_best_of_several_forms_counts():
    assert closest("un réfugier parle", ["apatride", "réfugié"]) == "réfugier"


def test_no_forms_give_nothing():
    assert closest("un enfant", []) == ""


def test_perfect_likeness_leaves_room_for_no_other_length():
    assert closest("un enfant non accompagné", ["enfant non accompagné", "mineur isolé"]) == (
        "enfant non accompagné"
    )
