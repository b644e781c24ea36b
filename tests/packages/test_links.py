"""A relative link leads to the same place in every package."""

from __future__ import annotations

import io
import tarfile
import zipfile
from types import MappingProxyType

import pytest
from lxml import html

from l10n.model import Variant
from l10n.packages.base import make_edition, packages
from l10n.packages.links import Goal, follow_link
from l10n.packages.outline import read_outline
from l10n.packages.pack import EARLIEST
from l10n.packages.terms import Terms
from tests.packages import hostile

STEPS = {"one/read", "one/film", "one/quiz", "two/été d'ici"}
FILES = {"one/a house.png", "one/sub/map.png", "two/paper.pdf", "one/50%.png", "one/a#b.png"}


@pytest.mark.parametrize(
    ("address", "goal"),
    [
        ("read.md", Goal("one/read", True)),
        ("read", Goal("one/read", True)),
        ("./read.md", Goal("one/read", True)),
        ("film.script.md", Goal("one/film", True)),
        ("film.md", Goal("one/film", True)),
        ("quiz.quiz.yaml", Goal("one/quiz", True)),
        ("quiz", Goal("one/quiz", True)),
        ("../one/quiz.md", Goal("one/quiz", True)),
        ("read.md#head", Goal("one/read", True, "#h-head")),
        ("read.md?from=film#head", Goal("one/read", True, "#h-head")),
        ("read#", Goal("one/read", True)),
        ("read.md?", Goal("one/read", True)),
        ("../two/%C3%A9t%C3%A9%20d%27ici.md", Goal("two/été d'ici", True)),
        ("../two/été d'ici", Goal("two/été d'ici", True)),
        ("a%20house.png", Goal("one/a house.png", False)),
        ("a%20house.png?v=2", Goal("one/a house.png", False)),
        ("a%23b.png", Goal("one/a#b.png", False)),
        ("50%25.png", Goal("one/50%.png", False)),
        ("sub/map.png", Goal("one/sub/map.png", False)),
        ("../two/paper.pdf#page=2", Goal("two/paper.pdf", False, "#page=2")),
        ("Read.md", None),
        ("READ", None),
        ("read.MD", None),
        ("a%20House.png", None),
        ("read.html", None),
        ("gone.md", None),
        ("a%2520house.png", None),
        ("two/paper.pdf", None),
        ("?x", None),
        ("", None),
        ("..", None),
        ("../../one/read.md", None),
        ("%2e%2e/%2E%2E/one/read.md", None),
        ("..%2f..%2fone/read.md", None),
        ("%2fone/read", None),
        ("read.md%00", None),
        ("..\\one\\read.md", None),
    ],
)
def test_an_address_is_read_as_browsers_read_it(address, goal):
    assert follow_link(address, "one", STEPS, FILES) == goal


@pytest.mark.parametrize(
    ("address", "goal"),
    [
        ("a%20house.png?v=2#x", Goal("one/a house.png", False)),
        ("read.md", None),
        ("../../one/a%20house.png", None),
    ],
)
def test_a_picture_is_an_attachment_without_an_anchor(address, goal):
    assert follow_link(address, "one", STEPS, FILES, is_image=True) == goal


LINKS = (
    "[a](film) [b](film.script.md) [c](./read.md?x=1#head) [d](quiz.quiz.yaml) "
    "![e](a%20house.png) ![f](a%20house.png?v=2) ![g](<a house.png>) "
    "[h](../../one/film.md) [i](Film.md) [j](%2e%2e/%2e%2e/one/film.md) ![k](read.md)\n"
)
SITE = {"film": "film.html", "read": "read.html#h-head", "quiz": "quiz.html"}
OLX = {step: f"/jump_to_id/one__{step}__unit" for step in SITE}
ADDRESSES = {
    "site": {**SITE, "picture": "a%20house.png"},
    "olx": {**OLX, "picture": "/static/one__a_house"},
    "imscc": {**SITE, "quiz": None, "picture": "../../files/one__a_house"},  # quizzes have none
}


def page_of(name: str) -> str:
    """The page of the reading in a package."""
    files = hostile.files("plain")
    files["one/read.md"] = f"---\ntitle: R\n---\n\n## Head\n\n{LINKS}".encode()
    files["one/a house.png"] = files.pop("one/house.png")
    outline = read_outline(Variant("en", MappingProxyType(files)))
    built = packages.get(name).build(make_edition({"en": outline}, "en", Terms(), EARLIEST))
    artifacts = {artifact.path: artifact for artifact in built}
    if name == "site":
        return artifacts["one/read.html"].render().decode()
    data = next(iter(artifacts.values())).render()
    if name == "imscc":
        with zipfile.ZipFile(io.BytesIO(data)) as cartridge:
            return cartridge.read("pages/one/read.html").decode()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        page = archive.extractfile("course/html/one__read__text.html")
        assert page is not None
        return page.read().decode()


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_package_follows_the_same_links(name):
    root = html.document_fromstring(page_of(name))
    links = {node.text: node.get("href") for node in root.iter("a")}
    pictures = {node.get("alt"): node.get("src") for node in root.iter("img")}
    want = ADDRESSES[name]
    assert [links.get(text) for text in "abcd"] == [
        want[step] for step in ("film", "film", "read", "quiz")
    ]
    assert all(str(pictures[text]).startswith(want["picture"]) for text in "efg")
    assert [links.get(text) for text in "hij"] == [None] * 3
    assert pictures["k"] is None
