"""The judge of edits: what it names, what it carries over, and that all can be put back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogs.carry import carried_source
from l10n.catalogs.legal_force import find_changes, is_cosmetic, judge_edit
from l10n.catalogs.merge import merge
from l10n.catalogs.po import parse_po, render_po
from l10n.catalogs.work import MergeRules
from l10n.model import Catalog, State, Unit

RULES = MergeRules(judge=judge_edit)


def template(*sources: str) -> Catalog:
    return Catalog(locale="", units=tuple(Unit(source) for source in sources))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("States shall help.", "States may help.", '"shall" became "may"'),
        ("You can go.", "You can't go.", '"can\'t" is new'),
        ("No child waits.", "Every child waits.", '"No" became "Every"'),
        ("All are not equal.", "Not all are equal.", '"not" stands elsewhere'),
        ("It is lawful.", "It is unlawful.", '"lawful" became "unlawful"'),
        ("refoulement", "non-refoulement", '"non" is new'),
        ("food and water", "food or water", '"and" became "or"'),
        ("article 3(1)", "article 3(2)", '"1" became "2"'),
        ("paragraph (a)", "paragraph (b)", '"a" became "b"'),
        ("Part II", "Part III", '"II" became "III"'),
        ("1,000 people", "1,000,000 people", '"1,000" became "1,000,000"'),
        ("1.5 hours", "15 hours", '"1.5" became "15"'),
        ("from 5 to 10 years", "from 10 to 5 years", '"10" stands elsewhere'),
        ("before 12 May", "before 12 June", '"May" became "June"'),
        ("She may go.", "She might go.", '"may" became "might"'),
        ("A child under 18.", "A child over 18.", '"under" became "over"'),
        ("A child waits.", "An adult waits.", '"child" became "adult"'),
        ("50 % of them", "50 of them", '"%" is gone'),
        ("Help now.", "Help only now.", '"only" is new'),
    ],
)
def test_an_edit_of_legal_force_is_named(old: str, new: str, said: str) -> None:
    verdict = judge_edit(old, new)
    assert verdict.fuzzy
    assert said in verdict.note


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He said 'no'.", "He said “no”."),
        ("the child's name", "the child’s name"),
        ("a  word", "a\u00a0word"),
        ("You *must* go.", "You **must** go."),
        ("You must go.", "You <b>must</b> go"),
        ("pages 3-5", "pages 3–5"),
        ("1,000 people", "1 000 people"),
        ("The End", "The end."),
        ("Wait ...", "Wait …"),
        ("article 3(1)", "article 3 (1)"),
        ("{\\i1}Wind{\\i0}", "Wind"),
        ("(See the annex.)", "(See the annex)"),
    ],
)
def test_an_edit_of_looks_is_carried_over(old: str, new: str) -> None:
    verdict = judge_edit(old, new)
    assert not verdict.fuzzy
    assert old[:5] in verdict.note.replace("\\\\", "\\")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The tent is big.", "The tent is large."),
        ("You cannot go.", "You can't go."),
        ("the children's tents", "the tents of the children"),
        ("In all cases, she waits.", "She waits, in all cases."),
        ("Eat, children.", "Eat children."),
        ("See [it](a.md).", "See [it](b.md)."),
        ("Ask us.", "Ask US."),
        ("Is it?", "Is it."),
        ("a state of fear", "a State of fear"),
        ("10<sup>2</sup>", "10^2^"),
        ("{name} waits.", "{other} waits."),
        ("~~Wait~~ go", "Wait go"),
    ],
)
def test_an_edit_of_content_is_fuzzy_without_alarm(old: str, new: str) -> None:
    verdict = judge_edit(old, new)
    assert verdict.fuzzy
    assert "stands elsewhere" not in verdict.note


def test_in_a_language_without_a_list_figures_count() -> None:
    assert "3" in judge_edit("Artikel 3", "Artikel 4", "de").note
    assert judge_edit("Er darf gehen.", "Er muss gehen.", "de").note == ""


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_judge_takes_any_text(old: str, new: str) -> None:
    judge_edit(old, new)
    assert find_changes(old, old) == ()
    assert is_cosmetic(old, new) == is_cosmetic(new, old)


OLD = "States shall “respect” each child."
LOOKS = 'States  shall "respect" *each* child'
MORE_LOOKS = "States shall respect each child"
FORCE = "States may respect each child."


@pytest.mark.parametrize("steps", [[LOOKS], [FORCE], [LOOKS, MORE_LOOKS], [LOOKS, FORCE]])
def test_putting_the_source_back_brings_back_every_byte(steps: list[str]) -> None:
    data = f'# mine\nmsgid "{OLD}"\nmsgstr "Les États respectent chaque enfant."\n'
    before = merge(template(OLD), parse_po(data.encode(), "x.po"), "fr", RULES).catalog
    catalog = before
    for step in [*steps, OLD]:
        catalog = merge(template(step), catalog, "fr", RULES).catalog
        catalog = parse_po(render_po(catalog), "x.po")
    assert render_po(catalog) == render_po(before)


def test_a_carried_translation_says_from_where_and_stays_confirmed() -> None:
    old = parse_po(f'msgid "{OLD}"\nmsgstr "cible"\n'.encode(), "x.po")
    catalog = merge(template(LOOKS), old, "fr", RULES).catalog
    unit = catalog.units[0]
    assert unit.state is State.TRANSLATED
    assert carried_source(unit) == OLD
    again = merge(template(LOOKS), catalog, "fr", RULES).catalog
    assert render_po(again) == render_po(catalog)


def test_work_on_a_carried_translation_is_kept_when_the_source_is_put_back() -> None:
    old = parse_po(f'msgid "{OLD}"\nmsgstr "cible"\n'.encode(), "x.po")
    text = render_po(merge(template(LOOKS), old, "fr", RULES).catalog).decode()
    mine = parse_po(text.replace('msgstr "cible"', 'msgstr "à moi"', 1).encode(), "x.po")
    back = merge(template(OLD), mine, "fr", RULES).catalog
    assert {unit.target for unit in back.units} == {"cible", "à moi"}


def test_a_genitive_after_a_placeholder_is_a_word_without_a_key() -> None:
    """A word of "'s" alone was once no word at all, and stopped the run."""
    assert find_changes("%s's city", "%s's city may fall")
