"""German spelling. Former spellings: the reform of 1996 (ss after a short vowel)."""

from l10n.languages.orthography.base import Orthography

ORTHOGRAPHY = Orthography(
    letters="abcdefghijklmnopqrstuvwxyzäöüß",
    bare={"ß": "ss"},
    # With and without its dots a vowel makes two words: zahlen, zählen.
    whole="äöüÄÖÜ",
    endings="nsermt",
    prefixes=("un", "nicht", "vor", "um", "super", "multi", "mikro", "makro", "meta", "auto"),
    former=(("ß", "ss"),),
)
