"""Every screen and dialog there is, by the keys that lead to it from the plan."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle
from typing import Final

from goaltui import bootstrap
from goaltui.core.base import evolve
from goaltui.core.plan import Plan
from tests.desk import SAMPLES, Desk

VIEWS: Final[Mapping[str, tuple[str, ...]]] = {
    "plan": ("down",) * 7,
    "plan, typing": (*("down",) * 7, "enter"),
    "plan, fields": (*("down",) * 7, "tab"),
    "plan, by owner": ("b",),
    "funnel": ("g", "f"),
    "funnel, typing": ("g", "f", "7", "0", "0"),
    "funnel, a remark": ("g", "f", "7", "slash"),
    "people": ("g", "o", "down", "down"),
    "people, fields": ("g", "o", "down", "down", "enter"),
    "kpis": ("g", "k"),
    "kpis, fields": ("g", "k", "enter"),
    "Find": ("slash", "l", "e"),
    "Pick": ("t",),
    "Ask": ("g", "o", "a"),
    "GoToDialog": ("g",),
    "CommandPalette": ("ctrl+p",),
    "HelpDialog": ("question_mark",),
    "RecordDialog": ("v", "1", "2"),
    "DetailsDialog": ("f2",),
    "SettingsDialog": ("f3",),
    "Explain": ("g", "f", "i"),
    "CompareDialog": (*("down",) * 7, "C"),
}
"""A name, that of the class for a dialog, and keys from the plan on."""

TEXTS: Final = {
    "Korean": "영업 적격 리드를 20% 늘리기",
    "combining": "ne\u0301gocie\u0301s a\u0308 Z\u0301a\u0302",
    "emoji": "👩\u200d👧 growth 🎯 ❤\ufe0f 👍🏽",
    "Arabic": "زيادة العملاء بنسبة ٢٠٪",
    "fullwidth": "ＫＰＩ　ｌｅａｄｓ",
}
"""Words whose characters are wide, or take no cell of their own."""


async def go_to_view(desk: Desk, name: str) -> None:
    """Press the keys of a view, from the plan on."""
    await desk.press("g", "p")
    for key in VIEWS[name]:
        await desk.press(key)


async def back(desk: Desk) -> None:
    """Leave whatever is open."""
    for _ in range(6):
        if len(desk.app.screen_stack) == 2 and not getattr(desk.app.focused, "hints", tuple)():
            break
        await desk.press("escape")


def worded(*texts: str) -> Plan:
    """Return the sample plan with its names and sentences in these words, one after the other."""
    text, words = texts[0], cycle(texts)
    plan = bootstrap.read_plan(SAMPLES / "inbound.toml")
    named = ("people", "teams", "departments", "kpis", "stages", "funnels")
    return replace(
        plan,
        about={"plan": evolve(plan.settings, title=text, client=text)},
        nodes={
            key: evolve(node, statement=f"{next(words)} {at}", label=next(words))
            for at, (key, node) in enumerate(plan.nodes.items())
        },
        **{
            table: {
                key: evolve(row, name=f"{next(words)} {at}")
                for at, (key, row) in enumerate(plan.table(table).items())
            }
            for table in named
        },
    )
