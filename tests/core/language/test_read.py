"""What English sentences say."""

import pytest

from tests.core.language.english import SUNDAY, figure, read


@pytest.mark.parametrize(
    ("text", "direction", "metric", "amount", "baseline", "target"),
    [
        ("Grow referrals from 40 to 65", "increase", "referrals", "", "40 count", "65 count"),
        ("Bring CAC down to $80", "reduce", "CAC", "", "", "80 currency:USD"),
        ("Get churn under 2%", "reach", "churn", "", "", "2 percent"),
        ("20% more MQLs by Q2", "increase", "MQLs", "+20 percent", "", ""),
        ("MQL +20%", "increase", "MQL", "+20 percent", "", ""),
        ("CPC 3.50 to 0.50", "reduce", "CPC", "", "3.5 count", "0.5 count"),
        ("A 12% drop in refunds by May", "reduce", "refunds", "+12 percent", "", ""),
        ("Our NPS must reach 60", "reach", "NPS", "", "", "60 score"),
        ("Lift open rate by 3 points", "increase", "open rate", "+3 percentage_point", "", ""),
        ("Improve CSAT by 3 points", "increase", "CSAT", "+3 score", "", ""),
        ("Cut the sales cycle in half", "halve", "sales cycle", "+0.5 factor", "", ""),
        ("Cut returns by a quarter", "reduce", "returns", "+25 percent", "", ""),
        ("Sell two hundred and fifty tickets", "generate", "tickets", "250 count", "", ""),
        ("Secure at least 20 speaking slots", "generate", "speaking slots", "20 count", "", ""),
        ("Get 1.2k more followers", "generate", "followers", "+1200 count", "", ""),
        ("Trim calls from 14 to 9 minutes", "reduce", "calls", "", "14 minute", "9 minute"),
        ("Raise fees from £4 to £6", "increase", "fees", "", "4 currency:GBP", "6 currency:GBP"),
        ("Keep CPL at or below €45", "maintain", "CPL", "", "", "45 currency:EUR"),
        ("Gain 10 seats, now at 400", "generate", "seats", "10 count", "400 count", ""),
        ("Convert 8% of webinar guests", "convert", "webinar guests", "8 percent", "", ""),
        ("Triple downloads of the app", "triple", "downloads of the app", "+3 factor", "", ""),
        ("More revenue", "increase", "revenue", "", "", ""),
        ("Launch a podcast in March", "launch", None, "", "", ""),
        ("Hire two writers", "other", "writers", "2 count", "", ""),
        ("Fix the A/B tests of 24/7 support", "other", None, "", "", ""),
        ("Rank in the top 10 for B2B terms", "other", None, "", "", ""),
        ("Cal 30 shops", "other", "shops", "30 count", "", ""),
        ("Reduxe refunds by 10%", "reduce", "refunds", "+10 percent", "", ""),
    ],
)  # fmt: skip
def test_what_is_to_happen(text, direction, metric, amount, baseline, target):
    said = read(text)
    assert said.direction == direction
    assert (said.metric.text if said.metric else None) == metric
    assert (figure(said.amount), figure(said.baseline), figure(said.target)) == (
        amount,
        baseline,
        target,
    )


def test_a_range_keeps_both_ends():
    said = read("Increase leads by 10-15%")
    assert said.amount is not None
    assert said.amount.value == 10
    assert said.amount.high == 15


@pytest.mark.parametrize(
    ("text", "unit", "n"),
    [
        ("Publish 2 posts every week", "week", 1),
        ("Publish 2 posts every two weeks", "week", 2),
        ("Send a newsletter every other month", "month", 2),
        ("Book 5 demos a day", "day", 1),
        ("500 visits/month", "month", 1),
        ("Send 2 weekly newsletters", "week", 1),
        ("Publish reports quarterly", "quarter", 1),
    ],
)
def test_how_often(text, unit, n):
    cadence = read(text).cadence
    assert cadence is not None
    assert (cadence.unit, cadence.n) == (unit, n)


@pytest.mark.parametrize(
    "text", ["Raise monthly revenue", "Grow weekly active users by 4%", "Cut the cost per click"]
)
def test_the_period_of_a_metric_is_no_cadence(text):
    assert read(text).cadence is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Blog team: write 4 guides", "Blog team"),
        ("Sara: write 4 guides", "Sara"),
        ("The blog team will write 4 guides", "blog team"),
        ("Write 4 guides, owned by Luca", "Luca"),
        ("Newsletter goal: write 4 guides", None),
        ("Write: 4 guides", None),
    ],
)
def test_who(text, owner):
    said = read(text)
    assert (said.owner.text if said.owner else None) == owner


@pytest.mark.parametrize(
    ("text", "segment"),
    [
        ("In Germany, win 20 dealers", "Germany"),
        ("Win 20 dealers across Scandinavia", "Scandinavia"),
        ("Book 9 demos with clinics in the Baltics", "clinics in the Baltics"),
        ("Raise awareness among nurses", "nurses"),
        ("Enter the Polish market", "Polish market"),
        ("Expand into Brazil", "Brazil"),
        ("Grow UK revenue by 10%", "UK"),
        ("Win 400 followers on Instagram", None),
        ("Grow sales in the web shop", None),
        ("Convert 20 trials into paying customers", None),
    ],
)
def test_for_whom(text, segment):
    said = read(text)
    assert (said.segment.text if said.segment else None) == segment


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("Cut churn by 10% and raise prices by 4%", ["prices"]),
        ("Grow traffic by 20% and leads by 10%", ["leads"]),
        ("Win 20 clients; launch a podcast", [None]),
        ("Write 3 guides and share them with partners", []),
        ("Win 20 clients and redesign the shop", []),
        ("Win 20 clients and attend 4 fairs", ["fairs"]),
        ("Plan and launch 2 campaigns", []),
        ("Save 4 hours a week by merging lists and sorting mail", []),
        ("Increase likes and comments by 10%", []),
    ],
)
def test_further_objectives(text, further):
    assert [a.metric.text if a.metric else None for a in read(text).also] == further


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Increase revenue", "goal"),
        ("Become the first choice of small shops", "goal"),
        ("Improve retention soon", "goal"),
        ("Redesign the shop", "objective"),
        ("Increase revenue by May", "objective"),
        ("Increase revenue by 5%", "objective"),
        ("", None),
        ("?!", None),
    ],
)
def test_goal_or_objective(text, kind):
    assert read(text).kind == kind


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Get a lot more followers", ["a lot more"]),
        ("Sell more than 40 bags", []),
        ("Sell 40 more bags", []),
        ("Offer better service", ["better"]),
    ],
)
def test_vague_words_stand_where_a_figure_should(text, vague):
    assert [part.text for part in read(text).vague] == vague


@pytest.mark.parametrize(
    ("metric", "vague"),
    [("engagement", True), ("engagement rate", False), ("quality of our leads", True)],
)
def test_metrics_that_no_report_shows(metric, vague):
    assert read(f"Improve {metric} by 5%").vague_metric is vague


def test_only_the_beginning_of_a_long_text_is_read():
    assert read("x " * 2_000 + "sell 40 bags by May").metric is not None
    assert read("x " * 2_000 + "sell 40 bags by May").deadline is None


def test_words_around_the_sentence_are_passed_over():
    said = read("- We would like to win 12 clients by May.", SUNDAY)
    assert said.metric is not None
    assert (said.direction, said.metric.text) == ("generate", "clients")
