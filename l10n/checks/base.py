"""What a check is: one small file of this package that registers itself.

A check names its id, its default severity, its rule with the authority for it
(the docstring, whose first line is what ``l10n check --list`` prints), and
examples: ``bad`` ones it must report, ``good`` ones it must let pass. A test
runs every example and refuses a check without::

    @register
    class GlossaryMissing(UnitCheck):
        \"""The source has a concept, the target none of its approved forms. ...\"""

        id = "glossary-missing"
        severity = Severity.ERROR
        good = (Example("the child", "l'enfant"),)
        bad = (Example("the child", "le mineur"),)

        def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]: ...

What it looks at decides which class it extends: one unit (:class:`UnitCheck`),
all units of a locale (:class:`CourseCheck`), a source file
(:class:`SourceCheck`), a variant that was built (:class:`VariantCheck`) or a
comment that silences (:class:`SilenceCheck`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from l10n.model import Document, Finding, Severity, State
from l10n.registry import Registry

if TYPE_CHECKING:
    from l10n.checks.built import BuiltVariant
    from l10n.checks.context import CheckedUnit, Context, Pair
    from l10n.checks.silence import Silence


@dataclass(frozen=True, slots=True)
class Example:
    """A unit that a check must report, or let pass.

    ``more`` are further (source, target) pairs of the same course, for checks
    that compare units; ``comments`` the unit's translator comments. With
    ``path``, ``source`` is the text of a source file of that name instead, and
    ``target`` that of the file built from it. With ``previous``, the unit is
    fuzzy and that is its previous source.

    ``files`` are (path, text) of other files of the course. With ``plural``, that
    is the plural source, and ``forms`` are the plural targets after the first.
    ``formality`` and ``gender`` are the options of these names for the locale.
    """

    source: str
    target: str = ""
    locale: str = "fr"
    more: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    path: str = ""
    previous: str = ""
    files: tuple[tuple[str, str], ...] = ()
    plural: str = ""
    forms: tuple[str, ...] = ()
    formality: str = ""
    gender: str = ""


class Check(ABC):
    """What all checks have; extend one of its children."""

    id: ClassVar[str]
    severity: ClassVar[Severity]
    good: ClassVar[tuple[Example, ...]] = ()
    bad: ClassVar[tuple[Example, ...]] = ()
    needs_glossary: ClassVar[bool] = False
    on_by_default: ClassVar[bool] = True
    states: ClassVar[frozenset[State]] = frozenset({State.TRANSLATED})

    @property
    def documentation(self) -> str:
        """The rule, its authority and what it lets pass."""
        return cleandoc(type(self).__doc__ or "")

    @property
    def summary(self) -> str:
        """The rule in one line."""
        return self.documentation.partition("\n")[0]


class UnitCheck(Check):
    """Looks at one unit of a catalog at a time, if it is in one of ``states``.

    ``can_fix`` says that it offers a ``fix`` for what is safe to mend. Where there
    are ``signs``, units without any of these characters are passed over; letters
    of Latin, Cyrillic or Arabic and the blank are no signs.
    """

    can_fix: ClassVar[bool] = False
    signs: ClassVar[frozenset[str]] = frozenset()

    def applies(self, context: Context) -> bool:
        """Whether there is anything to look for in a catalog; its units are passed over if not."""
        return True

    @abstractmethod
    def check(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """Yield a finding for everything wrong with ``unit``."""

    def run(self, unit: CheckedUnit, context: Context) -> Iterator[Finding]:
        """What ``check`` finds, should the unit be one to look at."""
        is_passed_over = self.signs and self.signs.isdisjoint(unit.signs)
        return (
            iter(()) if is_passed_over or not self.applies(context) else self.check(unit, context)
        )

    def fix(self, pair: Pair, context: Context) -> str | None:
        """The target of ``pair`` mended, or None where that is not certainly right."""
        return None


@dataclass(unsafe_hash=True, slots=True)  # never changed; "frozen" would make it slow to make
class Note:
    """What a course check writes down of one unit; crosses process borders.

    ``topic`` says which notes are compared, ``data`` is what is compared (any
    value that can be pickled). ``finding`` is the report to make should this
    unit turn out to be at fault.
    """

    topic: str
    finding: Finding
    data: Any = None


class CourseCheck(Check):
    """Compares all units of a locale: collects notes of each, then concludes."""

    @abstractmethod
    def collect(self, unit: CheckedUnit, context: Context) -> Iterator[Note]:
        """Yield what of ``unit`` is to be compared with other units."""

    @abstractmethod
    def conclude(self, notes: list[Note]) -> Iterator[Finding]:
        """Yield findings from the notes of one locale, given in order of place."""


class SourceCheck(Check):
    """Looks at one parsed source file."""

    @abstractmethod
    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Yield a finding for everything wrong with ``document``."""


class VariantCheck(Check):
    """Looks at one variant as it was built, with ``l10n check --built`` alone."""

    @abstractmethod
    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Yield a finding for everything wrong with ``variant``."""


class SilenceCheck(Check):
    """Looks at one comment that silences findings, after all other checks ran."""

    @abstractmethod
    def check(self, silence: Silence, ran: Iterable[str]) -> Iterator[Finding]:
        """Yield what is wrong with ``silence``; ``ran`` are ids of the checks that ran."""


checks: Registry[Check] = Registry("l10n.checks", "check")

C = TypeVar("C", bound=type[Any])


def register(cls: C) -> C:
    """Class decorator: put an instance of a check into the registry under its id."""
    checks.add(cls.id, cls())
    return cls
