"""Days at the funnel: keys in, the plan and the text on the screen out."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from goaltui.core.funnel.model import Anchor
from goaltui.core.funnel.plan import funnels_of, model_of, stages_of
from goaltui.core.plan import Plan
from goaltui.session.commands.funnel import RemoveStage
from goaltui.session.commands.rows import Remove, SetFields
from tests.desk import NARROW, WIDE, Desk, at_desk

PLANNED = "6,000 visits a month give 9.504M a year: 496k short of 10M."
BOTH = pytest.mark.parametrize("size", [NARROW, WIDE])


async def at_funnel(desk: Desk) -> Desk:
    return await desk.press("g", "f")


def anchor(plan: Plan) -> Anchor | None:
    return model_of(plan, "inbound").anchor


def names(plan: Plan) -> list[str]:
    return [s.name for s in stages_of(plan, funnels_of(plan)[0].id)]


@BOTH
async def test_a_what_if_leaves_the_plan_alone_until_it_is_applied(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_funnel(desk)
        assert PLANNED in desk.text
        before = desk.plan
        await desk.type("7000")
        await desk.press("enter")
        assert "7,000 visits a month give 11.088M a year: 1.088M more than 10M." in desk.text
        assert "11.088M" in desk.line_with(" Revenue")
        assert desk.plan is before
        await desk.press("A")
        assert "u takes it back" in desk.text
        assert anchor(await desk.saved()) == Anchor("visits", Decimal(7000))
        await desk.press("u")
        assert anchor(await desk.saved()) == Anchor("visits", Decimal(6000))
        assert PLANNED in desk.text


async def test_every_key_recalculates_every_cell(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        rows = {"6": "0.090", "64": "0.96", "640": "9.60", "6400": "96.00"}
        for typed, leads in rows.items():
            await desk.type(typed[-1])
            assert f"{int(typed):,} visits a month give" in desk.text
            assert leads in desk.line_with(" Leads")
        assert "10.138M" in desk.line_with(" Revenue")
        await desk.press("backspace")
        assert "9.60" in desk.line_with(" Leads")


@BOTH
async def test_how_a_rate_was_read_is_echoed(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_funnel(desk)
        await desk.press("down", "left")
        await desk.type("0.8")
        assert "Leads rate: 0.8 = 80 %; for 0.8 % type 0.8%" in desk.text
        await desk.type("%")
        assert "0.8 = 80 %" not in desk.text
        assert "48.00" in desk.line_with(" Leads")
        await desk.press("enter")
        assert "* 0.8 %" in desk.line_with(" Leads")


async def test_bad_text_stays_with_its_reason_and_the_last_good_value(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        await desk.type("500x")
        await desk.press("enter", "down", "tab")
        assert "500x" in desk.line_with(" Visits")
        assert '! Visits: "500x" is no number.' in desk.text
        assert "500 visits a month give 792k a year" in desk.text
        await desk.press("escape")
        assert PLANNED in desk.text
        assert "500x" not in desk.text


async def test_what_is_wrong_is_said_with_the_names_of_stages(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down", "down")
        await desk.type("20")
        await desk.press("enter", "left")
        await desk.type("0")
        assert "MQLs rate: With 0 here" in desk.text
        assert "mqls" not in desk.text


async def test_letters_that_are_typed_are_no_commands(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("6kugvq?FA")
        assert "6kugvq?FA" in desk.line_with(" Visits")
        await desk.press(*["backspace"] * 7, "enter")
        assert PLANNED in desk.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("٧٠٠٠", "7,000 visits"),
        ("+10%", "6,600 visits"),
        ("=2*3500", "7,000 visits"),
        ("*2", "12,000 visits"),
        ("/4", "1,500 visits"),
        (".5", "0.5 visits"),
    ],
)
async def test_what_begins_an_entry(tmp_path, text, said):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type(text)
        assert said in desk.text


async def test_money_begins_with_its_sign_and_becomes_the_anchor(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        await desk.press("end")
        await desk.type("$10M")
        await desk.press("enter")
        assert "10M a year takes 6,313.13 visits a month" in desk.text
        assert "> 10M" in desk.line_with(" Revenue")
        assert desk.line_with(" Visits").count(">") == 1


async def test_entries_add_up_and_keys_move_on(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("5000")
        await desk.press("tab")
        await desk.type("2%")
        await desk.press("down")
        await desk.type("25%")
        await desk.press("up", "escape")
        assert not _screen(desk).trials.kept
        await desk.press("escape", "A")
        plan = await desk.saved()
    model = model_of(plan, "inbound")
    assert model.anchor == Anchor("visits", Decimal(5000))
    assert (model.rates["leads"], model.rates["mqls"]) == (Decimal("0.02"), Decimal("0.25"))


def _screen(desk: Desk):
    from goaltui.tui.screens.funnel.screen import FunnelScreen

    (screen,) = (s for s in desk.app.screen_stack if isinstance(s, FunnelScreen))
    return screen


async def test_escape_drops_the_trial_and_brings_it_back(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("7000")
        await desk.press("enter", "escape")
        assert PLANNED in desk.text
        assert "Esc once more brings it back" in desk.text
        await desk.press("escape")
        assert "7,000 visits" in desk.text


async def test_the_trial_is_there_after_a_look_elsewhere(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("7000")
        await desk.press("enter", "g", "p")
        assert "7,000 visits" not in desk.text
        await at_funnel(desk)
        assert "7,000 visits" in desk.text


async def test_a_kept_trial_comes_back_after_a_restart(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("7000")
        await desk.press("enter")
        while not await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana")):
            await desk.pilot.pause(0.02)
    async with at_desk(tmp_path) as desk:
        await at_funnel(desk)
        while "Your trial from " not in desk.text:
            await desk.pilot.pause(0.02)
        assert "7,000 visits" in desk.text
        await desk.press("escape")
        while await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana")):
            await desk.pilot.pause(0.02)
        assert PLANNED in desk.text


async def test_what_is_not_tried_follows_the_plan_and_what_fits_no_more_is_dropped(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down")
        await desk.type("100")
        await desk.press("enter")
        (mqls,) = (s.id for s in desk.plan.stages.values() if s.key == "mqls")
        (leads,) = (s.id for s in desk.plan.stages.values() if s.key == "leads")
        desk.app.dispatch(SetFields("stages", mqls, {"rate": Decimal("0.3")}))
        await desk.press("home")
        assert "100 leads a month give 15.84M a year" in desk.text
        desk.app.dispatch(RemoveStage(leads))
        await desk.pilot.pause()
        assert "The trial of Inbound is dropped: its stages changed." in desk.text
        assert "6,000 visits a month" in desk.text


@pytest.mark.parametrize("text", ["5000", "50x"])
async def test_what_is_being_typed_stays_when_the_plan_changes(tmp_path, text):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type(text)
        desk.app.session.refresh(
            SetFields("stages", _leads(desk), {"name": "Contacts"}).apply(
                desk.plan, desk.app.session.kit
            )
        )
        await desk.pilot.pause()
        assert text in desk.line_with(" Visits")
        assert desk.line_with(" Contacts")
        await desk.press("enter")
        if text == "50x":
            await desk.press("backspace", "enter")
        tried = _screen(desk).trials.kept["inbound"].start
        assert tried is not None
        assert tried.anchor == Anchor("visits", Decimal(text.removesuffix("x")))


async def test_typing_ends_where_the_cell_goes(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down")
        await desk.type("100")
        desk.app.dispatch(RemoveStage(_leads(desk)))
        await desk.pilot.pause()
        assert PLANNED in desk.text
        assert "keep in the trial" not in desk.text
        assert not _screen(desk).grid.typing
        assert not _screen(desk).trials.kept


def _leads(desk: Desk) -> str:
    return next(s.id for s in desk.plan.stages.values() if s.key == "leads")


async def test_a_trial_that_its_stages_leave_is_told_of_and_comes_back_with_them(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down", "left")
        await desk.type("3%")
        await desk.press("enter", "x")
        assert "Removed Leads; u brings it back." in desk.text
        assert "The trial of Inbound is dropped: its stages changed." in desk.text
        await desk.press("escape")
        assert "The trial that was dropped needs the stages that it had." in desk.text
        await desk.press("u", "escape")
        assert "The trial is back." in desk.text
        assert "* 3 %" in desk.line_with(" Leads")


async def test_a_trial_that_was_applied_comes_back_when_that_is_undone(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("5000")
        await desk.press("enter", "A", "escape")
        assert "5,000 visits a month" in desk.text
        assert not _screen(desk).trials.kept
        await desk.press("u")
        assert PLANNED in desk.text
        await desk.press("escape")
        assert "The trial is back." in desk.text
        assert "5,000 visits a month" in desk.text
        assert anchor(desk.plan) == Anchor("visits", Decimal(6000))


@BOTH
async def test_periods_are_a_view(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_funnel(desk)
        before = desk.plan
        await desk.press("p")
        assert "| a quarter |" in desk.text
        assert "> 18,000" in desk.line_with(" Visits")
        await desk.type("20000")
        await desk.press("enter", "p")
        assert "> 80,000" in desk.line_with(" Visits")
        await desk.press("p")
        assert "6,666.67" in desk.line_with(" Visits")
        assert desk.plan is before
        await desk.press("A")
        applied = anchor(desk.plan)
        assert applied is not None
        assert round(applied.value, 20) == round(Decimal(20000) / 3, 20)
        assert desk.plan.funnels["inbound"].period == "month"


async def test_copying(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("y")
        assert desk.app.clipboard == PLANNED
        await desk.press("Y")
        assert desk.app.clipboard.startswith("Inbound\tPlan\tTrial\nVisits a month\t6000\t6000\n")


async def test_a_target_is_drawn_moved_and_taken_away(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down", "down", "down", "t")
        await desk.type("5x")
        assert '"5x" is no number.' in desk.text
        await desk.press("backspace", "enter")
        assert {t.cell: t.value for t in desk.plan.targets.values()}["sqls"] == 5
        assert "target 5, 1.40 short" in desk.text
        await desk.press("end", "t", *["backspace"] * 8, "enter")
        assert [t.cell for t in desk.plan.targets.values()] == ["sqls"]
        assert "alone, for 5 SQLs" in desk.text


async def test_a_target_typed_for_a_quarter_counts_by_the_plans_month(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("p", "t")
        await desk.type("30000")
        await desk.press("enter")
        assert {t.cell: t.value for t in desk.plan.targets.values()}["visits"] == 10_000


async def test_no_target_on_a_deal_size(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("end", "up", "t")
        assert "A target is drawn on a volume or on the revenue." in desk.text


async def test_stages_are_added_named_defined_moved_and_removed(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        before = names(desk.plan)
        await desk.press("down", "a")
        await desk.type("Demos")
        await desk.press("enter")
        assert names(desk.plan) == [*before[:2], "Demos", *before[2:]]
        assert PLANNED in desk.text
        await desk.press("r", *["backspace"] * 5)
        await desk.press("enter")
        assert "Type a name." in desk.text
        await desk.type("Calls")
        await desk.press("enter", "d")
        await desk.type("We spoke.")
        await desk.press("enter")
        assert "Counts as one: We spoke." in desk.text
        await desk.press("J")
        assert names(desk.plan) == [*before[:3], "Calls", *before[3:]]
        await desk.press("K", "K", "k")
        assert names(desk.plan)[1] == "Calls"
        await desk.type("Call rate")
        await desk.press("enter")
        assert "KPI Call rate" in desk.text
        await desk.press("x")
        assert names(desk.plan) == before
        await desk.press(*["u"] * 8)
        assert names(desk.plan) == before


async def test_stage_commands_ask_for_a_stage(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("end", "x")
        assert "Go to a stage first" in desk.text


async def test_objectives_on_the_kpi_of_a_stage_are_linked(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        count = sum(n.kpi == "sqls" and n.kind == "objective" for n in desk.plan.nodes.values())
        assert f"{count} linked" in desk.line_with(" SQLs")
        await desk.press("down", "down", "down")
        assert "Linked: 20 % more SQLs" in desk.text


@BOTH
async def test_from_nothing_to_a_funnel(tmp_path, size):
    async with at_desk(tmp_path, size=size) as desk:
        await at_funnel(desk)
        assert "There is no funnel yet." in desk.text
        assert " F add funnel" in desk.text
        await desk.press("a", "t", "r", "x", "i", "e", "p", "y", "Y", "A", "escape", "5", "down")
        assert desk.plan.funnels == {}
        await desk.press("F", "enter")
        assert "Type one volume or the revenue, and the rest follows." in desk.text
        for text in ("1000", "2%", "", "50%", "", "50%", "", "50%", "", "50%", ""):
            await desk.type(text)
            await desk.press("tab")
        assert "1.25 customers" not in desk.text
        assert "1,000 visits a month give 15 customers a year." in desk.text
        await desk.type("200")
        await desk.press("enter", "A")
        assert "1,000 visits a month give 3,000 a year." in desk.text
        (funnel,) = (await desk.saved()).funnels.values()
        assert (funnel.anchor_value, funnel.deal_size) == (Decimal(1000), Decimal(200))


async def test_a_cell_can_be_unknown(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("delete")
        assert "Type one volume or the revenue" in desk.text
        await desk.press("escape", "down", "delete")
        assert "only what was typed can be unknown" in desk.text
        await desk.press("left", "delete")
        assert "not known until the rate of leads is" in desk.text


async def test_editing_what_is_there_and_leaving_it_changes_nothing(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down", "e")
        assert PLANNED in desk.text
        await desk.press("enter", "end", "enter", "enter")
        assert PLANNED in desk.text
        assert not _screen(desk).trials.kept
        await desk.press("home", "e", "backspace", "enter")
        assert "600 visits a month" in desk.text


async def test_the_mouse_goes_to_cells_and_edits_them(tmp_path):
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await at_funnel(desk)
        await desk.pilot.click(offset=(42, 4))
        assert "Leads rate: 1.5 % of visits, typed." in desk.text
        await desk.pilot.click(offset=(55, 4), times=2)
        await desk.type("5")
        assert "90.005" in desk.line_with(" Leads")


async def test_a_pasted_number_replaces_the_cell(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.paste("7,000\n")
        assert "7,000 visits a month" in desk.text


async def test_a_cell_explains_itself(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("down", "down", "i")
        assert "MQLs = 90.00 leads x 20 %" in desk.text
        assert "Exactly 18" in desk.text
        await desk.press("escape")
        assert "Exactly 18" not in desk.text


async def test_funnels_each_with_a_trial_of_its_own(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("f")
        assert "There is one funnel" in desk.text
        await desk.type("7000")
        await desk.press("enter", "F")
        await desk.type("Outbound")
        await desk.press("enter")
        assert "Funnel: Outbound" in desk.text
        await desk.press("f")
        assert "7,000 visits a month" in desk.text
        desk.app.dispatch(Remove("funnels", ("inbound",)))
        await desk.pilot.pause()
        assert "Funnel: Outbound" in desk.text


async def test_a_deleted_funnel_comes_back_with_its_stages_and_targets(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        before = desk.plan
        await desk.press("X")
        assert "Deleted Inbound; u brings it back." in desk.text
        assert "There is no funnel yet." in desk.text
        gone = await desk.saved()
        assert (gone.funnels, gone.stages, gone.targets) == ({}, {}, {})
        await desk.press("X")
        assert "There is no funnel yet; F adds one." in desk.text
        await desk.press("u")
        assert PLANNED in desk.text
        back = await desk.saved()
        assert (back.funnels, back.stages) == (before.funnels, before.stages)
        assert back.targets == before.targets


@BOTH
async def test_names_in_wide_characters_stand_in_line(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_funnel(desk)
        await desk.press("down", "r", *["backspace"] * 5)
        await desk.paste("잠재 고객")
        await desk.press("enter")
        wide, plain = desk.line_with("잠재"), desk.line_with(" MQLs")
        assert cell_len(wide.partition("90.00")[0]) == cell_len(plain.partition("18.00")[0])


@pytest.mark.parametrize("size", [(60, 18), (44, 12), (30, 8), (12, 4), (1, 1)])
async def test_small_terminals_are_no_trouble(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_funnel(desk)
        await desk.press("end", "up", "tab", "left", "pagedown", "pageup", "shift+tab")
        await desk.type("12x")
        await desk.press("enter", "escape", "p", "f", "i", "escape")
        assert desk.plan.funnels


async def test_markup_and_control_characters_are_only_text(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.press("r", *["backspace"] * 6)
        await desk.paste("[@click=app.quit]V[/] \x1b[31m")
        await desk.press("enter")
        assert "[@click=app.quit]V[/]" in desk.text
        assert "\x1b" not in desk.text


async def test_leaving_while_typing_keeps_what_will_do(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_funnel(desk)
        await desk.type("7000")
        await desk.press("ctrl+p", "escape")
        assert "7,000 visits" in desk.text
        assert " A apply to plan" in desk.text
        await desk.type("80x")
        await desk.press("ctrl+p", "escape")
        assert "7,000 visits" in desk.text
