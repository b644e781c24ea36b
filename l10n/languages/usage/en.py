"""English in use. The lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "the of to and is are was were be been this that these those with for from by not have has had "
    "will would shall should can could may must which who what when where how why your you they "
    "their there its it we our if then than because while only also very into about between "
    "through after before such each every any other more most an at as or but"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"that", "had", "very", "bye", "no", "so"}),
    length=(1.0, 1.0),
)
