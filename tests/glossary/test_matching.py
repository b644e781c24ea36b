"""How matches of several terms settle with each other, and the fields of a term."""

from __future__ import annotations

import pickle

import pytest

from l10n.glossary import Concept, Deprecated, Glossary, GlossaryMatcher, Status, Term


def base(*concepts: tuple[str, Term]) -> Glossary:
    return Glossary(tuple(Concept(id, {term.language: term}) for id, term in concepts))


CHILDREN = base(
    ("child", Term("en", "child", deprecated=(Deprecated("minor", use="child"),))),
    ("unaccompanied", Term("en", "unaccompanied child", abbreviations=("UAC",))),
    ("protection", Term("en", "child protection")),
    ("system", Term("en", "protection system")),
)


def ids(glossary: Glossary, language: str, text: str, **options: object) -> list[str]:
    return [
        m.concept.id for m in GlossaryMatcher(glossary, language, "source").find(text, **options)
    ]


def test_longest_term_wins():
    assert ids(CHILDREN, "en", "an unaccompanied child") == ["unaccompanied"]
    assert ids(CHILDREN, "en", "an unaccompanied girl and a child") == ["child"]
    assert ids(CHILDREN, "en", "an unaccompanied child and another child") == [
        "unaccompanied",
        "child",
    ]


def test_nested_terms_come_when_asked_for_and_are_marked():
    matches = GlossaryMatcher(CHILDREN, "en", "source").find("an unaccompanied child", nested=True)
    assert [(m.concept.id, m.nested) for m in matches] == [
        ("unaccompanied", False),
        ("child", True),
    ]


def test_terms_that_overlap_without_nesting_both_stand():
    assert ids(CHILDREN, "en", "a child protection system") == ["protection", "system"]


def test_status_and_form_of_a_match_are_told():
    (match,) = GlossaryMatcher(CHILDREN, "en", "source").find("two minors")
    assert (match.status, match.form) == (Status.DEPRECATED, "minor")
    (match,) = GlossaryMatcher(CHILDREN, "en", "source").find("UACs at the border")
    assert (match.status, match.form) == (Status.ABBREVIATION, "UAC")


def test_concepts_of_a_text_come_once_in_order():
    matcher = GlossaryMatcher(CHILDREN, "en", "source")
    text = "Children: an unaccompanied child, a child"
    assert [concept.id for concept in matcher.terms_of(text)] == ["child", "unaccompanied"]


def test_presence_and_count_are_both_there():
    assert ids(CHILDREN, "en", "a child and a child") == ["child", "child"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the WHO says", 1), ("who says", 0), ("the WHO's advice", 1), ("WHOSE", 0)],
)
def test_abbreviation_in_capitals_needs_capitals(found, text, expected):
    term = Term("en", "World Health Organization", abbreviations=("WHO",))
    assert len(found("en", term, text)) == expected


def test_case_sensitive_term_keeps_its_capitals_when_inflected(found):
    term = Term("en", "State", case_sensitive=True)
    assert found("en", term, "all States") == ["States"]
    assert found("en", term, "the state of the house") == []


def test_turkish_abbreviation_takes_suffixes(found):
    term = Term("tr", "BM", case_sensitive=True)
    assert found("tr", term, "BM'nin kararı") == ["BM'nin"]
    assert found("tr", term, "bm") == []


def test_not_in_phrase_is_no_term(found):
    term = Term("en", "minor", not_in=("minor change", "minor offence"))
    assert found("en", term, "minor changes and a minor") == ["minor"]
    assert found("en", term, "a minor offence") == []
    assert found("en", term, "a minor, change of plan") == ["minor"]


def test_not_in_phrase_with_small_words_counts_them(found):
    term = Term("en", "right", not_in=("right to", "all right"))
    assert found("en", term, "the right to education") == []
    assert found("en", term, "a right of the child") == ["right"]


def test_not_in_phrase_may_leave_a_gap(found):
    term = Term("en", "sentence", not_in=("read … sentence",))
    assert found("en", term, "Read the second sentence aloud.") == []
    assert found("en", term, "Read this. The sentence was two years.") == ["sentence"]


def test_not_in_phrase_may_end_in_a_mark(found):
    term = Term("en", "UNHCR", not_in=("UNHCR/",))
    assert found("en", term, "see UNHCR/GL/24") == []
    assert found("en", term, "UNHCR staff") == ["UNHCR"]


def test_not_in_holds_for_its_own_concept_alone():
    glossary = base(
        ("minor", Term("en", "minor", not_in=("minor offence",))),
        ("offence", Term("en", "offence")),
    )
    assert ids(glossary, "en", "a minor offence") == ["offence"]


def test_irregular_forms_count_for_their_term_and_inside_longer_ones():
    glossary = base(("child", Term("ar", "ولد", forms=("صبية",))), ("lost", Term("ar", "ولد تائه")))
    matcher = GlossaryMatcher(glossary, "ar")
    assert [m.concept.id for m in matcher.find("الصبية")] == ["child"]
    assert [m.concept.id for m in matcher.find("الصبية التائهون")] == ["lost"]
    assert matcher.find("الصباح") == []


def test_deprecated_form_that_only_differs_by_inflection_counts_verbatim():
    term = Term("fr", "droits de l'homme", deprecated=(Deprecated("droits des hommes"),))
    matcher = GlossaryMatcher(base(("rights", term)), "fr")
    assert [m.status for m in matcher.find("les droits de l'homme")] == [Status.PREFERRED]
    assert [m.status for m in matcher.find("les droits des hommes")] == [Status.DEPRECATED]


def test_approved_form_inside_a_deprecated_one_of_its_concept_is_none():
    term = Term("fr", "enfant", deprecated=(Deprecated("enfant mineur"),))
    matcher = GlossaryMatcher(base(("child", term)), "fr")
    matches = matcher.find("les enfants mineurs", nested=True)
    assert [m.status for m in matches] == [Status.DEPRECATED]


def test_deprecated_form_inside_an_approved_term_is_none():
    glossary = base(
        ("child", Term("fr", "enfant", deprecated=(Deprecated("mineur"),))),
        ("law", Term("fr", "droit pénal des mineurs")),
    )
    matches = GlossaryMatcher(glossary, "fr").find("le droit pénal des mineurs")
    assert [m.concept.id for m in matches] == ["law"]


def test_deprecated_forms_are_found_strictly():
    term = Term("fr", "migrant", deprecated=(Deprecated("migrant illégal"),))
    matcher = GlossaryMatcher(base(("migrant", term)), "fr")
    assert Status.DEPRECATED in [m.status for m in matcher.find("des migrants illégaux")]
    assert Status.DEPRECATED not in [
        m.status for m in matcher.find("un migrant qu'un juge illégal")
    ]


def test_deprecated_german_word_is_not_found_inside_a_compound():
    term = Term("de", "Kind", deprecated=(Deprecated("Waise"),))
    matcher = GlossaryMatcher(base(("child", term)), "de")
    assert matcher.find("eine Waise")
    assert matcher.find("das Waisenhaus") == []


def test_term_with_punctuation_inside_is_found(found):
    form = "General Comment No. 6 (2005): Treatment of Children"
    assert found("en", form, f"See {form}.") == [form]
    assert found("en", "General Comment No. 6", "General Comment No. 12") == []


def test_do_not_translate_holds_where_a_language_has_no_term():
    concept = Concept("name", {"en": Term("en", "Primero", do_not_translate=True)})
    matcher = GlossaryMatcher(Glossary((concept,)), "fr")
    assert [m.form for m in matcher.find("dans Primero")] == ["Primero"]
    assert matcher.find("en premier") == []


def test_matcher_survives_pickling():
    matcher = pickle.loads(pickle.dumps(GlossaryMatcher(CHILDREN, "en", "source")))
    assert [m.concept.id for m in matcher.find("a child")] == ["child"]


def test_empty_text_and_empty_term_base_find_nothing():
    assert GlossaryMatcher(CHILDREN, "en").find("") == []
    assert GlossaryMatcher(Glossary(), "en").find("a child") == []
    assert GlossaryMatcher(CHILDREN, "fr").find("un enfant") == []


def test_form_of_small_words_only_is_looked_for_as_it_is(found):
    assert found("en", "at the", "at the") == ["at the"]
    assert found("en", "at the", "the at") == []


def test_form_without_any_word_is_never_found(found):
    assert found("en", Term("en", "child", admitted=("…",)), "a … b") == []
