"""What the last build rendered, so that a build renders only what has changed.

A rendering follows from a source file, the targets of its segments, the language
and the subtitle profile. Its digest is remembered under ``.l10n/`` with the
checksums of the files it gave; their bytes are taken from the variant on disk. A
shortcut, never a source of truth: a file that somebody touched is rendered anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from l10n.errors import L10nError
from l10n.files import is_file_inside, write_if_changed
from l10n.model import Document, UnitKey


def digest_rendering(
    sha256: str, document: Document, targets: Mapping[UnitKey, str], *more: str
) -> str:
    """A digest of all that the files rendered from a document follow from."""
    whole = hashlib.sha256("\0".join((document.path, sha256, *more)).encode())
    for segment in document.segments:
        target = targets.get(segment.key)
        whole.update(b"-" if target is None else f"+{len(target)}:{target}".encode())
    return whole.hexdigest()


class Renderings:
    """Renderings of one variant: those of the last build, and those of this one.

    ``folder`` is the variant's, resolved; ``stamp`` where its renderings are
    remembered; ``tool`` a digest of the toolkit. Without them nothing is remembered.
    """

    def __init__(
        self, folder: Path | None = None, stamp: Path | None = None, tool: str = ""
    ) -> None:
        self.folder = folder
        self.stamp = stamp
        self.tool = tool
        self.known: dict[str, dict[str, str]] = {}
        self.now: dict[str, dict[str, str]] = {}
        if stamp:
            with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
                plain = json.loads(stamp.read_bytes())
                if plain["tool"] == tool:
                    self.known = dict(plain["renderings"])

    def find(self, digest: str) -> dict[str, bytes] | None:
        """The files (path in the variant -> bytes) of a rendering that is still on disk."""
        checksums = self.known.get(digest)
        if not self.folder or not isinstance(checksums, dict):
            return None
        files: dict[str, bytes] = {}
        for path, checksum in checksums.items():
            if not is_file_inside(path, self.folder):
                return None
            files[path] = (self.folder / path).read_bytes()
            if hashlib.sha256(files[path]).hexdigest() != checksum:
                return None
        self.now[digest] = checksums
        return files

    def keep(self, digest: str, files: Mapping[str, bytes]) -> None:
        """Remember what a rendering gave."""
        self.now[digest] = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}

    def save(self) -> None:
        """Remember this build, once its files are written; failing costs only speed."""
        if self.stamp and self.now != self.known:
            plain = json.dumps({"tool": self.tool, "renderings": self.now})
            with suppress(L10nError):
                write_if_changed(self.stamp, plain.encode(), durable=False)
