"""Rows behave as a dict would, whatever was laid over what."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.plan import Team
from goaltui.core.rows import Rows, columns, kept

IDS = st.sampled_from("abcdefgh")
STEPS = st.lists(st.tuples(st.booleans(), IDS, st.sampled_from(["x", "y", "z"])), max_size=40)


def team(row: str, name: str) -> Team:
    return Team(id=row, name=name, position="V")


class Stored:
    """Rows as a file has them; counts how many were built."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self.built: dict[str, Team] = {}

    def __len__(self) -> int:
        return len(self.names)

    def __contains__(self, row: object) -> bool:
        return row in self.names

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __getitem__(self, row: str) -> Team:
        return self.built.setdefault(row, team(row, self.names[row]))

    def column(self, name: str) -> Iterator[Any]:
        return iter(self.names) if name == "id" else iter(self.names.values())

    def wrong(self, row: str) -> Mapping[str, str]:
        return {"name": "\ufffd"} if row == "a" else {}


@given(st.dictionaries(IDS, st.sampled_from(["x", "y"])), STEPS, st.booleans())
def test_rows_are_what_a_dict_would_be(names, steps, stored):
    source = Stored(names)
    rows: Rows[Team] = Rows(source if stored else {i: team(i, n) for i, n in names.items()})
    model = {i: team(i, n) for i, n in names.items()}
    for put, row, name in steps:
        before, was = rows, dict(model)
        if put:
            rows, model[row] = rows.put([team(row, name)]), team(row, name)
        else:
            rows = rows.drop([row])
            model.pop(row, None)
        assert before == was
        assert rows == model
        assert len(rows) == len(model)
        assert set(rows) == set(model)
        assert all((i in rows) == (i in model) for i in "abcdefgh")
        assert dict(columns(rows, "id", "name")) == {i: t.name for i, t in model.items()}
        assert {i for i in "abcdefgh" if was.get(i) != model.get(i)} <= set(
            rows.changed_from(before)
        )


@given(STEPS)
def test_what_is_kept_is_what_would_be_worked_out(steps):
    rows: Rows[Team] = Rows(Stored({"a": "x", "b": "y"}))
    for put, row, name in steps:
        rows = rows.put([team(row, name)]) if put else rows.drop([row])
        make = partial(sorted, columns(rows, "id", "name"))
        assert kept(rows, "names", ("name",), make) == sorted(columns(rows, "id", "name"))


def test_nothing_is_built_to_read_columns_or_to_lay_rows_over():
    source = Stored(dict.fromkeys("abcdefgh", "x"))
    rows: Rows[Team] = Rows(source).put([team("z", "new"), team("c", "other")]).drop(["b"])
    assert dict(rows.columns("id", "name"))["c"] == "other"
    assert len(rows) == 8
    assert not source.built


def test_what_is_kept_is_made_again_only_where_it_hangs_on_what_changed():
    rows: Rows[Team] = Rows({"a": team("a", "x")})
    made: list[str] = []

    def names(of: Rows[Team]) -> None:
        kept(of, "names", ("name",), lambda: made.append("made"))

    names(rows)
    names(rows.put([Team(id="a", name="x", position="W")]))
    assert made == ["made"]
    names(rows.put([team("a", "y")]))
    assert made == ["made", "made"]
    names(rows)
    assert made == ["made", "made"]
    names(Rows({"a": team("a", "x")}))
    assert made == ["made"] * 3


def test_many_changed_rows_are_put_with_the_rest_and_stay_the_same():
    rows: Rows[Team] = Rows({"a": team("a", "x")})
    many = [team(f"t{n}", str(n)) for n in range(3_000)]
    for row in many:
        rows = rows.put([row])
    assert list(rows) == ["a", *(row.id for row in many)]


def test_damage_is_known_whatever_is_laid_over_it():
    rows: Rows[Team] = Rows(Stored({"a": "x", "b": "x"}))
    source = rows._base
    rows = rows.put(team(f"t{n}", "new") for n in range(3_000))
    assert rows.wrong("a") == {"name": "\ufffd"}
    assert rows["b"].name == "x"
    assert len(rows) == 3_002
    assert not isinstance(source, Stored) or set(source.built) <= {"a", "b"}


def test_a_field_that_was_put_right_stays_so():
    rows: Rows[Team] = Rows(Stored({"a": "x"}))
    assert rows.put([team("a", "y")]).put([team("a", "x")]).wrong("a") == {}
    assert rows.drop(["a"]).put([team("a", "x")]).wrong("a") == {}


def test_a_large_step_makes_no_later_one_slow():
    rows: Rows[Team] = Rows(Stored(dict.fromkeys((f"r{n}" for n in range(9_000)), "x")))
    few = rows.drop(f"r{n}" for n in range(4_000))
    assert set(few.put([team("z", "y")]).changed_from(few)) == {"z"}


def test_a_field_that_was_given_a_value_is_wrong_no_more():
    rows: Rows[Team] = Rows(Stored({"a": "x", "b": "x"}))
    assert rows.wrong("a") == {"name": "\ufffd"}
    assert rows.wrong("b") == {}
    assert rows.put([Team(id="a", name="x", position="W")]).wrong("a") == {"name": "\ufffd"}
    assert rows.put([team("a", "y")]).wrong("a") == {}
    assert rows.drop(["a"]).wrong("a") == {}
