"""What Korean sentences say."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.core.language.verb_last.cut import cut
from goaltui.core.language.verb_last.syllables import spread
from goaltui.i18n.lexicons import lexicon
from tests.core.language.english import SUNDAY, figure
from tests.core.language.test_properties import holds


def korean() -> Lexicon:
    found = lexicon("ko")
    assert found is not None
    return found


def read(text: str, written: date = SUNDAY) -> Statement:
    return read_statement(text, korean(), written)


def table(text: str) -> list[tuple[str, list[str]]]:
    """Return the rows of a table: a sentence, then what is read in it, cut at the bars."""
    rows = (line.split("|") for line in text.strip().splitlines())
    return [(row[0].strip(), [cell.strip() for cell in row[1:]]) for row in rows]


def figures(said: Statement) -> list[str]:
    return [figure(said.amount), figure(said.baseline), figure(said.target)]


MOVES = """
객실 점유율을 72%에서 85%로 끌어올리기 | increase | 객실 점유율 | | 72 percent | 85 percent
반품률을 3% 이하로 낮추겠습니다. | reduce | 반품률 | | | 3 percent
신규 헬스장 회원 1,200명 모집 | generate | 신규 헬스장 회원 | 1200 count | |
팔로워를 두 배로 늘리고 싶다 | double | 팔로워 | +2 factor | |
리뷰 수 3배 증가 | triple | 리뷰 수 | +3 factor | |
고객 문의 응답 시간을 절반으로 줄이기 | halve | 고객 문의 응답 시간 | +0.5 factor | |
체험 사용자의 12%를 유료 고객으로 전환 | convert | 체험 사용자 | 12 percent | |
휴면 회원 1만 명 중 10% 재활성화 | convert | 휴면 회원 | 10 percent | |
추가로 50명의 체험 사용자 확보 | generate | 체험 사용자 | +50 count | |
작년보다 20% 더 많은 문의 확보 | generate | 문의 | +20 percent | |
지난해보다 예약을 15% 더 받는다 | generate | 예약 | +15 percent | |
현재 4%인 구매 전환율을 6%로 개선 | increase | 구매 전환율 | | 4 percent | 6 percent
구매 전환율(현재 4%)을 6%로 개선 | increase | 구매 전환율 | | 4 percent | 6 percent
방문자 수를 현재 3만 명에서 5만 명으로 늘리자 | increase | 방문자 수 | | 30000 count | 50000 count
CTR 1.8%→2.5%, 3월 말까지 | increase | CTR | | 1.8 percent | 2.5 percent
MQL 20%↑ (3분기) | increase | MQL | +20 percent | |
MQL +20% Q3 | increase | MQL | +20 percent | |
이탈률 감소 5% | reduce | 이탈률 | +5 percent | |
재방문 비율을 50%까지 높이는 것을 목표로 한다 | increase | 재방문 비율 | | | 50 percent
재구매율이 40%가 되도록 한다 | reach | 재구매율 | | | 40 percent
회원 수가 3만 명이 되도록 늘린다 | increase | 회원 수 | | | 30000 count
이탈률이 5%를 넘지 않게 관리한다 | maintain | 이탈률 | | | 5 percent
소요 시간을 3시간에서 40분으로 단축 | reduce | 소요 시간 | | 3 hour | 40 minute
체류 시간을 1분 30초에서 3분으로 늘린다 | increase | 체류 시간 | | 90 second | 3 minute
반품 처리에 걸리는 시간을 5일에서 2일로 줄인다 | reduce | 반품 처리에 걸리는 시간 | | 5 day | 2 day
팀 회의 시간을 주당 2시간씩 아끼기 | save | 팀 회의 시간 | +2 hour | |
20개사와 공급 계약 체결 | generate | 공급 계약 | 20 count | |
이탈 고객 200명에게 전화를 건다 | contact | 이탈 고객 | 200 count | |
블로그에 칼럼 12편을 올린다 | create | 칼럼 | 12 count | |
갱신율을 90%까지 올린다 | increase | 갱신율 | | | 90 percent
retention 40% 이상 확보 | reach | retention | | | 40 percent
최소 200명의 참가자 모집 | generate | 참가자 | 200 count | |
견적 요청 40건 확보하겠습니다! | generate | 견적 요청 | 40 count | |
박람회 참가를 통해 상담 90건 유치 | generate | 상담 | 90 count | |
4050 여성 고객 재구매율 15% 증가 | increase | 4050 여성 고객 재구매율 | +15 percent | |
2026 봄 컬렉션 예약 300건 확보 | generate | 2026 봄 컬렉션 예약 | 300 count | |
가장 사랑받는 동네 서점으로 도약 | other | | | |
업계 1위 달성 | reach | | | |
배송 지연을 10% 줄입시다! 고객 불만이 늘고 있습니다. | reduce | 배송 지연 | +10 percent | |
매출이 줄었습니다. 재구매율을 5%p 올립시다. | increase | 재구매율 | +5 percentage_point | |
1월까지 입점 문의 60건을 받겠습니다. 담당은 유통팀입니다. | generate | 입점 문의 | 60 count | |
회원 수를 세 배로 만든다 | triple | 회원 수 | +3 factor | |
지표: 반품 건수 / 현재 21건 / 목표 12건 / 기한 5월 | reduce | 반품 건수 | | 21 count | 12 count
항목: 체류 시간, 현재: 18분, 목표: 22분 | increase | 체류 시간 | | 18 minute | 22 minute
객실 가동률 - 현재 61% - 목표 75% - 2027년 6월 | increase | 객실 가동률 | | 61 percent | 75 percent
대기 시간: 지금은 45분, 3월까지 20분 단축 | reduce | 대기 시간 | +20 minute | 45 minute |
폐기율을 2%p 줄인다는 것이 이번 계획의 핵심이다 | reduce | 폐기율 | +2 percentage_point | |
재방문 고객을 15% 늘리자는 게 회의의 결론이었습니다 | increase | 재방문 고객 | +15 percent | |
아파트 하자 접수 건수를 30% 줄이기 | reduce | 아파트 하자 접수 건수 | +30 percent | |
상담 예약 40건 잡기 | generate | 상담 예약 | 40 count | |
불량률을 2% 이하로 잡는다 | reduce | 불량률 | | | 2 percent
신규 거래처 열 곳을 뚫는다 | generate | 신규 거래처 | 10 count | |
월 방문자 5만 명을 뚫자 | reach | 월 방문자 | | | 50000 count
『겨울밤 1995』 소설 500부 판매 | generate | 소설 | 500 count | |
12번 승강장 광고판을 통한 회원 가입 늘리기 | increase | 회원 가입 | | |
소포장 반찬 매출 9% 성장, 2분기까지, 1인 가구 대상 | increase | 소포장 반찬 매출 | +9 percent | |
DAU를 30K에서 45K로 키우기 | increase | DAU | | 30000 count | 45000 count
앱 설치 2만 건을 목표로 합니다 | reach | 앱 설치 | | | 20000 count
신규 계약 30건, 3월까지 | generate | 신규 계약 | 30 count | |
봄철 매출 3억 원, 5월까지 | reach | 봄철 매출 | | | 300000000 currency:KRW
4K 방송 시청 가구 7만 가구 추가 확보 | generate | 4K 방송 시청 가구 | +70000 count | |
온라인 조사 점수 82점 달성 | reach | 온라인 조사 점수 | | | 82 score
검색 광고 품질지수를 6점에서 8점으로 올리기 | increase | 검색 광고 품질지수 | | 6 score | 8 score
비수기 객실 요금을 12만 원 선에서 지킨다 | maintain | 비수기 객실 요금 | | | 120000 currency:KRW
단골 비율이 지금 35%인데 내년까지 50%로 만든다 | increase | 단골 비율 | | 35 percent | 50 percent
영상 조회수 100만 회를 찍는다 | reach | 영상 조회수 | | | 1000000 count
안내 영상 8편을 찍는다 | create | 안내 영상 | 8 count | |
주문 취소율을 4%대로 낮춰야 합니다 | reduce | 주문 취소율 | | | 4 percent
연장률을 85% 밑으로 떨어지지 않게 관리 | maintain | 연장률 | | | 85 percent
시장 조사 보고서 다운로드 3천 건을 넘어서는 것 | reach | 시장 조사 보고서 다운로드 | | | 3000 count
구호 물품 지원 대상 가정 60가구 발굴 | generate | 구호 물품 지원 대상 가정 | 60 count | |
햇사과 300상자 팔기 | generate | 햇사과 | 300 count | |
구독 취소 절차 간소화 | other | | | |
안녕하십니까. 시승 신청 350건 접수를 목표로 하고 있습니다. | generate | 시승 신청 | 350 count | |
우선은 견적 회신율부터 20%p 끌어올려 봐요 | increase | 견적 회신율 | +20 percentage_point | |
고객센터 해결률: 68% → 75%, 기한 27년 6월 | increase | 고객센터 해결률 | | 68 percent | 75 percent
공모전 출품작 500점 접수 | generate | 공모전 출품작 | 500 count | |
도서 반납 지연을 10% 줄이는 데 집중 | reduce | 도서 반납 지연 | +10 percent | |
상품 리뷰 1,000개 쌓기 | generate | 상품 리뷰 | 1000 count | |
납기를 5일 당긴다 | reduce | 납기 | +5 day | |
직원 이직을 15% 억제하겠다는 방침 | reduce | 직원 이직 | +15 percent | |
환불율 ↓ 2%p, 1Q | reduce | 환불율 | +2 percentage_point | |
이번 분기 목표는 제휴 병원 8곳 추가 확보입니다. | generate | 제휴 병원 | +8 count | |
도서 대여량을 15% 늘릴 수 있을까요? | increase | 도서 대여량 | +15 percent | |
객단가를 5천 원은 올려야죠 | increase | 객단가 | +5000 currency:KRW | |
협력사 12곳에 연락부터 돌립시다 | contact | 협력사 | 12 count | |
매출 10억 원 고지를 넘는다 | reach | 매출 | | | 1000000000 currency:KRW
가입 첫 30일 유지율을 55%로 끌어올린다 | increase | 가입 첫 30일 유지율 | | | 55 percent
「1인분의 부엌」 요리책 1,200부 판매 | generate | 요리책 | 1200 count | |
방문자수를 월3만명에서 5만명으로늘리기 | increase | 방문자수 | | 30000 count | 50000 count
2차 전지 부품 수주 12건 확보 | generate | 2차 전지 부품 수주 | 12 count | |
무료 쿠폰을 받은 회원의 30%를 유료로 전환 | convert | 무료 쿠폰을 받은 회원 | 30 percent | |
신규 서비스 런칭 | launch | | | |
"""


@pytest.mark.parametrize(("text", "expected"), table(MOVES))
def test_what_is_to_happen(text, expected):
    said = read(text)
    metric = said.metric.text if said.metric else ""
    assert [said.direction, metric, *figures(said)] == expected


FIGURES = """
삼천 명 | 3000 count
일억 오천만 원 | 150000000 currency:KRW
1억 2천만 원 | 120000000 currency:KRW
3.5억 원 | 350000000 currency:KRW
12만5천 명 | 125000 count
4만 8천 원 | 48000 currency:KRW
2천5백만 원 | 25000000 currency:KRW
1조 2천억원 | 1200000000000 currency:KRW
백오십 건 | 150 count
열두 곳 | 12 count
만 명 | 10000 count
750K | 750000 count
₩4,500 | 4500 currency:KRW
USD 80만 | 800000 currency:USD
5억 엔 | 500000000 currency:JPY
4.5점 | 4.5 score
92퍼센트 | 92 percent
3,000좌 | 3000 count
１，２００세대 | 1200 count
48시간 | 48 hour
"""


@pytest.mark.parametrize(("text", "expected"), table(FIGURES))
def test_the_value_of_a_figure(text, expected):
    assert figures(read(f"가입 실적 {text} 달성")) == ["", "", *expected]


@pytest.mark.parametrize(
    ("text", "low", "high"), [("리드를 10~15% 늘린다", 10, 15), ("회원 500-600명 유치", 500, 600)]
)
def test_a_range_keeps_both_ends(text, low, high):
    amount = read(text).amount
    assert amount is not None
    assert (amount.value, amount.high) == (low, high)


def test_points_of_a_rate_are_percentage_points():
    assert figure(read("이용률 3포인트 상승").amount) == "+3 percentage_point"
    assert figure(read("순추천지수 3포인트 상승").amount) == "+3 score"


DEADLINES = """
2027년 3월 15일까지 | by_date | 2027-03-15
2027년3월15일 까지 | by_date | 2027-03-15
2027. 3. 15.까지 | by_date | 2027-03-15
27.3.31까지 | by_date | 2027-03-31
12/31까지 | by_date | 2026-12-31
다음 주 수요일까지 | by_date | 2026-11-25
다음 달 10일까지 | by_date | 2026-12-10
금요일까지 | by_date | 2026-11-27
3월 중순까지 | by_month | 2027-03-31
10월까지 | by_month | 2027-10-31
'27년 3월까지 | by_month | 2027-03-31
2027년 1월부터 6월까지 | by_month | 2027-06-30
내년 5월 안에 | by_month | 2027-05-31
1분기 안에 | quarter | 2027-03-31
4/4분기까지 | quarter | 2026-12-31
내년 2분기 말까지 | quarter | 2027-06-30
상반기 내 | half | 2027-06-30
올 하반기까지 | half | 2026-12-31
연내 | this_year | 2026-12-31
내년 말까지 | next_year | 2027-12-31
2028년까지 | in_year | 2028-12-31
이달 말까지 | this_month | 2026-11-30
다음 달까지 | next_month | 2026-12-31
이번 분기 안에 | this_quarter | 2026-12-31
다음 분기에 | next_quarter | 2027-03-31
90일 이내에 | in_n_days | 2027-02-20
두 달 내로 | in_n_months | 2027-01-22
향후 3개월간 | in_n_months | 2027-02-22
반년 안에 | in_n_months | 2027-05-22
앞으로 1년간 | in_n_years | 2027-11-22
향후 2개 분기 동안 | in_n_quarters | 2027-06-30
2025년 3월까지 | by_month | 2025-03-31
신메뉴 출시 전까지 | event |
신메뉴 출시 이후 2주 안에 | after_event |
~6/30 | by_date | 2027-06-30
다음 뉴스레터에서 | event |
행사 종료 후 2주 이내에 | after_event |
조만간 | vague |
빠른 시일 내에 | vague |
"""


@pytest.mark.parametrize("frame", ["{} 재등록 300건 확보", "재등록을 {} 12% 늘린다"])
@pytest.mark.parametrize(("text", "expected"), table(DEADLINES))
def test_when(text, expected, frame):
    said = read(frame.format(text))
    assert said.deadline is not None
    resolved = said.deadline.resolved
    assert [said.deadline.kind, resolved.isoformat() if resolved else ""] == expected
    assert said.deadline.text == text
    assert said.metric is not None
    assert said.metric.text == "재등록"


@pytest.mark.parametrize(
    "text",
    ["4월부터", "작년 대비", "2026년 3분기 대비", "지난달보다", "코로나19 이후", "24시간 챗봇으로"],
)
def test_what_is_no_deadline(text):
    assert read(f"{text} 재등록 20% 증가").deadline is None


def test_a_told_deadline_outweighs_a_season_named_by_the_way():
    due = read("연말 행사가 끝나면 바빠지니 내년 6월까지 회비 납부율을 95%로 높인다").deadline
    assert due is not None
    assert due.resolved == date(2027, 6, 30)


CADENCES = """
매주 월요일 뉴스레터 발송 | 매주 월요일 | week 1
월 2회 사례집 발행 | 월 2회 | month 1
한 달에 두 번 팟캐스트 발행 | 한 달에 두 번 | month 1
2주마다 블로그 글 1편 게시 | 2주마다 | week 2
매월 셋째 주 수요일에 반상회 개최 | 매월 셋째 주 수요일에 | month 1
격월로 간담회 개최 | 격월로 | month 2
분기마다 고객 조사 실시 | 분기마다 | quarter 1
매일 3건씩 콜드콜 진행 | 매일 | day 1
주당 상담 15건 진행 | 주당 | week 1
"""


@pytest.mark.parametrize(("text", "expected"), table(CADENCES))
def test_how_often(text, expected):
    cadence = read(text).cadence
    assert cadence is not None
    assert [cadence.text, f"{cadence.unit} {cadence.n}"] == expected


@pytest.mark.parametrize(
    "text", ["월 매출 3억 원 달성", "주간 이용자 8만 명 확보", "하루 방문객 늘리기"]
)
def test_the_period_of_a_metric_is_no_cadence(text):
    assert read(text).cadence is None


SEGMENTS = """
수도권 치과를 대상으로 샘플 100개 배포 | 수도권 치과 | 샘플
부산 지역 예약 15% 증가 | 부산 지역 | 예약
동남아 시장에서 월 매출 3억 원 달성 | 동남아 시장 | 월 매출
일본 매출 20% 증가 | 일본 | 매출
북미 및 유럽 갱신율 95% 유지 | 북미 및 유럽 | 갱신율
여성 회원의 재등록률 10% 상승 | 여성 회원 | 재등록률
제조업체를 겨냥한 웨비나 4회 진행 | 제조업체 | 웨비나
학부모를 위한 설명회 3회 개최 | 학부모 | 설명회
자녀를 둔 학부모 대상 설명회 3회 개최 | 자녀를 둔 학부모 | 설명회
베트남 진출 | 베트남 |
대학생 회원 가입 700건 확보 | 대학생 | 회원 가입
제조업 고객사 재계약률 90% 유지 | 제조업 고객사 | 재계약률
시장 점유율 확대 | | 시장 점유율
시즌권 판매 12,000장 돌파 | | 시즌권 판매
카카오톡을 통해 상담 신청 120건 확보 | | 상담 신청
"""


@pytest.mark.parametrize(("text", "expected"), table(SEGMENTS))
def test_for_whom(text, expected):
    said = read(text)
    parts = (said.segment, said.metric)
    assert [part.text if part else "" for part in parts] == expected


OWNERS = """
콘텐츠팀: 매월 사례 2편 제작 | 콘텐츠팀
마케팅 2팀: 상반기 내 리드 1,000건 창출 | 마케팅 2팀
[영업본부] 3월까지 계약 45건 체결 | 영업본부
박지훈: 6월까지 구독자 8만 명 달성 | 박지훈
담당: 김민수 - 6월 말까지 앱 설치 5만 건 달성 | 김민수
매출 20% 성장 (담당: 이수민, 기한: 2027-06-30) | 이수민
영업팀은 다음 달까지 제안서 30건을 보낸다 | 영업팀
마케팅 1팀 — 상담 예약 240건 확보 | 마케팅 1팀
하자 접수율을 3%로 줄이는 것이 품질관리실의 과제입니다 | 품질관리실
과제 2: 탄소 배출량 12% 감축 |
목표: 6월까지 앱 평점 4.7점 달성 |
업계 리더가 되자 |
"""


@pytest.mark.parametrize(("text", "expected"), table(OWNERS))
def test_whose(text, expected):
    owner = read(text).owner
    assert [owner.text if owner else ""] == expected


SEVERAL = """
매출 20% 증가 및 비용 10% 절감 | increase 매출, reduce 비용
온라인 매출 15%↑, 오프라인 비용 10%↓ | increase 온라인 매출, reduce 오프라인 비용
리드 200건과 데모 40건 확보 | generate 리드, generate 데모
블로그 방문자를 30% 늘리고 이탈률을 50% 이하로 줄인다 | increase 블로그 방문자, reduce 이탈률
후기 40건을 모으는 한편, 환불률은 2%로 낮춘다 | generate 후기, reduce 환불률
브랜드 인지도 제고 및 신규 고객 확보 | increase 브랜드 인지도, generate 신규 고객
신규 캠페인을 런칭하여 리드 500건을 확보한다 | generate 리드
처리 절차를 고치고 도구를 합쳐 야근 시간을 30% 줄인다 | reduce 야근 시간
게시물 3개를 만들고 여러 채널에 재배포합니다 | create 게시물
요즘 문의가 줄고 있어서 상담 신청을 30% 늘려야 합니다 | increase 상담 신청
구독 및 구매 전환율 20% 증가 | increase 구독 및 구매 전환율
"""


@pytest.mark.parametrize(("text", "expected"), table(SEVERAL))
def test_several_objectives(text, expected):
    said = read(text)
    aims = [
        f"{aim.direction} {aim.metric.text if aim.metric else ''}" for aim in (said, *said.also)
    ]
    assert [", ".join(aims)] == expected


def test_a_report_holds_one_objective():
    text = (
        "지난주 회의에서 들은 대로 매장이 이전했고, 인력은 줄었으며, "
        "예산은 그대로이고, 장비도 낡았지만, 우리는 2027년 9월까지 재구매율을 "
        "31%에서 38%로 높이고자 하며, 수치는 매주 게시판에 올리고, "
        "반품은 빼고 계산하며, 자료는 서랍에 보관한다."
    )
    said = read(text)
    assert not said.also
    assert said.metric is not None
    assert said.metric.text == "재구매율"
    assert figures(said) == ["", "31 percent", "38 percent"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("매출 증대", "goal"),
        ("최대한 빨리 전환율 개선", "goal"),
        ("더 나은 고객 경험 제공", "goal"),
        ("웹사이트 리뉴얼", "objective"),
        ("매주 게시물 올리기", "objective"),
        ("3월까지 문의 늘리기", "objective"),
        ("매출 20% 증대", "objective"),
    ],
)
def test_the_kind(text, kind):
    assert read(text).kind == kind


def test_vague_words():
    assert [part.text for part in read("매출을 눈에 띄게 늘린다").vague] == ["눈에 띄게"]
    assert not read("매출을 20% 더 크게 늘린다").vague
    assert read("브랜드 호감도 10% 향상").vague_metric
    assert not read("신규 브랜드 5개 입점").vague_metric


@pytest.mark.parametrize("text", ["상반기 내 회원 5천 명 확보", "반품률을 3% 이하로 낮추자"])
def test_letters_in_parts_are_read_like_whole_ones(text):
    whole, parts = read(text), read(unicodedata.normalize("NFD", text))
    assert (parts.direction, figures(parts)) == (whole.direction, figures(whole))
    assert whole.metric is not None
    assert parts.metric is not None
    assert unicodedata.normalize("NFC", parts.metric.text) == whole.metric.text


@pytest.mark.parametrize(
    ("word", "stem", "role"),
    [
        ("전환율을", "전환율", "object"),
        ("성과", "성과", ""),
        ("성과를", "성과", "object"),
        ("견적문의", "견적문의", ""),
        ("주문의", "주문", "of"),
        ("만족도", "만족도", ""),
        ("CPA를", "CPA", "object"),
        ("고객에게", "고객", "people"),
        ("서울로", "서울", "to"),
    ],
)
def test_endings(word, stem, role):
    found = cut(word, korean())
    assert (found.stem, found.role) == (stem, role)


@pytest.mark.parametrize(
    ("word", "doing", "form"),
    [
        ("늘립니다", "increase", "final"),
        ("줄이고", "reduce", "and"),
        ("높여", "increase", "means"),
        ("늘려나가겠습니다", "increase", "final"),
        ("증가시키고자", "increase", "final"),
        ("확보하는", "generate", "of"),
        ("만들기", "create", "noun"),
        ("달성했습니다", "reach", "final"),
        ("해지", "", ""),
    ],
)
def test_verbs(word, doing, form):
    found = cut(word, korean())
    assert (found.doing, found.form) == (doing, form)


def test_a_block_is_spread():
    assert spread("늘린다 Q2") == "느ㄹ리ㄴ다 Q2"


_WORDS = sorted(
    {
        *sorted(korean().verbs)[::9],
        *(
            "매출을",
            "전환율",
            "20%",
            "15%까지",
            "3만 명",
            "1억",
            "에서",
            "2천",
            "두",
            "다음 분기에",
        ),
        *(
            "3월까지",
            "매주",
            "월 2회",
            "및",
            ",",
            ".",
            ":",
            "(",
            ")",
            "→",
            "더",
            "이상",
            "대상으로",
            "팀은",
        ),
        *(
            "늘리고",
            "줄여",
            "높이는",
            "것을",
            "목표로",
            "한다",
            "출시 전까지",
            "후",
            "3주 이내에",
            "않도록",
        ),
    }
)


@given(st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_row_of_known_words_is_read(text):
    holds(read(text), text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text):
    holds(read(text), text)
