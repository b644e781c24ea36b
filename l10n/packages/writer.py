"""Write packages to disk: make only what is new, take away what is no more.

Every locale's folder gets a ``manifest.json`` with a checksum of each file. What
each file was made from is remembered under ``.l10n/``: a shortcut that may be
thrown away, never a source of truth.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from l10n import __version__
from l10n.files import read_listed, remove_listed, write_if_changed
from l10n.packages.base import Artifact
from l10n.packages.outline import Outline
from l10n.remembered import Remembered

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Written:
    """One folder of a package as it now is: its files, and how many of them changed."""

    package: str
    locale: str
    files: int
    changed: int


class Memory:
    """What the files of one folder were made from, kept in ``path`` of the course.

    ``tool`` is a digest of the toolkit: another one remembers nothing.
    """

    def __init__(self, path: Path, tool: str) -> None:
        self.store = Remembered(path, tool)
        self.now: dict[str, list[Any]] = {}
        files = self.store.known.items()
        self.known = {path: known for path, known in files if isinstance(known, list)}

    def find_checksum(self, artifact: Artifact, file: Path) -> str | None:
        """The checksum of a file that was made from the same inputs and not touched since."""
        known = self.known.get(artifact.path)
        if not known or known[0] != artifact.inputs or known[2:] != _find_state(file):
            return None
        self.now[artifact.path] = known
        return str(known[1])

    def keep(self, artifact: Artifact, file: Path, checksum: str) -> None:
        """Remember a file that was just written."""
        self.now[artifact.path] = [artifact.inputs, checksum, *_find_state(file)]

    def save(self) -> None:
        """Keep it for the next run; a folder that cannot be written costs only speed."""
        self.store.save(self.now)


def _find_state(file: Path) -> list[Any]:
    """Size and time of a file, as JSON keeps them; nothing when it is not there."""
    try:
        facts = file.stat()
    except OSError:
        return []
    return [facts.st_size, facts.st_mtime_ns]


def write_artifacts(
    artifacts: Iterable[Artifact], folder: Path, memory: Memory
) -> tuple[dict[str, str], int]:
    """Make the files of one folder; gives path -> SHA-256, and how many files changed."""
    checksums: dict[str, str] = {}
    changed = 0
    for artifact in artifacts:
        file = folder / artifact.path
        checksum = memory.find_checksum(artifact, file)
        if checksum is None:
            data = artifact.render()
            checksum = hashlib.sha256(data).hexdigest()
            changed += write_if_changed(file, data, durable=False)
            memory.keep(artifact, file, checksum)
        checksums[artifact.path] = checksum
    return checksums, changed


def write_package(
    package: str, outline: Outline, artifacts: Iterable[Artifact], folder: Path, memory: Memory
) -> Written:
    """Write one package of one locale below ``folder``, and its manifest last.

    Files that the last manifest lists and that are no more are removed; others
    are left alone.
    """
    before = read_listed(folder / MANIFEST)
    checksums, changed = write_artifacts(artifacts, folder, memory)
    changed += write_if_changed(folder / MANIFEST, _manifest(package, outline, checksums), False)
    changed += remove_listed(folder, before - checksums.keys())
    memory.save()
    return Written(package, outline.locale, len(checksums) + 1, changed)


def _manifest(package: str, outline: Outline, checksums: Mapping[str, str]) -> bytes:
    kept = ("source_locale", "source_sha256", "catalogs", "reviewed_by", "counts")
    manifest = {
        "generator": f"l10n {__version__}",
        "package": package,
        "locale": outline.locale,
        "direction": outline.language.direction,
        "title": outline.title,
        "version": outline.version,
        "licence": outline.licence,
        **{key: outline.facts[key] for key in kept if key in outline.facts},
        "files": dict(sorted(checksums.items())),
    }
    return f"{json.dumps(manifest, ensure_ascii=False, indent=2)}\n".encode()
