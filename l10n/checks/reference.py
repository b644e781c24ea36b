"""docs/checks.md: what every check says, from the checks themselves.

``make docs`` runs this module. The text between the two markers is written
anew, what stands around them is left as people wrote it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

from l10n.checks.base import (
    Check,
    CourseCheck,
    Example,
    SilenceCheck,
    SourceCheck,
    UnitCheck,
    VariantCheck,
    checks,
)
from l10n.errors import L10nError
from l10n.files import write_if_changed
from l10n.model import Location

BEGIN = "<!-- begin: written by `make docs` from the checks; do not edit here -->"
END = "<!-- end: written by `make docs` -->"

KINDS: dict[type[Check], tuple[str, str]] = {
    UnitCheck: ("Checks of translations", "Each unit of a catalog by itself."),
    CourseCheck: ("Checks of translations against each other", "All units of a locale."),
    SourceCheck: ("Checks of the source", "What drafters write, before it is translated."),
    VariantCheck: ("Checks of what was built", "Variants, with `l10n check --built` alone."),
    SilenceCheck: ("Checks of silences", "Comments that exempt a unit from a check."),
}


def update_reference(path: Path) -> bool:
    """Write the generated part of ``path`` anew; whether it changed.

    Raises L10nError when the file has lost its markers or cannot be written.
    """
    return write_if_changed(path, with_reference(path.read_text(encoding="utf-8"), path).encode())


def with_reference(text: str, path: Path) -> str:
    """``text`` with its generated part as it has to be."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise L10nError("the markers of the generated part are gone", Location(str(path)), BEGIN)
    return f"{before}{BEGIN}\n\n{render_reference()}\n{END}{after}"


def render_reference() -> str:
    """A table of all checks, and a section for each."""
    parts = [*_table()]
    for kind, (title, about) in KINDS.items():
        found = [check for _, check in checks.items() if isinstance(check, kind)]
        if found:
            parts += [f"\n## {title}\n", f"{about}\n", *map(_section, found)]
    return "\n".join(parts)


def _table() -> Iterator[str]:
    yield "| check | severity | by default | finds |"
    yield "|---|---|---|---|"
    for id, check in checks.items():
        finds = check.summary.replace("|", "\\|")
        yield f"| [`{id}`](#{id}) | {check.severity} | {_default(check)} | {finds} |"


def _default(check: Check) -> str:
    if isinstance(check, VariantCheck):
        return "`--built`"
    return "on" if check.on_by_default else "off"


def _section(check: Check) -> str:
    when = "off by default" if not check.on_by_default else ""
    facts = [str(check.severity), "with `--built`" if isinstance(check, VariantCheck) else when]
    facts += ["needs a term base"] * check.needs_glossary
    facts += ["`--fix` mends what is certain"] * getattr(check, "can_fix", False)
    line = ", ".join(filter(None, facts))
    return f"### {check.id}\n\n*{line}*\n\n{check.documentation}\n\n{_examples(check)}\n"


def _examples(check: Check) -> str:
    """The first bad and the first good example, as files or as units."""
    lines: list[str] = []
    for word, examples in (("Reported:", check.bad), ("Let pass:", check.good)):
        if examples:
            lines += [word, *(f"    {_show(line)}" for line in _lines(examples[0]))]
    fence = "````" if any("```" in line for line in lines) else "```"
    return "\n".join([f"{fence}text", *lines, fence])


def _lines(example: Example) -> Iterator[str]:
    if example.path:
        yield f"{example.path}:"
        yield from (f"    {line}" for line in example.source.splitlines())
        if example.target:
            yield f"build/{example.locale}/{example.path}:"
            yield from (f"    {line}" for line in example.target.splitlines())
        return
    yield from (f"# {comment}" for comment in example.comments)
    if example.previous:
        yield f"was: {example.previous}"
    for source, target in ((example.source, example.target), *example.more):
        yield f"en: {source}"
        yield f"{example.locale}: {target}"


def _show(line: str) -> str:
    """The line with invisible characters written as what they are."""
    return "".join(
        f"<U+{ord(char):04X}>" if _is_invisible(char) else char for char in line.rstrip("\n")
    )


def _is_invisible(char: str) -> bool:
    return char != " " and category(char) in ("Cc", "Cf", "Zs", "Zl", "Zp", "Cs", "Co", "Cn")


if __name__ == "__main__":
    update_reference(Path(sys.argv[1]))
