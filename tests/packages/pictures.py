"""Small pictures, made byte by byte, and a course that shows them."""

from __future__ import annotations

import struct
import zlib
from types import MappingProxyType

from l10n.model import Variant
from l10n.packages.base import Edition, make_edition
from l10n.packages.outline import read_outline
from l10n.packages.pack import EARLIEST
from l10n.packages.terms import Terms
from tests.packages import hostile


def png(width: int = 4, height: int = 3, grey: int = 0, dots_per_metre: int = 0) -> bytes:
    """A picture of one grey (PNG, third edition, 5 and 11)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    size = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    rows = (b"\0" + bytes([grey]) * width) * height
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + (chunk(b"pHYs", size) if dots_per_metre else b"")
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>'


def edition(reading: str, pictures: dict[str, bytes], locale: str = "en") -> Edition:
    """A course whose reading has this text, with pictures by their path in the variant."""
    files = hostile.files("plain", locale) | pictures
    del files["one/house.png"]
    files["one/read.md"] = f"---\ntitle: R\n---\n\n{reading}\n".encode()
    outline = read_outline(Variant(locale, MappingProxyType(files)))
    return make_edition({locale: outline}, locale, Terms(), EARLIEST)
