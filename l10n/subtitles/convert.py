"""Any cues -> a fresh SRT or WebVTT file, whatever format they come from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.languages import Language
from l10n.subtitles.bidi import mark_by_first_letter, mark_for_srt
from l10n.subtitles.clock import format_time
from l10n.subtitles.cues import TAG, Cue, escape

SRT_TAGS = frozenset("ibus") | {"font"}
AT_TOP = re.compile(r"\bline:(?:0|1?\d%|1)(?![\d%.])")
TOP_OVERRIDE = re.compile(r"\\an[789]")
KEPT_SETTING = re.compile(r"\b(?:line|position|size|align|vertical|region):\S+")


def escaped_lines(lines: Sequence[str]) -> list[str]:
    """Lines with all but their tags escaped for WebVTT."""
    text, out, at = "\n".join(lines), [], 0
    for tag in TAG.finditer(text):
        out += [escape(text[at : tag.start()]), tag[0]]
        at = tag.end()
    return "".join([*out, escape(text[at:])]).split("\n")


def _only_tags(lines: Sequence[str], kept: frozenset[str]) -> tuple[str, ...]:
    def choose(tag: re.Match[str]) -> str:
        return tag[0] if (tag["name"] or "").lower() in kept else ""

    return tuple(TAG.sub(choose, line) for line in lines)


def render_srt(cues: Sequence[Cue], language: Language | None = None) -> bytes:
    """Cues as a fresh SRT file: numbered from 1, tags that SRT players know, bidi marks.

    A WebVTT cue at the top of the picture gets ``{\\an8}``; other WebVTT
    settings have no likeness in SRT and are left out.
    """
    out = []
    for number, cue in enumerate(cues, 1):
        top = "{\\an8}" if AT_TOP.search(cue.settings) else ""
        lines = [mark_for_srt(line, language) for line in _only_tags(cue.lines, SRT_TAGS)]
        times = f"{format_time(cue.start, ',')} --> {format_time(cue.end, ',')}"
        body = "\n".join(lines)
        out.append(f"{number}\n{times}\n{cue.override or top}{body}\n")
    return "\n".join(out).encode("utf-8", "surrogateescape")


def render_vtt(cues: Sequence[Cue], language: Language | None = None) -> bytes:
    """Cues as a fresh WebVTT file, with no STYLE block (ffmpeg then sees no cue).

    An SRT cue at the top of the picture (``{\\an8}``) gets ``line:0``.
    """
    out = ["WEBVTT\n"]
    kept = frozenset({"i", "b", "u", "c", "v", "lang", "ruby", "rt"})
    for cue in cues:
        settings = [match[0] for match in KEPT_SETTING.finditer(cue.settings)]
        if not settings and TOP_OVERRIDE.search(cue.override):
            settings = ["line:0"]
        times = f"{format_time(cue.start, '.')} --> {format_time(cue.end, '.')}"
        name = "" if cue.identifier.isdecimal() or not cue.identifier else f"{cue.identifier}\n"
        lines = [
            mark_by_first_letter(line, language)
            for line in escaped_lines(_only_tags(cue.lines, kept))
        ]
        body = "\n".join(lines)
        out.append(f"{name}{' '.join([times, *settings])}\n{body}\n")
    return "\n".join(out).encode("utf-8", "surrogateescape")
