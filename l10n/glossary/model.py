"""What a term base holds: concepts, and one term of each in every language.

Words of the trade (ISO 30042): a *concept* is the idea, a *term* what one
language calls it: a preferred form, admitted ones, and deprecated ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from l10n.languages.codes import find_code
from l10n.model import Location


class Status(StrEnum):
    """How a form stands in the term base."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    ABBREVIATION = "abbreviation"
    DEPRECATED = "deprecated"

    @property
    def is_approved(self) -> bool:
        """Whether a translator may use the form."""
        return self is not Status.DEPRECATED


@dataclass(frozen=True, slots=True)
class Deprecated:
    """A form that must not be used; ``reason`` and ``use`` are for the person who wrote it."""

    text: str
    reason: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """What one language calls a concept.

    ``forms`` are inflected forms that no rule derives (broken plurals,
    suppletive plurals). ``not_in`` are longer phrases in which the words are
    not this term ("…" stands for up to four words). ``source`` is the authority
    that makes the form official.
    """

    language: str
    preferred: str
    admitted: tuple[str, ...] = ()
    deprecated: tuple[Deprecated, ...] = ()
    abbreviations: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    part_of_speech: str = ""
    case_sensitive: bool = False
    do_not_translate: bool = False
    location: Location | None = field(default=None, compare=False)

    @property
    def approved(self) -> tuple[str, ...]:
        """Every form a translator may use, the preferred one first."""
        return (self.preferred, *self.admitted, *self.abbreviations)

    def iter_forms(self) -> Iterator[tuple[str, Status]]:
        """(form, status) of every designation, irregular forms with the preferred one."""
        yield self.preferred, Status.PREFERRED
        yield from ((form, Status.PREFERRED) for form in self.forms)
        yield from ((form, Status.ADMITTED) for form in self.admitted)
        yield from ((form, Status.ABBREVIATION) for form in self.abbreviations)
        yield from ((form.text, Status.DEPRECATED) for form in self.deprecated)


@dataclass(frozen=True, slots=True)
class Concept:
    """One idea of the field, with its term in each language by language code."""

    id: str
    terms: Mapping[str, Term]
    domain: str = ""
    definition: str = ""
    source: str = ""
    note: str = ""
    location: Location | None = field(default=None, compare=False)

    def find_term(self, language: str) -> Term | None:
        """The term in ``language``: a BCP 47 code, "fr-CA" falls back to "fr"."""
        code = find_code(language, self.terms)
        return None if code is None else self.terms[code]

    @property
    def do_not_translate(self) -> bool:
        """Whether some language says that the form stays as it is everywhere."""
        return any(term.do_not_translate for term in self.terms.values())


@dataclass(frozen=True)
class Glossary:
    """All concepts of a term base, in the order of its files."""

    concepts: tuple[Concept, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Concept]:
        return {concept.id: concept for concept in self.concepts}

    def find(self, id: str) -> Concept | None:
        """The concept called ``id``, or None."""
        return self._by_id.get(id)

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages in which some concept has a term, sorted."""
        return tuple(sorted({code for concept in self.concepts for code in concept.terms}))
