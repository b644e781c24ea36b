"""English.

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
    "adm al approx apr art arts aug c ca cap cf ch chap co col cont dec dept dr e.g ed eds etc "
    "feb fig figs gen gov hon i.e ibid inc incl jan jr jul jun lt ltd m mar max min mr mrs ms mt "
    "no nos nov oct op p para paras pp prof pt rev sec sect sen sep sept sr st subpara u.k u.n "
    "u.s u.s.a v viz vol vols vs"
)
NUMBER_ABBREVIATIONS = (
    "art arts c c.f cap ch chap ed eds fig figs l m no nos p para paras pp pt sec sect subpara v "
    "vol vols"
)
FINAL_ABBREVIATIONS = "al co col cont etc ibid inc jr ltd max min sr u.k u.n u.s u.s.a"
SENTENCE_STARTERS = (
    "a after all an and any as at because before but by children do each every for from he her "
    "here his how however i if in it its many most my no now on one our she so some such that the "
    "their then there these they this those to today under we what when where which who why with "
    "you your"
)
BREAK_BEFORE = (
    "and but or nor so because although though while when where which who whom whose that if "
    "unless until since before after as than in on at to from for with without by of about "
    "into through during between against under over"
)
KEEP_WITH_NEXT = "a an the my your his her its our their this these those no not mr mrs ms dr of to"

# Number words: spelling of cardinals and ordinals, stems. Separators: CLDR 46, en.
# Citation words: United Nations Editorial Manual, "Citing treaties and resolutions".
WRITING = Writing(
    numbers=number_stems(
        """
        0 zero no none
        0.5 half
        1 one first once single a an tomorrow yesterday
        2 two second twice both pair half binary
        3 three third thrice
        4 four quarter
        5 five fifth
        6 six semiannual half-year
        7 seven
        8 eight
        9 nine ninth
        10 ten
        11 eleven
        12 twelve twelfth dozen noon midnight
        13 thirteen
        14 fourteen
        15 fifteen
        16 sixteen
        17 seventeen
        18 eighteen
        19 nineteen
        20 twenty twentieth
        24 midnight day
        30 thirty
        40 forty
        50 fifty half
        60 sixty
        70 seventy
        80 eighty
        90 ninety
        25 quarter
        100 hundred doubl
        1000 thousand
        1000000 million
        """
    ),
    months="jan feb mar apr may jun jul aug sep oct nov dec",
    citations=words_by_kind(
        article=r"articles?|arts?\.",
        paragraph=r"paragraphs?|paras?\.",
        section=r"sections?|sects?\.",
        chapter=r"chapters?|chap\.",
        annex=r"annex(?:es)?",
        rule=r"rules?",
        principle=r"principles?",
        number=r"nos?\.",
    ),
)

LANGUAGE = languages.add(
    "en",
    Language(
        code="en",
        name="English",
        autonym="English",
        plural_forms="nplurals=2; plural=(n != 1);",
        subtitle_limits={
            **course_limits(17, 42),
            **netflix_limits(20, 17, 42, "2026-08"),
            **TED_LIMITS,
        },
        abbreviations=frozenset(ABBREVIATIONS.split()),
        number_abbreviations=frozenset(NUMBER_ABBREVIATIONS.split()),
        final_abbreviations=frozenset(FINAL_ABBREVIATIONS.split()),
        sentence_starters=frozenset(SENTENCE_STARTERS.split()),
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="-",
        quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
        writing=WRITING,
    ),
)
