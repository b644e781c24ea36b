"""What becomes of one unit, rule by rule; the stories are in test_merge_properties."""

from __future__ import annotations

from pathlib import Path

from l10n.catalogs.carry import Verdict
from l10n.catalogs.merge import merge
from l10n.catalogs.po import parse_po, render_po
from l10n.catalogs.work import MergeRules
from l10n.model import Catalog, State, Unit

CHILD = "Every child has the right to be heard."
EDITED = "Every child has a right to be heard."
TARGET = "Chaque enfant a le droit d'être entendu."


def template(*units: Unit) -> Catalog:
    return Catalog(locale="", units=units, header={"POT-Creation-Date": "2026-01-01 00:00+0000"})


def test_new_text_is_untranslated_and_stands_in_template_order(course) -> None:
    course.update(m=["One.", "Two."])
    course.update(m=["One.", "One and a half, and some more.", "Two."])
    sources = [unit.source for unit in course.catalog("m").units]
    assert sources == ["One.", "One and a half, and some more.", "Two."]


def test_edited_text_keeps_its_translation_fuzzy_with_the_previous_source(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(m=[EDITED])
    unit = course.unit("m", EDITED)
    assert (unit.target, unit.flags, unit.previous_source) == (TARGET, ("fuzzy",), CHILD)
    assert course.unit("m", CHILD).state == State.OBSOLETE
    assert course.unit("m", CHILD).target == TARGET


def test_text_put_back_is_translated_after_the_translator_worked_on_the_new_one(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(m=[EDITED])
    course.change("m", EDITED, target="Neuf.", flags=(), previous_source="")
    course.update(m=[CHILD])
    assert course.unit("m", CHILD).target == TARGET
    assert course.unit("m", CHILD).state == State.TRANSLATED
    assert course.unit("m", EDITED).target == "Neuf."


def test_an_untouched_suggestion_goes_when_its_source_goes(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    before = course.path("m").read_bytes()
    course.update(m=[EDITED])
    course.update(m=[CHILD])
    assert course.path("m").read_bytes() == before


def test_a_suggestion_with_a_translators_note_stays(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(m=[EDITED])
    course.change("m", EDITED, translator_comments=("ask the lawyer",))
    course.update(m=[CHILD])
    assert course.unit("m", EDITED).translator_comments == ("ask the lawyer",)


def test_the_previous_source_is_the_one_the_target_really_translates(course) -> None:
    last = "Every child has a right to be heard in court."
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(m=[EDITED])
    course.change("m", EDITED, target="À moitié fait.")
    course.update(m=[last])
    assert course.unit("m", last).previous_source == CHILD


def test_a_sentence_rewritten_in_place_finds_the_one_that_stood_there(course) -> None:
    old, new = "Ask them first what they want.", "First, ask what each of them may want to say."
    course.update(m=["Start here.", old, "End here."])
    course.translate("m", ask="Demandez d'abord.")
    course.update(m=["Start here.", new, "End here."])
    assert course.unit("m", new).previous_source == old


def test_unlike_text_gets_no_suggestion(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(m=["Courts sit on Mondays."])
    assert course.unit("m", "Courts sit on Mondays.").state == State.UNTRANSLATED


def test_text_moved_to_another_module_is_translated_there_and_gone_here(course) -> None:
    course.update(m=[CHILD, "Stay."], n=["Other."])
    course.translate("m", every=TARGET)
    course.change("m", CHILD, translator_comments=("checked",), target=TARGET)
    before = course.snapshot()
    course.update(m=["Stay."], n=["Other.", CHILD])
    moved = course.unit("n", CHILD)
    assert (moved.state, moved.target) == (State.TRANSLATED, TARGET)
    assert moved.translator_comments == ("checked",)
    assert [unit.source for unit in course.catalog("m").units] == ["Stay."]
    course.update(m=[CHILD, "Stay."], n=["Other."])
    assert course.snapshot() == before


def test_text_that_two_modules_use_is_taken_over_and_stays(course) -> None:
    course.update(m=[CHILD], n=["Other."])
    course.translate("m", every=TARGET)
    course.update(m=[CHILD], n=["Other.", CHILD])
    assert course.unit("n", CHILD).state == State.TRANSLATED
    assert course.unit("m", CHILD).state == State.TRANSLATED


def test_a_renamed_module_keeps_every_translation(course) -> None:
    course.update(m=[CHILD])
    course.translate("m", every=TARGET)
    course.update(renamed=[CHILD])
    assert course.unit("renamed", CHILD).state == State.TRANSLATED
    assert course.catalog("m").units == ()


def test_a_module_that_is_gone_keeps_its_entries_as_obsolete(course) -> None:
    course.update(m=[CHILD], n=["Other."])
    course.translate("m", every=TARGET)
    course.update(n=["Other."])
    assert course.unit("m", CHILD).state == State.OBSOLETE


def test_a_context_that_changed_takes_the_translation_over(course) -> None:
    course.update(m=[("old", CHILD)])
    course.translate("m", every=TARGET)
    course.update(m=[("new", CHILD)])
    assert course.unit("m", CHILD, "new").state == State.TRANSLATED
    assert course.unit("m", CHILD, "old").state == State.OBSOLETE


def test_a_second_context_gets_a_fuzzy_copy(course) -> None:
    course.update(m=[("title", CHILD)])
    course.translate("m", every=TARGET)
    course.update(m=[("title", CHILD), ("answer", CHILD)])
    unit = course.unit("m", CHILD, "answer")
    assert (unit.state, unit.previous_context) == (State.FUZZY, "title")


def test_what_a_translator_added_survives(course) -> None:
    course.update(m=["One.", CHILD])
    path = course.path("m")
    text = path.read_text().replace(
        "#: src_content/m/a.md:2\n", "#odd\n# a note\n#: src_content/m/a.md:2\n#, x-checked\n"
    )
    text = text.replace('"X-Generator: l10n\\n"\n', '"X-Generator: l10n\\n"\n"X-Team: A\\n"\n')
    path.write_text(text + "\n# the end\n")
    course.update(m=["Zero, a new one.", "One.", CHILD])
    result = path.read_text()
    assert "#. paragraph\n#odd\n# a note\n#: src_content/m/a.md:3\n#, x-checked\n" in result
    assert '"X-Team: A\\n"\n' in result
    assert result.endswith("\n# the end\n")


def test_the_order_an_editor_gave_survives_and_new_units_follow_their_neighbour(course) -> None:
    course.update(m=["C.", "B.", "A."])
    catalog = course.catalog("m")
    by_source = sorted(catalog.units, key=lambda unit: unit.source)
    course.path("m").write_bytes(
        render_po(Catalog(catalog.locale, tuple(by_source), catalog.header))
    )
    course.update(m=["C.", "New after C, of some length.", "B.", "A."])
    sources = [unit.source for unit in course.catalog("m").units]
    assert sources == ["A.", "B.", "C.", "New after C, of some length."]


def test_a_catalog_in_source_order_follows_the_source_when_that_is_reordered(course) -> None:
    course.update(m=["A.", "B.", "C."])
    course.update(m=["C.", "A.", "B."])
    assert [unit.source for unit in course.catalog("m").units] == ["C.", "A.", "B."]


def test_lines_that_moved_change_nothing_but_the_references(course) -> None:
    long = "A sentence that is long enough to be wrapped by every editor there is, I should think."
    course.update(m=[long])
    path = course.path("m")
    path.write_text(
        path.read_text().replace('msgid ""\n"A sen', 'msgid "A sen').replace('think."\n"', "think.")
    )
    odd = 'msgid ""\n"A sentence that is long enough "\n'
    text = path.read_text()
    start = text.index('msgid "A sen')
    path.write_text(
        text[:start] + odd + '"' + text[start:].partition("long enough ")[2].replace('"\n"', "")
    )
    before = path.read_text()
    course.update(m=["First comes this new one.", long])
    assert odd in before
    assert odd in path.read_text()


def test_new_entries_are_wrapped_like_the_rest_of_the_file(course) -> None:
    texts = [
        f"Sentence {n} goes on and on until it is a good deal longer than any line may be, you see."
        for n in range(4)
    ]
    course.update(m=texts)
    catalog = course.catalog("m")
    bare = tuple(
        Unit(u.source, references=u.references, extracted_comments=u.extracted_comments)
        for u in catalog.units
    )
    course.path("m").write_bytes(render_po(Catalog("fr", bare, catalog.header), width=0))
    new = "Another sentence is put in here that no line of the usual width would hold."
    course.update(m=[*texts, new])
    assert f'msgid "{new}"\n' in course.path("m").read_text()


def test_plural_units_have_as_many_forms_as_the_language() -> None:
    unit = Unit("%d child", source_plural="%d children")
    merged = merge(template(unit), None, "ar")
    assert merged.catalog.units[0].plural_targets == ("",) * 6


def test_a_plural_translation_is_carried_over_fuzzy() -> None:
    old = parse_po(
        b'msgid "one big child"\nmsgid_plural "%d big children"\n'
        b'msgstr[0] "un enfant"\nmsgstr[1] "%d enfants"\n',
        "x.po",
    )
    unit = Unit("one bigger child", source_plural="%d bigger children")
    new, kept = merge(template(unit), old, "fr").catalog.units
    assert new.plural_targets == ("un enfant", "%d enfants")
    assert new.previous_plural == "%d big children"
    assert kept.obsolete


def test_a_plural_that_became_singular_loses_no_form() -> None:
    old = parse_po(
        b'msgid "child"\nmsgid_plural "children"\nmsgstr[0] "enfant"\nmsgstr[1] "enfants"\n', "x.po"
    )
    unit = merge(template(Unit("child")), old, "fr").catalog.units[0]
    assert (unit.target, unit.translator_comments, unit.is_fuzzy) == ("enfant", ("enfants",), True)


def test_a_fuzzy_of_msgmerge_is_confirmed_when_its_previous_source_is_back() -> None:
    old = parse_po(b'#, fuzzy\n#| msgid "Old text."\nmsgid "New text."\nmsgstr "Cible"\n', "x.po")
    unit = merge(template(Unit("Old text.")), old, "fr").catalog.units[0]
    assert (unit.state, unit.previous_source) == (State.TRANSLATED, "")


def test_a_half_done_fuzzy_is_not_confirmed_when_its_source_is_translated_elsewhere(course) -> None:
    course.update(m=[("title", CHILD)], n=[CHILD])
    course.translate("n", every=TARGET)
    course.update()
    course.change("m", CHILD, "title", target="À moitié fait.", flags=("fuzzy",),
                  previous_source=CHILD)  # fmt: skip
    course.update(m=[CHILD], n=[CHILD])
    assert course.unit("m", CHILD).target == TARGET
    assert course.unit("m", CHILD, "title").target == "À moitié fait."


def test_a_judge_may_carry_a_cosmetic_edit_over_with_a_note() -> None:
    old = parse_po(f'msgid "{CHILD}"\nmsgstr "{TARGET}"\n'.encode(), "x.po")
    rules = MergeRules(judge=lambda old, new: Verdict(fuzzy=False, note="only an article changed"))
    merged = merge(template(Unit(EDITED)), old, "fr", rules).catalog
    assert merged.units[0].state == State.TRANSLATED
    assert merged.units[0].translator_comments == ("only an article changed",)
    assert merged.units[1].state == State.OBSOLETE


def test_a_judges_warning_stands_above_the_fuzzy_unit_until_it_is_confirmed() -> None:
    old = parse_po(f'msgid "{CHILD}"\nmsgstr "{TARGET}"\n'.encode(), "x.po")
    rules = MergeRules(judge=lambda old, new: Verdict(note="the legal force changed"))
    first = merge(template(Unit(EDITED)), old, "fr", rules).catalog
    again = merge(template(Unit(EDITED)), first, "fr", rules).catalog
    assert first.units[0].extracted_comments == ("the legal force changed",)
    assert again.units == first.units
    assert render_po(again) == render_po(first)


def test_annotations_of_a_locale_are_added_to_its_comments() -> None:
    rules = MergeRules(annotate=lambda unit, locale: (f"{len(unit.source)} chars in {locale}",))
    merged = merge(template(Unit("Hello", extracted_comments=("heading",))), None, "fr", rules)
    assert merged.catalog.units[0].extracted_comments == ("heading", "5 chars in fr")


def test_an_empty_unit_is_filled_when_another_module_translates_the_same_text(course) -> None:
    course.update(m=[CHILD], n=[CHILD])
    course.translate("m", every=TARGET)
    course.update()
    assert course.unit("n", CHILD).target == TARGET


def test_header_fields_of_a_translator_stay_and_placeholders_are_filled(
    course, tmp_path: Path
) -> None:
    path = course.path("m")
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid ""\nmsgstr ""\n"Last-Translator: Ana <a@b.org>\\n"\n"X-Mine: yes\\n"\n'
        '"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    )
    course.update(m=["One."])
    header = course.catalog("m").header
    assert header["Last-Translator"] == "Ana <a@b.org>"
    assert header["X-Mine"] == "yes"
    assert header["PO-Revision-Date"] == "2026-01-01 00:00+0000"
    assert header["Plural-Forms"].startswith("nplurals=2")
