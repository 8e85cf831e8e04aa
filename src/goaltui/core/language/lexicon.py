"""What the reader knows of one language. The engine knows none: a fifth is one more value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from goaltui.core.language.grammar import Grammar

Words = frozenset[str]
"""Words and fixed phrases, folded as `source.fold_line` does, one space between words."""

Phrases = Mapping[str, str]
"""Words and fixed phrases, each with its meaning."""


@dataclass(frozen=True)
class TimeRule:
    """A way of saying when, and what it means.

    Patterns are written in the small language of `pattern.py`; of all rules of a lexicon the
    first that fits at a place in the sentence wins.
    """

    kind: str
    """A deadline's kind, `cadence`, or `aside` for what is neither a time nor a figure, or `share`
    for words that stand for a figure: the percentage of the class `share`, or `{n}` of `{whole}`,
    or `{n}` of `unit`."""
    patterns: tuple[str, ...]
    lead: Literal["any", "needed", "none"] = "any"
    """Whether a word such as “by” may, must or must not stand before it."""
    n: int | None = None
    unit: str | None = None
    share: str = ""
    """For the kind `share`, the figure that the words stand for, where no class names it."""
    relative: bool = True
    """For the kind `share`, whether it is a change: “by a third”, and not “a third of”."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language by what they do in a sentence.

    Lists may be empty: a reader without them reads less and still reads.
    """

    language: str
    same: Mapping[int, str] = field(default_factory=dict)
    """Characters that make no difference, each to what it is read as, for `str.translate`."""
    head_first: bool = False
    """Whether the word that a phrase turns on stands first: “tasso di apertura”."""
    day_first: bool = False
    """Whether 05/03/2027 is in March."""
    nests: bool = False
    """Whether a noun phrase holds prepositions: see `nested.py`."""
    bare_is_won: bool = False
    """Whether a quantity without a verb is to be brought in: “35 contratti entro giugno”."""
    bare_singular: bool = False
    """Whether one thing that is not counted has no article: إنشاء صفحة."""
    clitics: Mapping[str, str] = field(default_factory=dict)
    """Letters written together with the word after them, each with the letters that its
    cut puts in: “لل” with “ا”, as it is “ل ال”. The clitic is the first letter."""
    light_clitics: Words = frozenset()
    """The same, cut off where what remains is a word of this lexicon."""
    enders: str = ""
    """Letters that only end a word, as they are written: another word follows them."""
    suffixes: Words = frozenset()
    """Endings of a verb that stand for what was named before: خفض“ه”."""
    definite: str = ""
    """What a definite noun begins with, where that is written as a part of it."""
    audience: Words = frozenset()
    """Groups that everybody has and that are no segment when they stand alone: customers."""
    heads: Words = frozenset()
    """Words that metrics often begin with; known only so that clitics are cut from them."""
    uncut: Words = frozenset()
    """Words that begin like a clitic and hold none."""
    decimal: str = "."
    """What stands before a figure's decimals."""
    group: str = ","
    """What may stand between its thousands; the first may be meant for `decimal`."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    number_chain: Words = frozenset()
    """What may stand between any two words of a number: خمسة “و” عشرون."""
    joined: bool = False
    """Whether numbers in words are written together: “duecentocinquanta”."""
    and_half: Words = frozenset()
    """What adds one half to a figure: two million “and a half”."""
    between: Phrases = field(default_factory=dict)
    """What stands before two figures that make a range, with what stands between them."""
    number_links: Words = frozenset()
    """What may stand after a multiplier: two hundred “and” fifty."""
    multipliers: Mapping[str, int] = field(default_factory=dict)
    units: Phrases = field(default_factory=dict)
    """What follows a figure: `percent`, `hour`, `factor`, `currency:USD`."""
    spelled: Phrases = field(default_factory=dict)
    """Units that are told from others by a mark which folding leaves out, as they are written."""
    local: Phrases = field(default_factory=dict)
    """Words of places, each with the ISO codes of its currencies: a dinar in “Jordan”."""
    currencies: Phrases = field(default_factory=dict)
    """What comes before a figure, by ISO code or, in small letters, as in `units`."""
    verbs: Phrases = field(default_factory=dict)
    """Every form by direction; `work` and `state` are `other` with and without a doing, `bring`
    is to generate a quantity or to reach a level."""
    bases: Words = frozenset()
    """Those of `verbs` that a misspelt word may have been meant for."""
    auxiliaries: Words = frozenset()
    """What stands before a participle: “be”, “are”."""
    participles: Phrases = field(default_factory=dict)
    """What a verb becomes after an auxiliary, by direction: “be cut”."""
    objects: Phrases = field(default_factory=dict)
    """Verbs of which the object decides, each with one: to “record episodes” is to create. Of a
    noun alone, what is done with it where no verb says so: a “workshop” is launched."""
    copulas: Words = frozenset()
    """What links a label to what it labels: the target “is” 20 leads."""
    nouns: Words = frozenset()
    """Forms among `verbs` that are as often nouns."""
    changes: Phrases = field(default_factory=dict)
    """Nouns and small words that say which way: “reduction”, “more”, “down”."""
    afterwards: Words = frozenset()
    """Words that make a figure a change from behind what is counted: 20 lead “in più”."""
    duals: Phrases = field(default_factory=dict)
    """Words that hold their number, which is two, by the unit of it: ساعتين, مقالين."""
    dual_endings: Words = frozenset()
    """Endings of all other such words."""
    plurals: Words = frozenset()
    """Words that are more than one, where one thing has no article."""
    plural_endings: Words = frozenset()
    """Endings of words that are more than one."""
    halves: Words = frozenset()
    """Phrases that stand for a figure of one half."""
    finals: tuple[tuple[str, str], ...] = ()
    """Endings of a verb after which another follows, the longest first, each with one that ends a
    sentence; for a language that has its verbs last."""
    intents: Words = frozenset()
    """What stands before the verb that matters: “want to”, “the goal is to”."""
    wishes: Words = frozenset()
    """What stands before what is wanted, where that is no verb: “we want” 20 leads."""
    particles: Phrases = field(default_factory=dict)
    """What gives a verb its way from behind: “get returns down”."""
    monied: Phrases = field(default_factory=dict)
    """What a verb means where money follows it: “raise” £2m."""
    pointed: Phrases = field(default_factory=dict)
    """What a verb means where another figure with a unit follows it: “add” 8 points."""
    deeds: Words = frozenset()
    """Forms of nouns of doing, as regular expressions of whole words."""
    modals: Words = frozenset()
    """The same, more weakly: “will”, “should”."""
    openers: Words = frozenset()
    """What may stand before the first word that counts: “please”, “also”."""
    because: Words = frozenset()
    """What leads to a reason up to the next comma; a time in it is no deadline."""
    gerunds: Words = frozenset()
    """What stands before a verb whose object comes first: 30 soci “da” trovare."""
    infinitives: tuple[str, ...] = ()
    """Endings of a first word that is a verb, though no list has it."""
    reasons: Words = frozenset()
    """What opens a sentence with a reason, up to a comma: “because”, “to win time, …”."""
    roles: Phrases = field(default_factory=dict)
    """What says how a figure is meant: `by`, `to`, `from`, `now`, `level`; `rate` is a change where
    the verb moves a level, and else the level itself; `of` is `by` after what says which way (“a
    rise of 5 %”) and `level` elsewhere."""
    levelled: Phrases = field(default_factory=dict)
    """What a verb means where a level follows it: “hold” an event, but “hold” churn at 3 %."""
    valued: Phrases = field(default_factory=dict)
    """What a verb means where a figure follows it at once: “make it” 4.5."""
    limits: Words = frozenset()
    """What stands before a figure that is no aim but a condition: “without” losing 2 %."""
    about: Words = frozenset()
    """What may stand between a role and its figure: “at least”, “roughly”."""
    extra: Words = frozenset()
    """What makes a quantity a change: “another”, “additional”."""
    articles: Words = frozenset()
    """What may stand before a metric and is no part of it."""
    singular: Words = frozenset()
    """Articles of one thing that is not counted."""
    inner: Words = frozenset()
    """What links two words of one metric: “of”, “per”."""
    links: Words = frozenset()
    """The same where the verb moves a level: calls “to” the hotline."""
    stops: Words = frozenset()
    """What ends a metric: prepositions, pronouns, conjunctions."""
    joins: Words = frozenset()
    """What may stand before a further objective: “and”."""
    means: Words = frozenset()
    """What stands before the way in which something is done: “by means of”."""
    pronouns: Words = frozenset()
    """What stands for something named before: “them”."""
    fixed: Words = frozenset()
    """Metrics of several words that hold a stop: “return on investment”."""
    vague: Words = frozenset()
    vague_metrics: Words = frozenset()
    transparent: Words = frozenset()
    """Words before the one that a phrase turns on: “level of”."""
    rates: Words = frozenset()
    """Last words of metrics that are shares; their points are percentage points."""
    shares: Words = frozenset()
    """Words of metrics that need the clause after them: the “share” of guests who pay by card."""
    scores: Words = frozenset()
    """Last words of metrics that are scores."""
    among: Phrases = field(default_factory=dict)
    """What stands before a segment: `any` group, a `place`, or a known `group`."""
    via: Words = frozenset()
    """What leads to a channel: sales “on” the website."""
    places: Words = frozenset()
    markets: Words = frozenset()
    """Last words that make a phrase a market: “region”, “sector”."""
    groups: Words = frozenset()
    """Last words that make a phrase a group of customers."""
    channels: Words = frozenset()
    """Names with a capital that are no place."""
    teams: Words = frozenset()
    """Words that make a phrase the name of a team or a role."""
    names: Words = frozenset()
    """First names of people, in a script without capitals."""
    labels: Words = frozenset()
    """Words that make what stands before a colon a label and no owner."""
    owners: Words = frozenset()
    """What stands before the owner: “owned by”."""
    leads: Words = frozenset()
    """What stands before a deadline."""
    starts: Words = frozenset()
    """What stands before the time at which something begins."""
    compares: Words = frozenset()
    """What stands before the time that something is compared with."""
    grammar: Grammar | None = None
    """For a language that puts its verb last and hangs endings on its words, how it does."""
    classes: Mapping[str, Mapping[str, int | str]] = field(default_factory=dict)
    """What `{name}` in a pattern stands for: words and their meaning."""
    times: tuple[TimeRule, ...] = ()
