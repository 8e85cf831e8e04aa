"""The one exception of core."""


class PlanError(Exception):
    """An intention that cannot be carried out; nothing has changed.

    Its text is a sentence for the person: what was asked, and why it cannot be.
    """
