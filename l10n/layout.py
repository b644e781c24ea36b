"""Where things lie in a course on disk. Light: a run with nothing to do loads no more."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import ConfigError

SOURCES = "src_content"
CATALOGS = "catalogs"
GLOSSARY = "glossary"
BUILD = "build"
VARIANT_MANIFEST = "variant.json"
STAMPS = ".l10n"
COURSE_MANIFEST = f"{SOURCES}/course.yaml"
MODULE_MANIFEST = "module.yaml"
SETTINGS_FILES = ("pyproject.toml", "l10n.yaml")


def has_settings(root: Path) -> bool:
    """Whether a folder holds settings, and so is the root of a course."""
    if (root / "l10n.yaml").is_file():
        return True
    pyproject = root / "pyproject.toml"
    return pyproject.is_file() and b"[tool.l10n" in pyproject.read_bytes()


def find_root(start: Path) -> Path:
    """The nearest folder at or above ``start`` that holds a course.

    Raises ConfigError when there is none.
    """
    for folder in (start, *start.parents):
        if (folder / COURSE_MANIFEST).is_file() or has_settings(folder):
            return folder
    raise ConfigError(
        "no course here: neither src_content/course.yaml nor l10n settings",
        hint="run `l10n init` to start one, or name its folder with -C",
    )
