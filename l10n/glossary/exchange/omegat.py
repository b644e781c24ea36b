"""OmegaT's own glossary: tab-separated UTF-8 text, source, target, comment (``omegat``).

Source: the OmegaT user manual, "Glossaries": a line that starts with # is a
comment, the third column is shown beside the term.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.errors import GlossaryError
from l10n.glossary.exchange.base import Exchange, decode, exchanges
from l10n.glossary.exchange.bilingual import CANNOT_HOLD, Row, build_concepts, iter_rows
from l10n.glossary.model import Concept, Glossary
from l10n.model import Location

_COMMENT = re.compile(
    r"\[(?P<id>[^\]]+)\] (?P<status>[a-z]+(?: [a-z]+)?)(?:; (?P<authority>.*))?\Z"
)


class OmegaT:
    """One line a pair of forms; the comment names concept, status and authority."""

    extension = ".txt"
    summary = "OmegaT's glossary: UTF-8 text with tabs"
    bilingual = True
    cannot_hold: tuple[str, ...] = CANNOT_HOLD

    def export(self, glossary: Glossary, source: str, target: str) -> bytes:
        """Tabs and line breaks inside a cell, which the format has no room for, become spaces."""
        lines = [f"# Glossary {source} - {target}"]
        for row in iter_rows(glossary, source, target):
            comment = f"[{row.id}] {row.status}" + (f"; {row.authority}" if row.authority else "")
            cells = (row.source, row.target, comment)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return ("\n".join(lines) + "\n").encode()

    def parse(self, data: bytes, path: str, source: str, target: str) -> tuple[Concept, ...]:
        """Rows of a glossary that OmegaT or a person wrote."""
        rows = _iter_rows(decode(data, path), path)
        return build_concepts(rows, source, target, path)


_omegat: Exchange = exchanges.add("omegat", OmegaT())


def _iter_rows(text: str, path: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) < 2:
            raise GlossaryError(
                "no tab between source and target", Location(path, number), "part them by a tab"
            )
        found = _COMMENT.match(cells[2]) if len(cells) > 2 else None
        facts = found.groupdict(default="") if found else {}
        yield Row(source=cells[0], target=cells[1], line=number, **{"id": "", **facts})
