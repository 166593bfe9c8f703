"""The first run: language, then a new office, an existing one or the sample; four short steps, all by keyboard."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from officesuite.base.errors import DomainError, Invalid
from officesuite.base.text import Text, language, literal, tr
from officesuite.shell import messages, paths
from officesuite.shell.alive import while_alive
from officesuite.shell.identity import panels_on
from officesuite.shell.new_office import free_name, make_office, make_sample
from officesuite.ui.buttons import Button, Painted
from officesuite.ui.edit import LineEdit
from officesuite.ui.jobs import JobBar, Jobs
from officesuite.ui.paint import draw_icon, draw_text, focus_ring, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, column, grounded, hline, label, row, set_words

if TYPE_CHECKING:
    from officesuite.shell.program import Program

log = logging.getLogger(__name__)
PLACE = "wizard"


class ChoiceCard(Painted):
    """A large way to go: icon, what, why. ↑ and ↓ move between them, Enter takes one."""

    def __init__(self, title: Text | str, why: Text | str, icon: str, *, on: Callable[[], object]) -> None:
        super().__init__(title)
        self.why, self.icon_name = str(why), icon
        self.setAccessibleDescription(self.why)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _: on())

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(68))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(68))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rect = theme(), QPainter(self), QRectF(self.rect())
        fill = "pressed" if self.isDown() else "hover" if self.hovered else "surface"
        rounded(painter, rect, radius=look.px(8), fill=fill, edge="lineStrong")
        if self.hasFocus():
            focus_ring(painter, rect, radius=look.px(8))
        side = look.px(36)
        circle = QRectF(look.px(16), (rect.height() - side) / 2, side, side)
        rounded(painter, circle, radius=side / 2, fill="accentSoft", edge="accentLine")
        draw_icon(painter, self.icon_name, "accentText", circle, 18)
        left = circle.right() + look.px(14)
        width = rect.width() - left - look.px(36)
        draw_text(
            painter,
            QRectF(left, look.px(11), width, look.px(22)),
            self.words,
            font=look.font("bodyStrong"),
            token="text",
        )
        draw_text(
            painter, QRectF(left, look.px(34), width, look.px(20)), self.why, font=look.font("hint"), token="text2"
        )
        arrow = QRectF(rect.right() - look.px(32), 0, look.px(16), rect.height())
        draw_icon(painter, "chevron-right", "text3", arrow, 16)


class FirstRun(QWidget):
    """The wizard's window. It ends by opening an office in the program's window."""

    def __init__(self, program: "Program", *, step: str = "language") -> None:
        super().__init__()
        self._program = program
        self.jobs = Jobs(self)
        grounded(self)
        px = theme().px
        self.setMinimumSize(px(560), px(460))
        self.resize(px(720), px(600))
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._step_words = label(role="hint", tone="text3")
        self._back = Button("", kind="ghost", icon="arrow-left", on=self.back)
        self._next = Button("", kind="primary", on=self.next)
        foot = row(self._step_words, JobBar(self.jobs), 1, self._back, self._next, spacing=10, margins=(24, 12, 24, 14))
        mark = Icon("officesuite", "accent", size=28)
        self._next.setFixedHeight(px(32))
        foot_holder = QWidget()
        foot_holder.setLayout(foot)
        foot_holder.setFixedHeight(px(58))
        head = row(mark, label("OfficeSuite", role="title"), 1, spacing=10, margins=(32, 22, 32, 0))
        self.setLayout(column(head, self._stack, hline(), foot_holder, spacing=0))
        self._steps: list[str] = []
        self._forms: list[Any] = []
        self._company_page: QWidget | None = None
        self._builders: dict[str, Callable[[], QWidget]] = {
            "language": self._language, "way": self._way, "company": self._company, "place": self._place,
        }  # fmt: skip
        self.go(step)

    # moving

    @property
    def step(self) -> str:
        """The step that shows: language, way, company or place."""
        return self._steps[-1]

    def go(self, step: str) -> None:
        """Shows a step after the present one."""
        self._steps.append(step)
        self._show()

    def _show(self) -> None:
        while self._stack.count():
            old = self._stack.widget(0)
            if old is None:
                break
            self._stack.removeWidget(old)
            if old is not self._company_page:  # its fields keep what was typed
                old.deleteLater()
        page = self._builders[self.step]()
        self._stack.addWidget(page)
        self.setWindowTitle(tr("Shell", "Welcome to OfficeSuite"))
        order = ("language", "way", "company", "place")
        set_words(
            self._step_words, tr("Shell", "Step {step} of {count}", step=order.index(self.step) + 1, count=len(order))
        )
        self._back.set_words(tr("Shell", "Back"))
        self._back.setVisible(len(self._steps) > 1)
        self._next.set_words(tr("Shell", "Create the office") if self.step == "place" else tr("Shell", "Next"))
        self._next.setVisible(self.step in ("company", "place"))
        first = page.property("first")
        if isinstance(first, QWidget):
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def back(self) -> None:
        """One step back."""
        if len(self._steps) > 1 and not self.jobs.running:
            self._steps.pop()
            self._show()

    def next(self) -> None:
        """On from a step with fields."""
        if self.jobs.running:
            return
        if self.step == "company":
            if self._company_is_right():
                self.go("place")
        elif self.step == "place":
            self._create()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next()
        else:
            super().keyPressEvent(event)

    # steps

    def _page(self, title: str, why: str, *items: QWidget | int, first: QWidget | None) -> QWidget:
        page = QWidget()
        heading = label(title, role="name", wrap=True)
        words = label(why, tone="text2", wrap=True)
        page.setLayout(column(heading, words, *items, 1, spacing=10, margins=(32, 20, 32, 16)))
        page.setProperty("first", first)
        return page

    def _language(self) -> QWidget:
        cards = [
            ChoiceCard(
                literal("日本語"),
                literal("画面とメニューを日本語で表示します"),
                "languages",
                on=lambda: self._speak("ja"),
            ),
            ChoiceCard(
                literal("English"),
                literal("Show windows and menus in English"),
                "languages",
                on=lambda: self._speak("en"),
            ),
        ]
        if language() == "en":
            cards.reverse()
        return self._page(
            "ようこそ  Welcome", "表示する言語を選んでください。Choose the language to work in.", *cards, first=cards[0]
        )

    def _speak(self, code: str) -> None:
        self._program.set_language(code)
        if self._company_page is not None:
            self._company_page.deleteLater()
        self._forms, self._company_page = [], None
        self.go("way")

    def _way(self) -> QWidget:
        cards = [
            ChoiceCard(tr("Shell", "Start a new office"), tr("Shell", "Enter the company's name and begin to work"), "building-2",
                       on=lambda: self.go("company")),
            ChoiceCard(tr("Shell", "Open an existing office"), tr("Shell", "A file (*.office) on this PC"), "folder-open",
                       on=self._open),
            ChoiceCard(tr("Shell", "Try the sample company"),
                       tr("Shell", "A trading company with customers and documents, to look around in"),
                       "wand-sparkles", on=self._sample),
        ]  # fmt: skip
        return self._page(
            tr("Shell", "How do you want to begin?"), tr("Shell", "You can open other offices later from the name at the top left."),
            *cards, first=cards[0],
        )  # fmt: skip

    def _company(self) -> QWidget:
        if self._company_page is not None:
            return self._company_page
        self._forms = [factory(None) for factory in panels_on(self._program.registry, PLACE)]
        inner = grounded(QWidget())
        body = QVBoxLayout(inner)
        body.setContentsMargins(theme().px(12), 0, theme().px(12), 0)
        for form in self._forms:
            body.addWidget(form)
            if form is self._forms[-1] and hasattr(form, "finished"):
                form.finished.connect(self.next)  # Enter goes through the fields and on
        if not self._forms:
            body.addWidget(label(tr("Shell", "Nothing has to be entered."), tone="text2"))
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        page = QWidget()
        heading = label(tr("Shell", "The company"), role="name")
        why = label(
            tr("Shell", "Only the name is needed now; everything else can follow in Settings."), tone="text2", wrap=True
        )
        page.setLayout(
            column(column(heading, why, spacing=6, margins=(32, 20, 32, 0)), scroll, spacing=6, margins=(0, 0, 0, 0))
        )
        page.setProperty("first", _first_field(inner))
        self._company_page = page
        return page

    def _company_is_right(self) -> bool:
        for form in self._forms:
            try:
                form.values()
            except Invalid as error:
                if hasattr(form, "show_problems"):
                    form.show_problems(error.problems)
                else:
                    messages.show_error(self, error)
                return False
        return True

    def _place(self) -> QWidget:
        name = next((str(form.values().get("name") or "") for form in self._forms), "") or tr("Shell", "office")
        self._folder = LineEdit(icon="folder")
        self._folder.setText(str(paths.offices_folder()))
        self._folder.setAccessibleName(tr("Shell", "Folder"))
        self._name = LineEdit(icon="file")
        self._name.setText(free_name(paths.offices_folder(), name).name)
        self._name.setAccessibleName(tr("Shell", "File name"))
        self._trouble: QLabel = label(role="hint", tone="danger", wrap=True)
        pick = Button(tr("Shell", "Choose a folder …"), icon="folder-open", on=self._choose_folder)
        line = row(self._folder, pick)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(column(
            label(tr("Shell", "File name"), role="label", tone="text2"), self._name,
            label(tr("Shell", "Folder"), role="label", tone="text2"), line, self._trouble, spacing=5,
        ))  # fmt: skip
        return self._page(
            tr("Shell", "Where the office is kept"),
            tr("Shell", "One file holds everything: copying it is a backup. Choose a folder on this PC, not a network share."),
            holder, first=self._name,
        )  # fmt: skip

    def _choose_folder(self) -> None:
        if found := QFileDialog.getExistingDirectory(self, tr("Shell", "Choose a folder"), self._folder.text()):
            self._folder.setText(found)

    # ends

    def _open(self) -> None:
        if name := self._program.choose_file(self):
            self._program.open(name, parent=self)

    def _create(self) -> None:
        name = self._name.text().strip().removesuffix(".office") or tr("Shell", "office")
        path = Path(self._folder.text().strip() or ".") / f"{name}.office"
        forms: Sequence[Any] = tuple(self._forms)
        values = [form.values() for form in forms]
        registry, code, today = self._program.registry, language(), self._program.today
        set_words(self._trouble, "")
        self._wait(True)
        self.jobs.run(
            tr("Shell", "Creating the office"),
            lambda _: make_office(path, registry, language=code, today=today, forms=forms, values=values),
            done=while_alive(self, lambda office: self._use(office, path)), failed=while_alive(self, self._failed),
        )  # fmt: skip

    def _sample(self) -> None:
        if self.jobs.running:
            return
        registry, code, today = self._program.registry, language(), self._program.today
        path = free_name(paths.offices_folder(), tr("Shell", "Sample company"))
        self._wait(True)
        self.jobs.run(
            tr("Shell", "Making the sample company"),
            lambda progress: make_sample(path, registry, language=code, today=today, progress=progress),
            done=while_alive(self, lambda office: self._use(office, path)), failed=while_alive(self, self._failed),
        )  # fmt: skip

    def _wait(self, busy: bool) -> None:
        for widget in (self._stack, self._back, self._next):
            widget.setEnabled(not busy)

    def _use(self, office: Any, path: Path) -> None:
        self._wait(False)
        self._program.use(office, str(path))

    def _failed(self, error: Exception) -> None:
        self._wait(False)
        if not isinstance(error, DomainError):
            self._program.report(error)
        elif self.step == "place":
            set_words(self._trouble, str(error))
        else:
            messages.show_error(self, error)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.jobs.stop()
        if self._company_page is not None:
            self._company_page.deleteLater()
        super().closeEvent(event)
        self._program.first_run_closed(self)


def _first_field(inside: QWidget) -> QWidget | None:
    return next((field for field in inside.findChildren(LineEdit)), None)
