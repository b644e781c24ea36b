"""Small helpers for the tests of the source formats."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from l10n.formats import find_format
from l10n.languages import get_language
from l10n.model import Document, UnitKey

GOLDEN = Path(__file__).parents[1] / "golden"


def parse(data: str | bytes, name: str, locale: str = "en") -> Document:
    found = find_format(name)
    assert found is not None, name
    raw = data.encode() if isinstance(data, str) else data
    return found[1].parse(raw, name, get_language(locale))


def render(document: Document, targets: Mapping[UnitKey, str], locale: str = "fr") -> bytes:
    found = find_format(document.path)
    assert found is not None
    return found[1].render(document, targets, get_language(locale))


def plain(text: str) -> str:
    """``text`` without Markdown's escapes and soft line breaks, which say the same."""
    text = re.sub(r"\\(?=[^\w\s])", "", text)
    return re.sub(r"(?<![\\])(?<!  )\n", " ", text)


@pytest.fixture(name="plain")
def plain_fixture() -> Callable[[str], str]:
    return plain


@pytest.fixture(name="parse")
def parse_fixture() -> Callable[..., Document]:
    return parse


@pytest.fixture(name="render")
def render_fixture() -> Callable[..., bytes]:
    return render


@pytest.fixture
def texts() -> Callable[..., list[str]]:
    """The texts of a file's segments."""
    return lambda data, name: [segment.text for segment in parse(data, name).segments]


@pytest.fixture
def translate() -> Callable[..., str]:
    """The file with some texts, whatever their context, replaced by others."""

    def run(data: str, name: str, targets: Mapping[str, str]) -> str:
        document = parse(data, name)
        keys = {s.key: targets[s.text] for s in document.segments if s.text in targets}
        assert len({text for _, text in keys}) == len(targets), "a text was not found"
        return render(document, keys).decode()

    return run
