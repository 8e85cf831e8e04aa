"""English sentences with several objectives, and those that are goals or work."""

import pytest

from tests.core.language.test_english import reading

SEVERAL = {
    "Raise blood donations by 10%, cut no-shows by 5% by Q2": (
        "increase | blood donations | +10% | by 2027-06-30 | also reduce, no-shows, +5%"
    ),
    "Sell 40 cars and 15 vans by Q2": (
        "generate | cars | 40 | by 2027-06-30 | also generate, vans, 15"
    ),
    "20% more trial rides, 10% fewer breakdowns by Q2": (
        "increase | trial rides | +20% | by 2027-06-30 | also reduce, breakdowns, +10%"
    ),
    "Occupancy up 5% and complaints down 10% by Q2": (
        "increase | Occupancy | +5% | by 2027-06-30 | also reduce, complaints, +10%"
    ),
    "Win 20 schools, while keeping churn below 3%": (
        "generate | schools | 20 | also maintain, churn, to 3%"
    ),
    "Write 10 recipes a month and grow the list to 5,000 by June": (
        "create | recipes | 10 | every 1 month | by 2027-06-30 | also increase, list, to 5000"
    ),
    "Collect, tag and publish 60 reviews by Q3": "generate | reviews | 60 | by 2027-09-30",
    "Win 25 trade accounts and bring the bad-debt rate down to 1% by 30 June 2027": (
        "generate | trade accounts | 25 | by 2027-06-30 | also reduce, bad-debt rate, to 1%"
    ),
    "Lower CPC by 12%; raise CTR to 3.5% by Q2": (
        "reduce | CPC | +12% | by 2027-06-30 | also increase, CTR, to 3.5%"
    ),
    "Run two open days and collect 90 email addresses by 15 May 2027": (
        "launch | open days | 2 | by 2027-05-15 | also generate, email addresses, 90"
    ),
    "Increase demo bookings by 20% while keeping cost per demo under $50 by Q3": (
        "increase | demo bookings | +20% | by 2027-09-30 | also maintain, cost per demo, to 50 USD"
    ),
}

GOALS = {
    "Significantly grow our presence at trade shows": (
        "increase | presence | vague Significantly | vaguemetric | goal"
    ),
    "Make our donors happier": "other | - | vague happier | goal",
    "Improve the look and feel of the stores": (
        "increase | look and feel of the stores | vaguemetric | goal"
    ),
    "Be more visible": "other | - | vague more | goal",
    "Do more with influencers": "other | - | vague more | goal",
    "Ensure that every guest feels welcome": "other | - | goal",
    "Offer world-class aftercare to patients": (
        "other | - | in patients | vague world-class | goal"
    ),
    "Win over sceptical homeowners": "generate | sceptical homeowners | goal",
    "Build a community around home brewing": "other | - | goal",
    "Rewrite the returns policy by 10 January 2027": "other | - | by 2027-01-10",
    "Organise a family day in May": "launch | - | by 2027-05-31",
    "Be the first name that comes to mind for solar panels": "other | - | goal",
    "Get better results from Instagram in the near future": (
        "generate | results | by vague | vague better | vaguemetric | goal"
    ),
    "Substantially shorten delivery times soon": (
        "reduce | delivery times | by vague | vague Substantially | goal"
    ),
    "Reduce returns": "reduce | returns | goal",
    "Massively increase visibility among young drivers": (
        "increase | visibility | in young drivers | vague Massively | vaguemetric | goal"
    ),
    "Get tons of new clients as soon as possible": (
        "generate | clients | by vague | vague tons of | goal"
    ),
    "Grow": "increase | - | goal",
    "Strengthen our position in the Benelux market": (
        "increase | position | in Benelux market | vaguemetric | goal"
    ),
    "Foster a culture of experimentation": "other | - | goal",
    "Delight every single guest": "other | - | goal",
    "Increase foot traffic": "increase | foot traffic | goal",
    "Drive more direct bookings": "generate | direct bookings | vague more | goal",
    "Become a household name in Denmark": "other | - | in Denmark | goal",
    "Significantly boost engagement on our podcast over the next few months": (
        "increase | engagement | by vague | vague Significantly | vaguemetric | goal"
    ),
    "Do better than last year": "other | - | vague better | goal",
    "Lower energy cost per room night before next summer": (
        "reduce | energy cost per room night | by vague | goal"
    ),
}


@pytest.mark.parametrize(("text", "said"), SEVERAL.items())
def test_several_objectives(text, said):
    assert reading(text) == said


@pytest.mark.parametrize(("text", "said"), GOALS.items())
def test_goals_and_work(text, said):
    assert reading(text) == said
