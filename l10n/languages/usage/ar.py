"""Arabic in use. The lists are this project's own."""

from l10n.languages.usage.base import Usage, person_nouns

TELLING = (
    "في من على إلى عن مع أن إن أو لا لم لن هذا هذه ذلك تلك التي الذي الذين كل أي بعد قبل عند عندما "
    "إذا قد كان كانت يكون تكون هو هي هم ما لأن حتى بين غير بعض أكثر يمكن يجب ليس ثم لكن كما منذ "
    "خلال ضد دون"
)

# United Nations, Guidelines for gender-inclusive language in Arabic: both forms, or words
# for a group; slashes and brackets for the feminine ending are not advised.
PERSON_NOUNS = """
    (?:و|ب|ل|ف)?(?:ال|لل)?معلم(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?معلمات | هيئة التدريس
    (?:و|ب|ل|ف)?(?:ال|لل)?محام(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?محاميات | من يمارسون المحاماة
    (?:و|ب|ل|ف)?(?:ال|لل)?موظف(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?موظفات | القوى العاملة
    (?:و|ب|ل|ف)?(?:ال|لل)?مرب(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?مربيات | الكوادر التربوية
    (?:و|ب|ل|ف)?(?:ال|لل)?مترجم(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?مترجمات | خدمات الترجمة
    (?:و|ب|ل|ف)?(?:ال|لل)?مشارك(?:ون|ين) | (?:و|ب|ل|ف)?(?:ال|لل)?مشاركات | من يشاركون
"""

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="ARABIC",
    may_repeat=frozenset({"لا", "نعم", "جدا", "جدًا", "واحدا", "واحدًا", "واحد", "كلا", "شيئا"}),
    length=(0.48, 1.4),
    person_nouns=person_nouns(PERSON_NOUNS),
    gender_signs=r"(?<!\w)\w{3,}(?:/ة|\(ة\)|/ات|\(ات\))(?!\w)",
)
