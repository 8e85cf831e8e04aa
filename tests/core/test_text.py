import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.text import clean, clean_line, fold, inert_json
from tests.hostile import ACTS


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
        ("\x1b]52;c;AAAA\x07\x1b\\", "]52;c;AAAA\\"),
        ("\ufdd0\ufffe\U0010ffffa\ufff9\u206a", "a"),
        ("\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4"),
        ("a" + "\u0301" * 2_000 + "b", "a" + "\u0301" * 30 + "b"),
        ("\u200b" * 2_000, "\u200b" * 30),
        ("-" * 2_000, "-" * 2_000),
    ],
)
def test_what_acts_on_a_terminal_goes(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "\u200fعَرَبِيّ\u200e",
        "👨\u200d👩\u200d👧\u200d👦 👋🏽 🏳️\u200d🌈 ❤\ufe0f 1\ufe0f\u20e3 🇰🇷",
        "葛\U000e0100",
        "ท่ามกลาง क्षत्रिय தமிழ்",
        "매출 ᄀᆞᆷ성장 ｆｕｌｌ",
        "\ue000",
    ],
)
def test_what_people_need_stays(text):
    assert clean(text) == text


@given(st.text(st.characters(codec=None, categories=None)))
def test_what_is_left_is_text_for_every_terminal_and_file(text):
    assert not ACTS.search(clean_line(text))
    assert clean(text).encode().decode() == clean(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_and_lines_are_one_line(text):
    assert clean(clean(text)) == clean(text)
    line = clean_line(text)
    assert "\n" not in line
    assert line == clean_line(line)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in line)


def test_fold_ignores_case_and_accents():
    assert fold("Élan ＫＰＩ") == fold("elan kpi")


@given(st.text(st.characters(codec=None, categories=None)))
def test_json_says_the_same_with_nothing_in_it_that_acts(text):
    written = inert_json(json.dumps({"a": text}, ensure_ascii=False, indent=2))
    assert json.loads(written) == json.loads(json.dumps({"a": text}))
    assert not ACTS.search(written.replace("\n", ""))
