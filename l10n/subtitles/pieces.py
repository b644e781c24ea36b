"""The text of one cue -> pieces: what is said, by whom, and what is only heard.

A speaker label ("AMINA: …", a dash before each of two speakers, ``<v Amina>``)
parts what two people say; a sound note stands in brackets or between notes.
Neither belongs to a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.subtitles.cues import OVERRIDE, Marked, cut, parse_markup, stripped

SPECIAL = "<:[({&\t–—♪♫\ufeff‐‑"
"""Besides a hyphen after a space: what may make a cue more than one piece of speech."""

_MARKS = frozenset(SPECIAL)
DASH = re.compile(r"[-‐‑–—][ \u00a0]?(?![-‐‑–—>])")
LABEL = re.compile(
    r"(?P<name>[^\W\d_][\w .,'’&/#-]{0,38}?)"
    r"(?P<space> ?)(?:\((?P<manner>[^()\n]{1,60})\) ?)?(?P<colon>[ \u00a0]?:)(?:\s+|$)"
)
NOTE = re.compile(r"\[[^\[\]]*\]|[♪♫][^♪♫]*[♪♫](?!\S)")
WHOLE_NOTE = re.compile(r"\([^()]*\)|[♪♫][^♪♫]*")
MARKS = re.compile(r"\A[\s♪♫#\[\]()]+|[\s♪♫#\[\]()]+\Z")
OVERRIDES = re.compile(rf"\s*((?:{OVERRIDE.pattern})+)")
BLANKS = re.compile(r"[ \t\f\v]{2,}|[\t\f\v]")
VOICE = re.compile(r"(<v(?:\.[^\s<>]*)?\s+)([^<>\n]+?)(\s*>)", re.IGNORECASE)

SPEECH = "narration"
SOUND = "sound note"


def is_plain(text: str) -> bool:
    """Whether a cue's lines, joined with spaces, are surely one piece of speech as they stand."""
    if not text or text[0] in "-–—‐‑" or text[0].isspace() or text[-1].isspace():
        return False
    return _MARKS.isdisjoint(text) and " -" not in text and "  " not in text


class Piece(NamedTuple):
    """A stretch of one cue's text that is one thing.

    ``dash`` says that a speaker's dash stands before it, ``label`` and
    ``manner`` who speaks and how, ``colon`` what stands between label and text;
    ``opening`` and ``closing`` the brackets of a sound note. ``is_turn`` marks
    the begin of what another person says. ``offset`` is the line in the cue.
    """

    marked: Marked
    kind: str = SPEECH
    is_turn: bool = False
    dash: bool = False
    label: str = ""
    manner: str = ""
    colon: str = ""
    opening: str = ""
    closing: str = ""
    offset: int = 0


class CueText(NamedTuple):
    """A cue's text taken apart: the ``{\\an8}`` before it, and its pieces in order."""

    override: str
    pieces: list[Piece]


def take_apart(raw: str, entities: bool) -> CueText:
    """Pieces of a cue's text (lines parted by newlines, no blank ones)."""
    override = ""
    if piece := _labelled(raw):
        return CueText(override, [piece])
    if "{" in raw and (match := OVERRIDES.match(raw)):
        override, raw = match[1], raw[match.end() :]
    raw = raw.replace("\ufeff", "")
    if any(map(raw.__contains__, ("  ", "\t", "\f", "\v"))):
        raw = BLANKS.sub(" ", raw)
    marked = parse_markup(raw, entities)
    if piece := _styled(marked):
        return CueText(override, [piece])
    pieces: list[Piece] = []
    for start, end, dash in _turns(marked.text):
        offset = marked.text.count("\n", 0, start)
        pieces.extend(_pieces_of_turn(stripped(cut(marked, start, end)), dash, offset))
    return CueText(override, [piece for piece in pieces if piece.marked.text or piece.label])


def _labelled(raw: str) -> Piece | None:
    """The short way for what is frequent: a label and plain speech."""
    match = _label(raw)
    if not match or not is_plain(raw[match.end() :]) or "\n-" in raw:
        return None
    text = raw[match.end() :].replace("\n", " ")
    manner, colon = match["manner"] or "", match["colon"]
    return Piece(Marked(text), SPEECH, True, False, match["name"], manner, colon)


def _styled(marked: Marked) -> Piece | None:
    """The short way for what is frequent, too: plain speech between tags, but not a voice's."""
    text, spans = marked
    flat = text.replace("\n", " ")
    if not is_plain(flat) or any(span.opening[:2] in ("<v", "<V") for span in spans):
        return None
    return Piece(Marked(flat, spans))


def _turns(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, has a dash) of what each speaker says in one cue."""
    starts: list[tuple[int, int, bool]] = [(0, 0, False)]
    at = 0
    for line in text.split("\n"):
        lead = at + len(line) - len(line.lstrip())
        dash = DASH.match(text, lead)
        if dash and (lead == starts[-1][0] or _may_turn(text, at, starts)):
            starts.append((at, dash.end(), True))
        elif (
            _label(text[lead : at + len(line)])
            or _is_whole_note(line)
            or _is_whole_note(text[starts[-1][1] : at])
        ):
            starts.append((at, lead, False))
        at += len(line) + 1
    for index, (_, start, dash_led) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        if text[start:end].strip():
            yield start, end, dash_led


def _may_turn(text: str, at: int, starts: list[tuple[int, int, bool]]) -> bool:
    """A dash on a later line is a speaker's when one led before, or the text before it ended."""
    before = text[:at].rstrip()
    return at == 0 or any(dash for *_, dash in starts) or before[-1:] in '.!?…؟"”»)]'


def _is_whole_note(line: str) -> bool:
    line = line.strip()
    return bool(line) and bool(WHOLE_NOTE.fullmatch(line) or NOTE.fullmatch(line))


def _label(text: str) -> re.Match[str] | None:
    """A label in capitals, as in the narration script."""
    match = LABEL.match(text) if ":" in text else None
    return match if match and match["name"].isupper() and len(match["name"]) > 1 else None


def _pieces_of_turn(marked: Marked, dash: bool, offset: int) -> Iterator[Piece]:
    first = Piece(Marked(""), SPEECH, dash, dash, offset=offset)
    if match := _label(marked.text):
        first = first._replace(
            is_turn=True,
            label=match["name"],
            manner=match["manner"] or "",
            colon=match["colon"],
        )
        marked = cut(marked, match.end(), len(marked.text))
    if voice := next((VOICE.match(span.opening) for span in marked.spans), None):
        first = first._replace(is_turn=True, label=first.label or voice[2].strip())
    for marked_part, is_note in _notes(marked):
        yield _piece(first, marked_part, is_note, first.offset)
        first = first._replace(label="", manner="", colon="", dash=False, is_turn=False)
    if first.label:
        yield first


def _piece(first: Piece, marked: Marked, is_note: bool, offset: int) -> Piece:
    flat = Marked(marked.text.replace("\n", " "), marked.spans)
    if not is_note:
        return first._replace(marked=flat, offset=offset)
    inner = MARKS.sub("", flat.text)
    start = flat.text.find(inner)
    return first._replace(
        marked=cut(flat, start, start + len(inner)),
        kind=SOUND,
        opening=flat.text[:start],
        closing=flat.text[start + len(inner) :],
        offset=offset,
    )


def _notes(marked: Marked) -> Iterator[tuple[Marked, bool]]:
    """What is said and what is heard, in order: notes at either end of a turn, or all of it."""
    text = marked.text
    if WHOLE_NOTE.fullmatch(text):
        yield marked, True
        return
    start, tail = 0, len(text)
    heads: list[tuple[int, int]] = []
    while match := NOTE.match(text, start):
        heads.append(match.span())
        start = len(text) - len(text[match.end() :].lstrip())
    last = next((m for m in NOTE.finditer(text, start) if m.end() == len(text)), None)
    for head in heads:
        yield cut(marked, *head), True
    if last:
        tail = last.start()
    if text[start:tail].strip():
        yield stripped(cut(marked, start, tail)), False
    if last:
        yield cut(marked, *last.span()), True


def flat_lines(lines: Sequence[str]) -> str:
    """Lines of a cue, white space at their ends and blank lines left out."""
    return "\n".join(text for line in lines if (text := line.strip()))
