"""Start-up, and a run with nothing changed: l10n against the least such a run could do.

``l10n --help`` is held against importing click; an unchanged ``l10n extract``
against starting Python and hashing every file of the course once.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COURSE = Path(__file__).parents[2]
HASH_ALL = """
import hashlib, os
for folder in ("src_content", "catalogs", "glossary"):
    for parent, _, names in os.walk(folder):
        for name in names:
            hashlib.sha256(open(os.path.join(parent, name), "rb").read()).hexdigest()
"""
L10N = [sys.executable, "-m", "l10n"]


def seconds(command: list[str], folder: Path, runs: int) -> float:
    """The median wall-clock time of a command."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def make_course(folder: Path, copies: int) -> None:
    """The course of this repository with each module ``copies`` times, catalogs too."""
    for name in ("src_content", "catalogs", "glossary"):
        shutil.copytree(COURSE / name, folder / name)
    shutil.copy(COURSE / "pyproject.toml", folder)
    manifest = folder / "src_content/course.yaml"
    text = manifest.read_text(encoding="utf-8")
    modules = sorted(path.parent.name for path in (folder / "src_content").glob("*/module.yaml"))
    for number in range(1, copies):
        for module in modules:
            id = f"{number:02}-{module}"
            shutil.copytree(folder / "src_content" / module, folder / "src_content" / id)
            for catalog in (folder / "catalogs").glob(f"*/{module}.po"):
                shutil.copy(catalog, catalog.with_name(f"{id}.po"))
            text += f"  - {id}\n"
    manifest.write_text(text, encoding="utf-8")


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--copies", type=int, default=12)
    arguments.add_argument("--runs", type=int, default=7)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_course(folder, options.copies)
        click = seconds([sys.executable, "-c", "import click"], folder, options.runs)
        help_ = seconds([*L10N, "--help"], folder, options.runs)
        first = seconds([*L10N, "extract"], folder, 1)
        start = seconds([sys.executable, "-c", "import hashlib, os"], folder, options.runs)
        hashing = seconds([sys.executable, "-c", HASH_ALL], folder, options.runs) - start
        again = seconds([*L10N, "extract"], folder, options.runs) - help_
    print(f"{options.copies} copies of the course; median of {options.runs} runs.\n")
    print("| run | seconds | against | seconds | ratio |")
    print("|---|---:|---|---:|---:|")
    print(f"| `l10n --help` | {help_:.3f} | `import click` | {click:.3f} | {help_ / click:.2f} |")
    print(
        f"| `l10n extract`, nothing changed, less start-up | {again:.3f} "
        f"| hashing every file once, less start-up | {hashing:.3f} | {again / hashing:.2f} |"
    )
    print(f"| `l10n extract`, all new | {first:.2f} | | | |")


if __name__ == "__main__":
    main()
