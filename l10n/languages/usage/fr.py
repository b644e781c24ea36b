"""French in use. Address: "vous" and "tu" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "le la les des du de et est sont être dans pour avec sur par une un que qui ce cette ces aux "
    "au ne pas plus vous votre vos nous notre nos ils elles leur leurs ou mais donc comme si tout "
    "tous toute toutes sans sous entre après avant peut peuvent doit doivent a été avoir fait où "
    "lorsque afin ainsi aussi très en se son sa ses il elle"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"nous", "vous", "non", "très", "oui", "elles", "ils", "en"}),
    length=(0.75, 1.9),
    informal=r"(?i:(?<![\w’'-])(?:tu|te|toi|tes|tien|tienne)(?!\w)|(?<![\w-])t['’](?=[aeiouyhéè]))",
    formal=r"(?i:(?<!\w)(?:vous|votre|vos)(?!\w))",
)
