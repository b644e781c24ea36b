"""Spanish in use. Address: "usted" and "tú" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "el la los las de del y es son ser en para con por una un que se su sus al no más como o pero "
    "este esta estos estas ese esa esos esto ha han hay está están puede pueden debe deben si "
    "cuando donde todo todos toda todas sin sobre entre después antes muy también ya lo le les "
    "nos usted ustedes cada otro otra fue ni desde hasta porque"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"no", "muy", "sí", "ya"}),
    length=(0.72, 1.85),
    informal=r"(?i:(?<!\w)(?:tú|tu|tus|ti|contigo|tuyo|tuya|te)(?!\w))",
    formal=r"(?i:(?<!\w)(?:usted|ustedes)(?!\w))",
)
