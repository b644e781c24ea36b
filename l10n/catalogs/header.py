"""The header entry of a catalog: its fields, its dates, and what a complete one has."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass

from l10n.languages import get_language

GENERATOR = "l10n"
SOURCE_PLURALS = "nplurals=2; plural=(n != 1);"  # msgfmt refuses gettext's own placeholder
CONTENT_TYPE = "text/plain; charset=UTF-8"
NOBODY = "nobody yet <none@localhost.invalid>"
_FIELD = re.compile(r"([^\s:]+):[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What the tool must be told to write a complete header.

    ``project`` is "name version"; ``bugs_to`` an address for questions on the
    source text; ``team`` is filled with the language's name when empty;
    ``comments`` are the lines above the header of a new catalog.
    """

    project: str = "course"
    bugs_to: str = ""
    translator: str = ""
    team: str = ""
    comments: tuple[str, ...] = ()


def parse_fields(text: str) -> dict[str, str]:
    """The ``Name: value`` lines of a header, in order; other lines are left out."""
    found = (_FIELD.match(line) for line in text.split("\n"))
    return {match[1]: match[2].rstrip() for match in found if match}


def render_fields(fields: Mapping[str, str]) -> str:
    """The header text with one ``Name: value`` line for each field."""
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def format_date(seconds: float | None = None) -> str:
    """``YYYY-MM-DD HH:MM+0000`` of now, or of SOURCE_DATE_EPOCH where that is set."""
    if seconds is None:
        seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return time.strftime("%Y-%m-%d %H:%M+0000", time.gmtime(seconds))


def template_fields(facts: HeaderFacts, created: str) -> dict[str, str]:
    """The header of a template; its translator's fields are gettext's placeholders."""
    return {
        "Project-Id-Version": facts.project,
        "Report-Msgid-Bugs-To": facts.bugs_to,
        "POT-Creation-Date": created,
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": CONTENT_TYPE,
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": SOURCE_PLURALS,
        "X-Generator": GENERATOR,
    }


def catalog_fields(template: Mapping[str, str], locale: str, facts: HeaderFacts) -> dict[str, str]:
    """The header of a new catalog; its revision date is the template's creation date."""
    language = get_language(locale)
    created = template.get("POT-Creation-Date") or format_date()
    return {
        "Project-Id-Version": template.get("Project-Id-Version") or facts.project,
        "Report-Msgid-Bugs-To": template.get("Report-Msgid-Bugs-To", facts.bugs_to),
        "POT-Creation-Date": created,
        "PO-Revision-Date": created,
        "Last-Translator": facts.translator or NOBODY,
        "Language-Team": facts.team or language.name,
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": CONTENT_TYPE,
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
        "X-Generator": GENERATOR,
    }


def refreshed_fields(
    own: Mapping[str, str], template: Mapping[str, str], locale: str, facts: HeaderFacts
) -> dict[str, str]:
    """A catalog's own header with the template's date, and with what it lacks.

    What a translator or an editor wrote stays, in its order; gettext's
    placeholders count as lacking. The text is written as UTF-8 always.
    """
    complete = catalog_fields(template, locale, facts)
    fields = dict(own)
    for name, value in complete.items():
        if name not in fields or _is_placeholder(name, fields[name]):
            fields[name] = value
    fields["POT-Creation-Date"] = complete["POT-Creation-Date"]
    if "charset=utf-8" not in fields["Content-Type"].lower():
        fields["Content-Type"] = CONTENT_TYPE
    return fields


def _is_placeholder(name: str, value: str) -> bool:
    if value.startswith(("YEAR-MO-DA", "FULL NAME <", "LANGUAGE <LL", "nplurals=INTEGER")):
        return True
    return not value and name not in ("Report-Msgid-Bugs-To", "Language-Team")
