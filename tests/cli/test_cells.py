"""Text measured, cut, padded and wrapped by cells, not by characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.cli.cells import cut, pad, width, wrap
from goaltui.cli.render import table


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plan", 4),
        ("più", 3),
        ("piu\u0300", 3),
        ("매출", 4),
        ("\u1106\u1162", 2),
        ("目標 1", 6),
        ("مبيعات", 6),
        ("a\u200db", 2),
        ("🎯", 2),
    ],
)
def test_width_is_that_of_a_terminal(text, cells):
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "kept"),
    [
        ("objective", 9, "objective"),
        ("objective", 6, "objec…"),
        ("two words", 5, "two…"),
        ("매출목표", 5, "매출…"),
        ("매출목표", 4, "매…"),
        ("objective", 1, "…"),
        ("objective", 0, ""),
    ],
)
def test_what_is_too_long_is_cut_with_an_ellipsis(text, cells, kept):
    assert cut(text, cells) == kept


@given(st.text(max_size=30), st.integers(1, 20), st.sampled_from("<>"))
def test_padded_text_takes_exactly_its_cells(text, cells, align):
    line = " ".join(text.split())
    assert width(pad(line, cells, align)) == cells


@given(st.text(alphabet="ab 매é", max_size=60), st.integers(4, 20))
def test_wrapped_lines_fit_and_lose_no_character(text, cells):
    lines = wrap(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize("cells", [-20, 0, 1, 2, 3])
def test_behind_an_indent_there_is_always_some_room(cells):
    assert wrap("매abcd", cells, "  ") == ["매ab", "  cd"]


def test_later_lines_of_a_paragraph_hang():
    assert wrap("one two three four", 9, "  ") == ["one two", "  three", "  four"]


def test_columns_align_whatever_the_script():
    lines = table([["Visits", "6,000"], ["매출", "9"]], ("<", ">"))
    assert lines == ["Visits  6,000", "매출        9"]


def test_words_give_way_to_numbers_and_empty_columns_go():
    rows = [["a very long label indeed", "", "12"], ["short", "", "3"]]
    assert table(rows, ("<", "<", ">"), total=16) == ["a very long…  12", "short          3"]
