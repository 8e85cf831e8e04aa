"""Every finding has its words."""

import re
import string

import pytest

from goaltui.core.language.statement import Statement
from goaltui.core.smart.check import RULES, reason_of
from goaltui.core.smart.finding import CRITERIA, Criterion, Finding
from goaltui.i18n.catalog import (
    finding_text,
    finding_texts,
    fix_text,
    fix_texts,
    reason_text,
    spoken,
    unknown_text,
)
from goaltui.i18n.lexicons import locale_data
from tests.core.smart.test_rules import FOUND, ask

ALL = ["en", "it", "ko", "ar"]


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def all_findings() -> list[Finding]:
    found = [f for _, _, node, world in FOUND for f in ask(node, **world).findings]
    return [*found, Finding(Criterion.RELEVANT, "parent_scrapped", {"parent": "Enter Spain"})]


def test_every_finding_has_a_text_and_every_text_a_finding():
    found = {(f.criterion.word, f.code) for f in all_findings()}
    assert found == set(finding_texts("en"))


@pytest.mark.parametrize("key", sorted(finding_texts("en")))
def test_a_text_quotes_all_that_a_finding_tells(key):
    wanted = names(finding_texts("en")[key])
    told = [set(f.params) for f in all_findings() if (f.criterion.word, f.code) == key]
    assert all(wanted <= names for names in told)


@pytest.mark.parametrize("text", [t for each in ALL for t in finding_texts(each).values()])
def test_a_text_says_what_is_missing_and_what_would_satisfy(text):
    sentences = re.findall(r"[^.?!؟]+[.?!؟]", text)
    assert 1 <= len(sentences) <= 2
    assert len(text) <= 150
    assert text.endswith((".", "?", "؟"))
    assert "  " not in text


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
def test_every_language_says_all_that_english_says(language):
    english, other = finding_texts("en"), finding_texts(language)
    assert list(other) == list(english)
    assert {key: names(text) for key, text in other.items()} == {
        key: names(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
def test_every_language_quotes_what_english_quotes(language):
    def quoted(text: str) -> list[str]:
        return sorted(re.findall(r"“\{\w+\}”", text))

    mine = finding_texts(language)
    for key, text in finding_texts("en").items():
        if language != "ar" or key[1] != "team_only":  # a name beside Arabic words is set apart
            assert set(quoted(text)) <= set(quoted(mine[key])), key


@pytest.mark.parametrize("language", ALL)
def test_every_finding_is_a_whole_sentence_in_each_language(language):
    for finding in all_findings():
        text = finding_text(finding, language)
        assert not re.search(r"[{}]|  |\bNone\b", text)
        for name, value in finding.params.items():
            if f"“{{{name}}}”" in finding_texts(language)[finding.criterion.word, finding.code]:
                assert f"“{value}”" in text


def test_in_korean_no_particle_hangs_on_the_last_sound_of_a_quoted_word():
    by_sound = re.compile(r"\}”?(은|는|이|가|을|를|과|와|으로|로|이나|나)\b")
    for key, text in finding_texts("ko").items():
        assert not by_sound.search(text), key


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ("1,300", "3.6", "31 Mar 2027", "month")),
        ("it", ("1.300", "3,6", "31 mar 2027", "mese")),
        ("ko", ("1,300", "3.6", "2027년 3월 31일", "월")),
        ("ar", ("1,300", "3.6", "31 مارس 2027", "شهر")),
    ],
)
def test_numbers_dates_and_periods_are_those_of_the_language(language, shown):
    wanted, gives, day, period = shown
    params = {"wanted": "1,300", "gives": "3.6"}
    short = Finding(Criterion.ACHIEVABLE, "funnel_short", {**params, "period": "month"})
    total = Finding(Criterion.ACHIEVABLE, "funnel_total", {**params, "date": "2027-03-31"})
    assert all(word in finding_text(short, language) for word in (wanted, gives, period))
    assert all(word in finding_text(total, language) for word in (wanted, gives, day))


def test_words_of_the_sentence_stay_as_they_are():
    said = Finding(Criterion.MEASURABLE, "no_baseline", {"amount": "1,500"})
    assert "“1,500”" in finding_text(said, "it")


def test_a_cadence_that_a_person_chose_is_said_in_the_language():
    chosen = Finding(Criterion.TIME_BOUND, "cadence_only", {"cadence": "every month"})
    said = [finding_text(chosen, each) for each in ALL]
    words = ["every month", "ogni mese", "매월", "كل شهر"]
    assert all(f"“{word}”" in text for word, text in zip(words, said, strict=True))


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
@pytest.mark.parametrize("table", ["fixes", "unknown", "reasons"])
def test_every_language_has_every_text_around_findings(language, table):
    english, other = (locale_data(each, "findings") or {} for each in ("en", language))
    assert list(other[table]) == list(english[table])
    for name, text in english[table].items():
        assert names(other[table][name]) == names(text)
        assert other[table][name].strip()
        assert "  " not in other[table][name]


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "hours"), ("it", "ore"), ("ko", "시간"), ("ar", "ساعات")],
)
def test_units_are_said_in_the_language(language, said):
    params = {"unit": "hour", "kpi": "Leads", "has": "%"}
    text = finding_text(Finding(Criterion.MEASURABLE, "unit_mismatch", params), language)
    assert said in text
    assert "hour" not in text.replace("hours", "")


def test_a_sign_stays_at_the_left_of_its_number():
    jump = Finding(Criterion.ACHIEVABLE, "big_jump", {"from": "9", "to": "2", "change": "-78"})
    assert "\u200e-78%" in finding_text(jump, "ar")
    assert "-78%" in finding_text(jump, "it")


@pytest.mark.parametrize(
    ("speech", "read_in", "language"),
    [
        ("sentence", "ko", "ko"),
        ("sentence", "", "en"),
        ("sentence", None, "en"),
        ("it", "ko", "it"),
        ("ar", None, "ar"),
    ],
)
def test_a_finding_speaks_as_its_sentence_or_as_the_person_wants(speech, read_in, language):
    said = None if read_in is None else Statement(language=read_in)
    assert spoken(speech, said) == language


def test_dates_are_shown_and_braces_of_a_person_are_left_alone():
    late = Finding(Criterion.TIME_BOUND, "past_date", {"date": "2026-05-01"})
    assert finding_text(late, "en").startswith("1 May 2026 has passed.")
    odd = Finding(Criterion.SPECIFIC, "vague_word", {"word": "{0} [b]"})
    assert finding_text(odd, "en").startswith("“{0} [b]” ")


def test_a_language_without_texts_speaks_english():
    finding = Finding(Criterion.SPECIFIC, "no_deadline")
    assert finding_text(finding, "xx") == finding_text(finding, "en")


def test_the_criteria_are_told_apart_by_letter_and_word():
    assert "".join(c.letter for c in CRITERIA) == "SMART"
    assert [c.word for c in CRITERIA][-1] == "time_bound"
    assert set(finding_texts("en")) >= {(c.word, code) for c, code, *_ in FOUND}


def test_every_remedy_has_its_words_and_they_quote_what_it_tells():
    fixes = [fix for f in all_findings() for fix in f.fixes]
    assert {fix.name for fix in fixes} == set(fix_texts("en"))
    for language in ALL:
        assert list(fix_texts(language)) == list(fix_texts("en"))
        for fix in fixes:
            text = fix_text(fix, language)
            assert len(text) <= 60
            assert "{" not in text


@pytest.mark.parametrize("language", ALL)
def test_every_rule_names_its_reason_and_all_that_it_finds(language):
    found = {(f.criterion, f.code): f for f in all_findings()}
    assert {(rule.criterion, code) for rule in RULES for code in rule.finds} == set(found)
    for finding in found.values():
        assert reason_text(reason_of(finding), language).endswith(".")
    mine, english = locale_data(language, "findings") or {}, locale_data("en", "findings") or {}
    assert set(mine["reasons"]) == {rule.why for rule in RULES}
    assert list(mine["unknown"]) == list(english["unknown"])


@pytest.mark.parametrize("language", ALL)
def test_what_would_let_it_be_known_is_one_line(language):
    for code in (locale_data(language, "findings") or {})["unknown"]:
        text = unknown_text(Finding(Criterion.ACHIEVABLE, code, {"kpi": "SQLs"}), language)
        assert text.endswith(".")
        assert len(text) <= 110
