"""ASS, for burning subtitles into a video with ffmpeg (libass). Written only, never read.

libass decides a line's direction from the style: ``Encoding: -1`` means "from
the line's first letter", and only then the full stop of an Arabic line stands on
its left; a line that starts with a Latin name needs a mark before it as well.
The font is DejaVu Sans, which has Latin, Cyrillic and Arabic letters of one
size: libass draws Noto Sans Arabic at little more than half its height.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.languages import Language
from l10n.subtitles.bidi import mark_by_first_letter
from l10n.subtitles.convert import AT_TOP
from l10n.subtitles.cues import TAG, Cue

HEADER = """\
[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
WrapStyle: 2
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, \
Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, \
Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,{font},64,&H00FFFFFF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,\
2,96,96,64,{encoding}

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
FONT = "DejaVu Sans"
SWITCHES = {"i": "i", "b": "b", "u": "u", "s": "s"}
COLOUR = re.compile(r"color\s*=\s*[\"']?#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)


def render_ass(cues: Sequence[Cue], language: Language) -> bytes:
    """Cues as an ASS script for libass; cues without text or time are left out."""
    shown = (cue for cue in cues if cue.lines and cue.end > cue.start)
    header = HEADER.format(font=FONT, encoding=-1 if language.is_rtl else 1)
    text = header + "".join(_event(cue, language) for cue in shown)
    return text.encode("utf-8", "replace")


def _event(cue: Cue, language: Language) -> str:
    override = cue.override or ("{\\an8}" if AT_TOP.search(cue.settings) else "")
    text = override + _body("\n".join(mark_by_first_letter(line, language) for line in cue.lines))
    times = f"{_time(cue.start)},{_time(cue.end)}"
    return f"Dialogue: 0,{times},Default,,0,0,0,,{text}\n"


def _body(text: str) -> str:
    out, at = [], 0
    for tag in TAG.finditer(text):
        out += [_escape(text[at : tag.start()]), _override(tag)]
        at = tag.end()
    return "".join([*out, _escape(text[at:])])


def _escape(text: str) -> str:
    """A backslash is kept from the letter after it, since ``\\N`` would break the line."""
    text = text.replace("\\", "\\\u2060").replace("{", "\\{").replace("}", "\\}")
    return text.replace("\n", "\\N")


def _override(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").lower()
    if name in SWITCHES:
        return f"{{\\{SWITCHES[name]}{0 if tag['close'] else 1}}}"
    if name == "font" and tag["close"]:
        return "{\\c}"
    colour = COLOUR.search(tag["rest"] or "") if name == "font" else None
    return f"{{\\c&H{colour[3]}{colour[2]}{colour[1]}&}}" if colour else ""


def _time(milliseconds: int) -> str:
    """``H:MM:SS.cc``: ASS knows hundredths only."""
    minutes, hundredths = divmod(max(0, milliseconds) // 10, 6000)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{hundredths // 100:02}.{hundredths % 100:02}"
