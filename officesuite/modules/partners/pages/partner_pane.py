"""The pane beside the list of partners: address, terms with the next due date, people, and what changed last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.text import tr, translate
from officesuite.modules.partners.pages.looks import KIND_CHIPS, address_words, due_words, kind_of, terms_words
from officesuite.modules.partners.queries import Contact, PartnerCard
from officesuite.office.history import HistoryRow
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.desk import Desk
from officesuite.ui.flow import flowing
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, Icon, Sheet, clear, column, grounded, label, row, section

MOST_PEOPLE = 5


class PartnerPane(Sheet):
    """Shows a `PartnerCard`."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setMinimumWidth(theme().px(320))
        self.setMaximumWidth(theme().px(420))
        self._body = QVBoxLayout()
        self._body.setSpacing(theme().px(6))
        self._body.setContentsMargins(theme().px(18), theme().px(12), theme().px(16), theme().px(8))
        inner = grounded(QWidget())
        inner.setLayout(self._body)
        inner.setMinimumWidth(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = row(margins=(18, 8, 16, 12), spacing=8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._foot)
        self.show_card(None)

    def show_card(self, card: PartnerCard | None, *, history: Sequence[HistoryRow] = (), staff: str = "") -> None:
        """Shows another partner; None clears the pane."""
        clear(self._body)
        clear(self._foot)
        if card is None:
            words = label(tr("Partners", "Choose a partner to see address, terms and people."), tone="text3", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._body.addStretch(1)
            self._body.addWidget(words)
            self._body.addStretch(2)
            return
        close = IconButton("x", tr("Partners", "Close the pane"), on=self.closed.emit)
        look = KIND_CHIPS[kind_of(card)]
        self._body.addLayout(
            row(
                label(card.code, role="label", tone="text2", selectable=True),
                Chip(look.label, tone=look.tone, icon=look.icon),
                1,
                close,
            )
        )
        self._body.addWidget(label(card.name, role="section", wrap=True, selectable=True))
        if card.kana:
            self._body.addWidget(label(card.kana, role="hint", tone="text3", wrap=True))
        if card.tags:
            self._body.addWidget(flowing(*(Chip(tag, icon="tag") for tag in card.tags)))
        self._body.addLayout(self._facts(card, staff))
        self._people(card.contacts)
        self._merged(card)
        self._history(history)
        self._body.addStretch(1)
        edit = Button(
            tr("Partners", "Open"),
            kind="primary",
            icon="square-pen",
            on=lambda: self._desk.open(f"partners.partner:{card.id}"),
        )
        edit.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._foot.addWidget(edit, 1)

    def _facts(self, card: PartnerCard, staff: str) -> QGridLayout:
        terms = "\n".join(
            part for part in (terms_words(card), due_words(card.due_example(self._desk.office.today))) if part
        )
        facts = (
            (tr("Partners", "Address"), address_words(card.postal_code, card.address1, card.address2)),
            (tr("Partners", "Phone"), card.phone),
            (tr("Partners", "Fax"), card.fax),
            (tr("Partners", "E-mail"), card.email),
            (tr("Partners", "Terms"), card.payment_note or terms),
            (tr("Partners", "In charge"), staff),
            (tr("Partners", "Reg. number"), card.registration_number),
            (tr("Partners", "Price rank"), card.price_rank),
            (tr("Partners", "Notes"), card.notes),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(4))
        grid.setContentsMargins(0, theme().px(4), 0, theme().px(4))
        grid.setColumnStretch(1, 1)
        for at, (name, value) in enumerate(fact for fact in facts if fact[1]):
            grid.addWidget(label(name, role="label", tone="text2"), at, 0, Qt.AlignmentFlag.AlignTop)
            said = label(value, wrap=True, selectable=True)
            said.setSizePolicy(
                QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum
            )  # a long address must not widen the pane
            grid.addWidget(said, at, 1)
        return grid

    def _people(self, contacts: Sequence[Contact]) -> None:
        if not contacts:
            return
        self._body.addWidget(section(translate("Partners", "Contacts")))
        for one in contacts[:MOST_PEOPLE]:
            where = "  ".join(part for part in (one.department, one.title) if part)
            reach = "  ".join(part for part in (one.phone, one.email) if part)
            name = row(Icon("user-round", "text2"), label(one.name, role="bodyStrong", selectable=True),
                       label(where, role="hint", tone="text3"), 1)  # fmt: skip
            self._body.addLayout(name)
            if reach:
                self._body.addLayout(
                    row(label(reach, role="hint", tone="text2", wrap=True, selectable=True), margins=(24, 0, 0, 0))
                )
        if len(contacts) > MOST_PEOPLE:
            self._body.addWidget(
                label(tr("Partners", "{count} more", count=len(contacts) - MOST_PEOPLE), role="hint", tone="text3")
            )

    def _merged(self, card: PartnerCard) -> None:
        if card.merged:
            names = "  ".join(f"{name} {code}" for _, code, name in card.merged)
            self._body.addLayout(
                column(
                    section(translate("Partners", "Merged into this one")),
                    label(names, tone="text2", wrap=True),
                    spacing=4,
                )
            )

    def _history(self, history: Sequence[HistoryRow]) -> None:
        if not history:
            return
        self._body.addWidget(section(translate("Partners", "Changed last")))
        for event in history:
            fields = "、".join(dict.fromkeys(line.part or line.label for line in event.lines[:6]))
            when = f"{event.at.astimezone():%Y/%m/%d %H:%M}"
            words = str(event.operation) if event.operation.source == "created" else f"{event.operation}  {fields}"
            self._body.addLayout(
                column(
                    label(f"{when}  {event.actor}", role="hint", tone="text3"),
                    label(words, tone="text2", wrap=True),
                    spacing=0,
                )
            )
