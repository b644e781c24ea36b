"""Writing files: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from l10n.errors import L10nError
from l10n.files import write_if_changed


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.po"
    assert write_if_changed(path, b"text")
    assert path.read_bytes() == b"text"
    assert list(path.parent.iterdir()) == [path]


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "b.po"
    write_if_changed(path, b"text")
    before = path.stat()
    assert not write_if_changed(path, b"text")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "b.po"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_if_changed(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_the_umask_gives(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_if_changed(tmp_path / "b.po", b"new")
    finally:
        os.umask(old)
    assert (tmp_path / "b.po").stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.po", tmp_path / "link.po"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_if_changed(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("step", ["fsync", "replace", "fchmod", "fdopen"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "allow writing"),
    ],
)
def test_a_failure_at_any_step_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    path = tmp_path / "b.po"
    path.write_bytes(b"old")

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(L10nError, match=words):
        write_if_changed(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.po").mkdir()
    with pytest.raises(L10nError, match="b.po:1: cannot write the file"):
        write_if_changed(tmp_path / "b.po", b"new")


def test_a_file_where_a_folder_belongs_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(L10nError, match="a file stands where a folder belongs"):
        write_if_changed(tmp_path / "a" / "b.po", b"new")
