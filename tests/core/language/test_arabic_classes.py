"""Classes of Arabic sentences, each held to a few of its kind."""

import pytest

from tests.core.language.test_arabic import read, said

BEFORE_AND_AFTER = [
    ("كان زمن الرد 40 دقيقة، ونريد أن يهبط إلى 25 دقيقة", "زمن الرد", "40minute", "25minute"),
    ("عدد الركاب حاليا 900 ونطمح إلى 1200 بنهاية 2027", "عدد الركاب", "900count", "1200count"),
    ("نسبة الفرز اليوم 12%، والمطلوب 30% قبل 2028", "نسبة الفرز", "12percent", "30percent"),
    ("هدر الخبز: 14% ← 6%", "هدر الخبز", "14percent", "6percent"),
    ("رفع السعة من 2 إلى 3 ملايين راكب", "السعة", "2000000count", "3000000count"),
    ("رفع عدد القراء من 50 إلى ألفي قارئ", "عدد القراء", "50count", "2000count"),
]


@pytest.mark.parametrize(("text", "metric", "baseline", "target"), BEFORE_AND_AFTER)
def test_what_is_told_before_a_wish_is_where_it_stands(text, metric, baseline, target):
    found = read(text)
    assert (found.metric and found.metric.text, said(found.baseline), said(found.target)) == (
        metric,
        baseline,
        target,
    )


AMOUNTS = [
    ("جمع بين 50 و70 ألف ريال", "50000-70000currency:SAR"),
    ("كسب من 10 إلى 15 راعيا للمهرجان", "10-15count"),
    ("خفض المصاريف بمقدار 18 500 درهم مغربي", "18500currency:MAD+"),
    ("زيادة المنح بمقدار 1.200.000 دج", "1200000currency:DZD+"),
    ("زيادة المشتركين بنسبة %25", "25percent+"),
    ("الحجوزات ×3", "3factor+"),
    ("جمع مليون ونص ريال", "1500000currency:SAR"),
]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS)
def test_figures_are_read_as_they_are_typed(text, amount):
    assert said(read(text).amount) == amount


SUBJECTS = [
    ("ترفع الشركة نسبة الامتثال إلى 99%", "increase", "نسبة الامتثال"),
    ("تستقبل العيادة 60 مريضا كل أسبوع", "generate", "مريضا"),
    ("تكتب سارة 3 مقالات كل شهر", "create", "مقالات"),
    ("ترتفع المبيعات 20% هذا العام", "increase", "المبيعات"),
    ("على قسم الصيانة خفض زمن التوقف بمقدار 4 ساعات", "reduce", "زمن التوقف"),
    ("سيعمل قسم الموارد على خفض معدل الاستقالات إلى 5%", "reduce", "معدل الاستقالات"),
    ("بعد أن كان متوسط السلة 85 ريالا، نسعى لرفعه إلى 110 ريالات", "increase", "متوسط السلة"),
    ("1) خفض نسبة الفواتير المتأخرة من 18% إلى 10%", "reduce", "نسبة الفواتير المتأخرة"),
    ("كسب 30 متطوعا لحملة التشجير", "generate", "متطوعا"),
    ("كسب 30 مشتركا في النشرة", "generate", "مشتركا في النشرة"),
]


@pytest.mark.parametrize(("text", "direction", "metric"), SUBJECTS)
def test_who_does_it_may_stand_before_the_object(text, direction, metric):
    found = read(text)
    assert (found.direction, found.metric and found.metric.text) == (direction, metric)


MONEY = [
    ("زيادة المبيعات بمقدار 40 ألف دينار في الجزائر", "40000currency:DZD+"),
    ("زيادة المبيعات بمقدار 40 ألف دينار في عمّان", "40000currency:JOD+"),
    ("زيادة المبيعات بمقدار 40 ألف ريال في سلطنة عمان", "40000currency:OMR+"),
    ("زيادة المبيعات بمقدار 40 ألف ليرة في دمشق", "40000currency:SYP+"),
    ("زيادة المبيعات بمقدار 40 ألف دينار", "40000currency:KWD+"),
    ("زيادة المبيعات بمقدار 40 ألف دولار في تونس", "40000currency:USD+"),
]


@pytest.mark.parametrize(("text", "amount"), MONEY)
def test_a_currency_is_that_of_the_place(text, amount):
    assert said(read(text).amount) == amount


UNSAID = [
    ("اكتشاف أسواق جديدة", "other"),
    ("35 عقدا بنهاية يناير", "generate"),
    ("نحتاج 20 متبرعا", "generate"),
    ("ورشة كل شهر", "launch"),
    ("4 مقالات شهريا", "create"),
    ("صفر حوادث بنهاية 2027", "reach"),
    ("ثقة المرضى أقوى", "increase"),
    ("جعل التسليم أسرع بكثير", "increase"),
    ("ألا يتجاوز زمن الانتظار 10 دقائق", "maintain"),
    ("عدم انخفاض المخزون عن 30 يوما", "maintain"),
]


@pytest.mark.parametrize(("text", "direction"), UNSAID)
def test_the_way_is_known_where_no_verb_says_it(text, direction):
    assert read(text).direction == direction


@pytest.mark.parametrize(
    ("text", "segment"),
    [
        ("تقليل الفجوة بين الطلب والتوريد بنسبة 12%", None),
        ("زيادة الاشتراكات بين الطلاب بنسبة 12%", "الطلاب"),
        ("زيادة الاشتراكات بين النساء والشباب بنسبة 12%", "النساء والشباب"),
    ],
)
def test_what_lies_between_two_things_is_no_segment(text, segment):
    found = read(text).segment
    assert (found.text if found else None) == segment
