"""Arabic word forms: clitics, article, gender, number, and spelling variants.

A written word may hold a conjunction, a preposition, the article, the noun, its
ending and a pronoun. A text word gets every noun that can be read out of it that
way; the term base gives dictionary forms, so that a wrong reading meets nothing.
Plurals by inner change are read back by the patterns of
:mod:`l10n.languages.morphology.arabic_plurals`; a term's ``forms`` add the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages.morphology.arabic_plurals import singulars
from l10n.languages.morphology.base import LETTER, Morphology, word_set

MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
UNWRITTEN = re.compile(f"[{MARKS}]")
ALIFS = str.maketrans("أإآٱى", "ااااي")

PROCLITICS = (
    "", "ال", "لل", "و", "ف", "ب", "ك", "ل", "وال", "فال", "بال", "كال", "ولل", "فلل",
    "وب", "ول", "وك", "فب", "فل", "وبال", "وكال", "فبال", "س",
)  # fmt: skip
ENCLITICS = ("", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي")
# With the nun dropped before a genitive: ممثلو الطفل, والدي الطفل.
ENDINGS = ("", "ة", "ات", "ون", "ين", "ان", "ا", "و", "ي", "تان", "تين", "تا", "تي")
TERM_ENDINGS = ("", "ة", "ات")
SHORTEST = 2
SHORTEST_BEFORE_ENDING = 3


class Arabic(Morphology):
    """Marks above and below letters, tatweel and the forms of alif do not count."""

    word = rf"{LETTER}(?:{LETTER}|[{MARKS}\u00ad\u200b-\u200f\u2060])*"
    gap = 3
    conjunctions = word_set("و أو او")
    function_words = word_set(
        "من في على عن الى مع او ان كل اي هذا هذه تلك ذلك التي الذي الذين و ب ل ما قد"
    )

    def fold(self, word: str) -> str:
        """Bare letters: no marks, one alif, ya for a final alif maqsura."""
        return UNWRITTEN.sub("", super().fold(word)).translate(ALIFS)

    def keys(self, word: str) -> frozenset[str]:
        """Every noun that clitics and endings leave of the word, and its singular."""
        return frozenset(_with_variants(set(_readings(self._spellings(word)))))

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """The noun without article and feminine or sound plural ending, and its singular."""
        bare = {s[2:] if _has_article(s) else s for s in self._spellings(word)}
        stems = {s for form in bare for s in _without_endings(form, TERM_ENDINGS)}
        if any(len(form) >= 6 for form in bare):
            stems |= {s for form in bare for s in _without_endings(form, ("ون", "ين"))}
        return frozenset(_with_variants(stems))

    def _spellings(self, word: str) -> set[str]:
        """A final alif maqsura is written for ya or for alif: رضى is رضا."""
        folded = self.fold(word)
        bare = UNWRITTEN.sub("", super().fold(word))
        return {folded, folded[:-1] + "ا"} if bare.endswith("ى") else {folded}


def _has_article(word: str) -> bool:
    return word.startswith("ال") and len(word) >= 4


def _readings(words: set[str]) -> Iterator[str]:
    for word in words:
        for core in _cores(word):
            yield from _without_endings(core, ENDINGS)


def _cores(word: str) -> Iterator[str]:
    """The word without what is written before and after it as one."""
    for before in PROCLITICS:
        if not word.startswith(before):
            continue
        rest = word[len(before) :]
        if len(rest) < SHORTEST:
            continue
        yield rest
        for after in ENCLITICS[1:]:
            core = rest[: -len(after)]
            if not before.endswith(("ال", "لل")) and rest.endswith(after) and len(core) >= SHORTEST:
                yield core
                if core.endswith("ت"):
                    yield core[:-1] + "ة"


def _without_endings(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        stem = word[: len(word) - len(ending)]
        least = SHORTEST_BEFORE_ENDING if ending else SHORTEST
        if word.endswith(ending) and len(stem) >= least:
            yield stem


def _with_variants(stems: set[str]) -> set[str]:
    """Add singulars, and the short form of nouns in -i (ناجي is written ناج without article)."""
    found = stems | {single for stem in stems for single in singulars(stem)}
    return found | {stem[:-1] for stem in found if _is_defective(stem)}


def _is_defective(stem: str) -> bool:
    """Whether it looks like a participle in -i: ناجي, قاضي, محامي."""
    participle = stem[1:2] == "ا" or (stem.startswith("م") and "ا" in stem)
    return stem.endswith("ي") and len(stem) >= 4 and participle


MORPHOLOGY = Arabic()
