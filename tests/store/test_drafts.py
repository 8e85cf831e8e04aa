from dataclasses import replace
from datetime import timedelta

from goaltui.session.ports import Draft
from tests.store.conftest import Opener
from tests.store.support import AT

DRAFT = Draft("ana", "nodes", "grow", "statement", "Increase revenue", "Increase rev [/", AT)


def test_a_draft_is_kept_for_its_person_until_it_is_dropped(opened: Opener) -> None:
    store = opened()
    store.keep_draft(DRAFT)
    assert list(opened().drafts("ana")) == [DRAFT]
    assert list(store.drafts("luca")) == []
    assert list(store.history()) == []
    for _ in range(2):
        store.drop_draft("ana", "nodes", "grow", "statement")
        assert list(opened().drafts("ana")) == []


def test_the_last_draft_of_a_field_counts_and_comes_last(opened: Opener) -> None:
    store = opened()
    other = replace(DRAFT, field="label")
    later = replace(DRAFT, text="Increase revenue by", at=AT + timedelta(seconds=1))
    for draft in (DRAFT, other, later):
        store.keep_draft(draft)
    assert list(store.drafts("ana")) == [other, later]


def test_a_draft_may_be_of_a_row_that_is_not_there_and_hold_any_text(opened: Opener) -> None:
    store = opened()
    odd = replace(DRAFT, row="not-yet", text="a\x00\udc80\nb", before="\x1b[31m")
    store.keep_draft(odd)
    assert list(store.drafts("ana")) == [replace(odd, text="a\nb", before="[31m")]


def test_drafts_of_others_are_no_change_of_the_plan(opened: Opener) -> None:
    mine, theirs = opened(), opened()
    mine.read()
    theirs.keep_draft(DRAFT)
    assert not mine.changed_elsewhere()
