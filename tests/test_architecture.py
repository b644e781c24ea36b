"""The house rules a machine can hold: who imports whom, and what start-up may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import l10n

PACKAGE = Path(l10n.__file__).parent
FLOORS = [
    {"model", "errors", "registry"},
    {"languages", "files", "layout"},
    {"segmentation", "subtitles", "remembered"},
    {"formats", "catalogs", "glossary"},
    {"settings", "course"},
    {"freshness", "translator_notes", "extraction", "starter", "checks", "variants"},
    {"reports", "packages"},
    {"preview"},
    {"cli"},
]
HEAVY = (
    "markdown_it",
    "rich",
    "simplemma",
    "pymorphy3",
    "translate",
    "polib",
    "jsonschema",
    "jinja2",
    "nh3",
)


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def iter_modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts not in {("__init__",), ("__main__",)}:
            yield parts[0], path


def iter_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "l10n":
                yield from (f"l10n.{alias.name}" for alias in node.names)
            else:
                yield node.module


def test_imports_point_one_way() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for room, path in iter_modules()
        for name in iter_imports(path)
        if name.startswith("l10n.")
        and not name.startswith("l10n.__")
        and floor_of(name.split(".")[1]) > floor_of(room)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("library", "allowed"),
    [("click", {"cli"}), ("polib", {"catalogs"}), ("markdown_it", {"formats", "packages"})],
)
def test_only_its_rooms_import_a_library(library: str, allowed: set[str]) -> None:
    rooms = {
        name
        for name, path in iter_modules()
        for imported in iter_imports(path)
        if imported.split(".")[0] == library
    }
    assert rooms <= allowed


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from l10n.cli import group\n"
        "try: group.main(['--help'], prog_name='l10n')\n"
        "except SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stderr.strip() == "[]"
