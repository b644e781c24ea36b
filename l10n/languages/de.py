"""German.

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
    "abb abs anm art aufl bd bes bspw bzw ca d.h dr ders dt ebd etc evtl f ff fr frl geb ggf "
    "gem hr hrsg i.d.r inkl insb jh kap lit mind mio mrd nr o.ä prof rn s s.o s.u sog st str "
    "tel u u.a u.ä usf usw u.u v v.a vgl vol z z.b z.t ziff zzgl"
)
NUMBER_ABBREVIATIONS = "abs anm art aufl bd fr kap lit mind nr rn s tel ziff"
FINAL_ABBREVIATIONS = "dt etc f ff i.d.r jh o.ä s.o s.u u.a u.ä usf usw"
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
    ),
)
