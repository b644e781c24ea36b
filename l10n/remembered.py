"""Values that outlive a run, under ``.l10n/``: a shortcut that may be thrown away.

``mark`` covers the toolkit, down to the times of its files, so that what another
toolkit or somebody else left there is forgotten, never believed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from l10n.errors import L10nError
from l10n.files import write_if_changed


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
