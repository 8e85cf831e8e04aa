"""Which language a sentence is taken to be in."""

import pytest

from goaltui.i18n.lexicons import language_of

ENGLISH = """
Sell 40 bags
MQL +20%
Q3 revenue
Share of voice 20%
Increase sales in São Paulo by 10%
Open a café in Zürich by June
Promote La Dolce Vita collection
La Marzocco: sell 40 machines
Grow our 블로그 traffic
The goal is to grow 블로그 visits by 10%
Require consent
Halve no-shows
Nestlé
"""
ITALIAN = """
Vendere 40 borse
Aumenta i ricavi
Genera lead qualificati
Fatturato +15%
Più lead
Lancia podcast
Riduzione costi
Team social: 3 reel a settimana
Portare ROAS a 4
Vendite online +20% T3
Lanciare il nuovo Für Elise in Germania
Aprire uno store a São Paulo
Aumentare le visite alla pagina araba (الصفحة العربية)
Newsletter settimanale
"""
KOREAN = """
매출 20% 증가
MQL 20% 증가
Instagram 팔로워 늘리기
"""
ARABIC = """
زيادة المبيعات
MQL زيادة
"""
OTHERS = """
Augmenter le trafic de 20 %
Générer 200 leads qualifiés
Réduire le coût d'acquisition
Umsatz um 20 % steigern
Neue Kunden gewinnen
Aumentar ventas 20%
Reducir el coste por lead
Aumentar as vendas em 20%
Reduzir o custo por lead
Omzet verhogen
Satışları yüzde 20 artırmak
Zwiększyć sprzedaż o 20%
Öka försäljningen med 20 %
売上を20%増やす
MQLを20%増やす
提高销售额20%
Увеличить MQL на 20% к июню
Αύξηση πωλήσεων κατά 20%
להגדיל את המכירות
เพิ่มยอดขาย 20%
افزایش فروش برای مشتریان
"""


@pytest.mark.parametrize(
    ("sentences", "language"),
    [(ENGLISH, "en"), (ITALIAN, "it"), (KOREAN, "ko"), (ARABIC, "ar"), (OTHERS, None)],
)
def test_the_language_of_a_sentence(sentences, language):
    found = {text: language_of(text) for text in sentences.strip().splitlines()}
    assert found == dict.fromkeys(found, language)


def test_without_evidence_a_sentence_is_english():
    assert {language_of(text) for text in ("", "123", "…", "xyz")} == {"en"}
