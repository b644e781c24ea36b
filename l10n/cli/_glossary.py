"""What the commands of ``l10n glossary`` share: the term base they work on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.errors import ConfigError

if TYPE_CHECKING:
    from l10n.glossary import Glossary

glossary_option = click.option(
    "--glossary",
    "path",
    type=click.Path(exists=True, path_type=Path),
    help="A term base file or folder.  [default: glossary/ of the course]",
)


def place(path: Path | None) -> Path:
    """The term base asked for, or that of the course."""
    from l10n.layout import GLOSSARY, find_root

    if path is not None:
        return path
    folder = find_root(Path.cwd()) / GLOSSARY
    # Messages name paths as a person here would type them.
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def load(path: Path | None) -> Glossary:
    """The term base asked for, read; GlossaryError when it cannot be."""
    from l10n.glossary import load_glossary

    return load_glossary(place(path))


def require_languages(codes: Iterable[str], glossary: Glossary) -> None:
    """ConfigError for a code, empty ones aside, that the term base has no term in."""
    for code in filter(None, codes):
        if code not in glossary.languages:
            known = ", ".join(glossary.languages)
            raise ConfigError(f'the term base has no language "{code}" (it has {known})')
