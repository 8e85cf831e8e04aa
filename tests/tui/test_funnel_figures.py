import pytest

from goaltui.tui.widgets.figures import Figure, aligned


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure("6,313.13"), "     6,313.13  "),
        (Figure("6,000", ">"), "   > 6,000     "),
        (Figure("0.72"), "         0.72  "),
        (Figure("9.504M"), "         9.504M"),
        (Figure("10M"), "        10M    "),
        (Figure("20 %", "*~"), "     *~ 20 %   "),
        (Figure("42.1 %"), "        42.1 % "),
        (Figure("-"), "         -     "),
        (Figure("> 100 %"), "     > 100 %   "),
        (Figure("0.00084"), "        0.00084"),
        (Figure(), "               "),
    ],
)
def test_decimal_points_stand_under_each_other(figure, shown):
    assert aligned(figure, 15, 5) == shown


def test_other_separators():
    assert aligned(Figure("6.313,13"), 12, 4, ",") == "   6.313,13 "
    assert aligned(Figure("6.000"), 12, 4, ",") == "   6.000    "


def test_what_is_too_long_is_moved_and_then_cut():
    assert aligned(Figure("123,456,789"), 12, 5) == "123,456,789 "
    assert aligned(Figure("123,456,789"), 6, 5) == "123,4…"
