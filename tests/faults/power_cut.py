"""What a disk may hold after the power was cut.

What was synced is there. Of what was written since, any part may be, sector by sector, whatever
the order; of files made or removed in a folder that was not synced since, any as well.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tests.faults.disk import Entry, Kind

SECTOR: Final = 512


@dataclass
class _File:
    content: bytearray
    waiting: list[Entry] = field(default_factory=list)
    """Writes and truncations that were not synced."""

    def after(self, entries: list[Entry]) -> bytearray:
        """Return the content with `entries` carried out."""
        content = bytearray(self.content)
        for entry in entries:
            if entry.kind is Kind.TRUNCATE:
                del content[entry.offset :]
            end = entry.offset + len(entry.data)
            content.extend(bytes(max(0, end - len(content))))
            content[entry.offset : end] = entry.data
        return content


class Folder:
    """One folder and what of it is surely on disk; files are known by their paths."""

    def __init__(self, path: Path) -> None:
        """Take what is in the folder at `path` for synced."""
        self._path = str(path)
        self._surely = {str(file): _File(bytearray(file.read_bytes())) for file in path.iterdir()}
        self._now = dict(self._surely)
        self._waiting: list[Entry] = []

    def take(self, entry: Entry) -> None:
        """Take note of what was done next."""
        match entry.kind:
            case Kind.CREATE:
                self._now[entry.path] = _File(bytearray())
                self._waiting.append(entry)
            case Kind.REMOVE:
                self._now.pop(entry.path)
                self._waiting.append(entry)
            case Kind.WRITE | Kind.TRUNCATE:
                self._now[entry.path].waiting.append(entry)
            case Kind.SYNC if entry.path == self._path:
                self._surely = dict(self._now)
                self._waiting.clear()
            case Kind.SYNC:
                file = self._now[entry.path]
                file.content = file.after(file.waiting)
                file.waiting.clear()
            case _:
                pass

    def cut(self, chance: random.Random, to: Path) -> None:
        """Put into the folder `to` what may be left if the power is cut now."""
        share = chance.choice((0.0, 0.5, 1.0))  # nothing that was not synced, some of it, all
        files = dict(self._surely)
        for entry in self._waiting:
            if chance.random() < share:
                if entry.kind is Kind.REMOVE:
                    files.pop(entry.path, None)
                elif entry.path in self._now:
                    files[entry.path] = self._now[entry.path]
        for path, file in files.items():
            parts = [part for entry in file.waiting for part in _sectors(entry)]
            left = [part for part in parts if chance.random() < share]
            (to / Path(path).name).write_bytes(file.after(left))


def _sectors(entry: Entry) -> Iterator[Entry]:
    if entry.kind is Kind.TRUNCATE:
        yield entry
    at, end = entry.offset, entry.offset + len(entry.data)
    while at < end:
        upto = min(end, at - at % SECTOR + SECTOR)
        data = entry.data[at - entry.offset : upto - entry.offset]
        yield replace(entry, offset=at, data=data)
        at = upto
