"""A translated run of sentences -> cues: start at :func:`reflow`.

Word order and length differ, so the words of a translation are shared out anew
over the time of the source's cues. A dynamic programme over (next word, next
stretch of time) looks for the cheapest way: text near the moment its source is
spoken, readable speed, lines that fit and break well. It first tries the times
that the source has; only where a limit would be broken it also cuts them finer.
"""

from __future__ import annotations

from collections.abc import Sequence

from l10n.languages import Language, SubtitleLimits
from l10n.subtitles.cues import Cue
from l10n.subtitles.layout import Layout, tokenize
from l10n.subtitles.planner import Flow, Planner, Room, Slot, lines_of

FINE = 8
"""A cue's time is cut into at most so many stretches."""


def reflow(
    flows: Sequence[Flow], room: Room, language: Language, limits: SubtitleLimits
) -> tuple[Cue, ...]:
    """Cues that show the flows in order within the room.

    No word is lost or moved, no cue starts before a sentence in it may, none
    overlaps the next. Limits are kept where that can be; where not, the least
    bad way is taken, and :func:`l10n.subtitles.limits.iter_limit_findings` tells.
    """
    tokens = [
        token
        for index, flow in enumerate(flows)
        for token in tokenize(
            flow.marked.text, index, language, limits.characters_per_line, flow.leads, flow.label
        )
    ]
    if not tokens:
        return ()
    plan = Planner(flows, tokens, room, limits).plan()
    if not plan or _breaks_limits(plan.cues, limits):
        finer = Planner(flows, tokens, Room(_cut_finer(room.slots, limits), room.until), limits)
        other = finer.plan()
        if other and (not plan or other.cost < plan.cost):
            plan = other
    if not plan:
        plan = Planner(flows, tokens, room, limits, strict=False).plan()
    assert plan, "without windows there is always a way"
    return plan.cues


def lay_out(flows: Sequence[Flow], language: Language, limits: SubtitleLimits) -> tuple[str, ...]:
    """Lines of one cue whose times cannot be changed."""
    tokens = [
        token
        for index, flow in enumerate(flows)
        for token in tokenize(
            flow.marked.text, index, language, limits.characters_per_line, flow.leads, flow.label
        )
    ]
    return lines_of(flows, tokens, Layout(tokens, limits), 0, len(tokens)) if tokens else ()


def _cut_finer(slots: Sequence[Slot], limits: SubtitleLimits) -> tuple[Slot, ...]:
    gap = round(limits.gap_seconds * 1000)
    shortest = limits.min_seconds * 1000 + gap
    finer: list[Slot] = []
    for slot in slots:
        length = slot.end - slot.start
        count = max(1, min(FINE, int(2 * length / shortest)))
        starts = [slot.start + round(length * index / count) for index in range(count)]
        ends = [*(start - gap for start in starts[1:]), slot.end]
        finer += [Slot(start, end, slot.block) for start, end in zip(starts, ends, strict=True)]
    return tuple(finer)


def _breaks_limits(cues: Sequence[Cue], limits: SubtitleLimits) -> bool:
    from l10n.subtitles.limits import iter_limit_findings

    return next(iter_limit_findings(cues, limits, "", ""), None) is not None
