"""The check ``source-script-drift``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import find_neighbours, parse_file, report
from l10n.checks.wording import quote
from l10n.model import Document, Finding, Segment, Severity

SCRIPT = "---\ntitle: A\nspeakers:\n  NARRATOR: N\n---\n\nNARRATOR: The bag is packed. She waits.\n"
CUES = "1\n00:00:01,000 --> 00:00:03,000\nThe bag is packed.\n\n2\n00:00:03,200 --> 00:00:05,000\n"
SPOKEN = "narration"


@register
class SourceScriptDrift(SourceCheck):
    """A sentence of the script is not in the step's subtitles, or the reverse.

    Authority: one sentence, one translation (design of the course): a sentence
    that script and subtitles share is translated once; two that differ by a
    comma are translated twice and drift further. Lets pass: scripts without
    subtitles, sound notes, speakers, on-screen text and scene directions.
    """

    id = "source-script-drift"
    severity = Severity.WARNING
    good = (
        Example(SCRIPT, path="a.script.md", files=(("a.srt", f"{CUES}She waits.\n"),)),
        Example(SCRIPT, path="b.script.md"),
    )
    bad = (
        Example(SCRIPT, path="a.script.md", files=(("a.srt", f"{CUES}She is waiting.\n"),)),
        Example(SCRIPT, path="a.script.md", files=(("a.srt", CUES.partition("\n2")[0]),)),
        Example(SCRIPT, path="a.script.md", files=(("a.srt", f"{CUES}She waits. It rains.\n"),)),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report the sentences that only one of the two files has."""
        if document.format != "script":
            return
        for path in find_neighbours(context, document.path, (".srt", ".vtt")):
            subtitles = parse_file(context, path)
            if subtitles is not None:
                script, spoken = _sentences(document), _sentences(subtitles)
                yield from self._only(script, spoken, f"the subtitles {path}")
                yield from self._only(spoken, script, f"the script {document.path}")

    def _only(
        self, here: Mapping[str, Segment], there: Mapping[str, Segment], where: str
    ) -> Iterator[Finding]:
        for text in here.keys() - there.keys():
            near = get_close_matches(text, there.keys() - here.keys(), 1, 0.6)
            hint = f"there it is {quote(near[0])}" if near else ""
            yield report(self, f"{quote(text)} is not in {where}", here[text].location, text, hint)


def _sentences(document: Document) -> dict[str, Segment]:
    return {
        " ".join(segment.text.split()): segment
        for segment in document.segments
        if segment.kind == SPOKEN
    }
