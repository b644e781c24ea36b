"""Documents and targets -> cues -> bytes.

:func:`render_subtitles` writes a file in its own format and leaves untouched
runs as they are to the byte; :func:`cues_of` gives all cues as values, for
:mod:`l10n.subtitles.convert`, :mod:`l10n.subtitles.ass` and checks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.languages import DEFAULT_PROFILE, Language, SubtitleLimits
from l10n.model import Document, Segment, UnitKey
from l10n.subtitles.bidi import mark_by_first_letter, mark_for_srt
from l10n.subtitles.convert import escaped_lines
from l10n.subtitles.cues import (
    Cue,
    Marked,
    Span,
    joined,
    parse_markup,
    without_italics,
)
from l10n.subtitles.document import Skeleton
from l10n.subtitles.pieces import VOICE
from l10n.subtitles.reflow import Flow, Room, Slot, lay_out, reflow
from l10n.subtitles.runs import Item, Run
from l10n.subtitles.scan import Syntax, format_time

_BLANKS = re.compile(r"[ \t\n]+")  # a no-break space is a translator's wish

Targets = Mapping[UnitKey, str]


def require_skeleton(document: Document) -> Skeleton:
    """The skeleton of a subtitle document; TypeError for any other document."""
    if not isinstance(document.skeleton, Skeleton):
        raise TypeError(f"{document.path} is not a subtitle document")
    return document.skeleton


def cues_of(
    document: Document, targets: Targets, language: Language, profile: str = DEFAULT_PROFILE
) -> tuple[Cue, ...]:
    """All cues of a subtitle document in ``language``, sentences without target as they are."""
    skeleton = require_skeleton(document)
    changed = dict(_iter_changed(document, skeleton, targets, language, profile))
    cues: list[Cue] = []
    index = 0
    while index < len(skeleton.blocks):
        if index in changed:
            run, flowed = changed[index]
            cues += flowed
            index = run.last + 1
        else:
            cues.append(skeleton.cue(index))
            index += 1
    return tuple(cues)


def _iter_changed(
    document: Document,
    skeleton: Skeleton,
    targets: Targets,
    language: Language,
    profile: str,
) -> Iterator[tuple[int, tuple[Run, tuple[Cue, ...]]]]:
    """(first block, (run, its new cues)) of each run with a translation of its own."""
    limits = language.limits(profile)
    for run in skeleton.runs:
        segments = document.segments[run.start : run.stop]
        if any(targets.get(segment.key, "") not in ("", segment.text) for segment in segments):
            yield run.first, (run, _flow_run(document, skeleton, run, targets, language, limits))


def _flow_run(
    document: Document,
    skeleton: Skeleton,
    run: Run,
    targets: Targets,
    language: Language,
    limits: SubtitleLimits,
) -> tuple[Cue, ...]:
    flows = tuple(_flow(document.segments, skeleton, item, targets, language) for item in run.items)
    blocks = skeleton.blocks[run.first : run.last + 1]
    sources = [skeleton.cue(index) for index in range(run.first, run.last + 1)]
    if not all(block.is_sound for block in blocks):
        return (replace(sources[0], lines=lay_out(flows, language, limits)),)
    cues = _reflowed(flows, _room(skeleton, run, limits), language, limits)
    return tuple(_named(cues, sources, run.first))


@lru_cache(maxsize=4096)
def _reflowed(
    flows: tuple[Flow, ...], room: Room, language: Language, limits: SubtitleLimits
) -> tuple[Cue, ...]:
    """What :func:`reflow` says, once for a file and its sisters in the other formats."""
    return reflow(flows, room, language, limits)


def _named(cues: Sequence[Cue], sources: Sequence[Cue], first: int) -> Iterator[Cue]:
    """Identifier, settings and place of the source cue; a suffix when it was cut in two."""
    seen: dict[int, int] = {}
    for cue in cues:
        source = sources[cue.block - first]
        seen[cue.block] = seen.get(cue.block, 0) + 1
        name = source.identifier
        if seen[cue.block] > 1 and name:
            name = f"{name}-{seen[cue.block]}"
        yield replace(
            cue,
            identifier=name,
            settings=source.settings,
            override=source.override,
            line=source.line,
        )


def _room(skeleton: Skeleton, run: Run, limits: SubtitleLimits) -> Room:
    """The times of a run, and the silence after it that its last cue may use."""
    gap = round(limits.gap_seconds * 1000)
    blocks = skeleton.blocks
    slots = []
    for index in range(run.first, run.last + 1):
        end = blocks[index].end
        if index < run.last:
            end = max(blocks[index].start + 1, min(end, blocks[index + 1].start - gap))
        slots.append(Slot(blocks[index].start, end, index))
    last = blocks[run.last]
    if run.last + 1 == len(blocks):
        return Room(tuple(slots), last.start + round(limits.max_seconds * 1000) + last.end)
    following = blocks[run.last + 1].start
    until = last.end if following < last.end else following - gap
    return Room(tuple(slots), max(until, last.start + 1))


def _flow(
    segments: Sequence[Segment],
    skeleton: Skeleton,
    item: Item,
    targets: Targets,
    language: Language,
) -> Flow:
    prefix = language.speaker_dash if item.dash else ""
    if item.label >= 0 and item.colon:
        manner = ""
        if item.manner >= 0:
            manner = f" ({_target(segments, item.manner, targets)})"
        prefix += f"{_target(segments, item.label, targets)}{manner}{item.colon} "
    text = parse_markup(_BLANKS.sub(" ", _target(segments, item.segment, targets)).strip(" "))
    body = joined([Marked(item.opening), text, Marked(item.closing)], "")
    styles = [_voiced(span, targets)._replace(start=0, end=len(body.text)) for span in item.styles]
    marked = Marked(body.text, (*styles, *body.spans))
    whole = joined([Marked(prefix), marked], "")
    if not language.italics:
        whole = without_italics(whole)
    blocks = skeleton.blocks
    return Flow(
        whole,
        blocks[item.first].start,
        blocks[item.last].end,
        tuple(_spoken(skeleton, item)),
        leads=item.dash or item.label >= 0,
        label=len(prefix.rstrip()),
    )


def _target(segments: Sequence[Segment], index: int, targets: Targets) -> str:
    if index < 0:
        return ""
    return targets.get(segments[index].key, "") or segments[index].text


def _voiced(span: Span, targets: Targets) -> Span:
    """A ``<v Name>`` tag with the name as it is in the target."""

    def rename(match: re.Match[str]) -> str:
        name = targets.get(("speaker", match[2].strip()), "") or match[2]
        return f"{match[1]}{name}{match[3]}"

    return span._replace(opening=VOICE.sub(rename, span.opening))


def _spoken(skeleton: Skeleton, item: Item) -> Iterator[tuple[float, float]]:
    for index in range(item.first, item.last + 1):
        block = skeleton.blocks[index]
        length = block.end - block.start
        begin = item.begin if index == item.first else 0.0
        finish = item.finish if index == item.last else 1.0
        yield block.start + length * begin, block.start + length * finish


def render_subtitles(
    document: Document, targets: Targets, language: Language, profile: str = DEFAULT_PROFILE
) -> bytes:
    """A subtitle document in its own format; see :meth:`l10n.formats.base.Format.render`."""
    skeleton = require_skeleton(document)
    changed = dict(_iter_changed(document, skeleton, targets, language, profile))
    if not changed:
        return skeleton.data
    return _Writer(skeleton, changed, language).write()


class _Writer:
    """Puts a file together from untouched lines and new cues."""

    def __init__(
        self,
        skeleton: Skeleton,
        changed: Mapping[int, tuple[Run, tuple[Cue, ...]]],
        language: Language,
    ) -> None:
        self.skeleton = skeleton
        self.changed = changed
        self.language = language
        self.out: list[str] = []
        endings = skeleton.newline
        self.newline = endings if isinstance(endings, str) else max(endings, key=endings.count)
        counts = ((len(cues), run.last + 1 - run.first) for run, cues in changed.values())
        self.number = self._first_number() if any(new != old for new, old in counts) else None

    def write(self) -> bytes:
        """The bytes: UTF-8, with a byte order mark when the source had one in UTF-8."""
        blocks = self.skeleton.blocks
        self._keep(0, blocks[0].head)
        index = 0
        while index < len(blocks):
            if index in self.changed:
                run, cues = self.changed[index]
                self._write_run(run, cues)
                index = run.last + 1
            else:
                self._keep_block(index)
                index += 1
        return self._encode()

    def _encode(self) -> bytes:
        text = "".join(self.out)
        if self.skeleton.lines[-1] != "" and text.endswith(self.newline):
            text = text[: -len(self.newline)]
        bom = self.skeleton.bom if self.skeleton.encoding == "utf-8" else b""
        text = text.replace("\0", "\ufffd")  # can stand in UTF-16, but makes UTF-8 look binary
        return bom + text.encode("utf-8", "surrogateescape")

    def _first_number(self) -> int | None:
        """Where numbering starts; None for formats and files without numbers."""
        block = self.skeleton.blocks[0]
        text = self.skeleton.lines[block.head].strip()
        if not self.skeleton.syntax.numbered or block.head == block.timing:
            return None
        return int(text) if text.isdecimal() and len(text) < 9 else 1

    def _keep(self, first: int, stop: int) -> None:
        lines, newline = self.skeleton.lines, self.skeleton.newline
        for index in range(first, stop):
            if isinstance(newline, str):
                ending = newline if index + 1 < len(lines) else ""
            else:
                ending = newline[index]
            self.out.append(lines[index] + ending)

    def _keep_block(self, index: int) -> None:
        block = self.skeleton.blocks[index]
        first = block.head
        if self.number is not None and block.head < block.timing:
            self._put(self._next_number())
            first = block.head + 1
        self._keep(first, self.skeleton.next_head(index))

    def _put(self, line: str) -> None:
        self.out.append(line + self.newline)

    def _next_number(self) -> str:
        assert self.number is not None
        self.number += 1
        return str(self.number - 1)

    def _write_run(self, run: Run, cues: Sequence[Cue]) -> None:
        for index, cue in enumerate(cues):
            following = cues[index + 1].block if index + 1 < len(cues) else run.last + 1
            self._write_cue(cue)
            self._write_trailer(cue.block, following, is_last=index + 1 == len(cues))

    def _write_cue(self, cue: Cue) -> None:
        skeleton = self.skeleton
        block = skeleton.blocks[cue.block]
        if skeleton.syntax.numbered:
            if self.number is not None:
                self._put(self._next_number())
            elif block.head < block.timing:
                self._put(skeleton.lines[block.head])
        elif cue.identifier:
            self._put(cue.identifier)
        if (cue.start, cue.end) == (block.start, block.end):
            self._put(skeleton.lines[block.timing])
        else:
            self._put(_timing(cue, skeleton.syntax) + cue.settings)
        for line in _shown(cue, skeleton.syntax, self.language):
            self._put(line)

    def _write_trailer(self, block: int, following: int, is_last: bool) -> None:
        """Blank lines and NOTE blocks that stood after the source cues now shown."""
        skeleton = self.skeleton
        if following == block and not is_last:
            self._put("")
            return
        lines, has_kept = skeleton.lines, False
        for index in range(block, max(following, block + 1)):
            first, stop = skeleton.blocks[index].last, skeleton.next_head(index)
            is_final = index + 1 >= following
            if not is_final and not any(line.strip() for line in lines[first:stop]):
                continue
            while has_kept and first < stop and not lines[first].strip():
                first += 1
            self._keep(first, stop)
            has_kept = True


def _timing(cue: Cue, syntax: Syntax) -> str:
    return f"{format_time(cue.start, syntax.decimal)} --> {format_time(cue.end, syntax.decimal)}"


def _shown(cue: Cue, syntax: Syntax, language: Language | None) -> Iterator[str]:
    """The lines of a cue as they stand in a file of ``syntax``."""
    if syntax.entities:
        yield from (mark_by_first_letter(line, language) for line in escaped_lines(cue.lines))
        return
    for index, line in enumerate(cue.lines):
        yield (cue.override if index == 0 else "") + mark_for_srt(line, language)
