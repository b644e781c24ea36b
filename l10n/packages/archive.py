"""Archives whose bytes follow from their contents alone: sorted, one time, no owner."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

FILE_MODE = 0o644
LEVEL = 4
"""Of compression: two thirds of the time of level 6, for 2 to 4 % more."""


def zip_bytes(files: Mapping[str, bytes], moment: int, first: str = "") -> bytes:
    """A ZIP archive of ``files`` by path, all with the time ``moment`` (seconds since 1970).

    ``first`` names a file that must come first and uncompressed (EPUB, ODF).
    """
    time = datetime.fromtimestamp(moment, UTC).timetuple()[:6]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for path in sorted(files, key=lambda path: (path != first, path)):
            entry = zipfile.ZipInfo(path, time)
            entry.external_attr = FILE_MODE << 16
            entry.create_system = 3  # the same bytes on every system
            entry.compress_type = zipfile.ZIP_STORED if path == first else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path])
    return out.getvalue()


def tar_gz_bytes(files: Mapping[str, bytes], moment: int) -> bytes:
    """A gzipped tar archive of ``files`` by path, all with the time ``moment``."""
    whole, out = io.BytesIO(), io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(files):
            entry = tarfile.TarInfo(path)
            entry.size, entry.mtime, entry.mode = len(files[path]), moment, FILE_MODE
            archive.addfile(entry, io.BytesIO(files[path]))
    with gzip.GzipFile("", "wb", LEVEL, out, moment) as packed:  # in one go: small pieces are slow
        packed.write(whole.getvalue())
    return out.getvalue()
