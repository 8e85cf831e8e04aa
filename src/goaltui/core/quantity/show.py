"""How a number is shown: at the precision that a decision needs, in the reader's separators."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from goaltui.core.quantity.model import CONTEXT, Observation, Quantity, Range, plain
from goaltui.core.quantity.symbols import Symbols

UNKNOWN = "-"
_HUGE = Decimal("1e15")
_SURE = Context(prec=40)
"""The digits that a solved value is sure of."""
_TINY = Decimal("1e-9")
_SCALES = ((Decimal("1e3"), "k"), (Decimal("1e6"), "M"), (Decimal("1e9"), "bn"))


def show_number(value: Decimal | None, symbols: Symbols, places: int | None = None) -> str:
    """Return `value` grouped, with `places` decimals; without, at most four and no idle zeros.

    Below 0.1 three digits that say something are kept however small the value is; from 10^15 and
    below 10^-9 an exponent stands for the digits. Halves round away from zero.
    """
    if value is None:
        return UNKNOWN
    if abs(value) >= _HUGE or 0 < abs(value) < _TINY:
        return localised(f"{value:.3e}", symbols)
    if places is not None:
        return localised(_rounded(value, places), symbols)
    needed = 4 if not value or abs(value) >= Decimal("0.1") else 2 - value.adjusted()
    return localised(_without_idle_zeros(_rounded(value, needed)), symbols)


def show_volume(value: Decimal | None, symbols: Symbols, places: int | None = None) -> str:
    """Return a volume: two decimals, none from 100,000, two digits that say something below 0.1."""
    if value is None or places is not None:
        return show_number(value, symbols, places)
    if abs(value) >= 100_000:
        return show_number(value, symbols, 0)
    if not value or abs(value) >= Decimal("0.1"):
        return show_number(value, symbols, 2)
    return show_number(value, symbols, 1 - value.adjusted())


def show_rate(rate: Decimal | None, symbols: Symbols) -> str:
    """Return a share of one as percent at three digits: `1.5 %`, `20 %`, `42.1 %`.

    Idle zeros show that something was rounded away: 0.210438 is `21.0 %`, 0.21 is `21 %`.
    """
    if rate is None:
        return UNKNOWN
    percent = CONTEXT.multiply(rate, Decimal(100))
    if abs(percent) >= _HUGE or 0 < percent < _TINY:
        return f"{show_number(percent, symbols)} %"
    rounded = _rounded(percent, max(0, 2 - (percent.adjusted() if percent else 2)))
    exact = Decimal(rounded.replace(",", "")) == percent
    return f"{localised(_without_idle_zeros(rounded) if exact else rounded, symbols)} %"


def show_money(
    value: Decimal | None,
    symbols: Symbols,
    *,
    compact: bool = False,
    places: int | None = None,
) -> str:
    """Return a sum of money without its currency: `9,504,000`, or compact `9.504M` and `496k`.

    In full, decimals (two) are shown where there are any. Compact, millions and billions have
    three decimals, thousands three digits, and less than 10,000 is shown in full; `places`
    overrides that.
    """
    if value is None:
        return UNKNOWN
    if compact and Decimal("1e4") <= abs(value) < _HUGE:
        return _compact(value, symbols, places)
    whole = value == value.to_integral_value()
    return show_number(value, symbols, (0 if whole else 2) if places is None else places)


def _compact(value: Decimal, symbols: Symbols, places: int | None) -> str:
    text = ""
    for scale, letter in _SCALES:
        scaled = CONTEXT.divide(value, scale)
        if places is not None:
            digits = _rounded(scaled, places)
        elif letter == "k":
            digits = _without_idle_zeros(_rounded(scaled, 0 if abs(scaled) >= 100 else 1))
        else:
            digits = _rounded(scaled, 3)
        text = f"{digits}{letter}"
        # 999,999 rounds to a thousand thousands, which is a million.
        if abs(scaled) < Decimal("999.5"):
            break
    return localised(text, symbols)


def short_volume(value: Decimal, symbols: Symbols) -> str:
    """Return a volume for a sentence: up to one decimal where that is all of it, no idle zeros."""
    return show_volume(value, symbols, _places(value, 0, most=1))


def short_money(value: Decimal, symbols: Symbols) -> str:
    """Return a sum of money for a sentence: `10M` where it is ten million and not a cent less."""
    scale = 9 if abs(value) >= 10**9 else 6
    places = _places(value, scale, most=2) if abs(value) >= 10**6 else None
    return show_money(value, symbols, compact=True, places=places)


def _places(value: Decimal, scale: int, most: int) -> int | None:
    """Return how few decimals, up to `most`, show all of `value` in units of 10^scale."""
    if abs(value) >= 10**12:
        return None
    exact = _SURE.plus(value)
    return next((p for p in range(most + 1) if exact == round(exact, p - scale)), None)


def show_quantity(quantity: Quantity | None, symbols: Symbols) -> str:
    """Return a rate as it was given: `1.5 %`, `90 of 6,000`, `1.2 % to 1.8 %`."""
    if isinstance(quantity, Observation):
        successes = show_number(quantity.successes, symbols)
        return f"{successes} of {show_number(quantity.trials, symbols)}"
    if isinstance(quantity, Range):
        return f"{show_rate(quantity.low, symbols)} to {show_rate(quantity.high, symbols)}"
    return show_rate(quantity, symbols)


def show_exact(value: Decimal | None, symbols: Symbols) -> str:
    """Return every digit of `value`, ungrouped, in the reader's decimal separator."""
    return UNKNOWN if value is None else localised(plain(value), symbols)


def show_entry(quantity: Quantity, *, rate: bool, symbols: Symbols) -> str:
    """Return text that, typed into the same cell, gives `quantity` again, digit for digit."""
    if isinstance(quantity, Observation):
        successes = show_exact(quantity.successes, symbols)
        return f"{successes}/{show_exact(quantity.trials, symbols)}"
    if isinstance(quantity, Range):
        low, high = (
            _typed(end, rate=rate, symbols=symbols) for end in (quantity.low, quantity.high)
        )
        return f"{low}..{high}{'%' if rate else ''}"
    return f"{_typed(quantity, rate=rate, symbols=symbols)}{'%' if rate else ''}"


def _typed(value: Decimal, *, rate: bool, symbols: Symbols) -> str:
    if not rate or not value:
        return show_exact(value, symbols)
    sign, digits, exponent = value.as_tuple()
    # Shifting the exponent is exact however many digits there are; a product would round.
    return show_exact(Decimal((sign, digits, int(exponent) + 2)), symbols)


def localised(text: str, symbols: Symbols) -> str:
    """Return an English number `text` with the reader's separators."""
    return text.translate({ord(","): symbols.group, ord("."): symbols.decimal})


def _rounded(value: Decimal, places: int) -> str:
    with localcontext(CONTEXT) as context:
        context.prec = 1_400  # more digits than a number of this world has
        return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}"


def _without_idle_zeros(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
