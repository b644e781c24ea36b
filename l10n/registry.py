"""A registry: id -> object, filled by the modules of one package.

Adding a format, check, language or report is adding one file: the file
registers itself when the registry imports its package's modules in name order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """Objects of one kind by id, loaded on first use from ``package``."""

    def __init__(self, package: str, kind: str) -> None:
        self.package = package
        self.kind = kind
        self._entries: dict[str, T] = {}
        self._loaded = False

    def add(self, id: str, entry: T) -> T:
        """Add ``entry`` under ``id``; a second one with the same id is a ValueError."""
        if id in self._entries:
            raise ValueError(f"two {self.kind}s are called {id!r}")
        self._entries[id] = entry
        return entry

    def register(self, id: str) -> Callable[[type[T]], type[T]]:
        """Class decorator: add an instance of the class under ``id``."""

        def decorate(cls: type[T]) -> type[T]:
            self.add(id, cls())
            return cls

        return decorate

    def get(self, id: str) -> T:
        """The entry called ``id``; KeyError naming the known ids when there is none."""
        self._load()
        if id not in self._entries:
            raise KeyError(f"no {self.kind} is called {id!r}; known: {', '.join(self)}")
        return self._entries[id]

    def items(self) -> list[tuple[str, T]]:
        """(id, entry) in order of id."""
        self._load()
        return sorted(self._entries.items())

    def __iter__(self) -> Iterator[str]:
        return (id for id, _ in self.items())

    def __contains__(self, id: object) -> bool:
        self._load()
        return id in self._entries

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        for module in sorted(iter_modules(import_module(self.package).__path__)):
            import_module(f"{self.package}.{module.name}")
