"""Reading a catalog against polib, and how time and memory grow with its size.

    python tests/benchmarks/bench_catalog.py [UNITS ...]

polib reads the same bytes in the same run at the first size; each reading is a
process of its own that measures itself, so imports and start-up do not count.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from workload import make_workload

MEASURE = """
import json, resource, sys, time
{setup}
start = time.perf_counter()
found = {read}
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, peak, len({units})]))
"""
READERS = {
    "l10n": (
        "from pathlib import Path\nfrom l10n.catalogs.po import load_catalog",
        "load_catalog(Path(sys.argv[1]))",
        "found.units",
    ),
    "polib": ("import polib", "polib.pofile(sys.argv[1])", "found"),
    "bytes alone": (
        "from pathlib import Path",
        "Path(sys.argv[1]).read_bytes().split(b'\\n\\n')",
        "found",
    ),
}


@dataclass(frozen=True)
class Measured:
    """Seconds and peak memory (MB) of one reading; the best of ``ROUNDS``."""

    reader: str
    units: int
    seconds: float
    megabytes: float


ROUNDS = 3


def measure(units: int, readers: Sequence[str]) -> list[Measured]:
    """Read one catalog with each reader, turn by turn, so that noise falls on all alike."""
    best: dict[str, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fr.po"
        path.write_bytes(make_workload(units).catalog)
        for _ in range(ROUNDS):
            for reader in readers:
                found = _run(reader, path)
                best[reader] = min(best.get(reader, found), found)
    return [Measured(reader, units, *best[reader]) for reader in readers]


def _run(reader: str, path: Path) -> tuple[float, float]:
    setup, read, units = READERS[reader]
    code = MEASURE.format(setup=setup, read=read, units=units)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True
    )
    seconds, megabytes, _ = json.loads(done.stdout)
    return seconds, megabytes


def table(results: Sequence[Measured]) -> str:
    """The results as a Markdown table; the ratio is to our own time at the same size."""
    ours = {found.units: found.seconds for found in results if found.reader == "l10n"}
    lines = [
        "| units | reader | seconds | µs a unit | times ours | MB |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {found.units:,} | {found.reader} | {found.seconds:.3f} "
        f"| {found.seconds / found.units * 1e6:.1f} | {found.seconds / ours[found.units]:.2f} "
        f"| {found.megabytes:.0f} |"
        for found in results
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> list[Measured]:
    """Measure and print; the peers at the first size only."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("units", nargs="*", type=int, default=[100_000, 1_000_000])
    results = []
    for number, units in enumerate(parser.parse_args(arguments).units):
        results += measure(units, tuple(READERS) if number == 0 else ("l10n",))
    print(table(results))
    return results


if __name__ == "__main__":
    main()
