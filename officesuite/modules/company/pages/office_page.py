"""The office's profile (自社情報): names, address, numbers, logo and seal, with the letterhead drawn beside it as it is typed."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from officesuite.base import postal
from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.text import tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company import documents, queries, services
from officesuite.modules.company.fields import COMPANY_FIELDS
from officesuite.modules.company.rules import TaxAccounting, validate_company
from officesuite.ui.actions import action_button, bind
from officesuite.ui.buttons import Segmented
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import may_leave
from officesuite.ui.form import Form
from officesuite.ui.image_edit import ImageEdit, Picture
from officesuite.ui.notices import Banner
from officesuite.ui.page import Page
from officesuite.ui.preview import PaperPreview
from officesuite.ui.theme import theme
from officesuite.ui.widgets import clear, column, grounded, hline, label, row, section

PAUSE = 150  # ms after the last key before the letterhead is drawn again


class OfficePage(Page):
    """See the module."""

    def __init__(self, desk: Desk, id: int | None = None) -> None:  # noqa: A002
        super().__init__(title=translate("Company", "Office profile"))
        self._desk = desk
        self._version = 0
        self._kept: tuple[Picture | None, Picture | None] = (None, None)
        self._filled = ""
        fields = tuple(field for field in COMPANY_FIELDS if field.key != "logo_width_mm")
        self.form = Form(fields, above=True, columns=2, today=desk.office.today)
        self.form.edited.connect(self._edited)
        self.seal = ImageEdit(width_mm=Decimal(22), largest_mm=40)
        self.logo = ImageEdit(width_mm=Decimal(30), largest_mm=80)
        self.seal.changed.connect(self._seal_changed)
        self.logo.changed.connect(self._draw_soon)
        save = bind(
            self, Action("company.save", translate("Company", "Save"), shortcut="Ctrl+S", icon="check"), run=self.save
        )
        self.add_button(action_button(save, kind="primary", with_shortcut=True))
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._draw)
        self._make_body()
        for keys, act in (("F8", self._next_problem), ("Escape", desk.back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._read()

    def _make_body(self) -> None:
        px = theme().px
        pictures = column(
            section(translate("Company", "Seal image")),
            label(tr("Company", "A scan of the square seal (PNG or JPEG). Without one it is cut from the letters above."), role="hint",
                  tone="text3", wrap=True),
            self.seal, hline(), section(translate("Company", "Logo")), self.logo, spacing=8, margins=(20, 4, 16, 20),
        )  # fmt: skip
        inner = grounded(QWidget())
        inner.setLayout(column(self.form, pictures, 1, spacing=0))
        inner.setMinimumWidth(1)  # as wide as the pane, whatever a long message would like
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.note = QVBoxLayout()
        self.note.setContentsMargins(px(20), px(8), px(16), 0)
        left = grounded(QWidget())
        holder = column(self.note, scroll, spacing=0)
        holder.setStretch(1, 1)
        left.setLayout(holder)
        left.setMinimumWidth(px(420))
        self.language = Segmented((("ja", translate("Company", "Japanese")), ("en", translate("Company", "English"))))
        self.language.setAccessibleName(tr("Company", "Language of the letterhead"))
        self.language.chosen.connect(lambda _: self._draw())
        self.preview = PaperPreview()
        right = QWidget()
        head = row(
            label(tr("Company", "Letterhead"), role="label", tone="text2"), 1, self.language, margins=(16, 6, 12, 6)
        )
        shown = column(head, hline(), self.preview, spacing=0)
        shown.setStretch(2, 1)
        right.setLayout(shown)
        right.setMinimumWidth(px(320))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(right)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([px(600), px(540)])
        self.body.addWidget(self.split, 1)

    # showing

    def _read(self) -> None:
        with self._desk.read() as session:
            card = queries.company(session)
            seal, logo = queries.seal_image(session), queries.logo_image(session)
        self._version = card.version
        self.form.set({key: getattr(card, key) for key in self.form.fields})
        kept = (Picture(seal, card.seal_size_mm) if seal else None, Picture(logo, card.logo_width_mm) if logo else None)
        self.seal.set_value(kept[0])
        self.logo.set_value(kept[1])
        self._kept = kept
        clear(self.note)
        self._draw()

    def _edited(self, key: str) -> None:
        if key == "postal_code":
            self._fill_address()
        self._draw_soon()

    def _fill_address(self) -> None:
        code = postal.digits(self.form.editor("postal_code").text())
        found = postal.lookup(code) if code else ()
        if found and str(self._now().get("address1") or "") in ("", self._filled):
            self._filled = str(found[0])
            self.form.put({"address1": self._filled})

    def _seal_changed(self) -> None:
        """The size beside the picture and the field of the form are one."""
        picture = self._picture(self.seal)
        if picture is not None and picture.width_mm != self._now().get("seal_size_mm"):
            self.form.put({"seal_size_mm": picture.width_mm})
        self._draw_soon()

    @staticmethod
    def _picture(edit: ImageEdit) -> Picture | None:
        try:
            return edit.value()
        except Invalid:
            return None

    def _now(self) -> dict[str, object]:
        """What the fields hold, the unreadable ones left out."""
        found: dict[str, object] = {}
        for key in self.form.fields:
            try:
                found[key] = self.form.editor(key).value()
            except Invalid:
                continue
        return found

    def _draw_soon(self) -> None:
        self._later.start()

    def _draw(self) -> None:
        seal, logo = self._picture(self.seal), self._picture(self.logo)
        values = self._now() | {"logo_width_mm": logo.width_mm if logo else None}
        paper = documents.letterhead_of(
            values,
            language=self.language.value(),
            seal_image=seal.data if seal else None,
            logo_image=logo.data if logo else None,
        )
        try:
            self.preview.set_pdf(documents.pdf(paper))
        except (
            OSError,
            ValueError,
        ) as error:  # a picture that cannot be read; any other fault is a defect and is reported
            self.preview.set_failed(str(error))

    # storing

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        return self.form.dirty or (self._picture(self.seal), self._picture(self.logo)) != self._kept

    def save(self) -> bool:
        """Stores profile, seal and logo; False when something keeps it from being saved."""
        try:
            values: dict[str, Any] = dict(self.form.value())
            seal, logo = self.seal.value(), self.logo.value()
        except Invalid as error:
            self.form.show_problems(error.problems)
            return False
        if logo is not None:
            values["logo_width_mm"] = logo.width_mm
        try:
            self._desk.run(services.change_profile, version=self._version, values=values, seal=seal.data if seal else None,
                           logo=logo.data if logo else None)  # fmt: skip
        except Invalid as error:
            self.form.show_problems(error.problems)
            return False
        except Conflict as error:
            clear(self.note)
            self.note.addWidget(
                Banner(str(error), tone="warn", button=translate("Company", "Show theirs"), on=self._read)
            )
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._read()
        self.form.show_problems(self._warnings(values))
        self._desk.saved(tr("Company", "Saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        return True

    @staticmethod
    def _warnings(values: dict[str, Any]) -> Sequence[Problem]:
        found = validate_company(
            name=values["name"] or "", fiscal_year_start=values["fiscal_year_start"], registration_number=values["registration_number"],
            tax_accounting=TaxAccounting(values["tax_accounting"]),
        )  # fmt: skip
        return [
            problem
            for problem in found
            if problem.warning and not (values["sole_trader"] and problem.field == "registration_number")
        ]

    def _next_problem(self) -> None:
        if not self.form.problems.isHidden():
            self.form.problems.next()

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Shows what another window stored, unless something is being typed here."""
        if not self.dirty and (not isinstance(changes, Changes) or changes.touches("company.company")):
            self._read()

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        if not self.dirty:
            return True
        return may_leave(self, translate("Company", "Save what you typed?"), save=self.save, drop=self._read)

    def focus_first(self) -> None:
        """The name."""
        self.form.focus_first()
