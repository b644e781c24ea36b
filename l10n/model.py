"""The core types that every room of the package shares; imports nothing of ours.

``Segment`` and ``Document`` come out of a source file, ``Unit`` and ``Catalog``
stand in a PO file, ``Finding`` is what a check says, ``Variant`` is the course
in one locale. All are plain frozen values; places do not count in equality, so
that moving a sentence changes no meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, order=False, **_):
        """A dataclass that is frozen for the type checker alone.

        At run time ``frozen`` would make each value four times as slow to make,
        and of these there are hundreds of thousands.
        """
        return dataclass(slots=True, unsafe_hash=True, order=order)


UnitKey: TypeAlias = tuple[str, str]
"""What a translation unit is known by: (context, source text)."""


@value(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the course, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Severity(StrEnum):
    """How much a finding weighs; the order of the members is the order of weight."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)


@value(frozen=True, slots=True)
class Finding:
    """One thing that a check or a parser has to say about one place."""

    check: str
    severity: Severity
    message: str
    location: Location = field(compare=False)
    locale: str = ""
    concept: str = ""
    source: str = ""
    target: str = ""
    hint: str = ""

    def __str__(self) -> str:
        mend = f"; {self.hint}" if self.hint else ""
        return f"{self.location}: {self.severity}: {self.message}{mend} ({self.check})"


@value(frozen=True, slots=True)
class Segment:
    """One translatable stretch of a source file.

    ``kind`` says what it is in a translator's words ("narration", "heading",
    "answer option"); ``notes`` what else a translator needs (the speaker, the
    course step); ``seconds`` how long it is on screen or spoken, for subtitles.
    """

    text: str
    location: Location = field(compare=False)
    context: str = ""
    kind: str = ""
    notes: tuple[str, ...] = ()
    seconds: float | None = None

    @property
    def key(self) -> UnitKey:
        """The unit that carries this segment's translation."""
        return (self.context, self.text)


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed source file: its segments, and a skeleton of all the rest.

    ``skeleton`` belongs to the format that parsed the file and is read by that
    format alone. ``findings`` tell what the parser kept verbatim or mended.
    """

    path: str
    format: str
    segments: tuple[Segment, ...]
    skeleton: object = field(repr=False)
    findings: tuple[Finding, ...] = ()


class State(StrEnum):
    """Where a unit stands on its way to a translation."""

    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    UNTRANSLATED = "untranslated"
    OBSOLETE = "obsolete"


@value(frozen=True, slots=True)
class Unit:
    """One entry of a catalog. Comments are lines without their ``#`` markers."""

    source: str
    target: str = ""
    context: str = ""
    source_plural: str = ""
    plural_targets: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    extracted_comments: tuple[str, ...] = ()
    translator_comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous_source: str = ""
    previous_context: str = ""
    previous_plural: str = ""
    obsolete: bool = False
    line: int = field(default=0, compare=False)
    raw: str = field(default="", init=False, compare=False, repr=False)
    """The entry as it stood in its file, less the last newline; ``replace`` forgets it."""

    @property
    def key(self) -> UnitKey:
        """(context, source): what makes this unit the same as another."""
        return (self.context, self.source)

    @property
    def is_fuzzy(self) -> bool:
        """Whether a person still has to confirm the target."""
        return "fuzzy" in self.flags

    @property
    def targets(self) -> tuple[str, ...]:
        """Every form of the target: the plural forms, or the one target."""
        return self.plural_targets if self.source_plural else (self.target,)

    @property
    def has_target(self) -> bool:
        """Whether every form of the target has text."""
        if self.source_plural:
            return bool(self.plural_targets) and all(self.plural_targets)
        return bool(self.target)

    @property
    def state(self) -> State:
        """Obsolete before fuzzy before untranslated."""
        if self.obsolete:
            return State.OBSOLETE
        if not self.has_target:
            return State.UNTRANSLATED
        return State.FUZZY if self.is_fuzzy else State.TRANSLATED


@dataclass(frozen=True, slots=True)
class Catalog:
    """The units of one PO file; a template when ``locale`` is empty.

    ``header`` keeps the header fields in the file's own order,
    ``header_comments`` the comment lines above it, ``raw_header`` the entry as
    it stood in the file, ``trailing`` the comments after the last unit.
    """

    locale: str
    units: tuple[Unit, ...]
    header: Mapping[str, str] = field(default_factory=dict)
    header_comments: tuple[str, ...] = ()
    path: str = ""
    header_flags: tuple[str, ...] = ()
    raw_header: str = field(default="", compare=False, repr=False)
    trailing: str = field(default="", compare=False, repr=False)

    def iter_active(self) -> Iterator[Unit]:
        """The units that the source still has."""
        return (unit for unit in self.units if not unit.obsolete)


@dataclass(frozen=True, slots=True)
class Variant:
    """The course in one locale: file contents by path, and what is known of them."""

    locale: str
    files: Mapping[str, bytes] = field(repr=False)
    findings: tuple[Finding, ...] = ()
