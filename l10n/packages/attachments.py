"""Attachments of modules: which go out with a course, and which are refused.

Every package that carries files takes them from :func:`find_attachments`: a file
goes out when its ending is a known kind of media and its first bytes say the same.
What could run or unpack itself at a learner's (archives, programs, web pages, a
picture with a script in it) stops the work; anything else stays behind.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import PurePosixPath

from l10n.errors import SourceError
from l10n.layout import SOURCES
from l10n.model import Location
from l10n.packages.outline import Outline, Step

VIDEO = (".mp4", ".webm")
"""Endings of a step's film, the one that more players know first."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""Endings of pictures that browsers show."""
PICTURES_IN_WORD = (".png", ".jpg", ".jpeg", ".gif")
"""Those of them that every word processor shows and python-docx can embed."""

_SIGNATURES = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".jpeg": rb"\xff\xd8\xff",
    ".gif": rb"GIF8[79]a",
    ".webp": rb"RIFF....WEBP",
    ".avif": rb"....ftyp",
    ".svg": rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|!--)",
    ".mp4": rb"....ftyp",
    ".m4a": rb"....ftyp",
    ".webm": rb"\x1aE\xdf\xa3",
    ".mp3": rb"ID3|\xff[\xe0-\xff]",
    ".ogg": rb"OggS",
    ".wav": rb"RIFF....WAVE",
    ".pdf": rb"%PDF-",
}
"""Ending -> what a file of this kind begins with (the formats' own specifications)."""
_DANGEROUS = frozenset(
    """
    .7z .apk .bat .bz2 .cab .cmd .com .deb .dll .dmg .docm .exe .gz .hta .htm .html .iso .jar .js
    .lnk .mht .mhtml .mjs .msi .pptm .ps1 .rar .rpm .scr .sh .svgz .swf .tar .tgz .vbs .wasm .xht
    .xhtml .xlsm .xml .xsl .xz .zip .zst
    """.split()  # noqa: SIM905
)
_PACKED = re.compile(
    rb"PK\x03\x04|PK\x05\x06|\x1f\x8b|BZh|7z\xbc\xaf\x27\x1c|Rar!|\xfd7zXZ|\x28\xb5\x2f\xfd|MZ|\x7fELF"
)
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub"})
"""Documents that are ZIP archives by their own format; they stay behind like any other."""
_HARMFUL_TAGS = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "handler",
        "listener",
        "animate",
        "set",
    }
)
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\(", re.I)
_OWN = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp);)", re.I)


def find_attachments(outline: Outline) -> dict[str, bytes]:
    """What goes out beside the steps, by path in the variant; SourceError for what must not."""
    return {
        path: data
        for module in outline.modules
        for path, data in module.files.items()
        if is_media(path, data)
    }


def find_pictures(outline: Outline, endings: tuple[str, ...] = PICTURES) -> dict[str, bytes]:
    """The attachments that are pictures of these kinds; SourceError as :func:`find_attachments`."""
    return {
        path: data
        for path, data in find_attachments(outline).items()
        if path.lower().endswith(endings)
    }


def iter_films(step: Step, attachments: Container[str]) -> Iterator[str]:
    """The paths of a step's own film, in every ending that there is."""
    return (path for ending in VIDEO if (path := f"{step.path}{ending}") in attachments)


def is_media(path: str, data: bytes) -> bool:
    """Whether a file is media that a browser shows; SourceError when it is dangerous."""
    ending = PurePosixPath(path).suffix.lower()
    if ending in _DANGEROUS or (ending not in _OFFICE and _PACKED.match(data)):
        raise _refusal(path, "is an archive, a program or a web page, which no package carries")
    signature = _SIGNATURES.get(ending)
    if signature is None:
        return False
    if not re.match(signature, data, re.S):
        raise _refusal(path, f"is not what its ending {ending} says")
    if ending == ".svg":
        _require_plain_picture(path, data)
    return True


def _require_plain_picture(path: str, data: bytes) -> None:
    """SourceError for an SVG picture that runs, loads or embeds anything."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(path, f"is not sound XML: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _refusal(path, "declares a document type, which could hide entities")
    for element in root.iter():
        if element.tag is etree.Comment:
            continue
        if not isinstance(element.tag, str):
            raise _refusal(path, "holds a processing instruction or an entity")
        problem = _find_harm(element)
        if problem:
            raise _refusal(path, f"holds {problem}")


def _find_harm(element: object) -> str:
    """What an SVG element could do beyond being drawn; empty when nothing."""
    from lxml import etree

    assert isinstance(element, etree._Element)
    name = etree.QName(element).localname.lower()
    if name in _HARMFUL_TAGS:
        return f"<{name}>"
    if name == "style" and _URL.search("".join(element.itertext())):
        return "a style that loads something"
    for key, value in element.attrib.items():
        attribute = etree.QName(key).localname.lower()
        if attribute.startswith("on"):
            return f"the event handler {attribute}"
        if attribute in ("href", "src") and not _OWN.match(value):
            return f'a link to "{value[:60]}"'
        if _URL.search(value):
            return f"a {attribute} that loads something"
    return ""


def _refusal(path: str, what: str) -> SourceError:
    known = ", ".join(_SIGNATURES)
    return SourceError(
        f"the attachment {what}",
        Location(f"{SOURCES}/{path}"),
        f"take it out of the module, or put in one of {known}",
    )
