"""The preview of a bank's file before its lines are taken in: how its columns are read, what it says, what is wrong with it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QWidget

from officesuite.base.errors import DomainError, Invalid
from officesuite.base.fields import Choice
from officesuite.base.text import Text, literal, tr, translate
from officesuite.modules.ledger.exchange.statements import layout_for, load_file
from officesuite.modules.ledger.queries import bank as queries
from officesuite.modules.ledger.queries.bank import OwnAccount
from officesuite.modules.ledger.rules.bank import StatementRow, new_rows
from officesuite.modules.ledger.rules.bank_detect import head_key
from officesuite.modules.ledger.rules.bank_layout import Layout
from officesuite.modules.ledger.rules.bank_reading import StatementFile, read
from officesuite.modules.ledger.services import bank
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, RowLook, Show
from officesuite.ui.choices import CheckEdit, ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.notices import Banner
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words, vline

NONE = ""  # no column
COLUMNS: tuple[tuple[str, Text], ...] = (
    ("date", translate("Ledger", "Date (or year)")),
    ("month", translate("Ledger", "Month column")),
    ("day", translate("Ledger", "Day column")),
    ("text", translate("Ledger", "Bank's words")),
    ("text2", translate("Ledger", "More words")),
    ("incoming", translate("Ledger", "Money in")),
    ("outgoing", translate("Ledger", "Money out")),
    ("amount", translate("Ledger", "One amount")),
    ("kind", translate("Ledger", "In or out")),
    ("balance", translate("Ledger", "Balance")),
)


def ask_file(parent: QWidget) -> Path | None:
    """The file that was chosen; None when nothing was."""
    kinds = f"CSV, Excel (*.csv *.xlsx *.txt *.tsv);;{tr('Ledger', 'All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, tr("Ledger", "Take in a statement"), "", kinds)
    return Path(name) if name else None


class TakeInDialog(QDialog):
    """See the module. After it was accepted `taken` says what came in, `place` whose it is. Raises Invalid for no table."""

    def __init__(
        self, desk: Desk, path: Path, place: OwnAccount, places: tuple[OwnAccount, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._places = desk, places
        try:
            self._file = load_file(path)
        except OSError as error:
            raise Invalid(translate("Ledger", "To take in {file}, check that it can be read: {reason}.", file=path.name,
                                    reason=error.strerror or "")) from error  # fmt: skip
        self.place = place
        self.taken: bank.Taken | None = None
        self.layout_now = Layout()
        self.found = StatementFile(())
        self.setWindowTitle(tr("Ledger", "Take in a statement"))
        self.resize(theme().px(1080), theme().px(620))
        grounded(self)
        self.place_edit = ChoiceEdit([Choice(one.key, literal(f"{one.code}  {one.name}")) for one in places])
        self.place_edit.setMinimumWidth(theme().px(240))
        self.place_edit.set_value(place.key)
        self.place_edit.changed.connect(self._other_place)
        self.columns = {key: ChoiceEdit() for key, _ in COLUMNS}
        self.header = ChoiceEdit()
        self.flipped = CheckEdit(translate("Ledger", "Amounts without sign are money out"))
        editors: list[ChoiceEdit | CheckEdit] = [self.header, *self.columns.values(), self.flipped]
        for editor in editors:
            editor.changed.connect(self._mapped)
        self._note = Banner("", tone="danger")
        self._count = label("", role="bodyStrong")
        self._detail = label("", role="hint", tone="text3")
        self._fresh: frozenset[int] = frozenset()
        self.model = TableModel(_preview_columns(self._is_new), ListSource(), key=lambda one: one.row,
                                look=lambda one: RowLook(muted=not self._is_new(one)))  # fmt: skip
        self.table = TableView(self.model, accessible_name=tr("Ledger", "Preview"))
        self.button = Button(
            tr("Ledger", "Take in"), kind="primary", icon="download", shortcut="Ctrl+Return", on=self.finish
        )
        self.button.shortcut_words = "Ctrl+Enter"
        cancel = Button(tr("Ledger", "Cancel"), kind="ghost", on=self.reject)
        right = column(self._note, self.table, spacing=0)
        self.setLayout(column(
            row(label(path.name, role="section"), 1, label(tr("Ledger", "Account"), tone="text2"), self.place_edit, spacing=8,
                margins=(20, 14, 20, 12)),
            hline(), row(self._mapping(), vline(), right, spacing=0), hline(),
            row(self._count, self._detail, 1, cancel, self.button, spacing=10, margins=(20, 10, 16, 12)),
        ))  # fmt: skip
        self._other_place()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mapping(self) -> QWidget:
        """The columns at the left."""
        holder, grid, px = QWidget(), QGridLayout(), theme().px
        grid.setContentsMargins(px(20), px(12), px(16), px(12))
        grid.setVerticalSpacing(px(6))
        grid.setHorizontalSpacing(px(10))
        holder.setLayout(grid)
        holder.setFixedWidth(px(340))
        words: list[tuple[Text | str, Any]] = [(translate("Ledger", "Row of headers"), self.header)]
        words += [(said, self.columns[key]) for key, said in COLUMNS]
        for at, (said, editor) in enumerate(words):
            grid.addWidget(label(said, tone="text2"), at, 0)
            grid.addWidget(editor, at, 1)
            editor.setAccessibleName(str(said))
        grid.addWidget(self.flipped, len(words), 0, 1, 2)
        grid.setRowStretch(len(words) + 1, 1)
        grid.setColumnStretch(1, 1)
        return holder

    # what is read how

    def _other_place(self) -> None:
        self.place = next(one for one in self._places if one.key == self.place_edit.value())
        with self._desk.read() as session:
            self.layout_now = layout_for(session, self.place, self._file.rows)
        self._offer()
        self._read()

    def _offer(self) -> None:
        """Fills the choices from the file and the layout."""
        layout, rows = self.layout_now, self._file.rows
        heads = [
            (number, " ".join(str(cell) for cell in cells if cell not in (None, ""))[:24])
            for number, cells in rows[:20]
        ]
        none = Choice(NONE, translate("Ledger", "none"))
        self.header.set_choices(
            [Choice("0", none.label), *(Choice(str(n), literal(f"{n}: {words}")) for n, words in heads)]
        )
        self.header.set_value(str(layout.header))
        head = next((cells for number, cells in rows if number == layout.header), ())
        width = max((len(cells) for _, cells in rows[:60]), default=0)
        names = [str(head[at]).strip() if at < len(head) and head[at] not in (None, "") else "" for at in range(width)]
        choices = [
            none,
            *(Choice(str(at), literal(f"{at + 1}: {name}" if name else str(at + 1))) for at, name in enumerate(names)),
        ]
        values = {
            "date": _at(layout.date, 0), "month": _at(layout.date, 1), "day": _at(layout.date, 2), "text": _at(layout.text, 0),
            "text2": _at(layout.text, 1), "incoming": layout.incoming, "outgoing": layout.outgoing, "amount": layout.amount,
            "kind": layout.kind, "balance": layout.balance,
        }  # fmt: skip
        for key, editor in self.columns.items():
            editor.set_choices(choices)
            editor.set_value(NONE if values[key] is None else str(values[key]))
        self.flipped.set_value(layout.outgoing_positive)

    def _mapped(self) -> None:
        """Somebody chose another column."""
        chosen = {
            key: None if editor.value() in (NONE, None) else int(editor.value()) for key, editor in self.columns.items()
        }
        header = int(self.header.value() or 0)
        head = next((cells for number, cells in self._file.rows if number == header), ())
        days = tuple(at for key in ("date", "month", "day") if (at := chosen[key]) is not None)
        texts = tuple(at for key in ("text", "text2") if (at := chosen[key]) is not None)
        more = self.layout_now.text[2:] if self.layout_now.text[:2] == texts else ()
        moved = header != self.layout_now.header
        self.layout_now = replace(
            self.layout_now, header=header, date=days, text=(*texts, *more), incoming=chosen["incoming"],
            outgoing=chosen["outgoing"], amount=chosen["amount"], kind=chosen["kind"], balance=chosen["balance"],
            outgoing_positive=self.flipped.value(), heads=tuple(head_key(cell) for cell in head),
        )  # fmt: skip
        if moved:
            self._offer()
        self._read()

    def _read(self) -> None:
        """What the file says under the present layout, and which lines are new."""
        self.found = read(self._file.rows, self.layout_now, today=self._desk.office.today)
        rows, faults = self.found.rows, self.found.faults
        fresh: tuple[StatementRow, ...] = ()
        if rows:
            with self._desk.read() as session:
                known = queries.known_rows(session, account_id=self.place.account_id, sub_account_id=self.place.sub_account_id,
                                           first=rows[0].date, last=rows[-1].date)  # fmt: skip
            fresh = new_rows(rows, known)
        self._fresh = frozenset(one.row for one in fresh)
        self.model.set_source(ListSource(rows))
        self._note.setVisible(bool(faults))
        if faults:
            where = [tr("Ledger", "Row {row} {column}: {message}", row=one.row, column=one.column, message=one.message)
                     if one.row else str(one.message) for one in faults[:3]]  # fmt: skip
            more = [tr("Ledger", "and {count} more", count=len(faults) - 3)] if len(faults) > 3 else []
            self._note.say(tr("Ledger", "This file cannot be taken in yet"), "\n".join([*where, *more]))
        set_words(self._count, tr("Ledger", "New lines: {count}", count=len(fresh)))
        known_count = len(rows) - len(fresh)
        parts = [tr("Ledger", "Taken in before: {known}", known=known_count)] if known_count else []
        parts += [tr("Ledger", "Rows left out: {count}", count=len(self.found.skipped))] if self.found.skipped else []
        set_words(self._detail, "   ".join(parts))
        self.button.setEnabled(not faults and bool(rows))

    def _is_new(self, one: StatementRow) -> bool:
        return one.row in self._fresh

    def finish(self) -> None:
        """Takes the lines in."""
        if not self.button.isEnabled():
            return
        try:
            self.taken = self._desk.run(
                bank.take_in, account_id=self.place.account_id, sub_account_id=self.place.sub_account_id, rows=self.found.rows,
                file_name=self._file.name, sha256=self._file.sha256, layout=self.layout_now,
            )  # fmt: skip
        except DomainError as error:
            self._desk.show_error(error)
            return
        self.accept()


def _at(places: tuple[int, ...], at: int) -> int | None:
    return places[at] if at < len(places) else None


def _preview_columns(is_new: Any) -> tuple[Column, ...]:
    return (
        Column("row", translate("Ledger", "Row"), width=52, sortable=False, align="right", muted=True),
        Column("date", translate("Ledger", "Date"), Show.DATE, 90, sortable=False),
        Column("text", translate("Ledger", "Bank's words"), width=150, stretch=True, sortable=False, second=lambda one: one.memo),
        Column("incoming", translate("Ledger", "Money in"), Show.YEN, 88, sortable=False,
               value=lambda one: max(one.amount, 0) or None),
        Column("outgoing", translate("Ledger", "Money out"), Show.YEN, 88, sortable=False,
               value=lambda one: max(-one.amount, 0) or None),
        Column("balance", translate("Ledger", "Balance"), Show.YEN, 98, sortable=False, muted=True),
        Column("new", "", width=88, sortable=False, muted=True,
               value=lambda one: "" if is_new(one) else tr("Ledger", "known")),
    )  # fmt: skip
