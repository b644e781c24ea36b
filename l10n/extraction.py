"""Extraction: the sources of a course -> templates -> every translator's catalog.

Start at :class:`Extraction`; :func:`make_templates` reads the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from l10n.catalogs.collector import paused_collector
from l10n.catalogs.header import HeaderFacts
from l10n.catalogs.legal_force import judge_for
from l10n.catalogs.parallel import run_each, workers_for
from l10n.catalogs.template import Entry, draft_entries, join_drafts
from l10n.catalogs.update import UpdateReport, update_catalogs
from l10n.course import Course
from l10n.freshness import EXTRACTION, remember
from l10n.model import Catalog, Document, Finding
from l10n.translator_notes import TranslatorNotes

UNREVIEWED = (
    "Not yet reviewed by a legal linguist. When it is, take this comment out and",
    "name the reviewer in a header field X-Reviewed-By.",
)

WORTH_PROCESSES = 1_000_000
"""Bytes of source from which more processes than one save time."""

PIECES_A_PROCESS = 4
"""So that a process that has the longer files does not keep the others waiting."""

Progress = Callable[[int, int], None]

Parse = Callable[[str], Document | None]
"""The document of the file with this path; None for a file that no format reads."""

File = tuple[str, str]
"""(module, path) of a source file."""

Draft = tuple[str, list[Entry], list[Finding]]
"""A module, the entries of some of its files, and what their parsers had to say."""


class Extraction:
    """One run of ``l10n extract`` over a course.

    ``locales`` are those asked for, none meaning all. ``findings`` are what
    parsers kept verbatim or mended, known after :meth:`run`.
    """

    def __init__(self, course: Course, locales: tuple[str, ...] = ()) -> None:
        self.course = course
        self.locales = locales
        self.findings: list[Finding] = []

    def run(self, *, check_only: bool = False, progress: Progress | None = None) -> UpdateReport:
        """Bring templates and catalogs up to date; with ``check_only`` only tell.

        Raises SourceError or CatalogError for input that cannot be read, and
        ConfigError for a locale the course does not have; then nothing has
        been written.
        """
        root = self.course.root
        report = update_catalogs(
            root,
            self._templates(),
            self.course.require_translated(self.locales),
            facts=self._facts(),
            annotate=TranslatorNotes(root, self.course.source_locale, self.course.settings),
            judge=judge_for(self.course.source_locale),
            check_only=check_only,
            progress=progress,
        )
        if self.course.locales and (not check_only or not report.changed):
            remember(root, EXTRACTION, self.locales)
        return report

    def _templates(self) -> dict[str, Catalog]:
        course = self.course
        files = {module.id: module.files for module in course.modules}
        templates, self.findings = make_templates(
            course.parse, files, course.count_bytes(), self._facts()
        )
        return templates

    def _facts(self) -> HeaderFacts:
        manifest, settings = self.course.manifest, self.course.settings
        return HeaderFacts(
            project=f"{manifest.title} {manifest.version}".strip(),
            bugs_to=settings.report_bugs_to,
            team=settings.language_team,
            comments=UNREVIEWED,
        )


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
        pieces = run_each(_draft, parse, _pieces(files, is_much), is_much=is_much)
        drafts: dict[str, list[list[Entry]]] = {module: [] for module in modules}
        findings: list[Finding] = []
        for module, entries, said in chain.from_iterable(pieces):
            drafts[module].append(entries)
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


def _draft_module(parse: Parse, module: str, paths: Iterable[str]) -> Draft:
    findings: list[Finding] = []

    def documents() -> Iterator[Document]:
        for document in filter(None, map(parse, paths)):
            findings.extend(document.findings)
            yield document

    return module, draft_entries(documents()), findings
