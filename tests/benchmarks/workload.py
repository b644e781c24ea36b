"""A seeded workload for the benchmarks: a translated catalog, and the template after edits.

Standard library only, so that every tool is measured on the same bytes. The
text has the word frequencies of real text (few words make up most of it);
units carry what real catalogs carry: references, comments of the extractor and
of translators, fuzzy, obsolete and plural entries.
"""

from __future__ import annotations

import random
import textwrap
from dataclasses import dataclass
from itertools import pairwise

EDITED, MOVED, ADDED, REMOVED = 0.05, 0.03, 0.02, 0.02
NOTED, FUZZY, OBSOLETE, PLURAL = 0.05, 0.04, 0.05, 0.02
# (share of the texts, words in them at most), counted in this course's templates.
LENGTHS = ((0.0, 2), (0.1, 3), (0.25, 5), (0.5, 10), (0.75, 16), (0.9, 23), (0.95, 31), (1.0, 64))
HEADER = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: bench 1\\n"\n'
    '"POT-Creation-Date: 2026-01-01 00:00+0000\\n"\n'
    '"PO-Revision-Date: 2026-01-01 00:00+0000\\n"\n'
    '"Last-Translator: A Person <a@example.org>\\n"\n"Language-Team: French\\n"\n'
    '"Language: fr\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n'
)


@dataclass(frozen=True)
class Workload:
    """The bytes of the old catalog and the new template, and the keys that are new in it."""

    catalog: bytes
    template: bytes
    new_sources: tuple[str, ...]


class Writer:
    """Makes sentences out of a vocabulary with natural frequencies."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        count = 12_000
        self.words = [self._new_word(rank / count) for rank in range(count)]
        total, self.weights = 0.0, []
        for rank in range(1, count + 1):
            total += 1 / rank
            self.weights.append(total)

    def _new_word(self, rarity: float) -> str:
        """Two to twelve letters, vowel after consonant; frequent words are short."""
        size = self.random.randint(2, 4 + int(8 * min(1.0, rarity * 4)))
        pairs = (
            (self.random.choice("tnshrdlcmfwpvbgk"), self.random.choice("eaoiu")) for _ in "x" * 6
        )
        return "".join(letter for pair in pairs for letter in pair)[:size]

    def _size(self) -> int:
        """Words in a text, as in this repository's own course."""
        at = self.random.random()
        for (low, few), (high, many) in pairwise(LENGTHS):
            if at <= high:
                return round(few + (many - few) * (at - low) / (high - low))
        return LENGTHS[-1][1]

    def word(self) -> str:
        return self.random.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self) -> str:
        size = self._size()
        words = self.random.choices(self.words, cum_weights=self.weights, k=size)
        return " ".join(words).capitalize() + self.random.choice("....?!")

    def edited(self, sentence: str) -> str:
        """One to three words replaced, left out or put in."""
        words = sentence.split()
        for _ in range(self.random.randint(1, 3)):
            place = self.random.randrange(len(words))
            kind = self.random.randrange(3)
            if kind == 0:
                words[place] = self.word()
            elif kind == 1 and len(words) > 2:
                del words[place]
            else:
                words.insert(place, self.word())
        return " ".join(words)


def make_workload(units: int, seed: int = 7) -> Workload:
    """A catalog of ``units`` active units and the template that came after it."""
    writer = Writer(seed)
    sentences = list(dict.fromkeys(writer.sentence() for _ in range(int(units * 1.15))))
    spare = sentences[units : units + int(units * ADDED)]
    old = sentences[:units]
    new = _changed(old, spare, writer)
    known = set(old)
    return Workload(
        catalog=_catalog(old, writer).encode(),
        template=_template(new).encode(),
        new_sources=tuple(source for source in new if source not in known),
    )


def _changed(old: list[str], spare: list[str], writer: Writer) -> list[str]:
    """The sentences after the edits, in their new order, each once."""
    result, moved = [], []
    for sentence in old:
        chance = writer.random.random()
        if chance < EDITED:
            result.append(writer.edited(sentence))
        elif chance < EDITED + MOVED:
            moved.append(sentence)
        elif chance > 1 - REMOVED:
            continue
        else:
            result.append(sentence)
    arriving = dict.fromkeys(moved + spare)
    places = sorted((writer.random.random() * len(result), sentence) for sentence in arriving)
    return list(dict.fromkeys(_woven(result, places)))


def _woven(sentences: list[str], arriving: list[tuple[float, str]]) -> list[str]:
    """``sentences`` with the arriving ones put in at their places."""
    woven = [(float(place), sentence) for place, sentence in enumerate(sentences)] + arriving
    return [sentence for _, sentence in sorted(woven)]


def quoted(keyword: str, text: str) -> str:
    """A PO string wrapped as gettext wraps plain words."""
    if len(keyword) + len(text) + 3 <= 79:
        return f'{keyword} "{text}"\n'
    lines = textwrap.wrap(text, 77, drop_whitespace=False, break_long_words=False)
    return f'{keyword} ""\n' + "".join(f'"{line}"\n' for line in lines)


def _place(number: int) -> str:
    return f"#: src_content/{number // 400:03}-module/step.script.md:{number % 400 * 3 + 1}\n"


def _plural(source: str) -> bool:
    """Plural for the same sentences in both files, whatever their place."""
    return sum(map(ord, source)) % 100 < PLURAL * 100


def _catalog(sources: list[str], writer: Writer) -> str:
    parts = [HEADER]
    for number, source in enumerate(sources):
        chance = writer.random.random()
        noted = "# a translator's note on this sentence\n" if chance < NOTED else ""
        fuzzy = '#, fuzzy\n#| msgid "An older sentence."\n' if chance > 1 - FUZZY else ""
        parts.append(
            f"{noted}#. narration\n#. Speaker: Anna\n{_place(number)}{fuzzy}{_body(source, True)}"
        )
    parts += [
        "".join(f"#~ {line}\n" for line in _body(writer.sentence() + " Gone.", True).splitlines())
        for _ in range(int(len(sources) * OBSOLETE))
    ]
    return "\n".join(dict.fromkeys(parts))


def _template(sources: list[str]) -> str:
    parts = [HEADER.replace("Language: fr", "Language: ")]
    parts += [
        f"#. narration\n#. Speaker: Anna\n{_place(number)}{_body(source, False)}"
        for number, source in enumerate(sources)
    ]
    return "\n".join(parts)


def _body(source: str, translated: bool) -> str:
    target = translate(source) if translated else ""
    if not _plural(source):
        return quoted("msgid", source) + quoted("msgstr", target)
    return (
        quoted("msgid", source)
        + quoted("msgid_plural", source + " (many)")
        + quoted("msgstr[0]", target)
        + quoted("msgstr[1]", target)
    )


def translate(source: str) -> str:
    """A made-up translation that can be told from its source."""
    return source.translate(str.maketrans("aeiou", "éàôüî"))
