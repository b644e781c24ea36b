"""Sentences: what ends one, and what only looks like an end. ``|`` marks the ends."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.languages import get_language
from l10n.segmentation import split_sentences

LOCALES = ("en", "fr", "es", "ar", "tr", "de", "ru")

EXAMPLES = {
    "en": """
        Amina is fifteen.|She left home three weeks ago.
        He said: "Go."|Then he left.
        He said: “Go.”|Then he left.
        See General Comment No. 6 (2005), para. 7, and art. 3(1).|It is short.
        I said no.|Then he left.
        I said no.|Children came.
        Arts. 9 and 10 apply.|Sect. IV does not.
        Mr. Smith met Dr. Jones and J. K. Rowling.|They talked.
        Use a form, e.g. The Hague form, i.e. Form A.|Then sign.
        She works for the U.N. in Geneva.|He works for the U.N.|She left.
        The U.N. High Commissioner spoke.
        It takes 3.5 hours.|That is long.
        Papers, food, water, etc.|The list is long.
        Papers, water etc. are there.
        Really?!|Yes!|No…|Perhaps.
        I… do not know.|Well... maybe.
        “Where is he?” she asked.|“Here!” he said.
        She left (he was tired. He slept).|Then she came back.
        (See article 3.)|It is clear.
        “Come in. Sit down,” she said.|They sat.
        1. Listen first.|2. Write it down.
        You and I.|Then we go.
        <i>Go.</i>|<i>Stay.</i>
        Open l10n.org. It is free.
        Go to example.org/a.b now.|Thank you.
        *Never.*|**Always.**
    """.replace("        Open l10n.org. It is free.\n", "        Open l10n.org.|It is free.\n"),
    "fr": """
        Voir l’art. 3 et le par. 7.|C’est clair.
        M. Dupont et Mme. Martin sont là.|Ils parlent.
        « Où est-il\u00a0? »|Puis elle part.
        « Allez\u00a0! » dit-il.|Il part.
        Les enfants, p. ex. Marie, ont des droits.|Tous.
        Il y a de l’eau, etc.|Les enfants boivent.
        Le no. 6 est court.|Elle a dit non.|Puis elle est partie.
    """,
    "es": """
        El art. 3 y el párr. 7 son claros.|La Sra. García lo sabe.
        ¿Dónde está?|¡Aquí!|Bien.
        EE. UU. no es parte.|EE.UU.|La Convención sigue.
        El Dr. Pérez y J. L. Borges vinieron.|Hablaron.
        «Ven.»|Luego salió.
    """,
    "ar": """
        هل أنت بخير؟|نعم، شكرًا.
        قال: «اذهب».|ثم رحل.
        التقى د. أحمد بالطفلة.|ثم كتب.
        تستغرق 3.5 ساعات.|هذا طويل!|نعم.
        انظر ص. 12 من الاتفاقية.|هذا واضح.
    """,
    "tr": """
        Bu 20. yüzyılda oldu.|Şimdi farklı.
        Sözleşme’nin 3. Maddesi önemlidir.|Bunu biliyoruz.
        Bkz. Md. 5 ve s. 12.|Dr. Yılmaz geldi.
        Kâğıt, su vb.|Bu yeter.
        Nerede?|Burada!
    """,
    "de": """
        Am 20. November 1989 war es so weit.|Die Kinder feiern.
        Das war am 3. Mai.|Der Zug fuhr.
        Sie ist 15.|Der Bus kommt.
        Vgl. Art. 3 Abs. 1 und Nr. 6.|Das gilt.
        Viele Kinder, z. B. Amina, reisen.|Sie ist z.B. Die Jüngste.
        Papier, Wasser usw.|Die Liste ist lang.
        „Komm.“|Dann ging er.
        „Komm. Setz dich“, sagte sie.|Er saß.
        Der Ausschuss u. a. Gremien tagen.|Es dauert 3,5 Stunden.
    """,
    "ru": """
        См. ст. 3 и п. 7.|Это ясно.
        В 1989 г. Конвенция была принята.|Она действует.
        Бумага, вода и т. д.|Она ушла.
        А. С. Пушкин жил давно.|Мы читаем.
        «Иди».|Потом он ушёл.
        Где он?!|Здесь…|Да.
    """,
}
ROWS = [
    (locale, row.strip()) for locale, rows in EXAMPLES.items() for row in rows.strip().splitlines()
]


def sentences(text: str, locale: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, get_language(locale))]


@pytest.mark.parametrize(("locale", "row"), ROWS)
def test_sentences_end_where_they_end(locale, row):
    assert sentences(row.replace("|", " "), locale) == row.split("|")


@pytest.mark.parametrize(("locale", "row"), ROWS)
def test_line_breaks_in_place_of_blanks_change_nothing(locale, row):
    expected = [sentence.replace(" ", "\n") for sentence in row.split("|")]
    assert sentences(row.replace("|", "\n").replace(" ", "\n"), locale) == expected


def test_a_blank_line_ends_a_sentence():
    assert sentences("A title\n\nand more\r\n\r\nend", "en") == ["A title", "and more", "end"]


def test_a_no_break_space_ends_nothing():
    assert sentences("voir M.\u00a0Dupont", "fr") == ["voir M.\u00a0Dupont"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \n"])
def test_no_text_has_no_sentence(text):
    assert split_sentences(text, get_language("en")) == []


@settings(max_examples=200, deadline=None)
@given(st.text("aB.!?…؟ \n\"“”()1«»'عД<i>/[]", max_size=80), st.sampled_from(LOCALES))
def test_spans_hold_every_visible_character_in_order(text, locale):
    spans = split_sentences(text, get_language(locale))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(LOCALES))
def test_any_order_of_whole_sentences_is_found_again(seed, locale):
    known = [s for row in EXAMPLES[locale].strip().splitlines() for s in row.strip().split("|")]
    safe = [s for s in known if len(sentences(f"{s} {s}", locale)) == 2 and s[-1] != "…"]
    chosen = random.Random(seed).choices(safe, k=6)
    joined = sentences(" ".join(chosen), locale)
    assert "".join(joined).replace(" ", "") == "".join(chosen).replace(" ", "")
    assert len(joined) >= 3


def test_time_grows_with_the_text_and_not_with_its_square():
    from time import process_time

    def seconds(text: str) -> float:
        start = process_time()
        split_sentences(text, get_language("en"))
        return process_time() - start

    unlucky = '"(“a. B. '
    small = min(seconds(unlucky * 500) for _ in range(3))
    assert min(seconds(unlucky * 5000) for _ in range(3)) < 40 * small
