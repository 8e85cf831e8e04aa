"""A rule looks at few rows, however many objectives share a KPI or a parent."""

from collections.abc import Iterator
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.base import Id
from goaltui.core.order import spread
from goaltui.core.plan import Node, Plan
from goaltui.core.rows import Rows
from tests.core.smart.test_rules import GOOD, PLAN, ask, under

MANY = 500


class Counting(dict[Id, Node]):
    """Rows that are counted when they are looked at; no plain map, so that columns are asked."""

    looked = 0

    def __getitem__(self, row: Id) -> Node:
        self.looked += 1
        return super().__getitem__(row)


class Stored:
    """Rows as from a file."""

    def __init__(self, rows: dict[Id, Node]) -> None:
        self.rows = Counting(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, row: object) -> bool:
        return row in self.rows

    def __iter__(self) -> Iterator[Id]:
        return iter(self.rows)

    def __getitem__(self, row: Id) -> Node:
        return self.rows[row]

    def column(self, name: str) -> list[object]:
        return [row.model_dump(mode="json")[name] for row in self.rows.values()]

    def wrong(self, row: Id) -> dict[str, str]:
        del row
        return {}


def stored(*nodes: Node) -> tuple[Plan, Counting]:
    """Return the plan with these nodes as a file has them, and what counts looks at them."""
    source = Stored({**PLAN.nodes, **{node.id: node for node in nodes}})
    tables = {name: PLAN.table(name) for name in ("about", "kpis", "people", "teams")}
    return Plan(**tables, nodes=Rows(source)), source.rows


def test_many_objectives_on_a_kpi_are_not_each_looked_at() -> None:
    others = [
        GOOD.model_copy(update={"id": f"o{i}", "position": at, "channel": f"c{i}"})
        for i, at in enumerate(spread(MANY))
    ]
    plan, rows = stored(*others)
    for way in ("increase", "reduce"):
        ask(GOOD.model_copy(update={"direction": way}), plan)
    assert rows.looked < MANY / 10


def test_what_a_file_says_of_a_duplicate_is_as_good_as_a_row() -> None:
    same = GOOD.model_copy(update={"id": "same", "market": "SPAIN"})
    plan, _ = stored(same)
    node = GOOD.model_copy(update={"market": "Spain"})
    assert "duplicate" in [f.code for f in ask(node, plan).findings]


class Market(str):
    """A market that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        Market.compared += 1
        return str.__eq__(self, other) is True

    __hash__ = str.__hash__


def test_children_are_not_each_held_against_all_others() -> None:
    """They promise what is asked for, each in a market of its own."""
    names = [Market(f"m{i}") for i in range(MANY)]
    children = [under(1, id=f"c{i}", market=name) for i, name in enumerate(names)]
    Market.compared = 0
    ask(GOOD, PLAN.put().put(*children))
    assert Market.compared < 20 * MANY


places = st.sampled_from(["", "Spain", "Italy"])


@given(st.lists(st.tuples(places, places, st.integers(1, 30)), min_size=2, max_size=5))
def test_a_child_is_doubled_where_one_of_two_counts_nothing_of_its_own(
    rows: list[tuple[str, str, int]],
) -> None:
    children = [
        under(target, id=f"c{i}", market=market, channel=channel)
        for i, (market, channel, target) in enumerate(rows)
    ]
    by_size = sorted(children, key=lambda c: c.target or Decimal())
    pairs = ((s, b) for i, s in enumerate(by_size) for b in by_size[i + 1 :])
    pair = next((p for p in pairs if covers(*p) or covers(*reversed(p))), None)
    found = [f for f in ask(GOOD, PLAN.put(*children)).findings if f.code == "counted_twice"]
    total = sum(c.target or Decimal() for c in children)
    once = total - (pair[0].target or Decimal() if pair else 0)
    expected = pair is not None and once < Decimal(40) <= total
    assert [f.params["sum"] for f in found] == ([str(once)] if expected else [])


def covers(one: Node, other: Node) -> bool:
    """Tell whether all that `other` counts is counted by `one`."""
    pairs = ((one.market, other.market), (one.channel, other.channel))
    return all(not mine or mine == theirs for mine, theirs in pairs)
