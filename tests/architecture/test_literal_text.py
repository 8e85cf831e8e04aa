"""What a person or a file supplied never becomes markup, and rows change in one way only."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "goaltui"

MARKUP_WIDGETS = {
    "Static",
    "Label",
    "Button",
    "Checkbox",
    "RadioButton",
    "OptionList",
    "SelectionList",
    "Select",
    "ListItem",
    "DataTable",
    "Tree",
    "TabPane",
    "Collapsible",
    "Markdown",
}
"""Widgets of Textual that read markup in their text; ours are drawn line by line."""


def calls(folder: Path) -> Iterator[tuple[str, ast.Call, str]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                function = node.func
                name = function.attr if isinstance(function, ast.Attribute) else None
                name = function.id if isinstance(function, ast.Name) else name
                yield path.relative_to(SOURCE).as_posix(), node, name or ""


def test_no_widget_that_reads_markup():
    found = [
        f"{file}:{call.lineno} {name}"
        for file, call, name in calls(SOURCE / "tui")
        if name in MARKUP_WIDGETS
    ]
    assert found == []


def test_no_notification_reads_markup():
    found = [
        f"{file}:{call.lineno}"
        for file, call, name in calls(SOURCE / "tui")
        if name == "notify"
        and not any(
            k.arg == "markup" and isinstance(k.value, ast.Constant) and k.value.value is False
            for k in call.keywords
        )
    ]
    assert found == []


def test_rows_change_through_evolve_only():
    found = [
        f"{file}:{call.lineno}"
        for file, call, name in calls(SOURCE)
        if name in ("model_copy", "model_construct")
    ]
    assert found == []


def test_writes_are_never_begun_deferred():
    found = [
        f"{file}:{call.lineno}" for file, call, name in calls(SOURCE / "store") if name == "atomic"
    ]
    assert found == []
