"""URLs and e-mail addresses, and when two of them are one for readers of two languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

# "%n" is the line break of an installer (Inno Setup), and no escape of a byte.
_URL = r"(?:[Hh]ttps?|HTTPS?|ftp)://(?:(?!%n)[^\s<>\"'’«»“”„`\\|{}\[\]٬،؛؟\ufffc\u200e\u200f\u202a-\u202e\u2066-\u2069])+|(?<![\w/.])www\.[\w\-]+\.[^\s<>\"'’«»“”„`\\|{}\[\]،؛؟]+"
# "E<gt>" is how Perl manuals write ">" behind an address.
_MAIL = (
    r"(?<![A-Za-z0-9_.+\-/])[A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*"
    r"\.[A-Za-z]{2,}?(?=E<|[^A-Za-z]|$)"
)
_ADDRESS = re.compile(rf"({_URL})|({_MAIL})")
_TRAILING = ".,;:!?…)*_؟،؛"
_HOST = re.compile(r"(?:\w+://)?([^/?#:]+)")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_PIECES = re.compile(r"[/.?&#=_:\-]+")


@dataclass(frozen=True)
class Address:
    """An address at its place; ``text`` without the marks of the sentence around it."""

    text: str
    start: int
    end: int

    @property
    def is_mail(self) -> bool:
        """Whether it is an e-mail address."""
        return "@" in self.text and "://" not in self.text

    @cached_property
    def host(self) -> str:
        """The host name in lower case; of an e-mail address the part after the "@"."""
        found = _HOST.match(self.text.rpartition("@")[2])
        return found[1].lower() if found else ""


# "my-instance.example.com": whoever reads puts a name of theirs.
_EXAMPLES = re.compile(
    r"(?:^|\.)(?:(?:example|foo)(?:\.(?:com|org|net))?|invalid|test)$|^(?:my|your|example)[-.]"
)


def is_made_up(address: Address) -> bool:
    """Whether it is a name for examples (RFC 2606, "my-..."); "http://server" has no dot."""
    return _EXAMPLES.search(address.host) is not None or "." not in address.host


def may_have_address(text: str) -> bool:
    """Whether it is worth looking for addresses."""
    return "@" in text or "://" in text or "www." in text


def find_addresses(text: str) -> tuple[Address, ...]:
    """The addresses of a text."""
    if not may_have_address(text):
        return ()
    return tuple(
        Address(address, found.start(), found.start() + len(address))
        for found in _ADDRESS.finditer(text)
        if (address := _trim(found[0]))
    )


def _trim(text: str) -> str:
    """The address without what ends a sentence; a ")" stays where its "(" is inside."""
    while text and text[-1] in _TRAILING:
        if text[-1] == ")" and text.count("(") >= text.count(")"):
            break
        text = text[:-1]
    return text


def is_same_address(source: str, target: str, source_locale: str, locale: str) -> bool:
    """Whether two addresses lead to the same page, or to its own-language version.

    "https://en.wikipedia.org/wiki/Child" and "https://fr.wikipedia.org/wiki/Enfant":
    the same host but for the language, and the target names its own.
    """
    if _bare(source) == _bare(target):
        return True
    sources, targets = _pieces(source), _pieces(target)
    codes = _codes(locale)
    rest = _without(sources, _codes(source_locale) | codes)
    if rest == _without(targets, codes | _codes(source_locale)):
        return True
    hosts = [
        _without(_pieces(Address(text, 0, 0).host), codes | _codes(source_locale))
        for text in (source, target)
    ]
    if not codes & set(targets):
        return False
    own_domain = Address(target, 0, 0).host.rpartition(".")[2] in codes  # "example.de"
    return hosts[0] == hosts[1] or (own_domain and hosts[0][:-1] == hosts[1])


def is_written_bare(address: str, text: str) -> bool:
    """Whether a text has the address without its scheme ("un.org/help", "de.un.org")."""
    pattern = rf"(?<![\w/@.])(?:[a-z]{{2}}\.)?{re.escape(_bare(address))}(?![\w/\-])"
    return re.search(pattern, text.lower()) is not None


def _bare(text: str) -> str:
    return _SCHEME.sub("", text).rstrip("/").lower()


def _pieces(text: str) -> list[str]:
    return [piece for piece in _PIECES.split(_bare(text)) if piece]


def _without(pieces: list[str], codes: set[str]) -> list[str]:
    return [piece for piece in pieces if piece not in codes]


def _codes(locale: str) -> set[str]:
    """What a locale is called in addresses: "fr", "fr-fr", and its region."""
    return {part.lower() for part in re.split(r"[-_]", locale)}
