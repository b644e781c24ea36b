"""Arabic broken plurals -> singulars: by pattern, and a list for what has none.

Letters are bare (see ``Arabic.fold``). Patterns over-generate on purpose: they
read a text word, and a singular that is no word meets no term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Plural pattern -> singular patterns; digits are the root letters in order.
C = "([^اويةءئؤ])"
R = "([^اية])"
W = "(.)"
PATTERNS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(plural), singular)
    for plural, singular in (
        # أطفال طفل, أحكام حكم
        (f"ا{R}{R}ا{W}", (r"\1\2\3",)),
        # أموال مال, أبواب باب
        (f"ا{C}وا{C}", (r"\1ا\2",)),
        # أوصياء وصي, أقرباء قريب
        (f"ا{R}{R}ياء", (r"\1\2ي",)),
        (f"ا{R}{R}{R}اء", (r"\1\2ي\3",)),
        # شركاء شريك, وكلاء وكيل
        (f"{R}{R}{R}اء", (r"\1\2ي\3", r"\1ا\2\3")),
        # محاكم محكمة, مراكز مركز
        (f"{W}{R}ا{R}{W}", (r"\1\2\3\4",)),
        # تصاريح تصريح, مشاريع مشروع, معايير معيار
        (f"{W}{W}ا{W}ي{W}", (r"\1\2\3ي\4", r"\1\2\3و\4", r"\1\2\3ا\4")),
        # قواعد قاعدة, شواهد شاهد
        (f"{W}وا{W}{W}", (r"\1ا\2\3",)),
        # قوانين قانون
        (f"{W}وا{W}ي{W}", (r"\1ا\2و\3", r"\1ا\2ي\3")),
        # وثائق وثيقة, جرائم جريمة, رسائل رسالة
        (f"{W}{W}اء{W}", (r"\1\2ي\3", r"\1\2ا\3")),
        # جهود جهد, شهود شاهد
        (f"{R}{R}و{C}", (r"\1\2\3", r"\1ا\2\3")),
        # حقوق حق: the same letter twice
        (f"{C}{C}و\\2", (r"\1\2",)),
        # عمال عامل, حكام حاكم
        (f"{C}{C}ا{C}", (r"\1ا\2\3",)),
        # عقود عقد, أنظمة نظام, أجهزة جهاز
        (f"ا{R}{R}{R}ة?", (r"\1\2ا\3",)),
        # أسر أسرة and مدن مدينة have no pattern that would tell them from singulars.
    )
)

# A hamza is written on its own here, whatever letter carries it.
HAMZA = str.maketrans("ئؤ", "ءء")

IRREGULAR: dict[str, str] = {
    plural.translate(HAMZA): singular.translate(HAMZA)
    for singular, plurals in {
        "اسرة": "اسر",
        "دولة": "دول",
        "امة": "امم",
        "بلد": "بلدان بلاد",
        "مدينة": "مدن",
        "لجنة": "لجان",
        "ام": "امهات",
        "اب": "اباء ابوين ابوان",
        "اخ": "اخوة اخوان",
        "اخت": "اخوات",
        "ابن": "ابناء بنين",
        "بنت": "بنات",
        "امراة": "نساء نسوة",
        "رجل": "رجال",
        "شخص": "اشخاص",
        "طفل": "اطفال",
        "قاصر": "قصر قاصرون قاصرين",
        "ناس": "اناس",
        "لاجئ": "لاجئون لاجئين",
        "طالب": "طلاب طلبة",
        "راي": "اراء",
        "مبدا": "مبادئ",
        "دين": "اديان",
        "قاض": "قضاة",
        "محام": "محامون محامين",
        "والد": "والدان والدين اباء",
        "ولي": "اولياء",
        "وصي": "اوصياء",
        "طرف": "اطراف",
        "عضو": "اعضاء",
        "حق": "حقوق",
        "حاجة": "احتياجات حوائج",
        "اجراء": "اجراءات",
        "كبير": "كبار",
        "صغير": "صغار",
        "اخصائي": "اخصائيون اخصائيين",
        "وليد": "مواليد",
        "مولود": "مواليد",
        "مصلحة": "مصالح",
        "عقوبة": "عقوبات",
        "اتفاقية": "اتفاقيات",
        "مركز": "مراكز",
        "وضع": "اوضاع",
        "فرصة": "فرص",
        "تهمة": "تهم",
        "صلة": "صلات",
        "جهة": "جهات",
        "هيئة": "هيئات",
        "هوية": "هويات",
        "حالة": "حالات احوال",
        "قريب": "اقارب اقرباء",
        "ضحية": "ضحايا",
        "قضية": "قضايا",
        "يتيم": "ايتام يتامى يتامي",
        "مريض": "مرضى مرضي",
        "جريح": "جرحى جرحي",
        "اسير": "اسرى اسري",
        "شعب": "شعوب",
        "حد": "حدود",
        "خطر": "اخطار مخاطر",
        "طريق": "طرق",
        "خطة": "خطط",
        "مهمة": "مهام",
        "منطقة": "مناطق",
        "دار": "دور ديار",
        "ماوى": "ماوي",
        "سن": "اسنان",
        "غرض": "اغراض",
        "عمل": "اعمال",
        "سجن": "سجون",
        "قرار": "قرارات",
        "نزاع": "نزاعات",
        "نظام": "انظمة نظم",
        "دليل": "ادلة",
        "معاهدة": "معاهدات",
    }.items()
    for plural in plurals.split()
}


def singulars(stem: str) -> Iterator[str]:
    """What ``stem``, in bare letters, may be the plural of; masculine and feminine."""
    if stem in IRREGULAR:
        yield IRREGULAR[stem]
    for plural, patterns in PATTERNS:
        match = plural.fullmatch(stem)
        if match:
            for singular in patterns:
                yield match.expand(singular)
                yield match.expand(singular) + "ة"
