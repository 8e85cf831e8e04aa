from decimal import Decimal

import pytest

from goaltui.core.plan import Kpi, Measurement, Node, empty_plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.session.derived import Readings, View
from goaltui.session.standing import standing
from tests.kit import TODAY, StillKit


@pytest.mark.parametrize(
    ("node", "value", "said"),
    [
        ({"target": "6"}, "5", "5 of 6"),
        ({"target": "100", "direction": "reduce"}, "120", "120 to 100"),
        ({"target": "95", "unit": "%"}, "60", "60% of 95%"),
        ({"target": "10000000"}, "9504000", "9.504M of 10M"),
        ({}, "5", "5"),
        ({"target": "6"}, None, ""),
    ],
)
def test_where_an_objective_stands(node, value, said):
    plan = empty_plan("Plan", 2027).put(
        Kpi(id="k", name="Leads"),
        Node.model_validate({"id": "n", "kind": "objective", "position": "V", "kpi": "k", **node}),
    )
    if value is not None:
        plan = plan.put(Measurement(id="m", kpi="k", on=TODAY, value=Decimal(value)))
    view = View(plan, StillKit(), Readings(StillKit()))
    assert standing(view, plan.nodes["n"], ENGLISH) == said


def test_the_aim_alone_where_it_is_asked_for():
    node = Node(id="n", kind="objective", position="V", target=Decimal(6))
    view = View(empty_plan("Plan", 2027).put(node), StillKit(), Readings(StillKit()))
    assert standing(view, node, ENGLISH, aim=True) == "to 6"
