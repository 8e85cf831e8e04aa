r"""The forms of a verb, from its base and the rules that a lexicon's data gives.

    [forms]
    endings = [["([^aeiou])y", '\1ies', '\1ying', '\1ied']]
    [forms.irregular]
    cut = ["cuts", "cutting", "cut"]

The first ending that fits makes the forms; the last of them is the participle, or as many of them
as `participles` says. Of a phrase, the first word changes. Forms that `nouns` fits are
often nouns or adjectives as well; forms that `ways` fits say in which way something else is done.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

Forms = tuple[str, ...]
"""A verb's base, its other forms, its participles."""


def inflected(
    verbs: Mapping[str, Iterable[str]], rules: Mapping[str, Any]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return all forms by meaning, and the participles by meaning.

    Args:
        verbs: bases by meaning.
        rules: what the module describes; without rules verbs have no further forms.
    """
    last = rules.get("participles", 1)
    active: dict[str, list[str]] = {}
    passive: dict[str, list[str]] = {}
    for meaning, bases in verbs.items():
        for forms in (_forms(base, rules) for base in bases):
            active.setdefault(meaning, []).extend(forms[:-last] or forms)
            passive.setdefault(meaning, []).extend(forms[-last:] if len(forms) > last else ())
    return active, passive


def _forms(base: str, rules: Mapping[str, Any]) -> Forms:
    head, space, rest = base.partition(" ")
    known = rules.get("irregular", {}).get(head) or _regular(head, rules.get("endings", ()))
    return tuple(f"{form}{space}{rest}" for form in (head, *known))


def _regular(word: str, endings: Iterable[Iterable[str]]) -> Iterable[str]:
    for ending, *forms in endings:
        found = re.search(f"{ending}$", word)
        if found:
            return [word[: found.start()] + _filled(form, found) for form in forms]
    return ()


def _filled(form: str, found: re.Match[str]) -> str:
    for place, letters in enumerate(found.groups(), 1):
        form = form.replace(f"\\{place}", letters)
    return form


def forms_like(ending: str | None, verbs: Mapping[str, Iterable[str]]) -> set[str]:
    """Return those forms that end in a certain way; without such an ending, none."""
    fits = re.compile(f"{ending}$").search if ending else None
    return {form for row in verbs.values() for form in row if fits and fits(form)}
