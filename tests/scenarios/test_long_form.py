"""A form that is longer than its place says so, and is painted in one frame with its row."""

from goaltui.tui.widgets.form import Form
from tests.desk import NARROW, WIDE, at_desk


async def test_more_is_said_where_the_form_is_cut_off(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        form = desk.app.screen.query_one(Form)
        await desk.press("down", "down")
        last = form.content_region.bottom - 1
        assert desk.text.splitlines()[last].endswith("…")
        await desk.press("tab", *["tab"] * (len(form._content.fields) - 2))
        assert desk.text.splitlines()[form.content_region.y].endswith("…")
        await desk.press("escape", "escape")
        assert "Objective" in desk.text.splitlines()[form.content_region.y]


async def test_a_form_with_room_says_nothing_of_more(tmp_path):
    async with at_desk(tmp_path, "inbound", size=WIDE) as desk:
        form = desk.app.screen.query_one(Form)
        await desk.press("down", "down")
        assert not any(
            line.endswith("…") for line in desk.text.splitlines()[form.content_region.y :]
        )


async def test_a_longer_form_takes_no_width_and_so_no_second_layout(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        form = desk.app.screen.query_one(Form)
        widths = set()
        for _ in range(10):
            await desk.press("down")
            widths.add(form.size.width)
        assert len(widths) == 1
