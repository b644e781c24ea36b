"""``l10n glossary export`` and ``import``: the term base and the files of other tools."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from l10n.cli._common import say
from l10n.cli._glossary import glossary_option, load, place, require_languages
from l10n.errors import ConfigError
from l10n.model import Location

if TYPE_CHECKING:
    from l10n.glossary.exchange import Exchange

target_option = click.option(
    "-l",
    "--locale",
    default="",
    metavar="LOCALE",
    help="The target language; needed by CSV and OmegaT.",
)
source_option = click.option(
    "--source-locale",
    default="en",
    show_default=True,
    metavar="LOCALE",
    help="The language the terms are translated from.",
)


@click.command("export")
@click.argument("format_name", metavar="FORMAT")
@target_option
@source_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: standard output]",
)
@glossary_option
@click.pass_context
def export(
    ctx: click.Context,
    format_name: str,
    locale: str,
    source_locale: str,
    output: Path | None,
    path: Path | None,
) -> None:
    """Write the term base as FORMAT: tbx, tbx-basic, csv, csv-poedit or omegat.

    What the format cannot hold is said on stderr.

    \b
    Examples:
      l10n glossary export tbx -o terms.tbx
      l10n glossary export omegat --locale ar -o glossary.txt
    """
    from l10n.files import write_if_changed
    from l10n.glossary.exchange import find_exchange

    exchange = find_exchange(format_name)
    glossary = load(path)
    _require_target(exchange, locale, source_locale)
    require_languages((locale, source_locale), glossary)
    if output is not None:
        _require_no_source(output, path)
    data = exchange.export(glossary, source_locale, locale)
    say(ctx, f"{format_name} cannot hold: {'; '.join(exchange.cannot_hold)}")
    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_if_changed(output, data)


@click.command("import")
@click.argument("format_name", metavar="FORMAT")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@target_option
@source_option
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The YAML file to write; never one that exists.  [default: standard output]",
)
@click.pass_context
def import_terms(
    ctx: click.Context,
    format_name: str,
    file: Path,
    locale: str,
    source_locale: str,
    output: Path | None,
) -> None:
    """Turn a FILE of terms (tbx, tbx-basic, csv, csv-poedit, omegat) into a term base file.

    \b
    Examples:
      l10n glossary import tbx partner.tbx -o glossary/partner.yaml
      l10n glossary import csv terms-fr.csv --locale fr
    """
    from l10n.files import write_if_changed
    from l10n.glossary.exchange import find_exchange, render_yaml, require_sound

    exchange = find_exchange(format_name)
    _require_target(exchange, locale, source_locale)
    concepts = exchange.parse(file.read_bytes(), str(file), source_locale, locale)
    require_sound(concepts, str(file))
    text = render_yaml(concepts)
    say(
        ctx,
        f"{len(concepts)} concepts; {format_name} cannot hold: {'; '.join(exchange.cannot_hold)}",
    )
    if output is None:
        click.echo(text, nl=False)
    elif output.exists():
        raise ConfigError(
            "the file exists already", Location(str(output)), "name a new one and merge by hand"
        )
    else:
        write_if_changed(output, text.encode())


def _require_target(exchange: Exchange, locale: str, source: str) -> None:
    if exchange.bilingual and not locale:
        raise ConfigError("this format holds two languages", hint="name the target with --locale")
    if locale == source:
        raise ConfigError(
            f'source and target are both "{source}"', hint="name another one with --locale"
        )


def _require_no_source(output: Path, path: Path | None) -> None:
    """ConfigError when an export would overwrite a file of the term base itself."""
    from l10n.glossary import find_glossary_files

    if output.resolve() in (file.resolve() for file in find_glossary_files(place(path))):
        raise ConfigError(
            "this file is the term base itself", Location(str(output)), "name another output"
        )
