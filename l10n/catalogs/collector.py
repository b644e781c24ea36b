"""Keeping Python's garbage collector from searching what is no garbage again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_collector() -> Iterator[None]:
    """No garbage collection while many small objects are made, none of it garbage.

    Freezing and unfreezing at the end makes the new objects old ones at no cost;
    otherwise the very next allocation would have all of them looked through.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if gc.get_freeze_count() == 0:
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@contextmanager
def rare_collector() -> Iterator[None]:
    """Garbage is looked for a hundred times less often: for long work that does leave some.

    A whole course in memory is searched at each full collection, which took an
    eighth of the time of a small build.
    """
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
