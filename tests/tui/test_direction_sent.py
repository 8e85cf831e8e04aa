"""A terminal that is sent changed cells shows the same text from right to left as one sent rows."""

from tests.desk import NARROW, at_desk
from tests.faults.test_changed_cells import Both
from tests.views import worded

KEYS = (*("down",) * 4, "tab", "shift+tab", "enter", *"زيادة 20% MQL", "left", "left", "backspace")


async def test_marks_stay_with_their_cells(tmp_path):
    plan = worded("زيادة MQL بنسبة 20%", "زيادة العملاء المحتملين", "20 % more leads")
    async with at_desk(tmp_path, plan, size=NARROW) as desk:
        both = Both(desk)
        await desk.press("ctrl+l")
        for key in (*KEYS, "escape", "f3", "down", "escape", "slash", "M", "escape", "g", "o"):
            await desk.press("space" if key == " " else key)
        assert both.paints > len(KEYS)
        assert "زيادة" in "\n".join(both.cells.display)
