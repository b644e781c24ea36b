"""Source files -> templates, read in worker processes where that pays.

Start at :func:`make_templates`.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from l10n.catalogs.collector import paused_collector
from l10n.catalogs.header import HeaderFacts
from l10n.catalogs.parallel import Packing, run_each, workers_for
from l10n.catalogs.template import Entry, draft_entries, join_drafts, make_units
from l10n.model import Catalog, Document, Finding, Unit

WORTH_PROCESSES = 1_000_000
"""Bytes of source from which more processes than one save time."""

PIECES_A_PROCESS = 32
"""So that the process that is done last does not keep the others waiting for long."""

Parse = Callable[[str], Document | None]
"""The document of the file with this path; None for a file that no format reads."""

File = tuple[str, str]
"""(module, path) of a source file."""

Draft = tuple[str, list[Entry], list[Finding]]
"""A module, the entries of some of its files, and what their parsers had to say."""


Drafted = tuple[str, list[Unit], list[Finding]]
"""The same with units in place of entries."""


def _pack(drafts: list[Draft]) -> bytes:
    """Text travels by marshal, at a third of what it costs by pickle."""
    import pickle

    return marshal.dumps(
        [(module, entries, pickle.dumps(findings)) for module, entries, findings in drafts]
    )


def _unpack(data: bytes) -> list[Draft]:
    import pickle

    return [
        (module, entries, pickle.loads(findings))
        for module, entries, findings in marshal.loads(data)
    ]


_PACKING = Packing(_pack, _unpack)


def make_templates(
    parse: Parse,
    modules: Mapping[str, Sequence[str]],
    size: int,
    facts: HeaderFacts | None = None,
) -> tuple[dict[str, Catalog], list[Finding]]:
    """The template of each module (id: paths of its files, in order), and all findings.

    ``size`` is how many bytes the files have; where it pays, they are read in
    several processes. Raises what ``parse`` raises, for the first file that has it.
    """
    files = [(module, path) for module, paths in modules.items() for path in paths]
    is_much = size >= WORTH_PROCESSES
    with paused_collector():
        pieces: list[list[Drafted]] = run_each(
            _draft,
            parse,
            _pieces(files, is_much),
            is_much=is_much,
            packing=_PACKING,
            finish=_with_units,
        )
        drafts: dict[str, list[list[Unit]]] = {module: [] for module in modules}
        findings: list[Finding] = []
        for module, units, said in chain.from_iterable(pieces):
            drafts[module].append(units)
            findings += said
        templates = {module: join_drafts(found, facts) for module, found in drafts.items()}
    return templates, findings


def _pieces(files: list[File], is_much: bool) -> list[list[File]]:
    """The files in pieces of about the same number; in one piece where that will do."""
    workers = workers_for(len(files)) if is_much else 1
    each = -(-len(files) // (workers * PIECES_A_PROCESS)) if workers > 1 else len(files)
    return [files[start : start + each] for start in range(0, len(files), each or 1)]


def _draft(parse: Parse, files: Iterable[File]) -> list[Draft]:
    """The drafts of a piece, one for each module that it has files of."""
    with paused_collector():
        return [
            _draft_module(parse, module, [path for _, path in group])
            for module, group in groupby(files, key=lambda file: file[0])
        ]


def _with_units(drafts: list[Draft]) -> list[Drafted]:
    return [(module, make_units(entries), findings) for module, entries, findings in drafts]


def _draft_module(parse: Parse, module: str, paths: Iterable[str]) -> Draft:
    findings: list[Finding] = []

    def documents() -> Iterator[Document]:
        for document in filter(None, map(parse, paths)):
            findings.extend(document.findings)
            yield document

    return module, draft_entries(documents()), findings
