"""The term base of a course, as packages use it: known by a digest, read only when needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.layout import GLOSSARY
from l10n.packages.digests import digest

if TYPE_CHECKING:
    from l10n.glossary.model import Glossary


@dataclass(frozen=True)
class Terms:
    """The term base below ``root``, if there is one; None means no course at all."""

    root: Path | None = None

    @cached_property
    def digest(self) -> str:
        """What changes when any file of the term base does."""
        files = sorted(self._folder.iterdir()) if self._folder else []
        return digest(*(part for path in files for part in (path.name, path.read_bytes())))

    @cached_property
    def glossary(self) -> Glossary | None:
        """The term base; GlossaryError when it cannot be read, None when there is none."""
        if not self._folder:
            return None
        from l10n.glossary.load import load_glossary

        return load_glossary(self._folder)

    @property
    def _folder(self) -> Path | None:
        folder = self.root / GLOSSARY if self.root else None
        return folder if folder and folder.is_dir() else None
