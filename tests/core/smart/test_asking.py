"""When a question is put about a figure, and when not."""

from datetime import date
from decimal import Decimal

from goaltui.core.plan import Node, empty_plan
from goaltui.core.smart.check import Context, check
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Reword
from tests.core.language.english import SUNDAY, read

CONTEXT = Context(today=SUNDAY, plan=empty_plan("Plan", 2027))


def asks(text: str, *, typing: bool = False, **fields: object) -> Finding | None:
    node = Node(id="n", kind="objective", position="1", statement=text, **fields)
    report = check(node, read(text), CONTEXT.typed() if typing else CONTEXT)
    return next((f for f in report.findings if f.code == "open_figure"), None)


def test_each_answer_is_a_remedy_and_the_question_no_warning():
    found = asks("Increase the open rate 24 % by May")
    assert found is not None
    assert not found.warns
    assert [f.remedy for f in found.fixes] == [
        Reword("Increase the open rate by 24 % relative by May"),
        Reword("Increase the open rate by 24 percentage points by May"),
        Reword("Increase the open rate to 24 % by May"),
    ]


def test_the_question_waits_until_the_figure_will_stay_as_it_is():
    assert not asks("Increase the open rate 24", typing=True)
    assert not asks("Increase the open rate 24 %", typing=True)
    assert not asks("Increase the open rate 24 % ne", typing=True)
    assert asks("Increase the open rate 24 % next quarter", typing=True)
    assert asks("Increase the open rate 24 %")


def test_a_target_that_a_person_gave_answers_it():
    text = "Raise the conversion rate by 2 % by May"
    assert not asks(text, baseline=Decimal(3), target=Decimal(5))
    assert asks(text, baseline=Decimal(3), target=Decimal("3.06"))
    assert asks(text, deadline=date(2027, 5, 31))


def test_the_criterion_is_measurable():
    found = asks("Improve NPS 10 by May")
    assert found is not None
    assert found.criterion is Criterion.MEASURABLE
