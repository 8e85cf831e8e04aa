"""`owners`: the owner desk as text and as JSON."""

from tests.cli.conftest import TODAY


def test_nobody_s_come_first_then_owners_by_name(goaltui, inbound):
    ran = goaltui("owners", inbound, "--today", TODAY)
    assert ran.code == 1
    heads = [line for line in ran.out.splitlines() if line and line[0] != " "]
    assert heads[0] == "Nobody: 1 objective"
    assert heads[1:] == sorted(heads[1:])
    assert "Luca Ferri | Content | 28 of 24 h a week, 4 too many" in heads


def test_a_passed_deadline_is_late(goaltui, inbound):
    before = goaltui("owners", inbound, "--today", "2027-03-31", "--person", "ana")
    after = goaltui("owners", inbound, "--today", "2027-04-01", "--person", "ana")
    assert (before.code, "late" in before.out) == (0, False)
    assert (after.code, "late" in after.out) == (1, True)


def test_one_person_alone(goaltui, inbound):
    ran = goaltui("owners", inbound, "--person", "Ana Ruiz", "--today", TODAY)
    assert ran.out.splitlines()[0].startswith("Ana Ruiz | Demand | 14 of 32 h a week")
    assert "Nobody" not in ran.out
    assert "Luca" not in ran.out


def test_as_json(goaltui, inbound):
    document = goaltui("owners", inbound, "--json", "--today", TODAY).json
    assert [node["id"] for node in document["nobody"]]
    luca = next(owner for owner in document["owners"] if owner["id"] == "luca")
    assert (luca["hours"], luca["given"], luca["over"]) == (24, 28, 4)
    assert luca["objectives"][0]["deadline"] == "2027-06-30"


def test_a_person_who_is_not_there(goaltui, inbound):
    ran = goaltui("owners", inbound, "--person", "Lucas")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "There is no person “Lucas”; did you mean “Luca Ferri”?\n"


def test_a_plan_without_anybody(goaltui, tmp_path):
    goaltui("new", tmp_path / "p.plan")
    ran = goaltui("owners", tmp_path / "p.plan")
    assert (ran.code, ran.out) == (0, "Nobody is in this plan, and there is nothing to own.\n")
