"""English sentences by what is particular to them, and what is read in each."""

import pytest

from tests.core.language.test_english import reading

PARTICIPLES = {
    "Scotland plan: 18 golf-club partnerships signed by the end of March 2027": (
        "generate | golf-club partnerships | 18 | by 2027-03-31 | in Scotland"
    ),
    "Within 6 weeks: 20 roof surveys booked with landlords": (
        "generate | roof surveys | 20 | by 2027-01-03 | in landlords"
    ),
    "300 beta testers recruited before the app launches": (
        "generate | beta testers | 300 | by event"
    ),
    "£60k in sponsorship raised by 31 May 2027": (
        "generate | sponsorship | 60000 GBP | by 2027-05-31"
    ),
    "12 recipe videos published by the end of January": (
        "create | recipe videos | 12 | by 2027-01-31"
    ),
    "40 lapsed patrons contacted by Friday": "contact | lapsed patrons | 40 | by 2026-11-27",
    "Target: 500 solar quotes requested by 30 April 2027": (
        "generate | solar quotes requested | 500 | by 2027-04-30"
    ),
    "5,000 museum passes sold by the end of next quarter": (
        "generate | museum passes | 5000 | by 2027-03-31"
    ),
    "Our aim for Q2: €45k of crowdfunding pledges secured": (
        "generate | crowdfunding pledges | 45000 EUR | by 2027-06-30"
    ),
    "Three case studies written per month": "create | case studies | 3 | every 1 month",
}

SUBJECTS = {
    "Quote requests from dentists should rise by 15% by Q2 2027": (
        "increase | Quote requests | +15% | by 2027-06-30 | in dentists"
    ),
    "Missed appointments among students need to halve by 1 May 2027": (
        "halve | Missed appointments | +0.5x | by 2027-05-01 | in students"
    ),
    "Bookings in Sicily should grow 8% by the end of May 2027": (
        "increase | Bookings | +8% | by 2027-05-31 | in Sicily"
    ),
}

SIGNS_IN_WORDS = {
    "Cancellation rate minus 2 points by Q3 2027": (
        "reduce | Cancellation rate | +2pp | by 2027-09-30"
    ),
    "Energy cost per room minus 7% by June 2027": (
        "reduce | Energy cost per room | +7% | by 2027-06-30"
    ),
    "Repeat orders plus 10% in H1 2027": "increase | Repeat orders | +10% | by 2027-06-30",
    "Spare-part returns: minus 9% by 31 March 2027": (
        "reduce | Spare-part returns | +9% | by 2027-03-31"
    ),
}

CLIMBS = {
    "Weekday occupancy should climb to 71% by April 2027": (
        "increase | Weekday occupancy | to 71% | by 2027-04-30"
    ),
    "Refund rate must fall to 3% by 30 June 2027": "reduce | Refund rate | to 3% | by 2027-06-30",
    "Basket value has to rise to €48 by Q2 2027": (
        "increase | Basket value | to 48 EUR | by 2027-06-30"
    ),
    "Donor retention ought to grow to 62% in 2027": (
        "increase | Donor retention | to 62% | by 2027-12-31"
    ),
}

QUESTIONS = {
    "Hi Tom, short one: could you please sell 30 stand packages by Friday?": (
        "generate | stand packages | 30 | by 2026-11-27"
    ),
    "Morning all, one more thing: can we win 12 catering contracts by the end of this quarter?": (
        "generate | catering contracts | 12 | by 2026-12-31"
    ),
    "Quick question - should we not be collecting 400 warranty cards a month by June?": (
        "generate | warranty cards | 400 | every 1 month | by 2027-06-30"
    ),
    "Would you mind calling 25 lapsed tenants by next Tuesday?": (
        "contact | lapsed tenants | 25 | by 2026-11-24"
    ),
    "What about 15% more tastings by the end of May?": "increase | tastings | +15% | by 2027-05-31",
    "How about we cut waste per cover by 8% by 30 June 2027?": (
        "reduce | waste per cover | +8% | by 2027-06-30"
    ),
}

ADVERBS = {
    "Frankly, we need 20% more blood donors from the under-30s": (
        "increase | blood donors | +20% | in under-30s"
    ),
    "Obviously, churn has to come down by 3 points by Q2 2027": (
        "reduce | churn | +3pp | by 2027-06-30"
    ),
    "Realistically, sell 60 sponsored benches by 31 July 2027": (
        "generate | sponsored benches | 60 | by 2027-07-31"
    ),
    "Ideally we would sign 8 stadium caterers by March 2027": (
        "generate | stadium caterers | 8 | by 2027-03-31"
    ),
    "Basically, more walk-ins: +12% by Easter": "increase | walk-ins | +12% | by event",
    "Again, please raise the answer rate to 80% by 28 February 2027": (
        "increase | answer rate | to 80% | by 2027-02-28"
    ),
}

SEEN = {
    "Let's see 20% fewer no-shows by April": "reduce | no-shows | +20% | by 2027-04-30",
    "I want to see 300 more pledges by the end of the year": (
        "increase | pledges | +300 | by 2026-12-31"
    ),
}

UNCOUNTED = {
    "Call the regional growers about the new price list by Monday": "contact | - | by 2026-11-23",
    "Email the choir leaders about rehearsal space by 5 December": "contact | - | by 2026-12-05",
    "Visit all stockists in Kent by the end of March 2027": (
        "contact | stockists | by 2027-03-31 | in Kent"
    ),
    "Blog about winter tyres every week": "create | - | every 1 week",
    "Tweet about the harvest each Friday": "create | - | every 1 week",
    "Write about night shifts once a month": "create | - | every 1 month",
}

ORDINALS = {
    "Recruit 30 stewards by the first of May 2027": "generate | stewards | 30 | by 2027-05-01",
    "Win 5 tenders by the fifteenth of June": "generate | tenders | 5 | by 2027-06-15",
    "Sell 90 hampers by December the twentieth": "generate | hampers | 90 | by 2026-12-20",
    "Cut returns by 4% by the thirty-first of March 2027": "reduce | returns | +4% | by 2027-03-31",
}

NOUNS_THAT_DO = {
    "Landing page conversions to rise from 2% to 3.5% by Q2 2027": (
        "increase | Landing page conversions | from 2% | to 3.5% | by 2027-06-30"
    ),
    "Booking cancellations to fall by 10% by 1 June 2027": (
        "reduce | Booking cancellations | +10% | by 2027-06-01"
    ),
    "Closing rate up 5 points by Q3 2027": "increase | Closing rate | +5pp | by 2027-09-30",
}

TABLES = {
    "Invoice dispute time | 14 days -> 9 days | 30-Apr-2027": (
        "reduce | Invoice dispute time | from 14 day | to 9 day | by 2027-04-30"
    ),
    "Email team | open rate | 18% -> 24% | Q2 2027": (
        "increase | open rate | from 18% | to 24% | by 2027-06-30 | who Email team"
    ),
    "Basket size; £32 → £38; 30 June 2027": (
        "increase | Basket size | from 32 GBP | to 38 GBP | by 2027-06-30"
    ),
}

PLACES = {
    "In Denmark we want eSIM activations to rise by 11% by Q3 2027": (
        "increase | eSIM activations | +11% | by 2027-09-30 | in Denmark"
    ),
    "Across Bavaria, we'd like to win 14 breweries by May 2027": (
        "generate | breweries | 14 | by 2027-05-31 | in Bavaria"
    ),
    "For the Gulf region we need 30 tour operators by the end of Q1 2027": (
        "generate | tour operators | 30 | by 2027-03-31 | in Gulf region"
    ),
    "Among first-year students, raise canteen visits by 9% by March 2027": (
        "increase | canteen visits | +9% | by 2027-03-31 | in first-year students"
    ),
}

TITLES = {
    "Sell 400 copies of '1984' by 30 April 2027": (
        "generate | copies of '1984' | 400 | by 2027-04-30"
    ),
    'Promote the "12 Days of Tea" box: 650 orders by 20 December': (
        "generate | orders | 650 | by 2026-12-20"
    ),
    "Fill 90 seats at the 'Top 40' quiz night by 8 March 2027": (
        "generate | seats | 90 | by 2027-03-08"
    ),
}

AGES = {
    "Bring the default rate in the 25-34 age group down from 6% to 4% by Q4 2027": (
        "reduce | default rate | from 6% | to 4% | by 2027-12-31 | in 25-34 age group"
    ),
    "Raise repeat visits from over-60s by 10% by 31 May 2027": (
        "increase | repeat visits | +10% | by 2027-05-31 | in over-60s"
    ),
}

LABELS = {
    "2027 goal: sign forty charging-point sites by the end of June 2027": (
        "generate | charging-point sites | 40 | by 2027-06-30"
    ),
    "FY27 target: 1,200 new water contracts": "generate | water contracts | 1200 | by 2027-12-31",
    "Q1 objective: cut parcel losses by 20%": "reduce | parcel losses | +20% | by 2027-03-31",
    "2027 target - 30% fewer complaints by October": "reduce | complaints | +30% | by 2027-10-31",
}

LEVELS_TOLD_FIRST = {
    "Click rate is 2.1% today; make it 3% by 31 May 2027": (
        "increase | Click rate | from 2.1% | to 3% | by 2027-05-31"
    ),
    "Delivery time is 6 days now, make it 4 by Q2 2027": (
        "reduce | Delivery time | from 6 day | to 4 day | by 2027-06-30"
    ),
    "Complaints are at 80 a month. Get them to 50 by June 2027.": (
        "reduce | Complaints | from 80 | to 50 | every 1 month | by 2027-06-30"
    ),
    "With 900 audio downloads last month, we are aiming for 25% more by 30 April 2027": (
        "increase | audio downloads | +25% | from 900 | by 2027-04-30"
    ),
    "Given 60 referrals last quarter, we're after 30% more by Q2 2027": (
        "increase | referrals | +30% | from 60 | by 2027-06-30"
    ),
}

COMPARED = {
    "Grow club memberships 15% on last year's 240 by June 2027": (
        "increase | club memberships | +15% | from 240 | by 2027-06-30"
    ),
}

BARE = {
    "Make 45 sales calls a week": "contact | sales calls | 45 | every 1 week",
    "Do 12 client visits a month": "contact | client visits | 12 | every 1 month",
    "Cut media spend by 10% without losing more than 2% of leads by Q3 2027": (
        "reduce | media spend | +10% | by 2027-09-30"
    ),
    "Raise prices by 3% by May 2027 without losing over 1% of subscribers": (
        "increase | prices | +3% | by 2027-05-31"
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        item
        for table in (
            PARTICIPLES,
            SUBJECTS,
            SIGNS_IN_WORDS,
            CLIMBS,
            QUESTIONS,
            ADVERBS,
            SEEN,
            UNCOUNTED,
            ORDINALS,
            NOUNS_THAT_DO,
            TABLES,
            PLACES,
            TITLES,
            AGES,
            LABELS,
            LEVELS_TOLD_FIRST,
            COMPARED,
            BARE,
        )
        for item in table.items()
    ],
)
def test_what_is_read(text, expected):
    assert reading(text) == expected
