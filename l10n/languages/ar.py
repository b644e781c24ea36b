"""Arabic.

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

ABBREVIATIONS = "د أ م ص ج ه ق"
NUMBER_ABBREVIATIONS = "ج ص ق م"
FINAL_ABBREVIATIONS = "ه"
SENTENCE_STARTERS = ""
BREAK_BEFORE = (
    "و أو ثم لكن ولكن لأن إذا إن أن الذي التي الذين اللاتي حيث حين عندما بينما قبل بعد في من "
    "إلى على عن مع دون بدون منذ حتى خلال بين ضد كما"
)
KEEP_WITH_NEXT = "في من إلى على عن مع أن إن لا لم لن ما هذا هذه ذلك تلك كل أي غير بين قد"

# Separators and digits: CLDR 46, ar (both ٠١٢ and 012 are in use). Marks: Unicode
# Standard, chapter 9.2 (U+061F, U+060C, U+061B). Citation words: the Arabic texts of
# United Nations treaties. The dual says "two" without a word.
WRITING = Writing(
    scripts=frozenset({"ARABIC"}),
    decimals="٫.,",
    groups="٬,.،\u202f\u00a0 ",
    percent=r"في ال(?:مائة|مئة)|بال(?:مائة|مئة)|٪",
    numbers=number_stems(
        """
        0 صفر أي لا
        0.5 نصف
        1 واحد أحد إحدى أول أولى وحيد
        2 اثن ثان إثن نصف كلا كلتا
        3 ثلاث ثالث ثلث
        4 أربع اربع رابع ربع
        5 خمس خامس
        6 ست سادس
        7 سبع سابع
        8 ثمان ثامن ثماني
        9 تسع تاسع
        10 عشر عاشر
        11 أحد إحدى حادي
        12 اثن ثاني
        13 ثلاث
        14 أربع رابع
        15 خمس
        16 ست
        17 سبع
        18 ثماني ثامن
        19 تسع
        20 عشرون عشرين
        24 أربع يوم
        30 ثلاثون ثلاثين
        40 أربعون أربعين
        50 خمسون خمسين نصف
        60 ستون ستين
        70 سبعون سبعين
        80 ثمانون ثمانين
        90 تسعون تسعين
        25 ربع
        100 مائة مئة ضعف ضاعف مضاعف
        1000 ألف
        1000000 مليون
        """
    ),
    prefixes="[وفبكل]*(?:ال|لل)?",
    left_out=frozenset({"1", "2"}),
    months="يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    citations=words_by_kind(
        article=r"[وفبكل]*(?:ال|لل)?(?:ماد(?:ة|تي|تان|تين)|مواد)",
        paragraph=r"[وفبكل]*(?:ال|لل)?فقر(?:ة|ات|تي|تان|تين)",
        section=r"[وفبكل]*(?:ال|لل)?(?:قسم(?:ي|ان|ين)?|أقسام|باب|أبواب|فرع|جزء)",
        chapter=r"[وفبكل]*(?:ال|لل)?(?:فصل(?:ي|ان|ين)?|فصول|باب|أبواب)",
        annex=r"[وفبكل]*(?:ال|لل)?(?:مرفق(?:ات|ي|ان|ين)?|ملحق|ملاحق)",
        rule=r"[وفبكل]*(?:ال|لل)?(?:قاعد(?:ة|تي|تان|تين)|قواعد)",
        principle=r"[وفبكل]*(?:ال|لل)?(?:مبدأ|مبدآن|مبدأين|مبادئ)",
        number=r"[وفبكل]*(?:ال|لل)?(?:رقم|رقمي|أرقام|عدد)",
    ),
    foreign_quotes=("„“", "„”"),
    straight_quotes=True,
    # Persian and Urdu letters that look like Arabic ones at the end or in the middle of a word.
    look_alikes=MappingProxyType({"ی": "ي", "ک": "ك", "ہ": "ه", "ە": "ه"}),
    marks=MappingProxyType({"?": "؟", ",": "،", ";": "؛"}),
)

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
        writing=WRITING,
    ),
)
