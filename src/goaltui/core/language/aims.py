"""What an objective amounts to, however its sentence is built."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from goaltui.core.language.clauses import Clause
from goaltui.core.language.opening import in_reason
from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Aim, Cadence, Deadline, Direction

FACTORS: Final[dict[str, Decimal]] = {
    "double": Decimal(2),
    "triple": Decimal(3),
    "halve": Decimal("0.5"),
}
DIRECTIONS: Final[dict[str, Direction]] = {
    "increase": "increase",
    "reduce": "reduce",
    "double": "double",
    "triple": "triple",
    "halve": "halve",
    "generate": "generate",
    "convert": "convert",
    "launch": "launch",
    "create": "create",
    "reach": "reach",
    "contact": "contact",
    "maintain": "maintain",
    "save": "save",
    "bring": "generate",
    "work": "other",
    "state": "other",
}
"""What the doing of a clause is called in a statement."""
_PIECES_OF_WORK: Final = frozenset({"work", "launch", "create", "contact"})


def is_objective(
    aim: Aim, clause: Clause, cadence: Cadence | None, deadline: Deadline | None
) -> bool:
    """Tell whether anything is said that can be measured or checked off."""
    dated = deadline is not None and deadline.kind != "vague"
    said = aim.numbered or aim.baseline or cadence or dated
    return bool(said) or clause.doing in _PIECES_OF_WORK


def deadline_of(
    sentence: Sentence, begin: int, end: int, told: Callable[[Deadline], bool]
) -> Deadline | None:
    """Return the deadline of an objective: its own, else one after it, else before it.

    Args:
        sentence: the sentence.
        begin: where the objective begins to say when.
        end: where it ends.
        told: which of several deadlines are the likelier ones.
    """
    found = [
        (at, piece.value)
        for at, piece in enumerate(sentence.pieces)
        if isinstance(piece.value, Deadline) and not in_reason(sentence, at)
    ]
    own = [d for at, d in found if begin <= at < end]
    later = [d for at, d in found if at >= end]
    earlier = [d for at, d in found if at < begin]
    for some in ([d for d in group if d.kind != "vague"] for group in (own, later, earlier)):
        if some:
            likelier = filter(told, some)
            return next((d for d in (*likelier, *some) if d.resolved), some[0])
    return found[0][1] if found else None


def cadence_of(sentence: Sentence, clause: Clause, begin: int) -> Cadence | None:
    """Return how often it comes round; in work an adjective from `begin` on says so.

    None but “annual”, which is part of a name.
    """
    for piece in sentence.pieces[: clause.end]:
        if isinstance(piece.value, Cadence):
            return piece.value
    if clause.doing not in _PIECES_OF_WORK:
        return None
    often = sentence.lexicon.classes.get("often", {})
    for at in range(begin, clause.end):
        unit = often.get(sentence.word(at))
        if isinstance(unit, str) and unit != "year":
            part = sentence.part(at, at + 1)
            return Cadence(part.text, part.span, unit)
    return None
