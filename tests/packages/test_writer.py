import io
import json
import random
import subprocess
import tarfile
import zipfile
from datetime import date
from types import SimpleNamespace

import pytest

from l10n.packages.archive import LONGEST_KEPT, tar_gz_bytes, zip_bytes
from l10n.packages.base import Artifact
from l10n.packages.interface import load_interface
from l10n.packages.pack import EARLIEST, find_moment, require_packages
from l10n.packages.writer import MANIFEST, Memory, write_package


def artifact(path: str, data: bytes, made: list[str]) -> Artifact:
    def render() -> bytes:
        made.append(path)
        return data

    return Artifact(path, data.decode(), render)


@pytest.fixture
def write(tmp_path, outlines):
    """Write a package with the given files; gives what was made and the result."""

    def run(files: dict[str, bytes], tool: str = "tool"):
        made: list[str] = []
        artifacts = [artifact(path, data, made) for path, data in files.items()]
        memory = Memory(tmp_path / "state" / "memory.json", tool)
        done = write_package("test", outlines["fr"], artifacts, tmp_path / "out", memory)
        return made, done

    return run


def test_only_what_is_new_is_made(write):
    assert write({"a": b"1", "b": b"2"})[0] == ["a", "b"]
    assert write({"a": b"1", "b": b"2"})[0] == []
    assert write({"a": b"1", "b": b"3"})[0] == ["b"]


def test_another_toolkit_makes_everything_anew_and_changes_nothing(write):
    write({"a": b"1"})
    made, done = write({"a": b"1"}, tool="newer")
    assert made == ["a"]
    assert done.changed == 0


def test_a_file_that_somebody_touched_is_made_again(write, tmp_path):
    write({"a": b"1"})
    (tmp_path / "out" / "a").write_bytes(b"9")
    made, done = write({"a": b"1"})
    assert made == ["a"]
    assert done.changed == 1
    assert (tmp_path / "out" / "a").read_bytes() == b"1"


def test_what_is_no_more_goes_and_what_others_put_there_stays(write, tmp_path):
    write({"a": b"1", "b": b"2"})
    (tmp_path / "out" / "mine").write_text("mine")
    write({"a": b"1"})
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a", MANIFEST, "mine"]


def test_a_manifest_cannot_name_files_elsewhere(write, tmp_path):
    write({"a": b"1"})
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    manifest = {"files": {"../elsewhere": "", str(elsewhere): "", "a\0b": ""}}
    (tmp_path / "out" / MANIFEST).write_text(json.dumps(manifest))
    write({"a": b"1"})
    assert elsewhere.exists()


def test_the_manifest_has_a_checksum_of_every_file(write, tmp_path):
    write({"b/c": b"1", "a": b""})
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text())
    assert manifest["package"] == "test"
    assert manifest["locale"] == "fr"
    assert manifest["files"] == {
        "a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "b/c": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
    }


def test_a_broken_memory_costs_only_time(write, tmp_path):
    write({"a": b"1"})
    for broken in (b"", b"[]", b'{"mark": "tool", "values": {"a": 3}}', b"\xff"):
        (tmp_path / "state" / "memory.json").write_bytes(broken)
        assert write({"a": b"1"})[0] == ["a"]


@pytest.mark.parametrize("pack", [zip_bytes, tar_gz_bytes])
def test_archives_follow_from_their_contents(pack):
    one = pack({"b": b"2", "a/é": b"1"}, EARLIEST)
    assert one == pack({"a/é": b"1", "b": b"2"}, EARLIEST)
    assert one != pack({"a/é": b"1", "b": b"2"}, EARLIEST + 86_400)


def test_archives_can_be_read():
    files = {"b": b"2", "a/é": b"1", "mimetype": b"x"}
    with zipfile.ZipFile(io.BytesIO(zip_bytes(files, EARLIEST, first="mimetype"))) as archive:
        assert archive.namelist()[0] == "mimetype"
        assert {name: archive.read(name) for name in archive.namelist()} == files
    with tarfile.open(fileobj=io.BytesIO(tar_gz_bytes(files, EARLIEST))) as archive:
        assert archive.getnames() == sorted(files)
        assert {entry.mtime for entry in archive} == {EARLIEST}


def test_other_programs_read_the_archives(tmp_path):
    """Pieces that were compressed before, pieces too large to be kept, and empty ones."""
    large = random.Random(1).randbytes(LONGEST_KEPT + 1)
    files = {"a/1": b"x" * 5000, "a/é": b"", "b/1": b"x" * 5000, "b/film": large}
    for _ in range(2):
        (tmp_path / "one.zip").write_bytes(zip_bytes(files, EARLIEST))
        (tmp_path / "one.tar.gz").write_bytes(tar_gz_bytes(files, EARLIEST))
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
    subprocess.run(["gzip", "-t", "one.tar.gz"], cwd=tmp_path, check=True)
    subprocess.run(["tar", "xzf", "one.tar.gz"], cwd=tmp_path, check=True)
    assert {path: (tmp_path / path).read_bytes() for path in files} == files


def test_the_moment_is_the_courses_own_unless_the_environment_says_otherwise(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    course = SimpleNamespace(manifest=SimpleNamespace(date=date(2026, 11, 28)))
    assert find_moment(course) == 1795824000
    assert find_moment(SimpleNamespace(manifest=SimpleNamespace(date=None))) == EARLIEST
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert find_moment(course) == 1_000_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert find_moment(course) == EARLIEST


def test_packages_are_asked_for_by_name():
    assert require_packages(["subtitles", "subtitles"]) == ("subtitles",)
    assert "subtitles" in require_packages(["all"])
    with pytest.raises(Exception, match='no package is called "subtitels"; known: '):
        require_packages(["subtitels"])


def test_an_unknown_language_speaks_english():
    interface = load_interface("xx")
    assert interface("Step {number}", number=3) == "Step 3"
