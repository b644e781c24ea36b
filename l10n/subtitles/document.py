"""Bytes of a subtitle file <-> Document: what the SRT and WebVTT codecs share.

The skeleton keeps the bytes, the lines and where cues stand in them. Rendering
writes lines of untouched runs back as they are; only a run with a translation
that differs from its source is laid out anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import gt

from l10n.errors import SourceError
from l10n.languages import Language
from l10n.model import Document, Finding, Location, Segment, Severity, UnitKey
from l10n.subtitles.blocks import Block, Blocks
from l10n.subtitles.clock import MAX_DIGITS
from l10n.subtitles.cue_scan import Scan, scan_cues
from l10n.subtitles.cues import Cue, parse_markup, with_tags
from l10n.subtitles.encoding import decode
from l10n.subtitles.join import join_cues
from l10n.subtitles.pieces import OVERRIDES, flat_lines
from l10n.subtitles.runs import Run, Whole, iter_runs
from l10n.subtitles.scan import Lines, Syntax, split_lines

Targets = Mapping[UnitKey, str]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A subtitle file without its segments, exact to the byte.

    ``newline`` is the one line ending of the file, or the list of every line's.
    """

    syntax: Syntax
    data: bytes = field(repr=False)
    encoding: str
    bom: bytes
    lines: Lines = field(repr=False)
    newline: str | list[str] = field(repr=False)
    blocks: Blocks = field(repr=False)
    short_runs: Sequence[Run | Whole] = field(repr=False)

    @property
    def runs(self) -> list[Run]:
        """The runs of the file in full, for who lays them out anew."""
        return list(iter_runs(self.short_runs))

    def next_head(self, block: int) -> int:
        """Index of the first line after a block and what trails it."""
        return self.blocks[block + 1].head if block + 1 < len(self.blocks) else len(self.lines)

    def cue(self, index: int) -> Cue:
        """One source cue as it stands."""
        block = self.blocks[index]
        raw, override = flat_lines(self.lines[block.timing + 1 : block.last]), ""
        if match := OVERRIDES.match(raw):
            override, raw = match[1], raw[match.end() :]
        text = with_tags(parse_markup(raw, self.syntax.entities))
        identifier = self.lines[block.head].strip() if block.head < block.timing else ""
        return Cue(
            block.start, block.end, tuple(text.split("\n")) if text else (), identifier,
            block.settings, override, index, block.timing + 1,
        )  # fmt: skip


def parse_subtitles(data: bytes, path: str, language: Language, syntax: Syntax) -> Document:
    """Parse SRT or WebVTT bytes; see :meth:`l10n.formats.base.Format.parse`."""
    decoded = decode(data, path, language)
    lines, newline = split_lines(decoded.text)
    scan = scan_cues(lines, path, syntax)
    blocks = scan.blocks
    _require_cues(lines, blocks, path, syntax)
    segments, runs, joining = join_cues(scan.bodies, blocks, path, language, syntax)
    if decoded.encoding == "utf-8" and decoded.findings:
        segments = [_without_damage(segment) for segment in segments]
    findings = [
        *decoded.findings,
        *scan.findings,
        *_findings(lines, scan, path, syntax),
        *joining,
    ]
    skeleton = Skeleton(syntax, data, decoded.encoding, decoded.bom, lines, newline, blocks, runs)
    findings.sort(key=lambda finding: finding.location.line)
    return Document(path, syntax.name, tuple(segments), skeleton, tuple(findings))


def _without_damage(segment: Segment) -> Segment:
    from dataclasses import replace

    text = segment.text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return replace(segment, text=text)


def _require_cues(lines: Sequence[str], blocks: Blocks, path: str, syntax: Syntax) -> None:
    """Raises SourceError for text that is no subtitles, or whose times are all senseless."""
    if blocks and not (blocks.are_sound or any(block.is_sound for block in blocks)):
        raise SourceError(
            f"none of the {len(blocks)} cue(s) ends after it starts",
            Location(path, blocks[0].timing + 1),
            hint="correct the times: start --> end",
        )
    if blocks:
        return
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    is_empty_vtt = first is not None and lines[first].startswith("WEBVTT")
    if first is None or (is_empty_vtt and not syntax.numbered):
        return
    what = "this is an ASS/SSA script" if "[Script Info]" in lines[first] else "no cue found"
    raise SourceError(
        f"{what}; this is not a {syntax.name.upper()} subtitle file",
        Location(path, first + 1),
        hint=f"save it as {syntax.name.upper()}: number, times such as "
        f"00:00:01{syntax.decimal}000 --> 00:00:03{syntax.decimal}000, text",
    )


def _findings(lines: Sequence[str], scan: Scan, path: str, syntax: Syntax) -> list[Finding]:
    findings = [] if scan.is_usual else _header_findings(lines, scan.blocks, path, syntax)
    findings += _timing_findings(scan.blocks, path)
    if not scan.is_usual:
        findings += _body_findings(lines, scan.blocks, path, syntax)
    if syntax.numbered:
        findings += _number_findings(scan, path)
    return findings


def _timing_findings(blocks: Blocks, path: str) -> list[Finding]:
    if blocks.are_sound and not any(map(gt, blocks.ends, blocks.starts[1:])):
        return []  # the usual case, seen at once
    findings = [
        _note(
            "subtitle-timing", path, block.timing,
            "this cue does not end after it starts; its times are kept as they are",
            "correct the times: start --> end",
        )
        for block in blocks
        if not block.is_sound
    ]  # fmt: skip
    return findings + _overlap_findings(blocks, path)


def _header_findings(
    lines: Sequence[str], blocks: Sequence[Block], path: str, syntax: Syntax
) -> list[Finding]:
    head = lines[: blocks[0].head] if blocks else lines
    first = next((index for index, line in enumerate(head) if line.strip()), None)
    if syntax.numbered:
        if first is None:
            return (
                [] if blocks else [_note("subtitle-text", path, 0, "there is no cue in this file")]
            )
        text = "text before the first cue is kept as it is, and not translated"
        return [_note("subtitle-text", path, first, text)]
    if lines and re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return []
    text = 'the first line is not "WEBVTT"; browsers will not show these subtitles'
    return [_note("subtitle-header", path, 0, text, "write WEBVTT in the first line")]


def _overlap_findings(blocks: Sequence[Block], path: str) -> list[Finding]:
    places = [
        block.timing
        for before, block in zip(blocks, blocks[1:], strict=False)
        if block[0] < before[1] and block.is_sound and before.is_sound
    ]
    if not places:
        return []
    text = f"{len(places)} cue(s), here the first, start before the cue above them has ended"
    return [_note("subtitle-overlap", path, places[0], text, severity=Severity.INFO)]


def _body_findings(
    lines: Sequence[str], blocks: Sequence[Block], path: str, syntax: Syntax
) -> list[Finding]:
    empty = [
        b.timing
        for b in blocks
        if b[4] - b[3] < 2 or not (lines[b[3] + 1] or "".join(lines[b[3] + 1 : b[4]])).strip()
    ]
    findings: list[Finding] = []
    if empty:
        text = f"{len(empty)} cue(s), here the first, have no text"
        findings.append(_note("subtitle-text", path, empty[0], text))
    holes = [b[3] + 1 for b in blocks if b[4] - b[3] > 2 and "" in lines[b[3] + 1 : b[4]]]
    if holes and syntax.numbered:
        text = f"{len(holes)} cue(s), here the first, have a blank line inside"
        hint = "take it out; some players end the cue there"
        findings.append(_note("subtitle-text", path, holes[0], text, hint))
    return findings


def _number_findings(scan: Scan, path: str) -> list[Finding]:
    if [*scan.numbers] == [*map(str, range(1, len(scan.blocks) + 1))]:
        return []  # the usual case, seen at once
    missing: list[int] = []
    wrong: list[int] = []
    expected: int | None = None
    for block, line in zip(scan.blocks, scan.numbers, strict=True):
        text = line.strip()
        if expected is not None and text == str(expected):
            expected += 1
            continue
        if not text or len(text) > MAX_DIGITS:
            missing.append(block.timing)
            expected = expected + 1 if expected is not None else None
            continue
        number = int(text)
        if expected is not None and number != expected:
            wrong.append(block.head)
        expected = number + 1
    findings = []
    if missing:
        text = f"{len(missing)} cue(s), here the first, have no number"
        findings.append(_note("subtitle-index", path, missing[0], text))
    if wrong:
        text = f"{len(wrong)} cue(s), here the first, are not numbered one after the other"
        findings.append(_note("subtitle-index", path, wrong[0], text))
    return findings


def _note(
    check: str,
    path: str,
    index: int,
    message: str,
    hint: str = "",
    severity: Severity = Severity.WARNING,
) -> Finding:
    return Finding(check, severity, message, Location(path, index + 1), hint=hint)
