"""Silencing a finding with a reason, and what is wrong with a silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.checks.outcome import Outcome
from l10n.checks.silence import iter_source_silences

Check = Callable[..., Outcome]
PAIR = ("The refugee waits.", "Le voyageur attend.")


def ids(outcome: Outcome) -> list[str]:
    return [finding.check for finding in outcome.findings]


def test_a_reason_silences_the_named_check_on_its_unit_alone(check: Check) -> None:
    outcome = check([PAIR, PAIR], comments={1: ["l10n: ignore glossary-missing: a poem"]})
    assert ids(outcome) == ["glossary-missing"]
    (entry,) = outcome.silenced
    assert (entry.finding.check, entry.reason) == ("glossary-missing", "a poem")
    assert entry.finding.location.line > outcome.findings[0].location.line


@pytest.mark.parametrize(
    "comment",
    [
        "l10n: ignore glossary-missing, glossary-deprecated: two at once",
        "Reviewed. l10n: ignore glossary-missing: after other words",
        "l10n:ignore glossary-missing : blanks do not matter",
        "l10n: ignore glossary-missing: a reason: with a colon",
    ],
)
def test_ways_to_write_it(comment: str, check: Check) -> None:
    outcome = check([PAIR], comments={0: [comment]})
    assert "glossary-missing" not in ids(outcome)
    assert outcome.silenced[0].reason == comment.split("missing", 1)[1].split(":", 1)[
        1
    ].strip() or (outcome.silenced[0].reason == "two at once")


def test_a_reason_goes_on_over_wrapped_lines_up_to_the_next_silence(check: Check) -> None:
    lines = [
        "l10n: ignore glossary-missing: the title of",
        "a poem",
        "l10n: ignore glossary-inconsistent: so in the",
        "statute",
        "",
        "Another remark.",
    ]
    outcome = check([PAIR], comments={0: lines}, skip=("silence-unused",))
    assert [entry.reason for entry in outcome.silenced] == ["the title of a poem"]
    assert ids(outcome) == []


def test_without_a_reason_nothing_is_silenced_and_that_is_said(check: Check) -> None:
    outcome = check([PAIR], comments={0: ["l10n: ignore glossary-missing"]})
    assert ids(outcome) == ["glossary-missing", "silence-without-reason"]
    assert outcome.silenced == ()
    assert outcome.findings[1].hint == "write `l10n: ignore glossary-missing: why`"


def test_another_check_is_not_silenced(check: Check) -> None:
    outcome = check([PAIR], comments={0: ["l10n: ignore glossary-deprecated: a poem"]})
    assert ids(outcome) == ["glossary-missing", "silence-unused"]


def test_a_misspelt_id_is_told_with_a_suggestion(check: Check) -> None:
    outcome = check([PAIR], comments={0: ["l10n: ignore glosary-missing: a poem"]})
    assert ids(outcome) == ["glossary-missing", "silence-unknown-check"]
    assert outcome.findings[1].hint == 'did you mean "glossary-missing"?'


def test_a_check_that_did_not_run_makes_no_silence_useless(check: Check) -> None:
    comments = {0: ["l10n: ignore glossary-missing: a poem"]}
    outcome = check([PAIR], comments=comments, skip=("glossary-missing",))
    assert ids(outcome) == []


def test_only_one_check_leaves_the_silences_unjudged(check: Check) -> None:
    outcome = check(
        [PAIR], comments={0: ["l10n: ignore glossary-missing"]}, only=("glossary-missing",)
    )
    assert ids(outcome) == ["glossary-missing"]


def test_a_course_wide_finding_can_be_silenced_too(check: Check) -> None:
    pairs = [("The guardian.", "Le tuteur."), ("The guardian.", "Le représentant légal.")]
    comments = {1: ["l10n: ignore glossary-inconsistent: the words of the statute"]}
    outcome = check(pairs, comments=comments)
    assert ids(outcome) == []
    assert len(outcome.silenced) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<!-- l10n: ignore glossary-source: a quotation -->\n\nThe minor.", {1, 3}),
        ("title: minor  # l10n: ignore glossary-source: a quotation", {1, 2}),
        ("NOTE l10n: ignore glossary-source: a quotation\n1\n", {1, 2}),
    ],
)
def test_a_comment_in_a_source_reaches_its_own_and_the_next_filled_line(
    text: str, lines: set[int]
) -> None:
    (silence,) = iter_source_silences(text, "a.md")
    assert silence.reason == "a quotation"
    assert silence.lines == lines
