"""What Italian sentences say."""

import pytest

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.i18n.lexicons import lexicon
from tests.core.language.english import SUNDAY
from tests.core.language.test_english import told


def italian() -> Lexicon:
    found = lexicon("it")
    assert found is not None
    return found


def read(text: str) -> Statement:
    return read_statement(text, italian(), SUNDAY)


VERBS = {
    "Aumento del 20% delle richieste di preventivo entro giugno": (
        "increase | richieste di preventivo | +20% | by 2027-06-30"
    ),
    "Ridurre i tempi di consegna da 5 a 3 giorni entro il T3": (
        "reduce | tempi di consegna | from 5 day | to 3 day | by 2027-09-30"
    ),
    "Telefonare a 30 concessionari ogni mese": "contact | concessionari | 30 | every 1 month",
    "Far salire a 8.000 gli iscritti al programma fedeltà entro il 30 novembre 2027": (
        "increase | iscritti al programma fedeltà | to 8000 | by 2027-11-30"
    ),
    "Mantenere stabile al 97% il tasso di rinnovo delle polizze": (
        "maintain | tasso di rinnovo delle polizze | to 97%"
    ),
    "Raddoppiare gli iscritti al corso di ceramica entro settembre": (
        "double | iscritti al corso di ceramica | +2x | by 2027-09-30"
    ),
    "Il numero di reclami dovrà essere dimezzato entro fine trimestre": (
        "halve | reclami | +0.5x | by 2026-12-31"
    ),
    "I costi di spedizione vanno ridotti di un terzo entro l'anno": (
        "reduce | costi di spedizione | +33.3% | by 2026-12-31"
    ),
    "Convertire in abbonamento annuale il 18% degli abbonati mensili entro dicembre 2027": (
        "convert | abbonati mensili | 18% | by 2027-12-31"
    ),
    "Risparmiare 12 ore a settimana grazie al nuovo gestionale": (
        "save | - | +12 hour | every 1 week"
    ),
    "Ottenere una riduzione del 15% delle cancellazioni entro il terzo trimestre": (
        "reduce | cancellazioni | +15% | by 2027-09-30"
    ),
    "Vogliamo che le iscrizioni alla palestra crescano del 25% entro gennaio": (
        "increase | iscrizioni alla palestra | +25% | by 2027-01-31"
    ),
    "Portare in negozio 1.000 nuovi clienti entro Natale": "generate | clienti | 1000 | by event",
    "Puntiamo a 2 milioni e mezzo di euro di fatturato entro il primo semestre 2027": (
        "reach | fatturato | to 2500000 EUR | by 2027-06-30"
    ),
    "Assumere due copywriter entro il prossimo mese": "other | copywriter | 2 | by 2026-12-31",
    "Aumntare le iscrizioni del 10% entro marzo": "increase | iscrizioni | +10% | by 2027-03-31",
    "Fidelizzare i clienti": "other | - | goal",
    "Lanciare il podcast aziendale a marzo 2027": "launch | - | by 2027-03-31",
}


@pytest.mark.parametrize(("text", "said"), VERBS.items())
def test_verbs(text, said):
    assert told(read(text)) == said


FIGURES = {
    "Raccogliere centocinquantamila euro di donazioni entro fine anno": (
        "generate | donazioni | 150000 EUR | by 2026-12-31"
    ),
    "Alzare il prezzo medio per notte da €120 a €135": (
        "increase | prezzo medio per notte | from 120 EUR | to 135 EUR"
    ),
    "Aumentare la quota di mercato in Germania di 2 punti percentuali entro il 2028": (
        "increase | quota di mercato | +2pp | by 2028-12-31 | in Germania"
    ),
    "Aumentare il numero di tessere a 12.000 (oggi 9.500) entro il 31 ottobre 2027": (
        "increase | tessere | from 9500 | to 12000 | by 2027-10-31"
    ),
    "Raggiungere quota 50mila iscritti": "reach | iscritti | to 50000",
    "Trovare tra i 6 e i 9 rivenditori": "generate | rivenditori | 6-9",
    "Ottenere un punteggio NPS di 55": "reach | punteggio NPS | to 55 score",
    "Superare i 3 milioni di ricavi nel 2027": "reach | ricavi | to 3000000 | by 2027-12-31",
    "Aprire 5 punti vendita in Puglia entro il 2028": (
        "launch | punti vendita | 5 | by 2028-12-31 | in Puglia"
    ),
    "Incassare CHF 1'250'000 di quote": "generate | quote | 1250000 CHF",
    "Ottenere il 30% di prenotazioni in più dal mercato svizzero": (
        "generate | prenotazioni | +30% | in mercato svizzero"
    ),
    "Portare da 3,2 a 4 il punteggio medio delle recensioni entro 6 mesi": (
        "increase | punteggio medio delle recensioni | from 3.2 score | to 4 score | by 2027-05-22"
    ),
    "Ridurre il tempo di caricamento del sito a meno di 2 secondi": (
        "reduce | tempo di caricamento del sito | to 2 second"
    ),
}


@pytest.mark.parametrize(("text", "said"), FIGURES.items())
def test_figures(text, said):
    assert told(read(text)) == said


TELEGRAMS = {
    "Fatturato +15% entro Q2": "increase | Fatturato | +15% | by 2027-06-30",
    "CPL da 45€ a 30€ entro marzo": "reduce | CPL | from 45 EUR | to 30 EUR | by 2027-03-31",
    "Prenotazioni dal sito: da 320 a 450 al mese entro giugno 2027": (
        "increase | Prenotazioni dal sito | from 320 | to 450 | every 1 month | by 2027-06-30"
    ),
    "-12% di spreco di farina entro fine maggio": (
        "reduce | spreco di farina | +12% | by 2027-05-31"
    ),
    "Occupazione camere 78% ad agosto": "reach | Occupazione camere | to 78% | by 2027-08-31",
    "Obiettivo vendite: 300 forni entro il 30/09/2027": "generate | forni | 300 | by 2027-09-30",
    "10 nuovi clienti al mese": "generate | clienti | 10 | every 1 month",
    "Piu' recensioni": "increase | recensioni | vague Piu | goal",
}


@pytest.mark.parametrize(("text", "said"), TELEGRAMS.items())
def test_telegrams(text, said):
    assert told(read(text)) == said


TIMES = {
    "Vendere 9 auto entro e non oltre il 15 febbraio": "generate | auto | 9 | by 2027-02-15",
    "Vendere 9 auto entro venerdì": "generate | auto | 9 | by 2026-11-27",
    "Vendere 9 auto entro il 05/03/2027": "generate | auto | 9 | by 2027-03-05",
    "Vendere 9 auto per il 30/6/27": "generate | auto | 9 | by 2027-06-30",
    "Vendere 9 auto entro il 31/3": "generate | auto | 9 | by 2027-03-31",
    "Vendere 9 auto da qui a fine giugno": "generate | auto | 9 | by 2027-06-30",
    "Vendere 9 auto entro il primo quadrimestre 2027": "generate | auto | 9 | by 2027-04-30",
    "Vendere 9 auto nel II trimestre": "generate | auto | 9 | by 2027-06-30",
    "Vendere 9 auto entro l'anno": "generate | auto | 9 | by 2026-12-31",
    "Vendere 9 auto entro un anno": "generate | auto | 9 | by 2027-11-22",
    "Vendere 9 auto entro l'anno prossimo": "generate | auto | 9 | by 2027-12-31",
    "Vendere 9 auto nei prossimi due trimestri": "generate | auto | 9 | by 2027-06-30",
    "Vendere 9 auto nel giro di tre mesi": "generate | auto | 9 | by 2027-02-22",
    "Vendere 9 auto a fine 2027": "generate | auto | 9 | by 2027-12-31",
    "Vendere 9 auto entro metà febbraio": "generate | auto | 9 | by 2027-02-28",
    "Vendere 9 auto entro fine mese": "generate | auto | 9 | by 2026-11-30",
    "Vendere 9 auto prima del lancio": "generate | auto | 9 | by event",
    "Vendere 9 auto al più presto": "generate | auto | 9 | by vague",
    "Vendere 9 auto ogni due settimane": "generate | auto | 9 | every 2 week",
    "Vendere 9 auto alla settimana": "generate | auto | 9 | every 1 week",
    "Vendere 9 auto ogni lunedì": "generate | auto | 9 | every 1 week",
    "Vendere 9 auto a partire da marzo": "generate | auto | 9",
    "Aumentare le vendite del 5% rispetto allo scorso anno": "increase | vendite | +5%",
}


@pytest.mark.parametrize(("text", "said"), TIMES.items())
def test_times(text, said):
    assert told(read(text)) == said


PEOPLE = {
    "Acquisire altri 40 dentisti in Lombardia e Veneto": (
        "generate | dentisti | +40 | in Lombardia e Veneto"
    ),
    "Stipulare 14 convenzioni con palestre della provincia di Modena": (
        "generate | convenzioni | 14 | in palestre della provincia di Modena"
    ),
    "Migliorare la percezione del brand tra i giovani under 30": (
        "increase | percezione del brand | in giovani under 30 | vaguemetric | goal"
    ),
    "Spedire 3.000 cataloghi ai grossisti": "contact | cataloghi | 3000 | in grossisti",
    "Entrare nel mercato tedesco": "other | - | in mercato tedesco | goal",
    "Ottenere 90 follower su Instagram": "generate | follower | 90",
    "Aumentare gli accessi all'area riservata del 30 per cento": (
        "increase | accessi all'area riservata | +30%"
    ),
    "Team social: pubblicare 3 reel alla settimana": (
        "create | reel | 3 | every 1 week | who Team social"
    ),
    "A cura dell'ufficio stampa: ottenere 8 passaggi radio al mese": (
        "generate | passaggi radio | 8 | every 1 month | who ufficio stampa"
    ),
    "Responsabile: Marco Verdi - raccogliere 60 testimonianze": (
        "generate | testimonianze | 60 | who Marco Verdi"
    ),
    "Il team marketing deve portare 35 appuntamenti al mese ai commerciali": (
        "generate | appuntamenti | 35 | every 1 month | who team marketing"
    ),
    "Obiettivo del reparto: vendere 4 forni": "generate | forni | 4",
    "Aumentare gli incassi del bar del 9% e ridurre gli scarti del 15% entro agosto": (
        "increase | incassi del bar | +9% | by 2027-08-31 | also reduce, scarti, +15%"
    ),
    "Creare e distribuire 500 brochure": "create | brochure | 500",
    "Girare 10 video e pubblicarli su YouTube": "create | video | 10",
}


@pytest.mark.parametrize(("text", "said"), PEOPLE.items())
def test_people(text, said):
    assert told(read(text)) == said
