"""Extraction of scripts and readings to a template, against po4a and md2po, in the same run.

Each program is started on the same generated files, reads them all and writes
templates (po4a and l10n one, md2po one a file). A unit is an entry of what it
wrote: for po4a and md2po a paragraph, for l10n a sentence in a script and a
paragraph in a reading; so the table also tells the time for the same text.
Workload by seed: half scripts, half readings. Prints a Markdown table.

    python tests/benchmarks/bench_extract_text.py --files 1200

Needs po4a (Debian) and translate-toolkit with mistletoe; a peer that is
missing is an error, not a gap in the table.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from extraction import Source, measure, ours, ours_alone, print_table

TEXT = (
    "child children move border right care family school state guardian interest best hearing "
    "decision country safe law standard protect listen language time question answer Amina "
    "interview record worker judge officer plan visit letter shelter road night No. art. Mr."
)
WORDS = TEXT.split()


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


def po4a(source: Path, out: Path) -> list[str]:
    """All files into one template."""
    files = [item for path in sorted(source.iterdir()) for item in ("-m", str(path))]
    return ["po4a-updatepo", "-f", "text", "-o", "markdown", *files, "-p", str(out)]


def md2po(source: Path, out: Path) -> list[str]:
    """Each file into a template of its own, in one process."""
    program = [sys.executable, "-m", "translate.convert.md2po", "--progress=none", "-P"]
    return [*program, str(source), str(out)]


def count(folder: Path) -> Source:
    """Every generated sentence ends with "today."."""
    texts = [path.read_text(encoding="utf-8") for path in folder.iterdir()]
    sentences = sum(text.count("today.") for text in texts)
    return Source(folder, sentences, sum(len(text.split()) for text in texts))


def main() -> None:
    """Generate the workload, time all three, print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=1200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as small:
        make_workload(Path(work), options.files, options.seed)
        (Path(small) / "one.md").write_text("One sentence today.\n", encoding="utf-8")
        source = count(Path(work))
        programs = {"l10n, one process": ours_alone, "l10n": ours, "po4a": po4a, "md2po": md2po}
        print_table(measure(source, Path(small), programs, options.runs), source)


if __name__ == "__main__":
    main()
