"""Turkish spelling: two letters i, suffixes behind an apostrophe (TDK, "Yazım Kılavuzu")."""

from l10n.languages.orthography.base import Orthography

ORTHOGRAPHY = Orthography(
    letters="abcdefghijklmnopqrstuvwxyzçğıöşüâîû",
    bare={"ı": "i"},
    endings="nmlaeıiuüryzdk",
    name_suffix=True,
    dotless=True,
    reads_stems=True,
)
