"""Term-base files: what is read, and one clear line for each kind of bad input."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

import l10n.glossary
from l10n.errors import GlossaryError
from l10n.glossary import Deprecated, find_glossary_files, load_glossary, parse_glossary

GOOD = """\
concepts:
  - id: best-interests
    domain: child-rights
    definition: "What is best for the child."
    source: CRC art. 3(1)
    terms:
      en: {preferred: best interests of the child, admitted: ["the child's best interests"]}
      fr:
        preferred: intérêt supérieur de l'enfant
        deprecated:
          - meilleur intérêt de l'enfant
          - {term: intérêt majeur, reason: a calque, use: intérêt supérieur}
        abbreviation: ISE
        source: CDE art. 3(1)
      ar:
        preferred: مصالح الطفل الفضلى
        case_sensitive: false
"""

# (name, file, line of the error, what the message must say)
BAD = [
    ("not-a-mapping", "- a\n- b\n", 1, "the term base must be a mapping"),
    ("no-concepts", "{}\n", 1, 'lacks "concepts"'),
    ("concepts-no-list", "concepts: many\n", 1, '"concepts" must be a list'),
    ("concept-no-mapping", "concepts:\n  - best\n", 2, "a concept must be a mapping"),
    ("no-id", "concepts:\n  - terms: {en: {preferred: a}}\n", 2, 'a concept lacks "id"'),
    ("no-terms", "concepts:\n  - id: a\n", 2, 'a concept lacks "terms"'),
    ("empty-terms", "concepts:\n  - id: a\n    terms: {}\n", 3, "at least one language"),
    (
        "id-with-blank",
        "concepts:\n  - id: a b\n    terms: {en: {preferred: a}}\n",
        2,
        "no concept id",
    ),
    (
        "id-is-number",
        "concepts:\n  - id: 1951\n    terms: {en: {preferred: a}}\n",
        2,
        "the number 1951",
    ),
    (
        "misspelt-field",
        "concepts:\n  - id: a\n    terms:\n      en: {prefered: a}\n",
        4,
        'did you mean "preferred"?',
    ),
    (
        "misspelt-concept-field",
        "concepts:\n  - id: a\n    definiton: x\n    terms: {en: {preferred: a}}\n",
        3,
        'did you mean "definition"?',
    ),
    (
        "unknown-language",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a}\n      xx: {preferred: a}\n",
        5,
        'unknown language "xx"',
    ),
    (
        "norwegian-no",
        "concepts:\n  - id: a\n    terms:\n      no: {preferred: a}\n",
        4,
        "unknown language",
    ),
    (
        "empty-preferred",
        "concepts:\n  - id: a\n    terms:\n      en:\n        preferred: ''\n",
        5,
        '"preferred" (en) is empty',
    ),
    (
        "preferred-without-value",
        "concepts:\n  - id: a\n    terms:\n      en:\n        preferred:\n",
        5,
        '"preferred" (en) is empty',
    ),
    (
        "no-preferred",
        "concepts:\n  - id: a\n    terms:\n      en: {source: CRC}\n",
        4,
        'the term in "en" lacks "preferred"',
    ),
    (
        "preferred-is-yes",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: yes}\n",
        4,
        'the yes/no value "True"',
    ),
    (
        "admitted-holds-number",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a, admitted: [b, 3]}\n",
        4,
        'entry 2 of "admitted" (en) must be text',
    ),
    (
        "flag-is-text",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a, case_sensitive: 'yes'}\n",
        4,
        "must be true or false",
    ),
    (
        "deprecated-without-term",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a, deprecated: [{use: b}]}\n",
        4,
        'a deprecated form lacks "term"',
    ),
    (
        "part-of-speech",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a, part_of_speech: nuon}\n",
        4,
        'did you mean "noun"?',
    ),
]
# What YAML itself or this reader refuses, beyond any schema.
BROKEN = [
    ("colon-in-text", "concepts:\n  - id: a\n    source: CRC: art. 3\n", 3, "broken YAML"),
    ("unclosed", "concepts: [\n", 2, "broken YAML"),
    ("object-tag", "concepts: !!python/object:os.system []\n", 1, "broken YAML"),
    (
        "repeated-field",
        "concepts:\n  - id: a\n    id: b\n",
        3,
        '"id" is given twice, first on line 2',
    ),
    (
        "repeated-language",
        "concepts:\n  - id: a\n    terms:\n      en: {preferred: a}\n      en: {preferred: b}\n",
        5,
        '"en" is given twice',
    ),
    (
        "duplicate-concept",
        "concepts:\n"
        "  - {id: a, terms: {en: {preferred: a}}}\n"
        "  - {id: a, terms: {en: {preferred: b}}}\n",
        3,
        'the concept "a" is given twice, first at terms.yaml:2',
    ),
]


def test_all_fields_are_read():
    (concept,) = parse_glossary(GOOD, "terms.yaml")
    french = concept.terms["fr"]
    assert concept.id == "best-interests"
    assert concept.source == "CRC art. 3(1)"
    assert french.deprecated == (
        Deprecated("meilleur intérêt de l'enfant"),
        Deprecated("intérêt majeur", "a calque", "intérêt supérieur"),
    )
    assert french.abbreviations == ("ISE",)
    assert french.approved == ("intérêt supérieur de l'enfant", "ISE")
    assert concept.terms["en"].admitted == ("the child's best interests",)


def test_places_are_those_in_the_file():
    (concept,) = parse_glossary(GOOD, "terms.yaml")
    assert str(concept.location) == "terms.yaml:2"
    assert str(concept.terms["fr"].location) == "terms.yaml:8"


@pytest.mark.parametrize(("name", "text", "line", "message"), [*BAD, *BROKEN])
def test_bad_file_is_one_line_with_its_place(name, text, line, message):
    with pytest.raises(GlossaryError) as error:
        parse_glossary(text, "terms.yaml")
    assert str(error.value).startswith(f"terms.yaml:{line}: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def _schema() -> jsonschema.Draft202012Validator:
    path = Path(l10n.glossary.__file__).with_name("schema.json")
    return jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("name", "text"), [(bad[0], bad[1]) for bad in BAD])
def test_editor_schema_refuses_what_the_loader_refuses(name, text):
    data = yaml.safe_load(text)
    if name == "norwegian-no":
        data = json.loads(json.dumps(data))
    assert not _schema().is_valid(data)


def test_editor_schema_accepts_what_the_loader_accepts():
    assert list(_schema().iter_errors(yaml.safe_load(GOOD))) == []


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "concepts:\n", "concepts: []\n"])
def test_empty_file_holds_no_concepts(text):
    assert parse_glossary(text) == ()


def test_concept_given_in_two_files_names_both(tmp_path):
    entry = "concepts:\n  - {id: a, terms: {en: {preferred: a}}}\n"
    (tmp_path / "one.yaml").write_text(entry)
    (tmp_path / "two.yaml").write_text(entry)
    with pytest.raises(GlossaryError, match=r"two\.yaml:2: .*first at .*one\.yaml:2"):
        load_glossary(tmp_path)


def test_folder_is_read_in_name_order(tmp_path):
    for name in ("b", "a"):
        entry = f"concepts:\n  - {{id: {name}, terms: {{en: {{preferred: {name}}}}}}}\n"
        (tmp_path / f"{name}.yaml").write_text(entry)
    (tmp_path / "notes.txt").write_text("no term base")
    assert [concept.id for concept in load_glossary(tmp_path)] == ["a", "b"]
    assert [p.name for p in find_glossary_files([tmp_path / "b.yaml"])] == ["b.yaml"]


def test_missing_path_empty_folder_and_wrong_encoding_are_told(tmp_path):
    with pytest.raises(GlossaryError, match="there is no such term base"):
        load_glossary(tmp_path / "none.yaml")
    with pytest.raises(GlossaryError, match="holds no term base"):
        load_glossary(tmp_path)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("concepts: []\n# é\n".encode("latin-1"))
    with pytest.raises(GlossaryError, match=r"latin\.yaml:2: the file is not UTF-8"):
        load_glossary(latin)


def test_byte_order_mark_is_no_error(tmp_path):
    file = tmp_path / "terms.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())
    assert len(load_glossary(file)) == 1


def test_glossary_finds_concepts_and_languages(tmp_path):
    file = tmp_path / "terms.yaml"
    file.write_text(GOOD, encoding="utf-8")
    glossary = load_glossary([file])
    assert glossary.languages == ("ar", "en", "fr")
    assert glossary.find("best-interests") is glossary.concepts[0]
    assert glossary.find("worst-interests") is None
    assert glossary.concepts[0].find_term("fr-CA") is glossary.concepts[0].terms["fr"]
    assert glossary.concepts[0].find_term("de") is None
