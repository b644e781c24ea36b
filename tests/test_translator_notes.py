"""What a translator sees above a unit: the room it has, and the approved terms in it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from l10n.model import Unit
from l10n.settings import load_settings
from l10n.translator_notes import TranslatorNotes

TERMS = """\
concepts:
  - id: child
    terms:
      en: {preferred: child, source: CRC art. 1}
      fr: {preferred: enfant, source: CDE art. 1}
      de: {preferred: Kind}
"""


@pytest.fixture
def notes(tmp_path: Path) -> TranslatorNotes:
    (tmp_path / "l10n.yaml").write_text("locale: {fr: {subtitle_profile: netflix}}\n")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "terms.yaml").write_text(TERMS)
    return TranslatorNotes(tmp_path, "en", load_settings(tmp_path))


@pytest.mark.parametrize(
    ("locale", "lines"),
    [
        ("fr", ("term: child = enfant (CDE art. 1)",)),
        ("de", ("term: child = Kind",)),
        ("ar", ()),
    ],
)
def test_terms_are_named_with_their_authority(
    notes: TranslatorNotes, locale: str, lines: tuple[str, ...]
) -> None:
    assert notes(Unit("All children play."), locale) == lines


def test_a_text_without_terms_and_time_has_no_notes(notes: TranslatorNotes) -> None:
    assert notes(Unit("Hello.", extracted_comments=("narration",)), "fr") == ()


def test_the_room_is_that_of_the_shortest_cue_in_the_profile_of_the_locale(
    notes: TranslatorNotes,
) -> None:
    unit = Unit("Hello.", extracted_comments=("subtitle", "4.5 s", "2 s"))
    assert notes(unit, "fr") == ("room: 34 characters (17 a second)",)
    assert notes(unit, "de")[0].startswith("room: ")


def test_a_number_in_a_sentence_is_no_time(notes: TranslatorNotes) -> None:
    assert notes(Unit("Hello.", extracted_comments=("4 s after the start", "in 4 s")), "fr") == ()


def test_a_worker_process_gives_the_same(notes: TranslatorNotes) -> None:
    other = pickle.loads(pickle.dumps(notes))
    unit = Unit("A child.", extracted_comments=("3 s",))
    assert other(unit, "fr") == notes(unit, "fr") != ()


def test_a_course_without_a_term_base_has_only_the_room(tmp_path: Path) -> None:
    notes = TranslatorNotes(tmp_path, "en", load_settings(tmp_path))
    unit = Unit("A child.", extracted_comments=("2 s",))
    assert [line.split(":")[0] for line in notes(unit, "fr")] == ["room"]
