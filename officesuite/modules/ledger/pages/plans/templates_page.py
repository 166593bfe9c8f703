"""仕訳辞書: the templates at the left; at the right the chosen one's name and what it holds, and the way to a slip with it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from officesuite.base.declare import Action
from officesuite.base.fields import Field, Kind
from officesuite.base.kana import fold
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.plans.slip_view import SlipView, slip_words, whole_amount
from officesuite.modules.ledger.queries.templates import TemplateRow, templates
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.services.rights import MASTERS, POST
from officesuite.modules.ledger.services.templates import delete_template, save_template
from officesuite.ui.actions import action_button, bind
from officesuite.ui.cells import Column, Show
from officesuite.ui.desk import Desk
from officesuite.ui.flow import flowing
from officesuite.ui.register import Register, RegisterPage
from officesuite.ui.widgets import as_high_as_its_fields, column, grounded, hline

FIELDS = (
    Field("name", translate("Ledger", "Name"), required=True, max_length=100, wide=True),
    Field("kana", translate("Ledger", "Kana"), Kind.KANA, max_length=100),
    Field("code", translate("Ledger", "Code"), Kind.CODE, max_length=20),
)
USE = Action(
    "ledger.templates.use", translate("Ledger", "Write a slip with it"), POST.key, "Ctrl+Return", "notebook-pen"
)
EDIT = Action("ledger.templates.edit", translate("Ledger", "Change the rows"), shortcut="F2", icon="square-pen")


def given(values: Mapping[str, object]) -> dict[str, Any]:
    """A form's values as the service takes them."""
    return {field.key: str(values.get(field.key) or "") for field in FIELDS}


def _add(desk: Desk, values: Mapping[str, object]) -> int:
    return desk.run(save_template, slip=Slip(), **given(values)).id  # refused: rows are written on a form of their own


def _change(desk: Desk, one: TemplateRow, values: Mapping[str, object]) -> None:
    desk.run(save_template, template_id=one.id, version=one.version, slip=one.slip, **given(values))


def _deleting(one: TemplateRow) -> tuple[str, str]:
    return (
        tr("Ledger", "Delete “{name}”?", name=one.name),
        tr("Ledger", "It stands beside slips no more. Entries made with it stay as they are."),
    )


class TemplatesPage(RegisterPage):
    """See the module."""

    register = Register(
        key="ledger.templates",
        entity="ledger.template",
        title=translate("Ledger", "Entry templates"),
        new=translate("Ledger", "New template"),
        empty=translate("Ledger", "No templates yet"),
        why=translate("Ledger", "A slip that comes again is kept here, with or without amounts, "
                                "and stands beside every slip you write. A posted entry can be kept too."),
        icon="bookmark",
        fields=FIELDS,
        columns=(
            Column("code", translate("Ledger", "Code"), width=72, sortable=False),
            Column("name", translate("Ledger", "Name"), width=200, stretch=True, sortable=False),
            Column("words", translate("Ledger", "Description"), width=150, sortable=False, muted=True,
                   value=lambda one: one.slip.description),
            Column("total", translate("Ledger", "Amount"), Show.YEN, width=92, sortable=False,
                   value=lambda one: whole_amount(one.slip)),
        ),
        rows=templates,
        values=lambda one: {field.key: getattr(one, field.key) for field in FIELDS},
        add=_add,
        change=_change,
        filter=translate("Ledger", "Name, kana or code"),
        holds=lambda one, folded: folded in one.search or folded in fold(one.slip.description),
        widths=(560, 520),
        right=MASTERS.key,
        delete=lambda desk, one: desk.run(delete_template, template_id=one.id, version=one.version),
        deleting=_deleting,
    )  # fmt: skip

    def arranged(self, form: QWidget) -> QWidget:
        """Name and kana, below them the slip, at the foot what can be done with it."""
        with self._desk.read() as session:
            self._words = slip_words(session)
        actor = self._desk.office.actor
        self.use_action = bind(self, USE, run=self.use)
        self.edit_action = bind(self, EDIT, run=self.edit_rows)
        self._may_post = actor.may(POST.key)
        self.view = SlipView()
        inner = grounded(QWidget())
        inner.setLayout(column(self.view, 1, margins=(20, 12, 16, 12)))
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        as_high_as_its_fields(form)
        use = action_button(self.use_action)
        use.shortcut_words = "Ctrl+Enter"
        foot = grounded(QWidget())
        edit = action_button(self.edit_action, kind="ghost", with_shortcut=True)
        foot.setLayout(column(flowing(use, edit, self.delete_button), margins=(12, 8, 16, 8)))
        holder = QWidget()
        layout = column(form, hline(), scroll, hline(), foot, spacing=0)
        layout.setStretch(2, 1)
        holder.setLayout(layout)
        return holder

    def _show(self, one: Any | None) -> None:
        super()._show(one)
        self.head.hide()  # there is no empty form here
        self.view.show_slip(one.slip if one is not None else None, self._words, self._desk.office.today)
        self.use_action.setEnabled(one is not None and self._may_post)
        self.edit_action.setEnabled(one is not None and self.may_edit)
        self.form.setEnabled(one is not None)

    # verbs

    def begin_new(self) -> None:
        """A form with empty rows."""
        if self.may_edit and self.can_leave():
            self._desk.open("new:ledger.template")

    def use(self) -> None:
        """A slip of today with the template's rows."""
        if self._row is not None and self.can_leave():
            self._desk.open("new:ledger.draft", template_id=self._row.id)

    def edit_rows(self) -> None:
        """The chosen one's rows, to be typed into."""
        if self._row is not None and self.can_leave():
            self._desk.open(f"ledger.template:{self._row.id}")

    def save(self) -> bool:
        """Stores name, kana and code of the chosen one."""
        return super().save() if self._row is not None else True

    def refresh(self, changes: object = None) -> None:
        """Accounts may be called otherwise now."""
        with self._desk.read() as session:
            self._words = slip_words(session)
        super().refresh(changes)
