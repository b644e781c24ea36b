"""Pieces of work side by side, where they are large enough to pay for a process each."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, NamedTuple, TypeVar

Item = TypeVar("Item")
T = TypeVar("T")
Finished = TypeVar("Finished")


class Packing(NamedTuple):
    """How a result is sent: what makes bytes of it, and what makes it of the bytes."""

    pack: Callable[[Any], bytes]
    unpack: Callable[[bytes], Any]


def workers_for(pieces: int) -> int:
    """How many processes can be of use for so many pieces of work."""
    return min(os.cpu_count() or 1, pieces) if _can_fork() else 1


def run_each(
    function: Callable[[Any, Item], T],
    job: Any,
    items: Sequence[Item],
    *,
    is_much: bool,
    progress: Callable[[int, int], None] | None = None,
    packing: Packing | None = None,
    finish: Callable[[T], Finished] | None = None,
) -> list[Any]:
    """``finish(function(job, item))`` for each item, in their order.

    ``is_much`` says whether it is enough work to pay for processes. They are
    forked, so that ``job`` may hold functions and large catalogs without being
    sent about; the results are sent back, pickled unless ``packing`` is given.
    ``finish`` is done in this process as soon as a result is here.
    """
    done = count(1)

    def tell() -> None:
        if progress:
            progress(next(done), len(items))

    def work(index: int) -> T:
        return function(job, items[index])

    workers = workers_for(len(items)) if is_much else 1
    if workers > 1:
        # Loading it takes longer than extracting a small course.
        from l10n.catalogs.crew import Crew

        return Crew(work, len(items), packing, tell, finish).run(workers - 1)
    results: list[Any] = []
    for index in range(len(items)):
        result = work(index)
        results.append(finish(result) if finish else result)
        tell()
    return results


def _can_fork() -> bool:
    """Forking is safe where the system knows it and no other thread holds a lock."""
    return hasattr(os, "fork") and threading.active_count() == 1
