"""Build several locales, in worker processes when that pays."""

from __future__ import annotations

import os
from collections.abc import Iterator

from l10n.course import Course
from l10n.model import Variant
from l10n.variants.build import IncompleteError, build_variant

WORTH_A_PROCESS = 2_000_000
"""Bytes of source a locale below which starting processes costs more than it saves."""


def iter_variants(
    course: Course, locales: tuple[str, ...]
) -> Iterator[tuple[str, Variant | IncompleteError]]:
    """Each locale with its variant, or with the reason why it was refused, in order."""
    workers = min(os.cpu_count() or 1, len(locales))
    if workers < 2 or course.count_bytes() * len(locales) < WORTH_A_PROCESS:
        yield from ((locale, _build(course, locale)) for locale in locales)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        futures = [pool.submit(_build, course, locale) for locale in locales]
        for locale, future in zip(locales, futures, strict=True):
            yield locale, future.result()


def _build(course: Course, locale: str) -> Variant | IncompleteError:
    try:
        return build_variant(course, locale)
    except IncompleteError as error:
        return error
