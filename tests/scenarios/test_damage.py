"""A plan with a damaged field opens; what is damaged is marked and can be put right."""

import sqlite3
from contextlib import closing
from datetime import date

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from goaltui.tui.widgets.form import Form
from tests.desk import at_desk


async def test_a_damaged_field_is_marked_and_put_right(tmp_path):
    path = tmp_path / "desk.plan"
    rows = [
        Node(id="g", kind="goal", position="V", statement="Grow"),
        Node(id="o", kind="objective", parent="g", position="V", statement="Win 20 customers"),
    ]
    bootstrap.create_plan(path, empty_plan("Damaged", 2027).put(*rows))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE nodes SET deadline = 'soon' WHERE id = 'o'")
    async with at_desk(tmp_path) as desk:
        await desk.press("down")
        assert " !" in desk.line_with("20 customers")
        assert "deadline" in desk.line_with("damaged: the file says “soon”")
        await desk.press("tab")
        while getattr(desk.app.screen.query_one(Form).current, "name", "") != "deadline":
            await desk.press("tab")
        await desk.type("2027-06-30")
        await desk.press("enter")
        assert (await desk.saved()).nodes["o"].deadline == date(2027, 6, 30)
        assert "damaged" not in desk.text
        assert " !" not in desk.line_with("20 customers")
