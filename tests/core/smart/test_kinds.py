"""What a row reads like, aspect by aspect: a goal or an objective."""

from datetime import date

import pytest

from goaltui.core.plan import Node
from goaltui.core.smart.kinds import ASPECTS, leanings
from goaltui.i18n.kinds import comparison
from goaltui.i18n.numbers import LANGUAGES
from tests.kit import TODAY, StillKit


def objective_in(statement: str, **fields: object) -> list[str]:
    """Return the aspects in which a row reads like an objective."""
    node = Node(id="n", kind="goal", position="V", statement=statement, **fields)
    says = leanings(node, StillKit().read(statement, TODAY), TODAY)
    assert tuple(says) == ASPECTS
    return [aspect for aspect, kind in says.items() if kind == "objective"]


@pytest.mark.parametrize(
    ("statement", "fields", "wanted"),
    [
        ("Become the name people think of first", {}, []),
        ("Increase revenue", {}, []),
        ("Generate 150 leads by May 2027", {}, ["nature", "precision", "time", "measure"]),
        ("Generate 150 leads by May 2027", {"owner": "ana"}, list(ASPECTS)),
        ("Generate 150 leads by May 2031", {}, ["nature", "precision", "measure"]),
        ("Launch the new site by May 2027", {}, ["nature", "precision", "time"]),
        ("Increase revenue", {"deadline": date(2027, 3, 1), "team": "t"}, ["planning", "time"]),
        ("Increase revenue", {"kpi": "k"}, ["measure"]),
    ],
)
def test_what_it_says(statement, fields, wanted):
    assert objective_in(statement, **fields) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_of_the_table(language):
    words = comparison(language)
    assert tuple(words.aspects) == ASPECTS
    assert words.goal != words.objective
    assert all(text.strip() for row in words.aspects.values() for text in row)
    if language != "en":
        assert words.title != comparison("en").title
