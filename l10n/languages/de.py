"""German.

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
    "abb abs anm art aufl bd bes bspw bzw ca d.h dr ders dt ebd etc evtl f ff fr frl geb ggf gem "
    "hr hrsg i.d.r inkl insb jh kap lit max min mind mio mrd nr o.ä prof rn s s.o s.u sog st str "
    "tel u u.a u.ä usf usw u.u v v.a vgl vol z z.b z.t ziff zzgl"
)
NUMBER_ABBREVIATIONS = "abs anm art aufl bd fr kap lit mind nr rn s tel ziff"
FINAL_ABBREVIATIONS = "dt etc f ff i.d.r jh max min o.ä s.o s.u u.a u.ä usf usw"
SENTENCE_STARTERS = (
    "aber alle als am an auch auf aus bei bis da damit dann das dass dein dem den denn der des "
    "deshalb die dies diese dieser dieses doch du ein eine einem einen einer er es für hier ich "
    "ihr ihre im in ist jede jeder jedes kein keine man manche mein mit nach nicht nun oder ohne "
    "sein seine sie sind so sondern um und unser vor was weil wenn wer wie wir wo zu über"
)
BREAK_BEFORE = (
    "und oder aber denn sondern weil dass ob obwohl während wenn als wie wo der die das dem "
    "den deren dessen welche welcher welches damit um bis bevor nachdem seit sodass in im an "
    "am auf aus bei beim mit nach von vom zu zum zur für durch gegen ohne über unter vor "
    "zwischen"
)
KEEP_WITH_NEXT = (
    "der die das dem den des ein eine einen einem einer eines kein keine mein dein sein ihr "
    "unser nicht zu im am in an von mit für"
)

# Separators: DIN 5008:2020, CLDR 46, de. Quotation marks: Duden, "Anführungszeichen".
# Citation words: Bundesministerium der Justiz, Handbuch der Rechtsförmlichkeit (2008).
WRITING = Writing(
    decimals=",",
    groups=".\u202f\u00a0 '’",
    percent=r"prozent\w*|v\.\s?h\.|vom hundert",
    numbers=number_stems(
        """
        0 null kein
        0.5 halb hälfte
        1 ein erst einzig
        2 zwei zweit beid doppel halb
        3 drei dritt
        4 vier viertel
        5 fünf
        6 sechs
        7 sieb
        8 acht
        9 neun
        10 zehn
        11 elf
        12 zwölf mittag mitternacht dutzend
        13 dreizehn
        14 vierzehn
        15 fünfzehn
        16 sechzehn
        17 siebzehn
        18 achtzehn
        19 neunzehn
        20 zwanzig
        24 vierundzwanzig mitternacht tag
        30 dreißig
        40 vierzig
        50 fünfzig hälfte halb
        60 sechzig
        70 siebzig
        80 achtzig
        90 neunzig
        25 viertel
        100 hundert einhundert doppel verdoppel
        1000 tausend eintausend
        1000000 million
        """
    ),
    months="jan feb mär apr mai jun jul aug sep okt nov dez",
    citations=words_by_kind(
        article=r"artikeln?s?|arts?\.",
        paragraph=r"abs(?:atz|ätze|ätzen|atzes|\.)|ziffern?|ziff\.|nummern?|nr\.|rn\.|§+|paragra(?:ph|f)\w*",
        section=r"abschnitt\w*|abschn\.|§+|teil\w*|sektion\w*",
        chapter=r"kapitel\w*|kap\.",
        annex=r"anhang\w*|anhäng\w*|anlagen?|anh\.",
        rule=r"regeln?|grundsatz|grundsätze\w*|nr\.",
        principle=r"grundsatz\w*|grundsätze\w*|prinzip\w*|leitlinien?",
        number=r"nrn?\.|nummern?",
    ),
    foreign_quotes=("“”", "„”"),
    look_alikes=MappingProxyType({"β": "ß"}),
)

LANGUAGE = languages.add(
    "de",
    Language(
        code="de",
        name="German",
        autonym="Deutsch",
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
        quotes=(("„", "“"), ("‚", "‘")),
        writing=WRITING,
    ),
)
