"""What a narration script is: scenes of directions, speeches and on-screen text, typed.

:mod:`l10n.formats.script` takes a script's sentences for translators; this
reader gives packages the whole of it, in any language of the course.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from l10n.formats.front_matter import FrontMatter, read_front_matter
from l10n.formats.script import unescaped
from l10n.formats.script_blocks import ON_SCREEN, Block, BlockKind, Span, iter_blocks
from l10n.formats.skeleton import decode, squeeze


@dataclass(frozen=True, slots=True)
class Direction:
    """What is seen: a scene direction, without its brackets."""

    text: str


@dataclass(frozen=True, slots=True)
class OnScreen:
    """Text shown in the picture; ``label`` as the script writes it ("ON SCREEN")."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says, by paragraphs. ``name`` is who the ``label`` stands for."""

    label: str
    name: str
    manner: str
    paragraphs: tuple[str, ...]


Part = Direction | OnScreen | Speech


@dataclass(frozen=True, slots=True)
class Scene:
    """A heading (empty before the first) and what follows it."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ScriptText:
    """A script: its title, its speakers (label -> name) and its scenes in order."""

    title: str
    speakers: Mapping[str, str]
    scenes: tuple[Scene, ...]


def read_script(data: bytes, path: str) -> ScriptText:
    """Read the bytes of a script; SourceError with path and line when its YAML is broken."""
    text = decode(data, path).text
    front = read_front_matter(text, path)
    title, on_screen, speakers = _read_front(front) if front else ("", ON_SCREEN, {})
    reader = _Reader(text, on_screen, speakers)
    start, line = (front.end, front.lines + 1) if front else (0, 1)
    for block in iter_blocks(text, start, line, frozenset((on_screen, *speakers))):
        reader.take(block)
    return ScriptText(title, speakers, reader.finish())


def _read_front(front: FrontMatter) -> tuple[str, str, dict[str, str]]:
    """(title, label of on-screen text, speakers) of the front matter."""
    title = front.source.find_text(front.fields, "title") or ""
    on_screen = front.source.find_text(front.fields, "on_screen") or ON_SCREEN
    speakers = {}
    if not front.source.is_missing(front.fields, "speakers"):
        for label, entry in front.source.fields(front.fields["speakers"].node, "speakers").items():
            name = front.source.text_of(entry.node, f'the name of "{label}"')
            speakers[squeeze(label)] = str(name)
    return str(title), squeeze(on_screen), speakers


class _Reader:
    """A script on its way to scenes."""

    def __init__(self, text: str, on_screen: str, speakers: Mapping[str, str]) -> None:
        self.text = text
        self.on_screen = on_screen
        self.speakers = speakers
        self.scenes: list[Scene] = []
        self.heading = ""
        self.parts: list[Part] = []

    def take(self, block: Block) -> None:
        content = self._text(block.span)
        match block.kind:
            case BlockKind.HEADING:
                self._close_scene()
                self.heading = content
            case BlockKind.DIRECTION:
                self.parts.append(Direction(content))
            case BlockKind.SPEECH if block.label == self.on_screen:
                self.parts.append(OnScreen(block.label, content))
            case BlockKind.SPEECH:
                manner = self._text(block.manner_span) if block.manner_span else ""
                name = self.speakers.get(block.label, block.label)
                self.parts.append(Speech(block.label, name, manner, (unescaped(content),)))
            case BlockKind.PLAIN:
                self._go_on(unescaped(content))

    def finish(self) -> tuple[Scene, ...]:
        self._close_scene()
        return tuple(self.scenes)

    def _text(self, span: Span) -> str:
        return squeeze(self.text[slice(*span)])

    def _go_on(self, paragraph: str) -> None:
        """A paragraph without a label belongs to whoever spoke last in the scene."""
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Speech):
            self.parts[-1] = replace(last, paragraphs=(*last.paragraphs, paragraph))
            return
        said = [part for part in self.parts if isinstance(part, Speech)]
        speaker = replace(said[-1], manner="") if said else Speech("", "", "", ())
        self.parts.append(replace(speaker, paragraphs=(paragraph,)))

    def _close_scene(self) -> None:
        if self.heading or self.parts:
            self.scenes.append(Scene(self.heading, tuple(self.parts)))
        self.heading, self.parts = "", []
