"""The words of a text that people read: no tags, addresses, code or placeholders."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    r"\]\([^()\s]*(?:\s\"[^\"]*\")?\)|(?:https?|ftp|mailto)://?[^\s<>\"»”)]+|www\.[^\s<>\"»”)]+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+|<[/!a-zA-Z][^<>]*>|`+[^`]*`+|:[\w:-]+:(?=`)"
    r"|%\([^()\s]*\)[#0-9.+-]*[a-zA-Z]|%[#0-9.+-]*[sdifrxu](?![\w])|%\d\$[sd]"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\$?\{[^{}]*\}|&[a-zA-Z]+;|\\[nrt]|\[\^[\w-]+\]:?|\|\w+\|"
    r"|(?<![\w/])(?:[\w.~*-]*/){2,}[\w.*-]*|\b\w+(?:\.\w+)+\(\)?|\b\w+\(\)|\b\w*_\w*\b|--?[a-z][\w-]+(?==)"
)
_WORD = re.compile(
    r"[^\W\d_][\u0300-\u036f\u064b-\u0652\u0670\u200c\u200d\u00ad\w]*(?:['’ʼ-][^\W\d_][\u0300-\u036f\u064b-\u0652\w]*)*"
)


# What each alternative above needs; most texts have none, and looking is quick.
_MAY_HIDE = re.compile(r"[\]<@`%{&\\|/_=]|\(\)|mailto:|\w\.\w")


def visible(text: str) -> str:
    """The text with a blank in place of whatever no person reads."""
    return _HIDDEN.sub(" ", text) if _MAY_HIDE.search(text) else text


def words_of(text: str) -> tuple[str, ...]:
    """The words as written, with their apostrophes and hyphens."""
    return tuple(_WORD.findall(visible(text)))
