"""A small course in memory or on disk whose source can be edited and translated."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from l10n.catalogs.po import load_catalog, parse_po, render_po
from l10n.catalogs.template import build_template
from l10n.catalogs.update import UpdateReport, update_catalogs
from l10n.model import Catalog, Document, Location, Segment, Unit


@pytest.fixture(autouse=True)
def _fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")


@dataclass
class Course:
    """Sources by module, each a list of texts or (context, text) pairs."""

    root: Path
    sources: dict[str, list[str | tuple[str, str]]] = field(default_factory=dict)
    locales: tuple[str, ...] = ("fr",)

    def templates(self) -> dict[str, Catalog]:
        return {
            module: build_template([_document(module, texts)])
            for module, texts in self.sources.items()
        }

    def update(self, **sources: list[str | tuple[str, str]]) -> UpdateReport:
        """Set the source (where given) and run the update."""
        if sources:
            self.sources = dict(sources)
        return update_catalogs(self.root, self.templates(), self.locales)

    def path(self, module: str, locale: str = "fr") -> Path:
        return self.root / "catalogs" / locale / f"{module}.po"

    def catalog(self, module: str, locale: str = "fr") -> Catalog:
        return load_catalog(self.path(module, locale))

    def unit(self, module: str, source: str, context: str = "") -> Unit:
        return {unit.key: unit for unit in self.catalog(module).units}[context, source]

    def change(self, module: str, source: str, context: str = "", **changes: object) -> None:
        """What a translator does in an editor: change one entry and save the file."""
        catalog = self.catalog(module)
        units = tuple(
            replace(unit, **changes) if unit.key == (context, source) else unit  # type: ignore[arg-type]
            for unit in catalog.units
        )
        self.path(module).write_bytes(render_po(replace(catalog, units=units)))

    def translate(self, module: str, **targets: str) -> None:
        """Translate units by the first word of their source."""
        for unit in self.catalog(module).iter_active():
            target = targets.get(unit.source.split()[0].strip(".,").lower())
            if target:
                self.change(module, unit.source, unit.context, target=target)

    def snapshot(self) -> dict[str, bytes]:
        files = sorted((self.root / "catalogs").rglob("[!.]*.po*"))
        return {str(path.relative_to(self.root)): path.read_bytes() for path in files}


def _document(module: str, texts: list[str | tuple[str, str]]) -> Document:
    pairs = [text if isinstance(text, tuple) else ("", text) for text in texts]
    segments = tuple(
        Segment(text, Location(f"src_content/{module}/a.md", line), context, "paragraph")
        for line, (context, text) in enumerate(pairs, 1)
    )
    return Document(f"src_content/{module}/a.md", "markdown", segments, None)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path)


@pytest.fixture
def po() -> Callable[[str], Catalog]:
    """Parse PO text under the name x.po."""
    return lambda text: parse_po(text.encode(), "x.po")


@pytest.fixture
def gettext() -> Callable[..., str]:
    """Run a gettext program on stdin; fails with its message when it refuses."""

    def run(*command: str, data: bytes) -> str:
        done = subprocess.run([*command, "-"], input=data, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    return run
