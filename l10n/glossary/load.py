"""The YAML term base -> :class:`Glossary`, with errors that point to ``path:line``.

:func:`load_glossary` touches the disk, :func:`parse_glossary` takes text. The
shape of a file is stated in :mod:`l10n.glossary.schema` (for this loader) and
``schema.json`` (for editors); a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from l10n.errors import GlossaryError
from l10n.glossary.model import Concept, Deprecated, Glossary, Term
from l10n.glossary.schema import check_document
from l10n.glossary.yaml_lines import YamlFile, read_yaml
from l10n.model import Location


def find_glossary_files(paths: Iterable[Path] | Path) -> list[Path]:
    """The YAML files of files and folders, folders in name order.

    Raises GlossaryError for a path that does not exist or a folder without any.
    """
    found: list[Path] = []
    for path in [paths] if isinstance(paths, Path) else list(paths):
        if path.is_dir():
            found += _files_of(path)
        elif path.exists():
            found.append(path)
        else:
            raise GlossaryError(
                "there is no such term base", Location(str(path)), "name a YAML file or its folder"
            )
    return found


def load_glossary(paths: Iterable[Path] | Path) -> Glossary:
    """Read one term base out of files and folders.

    Raises GlossaryError with ``path:line`` when a file cannot be read, does not
    keep to the schema, or holds a concept id that was already given.
    """
    concepts: dict[str, Concept] = {}
    for path in find_glossary_files(paths):
        for concept in parse_glossary(_read_text(path), str(path)):
            _add(concepts, concept)
    return Glossary(tuple(concepts.values()))


def parse_glossary(text: str, path: str = "<text>") -> tuple[Concept, ...]:
    """The concepts of one file's text; ``path`` is only named in errors.

    Raises GlossaryError with ``path:line``.
    """
    file = read_yaml(text, path)
    if file.data is None:
        return ()
    check_document(file)
    concepts: dict[str, Concept] = {}
    for index, entry in enumerate(file.data["concepts"] or ()):
        _add(concepts, _concept(entry, file, index))
    return tuple(concepts.values())


def _files_of(folder: Path) -> list[Path]:
    files = sorted(p for p in folder.iterdir() if p.suffix in (".yaml", ".yml") and p.is_file())
    if not files:
        raise GlossaryError(
            "the folder holds no term base",
            Location(str(folder)),
            "put a file such as terms.yaml there",
        )
    return files


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise GlossaryError(
            "the file is not UTF-8", Location(str(path), line), "save it in UTF-8"
        ) from None
    except OSError as error:
        raise GlossaryError(
            f"cannot read the term base: {error.strerror}", Location(str(path))
        ) from None


def _add(concepts: dict[str, Concept], concept: Concept) -> None:
    first = concepts.setdefault(concept.id, concept)
    if first is not concept:
        raise GlossaryError(
            f'the concept "{concept.id}" is given twice, first at {first.location}',
            concept.location,
            "merge the two or give one another id",
        )


def _concept(entry: Mapping[str, Any], file: YamlFile, index: int) -> Concept:
    terms = {
        code: _term(code, value, file.locate("concepts", index, "terms", code))
        for code, value in entry["terms"].items()
    }
    return Concept(
        id=entry["id"],
        terms=terms,
        domain=entry.get("domain") or "",
        definition=entry.get("definition") or "",
        source=entry.get("source") or "",
        note=entry.get("note") or "",
        location=file.locate("concepts", index),
    )


def _term(code: str, value: Mapping[str, Any], location: Location) -> Term:
    return Term(
        language=code,
        preferred=value["preferred"],
        admitted=_strings(value.get("admitted")),
        deprecated=tuple(_deprecated(entry) for entry in _listed(value.get("deprecated"))),
        abbreviations=_strings(value.get("abbreviation")),
        forms=_strings(value.get("forms")),
        not_in=_strings(value.get("not_in")),
        source=value.get("source") or "",
        note=value.get("note") or "",
        part_of_speech=value.get("part_of_speech") or "",
        case_sensitive=bool(value.get("case_sensitive")),
        do_not_translate=bool(value.get("do_not_translate")),
        location=location,
    )


def _deprecated(entry: str | Mapping[str, str]) -> Deprecated:
    if isinstance(entry, str):
        return Deprecated(entry)
    return Deprecated(entry["term"], entry.get("reason") or "", entry.get("use") or "")


def _strings(value: str | list[str] | None) -> tuple[str, ...]:
    return tuple(_listed(value))


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
