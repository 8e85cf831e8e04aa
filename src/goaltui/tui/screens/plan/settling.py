"""What keys do about findings: take a remedy, dismiss one, take a dismissal back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from goaltui.core.base import Id
from goaltui.core.smart.finding import Finding
from goaltui.core.smart.fix import Become, Fix, GoTo, ScrapIt
from goaltui.i18n.catalog import finding_text, fix_text, spoken
from goaltui.session.commands.dismissals import DismissAll, Undismiss
from goaltui.session.commands.nodes import Convert
from goaltui.session.remedies import command_of
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.screens.plan.panes import Panes
from goaltui.tui.widgets.form_lines import Judged

T = TypeVar("T")


class Settling(Panes):
    """Every command that settles a finding, one step of undo each."""

    def action_fix(self) -> None:
        """Take the remedy that is offered for this row; of several, ask which."""
        node = self.node
        found = self.view.report(node).findings if node else ()
        fixes = [(fix, f.criterion.letter) for f in found for fix in f.fixes]
        if node is None or not fixes:
            self.say("Nothing here has a remedy of one key.")
            return
        spoken_in = self._language(node)
        choices = [Choice(fix, fix_text(fix, spoken_in), letter) for fix, letter in fixes]
        self._choose("Put it right", choices, lambda fix: self._take(node, fix))

    def _take(self, node: Id, fix: Fix) -> None:
        match fix.remedy:
            case GoTo(field):
                self.go_to_field(field)
            case ScrapIt() as scrap:
                because = partial(self._scrap, node, scrap)
                self._ask_why("Why is it scrapped?", because)
            case remedy:
                self.dispatch(command_of(node, remedy))
        if isinstance(fix.remedy, Become):
            kind = "a goal" if fix.remedy.kind == "goal" else "an objective"
            self.say(f"It is {kind} now; {self.key('compare')} shows what tells the two apart.")

    def _scrap(self, node: Id, remedy: ScrapIt, reason: str) -> None:
        self.dispatch(command_of(node, remedy, reason), reason)

    def action_compare(self) -> None:
        """Show what tells a goal from an objective, and what this row says; Enter converts it."""
        from goaltui.core.smart.kinds import leanings  # noqa: PLC0415 - rarely asked for
        from goaltui.i18n.kinds import comparison  # noqa: PLC0415 - as above
        from goaltui.tui.dialogs.compare import CompareDialog  # noqa: PLC0415 - as above

        if (node := self.node) is None:
            return
        row = self.plan.nodes[node]
        says = leanings(row, self.view.statement(node), self.view.today)

        def answered(convert: bool | None) -> None:
            if convert:
                self.dispatch(Convert(node))

        words = comparison(self._language(node))
        self.app.push_screen(CompareDialog(words, says, row.kind), answered)

    def action_dismiss_finding(self) -> None:
        """Dismiss a finding about this row, or all, once somebody has said why."""
        node = self.node
        found = self.view.report(node).findings if node else ()
        if node is None or not found:
            self.say("Nothing was found here that could be dismissed.")
            return
        choices: list[Choice[tuple[Finding, ...]]]
        choices = [Choice((f,), self._text(node, f), f.criterion.letter) for f in found]
        if len(found) > 1:
            choices.append(Choice(found, "all of them", "for one reason"))
        self._choose("Dismiss", choices, lambda some: self._dismiss(node, some))

    def _dismiss(self, node: Id, findings: tuple[Finding, ...]) -> None:
        def because(reason: str) -> None:
            self.dispatch(DismissAll(node, findings, reason, self.session.who), reason)

        texts = [self._text(node, finding) for finding in findings]
        about = texts[0] if len(texts) == 1 else f"All {len(texts)} findings about this row."
        self._ask_why("Why may this stay as it is?", because, about)

    def action_bring_back(self) -> None:
        """Take a dismissal of this row back."""
        node = self.node
        pairs = self.view.report(node).dismissed if node else ()
        if node is None or not pairs:
            self.say("Nothing here was dismissed.")
            return
        choices = [Choice(row.id, self._text(node, f), row.reason) for f, row in pairs]
        self._choose("Take back", choices, lambda row: self.dispatch(Undismiss(row)))

    def _text(self, node: Id, finding: Finding) -> str:
        return finding_text(finding, self._language(node))

    def _language(self, node: Id) -> str:
        return spoken(self.app.preferences.settings.findings, self.view.statement(node))

    def _choose(self, what: str, choices: Sequence[Choice[T]], take: Callable[[T], object]) -> None:
        """Take the only choice, or ask which."""

        def picked(value: T | None) -> None:
            if value is not None:
                take(value)

        if len(choices) == 1:
            take(choices[0].value)
        else:
            self.app.push_screen(Pick(what, choices), picked)

    def _ask_why(self, question: str, because: Callable[[str], None], about: str = "") -> None:
        def answered(reason: str | None) -> None:
            if reason is not None:
                because(reason.strip())

        self.app.push_screen(Ask(question, judge=_reason, about=about), answered)


def _reason(text: str) -> Judged:
    if text.strip():
        return Judged("It stays on record with your name.")
    return Judged("In a few words; it stays on record with your name.", good=False)
