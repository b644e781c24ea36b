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
            rows = "".join(map(_row, group))
            yield f"<h3>{_text(module)}</h3>\n<table>{_HEAD}<tbody>{rows}</tbody></table>\n"


_HEAD = "<thead><tr><th>Finding<th>Source<th>Target</tr></thead>"


def _row(finding: Finding) -> str:
    said = _isolate(finding.message)
    hint = f"<p>{_isolate(finding.hint)}</p>" if finding.hint else ""
    place = f"{finding.location} · {finding.check}"
    return (
        f'<tr><td class="{finding.severity}"><b>{finding.severity}</b> {said}{hint}'
        f"<small>{_text(place)}</small></td>"
        f"{_cell(finding.source, '')}{_cell(finding.target, finding.locale)}</tr>\n"
    )


def _isolate(message: str) -> str:
    """The message with every quotation in a <bdi>, whose direction is its own."""
    parts, end = [], 0
    for match in _QUOTED.finditer(message):
        parts += [_text(message[end : match.start()]), f"<bdi>{_text(match[0])}</bdi>"]
        end = match.end()
    return "".join((*parts, _text(message[end:])))


def _cell(text: str, locale: str) -> str:
    try:
        direction = get_language(locale).direction if locale else "auto"
    except ConfigError:
        direction = "auto"
    lang = f' lang="{_text(locale)}"' if locale else ""
    return f'<td{lang} dir="{direction}">{_text(text)}</td>'


def _silenced(entries: tuple[Silenced, ...]) -> Iterator[str]:
    """The findings set aside, with their reasons."""
    if not entries:
        return
    yield "<h2>Silenced</h2>\n<table><thead><tr><th>Reason<th>Source<th>Target</tr></thead><tbody>"
    for entry in entries:
        finding = entry.finding
        place = f"{finding.location} · {finding.check}"
        cells = _cell(finding.source, "") + _cell(finding.target, finding.locale)
        yield f"<tr><td>{_text(entry.reason)}<small>{_text(place)}</small></td>{cells}</tr>\n"
    yield "</tbody></table>\n"
