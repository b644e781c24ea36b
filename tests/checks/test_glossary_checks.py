"""The glossary checks: each kind of violation found in every language, good translations passed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.checks.base import checks
from l10n.checks.outcome import Outcome
from l10n.model import Severity

Check = Callable[..., Outcome]
SOURCE = "The best interests of the child come first."
UNHCR = "UNHCR registers every refugee."


@pytest.fixture
def check(check: Check) -> Check:
    """Check pairs with the glossary checks alone."""
    glossary_checks = tuple(id for id in checks if id.startswith("glossary-"))

    def run(*arguments: object, **request: object) -> Outcome:
        return check(*arguments, **{"only": glossary_checks, **request})

    return run


def found(outcome: Outcome) -> set[str]:
    return {finding.check for finding in outcome.findings}


GOOD = {
    "fr": "L'intérêt supérieur de l'enfant passe avant tout.",
    "es": "El interés superior del niño es lo primero.",
    "ar": "مصالح الطفل الفضلى تأتي أولا.",
    "tr": "Çocuğun yüksek yararı önce gelir.",
    "de": "Das Wohl des Kindes geht vor.",
    "ru": "Прежде всего учитываются наилучшие интересы ребенка.",
}
MISSING = {
    "fr": "Le bien du jeune passe avant tout.",
    "es": "El bien del joven es lo primero.",
    "ar": "خير الصغير يأتي أولا.",
    "tr": "Gencin iyiliği önce gelir.",
    "de": "Was dem Jungen guttut, geht vor.",
    "ru": "Прежде всего учитывается благо подростка.",
}
DEPRECATED = {
    "fr": "Le meilleur intérêt de l'enfant passe avant tout.",
    "es": "El mejor interés del niño es lo primero.",
    "ar": "أفضل مصالح الطفل تأتي أولا.",
    "tr": "Çocuğun en iyi çıkarı önce gelir.",
    "de": "Die besten Interessen des Kindes gehen vor.",
    "ru": "Прежде всего учитываются лучшие интересы ребенка.",
}
GUARDIAN = "The guardian decides."
RENDERINGS = {
    "fr": ("Le tuteur décide.", "Le représentant légal décide."),
    "es": ("El tutor decide.", "El representante legal decide."),
    "ar": ("الوصي يقرر.", "الممثل القانوني يقرر."),
    "tr": ("Vasi karar verir.", "Yasal temsilci karar verir."),
    "de": ("Der Vormund entscheidet.", "Der gesetzliche Vertreter entscheidet."),
    "ru": ("Опекун решает.", "Законный представитель решает."),
}
ABBREVIATION_KEPT = {
    "fr": "L'UNHCR enregistre chaque réfugié.",
    "es": "UNHCR registra a cada refugiado.",
    "tr": "UNHCR her mülteciyi kaydeder.",
    "ru": "UNHCR регистрирует каждого беженца.",
}
ABBREVIATION_OWN = {
    "fr": "Le HCR enregistre chaque réfugié.",
    "es": "El ACNUR registra a cada refugiado.",
    "ar": "المفوضية تسجل كل لاجئ.",
    "tr": "BMMYK her mülteciyi kaydeder.",
    "de": "Der UNHCR registriert jeden Flüchtling.",
    "ru": "УВКБ регистрирует каждого беженца.",
}


@pytest.mark.parametrize(("locale", "target"), GOOD.items())
def test_a_good_translation_passes(locale: str, target: str, check: Check) -> None:
    assert found(check([(SOURCE, target)], locale)) == set()


@pytest.mark.parametrize(("locale", "target"), MISSING.items())
def test_a_missing_term_is_found(locale: str, target: str, check: Check) -> None:
    assert found(check([(SOURCE, target)], locale)) == {"glossary-missing"}


@pytest.mark.parametrize(("locale", "target"), DEPRECATED.items())
def test_a_deprecated_form_is_one_finding_not_two(locale: str, target: str, check: Check) -> None:
    findings = check([(SOURCE, target)], locale).findings
    assert [finding.check for finding in findings] == ["glossary-deprecated"]
    assert findings[0].severity is Severity.ERROR


@pytest.mark.parametrize(("locale", "target"), DEPRECATED.items())
def test_a_deprecated_form_is_missing_when_only_that_is_asked(
    locale: str, target: str, check: Check
) -> None:
    outcome = check([(SOURCE, target)], locale, only=("glossary-missing",))
    assert found(outcome) == {"glossary-missing"}


@pytest.mark.parametrize("locale", RENDERINGS)
@pytest.mark.parametrize("rarer", [0, 1])
def test_a_second_rendering_is_found_where_it_is_the_rarer(
    locale: str, rarer: int, check: Check
) -> None:
    other, usual = RENDERINGS[locale][rarer], RENDERINGS[locale][1 - rarer]
    findings = check([(GUARDIAN, target) for target in (usual, other, usual)], locale).findings
    assert [finding.check for finding in findings] == ["glossary-inconsistent"]
    assert findings[0].target == other
    assert "in 2 other units" in findings[0].message


@pytest.mark.parametrize(("locale", "target"), ABBREVIATION_KEPT.items())
def test_a_kept_abbreviation_is_one_finding(locale: str, target: str, check: Check) -> None:
    findings = check([(UNHCR, target)], locale).findings
    assert [finding.check for finding in findings] == ["glossary-abbreviation"]


@pytest.mark.parametrize(("locale", "target"), ABBREVIATION_OWN.items())
def test_the_own_abbreviation_passes(locale: str, target: str, check: Check) -> None:
    assert found(check([(UNHCR, target)], locale)) == set()


def test_an_abbreviation_kept_where_the_language_has_none_is_a_missing_term(check: Check) -> None:
    assert found(check([(UNHCR, "UNHCR تسجل كل لاجئ.")], "ar")) == {"glossary-missing"}


def test_each_finding_names_concept_forms_authority_and_what_stands_there(check: Check) -> None:
    (finding,) = check([("the rights of the child", "les droits des gamins")]).findings
    assert finding.concept == "rights-of-the-child"
    assert '"droits de l\'enfant" or "droits des enfants"' in finding.message
    assert "CDE art. 2(1)" in finding.message
    assert finding.hint == 'closest in the target: "droits des gamins"'


def test_the_hint_of_a_deprecated_form_says_what_to_use(check: Check) -> None:
    (finding,) = check([(SOURCE, DEPRECATED["fr"])]).findings
    assert finding.message == '"meilleur intérêt de l\'enfant" must not be used (calque)'
    assert finding.hint.startswith('use "intérêt supérieur de l\'enfant" (best-interests')


def test_a_deprecated_form_without_its_concept_in_the_source_is_a_warning(check: Check) -> None:
    (finding,) = check([("They hid in the truck.", "Les clandestins se cachaient.")]).findings
    assert (finding.check, finding.severity) == ("glossary-deprecated", Severity.WARNING)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # A term inside a longer one asks for nothing of its own.
        ("the rights of the child", "les droits des enfants"),
        # Twice in the source, once in the target.
        ("A child is a child.", "Un enfant en reste un."),
        # A name of several words that stays as it is.
        ("Ask Save the Children.", "Demandez à Save the Children."),
        # A term of two meanings, told apart by the glossary.
        ("a minor injury", "une blessure légère"),
        # Code, addresses and placeholders are no text.
        (
            "See https://example.org/child and {child}.",
            "Voir https://example.org/child et {child}.",
        ),
        ("Many wait.[^clandestin]", "Beaucoup attendent.[^clandestin]"),
        # The whole source is the term.
        ("Refugee", "Réfugiée"),
    ],
)
def test_no_false_alarm(source: str, target: str, check: Check) -> None:
    outcome = check([(source, target)], only=("glossary-missing", "glossary-deprecated"))
    assert found(outcome) == set()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # The name is translated, so its words count.
        ("Ask Save the Children.", "Demandez à Sauvez les jeunes."),
        ("The child met a refugee.", "Le jeune a rencontré un réfugié."),
        ("Refugee", "Étranger"),
        # Left in English as a whole, which is no name.
        ("Refugee Week", "Refugee Week"),
        ("The Refugee", "The Refugee"),
    ],
)
def test_near_misses_are_found(source: str, target: str, check: Check) -> None:
    assert found(check([(source, target)])) == {"glossary-missing"}


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("Voir CRC/C/GC/6.", False),
        ("Voir la CIDE (CRC en anglais).", False),
        ("Voir www.CRC.org et a@CRC.org, et la CIDE.", False),
        ("Voir la CRC.", True),
        ("Voir la Convention relative aux droits de l'enfant (CRC).", True),
    ],
)
def test_document_symbols_and_addresses_are_no_abbreviations(
    target: str, kept: bool, check: Check
) -> None:
    outcome = check([("See the CRC.", target)], only=("glossary-abbreviation",))
    assert found(outcome) == ({"glossary-abbreviation"} if kept else set())


def test_shorter_and_inflected_renderings_are_the_same_one(check: Check) -> None:
    pairs = [
        (SOURCE, GOOD["fr"]),
        (SOURCE, "L'intérêt supérieur passe avant tout."),
        (SOURCE, "L'intérêt supérieur des enfants passe avant tout."),
    ]
    assert found(check(pairs)) == set()


def test_on_a_tie_the_preferred_rendering_is_the_courses_own(check: Check) -> None:
    preferred, admitted = RENDERINGS["tr"]
    (finding,) = check([(GUARDIAN, admitted), (GUARDIAN, preferred)], "tr").findings
    assert finding.target == admitted
    assert finding.hint == 'use "vasi" throughout'


def test_a_forbidden_word_in_the_source_is_found_where_no_course_is(check: Check) -> None:
    outcome = check([("The illegal migrant waits.", "Le migrant en situation irrégulière attend.")])
    (finding,) = outcome.findings
    assert finding.check == "glossary-source"
    assert "migrant in an irregular situation" in finding.hint
    assert "no person is illegal" in finding.message


def test_units_without_a_confirmed_target_are_not_checked(check: Check) -> None:
    assert found(check([(SOURCE, "")])) == set()


def test_every_plural_form_is_checked(tmp_path, l10n_check) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "ru.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: ru\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && '
        '(n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
        'msgid "%d child"\nmsgid_plural "%d children"\n'
        'msgstr[0] "%d ребенок"\nmsgstr[1] "%d подростка"\nmsgstr[2] "%d детей"\n',
        encoding="utf-8",
    )
    result = l10n_check("ru.po", "-g", "terms.yaml")
    assert result.exit_code == 1
    assert result.stdout.count("glossary-missing") == 1


def test_an_abbreviation_of_two_concepts_is_told_apart_by_what_the_target_says(
    check: Check,
) -> None:
    target = "CRC désigne ici le Comité des droits de l'enfant."
    assert found(check([("CRC here is the Committee.", target)])) == set()
