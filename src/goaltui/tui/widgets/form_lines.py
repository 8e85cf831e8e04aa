"""What a form shows, and how that becomes lines: values and one pure function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from textual.geometry import Offset

from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Line, Part, Role, cut, left, width, window, with_caret, wrap

LABEL_CELLS: Final = 14


@dataclass(frozen=True)
class FormField:
    """One field as it is shown."""

    name: str
    label: str
    text: str = ""
    """What is typed into it; plain, in the reader's format."""
    remark: str = ""
    """What stands behind it while it is not typed in, such as `in 18 weeks`."""
    hint: str = ""
    """What belongs there, shown while it is empty and typed in."""
    wide: bool = False
    """Whether it is a sentence that takes lines of its own."""
    mark: str = ""
    """What stands right behind its text while it is not typed in: `*` for a correction."""
    brief: str = ""
    """The remark in fewer words, where there is little room."""


@dataclass(frozen=True)
class FormContent:
    """Everything a form shows: a heading, fields, and lines about the sentence."""

    heading: tuple[Line, ...] = ()
    fields: tuple[FormField, ...] = ()
    about: Callable[[int], Sequence[Line]] = field(default=lambda _: ())
    """From a width in cells to the lines below the sentence."""
    tail: Callable[[int], Sequence[Line]] = field(default=lambda _: ())
    """From a width in cells to the lines below the fields."""
    of: str = ""
    """What row it is of, for those who are told what was typed."""


@dataclass(frozen=True)
class Judged:
    """What to make of a field's text: a remark, whether it will do, what it could become."""

    remark: str = ""
    good: bool = True
    offers: tuple[str, ...] = ()
    """Names that the text could stand for; Enter takes the first."""
    creates: bool = False
    """Whether entering it would create something; it takes a second Enter."""


@dataclass(frozen=True)
class Drawn:
    """A form as lines."""

    lines: tuple[Line, ...] = ()
    places: tuple[range, ...] = ()
    """The lines of each field, in the order of the fields."""
    caret: Offset | None = None
    """Where text is typed, if it is."""


def draw(content: FormContent, at: int, edit: LineEdit | None, judged: Judged, cells: int) -> Drawn:
    """Return the lines of a form `cells` wide, the field `at` being typed in if there is `edit`."""
    lines, places = list(content.heading), []
    caret: Offset | None = None
    for number, shown in enumerate(content.fields):
        start = len(lines)
        if number == at and edit is not None:
            typed = _typed_sentence(edit, cells) if shown.wide else _typed_row(shown, edit, cells)
            caret = Offset(typed.caret.x, start + typed.caret.y) if typed.caret else None
            lines += [*typed.lines, *_remarks(judged, cells, 1 if shown.wide else LABEL_CELLS)]
        else:
            lines += _sentence(shown, cells) if shown.wide else [_row(shown, cells)]
        places.append(range(start, len(lines)))
        if shown.wide:
            lines += content.about(cells)
    return Drawn((*lines, *content.tail(cells)), tuple(places), caret)


def _sentence(shown: FormField, cells: int) -> list[Line]:
    role: Role = "strong" if shown.text else "muted"
    return [Line.of(" ", Part(row, role)) for row in wrap(shown.text or shown.hint, cells - 2)]


def _row(shown: FormField, cells: int) -> Line:
    label = Part(left(f" {shown.label}", LABEL_CELLS), "muted")
    if not shown.text:
        return Line.of(
            label,
            Part("- " if shown.remark else "-", "muted"),
            Part(cut(shown.remark, cells - LABEL_CELLS - 3), "muted"),
        )
    room = cells - LABEL_CELLS - 1
    value = cut(shown.text, room - width(shown.mark)) + shown.mark
    left_over = room - width(value) - 2
    brief = shown.brief if width(shown.remark) > left_over else ""
    return Line.of(label, value, Part(cut(f"  {brief or shown.remark}", left_over + 2), "muted"))


def _typed_sentence(edit: LineEdit, cells: int) -> Drawn:
    lines, seen, caret = [], 0, None
    for number, row in enumerate(wrap(edit.text + " ", cells - 2)):
        here = edit.cursor - seen
        parts = [Part(row, "typed")]
        if 0 <= here < len(row):
            caret = Offset(1 + width(row[:here]), number)
            parts = with_caret(row, here)
        lines.append(Line.of(" ", *parts, ground="field"))
        seen += len(row)
    return Drawn(tuple(lines), (), caret)


def _typed_row(shown: FormField, edit: LineEdit, cells: int) -> Drawn:
    room = cells - LABEL_CELLS - 1
    text, at = window(edit.text, edit.cursor, room)
    hint = Part("" if edit.text else cut(f" {shown.hint}", room - 1), "muted")
    label = Part(left(f" {shown.label}", LABEL_CELLS), "accent")
    typed = [Part(text, "chosen"), Part(" ", "caret")] if edit.selected else with_caret(text, at)
    line = Line.of(label, *typed, hint, ground="field")
    return Drawn((line,), (), Offset(LABEL_CELLS + width(text[:at]), 0))


def _remarks(judged: Judged, cells: int, indent: int) -> list[Line]:
    lines, start = [], " " * indent
    if judged.remark:
        rows = wrap(judged.remark, max(10, cells - indent - 1))
        lines += [Line.of(start, Part(row, "muted" if judged.good else "warning")) for row in rows]
    if judged.offers:
        first, *others = judged.offers
        rest = cut("  ".join(["", *others]), max(0, cells - indent - width(first) - 1))
        lines.append(Line.of(start, Part(first, "accent"), Part(rest, "muted")))
    return lines
