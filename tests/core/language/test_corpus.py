"""Whole sentences with labels: our own, and the shared ones where they are beside the checkout."""

from pathlib import Path

import pytest

from tests.corpus.scoring import labels, readings, score, short

OWN = Path(__file__).parents[2] / "corpus"
SHARED = Path(__file__).parents[4] / "shared" / "corpus"
FILES = sorted([*OWN.glob("*.jsonl"), *SHARED.glob("*.jsonl")])
FRESH = sorted((OWN / "fresh").glob("*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_sentences_are_read_as_their_labels_say(path, figure):
    rows = labels(path)
    for language in sorted({row["lang"] for row in rows}):
        gold = [row for row in rows if row["lang"] == language]
        found = score(gold, readings(gold))
        said = ", ".join(f"{name} {share:.3f}" for name, share in found.items())
        figure(f"{len(gold)} sentences in {language}: {said}")
        assert not short(gold, found)


@pytest.mark.parametrize("path", FRESH, ids=lambda path: path.stem)
def test_sentences_that_nobody_has_mended_are_read(path, figure):
    """Held to no bar: what they show is the honest figure, until somebody has looked."""
    rows = labels(path)
    found = score(rows, readings(rows))
    said = ", ".join(f"{name} {share:.3f}" for name, share in found.items())
    figure(f"{len(rows)} fresh sentences in {path.stem}: {said}; short: {short(rows, found)}")
    assert found["kind"] > 0.9
