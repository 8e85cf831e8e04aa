import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from goaltui.store.creating import create
from goaltui.store.opening import open_store
from goaltui.store.sqlite import SqliteStore
from tests.store.support import small_plan

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan file with the small plan in it."""
    file = tmp_path / "team plan?.goal"
    assert create(file, small_plan()) == ()
    return file


class Opener(Protocol):
    def __call__(self, timeout: float = 5.0) -> SqliteStore: ...


@pytest.fixture
def opened(path: Path) -> Iterator[Opener]:
    """Opens the plan file as one more person would; all are closed at the end."""
    stores: list[SqliteStore] = []

    def opener(timeout: float = 5.0) -> SqliteStore:
        stores.append(open_store(path, timeout))
        return stores[-1]

    yield opener
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Opener) -> SqliteStore:
    return opened()


class Shared(Protocol):
    def __call__(self) -> AbstractContextManager[None]: ...


@pytest.fixture
def as_nobody() -> Shared:
    """A context in which permissions hold, even where the tests run as root."""

    @contextmanager
    def context() -> Iterator[None]:
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return context


@pytest.fixture
def nobodys(path: Path) -> Iterator[Path]:
    """A plan file in a folder of its own that the user of `as_nobody` owns."""
    folder = Path(tempfile.mkdtemp())
    copy = folder / "plan.goal"
    shutil.copy(path, copy)
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.chown(copy, NOBODY, NOBODY)
    yield copy
    folder.chmod(0o700)
    shutil.rmtree(folder)
