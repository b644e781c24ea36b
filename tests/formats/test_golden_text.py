"""Golden folders: a source file, its segments, targets and the file rendered with them.

``UPDATE_GOLDEN=1 pytest tests/formats/test_golden_text.py`` writes segments.txt
and the expected files anew; read the diff like code.
"""

import json
import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = [
    source
    for format in ("script", "markdown", "quiz", "manifest")
    for source in sorted((GOLDEN / format).glob("*/*"))
    if source.name.startswith(("source.", "course.yaml", "module.yaml"))
]


def listing(document) -> str:
    lines = []
    for segment in document.segments:
        note = f" <{'; '.join(segment.notes)}>" if segment.notes else ""
        lines.append(
            f"{segment.location.line} {segment.kind} [{segment.context}]{note}: {segment.text!r}"
        )
    lines += [
        f"{finding.severity} on line {finding.location.line}: {finding.check}"
        for finding in document.findings
    ]
    return "\n".join(lines) + "\n"


def check(path: Path, actual: bytes) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(actual)
    assert path.read_bytes() == actual


def load_targets(path: Path) -> dict[tuple[str, str], str]:
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {(entry["context"], entry["source"]): entry["target"] for entry in entries}


def ids(path: Path) -> str:
    return "-".join(path.parts[-3:-1])


def test_every_format_has_a_golden_folder():
    assert {case.parts[-3] for case in CASES} == {"script", "markdown", "quiz", "manifest"}


@pytest.mark.parametrize("source", CASES, ids=ids)
def test_segments_are_as_listed(source, parse):
    document = parse(source.read_bytes(), source.name)
    check(source.parent / "segments.txt", listing(document).encode())


@pytest.mark.parametrize("source", CASES, ids=ids)
def test_without_targets_every_byte_stays(source, parse, render):
    data = source.read_bytes()
    assert render(parse(data, source.name), {}) == data


@pytest.mark.parametrize("source", CASES, ids=ids)
def test_with_windows_line_breaks_every_byte_stays_and_segments_are_the_same(source, parse, render):
    data = source.read_bytes()
    windows = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    document = parse(windows, source.name)
    assert render(document, {}) == windows
    assert listing(document) == listing(parse(data, source.name))


TARGETS = [(case, path) for case in CASES for path in sorted(case.parent.glob("targets.*.json"))]


@pytest.mark.parametrize(
    ("source", "path"), TARGETS, ids=lambda path: f"{path.parts[-2]}-{path.name}"
)
def test_targets_stand_in_their_places(source, path, parse, render):
    locale = path.name.split(".")[1]
    targets = load_targets(path)
    document = parse(source.read_bytes(), source.name)
    assert {segment.key for segment in document.segments} == set(targets)
    rendered = render(document, targets, locale)
    ending = source.name.removeprefix("source.")
    check(path.parent / f"expected.{locale}.{ending}", rendered)


@pytest.mark.parametrize(
    ("source", "path"), TARGETS, ids=lambda path: f"{path.parts[-2]}-{path.name}"
)
def test_a_rendered_variant_parses_to_its_targets(source, path, parse, render, plain):
    locale = path.name.split(".")[1]
    targets = load_targets(path)
    document = parse(source.read_bytes(), source.name)
    variant = parse(render(document, targets, locale), source.name, locale)
    expected = [plain(targets[segment.key]) for segment in document.segments]
    assert [plain(segment.text) for segment in variant.segments] == expected
    assert [s.kind for s in variant.segments] == [s.kind for s in document.segments]
