"""Processes that share out work: this one and copies of it, each taking what is next.

Nobody hands out or waits: numbers of pieces of work stand in a pipe, and who is
free takes one. A copy (a helper) leaves results in a file of its own and says so
in a second pipe, so that it never waits for this process to read them; this
process takes them in between its own pieces. What a helper that died has left
undone is done here in the end. Start at :class:`Crew`.
"""

from __future__ import annotations

import os
import pickle
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from select import select
from struct import Struct
from typing import Any, BinaryIO, Generic, TypeVar

from l10n.catalogs.parallel import Packing

T = TypeVar("T")

_NOTICE = Struct("=IIQ?")
"""(helper, piece, bytes of its result, whether it failed); a pipe takes so few in one."""

_TURNS = 256
"""A turn is one byte, since only one byte is surely read from a pipe by one process."""


class Crew(Generic[T]):
    """Does ``work(piece)`` for each number of a piece below ``count``.

    Work is taken in the order of its numbers. ``tell`` is called whenever one
    more result is here. ``finish`` makes of it what is wanted here and cannot be
    sent; that is done while helpers still work, and not left for the end.
    """

    def __init__(
        self,
        work: Callable[[int], T],
        count: int,
        packing: Packing | None,
        tell: Callable[[], None],
        finish: Callable[[T], Any] | None = None,
    ) -> None:
        self._work = work
        self._count = count
        self._packing = packing or Packing(pickle.dumps, pickle.loads)
        self._tell = tell
        self._finish = finish or (lambda result: result)
        self._results: dict[int, Any] = {}
        self._failures: dict[int, Exception] = {}
        self._stores: list[BinaryIO] = []
        self._read: list[int] = []

    def run(self, helpers: int) -> list[Any]:
        """All results in order, made by this process and so many copies of it.

        Raises what ``work`` raised for the first piece that it failed on.
        """
        with ExitStack() as stack:
            turns = _Turns(self._count)
            stack.callback(turns.close)
            told, telling = os.pipe()
            stack.callback(os.close, told)
            for helper in range(helpers):
                self._stores.append(stack.enter_context(tempfile.TemporaryFile()))
                self._read.append(0)
                with suppress(OSError):  # a system that gives no more processes does with fewer
                    stack.callback(_end, self._fork(helper, turns, telling))
            os.close(telling)
            self._work_along(turns, told)
        if self._failures:
            raise self._failures[min(self._failures)]
        return [self._results[piece] for piece in range(self._count)]

    def _work_along(self, turns: _Turns, told: int) -> None:
        for piece in turns:
            self._do(piece, turns)
            while select([told], [], [], 0)[0] and self._take_in(told):
                pass
        while self._take_in(told):
            pass
        for piece in range(self._count):
            if piece not in self._results and not self._failures:
                self._do(piece, turns)

    def _do(self, piece: int, turns: _Turns) -> None:
        try:
            self._results[piece] = self._finish(self._work(piece))
        except Exception as error:
            self._failures[piece] = error
            turns.take_all()
        self._tell()

    def _take_in(self, told: int) -> bool:
        """Read one result that a helper has left; False when all helpers have ended."""
        notice = os.read(told, _NOTICE.size)
        if not notice:
            return False
        helper, piece, size, has_failed = _NOTICE.unpack(notice)
        data = os.pread(self._stores[helper].fileno(), size, self._read[helper])
        self._read[helper] += size
        if has_failed:
            self._failures[piece] = pickle.loads(data)
        else:
            self._results[piece] = self._finish(self._packing.unpack(data))
        self._tell()
        return True

    def _fork(self, helper: int, turns: _Turns, telling: int) -> int:
        """Start a copy of this process, which never returns from here; its number."""
        if number := os.fork():
            return number
        try:
            for piece in turns:
                data, has_failed = self._outcome(piece, turns)
                self._stores[helper].write(data)
                self._stores[helper].flush()
                os.write(telling, _NOTICE.pack(helper, piece, len(data), has_failed))
        finally:
            # At once, whatever happened: nothing that the other process began is ended here.
            os._exit(0)

    def _outcome(self, piece: int, turns: _Turns) -> tuple[bytes, bool]:
        try:
            return self._packing.pack(self._work(piece)), False
        except Exception as error:
            turns.take_all()
            return pickle.dumps(error), True


class _Turns:
    """Numbers below ``count``, in order, each to be had once by all processes together."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._each = -(-count // _TURNS) or 1
        self._pipe, filling = os.pipe()
        os.write(filling, bytes(range(-(-count // self._each))))
        os.close(filling)

    def __iter__(self) -> Iterator[int]:
        while turn := os.read(self._pipe, 1):
            start = turn[0] * self._each
            yield from range(start, min(start + self._each, self._count))

    def take_all(self) -> None:
        """Leave nothing for anyone to take."""
        while os.read(self._pipe, _TURNS):
            pass

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._pipe)


def _end(process: int) -> None:
    """See that a helper is gone; one that has done its work has ended already."""
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
