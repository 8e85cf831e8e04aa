"""A person's settings as rows, and what to make of keys that are typed: pure functions."""

from collections.abc import Mapping, Sequence
from typing import Final

from goaltui.config.keymap import COMMANDS, Where
from goaltui.config.keymaps import Keys, resolve
from goaltui.config.keynames import key_name, read_keys
from goaltui.config.settings import Settings
from goaltui.i18n.names import NAMES
from goaltui.tui.widgets.form_lines import Judged
from goaltui.tui.widgets.lines import Part, cut, left
from goaltui.tui.widgets.row_list import ListRow, heading

_NAME, _VALUE = 18, 19
PLACES: Final[dict[Where, str]] = {
    "everywhere": "Everywhere",
    "tree": "In the tree of goals and objectives",
    "funnel": "In the funnel",
    "people": "Among people",
    "kpis": "Among KPIs",
    "cursor": "Wherever there is a cursor",
}
SWITCHES: Final = {
    "ascii": ("glyphs", "any", "plain ASCII", "plain where terminals disagree about widths"),
    "changed_cells": ("sending", "whole rows", "changed cells", "holds from the next start on"),
}
"""Settings that are on or off: what each is called, how it is said, and what it is for."""

SPEECH: Final[Mapping[str, str]] = {"sentence": "as the sentence", **NAMES}
"""In which language findings speak, by the value of the setting."""


def setting_rows(settings: Settings, keys: Keys, theme: str, cells: int) -> Sequence[ListRow]:
    """Return every setting and every command in a row; `theme` is that on the screen."""
    rows = [
        _row("theme", "theme", theme, "" if settings.theme else "what fits this terminal", cells),
        *(
            _row(name, label, on if getattr(settings, name) else off, what, cells)
            for name, (label, off, on, what) in SWITCHES.items()
        ),
        _row("findings", "findings", SPEECH[settings.findings], "the language they speak", cells),
        _row("keymap", "keymap", settings.keymap, "the keys to begin with", cells),
    ]
    for place, name in PLACES.items():
        rows += [heading(), heading(Part(f" {name}", "title"))]
        rows += [
            _row(
                f"keys.{c.id()}",
                c.id(),
                keys.all_shown(c.id()) or "no key",
                c.help(),
                cells,
                own=c.id() in settings.keys,
            )
            for c in COMMANDS
            if c.where == place
        ]
    return rows


def _row(  # noqa: PLR0913 - what a row says, from left to right
    key: str, name: str, value: str, what: str, cells: int, *, own: bool = False
) -> ListRow:
    return ListRow(
        key,
        (
            Part(left(f"  {name}", _NAME)),
            Part(left(value, _VALUE - 1) + " ", "typed" if own else "text"),
            Part(cut(what, cells - _NAME - _VALUE), "muted"),
        ),
    )


def judged_keys(settings: Settings, command: str, text: str) -> Judged:
    """Return what to make of keys that are typed for a command, and whom they would cost theirs."""
    if not text.strip():
        usual = resolve(settings.keymap).all_shown(command)
        return Judged(f"Nothing puts back the usual: {usual}. Enter takes it.")
    try:
        keys = read_keys(text)
    except ValueError as error:
        return Judged(f"{str(error)[0].upper()}{str(error)[1:]}.", good=False)
    before = settings.resolved().problems
    after = resolve(settings.keymap, {**settings.keys, command: text})
    new = [problem for problem in after.problems if problem not in before]
    refused = [p.message for p in new if p.command == command and not after.of[command]]
    if refused:
        return Judged(f"{refused[0]}.", good=False)
    said = " ".join(f"{problem.message}." for problem in new)
    return Judged(said or f"{'  '.join(map(key_name, keys))}. Enter takes it, Esc leaves.")
