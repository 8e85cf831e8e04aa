import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.text import clean, clean_line, fold


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("tab\there", "tab here"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\u202eabc\u2066\ufeff", "abc"),
        ("\x9b\x07\x7f", ""),
        ("\ud800x", "x"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200fعربي", "\u200fعربي"),
        ("50% [/red]", "50% [/red]"),
    ],
)
def test_what_acts_on_a_terminal_goes(text, cleaned):
    assert clean(text) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing_and_lines_are_one_line(text):
    assert clean(clean(text)) == clean(text)
    line = clean_line(text)
    assert "\n" not in line
    assert line == clean_line(line)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in line)


def test_fold_ignores_case_and_accents():
    assert fold("Élan ＫＰＩ") == fold("elan kpi")
