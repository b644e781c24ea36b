"""Templates are the same whether one process reads the files or several."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.catalogs.template import build_template, draft_entries, join_drafts, make_units
from l10n.catalogs.writer import render_catalog, render_unit
from l10n.course import open_course
from l10n.errors import SourceError
from l10n.extraction import Extraction, make_templates
from l10n.model import Document, Location, Segment, Unit

PROCESSES = "l10n.catalogs.drafts.WORTH_PROCESSES"

segments = st.builds(
    lambda text, line, context, kind, notes, seconds: Segment(
        text, Location("a b.srt" if line % 5 == 0 else "a.srt", line), context, kind, notes, seconds
    ),
    st.sampled_from(["Yes.", "No.", "", "x " * 50, "été —“x”", 'a "b"\nc\\', "\n", "日本 " * 30]),
    st.integers(1, 30),
    st.sampled_from(["", "speaker"]),
    st.sampled_from(["", "narration", "two\nlines"]),
    st.sampled_from([(), ("speaker: A",), ("", "lines"), ("two", "two")]),
    st.sampled_from([None, 0.0, 1.25, 3.0]),
)


def document(found: Sequence[Segment]) -> Document:
    return Document("a.srt", "srt", tuple(found), None)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(segments, max_size=6), max_size=5))
def test_parts_give_the_template_of_the_whole(parts) -> None:
    documents = [document(part) for part in parts]
    whole = build_template(documents)

    def drafted(some: Sequence[Document]) -> list[Unit]:
        return make_units(draft_entries(some))

    assert join_drafts([drafted([one]) for one in documents]).units == whole.units
    joined = join_drafts([drafted(documents[:2]), drafted(documents[2:])])
    assert render_catalog(joined) == render_catalog(whole)


@given(st.lists(segments, max_size=6))
def test_an_entry_is_laid_out_as_any_unit_is(found) -> None:
    for unit in build_template([document(found)]).units:
        fresh = Unit(
            unit.source,
            context=unit.context,
            references=unit.references,
            extracted_comments=unit.extracted_comments,
        )
        assert unit == fresh
        assert f"{unit.raw}\n" == render_unit(fresh)


def run(folder: Path) -> tuple[tuple[str, ...], dict[str, bytes], list[object]]:
    extraction = Extraction(open_course(folder))
    report = extraction.run()
    files = {path.name: path.read_bytes() for path in (folder / "catalogs").rglob("*.pot")}
    return report.changed, files, list(extraction.findings)


def test_processes_change_nothing(course_folder, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    srt = course_folder / "src_content/01-first-steps/more.srt"
    srt.write_text("1\n00:00:01,000 --> 00:00:00,000\nOne.\n\n2\n0:00:02 --> 0:00:03\nTwo.\n")
    manifest = srt.parent / "module.yaml"
    manifest.write_text(manifest.read_text().replace("steps:\n", "steps:\n  - more\n"))
    alone = run(course_folder)
    shutil.rmtree(course_folder / "catalogs")
    monkeypatch.setattr(PROCESSES, 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    changed, files, findings = run(course_folder)
    assert files == alone[1]
    assert findings == alone[2] != []
    assert changed == alone[0] != ()


def test_the_first_bad_file_is_told_whatever_process_reads_it(monkeypatch) -> None:
    def parse(path: str) -> Document | None:
        if path in ("3", "7"):
            raise SourceError("is bad", Location(path))
        return None

    monkeypatch.setattr(PROCESSES, 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with pytest.raises(SourceError, match="3:1: is bad"):
        make_templates(parse, {"m": [str(number) for number in range(9)]}, 1)
