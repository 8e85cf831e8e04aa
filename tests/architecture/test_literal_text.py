"""What a person or a file supplied never becomes markup, and rows change in one way only."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "goaltui"

READ_MARKUP = (
    "textual.widgets",
    "textual.content",
    "textual.markup",
    "textual.visual",
    "textual.command",
    "textual.system_commands",
    "rich.markup",
    "rich.text",
    "rich.table",
    "rich.panel",
    "rich.markdown",
    "rich.prompt",
)
"""Parts of Textual and Rich that read markup in their text, or let it be read; ours draw lines."""

MARKUP_SLOTS = {
    "tooltip",
    "border_title",
    "border_subtitle",
    "title",
    "sub_title",
    "BORDER_TITLE",
    "BORDER_SUBTITLE",
    "SUB_TITLE",
    "HELP",
}
"""Attributes of widgets and applications whose text Textual reads as markup."""

MARKUP_CALLS = {"notify", "from_markup", "render_markup", "render_str", "SystemCommand", "Styled"}

DRAWN_BY_TEXTUAL = {"render", "__rich__", "__rich_console__", "get_system_commands"}
"""Methods that hand text to Textual; a text from `render` is markup."""

PRINTED_AS_IT_IS = {"cli/commands/export.py": "plan_text"}
"""Whose text is clean already: the formats clean what they write."""


def nodes(folder: Path) -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            yield path.relative_to(SOURCE).as_posix(), node


def name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def calls(folder: Path) -> Iterator[tuple[str, ast.Call, str]]:
    for file, node in nodes(folder):
        if isinstance(node, ast.Call):
            yield file, node, name_of(node.func)


def imported(node: ast.AST) -> list[str]:
    """Return the modules, and modules with names, that a statement imports."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
    return []


def test_nothing_that_reads_markup_is_imported():
    found = [
        f"{file}:{getattr(node, 'lineno', 0)} {module}"
        for file, node in nodes(SOURCE)
        for module in imported(node)
        if module in READ_MARKUP or module.startswith(tuple(f"{part}." for part in READ_MARKUP))
    ]
    assert found == []


def test_no_text_is_put_where_it_would_be_markup():
    found = [
        f"{file}:{target.lineno} {name_of(target)}"
        for file, node in nodes(SOURCE / "tui")
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if name_of(target) in MARKUP_SLOTS and isinstance(target, ast.Attribute)
    ]
    assert found == []
    found = [f"{f}:{call.lineno} {name}" for f, call, name in calls(SOURCE) if name in MARKUP_CALLS]
    assert found == []


def test_nothing_hands_text_to_textual_to_draw():
    found = [
        f"{file}:{node.lineno} {node.name}"
        for file, node in nodes(SOURCE / "tui")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name in DRAWN_BY_TEXTUAL
    ]
    assert found == []


def test_text_becomes_segments_in_one_place():
    found = {file for file, _, name in calls(SOURCE) if name == "Segment"}
    assert found == {"tui/widgets/pen.py"}
    styled = [
        f"{file}:{call.lineno}"
        for file, call, name in calls(SOURCE)
        if name in ("Style", "from_meta", "on")
        and ({k.arg for k in call.keywords} & {"meta", "link", "handlers"} or name != "Style")
    ]
    assert styled == []


def is_inert(file: str, printed: ast.expr) -> bool:
    """Tell whether what is printed is a text of our own or was made fit for a terminal."""
    if isinstance(printed, ast.Constant):
        return True
    if isinstance(printed, ast.BinOp):
        return is_inert(file, printed.left) and is_inert(file, printed.right)
    if not isinstance(printed, ast.Call):
        return False
    name = name_of(printed.func)
    if name in ("rstrip", "strip") and isinstance(printed.func, ast.Attribute):
        return is_inert(file, printed.func.value)
    return name in ("clean", "clean_line", "inert_json", PRINTED_AS_IT_IS.get(file))


def test_commands_print_nothing_that_acts():
    found = [
        f"{file}:{call.lineno} {name}"
        for file, call, name in calls(SOURCE / "cli")
        if name in ("echo", "secho", "print", "write", "writelines")
        and not (call.args and is_inert(file, call.args[0]))
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
