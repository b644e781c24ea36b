"""A translated run of sentences -> cues: start at :func:`reflow`.

Word order and length differ, so the words of a translation are shared out anew
over the time of the source's cues. A dynamic programme over (next word, next
stretch of time) looks for the cheapest way: text near the moment its source is
spoken, readable speed, lines that fit and break well. It first tries the times
that the source has; only where a limit would be broken it also cuts them finer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from l10n.languages import Language, SubtitleLimits
from l10n.subtitles.cues import Cue, Marked, cut, joined, with_tags
from l10n.subtitles.layout import Layout, Token, tokenize

PER_CUE = 8.0
TOO_FAST = 3.0
"""For each character that is beyond the reading speed."""
TOO_SHORT = 60.0
OFF_TIME = 2.5
"""For each second between a word and the moment its source is spoken."""
OVER_SILENCE = 2.0
UNCOVERED = 1.0
ORPHAN = 14.0
"""For a cue that shows next to nothing of a sentence; less, the more it shows."""
ENOUGH = 0.4
"""The part of a line from which a piece of a sentence is no orphan."""
FINE = 8
"""A cue's time is cut into at most so many stretches."""


class Flow(NamedTuple):
    """A sentence to lay out: its text with what stands before it, and its window in ms.

    The sentence may be shown from ``start`` on; ``spoken`` are the (from, to)
    stretches of time in which its source is on screen. ``leads`` says that it
    begins a line, ``label`` how many of its characters name the speaker.
    """

    marked: Marked
    start: int
    end: int
    spoken: tuple[tuple[float, float], ...]
    leads: bool = False
    label: int = 0


class Slot(NamedTuple):
    """A stretch of time (ms) in which a cue can start or go on; ``block`` is its source cue."""

    start: int
    end: int
    block: int


class Room(NamedTuple):
    """Time that a run has: its slots, and the ms up to which its last cue may stay."""

    slots: tuple[Slot, ...]
    until: int


class _Choice(NamedTuple):
    """A cue in the making: tokens ``[first, stop)`` in slots ``[slot, next_slot)``."""

    first: int
    stop: int
    slot: int
    next_slot: int


@dataclass(frozen=True, slots=True)
class _Plan:
    cost: float
    cues: tuple[Cue, ...]


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
    plan = _Planner(flows, tokens, room, limits).plan()
    if not plan or _breaks_limits(plan.cues, limits):
        finer = _Planner(flows, tokens, Room(_cut_finer(room.slots, limits), room.until), limits)
        other = finer.plan()
        if other and (not plan or other.cost < plan.cost):
            plan = other
    if not plan:
        plan = _Planner(flows, tokens, room, limits, strict=False).plan()
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
    return _lines(flows, tokens, Layout(tokens, limits), 0, len(tokens)) if tokens else ()


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


class _Planner:
    """The dynamic programme over one set of slots."""

    def __init__(
        self,
        flows: Sequence[Flow],
        tokens: Sequence[Token],
        room: Room,
        limits: SubtitleLimits,
        strict: bool = True,
    ) -> None:
        self.flows = flows
        self.tokens = tokens
        self.slots = room.slots
        self.until = room.until
        self.limits = limits
        self.strict = strict
        self.layout = Layout(tokens, limits)
        self.gap = round(limits.gap_seconds * 1000)
        self.longest = round(limits.max_seconds * 1000)
        self.shortest = round(limits.min_seconds * 1000)
        self.capacity = 4 * limits.lines * limits.characters_per_line
        self.spoken = [self._moment(token) for token in tokens]

    def plan(self) -> _Plan | None:
        """The cheapest plan, or None when the windows leave no way."""
        count = len(self.tokens)
        best: list[dict[int, tuple[float, _Choice | None]]] = [{} for _ in range(count + 1)]
        best[0][0] = (0.0, None)
        for first in range(count):
            for slot, (cost, _) in list(best[first].items()):
                for choice, added in self._choices(first, slot):
                    known = best[choice.stop].get(choice.next_slot)
                    if known is None or cost + added < known[0]:
                        best[choice.stop][choice.next_slot] = (cost + added, choice)
        if not best[count]:
            return None
        last = min(best[count], key=lambda slot: best[count][slot][0])
        return _Plan(best[count][last][0], self._cues(self._trace(best, count, last)))

    @staticmethod
    def _trace(
        best: Sequence[dict[int, tuple[float, _Choice | None]]], token: int, slot: int
    ) -> list[_Choice]:
        choices: list[_Choice] = []
        while choice := best[token][slot][1]:
            choices.append(choice)
            token, slot = choice.first, choice.slot
        return choices[::-1]

    def _choices(self, first: int, slot: int) -> list[tuple[_Choice, float]]:
        """Every cue that can start with token ``first`` in ``slot``, and its cost."""
        start = self.slots[slot].start
        if self.strict and first and start >= self.flows[self.tokens[first].flow].end:
            return []
        stops = self._stops(first, start)
        reach = self._must_reach(first)
        found = []
        for next_slot in range(slot + 1, len(self.slots) + 1):
            last = self.slots[next_slot - 1]
            is_long = last.end - start > self.longest and slot + 1 < next_slot < len(self.slots)
            if is_long and last.start >= reach:
                break
            for stop in stops:
                if (stop < len(self.tokens)) == (next_slot < len(self.slots)) or stop == len(
                    self.tokens
                ):
                    choice = _Choice(first, stop, slot, next_slot)
                    found.append((choice, self._cost(choice)))
        return found

    def _must_reach(self, first: int) -> int:
        """The ms before which the sentence after that of a token may not be shown."""
        flow = self.tokens[first].flow + 1
        return self.flows[flow].start if flow < len(self.flows) else 0

    def _stops(self, first: int, start: int) -> list[int]:
        stops = []
        count = len(self.tokens)
        for stop in range(first + 1, count + 1):
            if self.strict and self.flows[self.tokens[stop - 1].flow].start > start:
                break
            if stop in (first + 1, count) or self.layout.width(first, stop) <= self.capacity:
                stops.append(stop)
        return stops

    def _cost(self, choice: _Choice) -> float:
        first, stop, slot, next_slot = choice
        start = self.slots[slot].start
        nominal = self.slots[next_slot - 1].end - start
        available = min(self._latest(choice) - start, self.longest)
        characters = self.layout.width(first, stop)
        cost = PER_CUE + self.layout.cost(first, stop)
        cost += TOO_FAST * max(
            0.0, characters - self.limits.characters_per_second * available / 1000
        )
        cost += TOO_SHORT * max(0.0, 1 - available / self.shortest)
        cost += UNCOVERED * max(0, nominal - self.longest) / 1000
        cost += OVER_SILENCE * self._silence(slot, next_slot) / 1000
        if stop == len(self.tokens) and next_slot < len(self.slots):
            cost += UNCOVERED * (self.slots[-1].end - self.slots[next_slot - 1].end) / 1000
        if self._is_piece(first, stop):
            cost += ORPHAN * max(0.0, 1 - characters / (ENOUGH * self.layout.limit))
        if first:
            cost += (
                self.tokens[first - 1].penalty + OFF_TIME * abs(start - self.spoken[first]) / 1000
            )
        return cost

    def _is_piece(self, first: int, stop: int) -> bool:
        """Whether a cue begins or ends inside a sentence."""
        flows = [token.flow for token in self.tokens[max(0, first - 1) : stop + 1]]
        return flows[0] == flows[-1] and len(flows) > stop - first

    def _latest(self, choice: _Choice) -> int:
        """The ms up to which a cue may stay on screen."""
        if choice.stop < len(self.tokens):
            return self.slots[choice.next_slot].start - self.gap
        return self.until

    def _silence(self, slot: int, next_slot: int) -> float:
        pauses = (
            self.slots[index + 1].start - self.slots[index].end
            for index in range(slot, next_slot - 1)
        )
        return sum(max(0, pause - 500) for pause in pauses)

    def _moment(self, token: Token) -> float:
        """The ms at which the source of a word is spoken."""
        flow = self.flows[token.flow]
        total = sum(end - start for start, end in flow.spoken)
        left = total * token.start / max(1, len(flow.marked.text))
        for start, end in flow.spoken:
            if left <= end - start:
                return start + left
            left -= end - start
        return flow.end

    def _cues(self, choices: Sequence[_Choice]) -> tuple[Cue, ...]:
        cues = []
        for choice in choices:
            slot = self.slots[choice.slot]
            lines = _lines(self.flows, self.tokens, self.layout, choice.first, choice.stop)
            cues.append(Cue(slot.start, self._end(choice), lines, block=slot.block))
        return tuple(cues)

    def _end(self, choice: _Choice) -> int:
        """As the source has it; later when reading takes longer, earlier for the gap."""
        start = self.slots[choice.slot].start
        nominal = self.slots[choice.next_slot - 1].end
        characters = self.layout.width(choice.first, choice.stop)
        needed = math.ceil(1000 * characters / self.limits.characters_per_second)
        end = max(nominal, start + needed, start + self.shortest)
        end = min(end, self._latest(choice), start + self.longest)
        return end if end > start else nominal


def _lines(
    flows: Sequence[Flow], tokens: Sequence[Token], layout: Layout, first: int, stop: int
) -> tuple[str, ...]:
    """Lines of tokens ``[first, stop)``, with tags that lie over them."""
    rows = []
    for start, end in layout.lines(first, stop):
        chunks: list[Marked] = []
        while start < end:
            same = start
            while same + 1 < end and tokens[same + 1].flow == tokens[start].flow:
                same += 1
            text = flows[tokens[start].flow].marked
            chunks.append(cut(text, tokens[start].start, tokens[same].end))
            start = same + 1
        rows.append(joined(chunks))
    return tuple(with_tags(joined(rows, "\n")).split("\n"))
