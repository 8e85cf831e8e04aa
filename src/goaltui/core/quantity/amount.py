"""One number with the words and signs around it: `1.2k`, `3억 5천만`, `1.100.000,50 €`, `1.5%`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from goaltui.core.quantity.model import CONTEXT, LARGEST, is_sane
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.quantity.words import (
    ABBREVIATIONS,
    ALONE,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOTTED_CURRENCIES,
    INNER,
    MAGNITUDES,
    SIGN_PREFIXES,
)

Unit = Literal["", "%", "pp", "money"]
TokenKind = Literal["number", "word", "money", "%", "pp", "unknown"]


_KINDS: dict[str, TokenKind] = {
    "number": "number",
    "money": "money",
    "percent": "%",
    "magnitude": "word",
    "word": "word",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of zero or more as it was written: `20%` is 20 with the unit `%`."""

    value: Decimal
    unit: Unit


_SHORT = 60  # characters that are told in full


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a text is no number; `message` is a sentence that quotes the text."""

    message: str


@dataclass(frozen=True, slots=True)
class _Token:
    kind: TokenKind
    text: str


def quoted(text: str) -> str:
    """Return `text` in quotation marks, its middle left out where it is long."""
    return f'"{text}"' if len(text) <= _SHORT else f'"{text[:40]}…{text[-10:]}"'


def unreadable(text: str, symbols: Symbols) -> Unread:
    """Return the refusal of `text`; where separators are at fault, with how it should be written.

    What is a number with point and comma the other way round is told as that.
    """
    turned = text.translate(
        {ord(symbols.decimal): symbols.group, ord(symbols.group): symbols.decimal}
    )
    if turned != text and len(turned) <= _SHORT and _number(turned, symbols) is not None:
        return Unread(f"{quoted(text)} is no number here: write {turned}.")
    if any(mark in text for mark in ".,'") and any(c.isdigit() for c in text):
        example = f"1{symbols.group}000{symbols.decimal}5"
        return Unread(f"{quoted(text)} is no number: a thousand and a half is written {example}.")
    return Unread(f"{quoted(text)} is no number.")


def read_amount(text: str, symbols: Symbols) -> Amount | Unread:
    """Read one unsigned number out of folded `text`, all of it.

    The locale gives the separators; thousands may also stand apart by spaces. Grouping is by
    threes and never starts with a zero, so that `0,015` in English is refused, not fifteen.
    """
    found = _number(text, symbols)
    if found is None:
        return unreadable(text, symbols)
    if found.value > LARGEST:
        return Unread(f"{quoted(text)} is too large to be a number of this world.")
    if not is_sane(found.value):
        return Unread(f"{quoted(text)} is too small to be told from zero.")
    return found


def _number(text: str, symbols: Symbols) -> Amount | None:
    core, unit = _without_unit(_tokens(text, symbols))
    value = _sum(core, symbols) if unit is not None else None
    return None if value is None or unit is None else Amount(value, unit)


def _without_unit(tokens: Sequence[_Token]) -> tuple[Sequence[_Token], Unit | None]:
    """Split off the signs at both ends; the unit is None where they contradict each other."""
    start, end = 0, len(tokens)
    signs = set[Unit]()
    while start < end and tokens[start].kind in {"money", "%"}:
        signs.add("money" if tokens[start].kind == "money" else "%")
        start += 1
    while start < end and tokens[end - 1].kind in {"money", "%", "pp"}:
        end -= 1
        kind = tokens[end].kind
        signs.add("money" if kind == "money" else "pp" if kind == "pp" else "%")
    repeated = len(tokens) - (end - start) > (2 if signs == {"money"} else 1)
    if repeated or len(signs) > 1:
        return tokens, None
    return tokens[start:end], signs.pop() if signs else ""


@dataclass(slots=True)
class _Sum:
    """Terms that get smaller: after `3억` only less than one 억 may follow."""

    total: Decimal = Decimal(0)
    floor: Decimal = field(default=Decimal("Infinity"))

    @property
    def is_empty(self) -> bool:
        return self.floor.is_infinite()

    def add(self, term: Decimal, unit: int) -> bool:
        if term >= self.floor:
            return False
        self.total = CONTEXT.add(self.total, term)
        self.floor = Decimal(unit)
        return True


def _sum(tokens: Sequence[_Token], symbols: Symbols) -> Decimal | None:
    """Return what the numbers and magnitudes in `tokens` come to, or None where they do not fit."""
    if len(tokens) == 1 and tokens[0].kind == "number":
        return _decimal(tokens[0].text, symbols)
    whole, inner, number = _Sum(), _Sum(), None
    for token in tokens:
        if token.kind == "number" and number is None:
            number = _decimal(token.text, symbols)
            continue
        if token.kind != "word" or not _take(token.text, number, inner, whole):
            return None
        if token.text not in INNER:
            inner = _Sum()
        number = None
    if number is not None and not inner.add(number, 1):
        return None
    fits = bool(tokens) and (inner.is_empty or whole.add(inner.total, 1))
    return whole.total if fits else None


def _take(word: str, number: Decimal | None, inner: _Sum, whole: _Sum) -> bool:
    """Let the magnitude `word` act on what stands before it; False where it cannot."""
    if word in INNER:
        one = Decimal(1) if number is None else number
        return inner.add(CONTEXT.multiply(one, Decimal(INNER[word])), INNER[word])
    if number is None and inner.is_empty:
        alone = Decimal(ALONE.get(word, 0))
        return bool(alone) and whole.add(alone, 10 ** alone.adjusted())
    if number is not None and not inner.add(number, 1):
        return False
    scale = MAGNITUDES.get(word) or ABBREVIATIONS.get(word)
    if scale is None:
        return False
    floor = scale if word in MAGNITUDES else 0
    return whole.add(CONTEXT.multiply(inner.total, Decimal(scale)), floor)


def _decimal(text: str, symbols: Symbols) -> Decimal:
    """Return the number that a matched numeral stands for, exactly."""
    bare = text.replace(symbols.group, "").replace(" ", "").replace(symbols.decimal, ".")
    digits, _, exponent = bare.partition("e")
    # What is far beyond the largest number is refused as such, so any exponent there will do.
    bounded = max(-9_999, min(9_999, int(exponent or 0)))
    return Decimal(f"{digits}e{bounded}")


def _tokens(text: str, symbols: Symbols) -> list[_Token]:
    localised = text.replace("٫", symbols.decimal).replace("٬", symbols.group)
    found = _pattern(symbols).finditer(localised)
    return [_token(match.lastgroup or "unknown", match.group()) for match in found]


def _token(group: str, text: str) -> _Token:
    if group == "word" and (text in CURRENCY_WORDS or text in CURRENCY_CODES):
        return _Token("money", text)
    return _Token("pp" if text == "pp" else _KINDS[group], text)


@lru_cache(maxsize=16)
def _pattern(symbols: Symbols) -> re.Pattern[str]:
    decimal, group = re.escape(symbols.decimal), re.escape(symbols.group)
    whole = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})+|[1-9][0-9]{{0,2}}(?: [0-9]{{3}})+|[0-9]++"
    number = rf"(?:(?:{whole})(?:{decimal}[0-9]*)?|{decimal}[0-9]+)(?:e[+-]?[0-9]+)?"
    korean = "|".join(word for word in (*INNER, *MAGNITUDES) if "가" <= word <= "힣")
    korean_money = "|".join(w for w in CURRENCY_WORDS if "가" <= w[0] <= "힣")
    dotted = "|".join(map(re.escape, DOTTED_CURRENCIES))
    return re.compile(
        rf"(?P<number>{number}(?![0-9{decimal}{group}]))"
        rf"|(?P<money>(?:{'|'.join(SIGN_PREFIXES)})?[{CURRENCY_SIGNS}]|{korean_money}|{dotted})"
        rf"|(?P<percent>%)"
        rf"|(?P<magnitude>{korean})"
        rf"|(?P<word>[^\W\d_가-힣]+)"
        rf"|(?P<unknown>\S)"
    )
