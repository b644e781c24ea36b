"""A script and a reading as the page of their step shows them; quizzes: ``shown_quiz``."""

from __future__ import annotations

from functools import partial
from typing import Any

from markupsafe import Markup, escape

from l10n.formats.reading_reader import Reading
from l10n.formats.script_reader import Direction, OnScreen, Part, ScriptText
from l10n.packages.interface import Interface
from l10n.packages.site.glosses import Glosses
from l10n.packages.texts import Texts


def show_script(script: ScriptText, texts: Texts, glosses: Glosses) -> dict[str, Any]:
    """Speakers, and scenes with their parts."""
    scenes = [
        {
            "heading": scene.heading,
            "parts": [_show_part(part, texts, glosses) for part in scene.parts],
        }
        for scene in script.scenes
    ]
    return {"speakers": list(script.speakers.items()), "scenes": scenes}


def _show_part(part: Part, texts: Texts, glosses: Glosses) -> dict[str, Any]:
    inline = partial(texts.inline, annotate=glosses.annotate)
    if isinstance(part, Direction):
        return {"kind": "direction", "text": inline(part.text)}
    if isinstance(part, OnScreen):
        return {"kind": "screen", "label": part.label, "text": inline(part.text)}
    paragraphs = [texts.spoken(paragraph, inline) for paragraph in part.paragraphs]
    return {
        "kind": "speech",
        "label": part.label,
        "manner": part.manner,
        "paragraphs": paragraphs,
    }


def show_reading(reading: Reading, texts: Texts, glosses: Glosses, interface: Interface) -> Markup:
    """Its text; a table can be scrolled by itself, also with the keyboard."""
    markup = texts.blocks(reading.body, glosses.annotate)
    label = interface("Table")
    opening = f'<div class="table" tabindex="0" role="region" aria-label="{escape(label)}"><table>'
    # What a text says of itself cannot be this very tag: the sanitiser has written it.
    return Markup(str(markup).replace("<table>", opening).replace("</table>", "</table></div>"))
