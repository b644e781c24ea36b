"""The templates of packages' pages, Jinja2's. Start at :func:`render`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment


def make_environment(folder: Path) -> Environment:
    """The templates in ``folder``; what is put into them is escaped, nothing may be missing."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return environment


def render(environment: Environment, template: str, **values: Any) -> bytes:
    """The file that a template gives with ``values``."""
    return environment.get_template(template).render(values).encode("utf-8", "replace")
