"""Text whose characters are two cells wide, or none: nothing is pushed out of its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import wcswidth

from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import cut, left, right, width, window, with_caret, wrap
from tests.desk import NARROW, WIDE, Desk, at_desk
from tests.views import TEXTS, VIEWS, back, go_to_view, worded

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


WIDE_VIEWS = ("plan", "plan, fields", "funnel", "people", "kpis", "SettingsDialog", "RecordDialog")


def uneven(desk: Desk) -> list[str]:
    """Return the rows that a terminal would draw longer or shorter than the screen is wide."""
    columns, rows = desk.app.size
    strips = desk.app.screen._compositor.render_strips()[:rows]
    assert len(strips) == rows
    if desk.app.screen.is_modal:
        # Where a dialog's edge goes through an emoji made of several, Textual loses count of what
        # lies behind the dialog; such rows are not looked at.
        strips = [strip for strip in strips if not set(strip.text) & {"\u200d", "\ufe0f", "🏽"}]
    found = [s.text for s in strips if s.cell_length != columns or cell_len(s.text) != columns]
    found += [s.text for s in strips if wcswidth(s.text) != columns]
    for view in desk.app.screen.query(LineView):
        lines = [view.render_line(y) for y in range(view.size.height)]
        found += [
            line.text
            for line in lines
            if view.size.width and sum(cell_len(s.text) for s in line) != view.size.width
        ]
    return found


@SIZES
async def test_every_row_of_every_screen_is_as_wide_as_the_screen(tmp_path, size):
    async with at_desk(tmp_path, worded(*TEXTS.values()), size=size) as desk:
        for name in VIEWS if size == NARROW else WIDE_VIEWS:
            await go_to_view(desk, name)
            assert uneven(desk) == [], name
            await back(desk)


CLUSTERS = [
    "a",
    "한",
    "국",
    "e\u0301",
    "👩\u200d👧",
    "❤\ufe0f",
    "👍🏽",
    "🇰🇷",
    "ا",
    "لّ",
    "\u1112\u1161\u11ab",
    " ",
]
WORDS = st.lists(st.sampled_from(CLUSTERS), max_size=14).map("".join)
CELLS = st.integers(1, 24)


@given(WORDS, CELLS)
def test_a_cut_text_takes_its_cells_and_ends_with_a_whole_character(text, cells):
    assert width(cut(text, cells)) <= cells
    assert width(left(text, cells)) == width(right(text, cells)) == cells
    kept = cut(text, cells).removesuffix("…")
    assert kept.rstrip() in {"".join(each).rstrip() for each in _starts(text)}


def _starts(text: str) -> list[list[str]]:
    edit, starts = LineEdit(text), [[""]]
    while edit.cursor < len(text):
        edit = edit.right()
        starts.append([text[: edit.cursor]])
    return starts


@given(WORDS, CELLS)
def test_the_cursor_stands_on_a_whole_character_and_moves_nothing(text, cells):
    edit = LineEdit(text)
    for _ in range(len(text) + 1):
        before, under, behind = with_caret(text, edit.cursor)
        spare = edit.cursor == len(text)
        assert width(before.text) + width(under.text) + width(behind.text) == width(text) + spare
        shown, at = window(text, edit.cursor, max(3, cells))
        assert width(shown) + (at == len(shown)) <= max(3, cells)
        assert 0 <= at <= len(shown)
        assert edit.right().left().cursor == edit.cursor or spare
        edit = edit.right()


@given(WORDS, st.integers(2, 24))
def test_lines_break_between_characters(text, cells):
    rows = wrap(text, cells)
    assert "".join(rows) == text
    assert all(width(row.rstrip()) <= cells for row in rows)
    assert {len("".join(rows[:n])) for n in range(len(rows))} <= {
        len(start) for (start,) in _starts(text)
    }


async def test_the_cursor_moves_through_wide_text_in_every_field(tmp_path):
    text = " ".join(TEXTS.values())
    async with at_desk(tmp_path, worded(text), size=NARROW) as desk:
        for name in ("plan, typing", "people, fields", "kpis, fields", "DetailsDialog", "Ask"):
            await go_to_view(desk, name)
            if name == "Ask":
                await desk.paste(text)
            for key in ("home", *("right",) * 5, "left", "x", "end", "left"):
                await desk.press(key)
                assert uneven(desk) == [], (name, key)
            await desk.press("escape")
            await back(desk)


COLUMNS = {"plan": (), "people": ("g", "o"), "kpis": ("g", "k"), "funnel": ("g", "f")}
"""Views with columns behind a name."""


@SIZES
@pytest.mark.parametrize("name", COLUMNS)
async def test_columns_stand_where_they_stand_behind_plain_text(tmp_path, name, size):
    for text in (TEXTS["Korean"], TEXTS["emoji"]):
        there = []
        for words in ("x" * cell_len(text), text):
            (tmp_path / "desk.plan").unlink(missing_ok=True)
            async with at_desk(tmp_path, worded(words), size=size) as desk:
                await desk.press(*COLUMNS[name])
                there.append(numbers(desk))
        plain, found = there
        assert len(plain) > 5
        assert plain <= found, text


def numbers(desk: Desk) -> set[tuple[int, int, str]]:
    """Return where dates and numbers stand: row, cell, text."""
    found = set()
    for y, line in enumerate(desk.text.splitlines()[1:]):
        for part in re.finditer(r"\d\d \w{3} \d\d\b|\d[\d.,]*", line):
            found.add((y, cell_len(line[: part.start()]), part.group()))
    return found


@SIZES
async def test_a_click_on_either_cell_of_a_wide_character_is_on_its_row(tmp_path, size):
    async with at_desk(tmp_path, worded(TEXTS["Korean"]), size=size) as desk:
        tree = desk.app.screen.query_one(GoalTree)
        for x in (8, 9):
            await desk.pilot.click(tree, offset=(x, 4))
            await desk.pilot.pause()
            assert desk.line_with(">").startswith(" >") or ">" in desk.text.splitlines()[5]
            await desk.press("home")
