"""A world that stands still: the same day, ids that count, English read."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count

from goaltui.core.base import Id
from goaltui.core.label import LabelWords
from goaltui.core.language.asking import asked
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.i18n.days import read_day
from goaltui.i18n.labels import label_words
from goaltui.i18n.lexicons import lexicon
from goaltui.i18n.phrasings import phrasing

TODAY = date(2026, 11, 22)


@dataclass
class StillKit:
    """Tells one time, and gives ids `new1`, `new2`, …"""

    prefix: str = "new"
    day: date = TODAY
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 14, 2, tzinfo=UTC)

    def today(self) -> date:
        return self.day

    def new_id(self) -> Id:
        return f"{self.prefix}{next(self._numbers)}"

    def read(self, text: str, written: date) -> Statement | None:
        words = lexicon("en")
        return asked(read_statement(text, words, written), phrasing("en")) if words else None

    def read_day(self, text: str, written: date) -> date | None:
        return read_day(text, written)

    def label_words(self, language: str) -> LabelWords | None:
        return label_words(language)
