"""``[tool.l10n.check]``: what a course says about its checks.

::

    [tool.l10n.check]
    fail_on = "warning"
    skip = ["glossary-inconsistent"]
    enable = ["spelling"]
    baseline = "l10n-baseline.json"
    severity = {glossary-missing = "warning"}

    [tool.l10n.check.per_locale.ar]
    severity = {glossary-abbreviation = "info"}

    [tool.l10n.check.per_file."src_content/00-welcome/*"]
    skip = ["glossary-source"]

    [tool.l10n.check.options]
    longest_sentence = 25

What each option means stands in :mod:`l10n.checks.options`.

What is nearer wins: a file before a locale, a locale before the course.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from l10n.checks.base import checks
from l10n.checks.options import BY_LOCALE, CheckOptions, why_not
from l10n.errors import ConfigError
from l10n.languages import get_language
from l10n.model import Finding, Location, Severity

FAIL_ON = (Severity.ERROR, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Rules:
    """Checks to skip and severities to change, in some part of the course."""

    skip: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """The settings of ``l10n check``; the defaults are those of a course without any."""

    fail_on: Severity = Severity.ERROR
    baseline: str = ""
    rules: Rules = Rules()
    per_locale: Mapping[str, Rules] = field(default_factory=dict)
    per_file: Mapping[str, Rules] = field(default_factory=dict)
    enable: frozenset[str] = frozenset()
    options: CheckOptions = CheckOptions()

    def wants(self, id: str) -> bool:
        """Whether the course wants a check that nobody named on the command line."""
        is_on = checks.get(id).on_by_default or id in self.enable
        return is_on and id not in self.rules.skip

    def options_for(self, locale: str) -> CheckOptions:
        """The options of the checks; those of a locale are named in them."""
        return self.options

    def keeps(self, id: str, locale: str, path: str) -> bool:
        """Whether the check runs over this file, as far as locale and path decide it."""
        return not any(id in rules.skip for rules in self._nearer(locale, path))

    def apply(self, finding: Finding) -> Finding:
        """The finding with the severity that the course gives it."""
        severity = finding.severity
        for rules in (self.rules, *self._nearer(finding.locale, finding.location.path)):
            severity = rules.severity.get(finding.check, severity)
        return finding if severity is finding.severity else replace(finding, severity=severity)

    def _nearer(self, locale: str, path: str) -> Iterator[Rules]:
        for code, rules in self.per_locale.items():
            if f"{locale}-".startswith(f"{code}-"):
                yield rules
        for pattern, rules in self.per_file.items():
            if fnmatchcase(path, pattern):
                yield rules


def suggest(word: str, known: Iterable[str]) -> str:
    """A hint for a word that nobody knows: the nearest known one, or all of them."""
    known = list(known)
    near = get_close_matches(word, known, 1)
    return f'did you mean "{near[0]}"?' if near else f"known: {', '.join(known)}"


def require_checks(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids as they are; ConfigError with a suggestion when no check is called so."""
    ids = tuple(ids)
    for id in ids:
        if id not in checks:
            raise ConfigError(f'no check is called "{id}"', hint=suggest(id, checks))
    return ids


def read_check_settings(table: Mapping[str, Any], root: Path, name: str) -> CheckSettings:
    """Make sense of the raw ``check`` table of ``root/name``.

    Raises ConfigError with ``path:line`` for unknown keys, ids and values.
    """
    return _Reader(root, name).settings(table) if table else CheckSettings()


class _Reader:
    """Turns plain tables into settings; knows where keys stand, for messages."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.name = name

    def settings(self, table: Mapping[str, Any]) -> CheckSettings:
        known = {"fail_on", "baseline", "skip", "severity", "per_locale", "per_file"}
        known |= {"enable", "options"}
        self._refuse_unknown(table, known)
        return CheckSettings(
            fail_on=self._fail_on(table.get("fail_on", "error")),
            baseline=self._text(table, "baseline"),
            rules=self._rules(table),
            per_locale=self._each(table, "per_locale", self._require_locale),
            per_file=self._each(table, "per_file", lambda pattern: None),
            enable=frozenset(self._ids(table, "enable")),
            options=self._options(self._table(table, "options")),
        )

    def _fail_on(self, value: Any) -> Severity:
        names = [str(severity) for severity in FAIL_ON]
        if value not in names:
            raise ConfigError(f"fail_on must be one of {', '.join(names)}", self._place("fail_on"))
        return Severity(value)

    def _each(
        self, table: Mapping[str, Any], key: str, require: Callable[[str], None]
    ) -> dict[str, Rules]:
        found = {}
        for name, value in self._table(table, key).items():
            require(str(name))
            inner = self._table({name: value}, name)
            self._refuse_unknown(inner, {"skip", "severity"})
            found[str(name)] = self._rules(inner)
        return found

    def _rules(self, table: Mapping[str, Any]) -> Rules:
        skip = self._ids(table, "skip")
        severity = self._table(table, "severity")
        self._require_checks(severity)
        return Rules(
            frozenset(skip), {id: self._severity(id, value) for id, value in severity.items()}
        )

    def _ids(self, table: Mapping[str, Any], key: str) -> list[str]:
        ids = table.get(key, [])
        if not isinstance(ids, list):
            raise ConfigError(f"{key} must be a list of check ids", self._place(key))
        self._require_checks(ids)
        return ids

    def _require_checks(self, ids: Iterable[Any]) -> None:
        for id in ids:
            if id not in checks:
                message = f'no check is called "{id}"'
                raise ConfigError(message, self._place(str(id)), suggest(str(id), checks))

    def _options(self, table: Mapping[str, Any]) -> CheckOptions:
        self._refuse_unknown(table, {field.name for field in fields(CheckOptions)})
        for key, value in table.items():
            reason = why_not(key, value)
            if reason:
                raise ConfigError(f"{key} must be {reason}", self._place(key))
        for key in BY_LOCALE:
            for locale in table.get(key, {}):
                self._require_locale(locale)
        return CheckOptions(**table)

    def _severity(self, id: str, value: Any) -> Severity:
        try:
            return Severity(value)
        except ValueError:
            names = ", ".join(Severity)
            message = f'the severity of {id} must be one of {names}, not "{value}"'
            raise ConfigError(message, self._place(id)) from None

    def _require_locale(self, locale: str) -> None:
        try:
            get_language(locale)
        except ConfigError as error:
            raise ConfigError(error.message, self._place(locale), error.hint) from None

    def _table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise ConfigError(f"{key} must be a table of keys", self._place(key))
        return value

    def _text(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise ConfigError(f"{key} must be text", self._place(key))
        return value

    def _refuse_unknown(self, table: Mapping[str, Any], known: set[str]) -> None:
        for key in table:
            if key not in known:
                message = f'unknown setting "{key}"'
                raise ConfigError(message, self._place(str(key)), suggest(str(key), sorted(known)))

    def _place(self, key: str) -> Location:
        """The first line under the check settings that names the key."""
        try:
            lines = (self.root / self.name).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return Location(self.name)
        word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
        start = next((i for i, line in enumerate(lines) if re.search(r"\bcheck\b", line)), 0)
        for number, line in enumerate(lines[start:], start + 1):
            if word.search(line):
                return Location(self.name, number)
        return Location(self.name, start + 1)
