"""``l10n serve``: look at the course while it is written and translated."""

from __future__ import annotations

import webbrowser
from contextlib import suppress

import click

from l10n.cli._common import say


@click.command("serve")
@click.option("-l", "--locale", default="", metavar="LOCALE", help="The locale to show first.")
@click.option(
    "-p",
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port to listen on; 0 takes any that is free.",
)
@click.option("--open", "wants_browser", is_flag=True, help="Open the preview in the browser.")
@click.pass_context
def command(ctx: click.Context, locale: str, port: int, wants_browser: bool) -> None:
    """Show the course in a browser, and show it anew whenever a file of it changes.

    Beside each page stand its translation units: what is untranslated or fuzzy,
    what `l10n check` says, and the PO file and line to edit. Only this machine can
    look, and nothing is written. Stop it with Ctrl-C.

    \b
    Examples:
      l10n serve --locale ar --open
      l10n serve --port 0
    """
    from pathlib import Path

    from l10n.layout import find_root
    from l10n.preview.server import start_preview

    with suppress(KeyboardInterrupt), start_preview(find_root(Path.cwd()), locale, port) as server:
        click.echo(server.address)
        say(ctx, "the preview follows your files; stop it with Ctrl-C")
        if wants_browser:
            webbrowser.open(server.address)
        server.serve_forever()
