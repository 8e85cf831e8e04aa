"""What holds for every funnel and for everything that can be typed."""

from dataclasses import replace
from decimal import Decimal, localcontext

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goaltui.core.funnel.document import read_document
from goaltui.core.funnel.edit import Edited, edit, with_period
from goaltui.core.funnel.levers import levers
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS,
    REVENUE,
    Anchor,
    FunnelModel,
    FunnelProblem,
    Period,
    Referral,
)
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.quantity.entry import CellKind, Reading, Refusal, read_entry
from goaltui.core.quantity.model import Observation, Quantity, Range, decode, encode, is_sane
from goaltui.core.quantity.show import show_entry
from goaltui.i18n.numbers import LANGUAGES, symbols

shares = st.decimals("0.001", "1", places=4)
amounts = st.decimals("0.01", "1000000", places=2)
counts = st.decimals("0", "1e9", places=2)
languages = st.sampled_from(LANGUAGES).map(symbols)
kinds: st.SearchStrategy[CellKind] = st.sampled_from(("volume", "money", "rate"))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    kind = draw(st.sampled_from(("number", "observation", "range")))
    low, high = sorted((draw(counts), draw(counts)))
    if kind == "observation":
        return Observation(low, high + 1)
    return Range(low, high) if kind == "range" else low


@st.composite
def funnels(draw: st.DrawFn) -> FunnelModel:
    stages = tuple(f"s{i}" for i in range(draw(st.integers(2, 7))))
    referral = st.builds(Referral, st.sampled_from(stages), st.decimals("0", "3", places=2))
    return FunnelModel(
        stages=stages,
        rates={stage: draw(shares) for stage in stages[1:]},
        deal_size=draw(amounts),
        anchor=Anchor(draw(st.sampled_from((*stages, REVENUE))), draw(amounts)),
        period=draw(st.sampled_from(PERIODS)),
        horizon=draw(st.sampled_from(PERIODS[1:])),
        referral=draw(st.none() | referral),
    )


def solved(model: FunnelModel) -> Solution:
    solution = solve(model)
    assume(not isinstance(solution, FunnelProblem))  # a loop that does not settle
    assert isinstance(solution, Solution)
    return solution


def value_of(solution: Solution, cell: str) -> Decimal:
    value = solution.cells[cell]
    assert value is not None
    return value


def close(left: Decimal, right: Decimal, digits: int = 40) -> bool:
    with localcontext(prec=60):
        return abs(left - right) <= abs(right) * Decimal(1).scaleb(-digits)


@given(funnels(), st.data())
def test_backward_after_forward_is_the_identity_to_40_digits(
    model: FunnelModel, data: st.DataObject
):
    there = solved(model)
    cell = data.draw(st.sampled_from((*model.stages, REVENUE)))
    back = solved(replace(model, anchor=Anchor(cell, value_of(there, cell))))
    for name in there.cells:
        assert close(value_of(back, name), value_of(there, name)), name


@given(funnels(), st.sampled_from(PERIODS))
def test_another_period_shows_the_same_plan(model: FunnelModel, period: Period):
    here, there = solved(model), solved(with_period(model, period))
    assert close(value_of(there, REVENUE), value_of(here, REVENUE))
    for stage in model.stages:
        total, other = here.totals[stage], there.totals[stage]
        assert total is not None
        assert other is not None
        assert close(other, total)
    back = with_period(with_period(model, period), model.period)
    assert model.anchor is not None
    assert back.anchor is not None
    assert close(back.anchor.value, model.anchor.value)


def pulled(model: FunnelModel, cell: str, value: Decimal) -> FunnelModel:
    if cell == DEAL_SIZE:
        return replace(model, deal_size=value)
    stage = cell.removesuffix(".rate")
    if stage != cell:
        return replace(model, rates={**model.rates, stage: value})
    return replace(model, anchor=Anchor(cell, value))


@given(funnels(), amounts, st.data())
@settings(max_examples=200)
def test_each_lever_alone_closes_the_gap(model: FunnelModel, target: Decimal, data: st.DataObject):
    before = solved(model)
    cell = data.draw(st.sampled_from((*model.stages, REVENUE)))
    if data.draw(st.booleans()):  # near enough for rates to be feasible
        target = value_of(before, cell) * data.draw(st.decimals("0.5", "1.5", places=2))
    found = levers(model, cell, target)
    assert model.anchor is not None
    assert model.anchor.cell in found
    for name, lever in found.items():
        if lever.feasible:
            assert lever.value is not None
            after = solve(pulled(model, name, lever.value))
            assert isinstance(after, Solution), (name, after)
            # A loop close to not settling magnifies the last digits.
            assert close(value_of(after, cell), target, 25), name


@given(funnels(), shares, st.data())
@settings(max_examples=200)
def test_what_is_no_lever_moves_nothing(model: FunnelModel, share: Decimal, data: st.DataObject):
    before = solved(model)
    cell = data.draw(st.sampled_from((*model.stages, REVENUE)))
    found = levers(model, cell, Decimal(1))
    for stage in model.stages[1:]:
        if f"{stage}.rate" not in found:
            after = solve(pulled(model, f"{stage}.rate", share))
            if isinstance(after, Solution):
                assert after.cells[cell] == before.cells[cell]


@given(st.text(max_size=40), kinds, st.none() | counts, languages)
def test_reading_never_raises(text: str, kind: CellKind, current: Decimal | None, marks):
    assert isinstance(read_entry(text, kind, current, marks), Reading | Refusal)


PIECES = (
    *"0123456789.,٫٬ -+*/()=%٪$€₩~–½²٣",
    *("e", "E", "1e", "e-9", "e999", "..", "k", "M", "bn", "pp", "mila", "만", "천", "억", "원"),
    *("ألف", "مليونان", "و", "per cento", "usd", "000", ",000", ".000", "nan", "inf", "__", "'"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14), kinds, st.none() | shares, languages)
@settings(max_examples=500)
def test_half_typed_numbers_never_raise_and_stay_in_bounds(
    pieces: list[str], kind: CellKind, current: Decimal | None, marks
):
    text = "".join(pieces)
    result = read_entry(text, kind, current, marks)
    if isinstance(result, Refusal):
        assert result.text == text
        assert result.message
        return
    value = result.value
    if isinstance(value, Observation):
        return
    for end in (value.low, value.high) if isinstance(value, Range) else (value,):
        assert is_sane(end)
        assert end >= 0
        assert kind != "rate" or end <= 1


@given(quantities())
def test_text_gives_the_quantity_back(quantity: Quantity):
    assert decode(encode(quantity)) == quantity
    assert encode(decode(encode(quantity))) == encode(quantity)


@given(quantities(), languages)
def test_text_to_edit_reads_back(quantity: Quantity, marks):
    if not isinstance(quantity, Observation):
        result = read_entry(show_entry(quantity, rate=False, symbols=marks), "volume", None, marks)
        assert isinstance(result, Reading)
        assert result.value == quantity


@given(shares, shares, languages)
def test_rates_to_edit_read_back(one: Decimal, other: Decimal, marks):
    seen = Observation(one, one + other)
    for quantity in (one, Range(*sorted((one, other))), seen):
        result = read_entry(show_entry(quantity, rate=True, symbols=marks), "rate", None, marks)
        assert isinstance(result, Reading)
        assert result.value == quantity


@given(funnels(), st.text(max_size=8), st.data())
def test_an_edit_changes_one_input(model: FunnelModel, text: str, data: st.DataObject):
    stage = data.draw(st.sampled_from(model.stages[1:]))
    cell = data.draw(st.sampled_from((stage, f"{stage}.rate", DEAL_SIZE, REVENUE)))
    typed = data.draw(st.sampled_from((text, "12", "+1%", "3/7")))
    result = edit(model, cell, typed, symbols("en"))
    if isinstance(result, Edited):
        after = result.model
        rates = {s for s in model.rates if after.rates[s] != model.rates[s]}
        assert rates <= {cell.removesuffix(".rate")}
        assert after.anchor == model.anchor or (after.anchor and after.anchor.cell == cell)
        assert after.deal_size == model.deal_size or cell == DEAL_SIZE


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
DOCUMENT: dict[str, object] = {
    "period": "week",
    "horizon": "year",
    "stages": ["a", "b"],
    "rates": {"b": "0.5"},
    "deal_size": "9",
    "anchor": {"cell": "a", "value": "8"},
    "targets": {"b": "5"},
    "edits": [{"cell": "a", "text": "7"}],
    "referral": {"into": "b", "per_customer": "0.1"},
}


@given(st.sampled_from(sorted(DOCUMENT)), values)
def test_no_document_raises(key: str, value: object):
    result = read_document({**DOCUMENT, key: value})
    if not isinstance(result, FunnelProblem):
        solve(result.model)
    read_document(value)
