"""Arabic word forms: clitics, article, gender, number, and spelling variants.

A written word may hold a conjunction, a preposition, the article, the noun, its
ending and a pronoun. A text word gets every noun that can be read out of it that
way; the term base gives dictionary forms, so that a wrong reading meets nothing.
Plurals by inner change are read back by the patterns of
:mod:`l10n.languages.morphology.arabic_plurals`; a term's ``forms`` add the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from l10n.languages.morphology.arabic_plurals import singulars
from l10n.languages.morphology.base import LETTER, Morphology, word_set

MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
UNWRITTEN = re.compile(f"[{MARKS}]")
LETTERS = str.maketrans("أإآٱىئؤ٠١٢٣٤٥٦٧٨٩", "ااااي" + "ءء" + "0123456789")

PROCLITICS = (
    "", "ال", "لل", "و", "ف", "ب", "ك", "ل", "وال", "فال", "بال", "كال", "ولل", "فلل",
    "وب", "ول", "وك", "فب", "فل", "وبال", "وكال", "فبال", "س",
)  # fmt: skip
PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "نا", "ي")
# (ending, what the noun may have had instead): "حريات" is of "حرية", "طفلة" of "طفل".
ENDINGS = (
    ("ة", ""), ("ات", ""), ("ات", "ة"), ("ون", ""), ("ين", ""), ("ان", ""), ("ا", ""),
    ("تان", "ة"), ("تين", "ة"),
)  # fmt: skip
# The nun is dropped before a genitive (ممثلو الطفل), where no article can stand.
CONSTRUCT_ENDINGS = (("و", ""), ("ي", ""), ("تا", "ة"), ("تي", "ة"))
SOUND_PLURALS = (("ون", ""), ("ين", ""))
# Adjectives made of a plural: not "my states", "my rights".
RELATIONAL = word_set("دولي حقوقي اممي اسري طلابي عمالي")
SHORTEST = 2
SHORTEST_BEFORE_ENDING = 3
# Shorter words in -un and -in are rather singulars (قانون).
SHORTEST_TERM_PLURAL = 6


class Arabic(Morphology):
    """Marks above and below letters, tatweel and the forms of alif do not count."""

    word = rf"{LETTER}(?:{LETTER}|[{MARKS}\u00ad\u200b-\u200f\u2060])*"
    gap = 2
    conjunctions = word_set("و أو او")
    function_words = word_set(
        "من في على عن الى مع او ان كل اي هذا هذه تلك ذلك التي الذي الذين و ب ل ما قد"
    )

    def fold(self, word: str) -> str:
        """Bare letters: no marks, one alif, ya for a final alif maqsura."""
        return UNWRITTEN.sub("", super().fold(word)).translate(LETTERS)

    def keys(self, word: str) -> frozenset[str]:
        """Every noun that clitics and endings leave of the word, and its singular."""
        written = self._spellings(word)
        # Careless spelling leaves out the dots of a final ta marbuta.
        written |= {s[:-1] + "ة" for s in written if s.endswith("ه")}
        nouns = {noun for s in written for noun in _readings(s)}
        relational = nouns & RELATIONAL
        return _with_variants(nouns - {noun[:-1] for noun in relational})

    def term_keys(self, word: str, part_of_speech: str = "") -> frozenset[str]:
        """The noun without article, and without a sound plural ending."""
        bare = {s[2:] if _has_article(s) else s for s in self._spellings(word)}
        plurals = [ending for ending in ENDINGS if ending[0] == "ات"]
        found = bare | {stem for form in bare for stem in _without_endings(form, plurals)}
        for form in bare:
            if len(form) >= SHORTEST_TERM_PLURAL:
                found.update(_without_endings(form, SOUND_PLURALS))
        return _with_variants(found)

    def _spellings(self, word: str) -> set[str]:
        """A final alif maqsura is written for ya or for alif: رضى is رضا."""
        folded = self.fold(word)
        bare = UNWRITTEN.sub("", super().fold(word))
        return {folded, folded[:-1] + "ا"} if bare.endswith("ى") else {folded}


def _has_article(word: str) -> bool:
    return word.startswith("ال") and len(word) >= 4


def _readings(word: str) -> Iterator[str]:
    """Nouns that ``word`` may be, with what is written before and after them as one."""
    yield word
    for before in PROCLITICS:
        rest = word[len(before) :]
        if not word.startswith(before) or len(rest) < SHORTEST:
            continue
        yield from _nouns(rest, ENDINGS)
        if not before.endswith(("ال", "لل")):
            yield from _nouns(rest, CONSTRUCT_ENDINGS)
            yield from _before_pronouns(rest)


def _before_pronouns(word: str) -> Iterator[str]:
    for pronoun in PRONOUNS:
        core = word.removesuffix(pronoun)
        if core == word or len(core) < SHORTEST:
            continue
        yield from _nouns(core, (*ENDINGS, *CONSTRUCT_ENDINGS))
        if core.endswith("ت"):
            yield core[:-1] + "ة"


def _nouns(word: str, endings: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield word
    yield from _without_endings(word, endings)


def _without_endings(word: str, endings: Iterable[tuple[str, str]]) -> Iterator[str]:
    for ending, instead in endings:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_BEFORE_ENDING:
            yield stem + instead


def _with_variants(stems: set[str]) -> frozenset[str]:
    """Add singulars, and the short form of nouns in -i (ناجي is written ناج without article)."""
    found = stems | {single for stem in stems for single in singulars(stem)}
    return frozenset(found | {stem[:-1] for stem in found if _is_defective(stem)})


def _is_defective(stem: str) -> bool:
    """Whether it looks like a participle in -i: ناجي, قاضي, محامي."""
    participle = stem[1:2] == "ا" or (stem.startswith("م") and "ا" in stem)
    return stem.endswith("ي") and len(stem) >= 4 and participle


MORPHOLOGY = Arabic()
