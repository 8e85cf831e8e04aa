"""Text from right to left on a terminal that turns it round: columns stay, sentences read right."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from goaltui.config.settings import Settings
from goaltui.core.text import clean
from goaltui.tui.widgets.direction import LRM, PDI, RLI, directed
from goaltui.tui.widgets.lines import Part, left, with_caret
from tests.bidi import seen, turned
from tests.desk import NARROW, WIDE, at_desk
from tests.views import back, go_to_view, worded

PLAIN, MIXED = "زيادة العملاء المحتملين", "زيادة MQL بنسبة 20%"
MARKS = re.compile(f"[{LRM}{RLI}{PDI}]")


def shown(*parts: Part | str) -> str:
    """Return what is sent of a line."""
    line = [Part(p) if isinstance(p, str) else p for p in parts]
    return "".join(part.text for part in directed(line))


def bare(text: str) -> str:
    return MARKS.sub("", text)


SEEN = [
    ((left("أبجد", 8), " 31 Mar 27"), "دجبأ     31 Mar 27"),
    (("أبجد  12.5  7",), "دجبأ  12.5  7"),
    (("أبجد 20%", "   5"), "%20 دجبأ   5"),
    (("أبجد.", "  5 of 6"), ".دجبأ  5 of 6"),
    (("زيادة MQL بنسبة 20%", "  5"), "%20 ةبسنب MQL ةدايز  5"),
    (("ابجد > هوز > 5",), "دجبا > زوه > 5"),
    (("خطة 2027 | Plan",), "2027 ةطخ | Plan"),
    (("Deleted “ابجد 5”; u brings it back.",), "Deleted “5 دجبا”; u brings it back."),
    (("Give أبجد to 5",), "Give دجبأ to 5"),
]


@pytest.mark.parametrize(("parts", "wanted"), SEEN)
def test_what_one_sees(parts, wanted):
    assert seen(shown(*parts)) == wanted
    assert bare(shown(*parts)) == "".join(parts)


def test_without_marks_columns_would_change_places():
    assert seen("أبجد  12.5  7") != "دجبأ  12.5  7"


def test_other_text_is_left_as_it_is():
    line = [Part(" v "), Part("20 % more 한국 négociés 👍", "strong")]
    assert directed(line) is line


@pytest.mark.parametrize("cursor", range(len(MIXED) + 1))
def test_a_sentence_that_is_typed_is_one_wherever_its_cursor_stands(cursor):
    line = shown(" v ", *with_caret(MIXED, cursor), Part(" type here", "muted"))
    blank = " " if cursor == len(MIXED) else ""
    assert seen(line) == f" v {blank}{seen(RLI + MIXED + PDI)} type here"


def test_what_stands_behind_a_selected_text_is_no_part_of_it():
    line = shown(Part("ابجد", "chosen"), Part(" ", "caret"), Part("5 of 6", "muted"))
    assert seen(line) == " دجبا5 of 6"


def test_under_a_dialog_no_isolate_is_left_open():
    parts = directed([Part(MIXED)], isolates=False)
    assert "".join(part.text for part in parts) == f"{LRM}{MIXED}{LRM}"


WORDS = st.lists(
    st.sampled_from(["أبجد", "MQL", "20%", "5", "٢٠٪", "هوز.", "12,5", "(ابجد)", "-", "؟", "لّ"]),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(20, 40))
def test_columns_stay_where_they_are(cells, wide):
    sent = shown(*(left(cell, wide) for cell in cells))
    assert cell_len(sent) == wide * len(cells)
    assert clean(bare(sent)) == "".join(left(cell, wide) for cell in cells)
    order = turned(sent)
    places = [at for at, c in enumerate(sent) if not MARKS.match(c)]
    column = {place: at // wide for at, place in enumerate(places) if len(places) == cell_len(sent)}
    by_column = [column[at] for at in order if at in column]
    assert by_column == sorted(by_column)


SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


WORD = re.compile(r"(?<= )(\d\d? [A-Z][a-z]{2} \d\d|ana|luca|[A-Z][a-z]{4,})(?= )")


def moved(desk) -> list[str]:
    """Return the rows of which a word that is not from right to left stands elsewhere if turned."""
    rows = desk.app.screen._compositor.render_strips()[: desk.app.size.height]
    pairs = ((bare(row.text), seen(row.text)) for row in rows)
    words = (
        (logical, visual, word) for logical, visual in pairs for word in WORD.finditer(logical)
    )
    return [logical for logical, visual, word in words if visual[slice(*word.span())] != word[0]]


@SIZES
@pytest.mark.parametrize("text", [PLAIN, MIXED])
async def test_columns_of_every_screen_stay_where_they_are(tmp_path, text, size):
    async with at_desk(tmp_path, worded(text), size=size) as desk:
        for name in ("plan", "plan, typing", "plan, fields", "people", "kpis", "funnel"):
            await go_to_view(desk, name)
            assert text.split()[0] in desk.text
            assert moved(desk) == [], name
            await back(desk)


async def test_a_dialog_lies_straight_over_such_text(tmp_path):
    async with at_desk(tmp_path, worded(MIXED), size=NARROW) as desk:
        assert RLI in desk.text
        await desk.press("f3")
        assert RLI not in "".join(desk.text.splitlines()[1:-1])
        assert moved(desk) == []
        await desk.press("escape")
        assert RLI in desk.text


async def test_with_plain_glyphs_no_mark_is_sent(tmp_path):
    async with at_desk(tmp_path, worded(MIXED), settings=Settings(ascii=True)) as desk:
        assert MIXED in desk.text
        assert not MARKS.search(desk.text)
