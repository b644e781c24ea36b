"""Which target a learner sees, and how units are counted."""

from __future__ import annotations

import pytest

from l10n.model import Catalog, Location, Segment, Unit
from l10n.variants.targets import Counts, choose_targets, count, index_states

HERE = Location("a.md")
UNITS = (
    Unit("done", "fait"),
    Unit("guess", "deviné", flags=("fuzzy",)),
    Unit("empty"),
    Unit("gone", "parti", obsolete=True),
    Unit("done", "faite", context="other"),
)
STATES = index_states(Catalog("fr", UNITS))
TEXTS = ("done", "guess", "empty", "gone", "unknown")


@pytest.mark.parametrize("text", TEXTS)
def test_only_a_confirmed_target_reaches_a_learner(text: str) -> None:
    targets, missing = choose_targets([Segment(text, HERE)], STATES, "")
    if text == "done":
        assert (targets, missing) == ({("", "done"): "fait"}, [])
    else:
        assert (targets, [segment.text for segment in missing]) == ({}, [text])


def test_where_a_translation_is_missing_the_source_stands_after_the_mark() -> None:
    targets, _ = choose_targets([Segment("guess", HERE)], STATES, "[EN]")
    assert targets == {("", "guess"): "[EN] guess"}


def test_a_context_tells_two_like_texts_apart() -> None:
    targets, _ = choose_targets([Segment("done", HERE, context="other")], STATES, "")
    assert targets == {("other", "done"): "faite"}


def test_units_are_counted_as_the_source_has_them() -> None:
    counts = count([("", text) for text in TEXTS] + [("", "two words")], STATES)
    assert counts == Counts(6, 1, 1, 4, words=7, translated_words=1)
    assert counts + counts == Counts(12, 2, 2, 8, 14, 2)


def test_nothing_to_translate_is_complete() -> None:
    assert Counts().percent == 100.0
