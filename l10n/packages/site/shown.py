"""What the templates of the site show of a course: lists of modules and steps, languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Language:
    """One language to switch to, and where the same page is in it."""

    lang: str
    autonym: str
    direction: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step in a list: its path, its address from the site's root, its kind and title."""

    path: str
    href: str
    kind: str
    kind_name: str
    title: str


@dataclass(frozen=True, slots=True)
class ShownModule:
    """A module in a list."""

    title: str
    hours: str
    aims: tuple[str, ...]
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What every template knows of its page. ``root`` leads to the site's root."""

    path: str
    title: str
    root: str
    languages: tuple[Language, ...]
    original: Language | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        """What only some pages have (``previous``, ``modules``), by its name."""
        try:
            return self.facts[name]
        except KeyError:
            raise AttributeError(name) from None
