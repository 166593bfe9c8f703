"""Two revisions of a quote side by side (版の比較): terms and rows that came, went or changed, and what it did to the price."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from sqlalchemy.orm import Session

from officesuite.base.errors import NotFound
from officesuite.base.fields import Choice
from officesuite.base.text import literal, tr, translate
from officesuite.modules.sales.fields import QUOTE_FIELDS
from officesuite.modules.sales.queries import QuoteDraft, QuoteFilter, RevisionRow, quote_card, quote_form, quote_window
from officesuite.modules.sales.queries.detail import Comparison, compare
from officesuite.modules.sales.rules import ROW_KIND_LABELS, QuoteRow, RowChange, RowKind, line_amount
from officesuite.modules.sales.rules.revisions import RowChangeKind
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column, Group, IconLook, RowLook, Show
from officesuite.ui.choices import ChoiceEdit
from officesuite.ui.desk import Desk
from officesuite.ui.figures import show_date, show_decimal, show_yen
from officesuite.ui.notices import Figure, FigureStrip
from officesuite.ui.page import Page
from officesuite.ui.table import ListSource, TableModel
from officesuite.ui.table_view import TableView
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, hline, label

ICONS = {
    "added": IconLook("plus", translate("Sales", "Added"), "ok"),
    "removed": IconLook("minus", translate("Sales", "Removed"), "danger"),
    "changed": IconLook("pencil", translate("Sales", "Changed"), "warn"),
}
MONEY = (RowKind.ITEM, RowKind.DISCOUNT)


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row of the comparison, both sides in words; `cells` names what differs; `by` is the difference in yen."""

    id: int
    change: str
    old: tuple[str, str, str, str] = ("", "", "", "")  # words, quantity, price, amount
    new: tuple[str, str, str, str] = ("", "", "", "")
    cells: frozenset[int] = frozenset()
    by: int | None = None


class QuoteDiffPage(Page):
    """Compares `quote_id` (else the newest quote) with the revision before it; both sides can be chosen."""

    def __init__(self, desk: Desk, *, quote_id: int | None = None) -> None:
        super().__init__(title=translate("Sales", "Compare revisions"))
        self._desk = desk
        with desk.read() as session:
            if quote_id is None:
                quote_id = _newest(session)
            self._revisions: tuple[RevisionRow, ...] = quote_card(session, quote_id).revisions
        at = next((at for at, one in enumerate(self._revisions) if one.id == quote_id), 0)
        new = min(at, max(len(self._revisions) - 2, 0))
        old = min(new + 1, len(self._revisions) - 1)
        choices = [Choice(str(one.id), literal(self._name(one))) for one in self._revisions]
        self.old, self.new = ChoiceEdit(choices), ChoiceEdit(choices)
        for editor, words, index in (
            (self.old, tr("Sales", "Older revision"), old),
            (self.new, tr("Sales", "Newer revision"), new),
        ):
            editor.setAccessibleName(words)
            editor.setMinimumWidth(theme().px(170))
            editor.set_value(str(self._revisions[index].id))
            editor.changed.connect(self.refresh)
        number = self._revisions[0].number.removesuffix(f"-R{self._revisions[0].revision}")
        self.set_title(tr("Sales", "Compare revisions of {number}", number=number or tr("Sales", "Draft")))
        self.toolbar.addWidget(self.old)
        self.toolbar.addWidget(Icon("arrow-right", "text3"))
        self.toolbar.addWidget(self.new)
        self.toolbar.addWidget(Button(tr("Sales", "Open the newer one"), kind="plain", icon="file-text", on=self._open))
        self.strip = FigureStrip()
        self.model = TableModel(_columns(), ListSource(), look=_look)
        self.table = TableView(
            self.model, lines="both", multiple=True, accessible_name=tr("Sales", "Rows of both revisions")
        )
        self.body.addWidget(self.strip)
        self.body.addWidget(hline())
        self.body.addWidget(self.table, 1)
        note = label(
            tr("Sales", "Unchanged rows are grey. Ctrl+C copies the rows for Excel."), role="hint", tone="text3"
        )
        note.setContentsMargins(20, 6, 16, 6)
        self.body.addWidget(hline())
        self.body.addWidget(note)
        self.refresh()

    def _name(self, one: RevisionRow) -> str:
        return tr("Sales", "Rev. {revision}  {day}", revision=one.revision, day=show_date(one.issued_on))

    def _open(self) -> None:
        self._desk.open(f"sales.quote:{self.new.value()}")

    def refresh(self, changes: object = None) -> None:
        """Reads both sides again."""
        old_id, new_id = int(self.old.value()), int(self.new.value())
        with self._desk.read() as session:
            found = compare(session, old_id=old_id, new_id=new_id)
            drafts = quote_form(session, old_id).draft, quote_form(session, new_id).draft
        rows: list[Any] = []
        terms = _terms(*drafts)
        if terms:
            rows += [Group(translate("Sales", "Terms"), str(len(terms)), "file-text"), *terms]
        lines = _lines(found, first=len(terms))
        count = sum(1 for line in lines if line.change)
        rows += [Group(translate("Sales", "Lines"), str(count), "list"), *lines]
        self.model.set_source(ListSource(tuple(rows)))
        self._tell(found, lines)

    def _tell(self, found: Comparison, lines: Sequence[SideRow]) -> None:
        by = found.new_total - found.old_total
        counts = {kind: sum(1 for line in lines if line.change == kind) for kind in ICONS}
        words = "  ".join(f"{ICONS[kind].name} {count}" for kind, count in counts.items() if count) or tr(
            "Sales", "None"
        )
        sign = "+" if by > 0 else ""
        self.strip.set_figures((
            Figure(tr("Sales", "Older total"), show_yen(found.old_total), tr("Sales", "with tax")),
            Figure(tr("Sales", "Newer total"), show_yen(found.new_total), tr("Sales", "with tax")),
            Figure(tr("Sales", "Difference"), f"{sign}{show_yen(by)}", tone="danger" if by < 0 else "text"),
            Figure(tr("Sales", "Changed lines"), words),
        ))  # fmt: skip

    def focus_first(self) -> None:
        """The rows."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_first()


def _newest(session: Session) -> int:
    """The quote written last, for the page without a wish."""
    found = quote_window(session, QuoteFilter(), limit=1)
    if not found:
        raise NotFound(translate("Sales", "There is no quote to compare yet."))
    return found[0].id


def _columns() -> tuple[Column, ...]:
    heads = (
        ("words", translate("Sales", "Description"), 200, "left"), ("quantity", translate("Sales", "Qty"), 70, "right"),
        ("price", translate("Sales", "Unit price"), 84, "right"), ("amount", translate("Sales", "Amount"), 96, "right"),
    )  # fmt: skip

    def made(side: str, at: int) -> Column:
        key, words, width, align = heads[at]
        tone = "danger" if side == "old" else "ok"

        def tone_of(row: SideRow) -> str:
            gone = row.change == ("removed" if side == "old" else "added")
            return tone if gone or at in row.cells else "text" if row.change else "text3"

        return Column(f"{side}_{key}", words, width=width, align=align, sortable=False, stretch=at == 0, rule=at == 3,
                      value=lambda row: getattr(row, side)[at], tone=tone_of)  # fmt: skip

    return (
        Column("change", "", Show.ICON, width=42, sortable=False, icons=ICONS),
        *(made("old", at) for at in range(4)),
        *(made("new", at) for at in range(4)),
        Column("by", translate("Sales", "Difference"), width=100, align="right", sortable=False, value=_by,
               tone=lambda row: "danger" if (row.by or 0) < 0 else "text"),
    )  # fmt: skip


def _by(row: SideRow) -> str:
    return "" if not row.by else f"{'+' if row.by > 0 else ''}{show_yen(row.by)}"


def _look(row: SideRow) -> RowLook:
    return RowLook(muted=not row.change)


def _terms(old: QuoteDraft, new: QuoteDraft) -> list[SideRow]:
    """The fields of the head that differ."""
    labels = {field.key: field.label for field in QUOTE_FIELDS}
    found: list[SideRow] = []
    for field in fields(QuoteDraft):
        if field.name not in labels or field.name in ("internal_note", "next_action_on", "next_action_note"):
            continue
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            name = str(labels[field.name])
            left, right = f"{name}: {_said(before)}", f"{name}: {_said(after)}"
            found.append(SideRow(len(found), "changed", (left, "", "", ""), (right, "", "", ""), frozenset({0})))
    return found


def _said(value: object) -> str:
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return tr("Sales", "yes") if value else tr("Sales", "no")
    return show_date(value) if hasattr(value, "isoformat") else str(value).replace("\n", " ")  # type: ignore[arg-type]


def _lines(found: Comparison, *, first: int) -> list[SideRow]:
    return [_line(found, change, first + at) for at, change in enumerate(found.changes)]


def _line(found: Comparison, change: RowChange, id_: int) -> SideRow:
    old = found.old[change.old] if change.old is not None else None
    new = found.new[change.new] if change.new is not None else None
    left, right = _side(old), _side(new)
    kind = "" if change.kind is RowChangeKind.SAME else change.kind.value
    differ = frozenset(at for at in range(4) if old is not None and new is not None and left[at] != right[at])
    before, after = _amount(old), _amount(new)
    by = (after or 0) - (before or 0) if before is not None or after is not None else None
    return SideRow(id_, kind, left, right, differ, by)


def _side(row: QuoteRow | None) -> tuple[str, str, str, str]:
    if row is None:
        return ("", "", "", "")
    if row.kind not in MONEY:
        return (row.description or str(ROW_KIND_LABELS[row.kind]), "", "", "")
    amount = _amount(row)
    quantity = "" if row.quantity is None else f"{show_decimal(row.quantity)} {row.unit}".strip()
    return (row.description, quantity, _price(row.unit_price), "" if amount is None else show_yen(amount))


def _price(value: Decimal | None) -> str:
    return "" if value is None else show_decimal(value, 2)


def _amount(row: QuoteRow | None) -> int | None:
    if row is None or row.kind not in MONEY or row.unit_price is None:
        return None
    if row.kind is RowKind.DISCOUNT:
        return -line_amount(row.quantity or Decimal(1), row.unit_price)
    return line_amount(row.quantity, row.unit_price) if row.quantity is not None else None
