"""A build renders only what has changed, and never trusts what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.course import open_course
from l10n.model import Variant
from l10n.variants import module
from l10n.variants.parallel import iter_variants
from l10n.variants.writer import write_variant


@pytest.fixture
def build(course_folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Build French into build/; gives the sources rendered anew, and the variant's files."""
    real = module.render_file

    def run() -> tuple[list[str], dict[str, bytes]]:
        rendered: list[str] = []

        def render(file, *arguments):
            rendered.append(Path(file.path).name)
            return real(file, *arguments)

        monkeypatch.setattr(module, "render_file", render)
        output = course_folder / "build"
        ((_, variant, renderings),) = iter_variants(open_course(course_folder), ("fr",), output)
        assert isinstance(variant, Variant)
        write_variant(variant, output / "fr")
        renderings.save()
        return sorted(rendered), dict(variant.files)

    return run


def test_a_second_build_renders_nothing_and_gives_the_same(build):
    first, files = build()
    assert first
    assert build() == ([], files)


def test_a_changed_source_is_rendered_anew_alone(build, course_folder: Path):
    _, before = build()
    source = next((course_folder / "src_content").rglob("*.script.md"))
    source.write_text(source.read_text() + "\n## One more\n")
    rendered, after = build()
    assert rendered == [source.name]
    changed = {path for path in after if after[path] != before.get(path)}
    assert {Path(path).name for path in changed} == {source.name, "variant.json"}


def test_a_file_that_somebody_touched_is_rendered_anew(build, course_folder: Path):
    _, files = build()
    built = next((course_folder / "build" / "fr").rglob("*.script.md"))
    built.write_text("something else")
    rendered, again = build()
    assert rendered == [built.name]
    assert again == files


@pytest.mark.parametrize("broken", [b"", b"[]", b'{"mark": 1}', b"\xff\xfe"])
def test_a_broken_memory_costs_only_time(build, course_folder: Path, broken: bytes):
    first, files = build()
    (stamp,) = (course_folder / ".l10n").glob("build-*.json")
    stamp.write_bytes(broken)
    assert build() == (first, files)


def test_remembered_paths_cannot_leave_the_variant(build, course_folder: Path):
    """A stranger's memory that names another file is refused by its checksum, or renders anew."""
    first, files = build()
    (stamp,) = (course_folder / ".l10n").glob("build-*.json")
    stamp.write_text(stamp.read_text().replace("/01-", "/../../../secret-"))
    rendered, again = build()
    assert rendered
    assert again == files


def test_another_subtitle_profile_renders_subtitles_anew(build, course_folder: Path):
    build()
    with (course_folder / "l10n.yaml").open("a") as file:
        file.write("subtitle_profile: netflix\n")
    assert build()[0]
