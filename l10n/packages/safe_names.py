"""Names that every platform takes, for files and ids."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from l10n.packages.digests import digest

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


def safe_name(*parts: str) -> str:
    """A name of ASCII letters, digits, "-" and "_" for files and ids, one for each ``parts``."""
    plain = "__".join(parts)
    name = _UNSAFE.sub("_", plain)
    return name if name == plain else f"{name}_{digest(*parts)[:8]}"


def safe_file_name(path: str) -> str:
    """As :func:`safe_name` for a file of the variant; the ending stays."""
    whole = PurePosixPath(path)
    ending = safe_name(whole.suffix.lstrip(".")).lower()
    name = safe_name(*whole.with_suffix("").parts)
    return f"{name}.{ending}" if ending else name
