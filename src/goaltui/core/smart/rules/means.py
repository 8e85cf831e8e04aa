"""Achievable with what there is: the owner's hours, the team's hours, the budget."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from goaltui.core.smart.figure import figure
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.subject import Subject

_A = Criterion.ACHIEVABLE


def room_of_owner(subject: Subject) -> Decimal | None:
    """Return the hours a week that the owner has for this objective; None where not known."""
    owner, node = subject.owner, subject.node
    if owner is None or owner.hours is None or node.hours is None:
        return None
    return owner.hours - subject.context.given.get(owner.id, Decimal()) + node.hours


def no_room(subject: Subject) -> Iterator[Finding]:
    """The owner's hours do not suffice for it beside what they have already."""
    room, owner, hours = room_of_owner(subject), subject.owner, subject.node.hours
    if room is not None and owner is not None and hours is not None and hours > room:
        params = {"owner": owner.name, "hours": figure(hours)}
        yield Finding(_A, "no_room", {**params, "room": figure(max(room, Decimal()))})


def room_of_team(subject: Subject) -> Decimal | None:
    """Return the hours a week that its team has for it beside what it has already.

    None where not known: a member's hours are unknown, or the objective's.
    """
    node, team = subject.node, subject.team
    if team is None or node.hours is None:
        return None
    hours = [p.hours for p in subject.plan.people.values() if p.team == team.id]
    known = [h for h in hours if h is not None]
    if not hours or len(known) < len(hours):
        return None
    return sum(known, -subject.context.given_by_team.get(team.id, Decimal())) + node.hours


def team_full(subject: Subject) -> Iterator[Finding]:
    """The team's hours do not suffice, where it is not known whether the owner's do."""
    team, hours = subject.team, subject.node.hours
    if team is None or hours is None or room_of_owner(subject) is not None:
        return
    room = room_of_team(subject)
    if room is not None and hours > room:
        params = {"team": team.name, "hours": figure(hours)}
        yield Finding(_A, "team_full", {**params, "room": figure(max(room, Decimal()))})


class Purse(NamedTuple):
    """What is left of the budget above for one node."""

    name: str
    left: Decimal


def purse_of(subject: Subject) -> Purse | None:
    """Return what the next budget above leaves for this one; None where there is none."""
    if subject.node.budget is None:
        return None
    for above in subject.above():
        if above.state == "scrapped":
            return None
        if above.budget is not None:
            others = subject.context.taken.get(above.id, Decimal()) - subject.node.budget
            return Purse(above.label or above.statement, above.budget - others)
    return None


def over_budget(subject: Subject) -> Iterator[Finding]:
    """It costs more than the budget above has left beside what else it pays for."""
    purse, budget = purse_of(subject), subject.node.budget
    if purse is not None and budget is not None and budget > purse.left:
        yield Finding(
            _A,
            "over_budget",
            {
                "budget": figure(budget),
                "left": figure(max(purse.left, Decimal())),
                "parent": purse.name,
            },
        )
