"""Which subtitle limits of a language a set of cues breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.languages import SubtitleLimits
from l10n.model import Finding, Location, Severity
from l10n.subtitles.cues import Cue, count_characters

ROUNDING = 0.0015
"""Seconds: times are whole milliseconds, limits are not."""


def count_shown(cue: Cue) -> int:
    """Characters of a cue: those of its lines, and one for each line break (a space)."""
    return sum(count_characters(line) for line in cue.lines) + max(0, len(cue.lines) - 1)


def iter_limit_findings(
    cues: Sequence[Cue], limits: SubtitleLimits, path: str, locale: str
) -> Iterator[Finding]:
    """Warnings about cues that break ``limits``, in order.

    Locations are ``path`` and the line of the source cue. Check ids:
    reading-speed, line-too-long, too-many-lines, cue-too-short, cue-too-long,
    gap-too-short, cues-overlap. Cues without text or with reversed times are
    left out: their times are no one's wish.
    """
    for index, cue in enumerate(cues):
        if not cue.lines or cue.end <= cue.start:
            continue
        place = Location(path, cue.line)
        for check, message in (*_text(cue, limits), *_time(cue, limits)):
            yield Finding(check, Severity.WARNING, message, place, locale, target=cue.text)
        if index + 1 < len(cues):
            for check, message in _gap(cue, cues[index + 1], limits):
                yield Finding(check, Severity.WARNING, message, place, locale, target=cue.text)


def _text(cue: Cue, limits: SubtitleLimits) -> Iterator[tuple[str, str]]:
    longest = max(count_characters(line) for line in cue.lines)
    if longest > limits.characters_per_line:
        yield (
            "line-too-long",
            f"a line has {longest} characters, {limits.characters_per_line} fit",
        )
    if len(cue.lines) > limits.lines:
        yield "too-many-lines", f"the cue has {len(cue.lines)} lines, {limits.lines} fit"


def _time(cue: Cue, limits: SubtitleLimits) -> Iterator[tuple[str, str]]:
    needed = count_shown(cue) / limits.characters_per_second
    if needed > cue.seconds + ROUNDING:
        speed = count_shown(cue) / cue.seconds
        yield (
            "reading-speed",
            f"{speed:.1f} characters a second, {limits.characters_per_second:g} can be read",
        )
    if cue.seconds < limits.min_seconds - ROUNDING:
        yield "cue-too-short", f"on screen for {cue.seconds:.3f} s, at least {limits.min_seconds:g}"
    if cue.seconds > limits.max_seconds + ROUNDING:
        yield "cue-too-long", f"on screen for {cue.seconds:.3f} s, at most {limits.max_seconds:g}"


def _gap(cue: Cue, following: Cue, limits: SubtitleLimits) -> Iterator[tuple[str, str]]:
    gap = (following.start - cue.end) / 1000
    if gap < 0 and following.start >= cue.start:
        yield "cues-overlap", f"the next cue starts {-gap:.3f} s before this one ends"
    elif 0 <= gap < limits.gap_seconds - ROUNDING:
        yield "gap-too-short", f"{gap:.3f} s to the next cue, at least {limits.gap_seconds:g}"
