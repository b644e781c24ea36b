"""Text in YAML files: reading it with its place, and writing a target in its place.

Start at :class:`YamlSource`. The file is composed (never constructed: no tag
makes an object) with libyaml when PyYAML has it. Anchors, aliases and tags have
no place in course files and are refused, and with them every "alias bomb".

A text is the scalar as it is written: ``text: No`` is the word "No", although
YAML 1.1 would make it a boolean.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from l10n.errors import SourceError
from l10n.formats.yaml_scalar import ScalarWriter
from l10n.model import Location

if TYPE_CHECKING:
    import yaml

_MAY_HAVE_PROPERTIES = re.compile(r"[&*!](?<![^\s,\[\]{}:?-].)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?\Z")
_NULLS = ("", "~", "null", "Null", "NULL")
_MARKS_IN_A_ROW = re.compile(r"(?:[-?:]\s+){50}")
_LEVELS = 100
"""Deeper nesting is no course file but an attack on the parser."""


class Text(str):
    """A string that knows where it stands: line from 1, span in the file, way of writing.

    The text is the value without the white space around it.
    """

    line: int
    start: int
    end: int
    writer: ScalarWriter


@dataclass(frozen=True, slots=True)
class Field:
    """One key and its value in a mapping; the name is also what messages call it."""

    name: Text
    node: yaml.Node


class YamlSource:
    """One YAML text, the whole file or its front matter.

    ``offset`` and ``line`` say where in the file the text begins (line from 1).
    """

    def __init__(self, text: str, path: str, offset: int = 0, line: int = 1) -> None:
        self.text = text
        self.path = path
        self._offset = offset
        self._line = line
        self._flows: list[tuple[int, int]] = []

    def compose(self) -> yaml.Node | None:
        """The root node, None when the text is empty; SourceError when the YAML is broken."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._refuse_properties(loader)
        try:
            node: yaml.Node | None = yaml.compose(self.text, Loader=loader)
        except (yaml.YAMLError, RecursionError) as error:
            raise self._broken(error) from error
        return node

    def error(self, node: yaml.Node | Text, message: str, hint: str = "") -> NoReturn:
        """Raise a SourceError at the place of ``node``."""
        line = node.line if isinstance(node, Text) else self.line(node)
        raise SourceError(message, Location(self.path, line), hint)

    def line(self, node: yaml.Node) -> int:
        """The line in the file on which a node begins."""
        return int(node.start_mark.line) + self._line

    def fields(
        self, node: yaml.Node | None, what: str, known: Collection[str] = ()
    ) -> dict[str, Field]:
        """The fields of a mapping by key.

        A key twice is an error, and one outside ``known`` too, when that is given.
        """
        import yaml

        if not isinstance(node, yaml.MappingNode):
            self._wrong_shape(node, f"{what} must be a list of keys and values (key: value)")
        self._note_flow(node)
        fields: dict[str, Field] = {}
        for key, value in node.value:
            name = self.text_of(key, f"a key of {what}")
            if name in fields:
                self.error(name, f'the key "{name}" stands twice in {what}', "keep one of them")
            fields[name] = Field(name, value)
        if known:
            self.require_known(fields, what, known)
        return fields

    def require_known(self, fields: Mapping[str, Field], what: str, known: Collection[str]) -> None:
        """SourceError for the first key that is not in ``known``."""
        for name, field in fields.items():
            if name not in known:
                self._unknown_key(field.name, what, known)

    def entries(self, field: Field) -> Iterator[yaml.Node]:
        """The entries of a list; SourceError when the value is no list."""
        import yaml

        if not isinstance(field.node, yaml.SequenceNode):
            self.error(field.name, f'"{field.name}" must be a list', "begin each entry with - ")
        self._note_flow(field.node)
        return iter(field.node.value)

    def is_missing(self, fields: Mapping[str, Field], name: str) -> bool:
        """Whether a field is not there or has no value."""
        return name not in fields or self._is_null(fields[name].node)

    def find_text(self, fields: Mapping[str, Field], name: str) -> Text | None:
        """The text of an optional field; None when the key is missing or has no value."""
        if self.is_missing(fields, name):
            return None
        return self.text_of(fields[name].node, f'"{name}"')

    def require_text(
        self, fields: Mapping[str, Field], name: str, owner: yaml.Node | Text, what: str
    ) -> Text:
        """The text of a field that must be there; ``owner`` is what lacks it."""
        text = self.find_text(fields, name)
        if not text:
            self.error(owner, f'{what} has no "{name}"', f'add a line "{name}: …"')
        return text

    def find_texts(self, fields: Mapping[str, Field], name: str) -> tuple[Text, ...]:
        """The texts of an optional list; SourceError when an entry is empty or no text."""
        if self.is_missing(fields, name):
            return ()
        texts = []
        for node in self.entries(fields[name]):
            text = self.text_of(node, f'an entry of "{name}"')
            if not text or self._is_null(node):
                self.error(text, f'an entry of "{name}" is empty', "write its text or remove it")
            texts.append(text)
        return tuple(texts)

    def find_number(self, fields: Mapping[str, Field], name: str) -> float | None:
        """The number of an optional field; SourceError when it is none or below zero."""
        text = self.find_text(fields, name)
        if text is None:
            return None
        if not _NUMBER.match(text):
            self.error(text, f'"{name}" must be a number, not "{text}"')
        return float(text)

    def find_boolean(self, fields: Mapping[str, Field], name: str) -> bool | None:
        """true or false of an optional field; SourceError for any other word."""
        text = self.find_text(fields, name)
        if text is None:
            return None
        if text.lower() not in ("true", "false"):
            self.error(text, f'"{name}" must be true or false, not "{text}"')
        return text.lower() == "true"

    def text_of(self, node: yaml.Node, what: str) -> Text:
        """The text of a scalar node; SourceError when it is a list or a mapping."""
        import yaml

        if not isinstance(node, yaml.ScalarNode):
            self.error(node, f"{what} must be text", 'put quotes around a text with ": " in it')
        start, end = node.start_mark.index, node.end_mark.index
        writer = ScalarWriter.of(self.text, start, end, node.style, node.value, self._flow(start))
        text = Text(node.value.strip())
        text.line = self.line(node)
        text.start = start + self._offset
        text.end = start + writer.length + self._offset
        text.writer = writer
        return text

    def _is_null(self, node: yaml.Node) -> bool:
        return node.tag == "tag:yaml.org,2002:null" and node.value in _NULLS

    def _note_flow(self, node: yaml.Node) -> None:
        if getattr(node, "flow_style", False):
            self._flows.append((node.start_mark.index, node.end_mark.index))

    def _flow(self, position: int) -> bool:
        return any(start <= position < end for start, end in self._flows)

    def _wrong_shape(self, node: yaml.Node | None, message: str) -> NoReturn:
        if node is None:
            raise SourceError(message, Location(self.path, self._line))
        self.error(node, message)

    def _unknown_key(self, name: Text, what: str, known: Collection[str]) -> NoReturn:
        from difflib import get_close_matches

        close = get_close_matches(name, known, 1)
        hint = f'did you mean "{close[0]}"?' if close else f"known keys: {', '.join(known)}"
        self.error(name, f'unknown key "{name}" in {what}', hint)

    def _refuse_properties(self, loader: type[yaml.SafeLoader]) -> None:
        """Anchors, aliases and tags; the events are only read when a sign of one is there."""
        import yaml

        if not _MAY_HAVE_PROPERTIES.search(self.text) and not _may_be_deep(self.text):
            return
        try:
            self._scan(yaml.parse(self.text, Loader=loader))
        except (yaml.YAMLError, RecursionError) as error:
            raise self._broken(error) from error

    def _scan(self, events: Iterator[yaml.Event]) -> None:
        import yaml

        level = 0
        for event in events:
            tagged = getattr(event, "tag", None) is not None
            if tagged or getattr(event, "anchor", None) is not None:
                self.error(
                    event,  # type: ignore[arg-type]
                    "anchors (&), aliases (*) and tags (!) have no place here",
                    "write the value out, or put quotes around a text that begins with & * or !",
                )
            level += isinstance(event, yaml.CollectionStartEvent)
            level -= isinstance(event, yaml.CollectionEndEvent)
            if level > _LEVELS:
                self.error(event, f"is nested deeper than {_LEVELS} levels")  # type: ignore[arg-type]

    def _broken(self, error: Exception) -> SourceError:
        mark = getattr(error, "problem_mark", None)
        line = self._line + (mark.line if mark else self._position(error))
        problem = getattr(error, "problem", None) or getattr(error, "reason", "") or "unreadable"
        return SourceError(
            f"broken YAML: {' '.join(str(problem).split())}",
            Location(self.path, line),
            _mend(str(problem)),
        )

    def _position(self, error: Exception) -> int:
        position = getattr(error, "position", 0)
        return self.text.count("\n", 0, position if isinstance(position, int) else 0)


def _mend(problem: str) -> str:
    """What to do about the commonest complaints of the YAML parser."""
    if "mapping values" in problem:
        return 'put quotes around a text with ": " in it'
    if "start any token" in problem:
        return "indent with spaces, not with tabs; put quotes around a text that begins with @ or %"
    if "control characters" in problem or "special characters" in problem:
        return "remove the invisible control character"
    return "check quotes, colons and indentation on this line and the one before"


def _may_be_deep(text: str) -> bool:
    """Whether YAML may be nested deeper than is sound: by indentation, brackets or marks."""
    if text.count("[") + text.count("{") >= _LEVELS or "\n" + 150 * " " in text:
        return True
    return _MARKS_IN_A_ROW.search(text) is not None
