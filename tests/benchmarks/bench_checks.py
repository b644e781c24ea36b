"""Processor time of ``l10n check`` against ``pofilter`` on the same catalog, in one run.

Run it from the root of the repository::

    python tests/benchmarks/bench_checks.py [--units 100000] [--locale fr] [--only ID,...]

Both are started as commands, in one process each; the time is that of the
process (user and system), start-up, reading and reporting included. The catalog
repeats the course's own units, or those of the ``--catalog`` files, each time in a
context of its own, so that no two are equal. ``pofilter`` runs its full set without
spelling; ours runs every check of units but the glossary's and spelling, or those
of ``--only``. With ``--spelling`` both spell, too, by the hunspell dictionaries of
the system; ``pofilter`` needs pyenchant for that, and says nothing where it is missing.
``--jobs 2`` adds the seconds on the clock with one process of ours and with two.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path

from l10n.catalogs.po import load_catalog, render_po
from l10n.checks.base import CourseCheck, UnitCheck, checks
from l10n.model import Catalog, State, Unit

ROOT = Path(__file__).parents[2]
LOCALES = ("fr", "es", "ar", "tr", "de", "ru")


def own_ids(spelling: bool = False) -> list[str]:
    """All checks of units but those of the glossary, and spelling if not wanted."""
    return [
        id
        for id, check in checks.items()
        if isinstance(check, UnitCheck | CourseCheck)
        and not check.needs_glossary
        and (spelling or id != "spelling")
    ]


def make_catalog(locale: str, count: int, files: list[Path]) -> Catalog:
    """``count`` translated units, each in a context of its own."""
    paths = files or sorted((ROOT / "catalogs" / locale).glob("*.po"))
    catalogs = [load_catalog(path) for path in paths]
    units = [u for catalog in catalogs for u in catalog.units if u.state is State.TRANSLATED]
    return replace(
        catalogs[0],
        units=tuple(_numbered(unit, n) for n, unit in enumerate(islice(cycle(units), count))),
        trailing="",
    )


def _numbered(unit: Unit, number: int) -> Unit:
    return replace(unit, context=f"{unit.context}{number}", references=())


def seconds(command: list[str]) -> float:
    """Processor time of a command and its children; it may find faults, but must run."""
    before = os.times()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = os.times()
    if result.returncode not in (0, 1):
        raise SystemExit(f"{command}: {result.stderr}")
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def on_the_clock(command: list[str]) -> float:
    """Seconds on the clock, which more processes shorten."""
    before = time.perf_counter()
    seconds(command)
    return time.perf_counter() - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100_000)
    parser.add_argument("--locale", choices=LOCALES, action="append")
    parser.add_argument("--catalog", type=Path, action="append", default=[])
    parser.add_argument("--only", default="")
    parser.add_argument("--spelling", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    if options.spelling and find_spec("enchant") is None:
        raise SystemExit("pofilter spells with pyenchant: pip install pyenchant")
    ids = options.only or ",".join(own_ids(options.spelling))
    print(f"checks: {ids}")
    print("| locale | units | l10n check | pofilter | times as fast |")
    print("|---|---|---|---|---|")
    for locale in options.locale or ["fr"]:
        compare(locale, options.units, options.catalog, ids, options.spelling, options.jobs)


def compare(
    locale: str, count: int, files: list[Path], ids: str, spelling: bool, jobs: int
) -> None:
    """Print one row of the table."""
    pofilter = Path(sys.executable).with_name("pofilter")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.po"
        path.write_bytes(render_po(make_catalog(locale, count, files)))
        command = [sys.executable, "-m", "l10n", "-C", folder, "--quiet", "check", "large.po"]
        command += ["--only", ids, "--no-cache", "-o", f"{folder}/r.txt", "-j"]
        ours = seconds([*command, "1"])
        out = str(Path(folder) / "found.po")
        theirs = seconds([str(pofilter), "--progress=none", f"--language={locale}",
                          *([] if spelling else ["--excludefilter=spellcheck"]),
                          str(path), out])  # fmt: skip
        clocks = [on_the_clock([*command, str(n)]) for n in (1, jobs)] if jobs > 1 else []
    print(f"| {locale} | {count:,} | {ours:.1f} s | {theirs:.1f} s | {theirs / ours:.1f} |")
    if clocks:
        print(f"on the clock: {clocks[0]:.1f} s in one process, {clocks[1]:.1f} s in {jobs}")


if __name__ == "__main__":
    main()
