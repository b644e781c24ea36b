"""What stops the work: one exception tree, printed in one place (:mod:`l10n.cli`).

Content that is merely wrong is a :class:`l10n.model.Finding`, never raised.
"""

from __future__ import annotations

from l10n.model import Location


class L10nError(Exception):
    """Work cannot go on. Prints as ``path:line: message; hint``."""

    def __init__(self, message: str, location: Location | None = None, hint: str = "") -> None:
        self.message = message
        self.location = location
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.location}: " if self.location else ""
        mend = f"; {self.hint}" if self.hint else ""
        return f"{where}{self.message}{mend}"

    def __reduce__(self) -> tuple[object, ...]:
        # Worker processes send errors back by pickling them.
        return (type(self), (self.message, self.location, self.hint))


class SourceError(L10nError):
    """A source file cannot be read as what its name says it is."""


class CatalogError(L10nError):
    """A PO file cannot be read, or not written safely."""


class GlossaryError(L10nError):
    """The term base, or a file of terms to import, cannot be used."""


class ConfigError(L10nError):
    """Settings or arguments make no sense."""
