"""The bar over a list: text, period, state chips with counts, saved filters as tabs. It turns into the list's `Query`.

bar = FilterBar(hint="…", states=[("draft", label), …], period=True)
bar.query_changed.connect(lambda: model.set_query(bar.apply(model.query)))
bar.set_counts({"draft": 2}); bar.take_text("a") (letters typed on the list); bar.focus_text() (Ctrl+F)
bar.set_saved([SavedFilter(…)]) shows tabs; bar.present() is what a new saved filter keeps
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officesuite.base.fields import Choice
from officesuite.base.text import Text, literal, tr, translate
from officesuite.ui.buttons import Button, FilterChip, IconButton
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.edit import LineEdit
from officesuite.ui.flow import flowing
from officesuite.ui.table import Query
from officesuite.ui.theme import theme
from officesuite.ui.tokens import FILTER_HEIGHT, INSET_LEFT, INSET_RIGHT
from officesuite.ui.widgets import TabBar, grounded, hline

DELAY = 5  # ms; one search for what an input method commits at once


@dataclass(frozen=True, slots=True)
class Period:
    """A named span of days of the period picker; both ends included, None = open."""

    key: str
    label: Text
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter kept under a name, shown as a tab."""

    key: str
    label: Text | str
    text: str = ""
    states: frozenset[str] = frozenset()
    period: str = ""


def usual_periods(today: date, *, year_start: date | None = None) -> tuple[Period, ...]:
    """All, this month, last month, the last three months, this fiscal year."""
    first = today.replace(day=1)
    before = (first - timedelta(1)).replace(day=1)
    following = (first + timedelta(32)).replace(day=1)
    three = (before - timedelta(1)).replace(day=1)
    periods = [
        Period("", translate("Ui", "All dates")),
        Period("month", translate("Ui", "This month"), first, following - timedelta(1)),
        Period("last", translate("Ui", "Last month"), before, first - timedelta(1)),
        Period("three", translate("Ui", "Last three months"), three, following - timedelta(1)),
    ]
    if year_start is not None:
        end = year_start.replace(year=year_start.year + 1) - timedelta(1)
        periods.append(Period("year", translate("Ui", "This fiscal year"), year_start, end))
    return tuple(periods)


class FilterBar(QWidget):
    """See the module."""

    query_changed = Signal()
    left_down = Signal()  # ↓ or Enter in the text: to the list
    save_asked = Signal()

    def __init__(
        self,
        *,
        hint: Text | str = "",
        states: Sequence[tuple[str, Text | str]] = (),
        periods: Sequence[Period] = (),
        saved: Sequence[SavedFilter] = (),
        can_save: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self)
        px = theme().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._make_tabs(can_save=can_save)
        outer.addWidget(self._tabs_row)
        outer.addWidget(hline())
        self.row = QHBoxLayout()
        self.row.setContentsMargins(px(INSET_LEFT), px(8), px(INSET_RIGHT), px(8))
        self.row.setSpacing(px(8))
        self.text = LineEdit(icon="search", hint=hint)
        self.text.setAccessibleName(str(hint) or tr("Ui", "Filter"))
        self.text.setClearButtonEnabled(False)
        self.text.setMinimumWidth(px(180))
        self.text.setMaximumWidth(px(260))
        self.text.installEventFilter(self)
        self.row.addWidget(self.text, 2)
        self._periods = tuple(periods)
        self.period = ChoiceEdit([Choice(period.key, period.label) for period in periods])
        self.period.setAccessibleName(tr("Ui", "Period"))
        self.period.show_whole()
        self.period.setVisible(bool(periods))
        self.row.addWidget(self.period)
        self.chips: dict[str, FilterChip] = {}
        for key, words in states:
            chip = self.chips[key] = FilterChip(words)
            chip.toggled.connect(lambda _: self._changed())
        self.row.addWidget(flowing(*self.chips.values(), spacing=px(6)), 5)
        self.columns_button = IconButton("columns-3", tr("Ui", "Columns"))
        self.columns_button.hide()
        self.row.addWidget(self.columns_button)
        outer.addLayout(self.row)
        self.setMinimumHeight(px(FILTER_HEIGHT))
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.query_changed)
        self.text.textChanged.connect(lambda _: self._typed())
        self.period.changed.connect(self._changed)
        self._saved: dict[str, SavedFilter] = {}
        self._setting = False
        self._tabs.currentChanged.connect(lambda _: self._choose_tab())
        self.set_saved(saved)

    def _make_tabs(self, *, can_save: bool) -> None:
        px = theme().px
        self._tabs = TabBar()
        self._tabs_row = QWidget()
        tabs_row = QHBoxLayout(self._tabs_row)
        tabs_row.setContentsMargins(px(INSET_LEFT), 0, px(INSET_RIGHT), 0)
        tabs_row.addWidget(self._tabs)
        self.save_button = Button(
            tr("Ui", "Save this filter"), kind="ghost", small=True, icon="bookmark", on=self.save_asked.emit
        )
        self.save_button.setVisible(can_save)
        tabs_row.addWidget(self.save_button)
        tabs_row.addStretch(1)

    # what the list gets

    def apply(self, query: Query) -> Query:
        """The query with this bar's text, states and period; sort and extra stay."""
        period = next((period for period in self._periods if period.key == self.period.value()), None)
        chosen = frozenset(key for key, chip in self.chips.items() if chip.isChecked())
        return replace(
            query,
            text=self.text.text().strip(),
            states=chosen,
            start=period.start if period is not None else None,
            end=period.end if period is not None else None,
        )

    def present(self, *, key: str = "", name: str = "") -> SavedFilter:
        """What stands in the bar, for saving."""
        chosen = frozenset(key for key, chip in self.chips.items() if chip.isChecked())
        return SavedFilter(key, literal(name), self.text.text().strip(), chosen, self.period.value() or "")

    def set_filter(self, saved: SavedFilter) -> None:
        """Shows a filter and tells the list once."""
        self._setting = True
        self.text.setText(saved.text)
        for key, chip in self.chips.items():
            chip.setChecked(key in saved.states)
        if self._periods:
            self.period.set_value(saved.period)
        self._setting = False
        self.query_changed.emit()

    def clear(self) -> None:
        """Everything again."""
        self.set_filter(SavedFilter("", ""))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """The counts on the chips."""
        for key, chip in self.chips.items():
            chip.set_count(counts.get(key, 0))

    # saved filters

    def set_saved(self, saved: Sequence[SavedFilter]) -> None:
        """The tabs; the first one should be "All"."""
        self._setting = True
        while self._tabs.count():
            self._tabs.removeTab(0)
        self._saved = {filter_.key: filter_ for filter_ in saved}
        for filter_ in saved:
            self._tabs.add(filter_.key, filter_.label)
        self._tabs_row.setVisible(bool(saved) or not self.save_button.isHidden())
        self._setting = False

    def set_saved_counts(self, counts: Mapping[str, int]) -> None:
        for key, count in counts.items():
            self._tabs.set_count(key, count)

    def _choose_tab(self) -> None:
        if not self._setting and self._tabs.count():
            self.set_filter(self._saved[self._tabs.key()])

    # typing

    def focus_text(self) -> None:
        """Ctrl+F."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def take_text(self, letters: str) -> None:
        """Letters typed on the list start a new filter here."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.setText(letters)

    def _typed(self) -> None:
        if not self._setting:
            self._timer.start()

    def _changed(self) -> None:
        if not self._setting:
            self._timer.stop()
            self.query_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.text
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not self.text.composing
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._timer.isActive():
                    self._timer.stop()
                    self.query_changed.emit()
                self.left_down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text.text():
                self.text.clear()
                return True
        return False
