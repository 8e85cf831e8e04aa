"""What keys do about findings: take a remedy."""

from goaltui.core.base import Id
from goaltui.core.smart.fix import Fix
from goaltui.i18n.catalog import fix_text, spoken
from goaltui.session.remedies import asks_for_reason, command_of
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.screens.plan.panes import Panes


class Settling(Panes):
    """Every command that settles a finding, one step of undo each."""

    def action_fix(self) -> None:
        """Take the remedy that is offered for this row; of several, ask which."""
        node = self.node
        found = self.view.report(node).findings if node else ()
        said = self.view.statement(node) if node else None
        language = spoken(self.app.preferences.settings.findings, said)
        choices = [
            Choice(fix, fix_text(fix, language), f.criterion.letter)
            for f in found
            for fix in f.fixes
        ]
        if node is None or not choices:
            self.say("Nothing here has a remedy of one key.")
        elif len(choices) == 1:
            self._take(node, choices[0].value)
        else:
            self.app.push_screen(Pick("Put it right", choices), lambda fix: self._take(node, fix))

    def _take(self, node: Id, fix: Fix | None) -> None:
        if fix is None:
            return
        if asks_for_reason(fix):
            question = "Why is it scrapped?"
            self.app.push_screen(Ask(question), lambda reason: self._with_reason(node, fix, reason))
        else:
            self.dispatch(command_of(node, fix))

    def _with_reason(self, node: Id, fix: Fix, reason: str | None) -> None:
        if reason is not None:
            self.dispatch(command_of(node, fix, reason.strip()), reason.strip())
