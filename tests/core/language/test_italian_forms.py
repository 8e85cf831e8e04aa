"""Further forms in which Italian sentences say what is wanted."""

import pytest

from goaltui.i18n.lexicons import language_of
from tests.core.language.test_english import told
from tests.core.language.test_italian import read

FORMS = {
    "120 posti letto da riempire entro agosto": "other | posti letto | 120 | by 2027-08-31",
    "Tre nuovi fornitori da trovare entro il Q1": "generate | fornitori | 3 | by 2027-03-31",
    "Costi di trasporto da tagliare del 7%": "reduce | costi di trasporto | +7%",
    "Ridotte del 10% le giacenze entro marzo": "reduce | giacenze | +10% | by 2027-03-31",
    "Riverniciare la facciata del negozio entro aprile": "other | - | by 2027-04-30",
    "Vorremmo che le vendite di bici aumentassero del 10% entro giugno": (
        "increase | vendite di bici | +10% | by 2027-06-30"
    ),
    "L'idea è che i rimborsi non superassero i 200 al mese": (
        "maintain | rimborsi | to 200 | every 1 month"
    ),
    "Aprire 300 posizioni previdenziali entro dicembre": (
        "generate | posizioni previdenziali | 300 | by 2026-12-31"
    ),
    "Scelte dell'8 per mille in crescita del 4% entro luglio": (
        "increase | Scelte dell'8 per mille | +4% | by 2027-07-31"
    ),
    "I 4 rifugi devono raggiungere l'80% di occupazione in agosto": (
        "reach | occupazione | to 80% | by 2027-08-31"
    ),
    "Ridurre le code per la revisione auto del 20% entro marzo": (
        "reduce | code per la revisione auto | +20% | by 2027-03-31"
    ),
    "Noleggi di gommoni su del 9% nel secondo trimstre 2027": (
        "increase | Noleggi di gommoni | +9% | by 2027-06-30"
    ),
}

PREFACES = {
    "Scorte in esubero: vendere 500 materassi entro gennaio": (
        "generate | materassi | 500 | by 2027-01-31"
    ),
    "Tasso di reso -> portarlo dal 9% al 6% entro T2": (
        "reduce | Tasso di reso | from 9% | to 6% | by 2027-06-30"
    ),
    "Ciao a tutti, l'obiettivo per la sala è semplice: 30.000 spettatori": (
        "generate | spettatori | 30000"
    ),
    "Ciao Luca, ti ricordo che dobbiamo chiudere 12 contratti entro il 20 dicembre": (
        "generate | contratti | 12 | by 2026-12-20"
    ),
    "Vendere 200 cesti, perché a dicembre il magazzino va svuotato": "generate | cesti | 200",
    "Visto che a marzo scade il bando, raccogliere 60 adesioni": "generate | adesioni | 60",
    "Abbiamo 300 clienti attivi, dobbiamo arrivare a 450 entro il 2027": (
        "increase | clienti attivi | from 300 | to 450 | by 2027-12-31"
    ),
}


@pytest.mark.parametrize(("text", "expected"), [*FORMS.items(), *PREFACES.items()])
def test_what_is_read(text: str, expected: str) -> None:
    assert told(read(text)).casefold() == expected.casefold()


def test_two_objectives_each_before_its_verb() -> None:
    said = read("Recensioni negative da dimezzare e tempi di risposta da ridurre del 20%")
    assert (said.direction, len(said.also), said.also[0].direction) == ("halve", 1, "reduce")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("NPS a 60", "it"),
        ("Churn a 2%", "it"),
        ("Win a 40% share", "en"),
        ("Add a 30-day trial", "en"),
        ("Piano lessons: 40 bookings", "en"),
        ("Piano editoriale Q3", "it"),
    ],
)
def test_a_few_words_are_enough_to_tell_the_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    "word", ["da fare e ", "fa va ", "perché , ", "è ", ": ", "e 3 da vendere "]
)
def test_a_long_row_of_small_words_is_read(word: str) -> None:
    assert read(word * 330).language == "it"
