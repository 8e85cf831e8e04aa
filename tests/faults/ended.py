"""What trials have in common that end the program: is the terminal as it was, what is kept?"""

import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from tests.terminal import Terminal

TYPED = "Win 20 more customers in the north by the end of June"
AS_BEFORE = {1049: False, 25: True, 1000: False, 1003: False, 1006: False, 2004: False, 1004: False}
"""Second screen, cursor, three kinds of mouse reports, marks around pastes, focus reports."""


def new_plan(folder: Path) -> Path:
    path = folder / "ended.plan"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Ended", 2027).put(goal))
    return path


def started(path: Path, home: Path, through: Sequence[str] = ()) -> Terminal:
    terminal = Terminal(str(path), home=home, through=through)
    terminal.wait_for("Grow")
    return terminal


def sample(home: Path, folder: Path) -> Terminal:
    """Start with a throw-away copy, which is made in `folder`."""
    folder.mkdir(exist_ok=True)
    return Terminal("--sample", "inbound", home=home, environment={"TMPDIR": str(folder)})


def drafts(path: Path) -> list[str]:
    """Read what is kept of half-typed text, from outside."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=1)) as db:
        return [text for (text,) in db.execute("SELECT text FROM drafts")]


def assert_left_in_order(terminal: Terminal, code: int) -> None:
    """Wait for its end; the terminal is as it was and no process is left."""
    until = time.monotonic() + 20
    while terminal.alive:
        assert time.monotonic() < until, terminal.text
        terminal.look(0.005)
    assert terminal.attributes == terminal.before
    assert terminal.end() == code
    assert_as_before(terminal.modes, bytes(terminal.bytes))
    assert processes_of(terminal.pid) == []


def assert_as_before(modes: Mapping[int, bool], written: bytes) -> None:
    assert {mode: modes.get(mode) for mode in AS_BEFORE} == AS_BEFORE
    assert written.count(b"\x1b[>25u") == written.count(b"\x1b[<u")  # key codes


def processes_of(session: int) -> list[int]:
    """Return the processes of a terminal's session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(folder.name))
    return found


def ended_unseen(terminal: Terminal, seconds: float = 10) -> float:
    """Wait for its end with nobody reading what it writes; return after how many seconds."""
    begun = time.monotonic()
    while terminal.alive:
        assert time.monotonic() < begun + seconds, "it goes on"
        time.sleep(0.005)
    return time.monotonic() - begun


def wait_until(terminal: Terminal, done: Callable[[], bool]) -> None:
    until = time.monotonic() + 10
    while not done():
        assert time.monotonic() < until, terminal.text
        terminal.look(0.002)
