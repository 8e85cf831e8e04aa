"""The lexicons of the languages that have one, read from their data when first needed."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from goaltui.core.language.lexicon import Lexicon, TimeRule, Words
from goaltui.core.language.source import fold_line
from goaltui.i18n.forms import inflected

_LOCALES: Final = Path(__file__).parent / "locales"
_WORDS = (
    "nouns", "halves", "intents", "modals", "openers", "about", "extra", "articles", "singular",
    "inner", "links", "stops", "joins", "pronouns", "fixed", "vague", "vague_metrics", "rates",
    "scores", "places", "markets", "groups", "channels", "teams", "labels", "owners", "leads",
    "starts", "compares", "auxiliaries", "afterwards", "means", "transparent", "uncut",
    "dual_endings", "plural_endings", "light_clitics",
)  # fmt: skip
_SWITCHES = ("head_first", "day_first", "bare_singular")
_MEANINGS = ("units", "currencies", "verbs", "participles", "changes", "roles", "among", "duals")
_SCRIPTS = {
    "ko": re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "ar": re.compile("[\u0600-\u06ff]"),
}


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


def language_of(text: str) -> str:
    """Return the language that a sentence seems to be in: by its letters, else English.

    A Latin word at its head outweighs Korean or Arabic words further on.
    """
    first = next((c for c in text if c.isalpha()), "")
    if first.isascii():
        known = lexicon("en")
        word = re.match(r"[A-Za-z-]+", text[text.find(first) :]) if first else None
        if known and word and fold_line(word.group()) in known.verbs:
            return "en"
    return next((code for code, letters in _SCRIPTS.items() if letters.search(text)), "en")


def _lexicon(language: str, data: dict[str, Any]) -> Lexicon:
    number = data.get("number", {})
    fields: dict[str, Any] = {
        "language": language,
        **{name: data.get(name, False) for name in _SWITCHES},
        "clitics": _folded(data.get("clitics", {})),
        "decimal": number.get("decimal", "."),
        "group": number.get("group", ","),
        "numbers": _folded(number.get("words", {})),
        "number_chain": _words(number.get("chain", ())),
        "number_links": _words(number.get("links", ())),
        "multipliers": _folded(number.get("multipliers", {})),
        "classes": {name: _folded(words) for name, words in _classes(data).items()},
        "times": tuple(_rule(entry) for entry in data.get("times", ())),
    }
    fields |= {name: _words(data.get(name, ())) for name in _WORDS}
    verbs, participles = inflected(data.get("verbs", {}), data.get("forms", {}))
    data = {**data, "verbs": verbs, "participles": participles}
    fields |= {name: _meanings(data.get(name, {})) for name in _MEANINGS}
    return Lexicon(**fields)


def _words(words: Iterable[str]) -> Words:
    return frozenset(map(fold_line, words))


def _meanings(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Turn lists of words by their meaning into the meaning of each word."""
    return {fold_line(word): meaning for meaning, row in words.items() for word in row}


def _folded(words: Mapping[str, Any]) -> dict[str, Any]:
    return {fold_line(word): meaning for word, meaning in words.items()}


def _classes(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the classes of patterns; those listed under `slips` with one letter out of place."""
    classes: dict[str, dict[str, Any]] = data.get("classes", {})
    known = {word for words in classes.values() for word in words}
    for name in data.get("slips", ()):
        words = classes[name]
        slips = {s: words[w] for w in words if len(w) > 4 for s in _slips(w) if s not in known}
        classes[name] = {**slips, **words}
    return classes


def _slips(word: str) -> Iterable[str]:
    """Yield `word` with one letter left out, and with two letters changed about."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _rule(entry: dict[str, Any]) -> TimeRule:
    return TimeRule(**{**entry, "patterns": tuple(map(fold_line, entry["patterns"]))})
