from dataclasses import replace
from datetime import timedelta

from goaltui.session.ports import Draft, Refused, Written
from goaltui.store.sqlite import SqliteStore
from tests.store.conftest import Opener
from tests.store.support import AT, group_of, with_node

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


def test_what_was_entered_goes_with_the_step_that_it_became(store: SqliteStore) -> None:
    plan = store.read()
    step = group_of(plan, with_node(plan, "grow", statement="Grow"))
    old = replace(DRAFT, at=step.at - timedelta(seconds=1))
    newer = replace(DRAFT, field="label", at=step.at + timedelta(seconds=1))
    theirs, elsewhere = replace(old, who="luca"), replace(old, row="more")
    for draft in (old, newer, theirs, elsewhere):
        store.keep_draft(draft)
    entered = (("nodes", "grow", "statement"), ("nodes", "grow", "label"))
    assert store.write(replace(step, entered=entered)) == Written(step)
    assert list(store.drafts("ana")) == [newer, elsewhere]
    assert list(store.drafts("luca")) == [theirs]


def test_a_step_that_is_refused_drops_no_draft(store: SqliteStore) -> None:
    plan = store.read()
    stale = with_node(plan, "grow", statement="Something else")
    step = group_of(stale, with_node(plan, "grow", statement="Grow"))
    store.keep_draft(replace(DRAFT, at=step.at))
    refused = store.write(replace(step, entered=(("nodes", "grow", "statement"),)))
    assert isinstance(refused, Refused)
    assert len(store.drafts("ana")) == 1


def test_text_is_never_kept_after_the_step_that_it_became(store: SqliteStore) -> None:
    plan = store.read()
    step = group_of(plan, with_node(plan, "grow", statement="Grow"))
    store.keep_draft(DRAFT, step.id)
    assert list(store.drafts("ana")) == [DRAFT]
    store.write(step)
    store.drop_draft("ana", "nodes", "grow", "statement")
    store.keep_draft(DRAFT, step.id)
    assert list(store.drafts("ana")) == []
