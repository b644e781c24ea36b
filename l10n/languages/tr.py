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
    ),
)
