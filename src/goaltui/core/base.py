"""What every row of a plan is."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from goaltui.core.text import clean, clean_line

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
"""Names a row for good: letters, digits, `-` and `_`. Never shown, never reused."""

Line = Annotated[str, Field(max_length=2_000), AfterValidator(clean_line)]
"""Cleaned text on one line; may be empty."""

Name = Annotated[str, Field(max_length=200), AfterValidator(clean_line), Field(min_length=1)]
"""Cleaned text on one line; never empty."""

Text = Annotated[str, Field(max_length=100_000), AfterValidator(clean)]
"""Cleaned text, line ends kept; may be empty."""

Number = Annotated[Decimal, Field(max_digits=400)]
"""Finite, and short enough to be written out: no exponent makes it longer than a page."""

Positive = Annotated[Number, Field(ge=0)]
"""Zero or more, finite."""


def _day(value: object) -> object:
    """Refuse numbers, which pydantic would take for seconds since 1970."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError("should be a date such as 2027-03-31") from None


Day = Annotated[date, BeforeValidator(_day)]
"""A date without a time, from a date or ISO text."""


class Value(BaseModel):
    """A frozen value that takes no unknown fields and no infinite numbers.

    What checks the fields of a class is made when its first value is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Row(Value):
    """One row of a plan, known by its id."""

    id: Id


R = TypeVar("R", bound=Value)


def evolve(row: R, **changes: Any) -> R:  # noqa: ANN401 - each field validates its own type
    """Return `row` with `changes`, all fields validated.

    Raises:
        pydantic.ValidationError: a value does not fit its field, or the field is unknown.
    """
    return type(row).model_validate({**dict(row), **changes})
