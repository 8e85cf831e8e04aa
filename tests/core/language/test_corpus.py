"""The shared corpus of sentences, where it stands beside the checkout."""

import json
from pathlib import Path

import pytest

from tests.core.language.english import read

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "open_en.jsonl"


@pytest.mark.skipif(not CORPUS.exists(), reason="the shared corpus is not beside the checkout")
def test_the_english_sentences_are_read_as_their_labels_say():
    wrong = 0
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    for row in rows:
        said = read(row["text"])
        due = (
            said.deadline.resolved.isoformat() if said.deadline and said.deadline.resolved else None
        )
        amount = said.amount and float(said.amount.value)
        gold = row["amount"] and float(row["amount"]["value"])
        scored = {"direction", "kind"} - set(row["unscored"] or ())
        wrong += any(getattr(said, field) != row[field] for field in scored)
        wrong += due != row["resolved_deadline"]
        wrong += amount != gold
    assert wrong <= len(rows) // 40
