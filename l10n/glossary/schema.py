"""What a term-base file may hold, and the words to say so when it does not.

``schema.json`` beside this module states the same for editors. Importing a
JSON-schema validator costs more than reading the whole term base (measured:
76 ms against 60 ms for 200 concepts), so the checks are written out here; a
test runs both over the same good and bad files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

from l10n.errors import GlossaryError, L10nError
from l10n.glossary.yaml_lines import YamlFile

PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "proper noun", "phrase")
CONCEPT_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_QUOTE = 60
"""Characters of a value that a message repeats."""

Steps = tuple[str | int, ...]
Check = Callable[[YamlFile, Any, Steps], None]


def check_document(file: YamlFile) -> None:
    """Raise GlossaryError at the first value that does not keep to the schema."""
    _fields(file, file.data, (), "the term base", {"concepts": _concepts}, ("concepts",))


def _concepts(file: YamlFile, value: Any, steps: Steps) -> None:
    if value is None:
        return
    if not isinstance(value, list):
        _refuse(
            file, steps, f'"concepts" must be a list, not {_kind(value)}', 'begin each with "- id:"'
        )
    for index, concept in enumerate(value):
        _fields(file, concept, (*steps, index), "a concept", CONCEPT, ("id", "terms"))


def _terms(file: YamlFile, value: Any, steps: Steps) -> None:
    if not isinstance(value, Mapping) or not value:
        _refuse(
            file,
            steps,
            '"terms" must hold a term for at least one language',
            "write en: {preferred: …}",
        )
    for code, term in value.items():
        inside = (*steps, code)
        _known_language(file, code, inside)
        _fields(file, term, inside, f'the term in "{code}"', TERM, ("preferred",))


def _known_language(file: YamlFile, code: Any, steps: Steps) -> None:
    from l10n.languages import get_language, languages

    try:
        get_language(code if isinstance(code, str) else "")
    except L10nError:
        name = {True: "yes", False: "no"}.get(code, str(code))
        hint = _did_you_mean(name, languages) or f"known are {', '.join(languages)}"
        _refuse(file, steps, f'unknown language "{name}"', hint)


def _identifier(file: YamlFile, value: Any, steps: Steps) -> None:
    _text(file, value, steps)
    if not CONCEPT_ID.fullmatch(value):
        _refuse(
            file,
            steps,
            f'"{value}" is no concept id',
            "write lower-case letters and digits joined by hyphens, such as country-of-origin",
        )


def _text(file: YamlFile, value: Any, steps: Steps) -> None:
    name = _name(steps)
    if not isinstance(value, str) and value is not None:
        _refuse(file, steps, f"{name} must be text, not {_kind(value)}", "put it in quotes")
    if value is None or not value.strip():
        _refuse(file, steps, f"{name} is empty", "write the term, or take the line out")


def _optional_text(file: YamlFile, value: Any, steps: Steps) -> None:
    if value is not None and not isinstance(value, str):
        _refuse(file, steps, f"{_name(steps)} must be text, not {_kind(value)}", "put it in quotes")


def _texts(file: YamlFile, value: Any, steps: Steps) -> None:
    if not isinstance(value, list):
        _text(file, value, steps)
        return
    for index, entry in enumerate(value):
        _text(file, entry, (*steps, index))


def _deprecated(file: YamlFile, value: Any, steps: Steps) -> None:
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        inside = (*steps, index) if isinstance(value, list) else steps
        if isinstance(entry, Mapping):
            _fields(file, entry, inside, "a deprecated form", DEPRECATED, ("term",))
        else:
            _text(file, entry, inside)


def _flag(file: YamlFile, value: Any, steps: Steps) -> None:
    if not isinstance(value, bool):
        _refuse(file, steps, f"{_name(steps)} must be true or false, not {_kind(value)}", "")


def _part_of_speech(file: YamlFile, value: Any, steps: Steps) -> None:
    if value not in PARTS_OF_SPEECH:
        hint = (
            _did_you_mean(str(value), PARTS_OF_SPEECH) or f"known are {', '.join(PARTS_OF_SPEECH)}"
        )
        _refuse(file, steps, f'unknown part of speech "{value}"', hint)


CONCEPT: Mapping[str, Check] = {
    "id": _identifier,
    "domain": _optional_text,
    "definition": _optional_text,
    "source": _optional_text,
    "note": _optional_text,
    "terms": _terms,
}
TERM: Mapping[str, Check] = {
    "preferred": _text,
    "admitted": _texts,
    "deprecated": _deprecated,
    "abbreviation": _texts,
    "forms": _texts,
    "not_in": _texts,
    "source": _optional_text,
    "note": _optional_text,
    "part_of_speech": _part_of_speech,
    "case_sensitive": _flag,
    "do_not_translate": _flag,
}
DEPRECATED: Mapping[str, Check] = {"term": _text, "reason": _optional_text, "use": _optional_text}


def _fields(
    file: YamlFile,
    value: Any,
    steps: Steps,
    what: str,
    known: Mapping[str, Check],
    required: Iterable[str],
) -> None:
    """Check one mapping: its required keys, no unknown ones, and every value."""
    if not isinstance(value, Mapping):
        _refuse(
            file,
            steps,
            f"{what} must be a mapping, not {_kind(value)}",
            f"keys: {', '.join(known)}",
        )
    for key in value:
        if key not in known:
            hint = _did_you_mean(str(key), known) or f"known are {', '.join(known)}"
            _refuse(file, (*steps, key), f'{what} has no field "{key}"', hint)
    for key in required:
        if key not in value:
            _refuse(file, steps, f'{what} lacks "{key}"', f"add {key}: …")
    for key, entry in value.items():
        known[key](file, entry, (*steps, key))


def _refuse(file: YamlFile, steps: Steps, message: str, hint: str) -> NoReturn:
    raise GlossaryError(message, file.locate(*steps), hint)


def _name(steps: Steps) -> str:
    """The field that ``steps`` lead to: "preferred (fr)", "entry 2 of admitted (fr)"."""
    keys = [step for step in steps if isinstance(step, str)]
    language = f" ({keys[2]})" if len(keys) > 3 else ""
    entry = f"entry {steps[-1] + 1} of " if isinstance(steps[-1], int) else ""
    return f'{entry}"{keys[-1]}"{language}'


def _kind(value: Any) -> str:
    names = {
        type(None): "nothing",
        bool: f'the yes/no value "{value}"',
        int: f"the number {value}",
        float: f"the number {value}",
        list: "a list",
        dict: "a mapping",
        str: f'the text "{_shortened(str(value))}"',
    }
    return names.get(type(value), f"a {type(value).__name__}")


def _shortened(text: str) -> str:
    """The text, or its beginning: a file that is no YAML at all reads as one long text."""
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else ""
