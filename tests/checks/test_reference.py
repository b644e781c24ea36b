"""docs/checks.md follows from the checks, and says of each what a course team must know."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.checks.base import checks
from l10n.checks.reference import BEGIN, END, render_reference, update_reference, with_reference
from l10n.errors import L10nError

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_up_to_date() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text == with_reference(text, PAGE), "run `make docs`"


def test_every_check_has_its_row_and_its_section_with_examples() -> None:
    text = render_reference()
    for id, check in checks.items():
        assert f"| [`{id}`](#{id}) | {check.severity} |" in text
        section = text.split(f"\n### {id}\n")[1].split("\n### ")[0]
        assert check.summary in section
        assert "\nReported:\n" in section
        assert "\nLet pass:\n" in section


def test_characters_that_nobody_can_see_are_named() -> None:
    shown = render_reference()
    assert not {"\u200f", "\u00a0", "\u202f", "\u200b", "\ufeff", "\u2067"} & set(shown)


def test_what_people_wrote_around_it_stays(tmp_path: Path) -> None:
    page = tmp_path / "checks.md"
    page.write_text(f"# Mine\n{BEGIN}\nold\n{END}\n## Precision\n", encoding="utf-8")
    assert update_reference(page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# Mine\n{BEGIN}\n")
    assert text.endswith(f"{END}\n## Precision\n")
    assert "\nold\n" not in text
    assert not update_reference(page)


@pytest.mark.parametrize("text", ["", BEGIN, END])
def test_a_page_without_its_markers_is_refused(text: str, tmp_path: Path) -> None:
    page = tmp_path / "checks.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(L10nError, match="markers"):
        update_reference(page)
    assert page.read_text(encoding="utf-8") == text
