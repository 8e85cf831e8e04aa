"""A value being recorded, as a value: what is typed, which KPI it is for, what each key does.

Letters pick a KPI until there is a digit; from then on they belong to the number, as in 9.5M.
Where there are more KPIs than letters, what is typed before the number narrows the list instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from string import ascii_lowercase
from typing import Final, NamedTuple

from goaltui.core.base import Id
from goaltui.core.plan import Kpi, Measurement
from goaltui.core.quantity.entry import Reading
from goaltui.core.quantity.model import central
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import clean_line, fold
from goaltui.session.commands.kpis import Record
from goaltui.session.derived import View
from goaltui.session.forms import Field, Misread, Typed, read
from goaltui.session.session import Kit
from goaltui.session.typed_value import read_value
from goaltui.tui.widgets.line_edit import LineEdit

VALUE, DATE, NOTE = range(3)
"""The three fields, by their place."""

_DAY: Final = Field("on", "date", "past_day")
_NOTHING: Final = (LineEdit(), LineEdit(), LineEdit())


class Offer(NamedTuple):
    """A KPI that can be picked."""

    kpi: Kpi
    letter: str
    """Picks it; empty where there are more KPIs than letters."""


@dataclass(frozen=True)
class Recording:
    """What is typed so far; every key gives a new one. The plan has one KPI at least."""

    view: View
    kit: Kit
    symbols: Symbols
    picked: Id | None = None
    """The KPI; one that is not in the plan counts as none."""
    edits: tuple[LineEdit, ...] = field(default=_NOTHING)
    at: int = VALUE
    """The field that is typed in."""
    wanted: str = ""
    """A part of the name of the KPI that is looked for."""
    refused: str = ""
    """Why Enter did nothing; a sentence."""

    # What it means

    @cached_property
    def all(self) -> Sequence[Offer]:
        """Every KPI by name."""
        kpis = sorted(self.view.plan.kpis.values(), key=lambda kpi: (fold(kpi.name), kpi.id))
        letters = ascii_lowercase if len(kpis) <= len(ascii_lowercase) else [""] * len(kpis)
        return [Offer(kpi, letter) for kpi, letter in zip(kpis, letters, strict=False)]

    @property
    def offers(self) -> Sequence[Offer]:
        """The KPIs that can be picked now."""
        wanted = fold(self.wanted)
        return [offer for offer in self.all if wanted in fold(offer.kpi.name)]

    @property
    def lettered(self) -> bool:
        """Whether each KPI has a letter."""
        return bool(self.all[0].letter)

    @property
    def kpi(self) -> Kpi | None:
        """The KPI that is picked; the only one there is needs no picking."""
        only = self.all[0].kpi if len(self.all) == 1 else None
        return self.view.plan.kpis.get(self.picked or "", only)

    @property
    def series(self) -> Sequence[Measurement]:
        """The values there are of the KPI, oldest first."""
        return self.view.series.get(self.kpi.id, ()) if self.kpi else ()

    @property
    def value(self) -> Reading | str:
        """How the number is read, or a sentence that says why it is none."""
        text = self.edits[VALUE].text
        if not text.strip():
            return "Type the number."
        got = read_value(text, self.kpi or self.all[0].kpi, self.symbols)
        return got if isinstance(got, Reading) else got.message

    @property
    def day(self) -> Typed | Misread:
        """How the date is read; left empty, it is today."""
        text = self.edits[DATE].text.strip() or "today"
        got = read(_DAY, text, self.view.plan, self.kit, self.symbols)
        assert isinstance(got, Typed | Misread)
        return got

    def command(self) -> Record | str:
        """Return what Enter does, or a sentence that says what is missing."""
        kpi, value, day = self.kpi, self.value, self.day
        if kpi is None:
            pick = "its letter before the number" if self.lettered else "a part of its name"
            return f"Which KPI? Up and Down, or {pick}."
        if isinstance(value, str):
            return value
        if isinstance(day, Misread):
            return day.message
        return Record(kpi.id, central(value.value), day.value, clean_line(self.edits[NOTE].text))

    # What keys do

    def key(self, key: str, character: str | None) -> "Recording":
        """Return it after a key other than Enter and Escape."""
        if key in ("tab", "shift+tab"):
            return replace(self, at=(self.at + (1 if key == "tab" else -1)) % 3, refused="")
        if key in ("up", "down"):
            return self._stepped(1 if key == "down" else -1)
        picked = self._picking(key, character or "")
        if picked is not None:
            return picked
        edit = self.edits[self.at].key(key, character)
        return self if edit is None else self._with(edit)

    def paste(self, text: str) -> "Recording":
        """Return it after pasted text."""
        return self._with(self.edits[self.at].insert(text))

    def _with(self, edit: LineEdit) -> "Recording":
        edits = (*self.edits[: self.at], edit, *self.edits[self.at + 1 :])
        return replace(self, edits=edits, refused="")

    def _stepped(self, step: int) -> "Recording":
        ids = [offer.kpi.id for offer in self.offers]
        at = ids.index(self.picked) + step if self.picked in ids else 0
        return replace(self, picked=ids[max(0, min(len(ids) - 1, at))], refused="")

    def _picking(self, key: str, character: str) -> "Recording | None":
        """Return it after a key that picks a KPI; None where the key is part of a text."""
        if self.at != VALUE or any(c.isdigit() for c in self.edits[VALUE].text):
            return None
        if key == "backspace" and self.wanted:
            return self._wanting(self.wanted[:-1])
        if not character.isalpha() and not (self.wanted and character == " "):
            return None
        if not self.lettered:
            return self._wanting(self.wanted + character)
        letter = character.lower()
        picked = next((o.kpi.id for o in self.all if o.letter == letter), self.picked)
        return replace(self, picked=picked, refused="")

    def _wanting(self, wanted: str) -> "Recording":
        narrowed = replace(self, wanted=wanted, refused="")
        return replace(narrowed, picked=narrowed.offers[0].kpi.id) if narrowed.offers else self
