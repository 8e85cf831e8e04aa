"""Any plan, and any way from plan to plan, through the file."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.diff import diff
from goaltui.core.plan import Plan
from goaltui.session.ports import Written
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from goaltui.store.sqlite import SqliteStore
from tests.store.support import group_of, is_sound
from tests.strategies import plans


@contextmanager
def stored(plan: Plan) -> Iterator[SqliteStore]:
    """A store on a new file with `plan` in it."""
    with TemporaryDirectory() as folder:
        create(Path(folder) / "plan.goal", plan)
        store = open_store(Path(folder) / "plan.goal")
        try:
            yield store
        finally:
            store.close()


@settings(max_examples=40, deadline=None)
@given(plans())
def test_any_plan_comes_back(plan: Plan) -> None:
    with stored(plan) as store:
        assert store.read() == plan
        assert diff(store.read(), plan) == ()


@settings(max_examples=25, deadline=None)
@given(st.lists(plans(), min_size=2, max_size=4))
def test_any_way_from_plan_to_plan_is_written_and_told(steps: list[Plan]) -> None:
    groups = [group_of(one, other) for one, other in itertools.pairwise(steps)]
    with stored(steps[0]) as store:
        for group, plan in zip(groups, steps[1:], strict=True):
            assert store.write(group) == Written(group)
            assert store.read() == plan
        assert list(store.history()) == groups
        assert is_sound(store.path)


@settings(max_examples=25, deadline=None)
@given(plans(), plans())
def test_what_is_taken_back_is_as_it_was(before: Plan, after: Plan) -> None:
    with stored(before) as store:
        store.write(group_of(before, after))
        (told,) = store.history()
        undone = group_of(after, before, kind="undo", undoes=told.id)
        assert store.write(undone) == Written(undone)
        assert store.read() == before
