"""Source against target: which concepts are met, nested in another, or missing."""

from __future__ import annotations

import pytest

from l10n.glossary import Agreement, Concept, Deprecated, Glossary, Term, Verdict


def concept(id: str, en: str | Term, fr: str | Term | None) -> Concept:
    terms = {"en": en if isinstance(en, Term) else Term("en", en)}
    if fr:
        terms["fr"] = fr if isinstance(fr, Term) else Term("fr", fr)
    return Concept(id, terms)


GLOSSARY = Glossary(
    (
        concept("child", Term("en", "child", deprecated=(Deprecated("minor"),)), "enfant"),
        concept("unaccompanied", "unaccompanied child", "enfant non accompagné"),
        concept("court", "court", "cour"),
        concept("tribunal", Term("en", "tribunal", admitted=("court",)), "tribunal"),
        concept("untranslated", "kafala", None),
        concept("name", Term("en", "Primero", do_not_translate=True), None),
    )
)


@pytest.fixture(scope="module")
def agreement() -> Agreement:
    return Agreement(GLOSSARY, "en", "fr")


def verdicts(agreement: Agreement, source: str, target: str) -> dict[str, Verdict]:
    return {r.concept.id: r.verdict for r in agreement.compare(source, target)}


def test_approved_form_meets_the_concept(agreement):
    assert verdicts(agreement, "All children", "Tous les enfants") == {"child": Verdict.MET}


def test_another_word_does_not(agreement):
    assert verdicts(agreement, "All children", "Tous les gamins") == {"child": Verdict.MISSING}


def test_missing_gives_only_what_is_missing(agreement):
    missing = agreement.missing("A child in court", "Un enfant au palais")
    assert {r.concept.id for r in missing} == {"court", "tribunal"}


def test_longer_source_term_asks_for_itself_alone(agreement):
    found = verdicts(agreement, "An unaccompanied child", "Un enfant non accompagné")
    assert found == {"unaccompanied": Verdict.MET}


def test_form_inside_another_required_term_is_nested(agreement):
    source = "An unaccompanied child and another child"
    assert (
        verdicts(agreement, source, "Un enfant non accompagné et un autre")["child"]
        is Verdict.NESTED
    )
    target = "Un enfant non accompagné et un autre enfant"
    assert verdicts(agreement, source, target)["child"] is Verdict.MET


def test_form_inside_a_longer_term_that_is_not_required_is_met(agreement):
    assert verdicts(agreement, "A child", "Un enfant non accompagné") == {"child": Verdict.MET}


def test_presence_is_enough(agreement):
    (requirement,) = agreement.compare("A child is a child", "Un enfant en est un")
    assert requirement.verdict is Verdict.MET
    assert (len(requirement.source), len(requirement.target)) == (2, 1)


def test_one_sense_of_a_shared_source_word_is_enough(agreement):
    assert verdicts(agreement, "the court", "le tribunal") == {"tribunal": Verdict.MET}
    assert verdicts(agreement, "the court", "la cour") == {"court": Verdict.MET}
    assert set(verdicts(agreement, "the court", "le palais").values()) == {Verdict.MISSING}


def test_deprecated_source_word_asks_for_nothing(agreement):
    assert verdicts(agreement, "a minor", "un mineur") == {}


def test_concept_without_target_term_asks_for_nothing(agreement):
    assert verdicts(agreement, "kafala", "recueil légal") == {}


def test_name_that_is_not_translated_must_stay(agreement):
    assert verdicts(agreement, "Open Primero", "Ouvrez Primero") == {"name": Verdict.MET}
    assert verdicts(agreement, "Open Primero", "Ouvrez le logiciel") == {"name": Verdict.MISSING}
