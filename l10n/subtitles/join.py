"""Cues -> sentences: start at :func:`join_cues`.

A translator who sees pieces of a sentence cannot translate it. So the texts of
cues that follow each other are read as one text, and each sentence of it is one
segment. Cues that share a sentence form a run; a run is what
:mod:`l10n.subtitles.reflow` lays out anew when a sentence of it is translated.
"""

from __future__ import annotations

from collections.abc import Sequence

from l10n.languages import Language
from l10n.model import Finding, Location, Segment, Severity
from l10n.segmentation import split_sentences
from l10n.subtitles.blocks import Blocks
from l10n.subtitles.calm import MAX_CUES, PAUSE, QUOTES, CalmText, clear_ends, simple_pattern
from l10n.subtitles.cues import Marked, joined
from l10n.subtitles.gather import Gatherer, Part
from l10n.subtitles.pieces import SOUND, Piece, flat_lines, is_plain, take_apart
from l10n.subtitles.runs import Run, Whole
from l10n.subtitles.scan import Syntax

FLUSH_AT = 2000
"""Characters after which a quotation that nobody closed keeps no paragraph together."""

GOES_ON = frozenset(",;،؛…–—-")


def join_cues(
    bodies: Sequence[str], blocks: Blocks, path: str, language: Language, syntax: Syntax
) -> tuple[list[Segment], list[Run | Whole], list[Finding]]:
    """Segments of a scanned file, the runs they stand in, and what there is to say.

    ``bodies`` are the lines of text of each cue, parted by newlines.
    """
    joiner = Joiner(bodies, blocks, path, language, syntax)
    joiner.join()
    return joiner.out.segments, joiner.out.runs, joiner.findings


class Joiner:
    """Collects pieces into paragraphs, and cuts paragraphs into sentences."""

    def __init__(
        self,
        bodies: Sequence[str],
        blocks: Blocks,
        path: str,
        language: Language,
        syntax: Syntax,
    ) -> None:
        self.bodies = bodies
        self.blocks = blocks
        self.path = path
        self.language = language
        self.syntax = syntax
        self.out = Gatherer(bodies, blocks, path)
        self.texts = [body.replace("\n", " ") for body in bodies]
        self.simple = simple_pattern(language.sentence_ends).match
        self.is_clear = clear_ends(language)
        self.findings: list[Finding] = []
        self.parts: list[Part] = []
        self.size = 0
        self.is_calm = True
        self.has_ended = False
        self.has_clear_end = False
        self.is_quoting = False
        self.style = ""
        self.unstopped = 0

    def join(self, *, calmly: bool = True) -> None:
        """Read every cue; without ``calmly`` every cue goes the long way, to the same end."""
        texts = self.texts
        calm = CalmText(texts, self.blocks, self.language) if calmly else None
        index = at = 0
        while index < len(texts):
            if calm and not self.parts:
                index, at = calm.take(index, at, self.out)
            if index < len(texts):
                self._add_cue(index)
                at += len(texts[index]) + 1
                index += 1
        self._flush()
        self.out.close_run()
        self._tell_of_unstopped()

    def _add_cue(self, index: int) -> None:
        text = self.texts[index]
        match = self.simple(text)
        if match and not (" -" in text or "  " in text):
            self._add_plain(index, text, match.lastindex)
        elif is_plain(text):
            self._add_plain(index, text, None, is_calm=False)
        else:
            self._add_special(index)
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
        self._append(Part(index, Marked(text), self.size))

    def _is_over(self, index: int, text: str, override: str) -> bool:
        """Whether the paragraph ends before ``text``: a clear end of a sentence, or a break."""
        if self.has_clear_end and text[:1].isalnum() and not text[0].islower():
            return True
        return self._is_parted(index, text, override)

    def _add_special(self, index: int) -> None:
        raw = flat_lines(self.bodies[index].split("\n"))
        override, pieces = take_apart(raw, self.syntax.entities)
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
                self.out.add_note(index, piece, begin, done / total)
            else:
                self._add_piece(Part(index, piece.marked, self.size, begin, done / total, piece))
        if not pieces:
            self._flush()

    def _add_piece(self, part: Part) -> None:
        text = part.marked.text
        match = None if " -" in text or "  " in text else self.simple(text)
        self.is_calm = self.is_calm and match is not None and not self.has_ended
        self.has_ended = match is not None and match.lastindex is not None
        # What the pattern matches holds no mark, so no quotation mark either.
        self.is_quoting = self.is_quoting or (match is None and not QUOTES.isdisjoint(text))
        if part.piece and part.piece.is_turn:
            self.out.set_speaker(part.piece.label)
        self._append(part)

    def _same_voice(self, index: int, piece: Piece, pieces: list[Piece]) -> bool:
        """Whether a ``<v Name>`` cue goes on with what the same voice said before."""
        if piece.dash or piece.colon or not self.parts or piece is not pieces[0]:
            return False
        before = self.parts[-1]
        return before.block == index - 1 and self.out.speaker == piece.label and bool(piece.label)

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

    def _append(self, part: Part) -> None:
        text = part.marked.text
        self.has_clear_end = text[-1] in ".!?" and self._is_clear_end(text)
        self.parts.append(part)
        self.size += len(text) + 1

    def _is_clear_end(self, text: str) -> bool:
        """Whether the last mark can only be the end of a sentence, if a capital follows."""
        if self.is_quoting and self.size < FLUSH_AT:
            return False
        return self.is_clear[text[text.rfind(" ") + 1 :]]

    def _flush(self) -> None:
        """The paragraph is whole: cut it into sentences."""
        parts = self.parts
        if not parts:
            return
        is_calm = self.is_calm and len(parts) <= MAX_CUES
        self.parts, self.size, self.is_calm = [], 0, True
        self.is_quoting = self.has_ended = self.has_clear_end = False
        whole = parts[0].marked if len(parts) == 1 else joined([part.marked for part in parts])
        if is_calm and not whole.spans and not parts[0].piece:
            self.out.add_whole([(parts[0].block, parts[-1].block, whole.text)])
            return
        if is_calm:
            self.out.add_sentence(whole, 0, len(whole.text), parts)
            return
        self._add_paragraph(whole, parts)

    def _add_paragraph(self, whole: Marked, parts: list[Part]) -> None:
        first = 0
        for start, end in split_sentences(whole.text, self.language):
            while first + 1 < len(parts) and parts[first + 1].at <= start:
                first += 1
            last = first
            while last + 1 < len(parts) and parts[last + 1].at < end:
                last += 1
            self._add_sentences(whole, start, end, parts[first : last + 1])

    def _add_sentences(self, whole: Marked, start: int, end: int, parts: list[Part]) -> None:
        if len(parts) <= MAX_CUES:
            self.out.add_sentence(whole, start, end, parts)
            return
        self.unstopped = self.unstopped or self.blocks[parts[0].block].timing + 1
        for part in parts:
            stop = min(end, part.at + len(part.marked.text))
            self.out.add_sentence(whole, max(start, part.at), stop, [part])

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
