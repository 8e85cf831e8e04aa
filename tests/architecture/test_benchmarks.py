"""The benchmarks complete, tell when one does not, and judge by what is to be reached."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import keys
from benchmarks.__main__ import GROUPS, main
from benchmarks.recording import Area, Event, Recording, Stuck
from benchmarks.report import Figure, growth_table, heading, line
from benchmarks.strokes import answers, answers_at_pace

FIRST_LINE = Area(bottom=1, right=8)


def recorded(*events: tuple[float, str]) -> Recording:
    """A recording of keys, written `<k`, and of output, each with its moment."""
    recording = Recording()
    recording.log = [
        Event(at, text.lstrip("<").encode(), key=text.startswith("<")) for at, text in events
    ]
    return recording


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure("nothing to reach", 9, "ms", bare=1), ""),
        (Figure("at most", 5, "B", most=5), "ok"),
        (Figure("above", 5.1, "B", most=5), "short"),
        (Figure("twice", 4, "ms", p95=6, bare=2, times=2, p95_times=3), "ok"),
        (Figure("median too long", 4.1, "ms", p95=6, bare=2, times=2, p95_times=3), "short"),
        (Figure("p95 too long", 4, "ms", p95=6.1, bare=2, times=2, p95_times=3), "short"),
        (Figure("bare takes nothing", 0, "B", bare=0, most=0), "ok"),
    ],
    ids=lambda value: getattr(value, "what", ""),
)
def test_verdicts(figure, verdict):
    assert figure.verdict == verdict


def test_lines_fit_and_say_what_was_found():
    wide = Figure("x" * 40, 99_999, "ms", 99_999, 99_999, 2.5, 4)
    assert max(map(len, (heading("keys"), line(wide)))) <= 100
    assert "p95 ≤ 4 ×" in line(wide)
    assert "ok" in line(wide)


def test_growth_is_a_row_for_each_size():
    table = growth_table([Figure("start", n / 10, "ms", objectives=n) for n in (100, 1_000)])
    assert [row.split() for row in table.splitlines()[-2:]] == [["100", "10.0"], ["1,000", "100"]]


def test_an_answer_is_complete_with_the_read_after_which_nothing_changes():
    recording = recorded(
        (1.0, "<a"), (1.5, "\rhalf"), (2.0, "\rwhole"), (2.5, "\x1b[5;1Helsewhere"), (3.0, "<b")
    )
    first, second = answers(recording, FIRST_LINE)
    assert (first.took, first.shown.strip()) == (1.0, "whole")
    assert first.written == len("\rhalf\rwhole\x1b[5;1Helsewhere")
    assert second.took == 0


def test_typed_fast_one_paint_answers_all_keys_before_it():
    recording = recorded((1.0, "<a"), (2.0, "<b"), (2.5, "\rab"), (3.0, "<c"), (4.0, "\rabc"))
    expected = [text.ljust(8) for text in ("a", "ab", "abc")]
    assert [s.took for s in answers_at_pace(recording, FIRST_LINE, expected)] == [1.5, 0.5, 1.0]


def test_typed_fast_an_answer_to_an_earlier_key_is_none_to_the_last():
    recording = recorded((1.0, "<a"), (2.0, "<b"), (2.5, "\ra"))
    with pytest.raises(Stuck, match="never showed"):
        answers_at_pace(recording, FIRST_LINE, ["a".ljust(8), "ab".ljust(8)])


def test_a_program_that_ends_is_no_figure(monkeypatch, capsys):
    monkeypatch.setattr(keys, "ours", lambda *_: [sys.executable, "-c", "print('Sorry')"])
    assert main(["--sample", "--only", "keys"]) == 1
    assert "keys did not complete" in capsys.readouterr().err


@pytest.mark.slow
def test_what_was_measured_comes_out_as_data(capsys):
    assert main(["--sample", "--json", "--only", "inside,keys"]) == 0
    found = json.loads(capsys.readouterr().out)["figures"]
    assert set(found) == {"inside", "keys"}
    assert {case.what for case in keys.CASES} <= {figure["what"] for figure in found["keys"]}
    assert all(figure["value"] > 0 for figures in found.values() for figure in figures)


def test_the_document_names_every_group():
    document = (Path(__file__).parents[2] / "docs" / "performance.md").read_text("utf-8")
    assert [name for name in GROUPS if f"`{name}`" not in document] == []
