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
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Forms = tuple[str, ...]
"""A verb's base, its other forms, its participles."""

Endings = Sequence[tuple[Callable[[str], re.Match[str] | None], Sequence[str]]]
"""What finds an ending, and what stands in its place."""


def inflected(
    verbs: Mapping[str, Iterable[str]], rules: Mapping[str, Any]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return all forms by meaning, and the participles by meaning.

    Args:
        verbs: bases by meaning.
        rules: what the module describes; without rules verbs have no further forms.
    """
    last = rules.get("participles", 1)
    endings = [(re.compile(f"{e}$").search, forms) for e, *forms in rules.get("endings", ())]
    irregular = rules.get("irregular", {})
    active: dict[str, list[str]] = {}
    passive: dict[str, list[str]] = {}
    for meaning, bases in verbs.items():
        for forms in (_forms(base, irregular, endings) for base in bases):
            active.setdefault(meaning, []).extend(forms[:-last] or forms)
            passive.setdefault(meaning, []).extend(forms[-last:] if len(forms) > last else ())
    return active, passive


def _forms(base: str, irregular: Mapping[str, Iterable[str]], endings: Endings) -> Forms:
    head, space, rest = base.partition(" ")
    known = irregular.get(head) or _regular(head, endings)
    return tuple(f"{form}{space}{rest}" for form in (head, *known))


def _regular(word: str, endings: Endings) -> Iterable[str]:
    for fits, forms in endings:
        if found := fits(word):
            stem = word[: found.start()]
            return [stem + (_filled(form, found) if "\\" in form else form) for form in forms]
    return ()


def _filled(form: str, found: re.Match[str]) -> str:
    for place, letters in enumerate(found.groups(), 1):
        form = form.replace(f"\\{place}", letters)
    return form


def forms_like(ending: str | None, verbs: Mapping[str, Iterable[str]]) -> set[str]:
    """Return those forms that end in a certain way; without such an ending, none."""
    fits = re.compile(f"{ending}$").search if ending else None
    return {form for row in verbs.values() for form in row if fits and fits(form)}
