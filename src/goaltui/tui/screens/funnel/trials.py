"""The trials of all funnels while the plan goes on changing beside them."""

from collections.abc import Callable, Mapping

from goaltui.core.base import Id
from goaltui.core.funnel.model import FunnelModel
from goaltui.core.funnel.plan import model_of
from goaltui.core.plan import Plan
from goaltui.session.funnel.trial import Trial


class Trials:
    """One trial for each funnel, and the last one that is no more, to be brought back."""

    def __init__(self, keep_safe: Callable[[Id, Trial], None]) -> None:
        """Begin with nothing tried; `keep_safe` is told of each trial as it changes."""
        self._keep_safe = keep_safe
        self._kept: dict[Id, Trial] = {}
        self._gone: dict[Id, Trial] = {}

    @property
    def kept(self) -> Mapping[Id, Trial]:
        """The trials that differ from the plan."""
        return self._kept

    def of(self, funnel: Id) -> Trial:
        """Return what is tried of a funnel; empty where nothing is."""
        return self._kept.get(funnel, Trial())

    def keep(self, funnel: Id, trial: Trial) -> None:
        """Let `trial` be what is tried of a funnel."""
        self._kept.pop(funnel, None)
        if trial:
            self._kept[funnel] = trial
            self._gone.pop(funnel, None)
        self._keep_safe(funnel, trial)

    def drop(self, funnel: Id) -> None:
        """Try nothing of a funnel any more; what was tried can be brought back."""
        trial = self.of(funnel)
        self.keep(funnel, Trial())
        self._gone[funnel] = trial

    def bring_back(self, funnel: Id, model: FunnelModel) -> str:
        """Try again what was dropped; return what came of it, as a sentence.

        Empty where there is nothing to bring back, or nothing that the plan does not say itself.
        """
        back = self._gone.get(funnel, Trial())
        if not back.fits(model):
            return "The trial that was dropped needs the stages that it had."
        if not (again := back.beside(model)):
            return ""
        self.keep(funnel, again)
        return "The trial is back."

    def follow(self, plan: Plan) -> str:
        """Keep of each trial what `plan` does not say itself; return what had to be dropped."""
        said = [self._follow(funnel, plan) for funnel in list(self._kept)]
        return " ".join(filter(None, said))

    def _follow(self, funnel: Id, plan: Plan) -> str:
        if funnel not in plan.funnels:
            self.drop(funnel)
            return ""
        model, trial = model_of(plan, funnel), self.of(funnel)
        if not trial.fits(model):
            self.drop(funnel)
            return f"The trial of {plan.funnels[funnel].name} is dropped: its stages changed."
        if not (now := trial.beside(model)):
            self.drop(funnel)
        elif now != trial:
            self.keep(funnel, now)
        return ""
