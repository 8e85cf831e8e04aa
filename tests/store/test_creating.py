import grp
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from goaltui.core.plan import Node
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from goaltui.store.problems import StoreProblem
from tests.store.conftest import Shared
from tests.store.support import is_sound, small_plan


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_plan_is_its_owners_alone(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "plan.goal"
    assert create(path, small_plan()) == ()
    assert mode(path) == 0o600
    assert is_sound(path)
    assert open_store(path).read() == small_plan()


def test_what_is_there_is_never_touched(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = path.read_bytes()
    for there in (path, tmp_path / "link", tmp_path):
        with pytest.raises(StoreProblem, match="is there already"):
            create(there, small_plan())
    assert path.read_bytes() == before
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", ["no/such/folder", "x" * 300, "a\0b"])
def test_a_place_where_nothing_can_be_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreProblem):
        create(tmp_path / name, small_plan())
    assert [*tmp_path.iterdir()] == []


def test_a_plan_that_does_not_fit_together_leaves_no_file(tmp_path: Path) -> None:
    loose = small_plan().put(Node(id="x", kind="goal", position="V", parent="nobody"))
    with pytest.raises(StoreProblem, match="fit together"):
        create(tmp_path / "plan.goal", loose)
    assert [*tmp_path.iterdir()] == []


def own_group() -> str:
    return grp.getgrgid(os.getegid()).gr_name


def test_a_plan_for_a_group(tmp_path: Path) -> None:
    tmp_path.chmod(0o2770)
    assert create(tmp_path / "plan.goal", small_plan(), own_group()) == ()
    assert mode(tmp_path / "plan.goal") == 0o660


@pytest.mark.parametrize("folder", [0o700, 0o770, 0o2750, 0o3770])
def test_a_folder_that_does_not_let_the_group_work_is_told(tmp_path: Path, folder: int) -> None:
    tmp_path.chmod(folder)
    (warning,) = create(tmp_path / "plan.goal", small_plan(), own_group())
    assert f"chgrp {own_group()}" in warning
    assert open_store(tmp_path / "plan.goal").read() == small_plan()
    tmp_path.chmod(0o700)


def test_a_group_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="no group “no-such-group”"):
        create(tmp_path / "plan.goal", small_plan(), "no-such-group")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a user who is in no group of root's")
def test_a_group_that_one_is_not_in(nobodys: Path, as_nobody: Shared) -> None:
    with as_nobody(), pytest.raises(StoreProblem, match="have to be a member"):
        create(nobodys.with_name("other.goal"), small_plan(), "daemon")
    assert [*nobodys.parent.iterdir()] == [nobodys]
