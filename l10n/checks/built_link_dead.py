"""The check ``built-link-dead``."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Set

from l10n.checks.base import Example, VariantCheck, register
from l10n.checks.built import BuiltVariant
from l10n.errors import SourceError
from l10n.formats.markdown_links import Link, Links, read_links
from l10n.model import Finding, Severity

SOURCE = "# Who is who\n\nSee [above](#who-is-who).\n"


@register
class BuiltLinkDead(VariantCheck):
    """A link of a reading leads to a file or heading that the variant does not have.

    Authority: headings are linked to by their words, and the words are
    translated. Lets pass: links to other sites, links that are dead in the
    source, too, a heading's anchor in any spelling of its words, and anchors of
    files that are no readings.
    """

    id = "built-link-dead"
    severity = Severity.ERROR
    good = (
        Example(SOURCE, "# Qui est qui\n\nVoir [plus haut](#qui-est-qui).\n", path="a.md"),
        Example("[x](no.md)\n", "[x](no.md)\n", path="a.md"),
        Example("[x](https://example.org)\n", "[y](https://example.org/fr)\n", path="a.md"),
    )
    bad = (
        Example(SOURCE, "# Qui est qui\n\nVoir [plus haut](#who-is-who).\n", path="a.md"),
        Example("Text.\n", "[x](b.md)\n", path="a.md"),
        Example("Text.\n", "[x](../../secret.md)\n", path="m/a.md"),
    )

    def check(self, variant: BuiltVariant) -> Iterator[Finding]:
        """Report each dead link at its line."""
        built = _Readings(variant.files, variant.digests.keys() | variant.files.keys())
        source = _Readings(variant.sources, variant.digests.keys() | variant.sources.keys())
        for path in variant.files:
            known = set()
            if not variant.is_source:
                known = {link.target for link, _ in source.iter_dead(path)}
            for link, reason in built.iter_dead(path):
                if link.target not in known:
                    yield Finding(
                        self.id,
                        self.severity,
                        f'the link to "{link.target}" is dead: {reason}',
                        variant.location(path, link.line),
                        variant.locale,
                        target=link.target,
                        hint=_hint(reason),
                    )


def _hint(reason: str) -> str:
    if reason == NO_ANCHOR:
        return 'give the heading an anchor of its own, <a id="name"></a>, or link to the file'
    return ""


NO_FILE = "there is no such file"
NO_ANCHOR = "no heading there has this name"


def _bare(anchor: str) -> str:
    """Letters and digits only: every platform makes its own anchors of the rest."""
    return "".join(char for char in anchor.casefold() if char.isalnum())


class _Readings:
    """The readings of one side, parsed when first asked for; ``names`` are all its files."""

    def __init__(self, files: Mapping[str, bytes], names: Set[str]) -> None:
        self.files = files
        self.names = names
        self._known: dict[str, Links | None] = {}

    def iter_dead(self, path: str) -> Iterator[tuple[Link, str]]:
        """The dead links of a reading, with the reason."""
        links = self._links(path)
        for link in links.links if links else ():
            reason = self._reason(link, path) if link.is_internal else ""
            if reason:
                yield link, reason

    def _reason(self, link: Link, path: str) -> str:
        file, _, anchor = link.target.partition("#")
        file = file.partition("?")[0]
        goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
        if goal not in self.names:
            is_folder = any(name.startswith(f"{goal}/") for name in self.names)
            return "" if is_folder or goal == "." else NO_FILE
        links = self._links(goal)
        is_dead = anchor and links is not None and _bare(anchor) not in map(_bare, links.anchors)
        return NO_ANCHOR if is_dead else ""

    def _links(self, path: str) -> Links | None:
        """The links of a reading; None for another file, or one that cannot be read."""
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _read(self, path: str) -> Links | None:
        if not path.endswith(".md") or path.endswith(".script.md") or path not in self.files:
            return None
        try:
            return read_links(self.files[path], path)
        except SourceError:
            return None
