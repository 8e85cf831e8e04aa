"""The lexicons of the languages that have one, read from their data when first needed."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from goaltui.core.language.lexicon import Lexicon, TimeRule, Words
from goaltui.core.language.pattern import phrases
from goaltui.core.language.source import fold_letter, fold_line
from goaltui.i18n.forms import forms_like, inflected
from goaltui.i18n.grammars import grammar_of
from goaltui.i18n.languages import guess

_LOCALES: Final = Path(__file__).parent / "locales"
_JOINED: Final = "\u1100"
"""From here on letters of a word may be parts of one syllable."""
_WORDS = (
    "nouns", "halves", "intents", "modals", "openers", "about", "extra", "articles", "singular",
    "inner", "links", "stops", "joins", "pronouns", "fixed", "vague", "vague_metrics", "rates",
    "scores", "places", "markets", "groups", "channels", "teams", "labels", "owners", "leads",
    "starts", "compares", "auxiliaries", "afterwards", "means", "transparent", "uncut",
    "dual_endings", "plural_endings", "plurals", "via", "names", "light_clitics", "shares",
    "reasons", "because", "gerunds", "wishes", "copulas", "limits", "suffixes", "audience", "heads",
)  # fmt: skip
_SWITCHES = ("head_first", "day_first", "bare_is_won", "bare_singular", "nests")
_MEANINGS = (
    "units", "currencies", "verbs", "participles", "changes", "roles", "among", "duals",
    "levelled", "monied", "pointed", "particles", "objects", "between", "valued",
)  # fmt: skip


@cache
def lexicon(language: str) -> Lexicon | None:
    """Return what the reader knows of `language`, an ISO code, or None where it knows nothing.

    Raises:
        ValueError: the data of that language is malformed.
    """
    data = locale_data(language, "lexicon")
    return None if data is None else _lexicon(language, data)


def locale_data(language: str, name: str) -> dict[str, Any] | None:
    """Return one data file of a language, or None where it has none."""
    if not re.fullmatch("[a-z]{2,3}", language):
        return None
    file = _LOCALES / language / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else None


def language_of(text: str) -> str | None:
    """Return the language that a sentence seems to be in, or None where it is none that is read.

    English, Italian, Korean or Arabic; without evidence English.
    """
    return guess(text, _knows)


def _knows(language: str, word: str) -> bool:
    known = lexicon(language)
    if known is None:
        return False
    folded = fold_line(word, known.same)
    lists = (
        known.verbs,
        known.participles,
        known.stops,
        known.articles,
        known.groups,
        known.places,
    )
    more = (known.vague_metrics, known.labels, known.teams, known.vague, known.changes, known.inner)
    return any(folded in words for words in (*lists, *more, known.classes.get("month", {})))


class _Letters(dict[int, str]):
    """What each letter folds to, found when it is first met; for `str.translate`."""

    def __init__(self, same: Mapping[int, str]) -> None:
        super().__init__()
        self.same = same

    def __missing__(self, letter: int) -> str:
        folded = self[letter] = fold_letter(chr(letter)).translate(self.same)
        return folded


class _Folded:
    """The data of one language with its words folded as the reader folds a sentence."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.same = str.maketrans(data.get("same", {}))
        self.letters = _Letters(self.same)
        self.plain = not any(chr(letter).isalpha() and letter < 128 for letter in self.same)
        self.choices = {
            name: "|".join(map(self.fold, row)) for name, row in data.get("choices", {}).items()
        }

    def fold(self, word: str) -> str:
        # There are thousands, and most are letters that fold each by itself.
        if word.isalpha() and word[0] < _JOINED:
            return word.lower() if self.plain and word.isascii() else word.translate(self.letters)
        return fold_line(word, self.same)

    def phrases(self, words: Iterable[str]) -> Iterator[str]:
        """Yield `words` folded; one with brackets stands for several, as `pattern.py` tells."""
        for word in words:
            folded = self.fold(word)
            if len(folded) > 1 and ("(" in folded or "[" in folded):
                yield from phrases(folded, self.choices)
            else:
                yield folded

    def words(self, name: str) -> Words:
        return frozenset(self.phrases(self.data.get(name, ())))

    def meanings(self, name: str) -> dict[str, str]:
        """Turn lists of words by their meaning into the meaning of each word."""
        return self.meanings_of(self.data.get(name, {}))

    def meanings_of(self, table: Mapping[str, Iterable[str]]) -> dict[str, str]:
        return {word: sense for sense, row in table.items() for word in self.phrases(row)}

    def table(self, words: Mapping[str, Any]) -> dict[str, Any]:
        return {self.fold(word): meaning for word, meaning in words.items()}

    def classes(self) -> dict[str, dict[str, Any]]:
        """Return the classes of patterns; those under `slips` with one letter out of place."""
        classes: dict[str, dict[str, Any]] = {
            name: self.table(words) for name, words in self.data.get("classes", {}).items()
        }
        known = {word for words in classes.values() for word in words}
        for name in self.data.get("slips", ()):
            words = classes[name]
            slips = {s: words[w] for w in words if len(w) > 4 for s in _slips(w) if s not in known}
            classes[name] = {**slips, **words}
        return classes

    def rule(self, entry: Mapping[str, Any]) -> TimeRule:
        patterns = tuple(map(self.fold, entry["patterns"]))
        return TimeRule(**{**entry, "patterns": patterns})


def _lexicon(language: str, data: dict[str, Any]) -> Lexicon:
    verbs, participles = inflected(data.get("verbs", {}), data.get("forms", {}))
    rules, number = data.get("forms", {}), data.get("number", {})
    nouns, ways = forms_like(rules.get("nouns"), verbs), forms_like(rules.get("ways"), verbs)
    data = {**data, "nouns": {*data.get("nouns", ()), *nouns}}
    data |= {name: {*data.get(name, ()), *ways} for name in ("stops", "reasons")}
    active = {sense: [w for w in row if w not in ways] for sense, row in verbs.items()}
    folded = _Folded({**data, "verbs": active, "participles": participles})
    actions = folded.meanings("actions")
    fields: dict[str, Any] = {name: folded.words(name) for name in _WORDS}
    fields |= {name: folded.meanings(name) for name in _MEANINGS}
    fields |= {
        "infinitives": tuple(data.get("infinitives", ())),
        "finals": tuple(data.get("finals", {}).items()),
        "language": language,
        **{name: data.get(name, False) for name in _SWITCHES},
        "same": folded.same,
        "spelled": data.get("spelled", {}),
        "local": folded.table(data.get("local", {})),
        "deeds": frozenset(data.get("deeds", ())),
        "definite": data.get("definite", ""),
        "enders": data.get("enders", ""),
        "clitics": folded.table(data.get("clitics", {})),
        "verbs": {**actions, **fields["verbs"]},
        "bases": frozenset(folded.meanings_of(data.get("verbs", {}))),
        "nouns": fields["nouns"] | actions.keys(),
        "decimal": number.get("decimal", "."),
        "group": number.get("group", ","),
        "joined": number.get("joined", False),
        "and_half": frozenset(number.get("and_half", ())),
        "numbers": folded.table(number.get("words", {})),
        "number_chain": frozenset(map(folded.fold, number.get("chain", ()))),
        "number_links": frozenset(map(folded.fold, number.get("links", ()))),
        "multipliers": folded.table(number.get("multipliers", {})),
        "classes": folded.classes(),
        "times": tuple(map(folded.rule, data.get("times", ()))),
    }
    if "grammar" in data:
        fields["grammar"] = grammar_of(data["grammar"])
    return Lexicon(**fields)


def _slips(word: str) -> Iterable[str]:
    """Yield `word` with one letter left out or doubled, and with two letters changed about."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        yield word[:at] + word[at - 1] + word[at:]
