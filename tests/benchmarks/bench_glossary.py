"""Time of the term check against a literal alternation, on the same texts, in one run.

Run it from the root of the repository::

    python tests/benchmarks/bench_glossary.py [--units 100000] [--locale de]

Both sides see every source and every target once. The alternation is one
compiled ``re`` of all forms, as the simplest glossary check would have it, and
does nothing but find; ours also decides which terms are missing. Building the
matchers, loading dictionaries and analysing words for the first time is inside
our time. In any case (``re.IGNORECASE``) the alternation takes three to eight
times as long; the faster one is what we compare with.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Sequence
from pathlib import Path

from l10n.glossary import Agreement, Concept, Glossary, Term

PAIRS = Path(__file__).parents[1] / "evaluation" / "data" / "labelled-pairs.jsonl"
LANGUAGES = ("fr", "es", "de", "ru", "tr", "ar")
RARE_WORDS = 15_000
SYLLABLES = {
    "ar": ("با", "تي", "نو", "سر", "مل", "كد", "فا", "جو", "حي", "شم"),
    "ru": ("ба", "то", "ни", "кур", "мел", "дов", "са", "пре", "жи", "чен"),
}
LATIN = ("ba", "to", "ni", "kur", "mel", "dov", "sa", "pre", "gi", "chen")

Texts = list[tuple[str, str]]


def make_glossary(language: str, concepts: int, seed: int = 1) -> Glossary:
    """Real terms of the labelled pairs first, then made-up ones of one to three words."""
    chance = random.Random(seed)
    real = {
        pair["term_en"]: pair["preferred_targets"][0]
        for pair in _pairs()
        if pair["lang"] == language
    }
    terms = list(real.items())[:concepts]
    while len(terms) < concepts:
        length = chance.choice((1, 2, 2, 3))
        terms.append((_phrase(chance, "en", length), _phrase(chance, language, length)))
    return Glossary(
        tuple(
            Concept(f"c{n}", {"en": Term("en", source), language: Term(language, target)})
            for n, (source, target) in enumerate(terms)
        )
    )


def make_texts(language: str, units: int, seed: int = 2) -> Texts:
    """Units of about 20 words: words of real sentences, and one in ten out of 15,000 rare ones."""
    chance = random.Random(seed)
    pairs = [pair for pair in _pairs() if pair["lang"] == language]
    sides = []
    for code, key in (("en", "source_text"), (language, "target_text")):
        rare = [_word(chance, code) for _ in range(RARE_WORDS)]
        sentences = sorted({pair[key] for pair in pairs})
        sides.append([_sentence(chance, sentences, rare) for _ in range(units)])
    return list(zip(*sides, strict=True))


def alternation(forms: Sequence[str], flags: int = 0) -> re.Pattern[str]:
    """All forms in one expression, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))), flags)


def time_alternation(glossary: Glossary, language: str, texts: Texts, flags: int = 0) -> float:
    """Seconds to find all literal forms in sources and targets."""
    source = alternation([c.terms["en"].preferred for c in glossary], flags)
    target = alternation([c.terms[language].preferred for c in glossary], flags)
    started = time.process_time()
    for one, other in texts:
        for _ in source.finditer(one):
            pass
        for _ in target.finditer(other):
            pass
    return time.process_time() - started


def time_agreement(glossary: Glossary, language: str, texts: Texts) -> float:
    """Seconds to build the matchers and look for missing terms in every unit."""
    started = time.process_time()
    agreement = Agreement(glossary, "en", language)
    for source, target in texts:
        agreement.missing(source, target)
    return time.process_time() - started


def measure(language: str, units: int, concepts: int) -> tuple[float, float]:
    """Seconds of processor time of (alternation, term check)."""
    glossary, texts = make_glossary(language, concepts), make_texts(language, units)
    return time_alternation(glossary, language, texts), time_agreement(glossary, language, texts)


def _pairs() -> list[dict]:
    with PAIRS.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _word(chance: random.Random, language: str) -> str:
    parts = SYLLABLES.get(language, LATIN)
    return "".join(chance.choice(parts) for _ in range(chance.randint(2, 5)))


def _phrase(chance: random.Random, language: str, words: int) -> str:
    return " ".join(_word(chance, language) for _ in range(words))


def _sentence(chance: random.Random, sentences: Sequence[str], rare: Sequence[str]) -> str:
    words = chance.choice(sentences).split()
    first = chance.randrange(max(1, len(words) - 20))
    part = words[first : first + 20]
    return " ".join(chance.choice(rare) if chance.random() < 0.1 else word for word in part)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=100_000)
    parser.add_argument("--locale", choices=LANGUAGES, action="append")
    options = parser.parse_args()
    rows = [(language, options.units, 500) for language in options.locale or LANGUAGES]
    rows += [("fr", options.units // 4, n) for n in (50, 500, 2000)]
    rows += [("fr", options.units // n, 500) for n in (8, 4, 2)]
    print("| locale | units | concepts | alternation | term check | a unit | ratio |")
    print("|---|---|---|---|---|---|---|")
    for language, units, concepts in rows:
        literal, ours = measure(language, units, concepts)
        print(
            f"| {language} | {units:,} | {concepts} | {literal:.1f} s | {ours:.1f} s "
            f"| {1e6 * ours / units:.0f} µs | {ours / literal:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
