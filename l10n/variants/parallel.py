"""Build several locales, in worker processes when that pays."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from l10n.course import Course
from l10n.freshness import fingerprint_tool
from l10n.layout import STAMPS
from l10n.model import Variant
from l10n.variants.build import IncompleteError, build_variant
from l10n.variants.renderings import Renderings
from l10n.variants.sources import ModuleSources, read_sources

WORTH_A_PROCESS = 200_000
"""Bytes of source, locales taken together, from which a second process pays."""


def iter_variants(
    course: Course, locales: tuple[str, ...], output: Path | None = None
) -> Iterator[tuple[str, Variant | IncompleteError, Renderings]]:
    """Each locale with its variant, or with the reason why it was refused, in order.

    What the last build into ``output`` rendered is taken from there; the
    renderings are to be saved when the variant has been written.
    """
    sources = read_sources(course)
    renderings = {locale: find_renderings(course, locale, output) for locale in locales}
    fresh = [locale for locale in locales if renderings[locale].is_empty]
    workers = min(os.cpu_count() or 1, len(fresh))
    if workers < 2 or course.count_bytes() * len(fresh) < WORTH_A_PROCESS:
        for locale in locales:
            yield locale, *_build(course, locale, sources, renderings[locale])
        return
    from concurrent.futures import ProcessPoolExecutor

    _parse(sources)  # once, before the processes part
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(course, sources)) as pool:
        futures = {
            locale: pool.submit(_build_in_worker, locale, renderings[locale]) for locale in fresh
        }
        for locale in locales:
            if locale in futures:
                yield locale, *futures[locale].result()
            else:
                yield locale, *_build(course, locale, sources, renderings[locale])


def find_renderings(course: Course, locale: str, output: Path | None) -> Renderings:
    """What is remembered of a locale's last build into ``output``."""
    if output is None:
        return Renderings()
    folder = output.resolve() / locale
    name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return Renderings(folder, course.root / STAMPS / f"build-{name}.json", fingerprint_tool())


def _build(
    course: Course, locale: str, sources: tuple[ModuleSources, ...], renderings: Renderings
) -> tuple[Variant | IncompleteError, Renderings]:
    try:
        return build_variant(course, locale, sources, renderings), renderings
    except IncompleteError as error:
        return error, renderings


_shared: tuple[Course, tuple[ModuleSources, ...]] | None = None
"""What a worker process works on; set when it starts, so that it is sent once."""


def _start(course: Course, sources: tuple[ModuleSources, ...]) -> None:
    global _shared
    _shared = (course, sources)


def _build_in_worker(
    locale: str, renderings: Renderings
) -> tuple[Variant | IncompleteError, Renderings]:
    assert _shared is not None
    course, sources = _shared
    return _build(course, locale, sources, renderings)


def _parse(sources: tuple[ModuleSources, ...]) -> None:
    for module in sources:
        for file in module.files:
            if file.format is not None:
                file.document  # noqa: B018 - read for its effect: parsed and kept
