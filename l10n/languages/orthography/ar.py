"""Arabic spelling. Hamza: any school grammar (hamzat al-wasl); Latin letters for names."""

from l10n.languages.orthography.base import Orthography

ROMAN = (
    "ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:d ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:g ف:f ق:k ك:k "
    "ل:l م:m ن:n ه:h و:w ي:y ى:a ة:a ء: أ:a إ:i آ:a ؤ:w ئ:y"
)

ORTHOGRAPHY = Orthography(
    letters="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ",
    bare={"ة": "ه", "ى": "ي"},
    endings="اهيةتنوكم",
    prefixes=("و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "بال", "لل"),
    # Behind the article: words without a hamza of their own that got one, and the other
    # way round (الإرتباط). Elsewhere most unknown words are names.
    accents_in="^[وفبك]?ال[اإأآ]",
    roman=dict(pair.split(":") for pair in ROMAN.split()),
    vowels_written=False,
)
