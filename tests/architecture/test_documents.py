"""The documents name what is there, and nothing that is not."""

import re
from pathlib import Path

import pytest

from goaltui.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "goaltui"
MAP = (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def test_every_path_of_the_map_is_there():
    named = re.findall(r"`((?:core|session|store|formats|config|i18n|cli|tui)/[\w./]*)`", MAP)
    assert named
    assert [name for name in named if not (SOURCE / name).exists()] == []
    tests = re.findall(r"`(tests/[\w./]+)`", MAP)
    assert [name for name in tests if not (ROOT / name).exists()] == []


def test_every_package_is_on_the_map():
    packages = {
        p.parent.relative_to(SOURCE).as_posix()
        for p in SOURCE.rglob("__init__.py")
        if len(p.relative_to(SOURCE).parts) in (2, 3)
    }
    assert (
        sorted(p for p in packages if f"`{p}/" not in MAP and f"`{p.split('/')[-1]}/" not in MAP)
        == []
    )


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme(name):
    assert re.search(rf"[`, ]{name}\b", (ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize(
    "document", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")), ids=lambda p: p.stem
)
def test_every_link_leads_somewhere(document):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
