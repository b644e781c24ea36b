"""Faults of language planted among good units: each is found where it stands, nothing else is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.checks.outcome import Outcome

Check = Callable[..., Outcome]
LOCALES = ("fr", "es", "ar", "tr", "de", "ru")
KINDS = (
    "formality",
    "legal-force",
    "length-ratio",
    "plural-forms",
    "repeated-word",
    "same-as-source",
    "translations-differ",
    "untranslated",
    "wrong-language",
)
SOURCES = (
    "The bag stands beside the door of the house.",
    "She must not cross the river before the rain.",
    "You may wait here until the bus comes.",
)
GOOD = {
    "fr": (
        "Le sac est posé à côté de la porte de la maison.",
        "Elle ne doit pas traverser la rivière avant la pluie.",
        "Vous pouvez attendre ici jusqu’à l’arrivée du bus.",
    ),
    "es": (
        "La bolsa está al lado de la puerta de la casa.",
        "No debe cruzar el río antes de la lluvia.",
        "Puede usted esperar aquí hasta que llegue el autobús.",
    ),
    "ar": (
        "الحقيبة بجانب باب البيت.",
        "يجب ألا تعبر النهر قبل المطر.",
        "يمكنكم الانتظار هنا حتى تأتي الحافلة.",
    ),
    "tr": (
        "Çanta evin kapısının yanında duruyor.",
        "Yağmurdan önce nehri geçmemesi gerekir.",
        "Otobüs gelene kadar siz burada bekleyebilirsiniz.",
    ),
    "de": (
        "Die Tasche steht neben der Tür des Hauses.",
        "Sie darf den Fluss nicht vor dem Regen überqueren.",
        "Hier können Sie warten, bis der Bus kommt.",
    ),
    "ru": (
        "Сумка стоит рядом с дверью дома.",
        "Она не должна переходить реку до дождя.",
        "Вы можете подождать здесь, пока не придёт автобус.",
    ),
}
REPEATED = {
    "fr": "Le sac est posé à côté de de la porte de la maison.",
    "es": "La bolsa está al lado de la la puerta de la casa.",
    "ar": "الحقيبة في في باب البيت.",
    "tr": "Çanta evin kapısı ile ile duruyor.",
    "de": "Die Tasche steht neben neben der Tür des Hauses.",
    "ru": "Сумка стоит рядом с с дверью дома.",
}
INFORMAL = {
    "fr": "Tu peux attendre ici jusqu’à l’arrivée du bus.",
    "es": "Tú puedes esperar aquí hasta que llegue el autobús.",
    "tr": "Otobüs gelene kadar sen burada bekleyebilirsin.",
    "de": "Hier kannst du warten, bis der Bus kommt.",
    "ru": "Ты можешь подождать здесь, пока не придёт автобус.",
}
OTHER = {
    locale: GOOD[other][1] for locale, other in zip(LOCALES, LOCALES[1:] + LOCALES[:1], strict=True)
}


@pytest.fixture
def found(check: Check, tmp_path: Path) -> Callable[..., list[tuple[str, str]]]:
    """(check id, source) of the findings over the pairs; all checks of language are on."""

    def run(pairs: list[tuple[str, str]], locale: str, **request: object) -> list[tuple[str, str]]:
        formality = {} if locale == "ar" else {locale: "formal"}
        settings = {"check": {"enable": ["untranslated"], "options": {"formality": formality}}}
        (tmp_path / "l10n.yaml").write_text(json.dumps(settings), encoding="utf-8")
        outcome = check(pairs, locale, only=KINDS, **request)
        return [(finding.check, finding.source) for finding in outcome.findings]

    return run


def pairs_with(locale: str, number: int, target: str) -> list[tuple[str, str]]:
    targets = list(GOOD[locale])
    targets[number] = target
    return list(zip(SOURCES, targets, strict=True))


@pytest.mark.parametrize("locale", LOCALES)
def test_good_units_pass(locale: str, found: Callable[..., list[tuple[str, str]]]) -> None:
    assert found(list(zip(SOURCES, GOOD[locale], strict=True)), locale) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("kind", "number", "plant"),
    [
        ("repeated-word", 0, lambda locale: REPEATED[locale]),
        ("wrong-language", 1, lambda locale: OTHER[locale]),
        ("same-as-source", 1, lambda locale: SOURCES[1]),
        ("length-ratio", 0, lambda locale: GOOD[locale][0][:4]),
        ("length-ratio", 0, lambda locale: " ".join(GOOD[locale])),
        ("untranslated", 2, lambda locale: ""),
    ],
)
def test_a_planted_fault_is_found_where_it_stands(
    locale: str,
    kind: str,
    number: int,
    plant: Callable[[str], str],
    found: Callable[..., list[tuple[str, str]]],
) -> None:
    pairs = pairs_with(locale, number, plant(locale))
    assert found(pairs, locale) == [(kind, SOURCES[number])]


@pytest.mark.parametrize("locale", INFORMAL)
def test_the_wrong_form_of_address_is_found(
    locale: str, found: Callable[..., list[tuple[str, str]]]
) -> None:
    assert found(pairs_with(locale, 2, INFORMAL[locale]), locale) == [("formality", SOURCES[2])]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_second_translation_of_the_same_sentence_is_found(
    locale: str, found: Callable[..., list[tuple[str, str]]]
) -> None:
    pairs = pairs_with(locale, 0, GOOD[locale][0])
    second = [(SOURCES[0], GOOD[locale][0].replace(" ", " … ", 1))]
    assert found(pairs + pairs[:1] + second, locale) == [("translations-differ", SOURCES[0])]


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_plural_form_is_found(
    locale: str, found: Callable[..., list[tuple[str, str]]]
) -> None:
    pairs = [("%d bag", "%d X"), *zip(SOURCES, GOOD[locale], strict=True)]
    assert ("plural-forms", "%d bag") in found(pairs, locale, plurals={0: ("%d bags", "")})


@pytest.mark.parametrize("locale", LOCALES)
def test_an_edit_of_legal_force_is_found_and_one_of_content_is_not(
    locale: str, found: Callable[..., list[tuple[str, str]]]
) -> None:
    previous = {
        1: SOURCES[1].replace("must not", "may"),
        2: SOURCES[2].replace("the bus", "the tram"),
    }
    pairs = list(zip(SOURCES, GOOD[locale], strict=True))
    assert found(pairs, locale, previous=previous) == [
        ("legal-force", SOURCES[1]),
        ("untranslated", SOURCES[1]),
        ("untranslated", SOURCES[2]),
    ]
