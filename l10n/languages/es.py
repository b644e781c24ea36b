"""Spanish.

Plural rule: gettext manual and Unicode CLDR. Subtitle figures: see each profile.
Quotation marks: Unicode CLDR, delimiters.
"""

from types import MappingProxyType

from l10n.languages.base import (
    TED_LIMITS,
    Language,
    course_limits,
    languages,
    netflix_limits,
)
from l10n.languages.writing import Writing, number_stems, words_by_kind

ABBREVIATIONS = (
    "admón aprox art arts av avda cap cía cf d dña dr dra ed ee ee.uu etc ej fig gral ibíd lic "
    "ltda máx mín núm núms nº op p p.ej pág págs párr párrs pp prof res s.a sec sr sra sras sres "
    "srta sta sto tel trad ud uds vol"
)
NUMBER_ABBREVIATIONS = "art arts cap col fig nº núm núms p pp pág págs párr párrs sec tel vol"
FINAL_ABBREVIATIONS = "cía ee.uu etc ibíd ltda máx mín s.a ud uds"
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

# Separators: RAE and ASALE, Ortografía de la lengua española (2010), VIII 2.3: comma or
# point for decimals, a space between groups; the point between groups is still met
# (CLDR 46, es). Opening marks: Ortografía III 3.4.9. Citation words: the Spanish
# texts of United Nations treaties.
WRITING = Writing(
    decimals=",.'’",
    groups="\u202f\u00a0 .",
    percent=r"por ciento|por cien",
    numbers=number_stems(
        """
        0 cero ningun ningún nul
        0.5 medi mitad
        1 un uno una primer único única
        2 dos segund doble ambos ambas medi
        3 tres terce tercio triple
        4 cuatro cuart
        5 cinco quint
        6 seis sext
        7 siete séptim
        8 ocho octav
        9 nueve noven
        10 diez décim
        11 once
        12 doce mediodía medianoche docena
        13 trece
        14 catorce
        15 quince
        16 dieciséis
        17 diecisiete
        18 dieciocho
        19 diecinueve
        20 veint
        24 veinticuatro medianoche día
        30 treint
        40 cuarent
        50 cincuent mitad
        60 sesent
        70 setent
        80 ochent
        90 novent
        25 cuart
        100 cien dobl duplic
        1000 mil
        1000000 millón millon
        """
    ),
    months="ene feb mar abr may jun jul ago sep oct nov dic",
    citations=words_by_kind(
        article=r"artículos?|arts?\.",
        paragraph=r"párrafos?|párrs?\.|apartados?|apdo\.|numeral(?:es)?|§+",
        section=r"secci(?:ón|ones)|secc?\.|partes?|apartados?",
        chapter=r"capítulos?|caps?\.",
        annex=r"anexos?",
        rule=r"reglas?|normas?",
        principle=r"principios?",
        number=r"n(?:úms?\.|\.?[°º](?:os)?|\.?os)|números?|nros?\.",
    ),
    foreign_quotes=("„“", "„”"),
    opening=MappingProxyType({"?": "¿", "!": "¡"}),
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
        writing=WRITING,
    ),
)
