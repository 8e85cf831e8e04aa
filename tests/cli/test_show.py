"""`show`, `check`, `samples` and `keys`: plans and lists as text and as JSON."""

import pytest

from goaltui.cli.cells import width
from goaltui.config.keymap import COMMANDS
from goaltui.config.resources import samples
from tests.cli.conftest import TODAY

SAMPLES = [sample.name for sample in samples()]


@pytest.mark.parametrize("sample", samples(), ids=SAMPLES)
def test_show_prints_any_sample_in_eighty_columns(goaltui, sample):
    shown = goaltui("show", sample.path, "--today", TODAY)
    assert (shown.code, shown.err) == (0, "")
    assert all(width(line) <= 80 for line in shown.out.splitlines())
    assert sample.title in shown.out


def test_show_has_the_tree_the_funnel_and_what_to_see_to(goaltui, inbound):
    lines = goaltui("show", inbound, "--today", TODAY).out.splitlines()
    assert lines[:2] == ["Inbound 2027 for Kestrel Robotics", "2027 | USD"]
    (row,) = [line for line in lines if "10M new revenue" in line]
    assert row.startswith("  10M new revenue ")
    assert "Grace Okafor  31 Dec 27" in row
    assert row.endswith("to 10M")
    (visits,) = [line for line in lines if line.startswith("Visits")]
    assert visits.split() == ["Visits", ">", "6,000.00", "6,313.13"]
    assert "6,000 visits a month give 9.504M a year: 496k short of 10M." in lines
    assert lines[-1] == "goaltui check says what."


def test_show_as_json_has_the_same_with_exact_numbers(goaltui, inbound):
    document = goaltui("show", inbound, "--json", "--today", TODAY).json
    assert document["plan"]["title"] == "Inbound 2027"
    assert document["today"] == TODAY
    nodes = {node["id"]: node for node in document["nodes"]}
    assert nodes["ten-million"]["depth"] == 1
    assert nodes["ten-million"]["owner"] == "grace"
    (funnel,) = document["funnels"]
    assert funnel["plan"]["cells"]["revenue"] == 9_504_000
    assert funnel["plan"]["gaps"]["revenue"]["gap"] == -496_000
    assert funnel["plan"]["levers"]["revenue"]["visits"]["feasible"] is True
    findings = [finding for node in document["nodes"] for finding in node["findings"]]
    assert document["warnings"] == sum(finding["warns"] for finding in findings) > 0


def test_an_empty_plan_says_so(goaltui, tmp_path):
    goaltui("new", tmp_path / "p.plan", "--year", "2027", "--year-start", "4")
    shown = goaltui("show", tmp_path / "p.plan")
    assert shown.out == "p\nApr 2027 to Mar 2028 | USD\n\nNo goals or objectives yet.\n"


@pytest.mark.parametrize("sample", samples(), ids=SAMPLES)
def test_check_has_a_line_for_each_finding(goaltui, sample):
    found = goaltui("check", sample.path, "--today", TODAY)
    assert found.code == 1
    documents = goaltui("check", sample.path, "--today", TODAY, "--json").json
    lines = iter(found.out.splitlines())
    for document in documents:
        for finding in document["findings"]:
            line = next(lines)
            assert line.split()[:2] == [
                finding["criterion"] if finding["warns"] else f"({finding['criterion']})",
                finding["code"],
            ]
            assert " > ".join(document["path"]) in line
            assert finding["text"] in line
            assert all(fix["text"] in line for fix in finding["fixes"])
            assert finding["text"].endswith((".", "?"))
            assert finding["reason"].endswith(".")
    assert next(lines, None) is None
    again = goaltui("check", sample.path, "--today", TODAY, "--format", "json")
    assert again.json == documents
    count = sum(finding["warns"] for document in documents for finding in document["findings"])
    assert found.err.startswith(f"{count} warnings on ")


def test_check_counts_what_was_dismissed_and_keeps_the_reason(goaltui, tmp_path):
    path = tmp_path / "p.toml"
    path.write_text(
        '[plan]\ntitle = "P"\nyear = 2027\n[[node]]\nid = "g"\nkind = "goal"\nstatement = "Grow"\n'
        '[[node]]\nid = "n"\nkind = "objective"\nparent = "g"\n'
        'statement = "Win lots of clients"\n[[dismissal]]\nnode = "n"\ncriterion = "S"\n'
        'code = "vague_word"\nabout = "word=lots of"\nreason = "agreed \\u001b[2J"\nwho = "ana"\n'
    )
    before = goaltui("check", path)
    assert before.err.endswith(", 1 dismissed.\n")
    assert "vague_word" not in before.out
    (document,) = goaltui("check", path, "--json").json
    (dismissed,) = document["dismissed"]
    assert (dismissed["code"], dismissed["who"]) == ("vague_word", "ana")
    assert dismissed["reason"] == "agreed [2J"


def test_check_has_nothing_to_say_about_nothing(goaltui, tmp_path):
    goaltui("new", tmp_path / "p.plan")
    found = goaltui("check", tmp_path / "p.plan")
    assert (found.code, found.out) == (0, "")
    assert found.err == "0 warnings on 0 of 0 rows.\n"


def test_samples_are_listed_by_name(goaltui):
    listed = goaltui("samples")
    assert [line.split()[0] for line in listed.out.splitlines()] == SAMPLES
    assert [sample["name"] for sample in goaltui("samples", "--json").json] == SAMPLES


def test_keys_has_every_command_and_a_person_s_own_keys(goaltui, tmp_path):
    settings = tmp_path / "config" / "goaltui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('[keys]\nadd-under = "f7"\n')
    listed = goaltui("keys").out
    assert "F7" in listed
    assert all(command.id() in listed for command in COMMANDS)
    assert all(width(line) <= 80 for line in listed.splitlines())
    keys = {c["command"]: c["keys"] for c in goaltui("keys", "--json").json}
    assert keys["add-under"] == ["f7"]
    assert keys["undo"] == ["u", "ctrl+z"]


def test_supplied_text_is_never_acted_on_by_the_terminal(goaltui, tmp_path):
    text = '[plan]\ntitle = "a [/] \\u001b[31m \\u202eb"\nyear = 2027\n'
    (tmp_path / "p.toml").write_text(text)
    shown = goaltui("show", tmp_path / "p.toml")
    assert shown.out.splitlines()[0] == "a [/] [31m b"
    assert goaltui("show", tmp_path / "p.toml", "--json").json["plan"]["title"] == "a [/] [31m b"
