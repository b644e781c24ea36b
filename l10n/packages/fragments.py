"""Parts of an archive's files that outlive a run, as :mod:`l10n.remembered` keeps them."""

from __future__ import annotations

from collections.abc import Callable

from l10n.packages.digests import digest
from l10n.remembered import Remembered


class Fragments:
    """Parts of an archive's files, known by what they are made from.

    An archive is written anew when anything in it changes; what did not change
    in it need not be rendered anew.
    """

    def __init__(self, store: Remembered | None = None) -> None:
        self.store = store or Remembered()

    def text(self, make: Callable[[], str], *inputs: str) -> str:
        """What ``make`` gives; remembered by ``inputs``, which cover all it depends on."""
        key = digest(*inputs)[:24]
        value = self.store.find(key)
        if not isinstance(value, str):
            value = make()
        self.store.now[key] = value
        return value

    def save(self) -> None:
        """Keep the fragments of this run, if it used any."""
        if self.store.now:
            self.store.save(self.store.now)
