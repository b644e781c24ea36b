"""Turkish.

Plural rule: gettext manual and Unicode CLDR. Subtitle figures: see each profile.
Quotation marks: Unicode CLDR, delimiters.
"""

from l10n.languages.base import (
    TED_LIMITS,
    Language,
    course_limits,
    languages,
    netflix_limits,
)
from l10n.languages.writing import Writing, number_stems, words_by_kind

ABBREVIATIONS = (
    "a.g.e alb apt av bkz bl böl bul cad çev doç dr ed fak hz ing krş md mah müh no nr ör örn "
    "s sok st şti tel vb vd vs yay yrd yy"
)
NUMBER_ABBREVIATIONS = "bul böl md no s sok ör"
FINAL_ABBREVIATIONS = "fak mah vb vd yay"
SENTENCE_STARTERS = (
    "ama ancak bazı ben bir biz bu bugün bunlar bunun böyle bütün da daha en eğer fakat hem hepsi "
    "her hiç ki ne o onlar onun sen siz tüm ve veya ya çocuk çocuklar çünkü şimdi şu"
)
BREAK_BEFORE = "ve veya ya ama fakat ancak çünkü ki eğer hem ile için gibi kadar göre"
KEEP_WITH_NEXT = "bir bu şu o her hiç en çok daha ne"

# Separators: Türk Dil Kurumu, Yazım Kılavuzu, "Sayıların Yazılışı" and "Nokta"; CLDR 46, tr.
# Citation words: Resmî Gazete, "Mevzuat Hazırlama Usul ve Esasları" (madde, fıkra, bent).
WRITING = Writing(
    decimals=",",
    groups=".\u202f\u00a0 ",
    percent=r"yüzde",
    numbers=number_stems(
        """
        0 sıfır hiç
        0.5 yarım yarı buçuk
        1 bir ilk tek
        2 iki ikinci çift yarım yarı
        3 üç
        4 dört dörd çeyrek
        5 beş
        6 altı
        7 yedi
        8 sekiz
        9 dokuz
        10 on
        11 on
        12 on düzine
        13 on
        14 on
        15 on
        16 on
        17 on
        18 on
        19 on
        20 yirmi
        24 gün yirmi
        30 otuz
        40 kırk
        50 elli yarı
        60 altmış
        70 yetmiş
        80 seksen
        90 doksan
        25 çeyrek
        100 yüz
        1000 bin
        1000000 milyon
        """
    ),
    months="oca şub mar nis may haz tem ağu eyl eki kas ara",
    citations=words_by_kind(
        article=r"madde\w*|md\.|m\.",
        paragraph=r"paragraf\w*|fıkra\w*|para?\.|bent\w*|bend\w*",
        section=r"bölüm\w*|kısım\w*|kısm\w*|kesim\w*",
        chapter=r"bölüm\w*|fasıl\w*|fasl\w*|kısım\w*|kısm\w*",
        annex=r"ek\w{0,4}|ekler\w*",
        rule=r"kural\w*|madde\w*",
        principle=r"ilke\w*|prensip\w*",
        number=r"no\.?(?:['’]?l[uı])?|no['’]\w+|numara\w*|say[ıi]l[ıi]|nolu",
    ),
    foreign_quotes=("„“", "«»"),
)

LANGUAGE = languages.add(
    "tr",
    Language(
        code="tr",
        name="Turkish",
        autonym="Türkçe",
        plural_forms="nplurals=2; plural=(n != 1);",
        subtitle_limits={
            **course_limits(15, 42),
            **netflix_limits(17, 13, 42, "2026-08"),
            **TED_LIMITS,
        },
        abbreviations=frozenset(ABBREVIATIONS.split()),
        number_abbreviations=frozenset(NUMBER_ABBREVIATIONS.split()),
        final_abbreviations=frozenset(FINAL_ABBREVIATIONS.split()),
        sentence_starters=frozenset(SENTENCE_STARTERS.split()),
        ordinal_stop=True,
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="-",
        quotes=(("“", "”"), ("‘", "’")),
        legacy_encodings=("cp1254",),
        writing=WRITING,
    ),
)
