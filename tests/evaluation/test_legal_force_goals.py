"""The goals of the judge of edits, on mutated sentences of UN treaties.

What changes what is owed must not be missed, and what is only looks must never
be taken for it; msgmerge has one answer for all.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

GOALS = {"force": (95.0, 98.0), "looks": (99.5, 99.0), "content": (95.0, 85.0)}
"""Least precision and least recall of each kind, in percent."""


def _load() -> ModuleType:
    path = Path(__file__).with_name("evaluate_legal_force.py")
    spec = importlib.util.spec_from_file_location("evaluate_legal_force", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["evaluate_legal_force"] = module
    spec.loader.exec_module(module)
    return module


evaluation = _load()
EDITS = evaluation.make_edits()


def test_there_are_enough_edits_and_as_many_of_looks_as_of_force() -> None:
    counts = Counter(edit.kind for edit in EDITS)
    assert counts["force"] == counts["looks"] >= 200
    assert counts["content"] >= 50


@pytest.mark.parametrize("kind", GOALS)
def test_each_kind_is_told_apart(kind: str) -> None:
    precision, recall = evaluation.precision_and_recall(EDITS, kind)
    assert precision >= GOALS[kind][0]
    assert recall >= GOALS[kind][1]


def test_no_edit_of_legal_force_is_carried_over_unseen() -> None:
    assert [
        edit for edit in EDITS if edit.kind != "looks" and evaluation.answer(edit) == "looks"
    ] == []


def test_msgmerge_gives_the_same_fuzzy_for_all() -> None:
    sample = [edit for kind in evaluation.KINDS for edit in EDITS if edit.kind == kind][::20]
    assert set(evaluation.answers_of_msgmerge(sample)) == {"fuzzy"}
