"""Which deprecated terms in a text to report: what two checks share, for source and target."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from l10n.checks.wording import is_mention
from l10n.glossary import Deprecated, Status, Term, TermMatch


def iter_deprecated(
    text: str, matches: Sequence[TermMatch], named: Collection[str] = ()
) -> Iterator[TermMatch]:
    """The deprecated terms among ``matches``, each form once and each place once.

    Where several concepts forbid the same words, a concept among the ids of
    ``named`` goes first, then a form that stands there letter by letter. Words
    that are only mentioned are left out.
    """
    found = [match for match in matches if match.status is Status.DEPRECATED]
    places: set[tuple[int, int]] = set()
    forms: set[str] = set()
    for match in sorted(found, key=lambda match: _rank(text, match, named)):
        place = (match.start, match.end)
        if match.form in forms or place in places or is_mention(text, match):
            continue
        places.add(place)
        forms.add(match.form)
        yield match


def _rank(text: str, match: TermMatch, named: Collection[str]) -> tuple[bool, bool, int]:
    is_verbatim = text[match.start : match.end].casefold() == match.form.casefold()
    return (match.concept.id not in named, not is_verbatim, match.start)


def find_deprecated(term: Term, form: str) -> Deprecated:
    """The glossary's entry for a deprecated form."""
    return next((entry for entry in term.deprecated if entry.text == form), Deprecated(form))
