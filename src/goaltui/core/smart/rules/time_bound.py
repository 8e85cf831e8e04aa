"""Time-bound: a deadline, and a specific date."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from goaltui.core.language.periods import month_end
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Become, Fix, SetValues
from goaltui.core.smart.subject import Subject

_T = Criterion.TIME_BOUND

FAR: Final = 2
"""Years from which a date is a goal's: an objective is of short to middle term."""


def known(subject: Subject) -> bool:
    """Tell whether there is a date."""
    return subject.deadline is not None


def no_deadline(subject: Subject) -> Iterator[Finding]:
    """No time is stated, and nothing comes round either."""
    said = subject.statement
    if subject.deadline is None and said.deadline is None and not _repeats(subject):
        yield Finding(_T, "no_deadline", fixes=_quarter(subject))


def cadence_only(subject: Subject) -> Iterator[Finding]:
    """It comes round, and nobody says until when."""
    if subject.deadline is None and subject.statement.deadline is None and _repeats(subject):
        said = subject.statement.cadence
        params = {"cadence": said.text if said else f"every {subject.node.cadence}"}
        yield Finding(_T, "cadence_only", params, _quarter(subject))


def event_not_date(subject: Subject) -> Iterator[Finding]:
    """The deadline is an event, and an event can be put off."""
    said = subject.statement.deadline
    if subject.deadline is None and said and said.kind in ("event", "after_event"):
        yield Finding(_T, "event_not_date", {"event": said.text})


def vague_time(subject: Subject) -> Iterator[Finding]:
    """The time is a word such as “soon”."""
    said = subject.statement.deadline
    if subject.deadline is None and said and said.kind == "vague" and subject.settled(said.span):
        yield Finding(_T, "vague_time", {"time": said.text}, _quarter(subject))


def past_date(subject: Subject) -> Iterator[Finding]:
    """The date has passed."""
    due, said = subject.deadline, subject.statement.deadline
    if due is None or due >= subject.today:
        return
    if subject.node.deadline is not None or said is None or subject.settled(said.span):
        yield Finding(_T, "past_date", {"date": due.isoformat()})


def far_off(subject: Subject) -> Iterator[Finding]:
    """It is due so far ahead that it says where to go, as a goal does, and not what is next."""
    due = subject.deadline
    if due is not None and due > _years_on(subject.today, FAR):
        fix = Fix("to_goal", Become("goal"))
        yield Finding(_T, "far_off", {"date": due.isoformat()}, (fix,))


def _years_on(day: date, years: int) -> date:
    """Return the last day of the month that lies so many years on."""
    year = day.year + years
    return month_end(year, day.month) if year < date.max.year else date.max


def after_parent(subject: Subject) -> Iterator[Finding]:
    """It is due later than what it hangs under."""
    due = subject.deadline
    dates = (node.deadline for node in subject.above() if node.deadline is not None)
    above = next(dates, None)
    if above is not None and due is not None and due > above:
        params = {"date": due.isoformat(), "parent_date": above.isoformat()}
        yield Finding(_T, "after_parent", params)


def before_start(subject: Subject) -> Iterator[Finding]:
    """It is due before it begins."""
    start, due = subject.node.start, subject.deadline
    if start and due and due < start:
        yield Finding(_T, "before_start", {"date": due.isoformat(), "start": start.isoformat()})


def _repeats(subject: Subject) -> bool:
    return subject.node.cadence is not None or subject.statement.cadence is not None


def _quarter(subject: Subject) -> tuple[Fix, ...]:
    """Offer the end of the next calendar quarter, where there is one."""
    day = subject.today
    if day.year == date.max.year:
        return ()
    due = month_end(day.year, ((day.month - 1) // 3 + 2) * 3).isoformat()
    return (Fix("due_on", SetValues({"deadline": due}), {"date": due}),)
