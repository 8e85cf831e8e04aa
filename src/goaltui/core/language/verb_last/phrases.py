"""What is measured and for whom, found by its place before the verb and by its ending."""

from collections.abc import Container
from dataclasses import dataclass, replace

from goaltui.core.language.clauses import Clause
from goaltui.core.language.grammar import Grammar
from goaltui.core.language.sentence import Place
from goaltui.core.language.verb_last.owners import is_team
from goaltui.core.language.verb_last.scan import Suffixed
from goaltui.core.language.verb_last.segments import is_noun

_DESCRIPTION = 5
"""Words of the longest clause that tells of what a word is a measure."""
_CLOSES = frozenset({"object", "subject", "topic", "people", "start"})
_ASIDE = frozenset({"to", "place", "from", "until", "than", "per", "by", "is", "aside"})
_INNER = frozenset("·/&+")
_QUOTES = frozenset("\"'『』「」《》〈〉")
_COUNTED = frozenset({"work", "state", "launch"})


@dataclass
class _Phrase:
    """A noun phrase; places in a sentence."""

    first: int
    end: int
    role: str = ""
    closed_by: str = ""
    """What follows it: `verb`, `figure`, or nothing in particular."""
    counted: bool = False
    """Whether a figure that asks for a noun stands right before it: “20 more …”."""
    begun: bool = False


@dataclass
class Finder:
    """Walks along one objective and collects its noun phrases."""

    sentence: Suffixed
    grammar: Grammar
    clause: Clause
    taken: Container[int]
    """Places of a segment."""
    marked: Container[int]
    """Places of figures and of the words that belong to them."""

    def metric(self, *, numbered: bool, often: bool) -> Place | None:
        """Return the phrase that is measured or counted, or None where nothing is.

        Args:
            numbered: whether the objective has a figure.
            often: whether the work comes round, or more of it is wanted.
        """
        doing = self.clause.doing
        if doing in _COUNTED and not numbered:
            return None
        if doing == "create" and not (numbered or often):
            return None
        if doing == "reach" and not numbered and self._ranked():
            return None
        found = self._choose([p for p in self._phrases() if self._is_thing(p)])
        return self._trimmed(found) if found else None

    def _ranked(self) -> bool:
        """Tell whether a rank is to be reached, of which nothing is counted."""
        return any(p.kind == "aside" for p in self.sentence.pieces[self.clause.first :])

    def _choose(self, found: list[_Phrase]) -> _Phrase | None:
        people = [p for p in found if p.role == "people"]
        if self.clause.doing == "contact" and people:
            return people[-1]
        objects = [p for p in found if p.role == "object"]
        figured = [p for p in found if p.closed_by == "figure" and p.role in ("", "object")]
        last = [p for p in found if p.closed_by == "verb" and not p.role]
        if objects:
            return objects[-1]
        subjects = [p for p in found if p.role == "subject"]
        topics = [p for p in found if p.role in ("topic", "start")]
        if last and (last[0].counted or not figured):
            return last[0]
        bare = [p for p in found if not p.role]
        for group in (figured, subjects, bare, topics, people):
            if group:
                return group[-1]
        return None

    def _is_thing(self, phrase: _Phrase) -> bool:
        """Tell whether a phrase can be measured: no pronoun, no team that acts, no manner."""
        last = self.sentence.cuts[phrase.end - 1].stem
        lexicon = self.sentence.lexicon
        if phrase.role in ("topic", "subject"):
            if is_team(self.sentence, phrase.end - 1) or last in lexicon.pronouns:
                return False
            if last in lexicon.labels:
                return False
        words = range(phrase.first, phrase.end)
        if all(self.sentence.cuts[i].stem in lexicon.labels for i in words):
            return False
        return not all(self.sentence.pieces[i].word in self.grammar.manner for i in words)

    def _trimmed(self, phrase: _Phrase) -> Place | None:
        """Leave out words before the name of a metric, and a label after it."""
        first, end = phrase.first, phrase.end
        while first < end and (n := self.sentence.find(first, self.sentence.lexicon.articles)):
            first += n
        if end - first > 1 and self.sentence.cuts[end - 1].stem in self.sentence.lexicon.labels:
            end -= 1
        hollow = self.sentence.cuts[end - 1].stem in self.grammar.hollow
        if self._is_shared_out(first, end) or (hollow and self._needs(first, end)):
            noun = end - 1
            while noun > self.clause.first and self.sentence.cuts[noun - 1].role == "of":
                noun -= 1
            first = min(first, self._described(noun))
        return (first, end) if first < end else None

    def _is_shared_out(self, first: int, end: int) -> bool:
        """Tell whether a part is taken of a group that only its clause tells: “of all who …”."""
        group = self.sentence.cuts[end - 1].stem in self.sentence.lexicon.groups
        return group and end - first == 1 and self.sentence.unit(end) == "percent"

    def _needs(self, first: int, end: int) -> bool:
        """Tell whether a hollow word has nothing that it measures, or a clause that tells it."""
        return (
            end - first == 1
            or self.sentence.cuts[end - 2].form == "of"
            or (self.sentence.cuts[end - 2].role == "of" and first == end - 2)
        )

    def _described(self, at: int) -> int:
        """Return where the clause begins that tells of what a hollow word is a measure."""
        first = at
        if at > self.clause.first and self.sentence.cuts[at - 1].form == "of":
            first = at - 1
            while first > self.clause.first and at - first < _DESCRIPTION:
                if first - 1 in self.marked or not self._is_plain(first - 1):
                    break
                first -= 1
        return first

    def _is_plain(self, at: int) -> bool:
        made, kind = self.sentence.cuts[at], self.sentence.pieces[at].kind
        return kind == "word" and made.form in ("", "noun") and made.role not in ("topic", "from")

    def _phrases(self) -> list[_Phrase]:
        found: list[_Phrase] = []
        now = _Phrase(self.clause.first, self.clause.first)
        at, asks = self.clause.first, False
        while at < self.clause.verb:
            if at in self.taken or not self._is_word(at):
                self._close(found, now, at)
                asks = at in self.marked and (asks or self._asks(at))
                now, at = _Phrase(at + 1, at + 1, counted=asks), at + 1
                continue
            at = self._step(found, now, at)
            if now.end < 0:
                now, asks = _Phrase(at, at), False
        self._close(found, now, self.clause.verb)
        return found

    def _is_word(self, at: int) -> bool:
        """Tell whether a word stands at a place, or a number that is part of a name."""
        kind = self.sentence.pieces[at].kind
        return at not in self.marked and (kind in ("word", "mark") or self._is_number(at))

    def _is_number(self, at: int) -> bool:
        """Tell whether a number stands at a place that the next word goes on with: “4K …”."""
        piece = self.sentence.pieces[at]
        number = piece.kind == "figure" or (piece.kind == "aside" and piece.word[:1].isdigit())
        return number and not self.sentence.cuts[at].role and self._is_word_after(at)

    def _is_word_after(self, at: int) -> bool:
        """Tell whether what follows a number may be the rest of its name."""
        following = at + 1
        if following >= self.clause.verb or self.sentence.pieces[following].kind != "word":
            return False
        made = self.sentence.cuts[following]
        return made.form in ("", "noun") and made.role not in _ASIDE

    def _asks(self, at: int) -> bool:
        """Tell whether what belongs to a figure asks for a noun after it."""
        piece, made = self.sentence.pieces[at], self.sentence.cuts[at]
        return made.role == "of" or self.grammar.bounds.get(piece.word) == "extra"

    def _step(self, found: list[_Phrase], now: _Phrase, at: int) -> int:
        """Take in what stands at `at`; a phrase that is over gets the end -1."""
        sentence, grammar = self.sentence, self.grammar
        word = sentence.word(at)
        if word == "(":
            return self._bracket(found, now, at)
        if sentence.pieces[at].kind == "mark" and not (now.begun and word in _INNER):
            if word in _QUOTES:
                return self._over(found, now, at + 1) if self._titles(now, at) else at + 1
            return self._over(found, now, at + 1)
        if now.begun and (joins := self.sentence.find(at, self.sentence.lexicon.joins)):
            return at + joins
        if word in grammar.among:
            return self._over(found, now, at + 1)
        aims = word in grammar.aims_at and not is_noun(sentence, self.clause, at)
        if word in grammar.means or aims:
            if now.begun:
                now.begun = False
            elif found and found[-1].end == at and found[-1].role in ("object", "people"):
                found.pop()
            return self._over(found, now, at + 1)
        skip = self._skipped(at)
        if skip:
            return self._over(found, now, at + skip) if now.begun else at + skip
        return self._word(found, now, at)

    def _titles(self, now: _Phrase, at: int) -> bool:
        """Tell whether a title ends in quotes before the noun that it belongs to."""
        following = at + 1
        if not now.begun or following >= self.clause.verb or following in self.marked:
            return False
        named = self.sentence.pieces[following].kind == "word"
        if named and not self.sentence.cuts[following].form:
            now.begun = False
        return not now.begun

    def _word(self, found: list[_Phrase], now: _Phrase, at: int) -> int:
        made = self.sentence.cuts[at]
        helps = (made.doing, made.form) == ("aux", "noun") and self.sentence.cuts[
            at - 1
        ].form == "of"
        if made.form in ("and", "means", "final") or helps:
            now.begun = False
            return self._over(found, now, at + 1)
        before = found[-1] if found and found[-1].end == at else None
        if made.form == "of" and before and before.role in ("object", "subject"):
            found.pop()
            return self._over(found, now, at + 1)
        if made.role in _ASIDE:
            now.begun = False
            return self._over(found, now, at + 1)
        if not now.begun:
            now.first, now.begun = at, True
        now.end = at + 1
        if made.role in _CLOSES:
            now.role = made.role
            return self._over(found, now, at + 1)
        return at + 1

    def _over(self, found: list[_Phrase], now: _Phrase, at: int) -> int:
        """End a phrase before `at`."""
        self._close(found, now, at)
        now.end = -1
        return at

    def _close(self, found: list[_Phrase], now: _Phrase, at: int) -> None:
        """Keep a phrase that what stands at `at` ends; a figure may say whom it counts."""
        if not now.begun or now.end <= now.first:
            return
        by, role = "", now.role
        if at == self.clause.verb:
            by = "verb" if at < self.clause.end else ""
        elif at in self.marked:
            by = "figure"
            role = role or ("people" if self.sentence.cuts[at].role == "people" else "")
        found.append(replace(now, closed_by=by, role=role))

    def _skipped(self, at: int) -> int:
        lexicon = self.sentence.lexicon
        return self.sentence.find(
            at, lexicon.vague, lexicon.about, lexicon.extra, lexicon.openers, lexicon.changes
        )

    def _bracket(self, found: list[_Phrase], now: _Phrase, at: int) -> int:
        """Pass over what stands in brackets; a word after them begins anew, an ending does not."""
        sentence, end = self.sentence, self.clause.verb
        while at < end and sentence.word(at) != ")":
            at += 1
        after = min(at + 1, end)
        if after < end and sentence.word(after) in self.grammar.particles:
            now.role = self.grammar.particles[sentence.word(after)][0]
            if now.role in _ASIDE:
                now.begun = False
            return self._over(found, now, after + 1)
        fresh = after < end and sentence.pieces[after].kind == "word" and after not in self.marked
        if fresh:
            now.begun = False
        return self._over(found, now, after)
