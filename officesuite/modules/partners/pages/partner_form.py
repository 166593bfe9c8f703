"""The partner form: fields with problems beside them at the left, people, documents, files and history at the right.

A postal code fills the address as it is typed; partners that may be the same are named below while typing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from officesuite.base import postal
from officesuite.base.declare import Action
from officesuite.base.errors import Conflict, DomainError, Invalid, Problem
from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text, tr, translate
from officesuite.db.changes import Changes
from officesuite.modules.company.queries import staff_list
from officesuite.modules.partners import queries, rules, services
from officesuite.modules.partners.fields import FORM_FIELDS
from officesuite.modules.partners.pages.looks import KIND_CHIPS, as_int, kind_of, read
from officesuite.modules.partners.pages.merging import Merging
from officesuite.modules.partners.pages.partner_foot import Foot
from officesuite.modules.partners.pages.tabs import FilesTab, contact_grid, contact_line
from officesuite.modules.partners.queries import Duplicate, PartnerCard
from officesuite.ui.actions import action_button, bind, more_button
from officesuite.ui.desk import Desk
from officesuite.ui.dialogs import ask, may_leave
from officesuite.ui.form import Form
from officesuite.ui.notices import Banner
from officesuite.ui.page import Page
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.tabs import HistoryTab, Tabs
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Chip, TabBar, clear, column, grounded, hline

TAGS = Field(
    "tags", translate("Partners", "Tags"), hint=translate("Partners", "Words with a comma or space between"), wide=True
)
TERMS = ("closing_day", "payment_month_offset", "payment_day", "holiday_shift")
LIKENESS = ("name", "kana", "phone", "postal_code", "corporate_number", "registration_number")
ASK_AFTER = 250  # ms without a key before duplicates are looked for


class PartnerFormPage(Page):
    """A partner, new (`id` None) or stored. `name` proposes the name of a new one."""

    def __init__(self, desk: Desk, id: int | None = None, *, name: str = "") -> None:  # noqa: A002
        super().__init__()
        self._desk, self._id = desk, id
        self._card: PartnerCard | None = None
        self._leaving = False
        self._filled = ""  # the address that a postal code proposed last
        with desk.read() as session:
            people = [
                PickRow(one.id, one.name, code=one.code, second=one.department)
                for one in staff_list(session, on=desk.office.today)
            ]
        fields = [*(_shown(field) for field in FORM_FIELDS), replace(TAGS, section=FORM_FIELDS[-1].section)]
        self.form = Form(
            fields, above=True, columns=2, pickers={"company.staff": ListPicks(people)}, today=desk.office.today
        )
        self.form.edited.connect(self._edited)
        self.contacts = contact_grid()
        self.contacts.left.connect(self.form.focus_first)
        self.merging = Merging(desk, self)
        self._make_actions()
        self._make_body()
        self._asking = QTimer(self, singleShot=True, interval=ASK_AFTER)
        self._asking.timeout.connect(self._find_duplicates)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._read()
        if self._id is None:
            with desk.read() as session:
                self.form.put({"code": queries.next_code(session), "name": name})
            if not name:
                self.form.mark_saved()

    # parts

    def _make_body(self) -> None:
        px = theme().px
        self.note = QVBoxLayout()
        self.note.setContentsMargins(px(20), px(8), px(16), 0)
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        self.form.setMinimumWidth(1)  # as wide as the pane, whatever a long message would like
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot = Foot(self.merging.compare)
        left = grounded(QWidget())
        holder = column(self.note, scroll, hline(), self.foot, spacing=0)
        holder.setStretch(1, 1)
        left.setLayout(holder)
        left.setMinimumWidth(px(400))
        self.files, self.history = FilesTab(self._desk), HistoryTab(self._desk, "partners.partner")
        self.tabs = Tabs(TabBar())
        self.tabs.add("contacts", translate("Partners", "Contacts"), self.contacts)
        self._panels: list[str] = []
        self._show_panels()
        self.tabs.add("files", translate("Partners", "Files"), self.files)
        self.tabs.add("history", translate("Partners", "History"), self.history)
        self.tabs.setMinimumWidth(px(360))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.tabs)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([px(480), px(750)])
        self.body.addWidget(self.split, 1)

    def _make_actions(self) -> None:
        def made(key: str, words: Text, run: Any, keys: str = "", icon: str = "") -> QAction:
            return bind(self, Action(f"partners.partner.{key}", words, shortcut=keys, icon=icon), run=run)

        self.acts = {
            "save": made("save", translate("Partners", "Save"), self.save, "Ctrl+S", "check"),
            "next": made(
                "next", translate("Partners", "Save and next"), self._save_and_next, "Ctrl+Return", "check-check"
            ),
            "merge": made(
                "merge", translate("Partners", "Merge another into this one"), self.merging.choose, "", "merge"
            ),
            "part": made("part", translate("Partners", "Undo a merge"), self.merging.undo, "", "undo-2"),
            "retire": made("retire", translate("Partners", "No longer use"), self._retire, "", "archive"),
            "back": made("back", translate("Partners", "Use again"), self._bring_back, "", "undo-2"),
            "delete": made("delete", translate("Partners", "Delete the partner"), self._delete, "", "trash-2"),
        }
        for keys, act in (("F8", self._next_problem), ("F6", self._to_contacts), ("Escape", self._desk.back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # showing

    def _read(self) -> None:
        if self._id is not None:
            with self._desk.read() as session:
                card = self._card = queries.card(session, self._id)
            values = {key: getattr(card, key) for key in self.form.fields if hasattr(card, key)}
            self.form.set({**values, "tags": "、".join(card.tags)})
            self.contacts.set_lines([contact_line(one) for one in card.contacts])
        else:
            self.form.set({key: field.default for key, field in self.form.fields.items() if field.default is not None})
        self._kept = self._drafts()
        self._show_state()
        self._show_panels()
        self._tell_due()
        self._find_duplicates()

    def _show_state(self) -> None:
        card = self._card
        self.set_title(card.name if card is not None else tr("Partners", "New partner"))
        look = KIND_CHIPS[kind_of(card)] if card is not None else None
        self.set_chips(*([Chip(look.label, tone=look.tone, icon=look.icon)] if look is not None else []))
        clear(self.note)
        merged = card is not None and card.merged_into is not None
        if card is not None and card.merged_into is not None:
            with self._desk.read() as session:
                name = queries.label(session, card.merged_into) or ""
            target = f"partners.partner:{card.merged_into}"
            self.note.addWidget(Banner(translate("Partners", "Merged into {name}", name=name), tone="info", icon="merge",
                                       button=translate("Partners", "Open"), on=lambda: self._desk.open(target)))  # fmt: skip
        self.form.set_locked(merged)
        self.contacts.set_locked(merged)
        stored, retired = card is not None, card is not None and card.inactive
        self.acts["save"].setEnabled(not merged)
        self.acts["next"].setEnabled(not merged)
        self.acts["merge"].setEnabled(stored and not merged)
        self.acts["part"].setEnabled(merged or bool(card is not None and card.merged))
        self.acts["retire"].setEnabled(stored and not retired and not merged)
        self.acts["back"].setEnabled(retired and not merged)
        self.acts["delete"].setEnabled(stored and not merged)
        clear(self.toolbar)
        more = [self.acts[key] for key in ("merge", "part", "back" if retired else "retire", "delete")]
        self.toolbar.addWidget(more_button(more))
        self.toolbar.addWidget(action_button(self.acts["next"]))
        self.toolbar.addWidget(action_button(self.acts["save"], kind="primary", with_shortcut=True))
        self.tabs.bar.set_count("contacts", len(card.contacts) if card is not None else None)
        self.tabs.bar.set_count("files", self.files.show_partner(self._id) or None)
        self.history.show_thing(self._id)

    def _show_panels(self) -> None:
        """The tabs of other modules, once there is a partner to show them for."""
        if self._id is None or self._panels:
            return
        for panel, factory in self._desk.panels("partners.partner"):
            self.tabs.add(panel.key, panel.label, factory(self._desk, self._id))
            self._panels.append(panel.key)

    # while typing

    def _edited(self, key: str) -> None:
        if key == "postal_code":
            self._fill_address()
        if key in TERMS:
            self._tell_due()
        if key in LIKENESS:
            self._asking.start()

    def _fill_address(self) -> None:
        code = postal.digits(self.form.editor("postal_code").text())
        if not code:
            return
        found = postal.lookup(code)
        address = str(self._value("address1") or "")
        if found and address in ("", self._filled):
            self._filled = str(found[0])
            self.form.put({"address1": self._filled})
        if not found:
            words = translate("Partners", "No address is known for this code. It can be typed by hand.")
            self.form.show_problems((Problem("postal_code", words, warning=True),))

    def _value(self, key: str) -> object:
        return read(self.form.editor(key))

    def _tell_due(self) -> None:
        closing_day, months, payment_day = (as_int(self._value(key)) for key in TERMS[:3])
        example = rules.due_example(
            day=self._desk.office.today, closing_day=closing_day, month_offset=months, payment_day=payment_day,
            holiday_shift=str(self._value("holiday_shift") or "none"),
        )  # fmt: skip
        self.foot.show_due(example)

    def _find_duplicates(self) -> None:
        values = {key: str(self._value(key) or "") for key in LIKENESS}
        found: Sequence[Duplicate] = ()
        if self._card is None or self._card.merged_into is None:
            with self._desk.read() as session:
                found = queries.find_duplicates(session, **values, own_id=self._id, limit=3)
        self.foot.show_duplicates(found)

    # storing

    def _drafts(self) -> tuple[services.ContactDraft, ...]:
        return tuple(line.draft() for line in self.contacts.lines_model.lines)

    @property
    def card(self) -> PartnerCard | None:
        """What is stored, None for a new one."""
        return self._card

    def typed(self) -> dict[str, object]:
        """What the fields hold, the unreadable ones as None."""
        return {key: self._value(key) for key in self.form.fields if key != TAGS.key}

    def reread(self) -> None:
        """Shows what is stored now."""
        self._read()

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what is stored."""
        return self.form.dirty or self._drafts() != self._kept

    def save(self) -> bool:
        """Stores partner, contacts and tags; False when something keeps it from being saved."""
        self.contacts.commit()
        problems: list[Problem] = list(self.contacts.lines_model.problems())
        values: dict[str, Any] = {}
        try:
            values = dict(self.form.value())
        except Invalid as error:
            problems = [*error.problems, *problems]
        if problems:
            self._show_problems(problems)
            return False
        tags = str(values.pop("tags") or "").replace("、", " ").replace(",", " ").replace("，", " ").split()
        try:
            if self._id is None:
                self._id = self._desk.run(services.add_partner, values=values, contacts=self._drafts(), tags=tags)
            else:
                version = self._card.version if self._card is not None else 0
                self._desk.run(
                    services.change_partner,
                    partner_id=self._id,
                    version=version,
                    values=values,
                    contacts=self._drafts(),
                    tags=tags,
                )
        except Invalid as error:
            self._show_problems(error.problems)
            return False
        except Conflict as error:
            self._tell_conflict(error)
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._read()
        self._desk.settle(f"partners.partner:{self._id}")
        self._desk.saved(tr("Partners", "Partner saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        card = self._card
        if card is not None:
            self.form.show_problems(
                rules.warnings(corporate_number=card.corporate_number, registration_number=card.registration_number)
            )
        return True

    def _tell_conflict(self, error: Conflict) -> None:
        clear(self.note)
        self.note.addWidget(Banner(str(error), tone="warn", button=translate("Partners", "Show theirs"), on=self._read))

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        self.form.show_problems([one for one in problems if one.row is None])
        rows = [one for one in problems if one.row is not None]
        self.contacts.show_problems(rows)
        if rows and not any(one.row is None for one in problems):
            self.tabs.bar.choose("contacts")
            self.contacts.go_to(rows[0].row or 0, rows[0].field)

    def _save_and_next(self) -> None:
        if self.save():
            self._desk.open("new:partners.partner")

    # verbs

    def _retire(self) -> None:
        self._change_use(services.retire_partner)

    def _bring_back(self) -> None:
        self._change_use(services.bring_back_partner)

    def _change_use(self, service: Any) -> None:
        if self._id is None or (self.dirty and not self.save()):
            return
        with self._desk.showing_errors():
            self._desk.run(service, partner_id=self._id)
            self._read()

    def _delete(self) -> None:
        if self._card is None:
            return
        words = translate(
            "Partners", "Only a partner that no document names can be deleted. It cannot be brought back."
        )
        if ask(
            self,
            translate("Partners", "Delete {name}?", name=self._card.name),
            words,
            yes=translate("Partners", "Delete the partner"),
            danger=True,
        ):
            with self._desk.showing_errors():
                self._desk.run(services.delete_partner, partner_id=self._card.id, version=self._card.version)
                self._leaving = True
                self.closed.emit()

    def _next_problem(self) -> None:
        if not self.form.problems.isHidden():
            self.form.problems.next()
        elif found := self.contacts.lines_model.problems():
            self.contacts.go_to(found[0].row or 0, found[0].field)

    def _to_contacts(self) -> None:
        self.tabs.bar.choose("contacts")
        self.contacts.setFocus(Qt.FocusReason.OtherFocusReason)
        self.contacts.go_to(len(self.contacts.lines_model.lines), "name")

    # what the shell asks

    def refresh(self, changes: object = None) -> None:
        """Shows what another window stored, unless something is being typed here."""
        if self._id is None or self._leaving:
            return
        if isinstance(changes, Changes) and changes.touches("office.attachment"):
            self.tabs.bar.set_count("files", self.files.show_partner(self._id) or None)
        if self.dirty or (isinstance(changes, Changes) and not changes.touches("partners.partner", "company.staff")):
            return
        try:
            self._read()
        except DomainError:
            return

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        self.contacts.commit()
        if self._leaving or not self.dirty:
            return True
        return may_leave(self, translate("Partners", "Save this partner?"), save=self.save, drop=self._drop)

    def _drop(self) -> None:
        self._leaving = True

    def focus_first(self) -> None:
        """The name."""
        self.form.go_to("name")

    def showEvent(self, event: QShowEvent) -> None:
        """The keys that matter here stand below."""
        super().showEvent(event)
        self._tell_keys()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._tell_keys()

    def _tell_keys(self) -> None:
        self._desk.hint((("F4", tr("Partners", "Candidates")), ("F6", tr("Partners", "Contacts")), ("F8", tr("Partners", "Next problem")),
                         ("Ctrl+Enter", tr("Partners", "Save and next"))))  # fmt: skip


def _shown(field: Field) -> Field:
    """On the form, names and notes take a whole row; the rest stands two abreast."""
    return replace(field, wide=True) if field.kind is Kind.LONG_TEXT else field
