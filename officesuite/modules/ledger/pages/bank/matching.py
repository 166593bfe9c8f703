"""Choosing an entry that is posted already for a statement line: those of the same amount about its day."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.ledger.queries.bank_facts import candidates
from officesuite.modules.ledger.rules.bank_entries import OpenLine
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import Answer, Dialog
from officesuite.ui.figures import show_date, show_yen
from officesuite.ui.picker import Picker
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.widgets import column

AROUND = timedelta(days=60)


def choose_entry(desk: Desk, parent: QWidget, line: OpenLine) -> int | None:
    """The chosen entry's id, None when nothing was chosen. Only entries that hold the line's amount are offered."""
    day = line.row.date
    with desk.read() as session:
        found = candidates(session, line.account_id, line.sub_account_id, first=day - AROUND, last=day + AROUND)
    fitting = sorted(
        (one for one in found if one.amount == line.row.amount), key=lambda one: abs((one.date - day).days)
    )
    if not fitting:
        desk.toast(
            tr("Ledger", "No entry of {amount} waits to be matched", amount=show_yen(line.row.amount)), tone="info"
        )
        return None
    picker = Picker(ListPicks([
        PickRow(one.entry_id, one.words or tr("Ledger", "Entry {number}", number=one.entry_no), code=str(one.entry_no),
                note=show_date(one.date))
        for one in fitting
    ]))  # fmt: skip
    picker.setAccessibleName(tr("Ledger", "Entry"))
    picker.set_value(fitting[0].entry_id)
    content = QWidget()
    content.setLayout(column(picker, margins=(20, 0, 20, 16)))
    dialog = Dialog(
        parent, translate("Ledger", "Match an entry"),
        translate("Ledger", "{day}  {text}  {amount}", day=show_date(day), text=line.row.text, amount=show_yen(line.row.amount)),
        answers=(Answer("", translate("Ledger", "Cancel")), Answer("match", translate("Ledger", "Match"), "primary")),
        default="match", icon="link", content=content,
    )  # fmt: skip
    picker.setFocus()
    dialog.exec()
    chosen = picker.value() if dialog.answer else None
    dialog.deleteLater()
    return None if chosen is None else int(chosen)
