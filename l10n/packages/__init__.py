"""Output packages: what platforms, browsers and offices take. Start at :mod:`l10n.packages.base`.

A package is one module, or a folder, that registers itself; it gets the course in one
locale (:class:`Edition`) and says which files it makes of it (:class:`Artifact`). What
they share, in the order of reading:

:mod:`outline`
    the built variant, read as course -> modules -> steps; :mod:`contents` finds in it by path
:mod:`attachments`
    which files beside the steps go out, and which are refused; :mod:`safe_names`
:mod:`markup`
    Markdown -> safe HTML, with :mod:`weaving` for what is ours in it; :mod:`links` says
    where a relative address leads
:mod:`texts`
    the texts of one locale as HTML, by that; what is untranslated says its own language
:mod:`questions`
    quizzes; on from there to Moodle's banks, platforms, the site and paper
:mod:`platform_pages`
    what learning platforms show of a step
:mod:`interface`, :mod:`terms`, :mod:`templates`, :mod:`xml`, :mod:`archive`
    words of the packages' own, the term base, and forms of files
:mod:`pack`
    makes what is new, by :mod:`writer`, in several processes
"""

from __future__ import annotations

from l10n.packages.base import Artifact, Edition, Package, packages

__all__ = ["Artifact", "Edition", "Package", "packages"]
