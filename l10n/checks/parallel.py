"""Several processes for large catalogs; a small course is quicker in one.

Starting a process and loading the word forms of a language costs about as much
as checking some thousand units, so the work is divided by the size of files.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from l10n.checks.plan import CatalogFile, Plan
from l10n.checks.runner import Contexts, Part, Task, check_catalog

SLICE_BYTES = 2_000_000
"""About 10,000 units: less is not worth a process."""


def iter_parts(plan: Plan, jobs: int | None = None) -> Iterator[Part]:
    """What each catalog gave, in no order that counts."""
    jobs = jobs or os.cpu_count() or 1
    total = sum(_size(file) for file in plan.catalogs)
    if jobs == 1 or total < 2 * SLICE_BYTES:
        contexts = Contexts(plan)
        yield from (check_catalog(plan, Task(file), contexts) for file in plan.catalogs)
        return
    tasks = [task for file in plan.catalogs for task in _divide(file, jobs)]
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(plan,)) as pool:
        yield from pool.map(_work, tasks)


def _divide(file: CatalogFile, jobs: int) -> list[Task]:
    slices = max(1, min(jobs, _size(file) // SLICE_BYTES))
    return [Task(file, number, slices) for number in range(slices)]


def _size(file: CatalogFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0  # reading it will say better what is wrong


_plan: Plan
_contexts: Contexts


def _start(plan: Plan) -> None:
    """Give a worker its plan once, so that matchers are built once a language."""
    global _plan, _contexts
    _plan, _contexts = plan, Contexts(plan)


def _work(task: Task) -> Part:
    return check_catalog(_plan, task, _contexts)
