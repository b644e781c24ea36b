"""Spanish.

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
    "admón aprox art arts av avda cap cía cf d dña dr dra ed ee ee.uu etc ej fig gral ibíd lic "
    "ltda núm núms nº op p p.ej pág págs párr párrs pp prof res s.a sec sr sra sras sres srta "
    "sta sto tel trad ud uds vol"
)
NUMBER_ABBREVIATIONS = "art arts cap col fig nº núm núms p pp pág págs párr párrs sec tel vol"
FINAL_ABBREVIATIONS = "cía ee.uu etc ibíd ltda s.a ud uds"
SENTENCE_STARTERS = (
    "a además al así aunque cada como con cuando de del desde después donde el ella ellas ellos "
    "en entonces es esa ese eso esta estas este esto estos hay la las lo los mi muchos no nos o "
    "para pero por porque que se si sin su sus también todo todos tras tu un una y ya yo"
)
BREAK_BEFORE = (
    "y e o u pero sino porque aunque que quien quienes cual cuales cuyo donde cuando si como "
    "mientras para por con sin en sobre bajo desde hasta entre hacia contra según ante tras "
    "durante a de del al"
)
KEEP_WITH_NEXT = (
    "el la los las un una unos unas lo mi tu su mis tus sus nuestro nuestra este esta estos "
    "estas ese esa no se de del al a en con por para sin"
)

LANGUAGE = languages.add(
    "es",
    Language(
        code="es",
        name="Spanish",
        autonym="español",
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
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="- ",
        quotes=(("«", "»"), ("“", "”")),
    ),
)
