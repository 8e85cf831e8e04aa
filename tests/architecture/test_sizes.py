"""Nothing grows unnoticed: files, functions and classes past their size need a reason here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "goaltui"
FILE_LINES, FUNCTION_LINES, CLASS_METHODS = 400, 60, 25

ALLOWED: dict[str, str] = {
    "config/keymap.py": "one table of commands, so that keys that collide stand side by side",
}
"""`file` or `file:name` to the reason why it may be larger."""


def oversized() -> Iterator[str]:
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        text = path.read_text("utf-8")
        if text.count("\n") > FILE_LINES:
            yield name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                if (node.end_lineno or 0) - node.lineno + 1 > FUNCTION_LINES:
                    yield f"{name}:{node.name}"
            elif isinstance(node, ast.ClassDef):
                methods = [n for n in node.body if isinstance(n, ast.FunctionDef)]
                if len(methods) > CLASS_METHODS:
                    yield f"{name}:{node.name}"


def test_what_is_large_has_a_reason():
    assert sorted(set(oversized()) - set(ALLOWED)) == []


def test_every_reason_is_still_needed():
    assert sorted(set(ALLOWED) - set(oversized())) == []


def test_packages_are_empty():
    filled = [p for p in SOURCE.rglob("__init__.py") if p.read_text("utf-8").strip()]
    assert filled == []


@pytest.mark.parametrize("folder", ["core", "session", "store", "formats", "tui", "cli"])
def test_tests_are_collectable(folder: str):
    tests = Path(__file__).parents[1] / folder
    stray = [
        p.name
        for p in tests.rglob("*.py")
        if "def test_" in p.read_text("utf-8") and not p.name.startswith("test_")
    ]
    assert stray == []
