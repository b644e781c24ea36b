"""CSV: with Weblate's columns (``csv``), or the three that spreadsheets and Poedit users expect.

Weblate and translate-toolkit know the columns by their names in the first row.
"""

from __future__ import annotations

import csv
import io

from l10n.errors import GlossaryError
from l10n.glossary.exchange.base import Exchange, decode, exchanges
from l10n.glossary.exchange.bilingual import CANNOT_HOLD, Row, build_concepts, iter_rows
from l10n.glossary.model import Concept, Glossary
from l10n.model import Location

SOURCE_NAMES = ("source", "term")
TARGET_NAMES = ("target", "translation")


class WeblateCsv:
    """source, target, context (concept id), the target's status and its authority."""

    extension = ".csv"
    summary = "CSV with the columns that Weblate and translate-toolkit know"
    bilingual = True
    cannot_hold: tuple[str, ...] = CANNOT_HOLD
    columns: tuple[str, ...] = (
        "source",
        "target",
        "context",
        "translator_comments",
        "developer_comments",
    )

    def export(self, glossary: Glossary, source: str, target: str) -> bytes:
        """One row a pair of forms, quoted where a comma or quote asks for it."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(self.columns)
        for row in iter_rows(glossary, source, target):
            writer.writerow(self._cells(row))
        return stream.getvalue().encode()

    def parse(self, data: bytes, path: str, source: str, target: str) -> tuple[Concept, ...]:
        """Rows of a CSV with a header; other columns are left out."""
        reader = csv.reader(io.StringIO(decode(data, path), newline=""), strict=True)
        try:
            lines = [(reader.line_num, cells) for cells in reader]
        except csv.Error as error:
            place = Location(path, reader.line_num)
            raise GlossaryError(f"not CSV: {error}", place, "quote the cell rightly") from error
        if not lines:
            return ()
        names = [name.strip().lower() for name in lines[0][1]]
        rows = (_row(names, cells, line, path) for line, cells in lines[1:] if any(cells))
        return build_concepts(rows, source, target, path)

    def _cells(self, row: Row) -> tuple[str, ...]:
        return (row.source, row.target, row.id, row.status, row.authority)


class PlainCsv(WeblateCsv):
    """term, translation, comment: for Poedit and spreadsheets."""

    summary = "CSV with term, translation and comment, for Poedit and spreadsheets"
    columns = ("term", "translation", "comment")
    cannot_hold: tuple[str, ...] = (
        *CANNOT_HOLD,
        "concept ids, and which forms of the source are one concept",
    )

    def _cells(self, row: Row) -> tuple[str, ...]:
        return (row.source, row.target, "; ".join(filter(None, (row.status, row.authority))))


_weblate: Exchange = exchanges.add("csv", WeblateCsv())
_poedit: Exchange = exchanges.add("csv-poedit", PlainCsv())


def _row(names: list[str], cells: list[str], line: int, path: str) -> Row:
    if len(cells) > len(names):
        raise GlossaryError(
            f"{len(cells)} cells under {len(names)} columns", Location(path, line), "quote commas"
        )
    values = dict(zip(names, (cell.strip() for cell in cells), strict=False))

    def first(wanted: tuple[str, ...]) -> str:
        name = next((name for name in wanted if name in names), None)
        if name is None:
            raise GlossaryError(
                f'the first row has no column "{wanted[0]}"',
                Location(path),
                f"name the columns: {', '.join(WeblateCsv.columns)}",
            )
        return values.get(name, "")

    status, _, authority = values.get("comment", "").partition("; ")
    return Row(
        id=values.get("context", ""),
        source=first(SOURCE_NAMES),
        target=first(TARGET_NAMES),
        status=values.get("translator_comments", status),
        authority=values.get("developer_comments", authority),
        line=line,
    )
