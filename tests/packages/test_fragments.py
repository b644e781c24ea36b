"""Parts of archives: rendered once for the same inputs, and the archives are the same."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from l10n.packages.base import packages
from l10n.packages.fragments import Fragments
from l10n.remembered import Remembered


@pytest.mark.parametrize("package", ["olx", "imscc"])
def test_an_archive_of_remembered_parts_is_the_same(make, package, tmp_path, monkeypatch):
    path = tmp_path / "parts.json"
    edition = make("fr")

    def build() -> tuple[bytes, list[str]]:
        made: list[str] = []
        fragments = Fragments(Remembered(path, "tool"))
        real = fragments.text

        def text(make, *inputs):
            return real(lambda: made.append(inputs[1]) or make(), *inputs)

        monkeypatch.setattr(fragments, "text", text)
        (artifact,) = packages.get(package).build(replace(edition, fragments=fragments))
        data = artifact.render()
        fragments.save()
        return data, made

    first, made = build()
    assert made
    assert build() == (first, [])


def test_values_of_another_toolkit_are_forgotten(tmp_path):
    path = tmp_path / "values.json"
    Remembered(path, "one").save({"a": 1})
    assert Remembered(path, "one").find("a") == 1
    assert Remembered(path, "two").find("a") is None


@pytest.mark.parametrize(
    "broken", ["", "[]", "3", '{"mark": "one"}', '{"mark": "one", "values": 3}']
)
def test_a_broken_file_costs_only_time(tmp_path, broken):
    path = tmp_path / "values.json"
    path.write_text(broken)
    assert Fragments(Remembered(path, "one")).text(lambda: "made", "x") == "made"


def test_a_fragment_that_is_no_text_is_made_anew(tmp_path):
    path = tmp_path / "values.json"
    fragments = Fragments(Remembered(path, "one"))
    fragments.text(lambda: "made", "x")
    fragments.save()
    plain = json.loads(path.read_text())
    path.write_text(json.dumps({**plain, "values": dict.fromkeys(plain["values"], [1])}))
    assert Fragments(Remembered(path, "one")).text(lambda: "again", "x") == "again"
