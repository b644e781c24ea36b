"""The check ``source-abbreviation``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import FORMATS, read_file, report
from l10n.checks.words import visible
from l10n.model import Document, Finding, Segment, Severity

_COMMON = (
    "UN EU US USA UK TV OK SMS PDF FAQ ID HIV AIDS DNA GPS AM PM BC AD CV DVD PC QR SIM WIFI WHO "
    "UNICEF UNESCO ISBN ISO CC BY SA NC ND ON SCREEN COVID"
)
COMMON = frozenset(_COMMON.split())
"""Known to readers at level B1 without a word, and the licences of the course itself."""

_ABBREVIATION = re.compile(r"(?<![\w/.&-])[A-Z]{2,6}s?(?![\w/&-]|\.\w)")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_KINDS_LEFT_OUT = frozenset(
    {"speaker", "speaker name", "accepted answer", "label of on-screen text"}
)


@register
class SourceAbbreviation(SourceCheck):
    """An abbreviation that no text of the module explains.

    Authority: UN Editorial Manual, abbreviations: spelt out at the first
    mention, with the short form in brackets. Explained is "Form in full (ABC)",
    "ABC (form in full)", "ABC is …", "ABC here is …", "ABC means …" in any file
    of the module. Lets pass: what every reader knows (UN, TV), what the option
    known_abbreviations lists, symbols of documents, Roman numbers, text all in
    capitals.
    """

    id = "source-abbreviation"
    severity = Severity.WARNING
    good = (
        Example("The best interests determination (BID) begins. The BID takes long.", path="a.md"),
        Example("The UN wrote it in A/RES/64/142, part VIII.", path="a.md"),
        Example("Ask for a BID.", path="a.md", files=(("b.md", "BID means a decision."),)),
        Example("STOP AND READ", path="a.md"),
    )
    bad = (
        Example("Each child has a BID.", path="a.md"),
        Example("Send it to the IRO and to UNODC.", path="a.md"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report the first use of each abbreviation without explanation."""
        if document.format not in FORMATS:
            return
        known = COMMON.union(context.options.known_abbreviations)
        seen: set[str] = set()
        everything = ""
        for segment in document.segments:
            for short in _abbreviations(segment):
                if short in seen or short in known:
                    continue
                seen.add(short)
                everything = everything or _module_text(document, context)
                if not _is_explained(short, everything):
                    yield report(
                        self,
                        f'"{short}" is explained nowhere in this module',
                        segment.location,
                        segment.text,
                        f"write the full form with ({short}) after it at the first mention",
                    )


def _abbreviations(segment: Segment) -> Iterator[str]:
    text = visible(segment.text)
    if segment.kind in _KINDS_LEFT_OUT or text.isupper():
        return
    for match in _ABBREVIATION.finditer(text):
        short = match[0].removesuffix("s")
        if not _ROMAN.match(short) and len(short) > 1:
            yield short


def _is_explained(short: str, text: str) -> bool:
    one = re.escape(short)
    pattern = (
        rf"\w[\"”*_]*\s+\((?:[^()]*\W)?{one}s?(?:\W[^()]*)?\)|\b{one}\s+\([^()]*[a-z]{{3}}[^()]*\s"
        rf"|\b{one}(?:\s+here)?\s+(?:is|are|means|stands\s+for)\b|\b{one}\s*[:=]\s"
    )
    return re.search(pattern, text) is not None


def _module_text(document: Document, context: Context) -> str:
    """All texts of the module: its files lie in one folder."""
    own = "\n".join(segment.text for segment in document.segments)
    if context.root is None:
        return own
    folder = (context.root / document.path).parent
    texts = [own]
    for file in sorted(folder.iterdir()):
        if file.suffix in {".md", ".yaml", ".srt", ".vtt"} and file.is_file():
            data = read_file(context, file.relative_to(context.root).as_posix()) or b""
            texts.append(data.decode("utf-8", "replace"))
    return "\n".join(texts)
