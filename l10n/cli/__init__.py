"""The command line: a thin skin. One module per command, found by its name.

The only room that imports click, and the only place where an L10nError turns
into text and an exit code.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

from l10n import __version__
from l10n.errors import L10nError

EXIT_FINDINGS = 1
EXIT_BAD_INPUT = 2

QUIET = "l10n.quiet"


def _enter(ctx: click.Context, param: click.Parameter, folder: Path | None) -> None:
    if folder is not None and not ctx.resilient_parsing:
        os.chdir(folder)


def _hush(ctx: click.Context, param: click.Parameter, quiet: bool) -> None:
    if quiet:
        ctx.meta[QUIET] = True


def _shared_options() -> list[click.Option]:
    """What every command takes, before its name and after it."""
    folder = click.Option(
        ["-C", "start_in"],  # a name that no command gives an argument of its own
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=_enter,
        expose_value=False,
        is_eager=True,
        metavar="DIR",
        help="Run as if started in DIR.",
    )
    quiet = click.Option(
        ["-q", "--quiet"],
        is_flag=True,
        callback=_hush,
        expose_value=False,
        help="Say nothing but errors and what was asked for.",
    )
    return [folder, quiet]


def _with_shared_options(command: click.Command) -> click.Command:
    if not any("-C" in param.opts for param in command.params):
        command.params += _shared_options()
        for child in getattr(command, "commands", {}).values():
            _with_shared_options(child)
    return command


class CommandFolder(click.Group):
    """A group whose commands are the modules of this package, imported when needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in order."""
        return sorted(m.name for m in iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name, or None."""
        if name not in self.list_commands(ctx):
            return None
        return _with_shared_options(import_module(f"l10n.cli.{name}").command)


@click.group(
    cls=CommandFolder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='Shell completion: eval "$(_L10N_COMPLETE=bash_source l10n)" (zsh_source, fish_source).',
)
@click.version_option(__version__, prog_name="l10n")
@click.pass_context
def group(ctx: click.Context) -> None:
    """Localise a course: extract its text, enforce its legal terms, build every language.

    \b
      l10n extract             bring every translator's file up to date
      l10n check               enforce the glossary and the quality checks
      l10n build               build the course in all its languages
      l10n status              see how far each language is
    """
    if "NO_COLOR" in os.environ:
        ctx.color = False


group.params += _shared_options()


def main() -> None:
    """The entry point: run, and turn what stops the work into one line and exit code 2."""
    try:
        code = group.main(prog_name="l10n", standalone_mode=False)
        sys.stdout.flush()  # a full disk or a closed pipe shows here, not at shutdown
        sys.exit(code)
    except L10nError as error:
        _fail(str(error) if error.location else f"l10n: error: {error}")
    except click.Abort:
        _fail("l10n: stopped")
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_BAD_INPUT)
    except BrokenPipeError:
        # `l10n status | head`: the reader has seen enough, which is no error.
        _drop_output()
        sys.exit(0)
    except OSError as error:
        # A full disk behind the standard output, a folder that may not be read.
        where = f"{error.filename}: " if error.filename else ""
        _drop_output()
        _fail(f"l10n: error: {where}{error.strerror or error}")


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, so that Python's own exit is quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str) -> None:
    click.secho(message, fg="red", err=True, color=False if "NO_COLOR" in os.environ else None)
    sys.exit(EXIT_BAD_INPUT)
