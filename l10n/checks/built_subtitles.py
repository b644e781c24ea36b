"""Subtitles of a variant against the limits of its locale: what three checks share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from l10n.checks.base import Check
from l10n.checks.built import BuiltVariant, shown_cues
from l10n.languages import SubtitleLimits, get_language
from l10n.model import Document, Finding

if TYPE_CHECKING:
    from l10n.subtitles import Cue

_PAIRED = frozenset({"gap-too-short", "cues-overlap"})
_TIMED = frozenset({"cue-too-short", "cue-too-long"}) | _PAIRED


def iter_breaches(
    check: Check, variant: BuiltVariant, kinds: frozenset[str], hint: str
) -> Iterator[Finding]:
    """Findings of ``check`` for the breached limits in ``kinds``, in order of place.

    ``kinds`` are ids of :func:`l10n.subtitles.iter_limit_findings`. The source's
    own subtitles are no matter of a variant, and neither are times that a
    variant has from its source.
    """
    if variant.is_source:
        return
    limits = variant.language.limits(variant.profile)
    for path, built, source in variant.iter_documents():
        if built.format in ("srt", "vtt"):
            for cue, finding in _iter_found(variant, path, built, source, limits, kinds):
                yield Finding(
                    check.id,
                    check.severity,
                    f"cue at {show_time(cue.start)}: {finding.message} "
                    f"(profile {variant.profile} of {variant.locale})",
                    finding.location,
                    variant.locale,
                    target=finding.target,
                    hint=hint,
                )


def _iter_found(
    variant: BuiltVariant,
    path: str,
    built: Document,
    source: Document,
    limits: SubtitleLimits,
    kinds: frozenset[str],
) -> Iterator[tuple[Cue, Finding]]:
    from l10n.subtitles import iter_limit_findings

    cues = shown_cues(built, variant.language)
    at_line = {cue.line: number for number, cue in enumerate(cues)}
    original = shown_cues(source, get_language(variant.source_locale))
    known = {
        _times(original, number, pair) for pair in (False, True) for number in range(len(original))
    }
    place = variant.location(path).path
    for finding in iter_limit_findings(cues, limits, place, variant.locale):
        if finding.check in kinds:
            number = at_line[finding.location.line]
            times = _times(cues, number, finding.check in _PAIRED)
            if finding.check not in _TIMED or times not in known:
                yield cues[number], finding


def _times(cues: tuple[Cue, ...], number: int, paired: bool) -> tuple[int, ...]:
    """What a limit of time is measured by: start and end, or end and the next start."""
    cue = cues[number]
    if not paired:
        return (0, cue.start, cue.end)
    following = cues[number + 1].start if number + 1 < len(cues) else -1
    return (1, cue.end, following)


def show_time(milliseconds: int) -> str:
    """A time as subtitle files write it: 00:01:02.500."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
