"""Pieces of work side by side, where they are large enough to pay for a process each."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
T = TypeVar("T")

_job: Any = None


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
) -> list[T]:
    """``function(job, item)`` for each item, in their order.

    ``is_much`` says whether it is enough work to pay for processes. They are
    forked, so that ``job`` may hold functions and large catalogs without being
    sent about; the results are sent back.
    """
    results: list[T] = []
    for result in _results(function, job, items, workers_for(len(items)) if is_much else 1):
        results.append(result)
        if progress:
            progress(len(results), len(items))
    return results


def _results(
    function: Callable[[Any, Item], T], job: Any, items: Sequence[Item], workers: int
) -> Iterator[T]:
    if workers < 2:
        yield from (function(job, item) for item in items)
        return
    # Loading these takes longer than extracting a small course.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    global _job
    _job = (function, job)
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            yield from pool.map(_run, items)
    finally:
        _job = None


def _can_fork() -> bool:
    """Forking is safe where the system knows it and no other thread holds a lock."""
    return hasattr(os, "fork") and threading.active_count() == 1


def _run(item: Any) -> Any:
    function, job = _job
    return function(job, item)
