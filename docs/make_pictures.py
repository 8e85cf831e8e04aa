"""Makes the pictures of the README from the running application.

    .venv/bin/python -m docs.make_pictures

Each is an SVG with no reference to anything outside itself.
"""

import asyncio
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from goaltui.config.settings import Settings
from tests.desk import NARROW, WIDE, at_desk

FOLDER = Path(__file__).parent / "pictures"


@dataclass(frozen=True)
class Picture:
    """What to press on which sample, and how large the screen is."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = WIDE
    theme: str = "night"
    sample: str = "inbound"


PICTURES = (
    Picture("plan", ("down",) * 7),
    Picture("plan-light", ("down",) * 7, NARROW, "paper"),
    Picture("funnel", ("g", "f", *"5500"), NARROW),
    Picture("people", ("g", "o", "down", "down"), WIDE, "paper"),
)


def closed(svg: str) -> str:
    """Return a picture without fonts from elsewhere, its spaces kept.

    The reader's own monospace serves.
    """
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)


async def take(picture: Picture) -> None:
    """Press the keys of one picture and save what is on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(theme=picture.theme)
        async with at_desk(
            Path(folder), picture.sample, size=picture.size, settings=settings
        ) as desk:
            await desk.press(*picture.keys)
            svg = closed(desk.app.export_screenshot())
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{picture.name}.svg").write_text(svg, "utf-8")


def main() -> None:
    """Take every picture, in all colours whatever the terminal has."""
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
    for picture in PICTURES:
        asyncio.run(take(picture))


if __name__ == "__main__":
    main()
