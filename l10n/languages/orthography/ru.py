"""Russian spelling. Latin letters: roughly those of BGN/PCGN, for comparing names."""

from l10n.languages.orthography.base import Orthography

ROMAN = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f "
    "х:h ц:ts ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya"
)
PREFIXES = "пере не под пред раз авто мульти супер меж за на от при про по до вы без"

ORTHOGRAPHY = Orthography(
    letters="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    whole="йЙ",
    endings="аеиоуыэюяйьмхвтлн",
    prefixes=tuple(PREFIXES.split()),
    # A dictionary may lack the ё of a right word.
    accents_in=r"(?!)",
    roman=dict(pair.split(":") for pair in ROMAN.split()),
)
