"""YAML text -> values and the lines they stand on.

PyYAML's C parser builds the node tree anyway, so keeping it costs nothing; a
line is looked up only when somebody asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from l10n.errors import GlossaryError
from l10n.model import Location


@dataclass(frozen=True)
class YamlFile:
    """The values of one file, and where each of them stands."""

    path: str
    data: Any
    root: Any = field(repr=False)

    def locate(self, *steps: str | int) -> Location:
        """The place of the value that ``steps`` (keys and indexes) lead to, or of the last found.

        For a mapping entry it is the place of the key.
        """
        node, mark = self.root, self.root.start_mark
        for step in steps:
            found = _child(node, step)
            if found is None:
                break
            mark, node = found
        return Location(self.path, mark.line + 1, mark.column + 1)


def read_yaml(text: str, path: str) -> YamlFile:
    """Parse ``text``; ``data`` is None for an empty file.

    Raises GlossaryError for broken YAML, tags that ask for objects, and a key
    that one mapping holds twice (YAML itself would silently keep the last).
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
        if root is None:
            return YamlFile(path, None, None)
        _refuse_repeated_keys(root, path)
        return YamlFile(path, loader.construct_document(root), root)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _broken(error, path) from None
    finally:
        loader.dispose()


def _broken(error: Exception, path: str) -> GlossaryError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0] or "nested too deep"
    location = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    return GlossaryError(
        f"broken YAML: {problem}",
        location,
        "check the indentation here and above, and put text with a colon in quotes",
    )


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """(place, node) of one entry of a mapping or sequence node."""
    if isinstance(step, int) and not isinstance(step, bool):
        inside = node.value if isinstance(node.value, list) else []
        return (inside[step].start_mark, inside[step]) if step < len(inside) else None
    pairs = node.value if isinstance(node.value, list) else []
    for pair in pairs:
        if isinstance(pair, tuple) and _is_key(pair[0].value, step):
            return pair[0].start_mark, pair[1]
    return None


def _is_key(written: Any, key: Any) -> bool:
    """Whether a key as written gives ``key``; YAML reads "no" as False."""
    if isinstance(key, bool):
        return str(written).lower() in (("yes", "on", "true") if key else ("no", "off", "false"))
    return written == key or str(written) == str(key)


def _refuse_repeated_keys(root: Any, path: str) -> None:
    nodes = [root]
    seen_nodes: set[int] = set()
    while nodes:
        node = nodes.pop()
        if not isinstance(node.value, list) or id(node) in seen_nodes:
            continue
        seen_nodes.add(id(node))
        pairs = [entry for entry in node.value if isinstance(entry, tuple)]
        _refuse_repeated(pairs, path)
        nodes += [entry[1] if isinstance(entry, tuple) else entry for entry in node.value]


def _refuse_repeated(pairs: list[tuple[Any, Any]], path: str) -> None:
    seen: dict[object, int] = {}
    for key, _ in pairs:
        name = key.value if isinstance(key.value, str) else id(key)
        if name in seen:
            raise GlossaryError(
                f'"{name}" is given twice, first on line {seen[name]}',
                Location(path, key.start_mark.line + 1, key.start_mark.column + 1),
                "keep one of the two",
            )
        seen[name] = key.start_mark.line + 1
