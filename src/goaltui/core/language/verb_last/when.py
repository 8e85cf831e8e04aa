"""When something is to be done, in a language that says it with endings: “March-until”."""

import re
from functools import lru_cache

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import choice
from goaltui.core.language.times import Found, Way, possible

_KINDS = ("starts", "compares", "leads")


class Trailing:
    """What may say when in one text; what follows it tells how it is meant."""

    def __init__(self, lexicon: Lexicon, known: tuple[Way, ...], text: str) -> None:
        """Look for those ways whose words are in `text`."""
        self._text = text
        self._ways = list(possible(known, text))
        self._lexicon = lexicon

    def at(self, start: int) -> Found | None:
        """Return what says when from `start` on: the first way that fits with its ending."""
        for way in self._ways:
            match = way.regex.match(self._text, start)
            if match is None:
                continue
            tail = _tail(self._lexicon).match(self._text, match.end())
            if tail and way.rule.lead != "none":
                kind = next(kind for kind in _KINDS if tail[kind])
                return Found(way.rule, start, tail.end(), kind, match.groupdict())
            if way.rule.lead != "needed" and not _runs_on(self._text, match.end()):
                return Found(way.rule, start, match.end(), "", match.groupdict())
        return None


def _runs_on(text: str, at: int) -> bool:
    return at < len(text) and text[at].isalnum()


@lru_cache(maxsize=8)
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the expression for what follows a time; a short ending must end its word."""
    groups = []
    for kind in _KINDS:
        words = getattr(lexicon, kind)
        long, short = choice(w for w in words if len(w) > 1), choice(w for w in words if len(w) < 2)
        groups.append(rf"(?P<{kind}>{long}|(?:{short})(?!\w))")
    return re.compile(rf" ?(?:{'|'.join(groups)})")
