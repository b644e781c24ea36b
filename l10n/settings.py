"""The settings of a course: ``[tool.l10n]`` in pyproject.toml, or l10n.yaml.

A key that nobody knows is an error with a suggestion, never ignored: a
misspelt ``treshold`` must not silently mean "no threshold".
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from l10n.errors import ConfigError
from l10n.languages import DEFAULT_PROFILE, get_language
from l10n.model import Location

FALLBACKS = ("mark", "source", "refuse")


@dataclass(frozen=True, slots=True)
class LocaleSettings:
    """What may differ from locale to locale.

    ``threshold``: percent of units that must be translated for a variant to be
    built. ``fallback``: what stands where a translation is missing: the source
    text marked as such ("mark"), the bare source text ("source"), or no variant
    at all ("refuse"). ``subtitle_profile``: the reading limits to keep.
    """

    threshold: float = 0.0
    fallback: str = "mark"
    subtitle_profile: str = DEFAULT_PROFILE


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a course; ``check`` is read by :mod:`l10n.checks`."""

    locales: tuple[str, ...] = ()
    defaults: LocaleSettings = LocaleSettings()
    per_locale: Mapping[str, LocaleSettings] = field(default_factory=dict)
    report_bugs_to: str = ""
    language_team: str = ""
    check: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""

    def for_locale(self, locale: str) -> LocaleSettings:
        """The settings in force for one locale."""
        return self.per_locale.get(locale, self.defaults)


def load_settings(root: Path) -> Settings:
    """Read the settings of the course at ``root``; defaults when it has none.

    Raises ConfigError with ``path:line`` for broken files, unknown keys and
    values that make no sense.
    """
    for name, read in (("pyproject.toml", _read_pyproject), ("l10n.yaml", _read_yaml)):
        path = root / name
        if path.is_file():
            text = _decode(path, name)
            table = read(text, name)
            if table is not None:
                return _Reader(text, name).settings(table)
    return Settings()


def _decode(path: Path, name: str) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError("not UTF-8 text", Location(name), "save it as UTF-8") from error


def _read_pyproject(text: str, name: str) -> Any:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else 1
        message = str(error).split(" (at")[0]
        raise ConfigError(f"not valid TOML: {message}", Location(name, line)) from error
    tools = data.get("tool")
    return tools.get("l10n") if isinstance(tools, dict) else None


def _read_yaml(text: str, name: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "cannot be read"
        raise ConfigError(f"not valid YAML: {problem}", Location(name, line)) from error


class _Reader:
    """Turns a plain table into Settings; knows where keys stand, for messages."""

    def __init__(self, text: str, name: str) -> None:
        self.lines = text.splitlines()
        self.name = name

    def settings(self, table: Any) -> Settings:
        self._require(isinstance(table, dict), "", "the settings must be a table of keys")
        shared = {f.name for f in fields(LocaleSettings)}
        own = {"locales", "locale", "report_bugs_to", "language_team", "check"}
        self._refuse_unknown(table, shared | own)
        defaults = self._locale_settings(table, LocaleSettings())
        per_locale = self._table(table, "locale")
        return Settings(
            locales=self._locales(table.get("locales", [])),
            defaults=defaults,
            per_locale={
                str(locale): self._per_locale(locale, keys, defaults)
                for locale, keys in per_locale.items()
            },
            report_bugs_to=self._text(table, "report_bugs_to"),
            language_team=self._text(table, "language_team"),
            check=self._table(table, "check"),
            path=self.name,
        )

    def _locales(self, value: Any) -> tuple[str, ...]:
        are_texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
        self._require(are_texts, "locales", "locales must be a list of locale codes")
        for locale in value:
            self._require_known(locale)
        doubled = {locale for locale in value if value.count(locale) > 1}
        self._require(not doubled, "locales", f"{', '.join(doubled)} stands twice in locales")
        return tuple(value)

    def _per_locale(self, locale: Any, keys: Any, defaults: LocaleSettings) -> LocaleSettings:
        self._require_known(locale)
        self._require(isinstance(keys, dict), str(locale), f"locale.{locale} must be a table")
        self._refuse_unknown(keys, {f.name for f in fields(LocaleSettings)})
        return self._locale_settings(keys, defaults)

    def _locale_settings(self, keys: dict[str, Any], base: LocaleSettings) -> LocaleSettings:
        result = base
        if "threshold" in keys:
            value = keys["threshold"]
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            is_percent = is_number and 0 <= value <= 100
            self._require(is_percent, "threshold", "threshold must be a percentage, 0 to 100")
            result = replace(result, threshold=float(value))
        if "fallback" in keys:
            value = keys["fallback"]
            message = f"fallback must be one of {', '.join(FALLBACKS)}"
            self._require(value in FALLBACKS, "fallback", message)
            result = replace(result, fallback=value)
        if "subtitle_profile" in keys:
            value = keys["subtitle_profile"]
            known = tuple(get_language("en").subtitle_limits)
            message = f"subtitle_profile must be one of {', '.join(known)}"
            self._require(value in known, "subtitle_profile", message)
            result = replace(result, subtitle_profile=value)
        return result

    def _table(self, table: dict[str, Any], key: str) -> dict[str, Any]:
        value = table.get(key, {})
        self._require(isinstance(value, dict), key, f"{key} must be a table of keys")
        return dict(value)

    def _text(self, table: dict[str, Any], key: str) -> str:
        value = table.get(key, "")
        self._require(isinstance(value, str), key, f"{key} must be text")
        return str(value)

    def _refuse_unknown(self, table: dict[str, Any], known: set[str]) -> None:
        for key in table:
            if key not in known:
                near = get_close_matches(str(key), known, 1)
                hint = (
                    f'did you mean "{near[0]}"?' if near else f"known: {', '.join(sorted(known))}"
                )
                raise ConfigError(f'unknown setting "{key}"', self._place(str(key)), hint)

    def _require_known(self, locale: Any) -> None:
        try:
            get_language(str(locale))  # YAML reads a bare 4 as a number, and no as False
        except ConfigError as error:
            raise ConfigError(error.message, self._place(str(locale)), error.hint) from error

    def _require(self, holds: bool, key: str, message: str) -> None:
        if not holds:
            raise ConfigError(message, self._place(key))

    def _place(self, key: str) -> Location:
        """The first line that names the key (a TOML reader gives no lines)."""
        word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
        for number, line in enumerate(self.lines, 1):
            if key and word.search(line):
                return Location(self.name, number)
        return Location(self.name)
