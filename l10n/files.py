"""Writing files so that a crash, a full disk or a kill leaves them whole, old or new.

Every file the toolkit writes goes through :func:`write_if_changed`.
"""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from l10n.errors import L10nError
from l10n.model import Location

NEW_FILE_MODE = 0o666

HINTS = {
    errno.ENOSPC: "free some space on the disk and run the command again",
    errno.EDQUOT: "your disk quota is used up: free some space and run the command again",
    errno.EROFS: "the disk is mounted read-only",
    errno.EACCES: "allow writing to the folder and the file",
    errno.EPERM: "allow writing to the folder and the file",
    errno.EISDIR: "a folder stands where the file belongs: move it away",
    errno.ENOTDIR: "a file stands where a folder belongs: move it away",
}


def write_if_changed(path: Path, data: bytes, durable: bool = True) -> bool:
    """Make ``path`` hold ``data``; whether anything had to be written.

    The bytes go to a temporary file in the same folder, to the disk (fsync),
    and only then take the name of the file, so that nobody ever sees half a
    file. What can be made again need not be ``durable``: without waiting for
    the disk it is as whole after a crash of the program, if not of the machine.
    Folders are made as needed, an existing file keeps its mode, a link stays a
    link. Raises L10nError when it cannot be done (a read-only folder, a full
    disk); then the old file stands as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        if _holds(target, data):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data, durable)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = HINTS.get(error.errno or 0, "nothing was changed in this file")
        raise L10nError(f"cannot write the file: {reason}", Location(str(path)), hint) from error
    return True


def read_listed(manifest: Path) -> set[str]:
    """The files that the last run named under "files" in a JSON manifest; none if it is broken."""
    try:
        paths = json.loads(manifest.read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return set(paths) if isinstance(paths, dict) else set()


def remove_listed(folder: Path, paths: Iterable[str]) -> int:
    """Remove the files of ``folder`` that an earlier run listed; how many there were.

    A path that leads out of the folder is left alone, whoever wrote the list.
    Raises L10nError when a file cannot be removed.
    """
    root, removed = folder.resolve(), 0
    for path in sorted(paths):
        if is_file_inside(path, root):
            _remove(folder / path)
            removed += 1
    return removed


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "the course has it no more: take it away by hand"
        raise L10nError(f"cannot remove the file: {reason}", Location(str(path)), hint) from error


def is_file_inside(path: str, root: Path) -> bool:
    """Whether ``path`` is a file below ``root``, which is resolved; links are followed."""
    try:
        full = (root / path).resolve()
        return full.is_relative_to(root) and full.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL in it
        return False


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


def _replace(path: Path, data: bytes, durable: bool) -> None:
    mode = _mode_for(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            if durable:
                os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105 - the one step that must be atomic
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - a plain name of our own making
        raise
    if durable:
        _sync_folder(path.parent)


def _mode_for(path: Path) -> int:
    """The mode of the file that is there, else what a plain new file would get."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return NEW_FILE_MODE & ~mask


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk as well; some file systems cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
