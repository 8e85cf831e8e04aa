"""The usual goals and objectives read as what they are."""

import pytest

from goaltui.core.language.fill import way
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.core.plan import Node
from goaltui.core.smart.check import Context, check
from goaltui.i18n.lexicons import lexicon
from goaltui.i18n.templates import Template, templates
from tests.core.language.english import SUNDAY

ALL = ["en", "it", "ko", "ar"]


def read(template: Template, language: str) -> Statement:
    words = lexicon(language)
    assert words is not None
    return read_statement(template.statement, words, SUNDAY)


def verdicts(template: Template, language: str) -> str:
    """Return how its sentence fares by S, M and T as an objective: `pass warn warn`."""
    node = Node(id="n", kind="objective", position="1", statement=template.statement)
    report = check(node, read(template, language), Context(SUNDAY))
    return " ".join(report.status[c] for c in report.status if c.letter in "SMT")


def test_eight_goals_stand_before_fourteen_objectives():
    kinds = [t.kind for t in templates("en")]
    assert kinds == ["goal"] * 8 + ["objective"] * 14
    assert len({t.key for t in templates("en")}) == 22


@pytest.mark.parametrize("language", ALL)
def test_every_language_has_the_same_ones(language):
    def frames(language: str) -> list[tuple[str, str, str, str | None]]:
        return [(t.key, t.kind, t.unit, t.direction) for t in templates(language)]

    assert frames(language) == frames("en")
    assert len({t.statement for t in templates(language)}) == 22


@pytest.mark.parametrize("language", ALL)
def test_each_is_read_as_its_kind_and_direction(language):
    for template in templates(language):
        said = read(template, language)
        assert said.kind == template.kind, template.statement
        assert template.direction in (way(said), None), template.statement


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
def test_each_objective_fares_as_it_does_in_english(language):
    for english, other in zip(templates("en"), templates(language), strict=True):
        if english.kind == "objective":
            assert verdicts(other, language) == verdicts(english, "en"), other.statement


def test_a_language_without_templates_offers_the_english_ones():
    assert templates("xx") == templates("en")
