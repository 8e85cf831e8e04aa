"""Which keys carry out which command: the named keymaps, a person's own keys, what collides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, get_args

from goaltui.config.keymap import COMMANDS, UiCommand, Where
from goaltui.config.keynames import key_name, read_keys

_VIM: Final = {
    "cursor-up": "up,k",
    "cursor-down": "down,j",
    "cursor-left": "left,h",
    "cursor-right": "right,l",
    "page-up": "pageup,ctrl+b,ctrl+u",
    "page-down": "pagedown,ctrl+f,ctrl+d",
    "first": "home,g g",
    "last": "end,G",
    "palette": "colon,ctrl+p",
    "redo": "ctrl+r,U",
    "add-after": "o",
    "add-before": "O",
    "add-under": "a",
    "edit-row": "enter,i",
    "delete": "d d,delete",
    "fold-in": "left,h,z c",
    "fold-out": "right,l,z o",
    "fold": "space,z a",
    "fold-all": "z M,z R",
    "move-in": "L,greater_than_sign greater_than_sign",
    "move-out": "H,less_than_sign less_than_sign",
    "stage-kpi": "m",
    "edit-cell": "enter,e",
    "edit-person": "enter,i",
    "delete-person": "d d,delete",
    "edit-kpi": "enter,i",
    "delete-kpi": "d d,delete",
}
_EMACS: Final = {
    "cursor-up": "up,ctrl+p",
    "cursor-down": "down,ctrl+n",
    "cursor-left": "left,ctrl+b",
    "cursor-right": "right,ctrl+f",
    "page-up": "pageup,alt+v",
    "page-down": "pagedown,ctrl+v",
    "first": "home,alt+less_than_sign,ctrl+a",
    "last": "end,alt+greater_than_sign,ctrl+e",
    "leave": "escape,ctrl+g",
    "palette": "alt+x",
    "quit": "ctrl+x ctrl+c,q",
    "undo": "u,ctrl+underscore,ctrl+x u",
    "redo": "U",
    "help": "question_mark,f1",
    "find": "slash,ctrl+s",
    "find-previous": "N,ctrl+r",
    "fold-in": "left,ctrl+b",
    "fold-out": "right,ctrl+f",
    "cut": "x,ctrl+w",
    "paste": "p,ctrl+y",
    "delete": "d,delete,ctrl+k",
    "drop-trial": "escape,ctrl+g",
    "copy-answer": "y,alt+w",
    "clear-cell": "delete,ctrl+k",
    "delete-person": "d,delete,ctrl+k",
    "delete-kpi": "d,delete,ctrl+k",
}
KEYMAPS: Final[Mapping[str, Mapping[str, str]]] = {"default": {}, "vim": _VIM, "emacs": _EMACS}
"""Each keymap by name: the commands whose keys are other than in `COMMANDS`, and their keys."""

PLACES: Final = tuple(place for place in get_args(Where) if place not in ("everywhere", "cursor"))
"""The screens, each with commands of its own."""

_FIXED: Final = {
    **dict.fromkeys(("up", "down", "home", "end", "pageup", "pagedown"), "always moves the cursor"),
    "ctrl+q": "always leaves",
}
"""Keys that do the same in every keymap, so that nobody is ever stuck."""
_NUMBERS: Final = frozenset("0123456789")


def numbered(name: str, keys: Sequence[str]) -> dict[str, str]:
    """Return the key of each number of a numbered command, as `take-remedy-1`.

    A digit has its own number wherever it stands; any other key the number of its place.
    """
    digits = [key[-1] if key[-1] in _NUMBERS else str(at) for at, key in enumerate(keys, 1)]
    return {f"{name}-{digit}": key for digit, key in zip(digits, keys, strict=True)}


def acts_alone(key: str) -> bool:
    """Tell whether a key is bound to one command: not the first of two, nor bound for good."""
    return " " not in key and key != "ctrl+q"


@dataclass(frozen=True)
class KeyProblem:
    """A person's own key that cannot be had, or what it costs: which command, and a sentence."""

    command: str
    message: str


@dataclass(frozen=True)
class Keys:
    """The keys of every command, with nothing that collides."""

    of: Mapping[str, tuple[str, ...]]
    """The keys of each command by its name, the one that is shown first; may be empty."""
    problems: tuple[KeyProblem, ...] = ()
    moves: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """By place, the keys that move the cursor, and the arrow or page key each stands for."""

    def shown(self, command: str) -> str:
        """Return the first key of a command as it is written on a keyboard; empty without one."""
        return key_name(self.of[command][0]) if self.of[command] else ""

    def all_shown(self, command: str) -> str:
        """Return all keys of a command as they are written on a keyboard."""
        return "  ".join(map(key_name, self.of[command]))

    def numbers(self, command: str) -> tuple[str, ...]:
        """Return the key of each number of a numbered command, from 1 on, as it is written."""
        found = numbered(command, self.of[command])
        keys = (found.get(f"{command}-{number}", "") for number in range(1, 10))
        return tuple(key_name(key) if key else "" for key in keys)

    def single(self) -> dict[str, str]:
        """Return the keys that act alone of each command with others than in `COMMANDS`."""
        single: dict[str, str] = {}
        for command in COMMANDS:
            name, keys = command.id(), list(filter(acts_alone, self.of[command.id()]))
            if self.of[name] == tuple(command.keys.split(",")):
                continue
            if command.numbered:
                usual = numbered(name, command.keys.split(","))
                single |= {**dict.fromkeys(usual, "<none>"), **numbered(name, keys)}
            else:
                single[name] = ",".join(keys) or "<none>"
        return single

    def meant(self, key: str, where: Where) -> str:
        """Return the key that moves the cursor as `key` does in a place: `up` for `k`."""
        return self.moves.get(where, {}).get(key, key)

    def seconds(self, first: str, where: Where) -> Mapping[str, str]:
        """Return the command of each second key after `first` in a place."""
        pairs = [(k.split(), c) for c in commands_in(where) for k in self.of[c.id()] if " " in k]
        return {keys[1]: command.id() for keys, command in pairs if keys[0] == first}


def commands_in(*where: Where) -> Iterator[type[UiCommand]]:
    """Return the commands that do something in some places, those of the places first."""
    for place in (*where, "everywhere", "cursor"):
        if place != "everywhere" or "everywhere" not in where:
            yield from (command for command in COMMANDS if command.where == place)


def resolve(keymap: str = "default", own: Mapping[str, str] = MappingProxyType({})) -> Keys:
    """Return the keys of a named keymap, a person's `own` keys in place of the usual ones.

    A person's own key is taken from whatever else it did; of two own ones the first in the table
    of commands has it. A command of a screen has its key before one that holds everywhere.
    """
    return _Resolving(keymap, own).keys()


class _Resolving:
    def __init__(self, keymap: str, own: Mapping[str, str]) -> None:
        self.own = own
        self.usual = KEYMAPS[keymap]
        self.problems: dict[KeyProblem, None] = {}
        self.taken: dict[tuple[str, str], str] = {}
        """From a place and a key to the command that has it."""
        self.firsts: dict[tuple[str, str], str] = {}
        """From a place and the first of two keys to the command that has both."""
        self.robbed: dict[tuple[str, str, str], str] = {}
        """From a command, a place and a key it would have had to the command that has it."""

    def keys(self) -> Keys:
        """Give each command its keys, own ones first, then those of screens."""
        ranked = sorted(COMMANDS, key=lambda c: (c.id() not in self.own, len(_places(c))))
        got = {command.id(): tuple(self._take(command)) for command in ranked}
        for (name, place, key), holder in self.robbed.items():
            if not any(self.taken.get((place, other)) == name for other in got[name]):
                where = f" in the {place}" if got[name] and place in PLACES else ""
                self._problem(holder, f"“{key_name(key)}” was the last key of {name}{where}")
        return Keys({c.id(): got[c.id()] for c in COMMANDS}, tuple(self.problems), self._moves())

    def _take(self, command: type[UiCommand]) -> Iterator[str]:
        name = command.id()
        for key in read_keys(self.own.get(name) or self.usual.get(name) or command.keys):
            if name in self.own and (does := _does_anyway(command, key)):
                self._problem(name, f"“{key_name(key)}” {does}")
                continue
            free = [place for place in _places(command) if self._is_free(name, key, place)]
            for place in free:
                self.taken[place, key] = name
                if " " in key:
                    self.firsts[place, key.split()[0]] = name
            if free:
                yield key

    def _is_free(self, name: str, key: str, place: str) -> bool:
        holder = self._holder(name, key, place)
        if holder is None or holder == name:
            return True
        if holder in self.own and name in self.own:
            self._problem(name, f"“{key_name(key)}” is the key of {holder} already")
        elif holder in self.own:
            self.robbed[name, place, key] = holder
        return False

    def _holder(self, name: str, key: str, place: str) -> str | None:
        """Return who has a key here, or two keys that begin with it; both go behind `go-to`."""
        holder = self.taken.get((place, key))
        first = key.split()[0]
        if holder is None and first != key and (alone := self.taken.get((place, first))) != "go-to":
            holder = alone
        if holder is None and first == key and name != "go-to":
            holder = self.firsts.get((place, key))
        return holder

    def _problem(self, name: str, message: str) -> None:
        self.problems[KeyProblem(name, message)] = None

    def _moves(self) -> dict[str, dict[str, str]]:
        moves: dict[str, dict[str, str]] = {}
        fixed = {c.id(): c.keys.split(",")[0] for c in COMMANDS if c.where == "cursor"}
        for (place, key), name in self.taken.items():
            if name in fixed:
                moves.setdefault(place, {})[key] = fixed[name]
        return moves


def _places(command: type[UiCommand]) -> tuple[str, ...]:
    """Return where a command's keys must do nothing else."""
    everywhere = command.where in ("everywhere", "cursor")
    return (*PLACES, "everywhere") if everywhere else (command.where,)


def _does_anyway(command: type[UiCommand], key: str) -> str:
    """Return what a key does in every keymap; empty where it is free for `command`."""
    if key in command.keys.split(","):
        return ""
    types = command.where in ("funnel", "everywhere", "cursor") and key in _NUMBERS
    return "types a number in the funnel" if types else _FIXED.get(key, "")
