"""One HTML page for a course manager: findings by locale and module.

The page needs nothing from elsewhere: no script, no font, no picture. Every
text carries its language and direction, so Arabic reads from right to left
beside an English source; quoted words in messages are isolated, so that they do
not turn the sentence around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from itertools import groupby
from pathlib import PurePosixPath

from l10n.checks.outcome import Outcome
from l10n.checks.silence import Silenced
from l10n.errors import ConfigError
from l10n.languages import get_language
from l10n.model import Finding
from l10n.reports.base import GRAVEST_FIRST, Style, reports, strip_controls

SOURCES = "sources"
TEMPLATE = "html_page.html"
_QUOTED = re.compile(r'"[^"\n]+"')
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]«»،؛]+")
"""Held together, or an address over two lines of Arabic reads in pieces."""


@reports.register("html")
class Html:
    """A page with a table of contents, a section a locale and a table a module."""

    def render(self, outcome: Outcome, style: Style) -> str:
        """The page, complete."""
        page = files(__package__).joinpath(TEMPLATE).read_text(encoding="utf-8")
        parts = {
            "summary": _text(outcome.summary()),
            "overview": "".join(_overview(outcome)),
            "sections": "".join(_sections(outcome)),
            "silenced": "".join(_silenced(outcome.silenced)),
        }
        return re.sub(r"\{\{(\w+)\}\}", lambda match: parts[match[1]], page)


def _text(text: str) -> str:
    return escape(strip_controls(text))


def _locale_of(finding: Finding) -> str:
    return finding.locale or SOURCES


def _module_of(finding: Finding) -> str:
    """The catalog's name, or the folder of a source file: both are the module's id."""
    path = PurePosixPath(finding.location.path)
    return path.stem if path.suffix == ".po" else path.parent.name or path.name


def _by_locale(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    for locale, group in groupby(sorted(findings, key=_locale_of), _locale_of):
        yield locale, list(group)


def _overview(outcome: Outcome) -> Iterator[str]:
    """One row a locale with its counts."""
    for locale, findings in _by_locale(outcome.findings):
        counts = "".join(
            f'<td class="{severity}">{sum(f.severity is severity for f in findings)}</td>'
            for severity in GRAVEST_FIRST
        )
        link = f'<a href="#{_text(locale)}">{_text(_name(locale))}</a>'
        yield f"<tr><th scope=row>{link}</th>{counts}</tr>\n"


def _name(locale: str) -> str:
    try:
        return f"{get_language(locale).name} ({locale})"
    except ConfigError:
        return "Sources" if locale == SOURCES else locale


def _sections(outcome: Outcome) -> Iterator[str]:
    for locale, findings in _by_locale(outcome.findings):
        yield f'<h2 id="{_text(locale)}">{_text(_name(locale))}</h2>\n'
        for module, group in groupby(sorted(findings, key=_module_of), _module_of):
            rows = "".join(_row(list(same)) for _, same in groupby(group, _unit_of))
            yield f"<h3>{_text(module)}</h3>\n<table>{_HEAD}<tbody>{rows}</tbody></table>\n"


def _unit_of(finding: Finding) -> tuple[str, str, str]:
    """What findings share a row: the place and both texts."""
    return str(finding.location), finding.source, finding.target


_HEAD = "<thead><tr><th>Finding<th>Source<th>Target</tr></thead>"


def _row(findings: list[Finding]) -> str:
    """All that there is to say about one unit, beside its texts, which are shown once."""
    first = findings[0]
    said = "".join(map(_said, findings))
    place = f"<small>{_text(str(first.location))}</small>"
    return f"<tr><td>{said}{place}</td>{_texts(first)}</tr>\n"


def _said(finding: Finding) -> str:
    hint = f"<p>{_isolate(finding.hint)}</p>" if finding.hint else ""
    return (
        f'<div class="{finding.severity}"><b>{finding.severity}</b> {_isolate(finding.message)}'
        f"{hint}<small>{_text(finding.check)}</small></div>"
    )


def _texts(finding: Finding) -> str:
    """The cells of source and target."""
    return _cell("Source", finding.source, "") + _cell("Target", finding.target, finding.locale)


def _isolate(message: str) -> str:
    """The message with every quotation in a <bdi>, whose direction is its own.

    The quotation marks stay outside: they belong to the sentence, and stand at
    its left and right even where an Arabic quotation is broken over two lines.
    """
    parts, end = [], 0
    for match in _QUOTED.finditer(message):
        parts += [_text(message[end : match.start()]), f'"<bdi>{_text(match[0][1:-1])}</bdi>"']
        end = match.end()
    return "".join((*parts, _text(message[end:])))


def _cell(name: str, text: str, locale: str) -> str:
    """A text in its own language and direction; ``name`` heads it where columns are stacked."""
    try:
        direction = get_language(locale).direction if locale else "auto"
    except ConfigError:
        direction = "auto"
    lang = f' lang="{_text(locale)}"' if locale else ""
    label = f' data-name="{name}"' if text else ""
    shown = _text(text)
    if direction == "rtl":
        shown = _ADDRESS.sub(r'<bdi dir="ltr">\g<0></bdi>', shown)
    return f'<td{label}{lang} dir="{direction}">{shown}</td>'


def _silenced(entries: tuple[Silenced, ...]) -> Iterator[str]:
    """The findings set aside, with their reasons."""
    if not entries:
        return
    yield "<h2>Silenced</h2>\n<table><thead><tr><th>Reason<th>Source<th>Target</tr></thead><tbody>"
    for entry in entries:
        finding = entry.finding
        place = f"{finding.location} · {finding.check}"
        said = f"{_text(entry.reason)}<small>{_text(place)}</small>"
        yield f"<tr><td>{said}</td>{_texts(finding)}</tr>\n"
    yield "</tbody></table>\n"
