"""One run at a time: a lock on the folder of the catalogs.

The lock is the system's own on the open folder, so a run that is killed leaves
none behind, and no file either. Where the system has no such lock (Windows),
runs are not kept apart; each file is still written whole.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from l10n.errors import CatalogError
from l10n.model import Location

WAIT_SECONDS = 60.0
_PAUSE = 0.05


@contextmanager
def locked(folder: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the lock of ``folder``; waits for another run to end.

    Raises CatalogError when the other run takes longer than ``wait`` seconds.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        _acquire(handle, folder, wait)
        yield
    finally:
        os.close(handle)


def _acquire(handle: int, folder: Path, wait: float) -> None:
    try:
        import fcntl
    except ImportError:
        return
    end = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                message = "another run is writing these catalogs"
                raise CatalogError(message, Location(str(folder)), "wait for it to end") from None
            time.sleep(_PAUSE)
        else:
            return
