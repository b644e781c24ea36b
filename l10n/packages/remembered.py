"""Values that outlive a run, under ``.l10n/``: a shortcut that may be thrown away.

``mark`` covers the toolkit, down to the times of its files, so that what another
toolkit or somebody else left there is forgotten, never believed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from l10n.errors import L10nError
from l10n.files import write_if_changed
from l10n.packages.digests import digest


class Remembered:
    """Values by key in a JSON file: those of the last run, and those of this one."""

    def __init__(self, path: Path | None = None, mark: str = "") -> None:
        self.path = path
        self.mark = mark
        self.now: dict[str, Any] = {}

    @cached_property
    def known(self) -> dict[str, Any]:
        """The values of the last run, read when they are first asked for."""
        if self.path:
            with suppress(OSError, ValueError, KeyError, TypeError):
                plain = json.loads(self.path.read_bytes())
                if plain["mark"] == self.mark:
                    return dict(plain["values"])
        return {}

    def find(self, key: str) -> Any:
        """The value under ``key``, None when there is none."""
        return self.now.get(key, self.known.get(key))

    def save(self, values: Mapping[str, Any]) -> None:
        """Keep ``values`` for the next run; failing costs only speed."""
        if self.path and values != self.known:
            plain = json.dumps({"mark": self.mark, "values": values}, ensure_ascii=False)
            with suppress(L10nError):
                write_if_changed(self.path, plain.encode(), durable=False)


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
