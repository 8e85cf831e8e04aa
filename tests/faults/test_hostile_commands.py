"""Commands that meet hostile text, in a plan, in their arguments or around them, only print it."""

import csv
import io
import json
import os
from collections.abc import Callable

import pytest

from goaltui import bootstrap
from goaltui.cli.main import run
from tests.faults.foreign import written
from tests.faults.test_hostile_text import FULL, batches, numbers
from tests.hostile import ACTS, strings

READING = (
    ("show",),
    ("check",),
    ("owners",),
    ("history",),
    ("funnel", "show"),
)
Printed = Callable[..., str]


@pytest.fixture
def printed(capsys, monkeypatch, tmp_path) -> Printed:
    """Run a command and return what it printed: clean, and no fault of the program."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def ran(*arguments: object) -> str:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert code in (0, 1, 2)
        assert "has a fault" not in err, err
        for text in (out, err):
            acts = ACTS.search(text.replace("\r\n", "\n").replace("\n", ""))
            assert not acts, (arguments, acts)
        return str(out or err)

    return ran


def marks(texts: tuple[str, ...]) -> set[str]:
    return {text[: text.index("q", 1) + 1] for text in texts}


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_what_others_wrote_is_only_printed(printed, tmp_path, times, figure):
    count = times(50, FULL)
    for number, texts in enumerate(batches(count)):
        path = written(tmp_path / f"{number}.plan", texts)
        for command in READING:
            seen = numbers(printed(*command, path, "--today", "2026-11-22"))
            assert seen >= marks(texts) or command == ("funnel", "show")
            document = json.loads(printed(*command, path, "--json"))
            assert document is not None
        whole = bootstrap.read_plan(path)
        for form in ("toml", "json"):
            printed("export", path, "--to", form, "-o", tmp_path / f"{number}.{form}")
            assert bootstrap.read_plan(tmp_path / f"{number}.{form}") == whole
            assert printed("export", path, "--to", form)
        for row in csv.reader(io.StringIO(printed("export", path, "--to", "csv"))):
            assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in row)
        printed("history", path, "--at", "2026-11-22")
        path.unlink()
    figure(f"{count} hostile strings through show, check, owners, history, funnel and 3 exports")


ARGUMENTS = (
    ("{}",),
    ("show", "{}"),
    ("show", "p.plan", "--lang", "{}"),
    ("show", "p.plan", "--today", "{}"),
    ("open", "p.plan", "--sample", "{}"),
    ("--sample", "{}"),
    ("funnel", "show", "p.plan", "--funnel", "{}"),
    ("funnel", "show", "p.plan", "--set", "{}"),
    ("funnel", "show", "p.plan", "--set", "s1={}"),
    ("funnel", "show", "p.plan", "--target", "{}=1"),
    ("funnel", "show", "p.plan", "--close", "{}"),
    ("owners", "p.plan", "--person", "{}"),
    ("record", "p.plan", "{}", "3"),
    ("record", "p.plan", "k0", "{}"),
    ("record", "p.plan", "k0", "3", "--note", "{}", "--as", "{}", "--json"),
    ("new", "n.plan", "--title", "{}", "--client", "{}"),
    ("new", "n.plan", "--currency", "{}"),
    ("new", "n.plan", "--group", "{}"),
    ("new", "n.plan", "--from", "{}"),
    ("new", "{}.plan"),
    ("export", "p.plan", "--to", "{}"),
    ("export", "p.plan", "--to", "toml", "-o", "{}.toml"),
    ("import", "{}", "--into", "p.plan"),
    ("import", "{}.toml", "--into", "{}.plan"),
    ("history", "p.plan"),
    ("history", "p.plan", "--at", "{}"),
    ("keys", "{}"),
)


def as_argument(text: str) -> str:
    """Return text as the system hands it over: no NUL, and odd bytes as half pairs."""
    return os.fsdecode(text.encode("utf-8", "surrogatepass").replace(b"\0", b""))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_hostile_arguments_are_only_printed(printed, tmp_path, times, monkeypatch, figure):
    written(tmp_path / "p.plan", ["q0q", "q1q"])
    texts = strings(times(25, FULL))
    for at, text in enumerate(texts):
        folder = tmp_path / str(at)
        folder.mkdir()
        (folder / "p.plan").hardlink_to(tmp_path / "p.plan")
        monkeypatch.chdir(folder)
        given = as_argument(text)
        monkeypatch.setenv("LOGNAME", given)
        for arguments in ARGUMENTS if at < 100 else ARGUMENTS[at % len(ARGUMENTS) :][:4]:
            printed(*(argument.replace("{}", given) for argument in arguments))
    figure(f"{len(texts)} hostile arguments: all refused or kept as text")


@pytest.mark.parametrize("form", ["toml", "json"])
@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_hostile_files_are_read_as_text(printed, tmp_path, times, form, figure):
    texts = strings(times(100, FULL))
    printed("new", tmp_path / "p.plan", "--title", "P", "--year", "2027")
    for text in texts:
        path = tmp_path / f"in.{form}"
        path.write_bytes(_file(form, text[:150]))
        printed("show", path)
        printed("import", path, "--into", tmp_path / "p.plan", "--json")
    assert not any(
        ACTS.search(p.name) for p in bootstrap.read_plan(tmp_path / "p.plan").people.values()
    )
    figure(f"{len(texts)} {form} files with hostile names, values and keys")


def _file(form: str, text: str) -> bytes:
    """Return a plan in which `text` is a name; without quotes as TOML, so that it may break out."""
    plan = {"title": text, "year": 2027}
    if form == "json":
        document = {"plan": plan, "people": [{"name": text, "id": "a"}], text: []}
        if len(text) % 2:
            del document[text]
        return json.dumps(document, ensure_ascii=len(text) % 3 == 0).encode("utf-8", "replace")
    quoted = f'"{text}"' if len(text) % 2 else json.dumps(text)
    lines = ("[plan]", f"title = {quoted}", "year = 2027", "[[person]]", f"name = {quoted}")
    return "\n".join(lines).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("command", ["solve", "entry"])
def test_answers_of_the_arithmetic_are_only_json(command, monkeypatch, capsys):
    lines = [
        json.dumps({"id": text, "text": text, "cell": text, "locale": text, "funnel": {text: text}})
        for text in strings(200)
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join([*lines, *strings(50)])))
    run(["funnel", command, "--jsonl"])
    out = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["id"] for line in out[:5]] == list(strings(5))
    assert not any(ACTS.search(line) for line in out)


def test_readings_of_sentences_are_only_json(monkeypatch, capsys):
    texts = strings(200)
    lines = "\n".join(json.dumps({"id": n, "text": text}) for n, text in enumerate(texts))
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert run(["parse", "--jsonl", "--today", "2026-11-22"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) == len(texts)
    assert not any(ACTS.search(line) for line in out)


def test_what_is_no_utf8_is_printed_as_far_as_it_is(printed, tmp_path):
    path = written(tmp_path / "p.plan", strings(20), halves=True)
    assert "q0q" in printed("show", path)
    assert "q0q" in printed("export", path, "--to", "toml")
