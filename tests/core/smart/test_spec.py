"""The table of rules names every finding and nothing else."""

import re
from pathlib import Path

from goaltui.core.smart.finding import CRITERIA
from goaltui.i18n.catalog import finding_texts

SPEC = Path(__file__).parents[3] / "docs" / "spec" / "smart.md"


def test_the_table_of_rules_is_complete():
    rows = re.findall(r"^\| ([SMART]) \| ([^|]+) \|", SPEC.read_text("utf-8"), re.MULTILINE)
    named = {(letter, code) for letter, codes in rows for code in re.findall(r"`(\w+)`", codes)}
    letters = {c.word: c.letter for c in CRITERIA}
    assert named == {(letters[word], code) for word, code in finding_texts("en")}
