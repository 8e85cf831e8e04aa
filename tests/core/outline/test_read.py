"""Pasted text becomes rows: what people copy from mails, documents and spreadsheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.outline.marks import marked
from goaltui.core.outline.model import LONGEST, MOST_LEVELS, MOST_LINES, Outline
from goaltui.core.outline.read import read_outline
from goaltui.i18n.columns import headings
from tests.hostile import ACTS, strings


def read(text: str) -> Outline:
    return read_outline(text, headings())


def drawn(text: str) -> list[str]:
    """Return the rows, two points for each level."""
    return [".." * row.level + row.statement for row in read(text).rows]


def lines(*rows: str) -> str:
    return "\n".join(rows)


OUTLINES: dict[str, tuple[str, str | list[str]]] = {
    "plain lines": (lines("Grow", "", "Win 20"), ["Grow", "Win 20"]),
    "other line ends": ("Grow\r\nWin 20\rKeep", ["Grow", "Win 20", "Keep"]),
    "tabs": (
        lines("Grow", "\tWin 20", "\t\tCall 5", "Keep"),
        ["Grow", "..Win 20", "....Call 5", "Keep"],
    ),
    "two and four blanks": (
        lines("A", "  B", "      C", "    D", "E"),
        ["A", "..B", "....C", "....D", "E"],
    ),
    "tabs and blanks": (lines("A", "\tB", "    C", "D"), ["A", "..B", "..C", "D"]),
    "everything indented": (lines("    A", "      B", "    C"), ["A", "..B", "C"]),
    "dashes": (lines("Grow:", "- Win 20", "- Keep 90 %"), ["Grow", "..Win 20", "..Keep 90 %"]),
    "signs of all kinds": (lines("- A", "– B", "* C"), ["A", "B", "C"]),
    "signs by level": (lines("• A", "◦ B", "▪ C", "◦ D", "• E"), ["A", "..B", "....C", "..D", "E"]),
    "Word": (lines("·\tA", "o\tB", "§ C", "·\tD"), ["A", "..B", "....C", "D"]),
    "numbers": (lines("1. A", "2. B", "10) C"), ["A", "B", "10) C"]),
    "numbers and letters": (lines("1. A", "a) B", "b) C", "2. D"), ["A", "..B", "..C", "D"]),
    "in brackets": (lines("(1) A", "(2) B"), ["A", "B"]),
    "Roman": (lines("I. A", "II. B", "IV. C", "V. D"), ["A", "B", "C", "D"]),
    "decimal": (
        lines("1 A", "1.1 B", "1.1.1 C", "1.2 D", "2 E"),
        ["A", "..B", "....C", "..D", "E"],
    ),
    "decimal with points": (lines("1. A", "1.1. B", "1.2. C", "2. D"), ["A", "..B", "..C", "D"]),
    "Korean letters": (lines("가. A", "나. B", "  1) C"), ["A", "B", "..C"]),
    "Arabic digits": (lines("١- A", "٢- B"), ["A", "B"]),
    "circled": (lines("① A", "②B"), ["A", "B"]),
    "figures are no numbers": (
        lines("1.5 million visits", "20 customers", "3 % more leads", "20. March at last"),
        ["1.5 million visits", "20 customers", "3 % more leads", "20. March at last"],
    ),
    "signs without a blank": (lines("-20% churn", "*now*", "2)x"), ["-20% churn", "now", "2)x"]),
    "an initial": (lines("A. Smith wins 20", "B2B grows"), ["A. Smith wins 20", "B2B grows"]),
    "boxes": (lines("☐ A", "[ ] B", "- [x] C"), ["A", "B", "C"]),
    "headings": (
        lines("# Plan", "## Leads", "Win 20", "- more", "## Brand", "### Deep", "# End"),
        ["Plan", "..Leads", "....Win 20", "......more", "..Brand", "....Deep", "End"],
    ),
    "headings that are closed": (lines("# A #", "## B##", "## # #"), ["A", "..B"]),
    "underlined": (
        lines("Leads", "=====", "Win 20", "", "---", "", "Keep"),
        ["Leads", "..Win 20", "..Keep"],
    ),
    "emphasis": (lines("**Grow**", "__Win__ 20", "`x`"), ["Grow", "__Win__ 20", "x"]),
    "a quoted mail": (
        lines("> Grow", "> > - Win 20", ">", "> - Keep"),
        ["Grow", "..Win 20", "..Keep"],
    ),
    "a signature": (lines("Grow", "-- ", "Ana", "CMO"), ["Grow"]),
    "a wrapped line": (
        lines("Generate 200 leads from the spring campaign in Italy and", "in Spain by June 2027"),
        ["Generate 200 leads from the spring campaign in Italy and in Spain by June 2027"],
    ),
    "a wrapped bullet": (
        lines("- Generate 200 leads from the", "  spring campaign", "- Win"),
        ["Generate 200 leads from the spring campaign", "Win"],
    ),
    "a wrapped Korean bullet": (
        lines(
            "- 내년 상반기까지 이탈리아 캠페인으로 영업 적격 리드를 매달", "  20% 늘리기", "- 유지"
        ),
        ["내년 상반기까지 이탈리아 캠페인으로 영업 적격 리드를 매달 20% 늘리기", "유지"],
    ),
    "short small lines are rows": (lines("grow", "win 20", "keep"), ["grow", "win 20", "keep"]),
    "short rows under a bullet": (
        lines("- Grow", "  Win 20", "  Keep"),
        ["Grow", "..Win 20", "..Keep"],
    ),
    "a full stop ends a row": (
        lines("This is what the board has asked us for in the last week.", "win 20"),
        ["This is what the board has asked us for in the last week.", "win 20"],
    ),
    "a blank line ends a row": (
        lines("Generate 200 leads from the spring campaign in Italy and", "", "in Spain"),
        ["Generate 200 leads from the spring campaign in Italy and", "in Spain"],
    ),
    "a list below a title": (lines("Leads", "", "- Win 20"), ["Leads", "..Win 20"]),
    "a list below a sentence": (
        lines("This is the plan.", "", "- Win 20", "- Keep"),
        ["This is the plan.", "Win 20", "Keep"],
    ),
    "Arabic": (
        lines("زيادة العملاء:", "• زيادة MQL بنسبة 20%"),
        ["زيادة العملاء", "..زيادة MQL بنسبة 20%"],
    ),
    "nothing": ("  \n\t\n", []),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_lines(name):
    text, wanted = OUTLINES[name]
    assert drawn(text) == wanted


def test_a_ticked_box_is_done():
    assert [row.columns for row in read("- [x] A\n☑ B\n☐ C").rows] == [
        {"state": "done"},
        {"state": "done"},
        {},
    ]


def test_how_much_of_a_signature_was_dropped():
    assert read("Grow\n--\nAna\n\nCMO").dropped == 2
    assert read("Grow\n--\n" + "more\n" * 30).dropped == 0


def test_a_line_too_long_for_a_row_is_kept_in_its_notes():
    long = "word " * 900
    (row,) = read(long).rows
    assert len(row.statement) <= LONGEST
    assert row.columns["notes"] == long.strip()


# Tables


def cells(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(".." * row.level + row.statement, dict(row.columns)) for row in read(text).rows]


def test_a_sheet_with_headings():
    text = lines(
        "Objective\tOwner\tDue date\tFrom\tTo\tRegion code",
        "Win customers\tAna\t31.03.2027\t10\t20\tIT-5",
        '"Cut ""CPC""\nin two lines"\tLuca\t\t3.50\t0.50\t',
    )
    assert read(text).table
    assert cells(text) == [
        (
            "Win customers",
            {
                "owner": "Ana",
                "deadline": "31.03.2027",
                "baseline": "10",
                "target": "20",
                "notes": "Region code: IT-5",
            },
        ),
        ('Cut "CPC" in two lines', {"owner": "Luca", "baseline": "3.50", "target": "0.50"}),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Goal\tObjective\tOwner\tDeadline",
        "Traguardo\tObiettivo\tResponsabile\tScadenza",
        "목표\t세부 목표\t담당자\t기한",
        "الغاية\tالهدف\tالمسؤول\tالموعد النهائي",
    ],
)
def test_goals_in_a_column_of_their_own_stand_above(head):
    text = lines(
        head, "Grow\tWin 20\tAna\tQ1", "\tWin 30\tLuca\tQ2", "Grow\tWin 40\t\t", "Keep\t\t\t"
    )
    assert cells(text) == [
        ("Grow", {}),
        ("..Win 20", {"owner": "Ana", "deadline": "Q1"}),
        ("..Win 30", {"owner": "Luca", "deadline": "Q2"}),
        ("..Win 40", {}),
        ("Keep", {}),
    ]


def test_a_sheet_without_headings():
    (row,) = read("31 Mar 2027\tWin 20 customers in Italy\tAna").rows
    assert (row.statement, row.others) == ("Win 20 customers in Italy", ("31 Mar 2027", "Ana"))


def test_a_sheet_in_which_empty_cells_are_levels():
    text = lines("Grow", "\tWin 20\tAna", "\t\tCall 5\tLuca", "Keep")
    rows = read(text).rows
    assert [(row.level, row.statement, row.others) for row in rows] == [
        (0, "Grow", ()),
        (1, "Win 20", ("Ana",)),
        (2, "Call 5", ("Luca",)),
        (0, "Keep", ()),
    ]


@pytest.mark.parametrize("sign", [";", ","])
def test_commas_are_columns_only_below_known_headings(sign):
    text = lines(f"objective{sign}owner", f"Win 20{sign}Ana", f"Win 30{sign}Luca")
    assert cells(text) == [("Win 20", {"owner": "Ana"}), ("Win 30", {"owner": "Luca"})]
    prose = lines("Win, keep and grow", "Ana, Luca", "Q1, Q2")
    assert [row.statement for row in read(prose).rows] == prose.split("\n")


def test_a_table_of_markdown():
    text = lines("| Objective | Owner |", "|---|:--|", "| Win 20 | Ana |")
    assert cells(text) == [("Win 20", {"owner": "Ana"})]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing():
    text = lines("Objective\tOwner", *(f'"Win {at}\tAna' for at in range(60)))
    assert len(read(text).rows) == 60


# Whatever comes


@given(st.text(alphabet='aZ1.)(-•#>\t\n 가أ"', max_size=200))
def test_levels_hang_together_and_no_word_is_lost(text):
    rows = read(text).rows
    for before, row in zip([-1, *(r.level for r in rows)], rows, strict=False):
        assert 0 <= row.level <= before + 1
        assert row.statement
    if "\t" not in text and "--" not in text and "##" not in text:
        kept = "".join(row.statement + row.columns.get("notes", "") for row in rows)
        for letter in "Z가أ":
            assert kept.count(letter) >= sum(
                mark.text.count(letter) for mark in map(marked, text.split("\n")) if not mark.number
            )


@pytest.mark.parametrize("sign", ["#", "# ", "- ", "> ", "1.", "* ", "[ ] ", '"', "| ", "= ", "; "])
def test_a_line_of_one_sign_is_read_at_once(sign):
    """Where it is not, the test does not end: it takes a million times as long as its length."""
    read(f"# {sign * 200_000}x")
    read(f"{sign * 200_000}x\ty")


@pytest.mark.parametrize("text", ["` `", "**  **x", "_ _"])
def test_signs_without_words_between_them_stay(text):
    assert drawn(text) == [text]


def test_hostile_text_is_cleaned_and_bounded():
    for text in ("\n".join(strings(300)), "\t".join(strings(300)), "\ud800\x1b[2J\t\x00"):
        for row in read(text).rows:
            said = row.statement + "".join(row.columns.values()) + "".join(row.others)
            assert not ACTS.search(said.replace("\n", ""))
    assert len(read("a\n" * (MOST_LINES + 5)).rows) == MOST_LINES
    deep = "\n".join(" " * at + "x" for at in range(200))
    assert max(row.level for row in read(deep).rows) == MOST_LEVELS - 1
