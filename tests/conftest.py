"""What all tests share: how often the long ones repeat, and the figures that they found.

`pytest tests/faults --full` repeats every trial as often as docs/trust.md says; without `--full`
a sample of each runs. Figures are printed at the end of either.
"""

from collections.abc import Callable

import pytest

FIGURE = "figure"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="repeat the long trials in full")


@pytest.fixture(autouse=True)
def _many_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every test find the same terminal, whatever it is started from."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def times(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """Choose how often to repeat: `times(sample, full)`."""
    full = request.config.getoption("--full")
    return lambda sample, whole: whole if full else sample


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Keep a sentence with what was counted, such as "100 kills, 0 lost"."""
    return lambda found: record_property(FIGURE, found)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [r for group in terminalreporter.stats.values() for r in group]
    found = {
        f"{report.nodeid}: {value}"
        for report in reports
        for name, value in getattr(report, "user_properties", ())
        if name == FIGURE
    }
    if found:
        terminalreporter.section("figures")
        for line in sorted(found):
            terminalreporter.write_line(line)
