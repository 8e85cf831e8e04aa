"""The tags of a KPI as one field: typed with commas, shown as typed."""

import pytest

from goaltui.core.plan import Kpi, empty_plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.session.forms import KPI_FIELDS, Misread, Typed, read, shown
from tests.kit import StillKit

PLAN = empty_plan("Plan", 2027)
(TAGS,) = (field for field in KPI_FIELDS if field.name == "tags")


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("", ()),
        (" , ", ()),
        ("value", ("value",)),
        ("value, conversion", ("value", "conversion")),
        ("Conv,VAL", ("conversion", "value")),
        ("value, value", ("value",)),
    ],
)
def test_tags_are_read_by_their_first_letters(text, tags):
    got = read(TAGS, text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Typed)
    assert got.value == tags


@pytest.mark.parametrize("text", ["speed", "c", "value, speed"])
def test_what_is_no_tag_or_could_be_two_is_refused_with_all_six(text):
    got = read(TAGS, text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Misread)
    assert "efficiency" in got.message


def test_what_is_shown_is_read_as_the_same():
    kpi = Kpi(id="k", name="SQLs", tags=("value", "conversion"))
    text = shown(TAGS, kpi, PLAN)
    assert text == "value, conversion"
    got = read(TAGS, text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Typed)
    assert got.value == kpi.tags
