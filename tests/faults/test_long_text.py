"""A word of a hundred thousand letters holds nothing up; work that grew with its square would."""

import pytest

from goaltui.cli.cells import wrap as wrap_printed
from goaltui.core.plan import Node, empty_plan
from goaltui.tui.widgets.lines import window, wrap
from tests.desk import at_desk

LONG = {
    "letters": "a" * 100_000,
    "syllables": "한" * 100_000,
    "marked letters": "a\u0301" * 50_000,
    "brackets": "[" * 100_000,
    "words": "word " * 20_000,
    "lines": "line\n" * 20_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", LONG)
def test_long_text_is_broken_and_shown_around_its_cursor(kind):
    text = LONG[kind].replace("\n", " ")
    assert "".join(wrap(text, 78)) == text
    assert "".join("".join(wrap_printed(text, 78, " ")).split()) == "".join(text.split())
    for cursor in (0, len(text) // 2, len(text)):
        shown, at = window(text, cursor, 60)
        assert text[cursor - at :].startswith(shown)
        assert 0 <= at <= len(shown) <= 120


@pytest.mark.timeout(120)
@pytest.mark.parametrize("kind", LONG)
async def test_long_notes_are_shown_and_typed_into(tmp_path, kind):
    goal = Node(id="g", kind="goal", position="V", statement="Grow", notes=LONG[kind])
    async with at_desk(tmp_path, empty_plan("P", 2027).put(goal)) as desk:
        await desk.press("tab")
        await desk.press(*["down"] * 6)
        assert "notes" in desk.line_with("notes")
        await desk.press("end", "left", "home", "delete", "escape", "escape")
        assert desk.plan.nodes["g"].notes == LONG[kind]
