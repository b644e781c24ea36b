"""From a BCP 47 code to what is known of its language."""

from __future__ import annotations

from collections.abc import Container
from importlib import import_module
from importlib.util import find_spec
from typing import TypeVar

T = TypeVar("T")


def find_code(locale: str, known: Container[str]) -> str | None:
    """The code of ``known`` that covers a locale: "fr-CA" itself, else "fr"; or None."""
    code = locale.replace("_", "-")
    while code not in known:
        code, hyphen, _ = code.rpartition("-")
        if not hyphen:
            return None
    return code


def load_part(package: str, name: str, locale: str, default: T) -> T:
    """The value ``name`` of the module that ``package`` has for the locale's language.

    ``default`` where it has none. The module is imported at the first call;
    callers keep what they get.
    """
    code = locale.replace("_", "-").partition("-")[0]
    module = f"{package}.{code}"
    # Only a code can be asked for: "base" and "../x" are none.
    if len(code) not in (2, 3) or not code.isalpha() or find_spec(module) is None:
        return default
    value: T = getattr(import_module(module), name)
    return value
