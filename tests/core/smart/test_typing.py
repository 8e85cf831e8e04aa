"""A sentence typed letter by letter: nothing flickers, and good work is left in peace."""

from itertools import groupby

import pytest

from goaltui.core.plan import Node, empty_plan
from goaltui.core.smart.check import Context, check
from goaltui.core.smart.finding import CRITERIA, Criterion, Status
from tests.core.language.english import SUNDAY, read

GOOD = [
    "Grow qualified demo requests from 40 to 65 a month by 30 September 2027",
    "Sign up more than 90 garden centres in Belgium by May 2027",
    "Publish 3 customer stories every month until the end of next quarter",
    "Increase the engagement rate of our newsletter by 4 percentage points by Q3",
    "Cut printing costs by 30 April 2027 by 12%",
    "Win 25 clients before the trade fair on 3 March 2027",
    "Raise performance marketing revenue to $80,000 by the end of the year",
    "Halve the backlog of support tickets within 8 weeks",
    "Get 200 more trial users into the product by mid-2027",
    "Create 3 tutorials and share them with partners by 1 June 2027",
    "Keep the cost per lead below €45 through 12/31/2027",
    "Blog team: write 12 articles in the next two quarters",
]
WANTING = [
    "Improve customer engagement as soon as possible",
    "Significantly increase sales in Spain",
    "Raise prices by 4% in Q1 and cut returns by 10% by May 2027",
    "Generate 100 leads by 31 March 2025 in Italy",
    "Call ten prospects every week",
    "Get a lot more followers",
    "Collect 20 references before the next trade fair",
]


def history(sentence: str) -> dict[Criterion, list[Status]]:
    """Return each criterion's status after every letter, without repetitions."""
    context = Context(SUNDAY, typing=True)
    seen: dict[Criterion, list[Status]] = {c: [] for c in CRITERIA}
    for end in range(1, len(sentence) + 1):
        text = sentence[:end]
        node = Node(id="n", kind="objective", position="1", statement=text)
        report = check(node, read(node.statement), context)
        for criterion, status in report.status.items():
            if seen[criterion][-1:] != [status]:
                seen[criterion].append(status)
    return seen


@pytest.mark.parametrize("sentence", GOOD)
def test_a_good_sentence_is_never_warned_of(sentence):
    seen = history(sentence)
    assert all("warn" not in row for row in seen.values()), seen
    for criterion in (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIME_BOUND):
        assert seen[criterion][-1] == "pass", seen


@pytest.mark.parametrize("sentence", GOOD + WANTING)
def test_no_criterion_passes_warns_and_passes_again(sentence):
    for row in history(sentence).values():
        said = [status for status, _ in groupby(s for s in row if s != "neutral")]
        assert len(said) <= 2, row


@pytest.mark.parametrize("sentence", WANTING)
def test_what_is_missing_is_missed_once_the_field_is_left(sentence):
    node = Node(id="n", kind="objective", position="1", statement=sentence)
    assert check(node, read(sentence), Context(SUNDAY)).warned


def test_a_vague_word_warns_as_soon_as_the_next_word_stands():
    for text, status in [
        ("Get better", "neutral"),
        ("Get better lead", "neutral"),
        ("Get better leads ", "warn"),
    ]:
        node = Node(id="n", kind="objective", position="1", statement=text)
        report = check(node, read(text), Context(SUNDAY, typing=True))
        assert report.status[Criterion.SPECIFIC] == status


def test_a_full_stop_ends_the_typing():
    text = "Increase MQLs by 20%"
    for ending, status in [("", "neutral"), (".", "warn")]:
        node = Node(id="n", kind="objective", position="1", statement=text + ending)
        report = check(node, read(text + ending), Context(SUNDAY, typing=True))
        assert report.status[Criterion.TIME_BOUND] == status


def test_nothing_is_asked_of_an_empty_sentence_or_one_that_is_done():
    plan = empty_plan("Plan", 2027)
    for node in (
        Node(id="n", kind="objective", position="1", statement="   "),
        Node(id="n", kind="objective", position="1", statement="Sell more", state="done"),
    ):
        report = check(node, read(node.statement), Context(SUNDAY, plan))
        assert set(report.status.values()) == {"neutral"}
        assert not report.findings


def test_a_bare_number_at_the_end_may_still_become_a_date():
    for text, status in [
        ("Increase sales by 30", "neutral"),
        ("Increase sales by 30 J", "neutral"),
        ("Increase sales by 30%", "pass"),
        ("Win 30 clients ", "pass"),
    ]:
        node = Node(id="n", kind="objective", position="1", statement=text)
        report = check(node, read(text), Context(SUNDAY, typing=True))
        assert report.status[Criterion.MEASURABLE] == status, text
