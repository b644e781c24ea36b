"""How the glossary checks speak: expected forms, authority, what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.checks.context import Context, Pair
from l10n.glossary import Concept, Term, TermMatch, closest

MOST_FORMS = 3
LONGEST_QUOTE = 60

_NAME = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:(?:the|of|for|and|on|in|to|without)\s+)*[A-Z][\w'’-]*)+")
_PART_OF_NAME = re.compile(r"[A-Z][\w'’-]*")
_ARTICLES = frozenset({"A", "An", "The"})


def quote(text: str) -> str:
    """The text in quotation marks, on one line, cut when it is long."""
    text = " ".join(text.split())
    return f'"{text[: LONGEST_QUOTE - 1]}…"' if len(text) > LONGEST_QUOTE else f'"{text}"'


def quote_any(forms: Sequence[str]) -> str:
    """ "a", "b" or "c": the first few forms."""
    quoted = [quote(form) for form in dict.fromkeys(forms)][:MOST_FORMS]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def require_term(concept: Concept, context: Context) -> Term:
    """The target language's term; for what is never translated, the source's."""
    term = concept.find_term(context.locale)
    if term is None:
        term = next(term for term in concept.terms.values() if term.do_not_translate)
    return term


def authority(concept: Concept, term: Term) -> str:
    """Who says so: " (concept ID; source of the term)", to put after the expected forms."""
    source = term.source or concept.source
    return f" ({concept.id}; {source})" if source else f" ({concept.id})"


def closest_hint(pair: Pair, forms: Sequence[str]) -> str:
    """What the translator may have written for the term: " closest in the target: ...", or ""."""
    found = closest(pair.target, forms)
    return f"closest in the target: {quote(found)}" if found else ""


_OPENING = re.compile(r"(?:[\"“„«‹‘‚']\s?|(?<![*_])[*_])\Z")
_CLOSING = re.compile(r"\s?[\"“”»›‘’']|[*_](?![*_])")


def is_mention(text: str, match: TermMatch) -> bool:
    """Whether the words of ``match`` alone fill quotation marks or emphasis.

    A course that teaches which words to avoid has to name them: *illegal*. A
    form with quotation marks of its own (the name of a body) is no mention.
    """
    if match.form.strip('"“”„«»') != match.form:
        return False
    before = _OPENING.search(text, max(0, match.start - 2), match.start)
    return bool(before and _CLOSING.match(text, match.end))


def is_name_kept(pair: Pair, start: int, end: int) -> bool:
    """Whether the source's words from start to end belong to a name that the target keeps.

    "Save the Children" in a French text is the organisation, not some children.
    A name has a word beside the term, and is not all that the source says.
    """
    return any(
        name in pair.target and name != pair.source.strip()
        for name in _iter_names(pair.source, start, end)
    )


def _iter_names(text: str, start: int, end: int) -> Iterator[str]:
    """What may be a name around the words from start to end.

    "Ask Save the Children" begins with a capital that is no part of the name,
    so every word with a capital may be where it begins.
    """
    for run in _NAME.finditer(text):
        if not (run.start() <= start and end <= run.end()):
            continue
        starts = [
            word.start()
            for word in _PART_OF_NAME.finditer(text, run.start(), run.end())
            if word[0] not in _ARTICLES and word.start() <= start
        ]
        yield from (text[at : run.end()] for at in starts if (at, run.end()) != (start, end))
