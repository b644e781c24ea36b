"""The script that validates cartridges finds what a schema forbids, and reaches nowhere."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
from pathlib import Path

import pytest

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:list"
 xmlns:o="urn:other" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
 elementFormDefault="qualified">
<xs:import namespace="urn:other" schemaLocation="http://schemas.invalid/v1/other.xsd"/>
<xs:annotation><xs:appinfo>
<sch:ns uri="urn:list" prefix="l"/>
<sch:pattern name="RULE SET 1"><sch:rule context="l:list">
<sch:assert test="count(l:entry) &lt; 3">[RULE 1a] there are too many entries.</sch:assert>
</sch:rule></sch:pattern>
</xs:appinfo></xs:annotation>
<xs:element name="list"><xs:complexType><xs:sequence>
<xs:element name="entry" type="xs:string" maxOccurs="unbounded"/>
<xs:element ref="o:end" minOccurs="0"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
OTHER = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:other">
<xs:element name="end" type="xs:integer"/>
</xs:schema>"""


def _load():
    path = Path(__file__).with_name("validate_cartridges.py")
    spec = importlib.util.spec_from_file_location("validate_cartridges", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["validate_cartridges"] = module
    spec.loader.exec_module(module)
    return module


script = _load()


@pytest.fixture
def run(tmp_path, capsys):
    """A file's text -> (exit code, what was printed of it)."""
    (tmp_path / "list.xsd").write_text(XSD)
    (tmp_path / "other.xsd").write_text(OTHER)

    def go(text: str, name: str = "list.xml") -> tuple[int, str]:
        cartridge = tmp_path / "c.imscc"
        with zipfile.ZipFile(cartridge, "w") as archive:
            archive.writestr(name, text)
            archive.writestr("page.html", "<p>not XML")
        code = script.main(["--schemas", str(tmp_path), str(cartridge)])
        return code, capsys.readouterr().out.splitlines()[0].partition("!")[2]

    return go


def list_of(inside: str, head: str = "") -> str:
    return f'{head}<list xmlns="urn:list">\n{inside}</list>'


def test_a_valid_file_passes_by_its_schema_and_its_rules(run):
    code, line = run(list_of('<entry/><end xmlns="urn:other">1</end>'))
    assert (code, line) == (0, "list.xml: ok (list.xsd, rules of list.xsd)")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (list_of("<entri/>"), "list.xml:2: Element '{urn:list}entri'"),
        (list_of('<entry/><end xmlns="urn:other">x</end>'), "list.xml:2: Element '{urn:other}end'"),
        (list_of("<entry/>" * 3), "list.xml:1: [RULE 1a] there are too many entries."),
        (list_of("</entry>"), "list.xml:2: "),
        ("<list/>", "list.xml:1: no schema for the namespace ''"),
        ("", "list.xml:1: "),
    ],
)
def test_what_schema_or_rules_forbid_is_found(run, text, said):
    code, line = run(text)
    assert code == 1
    assert line.startswith(said)


def test_entities_are_not_replaced(run, tmp_path):
    (tmp_path / "secret").write_text("secret")
    head = f'<!DOCTYPE list [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    code, line = run(list_of("<entry>&e;</entry>", head))
    assert (code, line) == (1, "list.xml:1: a document type is declared")


def test_without_schemas_cartridges_or_xml_it_does_not_pass(run, tmp_path, capsys):
    assert run("", "page.txt")[0] == 1
    (tmp_path / "empty").mkdir()
    cartridge = str(tmp_path / "c.imscc")
    assert script.main(["--schemas", str(tmp_path / "empty"), cartridge]) == 2
    assert script.main(["--schemas", str(tmp_path), str(tmp_path / "gone.imscc")]) == 2
    assert script.main(["--schemas", str(tmp_path), str(tmp_path / "list.xsd")]) == 2
    assert "no XSD" in capsys.readouterr().err
