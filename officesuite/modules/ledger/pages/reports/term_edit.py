"""The period chooser over a report: ‹ the terms of the shown fiscal year ›, other years, and days of one's own.

edit = TermEdit(years, term, kinds=(MONTH, QUARTER, …)); edit.changed; edit.term; edit.step(1)
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from officesuite.base.dates import FiscalYear
from officesuite.base.errors import Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import literal, tr
from officesuite.modules.ledger.pages.reports.terms import (
    KIND_LABELS,
    Term,
    TermKind,
    in_year,
    stepped,
    term_of_key,
    term_on,
    terms_of,
)
from officesuite.ui.buttons import IconButton
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.date_edit import DateEdit
from officesuite.ui.theme import theme
from officesuite.ui.widgets import label, row

_OWN = "own"
_KIND = "kind:"


class TermEdit(QWidget):
    """See the module."""

    changed = Signal()

    def __init__(self, years: Sequence[FiscalYear], term: Term, *, kinds: Sequence[TermKind]) -> None:
        super().__init__()
        self._years, self.term, self._kinds = tuple(years), term, tuple(kinds)
        self.back = IconButton("chevron-left", tr("Ledger", "Previous period (Ctrl+←)"), on=lambda: self.step(-1))
        self.on = IconButton("chevron-right", tr("Ledger", "Next period (Ctrl+→)"), on=lambda: self.step(1))
        self.list = ChoiceEdit()
        self.list.setAccessibleName(tr("Ledger", "Period"))
        self.list.setMinimumWidth(theme().px(228))
        self.list.setMaxVisibleItems(24)
        self.list.changed.connect(self._chosen)
        self.first, self.last = DateEdit(today=term.last), DateEdit(today=term.last)
        for editor, words in ((self.first, tr("Ledger", "From")), (self.last, tr("Ledger", "To"))):
            editor.setAccessibleName(words)
            editor.setFixedWidth(theme().px(124))
            editor.changed.connect(self._own_picked)
            editor.editingFinished.connect(self._own_changed)
        self._own = QWidget()
        self._own.setLayout(row(self.first, label("–", tone="text2"), self.last, spacing=4))
        self.setLayout(row(self.back, self.list, self.on, self._own, spacing=2))
        self._own.setVisible(term.kind is TermKind.OWN)
        self._fill()

    # what the page asks

    def set_term(self, term: Term) -> None:
        """Shows another term and says so."""
        if term == self.term:
            return
        self.term = term
        self._own.setVisible(term.kind is TermKind.OWN)
        self._fill()
        self.changed.emit()

    def set_years(self, years: Sequence[FiscalYear]) -> None:
        """Other fiscal years are open now."""
        self._years = tuple(years)
        self._fill()

    def set_kind(self, kind: TermKind) -> None:
        """The term of another kind that holds the last day shown."""
        found = term_on(self._years, kind, self.term.last)
        if found is not None:
            self.set_term(found)

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) term; nothing where there is none."""
        found = stepped(self._years, self.term, by)
        if found is not None:
            self.set_term(found)

    # inside

    def _fill(self) -> None:
        """The terms of the shown year by kind, then the other years, then days of one's own."""
        year = in_year(self._years, self.term.last)
        choices: list[Choice] = []
        for kind in self._kinds:
            if kind in (TermKind.YEAR, TermKind.OWN) or year is None:
                continue
            choices += [Choice(one.key, literal(self._words(one))) for one in terms_of(year, kind)]
        if TermKind.YEAR in self._kinds:
            choices += [
                Choice(term.key, literal(self._words(term)))
                for one in reversed(self._years)
                for term in terms_of(one, TermKind.YEAR)
            ]
        if TermKind.OWN in self._kinds:
            choices.append(Choice(_OWN, literal(f"{KIND_LABELS[TermKind.OWN]} …")))
        known = {choice.value for choice in choices}
        wanted = _OWN if self.term.kind is TermKind.OWN else self.term.key
        if wanted not in known:
            choices.insert(0, Choice(wanted, literal(self._words(self.term))))
        self.list.set_choices(choices)
        self.list.set_value(wanted)
        self.first.set_value(self.term.first)
        self.last.set_value(self.term.last)
        self.back.setEnabled(stepped(self._years, self.term, -1) is not None)
        self.on.setEnabled(stepped(self._years, self.term, 1) is not None)

    def _words(self, term: Term) -> str:
        if term.kind is TermKind.MONTH:
            return term.words()
        if term.kind is TermKind.YEAR:
            year = in_year(self._years, term.last)
            return f"{year.label if year is not None else ''}  {term.words()}".strip()
        return f"{KIND_LABELS[term.kind]}  {term.words()}"

    def _chosen(self) -> None:
        value = str(self.list.value() or "")
        if value == _OWN:
            self.term = Term(TermKind.OWN, self.term.first, self.term.last)
            self._own.show()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.first.selectAll()
            return
        found = term_of_key(value)
        if found is not None:
            self.set_term(found)

    def _own_picked(self) -> None:
        """A whole date from the calendar counts at once, letters only when they are finished."""
        if all(editor.text().count("/") == 2 for editor in (self.first, self.last)):
            self._own_changed()

    def _own_changed(self) -> None:
        try:
            first, last = self.first.value(), self.last.value()
        except Invalid:
            return
        if first is not None and last is not None and first <= last:
            self.set_term(Term(TermKind.OWN, first, last))
