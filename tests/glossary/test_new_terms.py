"""Candidates for the term base: frequent phrases, not function words, not what is known."""

from __future__ import annotations

from l10n.glossary import Glossary, GlossaryMatcher, parse_glossary
from l10n.glossary.new_terms import find_new_terms
from l10n.languages import get_language
from l10n.model import Location, Segment

TERMS = """\
concepts:
  - id: foster-care
    terms:
      en: {preferred: foster care, source: A/RES/64/142 para. 29}
"""


def candidates(*texts: str, at_least: int = 3) -> list[str]:
    matcher = GlossaryMatcher(Glossary(parse_glossary(TERMS)), "en", "source")
    segments = [Segment(text, Location("a.md", line)) for line, text in enumerate(texts, 1)]
    found = find_new_terms(segments, matcher, get_language("en"), at_least)
    return [candidate.phrase for candidate in found]


def test_a_frequent_phrase_is_found_and_a_rare_one_not() -> None:
    texts = ["The border guard waits."] * 3 + ["A social lottery."]
    assert candidates(*texts) == ["border guard waits"]
    assert candidates("A border guard.", "The border guard?", "Border guard") == ["border guard"]


def test_a_known_term_is_no_candidate() -> None:
    assert candidates(*["Foster care helps."] * 3) == []


def test_function_words_neither_start_nor_end_a_candidate() -> None:
    assert candidates(*["This is of the child."] * 5) == []


def test_a_phrase_tied_by_of_is_one_candidate() -> None:
    assert candidates(*["The freedom of movement!"] * 3) == ["freedom of movement"]
