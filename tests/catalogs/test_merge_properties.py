"""Random edits by authors and translators: no translation is ever lost.

Each seed is one long story: authors edit, move, rename, delete, bring back and
duplicate text, translators translate, confirm and correct, and after each step
the catalogs are merged, written and read again.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest

from l10n.catalogs.merge import merge_locale
from l10n.catalogs.po import parse_po, render_po
from l10n.catalogs.template import build_template
from l10n.model import Catalog, Document, Location, Segment, Unit, UnitKey

VOCABULARY = "child right best interest hear view law court safe care play learn tell ask keep"
WORDS = VOCABULARY.split(" ")
Triple = tuple[str, str, tuple[str, ...]]


@dataclass
class Story:
    """Sources by module, catalogs as bytes by module, and what people made."""

    random: random.Random
    sources: dict[str, list[UnitKey]]
    catalogs: dict[str, bytes]
    made: set[Triple]
    touched: set[UnitKey]
    count: int = 0

    def text(self) -> str:
        self.count += 1
        words = self.random.choices(WORDS, k=self.random.randint(1, 9))
        return " ".join([*words, str(self.count)]) + "."

    def parsed(self) -> dict[str, Catalog]:
        return {module: parse_po(data, module) for module, data in self.catalogs.items()}

    def merge(self) -> None:
        templates = {
            module: build_template([_document(module, keys)])
            for module, keys in self.sources.items()
        }
        merged = merge_locale(templates, self.parsed(), "fr")
        self.catalogs = {
            module: render_po(result.catalog, result.width) for module, result in merged.items()
        }

    def units(self) -> list[tuple[str, Unit]]:
        return [(m, unit) for m, catalog in self.parsed().items() for unit in catalog.units]

    def pick(self) -> tuple[str, int] | None:
        places = [(m, i) for m, keys in self.sources.items() for i in range(len(keys))]
        return self.random.choice(places) if places else None

    # What authors do.

    def add(self) -> None:
        module = self.random.choice(list(self.sources))
        place = self.random.randint(0, len(self.sources[module]))
        self.sources[module].insert(place, ("", self.text()))

    def edit(self) -> None:
        if place := self.pick():
            module, number = place
            context, text = self.sources[module][number]
            words = text.split()
            words[self.random.randrange(len(words))] = self.random.choice(WORDS)
            self.sources[module][number] = (context, " ".join(words))

    def delete(self) -> None:
        if place := self.pick():
            del self.sources[place[0]][place[1]]

    def duplicate(self) -> None:
        if place := self.pick():
            self.sources[self.random.choice(list(self.sources))].append(
                self.sources[place[0]][place[1]]
            )

    def move(self) -> None:
        if place := self.pick():
            key = self.sources[place[0]].pop(place[1])
            target = self.sources[self.random.choice(list(self.sources))]
            target.insert(self.random.randint(0, len(target)), key)

    def recontext(self) -> None:
        if place := self.pick():
            _, text = self.sources[place[0]][place[1]]
            self.sources[place[0]][place[1]] = (self.random.choice(["", "a", "b"]), text)

    def rename_module(self) -> None:
        module = self.random.choice(list(self.sources))
        self.count += 1
        self.sources = {
            (f"m{self.count}" if name == module else name): keys
            for name, keys in self.sources.items()
        }

    def reorder(self) -> None:
        self.random.shuffle(self.sources[self.random.choice(list(self.sources))])

    # What translators do.

    def translate(self) -> None:
        """Give a unit a target (a new one, a correction) and no fuzzy flag."""
        self._change(lambda unit: True, target=f"target {self.count}", confirm=True)

    def confirm(self) -> None:
        self._change(lambda unit: unit.is_fuzzy, target=None, confirm=True)

    def work_on_fuzzy(self) -> None:
        self._change(lambda unit: unit.is_fuzzy, target=f"half {self.count}", confirm=False)

    def _change(self, wanted, target: str | None, confirm: bool) -> None:  # type: ignore[no-untyped-def]
        active = [(m, u) for m, u in self.units() if not u.obsolete and wanted(u)]
        if not active:
            return
        self.count += 1
        module, old = self.random.choice(active)
        new = replace(old, target=old.target if target is None else target)
        if confirm:
            new = replace(new, flags=(), previous_source="", previous_context="")
        self.made.discard(_triple(old))
        self.touched.add(old.key)
        if new.has_target:
            self.made.add(_triple(new))
        catalog = parse_po(self.catalogs[module], module)
        units = tuple(new if unit.key == old.key else unit for unit in catalog.units)
        self.catalogs[module] = render_po(replace(catalog, units=units))


AUTHOR = [
    "add",
    "edit",
    "edit",
    "delete",
    "duplicate",
    "move",
    "recontext",
    "rename_module",
    "reorder",
]
TRANSLATOR = ["translate", "translate", "translate", "confirm", "work_on_fuzzy"]


def _document(module: str, keys: list[UnitKey]) -> Document:
    path = f"{module}/a.md"
    segments = [Segment(t, Location(path, n), c) for n, (c, t) in enumerate(keys, 1)]
    return Document(path, "x", tuple(segments), None)


def _triple(unit: Unit) -> Triple:
    return (unit.context, unit.source, unit.targets)


def _new_story(seed: int) -> Story:
    story = Story(random.Random(seed), {"m": [], "n": [], "o": []}, {}, set(), set())
    for _ in range(12):
        story.add()
    story.merge()
    for _ in range(10):
        story.translate()
    story.merge()
    return story


def _check_nothing_lost(story: Story, step: str) -> None:
    present = {_triple(unit) for _, unit in story.units()}
    assert story.made <= present, f"lost by {step}: {story.made - present}"


@pytest.mark.parametrize("seed", range(60))
def test_no_translation_is_lost_whatever_people_do(seed: int) -> None:
    story = _new_story(seed)
    for _ in range(30):
        step = story.random.choice(AUTHOR + TRANSLATOR)
        getattr(story, step)()
        story.merge()
        _check_nothing_lost(story, step)


@pytest.mark.parametrize("seed", range(30))
def test_merging_twice_equals_merging_once(seed: int) -> None:
    story = _new_story(seed)
    for _ in range(12):
        getattr(story, story.random.choice(AUTHOR + TRANSLATOR))()
        story.merge()
        once = dict(story.catalogs)
        story.merge()
        assert story.catalogs == once


@pytest.mark.parametrize("seed", range(60))
def test_putting_the_source_back_brings_translations_back_not_fuzzy(seed: int) -> None:
    story = _new_story(seed)
    before = {module: list(keys) for module, keys in story.sources.items()}
    translated = {(m, u.key): u for m, u in story.units() if u.state == "translated"}
    story.touched.clear()
    for _ in range(story.random.randint(1, 8)):
        getattr(story, story.random.choice(AUTHOR + TRANSLATOR))()
        story.merge()
    story.sources = before
    story.merge()
    now = {(module, unit.key): unit for module, unit in story.units()}
    for place, unit in translated.items():
        if unit.key not in story.touched:
            assert now[place].state == "translated", place
            assert now[place].target == unit.target, place


@pytest.mark.parametrize("step", ["add", "edit", "delete", "move", "rename_module", "reorder"])
@pytest.mark.parametrize("seed", range(12))
def test_putting_one_edit_back_restores_the_files_byte_for_byte(seed: int, step: str) -> None:
    story = _new_story(seed)
    # A text without a translation would come back with a suggestion, as new text does.
    while untranslated := [u.key for _, u in story.units() if u.state == "untranslated"]:
        story._change(lambda unit, keys=untranslated: unit.key in keys, "target", confirm=True)
    before = {module: list(keys) for module, keys in story.sources.items()}
    bytes_before = dict(story.catalogs)
    getattr(story, step)()
    story.merge()
    story.sources = before
    story.merge()
    for module, data in bytes_before.items():
        assert story.catalogs[module] == data, module
