"""All commands under one name."""

from __future__ import annotations

from typing import Annotated

import typer

from server.cli import bundle, claims, debriefs, games, journals, levels, serving, web, window, wire

app = typer.Typer(
    help="Gränslöst: a workshop game about dissolving the borders between municipalities "
    "around water (ett spel om samverkan kring vatten). Without a command the start menu opens.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the program's version and end.")
    ] = False,
) -> None:
    if version:
        from server.host import program_version

        print(program_version())
        raise typer.Exit
    if context.invoked_subcommand is None:
        window.menu()


app.command("play", short_help="Play at once, alone with bots.")(window.play)
app.command("serve", short_help="Host a game for a workshop.")(serving.serve)
app.command("join", short_help="Join a game that somebody hosts.")(window.join)
app.command("rehearse", short_help="A whole game by bots over sockets, with debrief.")(
    games.rehearse
)
app.command("simulate", short_help="Whole games by bots, without sockets.")(games.simulate)
app.command("claims", short_help="Measure what the lecture claims, in games by bots.")(
    claims.claims
)
app.command("sessions", short_help="List the sessions of a data folder.")(journals.sessions)
app.command("export", short_help="Write a session to a file of its own.")(journals.export)
app.command("import", short_help="Take an exported session into a data folder.")(journals.import_)
app.command("inside", short_help="What an exported session holds.")(journals.inside_)
app.command("branch", short_help="Begin anew from a phase of a session.")(journals.branch)
app.command("delete", short_help="Erase a session with its reports.")(journals.delete)
app.command("replay", short_help="Check an exported session by playing it again.")(journals.replay)
app.command("debrief", short_help="Write the report of a session to take home.")(debriefs.debrief)
app.command("compare", short_help="Lay sessions of one level beside each other.")(debriefs.compare)
app.command("bundle", short_help="A USB folder that needs no internet.")(bundle.bundle)
app.command("screenshots", short_help="Save a picture of every screen.")(window.screenshots)
app.command("protocol", short_help="The protocol, for writing clients.")(wire.protocol)
app.add_typer(levels.app, name="level")
app.add_typer(web.app, name="web")
