"""What Italian sentences say."""

import pytest

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.i18n.lexicons import lexicon
from tests.core.language.english import SUNDAY, figure


def italian() -> Lexicon:
    found = lexicon("it")
    assert found is not None
    return found


def read(text: str) -> Statement:
    return read_statement(text, italian(), SUNDAY)


@pytest.mark.parametrize(
    ("text", "direction", "metric", "amount", "baseline", "target"),
    [
        ("Aumentare le prenotazioni del 12%", "increase", "prenotazioni", "+12 percent", "", ""),
        ("Riduciamo i resi dall'8% al 5%", "reduce", "resi", "", "8 percent", "5 percent"),
        ("Portare a 900 gli iscritti", "reach", "iscritti", "", "", "900 count"),
        ("Vendere duecentocinquanta biglietti", "generate", "biglietti", "250 count", "", ""),
        ("Incassare 1.250,50 € di quote", "generate", "quote", "1250.5 currency:EUR", "", ""),
        ("Piu' recensioni", "increase", "recensioni", "", "", ""),
    ],
)  # fmt: skip
def test_what_is_to_happen(text, direction, metric, amount, baseline, target):
    said = read(text)
    assert said.direction == direction
    assert (said.metric.text if said.metric else None) == metric
    assert (figure(said.amount), figure(said.baseline), figure(said.target)) == (
        amount,
        baseline,
        target,
    )
