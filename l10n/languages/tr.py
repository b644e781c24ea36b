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
BREAK_BEFORE = (
    "ve veya ya ama fakat ancak çünkü ki eğer hem ile için gibi kadar göre"
)
KEEP_WITH_NEXT = (
    "bir bu şu o her hiç en çok daha ne"
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
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="-",
        quotes=(("“", "”"), ("‘", "’")),
    ),
)
