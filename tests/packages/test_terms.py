"""What is remembered of a term base says the same as the term base, and is never trusted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from l10n.glossary.load import load_glossary
from l10n.glossary.plain import from_plain, to_plain
from l10n.packages.terms import Hit, Terms

ROOT = Path(__file__).parents[2]
TEXT = "L’intérêt supérieur de l’enfant, ou de l’enfant (réfugié), prime."


@pytest.fixture
def terms(tmp_path):
    """A term base with a memory, made anew at each call."""
    return lambda tool="tool": Terms(ROOT, tmp_path, tool)


def test_a_glossary_comes_back_from_plain_values():
    glossary = load_glossary(ROOT / "glossary")
    assert from_plain(json.loads(json.dumps(to_plain(glossary)))) == glossary


@pytest.mark.parametrize("value", [None, 3, [3], [{}], [{"id": "a", "terms": {"en": {}}}]])
def test_other_values_are_no_glossary(value):
    with pytest.raises(ValueError):
        from_plain(value)


def test_hits_are_remembered_and_the_same(terms, monkeypatch):
    first = terms()
    found = first.find("fr", TEXT)
    assert found[0] == Hit(2, 31, "best-interests-of-the-child")
    first.save("fr")
    again = terms()
    monkeypatch.setattr(Terms, "matcher", None)
    assert again.find("fr", TEXT) == found
    assert again.concept(found[0].concept).id == "best-interests-of-the-child"


def test_another_toolkit_or_a_broken_memory_finds_anew(terms, tmp_path):
    first = terms()
    found = first.find("fr", TEXT)
    first.save("fr")
    assert terms("newer").find("fr", TEXT) == found
    path = tmp_path / "terms-fr.json"
    plain = json.loads(path.read_text())
    for value in (3, [3], [["0", 1, "x"]], [[0, 1, {"x": 1}]], {"a": 1}):
        plain["values"] = dict.fromkeys(plain["values"], value)
        path.write_text(json.dumps(plain))
        assert terms().find("fr", TEXT) == found
    for broken in ("", "[]", '{"mark": 1}'):
        path.write_text(broken)
        assert terms().find("fr", TEXT) == found


def test_patterns_are_remembered_and_find_the_same(terms, monkeypatch):
    first = terms()
    found = first.find("fr", TEXT)
    first.save("fr")
    monkeypatch.setattr("l10n.glossary.matching.make_patterns", None)
    again = terms()
    assert again.find("fr", f"{TEXT} {TEXT}")[: len(found)] == found
    assert again.matcher("fr").patterns == first.matcher("fr").patterns


def test_broken_patterns_are_made_anew(terms, tmp_path):
    first = terms()
    found = first.find("fr", TEXT)
    first.save("fr")
    path = tmp_path / "terms-matcher-fr.json"
    plain = json.loads(path.read_text())
    for patterns in (3, [3], {}, {"ids": {"a": 3}}, {"ids": {}, "anchors": {"0": [[[], "x"]]}}):
        values = {"patterns": patterns, "words": {}}
        path.write_text(json.dumps({"mark": plain["mark"], "values": values}))
        (tmp_path / "terms-fr.json").unlink(missing_ok=True)
        assert terms().find("fr", TEXT) == found


def test_without_a_course_there_are_no_terms():
    assert Terms().glossary is None
    assert Terms().find("fr", TEXT) == []
