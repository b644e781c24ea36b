"""Print how far each library gets alone as the word-form analysis of a language.

Run it from the root of the repository; it evaluates on all labelled pairs::

    python tests/evaluation/compare_libraries.py

Every row is measured in a process of its own: found, false alarms, time per
1,000 distinct words, time and memory to load.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import evaluate_glossary as evaluation

from l10n.glossary import matching
from l10n.languages.morphology import Morphology, get_morphology

SNOWBALL = {
    "fr": "french",
    "es": "spanish",
    "de": "german",
    "ru": "russian",
    "tr": "turkish",
    "ar": "arabic",
}
VARIANTS = ("as written", "snowball", "simplemma", "l10n")


def variant_of(name: str, language: str) -> Morphology:
    """The language's own analysis, or its folding and gaps with the keys of one library."""
    own = get_morphology(language)
    if name == "l10n":
        return own
    keys = {"as written": _as_written, "snowball": _snowball, "simplemma": _simplemma}[name]
    return type("Variant", (_Borrowed,), {"own": own, "language": language, "make": keys})()


class _Borrowed(Morphology):
    own: Morphology
    language: str

    def __init__(self) -> None:
        for name in ("word", "function_words", "conjunctions", "gap"):
            setattr(self, name, getattr(self.own, name))

    def fold(self, word: str) -> str:
        return self.own.fold(word)

    def keys(self, word: str) -> frozenset[str]:
        folded = self.fold(word)
        return frozenset((folded, *self.make(word, folded)))


def _as_written(self: _Borrowed, word: str, folded: str) -> list[str]:
    return []


def _snowball(self: _Borrowed, word: str, folded: str) -> list[str]:
    import Stemmer

    if not hasattr(self, "stemmer"):
        self.stemmer = Stemmer.Stemmer(SNOWBALL[self.language])
    return ["~" + self.stemmer.stemWord(folded)]


def _simplemma(self: _Borrowed, word: str, folded: str) -> list[str]:
    import simplemma

    return [self.fold(simplemma.lemmatize(word, lang=self.language))]


def measure(language: str, name: str) -> str:
    morphology = variant_of(name, language)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    morphology.keys("a")
    loading = time.process_time() - started
    pairs = [p for p in evaluation.load_pairs() if p["lang"] == language]
    words = sorted({word for p in pairs for word in p["target_text"].split()})
    started = time.process_time()
    for word in words:
        morphology.keys(word)
        morphology.part_keys(word)
    each = 1000 * (time.process_time() - started) / len(words)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    chosen = matching.get_morphology
    matching.get_morphology = lambda code: chosen(code) if code == "en" else morphology
    score = evaluation.score(pairs, evaluation.by_word_forms)
    return (
        f"| {language} | {name} | {score.recall:.1f} % | {score.false_alarms:.1f} % "
        f"| {score.precision:.1f} % | {score.f1:.1f} % "
        f"| {loading:.2f} s | {memory:.0f} MiB | {1000 * each:.0f} ms |"
    )


def main() -> None:
    if len(sys.argv) == 3:
        print(measure(sys.argv[1], sys.argv[2]))
        return
    heads = (
        *("language", "word forms", "found", "false alarms", "precision", "F1"),
        *("load", "memory", "1,000 words"),
    )
    print(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|", flush=True)
    for language in evaluation.LANGUAGES:
        for name in VARIANTS:
            if (language, name) != ("ar", "simplemma"):
                subprocess.run([sys.executable, __file__, language, name], check=True)


if __name__ == "__main__":
    main()
