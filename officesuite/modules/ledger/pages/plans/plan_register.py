"""A register of the ledger whose rows can be deleted after asking, and that only those who edit masters type into."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QSizePolicy, QWidget

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.asking import ask
from officesuite.ui.buttons import Button
from officesuite.ui.desk import Desk
from officesuite.ui.register import RegisterPage
from officesuite.ui.widgets import column, grounded, hline, row


def fit(scroll: QWidget) -> None:
    """Makes the scrolling form as high as its fields, so that something else may stand below it."""
    if isinstance(scroll, QScrollArea):
        scroll.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)


class PlanRegister(RegisterPage):
    """See the module. Subclasses say in words what deleting does and do it."""

    def __init__(self, desk: Desk, id: int | None = 0, **given: object) -> None:  # noqa: A002
        self.may_edit = desk.office.actor.may(MASTERS.key)
        super().__init__(desk, id, **given)
        self.save_action.setEnabled(self.may_edit)
        self.form.set_locked(not self.may_edit)
        delete = QShortcut(QKeySequence("Delete"), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete)

    def arranged(self, form: QWidget) -> QWidget:
        """The form with the verb that deletes at its foot."""
        self.delete_button = Button(tr("Ledger", "Delete"), kind="ghost", icon="trash-2", on=self.delete)
        foot = grounded(QWidget())
        foot.setLayout(row(self.delete_button, 1, margins=(12, 6, 16, 8)))
        holder = QWidget()
        layout = column(form, hline(), foot, spacing=0)
        layout.setStretch(0, 1)
        holder.setLayout(layout)
        return holder

    def _show(self, one: Any | None) -> None:
        super()._show(one)
        self.delete_button.setEnabled(one is not None and self.may_edit)

    def begin_new(self) -> None:
        """An empty form."""
        if self.may_edit:
            super().begin_new()

    def refresh(self, changes: object = None) -> None:
        """Also when nothing is chosen: the first row may have been made elsewhere."""
        if self._row is not None or self.dirty:
            super().refresh(changes)
            return
        self._read_rows(None)
        self.table.select_first()

    # deleting

    def words_of_deleting(self, one: Any) -> tuple[str, str]:
        """The question and what will follow."""
        raise NotImplementedError

    def do_delete(self, one: Any) -> None:
        """Runs the service. Raises DomainErrors."""
        raise NotImplementedError

    def delete(self) -> None:
        """Deletes the row that the form shows, after asking; the next one shows then."""
        one = self._row
        if one is None or not self.may_edit:
            return
        title, words = self.words_of_deleting(one)
        buttons = (("", tr("Ledger", "Keep"), "ghost"), ("drop", tr("Ledger", "Delete"), "danger"))
        if ask(self, title=title, words=words, buttons=buttons, icon="trash-2", tone="danger") != "drop":
            return
        at = self.table.currentIndex().row()
        self.mark_saved()
        try:
            self.do_delete(one)
        except DomainError as error:
            self._desk.show_error(error)
        self._read_rows(None)
        self._stand_at(at)

    def _stand_at(self, at: int) -> None:
        last = self.model.rowCount() - 1
        found = self.model.row(min(max(at, 0), last)) if last >= 0 else None
        if found is not None:
            self.table.select_key(found.id)
        self._show(found)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
