"""The grammar of a language that puts its verb last, from the data of its lexicon."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.source import fold_line
from goaltui.core.language.verb_last.syllables import spread

_WORDS: Final = (
    "whole", "plain", "strong", "light", "manner", "describing", "aims_at", "for_whom", "among",
    "means", "events", "until_event", "after", "coming", "surnames", "enters", "content",
    "ordinals", "things", "goals", "spots", "walks", "becoming", "besides", "occasions", "areas",
    "hollow",
)  # fmt: skip
_MEANINGS: Final = ("bounds", "before", "per", "each")


def grammar_of(data: Mapping[str, Any]) -> Grammar:
    """Return what the table `grammar` of a lexicon says.

    Raises:
        KeyError: a part without which no word can be cut is missing.
    """
    fields: dict[str, Any] = {name: _folded(data.get(name, ())) for name in _WORDS}
    fields |= {name: _by_word(data.get(name, {})) for name in _MEANINGS}
    return Grammar(
        **fields,
        particles={
            ending: (role, sound)
            for role, sounds in data["particles"].items()
            for sound, row in sounds.items()
            for ending in row
        },
        digits=data.get("digits", {}),
        lengths=data.get("lengths", {}),
        plural=data.get("plural", ""),
        stems={spread(s): doing for doing, row in data["stems"].items() for s in row},
        tails={spread(t): form for form, row in data["tails"].items() for t in row},
        helpers=frozenset(map(spread, data.get("helpers", ()))),
        negates=tuple(data.get("negates", ())),
        copulas=tuple(sorted(data.get("copulas", ()), key=len, reverse=True)),
        lights=tuple(spread(word) for word in data.get("light", ()) if len(word) > 1),
        vowed=frozenset(map(spread, data.get("vowed", ()))),
        told=frozenset(map(spread, data.get("told", ()))),
        makers=frozenset(map(spread, data.get("makers", ()))),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_line, words))


def _by_word(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {fold_line(word): meaning for meaning, row in words.items() for word in row}
