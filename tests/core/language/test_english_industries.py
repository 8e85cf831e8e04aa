"""Further English sentences, of other industries."""

import pytest

from tests.core.language.test_english import reading

INDUSTRIES = {
    "The catering team must land 18 wedding contracts in Cornwall by the end of August 2027.": (
        "generate | wedding contracts | 18 | by 2027-08-31 | in Cornwall | who catering team"
    ),
    "Knock two days off the average repair time by Q2 2027": (
        "reduce | average repair time | +2 day | by 2027-06-30"
    ),
    "Add 8 points to guest satisfaction among business travellers by 30 June 2027": (
        "increase | guest satisfaction | +8 score | by 2027-06-30 | in business travellers"
    ),
    "Nudge the share of paperless invoices up from 62% to 75% by 31 October 2027": (
        "increase | share of paperless invoices | from 62% | to 75% | by 2027-10-31"
    ),
    "We should be selling 900 meal kits a week by March 2027": (
        "generate | meal kits | 900 | every 1 week | by 2027-03-31"
    ),
    "I'd like to hit a 92% fill rate by the end of Q1.": (
        "reach | fill rate | to 92% | by 2027-03-31"
    ),
    "Our open rate is stuck at 17%; take it to 24% by May 2027.": (
        "increase | open rate | from 17% | to 24% | by 2027-05-31"
    ),
    "Cost per booked viewing is $38 today and should be $29 by Q3 2027": (
        "reduce | Cost per booked viewing | from 38 USD | to 29 USD | by 2027-09-30"
    ),
    "Sell out the 240 seats of the spring concert by 1 April 2027": (
        "generate | seats of the spring concert | 240 | by 2027-04-01"
    ),
    "Halve the number of abandoned insurance quotes within a year": (
        "halve | abandoned insurance quotes | +0.5x | by 2027-11-22"
    ),
    "Treble referrals from physiotherapists in Scotland by end of 2027": (
        "triple | referrals | +3x | by 2027-12-31 | in Scotland"
    ),
    "Deliver 12 webinars for dentists in DACH in 2027": (
        "generate | webinars | 12 | by 2027-12-31 | in dentists in DACH"
    ),
    "Give 30 talks at farmers' markets by autumn": "other | talks | 30 | by vague",
    "Every account manager to call 15 dormant wholesalers per week": (
        "contact | dormant wholesalers | 15 | every 1 week | who account manager"
    ),
    "Send a renewal reminder to 2,000 tenants by 15 January 2027": (
        "contact | tenants | 2000 | by 2027-01-15"
    ),
    "Email the 300 alumni in Canada before the reunion": (
        "contact | alumni | 300 | by event | in Canada"
    ),
    "Invite 50 architects to the showroom by 20 February 2027": (
        "contact | architects | 50 | by 2027-02-20"
    ),
    "Put together 4 buyer's guides by mid-April 2027": (
        "create | buyer's guides | 4 | by 2027-04-30"
    ),
    "Keep the refund rate where it is, at 2.5%, through 2027": (
        "maintain | refund rate | to 2.5% | by 2027-12-31"
    ),
    "Hold average delivery time under 48 hours during December": (
        "maintain | average delivery time | to 48 hour | by 2026-12-31"
    ),
    "Never let stock-outs exceed 3% in Q4": "maintain | stock-outs | to 3% | by 2026-12-31",
    "Stay below 4 complaints per 1,000 orders until 31 March 2027": (
        "maintain | complaints | to 4 | by 2027-03-31"
    ),
    "Convert one third of free-tier gyms to the paid plan by July 2027": (
        "convert | free-tier gyms | 33.3% | by 2027-07-31"
    ),
    "Turn 40 one-off donors into monthly givers by Q2": (
        "convert | one-off donors | 40 | by 2027-06-30"
    ),
    "Save £9,000 on print by switching to digital menus by May": (
        "save | print | +9000 GBP | by 2027-05-31"
    ),
    "Lift ARPU by €1.80 in the Netherlands by 30/09/2027": (
        "increase | ARPU | +1.8 EUR | by 2027-09-30 | in Netherlands"
    ),
    "Grow the waiting list by 400 families before enrolment opens": (
        "increase | waiting list | +400 | by event"
    ),
    "Boost sales of gift vouchers by between 10 and 15 percent by Christmas": (
        "increase | sales of gift vouchers | +10-15% | by event"
    ),
    "Increase walk-ins by 5-8% this quarter": "increase | walk-ins | +5-8% | by 2026-12-31",
    "Attract 3 to 5 new sponsors for the regatta by June": (
        "generate | sponsors | 3-5 | by 2027-06-30"
    ),
    "Make sure that 60% of members renew early by 1 March 2027": (
        "other | members | 60% | by 2027-03-01"
    ),
    "Bring home 5 industry awards in 2027": "generate | industry awards | 5 | by 2027-12-31",
    'Rank among the top 3 for "vegan catering" by summer': "other | - | by vague",
    "Have 1,500 loyalty cards in circulation by 30 April 2027": (
        "other | loyalty cards | 1500 | by 2027-04-30"
    ),
    "Let's cut the noise: 30% fewer newsletters by Q1.": (
        "reduce | newsletters | +30% | by 2027-03-31"
    ),
    "Net promoter score of 65 by the end of 2027": (
        "reach | Net promoter score | to 65 score | by 2027-12-31"
    ),
    "Web orders: +18% by 31 July 2027": "increase | Web orders | +18% | by 2027-07-31",
    "Leads: 400 by Q2": "generate | Leads | 400 | by 2027-06-30",
    "Sales desk - 35 group bookings by June 2027": (
        "generate | group bookings | 35 | by 2027-06-30 | who Sales desk"
    ),
    "PR team: secure 12 articles in trade magazines by 31 May 2027": (
        "generate | articles | 12 | by 2027-05-31 | who PR team"
    ),
    "Olga: renegotiate 4 supplier contracts by Friday": (
        "other | supplier contracts | 4 | by 2026-11-27 | who Olga"
    ),
    "Objective: raise mobile app ratings to 4.7 out of 5 by Q3 2027": (
        "increase | mobile app ratings | to 4.7 score | by 2027-09-30"
    ),
    "Priority #1 is winning back 60 lapsed subscribers in Wales this month": (
        "generate | lapsed subscribers | 60 | by 2026-11-30 | in Wales"
    ),
    "By the end of the financial year, the outlet wants 8% more footfall.": (
        "increase | footfall | +8% | by 2026-12-31"
    ),
    "Membership needs to grow from 1,150 to 1,400 by 30 November 2027": (
        "increase | Membership | from 1150 | to 1400 | by 2027-11-30"
    ),
    "The number of empty seats must not exceed 40 by May": (
        "reach | empty seats | to 40 | by 2027-05-31"
    ),
    "Bounce rate is to come down to 35% in Q1 2027": (
        "reduce | Bounce rate | to 35% | by 2027-03-31"
    ),
    "Improve performance by 15% by Q2": (
        "increase | performance | +15% | by 2027-06-30 | vaguemetric"
    ),
    "Increase by a third by June": "increase | - | +33.3% | by 2027-06-30",
    "Double in size by 2028": "double | - | +2x | by 2028-12-31",
    "Take part in 3 boat shows by 30 September 2027": "other | boat shows | 3 | by 2027-09-30",
    "Relaunch the members' area on 1 March 2027": "launch | - | by 2027-03-01",
    "Migrate to the new CRM by the end of Q1": "other | - | by 2027-03-31",
    "Set up a stall at the Christmas market": "other | -",
    "Open 3 pop-up shops in Milan in Q2 2027": (
        "launch | pop-up shops | 3 | by 2027-06-30 | in Milan"
    ),
    "Run a 6-week ad campaign for the 2027 catalogue in spring": "launch | - | by vague",
    "Hire a content writer within 3 weeks of the budget approval": "other | - | by after_event",
    "Collect 40 reviews within 10 days after each stay": (
        "generate | reviews | 40 | by after_event"
    ),
    "Reach 12k followers by 31 December 2024": "reach | followers | to 12000 | by 2024-12-31",
    "Increase renewals and upsells by 6% by Q2": (
        "increase | renewals and upsells | +6% | by 2027-06-30"
    ),
    "Incraese the averge basket by 4 % by Febuary": (
        "increase | averge basket | +4% | by 2027-02-28"
    ),
    "Genrate 60 qualifed leads next qaurter": "generate | qualifed leads | 60 | by 2027-03-31",
    "reduse cancelations to 5% til the end of march 2027": (
        "reduce | cancelations | to 5% | by 2027-03-31"
    ),
    "Increase Kakao channel (카카오 채널) friends to 8,000 by 31 March 2027": (
        "increase | friends | to 8000 | by 2027-03-31"
    ),
    "Reduce no-shows (لم يحضر) by 15% this quarter": "reduce | no-shows | +15% | by 2026-12-31",
    "Trim 15 minutes off the average onboarding call among enterprise clients by H1 2027": (
        "reduce | average onboarding call | +15 minute | by 2027-06-30 | in enterprise clients"
    ),
    "Ticket upgrades: 900 of them by the end of the season": (
        "generate | Ticket upgrades | 900 | by event"
    ),
    "We're hoping for a 15% uplift in hamper sales in the run-up to Christmas": (
        "increase | hamper sales | +15% | by event"
    ),
    "Can we get the newsletter list past 25,000 by Easter?": (
        "reach | newsletter list | to 25000 | by event"
    ),
    "Donations per appeal letter up from $18 to $23 by November 2027, please": (
        "increase | Donations per appeal letter | from 18 USD | to 23 USD | by 2027-11-30"
    ),
    "Ring 60 lapsed policyholders in Kent before the renewal season": (
        "contact | lapsed policyholders | 60 | by event | in Kent"
    ),
    "Drum up 80 trial lessons for adults next month": (
        "generate | trial lessons | 80 | by 2026-12-31 | in adults"
    ),
    "Halve paper use in our branches by 2028": "halve | paper use | +0.5x | by 2028-12-31",
    "Rack up 2 million video views by 31 December 2027": (
        "generate | video views | 2000000 | by 2027-12-31"
    ),
    "Retain 88% of subscribers at renewal by Q4 2027": (
        "maintain | subscribers | to 88% | by 2027-12-31"
    ),
    "Increase our presence in Asia by 20% by Q4 2027": (
        "increase | presence | +20% | by 2027-12-31 | in Asia | vaguemetric"
    ),
    "Improve the show-up rate for viewings by mid-2027": "increase | show-up rate | by 2027-06-30",
    "Increase the number of five-star reviews on Trustpilot by 40": (
        "increase | five-star reviews | +40"
    ),
    "Increase sign-ups for the 2-for-1 offer by 25% by 31 Jan 2027": (
        "increase | sign-ups | +25% | by 2027-01-31"
    ),
    "Sell 1,500 tickets to the 20th anniversary show by 1 June 2027": (
        "generate | tickets | 1500 | by 2027-06-01"
    ),
    "Cut the number of 1-star reviews from 30 to 12 a quarter by the end of 2027": (
        "reduce | 1-star reviews | from 30 | to 12 | every 1 quarter | by 2027-12-31"
    ),
    'Get 40 people onto the "Learn Welsh in 30 days" course by 5 March 2027': (
        "generate | people | 40 | by 2027-03-05"
    ),
    "Improve the A/B test win rate from 1 in 8 to 1 in 4 by Q3": (
        "increase | A/B test win rate | from 12.5% | to 25% | by 2027-09-30"
    ),
    "Shift £75k of unsold stock by the end of January": (
        "generate | unsold stock | 75000 GBP | by 2027-01-31"
    ),
    "Bring DSO down to 38 days by FY27": "reduce | DSO | to 38 day | by 2027-12-31",
}

FURTHER = {
    "Bring the average ticket resolution time down from 14 hours to 6 hours by 30 April 2027": (
        "reduce | average ticket resolution time | from 14 hour | to 6 hour | by 2027-04-30"
    ),
    "Secure 20 letters of intent from hospitals in Bavaria by Q3 2027": (
        "generate | letters of intent | 20 | by 2027-09-30 | in hospitals in Bavaria"
    ),
    "Grow recurring donations by 12% in the next two quarters": (
        "increase | recurring donations | +12% | by 2027-06-30"
    ),
    "Raise trial-to-paid conversion from 9% to 13% by the end of June 2027": (
        "increase | trial-to-paid conversion | from 9% | to 13% | by 2027-06-30"
    ),
    "Sign 8 distribution agreements in Southeast Asia by December 2027": (
        "generate | distribution agreements | 8 | by 2027-12-31 | in Southeast Asia"
    ),
    "Cut the cost per qualified applicant to €60 by next quarter": (
        "reduce | cost per qualified applicant | to 60 EUR | by 2027-03-31"
    ),
    "Shrink the quote turnaround from 5 days to 24 hours by 1 July 2027": (
        "reduce | quote turnaround | from 5 day | to 24 hour | by 2027-07-01"
    ),
    "Get 1,000 farmers onto the weather app within six months": (
        "generate | farmers | 1000 | by 2027-05-22"
    ),
    "Win back 150 lapsed gym members next month": (
        "generate | lapsed gym members | 150 | by 2026-12-31"
    ),
    "Increase by 30% by Q2": "increase | - | +30% | by 2027-06-30",
    "Boost it by 15% before the end of the year": "increase | - | +15% | by 2026-12-31",
    "Improve numbers by 20% in Q1 2027": "increase | numbers | +20% | by 2027-03-31 | vaguemetric",
    "Increase the take-up of the loyalty card next quarter": (
        "increase | take-up of the loyalty card | by 2027-03-31"
    ),
    "Reduce the churn of annual subscribers within 12 weeks": (
        "reduce | churn of annual subscribers | by 2027-02-14"
    ),
    "Improve same-store sales by the end of 2027": "increase | same-store sales | by 2027-12-31",
    "Increase catalogue requests by 22%": "increase | catalogue requests | +22%",
    "Double the number of showroom appointments": "double | showroom appointments | +2x",
    "Cut freight claims from 80 to 50": "reduce | freight claims | from 80 | to 50",
    "Launch the refill campaign by 1 June 2027": "launch | - | by 2027-06-01",
    "Attend the Hannover trade fair in April": "other | - | by 2027-04-30",
    "Redesign the checkout page next month": "other | - | by 2026-12-31",
    "Write a press release about the merger": "create | -",
    "Reach 2,000 members by 30 June 2024": "reach | members | to 2000 | by 2024-06-30",
    "Increase sales by 10% by Q3 2025": "increase | sales | +10% | by 2025-09-30",
    "Gather 30 case photos within 4 weeks of installation": (
        "generate | case photos | 30 | by after_event"
    ),
    "Sell 80 early-bird tickets during the next webinar": (
        "generate | early-bird tickets | 80 | by event"
    ),
    "Publish one white paper every quarter": "create | white paper | 1 | every 1 quarter",
    "Post 3 reels a week on Instagram": "create | reels | 3 | every 1 week",
    "Increase AOV from $54.90 to $60 by FY27": (
        "increase | AOV | from 54.9 USD | to 60 USD | by 2027-12-31"
    ),
    "Cut CPM by 0.75 EUR by the end of Q2": "reduce | CPM | +0.75 EUR | by 2027-06-30",
    "Raise $1.5M in seed donations by 12/31/2027": (
        "generate | seed donations | 1500000 USD | by 2027-12-31"
    ),
    "Grow MAU by 150k within the next year": "increase | MAU | +150000 | by 2027-11-22",
    "Lift the reply rate by 2.5 percentage points in H1": (
        "increase | reply rate | +2.5pp | by 2027-06-30"
    ),
    "Reduce the bounce rate of the Top 20 landing pages by 10% by Q2": (
        "reduce | bounce rate | +10% | by 2027-06-30"
    ),
    "Sell 300 copies of the 2026 yearbook by 31 March 2027": (
        "generate | copies of the 2026 yearbook | 300 | by 2027-03-31"
    ),
    "Increase calls to 0800 123 456 by 15% next quarter": (
        "increase | calls | +15% | by 2027-03-31"
    ),
    "Get 12 customers for the Phase 2 beta by May 2027": (
        "generate | customers | 12 | by 2027-05-31"
    ),
    "Generate 25 leads for the 24-hour locksmith service by Q1": (
        "generate | leads | 25 | by 2027-03-31"
    ),
    'Increase visits to the "5 steps to solar" page by 20% by Q2': (
        'increase | visits to the "5 steps to solar" page | +20% | by 2027-06-30'
    ),
    "From February, send 2 newsletters a month": "contact | newsletters | 2 | every 1 month",
    "Improve the Net Promoter Score by 6 points compared with Q3 2026 by the end of 2027": (
        "increase | Net Promoter Score | +6 score | by 2027-12-31"
    ),
    "Decrese bounce rate by 8% by the end of janaury": (
        "reduce | bounce rate | +8% | by 2027-01-31"
    ),
    "Acheive 300 sign-ups by next moth": "reach | sign-ups | to 300 | by 2026-12-31",
    "Incrase revenu by 10 precent by Q2": "increase | revenu | +10% | by 2027-06-30",
    "Increase Line (라인) followers by 2,000 by 30 June 2027": (
        "increase | followers | +2000 | by 2027-06-30"
    ),
    "Grow traffic to our Arabic page (الصفحة العربية) by 15% next quarter": (
        "increase | traffic to our Arabic page | +15% | by 2027-03-31"
    ),
    "Our churn is currently 6%, reduce it to 4% by Q3 2027": (
        "reduce | churn | from 6% | to 4% | by 2027-09-30"
    ),
    "Increase newsletter sign-ups by 300 a month, up from 180, by Q2": (
        "increase | newsletter sign-ups | +300 | from 180 | every 1 month | by 2027-06-30"
    ),
    "Customer success team: onboard 25 clinics in Q1 2027": (
        "generate | clinics | 25 | by 2027-03-31 | who Customer success team"
    ),
    "Head of PR: place 6 articles in regional papers by Q2": (
        "generate | articles | 6 | by 2027-06-30 | who Head of PR"
    ),
    "The field team will visit 40 vineyards in Tuscany by August 2027": (
        "contact | vineyards | 40 | by 2027-08-31 | in Tuscany | who field team"
    ),
    "Volunteers should answer 90% of enquiries within 24 hours by Q2": (
        "other | enquiries | 90% | by 2027-06-30"
    ),
    "By the end of next quarter, 85% of invoices are to be paid online": (
        "other | invoices | 85% | by 2027-03-31"
    ),
    "To cut no-shows, text 200 patients a week from January": (
        "contact | patients | 200 | every 1 week"
    ),
    "Sell 15% more gift cards than last year by 24 December 2026": (
        "generate | gift cards | +15% | by 2026-12-24"
    ),
    "Register 500 attendees for the summit, 50 of them from Japan, by 1 September 2027": (
        "generate | attendees | 500 | by 2027-09-01 | in Japan"
    ),
    "Bring unsubscribe rate under 0.5% by Q2": (
        "reach | unsubscribe rate | to 0.5% | by 2027-06-30"
    ),
    "Increase average session duration by 45 seconds by 31 March 2027": (
        "increase | average session duration | +45 second | by 2027-03-31"
    ),
    "Reduce time spent on reporting by 5 hours a week": (
        "reduce | time spent | +5 hour | every 1 week"
    ),
    "Move 30% of telephone orders to the web shop by the end of 2027": (
        "generate | telephone orders | 30% | by 2027-12-31"
    ),
    "More qualified leads by Q2": "increase | qualified leads | by 2027-06-30 | vague More",
    "15 new wholesale accounts by Q2": "generate | wholesale accounts | 15 | by 2027-06-30",
    "Customer lifetime value up 10% by year-end": (
        "increase | Customer lifetime value | +10% | by 2026-12-31"
    ),
    "Lower return rates (currently 12%) to 9% by Q3": (
        "reduce | return rates | from 12% | to 9% | by 2027-09-30"
    ),
    "CAC < $90 by Q2 2027": "reach | CAC | to 90 USD | by 2027-06-30",
    "Open rate > 30% by Q3": "reach | Open rate | to 30% | by 2027-09-30",
    "Cart abandonment: from 70% down to 60% by 30 June 2027": (
        "reduce | Cart abandonment | from 70% | to 60% | by 2027-06-30"
    ),
}


@pytest.mark.parametrize(("text", "said"), {**INDUSTRIES, **FURTHER}.items())
def test_industries(text, said):
    assert reading(text) == said
