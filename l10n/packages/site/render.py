"""Templates of the site -> bytes, and what every page is given. Start at :func:`render_page`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.packages.interface import Interface
from l10n.packages.templates import make_environment, render
from l10n.packages.texts import Texts

if TYPE_CHECKING:
    from jinja2 import Environment

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere, nothing inline (W3C Content Security Policy Level 3)."""
TEMPLATES = Path(__file__).parent / "templates"


def render_page(template: str, texts: Texts, **values: Any) -> bytes:
    """A page; ``texts`` renders what its template puts through ``text`` and ``inline``."""
    return render(_environment(texts), template, csp=CSP, **values)


@lru_cache(maxsize=16)
def _environment(texts: Texts) -> Environment:
    environment = make_environment(TEMPLATES)
    environment.filters["text"] = texts.text
    environment.filters["inline"] = texts.inline
    return environment


def script_words(say: Interface) -> dict[str, str]:
    """What the script says, by the names it knows."""
    return {
        "done": say("Done"),
        "markDone": say("Mark as done"),
        "progress": say("{done} of {all} steps done", done="{done}", all="{all}"),
        "play": say("Play"),
        "pause": say("Pause"),
        "right": say("Right"),
        "wrong": say("Not right"),
        "missing": say("Some right answers are still missing."),
        "empty": say("Please answer the question first."),
        "score": say("Points: {points} of {total}", points="{points}", total="{total}"),
        "sum": say("Your result: {points} of {total} points.", points="{points}", total="{total}"),
        "passed": say("You have passed."),
        "failed": say("You have not passed yet. You may try again."),
        "place": say("Place {place} of {count}", place="{place}", count="{count}"),
        "found": say("Words found: {count}", count="{count}"),
    }
