"""Building every package of every locale: all of it, after one changed sentence, and linear?

Prints a table. ``--copies N`` also builds the course with each module N times, in one
locale beside the source, to see that the time grows with the size and no faster.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bench_course import make_course

from l10n.catalogs.po import load_catalog, render_po
from l10n.model import State

ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
BUILD = [sys.executable, "-m", "l10n", "build", "--package", "all", "--quiet"]


def build(folder: Path) -> tuple[float, float]:
    """Wall-clock and processor seconds of a build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(BUILD, cwd=folder, check=True, capture_output=True, env=ENVIRONMENT)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, spent


def change_translation(folder: Path, kind: str) -> None:
    """Add a word to the first French translation of that kind."""
    path = folder / "catalogs/fr/02-standards.po"
    catalog = load_catalog(path, path.name)
    units = list(catalog.units)
    for index, unit in enumerate(units):
        if unit.state is State.TRANSLATED and unit.extracted_comments[:1] == (kind,):
            units[index] = replace(unit, target=f"{unit.target.rstrip('.')} vraiment.")
            break
    path.write_bytes(render_po(replace(catalog, units=tuple(units))))


def change_source(folder: Path) -> None:
    """Change one sentence of an English reading; its translations become fuzzy."""
    path = next((folder / "src_content/02-standards").glob("02-*.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("## ", "## Truly ", 1), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "l10n", "extract", "-q"], cwd=folder, check=True, capture_output=True
    )


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing changed": lambda folder: None,
    "one French paragraph of a reading": lambda folder: change_translation(folder, "paragraph"),
    "one French sentence that is spoken": lambda folder: change_translation(folder, "narration"),
    "one English heading, seven languages": change_source,
}


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--copies", type=int, nargs="*", default=[])
    options = arguments.parse_args()
    print("| all packages, seven locales | seconds | processor s | times as fast |")
    print("|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_course(folder, 1)
        whole, spent = build(folder)
        print(f"| everything new | {whole:.2f} | {spent:.2f} | 1 |", flush=True)
        for what, change in CHANGES.items():
            change(folder)
            wall, spent = build(folder)
            print(f"| {what} | {wall:.2f} | {spent:.2f} | {whole / wall:.1f} |", flush=True)
    for copies in options.copies:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            make_course(folder, copies)
            settings = folder / "pyproject.toml"
            settings.write_text('[tool.l10n]\nlocales = ["ar"]\n', encoding="utf-8")
            _, spent = build(folder)
            each = spent / copies
            print(f"{copies} copies, en and ar: {spent:.1f} processor s, {each:.2f} a copy")


if __name__ == "__main__":
    main()
