"""Narration scripts (``.script.md``): bytes <-> sentences, directions and labels.

The form of a script is told in docs/source-formats.md. :mod:`script_blocks`
cuts the text into blocks; here each block becomes segments, and a target is
written such that the file reads as the same blocks again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from l10n.formats.base import formats
from l10n.formats.front_matter import FrontMatter, add_text, add_title, read_front_matter
from l10n.formats.script_blocks import (
    ON_SCREEN,
    Block,
    BlockKind,
    Span,
    is_block_start,
    iter_blocks,
    looks_like_label,
)
from l10n.formats.skeleton import (
    BLANKS,
    Collector,
    FilledInPlace,
    Slot,
    SourceText,
    decode,
    has_words,
    newline_of,
    squeeze,
)
from l10n.formats.yaml_scalar import ScalarWriter
from l10n.formats.yaml_text import Text
from l10n.languages import Language
from l10n.model import Document, Location, Segment
from l10n.segmentation import split_sentences

SPEAKER_CONTEXT = "speaker"
LABEL_CONTEXT = "label"
_NO_LABEL = re.compile(r"[:()\[\]\\\r\n]|\A[\W\d_]|.{62}")
_ESCAPED = re.compile(r"\\[#<\[\\]")
_LINE_BREAK = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class LineWriter:
    """Writes a target on one line; as narration, kept from looking like something else."""

    opens_line: bool = False
    labels: frozenset[str] = field(default=frozenset(), repr=False)

    def write(self, target: str) -> str:
        """The target, with a backslash where it would begin another kind of block."""
        text = squeeze(target)
        if not self.opens_line:
            return text
        if is_block_start(text):
            return "\\" + text
        if looks_like_label(text, self.labels):
            return text.replace(":", "\\:", 1)
        return text


@dataclass(frozen=True, slots=True)
class LabelWriter:
    """Writes a label; a target that could not be read as one again leaves the source."""

    def write(self, target: str) -> str | None:
        """The target when it can stand before a colon."""
        text = squeeze(target)
        return None if _NO_LABEL.search(text) else text


@dataclass(frozen=True, slots=True)
class KeyWriter:
    """Writes a speaker's key in the front matter, the same as the label."""

    scalar: ScalarWriter

    def write(self, target: str) -> str | None:
        """The label as a YAML key."""
        label = LabelWriter().write(target)
        return None if label is None else self.scalar.write(label)


@dataclass(frozen=True, slots=True)
class OnScreenWriter:
    """Writes an ``on_screen`` line into a front matter that has none.

    So the variant, too, tells its translated label from a speaker's.
    """

    line_break: str

    def write(self, target: str) -> str | None:
        """The line, with its break; None when the label stays what it is."""
        label = LabelWriter().write(target)
        if label is None or label == ON_SCREEN:
            return None
        return f"on_screen: {ScalarWriter(0).write(label)}{self.line_break}"


_INLINE = LineWriter()


@formats.register("script")
class Script(FilledInPlace):
    """Narration scripts."""

    extensions: tuple[str, ...] = (".script.md",)

    def parse(self, data: bytes, path: str, language: Language) -> Document:
        """Take title, speakers, headings, directions and sentences; SourceError for bad YAML."""
        return _Parser(decode(data, path), path, language).parse()


class _Parser:
    """One script on its way to a document."""

    def __init__(self, source: SourceText, path: str, language: Language) -> None:
        self.text = source.text
        self.language = language
        self.out = Collector(source, path)
        self.front = read_front_matter(self.text, path)
        self.on_screen = ON_SCREEN
        self.labels: frozenset[str] = frozenset((ON_SCREEN,))
        self.speaker = ""
        self.notes: tuple[str, ...] = ()
        self.narration = LineWriter(opens_line=True, labels=self.labels)

    def parse(self) -> Document:
        start, line = 0, 1
        if self.front:
            self._read_front_matter(self.front)
            start, line = self.front.end, self.front.lines + 1
        self.narration = LineWriter(opens_line=True, labels=self.labels)
        for block in iter_blocks(self.text, start, line, self.labels):
            self._add_block(block)
        return self.out.document("script")

    def _read_front_matter(self, front: FrontMatter) -> None:
        add_title(self.out, front)
        on_screen = front.source.find_text(front.fields, "on_screen")
        if on_screen:
            self.on_screen = squeeze(on_screen)
            self._add_key(on_screen, LABEL_CONTEXT)
        elif front.is_block:
            writer = OnScreenWriter(newline_of(self.text))
            key = (LABEL_CONTEXT, ON_SCREEN)
            self.out.slots.append(Slot(front.close, front.close, key, writer))
        self.labels = frozenset((self.on_screen, *self._read_speakers(front)))

    def _read_speakers(self, front: FrontMatter) -> list[str]:
        """Take the speakers' names; gives their labels."""
        if front.source.is_missing(front.fields, "speakers"):
            return []
        speakers = front.source.fields(front.fields["speakers"].node, "speakers")
        for label, entry in speakers.items():
            self._add_key(entry.name, SPEAKER_CONTEXT)
            name = front.source.text_of(entry.node, f'the name of "{label}"')
            add_text(self.out, name, SPEAKER_CONTEXT, "speaker name")
        return [squeeze(label) for label in speakers]

    def _add_key(self, text: Text, context: str) -> None:
        writer = KeyWriter(text.writer)
        self.out.slots.append(Slot(text.start, text.end, (context, squeeze(text)), writer))

    def _add_block(self, block: Block) -> None:
        match block.kind:
            case BlockKind.HEADING | BlockKind.DIRECTION:
                self._add(block.span, block.line, str(block.kind))
            case BlockKind.SPEECH if block.label == self.on_screen:
                self._add_label(block, LABEL_CONTEXT, "label of on-screen text")
                line = block.line + _count_lines(self.text, block.start, block.span[0])
                self._add(block.span, line, "on-screen text")
            case BlockKind.SPEECH:
                self._add_speech(block)
            case BlockKind.PLAIN:
                self._check_plain(block)
                self._add_sentences(block)

    def _add_speech(self, block: Block) -> None:
        self.speaker = block.label
        self.notes = (f"speaker: {self.speaker}",) if self.speaker else ()
        if block.label not in self.labels:
            self.out.warn(
                "script-unknown-speaker",
                block.line,
                f'"{block.label}" is not a key of "speakers" in the front matter',
                "add it there, or correct the label",
            )
        self._add_label(block, SPEAKER_CONTEXT, "speaker")
        if block.manner_span:
            self._add(block.manner_span, block.line, "manner", self.notes)
        self._add_sentences(block)

    def _add_label(self, block: Block, context: str, kind: str) -> None:
        segment = Segment(block.label, Location(self.out.path, block.line), context, kind)
        self.out.add(segment, *block.label_span, LabelWriter())

    def _check_plain(self, block: Block) -> None:
        if self.text[block.span[0]] == "[" and "]" not in self.text[slice(*block.span)]:
            self.out.warn(
                "script-open-bracket",
                block.line,
                "a scene direction is not closed; it is read as spoken text",
                'end it with "]"',
            )
        elif not self.speaker:
            self.out.warn(
                "script-no-speaker",
                block.line,
                "nobody speaks this paragraph",
                'begin it with a speaker\'s label, such as "NARRATOR: "',
            )

    def _add_sentences(self, block: Block) -> None:
        start, end = block.span
        line, counted = block.line, block.start
        for a, b in split_sentences(self.text[start:end], self.language):
            line += _count_lines(self.text, counted, start + a)
            counted = start + a
            self._add((start + a, start + b), line, "narration", self.notes)

    def _add(self, span: Span, line: int, kind: str, notes: tuple[str, ...] = ()) -> None:
        """Take a stretch of text as a segment; marks without a letter or digit are none."""
        start, end = span
        opens = kind == "narration" and self._opens_line(start)
        raw = self.text[start:end]
        text = squeeze(unescaped(raw) if opens else raw)
        if not has_words(text):
            return
        left, right = start + len(raw) - len(raw.lstrip(BLANKS)), start + len(raw.rstrip(BLANKS))
        segment = Segment(text, Location(self.out.path, line), "", kind, notes)
        self.out.add(segment, left, right, self.narration if opens else _INLINE)

    def _opens_line(self, position: int) -> bool:
        before = position - 1
        while before >= 0 and self.text[before] in " \t":
            before -= 1
        return before < 0 or self.text[before] in "\r\n"


def unescaped(raw: str) -> str:
    """Narration without the backslashes that :class:`LineWriter` puts in."""
    raw = raw.replace("\\:", ":")
    return raw[1:] if _ESCAPED.match(raw) else raw


def _count_lines(text: str, start: int, end: int) -> int:
    """How many line breaks stand between two places."""
    if text.find("\r", start, end) < 0:
        return text.count("\n", start, end)
    return len(_LINE_BREAK.findall(text, start, end))
