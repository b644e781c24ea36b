"""Planted faults: every kind in every language is found, its unplanted neighbour is clean."""

from __future__ import annotations

import pytest

from l10n.checks.base import UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.model import Unit

LOCALES = ("fr", "es", "ar", "tr", "de", "ru")
KINDS = (
    "placeholders-differ",
    "links-differ",
    "markup-differs",
    "addresses-differ",
    "numbers-differ",
    "number-format",
    "citations-differ",
    "end-punctuation-differs",
    "brackets-unbalanced",
    "quotes-foreign",
    "opening-mark-missing",
    "punctuation-foreign",
    "punctuation-spacing",
    "whitespace-wrong",
    "invisible-characters",
    "look-alikes",
    "bidi-marks",
    "bidi-order",
)

SOUND = {
    "fr": (
        "Bonjour {name}\u202f: lisez [le texte](https://un.org/a) du 3 mai 2023, "
        "<b>article 20 (3)</b> («\u00a0enfant\u00a0»), 12 345 enfants, 40\u00a0% d'entre eux. "
        "Écrivez à help@unhcr.org. Êtes-vous là\u202f?"
    ),
    "es": (
        "Hola, {name}: lea [el texto](https://un.org/a) del 3 de mayo de 2023, "
        "<b>artículo 20 (3)</b> («niño»), 12 345 niños, el 40 % de ellos. "
        "Escriba a help@unhcr.org. ¿Está ahí?"
    ),
    "ar": (
        "مرحبا {name}: اقرأ [النص](https://un.org/a) المؤرخ 3 مايو 2023، <b>المادة 20 (3)</b> "
        "(«طفل»)، 12,345 طفلا، 40 في المائة منهم. اكتبوا إلى help@unhcr.org. هل أنت هنا؟"
    ),
    "tr": (
        "Merhaba {name}: 3 Mayıs 2023 tarihli [metni](https://un.org/a) okuyun, "
        "<b>madde 20 (3)</b> (“çocuk”), 12.345 çocuk, yüzde 40'ı. "
        "help@unhcr.org adresine yazın. Orada mısınız?"
    ),
    "de": (
        "Hallo {name}: Lesen Sie [den Text](https://un.org/a) vom 3. Mai 2023, "
        "<b>Artikel 20 (3)</b> („Kind“), 12.345 Kinder, 40 % von ihnen. "
        "Schreiben Sie an help@unhcr.org. Sind Sie da?"
    ),
    "ru": (
        "Здравствуйте, {name}: читайте [текст](https://un.org/a) от 3 мая 2023 года, "
        "<b>статья 20 (3)</b> («ребёнок»), 12 345 детей, 40 % из них. "
        "Пишите на help@unhcr.org. Вы там?"
    ),
}
SOURCE = (
    "Hello {name}: read [the text](https://un.org/a) of 3 May 2023, <b>article 20 (3)</b> "
    "(“child”), 12,345 children, 40 per cent of them. Write to help@unhcr.org. Are you there?"
)

ARTICLE = {
    "fr": ("article 20", "section 20"),
    "es": ("artículo 20", "párrafo 20"),
    "ar": ("المادة 20", "الفقرة 20"),
    "tr": ("madde 20", "paragraf 20"),
    "de": ("Artikel 20", "Absatz 20"),
    "ru": ("статья 20", "пункт 20"),
}
GROUPED = {"fr": "12 345", "es": "12 345", "ar": "", "tr": "12.345", "de": "12.345", "ru": "12 345"}
QUOTED = {
    "fr": ("«\u00a0enfant\u00a0»", "“enfant”"),
    "es": ("«niño»", '"niño"'),
    "ar": ("«طفل»", "«طفل"),
    "tr": ("“çocuk”", "«çocuk»"),
    "de": ("„Kind“", "“Kind”"),
    "ru": ("«ребёнок»", "“ребёнок”"),
}
WORD = {"fr": "enfant", "es": "niño", "ar": "طفل", "tr": "çocuk", "de": "Kind", "ru": "ребёнок"}
LOOK_ALIKE = {
    "fr": "еnfant",
    "es": "niñо",
    "ar": "طفلک",
    "tr": "çосuk",
    "de": "Кind",
    "ru": "peбёнок",
}
SPACED = {
    "fr": ("là\u202f?", "là ?"),
    "es": ("ahí?", "ahí ?"),
    "ar": ("هنا؟", "هنا ؟"),
    "tr": ("mısınız?", "mısınız ?"),
    "de": ("da?", "da ?"),
    "ru": ("там?", "там ?"),
}
END = {"ar": "؟"}


def faults(locale: str) -> list[tuple[str, str, str]]:
    """(kind of fault, id of the check, words to replace, words instead) in a language."""
    word, end, quoted = WORD[locale], END.get(locale, "?"), QUOTED[locale][0]
    found = [
        ("a placeholder translated", "placeholders-differ", "{name}", "{nom}"),
        ("a placeholder lost", "placeholders-differ", "{name}", ""),
        ("a link that leads elsewhere", "links-differ", "https://un.org/a", "https://un.org/b"),
        ("a link lost", "links-differ", "](https://un.org/a)", "]"),
        ("a tag not closed", "markup-differs", "</b>", "<b>"),
        ("a tag lost", "markup-differs", "<b>", ""),
        ("another e-mail address", "addresses-differ", "help@", "hilfe@"),
        ("another year", "numbers-differ", "2023", "2032"),
        ("another percentage", "numbers-differ", "40", "14"),
        ("another grouped number", "numbers-differ", "345", "543"),
        ("another article", "citations-differ", "20 (3)", "22 (3)"),
        ("another paragraph", "citations-differ", "20 (3)", "20 (4)"),
        ("the wrong word for article", "citations-differ", *ARTICLE[locale]),
        ("a statement for a question", "end-punctuation-differs", end, "."),
        ("a bracket not closed", "brackets-unbalanced", f"{quoted})", quoted),
        ("foreign quotation marks", "quotes-foreign", *QUOTED[locale]),
        ("a space before a mark", "punctuation-spacing", *SPACED[locale]),
        ("a doubled blank", "whitespace-wrong", "345 ", "345  "),
        ("a soft hyphen", "invisible-characters", word, f"{word[:2]}\u00ad{word[2:]}"),
        ("a letter of another script", "look-alikes", word, LOOK_ALIKE[locale]),
        ("an isolate not closed", "bidi-marks", word, f"\u2066{word}"),
        ("an override", "bidi-marks", word, f"\u202e{word}\u202c"),
        ("a blank at the end", "whitespace-wrong", SPACED[locale][0], SPACED[locale][0] + " "),
    ]
    if GROUPED[locale]:
        found.append(("a foreign group mark", "number-format", GROUPED[locale], "12,345"))
    return found


PLANTED = [(locale, *fault) for locale in LOCALES for fault in faults(locale)]
ONLY_THERE = [
    ("ar", "end mark", "punctuation-foreign", "؟", "?"),
    ("ar", "comma", "punctuation-foreign", "2023، <", "2023، طفل, <"),
    ("ar", "a number in reverse", "bidi-order", "3 مايو 2023", "2023-05-03"),
    ("es", "question mark", "opening-mark-missing", "¿", ""),
]


def found_in(locale: str, target: str) -> set[str]:
    context = Context("a.po", locale, selected=frozenset(KINDS))
    unit = CheckedUnit(Unit(SOURCE, target), context)
    return {
        finding.check
        for id in KINDS
        if isinstance(check := checks.get(id), UnitCheck)
        for finding in check.run(unit, context)
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_the_unplanted_neighbour_is_clean(locale: str) -> None:
    assert found_in(locale, SOUND[locale]) == set()


@pytest.mark.parametrize(("locale", "kind", "id", "sound", "planted"), [*PLANTED, *ONLY_THERE])
def test_a_planted_fault_is_found(
    locale: str, kind: str, id: str, sound: str, planted: str
) -> None:
    assert SOUND[locale].count(sound) >= 1, "the fault must be planted somewhere"
    assert id in found_in(locale, SOUND[locale].replace(sound, planted, 1)), kind


def test_at_least_twenty_kinds_in_each_language() -> None:
    for locale in LOCALES:
        assert len({kind for where, kind, *_ in PLANTED if where == locale}) >= 20


def test_every_kind_of_check_is_planted() -> None:
    assert {fault[2] for fault in [*PLANTED, *ONLY_THERE]} == set(KINDS)
