"""``docx``: the course on paper, for narrators, studios and groups.

Per video a script as the two-column table of the trade (what is seen, what is
heard), ``scripts/<module>/<step>.docx``; per module its readings, discussions,
examples and quizzes, ``<module>.docx``, the facilitation guide among them, with the
pictures that they show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from l10n.packages.attachments import PICTURES_IN_WORD, find_pictures
from l10n.packages.base import Artifact, Edition, PerLocale, packages
from l10n.packages.digests import digest
from l10n.packages.outline import ModuleOutline, Step


@packages.register("docx")
class Docx(PerLocale):
    """Word documents of one locale."""

    summary = "Word documents: scripts as two-column tables, and a booklet a module"

    def build(self, edition: Edition) -> Iterator[Artifact]:
        """A booklet for each module with texts, a table for each script."""
        pictures = find_pictures(edition.outline, PICTURES_IN_WORD)
        seen = digest(*(part for item in pictures.items() for part in item))
        for module in edition.outline.modules:
            if not all(step.is_spoken for step in module.steps):
                yield self._booklet(edition, module, pictures, seen)
            for step in module.steps:
                if step.is_spoken:
                    yield self._script(edition, step)

    def _booklet(
        self, edition: Edition, module: ModuleOutline, pictures: Mapping[str, bytes], seen: str
    ) -> Artifact:
        """``seen`` is a digest of all pictures: a text may show one of any module."""
        steps = [step.digest for step in module.steps]
        inputs = digest(*self._shared(edition), module.title, *module.aims, *steps, seen)
        render = partial(_render_booklet, edition, module, pictures)
        return Artifact(f"{module.id}.docx", inputs, render)

    def _script(self, edition: Edition, step: Step) -> Artifact:
        inputs = digest(*self._shared(edition), step.digest)
        path = f"scripts/{step.path}.docx"
        return Artifact(path, inputs, partial(_render_script, edition, step))

    def _shared(self, edition: Edition) -> tuple[str, ...]:
        """What every document shows, beside its own text."""
        outline = edition.outline
        reviewed = str(outline.is_reviewed)
        facts = (
            outline.locale,
            outline.source_locale,
            outline.title,
            outline.version,
            outline.licence,
            reviewed,
        )
        return (*facts, edition.interface.digest, str(edition.moment))


def _render_booklet(
    edition: Edition, module: ModuleOutline, pictures: Mapping[str, bytes]
) -> bytes:
    from l10n.packages.docx.booklet import render_booklet
    from l10n.packages.docx.pictures import Pictures

    return render_booklet(edition, module, Pictures(module.id, pictures))


def _render_script(edition: Edition, step: Step) -> bytes:
    from l10n.packages.docx.script_table import render_script

    return render_script(edition, step)
