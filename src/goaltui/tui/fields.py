"""Any row as the fields of a form: what stands in each, and a remark on it."""

from collections.abc import Sequence
from decimal import Decimal

from goaltui.core.base import Id, Row
from goaltui.core.plan import TABLE_OF
from goaltui.core.quantity.show import show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import in_words
from goaltui.session.derived import View
from goaltui.session.forms import FORMS, Field, shown
from goaltui.tui.widgets.form_lines import FormField


def row_fields(view: View, table: str, row: Id, symbols: Symbols) -> Sequence[FormField]:
    """Return the fields of a row, in the order of `FORMS`."""
    return [form_field(field, view.plan.table(table)[row], view, symbols) for field in FORMS[table]]


def form_field(field: Field, row: Row, view: View, symbols: Symbols) -> FormField:
    """Return one field of a row, numbers in the reader's separators."""
    text, remark = shown(field, row, view.plan), ""
    value = getattr(row, field.name)
    if field.kind == "day" and text:
        remark = in_words(value, view.today)
    if isinstance(value, Decimal):
        text, grouped = text.replace(".", symbols.decimal), show_number(value, symbols)
        remark = grouped if grouped != text else ""
    held = view.plan.table(TABLE_OF[type(row)]).wrong(row.id).get(field.name)
    if held is not None:
        remark = f"damaged: the file says “{held}”; what you enter replaces it"
    hint = field.hint.replace("{currency}", view.plan.settings.currency)
    return FormField(field.name, field.label, text, remark, hint)
