"""Spellings that are the same to the reader, and the way back to what was written."""

import unicodedata

import pytest

from goaltui.core.language.source import Source, fold_line

SAME = [
    ("Perché più", unicodedata.normalize("NFD", "perché più")),
    ("매출을 높이다", unicodedata.normalize("NFD", "매출을 높이다")),
    ("زيادة", "زيادَةُ"),
    ("زيادة", "زيـــادة"),
    ("أكتوبر", "اكتوبر"),
    ("إلى", "الي"),
    ("آذار", "ا\u0653ذار"),
    ("النشرة البريدية", "النشره البريديه"),
    ("مؤهلين", "موهلين"),
    ("یکم", "يكم"),
    ("٢٫٥٪", "2.5%"),
    ("١٬٥٠٠", "1,500"),
    ("\u2067٢٠\u2069", "20"),
    ("ﻻ", "لا"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_thing_fold_alike(one, other):
    assert fold_line(one) == fold_line(other)


def test_a_stretch_of_the_folded_text_leads_back_to_whole_letters():
    text = "a e\u0301te\u0301 \u202bيومًا\u202c x"
    source = Source.of(text)
    assert source.folded == "a été يوما x"
    assert source.part(2, 5).text == "e\u0301te\u0301"
    assert source.part(6, 10).text == "يومًا"


def test_marks_without_end_belong_to_no_letter():
    source = Source.of("a" + "\u0301" * 1_000 + "b")
    assert source.folded == "áb"
    assert source.part(1, 2).text == "b"
