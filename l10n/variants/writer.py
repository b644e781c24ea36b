"""Write a variant to disk: only what changed, and take away what is no more."""

from __future__ import annotations

import json
from pathlib import Path

from l10n.errors import ConfigError, L10nError
from l10n.files import write_if_changed
from l10n.layout import CATALOGS, GLOSSARY, SOURCES, VARIANT_MANIFEST
from l10n.model import Location, Variant


def require_output(root: Path, folder: Path) -> None:
    """ConfigError when variants in ``folder`` would mix with what people write by hand.

    ``root`` is the course's. Only a look at names: the folder need not exist.
    """
    for name in (SOURCES, CATALOGS, GLOSSARY):
        if folder.resolve().is_relative_to((root / name).resolve()):
            raise ConfigError(
                f"variants cannot go into {name}/, where people's own work lies",
                Location(str(folder)),
                "name another folder with --output",
            )


def write_variant(variant: Variant, folder: Path) -> int:
    """Write the files of a variant below ``folder``; returns how many changed.

    Files that the last build wrote and this one does not are removed; others,
    which people may have put there, are left alone. The manifest comes last, so
    that a killed build never claims to be whole.
    """
    stale = _listed(folder) - variant.files.keys()
    changed = 0
    for path in [*sorted(variant.files.keys() - {VARIANT_MANIFEST}), VARIANT_MANIFEST]:
        changed += write_if_changed(folder / path, variant.files[path])
    for path in sorted(stale):
        _remove(folder / path)
    return changed + len(stale)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "the course has it no more: take it away by hand"
        raise L10nError(f"cannot remove the file: {reason}", Location(str(path)), hint) from error


def _listed(folder: Path) -> set[str]:
    """The files there that the last build's manifest names, none outside the folder."""
    try:
        paths = json.loads((folder / VARIANT_MANIFEST).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    if not isinstance(paths, dict):
        return set()
    return {path for path in paths if _is_file_inside(path, folder.resolve())}


def _is_file_inside(path: str, root: Path) -> bool:
    try:
        full = (root / path).resolve()
        return full.is_relative_to(root) and full.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False
