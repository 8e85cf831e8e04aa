import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.errors import PlanError
from goaltui.core.order import between, place_after, spread


@pytest.mark.parametrize(
    ("low", "high"),
    [(None, None), ("V", None), (None, "V"), ("V", "W"), ("A", "A1"), ("z", None), (None, "1")],
)
def test_there_is_room_between(low, high):
    place = between(low, high)
    assert low is None or low < place
    assert high is None or place < high
    assert not place.endswith("0")


def test_no_room_where_low_is_not_before_high():
    with pytest.raises(PlanError):
        between("B", "B")


@given(st.lists(st.integers(0, 200), min_size=1, max_size=80))
def test_any_insertions_keep_the_order(where):
    places: list[str] = []
    for number in where:
        at = number % (len(places) + 1)
        low = places[at - 1] if at else None
        high = places[at] if at < len(places) else None
        places.insert(at, between(low, high))
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_a_thousand_rows_added_at_the_end_stay_short():
    places = ["V"]
    for _ in range(1_000):
        places.append(between(places[-1], None))
    assert places == sorted(places)
    assert len(places[-1]) < 25


@given(st.integers(0, 5_000))
def test_spread_is_in_order_and_distinct(count):
    places = spread(count)
    assert len(places) == count
    assert places == sorted(set(places))
    assert not any(place.endswith("0") or not place for place in places)


@pytest.mark.parametrize(
    ("places", "count", "low", "high"),
    [
        ([], 0, "", "~"),
        (["B", "V"], 0, "", "B"),
        (["B", "V"], 1, "B", "V"),
        (["B", "V"], 2, "V", "~"),
        (["B", "B", "V"], 1, "B", "V"),
        (["B", "B"], 1, "B", "~"),
    ],
)
def test_a_place_after_the_first_few(places, count, low, high):
    assert low < place_after(places, count) < high
