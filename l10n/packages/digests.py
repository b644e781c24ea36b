"""Digests: what tells whether a file of a package has to be made again."""

from __future__ import annotations

import hashlib


def digest(*parts: str | bytes) -> str:
    """One SHA-256 over the parts, each with its length, so that no two lists are alike."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()
