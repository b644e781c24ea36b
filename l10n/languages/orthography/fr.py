"""French spelling. Prefixes: Grevisse, "Le bon usage" (formation of words)."""

from l10n.languages.orthography.base import Orthography

PREFIXES = (
    "re ré dé pré auto super multi anti inter sous sur archéo astro géo micro macro méta télé "
    "hyper hypo non co extra infra ultra trans semi mono poly bi tri"
)

ORTHOGRAPHY = Orthography(
    letters="abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ",
    bare={"œ": "oe"},
    # Number and person; "e" makes feminines, which the dictionaries have.
    endings="sxrtz",
    prefixes=tuple(PREFIXES.split()),
)
