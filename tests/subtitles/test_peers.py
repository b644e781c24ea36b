"""Every cue that others see in a file, we see too; and every file comes back to the byte."""

from pathlib import Path

import pysubs2
import pytest
import srt
import webvtt

from l10n.formats.srt import Srt
from l10n.formats.vtt import Vtt
from l10n.languages import get_language

HERE = Path(__file__).parent
FILES = sorted(
    path for folder in ("styles", "others") for path in (HERE / folder).rglob("*.[sv][rt]t")
)
ENGLISH = get_language("en")


def parse(path: Path):
    codec = Vtt() if path.suffix == ".vtt" else Srt()
    return codec, codec.parse(path.read_bytes(), path.name, ENGLISH)


def peer_counts(path: Path, text: str) -> dict[str, int]:
    """Cues that each peer sees; one that gives up on the file counts none."""
    readers = {"pysubs2": lambda: pysubs2.SSAFile.from_string(text, format_=path.suffix[1:])}
    if path.suffix == ".vtt":
        readers["webvtt-py"] = lambda: webvtt.from_string(text)
    else:
        readers["srt"] = lambda: list(srt.parse(text))
    counts = {}
    for name, read in readers.items():
        try:
            counts[name] = len(read())
        except (srt.SRTParseError, webvtt.errors.MalformedFileError, ValueError, IndexError):
            counts[name] = 0
    return counts


def ids(path: Path) -> str:
    return path.name


def test_there_are_many_files_in_many_styles():
    assert len(FILES) >= 55
    assert {path.suffix for path in FILES} == {".srt", ".vtt"}


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_no_peer_sees_more_cues(path):
    _, document = parse(path)
    skeleton = document.skeleton
    text = "\n".join(skeleton.lines)
    ours = len(skeleton.blocks)
    counts = peer_counts(path, text)
    assert ours >= max(counts.values()), counts
    assert ours == sum("-->" in line and line.count(":") > 1 for line in skeleton.lines)


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_comes_back_to_the_byte(path):
    codec, document = parse(path)
    data = path.read_bytes()
    assert codec.render(document, {}, get_language("ar")) == data
    same = {segment.key: segment.text for segment in document.segments}
    assert codec.render(document, same, get_language("ar")) == data


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_translated_file_is_read_by_peers(path):
    """Each sentence stands in capitals in the variant, and peers read as many cues as we do."""
    codec, document = parse(path)
    targets = {segment.key: segment.text.replace("e", "é") for segment in document.segments}
    out = codec.render(document, targets, get_language("fr")).decode("utf-8-sig")
    again = codec.parse(out.encode(), path.name, get_language("fr"))
    counts = peer_counts(path, "\n".join(again.skeleton.lines))
    assert len(again.skeleton.blocks) >= max(counts.values()), counts


def has_more_than_one_run(path: Path) -> bool:
    skeleton = parse(path)[1].skeleton
    return len(skeleton.runs) > 1 and skeleton.encoding == "utf-8"


@pytest.mark.parametrize("path", list(filter(has_more_than_one_run, FILES)), ids=ids)
def test_untouched_cues_keep_their_lines(path):
    """With one sentence translated, every line of the runs after it is still there, in order."""
    codec, document = parse(path)
    first = document.skeleton.runs[0]
    segment = document.segments[first.stop - 1]
    out = codec.render(document, {segment.key: segment.text + " xyz"}, ENGLISH)
    assert b"xyz" in out
    kept = document.skeleton.lines[document.skeleton.blocks[first.last].last :]
    rendered = iter(codec.parse(out, path.name, ENGLISH).skeleton.lines)
    missing = [line for line in kept if not line.strip().isdecimal() and line not in rendered]
    assert not missing
