"""PO files: bytes to Catalog and back. Start here.

Reading keeps every entry's own lines beside the parsed unit, so that writing a
catalog back changes nothing but what was changed on purpose.
"""

from __future__ import annotations

import codecs
import re
from operator import attrgetter
from pathlib import Path

from l10n.catalogs.collector import paused_collector
from l10n.catalogs.header import parse_fields
from l10n.catalogs.scanner import scan
from l10n.catalogs.wrapping import GETTEXT_WIDTH
from l10n.catalogs.writer import render_catalog
from l10n.errors import CatalogError
from l10n.model import Catalog, Location, Unit, UnitKey

_CHARSET = re.compile(rb"Content-Type:[^\n]*charset=([-\w.:]+)", re.IGNORECASE)
_HEADER_REACH = 20_000
_SOURCE = attrgetter("source")
_KEY = attrgetter("context", "source")


def load_catalog(path: Path, shown_as: str = "") -> Catalog:
    """Read the PO file at ``path``; ``shown_as`` is its name in messages.

    Raises CatalogError when it cannot be read or is not sound PO.
    """
    name = shown_as or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise CatalogError(f"cannot read the file: {reason}", Location(name)) from error
    return parse_po(data, name)


def parse_po(data: bytes, path: str) -> Catalog:
    """The catalog in the bytes of a PO file; ``path`` is for locations.

    Another charset than UTF-8 is read where the header names it (what is
    written is UTF-8 always). Raises CatalogError with ``path:line`` and how to
    mend it: bytes that are no text, syntax errors, merge conflicts, two entries
    with the same key.
    """
    text = _decode(data, path)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not text.endswith("\n"):
        text += "\n"
    with paused_collector():
        units, trailing = scan(text, path)
        return _catalog(units, trailing, path)


def render_po(catalog: Catalog, width: int = GETTEXT_WIDTH) -> bytes:
    """The bytes of a PO file: UTF-8, LF, a final newline.

    New and changed entries are wrapped at ``width`` columns as gettext wraps
    them (0: not at all); the others stay as they came.
    """
    return render_catalog(catalog, width).encode("utf-8")


def _catalog(units: list[Unit], trailing: str, path: str) -> Catalog:
    header = _take_header(units)
    _refuse_doubles(units, path)
    fields = parse_fields(header.target) if header else {}
    return Catalog(
        locale=fields.get("Language", "").replace("_", "-"),
        units=tuple(units),
        header=fields,
        header_comments=header.translator_comments if header else (),
        path=path,
        header_flags=header.flags if header else (),
        raw_header=header.raw if header else "",
        trailing=trailing,
    )


def _take_header(units: list[Unit]) -> Unit | None:
    """Take the entry with the empty msgid out of ``units``; it is the first, if there is one."""
    for number, unit in enumerate(units):
        if not unit.source and not unit.context and not unit.obsolete:
            return units.pop(number)
    return None


def _refuse_doubles(units: list[Unit], path: str) -> None:
    # Comparing the sources alone is quicker, and mostly enough.
    if len(set(map(_SOURCE, units))) == len(units) or len(set(map(_KEY, units))) == len(units):
        return
    seen: dict[UnitKey, int] = {}
    for unit in units:
        if unit.key in seen:
            raise CatalogError(
                f'the entry "{unit.source[:60]}" is in the file twice (first in line '
                f"{seen[unit.key]})",
                Location(path, unit.line),
                "keep one of the two",
            )
        seen[unit.key] = unit.line


def _decode(data: bytes, path: str) -> str:
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    if b"\0" in data:
        raise CatalogError("a binary file, not a PO file", Location(path), "restore the file")
    encoding = _encoding(data, path)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save the file as UTF-8, or name its charset in the Content-Type header"
        raise CatalogError(f"not {encoding.upper()} text", Location(path, line), hint) from error


def _encoding(data: bytes, path: str) -> str:
    """The charset that the header names; UTF-8 where it names none."""
    found = _CHARSET.search(data, 0, _HEADER_REACH)
    name = found[1].decode("ascii", "replace") if found else "utf-8"
    if name.upper() == "CHARSET":
        return "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        line = data.count(b"\n", 0, found.start()) + 1 if found else 1
        hint = "save the file as UTF-8 and write charset=UTF-8"
        raise CatalogError(f"unknown charset {name}", Location(path, line), hint) from error
