"""Every check has examples, and keeps what they promise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.checks.base import Check, Example, checks

Run = Callable[[Example], set[str]]
ALL = dict(checks.items())


def examples(kind: str) -> list[object]:
    return [
        pytest.param(id, example, id=f"{id}-{number}")
        for id, check in ALL.items()
        for number, example in enumerate(getattr(check, kind))
    ]


@pytest.mark.parametrize("check", ALL.values(), ids=list(ALL))
def test_a_check_has_examples_and_says_its_rule_and_authority(check: Check) -> None:
    assert check.good, "an example that it lets pass is missing"
    assert check.bad, "an example that it must report is missing"
    assert "Authority:" in check.documentation
    assert len(check.summary) < 90
    assert check.summary.endswith(".")


@pytest.mark.parametrize(("id", "example"), examples("bad"))
def test_a_bad_example_is_reported(id: str, example: Example, run_example: Run) -> None:
    assert id in run_example(example)


@pytest.mark.parametrize(("id", "example"), examples("good"))
def test_a_good_example_passes(id: str, example: Example, run_example: Run) -> None:
    assert id not in run_example(example)


def test_the_id_in_the_registry_is_that_of_the_check() -> None:
    assert {id: check.id for id, check in ALL.items()} == {id: id for id in ALL}
