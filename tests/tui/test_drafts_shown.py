"""Two long texts are shown where they differ."""

import pytest

from goaltui.tui.dialogs.drafts import differing
from goaltui.tui.widgets.lines import width

LONG = "Increase qualified leads from the spring campaign by 20 % and cover the "


@pytest.mark.parametrize("end", ["north", "whole south of the region", ""])
def test_what_differs_at_the_end_is_seen(end):
    text, other = f"{LONG}{end}", f"{LONG}west"
    shown, beside = differing(text, other, 54), differing(other, text, 54)
    assert width(shown) <= 54 >= width(beside)
    assert shown != beside
    assert end[:10] in shown
    assert beside.endswith("west")


@pytest.mark.parametrize("text", ["", "Win", "Win 20 customers"])
def test_what_has_room_is_shown_whole(text):
    assert differing(text, "Win 30", 54) == text


def test_what_differs_at_once_is_shown_from_its_beginning():
    assert differing(f"Reduce {LONG}", LONG, 30).startswith("Reduce")
