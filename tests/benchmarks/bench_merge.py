"""The fuzzy merge against msgmerge and pot2po, in one run, on the same bytes.

    python tests/benchmarks/bench_merge.py [UNITS ...]

Every tool runs as a process of its own, start-up included: it reads a catalog
and a template from disk and writes the merged catalog. A match is good when the
suggested translation's source is at least 75 similar to the new source.
Peers are run at the first size only; at larger ones only our own time is taken.
"""

from __future__ import annotations

import argparse
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
OURS = """
import sys
from pathlib import Path
from l10n.catalogs.merge import merge
from l10n.catalogs.po import load_catalog, render_po
from l10n.files import write_if_changed
template, catalog, out = map(Path, sys.argv[1:])
merged = merge(load_catalog(template), load_catalog(catalog), "fr")
write_if_changed(out, render_po(merged.catalog, merged.width))
"""


@dataclass(frozen=True)
class Measured:
    """Seconds, good matches and peak memory (MB, ours only) of one tool."""

    tool: str
    units: int
    seconds: float
    good: int
    suggested: int


def commands(folder: Path) -> dict[str, list[str]]:
    """The command of each tool; each writes its merged catalog to <tool>.po."""
    template, catalog = str(folder / "new.pot"), str(folder / "old.po")
    return {
        "l10n": [sys.executable, "-c", OURS, template, catalog, str(folder / "l10n.po")],
        "msgmerge": [
            *("msgmerge", "--previous", "--quiet", "-o", str(folder / "msgmerge.po")),
            *(catalog, template),
        ],
        "pot2po": [
            *(sys.executable, "-m", "translate.convert.pot2po", "--progress=none"),
            *("-t", catalog, template, str(folder / "pot2po.po")),
        ],
    }


def good_matches(path: Path, work: Workload) -> tuple[int, int]:
    """(good ones, all) of the suggestions for new sources in a merged catalog."""
    from rapidfuzz import fuzz

    from l10n.catalogs.po import load_catalog

    origin = {
        unit.targets[0]: unit.source for unit in load_catalog_of(work.catalog) if unit.targets[0]
    }
    new = set(work.new_sources)
    suggested = [
        unit
        for unit in load_catalog(path).iter_active()
        if unit.source in new and any(unit.targets)
    ]
    good = sum(
        fuzz.ratio(unit.source, origin.get(unit.targets[0], "")) >= GOOD for unit in suggested
    )
    return good, len(suggested)


def load_catalog_of(data: bytes):  # type: ignore[no-untyped-def]
    from l10n.catalogs.po import parse_po

    return parse_po(data, "old.po").units


def measure(units: int, tools: Sequence[str]) -> list[Measured]:
    """Run the tools on one workload, each once, one after the other."""
    work = make_workload(units)
    results = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "new.pot").write_bytes(work.template)
        (folder / "old.po").write_bytes(work.catalog)
        for tool in tools:
            start = time.perf_counter()
            subprocess.run(commands(folder)[tool], check=True, capture_output=True)
            seconds = time.perf_counter() - start
            good, suggested = good_matches(folder / f"{tool}.po", work)
            results.append(Measured(tool, units, seconds, good, suggested))
    return results


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
    sizes = parser.parse_args(arguments).units
    results = []
    for number, units in enumerate(sizes):
        results += measure(units, ("l10n", "msgmerge", "pot2po") if number == 0 else ("l10n",))
    print(table(results))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\nPeak memory of the largest process: {peak:.0f} MB")
    return results


if __name__ == "__main__":
    main()
