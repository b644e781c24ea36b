"""What every output package offers: one locale's course -> the files a platform takes.

A package is one module of this folder that registers itself::

    @packages.register("gift")
    class Gift:
        def build(self, edition: Edition) -> Iterator[Artifact]: ...

It only says which files there are, from what each is made (a digest) and how;
:mod:`l10n.packages.writer` makes those whose digest is new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from l10n.packages.digests import digest
from l10n.packages.fragments import Fragments
from l10n.packages.interface import Interface, load_interface
from l10n.packages.outline import Outline
from l10n.packages.terms import Terms
from l10n.registry import Registry


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of a package.

    ``path`` is relative to the package's folder for the locale, ``inputs`` a
    digest of everything ``render`` depends on beside the toolkit itself.
    """

    path: str
    inputs: str
    render: Callable[[], bytes] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Edition:
    """What a package is made from: the course in one locale, and beside it

    ``others``: the course in every locale that is built, its own included, in
    the course's order (for subtitles in all languages, a language switcher);
    ``interface``: the words of buttons and labels in this locale; ``terms``: the
    term base, read when it is first asked for; ``moment``: seconds since 1970 for
    time stamps inside files, from the source's own version, never a clock;
    ``fragments``: parts of archives that the last run has rendered.
    """

    outline: Outline
    others: Mapping[str, Outline] = field(repr=False)
    interface: Interface = field(repr=False)
    terms: Terms = field(repr=False)
    moment: int
    fragments: Fragments = field(default_factory=Fragments, repr=False, compare=False)

    @property
    def locale(self) -> str:
        """The locale of the course that is packed."""
        return self.outline.locale

    @property
    def frame(self) -> str:
        """A digest of what every page shows: titles and order here, the choice of locales."""
        others = (f"{locale} {other.title}" for locale, other in self.others.items())
        return digest(self.outline.digest, *others, str(self.moment))


class Package(Protocol):
    """An output package. ``summary`` is one line for ``l10n build --help``."""

    summary: str

    def build(self, edition: Edition) -> Iterable[Artifact]:
        """The files of one locale, lazily; the same edition gives the same bytes."""
        ...

    def build_entrance(self, outlines: Mapping[str, Outline]) -> Iterable[Artifact]:
        """Files beside the locales' folders (a choice of languages); most packages have none."""
        ...


class PerLocale:
    """A package with nothing beside its locales' folders; meant to be inherited."""

    def build_entrance(self, outlines: Mapping[str, Outline]) -> Iterable[Artifact]:
        """Nothing."""
        return ()


def make_edition(
    outlines: Mapping[str, Outline],
    locale: str,
    terms: Terms,
    moment: int,
    fragments: Fragments | None = None,
) -> Edition:
    """The edition of one of the ``outlines``."""
    interface = load_interface(locale)
    return Edition(outlines[locale], outlines, interface, terms, moment, fragments or Fragments())


packages: Registry[Package] = Registry("l10n.packages", "package")
