"""Pictures of texts on paper: shown in Word documents and printed pages, or described."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm, Inches
from lxml import html

from l10n.errors import SourceError
from l10n.packages.base import packages
from tests.packages.pictures import GIF, SVG, edition, png
from tests.packages.test_print import CHROMIUM

WIDE = png(1600, 400)
TALL = png(10, 2000)


def artifact(package: str, path: str, reading: str, pictures=None, locale="en"):
    built = packages.get(package).build(edition(reading, pictures or {}, locale))
    return next(each for each in built if each.path == path)


def booklet(reading: str, pictures=None, locale="en"):
    return Document(io.BytesIO(artifact("docx", "one.docx", reading, pictures, locale).render()))


def page(reading: str, pictures=None):
    data = artifact("print", "one.html", reading, pictures).render()
    return html.document_fromstring(data.decode())


def text_of(word) -> str:
    return "\n".join(paragraph.text for paragraph in word.paragraphs)


def test_a_word_document_shows_a_picture_with_its_description():
    word = booklet("![A <map>](a%20map.png?v=1#x)", {"one/a map.png": png(7, 5)})
    (shape,) = word.inline_shapes
    assert (shape.width, shape.height) == (Inches(7 / 72), Inches(5 / 72))
    assert shape._inline.docPr.get("descr") == "A <map>"
    (part,) = [part for part in word.part.package.iter_parts() if "/media/" in part.partname]
    assert part.blob == png(7, 5)
    assert "[A <map>]" not in text_of(word)


@pytest.mark.parametrize("name", ["a.png", "a.PNG", "sub/a.gif", "../two/a.gif"])
def test_pictures_are_found_from_the_folder_of_the_text(name):
    data = GIF if name.endswith("gif") else png()
    path = name.removeprefix("../") if name.startswith("..") else f"one/{name}"
    pictures = {path: data}
    if path.startswith("two"):  # not a module of this course: its files are nobody's
        assert not booklet(f"![x]({name})", pictures).inline_shapes
    else:
        assert len(booklet(f"![x]({name})", pictures).inline_shapes) == 1


@pytest.mark.parametrize(
    ("text", "room"),
    [("![x](p.png)", 17.0), ("- ![x](p.png)", 16.35), ("| ![x](p.png) | a |\n|---|---|\n", 8.1)],
)
@pytest.mark.parametrize("data", [WIDE, TALL])
def test_a_large_picture_is_made_to_fit(text, room, data):
    (shape,) = booklet(text, {"one/p.png": data}).inline_shapes
    assert shape.width <= Cm(room)
    assert shape.height <= Cm(22)
    assert shape.width >= Cm(room) - 1 or shape.height >= Cm(22) - 1
    native = Document().add_paragraph().add_run().add_picture(io.BytesIO(data))
    assert shape.width / shape.height == pytest.approx(native.width / native.height, rel=1e-3)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        png()[:20],
        png(0, 3),
        png(1, 3, dots_per_metre=2**31 - 1),
        b"\x89PNG\r\n\x1a\nnonsense that goes on for a while",
    ],
)
def test_a_damaged_picture_is_described(data):
    word = booklet("![A map](p.png) and on", {"one/p.png": data})
    assert not word.inline_shapes
    assert "[A map] and on" in text_of(word)


def test_no_damage_stops_the_work():
    chance = random.Random(20261128)
    for data in (png(7, 5, dots_per_metre=2835), GIF):
        for _ in range(60):
            damaged = bytearray(data)
            for _ in range(3):
                damaged[chance.randrange(6 if data is GIF else 8, len(data))] = chance.randrange(
                    256
                )
            path = "one/p.gif" if data is GIF else "one/p.png"
            text = "![A map](p.gif)" if data is GIF else "![A map](p.png)"
            word = booklet(text, {path: bytes(damaged[: chance.randrange(8, len(data) + 1)])})
            assert len(word.inline_shapes) == ("[A map]" not in text_of(word))


@pytest.mark.parametrize(
    "address",
    [
        "gone.png",
        "drawing.svg",
        "read.md",
        "../../one/p.png",
        "%2e%2e/%2e%2e/one/p.png",
        "https://example.org/p.png",
        "//example.org/p.png",
        "/one/p.png",
        "file:///etc/passwd",
    ],
)
def test_what_word_cannot_show_is_described(address):
    word = booklet(f"![A map]({address})", {"one/p.png": png(), "one/drawing.svg": SVG})
    assert not word.inline_shapes
    assert "[A map]" in text_of(word)
    assert not [rel for rel in word.part.rels.values() if rel.is_external]


def test_a_printed_page_shows_pictures_that_lie_beside_it():
    pictures = {"one/a map.png": png(), "one/drawing.svg": SVG}
    text = "![A map](a%20map.png?v=1#x) ![A drawing](drawing.svg) ![Lost](gone.png) [r](read.md)"
    root = page(text, pictures)
    shown = {node.get("alt"): node.get("src") for node in root.iter("img")}
    assert shown == {"A map": "one/a%20map.png", "A drawing": "one/drawing.svg", "Lost": None}
    assert not [node for node in root.iter("a") if node.get("href")]
    assert artifact("print", "one/a map.png", text, pictures).render() == png()
    assert artifact("print", "one/drawing.svg", text, pictures).render() == SVG


def test_a_changed_picture_makes_the_booklet_anew_and_the_same_one_does_not():
    first, again, other = (
        artifact("docx", "one.docx", "![x](p.png)", {"one/p.png": png(grey=grey)})
        for grey in (0, 0, 9)
    )
    assert first.inputs == again.inputs != other.inputs
    assert first.render() == again.render() != other.render()
    with_it, without = (
        artifact("print", "one.html", "![x](p.png)", pictures)
        for pictures in ({"one/p.png": png()}, {})
    )
    assert with_it.inputs != without.inputs


@pytest.mark.parametrize("package", ["docx", "print"])
def test_dangerous_attachments_are_refused(package):
    with pytest.raises(SourceError, match="one/a.svg"):
        artifact(package, "one.docx", "", {"one/a.svg": b"<svg><script/></svg>"})


def sizes_in(pdf: Path) -> list[list[str]]:
    """Width and height of every picture in a PDF, in pixels."""
    command = ["pdfimages", "-list", str(pdf)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split()[3:5] for line in listed.splitlines()[2:]]


def test_libreoffice_shows_a_picture(tmp_path: Path):
    assert shutil.which("soffice"), "LibreOffice is missing: sh .ci/setup tests"
    data = artifact("docx", "one.docx", "![x](p.png)", {"one/p.png": png(40, 30)}, "ar").render()
    (tmp_path / "a.docx").write_bytes(data)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
        + ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "a.docx")],
        check=True,
        capture_output=True,
    )
    assert sizes_in(tmp_path / "a.pdf") == [["40", "30"]]


def test_a_browser_prints_a_picture(tmp_path: Path):
    assert shutil.which("chromium"), "Chromium is missing: sh .ci/setup tests"
    for each in packages.get("print").build(
        edition("![x](a%20p.png)", {"one/a p.png": png(40, 30)})
    ):
        path = tmp_path / each.path
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(each.render())
    subprocess.run(
        [*CHROMIUM, f"--user-data-dir={tmp_path}/profile"]
        + [f"--print-to-pdf={tmp_path}/a.pdf", str(tmp_path / "one.html")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert sizes_in(tmp_path / "a.pdf") == [["40", "30"]]
