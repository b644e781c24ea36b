"""Extraction: the sources of a course -> templates -> every translator's catalog."""

from __future__ import annotations

from collections.abc import Callable

from l10n.catalogs.drafts import make_templates
from l10n.catalogs.header import HeaderFacts
from l10n.catalogs.legal_force import judge_for
from l10n.catalogs.update import UpdateReport, update_catalogs
from l10n.course import Course
from l10n.freshness import EXTRACTION, remember
from l10n.model import Catalog, Finding
from l10n.translator_notes import TranslatorNotes

UNREVIEWED = (
    "Not yet reviewed by a legal linguist. When it is, take this comment out and",
    "name the reviewer in a header field X-Reviewed-By.",
)

Progress = Callable[[int, int], None]


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
