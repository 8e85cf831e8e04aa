"""What a file holds is the plan, to the last byte."""

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.plan import Plan
from goaltui.formats.json import read_json, write_json
from goaltui.formats.problem import FormatProblem
from goaltui.formats.toml import read_toml, write_toml
from tests.strategies import plans


@given(plans())
@settings(max_examples=60)
def test_toml_gives_the_plan_and_the_bytes_back(plan):
    text = write_toml(plan)
    again = read_toml(text, "plan.toml")
    assert isinstance(again, Plan)
    assert again == plan
    assert write_toml(again) == text


@given(plans())
@settings(max_examples=40)
def test_json_gives_the_plan_and_the_bytes_back(plan):
    text = write_json(plan)
    again = read_json(text, "plan.json")
    assert isinstance(again, Plan)
    assert again == plan
    assert write_json(again) == text


@given(plans())
@settings(max_examples=40)
def test_rows_in_another_order_give_the_same_bytes(plan):
    turned = {f.name: dict(reversed(list(getattr(plan, f.name).items()))) for f in fields(plan)}
    assert write_toml(replace(plan, **turned)) == write_toml(plan)


@given(plans(), st.data())
@settings(max_examples=60)
def test_a_line_lost_or_spoilt_gives_a_plan_or_problems(plan, data):
    lines = write_toml(plan).split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    junk = st.sampled_from(
        ["", "x = [[", "id = 3", "parent = 'no'", "value = nan", "[[node]]", "\x00"]
    )
    spoilt = "\n".join([*lines[:at], data.draw(junk), *lines[at + 1 :]])
    read = read_toml(spoilt, "plan.toml")
    assert isinstance(read, Plan) or (read and all(isinstance(p, FormatProblem) for p in read))


@given(st.text(st.sampled_from('[]={}"\\.,\n#plan1e-nf é\u202e'), max_size=40))
@settings(max_examples=100)
def test_no_text_is_too_odd_to_be_answered(text):
    assert isinstance(read_toml(text, "odd.toml"), list)
    assert isinstance(read_json(text, "odd.json"), list)
