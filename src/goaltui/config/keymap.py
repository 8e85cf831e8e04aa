"""Every command of the screens: one class each, from which keys, footer, help and palette follow.

The class name is the command's name in settings (`AddUnder` is `add-under`) and in the code that
carries it out (`action_add_under`); the docstring is its help.
"""

import re
from typing import ClassVar, Final, Literal

Where = Literal["everywhere", "cursor", "tree", "funnel", "people", "kpis"]
"""A screen, all of them, or whatever has a cursor."""


class UiCommand:
    """Something a key does."""

    where: ClassVar[Where]
    keys: ClassVar[str]
    """Keys as Textual names them, separated by commas; the first is the one that is shown. Two
    keys in a row are separated by a space."""
    label: ClassVar[str]
    """A word or two for the footer."""
    footer: ClassVar[bool] = False
    """Whether the footer shows it."""
    numbered: ClassVar[bool] = False
    """Whether its first key does it to the first of several things, its second to the second."""

    @classmethod
    def id(cls) -> str:
        """Return its name in settings, such as `add-under`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    @classmethod
    def action(cls) -> str:
        """Return the name of what carries it out, such as `add_under`."""
        return cls.id().replace("-", "_")

    @classmethod
    def help(cls) -> str:
        """Return what it does, in a sentence."""
        return (cls.__doc__ or "").strip()


# Everywhere


class GoTo(UiCommand):
    """Go to another screen, by its letter."""

    where, keys, label, footer = "everywhere", "g", "go to", True


class Help(UiCommand):
    """Show what every key does."""

    where, keys, label, footer = "everywhere", "question_mark,f1", "help", True


class RecordValue(UiCommand):
    """Record a value of a KPI: type the number, a letter picks another KPI, Enter saves it."""

    where, keys, label, footer = "everywhere", "v,f4", "value", True


class Undo(UiCommand):
    """Take back your last change, also one of an earlier day."""

    where, keys, label, footer = "everywhere", "u,ctrl+z", "undo", True


class Redo(UiCommand):
    """Make again what you took back."""

    where, keys, label = "everywhere", "U,ctrl+y", "redo"


class Palette(UiCommand):
    """Find any command by a part of its name."""

    where, keys, label, footer = "everywhere", "ctrl+p", "commands", True


class EditPlan(UiCommand):
    """Change what holds for the whole plan: title, client, currency, year."""

    where, keys, label = "everywhere", "f2", "plan details"


class EditSettings(UiCommand):
    """Change your own settings: theme, glyphs, keymap, and the keys of any command."""

    where, keys, label = "everywhere", "f3,g s", "settings"


class NextTheme(UiCommand):
    """Change to the next theme: dark, light, high contrast, sixteen colours, your own."""

    where, keys, label = "everywhere", "f9", "theme"


class Redraw(UiCommand):
    """Paint everything anew, where another program has written into the terminal."""

    where, keys, label = "everywhere", "ctrl+l", "redraw"


class Quit(UiCommand):
    """Leave; everything is saved already."""

    where, keys, label = "everywhere", "ctrl+q,q", "quit"


# Whatever has a cursor; the first key of each does the same in every keymap


class CursorUp(UiCommand):
    """Go to the row above, or to the field above while typing."""

    where, keys, label = "cursor", "up,k", "up"


class CursorDown(UiCommand):
    """Go to the row below, or to the field below while typing."""

    where, keys, label = "cursor", "down,j", "down"


class CursorLeft(UiCommand):
    """Go to the cell at the left, or one character back while typing."""

    where, keys, label = "cursor", "left", "left"


class CursorRight(UiCommand):
    """Go to the cell at the right, or one character on while typing."""

    where, keys, label = "cursor", "right", "right"


class PageUp(UiCommand):
    """Go one page up."""

    where, keys, label = "cursor", "pageup", "page up"


class PageDown(UiCommand):
    """Go one page down."""

    where, keys, label = "cursor", "pagedown", "page down"


class First(UiCommand):
    """Go to the first row, or to the start of the text while typing."""

    where, keys, label = "cursor", "home,g g", "first row"


class Last(UiCommand):
    """Go to the last row, or to the end of the text while typing."""

    where, keys, label = "cursor", "end,G", "last row"


class Leave(UiCommand):
    """Leave a dialog; while typing, put back what was there."""

    where, keys, label = "cursor", "escape", "leave"


# The tree of goals and objectives


class AddUnder(UiCommand):
    """Add an objective under the row the cursor is on; at the top, a goal."""

    where, keys, label, footer = "tree", "a", "add under", True


class AddAfter(UiCommand):
    """Add a row after this one, of the same kind."""

    where, keys, label, footer = "tree", "s,o", "add after", True


class AddBefore(UiCommand):
    """Add a row before this one, of the same kind."""

    where, keys, label = "tree", "O", "add before"


class AddTemplate(UiCommand):
    """Add one of the usual goals and objectives, to be put in your own words."""

    where, keys, label = "tree", "t", "template"


class EditRow(UiCommand):
    """Edit the sentence of this row; Tab goes on to its fields, Esc puts back what was there."""

    where, keys, label, footer = "tree", "enter,e", "edit", True


class EditFields(UiCommand):
    """Go to the fields of this row."""

    where, keys, label = "tree", "tab", "fields"


class Fix(UiCommand):
    """Take the remedy that is offered for this row; of several, ask which."""

    where, keys, label = "tree", "f", "fix"


class DismissFinding(UiCommand):
    """Dismiss what the checks say about this row, with a reason that stays on record."""

    where, keys, label = "tree", "m", "dismiss"


class BringBack(UiCommand):
    """Take a dismissal of this row back, so that it counts again."""

    where, keys, label = "tree", "M", "bring back"


class TakeRemedy(UiCommand):
    """Take the remedy or the answer of that number for this row."""

    where, keys, label, numbered = "tree", "1,2,3,4,5,6,7,8,9", "remedy", True


class RemedyTyping(UiCommand):
    """Take the remedy or the answer of that number while typing."""

    where, label, numbered = "tree", "remedy while typing", True
    keys = "alt+1,alt+2,alt+3,alt+4,alt+5,alt+6,alt+7,alt+8,alt+9"


class MoveUp(UiCommand):
    """Move the row and all under it one place up."""

    where, keys, label = "tree", "K,alt+up,shift+up", "move up"


class MoveDown(UiCommand):
    """Move the row and all under it one place down."""

    where, keys, label = "tree", "J,alt+down,shift+down", "move down"


class MoveIn(UiCommand):
    """Hang the row and all under it under the row above."""

    where, keys, label = "tree", "L,alt+right,shift+right", "move in"


class MoveOut(UiCommand):
    """Hang the row and all under it one level further out."""

    where, keys, label = "tree", "H,alt+left,shift+left", "move out"


class Cut(UiCommand):
    """Take the row and all under it to be pasted elsewhere; until then it stays."""

    where, keys, label = "tree", "x,ctrl+x", "cut"


class Paste(UiCommand):
    """Paste what was cut after this row."""

    where, keys, label = "tree", "p,ctrl+v", "paste"


class PasteUnder(UiCommand):
    """Paste what was cut under this row."""

    where, keys, label = "tree", "P", "paste under"


class Delete(UiCommand):
    """Delete the row and all under it; undo brings it back."""

    where, keys, label, footer = "tree", "d,delete", "delete", True


class Convert(UiCommand):
    """Make an objective of this goal, or a goal of this objective; nothing is lost."""

    where, keys, label = "tree", "c", "goal/objective"


class Compare(UiCommand):
    """Compare goal and objective, and see which of both this row reads like."""

    where, keys, label = "tree", "C", "compare kinds"


class Split(UiCommand):
    """Split a sentence of two objectives: the second becomes the next row."""

    where, keys, label = "tree", "S", "split"


class Find(UiCommand):
    """Find as you type; Enter stays there, Esc goes back."""

    where, keys, label, footer = "tree", "slash", "find", True


class FindNext(UiCommand):
    """Go to the next row that was found."""

    where, keys, label = "tree", "n", "next"


class FindPrevious(UiCommand):
    """Go to the previous row that was found."""

    where, keys, label = "tree", "N", "previous"


class Fold(UiCommand):
    """Fold or unfold what hangs under this row."""

    where, keys, label = "tree", "space", "fold"


class FoldIn(UiCommand):
    """Fold what hangs under this row; where nothing is unfolded, go to the row it hangs under."""

    where, keys, label = "tree", "left", "fold in"


class FoldOut(UiCommand):
    """Unfold what hangs under this row; where it is unfolded, go to the first row in it."""

    where, keys, label = "tree", "right", "fold out"


class FoldAll(UiCommand):
    """Fold everything under the goals, or unfold it."""

    where, keys, label = "tree", "z", "fold all"


class Filter(UiCommand):
    """Show only some rows: what needs attention, one owner's, what is due soon."""

    where, keys, label = "tree", "w", "show only"


class GroupByOwner(UiCommand):
    """Group the objectives by owner, nobody's first; again brings back the tree."""

    where, keys, label = "tree", "b", "by owner"


# The funnel


class EditCell(UiCommand):
    """Edit this number in the trial; any digit replaces it. Enter keeps it, Esc puts it back."""

    where, keys, label, footer = "funnel", "enter,e", "edit", True


class ApplyTrial(UiCommand):
    """Make the trial the plan, as one step that can be undone."""

    where, keys, label, footer = "funnel", "A", "apply to plan", True


class DropTrial(UiCommand):
    """Drop the trial, back to the plan; once more brings it back."""

    where, keys, label, footer = "funnel", "escape", "drop", True


class SetTarget(UiCommand):
    """Draw a goal line on the volume or revenue the cursor is on."""

    where, keys, label = "funnel", "t", "target"


class CopyAnswer(UiCommand):
    """Copy the answer as a sentence."""

    where, keys, label, footer = "funnel", "y", "copy", True


class CopyTable(UiCommand):
    """Copy the whole table, for a spreadsheet."""

    where, keys, label = "funnel", "Y", "copy table"


class CyclePeriod(UiCommand):
    """Show volumes a month, a quarter or a year."""

    where, keys, label, footer = "funnel", "p", "period", True


class ExplainCell(UiCommand):
    """Say where this number comes from, exactly."""

    where, keys, label = "funnel", "i", "explain"


class ClearCell(UiCommand):
    """Make this cell unknown in the trial."""

    where, keys, label = "funnel", "delete", "unknown"


class AddStage(UiCommand):
    """Add a stage after this one; everybody reaches it until you type a rate."""

    where, keys, label = "funnel", "a", "add stage"


class RenameStage(UiCommand):
    """Give this stage another name."""

    where, keys, label = "funnel", "r", "rename stage"


class DefineStage(UiCommand):
    """Say what counts as this stage."""

    where, keys, label = "funnel", "d", "define stage"


class StageKpi(UiCommand):
    """Choose the KPI that measures this stage; objectives on it are linked to the funnel."""

    where, keys, label = "funnel", "k", "KPI of stage"


class StageUp(UiCommand):
    """Move this stage one place up."""

    where, keys, label = "funnel", "K,alt+up,shift+up", "stage up"


class StageDown(UiCommand):
    """Move this stage one place down."""

    where, keys, label = "funnel", "J,alt+down,shift+down", "stage down"


class RemoveStage(UiCommand):
    """Take this stage out; the rates around it are multiplied."""

    where, keys, label = "funnel", "x", "remove stage"


class NextFunnel(UiCommand):
    """Go to the next funnel of the plan."""

    where, keys, label = "funnel", "f", "next funnel"


class AddFunnel(UiCommand):
    """Add a funnel with the usual six stages."""

    where, keys, label = "funnel", "F", "add funnel"


class FunnelSettings(UiCommand):
    """Change the name of this funnel, what it counts by, and whom customers refer."""

    where, keys, label = "funnel", "s", "funnel settings"


class DeleteFunnel(UiCommand):
    """Delete this funnel with its stages and targets; undo brings it back."""

    where, keys, label = "funnel", "X", "delete funnel"


# People


class AddPerson(UiCommand):
    """Add a person to this team."""

    where, keys, label, footer = "people", "a", "add person", True


class AddTeam(UiCommand):
    """Add a team to this department."""

    where, keys, label, footer = "people", "t", "add team", True


class AddDepartment(UiCommand):
    """Add a department."""

    where, keys, label = "people", "D", "add department"


class EditPerson(UiCommand):
    """Edit the fields of this person, team or department."""

    where, keys, label, footer = "people", "enter,e", "edit", True


class DeletePerson(UiCommand):
    """Delete this person, team or department; their objectives stay, without it."""

    where, keys, label, footer = "people", "d,delete", "delete", True


# KPIs


class AddKpi(UiCommand):
    """Add something that is measured."""

    where, keys, label, footer = "kpis", "a", "add KPI", True


class EditKpi(UiCommand):
    """Edit the fields of this KPI."""

    where, keys, label, footer = "kpis", "enter,e", "edit", True


class DeleteKpi(UiCommand):
    """Delete this KPI and its values; objectives and stages on it stay, without it."""

    where, keys, label, footer = "kpis", "d,delete", "delete", True


class RemoveLatest(UiCommand):
    """Remove the latest value of this KPI; undo brings it back."""

    where, keys, label, footer = "kpis", "x", "remove latest", True


COMMANDS: Final[tuple[type[UiCommand], ...]] = tuple(UiCommand.__subclasses__())
"""Every command, in the order in which help and palette show them."""
