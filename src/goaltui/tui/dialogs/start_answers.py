"""What a person has answered about a new plan so far, as fields of a form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from goaltui.core.plan import empty_plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.core.text import clean_line
from goaltui.session.first_plan import BEGINNING_FIELDS, Beginning
from goaltui.session.forms import Field, Misread, Typed, read
from goaltui.session.starter import Starter
from goaltui.tui.widgets.form_lines import FormField, Judged

_PATH: Final = Field("path", "file", hint="where it is kept")
_FIELDS: Final = (*BEGINNING_FIELDS, _PATH)
_NOWHERE: Final = empty_plan("Nowhere", 2000)
_SUMMER: Final = 7
"""From this month on, a new plan is one for the year to come."""


@dataclass(frozen=True)
class Answers:
    """Texts by the names of their fields; what was not answered is proposed."""

    starter: Starter
    texts: Mapping[str, str] = field(default_factory=dict)

    def answered(self, name: str, text: str) -> "Answers":
        """Return the answers with `text` for a field."""
        return replace(self, texts={**self.texts, name: text})

    def text(self, name: str) -> str:
        """Return what stands in a field: the answer, else what is proposed."""
        if name in self.texts:
            return self.texts[name]
        today = self.starter.kit.today()
        if name == "year":
            return str(today.year + (today.month >= _SUMMER))
        if name == "path" and self.text("title"):
            return short_path(self.starter.place_for(self.text("title")))
        return "USD" if name == "currency" else ""

    def fields(self) -> Sequence[FormField]:
        """Return the fields as they are shown."""
        return [
            FormField(f.name, f.label, self.text(f.name), self.judge(f.name).remark, f.hint)
            for f in _FIELDS
        ]

    def judge(self, name: str) -> Judged:
        """Return what to make of what stands in a field."""
        text = clean_line(self.text(name))
        if name in ("title", "path", "year", "currency") and not text:
            return Judged("" if name == "path" else "It cannot be empty.", good=name == "path")
        got = self._read(name)
        if isinstance(got, Misread):
            return Judged(got.message, good=False)
        return Judged(got.echo)

    def missing(self) -> str | None:
        """Return the first field whose answer will not do, or None where all will."""
        return next((f.name for f in _FIELDS if not self.judge(f.name).good), None)

    def beginning(self) -> Beginning:
        """Return the answers as values; only where nothing is missing."""
        got = {f.name: self._read(f.name) for f in BEGINNING_FIELDS}
        return Beginning(**{n: t.value for n, t in got.items() if isinstance(t, Typed)})

    @property
    def path(self) -> Path | None:
        """Where the plan is to be kept; None leaves it to the starter."""
        text = clean_line(self.text("path"))
        return Path(text) if text else None

    def _read(self, name: str) -> Typed | Misread:
        asked = next(f for f in _FIELDS if f.name == name)
        got = read(asked, self.text(name), _NOWHERE, self.starter.kit, ENGLISH)
        assert isinstance(got, Typed | Misread)
        return got


def short_path(path: Path) -> str:
    """Return a path as people write it, their own folder as `~`."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
