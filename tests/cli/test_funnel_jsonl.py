"""`goaltui funnel solve` and `entry`: lines in, lines out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared" / "tools" / "accept.py"

WHOLE = {
    "period": "month",
    "horizon": "year",
    "stages": ["signups", "customers"],
    "rates": {"customers": "0.125"},
    "deal_size": "50",
    "anchor": {"cell": "signups", "value": "400"},
    "targets": {"revenue": "60000", "customers": "0"},
}


def goaltui(*arguments: str, lines: str = "", env: dict[str, str] | None = None):
    done = subprocess.run(
        [sys.executable, "-m", "goaltui", *arguments],
        input=lines.encode(),
        capture_output=True,
        check=False,
        env=env,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), done.returncode


def answers(command: str, *questions: object) -> tuple[list[dict[str, object]], int]:
    lines = "\n".join(q if isinstance(q, str) else json.dumps(q) for q in questions)
    out, _, code = goaltui("funnel", command, "--jsonl", lines=lines)
    return [json.loads(line) for line in out.splitlines()], code


def test_solve_answers_in_order_and_goes_on_after_errors():
    wrong = {**WHOLE, "rates": {"customers": "1.5"}}
    found, code = answers(
        "solve",
        {"id": "a", "funnel": WHOLE},
        "",
        "{not json",
        "[1]",
        {"id": 7, "funnel": wrong},
        {"id": "no funnel"},
        '{"id": NaN}',
        "[" * 100_000,
        {"id": "z", "funnel": {**WHOLE, "targets": {}}},
    )
    assert code == 2
    assert [answer["id"] for answer in found] == ["a", None, None, 7, "no funnel", None, None, "z"]
    assert [sorted(answer)[0] for answer in found] == ["cells", *["error"] * 6, "cells"]
    assert "customers.rate" in str(found[3]["error"])
    assert found[0] == {
        "id": "a",
        "cells": {
            "signups": 400,
            "customers.rate": 0.125,
            "customers": 50,
            "deal_size": 50,
            "revenue": 30000,
        },
        "totals": {"signups": 4800, "customers": 600},
        "gaps": {
            "revenue": {"target": 60000, "value": 30000, "gap": -30000, "gap_ratio": -0.5},
            "customers": {"target": 0, "value": 50, "gap": 50, "gap_ratio": None},
        },
        "levers": {
            "revenue": {
                "signups": {"value": 800, "feasible": True},
                "customers.rate": {"value": 0.25, "feasible": True},
                "deal_size": {"value": 100, "feasible": True},
            },
            "customers": {
                "signups": {"value": 0, "feasible": True},
                "customers.rate": {"value": 0, "feasible": True},
            },
        },
    }


def test_solve_without_errors_exits_0():
    assert answers("solve", {"id": "a", "funnel": WHOLE})[1] == 0
    assert answers("solve") == ([], 0)


def entry(text: object, cell: object = "rate", locale: object = "en", current: object = None):
    return {"id": text, "locale": locale, "cell": cell, "current": current, "text": text}


def test_entry_answers_refusals_and_exits_0():
    found, code = answers(
        "entry",
        entry("1,5%", locale="it"),
        entry("90/6000"),
        entry("1..2%"),
        entry("+10%", "volume", current=6313.5),
        entry("abc\u001b[31m\ud800"),
    )
    assert code == 0
    assert [answer.get("value") for answer in found] == [
        0.015,
        {"successes": 90, "trials": 6000},
        {"low": 0.01, "high": 0.02},
        6944.85,
        None,
    ]
    assert "abc" in str(found[-1]["error"])


@pytest.mark.parametrize(
    ("question", "named"),
    [
        (entry(5), "text"),
        (entry("5", "count"), "cell"),
        (entry("5", ["rate"]), "cell"),
        (entry("5", locale="tlh"), "tlh"),
        (entry("5", locale=None), "language"),
        (entry("5", current="6000"), "current"),
        (entry("5", current=True), "current"),
        ({}, "text"),
        ('{"text": 1e99999999999999999999}', "Line 1"),
    ],
)
def test_entry_lines_that_ask_nothing_exit_2(question: object, named: str):
    found, code = answers("entry", question)
    assert code == 2
    assert named in str(found[0]["error"])


def test_output_is_utf_8_whatever_the_locale():
    line = json.dumps(entry("٪٪ 만", locale="ko"))
    out, _, code = goaltui("funnel", "entry", "--jsonl", lines=line, env={"LC_ALL": "C"})
    assert (code, json.loads(out)["id"]) == (0, "٪٪ 만")


def test_a_reader_that_goes_away_is_no_fault():
    line = json.dumps({"id": "a", "funnel": WHOLE})
    process = subprocess.Popen(
        [sys.executable, "-m", "goaltui", "funnel", "solve", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdin.write(f"{line}\n".encode())
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["id"] == "a"  # answered before the next line
    process.stdout.close()
    process.stdin.write(f"{line}\n".encode() * 3)
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 0


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not beside the checkout")
def test_shared_cases_hold():
    command = f"{sys.executable} -m goaltui"
    done = subprocess.run(
        [sys.executable, SHARED, "--goaltui", command, "--only", "funnel,entry"],
        capture_output=True,
        check=False,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout + done.stderr
