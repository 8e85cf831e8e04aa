"""The usual goals and objectives read as what they are."""

from goaltui.core.language.fill import way
from goaltui.i18n.templates import templates
from tests.core.language.english import read


def test_eight_goals_stand_before_fourteen_objectives():
    kinds = [t.kind for t in templates("en")]
    assert kinds == ["goal"] * 8 + ["objective"] * 14
    assert len({t.key for t in templates("en")}) == 22


def test_each_is_read_as_its_kind_and_direction():
    for template in templates("en"):
        said = read(template.statement)
        assert said.kind == template.kind, template.statement
        assert template.direction in (way(said), None), template.statement


def test_a_language_without_templates_offers_the_english_ones():
    assert templates("xx") == templates("en")
