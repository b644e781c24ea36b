"""The manifest of a Common Cartridge: what lies in it and how it is ordered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from l10n.packages.outline import Outline
from l10n.packages.xml import Element, element

NAMESPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
METADATA = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WEB_CONTENT = "webcontent"
ASSESSMENT = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
DISCUSSION = "imsdt_xmlv1p1"


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource; ``files`` are its addresses, the one that is shown first."""

    id: str
    type: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents: a folder (no ``resource``) or a resource."""

    title: str
    resource: str
    entries: tuple[Entry, ...] = ()


def make_manifest(
    outline: Outline, entries: Sequence[Entry], resources: Iterable[Resource]
) -> Element:
    """The ``manifest`` element."""
    numbers = count(1)
    items = [_item(entry, numbers) for entry in entries]
    root = element("item", {"identifier": "root"}, *items)
    attributes = {"identifier": "organization", "structure": "rooted-hierarchy"}
    organizations = element("organizations", {}, element("organization", attributes, root))
    listed = element("resources", {}, *map(_resource, resources))
    return element(
        "manifest",
        {"identifier": "course", "xmlns": NAMESPACE},
        _metadata(outline),
        organizations,
        listed,
    )


def _metadata(outline: Outline) -> Element:
    """What the cartridge is, as IEEE LOM; language first, as the schema orders it."""
    general = element(
        "general",
        {},
        element("title", {}, _string(outline.title, outline.locale)),
        element("language", {}, outline.locale),
        element("description", {}, _string(outline.description, outline.locale))
        if outline.description
        else None,
    )
    rights = element(
        "rights",
        {},
        element("copyrightAndOtherRestrictions", {}, element("value", {}, "yes")),
        element("description", {}, _string(outline.licence, "en")) if outline.licence else None,
    )
    return element(
        "metadata",
        {},
        element("schema", {}, "IMS Common Cartridge"),
        element("schemaversion", {}, "1.1.0"),
        element("lom", {"xmlns": METADATA}, general, rights),
    )


def _string(text: str, locale: str) -> Element:
    return element("string", {"language": locale}, text)


def _item(entry: Entry, numbers: count[int]) -> Element:
    attributes = {"identifier": f"item_{next(numbers)}"}
    if entry.resource:
        attributes["identifierref"] = entry.resource
    title = element("title", {}, entry.title)
    return element("item", attributes, title, *(_item(each, numbers) for each in entry.entries))


def _resource(resource: Resource) -> Element:
    """Only web content may name the file that is shown (profile, rules 1c and 3c)."""
    attributes = {"identifier": resource.id, "type": resource.type}
    if resource.type == WEB_CONTENT:
        attributes["href"] = resource.files[0]
    files = (element("file", {"href": address}) for address in resource.files)
    return element("resource", attributes, *files)
