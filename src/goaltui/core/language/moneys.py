"""Currencies that share a name, told apart by the places that a sentence names."""

from collections.abc import Iterable
from dataclasses import replace

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.scan import Piece
from goaltui.core.language.source import fold_line
from goaltui.core.language.statement import Amount


def localized(lexicon: Lexicon, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with bare “dinars” as those of the country that is named."""
    codes = [code for piece in pieces for code in lexicon.local.get(piece.word, "").split()]
    return [_localized(lexicon, piece, codes) for piece in pieces] if codes else pieces


def _localized(lexicon: Lexicon, piece: Piece, codes: Iterable[str]) -> Piece:
    """Return a figure with the first currency that its last word may name."""
    amount = piece.value
    if not isinstance(amount, Amount) or not amount.unit.startswith("currency:"):
        return piece
    name = fold_line(amount.text, lexicon.same).rpartition(" ")[2]
    if name not in lexicon.units:
        return piece
    named = {code for phrase, code in lexicon.units.items() if phrase.startswith(f"{name} ")}
    unit = next((u for u in (f"currency:{code}" for code in codes) if u in named), amount.unit)
    return piece._replace(value=replace(amount, unit=unit))
