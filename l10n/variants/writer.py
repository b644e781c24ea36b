"""Write a variant to disk: only what changed, and take away what is no more."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import ConfigError
from l10n.files import read_listed, remove_listed, write_if_changed
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
    listed, changed = read_listed(folder / VARIANT_MANIFEST), 0
    for path in [*sorted(variant.files.keys() - {VARIANT_MANIFEST}), VARIANT_MANIFEST]:
        changed += write_if_changed(folder / path, variant.files[path], durable=False)
    return changed + remove_listed(folder, listed - variant.files.keys())
