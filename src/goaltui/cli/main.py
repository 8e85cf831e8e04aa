"""The command line: finds the command, and answers for what goes wrong in it.

Exit codes: 0 done, 1 done and there is something to see to, 2 could not.
"""

import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from goaltui.core.errors import PlanError
from goaltui.core.text import clean
from goaltui.version import VERSION

COULD_NOT = 2

COMMANDS: dict[str, str] = {
    "open": "goaltui.cli.commands.open:open_plan",
    "new": "goaltui.cli.commands.new:new",
    "samples": "goaltui.cli.commands.samples:samples",
    "show": "goaltui.cli.commands.show:show",
    "check": "goaltui.cli.commands.check:check_plan",
    "funnel": "goaltui.cli.commands.funnel:funnel",
    "owners": "goaltui.cli.commands.owners:owners",
    "record": "goaltui.cli.commands.record:record",
    "import": "goaltui.cli.commands.import_:import_file",
    "export": "goaltui.cli.commands.export:export",
    "history": "goaltui.cli.commands.history:history",
    "backup": "goaltui.cli.commands.backup:backup",
    "doctor": "goaltui.cli.commands.doctor:doctor",
    "parse": "goaltui.cli.commands.parse:parse",
    "keys": "goaltui.cli.commands.keys:keys",
}
"""Each command by name, as `module:attribute`; a module is imported when its command is run."""

_OWN_OPTIONS = frozenset({"--help", "--version"})


class LazyGroup(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks so
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click asks so
        cmd_name: str,
    ) -> click.Command | None:
        """Return the command called `cmd_name`, or None."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, attribute = place.partition(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; click itself would call a reader that has gone a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _reader_has_gone()


@click.group(name="goaltui", cls=LazyGroup)
@click.version_option(VERSION, message="%(prog)s %(version)s")
def goaltui() -> None:
    """A marketing team's plan in the terminal.

    `goaltui PLAN` opens a plan, `goaltui --sample inbound` a throw-away copy of a sample. A file
    named like a command is written ./NAME.
    """


def run(arguments: Sequence[str]) -> int:
    """Run `arguments` and return the exit code; what first is no command is a plan to open."""
    _speak_utf8()
    known = arguments and (arguments[0] in COMMANDS or arguments[0] in _OWN_OPTIONS)
    try:
        code = _invoke(arguments if known else ["open", *arguments])
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_has_gone()
    return code


def _reader_has_gone() -> int:
    """Let what is still buffered go nowhere: whoever reads has seen enough, which is no failure."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _invoke(arguments: Sequence[str]) -> int:
    try:
        result = goaltui.main(list(arguments), prog_name="goaltui", standalone_mode=False)
    except click.ClickException as problem:
        words = io.StringIO()
        problem.show(words)
        click.echo(clean(words.getvalue()), nl=False, err=True)
        return COULD_NOT
    except PlanError as problem:
        click.echo(clean(str(problem)), err=True)
        return COULD_NOT
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; what was said to be saved is saved.", err=True)
        return COULD_NOT
    except Exception as error:  # noqa: BLE001 - the one place that answers for the unexpected
        from goaltui.config.crash import record

        click.echo(clean(record(error)), err=True)
        return COULD_NOT
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """Make the standard streams UTF-8, whatever the locale says."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)
