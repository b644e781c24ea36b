"""Has anything changed since the last run? A digest of every file that counts.

The stamp lies under ``.l10n/`` and is a shortcut, never a source of truth: a
missing, broken or unwritable stamp only means that the work is done again.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from l10n import __version__
from l10n.errors import L10nError
from l10n.files import write_if_changed
from l10n.layout import CATALOGS, GLOSSARY, SETTINGS_FILES, SOURCES, STAMPS

EXTRACTION = "extract"
"""The task of bringing catalogs up to date, as its mark is named."""


def fingerprint(root: Path, *arguments: str) -> str:
    """One digest over the tool, ``arguments`` and every file of the course."""
    whole = "\0".join((*_iter_tool(), *arguments))
    digest = hashlib.sha256(whole.encode("utf-8", "surrogateescape"))
    for path in _iter_files(root):
        try:
            data = path.read_bytes()
        except OSError:
            continue  # whoever needs the file will say so better
        digest.update(f"\0{path}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


@cache
def fingerprint_tool() -> str:
    """One digest over the toolkit and what it runs on, as they are when a run begins."""
    return hashlib.sha256("\0".join(_iter_tool()).encode("utf-8", "surrogateescape")).hexdigest()


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


def _iter_tool() -> Iterator[str]:
    """What tells this toolkit from another: its version, its files, the packages beside it.

    Files by size and time, as whoever works on the toolkit changes them without
    a new version; installing a package changes the time of its folder.
    """
    yield from (__version__, sys.version)
    for kind in ("purelib", "platlib"):
        with suppress(OSError):
            yield str(Path(sysconfig.get_path(kind)).stat().st_mtime_ns)
    for parent, folders, names in os.walk(Path(__file__).parent):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            facts = Path(parent, name).stat()
            yield f"{name} {facts.st_size} {facts.st_mtime_ns}"


def _iter_files(root: Path) -> Iterator[Path]:
    for name in SETTINGS_FILES:
        if (root / name).is_file():
            yield root / name
    for folder in (SOURCES, CATALOGS, GLOSSARY):
        for parent, folders, names in os.walk(root / folder):
            folders.sort()
            yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
