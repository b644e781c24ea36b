"""The check ``source-link-dead``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from l10n.checks.base import Example, SourceCheck, register
from l10n.checks.context import Context
from l10n.checks.drafting import read_file, read_lines, report
from l10n.formats.markdown_links import Link, Links, read_links
from l10n.model import Document, Finding, Location, Severity

_NOTE = re.compile(r"\[\^([\w-]+)\](:?)")


@register
class SourceLinkDead(SourceCheck):
    """A link inside the course, an image or a footnote leads to nothing.

    Authority: WCAG 2.2, technique failures; the manifests of the course. A path
    counts from the folder of the file. Lets pass: addresses of the web, which
    need the network; a heading's anchor in any spelling of its words.
    """

    id = "source-link-dead"
    severity = Severity.ERROR
    good = (
        Example("See [b](b.md#more) and [w](https://x.org).", path="a.md",
                files=(("b.md", "# More\n"),)),
        Example("A note.[^n]\n\n[^n]: Here.", path="a.md"),
        Example("Write `[b](gone.md)`.", path="a.md"),
    )  # fmt: skip
    bad = (
        Example("See [b](gone.md).", path="a.md"),
        Example("See [up](#below).\n\n# Above\n", path="a.md"),
        Example("![A map](maps/route.png)", path="a.md"),
        Example("A note.[^n]", path="a.md"),
    )

    def check(self, document: Document, context: Context) -> Iterator[Finding]:
        """Report links whose file or heading is not there."""
        if document.format != "markdown" or context.root is None:
            return
        links = read_links(read_file(context, document.path) or b"", document.path)
        for link in links.links:
            fault = _fault(link, document.path, links, context.root)
            if fault:
                place = Location(document.path, link.line)
                yield report(self, fault, place, link.target, "mend the path, or add the file")
        yield from self._notes(document, read_lines(context, document))

    def _notes(self, document: Document, lines: list[str]) -> Iterator[Finding]:
        found = [
            (match[1], bool(match[2]) and not line[: match.start()].strip(), number)
            for number, line in enumerate(lines, 1)
            for match in _NOTE.finditer(line)
        ]
        defined = {name for name, is_text, _ in found if is_text}
        for name, is_text, number in found:
            if not is_text and name not in defined:
                place = Location(document.path, number)
                yield report(self, f'the footnote "{name}" has no text', place)


def _fault(link: Link, path: str, links: Links, root: Path) -> str:
    """What is wrong with a link; empty when it leads somewhere."""
    if not link.target or not link.is_internal:
        return ""
    name, _, anchor = link.target.partition("#")
    name = name.partition("?")[0]
    file = (root / path).parent / name if name else root / path
    if not file.resolve().is_relative_to(root.resolve()):
        return f'"{link.target}" leads out of the course'
    if not file.exists():
        return f'"{name}" is not there'
    if anchor and file.suffix == ".md":
        reached = read_links(file.read_bytes(), name) if name else links
        if _plain(anchor) not in map(_plain, reached.anchors):
            return f'"{name or path}" has no heading "#{anchor}"'
    return ""


def _plain(text: str) -> str:
    """Letters and digits only: every tool makes its own anchors of the rest."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
