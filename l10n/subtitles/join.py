"""Cues -> sentences: start at :func:`join_cues`.

A translator who sees pieces of a sentence cannot translate it. So the texts of
cues that follow each other are read as one text, and each sentence of it is one
segment. Cues that share a sentence form a run; a run is what
:mod:`l10n.subtitles.reflow` lays out anew when a sentence of it is translated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from l10n.languages import Language
from l10n.model import Finding, Location, Segment, Severity
from l10n.segmentation import split_sentences
from l10n.subtitles.cues import Marked, cut, joined, peeled, with_tags
from l10n.subtitles.pieces import SOUND, SPECIAL, SPEECH, Piece, flat_lines, is_plain, take_apart
from l10n.subtitles.runs import Item, Run, shown_milliseconds
from l10n.subtitles.scan import Block, Syntax

PAUSE = 3000
"""Silence (ms) after which text without a full stop is taken to have ended anyway."""

MAX_CUES = 12
"""A "sentence" over more cues than this is a file without full stops, cut at every cue."""

FLUSH_AT = 2000
"""Characters after which a quotation that nobody closed keeps no paragraph together."""

QUOTES = frozenset('"“”«»„‚‘‹›()[]')

GOES_ON = frozenset(",;،؛…–—-")


class _Part(NamedTuple):
    """A piece of speech in the paragraph that is being collected."""

    block: int
    marked: Marked
    at: int
    begin: float = 0.0
    finish: float = 1.0
    piece: Piece | None = None


class Joiner:
    """Collects pieces into paragraphs, paragraphs into segments and runs."""

    def __init__(
        self, lines: Sequence[str], blocks: Sequence[Block], path: str, language: Language
    ) -> None:
        self.lines = lines
        self.blocks = blocks
        self.path = path
        self.language = language
        self.segments: list[Segment] = []
        self.runs: list[Run] = []
        self.texts: list[str] = []
        self.simple = _simple_pattern(language.sentence_ends).match
        self.open_items: list[Item] = []
        self.run_start = 0
        self.findings: list[Finding] = []
        self.parts: list[_Part] = []
        self.size = 0
        self.speaker = ""
        self.notes: tuple[str, ...] = ()
        self.is_calm = True
        self.has_ended = False
        self.has_clear_end = False
        self.is_quoting = False
        self.style = ""
        self.unstopped = 0

    def join(self, syntax: Syntax) -> list[Run]:
        """Read every cue; fills ``segments`` and ``findings``."""
        lines = self.lines
        self.texts = [" ".join(lines[block[3] + 1 : block[4]]) for block in self.blocks]
        index = 0
        while index < len(self.texts):
            last = -1 if self.parts else self._find_calm_end(index)
            if last >= index:
                self._add_calm(index, last, " ".join(self.texts[index : last + 1]))
                index = last + 1
            else:
                self._add_cue(index, syntax)
                index += 1
        self._flush()
        self._close_run()
        self._tell_of_unstopped()
        return self.runs

    def _find_calm_end(self, index: int) -> int:
        """The cue with which the sentence that starts in cue ``index`` surely ends, or -1.

        The short way for most of any file; what it leaves goes the long way, and
        both give the same sentences (a property test holds them together).
        """
        texts, blocks = self.texts, self.blocks
        for last in range(index, min(index + MAX_CUES, len(texts))):
            text = texts[last]
            match = self.simple(text)
            if not match or " -" in text or "  " in text:
                return -1
            if match.lastindex:
                following = texts[last + 1] if last + 1 < len(texts) else ""
                opens = following[:1].isupper() or not following
                return last if opens and self._is_clear_end(text) else -1
            if last + 1 == len(texts):
                return -1
            block, following_block = blocks[last], blocks[last + 1]
            end, start = block[1], following_block[0]
            is_near = 0 <= block[0] < end <= start <= end + PAUSE and start < following_block[1]
            if not is_near or block[5] != following_block[5]:
                return -1
        return -1

    def _add_cue(self, index: int, syntax: Syntax) -> None:
        text = self.texts[index]
        match = self.simple(text)
        if match and not (" -" in text or "  " in text):
            self._add_plain(index, text, match.lastindex)
        elif is_plain(text):
            self._add_plain(index, text, None, is_calm=False)
        else:
            self._add_special(index, syntax)
        if self.has_clear_end and "".join(self.texts[index + 1 : index + 2])[:1].isupper():
            self._flush()

    def _add_plain(self, index: int, text: str, end: int | None, is_calm: bool = True) -> None:
        """A cue that is one piece of speech, with a mark at its ``end`` or none."""
        if self.parts and self._is_over(index, text, ""):
            self._flush()
        self.style = ""
        self.is_calm = is_calm and self.is_calm and not self.has_ended
        self.has_ended = end is not None
        if not is_calm:
            self.is_quoting = self.is_quoting or not QUOTES.isdisjoint(text)
        self._append(_Part(index, Marked(text), self.size))

    def _is_over(self, index: int, text: str, override: str) -> bool:
        """Whether the paragraph ends before ``text``: a clear end of a sentence, or a break."""
        if self.has_clear_end and text[:1].isalnum() and not text[0].islower():
            return True
        return self._is_parted(index, text, override)

    def _add_special(self, index: int, syntax: Syntax) -> None:
        block = self.blocks[index]
        raw = flat_lines(self.lines[block.timing + 1 : block.last])
        override, pieces = take_apart(raw, syntax.entities)
        total = sum(len(piece.marked.text) for piece in pieces) or 1
        done = 0
        for piece in pieces:
            begin, done = done / total, done + len(piece.marked.text)
            is_new = piece.is_turn and not self._same_voice(index, piece, pieces)
            text = piece.marked.text
            if is_new or (self.parts and self._is_over(index, text, override)):
                self._flush()
            self.style = override
            if piece.kind == SOUND or not text:
                self._flush()
                self._add_note(index, piece, begin, done / total)
            else:
                self._add_piece(_Part(index, piece.marked, self.size, begin, done / total, piece))
        if not pieces:
            self._flush()

    def _add_piece(self, part: _Part) -> None:
        text, spans = part.marked
        match = None if spans or " -" in text or "  " in text else self.simple(text)
        self.is_calm = self.is_calm and match is not None and not self.has_ended
        self.has_ended = match is not None and match.lastindex is not None
        self.is_quoting = self.is_quoting or not QUOTES.isdisjoint(text)
        if part.piece and part.piece.is_turn:
            self._set_speaker(part.piece.label)
        self._append(part)

    def _same_voice(self, index: int, piece: Piece, pieces: list[Piece]) -> bool:
        """Whether a ``<v Name>`` cue goes on with what the same voice said before."""
        if piece.dash or piece.colon or not self.parts or piece is not pieces[0]:
            return False
        before = self.parts[-1]
        return before.block == index - 1 and self.speaker == piece.label and bool(piece.label)

    def _is_parted(self, index: int, text: str, override: str) -> bool:
        """Whether what came before cannot go on in this cue."""
        before = self.parts[-1]
        if before.block == index:
            return False
        if before.block != index - 1:
            return True
        last, block = self.blocks[before.block], self.blocks[index]
        if not (last.is_sound and block.is_sound and last.start < block.start):
            return True
        if (
            last.end <= block.start <= last.end + PAUSE
            and last.settings == block.settings
            and self.style == override
        ):
            return False
        return not (before.marked.text[-1] in GOES_ON or text[:1].islower())

    def _append(self, part: _Part) -> None:
        text = part.marked.text
        self.has_clear_end = text[-1] in ".!?" and self._is_clear_end(text)
        self.parts.append(part)
        self.size += len(text) + 1

    def _is_clear_end(self, text: str) -> bool:
        """Whether the last mark can only be the end of a sentence, if a capital follows."""
        if self.is_quoting and self.size < FLUSH_AT:
            return False
        word = text[text.rfind(" ") + 1 : -1]
        return text[-1] != "." or (
            len(word) > 1
            and word.isalpha()
            and not word.isupper()
            and word.casefold() not in self.language.abbreviations
        )

    def _set_speaker(self, name: str) -> None:
        self.speaker = name
        self.notes = (f"speaker: {name}",) if name else ()

    def _flush(self) -> None:
        """The paragraph is whole: cut it into sentences."""
        parts = self.parts
        if not parts:
            return
        is_calm = self.is_calm and len(parts) <= MAX_CUES
        self.parts, self.size, self.is_calm = [], 0, True
        self.is_quoting = self.has_ended = self.has_clear_end = False
        whole = parts[0].marked if len(parts) == 1 else joined([part.marked for part in parts])
        if is_calm and not parts[0].piece:
            self._add_calm(parts[0].block, parts[-1].block, whole.text)
            return
        if is_calm:
            self._add_sentence(whole, 0, len(whole.text), parts)
            return
        self._add_paragraph(whole, parts)

    def _add_paragraph(self, whole: Marked, parts: list[_Part]) -> None:
        first = 0
        for start, end in split_sentences(whole.text, self.language):
            while first + 1 < len(parts) and parts[first + 1].at <= start:
                first += 1
            last = first
            while last + 1 < len(parts) and parts[last + 1].at < end:
                last += 1
            self._add_sentences(whole, start, end, parts[first : last + 1])

    def _add_calm(self, first: int, last: int, text: str) -> None:
        """One sentence that fills its cues; the most frequent case, and so the shortest way."""
        block = self.blocks[first]
        seconds = max(0, self.blocks[last][1] - block[0]) / 1000
        at = len(self.segments)
        place = Location(self.path, block[3] + 2)
        self.segments.append(Segment(text, place, "", SPEECH, self.notes, seconds))
        if self.open_items:
            self._close_run(at)
        self.runs.append(Run(first, last, at, at + 1, (Item(at, first, last),)))

    def _add_sentences(self, whole: Marked, start: int, end: int, parts: list[_Part]) -> None:
        if len(parts) <= MAX_CUES:
            self._add_sentence(whole, start, end, parts)
            return
        self.unstopped = self.unstopped or self.blocks[parts[0].block].timing + 1
        for part in parts:
            stop = min(end, part.at + len(part.marked.text))
            self._add_sentence(whole, max(start, part.at), stop, [part])

    def _add_sentence(self, whole: Marked, start: int, end: int, parts: list[_Part]) -> None:
        head, tail = parts[0], parts[-1]
        begin = _share(head, start - head.at)
        finish = _share(tail, end - tail.at)
        marked, styles = peeled(cut(whole, start, end))
        item = Item(-1, head.block, tail.block, begin, finish, styles=styles)
        if head.piece and start == head.at:
            item = self._with_label(item, head.piece)
        line = self._line(head, start)
        self._add(item, with_tags(marked), SPEECH, line)

    def _line(self, part: _Part, start: int) -> int:
        """The line of the file on which a sentence starts."""
        block = self.blocks[part.block]
        line = block.timing + 2
        if part.piece:
            return line + part.piece.offset
        left = start - part.at
        for text in self.lines[block.timing + 1 : block.last - 1]:
            left -= len(text.strip()) + 1
            if left < 0:
                break
            line += 1
        return line

    def _add_note(self, index: int, piece: Piece, begin: float, finish: float) -> None:
        marked, styles = peeled(piece.marked)
        item = Item(
            -1, index, index, begin, finish,
            opening=piece.opening, closing=piece.closing, styles=styles,
        )  # fmt: skip
        item = self._with_label(item, piece)
        line = self.blocks[index].timing + 2 + piece.offset
        self._add(item, with_tags(marked), piece.kind, line)

    def _with_label(self, item: Item, piece: Piece) -> Item:
        item = item._replace(dash=piece.dash, colon=piece.colon)
        if not piece.is_turn:
            return item
        self._set_speaker(piece.label)
        if not piece.label:
            return item
        place = Location(self.path, self.blocks[item.first].timing + 2 + piece.offset)
        self._open_run(item)
        item = item._replace(label=len(self.segments))
        self.segments.append(Segment(piece.label, place, "speaker", "speaker"))
        if piece.manner:
            item = item._replace(manner=len(self.segments))
            self.segments.append(Segment(piece.manner, place, "", "manner", self.notes))
        return item

    def _add(self, item: Item, text: str, kind: str, line: int) -> None:
        if item.label < 0:
            self._open_run(item)
        if text:
            item = item._replace(segment=len(self.segments))
            notes = self.notes if kind == SPEECH else ()
            seconds = shown_milliseconds(self.blocks, item) / 1000
            place = Location(self.path, line)
            self.segments.append(Segment(text, place, "", kind, notes, seconds))
        self.open_items.append(item)

    def _open_run(self, item: Item) -> None:
        """Segments of ``item`` follow: they start a run, unless it shares a cue with the last."""
        if self.open_items and item.first > self.open_items[-1].last:
            self._close_run()
        if not self.open_items:
            self.run_start = len(self.segments)

    def _close_run(self, stop: int | None = None) -> None:
        items = self.open_items
        if items:
            end = len(self.segments) if stop is None else stop
            self.runs.append(Run(items[0].first, items[-1].last, self.run_start, end, tuple(items)))
            self.open_items = []

    def _tell_of_unstopped(self) -> None:
        if self.unstopped:
            self.findings.append(
                Finding(
                    "subtitle-sentence",
                    Severity.INFO,
                    f"no full stop in more than {MAX_CUES} cues from here; each cue is one segment",
                    Location(self.path, self.unstopped),
                    hint="write full stops, so that sentences can be told apart",
                )
            )


@lru_cache(maxsize=64)
def _simple_pattern(ends: str) -> re.Pattern[str]:
    """A cue with no mark in it that may mean anything, save the end of a sentence (group 1)."""
    marks = "".join({*ends, *".!?…؟。！？", *QUOTES, *SPECIAL}).replace(" ", "")
    return re.compile(rf"(?![\s–—‐‑-])[^{re.escape(marks)}]+(?:(?<!\s)\Z|([{re.escape(ends)}])\Z)")


def _share(part: _Part, offset: int) -> float:
    size = len(part.marked.text) or 1
    return part.begin + (part.finish - part.begin) * max(0, min(offset, size)) / size


def join_cues(
    lines: Sequence[str], blocks: Sequence[Block], path: str, language: Language, syntax: Syntax
) -> tuple[list[Segment], list[Run], list[Finding]]:
    """Segments of a scanned file, the runs they stand in, and what there is to say."""
    joiner = Joiner(lines, blocks, path, language)
    runs = joiner.join(syntax)
    return joiner.segments, runs, joiner.findings
