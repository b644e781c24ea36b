"""What checks read in a text, once for all of them. Start at :mod:`text`."""

from l10n.checks.reading.reader import Reader
from l10n.checks.reading.text import CheckedText

__all__ = ["CheckedText", "Reader"]
