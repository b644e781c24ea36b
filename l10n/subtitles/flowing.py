"""Documents and targets -> cues. Start at :func:`cues_of`.

Runs of sentences with a translation of their own are flowed anew over the times of
their cues; the others stay as they are. :mod:`l10n.subtitles.render` writes the file
again; :mod:`l10n.subtitles.convert`, :mod:`l10n.subtitles.ass` and checks take the values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from l10n.languages import DEFAULT_PROFILE, Language, SubtitleLimits
from l10n.model import Document, Segment, UnitKey
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
from l10n.subtitles.planner import Flow, Room, Slot
from l10n.subtitles.reflow import lay_out, reflow
from l10n.subtitles.runs import Item, Run

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
    changed = dict(iter_changed(document, skeleton, targets, language, profile))
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


def iter_changed(
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
