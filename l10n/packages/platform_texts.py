"""Markdown -> HTML for packages that say where addresses lead on their platform.

A text without addresses means the same in every package, and is rendered once for
all of a run.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from l10n.packages.markup import Resolve, render_html, render_inline

_MAY_LINK = re.compile(r"\]\(|\]:|<")


def render_reading(text: str, direction: str, resolve: Resolve | None) -> Markup:
    """A whole text; its headings stand below one of level 1."""
    if _MAY_LINK.search(text):
        return render_html(text, direction=direction, demote=1, resolve=resolve)
    return _reading_without_links(text, direction)


def render_line(text: str, direction: str, resolve: Resolve | None) -> Markup:
    """One line or paragraph with inline Markdown."""
    if _MAY_LINK.search(text):
        return render_inline(text, direction=direction, resolve=resolve)
    return _line_without_links(str(text), direction)


@lru_cache(maxsize=1 << 10)
def _reading_without_links(text: str, direction: str) -> Markup:
    return render_html(text, direction=direction, demote=1)


@lru_cache(maxsize=1 << 14)
def _line_without_links(text: str, direction: str) -> Markup:
    return render_inline(text, direction=direction)
