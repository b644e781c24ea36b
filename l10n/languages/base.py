"""What the toolkit knows of a language: one frozen value a language.

Facts of a language live in ``l10n/languages/<code>.py`` and nowhere else; each
says where it comes from. A new language is one such file and its tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from l10n.languages.writing import Writing
from l10n.registry import Registry

if TYPE_CHECKING:
    from l10n.languages.morphology import Morphology

DEFAULT_PROFILE = "course"


@dataclass(frozen=True, slots=True)
class SubtitleLimits:
    """How much subtitle a reader can take, with the source and date of the figures.

    A character is a Unicode code point of the text shown, spaces and punctuation
    included; combining marks, bidi marks and tags are not counted.
    """

    characters_per_second: float
    characters_per_line: int
    source: str
    date: str
    lines: int = 2
    min_seconds: float = 0.833
    max_seconds: float = 7.0
    gap_seconds: float = 0.083


def netflix_limits(adult: float, child: float, line: int, date: str) -> dict[str, SubtitleLimits]:
    """The two published Netflix profiles of a language (characters a second and a line)."""
    source = "Netflix Timed Text Style Guide, as coded in Subtitle Edit"
    return {
        "netflix": SubtitleLimits(adult, line, source, date),
        "netflix-children": SubtitleLimits(child, line, source, date),
    }


def course_limits(speed: float, line: int) -> dict[str, SubtitleLimits]:
    """The default profile: slower than broadcast, for learners in a second language."""
    source = "course default: below the published adult speed, for readers at level B1"
    return {DEFAULT_PROFILE: SubtitleLimits(speed, line, source, "2026-11")}


TED_LIMITS = {
    "ted": SubtitleLimits(21, 42, "TED subtitling guidelines", "2026-08", min_seconds=1.0)
}


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language by its BCP 47 code.

    ``plural_forms`` is the gettext header value. ``abbreviations`` are words
    (lower case, without the final stop) after which a stop ends no sentence;
    of these, ``number_abbreviations`` are such only before a number ("No. 6", but
    "I said no."), ``final_abbreviations`` may also close a sentence ("etc."), told
    by the ``sentence_starters`` that follow. ``ordinal_stop``: a number with a stop
    is an ordinal ("20. November").
    ``break_before`` are small words before which a subtitle line breaks well,
    ``keep_with_next`` words that must not end a line. ``speaker_dash`` opens
    each of two speakers' lines in one cue. ``legacy_encodings`` are what files
    that are not Unicode are most often written in (Windows code pages).
    ``writing`` is how numbers, marks and citations are written.
    """

    code: str
    name: str
    autonym: str
    plural_forms: str
    subtitle_limits: Mapping[str, SubtitleLimits] = field(repr=False)
    direction: str = "ltr"
    abbreviations: frozenset[str] = frozenset()
    number_abbreviations: frozenset[str] = field(default=frozenset(), repr=False)
    final_abbreviations: frozenset[str] = field(default=frozenset(), repr=False)
    sentence_starters: frozenset[str] = field(default=frozenset(), repr=False)
    ordinal_stop: bool = False
    break_before: frozenset[str] = frozenset()
    keep_with_next: frozenset[str] = frozenset()
    speaker_dash: str = "-"
    italics: bool = True
    sentence_ends: str = ".!?…"
    quotes: tuple[tuple[str, str], ...] = (("“", "”"), ("‘", "’"))

    legacy_encodings: tuple[str, ...] = ("cp1252",)
    writing: Writing = field(default=Writing(), repr=False)

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.direction == "rtl"

    @property
    def morphology(self) -> Morphology:
        """The analysis of word forms, loaded when it is first asked for."""
        from l10n.languages.morphology import get_morphology

        return get_morphology(self.code)

    @property
    def nplurals(self) -> int:
        """How many plural forms the language has in gettext."""
        return int(self.plural_forms.split(";")[0].split("=")[1])

    def limits(self, profile: str = DEFAULT_PROFILE) -> SubtitleLimits:
        """The subtitle limits of a profile; KeyError when the language has none such."""
        return self.subtitle_limits[profile]


languages: Registry[Language] = Registry("l10n.languages", "language")
