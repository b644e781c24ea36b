"""Print how well terms are found, per language, side by side with literal matching.

Run it from the root of the repository::

    python tests/evaluation/evaluate_glossary.py [PAIRS.jsonl …]

A pair is *flagged* when the source names the term and the translation has no
approved form. Of violations all should be flagged, of good pairs none.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from l10n.glossary import Agreement, Concept, Glossary, Term

DATA = Path(__file__).parent / "data"
LANGUAGES = ("fr", "es", "de", "ru", "tr", "ar")
HALVES = ("develop", "judge")


@dataclass(frozen=True)
class Score:
    """Counts of one language; all properties are percentages."""

    found: int = 0
    violations: int = 0
    alarms: int = 0
    good: int = 0

    @property
    def recall(self) -> float:
        return 100 * self.found / max(1, self.violations)

    @property
    def false_alarms(self) -> float:
        return 100 * self.alarms / max(1, self.good)

    @property
    def precision(self) -> float:
        return 100 * self.found / max(1, self.found + self.alarms)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1, self.precision + self.recall)


Flags = Callable[[dict], bool]


def load_pairs(path: Path = DATA / "labelled-pairs.jsonl") -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def half_of(pair: dict) -> str:
    """Which half of the data a pair is in: all languages of one article go together."""
    digest = hashlib.sha256(("glossary" + pair["article"]).encode()).digest()
    return HALVES[digest[0] % 2]


def score(pairs: Iterable[dict], flags: Flags) -> Score:
    found = violations = alarms = good = 0
    for pair in pairs:
        flagged = flags(pair)
        if pair["label"] == "violation":
            violations += 1
            found += flagged
        else:
            good += 1
            alarms += flagged
    return Score(found, violations, alarms, good)


def by_word_forms(pair: dict) -> bool:
    """Whether l10n finds the term missing."""
    agreement = _agreement(pair["lang"], pair["term_en"], tuple(pair["preferred_targets"]))
    return bool(agreement.missing(pair["source_text"], pair["target_text"]))


def by_letters(pair: dict) -> bool:
    """Whether a tool that compares letter by letter, in any case, finds it missing."""
    if pair["term_en"].lower() not in pair["source_text"].lower():
        return False
    target = _plain(pair["target_text"])
    return not any(_plain(form) in target for form in pair["preferred_targets"])


def by_words(pair: dict) -> bool:
    """As ``by_letters``, at word boundaries."""
    target = _plain(pair["target_text"])
    forms = "|".join(re.escape(_plain(form)) for form in pair["preferred_targets"])
    in_source = re.search(rf"\b{re.escape(pair['term_en'])}\b", pair["source_text"], re.IGNORECASE)
    return bool(in_source) and not re.search(rf"\b(?:{forms})\b", target)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


@cache
def _senses() -> dict[str, list[str]]:
    return yaml.safe_load((DATA / "senses.yaml").read_text(encoding="utf-8"))


@cache
def _agreement(language: str, term: str, targets: tuple[str, ...]) -> Agreement:
    english = Term("en", term, not_in=tuple(_senses().get(term, ())))
    target = Term(language, targets[0], admitted=targets[1:])
    concept = Concept("term", {"en": english, language: target})
    return Agreement(Glossary((concept,)), "en", language)


def table(pairs: list[dict]) -> Iterator[str]:
    heads = (
        *("half", "language", "pairs", "found", "false alarms", "precision", "F1"),
        *("letters: found", "false", "words: found", "false"),
    )
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for half in HALVES:
        for language in LANGUAGES:
            part = [p for p in pairs if p["lang"] == language and half_of(p) == half]
            if part:
                yield _row(half, language, part)


def _row(half: str, language: str, part: list[dict]) -> str:
    ours, letters, words = (score(part, flags) for flags in (by_word_forms, by_letters, by_words))
    return (
        f"| {half} | {language} | {len(part)} "
        f"| {ours.found}/{ours.violations} = {ours.recall:.1f} % "
        f"| {ours.alarms}/{ours.good} = {ours.false_alarms:.1f} % "
        f"| {ours.precision:.1f} % | {ours.f1:.1f} % "
        f"| {letters.recall:.1f} % | {letters.false_alarms:.1f} % "
        f"| {words.recall:.1f} % | {words.false_alarms:.1f} % |"
    )


def errors(pairs: Iterable[dict]) -> Iterator[str]:
    """One line for each pair that is judged wrongly."""
    for pair in pairs:
        if by_word_forms(pair) != (pair["label"] == "violation"):
            kind = "missed violation" if pair["label"] == "violation" else "false alarm"
            yield (
                f"{pair['id']}: {kind}: {pair['term_en']} = {', '.join(pair['preferred_targets'])}"
                f" ({pair['note']}): {pair['target_text']}"
            )


def main(paths: list[str]) -> None:
    pairs = [p for path in paths for p in load_pairs(Path(path))] if paths else load_pairs()
    started = time.perf_counter()
    print("\n".join(table(pairs)))
    wrong = list(errors(p for p in pairs if half_of(p) == "develop"))
    print(f"\nErrors in the half that rules are developed on: {len(wrong)}")
    print("\n".join(wrong))
    print(f"\n{len(pairs)} pairs in {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
