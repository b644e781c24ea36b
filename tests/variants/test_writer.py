"""Writing a variant: whole files, what is no more goes, and nothing outside is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from l10n.errors import ConfigError, L10nError
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Variant
from l10n.variants.writer import require_output, write_variant


def variant(**files: bytes) -> Variant:
    listed = {"files": dict.fromkeys(files, "")}
    return Variant("fr", {**files, VARIANT_MANIFEST: json.dumps(listed).encode()})


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_second_write_changes_nothing(tmp_path: Path) -> None:
    assert write_variant(variant(a=b"1", b=b"2"), tmp_path / "fr") == 3
    assert write_variant(variant(a=b"1", b=b"2"), tmp_path / "fr") == 0


def test_what_the_last_build_wrote_goes_and_what_people_put_there_stays(tmp_path: Path) -> None:
    write_variant(variant(a=b"1", b=b"2"), tmp_path)
    (tmp_path / "mine").write_bytes(b"3")
    assert write_variant(variant(a=b"1"), tmp_path) == 2
    assert names(tmp_path) == {"a", "mine", VARIANT_MANIFEST}


@pytest.mark.parametrize(
    "manifest",
    [
        *(f'{{"files": {files}}}' for files in ("3", "null", '["keep"]', '"keep"', "[1, 2]")),
        "[]",
        "null",
        "{",
        "",
        '{"files": {"keep": 1}',
        '{"files": {"../outside": 1, "../../outside": 1, "sub/../../outside": 1}}',
        '{"files": {"": 1, ".": 1, "..": 1, "sub": 1, "a\\u0000b": 1, "\\ud800": 1}}',
        json.dumps({"files": {"x" * 5000: 1}}),
    ],
)
def test_a_hostile_manifest_takes_nothing_away(tmp_path: Path, manifest: str) -> None:
    folder = tmp_path / "build" / "fr"
    (folder / "sub").mkdir(parents=True)
    for path in (folder / "keep", folder / "sub" / "keep", tmp_path / "outside"):
        path.write_bytes(b"kept")
    (folder.parent / "outside").write_bytes(b"kept")
    (folder / VARIANT_MANIFEST).write_text(manifest)
    write_variant(variant(a=b"1"), folder)
    assert names(tmp_path) == {
        *("outside", "build/outside", "build/fr/keep", "build/fr/sub/keep", "build/fr/a"),
        f"build/fr/{VARIANT_MANIFEST}",
    }


def test_absolute_paths_and_links_out_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"kept")
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    listed = {"files": {str(outside): 1, "link": 1}}
    (folder / VARIANT_MANIFEST).write_text(json.dumps(listed))
    write_variant(variant(a=b"1"), folder)
    assert outside.read_bytes() == b"kept"
    assert (folder / "link").is_symlink()


def test_the_manifest_comes_last(tmp_path: Path) -> None:
    write_variant(variant(a=b"1"), tmp_path)
    before = (tmp_path / VARIANT_MANIFEST).read_bytes()
    (tmp_path / "b").mkdir()
    with pytest.raises(L10nError):
        write_variant(variant(a=b"1", b=b"2"), tmp_path)
    assert (tmp_path / VARIANT_MANIFEST).read_bytes() == before


def test_a_file_that_cannot_be_removed_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_variant(variant(a=b"1", b=b"2"), tmp_path)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, os.strerror(13), str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(L10nError, match=r"b:1: cannot remove the file: Permission denied; "):
        write_variant(variant(a=b"1"), tmp_path)


@pytest.mark.parametrize("name", ["src_content", "src_content/01-x", "catalogs", "glossary/a/.."])
def test_variants_never_mix_with_the_work_of_people(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="variants cannot go into"):
        require_output(tmp_path, tmp_path / name)


@pytest.mark.parametrize("name", ["build", "src_content2", ".", "..", "src_content/../out"])
def test_other_folders_are_taken(tmp_path: Path, name: str) -> None:
    require_output(tmp_path, tmp_path / name)


def test_a_link_into_the_sources_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "src_content").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "src_content")
    with pytest.raises(ConfigError):
        require_output(tmp_path, tmp_path / "out")
