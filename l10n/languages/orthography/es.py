"""Spanish spelling. Prefixes: RAE, "Ortografía de la lengua española" (2010), 5.1."""

from l10n.languages.orthography.base import Orthography

PREFIXES = (
    "re auto super multi pre anti inter sobre sub des micro macro meta tele hiper hipo circum "
    "extra co contra foto infra ultra trans semi mono poli bi tri pos"
)

ORTHOGRAPHY = Orthography(
    letters="abcdefghijklmnopqrstuvwxyzáéíóúüñ",
    endings="srnaoe",
    prefixes=tuple(PREFIXES.split()),
)
