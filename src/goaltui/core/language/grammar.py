"""What a lexicon says of a language that puts its verb last and hangs endings on its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]


@dataclass(frozen=True, eq=False)
class Grammar:
    """Endings, stems and the words that stand after what they speak of.

    Stems and endings of verbs are spread as `syllables.spread` does.
    """

    particles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Endings of nouns and figures: what each does, and the sound that it asks for.

    Roles: `object`, `subject`, `topic`, `of`, `and`, `to`, `until`, `from`, `start`, `place`,
    `people`, `than`, `by`, `is`, `per`, `aside`.
    """
    digits: Mapping[str, int] = field(default_factory=dict)
    """Digits in words, which are a number only beside a multiplier."""
    lengths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """For units of time, words that are a number of them."""
    ordinals: Words = frozenset()
    """What makes a number a name: “the 2nd …”, “… years old”."""
    besides: Words = frozenset()
    """What makes the described thing before it another objective: “while …-ing”."""
    areas: Words = frozenset()
    """What a name of a place may end in and still be one."""
    hollow: Words = frozenset()
    """Words that measure nothing without the noun before them: “share”, “number”."""
    occasions: Words = frozenset()
    """Last words of events at which, once, something is to be done."""
    plural: str = ""
    """What makes several of one and is no part of a name."""
    whole: Words = frozenset()
    """Words that only look as if they had an ending, or as if they were a number and a unit."""
    plain: Words = frozenset()
    """Nouns that only look like a verb."""
    stems: Mapping[str, str] = field(default_factory=dict)
    """Stems of verbs, each by what it does; what `post`, `shoot`, `catch`, `gather`, `break` do
    their objects tell: see `clauses`."""
    tails: Mapping[str, str] = field(default_factory=dict)
    """Endings of verbs: `and`, `means`, `of`, `noun` or `final`."""
    helpers: Words = frozenset()
    """Stems of verbs that may stand between a stem and its ending."""
    makers: Words = frozenset()
    """Stems that make a verb of a noun."""
    strong: Words = frozenset()
    """Nouns of doing that end an objective wherever they stand."""
    things: Words = frozenset()
    """What makes a thing of the verb before it, of which something is said: “that we …”."""
    told: Words = frozenset()
    """Ends of a last word, spread, by which a sentence tells how things are or why."""
    vowed: Words = frozenset()
    """Those among them by which it tells what is to be."""
    goals: Words = frozenset()
    """What makes the figure before it one to arrive at: “the goal”."""
    spots: Words = frozenset()
    """Units in which places are counted."""
    copulas: tuple[str, ...] = ()
    """What makes a statement of a noun: “it is …”, the longest first."""
    walks: Words = frozenset()
    """Groups so particular that a metric which begins with one is limited to it."""
    becoming: Words = frozenset()
    """Ends of nouns that say that something becomes what they begin with: “-ization”."""
    negates: tuple[str, ...] = ()
    """What the word after a verb begins with that says that it is not to be."""
    light: Words = frozenset()
    """Nouns of doing that leave the meaning to the noun of doing before them."""
    lights: tuple[str, ...] = ()
    """Those of more than one letter, spread."""
    manner: Words = frozenset()
    """Words that say how, where they stand alone before the verb."""
    describing: Words = frozenset()
    """Forms that describe the noun after them, though they end as if they did more."""
    bounds: Mapping[str, str] = field(default_factory=dict)
    """What follows a figure: `level`, `least`, `extra`, `by`, `about`."""
    before: Mapping[str, str] = field(default_factory=dict)
    """What stands before a figure: `now`, `about`, `extra`, `to`, `past`."""
    per: Mapping[str, str] = field(default_factory=dict)
    """What makes the figure after it come round: the unit of time."""
    each: Mapping[str, str] = field(default_factory=dict)
    """The same, with words between the two."""
    aims_at: Words = frozenset()
    """What stands after a segment: “aimed at”."""
    for_whom: Words = frozenset()
    """The same, but only after a group of people or a market: “for the sake of”."""
    among: Words = frozenset()
    """What stands after the group that a part is taken of."""
    means: Words = frozenset()
    """What makes the noun before it a means: “by way of”."""
    events: Words = frozenset()
    """Last words of what happens once."""
    until_event: Words = frozenset()
    """What makes the event before it a deadline."""
    after: Words = frozenset()
    """What stands between an event and the time that is left after it."""
    coming: Words = frozenset()
    """What stands before an event that is still to come."""
    surnames: Words = frozenset()
    """First letters of the names of people."""
    enters: Words = frozenset()
    """Nouns of doing whose object is a market."""
    content: Words = frozenset()
    """Last words of what is put up rather than raised, by a verb that says both."""
