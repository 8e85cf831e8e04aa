"""English sentences of many industries and in many forms, and what is read in each.

A reading is written in one line: direction, metric, figures (+ a change), baseline (from),
target (to), cadence (every), deadline (by), segment (in), owner (who), further objectives (also).
"""

import pytest

from goaltui.core.language.statement import Aim, Amount, Deadline, Statement
from tests.core.language.english import read

_UNITS = {"percent": "%", "percentage_point": "pp", "count": "", "factor": "x"}


def figure(amount: Amount) -> str:
    unit = _UNITS.get(amount.unit, " " + amount.unit.removeprefix("currency:"))
    high = "" if amount.high is None else f"-{amount.high.normalize():f}"
    return f"{'+' if amount.relative else ''}{amount.value.normalize():f}{high}{unit}"


def aim(said: Aim) -> list[str]:
    parts = [said.direction or "-", said.metric.text if said.metric else "-"]
    figures = (("", said.amount), ("from ", said.baseline), ("to ", said.target))
    return parts + [role + figure(amount) for role, amount in figures if amount]


def day(deadline: Deadline) -> str:
    return deadline.resolved.isoformat() if deadline.resolved else deadline.kind


def reading(text: str) -> str:
    return told(read(text))


def told(said: Statement) -> str:
    parts = aim(said)
    if said.cadence:
        parts.append(f"every {said.cadence.n} {said.cadence.unit}")
    if said.deadline:
        parts.append(f"by {day(said.deadline)}")
    parts += [f"in {said.segment.text}"] if said.segment else []
    parts += [f"who {said.owner.text}"] if said.owner else []
    parts += [f"also {', '.join(aim(further))}" for further in said.also]
    parts += [f"vague {', '.join(part.text for part in said.vague)}"] if said.vague else []
    parts += ["vaguemetric"] if said.vague_metric else []
    return " | ".join([*parts, *(["goal"] if said.kind == "goal" else [])])


IMPERATIVES = {
    "Increase leads in region 0 by 5 %": "increase | leads | +5% | in region 0",
    "Increase occupancy of our mountain hotels by 6 percentage points by 31 March 2027": (
        "increase | occupancy of our mountain hotels | +6pp | by 2027-03-31"
    ),
    "Grow season-ticket renewals to 82% by the end of May 2027": (
        "increase | season-ticket renewals | to 82% | by 2027-05-31"
    ),
    "Cut claim handling time by 3 days within 6 months": (
        "reduce | claim handling time | +3 day | by 2027-05-22"
    ),
    "Raise the share of policyholders who use the app from 31% to 45% by year end": (
        "increase | share of policyholders who use the app | from 31% | to 45% | by 2026-12-31"
    ),
    "Reduce churn under 5 % by June": "reduce | churn | to 5% | by 2027-06-30",
    "Keep churn under 5 %": "maintain | churn | to 5%",
    "Reduce churn to under 5 % by June 2027": "reduce | churn | to 5% | by 2027-06-30",
    "Keep the cost per lead under $40 in 2027": (
        "maintain | cost per lead | to 40 USD | by 2027-12-31"
    ),
    "Hold cart abandonment at 61% through Q2": (
        "maintain | cart abandonment | to 61% | by 2027-06-30"
    ),
    "Bring the bounce rate down to 38 per cent by 1 May 2027": (
        "reduce | bounce rate | to 38% | by 2027-05-01"
    ),
    "Drive down the price per acquired patient by a third by Q4 2027": (
        "reduce | price per acquired patient | +33.3% | by 2027-12-31"
    ),
    "Push the click-to-open rate above 12% by next month": (
        "increase | click-to-open rate | to 12% | by 2026-12-31"
    ),
    "Enlist 1,200 volunteers for the spring clean-up by 15 April 2027": (
        "generate | volunteers | 1200 | by 2027-04-15"
    ),
    "Hand out 3,000 tasting samples in Valencia before the end of February": (
        "other | tasting samples | 3000 | by 2027-02-28 | in Valencia"
    ),
    "Ship 400 welcome kits by Friday": "other | welcome kits | 400 | by 2026-11-27",
    "Pre-sell half a million tickets by 30 Sept 2027": (
        "generate | tickets | 500000 | by 2027-09-30"
    ),
    "Close $40-50k in sponsorship deals by EOY": (
        "generate | sponsorship deals | 40000-50000 USD | by 2026-12-31"
    ),
    "Get one in five app users to switch on push notifications by Q2": (
        "generate | app users | 20% | by 2027-06-30"
    ),
    "Convert one in four test drives into an order by the end of Q1": (
        "convert | test drives | 25% | by 2027-03-31"
    ),
    "Persuade a third of lapsed donors to give again by Christmas": (
        "other | lapsed donors | 33.3% | by event"
    ),
}
"""Sentences with a verb first."""

WISHES = {
    "Our aim is to lower the return rate of shoes to 19% by the end of next quarter": (
        "reduce | return rate of shoes | to 19% | by 2027-03-31"
    ),
    "We want to be at 95 % on-time deliveries by October": (
        "reach | on-time deliveries | to 95% | by 2027-10-31"
    ),
    "On-time arrivals to be at 95% by 30 June 2027": (
        "reach | On-time arrivals | to 95% | by 2027-06-30"
    ),
    "We are looking to add 60 wholesale accounts in Ireland over the next two quarters": (
        "generate | wholesale accounts | 60 | by 2027-06-30 | in Ireland"
    ),
    "The plan for this quarter: sell 90 annual passes": (
        "generate | annual passes | 90 | by 2026-12-31"
    ),
    "Hoping to bring in 75 franchise applications by spring": (
        "generate | franchise applications | 75 | by vague"
    ),
    "I'd like us to grow the loyalty club to 20,000 members by the end of the year": (
        "increase | loyalty club | to 20000 | by 2026-12-31"
    ),
    "Let's get 250 people to the open day on 14 March 2027": (
        "generate | people | 250 | by 2027-03-14"
    ),
    "It is our intention to recruit 12 ambassadors by July 2027": (
        "generate | ambassadors | 12 | by 2027-07-31"
    ),
    "The objective is a 10% reduction in packaging cost by June": (
        "reduce | packaging cost | +10% | by 2027-06-30"
    ),
    "Growing the share of direct bookings from 22% to 35% by the end of 2027": (
        "increase | share of direct bookings | from 22% | to 35% | by 2027-12-31"
    ),
    "Hosting four tasting evenings a month from January": (
        "launch | tasting evenings | 4 | every 1 month"
    ),
}
"""Sentences with a wish, a label or a gerund first."""

NOMINALS = {
    "20% increase in repeat orders by Q2": "increase | repeat orders | +20% | by 2027-06-30",
    "A reduction of delivery complaints from 120 to 60 a month by May": (
        "reduce | delivery complaints | from 120 | to 60 | every 1 month | by 2027-05-31"
    ),
    "An increase of 15% in trial lessons by the end of March 2027": (
        "increase | trial lessons | +15% | by 2027-03-31"
    ),
    "Reduction of food waste by 25% by the end of 2027": (
        "reduce | food waste | +25% | by 2027-12-31"
    ),
    "Growth in wholesale turnover of 8% next year": (
        "increase | wholesale turnover | +8% | by 2027-12-31"
    ),
    "Churn below 2% by June": "reach | Churn | to 2% | by 2027-06-30",
    "Waiting list under 200 families by 1 Sept 2027": (
        "reach | Waiting list | to 200 | by 2027-09-01"
    ),
    "5% fewer cancellations by next month": "reduce | cancellations | +5% | by 2026-12-31",
    "+12% footfall in Q1": "increase | footfall | +12% | by 2027-03-31",
    "Footfall +12% Q1": "increase | Footfall | +12% | by 2027-03-31",
    "CPA -15% by end Q2": "reduce | CPA | +15% | by 2027-06-30",
    "MRR: €80k to €95k by Q2": "increase | MRR | from 80000 EUR | to 95000 EUR | by 2027-06-30",
    "NPS 45 → 55 by H2": "increase | NPS | from 45 score | to 55 score | by 2026-12-31",
    "Two case studies a month": "create | case studies | 2 | every 1 month",
    "More bookings from cyclists": "increase | bookings | vague More | goal",
    "Fewer complaints next quarter": "reduce | complaints | by 2027-03-31 | vague Fewer",
    "Target: 92% seat occupancy by December 2027": (
        "reach | seat occupancy | to 92% | by 2027-12-31"
    ),
}
"""Sentences with no verb."""

SUBJECTS = {
    "The refund rate should be cut by 2 points by the end of June": (
        "reduce | refund rate | +2pp | by 2027-06-30"
    ),
    "Shipping costs must be reduced by 7% this quarter": (
        "reduce | Shipping costs | +7% | by 2026-12-31"
    ),
    "Average basket is to be raised from $62 to $70 by Q3 2027": (
        "increase | Average basket | from 62 USD | to 70 USD | by 2027-09-30"
    ),
    "40 influencers will be contacted every week": "contact | influencers | 40 | every 1 week",
    "Sales team closes 12 renewals a month": (
        "generate | renewals | 12 | every 1 month | who Sales team"
    ),
    "The events crew will run 6 roadshows by 31 October 2027": (
        "launch | roadshows | 6 | by 2027-10-31 | who events crew"
    ),
    "Page load time is down to 1.8 seconds by 15/05/2027": (
        "reduce | Page load time | to 1.8 second | by 2027-05-15"
    ),
    "Ticket revenue grows by 11% year on year by the end of 2027": (
        "increase | Ticket revenue | +11% | by 2027-12-31"
    ),
    "Our museum welcomes 300,000 visitors in 2027": "other | visitors | 300000 | by 2027-12-31",
}
"""Sentences with what moves or who acts first."""

REASONS = {
    "To relieve the hotline, reduce repeat calls by 20% by 30 April 2027": (
        "reduce | repeat calls | +20% | by 2027-04-30"
    ),
    "In order to fill the new wing, win 45 residents by autumn": (
        "generate | residents | 45 | by vague"
    ),
    "Because stock is ageing, sell 800 bicycles by the end of this month": (
        "generate | bicycles | 800 | by 2026-11-30"
    ),
    "Raise the average room rate by €6 by Q2, so that margins recover": (
        "increase | average room rate | +6 EUR | by 2027-06-30"
    ),
    "By improving the checkout, lift mobile conversion by 0.4 points next quarter": (
        "increase | mobile conversion | +0.4pp | by 2027-03-31"
    ),
    "Thanks to the new app, grow repeat rides by 15% in the next 3 months": (
        "increase | repeat rides | +15% | by 2027-02-22"
    ),
    "Lower the cost of claims by 5% by fixing the intake form by Q3": (
        "reduce | cost of claims | +5% | by 2027-09-30"
    ),
}
"""Sentences with a reason."""

CLAUSES = {
    "Increase the number of guests who book directly by 18% by next quarter": (
        "increase | guests who book directly | +18% | by 2027-03-31"
    ),
    "Increase the percentage of tenants that pay online from 44% to 60% within 12 months": (
        "increase | percentage of tenants that pay online | from 44% | to 60% | by 2027-11-22"
    ),
    "Sign 80 dealers, of which 20 in Austria, by June 2027": (
        "generate | dealers | 80 | by 2027-06-30 | in Austria"
    ),
    "Grow sales of seeds, bulbs and tools by 10% by Q2": (
        "increase | sales of seeds, bulbs and tools | +10% | by 2027-06-30"
    ),
    "Raise the average order value (AOV) from £38 to £44 by 30 June 2027": (
        "increase | average order value | from 38 GBP | to 44 GBP | by 2027-06-30"
    ),
    "Cut no-shows (currently 18%) to 10% by Q3": (
        "reduce | no-shows | from 18% | to 10% | by 2027-09-30"
    ),
    "Grow the mailing list (now at 9,400) by 2,000 contacts by the end of January": (
        "increase | mailing list | +2000 | from 9400 | by 2027-01-31"
    ),
    "Objective 3 - reduce returns by 4% by May": "reduce | returns | +4% | by 2027-05-31",
    "KR2: 30 press mentions by the end of Q1": "generate | press mentions | 30 | by 2027-03-31",
    "Marketing (Lena): publish 8 recipes a month": (
        "create | recipes | 8 | every 1 month | who Marketing (Lena)"
    ),
    "Hi team, please lift webinar attendance to 55% by Q1, thanks!": (
        "increase | webinar attendance | to 55% | by 2027-03-31"
    ),
    "FYI - we need to reduce parcel damage by 30% before Easter": (
        "reduce | parcel damage | +30% | by event"
    ),
}
"""Sentences with lists, brackets, clauses inside the metric."""

NAMES = {
    "Win 15 Gen Z creators by Q3": "generate | Gen Z creators | 15 | by 2027-09-30",
    "Sell 3,000 5G contracts by 30 June 2027": "generate | 5G contracts | 3000 | by 2027-06-30",
    "Grow B2B revenue by 12% next year": "increase | B2B revenue | +12% | by 2027-12-31",
    "Increase traffic to our 404 page by 0% next quarter": (
        "increase | traffic to our 404 page | +0% | by 2027-03-31"
    ),
    "Get 20 articles into the top-10 results by May": "generate | articles | 20 | by 2027-05-31",
    'Sell 60 copies of "Strategy 2030" by May 2027': (
        'generate | copies of "Strategy 2030" | 60 | by 2027-05-31'
    ),
    "Improve the Core Web Vitals score of the 3 main templates to 90 by Q2": (
        "increase | Core Web Vitals score of the 3 main templates | to 90 score | by 2027-06-30"
    ),
    "Get 100 sign-ups for the 10k run by March": "generate | sign-ups | 100 | by 2027-03-31",
    "Grow sales of the Model 3 by 10% next quarter": (
        "increase | sales of the Model 3 | +10% | by 2027-03-31"
    ),
}
"""Sentences with a number that belongs to a name."""

DATES = {
    "by 30/06/2027": "2027-06-30",
    "by 06/30/2027": "2027-06-30",
    "by 30.06.2027": "2027-06-30",
    "by 30 Jun '27": "2027-06-30",
    "by Jun 27": "2027-06-27",
    "by the 30th of June, 2027": "2027-06-30",
    "by June 30th": "2027-06-30",
    "by end Q2": "2027-06-30",
    "by end of Q2 FY27": "2027-06-30",
    "in FY27": "2027-12-31",
    "in FY2027": "2027-12-31",
    "in the 12 weeks to 31 March": "2027-03-31",
    "over the next two sprints": "event",
    "no later than 1 March 2027": "2027-03-01",
    "between now and 15 February": "2027-02-15",
    "between January and March 2027": "2027-03-31",
    "from January to March 2027": "2027-03-31",
    "by mid-March": "2027-03-31",
    "by Q2 '27": "2027-06-30",
    "in 2Q27": "2027-06-30",
    "by the close of business on Friday": "2026-11-27",
    "in the first six months of 2027": "2027-06-30",
    "by the start of July": "2027-07-31",
    "within the coming 90 days": "2027-02-20",
    "this financial year": "2026-12-31",
    "in six weeks' time": "2027-01-03",
    "by tomorrow": "2026-11-23",
    "(deadline: 31 May 2027)": "2027-05-31",
    "by summer's end": "vague",
}
"""Ways of saying when, and the day that each leaves."""


def check(table: dict[str, str], text: str) -> None:
    assert reading(text) == table[text]


@pytest.mark.parametrize("text", IMPERATIVES)
def test_imperatives(text):
    check(IMPERATIVES, text)


@pytest.mark.parametrize("text", WISHES)
def test_wishes(text):
    check(WISHES, text)


@pytest.mark.parametrize("text", NOMINALS)
def test_nominals(text):
    check(NOMINALS, text)


@pytest.mark.parametrize("text", SUBJECTS)
def test_subjects(text):
    check(SUBJECTS, text)


@pytest.mark.parametrize("text", REASONS)
def test_reasons(text):
    check(REASONS, text)


@pytest.mark.parametrize("text", CLAUSES)
def test_clauses(text):
    check(CLAUSES, text)


@pytest.mark.parametrize("text", NAMES)
def test_names(text):
    check(NAMES, text)


@pytest.mark.parametrize(("text", "said"), DATES.items())
def test_dates(text, said):
    deadline = read(f"Sell 50 boats {text}").deadline
    assert deadline is not None
    assert day(deadline) == said
