"""JSON as programs give it."""

import pytest

from goaltui.core.plan import Plan
from goaltui.formats.json import read_json

PLAN = '"plan": {"title": "P", "year": 2027}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", "should be an object"),
        ("{", "is not JSON"),
        ("{}", "plan: is missing"),
        ("[" * 100_000, "too deep"),
        ('{"x": ' + "9" * 5_000 + "}", "more digits than can be read"),
        (f'{{{PLAN}, "node": []}}', "node: “node” is no known key; did you mean “nodes”?"),
        (f'{{{PLAN}, "nodes": {{}}}}', "nodes: should be a list of rows"),
        (f'{{{PLAN}, "nodes": [3]}}', "nodes[1]: should be an object"),
        (
            f'{{{PLAN}, "nodes": [{{"kind": "goal", "target": NaN}}]}}',
            "nodes[1].target: should be a",
        ),
        (
            f'{{{PLAN}, "nodes": [{{"kind": "goal", "target": 1e400}}]}}',
            "nodes[1].target: should be",
        ),
        (f'{{{PLAN}, "stages": [{{"key": "a", "name": "A"}}]}}', "stages[1].funnel: is missing"),
    ],
)
def test_a_problem_names_the_key_and_what_was_expected(text, expected):
    found = read_json(text, "p.json")
    assert isinstance(found, list)
    assert any(
        str(problem).startswith("p.json: ") and expected in str(problem) for problem in found
    )


def test_numbers_may_be_numbers_and_lose_nothing():
    text = f'{{{PLAN}, "nodes": [{{"id": "a", "kind": "goal", "target": 0.12345678901234567890}}]}}'
    plan = read_json(text, "p.json")
    assert isinstance(plan, Plan)
    assert str(plan.nodes["a"].target) == "0.12345678901234567890"
