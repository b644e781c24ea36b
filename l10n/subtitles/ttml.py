"""TTML for players and broadcasters that want XML: the IMSC 1.1 text profile (W3C). Written only.

The direction stands on the paragraph (``tts:direction``), so right-to-left text
needs no marks; marks that other formats put in are taken out again.
"""

from __future__ import annotations

from collections.abc import Sequence

from l10n.languages import Language
from l10n.subtitles.bidi import PDF, RLE, RLM
from l10n.subtitles.clock import format_time
from l10n.subtitles.convert import AT_TOP, TOP_OVERRIDE
from l10n.subtitles.cues import TAG, Cue, escape, plain_text

HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" \
xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="{locale}" xml:space="default" \
ttp:timeBase="media" ttp:contentProfiles="http://www.w3.org/ns/ttml/profile/imsc1.1/text">
<head>
<layout>
<region xml:id="bottom" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="after" \
tts:textAlign="center"/>
<region xml:id="top" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="before" \
tts:textAlign="center"/>
</layout>
</head>
<body tts:color="white" tts:fontFamily="proportionalSansSerif" tts:direction="{direction}">
<div>
"""
TAIL = "</div>\n</body>\n</tt>\n"
LOOKS = {
    "i": 'tts:fontStyle="italic"',
    "b": 'tts:fontWeight="bold"',
    "u": 'tts:textDecoration="underline"',
}
_MARKS = str.maketrans("", "", RLM + RLE + PDF)


def render_ttml(cues: Sequence[Cue], language: Language) -> bytes:
    """Cues as a TTML document; cues without text or time are left out."""
    shown = (cue for cue in cues if cue.lines and cue.end > cue.start)
    head = HEAD.format(locale=escape(language.code), direction=language.direction)
    text = head + "".join(map(_paragraph, shown)) + TAIL
    return text.encode("utf-8", "replace")


def _paragraph(cue: Cue) -> str:
    times = f'begin="{format_time(cue.start, ".")}" end="{format_time(cue.end, ".")}"'
    body = "<br/>".join(_line(line.translate(_MARKS)) for line in cue.lines)
    is_at_top = AT_TOP.search(cue.settings) or TOP_OVERRIDE.search(cue.override)
    return f'<p region="{"top" if is_at_top else "bottom"}" {times}>{body}</p>\n'


def _line(line: str) -> str:
    """One line; italics, bold and underline stay when every tag is closed within it."""
    out, at, open_tags = [], 0, []
    for tag in TAG.finditer(line):
        out.append(escape(line[at : tag.start()]))
        at = tag.end()
        name = (tag["name"] or "").lower()
        if name not in LOOKS:
            continue
        if not tag["close"]:
            open_tags.append(name)
            out.append(f"<span {LOOKS[name]}>")
        elif open_tags and open_tags[-1] == name:
            open_tags.pop()
            out.append("</span>")
        else:
            return escape(plain_text(line))
    return escape(plain_text(line)) if open_tags else "".join([*out, escape(line[at:])])
