"""Arabic.

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

ABBREVIATIONS = "د أ م ص ج ه ق"
NUMBER_ABBREVIATIONS = "ج ص ق م"
FINAL_ABBREVIATIONS = "ه"
SENTENCE_STARTERS = ""
BREAK_BEFORE = (
    "و أو ثم لكن ولكن لأن إذا إن أن الذي التي الذين اللاتي حيث حين عندما بينما قبل بعد في من "
    "إلى على عن مع دون بدون منذ حتى خلال بين ضد كما"
)
KEEP_WITH_NEXT = "في من إلى على عن مع أن إن لا لم لن ما هذا هذه ذلك تلك كل أي غير بين قد"

LANGUAGE = languages.add(
    "ar",
    Language(
        code="ar",
        name="Arabic",
        autonym="العربية",
        plural_forms=(
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && "
            "n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
        ),
        direction="rtl",
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
        speaker_dash="- ",
        italics=False,
        sentence_ends=".!?…؟۔",
        quotes=(("«", "»"), ("“", "”")),
        legacy_encodings=("cp1256",),
    ),
)
