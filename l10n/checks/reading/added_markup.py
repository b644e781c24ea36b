"""Markup that a translation adds by a rule of its own language, and rightly."""

from __future__ import annotations

import re
from functools import lru_cache

from l10n.languages import Language

_EMPHASIS = re.compile(r"<(i|em|cite)>([^<>]+)</\1>")
_MARKED = re.compile(r"</?[a-zA-Z]|&#?\w+;")
_GLOSS = re.compile(r"\s?\(\s*<(\w+)>[^<>()]*</\1>\s*\)")
_DIRECTION = re.compile(r"\s*<(p|div|span|bdo|bdi)\s+dir\s*=\s*[\"']?(?:rtl|ltr)[\"']?\s*>", re.I)


def without_added(source: str, target: str, language: Language) -> str:
    """The target without what the source need not have.

    That is the raised ending of an ordinal ("2<sup>e</sup>"); a word of the source that
    stays and that print sets in italics as a foreign one (Imprimerie nationale,
    "Italique"), where the source is marked up and so shows it; a gloss in brackets
    marked like what it explains; and the tag that gives a text from right to left its
    direction (HTML, "dir").
    """
    if "<" not in target:
        return target
    if language.writing.raised_endings and "<sup" not in source:
        target = _raised(language.writing.raised_endings).sub("", target)
    if language.is_rtl:
        target = _without_direction(source, target)
    if not _GLOSS.search(source):
        target = _GLOSS.sub("", target)
    if not _MARKED.search(source):
        return target
    return _EMPHASIS.sub(lambda found: _without_italics(found, source), target)


def _without_italics(found: re.Match[str], source: str) -> str:
    """The words alone, if the source has them without a tag."""
    words = found[2].strip().lower()
    is_foreign = words in source.lower() and f"<{found[1]}>{words}" not in source.lower()
    return found[2] if is_foreign else found[0]


def _without_direction(source: str, target: str) -> str:
    """The target without a tag around all of it that the source has not."""
    found = _DIRECTION.match(target)
    if not found or re.match(rf"\s*<{found[1]}\b", source, re.I):
        return target
    return re.sub(rf"</{found[1]}>\s*\Z", "", target[found.end() :], flags=re.I)


@lru_cache(maxsize=16)
def _raised(endings: str) -> re.Pattern[str]:
    """A raised ending behind digits or a Roman number."""
    return re.compile(rf"(?<=[\dIVXLCM])<sup>(?:{endings})</sup>")
