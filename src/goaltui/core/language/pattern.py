"""The small language in which a lexicon writes how times are said.

    [the] (next|coming) {n} {unit}

Words stand for themselves, `[…]` may be missing, `(…|…)` is a choice, `{name}` is a class of
the lexicon and is remembered under its name. One space stands for any number of them. The
result is a regular expression without nested repetition, so that matching stays linear. The
lists of a lexicon may hold such patterns too, each for all the phrases that it describes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

_PIECE = re.compile(r"\{\w+\}|[\[\]()| ]|[^\[\](){}| ]+")
_OPTIONAL = re.compile(r"\[[^\[\]]*\]")
_CLASS = re.compile(r"\{(\w+)\}")
_GROUP = re.compile(r"\[[^\[\]()]*\]|\([^\[\]()]*\)|[^\[\]()|]+")
_NEEDED = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\{\w+\}|[^(){} ]+")


def needs(pattern: str, words: Callable[[str], Iterable[str] | None]) -> tuple[Iterable[str], ...]:
    """Return lists of words; what `pattern` describes holds one of each list.

    Args:
        pattern: what the module describes.
        words: gives the words of the class of a name, None for a class that is not just words.
    """
    while pattern != (pattern := _OPTIONAL.sub(" ", pattern)):
        pass
    found = (_one_of(item, words) for item in _NEEDED.findall(pattern))
    return tuple(choice for choice in found if choice is not None)


def _one_of(item: str, words: Callable[[str], Iterable[str] | None]) -> Iterable[str] | None:
    if item.startswith("{"):
        return words(item[1:-1])
    options = item.strip("()").split("|")
    if any(set(option) & set("(){}") or not option for option in options):
        return None
    return [max(option.split(" "), key=len) for option in options]


def phrases(pattern: str, classes: Mapping[str, str]) -> list[str]:
    """Return all that `pattern` may stand for; brackets do not nest.

    Args:
        pattern: what the module describes.
        classes: the choices of each class that it may name, with bars between them.

    Raises:
        ValueError: a bracket is not closed.
    """
    pattern = _CLASS.sub(lambda name: classes[name[1]], pattern)
    if set(_GROUP.sub("", pattern)) & set("[]()|"):
        raise ValueError(f"A bracket is not closed: {pattern}")
    made = [""]
    for group in _GROUP.findall(pattern):
        choices = [choice.strip() for choice in group.strip("[]()").split("|")]
        choices += [""] if group[0] == "[" else []
        made = [f"{one} {choice}" for one in made for choice in choices]
    return [" ".join(one.split()) for one in made]


def to_regex(pattern: str, named: Callable[[str], str]) -> str:
    """Return `pattern` as the source of a regular expression.

    Args:
        pattern: what the module describes.
        named: gives the expression for the class of a name.

    Raises:
        ValueError: a bracket is not closed.
    """
    pieces = list(_PIECE.findall(pattern))
    regex, rest = _sequence(pieces, 0, named)
    if rest != len(pieces):
        raise ValueError(f"A bracket is closed that was never opened: {pattern}")
    return regex


def _sequence(pieces: list[str], at: int, named: Callable[[str], str]) -> tuple[str, int]:
    """Read choices up to a closing bracket or the end."""
    choices: list[str] = []
    items: list[tuple[bool, str]] = []
    glued = False
    while at < len(pieces) and pieces[at] not in ")]":
        piece = pieces[at]
        at += 1
        if piece == " ":
            glued = False
        elif piece == "|":
            choices.append(_joined(items))
            items, glued = [], False
        else:
            optional, regex = piece == "[", re.escape(piece)
            if piece in "[(":
                regex, at = _sequence(pieces, at, named)
                regex = f"(?:{regex})"
                if at == len(pieces):
                    raise ValueError(f"A bracket is not closed: {''.join(pieces)}")
                at += 1
            elif piece.startswith("{"):
                regex = named(piece[1:-1])
            if glued:
                required, before = items.pop()
                regex = before + "?" * (not required) + regex + "?" * optional
                items.append((required or not optional, regex))
            else:
                items.append((not optional, regex))
            glued = True
    choices.append(_joined(items))
    return "|".join(choices), at


def _joined(items: list[tuple[bool, str]]) -> str:
    """Join what stands in a row; a missing item takes its space with it."""
    return "".join(_spaced(items))


def _spaced(items: list[tuple[bool, str]]) -> Iterator[str]:
    begun = False
    for required, regex in items:
        if required:
            yield f" +{regex}" if begun else regex
            begun = True
        elif begun:
            yield f"(?: +{regex})?"
        else:
            yield f"(?:{regex} +)?"
