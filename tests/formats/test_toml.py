"""TOML as people write it, and as it goes wrong."""

import re
from decimal import Decimal

import pytest

from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.core.quantity.model import Observation, Range
from goaltui.core.tree import Tree
from goaltui.formats.toml import read_toml, write_toml

PLAN = '[plan]\ntitle = "P"\nyear = 2027\n'


def plan(text: str) -> Plan:
    made = read_toml(PLAN + text, "p.toml")
    assert isinstance(made, Plan), [str(problem) for problem in made]
    return made


def problems(text: str, head: str = PLAN) -> list[str]:
    made = read_toml(head + text, "p.toml")
    assert isinstance(made, list)
    return [str(problem) for problem in made]


def test_the_least_plan_is_a_title_and_a_year():
    assert plan("") == empty_plan("P", 2027)


def test_ids_left_out_are_made_from_names_and_names_serve_as_references():
    made = plan(
        """
        [[department]]
        name = "Marketing"
        [[team]]
        name = "Blog"
        department = "Marketing"
        [[person]]
        name = "Zoë Müller"
        team = "blog"
        [[person]]
        name = "박지민"
        [[kpi]]
        name = "Blog posts"
        owner = "zoë müller"
        [[node]]
        kind = "goal"
        statement = "Be found"
        [[node]]
        kind = "objective"
        parent = "Be found"
        label = "2 posts"
        kpi = "Blog posts"
        owner = "박지민"
        [[measurement]]
        kpi = "Blog posts"
        on = 2026-10-31
        value = 1
        [[measurement]]
        kpi = "Blog posts"
        on = 2026-10-31
        value = 2
        """
    )
    assert list(made.people) == ["zoe-muller", "people"]
    assert made.teams["blog"].department == "marketing"
    assert made.kpis["blog-posts"].owner == "zoe-muller"
    assert (made.nodes["2-posts"].parent, made.nodes["2-posts"].owner) == ("be-found", "people")
    assert list(made.measurements) == ["blog-posts-2026-10-31", "blog-posts-2026-10-31-2"]


def test_a_made_id_gives_way_to_a_written_one():
    made = plan('[[person]]\nname = "Ana"\n[[person]]\nid = "ana"\nname = "Ana Ruiz"\n')
    assert {row.id: row.name for row in made.people.values()} == {"ana-2": "Ana", "ana": "Ana Ruiz"}


def test_the_order_of_the_file_is_the_order_of_siblings():
    made = plan("".join(f'[[node]]\nid = "{i}"\nkind = "goal"\n' for i in "cab"))
    assert Tree.of(made.nodes).children(None) == ("c", "a", "b")
    assert "position" not in write_toml(made)


def test_one_row_added_by_hand_stands_where_it_was_added():
    nodes = [f'[[node]]\nid = "{i}"\nkind = "goal"\nposition = "{p}"\n' for i, p in ("a1", "bz")]
    nodes.insert(1, '[[node]]\nid = "new"\nkind = "goal"\n')
    assert Tree.of(plan("".join(nodes)).nodes).children(None) == ("a", "new", "b")


def test_positions_are_written_where_the_order_of_the_file_would_not_give_them():
    text = PLAN + '\n[[node]]\nid = "a"\nkind = "goal"\nposition = "1"\n'
    made = read_toml(text, "p.toml")
    assert isinstance(made, Plan)
    assert write_toml(made) == text


@pytest.mark.parametrize(
    ("written", "number", "canonical"),
    [
        ("0.1", "0.1", "0.1"),
        ("4.320", "4.32", "4.32"),
        ("1_000", "1000", "1000"),
        ("1e3", "1000", "1000"),
        ("-2", "-2", "-2"),
        ('"7"', "7", "7"),
        ("123456789.012345", "123456789.012345", "123456789.012345"),
        ('"0.1234567890123456789"', "0.1234567890123456789", '"0.1234567890123456789"'),
        ("9007199254740993", "9007199254740993", '"9007199254740993"'),
        ("1e300", "1e300", "1e+300"),
    ],
)
def test_no_number_loses_a_digit(written, number, canonical):
    made = plan(f'[[node]]\nid = "a"\nkind = "goal"\ntarget = {written}\n')
    assert made.nodes["a"].target == Decimal(number)
    assert f"target = {canonical}\n" in write_toml(made)


@pytest.mark.parametrize(
    ("written", "quantity", "canonical"),
    [
        ("0.015", Decimal("0.015"), "0.015"),
        ("1", Decimal(1), "1"),
        ('"90/6000"', Observation(Decimal(90), Decimal(6000)), '"90/6000"'),
        ('"0.012..0.018"', Range(Decimal("0.012"), Decimal("0.018")), '"0.012..0.018"'),
    ],
)
def test_a_rate_may_be_an_observation_or_a_range(written, quantity, canonical):
    stage = f'[[funnel.stage]]\nkey = "leads"\nname = "Leads"\nrate = {written}\n'
    made = plan(f'[[funnel]]\nname = "F"\n{stage}')
    assert made.stages["f-leads"].rate == quantity
    assert f"rate = {canonical}\n" in write_toml(made)


def test_text_is_cleaned_on_the_way_in_and_stays_on_its_lines():
    made = plan(
        '[[node]]\nid = "a"\nkind = "goal"\nlabel = "a\\u001b[31m\\tb"\nnotes = "x\\ny\\\\n\\""\n'
    )
    assert made.nodes["a"].label == "a[31m b"
    assert made.nodes["a"].notes == 'x\ny\\n"'
    assert 'notes = """\nx\ny\\\\n\\""""\n' in write_toml(made)


def test_text_is_cleaned_on_the_way_out_whatever_is_in_the_store():
    row = Node.model_construct(id="a", kind="goal", position="V", label="a\u202e\x1b[31mb")
    assert 'label = "a[31mb"\n' in write_toml(empty_plan("P", 2027).put(row))


def test_tables_are_written_in_an_order_that_reads_well():
    made = plan(
        """
        [[kpi]]
        name = "Visits"
        [[kpi]]
        name = "Leads"
        [[measurement]]
        id = "a"
        kpi = "Visits"
        on = 2026-11-30
        value = 1
        [[measurement]]
        id = "b"
        kpi = "Visits"
        on = 2026-10-31
        value = 2
        [[measurement]]
        id = "c"
        kpi = "Leads"
        on = 2026-12-31
        value = 3
        """
    )
    written = re.findall(r'^(?:name|id) = "(\w+)"$', write_toml(made), re.MULTILINE)
    assert written == ["leads", "Leads", "visits", "Visits", "c", "b", "a"]


def test_a_byte_order_mark_is_no_text():
    assert read_toml("\ufeff" + PLAN, "p.toml") == empty_plan("P", 2027)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '[[node]]\nkind = "goal"\ndeadline = "soon"',
            "node[1].deadline: should be a date such as",
        ),
        ('[[node]]\nkind = "goal"\ndeadline = 20270331', "node[1].deadline: should be a date such"),
        ('[[node]]\nkind = "aim"', "node[1].kind: should be 'goal' or 'objective', not “aim”"),
        ('[[node]]\nlabel = "x"', "node[1].kind: is missing"),
        ('[[node]]\nkind = "goal"\ntarget = nan', "node[1].target: should be a number, neither"),
        ('[[node]]\nkind = "goal"\ntarget = inf', "node[1].target: should be a number, neither"),
        (
            '[[node]]\nkind = "goal"\ntarget = 1e400',
            "node[1].target: should be a number of at most",
        ),
        (
            '[[node]]\nkind = "goal"\ntarget = 1e99999999999999999999',
            "node[1].target: should be a n",
        ),
        ('[[node]]\nkind = "goal"\ntarget = true', "node[1].target: should be a number"),
        (
            '[[node]]\nkind = "goal"\ntarget = "many"',
            "node[1].target: should be a number, not “many”",
        ),
        ('[[node]]\nkind = "goal"\nhours = -1', "node[1].hours: should be 0 or more, not “-1”"),
        ('[[node]]\nkind = "goal"\npriority = 1.5', "node[1].priority: should be a whole number"),
        (
            '[[node]]\nkind = "goal"\ndeadlin = 2027-01-01',
            "node[1].deadlin: “deadlin” is no known key; d",
        ),
        ('[[node]]\nid = "a b"\nkind = "goal"', "node[1].id: should be 1 to 64 letters"),
        ('[[node]]\nid = 3\nkind = "goal"', "node[1].id: should be text in quotes, not “3”"),
        (
            '[[node]]\nkind = "goal"\nowner = "eve"',
            "node[1].owner: none of the people is called “eve”",
        ),
        ('[[node]]\nkind = "goal"\nowner = 3', "node[1].owner: should be text in quotes"),
        (
            '[[node]]\nkind = "goal"\nposition = "0"',
            "node[1].position: should be letters and digits",
        ),
        ('[[person]]\nname = ""', "person[1].name: should not be empty"),
        (
            '[[person]]\nname = "A"\naway = [{start = 2027-01-01}]',
            "person[1].away[1].end: is missing",
        ),
        (
            '[[person]]\nname = "A"\naway = [{start = 2027-01-02, end = 2027-01-01}]',
            "person[1].away[1].end: should not be before 2027-01-02.",
        ),
        (
            '[[funnel]]\nname = "F"\n[[funnel.stage]]\nkey = "a"\nname = "A"\nrate = 5',
            "funnel[1].stage[1].rate: should be between 0 and 1, not 5.",
        ),
        (
            '[[funnel]]\nname = "F"\n[[funnel.stage]]\nkey = "a"\nname = "A"\nrate = "0..2"',
            "funnel[1].stage[1].rate: should be between 0 and 1, not 0..2.",
        ),
        (
            '[[funnel]]\nname = "F"\n[[funnel.stage]]\nkey = "a"\nname = "A"\nrate = -0.1',
            "funnel[1].stage[1].rate: should be between 0 and 1, not -0.1.",
        ),
        ('[[person]]\nname = "A"\naway = [3]', "person[1].away[1]: should be a table such as"),
        ('[[kpi]]\nname = "A"\ntags = "value"', "kpi[1].tags: should be a list in [ ]"),
        (
            '[[measurement]]\nkpi = "x"\non = 2027-01-01\nvalue = 1',
            "measurement[1].kpi: none of the",
        ),
        (
            '[[funnel]]\nname = "F"\nanchor = "no"',
            "funnel[1].anchor: “no” is no cell of this funnel",
        ),
        (
            '[[funnel]]\nname = "F"\nstage = 3',
            "funnel[1].stage[1]: should be a table that begins with [[",
        ),
        (
            '[[funnel]]\nname = "F"\n[[funnel.stage]]\nkey = "a"\nname = "A"\nrate = "x"',
            "stage[1].rate: ",
        ),
        ("node = 3", "node[1]: should be a table that begins with [[node]]"),
        ("[[persn]]", "persn: “persn” is no known key; did you mean “person”?"),
        ("[plan", "is not TOML: "),
    ],
)
def test_a_problem_names_the_file_the_key_and_what_was_expected(text, expected):
    head = "" if text.startswith("node =") else PLAN
    found = problems(text, head)
    assert any(line.startswith("p.toml: ") and expected in line for line in found), found


def test_the_plan_table_must_be_there():
    for text in ("", "plan = 3\n", '[[plan]]\ntitle = "P"\nyear = 2027\n'):
        assert problems("", text) == [
            "p.toml: plan: is missing; it has at least a title and a year"
        ]
    assert "plan.id: should be 'plan'" in problems('id = "x"\n')[0]


def test_every_problem_is_told_at_once():
    text = '[[node]]\nkind = "aim"\nhours = -1\nowner = "eve"\n[[person]]\n[[foo]]\n'
    assert [line.split(": ")[1] for line in problems(text)] == [
        "foo",
        "node[1].owner",
        "person[1].name",
        "node[1].kind",
        "node[1].hours",
    ]


def test_a_name_that_two_people_have_is_no_reference():
    text = (
        '[[person]]\nname = "Ana"\n[[person]]\nname = "ana"\n[[kpi]]\nname = "K"\nowner = "ANA"\n'
    )
    assert "kpi[1].owner: 2 of the people are called “ANA”" in problems(text)[0]


def test_an_id_belongs_to_one_row():
    text = '[[person]]\nid = "a"\nname = "A"\n[[person]]\nid = "a"\nname = "B"\n'
    assert problems(text) == ["p.toml: person[2].id: “a” is the id of person[1] already"]


def test_a_circle_of_parents_is_found():
    pairs = (("a", "b"), ("b", "a"))
    text = "".join(f'[[node]]\nid = "{i}"\nkind = "goal"\nparent = "{p}"\n' for i, p in pairs)
    assert "parent: “a” is its own ancestor" in problems(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 100_000,
        "x = " + "9" * 5_000,
        "a." * 200_000 + "a = 1",
        "\x00",
        "x = '\x1b]0;title\x07'",
        'a = "\ud800"',
    ],
    ids=["brackets", "digits", "dots", "nul", "escape", "surrogate"],
)
def test_hostile_text_is_answered_with_a_clean_sentence(text):
    found = problems(text)
    assert found
    assert all(line.isprintable() for line in found)
