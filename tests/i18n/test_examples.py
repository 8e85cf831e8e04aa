"""Every rule has a good and a bad example in each language."""

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from goaltui.core.language.asking import asked
from goaltui.core.language.read import read_statement
from goaltui.core.plan import Kind, Node, Plan
from goaltui.core.smart.check import RULES, Context, check
from goaltui.core.smart.finding import Criterion, Report
from goaltui.i18n.catalog import finding_text
from goaltui.i18n.lexicons import lexicon
from goaltui.i18n.phrasings import phrasing
from tests.core.language.english import SUNDAY
from tests.core.smart.test_rules import FOUND, GOOD, PLAN

LANGUAGES = ["en", "it", "ko", "ar"]
WORDING: dict[str, tuple[Kind, dict[str, Any]]] = {
    "goal_wording": ("objective", {}),
    "objective_wording": ("goal", {}),
    "no_baseline": ("objective", {"kpi": "sqls"}),
}
"""Rules that are about the sentence but need a plan around it: the node that they look at."""


def examples(language: str) -> dict[str, Any]:
    file = Path(__file__).parent / "examples" / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))


def report(language: str, node: Node, plan: Plan | None, **context: object) -> Report:
    words = lexicon(language)
    assert words is not None
    read = read_statement(node.statement, words, node.written or SUNDAY)
    said = asked(read, phrasing(language))
    around = replace(Context(SUNDAY, plan), **context)  # type: ignore[arg-type]
    return check(node, said, around)


def of_a_sentence(language: str, code: str, statement: str) -> Report:
    kind, fields = WORDING.get(code, ("objective", {}))
    node = Node(id="n", kind=kind, position="1", statement=statement, **fields)
    return report(language, node, PLAN.put(node) if code in WORDING else None)


EXAMPLES = [
    (language, Criterion[word.upper()], code, how, statement)
    for language in LANGUAGES
    for word, rules in examples(language).items()
    if word != "plan"
    for code, rows in rules.items()
    for how in ("good", "bad")
    for statement in rows[how]
]


@pytest.mark.parametrize(("language", "criterion", "code", "how", "statement"), EXAMPLES)
def test_a_bad_example_is_found_and_a_good_one_passes(language, criterion, code, how, statement):
    found = of_a_sentence(language, code, statement)
    codes = {f.code for f in found.findings if f.criterion is criterion}
    assert (code in codes) == (how == "bad"), codes
    if how == "good" and code not in WORDING:
        assert found.status[criterion] == "pass"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_about_a_sentence_has_examples(language):
    asked = {(r.criterion, r.find.__name__) for r in RULES if not r.plan}
    asked |= {(r.criterion, r.find.__name__) for r in RULES if r.find.__name__ in WORDING}
    assert asked == {(c, code) for lang, c, code, *_ in EXAMPLES if lang == language}


def test_every_language_has_as_many_examples_of_each_rule():
    def counted(language: str) -> Counter[tuple[str, str, str]]:
        mine = (example for example in EXAMPLES if example[0] == language)
        return Counter((criterion.word, code, how) for _, criterion, code, how, _ in mine)

    assert all(counted(language) == counted("en") for language in LANGUAGES)


AROUND = [
    (language, criterion, code, node, world)
    for language in LANGUAGES[1:]
    for criterion, code, node, world in FOUND
    if node.statement in examples(language)["plan"]
]
"""The cases of rules about a plan, whose sentences are told in each language."""


def told(language: str, node: Node) -> Node:
    """Return the node with its sentence in a language."""
    return node.model_copy(update={"statement": examples(language)["plan"][node.statement]})


@pytest.mark.parametrize(("language", "criterion", "code", "node", "world"), AROUND)
def test_what_is_wrong_with_a_plan_is_found_in_each_language(
    language, criterion, code, node, world
):
    mine = told(language, node)
    plan = world.get("plan", PLAN).put(mine)
    context = {name: value for name, value in world.items() if name != "plan"}
    found = [f for f in report(language, mine, plan, **context).findings if f.code == code]
    assert found
    assert finding_text(found[0], language)


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_good_objective_is_left_in_peace_in_each_language(language):
    mine = told(language, GOOD)
    assert report(language, mine, PLAN.put(mine)).findings == ()


def test_every_rule_about_a_plan_has_a_case_in_each_language():
    by_plan = {r.criterion for r in RULES if r.plan}
    sentences = {(r.criterion, r.find.__name__) for r in RULES if not r.plan}
    for language in LANGUAGES[1:]:
        mine = {(c, code) for lang, c, code, *_ in AROUND if lang == language}
        missing = {
            (c, code)
            for c, code, *_ in FOUND
            if c in by_plan and (c, code) not in mine | sentences and code not in WORDING
        }
        assert not missing
