"""Output packages: what platforms, browsers and offices take. Start at :mod:`l10n.packages.base`.

A package is one module that registers itself; it gets the course in one locale
(:class:`Edition`) and says which files it makes of it (:class:`Artifact`).
"""

from __future__ import annotations

from l10n.packages.base import Artifact, Edition, Package, packages

__all__ = ["Artifact", "Edition", "Package", "packages"]
