"""Locales side by side, where the catalogs are large enough to pay for a process each."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

WORTH_PROCESSES = 20_000
"""Units of all locales together from which more processes than one save time."""

_job: Any = None


def run_each(
    function: Callable[[Any, str], T],
    job: Any,
    locales: list[str],
    size: int,
    progress: Callable[[int, int], None] | None = None,
) -> list[T]:
    """``function(job, locale)`` for each locale, in their order.

    ``size`` is the number of units of one locale. Processes are forked, so that
    ``job`` may hold functions and large catalogs without being sent about.
    """
    results: list[T] = []
    for result in _results(function, job, locales, size):
        results.append(result)
        if progress:
            progress(len(results), len(locales))
    return results


def _results(
    function: Callable[[Any, str], T], job: Any, locales: list[str], size: int
) -> Iterator[T]:
    workers = min(os.cpu_count() or 1, len(locales))
    if size * len(locales) < WORTH_PROCESSES or workers < 2 or not _can_fork():
        yield from (function(job, locale) for locale in locales)
        return
    global _job
    _job = (function, job)
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            yield from pool.map(_run, locales)
    finally:
        _job = None


def _can_fork() -> bool:
    """Forking is safe where the system knows it and no other thread holds a lock."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _run(locale: str) -> Any:
    function, job = _job
    return function(job, locale)
