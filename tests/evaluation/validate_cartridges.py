"""Validate the XML files of Common Cartridges against the published schemas.

The schemas are not part of this repository (docs/decisions.md says why). Who has
fetched them, from http://www.imsglobal.org/profile/cc/ccv1p1/ or out of any
platform that carries them, lays them into one folder and runs from the root of
the repository::

    python tests/evaluation/validate_cartridges.py --schemas DIR build/packages/imscc/*/*.imscc

One line a file: ``ok`` with the schemas that were asked, or what is wrong. Exit code 1
on a finding. A file is judged by the XSD of its root's namespace and by the Schematron
rules that stand inside the XSDs of all namespaces in it. Nothing is loaded from
a network, and no entity is replaced: what a schema imports is taken by its file
name from the folder, whatever address it names.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree, isoschematron

XS = "{http://www.w3.org/2001/XMLSchema}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
FAILED = "{http://purl.oclc.org/dsdl/svrl}failed-assert"
MOST_BYTES = 64 << 20
"""An XML file above this is not read: no cartridge of ours comes near it."""


class _FromFolder(etree.Resolver):
    """Imports of schemas, by file name from one folder; anything else is empty."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def resolve(self, url: str, public_id: str | None, context: object) -> Any:
        """The file of that name; an empty answer where there is none."""
        path = self.folder / PurePosixPath(url).name
        if path.suffix == ".xsd" and path.is_file():
            return self.resolve_filename(str(path), context)
        return self.resolve_empty(context)


def make_parser(folder: Path | None = None) -> etree.XMLParser:
    """A parser that reaches no network and replaces no entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if folder is not None:
        parser.resolvers.add(_FromFolder(folder))
    return parser


@dataclass
class Schemas:
    """The schemas of a folder by target namespace, each read when it is first asked for."""

    documents: dict[str, Any]
    names: dict[str, str]
    _xsds: dict[str, Any] = field(default_factory=dict)
    _rules: dict[str, Any] = field(default_factory=dict)

    def xsd(self, namespace: str) -> Any:
        """The XSD of a namespace; None when the folder has none."""
        if namespace in self.documents and namespace not in self._xsds:
            self._xsds[namespace] = etree.XMLSchema(self.documents[namespace])
        return self._xsds.get(namespace)

    def rules(self, namespace: str) -> Any:
        """The Schematron rules inside the XSD of a namespace; None when it holds none."""
        if namespace in self.documents and namespace not in self._rules:
            self._rules[namespace] = _extract_rules(self.documents[namespace])
        return self._rules.get(namespace)


def _extract_rules(document: Any) -> Any:
    """The Schematron rules that stand in an XSD's ``appinfo``, ready to run; None without any.

    lxml's own extraction follows the imports' addresses. Patterns have names, as in
    Schematron 1.5, which the schema of ISO's version does not know.
    """
    if document.find(f".//{SCH}rule") is None:
        return None
    parts = (part for info in document.iter(f"{XS}appinfo") for part in info)
    schema = etree.Element(f"{SCH}schema")
    schema.extend(deepcopy(part) for part in parts if str(part.tag).startswith(SCH))
    return isoschematron.Schematron(schema, validate_schema=False, store_report=True)


def read_schemas(folder: Path) -> Schemas:
    """Every ``*.xsd`` of a folder; ValueError when there is none."""
    parser = make_parser(folder)
    documents, names = {}, {}
    for path in sorted(folder.glob("*.xsd")):
        document = etree.parse(str(path), parser)
        if namespace := document.getroot().get("targetNamespace"):
            documents[namespace], names[namespace] = document, path.name
    if not documents:
        raise ValueError(f"{folder}: no XSD with a target namespace in it")
    return Schemas(documents, names)


@dataclass(frozen=True)
class Verdict:
    """What was found about one file: the schemas asked, and each problem as ``line: what``."""

    path: str
    asked: tuple[str, ...]
    problems: tuple[str, ...]

    def __str__(self) -> str:
        if not self.problems:
            return f"{self.path}: ok ({', '.join(self.asked)})"
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        return f"{self.path}:{self.problems[0]}{more}"


def judge(path: str, data: bytes, schemas: Schemas) -> Verdict:
    """The verdict on one XML file."""
    try:
        document = etree.ElementTree(etree.fromstring(data, make_parser()))
    except etree.XMLSyntaxError as error:
        return Verdict(path, (), (f"{error.lineno}: {error.msg}",))
    if document.docinfo.internalDTD is not None:
        return Verdict(path, (), ("1: a document type is declared",))
    namespace = etree.QName(document.getroot()).namespace or ""
    xsd = schemas.xsd(namespace)
    if xsd is None:
        return Verdict(path, (), (f"1: no schema for the namespace {namespace!r}",))
    asked = [schemas.names[namespace]]
    problems = [] if xsd.validate(document) else [_say(entry) for entry in xsd.error_log]
    for each in sorted(_namespaces(document)):
        if rules := schemas.rules(each):
            asked.append(f"rules of {schemas.names[each]}")
            problems += _break_rules(document, rules)
    return Verdict(path, tuple(asked), tuple(problems))


def _say(entry: Any) -> str:
    return f"{entry.line}: {entry.message}"


def _namespaces(document: Any) -> set[str]:
    return {etree.QName(node).namespace or "" for node in document.iter(etree.Element)}


def _break_rules(document: Any, rules: Any) -> Iterator[str]:
    if rules.validate(document):
        return
    for failed in rules.validation_report.iter(FAILED):
        place = document.xpath(failed.get("location"))
        line = place[0].sourceline if place else 1
        yield f"{line}: {' '.join(''.join(failed.itertext()).split())}"


def judge_cartridge(cartridge: Path, schemas: Schemas) -> Iterator[Verdict]:
    """The verdict on every XML file of a cartridge, in order of their paths."""
    with zipfile.ZipFile(cartridge) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            path = f"{cartridge}!{entry.filename}"
            if not entry.filename.endswith(".xml"):
                continue
            if entry.file_size > MOST_BYTES:
                yield Verdict(path, (), (f"1: {entry.file_size} bytes are too many",))
            else:
                yield judge(path, archive.read(entry), schemas)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line a file; 1 when any is not valid or there is none, 2 on bad input."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--schemas", type=Path, required=True, help="folder of the XSDs")
    parser.add_argument("cartridges", type=Path, nargs="+", metavar="CARTRIDGE")
    options = parser.parse_args(arguments)
    try:
        schemas = read_schemas(options.schemas)
        files, bad = _report(options.cartridges, schemas)
    except (OSError, ValueError, zipfile.BadZipFile, etree.LxmlError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(options.cartridges)} cartridges, {files} XML files, {bad} not valid")
    return 1 if bad or not files else 0


def _report(cartridges: Sequence[Path], schemas: Schemas) -> tuple[int, int]:
    """Print the verdicts; how many there were, and how many of them were bad."""
    verdicts = [each for path in cartridges for each in judge_cartridge(path, schemas)]
    for verdict in verdicts:
        print(verdict)
    return len(verdicts), sum(bool(verdict.problems) for verdict in verdicts)


if __name__ == "__main__":
    sys.exit(main())
