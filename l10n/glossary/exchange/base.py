"""What every exchange format of the term base offers, and the way back to YAML.

A format says what it cannot hold (``cannot_hold``), so that nobody takes a
round trip through it for lossless when it is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Protocol

from l10n.errors import ConfigError, GlossaryError
from l10n.glossary.load import parse_glossary
from l10n.glossary.model import Concept, Deprecated, Glossary, Term
from l10n.model import Location
from l10n.registry import Registry


class Exchange(Protocol):
    """A format that other tools read. ``bilingual``: one file a target language."""

    extension: str
    summary: str
    bilingual: bool
    cannot_hold: tuple[str, ...]

    def export(self, glossary: Glossary, source: str, target: str) -> bytes:
        """The term base as a file; ``source`` and ``target`` are language codes."""
        ...

    def parse(self, data: bytes, path: str, source: str, target: str) -> tuple[Concept, ...]:
        """The concepts of such a file; GlossaryError with ``path:line`` when it is none."""
        ...


exchanges: Registry[Exchange] = Registry("l10n.glossary.exchange", "exchange format")


def find_exchange(name: str) -> Exchange:
    """The format called ``name``; ConfigError naming the known ones when there is none."""
    try:
        return exchanges.get(name)
    except KeyError as error:
        raise ConfigError(str(error.args[0])) from error


def decode(data: bytes, path: str) -> str:
    """The text of an import; GlossaryError when it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError("not UTF-8 text", Location(path, line), "save it as UTF-8") from error


def make_id(text: str, taken: Iterable[str]) -> str:
    """An id for a concept that came without one: the term in ASCII, with a number if taken."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "concept"
    known = set(taken)
    number, id = 1, stem
    while id in known:
        number += 1
        id = f"{stem}-{number}"
    return id


def require_sound(concepts: Iterable[Concept], path: str) -> None:
    """GlossaryError, at its place in the import, for a concept that no term base file may hold."""
    for concept in concepts:
        try:
            parse_glossary(render_yaml([concept]), path)
        except GlossaryError as error:
            place = concept.location or Location(path)
            raise GlossaryError(error.message, place, error.hint) from error


def render_yaml(concepts: Iterable[Concept]) -> str:
    """A term base file that :func:`l10n.glossary.load_glossary` reads back to the same concepts."""
    import yaml

    entries = {"concepts": [_concept(concept) for concept in concepts]}
    return str(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100))


def _filled(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value not in ("", [], False)}


def _concept(concept: Concept) -> dict[str, Any]:
    entry = {
        "id": concept.id,
        "domain": concept.domain,
        "definition": concept.definition,
        "source": concept.source,
        "note": concept.note,
        "terms": {code: _term(term) for code, term in concept.terms.items()},
    }
    return _filled(entry)


def _term(term: Term) -> dict[str, Any]:
    entry = {
        "preferred": term.preferred,
        "admitted": list(term.admitted),
        "deprecated": [_deprecated(form) for form in term.deprecated],
        "abbreviation": list(term.abbreviations),
        "forms": list(term.forms),
        "not_in": list(term.not_in),
        "part_of_speech": term.part_of_speech,
        "case_sensitive": term.case_sensitive,
        "do_not_translate": term.do_not_translate,
        "source": term.source,
        "note": term.note,
    }
    return _filled(entry)


def _deprecated(form: Deprecated) -> str | dict[str, str]:
    if not (form.reason or form.use):
        return form.text
    return _filled({"term": form.text, "reason": form.reason, "use": form.use})
