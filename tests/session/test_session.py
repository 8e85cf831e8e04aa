"""Undo, redo and the outbox, over a store of its own in a temporary folder."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goaltui.core.diff import diff
from goaltui.core.errors import PlanError
from goaltui.core.funnel.model import Anchor
from goaltui.core.funnel.plan import model_of
from goaltui.core.integrity import faults
from goaltui.core.plan import TABLES, Plan, empty_plan
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Command
from goaltui.session.commands.funnel import (
    AddFunnel,
    AddStage,
    ApplyTrial,
    MoveStage,
    RemoveStage,
    SetTarget,
)
from goaltui.session.commands.kpis import Record
from goaltui.session.commands.nodes import AddNode, Convert, MoveNode, SetStatement, Shift
from goaltui.session.commands.rows import Add, AddAndAssign, Remove, SetFields
from goaltui.session.session import Session
from goaltui.session.workplace import Workplace
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from tests.kit import StillKit
from tests.strategies import amounts, days, decimals, plans


def session_on(plan: Plan, who: str = "ana") -> Session:
    return Session(plan, [], StillKit(), who)


def workplace(path: Path, who: str = "ana", prefix: str = "new") -> Workplace:
    store = open_store(path)
    return Workplace(
        Session(store.read(), store.history(who=who), StillKit(prefix), who), store, path
    )


def file_with(tmp_path: Path, *commands: Command) -> Path:
    path = tmp_path / "plan.goaltui"
    create(path, empty_plan("Plan", 2027), None)
    place = workplace(path)
    for command in commands:
        place.session.dispatch(command)
    place.save()
    place.store.close()
    return path


def funnel_commands_on(plan: Plan) -> st.SearchStrategy[Command]:
    """Return commands on funnels that may or may not fit `plan`."""
    funnels = st.sampled_from([*plan.funnels, "gone"])
    stages = st.sampled_from([*plan.stages, "gone"])
    cells = st.sampled_from(["revenue", "nowhere", *{s.key for s in plan.stages.values()}])
    edited = [
        st.builds(
            lambda funnel, cell, value: ApplyTrial(
                funnel, replace(model_of(plan, funnel), anchor=Anchor(cell, value))
            ),
            st.just(funnel),
            st.sampled_from(["revenue", *model_of(plan, funnel).stages]),
            amounts(),
        )
        for funnel in plan.funnels
    ]
    return st.one_of(
        st.builds(AddFunnel, st.sampled_from(["Inbound", "더"])),
        st.builds(AddStage, funnels, st.sampled_from(["Demo", "더"]), st.none() | stages),
        st.builds(MoveStage, stages, st.sampled_from(["up", "down"])),
        st.builds(RemoveStage, stages),
        st.builds(SetTarget, funnels, cells, st.none() | amounts()),
        *edited,
    )


def commands_on(draw: st.DrawFn, plan: Plan) -> Command:
    """Draw a command that may or may not fit `plan`."""
    nodes = st.sampled_from([*plan.nodes, "gone"])
    either = st.none() | nodes
    text = st.sampled_from(["", "Increase leads by 20% by 31 March 2027", "a [/] b", "더"])
    table = draw(
        # A stage goes by a command of its own, which sees to the cells that name it.
        st.sampled_from([t for t in TABLES if t not in ("about", "stages")])
    )
    rows = st.sampled_from([*plan.table(table), "gone"])
    drawn: Command = draw(
        st.one_of(
            st.builds(AddNode, st.sampled_from(["goal", "objective"]), either, either, text),
            st.builds(SetStatement, nodes, text),
            st.builds(MoveNode, nodes, either, either),
            st.builds(Shift, nodes, st.sampled_from(["up", "down", "in", "out"])),
            st.builds(Convert, nodes),
            st.builds(Remove, st.just(table), rows.map(lambda r: (r,))),
            st.builds(Add, st.just("people"), st.just({"name": "Sara"})),
            st.builds(AddAndAssign, st.just("nodes"), nodes, st.just("owner"), st.just("Luca")),
            st.builds(SetFields, st.just("nodes"), nodes, st.just({"hours": "6.5", "notes": "x"})),
            st.builds(Record, st.sampled_from([*plan.kpis, "gone"]), decimals(), days(), text),
            funnel_commands_on(plan),
        )
    )
    return drawn


@given(st.data(), plans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_commands_and_as_many_undos_give_the_plan_back(data, plan):
    session = session_on(plan)
    done = 0
    for _ in range(data.draw(st.integers(1, 8))):
        try:
            done += session.dispatch(commands_on(data.draw, session.plan)) is not None
        except PlanError:
            continue
        assert faults(session.plan) == []
    after = session.plan
    for _ in range(done):
        session.undo()
    assert diff(session.plan, plan) == ()
    for _ in range(done):
        session.redo()
    assert diff(session.plan, after) == ()


@given(st.data(), plans())
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_undo_after_reopening_gives_the_plan_back(tmp_path, data, plan):
    path = tmp_path / f"{len(list(tmp_path.iterdir()))}.plan"
    create(path, plan, None)
    place = workplace(path)
    done = 0
    for _ in range(data.draw(st.integers(1, 5))):
        try:
            done += place.session.dispatch(commands_on(data.draw, place.session.plan)) is not None
        except PlanError:
            continue
    place.save()
    place.store.close()
    for number in range(done):
        again = workplace(path, prefix=f"again{number}x")
        again.session.undo()
        again.save()
        again.store.close()
    assert diff(open_store(path).read(), plan) == ()


def test_undo_reaches_back_over_a_restart(tmp_path):
    path = file_with(tmp_path, AddNode("goal", statement="Grow"), Add("people", {"name": "Sara"}))
    again = workplace(path, prefix="m")
    again.session.undo()
    again.session.undo()
    again.save()
    assert again.session.plan.nodes == {}
    assert again.session.plan.people == {}
    with pytest.raises(PlanError, match="Nothing to undo"):
        again.session.undo()
    once_more = workplace(path, prefix="o")
    once_more.session.redo()
    once_more.save()
    assert [n.statement for n in once_more.store.read().nodes.values()] == ["Grow"]


def test_undo_is_ones_own(tmp_path):
    path = file_with(tmp_path, AddNode("goal", statement="Grow"))
    luca = workplace(path, "luca", "m")
    with pytest.raises(PlanError, match="Nothing to undo"):
        luca.session.undo()


def test_undo_leaves_what_somebody_changed_since(tmp_path):
    path = file_with(tmp_path, AddNode("goal", statement="Grow", id="g"))
    ana, luca = workplace(path, "ana", "m"), workplace(path, "luca", "o")
    ana.session.dispatch(SetFields("nodes", "g", {"market": "Italy", "channel": "blog"}))
    ana.save()
    luca.session.refresh(luca.store.read())
    luca.session.dispatch(SetFields("nodes", "g", {"market": "Korea"}))
    luca.save()
    ana.session.refresh(ana.store.read())
    assert "market: changed by somebody since" in ana.session.undo()
    ana.save()
    node = ana.store.read().nodes["g"]
    assert (node.market, node.channel) == ("Korea", "")


def test_a_stale_write_is_refused_and_both_values_are_said(tmp_path):
    path = file_with(tmp_path, AddNode("goal", statement="Grow", id="g"))
    ana, luca = workplace(path, "ana", "m"), workplace(path, "luca", "o")
    luca.session.dispatch(SetFields("nodes", "g", {"market": "Korea"}))
    luca.save()
    ana.session.dispatch(SetFields("nodes", "g", {"market": "Italy"}))
    with pytest.raises(PlanError, match=r"luca changed market .*“Korea”.*“Italy”, was not saved"):
        ana.save()
    assert ana.session.plan.nodes["g"].market == "Korea"
    ana.session.dispatch(SetFields("nodes", "g", {"market": "Italy"}))
    ana.save()
    assert ana.store.read().nodes["g"].market == "Italy"


def test_a_refused_step_is_no_step_of_undo(tmp_path):
    path = file_with(tmp_path, AddNode("goal", statement="Grow", id="g"))
    ana, luca = workplace(path, "ana", "m"), workplace(path, "luca", "o")
    luca.session.dispatch(SetFields("nodes", "g", {"market": "Korea"}))
    luca.save()
    ana.session.dispatch(SetFields("nodes", "g", {"market": "Italy"}))
    with pytest.raises(PlanError):
        ana.save()
    assert "add goal" in ana.session.undo()


def test_moving_under_itself_is_refused():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(AddNode("goal", id="g"))
    session.dispatch(AddNode("objective", "g", id="o"))
    with pytest.raises(PlanError, match="under itself"):
        session.dispatch(MoveNode("g", "o", None))


def test_a_command_that_changes_nothing_is_no_step():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(AddNode("goal", statement="Grow", id="g"))
    assert session.dispatch(SetStatement("g", "Grow")) is None


def test_shift_walks_through_the_tree():
    session = session_on(empty_plan("Plan", 2027))
    for name in ("a", "b", "c"):
        session.dispatch(
            AddNode("goal", None, None if name == "a" else chr(ord(name) - 1), id=name)
        )
    session.dispatch(Shift("c", "up"))
    assert Tree.of(session.plan.nodes).children(None) == ("a", "c", "b")
    session.dispatch(Shift("c", "in"))
    assert Tree.of(session.plan.nodes).children("a") == ("c",)
    session.dispatch(Shift("c", "out"))
    session.dispatch(Shift("c", "down"))
    assert Tree.of(session.plan.nodes).children(None) == ("a", "b", "c")
    with pytest.raises(PlanError, match="last"):
        session.dispatch(Shift("c", "down"))


def test_deleting_a_person_leaves_the_objectives_and_comes_back_whole():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(AddNode("objective", id="o"))
    session.dispatch(AddAndAssign("nodes", "o", "owner", "Sara"))
    owned = session.plan
    session.dispatch(Remove("people", tuple(session.plan.people)))
    assert session.plan.nodes["o"].owner is None
    session.undo()
    assert diff(session.plan, owned) == ()


def test_a_kpi_made_for_an_objective_takes_its_unit_and_its_better_way():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(AddNode("objective", statement="Reduce bounce rate from 58% to 45%", id="o"))
    session.dispatch(AddAndAssign("nodes", "o", "kpi", "Bounce rate"))
    (kpi,) = session.plan.kpis.values()
    assert (kpi.unit, kpi.better) == ("%", "lower")


def test_a_goals_sentence_fills_no_field_and_loses_none():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(Add("kpis", {"name": "New customers"}))
    session.dispatch(AddNode("goal", statement="Increase new customers by 31 May 2027", id="g"))
    node = session.plan.nodes["g"]
    assert (node.kpi, node.direction, node.deadline) == (None, None, None)


def test_a_kept_date_does_not_slide_when_the_sentence_is_worded_anew():
    session = session_on(empty_plan("Plan", 2027))
    session.dispatch(AddNode("objective", statement="Win 20 leads next quarter", id="o"))
    session.dispatch(SetFields("nodes", "o", {"deadline": "2027-02-01"}))
    session.dispatch(SetStatement("o", "Win 30 leads next quarter"))
    assert session.plan.nodes["o"].deadline == date(2027, 2, 1)


def test_two_values_of_one_kpi_and_day_collide_though_nobody_saw_the_other(tmp_path):
    path = file_with(tmp_path, Add("kpis", {"name": "Revenue"}))
    ana, luca = workplace(path, "ana", "m"), workplace(path, "luca", "o")
    (kpi,) = ana.session.plan.kpis
    luca.session.dispatch(Record(kpi, Decimal(77), date(2026, 11, 22)))
    luca.save()
    ana.session.dispatch(Record(kpi, Decimal(5), date(2026, 11, 22)))
    with pytest.raises(PlanError, match="not saved"):
        ana.save()
    assert [m.value for m in ana.store.read().measurements.values()] == [Decimal(77)]
