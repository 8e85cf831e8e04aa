"""The words and signs beside a number, of every language at once.

Only separators belong to a locale: a team in Seoul pastes `10 mln €` and means it.
All keys are folded as `goaltui.core.quantity.folding.fold_entry` folds what is typed.
"""

ABBREVIATIONS = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "mrd": 10**9,
    "t": 10**12,
    "tn": 10**12,
}
"""Magnitudes that end a number: nothing is added after `6k`."""

MAGNITUDES = {
    "thousand": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "trillion": 10**12,
    "mille": 10**3,
    "mila": 10**3,
    "mln": 10**6,
    "milione": 10**6,
    "milioni": 10**6,
    "mld": 10**9,
    "miliardo": 10**9,
    "miliardi": 10**9,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
    "الف": 10**3,
    "الفا": 10**3,
    "الاف": 10**3,
    "مليون": 10**6,
    "مليونا": 10**6,
    "ملايين": 10**6,
    "مليار": 10**9,
    "مليارا": 10**9,
    "مليارات": 10**9,
    "بليون": 10**9,
    "بلايين": 10**9,
    "تريليون": 10**12,
}
"""Magnitudes that a smaller term may follow: `3억 5천만`, `1 milione 200 mila`."""

INNER = {"십": 10, "백": 10**2, "천": 10**3, "hundred": 10**2, "مئة": 10**2, "مائة": 10**2}
"""Magnitudes that count what a larger one then multiplies: `5천만` is 5 × 1,000 × 10,000."""

ALONE = {
    "mille": 10**3,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
    "الف": 10**3,
    "مليون": 10**6,
    "مليار": 10**9,
    "بليون": 10**9,
    "مئتان": 200,
    "مئتين": 200,
    "مائتان": 200,
    "مائتين": 200,
    "الفان": 2 * 10**3,
    "الفين": 2 * 10**3,
    "الفا": 2 * 10**3,
    "الفي": 2 * 10**3,
    "مليونان": 2 * 10**6,
    "مليونين": 2 * 10**6,
    "مليونا": 2 * 10**6,
    "مليوني": 2 * 10**6,
    "ملياران": 2 * 10**9,
    "مليارين": 2 * 10**9,
    "مليارا": 2 * 10**9,
    "ملياري": 2 * 10**9,
}
"""Words that are a number by themselves: `mille`, and the Arabic singular and dual."""

POINTS = (
    "percentage points",
    "percentage point",
    "punti percentuali",
    "punto percentuale",
    "퍼센트포인트",
    "퍼센트 포인트",
    "%포인트",
    "%p",
    "نقاط مئوية",
    "نقطة مئوية",
    "نقاط",
    "نقطة",
    "points",
    "point",
    "punti",
    "포인트",
    "p.p.",
    "pts",
    "ppt",
    "pp",
    "pt",
)
"""Percentage points; longest first where one begins another."""

PERCENT = (
    "per cento",
    "percento",
    "per cent",
    "percent",
    "pct",
    "퍼센트",
    "프로",
    "بالمئة",
    "بالمائة",
    "بالمية",
    "في المئة",
    "في المائة",
)

CURRENCY_WORDS = frozenset(
    {
        *("euro", "euros", "dollar", "dollars", "dollari", "dollaro", "pound", "pounds", "won"),
        *("sterlina", "sterline", "yen", "franchi", "francs", "원", "달러", "유로", "엔", "위안"),
        *("دولار", "دولارا", "دولارات", "يورو", "ريال", "ريالا", "ريالات", "درهم", "درهما"),
        *("دراهم", "دينار", "دينارا", "دنانير", "جنيه", "جنيها", "جنيهات", "وون"),
        "ریال",
    }
)

_CODES = (
    "aed afn all amd aoa ars aud awg azn bam bbd bdt bhd bif bmd bnd bob brl bsd btn bwp byn "
    "bzd cad cdf chf clp cny cop crc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp "
    "gel ghs gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr iqd irr isk jmd jod jpy kes kgs "
    "khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur "
    "mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd "
    "rub rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn syp szl thb tjs tmt tnd top try "
    "ttd twd tzs uah ugx usd uyu uzs ves vnd vuv wst xaf xcd xof xpf yer "
    "zar zmw zwg"  # codespell:ignore zar
)

CURRENCY_CODES = frozenset(_CODES.split())
"""The current codes of ISO 4217."""

CURRENCY_SIGNS = "$¢£¤¥؋৳฿៛\u20a0-\u20cf"
"""Inside of a character class of a pattern."""

DOTTED_CURRENCIES = ("ر.س", "د.ا", "د.ك", "د.ب", "ر.ق", "ر.ع", "ج.م", "د.م")

SIGN_PREFIXES = ("us", "ca", "au", "nz", "hk", "nt", "mx", "a", "c", "r", "s")
"""What stands before a dollar sign to say whose dollar it is."""
