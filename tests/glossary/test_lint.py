"""The term base's own faults: each found, its near miss not."""

from __future__ import annotations

from l10n.glossary import Glossary, parse_glossary
from l10n.glossary.lint import lint_glossary


def base(text: str) -> Glossary:
    return Glossary(parse_glossary(text, "terms.yaml"))


def complaints(text: str, *languages: str) -> list[tuple[int, str]]:
    found = lint_glossary(base(text), languages)
    return [(finding.location.line, finding.check) for finding in found]


SOUND = """\
concepts:
  - id: child
    terms:
      en: {preferred: child, source: CRC art. 1}
      fr: {preferred: enfant, source: CDE art. 1}
"""


def test_a_sound_term_base_has_no_findings() -> None:
    assert complaints(SOUND, "en", "fr") == []


def test_a_missing_language_is_found_at_its_concept() -> None:
    assert complaints(SOUND, "en", "fr", "ar") == [(2, "term-missing")]


def test_a_term_without_source_is_found_at_its_line() -> None:
    assert complaints(SOUND.replace(", source: CDE art. 1", "")) == [(5, "term-source")]


def test_a_form_deprecated_here_and_preferred_there_is_an_error() -> None:
    text = SOUND + (
        "  - id: kid\n    terms:\n"
        "      fr: {preferred: gosse, deprecated: [Enfant], source: usage}\n"
    )
    assert complaints(text) == [(8, "term-contradiction")]
    assert complaints(text.replace("[Enfant]", "[Enfants]")) == []


def test_two_concepts_with_one_preferred_form_are_told() -> None:
    text = SOUND + "  - id: kid\n    terms:\n      fr: {preferred: enfant, source: usage}\n"
    assert complaints(text) == [(8, "term-duplicate")]
    assert (
        complaints(
            text.replace(
                "fr: {preferred: enfant, source: usage", "es: {preferred: enfant, source: usage"
            )
        )
        == []
    )


def test_a_form_given_twice_is_told() -> None:
    text = SOUND.replace("preferred: enfant,", "preferred: enfant, admitted: [enfant],")
    assert complaints(text) == [(5, "term-repeated")]
