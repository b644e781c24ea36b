"""Draw translation units at random, to be read against their source by someone new to them.

    python tests/evaluation/draw_units.py fr --seed 20261128 --count 40

Prints the seed and a Markdown table; the same catalogs and seed give the same units.
Only texts with at least three words are drawn: a name proves little.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from l10n.catalogs.po import load_catalog
from l10n.model import State, Unit

ROOT = Path(__file__).parents[2]
WORDS = 3


def draw(locale: str, seed: int, count: int) -> list[tuple[str, Unit]]:
    """``count`` of the locale's translated units, each with the name of its catalog, in order."""
    units = [
        (path.stem, unit)
        for path in sorted((ROOT / "catalogs" / locale).glob("*.po"))
        for unit in load_catalog(path, path.name).iter_active()
        if unit.state is State.TRANSLATED and len(unit.source.split()) >= WORDS
    ]
    chosen = sorted(random.Random(f"{seed} {locale}").sample(range(len(units)), count))
    return [units[place] for place in chosen]


def cell(text: str) -> str:
    """A text as a cell of a Markdown table."""
    return text.replace("\n", " ").replace("|", "\\|").strip()


def main() -> None:
    """Draw and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("locale")
    arguments.add_argument("--seed", type=int, default=20261128)
    arguments.add_argument("--count", type=int, default=40)
    options = arguments.parse_args()
    print(f"{options.locale}: {options.count} units, seed {options.seed}\n")
    print("| place | source | target |\n|---|---|---|")
    for catalog, unit in draw(options.locale, options.seed, options.count):
        place = f"{catalog}, {Path(unit.references[0].partition(':')[0]).name.split('.')[0]}"
        print(f"| {place} | {cell(unit.source)} | {cell(unit.target)} |")


if __name__ == "__main__":
    main()
