"""What stands after `=`: numbers, + - * / and parentheses, worked out by hand."""

import re
from decimal import Decimal

from goaltui.core.quantity.amount import Unread, quoted, read_amount, unreadable
from goaltui.core.quantity.model import CONTEXT
from goaltui.core.quantity.symbols import Symbols

# The sign of an exponent belongs to its number.
_PIECE = re.compile(r"[-+*/()]|(?:(?<=[0-9.,٫])e[+-](?=[0-9])|[^-+*/()])+")

_RANK = {"(": 0, "+": 1, "-": 1, "*": 2, "/": 2, "negate": 3}


def evaluate(text: str, symbols: Symbols) -> Decimal | Unread:
    """Return the value of the folded expression `text`, or why it has none.

    Operators bind as in school, equal ones from the left. Two stacks, so that no depth of
    parentheses is too deep; nothing but numbers can be named.
    """
    machine = _Machine(text, symbols)
    for piece in _PIECE.findall(text.replace("–", "-")):
        problem = machine.feed(piece.strip())
        if problem is not None:
            return problem
    return machine.result()


class _Machine:
    """Values and waiting operators; `expecting` says that a value has to come next."""

    def __init__(self, text: str, symbols: Symbols) -> None:
        self.text = text
        self.symbols = symbols
        self.values: list[Decimal] = []
        self.waiting: list[str] = []
        self.expecting = True
        self.previous = ""

    def feed(self, piece: str) -> Unread | None:
        if not piece:
            return None
        previous, self.previous = self.previous, piece
        if piece == "(":
            return self._open()
        if piece == ")":
            return self._close()
        if piece not in _RANK:
            return self._operand(piece)
        if not self.expecting:
            return self._operator(piece)
        if piece in "*/":
            known = "arithmetic knows + - * / and parentheses"
            return Unread(f"{quoted(previous + piece)} is no operator: {known}.")
        if piece == "-":
            self.waiting.append("negate")
        return None

    def result(self) -> Decimal | Unread:
        while self.waiting and not self.expecting:
            if self.waiting[-1] == "(":
                return Unread(f"{quoted('=' + self.text)} is unfinished: a parenthesis is open.")
            problem = self._reduce()
            if problem is not None:
                return problem
        if self.expecting:
            return Unread(f"{quoted('=' + self.text)} is unfinished: a number is missing.")
        return self.values[-1]

    def _open(self) -> Unread | None:
        if not self.expecting:
            return Unread(f"{quoted('=' + self.text)} lacks an operator before a parenthesis.")
        self.waiting.append("(")
        return None

    def _close(self) -> Unread | None:
        while self.waiting and self.waiting[-1] != "(" and not self.expecting:
            problem = self._reduce()
            if problem is not None:
                return problem
        if self.expecting or not self.waiting:
            return Unread(f"{quoted('=' + self.text)} closes a parenthesis too early.")
        self.waiting.pop()
        return None

    def _operand(self, piece: str) -> Unread | None:
        if not self.expecting:
            return unreadable(piece, self.symbols)
        amount = read_amount(piece, self.symbols)
        if isinstance(amount, Unread):
            return amount
        if amount.unit == "pp":
            return Unread(f"{quoted(piece)}: points change a rate, as in +2pp, without a =.")
        percent = amount.unit == "%"
        self.values.append(CONTEXT.divide(amount.value, Decimal(100)) if percent else amount.value)
        self.expecting = False
        return None

    def _operator(self, operator: str) -> Unread | None:
        while self.waiting and _RANK[self.waiting[-1]] >= _RANK[operator]:
            problem = self._reduce()
            if problem is not None:
                return problem
        self.waiting.append(operator)
        self.expecting = True
        return None

    def _reduce(self) -> Unread | None:
        """Apply the operator that waits on top."""
        operator, right = self.waiting.pop(), self.values.pop()
        if operator == "negate":
            self.values.append(-right)
            return None
        left = self.values.pop()
        if operator == "/" and not right:
            return Unread(f"{quoted('=' + self.text)} divides by zero.")
        operate = {
            "+": CONTEXT.add,
            "-": CONTEXT.subtract,
            "*": CONTEXT.multiply,
            "/": CONTEXT.divide,
        }[operator]
        self.values.append(operate(left, right))
        return None
