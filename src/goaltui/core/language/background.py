"""What stands now, told before what is wanted: “with 900 orders last month, we want 25 % more”."""

from goaltui.core.language.clauses import Clause
from goaltui.core.language.opening import opening
from goaltui.core.language.phrases import noun
from goaltui.core.language.sentence import Place, Sentence
from goaltui.core.language.statement import Amount
from goaltui.core.language.verbs import is_counted


def background(sentence: Sentence, clause: Clause) -> tuple[Place, Amount] | None:
    """Return the metric and its level that the reason before an objective tells of, if one."""
    if clause.begin < 1 or sentence.word(clause.begin - 1) != ",":
        return None
    told = [
        (at, piece.value)
        for at, piece in enumerate(sentence.pieces[: clause.begin])
        if isinstance(piece.value, Amount)
    ]
    if len(told) != 1:
        return None
    at, level = told[0]
    first = sentence.find(0, sentence.lexicon.reasons)
    before = noun(sentence, first, at, frozenset(), links=False)
    after = noun(sentence, at + 1, clause.begin - 1, frozenset(), links=False)
    place = after if is_counted(sentence, at + 1) else before
    return (place, level) if place else None


def before_mark(sentence: Sentence) -> Place | None:
    """Return what a first figure counts, where a further one stands behind a comma or a colon.

    “There are 140 tastings a month: we want 30 % more”.
    """
    figures = [at for at, piece in enumerate(sentence.pieces) if piece.kind == "figure"]
    if len(figures) < 2:
        return None
    at, end = figures[:2]
    mark = next((i for i in range(at, end) if sentence.word(i) in (",", ":", ";")), 0)
    if not mark:
        return None
    if is_counted(sentence, at + 1):
        return noun(sentence, at + 1, mark, frozenset(), links=True)
    first = opening(sentence, 0)
    said = sentence.meaning(first, sentence.lexicon.roles)
    first += said[1] if said and said[0] == "now" else 0
    return noun(sentence, first, at, frozenset(), links=True)
