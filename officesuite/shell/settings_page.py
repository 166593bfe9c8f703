"""Settings: how the program looks on this PC, what the modules let the office decide, number ranges, and the way to their pages."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from officesuite.base.errors import DomainError, Invalid
from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import Text, language, literal, tr
from officesuite.office.settings import change_settings
from officesuite.shell.commands import export
from officesuite.shell.sections import settings_pages
from officesuite.shell.settings_facts import SettingsFacts, change_patterns, example, settings_facts
from officesuite.shell.sidebar import SideRow
from officesuite.ui import dialogs
from officesuite.ui.buttons import Button, Segmented
from officesuite.ui.choices import ChoiceEdit, LongTextEdit
from officesuite.ui.edit import LineEdit
from officesuite.ui.form import Form
from officesuite.ui.page import Page
from officesuite.ui.picks import ListPicks, PickRow
from officesuite.ui.theme import theme
from officesuite.ui.tokens import ZOOMS
from officesuite.ui.widgets import column, grounded, hline, label, row, set_words, vline

log = logging.getLogger(__name__)


class Patterns(QWidget):
    """A field for each number range, with the next number as it would be."""

    def __init__(self, facts: SettingsFacts, *, edited: Callable[[], object]) -> None:
        super().__init__()
        self._day: date = facts.today
        self._edited = edited
        self._saved = {one.sequence.key: one.pattern for one in facts.patterns}
        self._fields: dict[str, LineEdit] = {}
        self._examples: dict[str, Any] = {}
        grid = QGridLayout(self)
        px = theme().px
        grid.setContentsMargins(px(20), px(4), px(16), px(8))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(6))
        for at, one in enumerate(facts.patterns):
            key = one.sequence.key
            field = LineEdit()
            field.setText(one.pattern)
            field.setAccessibleName(str(one.sequence.label))
            field.setMaximumWidth(px(280))
            field.changed.connect(lambda key=key: self._typed(key))
            self._fields[key], self._examples[key] = field, label(role="hint", tone="text2", wrap=True)
            words = label(one.sequence.label, role="label", tone="text2")
            words.setBuddy(field)
            for place, widget in enumerate((words, field, self._examples[key])):
                grid.addWidget(widget, at, place)
            self._say(key)
        grid.setColumnMinimumWidth(0, px(150))
        grid.setColumnMinimumWidth(1, px(200))
        grid.setColumnStretch(2, 1)
        note = tr("Shell", "{Y} year  {y} two digits  {M} month  {FY} fiscal year  {seq:4} number with four digits")
        grid.addWidget(label(note, role="hint", tone="text3", wrap=True), len(facts.patterns), 1, 1, 2)

    def _typed(self, key: str) -> None:
        self._say(key)
        self._edited()

    def _say(self, key: str) -> None:
        try:
            words, tone = (
                tr("Shell", "e.g. {number}", number=example(self._fields[key].text().strip(), self._day)),
                "text2",
            )
        except Invalid as error:
            words, tone = str(error), "danger"
        self._fields[key].setProperty("state", "bad" if tone == "danger" else "")
        set_words(self._examples[key], words, tone=tone)

    @property
    def changed(self) -> dict[str, str]:
        """The patterns that differ from what is stored."""
        now = {key: field.text().strip() for key, field in self._fields.items()}
        return {key: pattern for key, pattern in now.items() if pattern != self._saved[key]}

    def mark_saved(self) -> None:
        """What stands there is stored now."""
        self._saved = {key: field.text().strip() for key, field in self._fields.items()}

    def focus(self, key: str) -> None:
        """Puts the focus on a range."""
        self._fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)


class SettingsPage(Page):
    """Looks change at once; what belongs to the office is saved with Ctrl+S."""

    def __init__(self, desk: Any, *, show: str = "") -> None:
        super().__init__(title=tr("Shell", "Settings"))
        self._desk = desk
        self._program = desk.program
        self._forms: list[Form] = []
        self._places: dict[str, QWidget] = {}
        self._save = Button(tr("Shell", "Save"), kind="primary", icon="check", shortcut="Ctrl+S", on=self.save)
        self._save.setEnabled(False)
        self.add_button(self._save)
        with desk.read() as session:
            self._facts = settings_facts(session)
        self._index = QVBoxLayout()
        self._content = QVBoxLayout()
        self._content.setContentsMargins(0, 0, 0, theme().px(24))
        self._content.setSpacing(0)
        self._fill()
        self._lay_out()
        QShortcut(QKeySequence("F8"), self, self._next_problem, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if show:
            self.show_setting(show)

    # building

    def _fill(self) -> None:
        self._add_section("appearance", tr("Shell", "Appearance"), "palette", self._appearance())
        for section in self._facts.sections:
            fields = [_picked(one.field) if one.key in section.choices else one.field for one in section.settings]
            form = Form(fields, pickers={key: _picks(choices) for key, choices in section.choices.items()})
            form.setMaximumWidth(theme().px(640))
            form.set(section.values)
            for setting in section.settings:
                if isinstance(editor := form.editor(setting.key), LongTextEdit):
                    editor.setFixedHeight(theme().px(84))
            form.edited.connect(lambda _: self._changed())
            self._forms.append(form)
            self._add_section(section.label.source, section.label, "sliders-horizontal", form)
            for setting in section.settings:
                self._places[setting.key] = form
        self._patterns = Patterns(self._facts, edited=self._changed) if self._facts.patterns else None
        if self._patterns is not None:
            self._add_section("numbering", tr("Shell", "Numbering"), "hash", self._patterns)
        self._add_section("printing", tr("Shell", "Printing"), "printer", self._printing())
        self._add_section("pages", tr("Shell", "Registers and tools"), "layout-grid", self._links())

    def _add_section(self, key: str, title: Text | str, icon: str, body: QWidget) -> None:
        whole = QWidget()
        head = label(title, role="section")
        whole.setLayout(column(column(head, margins=(20, 16, 16, 4)), body, spacing=0))
        if self._content.count():
            self._content.addWidget(hline())
        self._content.addWidget(whole)
        self._places[key] = whole
        entry = SideRow(str(title), icon=icon)
        entry.clicked.connect(lambda: self._scroll_to(key))
        self._index.addWidget(entry)

    def _lay_out(self) -> None:
        px = theme().px
        self._content.addStretch(1)
        inner = grounded(QWidget())
        inner.setLayout(self._content)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._index.setContentsMargins(px(10), px(12), px(10), px(12))
        self._index.setSpacing(px(1))
        self._index.addStretch(1)
        left = QWidget()
        left.setFixedWidth(px(236))
        left.setLayout(self._index)
        whole = row(left, vline(), self._scroll, spacing=0)
        whole.setStretch(2, 1)
        self.body.addLayout(whole, 1)

    def _appearance(self) -> QWidget:
        program, look = self._program, theme()
        modes = (
            ("system", tr("Shell", "As the system")),
            ("light", tr("Shell", "Light")),
            ("dark", tr("Shell", "Dark")),
        )
        mode = Segmented(modes, name=tr("Shell", "Theme"))
        mode.set_value(look.mode)
        mode.chosen.connect(program.set_mode)
        size = Segmented([(str(zoom), f"{zoom} %") for zoom in ZOOMS], name=tr("Shell", "Size"))
        size.set_value(str(look.zoom))
        size.chosen.connect(lambda chosen: self._later(lambda: program.set_zoom(int(chosen))))
        speech = Segmented([("ja", literal("日本語")), ("en", literal("English"))], name=tr("Shell", "Language"))
        speech.set_value(language())
        speech.chosen.connect(lambda chosen: self._later(lambda: program.set_language(chosen)))
        return self._rows((
            (tr("Shell", "Theme"), mode), (tr("Shell", "Size"), size), (tr("Shell", "Language"), speech),
        ))  # fmt: skip

    @staticmethod
    def _later(run: Callable[[], object]) -> None:
        """The window is rebuilt: not while one of its buttons is still handling its click."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, run)

    def _printing(self) -> QWidget:
        names = _printers()
        chosen = self._desk.printer
        choices = [Choice("", literal(tr("Shell", "The system's printer")))]
        choices += [Choice(name, literal(name)) for name in names]
        if chosen and chosen not in names:
            choices.append(Choice(chosen, literal(tr("Shell", "{name} (not found just now)", name=chosen))))
        edit = ChoiceEdit(choices)
        edit.set_value(chosen)
        edit.setFixedWidth(theme().px(320))
        edit.changed.connect(lambda: self._program.preferences.change(printer=edit.value() or ""))
        return self._rows(((tr("Shell", "Printer"), edit),))

    def _rows(self, pairs: tuple[tuple[str, QWidget], ...]) -> QWidget:
        px = theme().px
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(px(20), px(4), px(16), px(10))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(150))
        for at, (words, widget) in enumerate(pairs):
            name = label(words, role="label", tone="text2")
            name.setBuddy(widget)
            grid.addWidget(name, at, 0)
            grid.addWidget(widget, at, 1)
        grid.setColumnStretch(2, 1)
        return whole

    def _links(self) -> QWidget:
        px = theme().px
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(px(12), px(2), px(16), px(10))
        grid.setHorizontalSpacing(px(8))
        office = self._desk.office
        go = self._desk.open
        entries: list[tuple[str, str, Callable[[], object]]] = [
            (str(one.label), one.icon, partial(go, one.target)) for one in settings_pages(office.registry, office.actor)
        ]
        entries += [
            (tr("Shell", "Import a file"), "download", partial(go, "page:shell.import")),
            (tr("Shell", "Export"), "upload", lambda: export(self._program.window)),
            (tr("Shell", "Check the office"), "shield-check", partial(go, "page:shell.checks")),
            (tr("Shell", "History of the office"), "history", partial(go, "page:shell.history")),
        ]
        for at, (words, icon, run) in enumerate(entries):
            button = Button(words, kind="ghost", icon=icon, on=run)
            grid.addWidget(button, at // 3, at % 3)
        grid.setColumnStretch(3, 1)
        return whole

    # use

    def _scroll_to(self, key: str) -> None:
        place = self._places[key]
        self._scroll.verticalScrollBar().setValue(place.y())
        first = place.nextInFocusChain()
        if first is not None and place.isAncestorOf(first):
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_setting(self, key: str) -> None:
        """Goes to a setting and puts the focus there."""
        for form in self._forms:
            if key in form.fields:
                form.go_to(key)
                self._scroll.ensureWidgetVisible(form.editor(key))

    def _changed(self) -> None:
        self._save.setEnabled(self.dirty)

    @property
    def dirty(self) -> bool:
        """Whether something of the office differs from what is stored."""
        return any(form.dirty for form in self._forms) or bool(self._patterns and self._patterns.changed)

    def save(self) -> bool:
        """Stores what was changed; False when something cannot be stored."""
        try:
            for form in self._forms:
                if form.dirty:
                    self._desk.run(change_settings, values=self._value(form))
                    form.mark_saved()
            if self._patterns is not None and self._patterns.changed:
                self._desk.run(change_patterns, patterns=self._patterns.changed)
                self._patterns.mark_saved()
        except Invalid as error:
            keys = {problem.field for problem in error.problems}
            at_fault = [one for one in self._forms if keys & one.fields.keys()]
            for one in at_fault:
                one.show_problems(error.problems)
            if not at_fault:
                self._desk.show_error(error)
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._changed()
        self._desk.toast(tr("Shell", "Settings saved"))
        return True

    @staticmethod
    def _value(form: Form) -> dict[str, object]:
        values = form.value()
        form.show_problems(())
        return values

    def _next_problem(self) -> None:
        for form in self._forms:
            if not form.problems.isHidden():
                form.problems.next()
                return

    def can_leave(self) -> bool:
        if not self.dirty:
            return True
        answers = (
            dialogs.Answer("stay", tr("Shell", "Stay"), "ghost"),
            dialogs.Answer("drop", tr("Shell", "Do not save")),
            dialogs.Answer("save", tr("Shell", "Save"), "primary"),
        )
        title, words = tr("Shell", "Save the settings?"), tr("Shell", "What you changed is not saved yet.")
        answer = dialogs.choose(
            self.window(), title, words, answers=answers, default="save", icon="triangle-alert", tone="warn"
        )
        if answer == "drop":
            for form, section in zip(self._forms, self._facts.sections, strict=True):
                form.set(section.values)
            return True
        return answer == "save" and self.save()

    def refresh(self, changes: object = None) -> None:
        """Another window may have changed settings: shown unless something is being edited here."""
        if self.dirty:
            return
        with self._desk.read() as session:
            self._facts = settings_facts(session)
        for form, section in zip(self._forms, self._facts.sections, strict=True):
            form.set(section.values)

    def focus_first(self) -> None:
        if (
            self._index.count()
            and (item := self._index.itemAt(0)) is not None
            and (widget := item.widget()) is not None
        ):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _picked(field: Field) -> Field:
    """The field of a setting with a list of its own: found by typing, not scrolled to."""
    return replace(field, kind=Kind.REFERENCE, reference=field.key)


def _picks(choices: Sequence[Choice]) -> ListPicks:
    return ListPicks(
        [PickRow(one.value, str(one.label), code=one.value, second=" ".join(one.aliases)) for one in choices]
    )


def _printers() -> tuple[str, ...]:
    """The printers of this PC; none where the system has no print service."""
    try:
        from officesuite.ui.printing import printers

        return printers()
    except (ImportError, DomainError) as error:
        log.info("no printers: %s", error)
        return ()
