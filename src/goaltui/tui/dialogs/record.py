"""The dialog that records a value: the number, a letter for another KPI, Enter."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.widget import Widget

from goaltui.core.base import Id
from goaltui.core.quantity.show import show_number
from goaltui.i18n.dates import in_words, show_date
from goaltui.session.commands.kpis import Record
from goaltui.session.commands.rows import Add
from goaltui.session.forms import Misread
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.dialogs.record_state import DATE, NOTE, VALUE, Offer, Recording
from goaltui.tui.widgets.form_lines import Judged
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import (
    Line,
    Part,
    Role,
    cut,
    left,
    right,
    width,
    window,
    with_caret,
    wrap,
)
from goaltui.tui.widgets.moving import goes_on, meant

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_LABELS: Final = ("value", "date", "note")
_LABEL, _BEHIND, _LAST, _UNIT = 8, 28, 12, 10
_ABOVE: Final = 6
"""How many lines stand above the KPIs."""


def recording_lines(now: Recording, cells: int, room: int) -> Sequence[Line]:
    """Return the question, the fields, two lines of remarks, and at most `room` KPIs."""
    kpi = now.kpi
    title = Part(
        f"Record a value of {kpi.name}" if kpi else "Record a value: of which KPI?", "title"
    )
    return [
        Line.of(title, Part(cut(f"  {_last(now)}", cells - width(title.text)), "muted")),
        *(_field(now, at, cells) for at in (VALUE, DATE, NOTE)),
        *_remarks(now, cells),
        *(_offer(now, offer, cells) for offer in shown_offers(now, room)),
    ]


def shown_offers(now: Recording, room: int) -> Sequence[Offer]:
    """Return the KPIs that are in sight, at most `room`, the picked one among them."""
    offers = now.offers
    at = next((at for at, o in enumerate(offers) if o.kpi == now.kpi), 0)
    first = max(0, min(at - room // 2, len(offers) - room))
    return offers[first : first + room]


def _last(now: Recording) -> str:
    if now.kpi is None or not now.series:
        return "no value yet" if now.kpi else ""
    last = now.series[-1]
    value = show_number(last.value, now.symbols)
    return f"last {value} {now.kpi.unit}, {in_words(last.on, now.view.today)}"


def _field(now: Recording, at: int, cells: int) -> Line:
    label = left(f" {_LABELS[at]}", _LABEL)
    behind = Part(f"  {_behind(now, at)}", "muted")
    if at != now.at:
        return Line.of(Part(label, "muted"), now.edits[at].text, behind)
    room = max(8, cells - _LABEL - _BEHIND)
    text, cursor = window(now.edits[at].text, now.edits[at].cursor, room)
    return Line.of(Part(label, "accent"), *with_caret(text, cursor), behind, ground="field")


def _behind(now: Recording, at: int) -> str:
    if at == VALUE:
        return now.kpi.unit if now.kpi else ""
    if at == NOTE:
        return "" if now.edits[NOTE].text else "where it comes from"
    day = now.day
    if isinstance(day, Misread):
        return ""
    return f"{show_date(day.value, 'en')}, {in_words(day.value, now.view.today)}"


def _remarks(now: Recording, cells: int) -> list[Line]:
    judged = _judged(now)
    rows = wrap(judged.remark, max(20, cells - _LABEL))[:2]
    role: Role = "muted" if judged.good else "warning"
    lines = [Line.of(" " * _LABEL, Part(row, role)) for row in rows]
    return [*lines, *[Line()] * (2 - len(lines))]


def _judged(now: Recording) -> Judged:
    day, value = now.day, now.value
    if now.refused:
        return Judged(now.refused, good=False)
    if isinstance(day, Misread):
        return Judged(day.message, good=False)
    if isinstance(value, str):
        begun = bool(now.edits[VALUE].text.strip())
        return Judged(value, good=False) if begun else Judged(_how(now))
    there = [m for m in now.series if m.on == day.value]
    instead = (
        f"In place of {show_number(there[0].value, now.symbols)} of that day." if there else ""
    )
    return Judged("  ".join(part for part in (value.echo, instead) if part))


def _how(now: Recording) -> str:
    if now.wanted:
        return f"KPIs with “{now.wanted}” in their names; now the number."
    first = "its letter" if now.lettered else "a part of its name"
    return f"For another KPI {first} first. Enter records; Tab: date."


def _offer(now: Recording, offer: Offer, cells: int) -> Line:
    picked = offer.kpi == now.kpi
    series = now.view.series.get(offer.kpi.id, ())
    last = show_number(series[-1].value, now.symbols) if series else "-"
    return Line.of(
        Part(" > " if picked else "   ", "accent"),
        Part(f"{offer.letter}  " if offer.letter else "", "accent"),
        left(offer.kpi.name, max(10, cells - 6 - _LAST - _UNIT)),
        Part(right(last, _LAST) + left(f" {offer.kpi.unit}", _UNIT), "muted"),
        ground="focus" if picked else "plain",
    )


class RecordPane(LineView):
    """A value being recorded."""

    class Recorded(Message):
        """Enter was pressed, and everything fits."""

        def __init__(self, command: Record) -> None:
            """Take note of the command."""
            self.command = command
            super().__init__()

    def __init__(self, now: Recording) -> None:
        """Begin with `now`."""
        super().__init__()
        self._now = now

    def on_mount(self) -> None:
        """Take the room for the fields and the KPIs."""
        self.styles.height = _ABOVE + min(self._room, len(self._now.all))
        self._become(self._now)

    @property
    def _room(self) -> int:
        """How many KPIs there is room for, the panel's edges and some air left."""
        return max(1, self.app.size.height * 9 // 10 - _ABOVE - 2)

    def lines(self) -> Sequence[Line]:
        """Return what is typed so far, and the KPIs."""
        return recording_lines(self._now, self.size.width, self._room)

    def caret_at(self) -> Offset | None:
        """Return where text is typed."""
        edit = self._now.edits[self._now.at]
        text, cursor = window(edit.text, edit.cursor, max(8, self.size.width - _LABEL - _BEHIND))
        return Offset(_LABEL + width(text[:cursor]), 1 + self._now.at)

    def on_key(self, event: events.Key) -> None:
        """Pick, type, go between the fields, record."""
        key = meant(self, event, typing=True)
        if key == "escape" or goes_on(self, event.key):
            return
        event.stop()
        event.prevent_default()
        if key != "enter":
            self._become(self._now.key(key, event.character))
        elif isinstance(command := self._now.command(), str):
            self._become(replace(self._now, refused=command))
        else:
            self.post_message(self.Recorded(command))

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as typed."""
        event.stop()
        self._become(self._now.paste(event.text))

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked field, or pick the clicked KPI."""
        offers = shown_offers(self._now, self._room)
        if 1 <= event.y <= len(_LABELS):
            self._become(replace(self._now, at=event.y - 1))
        elif _ABOVE <= event.y < _ABOVE + len(offers):
            self._become(replace(self._now, picked=offers[event.y - _ABOVE].kpi.id))

    def _become(self, now: Recording) -> None:
        self._now = now
        self.place_caret()
        self.redraw()


class RecordDialog(Dialog[Record]):
    """Ask for a value; the answer is the command that records it."""

    app: "GoaltuiApp"

    def __init__(self, kpi: Id | None = None) -> None:
        """Begin with `kpi` picked, if any."""
        super().__init__()
        self._kpi = kpi

    def panel(self) -> list[Widget]:
        """Return the fields and the KPIs."""
        app = self.app
        return [RecordPane(Recording(app.view, app.session.kit, app.symbols, self._kpi))]

    def on_record_pane_recorded(self, message: RecordPane.Recorded) -> None:
        """Answer with the command."""
        self.dismiss(message.command)


def record_value(app: "GoaltuiApp", kpi: Id | None = None) -> None:
    """Ask for a value, `kpi` picked already if any, and record it; without a KPI, ask for one."""
    if not app.view.plan.kpis:
        question = "There is no KPI yet. What is measured?"
        app.push_screen(Ask(question, judge=_named), lambda name: _add(app, name))
    else:
        app.push_screen(RecordDialog(kpi), lambda command: _record(app, command))


def _named(text: str) -> Judged:
    remark = "Such as leads, or cost per click. Enter adds it, Esc leaves."
    return Judged(remark, good=bool(text.strip()))


def _add(app: "GoaltuiApp", name: str | None) -> None:
    group = app.dispatch(Add("kpis", {"name": name})) if name else None
    if group is not None:
        record_value(app, group.changes[0].row)


def _record(app: "GoaltuiApp", command: Record | None) -> None:
    if command is None:
        return
    group = app.dispatch(command)
    kpi = app.view.plan.kpis.get(command.kpi)
    if kpi is not None:
        value = f"{kpi.name}: {show_number(command.value, app.symbols)} {kpi.unit}".rstrip()
        said = "recorded. u takes it back." if group else "as it was already."
        app.say(f"{value} on {show_date(command.on, 'en')}, {said}")
