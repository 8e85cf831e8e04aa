"""Any bytes at the keyboard: it goes on, and nothing has changed that undo cannot take back."""

import random
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.core.diff import diff
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.session import Session
from tests.desk import SAMPLES
from tests.faults.noise import noise
from tests.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]

PIECE = 250

LEFT = (0, 130, 131, -2, -3)
"""How it may end: after it has left for q, a further ^C or ^\\ is the terminal's own signal."""


def all_undone(path: Path) -> Plan:
    """Take back everything that was ever done to a plan, as the keys do."""
    workplace = bootstrap.open_workplace(path, bootstrap.person(None))
    while undone(workplace.session):
        pass
    workplace.save()
    plan = workplace.store.read()
    workplace.store.close()
    return plan


def undone(session: Session) -> bool:
    try:
        session.undo()
    except PlanError as error:
        return str(error) != "Nothing to undo."
    return True


def quiet(terminal: Terminal) -> None:
    """Wait until nothing comes any more."""
    before = -1
    while len(terminal.bytes) != before or before < 0:
        before = len(terminal.bytes)
        terminal.look(0.3)


def left(terminal: Terminal) -> bool:
    """Leave, out of whatever it has got into; a paste without an end ends with a key alone."""
    terminal.look(1.2)
    for _ in range(12):  # a busy machine takes a key for the end of a paste late
        if terminal.alive:
            terminal.send("\x11")
            terminal.look(1.2)
    return terminal.end() in LEFT


def test_any_bytes(tmp_path, times, figure):
    path = tmp_path / "noisy.plan"
    start = bootstrap.read_plan(SAMPLES / "inbound.toml")
    bootstrap.create_plan(path, start)
    count, chance = times(5_000, 100_000), random.Random(2027)
    sent, starts, terminal = 0, 0, None
    while sent < count:
        if terminal is None or not terminal.alive:
            assert terminal is None or terminal.end() in LEFT
            terminal, starts = Terminal(str(path), home=tmp_path), starts + 1
            terminal.wait_for("saved")
        piece = noise(chance, PIECE)
        sent += PIECE
        try:
            terminal.send(piece)
        except OSError:
            continue  # it left for a key among them
        terminal.look(0.01)
        assert "has a fault" not in terminal.text
    assert terminal is not None
    if terminal.alive:
        quiet(terminal)
        assert left(terminal)
    assert not list((tmp_path / ".local").rglob("*.log"))
    changed = len(bootstrap.read_history(path).groups)
    assert diff(all_undone(path), start) == ()
    figure(
        f"{sent} bytes of noise, {starts} starts: alive, no fault, leaves by its key,"
        f" {changed} steps done and all undone"
    )


@pytest.mark.parametrize(
    "bad",
    [b"\xff", b"\x80abc", b"\xed\xa0\x80", b"\x1b[97;1:1u", b"\x1b[1114112u", b"\x1b[48;0;0;0;0t"],
    ids=ascii,
)
def test_one_bad_key(tmp_path, bad):
    path = tmp_path / "bad.plan"
    bootstrap.create_plan(path, bootstrap.read_plan(SAMPLES / "inbound.toml"))
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("saved")
    terminal.send(bad)
    terminal.look(0.2)
    terminal.send("\x1b\x11")
    assert terminal.end() == 0


def test_a_paste_whose_end_was_lost(tmp_path):
    path = tmp_path / "lost.plan"
    bootstrap.create_plan(path, bootstrap.read_plan(SAMPLES / "inbound.toml"))
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("saved")
    terminal.send("a\x1b[200~Win twelve qqq\x11")
    terminal.look(1.3)
    terminal.send("!")
    terminal.wait_for("Win twelve qqq!")
    terminal.send("\x11")
    assert terminal.end() == 0


@pytest.mark.parametrize(
    "through",
    [
        ("env", "-u", "TERM"),
        ("env", "TERM=bogus"),
        ("env", "TERM=linux"),
        ("env", "TERM=vt100"),
        ("env", "-u", "COLORTERM", "TERM=screen"),
        ("env", "LANG=C", "LC_ALL=C"),
        ("env", "NO_COLOR=1"),
        ("sh", "-c", 'exec "$@" 2>/dev/null', "sh"),
    ],
    ids=lambda through: " ".join(through[1:3]),
)
def test_any_terminal(tmp_path, through, times):
    if "TERM=vt100" not in through and not times(0, 1):
        pytest.skip("one in the sample, all in full")
    path = tmp_path / "any.plan"
    bootstrap.create_plan(path, bootstrap.read_plan(SAMPLES / "inbound.toml"))
    terminal = Terminal(str(path), home=tmp_path, through=through)
    terminal.wait_for("saved")
    terminal.send("aWin 20 한국 customers\r")
    terminal.wait_for(lambda text: "20 한" in text or "한국" in text.replace(" ", ""))
    terminal.look(0.2)
    terminal.send("\x11")
    assert terminal.end() == 0
    statements = {n.statement for n in bootstrap.read_plan(path).nodes.values()}
    assert "Win 20 한국 customers" in statements
