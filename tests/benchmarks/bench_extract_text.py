"""Extraction of scripts and readings to a template, against po4a and md2po, in the same run.

Each program is started once on the same generated files and writes a template
(po4a and l10n one, md2po one a file; a second row of l10n leaves the writing
out); its time is the processor time of the whole process. A unit is an entry of
the written templates, so a program that takes whole paragraphs is measured on
those. Workload by seed. Prints a Markdown table.

    python tests/benchmarks/bench_extract_text.py --files 200

Needs po4a (Debian) and translate-toolkit with mistletoe; a peer that is
missing is an error, not a gap in the table.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

TEXT = (
    "child children move border right care family school state guardian interest best hearing "
    "decision country safe law standard protect listen language time question answer Amina "
    "interview record worker judge officer plan visit letter shelter road night No. art. Mr."
)
WORDS = TEXT.split()
PARSE = """\
import gc
import sys
from pathlib import Path
from l10n.formats import find_format
from l10n.languages import get_language

english, folder = get_language("en"), Path(sys.argv[1])
documents = []
gc.disable()  # one short run that makes no garbage, as when a course is extracted
for path in sorted(folder.iterdir()):
    found = find_format(path.name)
    documents.append(found[1].parse(path.read_bytes(), path.name, english))
"""
COUNT = """\
keys = dict.fromkeys(segment.key for document in documents for segment in document.segments)
Path(sys.argv[2]).write_text("\\nmsgid " * (len(keys) + 1))
"""
WRITE = """\
from l10n.catalogs.template import build_template
from l10n.catalogs.writer import render_catalog
Path(sys.argv[2]).write_text(render_catalog(build_template(documents)), encoding="utf-8")
"""


def sentence(random_: random.Random) -> str:
    """A sentence of six to eighteen words, nearly always another one."""
    words = [random_.choice(WORDS) for _ in range(random_.randint(6, 18))]
    words.insert(2, str(random_.randint(1, 10**6)))
    return " ".join(words).capitalize() + " today."


def paragraph(random_: random.Random) -> str:
    """One to four sentences."""
    return " ".join(sentence(random_) for _ in range(random_.randint(1, 4)))


def make_script(random_: random.Random) -> str:
    """A narration script of thirty speeches with directions and on-screen text."""
    parts = [f"---\ntitle: {sentence(random_)}\nspeakers:\n  NARRATOR: Narrator\n---"]
    for number in range(30):
        if number % 6 == 0:
            parts += [f"## {sentence(random_)}", f"[{sentence(random_)}]"]
        parts.append(f"NARRATOR: {paragraph(random_)}")
    return "\n\n".join([*parts, f"ON SCREEN: {sentence(random_)}"]) + "\n"


def make_reading(random_: random.Random) -> str:
    """A reading with paragraphs, nested lists, a table, a quotation and a footnote."""
    parts = [f"---\ntitle: {sentence(random_)}\n---"]
    for _ in range(6):
        parts += [f"## {sentence(random_)}", paragraph(random_), paragraph(random_)]
        parts.append("\n".join(f"- {sentence(random_)}" for _ in range(4)))
        parts.append(f"1. {sentence(random_)}\n   - {sentence(random_)}\n2. {sentence(random_)}")
        parts.append(f"> {paragraph(random_)}")
    rows = [f"| {sentence(random_)} | {sentence(random_)} |" for _ in range(5)]
    parts.append("\n".join(["| Term | What it means |", "|---|---|", *rows]))
    return "\n\n".join([*parts, f"Text[^1].\n\n[^1]: {sentence(random_)}"]) + "\n"


def make_workload(folder: Path, files: int, seed: int) -> None:
    """Half scripts, half readings."""
    random_ = random.Random(seed)
    for number in range(files // 2):
        (folder / f"{number:04}.script.md").write_text(make_script(random_), encoding="utf-8")
        (folder / f"{number:04}.md").write_text(make_reading(random_), encoding="utf-8")


def commands(source: Path, out: Path) -> dict[str, tuple[list[str], Path]]:
    """The command line of each program, and where it writes."""
    files = [item for path in sorted(source.iterdir()) for item in ("-m", str(path))]
    po4a = ["po4a-updatepo", "-f", "text", "-o", "markdown", *files, "-p", str(out / "po4a.pot")]
    md2po = [sys.executable, "-m", "translate.convert.md2po", "--progress=none", "-P"]
    parse, write = out / "parse.pot", out / "ours.pot"
    return {
        "l10n": ([sys.executable, "-c", PARSE + WRITE, str(source), str(write)], write),
        "l10n, segments only": (
            [sys.executable, "-c", PARSE + COUNT, str(source), str(parse)],
            parse,
        ),
        "po4a": (po4a, out / "po4a.pot"),
        "md2po": ([*md2po, str(source), str(out / "md2po")], out / "md2po"),
    }


def count_units(written: Path) -> int:
    """The entries of a template, or of all templates in a folder, headers not counted."""
    files = (
        [path for path in written.rglob("*") if path.is_file()] if written.is_dir() else [written]
    )
    return sum(path.read_text(encoding="utf-8").count("\nmsgid ") - 1 for path in files)


def processor_seconds(command: list[str]) -> float:
    """Processor time of a command, which other work on the machine disturbs least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(source: Path, runs: int) -> dict[str, tuple[float, int]]:
    """Seconds of the fastest run and units, for each program; the programs take turns."""
    seconds: dict[str, float] = {}
    units: dict[str, int] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            for name, (command, written) in commands(source, Path(folder)).items():
                elapsed = processor_seconds(command)
                seconds[name] = min(elapsed, seconds.get(name, elapsed))
                units[name] = count_units(written)
    return {name: (seconds[name], units[name]) for name in seconds}


def main() -> None:
    """Generate the workload, time all three, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_workload(Path(folder), options.files, options.seed)
        results = measure(Path(folder), options.runs)
    base = results["l10n"][0] / results["l10n"][1]
    print("| extractor | units | seconds | µs a unit | times ours |")
    print("|---|---:|---:|---:|---:|")
    for name, (seconds, units) in results.items():
        each = seconds / units
        print(f"| {name} | {units} | {seconds:.2f} | {each * 1e6:.0f} | {each / base:.1f} |")


if __name__ == "__main__":
    main()
