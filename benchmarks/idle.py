"""What it costs when nobody types."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.keys import BARE_READY, READY
from benchmarks.plans import SAMPLE, TODAY
from benchmarks.report import Figure
from benchmarks.size import Size
from benchmarks.terminal import Terminal, bare, ours


def idle(size: Size, folder: Path) -> Iterator[Figure]:
    """Measure bytes and processor time of both applications while nothing is typed."""
    with (
        Terminal(ours("open", "--today", f"{TODAY}", "--sample", SAMPLE), folder) as mine,
        Terminal(bare(), folder) as other,
    ):
        both = (mine, other)
        for terminal, ready in zip(both, (READY, BARE_READY), strict=True):
            terminal.read_until_written(ready)
            terminal.read_until_quiet(1.0)
        before = [(terminal.processor_seconds(), terminal.written) for terminal in both]
        mine.read_for(size.idle)
        spent, written = [], []
        for terminal, (seconds, count) in zip(both, before, strict=True):
            spent.append((terminal.processor_seconds() - seconds) * 1000)
            terminal.read_until_quiet(0)
            written.append(terminal.written - count)
    named = f"{size.idle:g} idle seconds"
    yield Figure(f"bytes in {named}", written[0], "B", bare=written[1], most=0)
    above = spent[0] - spent[1]
    yield Figure(f"processor time above bare, {named}", above, "ms", most=50)
