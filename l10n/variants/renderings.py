"""What the last build rendered, so that a build renders only what has changed.

A rendering follows from a source file, the targets of its segments, the language
and the subtitle profile; a whole module from its sources, its catalog and the
settings. Their digests are remembered under ``.l10n/`` with the checksums of the
files they gave; the bytes are taken from the variant on disk. A shortcut, never a
source of truth: a file that somebody touched is rendered anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from l10n.model import Document, UnitKey
from l10n.remembered import Remembered


def digest_rendering(
    sha256: str, document: Document, targets: Mapping[UnitKey, str], *more: str
) -> str:
    """A digest of all that the files rendered from a document follow from."""
    whole = hashlib.sha256("\0".join((document.path, sha256, *more)).encode())
    for segment in document.segments:
        target = targets.get(segment.key)
        whole.update(b"-" if target is None else f"+{len(target)}:{target}".encode())
    return whole.hexdigest()


class Known(NamedTuple):
    """What is remembered of a module: its files by path in the variant, and facts about it."""

    files: dict[str, bytes]
    facts: dict[str, Any]


class Renderings:
    """Renderings of one variant: those of the last build, and those of this one.

    ``folder`` is the variant's, resolved; ``stamp`` where its renderings are
    remembered; ``tool`` a digest of the toolkit. Without them nothing is remembered.
    """

    def __init__(
        self, folder: Path | None = None, stamp: Path | None = None, tool: str = ""
    ) -> None:
        self.folder = folder
        self.store = Remembered(stamp, tool)
        self._parts: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing is remembered."""
        return not self.store.known

    def find(self, digest: str) -> dict[str, bytes] | None:
        """The files (path in the variant -> bytes) of a document that are still on disk."""
        checksums = self.store.known.get(digest)
        files = self._read(checksums)
        if files is not None:
            self.store.now[digest] = checksums
            self._parts.append(digest)
        return files

    def keep(self, digest: str, files: Mapping[str, bytes]) -> None:
        """Remember what a document gave."""
        self.store.now[digest] = _checksums(files)
        self._parts.append(digest)

    def find_module(self, digest: str) -> Known | None:
        """All files of a module that are still on disk, and its facts.

        What is remembered of its documents stays remembered.
        """
        self._parts = []
        entry: Any = self.store.known.get(digest)
        try:
            files = self._read(entry["files"])
            if files is None:
                return None
            parts = {part: self.store.known[part] for part in entry["parts"]}
            self.store.now |= {**parts, digest: entry}
            return Known(files, entry["facts"])
        except (KeyError, TypeError):
            return None

    def keep_module(
        self, digest: str, files: Mapping[str, bytes], facts: Mapping[str, Any]
    ) -> None:
        """Remember a module, with the documents found and kept since it was looked for."""
        entry = {"files": _checksums(files), "facts": dict(facts), "parts": self._parts}
        self.store.now[digest] = entry

    def _read(self, checksums: Any) -> dict[str, bytes] | None:
        if not self.folder or not isinstance(checksums, dict):
            return None
        files: dict[str, bytes] = {}
        for path, checksum in checksums.items():
            try:
                files[path] = self._open(path)
            except (OSError, ValueError):
                return None
            if hashlib.sha256(files[path]).hexdigest() != checksum:
                return None
        return files

    def _open(self, path: str) -> bytes:
        """A file of the variant; ValueError for a path that leads out of it."""
        if path.startswith(("/", "\\")) or ".." in path or ":" in path:
            raise ValueError(path)
        with open(f"{self.folder}/{path}", "rb") as file:  # noqa: PTH123 - many, and quickly
            return file.read()

    def save(self) -> None:
        """Remember this build, once its files are written; failing costs only speed."""
        self.store.save(self.store.now)


def _checksums(files: Mapping[str, bytes]) -> dict[str, str]:
    return {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
