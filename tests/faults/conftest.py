import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import disk


@pytest.fixture(scope="session")
def failing_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled failing_disk.c; trials that need it are skipped where it cannot be made."""
    library = disk.build(tmp_path_factory.mktemp("failing-disk"))
    if library is None:
        pytest.skip("there is no C compiler (cc) to make disks fail with")
    return library


@pytest.fixture
def in_memory() -> Iterator[Path]:
    """A folder on a disk in memory, where there is one: what fails on purpose need not be slow."""
    memory = Path("/dev/shm")
    usable = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(dir=memory if usable else None) as folder:
        yield Path(folder)
