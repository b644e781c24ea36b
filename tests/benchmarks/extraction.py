"""Extractors against each other: the same files, the whole job, each program a process.

A program reads every file of a folder and writes templates. It is started on
the workload and on one small file; the difference is its work without start-up.
The programs take turns and the fastest run of each counts, so that other work
on the machine weighs on all of them alike.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OURS = """\
import sys
from pathlib import Path
from l10n.catalogs.writer import render_catalog
from l10n.catalogs.drafts import make_templates
from l10n.formats import find_format
from l10n.languages import get_language

english, folder = get_language("en"), Path(sys.argv[1])
paths = sorted(folder.iterdir())

def parse(name):
    return find_format(name)[1].parse((folder / name).read_bytes(), name, english)

size = 0 if "alone" in sys.argv else sum(path.stat().st_size for path in paths)
templates, _ = make_templates(parse, {"all": [path.name for path in paths]}, size)
Path(sys.argv[2]).write_text(render_catalog(templates["all"]), encoding="utf-8")
"""

Command = Callable[[Path, Path], list[str]]
"""(folder of source files, where to write) -> the command line."""


@dataclass(frozen=True)
class Source:
    """What all programs read, counted without any of them."""

    folder: Path
    sentences: int
    words: int


@dataclass(frozen=True)
class Cost:
    """Seconds of one run."""

    processor: float
    wall: float

    def at_most(self, other: Cost | None) -> Cost:
        """The smaller of both, each figure on its own."""
        if other is None:
            return self
        return Cost(min(self.processor, other.processor), min(self.wall, other.wall))

    def without(self, other: Cost) -> Cost:
        """What is left when ``other`` (the start-up) is taken off."""
        return Cost(self.processor - other.processor, self.wall - other.wall)


@dataclass(frozen=True)
class Result:
    """One program: its whole cost, its cost without start-up, the units it wrote."""

    name: str
    whole: Cost
    work: Cost
    units: int


def ours(source: Path, out: Path) -> list[str]:
    """Parse every file with l10n and write one template."""
    return [sys.executable, "-c", OURS, str(source), str(out)]


def ours_alone(source: Path, out: Path) -> list[str]:
    """The same without worker processes."""
    return [*ours(source, out), "alone"]


def run(command: list[str]) -> Cost:
    """Start a command and wait for it; raises when it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    # Every program may keep its compiled modules, as installed programs do.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=kept)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(processor, wall)


def count_units(written: Path) -> int:
    """The entries of a template, or of all templates in a folder, headers not counted."""
    files = [path for path in written.rglob("*") if path.is_file()] or [written]
    return sum(path.read_text(encoding="utf-8").count("\nmsgid ") - 1 for path in files)


def measure(source: Source, small: Path, programs: dict[str, Command], runs: int) -> list[Result]:
    """Every program on the workload and on the folder ``small`` of one short file."""
    whole: dict[str, Cost] = {}
    start: dict[str, Cost] = {}
    units: dict[str, int] = {}
    for _ in range(runs):
        for name, command in programs.items():
            with tempfile.TemporaryDirectory() as folder:
                out = Path(folder) / "out.pot"
                whole[name] = run(command(source.folder, out)).at_most(whole.get(name))
                units[name] = count_units(out)
                tiny = Path(folder) / "small.pot"
                start[name] = run(command(small, tiny)).at_most(start.get(name))
    return [
        Result(name, whole[name], whole[name].without(start[name]), units[name])
        for name in programs
    ]


def print_table(results: list[Result], source: Source) -> None:
    """A Markdown table; "times ours" is the first program's, by processor time if not said.

    µs and ms are processor time of the whole process, too; "work" leaves start-up out.
    """
    print(f"{source.sentences} sentences, {source.words} words.\n")
    print(
        "| extractor | units | processor s | without start-up | wall s | µs a unit "
        "| µs a unit, work | µs a sentence | ms a 1,000 words "
        "| times ours a unit | times ours, same text | times ours a unit, wall |"
    )
    print("|---|" + "---:|" * 11)
    base = results[0]
    for result in results:
        seconds = result.whole.processor
        each = seconds / result.units
        figures = (
            f"{result.units}",
            f"{seconds:.2f}",
            f"{result.work.processor:.2f}",
            f"{result.whole.wall:.2f}",
            f"{each * 1e6:.1f}",
            f"{result.work.processor / result.units * 1e6:.1f}",
            f"{seconds / source.sentences * 1e6:.1f}",
            f"{seconds / source.words * 1e6:.2f}",
            f"{each / (base.whole.processor / base.units):.1f}",
            f"{seconds / base.whole.processor:.1f}",
            f"{result.whole.wall / result.units / (base.whole.wall / base.units):.1f}",
        )
        print(f"| {result.name} | {' | '.join(figures)} |")
