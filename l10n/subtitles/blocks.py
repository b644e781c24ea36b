"""Where the cues of a file stand in its lines: :class:`Block`, and :class:`Blocks` of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import lt
from typing import NamedTuple, overload


class Block(NamedTuple):
    """One cue as it stands in the file.

    Times in milliseconds; ``head`` is the index of its first line (number,
    identifier or times), ``timing`` of the line with the times; the text stands
    in the lines from ``timing + 1`` up to, not including, ``last``.
    """

    start: int
    end: int
    head: int
    timing: int
    last: int
    settings: str

    @property
    def is_sound(self) -> bool:
        """Whether it ends after it starts, at a time that can be."""
        return 0 <= self.start < self.end


@dataclass(frozen=True)
class Blocks(Sequence[Block]):
    """All cues of a file, by column; a block is made of them when one is looked at.

    An extraction looks at few: most sentences need two or three of the columns.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    heads: Sequence[int]
    timings: Sequence[int]
    lasts: Sequence[int]
    settings: Sequence[str]

    @cached_property
    def are_sound(self) -> bool:
        """Whether each one is sound."""
        return min(self.starts, default=0) >= 0 and all(map(lt, self.starts, self.ends))

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> list[Block]: ...
    def __getitem__(self, at: int | slice) -> Block | list[Block]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        return Block(
            self.starts[at], self.ends[at], self.heads[at],
            self.timings[at], self.lasts[at], self.settings[at],
        )  # fmt: skip

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Block]:
        return map(
            Block, self.starts, self.ends, self.heads, self.timings, self.lasts, self.settings
        )
