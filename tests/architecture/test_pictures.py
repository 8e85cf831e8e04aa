"""The README's pictures are there and refer to nothing outside themselves."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.svg"))


@pytest.mark.parametrize("path", PICTURES, ids=lambda p: p.stem)
def test_no_picture_refers_to_anything_outside(path):
    svg = path.read_text("utf-8")
    links = [
        link
        for link in re.findall(r"""(?:https?:)?//[^\s"')<]+""", svg)
        if not link.endswith("www.w3.org/2000/svg")
    ]
    assert links == []
    assert "url(" not in re.sub(r"url\(#[^)]*\)", "", svg)
    assert "<script" not in svg


def test_every_picture_of_the_readme_is_there():
    named = re.findall(r"\]\((docs/pictures/[^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
