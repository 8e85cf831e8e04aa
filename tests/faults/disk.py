"""A disk that fails when it is told to; see failing_disk.c for how."""

import errno
import mmap
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).with_name("failing_disk.c")

_ORDERS: Final = struct.Struct("=6q")
_ENTRY: Final = struct.Struct("=4q")


class Kind(IntEnum):
    """What a program asks of a disk, as failing_disk.c numbers it."""

    READ = 0
    WRITE = 1
    SYNC = 2
    TRUNCATE = 3
    CREATE = 4
    REMOVE = 5
    TOLD = 6
    """Somebody was told that what is recorded so far is on disk; see `tell`."""


GROWING: Final = (Kind.WRITE, Kind.CREATE, Kind.TRUNCATE)
"""What needs room."""

WRITING: Final = (*GROWING, Kind.SYNC, Kind.REMOVE)
"""Everything but reading."""


def build(folder: Path) -> Path | None:
    """Return the compiled failing_disk.c, or None where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    library = folder / "failing_disk.so"
    options = ("-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(library))
    subprocess.run([compiler, *options, str(SOURCE), "-ldl"], check=True)
    return library


class Disk:
    """The disk below one folder, as programs run with its `environment` see it."""

    def __init__(self, folder: Path, orders: Path) -> None:
        """Give orders in the file `orders`, which is made where it is not there."""
        self.folder = folder
        self._file = orders
        if not orders.exists():
            orders.write_bytes(bytes(_ORDERS.size))
        with orders.open("r+b") as file:
            self._orders = mmap.mmap(file.fileno(), _ORDERS.size)

    @classmethod
    def here(cls) -> "Disk":
        """Return the disk that this process itself runs on."""
        return cls(Path(os.environ["DISK_FOLDER"]), Path(os.environ["DISK_ORDERS"]))

    def environment(self, library: Path, record: Path | None = None) -> dict[str, str]:
        """Return what to run a program with; what it does goes into the file `record`."""
        variables = {
            "LD_PRELOAD": str(library),
            "DISK_FOLDER": str(self.folder),
            "DISK_ORDERS": str(self._file),
        }
        return variables | ({"DISK_RECORD": str(record)} if record else {})

    def fail(
        self,
        call: int = 1,
        *,
        error: int = errno.ENOSPC,
        kinds: tuple[Kind, ...] = GROWING,
        once: bool = False,
        torn: bool = False,
    ) -> None:
        """Fail from the call of this number on, counted from now, or at that one call alone."""
        bits = sum(1 << kind for kind in kinds)
        last = call if once else 2**62
        self._orders[:] = _ORDERS.pack(bits, 0, call, last, error, torn)

    def heal(self) -> bool:
        """Fail no longer; tell whether any call failed since `fail`."""
        _, calls, first, _, _, _ = _ORDERS.unpack(self._orders[:])
        self._orders[:] = bytes(_ORDERS.size)
        return bool(first and calls >= first)


@dataclass(frozen=True)
class Entry:
    """One thing that reached the disk."""

    kind: Kind
    path: str
    offset: int = 0
    """Where a write begins; the size after a truncation."""
    data: bytes = b""


def tell() -> None:
    """Put into the record that somebody was told so now."""
    with Path(os.environ["DISK_RECORD"]).open("ab", buffering=0) as file:
        file.write(_ENTRY.pack(Kind.TOLD, 0, 0, 0))


def entries(record: Path) -> Iterator[Entry]:
    """Yield what is in a record, in order."""
    with record.open("rb") as file:
        while header := file.read(_ENTRY.size):
            kind, offset, size, path = _ENTRY.unpack(header)
            name = file.read(path).decode()
            yield Entry(Kind(kind), name, offset, file.read(size))
