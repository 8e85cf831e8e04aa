"""Numbers as findings quote them."""

from decimal import Decimal


def figure(value: Decimal, *, sign: bool = False) -> str:
    """Return a number with three digits that count, none of a whole number lost.

    The plain form has a point and commas; the languages have it their own way.
    """
    plus = "+" if sign else ""
    if value == value.to_integral_value() or abs(value) >= 100:
        return f"{value:{plus},.0f}"
    return f"{value:{plus}.3g}"
