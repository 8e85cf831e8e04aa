"""Funnel documents: read whole, or refused with the cell or key at fault."""

from decimal import Decimal

import pytest

from goaltui.core.funnel.document import FunnelDocument, read_document
from goaltui.core.funnel.model import Anchor, FunnelProblem, Referral
from tests.core.funnel.test_solve import SHOP

WHOLE: dict[str, object] = {
    "period": "month",
    "horizon": "year",
    "stages": ["signups", "trials", "customers"],
    "rates": {"trials": "0.25", "customers": "0.2"},
    "deal_size": "50",
    "anchor": {"cell": "signups", "value": "400"},
}


def test_the_whole_document():
    document = read_document({**WHOLE, "targets": {"revenue": "16000", "trials": 100}})
    assert document == FunnelDocument(SHOP, {"revenue": Decimal(16000), "trials": Decimal(100)})


def test_edits_are_typed_one_after_the_other():
    edits = [{"cell": "customers", "text": "30"}, {"cell": "signups", "text": "+10%"}]
    document = read_document({**WHOLE, "edits": edits})
    assert isinstance(document, FunnelDocument)
    assert document.model.anchor == Anchor("signups", Decimal(660))


def test_other_forms_of_numbers():
    document = read_document(
        {
            **WHOLE,
            "rates": {"trials": "5/20", "customers": "0.1..0.3"},
            "deal_size": "40..60",
            "referral": {"into": "trials", "per_customer": 2},
        }
    )
    assert isinstance(document, FunnelDocument)
    assert document.model.deal_size == 50
    assert document.model.referral == Referral("trials", Decimal(2))


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"period": "fortnight"}, "period"),
        ({"horizon": "week"}, "horizon"),
        ({"stages": "visits"}, "stages"),
        ({"stages": ["one"], "rates": {}}, "stages"),
        ({"rates": {"trials": "0.25"}}, "customers.rate"),
        ({"rates": {"trials": None, "customers": "0.2"}}, "trials.rate"),
        ({"rates": {"trials": "a lot", "customers": "0.2"}}, "trials.rate"),
        ({"rates": {"trials": "1.2", "customers": "0.2"}}, "trials.rate"),
        ({"rates": {"trials": "0.1", "customers": "0.2", "demos": "0.1"}}, "demos"),
        ({"deal_size": "-1"}, "deal_size"),
        ({"deal_size": None}, "deal_size"),
        ({"deal_size": True}, "deal_size"),
        ({"deal_size": "1e999"}, "deal_size"),
        ({"anchor": {"cell": "demos", "value": "1"}}, "demos"),
        ({"anchor": {"cell": "trials.rate", "value": "1"}}, "trials.rate"),
        ({"anchor": {"cell": "trials", "value": "-1"}}, "trials"),
        ({"anchor": {"cell": "trials"}}, "anchor.value"),
        ({"targets": {"demos": "1"}}, "demos"),
        ({"targets": {"trials.rate": "1"}}, "trials.rate"),
        ({"targets": {"trials": "-1"}}, "trials"),
        ({"targets": {"trials": "x"}}, "trials"),
        ({"edits": [{"cell": "demos", "text": "1"}]}, "demos"),
        ({"edits": [{"cell": "trials", "text": 1}]}, "edits.0.text"),
        ({"edits": [{"cell": "trials.rate", "text": "150%"}]}, "trials.rate"),
        ({"referral": {"into": "demos", "per_customer": "1"}}, "demos"),
        ({"referral": {"into": "trials", "per_customer": "-1"}}, "per_customer"),
        ({"target": {"revenue": "1"}}, "target"),
    ],
)
def test_problems_name_the_cell_or_key(change: dict[str, object], named: str):
    problem = read_document({**WHOLE, **change})
    assert isinstance(problem, FunnelProblem)
    assert named in problem.cell


@pytest.mark.parametrize("key", sorted(WHOLE))
def test_a_missing_key_is_named(key: str):
    problem = read_document({k: v for k, v in WHOLE.items() if k != key})
    assert isinstance(problem, FunnelProblem)
    assert problem.cell == key


@pytest.mark.parametrize("document", [None, 3, "x", [], [WHOLE], {}, {"stages": {"a": 1}}])
def test_anything_else_is_a_problem(document: object):
    assert isinstance(read_document(document), FunnelProblem)
