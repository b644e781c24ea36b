"""Has anything changed since the last run? A digest of every file that counts.

The stamp lies under ``.l10n/`` and is a shortcut, never a source of truth: a
missing, broken or unwritable stamp only means that the work is done again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from l10n import __version__
from l10n.errors import L10nError
from l10n.files import write_if_changed
from l10n.layout import CATALOGS, GLOSSARY, SETTINGS_FILES, SOURCES, STAMPS


def fingerprint(root: Path, *arguments: str) -> str:
    """One digest over the tool's version, ``arguments`` and every file of the course."""
    digest = hashlib.sha256("\0".join((__version__, *arguments)).encode())
    for path in _iter_files(root):
        try:
            data = path.read_bytes()
        except OSError:
            continue  # whoever needs the file will say so better
        digest.update(f"\0{path}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def is_up_to_date(root: Path, task: str, arguments: tuple[str, ...]) -> bool:
    """Whether nothing has changed since ``task`` was finished with these arguments.

    The course need not be opened for this.
    """
    try:
        stamp = json.loads((root / STAMPS / f"{task}.json").read_bytes())
        return bool(stamp["mark"] == fingerprint(root, task, *arguments))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember(root: Path, task: str, arguments: tuple[str, ...]) -> None:
    """Leave the mark of a finished run; a folder that cannot be written costs only speed."""
    mark = fingerprint(root, task, *arguments)
    try:
        (root / STAMPS).mkdir(exist_ok=True)
        write_if_changed(root / STAMPS / f"{task}.json", json.dumps({"mark": mark}).encode())
    except (OSError, L10nError):
        return


def _iter_files(root: Path) -> Iterator[Path]:
    for name in SETTINGS_FILES:
        if (root / name).is_file():
            yield root / name
    for folder in (SOURCES, CATALOGS, GLOSSARY):
        for parent, folders, names in os.walk(root / folder):
            folders.sort()
            yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
