"""What checks read in a text, once for all of them. Start at :mod:`text`."""

from l10n.checks.reading.reader import Reader
from l10n.checks.reading.text import (
    DIGITS,
    CheckedText,
    has_digits,
    is_key,
    is_picture,
    may_cite,
)

__all__ = ["DIGITS", "CheckedText", "Reader", "has_digits", "is_key", "is_picture", "may_cite"]
