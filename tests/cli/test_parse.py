"""`goaltui parse`: one JSON object in, one out."""

import json

import pytest
from click.testing import CliRunner

from goaltui.cli.commands.parse import parse
from goaltui.core.errors import PlanError


def run(*lines: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(
        parse, ["--jsonl", "--today", "2026-11-22"], input="\n".join(lines), standalone_mode=False
    )
    if result.exception:
        raise result.exception
    assert result.return_value == 0
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_sentence_is_told_field_by_field():
    (said,) = run(
        json.dumps({"id": "a", "text": "Blog team: win 40 leads a month in Spain by May"})
    )
    assert (said["id"], said["lang"]) == ("a", "en")
    assert said["amount"] == {"value": 40, "unit": "count", "relative": False}
    assert said["cadence"] == {"text": "a month", "unit": "month", "n": 1}
    assert said["deadline"] == {"text": "by May", "kind": "by_month", "n": None}
    assert said["resolved_deadline"] == "2027-05-31"
    assert (said["segment"], said["owner"]) == ("Spain", "Blog team")
    assert said["why"] == {"specific": [], "measurable": [], "time_bound": []}


def test_the_reasons_are_those_of_the_sentence_alone():
    (said,) = run(json.dumps({"id": 1, "text": "Improve engagement soon"}))
    assert said["expect"] == dict.fromkeys(("specific", "measurable", "time_bound"), "warn")
    assert said["why"] == {
        "specific": ["vague_metric", "no_deadline"],
        "measurable": ["vague_metric", "no_number"],
        "time_bound": ["vague_time"],
    }


def test_a_language_that_is_not_read_gets_the_empty_statement():
    said = run(
        '{"id": 1, "text": "Augmenter les ventes de la boutique"}',
        '{"id": 2, "lang": "fr", "text": "Augmenter"}',
    )
    assert [row["lang"] for row in said] == [None, "fr"]
    assert all(row["kind"] is None and row["expect"] is None and row["also"] == [] for row in said)


def test_blank_lines_are_passed_over_and_odd_text_is_answered():
    said = run("", '{"id": 1, "text": "\\ud800 sell 4 bags"}', '{"id": 2, "text": ""}', "")
    assert [row["id"] for row in said] == [1, 2]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": 5}', "[" * 100_000])
def test_a_line_that_asks_nothing_is_told_by_its_number(line):
    with pytest.raises(PlanError, match=r"^Line 2 "):
        run('{"id": 1, "text": "x"}', line)
