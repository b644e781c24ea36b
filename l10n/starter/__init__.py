"""The course that ``l10n init`` starts with: files to copy, and the settings beside them."""

from __future__ import annotations

from pathlib import Path

from l10n.errors import ConfigError
from l10n.files import write_if_changed
from l10n.languages import get_language
from l10n.layout import COURSE_MANIFEST, GLOSSARY, SOURCES
from l10n.model import Location

STARTER = Path(__file__).parent
SETTINGS = """\
# Settings of this course; `l10n --help` names the commands that read them.
locales: [{locales}]
threshold: 0        # percent of translated units below which no variant is built
fallback: mark      # where a translation is missing: mark, source or refuse
"""
IGNORED = "build/\n.l10n/\n"


def start_course(folder: Path, locales: tuple[str, ...], title: str) -> list[str]:
    """Write a small course into ``folder``; returns the paths written.

    Raises ConfigError when a course is there already or a locale is unknown;
    files that stand there are never overwritten.
    """
    if (folder / COURSE_MANIFEST).exists():
        raise ConfigError(
            "a course stands here already", Location(COURSE_MANIFEST), "choose an empty folder"
        )
    locales = tuple(dict.fromkeys(locales))
    for locale in locales:
        get_language(locale)
    files = {
        path.relative_to(STARTER).as_posix(): path.read_bytes()
        for top in (SOURCES, GLOSSARY)
        for path in sorted((STARTER / top).rglob("*"))
        if path.is_file()
    }
    if title:
        files[COURSE_MANIFEST] = _with_title(files[COURSE_MANIFEST], title)
    files["l10n.yaml"] = SETTINGS.format(locales=", ".join(locales)).encode()
    files[".gitignore"] = IGNORED.encode()
    return [path for path, data in files.items() if _write_new(folder / path, data)]


def _with_title(manifest: bytes, title: str) -> bytes:
    import json

    # A JSON string is a YAML string, whatever stands in it.
    line = f"title: {json.dumps(title, ensure_ascii=False)}\n"
    return line.encode() + manifest.split(b"\n", 1)[1]


def _write_new(path: Path, data: bytes) -> bool:
    if path.exists():
        return False
    return write_if_changed(path, data)
