"""A text as the matching sees it: words with their places, and what parts them.

Placeholders, URLs, code and markup are no text. They are blanked out, character
for character, so that every place found is a place in the text as given. Markup
such as ``<b>`` becomes blanks (a term may run through it); a placeholder, a URL
or code becomes a wall that no term runs through.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from l10n.languages.morphology import Morphology

WALL = "\x00"

# Cheap test first: most texts hold none of these and need no masking.
SUSPECT = re.compile(r"[{<`%$&@_\\]|://|www\.|--\w|\]\(|\[\^")
# Not opaque: "Sozialarbeiter_innen", German for people of any gender.
OPAQUE = re.compile(
    r"""
    (?P<fence>```.*?(?:```|\Z)|``.+?``|`[^`\n]+`)
  | \{\{.*?\}\} | \$?\{[^{}\n]*\} | <<\w+>>
  | %\([^)]*\)[\#0\ +-]*[\d.]*[a-zA-Z] | %(?:\d+\$)?[\#0+-]*[\d.]*[sdifgxXeoucr@](?![^\W\d_])
  | \$\w+
  | (?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s<>"'\])]+
  | \bmailto:\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<!\w)@\w+
  | (?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*
  | (?<![^\W_])[^\W_]+(?:_(?!in(?:nen)?\b)[^\W_]+)+ | (?<!\w)--\w[\w-]*
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
MARKUP = re.compile(
    r"</?[a-zA-Z!][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]\w{1,30});|\\[nrt]|\{\\[^{}]*\}"
    r"|\[\^[^\]\s]+\]"  # a footnote's label
)


def mask(text: str) -> str:
    """``text`` at the same length, with all that is no text blanked out."""
    if not SUSPECT.search(text):
        return text
    text = MARKUP.sub(lambda match: " " * len(match[0]), text)
    return OPAQUE.sub(lambda match: WALL * len(match[0]), text)


class Between(IntEnum):
    """What a token does between two words of a term."""

    WORD = 0
    FUNCTION = 1
    CONJUNCTION = 2
    COMMA = 3
    WALL = 4


@cache
def word_pattern(morphology: Morphology) -> re.Pattern[str]:
    """Finds the words of a text in a language."""
    return re.compile(morphology.word)


@cache
def token_pattern(morphology: Morphology) -> re.Pattern[str]:
    """Finds words and the marks between them; a run of blanks is nothing.

    A stop before a number ends no sentence (No. 6, Art. 3).
    """
    return re.compile(rf"{morphology.word}|\.(?!\s*\d)|[,،;:!?…؟؛(){WALL}|•–—«»„“”\"]|\n\s*\n")


# Quotation marks may stand around one word of a term; a dash or stop ends the phrase.
QUOTES = frozenset('«»„“”"')
COMMAS = frozenset(",،")


def between(token: str, morphology: Morphology) -> Between | None:
    """How ``token`` parts two words; None when it does not part them at all."""
    first = token[0]
    if first.isalnum():
        return _between_word(morphology.fold(token), morphology)
    if first in QUOTES:
        return None
    return Between.COMMA if first in COMMAS else Between.WALL


def _between_word(word: str, morphology: Morphology) -> Between:
    if word in morphology.conjunctions:
        return Between.CONJUNCTION
    return Between.FUNCTION if word in morphology.function_words else Between.WORD


def words_of(text: str, morphology: Morphology) -> Sequence[str]:
    """The words of an unmasked text, such as a term."""
    found: list[str] = word_pattern(morphology).findall(text)
    return found
