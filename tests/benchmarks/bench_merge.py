"""The fuzzy merge against msgmerge and pot2po, in one run, on the same bytes.

    python tests/benchmarks/bench_merge.py [--locales N] [UNITS ...]

The job is that of ``l10n extract``: one new template, the catalogs of six
locales. Ours merges them all in one command (and again in a single process);
the peers merge a catalog a command and are run once for each locale. Start-up,
reading and writing are counted for all. A match is good when the suggested
translation's source is at least 75 similar to the new source. Peers run at the
first size only; at larger ones only our own time is taken.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from workload import Workload, make_workload

GOOD = 75.0
LOCALES = ("fr", "es", "ar", "tr", "de", "ru")
OURS = """
import os, sys
from pathlib import Path
from l10n.catalogs.po import load_catalog
from l10n.catalogs.update import update_catalogs
if os.environ.get("ONE_PROCESS"):
    os.cpu_count = lambda: 1
root = Path(sys.argv[1])
update_catalogs(root, {"m": load_catalog(root / "new.pot")}, sys.argv[2:])
"""


@dataclass(frozen=True)
class Measured:
    """Seconds for all locales, and the matches in one of them."""

    tool: str
    units: int
    seconds: float
    good: int
    suggested: int


def commands(tool: str, root: Path, locales: Sequence[str]) -> list[list[str]]:
    """The commands with which a tool brings the catalogs of all locales up to date."""
    if tool.startswith("l10n"):
        return [[sys.executable, "-c", OURS, str(root), *locales]]
    template = str(root / "new.pot")
    catalogs = [str(root / "catalogs" / locale / "m.po") for locale in locales]
    if tool == "msgmerge":
        return [["msgmerge", "--previous", "-q", "-U", path, template] for path in catalogs]
    pot2po = [sys.executable, "-m", "translate.convert.pot2po", "--progress=none"]
    return [[*pot2po, "-t", path, template, path] for path in catalogs]


def good_matches(path: Path, work: Workload) -> tuple[int, int]:
    """(good ones, all) of the suggestions for new sources in a merged catalog."""
    from rapidfuzz import fuzz

    from l10n.catalogs.po import load_catalog, parse_po

    old = parse_po(work.catalog, "old.po").units
    origin = {unit.targets[0]: unit.source for unit in old if unit.targets[0]}
    new = set(work.new_sources)
    merged = load_catalog(path).iter_active()
    suggested = [unit for unit in merged if unit.source in new and any(unit.targets)]
    good = sum(
        fuzz.ratio(unit.source, origin.get(unit.targets[0], "")) >= GOOD for unit in suggested
    )
    return good, len(suggested)


def measure(units: int, tools: Sequence[str], locales: Sequence[str]) -> list[Measured]:
    """Run the tools on one workload, one after the other, each in a folder of its own."""
    work = make_workload(units)
    return [_measure_one(tool, work, units, locales) for tool in tools]


def _measure_one(tool: str, work: Workload, units: int, locales: Sequence[str]) -> Measured:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "new.pot").write_bytes(work.template)
        for locale in locales:
            (root / "catalogs" / locale).mkdir(parents=True)
            catalog = work.catalog.replace(b"Language: fr", f"Language: {locale}".encode())
            (root / "catalogs" / locale / "m.po").write_bytes(catalog)
        environment = {**os.environ, **({"ONE_PROCESS": "1"} if "one process" in tool else {})}
        start = time.perf_counter()
        for command in commands(tool, root, locales):
            subprocess.run(command, check=True, capture_output=True, env=environment)
        seconds = time.perf_counter() - start
        good, suggested = good_matches(root / "catalogs" / locales[0] / "m.po", work)
    return Measured(tool, units, seconds, good, suggested)


def table(results: Sequence[Measured]) -> str:
    """The results as a Markdown table; the ratio is to our own time at the same size."""
    ours = {found.units: found.seconds for found in results if found.tool == "l10n"}
    lines = [
        "| units | tool | seconds | times ours | good matches | suggestions |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {found.units:,} | {found.tool} | {found.seconds:.2f} "
        f"| {found.seconds / ours[found.units]:.1f} | {found.good} | {found.suggested} |"
        for found in results
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> list[Measured]:
    """Measure and print; the peers at the first size only."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("units", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--locales", type=int, default=len(LOCALES))
    chosen = parser.parse_args(arguments)
    locales = LOCALES[: chosen.locales]
    results = []
    for number, units in enumerate(chosen.units):
        peers = ("msgmerge", "pot2po") if number == 0 else ()
        results += measure(units, ("l10n", "l10n, one process", *peers), locales)
    print(f"Merging one template into {len(locales)} catalogs:\n\n{table(results)}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nPeak memory of the largest process: {peak:.0f} MB")
    return results


if __name__ == "__main__":
    main()
