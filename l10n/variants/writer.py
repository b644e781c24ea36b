"""Write a variant to disk: only what changed, and take away what is no more."""

from __future__ import annotations

import json
from pathlib import Path

from l10n.files import write_if_changed
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Variant


def write_variant(variant: Variant, folder: Path) -> int:
    """Write the files of a variant below ``folder``; returns how many changed.

    Files that the last build wrote and this one does not are removed; others,
    which people may have put there, are left alone. The manifest comes last, so
    that a killed build never claims to be whole.
    """
    stale = _listed(folder) - variant.files.keys()
    changed = 0
    for path in [*sorted(variant.files.keys() - {VARIANT_MANIFEST}), VARIANT_MANIFEST]:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        changed += write_if_changed(target, variant.files[path])
    for path in stale:
        (folder / path).unlink(missing_ok=True)
    return changed + len(stale)


def _listed(folder: Path) -> set[str]:
    """The paths that the last build's manifest names, none outside the folder."""
    manifest = folder / VARIANT_MANIFEST
    try:
        paths = json.loads(manifest.read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    root = folder.resolve()
    return {path for path in paths if (root / path).resolve().is_relative_to(root)}
