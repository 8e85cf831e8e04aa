"""What Korean sentences say."""

from datetime import date

import pytest

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.i18n.lexicons import lexicon
from tests.core.language.english import SUNDAY, figure


def korean() -> Lexicon:
    found = lexicon("ko")
    assert found is not None
    return found


def read(text: str, written: date = SUNDAY) -> Statement:
    return read_statement(text, korean(), written)


def figures(said: Statement) -> tuple[str, str, str]:
    return figure(said.amount), figure(said.baseline), figure(said.target)


def table(text: str) -> list[tuple[str, list[str]]]:
    """Return the rows of a table: a sentence, then what is read in it, cut at the bars."""
    rows = (line.split("|") for line in text.strip().splitlines())
    return [(row[0].strip(), [cell.strip() for cell in row[1:]]) for row in rows]


MOVES = """
객실 점유율을 72%에서 85%로 끌어올리기 | increase | 객실 점유율 | | 72 percent | 85 percent
반품률을 3% 이하로 낮추겠습니다. | reduce | 반품률 | | | 3 percent
신규 헬스장 회원 1,200명 모집 | generate | 신규 헬스장 회원 | 1200 count | |
팔로워를 두 배로 늘리고 싶다 | double | 팔로워 | +2 factor | |
고객 문의 응답 시간을 절반으로 줄이기 | halve | 고객 문의 응답 시간 | +0.5 factor | |
체험 사용자의 12%를 유료 고객으로 전환 | convert | 체험 사용자 | 12 percent | |
추가로 50명의 체험 사용자 확보 | generate | 체험 사용자 | +50 count | |
현재 4%인 구매 전환율을 6%로 개선 | increase | 구매 전환율 | | 4 percent | 6 percent
구매 전환율(현재 4%)을 6%로 개선 | increase | 구매 전환율 | | 4 percent | 6 percent
MQL 20%↑ (3분기) | increase | MQL | +20 percent | |
이탈률 감소 5% | reduce | 이탈률 | +5 percent | |
"""


@pytest.mark.parametrize(("text", "expected"), table(MOVES))
def test_what_is_to_happen(text, expected):
    said = read(text)
    metric = said.metric.text if said.metric else ""
    assert [said.direction, metric, *figures(said)] == expected
