"""The cheapest way to share words out over time: a dynamic programme. See :mod:`reflow`.

Start at :meth:`Planner.plan`. A state is (next word, next slot); a choice is a cue
of some words in some slots. What a choice costs parts into what hangs on its words
alone, on its slots alone, and the little that hangs on both, so that most of it is
worked out once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from l10n.languages import SubtitleLimits
from l10n.subtitles.cues import Cue, Marked, cut, joined, with_tags
from l10n.subtitles.layout import Layout, Token

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


class _Words(NamedTuple):
    """Tokens up to ``stop``: their characters, what they cost, when their last sentence begins."""

    stop: int
    width: int
    cost: float
    window: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Cues, and what they cost together (in no unit)."""

    cost: float
    cues: tuple[Cue, ...]


class Planner:
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
        self._silences = self._sum_silences()
        self._words: dict[int, list[_Words]] = {}

    def plan(self) -> Plan | None:
        """The cheapest plan, or None when the windows leave no way."""
        count = len(self.tokens)
        best: list[dict[int, tuple[float, _Choice | None]]] = [{} for _ in range(count + 1)]
        best[0][0] = (0.0, None)
        for first in range(count):
            for slot, (cost, _) in list(best[first].items()):
                self._spread(best, first, slot, cost)
        if not best[count]:
            return None
        last = min(best[count], key=lambda slot: best[count][slot][0])
        return Plan(best[count][last][0], self._cues(self._trace(best, count, last)))

    @staticmethod
    def _trace(
        best: Sequence[dict[int, tuple[float, _Choice | None]]], token: int, slot: int
    ) -> list[_Choice]:
        choices: list[_Choice] = []
        while choice := best[token][slot][1]:
            choices.append(choice)
            token, slot = choice.first, choice.slot
        return choices[::-1]

    def _spread(
        self,
        best: Sequence[dict[int, tuple[float, _Choice | None]]],
        first: int,
        slot: int,
        cost: float,
    ) -> None:
        """Go from a state, reached at ``cost``, to every state that one cue leads to."""
        start = self.slots[slot].start
        if self.strict and first and start >= self.flows[self.tokens[first].flow].end:
            return
        words = self._words_from(first)
        if self.strict:
            words = [stretch for stretch in words if stretch.window <= start]
        count, slots = len(self.tokens), len(self.slots)
        if first:
            cost += self.tokens[first - 1].penalty
            cost += OFF_TIME * abs(start - self.spoken[first]) / 1000
        for next_slot in self._ends(first, slot):
            fixed = cost + self._time_cost(slot, next_slot)
            left = UNCOVERED * (self.slots[-1].end - self.slots[next_slot - 1].end) / 1000
            for stop, width, own, _ in words:
                if stop == count:
                    room, rest = self.until - start, left
                elif next_slot < slots:
                    room, rest = self.slots[next_slot].start - self.gap - start, 0.0
                else:
                    continue
                total = fixed + own + rest + self._fit(width, min(room, self.longest))
                known = best[stop].get(next_slot)
                if known is None or total < known[0]:
                    best[stop][next_slot] = (total, _Choice(first, stop, slot, next_slot))

    def _ends(self, first: int, slot: int) -> Sequence[int]:
        """The slots before which a cue may end that begins in ``slot``."""
        start, slots = self.slots[slot].start, len(self.slots)
        reach = self._must_reach(first)
        for next_slot in range(slot + 2, slots):
            last = self.slots[next_slot - 1]
            if last.end - start > self.longest and last.start >= reach:
                return range(slot + 1, next_slot)
        return range(slot + 1, slots + 1)

    def _must_reach(self, first: int) -> int:
        """The ms before which the sentence after that of a token may not be shown."""
        flow = self.tokens[first].flow + 1
        return self.flows[flow].start if flow < len(self.flows) else 0

    def _words_from(self, first: int) -> list[_Words]:
        """Every stretch of tokens from ``first`` that a cue may show, shortest first."""
        if first in self._words:
            return self._words[first]
        count = len(self.tokens)
        found = self._words[first] = []
        for stop in range(first + 1, count + 1):
            width = self.layout.width(first, stop)
            if stop in (first + 1, count) or width <= self.capacity:
                cost = PER_CUE + self.layout.cost(first, stop)
                if self._is_piece(first, stop):
                    cost += ORPHAN * max(0.0, 1 - width / (ENOUGH * self.layout.limit))
                window = self.flows[self.tokens[stop - 1].flow].start
                found.append(_Words(stop, width, cost, window))
        return found

    def _is_piece(self, first: int, stop: int) -> bool:
        """Whether a cue begins or ends inside a sentence."""
        around = range(max(0, first - 1), min(stop + 1, len(self.tokens)))
        is_one = self.tokens[around[0]].flow == self.tokens[around[-1]].flow
        return is_one and len(around) > stop - first

    def _time_cost(self, slot: int, next_slot: int) -> float:
        """What a cue over slots ``[slot, next_slot)`` costs, whatever it shows."""
        nominal = self.slots[next_slot - 1].end - self.slots[slot].start
        silence = self._silences[next_slot - 1] - self._silences[slot]
        return (UNCOVERED * max(0, nominal - self.longest) + OVER_SILENCE * silence) / 1000

    def _fit(self, width: int, available: int) -> float:
        """What it costs to show so many characters for so many ms."""
        too_many = width - self.limits.characters_per_second * available / 1000
        cost = TOO_FAST * too_many if too_many > 0 else 0.0
        if available < self.shortest:
            cost += TOO_SHORT * (1 - available / self.shortest)
        return cost

    def _sum_silences(self) -> list[int]:
        """For each slot the ms of long pauses before it, since the first."""
        sums = [0]
        for slot, following in zip(self.slots, self.slots[1:], strict=False):
            sums.append(sums[-1] + max(0, following.start - slot.end - 500))
        return sums

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
            lines = lines_of(self.flows, self.tokens, self.layout, choice.first, choice.stop)
            cues.append(Cue(slot.start, self._end(choice), lines, block=slot.block))
        return tuple(cues)

    def _latest(self, choice: _Choice) -> int:
        """The ms up to which a cue may stay on screen."""
        if choice.stop < len(self.tokens):
            return self.slots[choice.next_slot].start - self.gap
        return self.until

    def _end(self, choice: _Choice) -> int:
        """As the source has it; later when reading takes longer, earlier for the gap."""
        start = self.slots[choice.slot].start
        nominal = self.slots[choice.next_slot - 1].end
        characters = self.layout.width(choice.first, choice.stop)
        needed = math.ceil(1000 * characters / self.limits.characters_per_second)
        end = max(nominal, start + needed, start + self.shortest)
        end = min(end, self._latest(choice), start + self.longest)
        return end if end > start else nominal


def lines_of(
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
