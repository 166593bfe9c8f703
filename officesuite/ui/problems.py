"""Problems: the message under a field, and the list on top that says what still keeps the thing from being saved."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officesuite.base.errors import Problem
from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button
from officesuite.ui.paint import rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, clear, column, label, set_words


class Message(QWidget):
    """Icon and words under a field; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        holder = QHBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(theme().px(5))
        self._icon = Icon("circle-alert", "danger", size=14)
        self._words = label(role="hint", tone="danger", wrap=True)
        holder.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        holder.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str, *, warning: bool = False) -> None:
        """Shows the words as an error or a warning; "" hides the row."""
        tone = "warn" if warning else "danger"
        self._icon.set_icon("triangle-alert" if warning else "circle-alert", tone)
        set_words(self._words, words, tone=tone)
        self.setVisible(bool(words))


class ProblemList(QWidget):
    """How many places keep it from being saved and which; each is a link, `next()` (F8) goes through them."""

    wanted = Signal(str)
    row_wanted = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._problems: list[Problem] = []
        self._names: Mapping[str, Text] = {}
        self._line_name: Callable[[int], str] = str
        self._at = -1
        self._icon = Icon("circle-alert", "danger")
        self._title = label(role="bodyStrong", tone="danger", wrap=True)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        holder = QHBoxLayout(self)
        px = theme().px
        holder.setContentsMargins(px(12), px(7), px(12), px(8))
        holder.setSpacing(px(10))
        holder.addLayout(column(self._icon, 1, margins=(0, 2, 0, 0)))
        holder.addLayout(column(self._title, self._links, spacing=1), 1)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)

    def show_problems(
        self,
        problems: Sequence[Problem],
        *,
        names: Mapping[str, Text],
        line_name: Callable[[int], str] | None = None,
    ) -> None:
        """Replaces the list; with none it hides. `line_name`: row → how the grid calls it, else rows are counted."""
        self._problems, self._names, self._at = list(problems), names, -1
        self._line_name = line_name or (lambda at: tr("Ui", "Line {row}", row=at + 1))
        self._fill()

    def drop(self, key: str, row: int | None = None) -> None:
        """Takes the problems of a field out: it has been changed since."""
        left = [problem for problem in self._problems if (problem.field, problem.row) != (key, row)]
        if len(left) != len(self._problems):
            self._problems = left
            self._fill()

    def next(self) -> None:
        """Goes to the next problem."""
        if self._problems:
            self._at = (self._at + 1) % len(self._problems)
            self._go(self._problems[self._at])

    def _go(self, problem: Problem) -> None:
        if problem.row is None:
            self.wanted.emit(problem.field)
        else:
            self.row_wanted.emit(problem.row, problem.field)

    def _fill(self) -> None:
        clear(self._links)
        bad = [problem for problem in self._problems if not problem.warning]
        tone = "danger" if bad else "warn"
        self._icon.set_icon("circle-alert" if bad else "triangle-alert", tone)
        words = (
            tr("Ui", "Places to mend before saving: {count} (F8 goes through them)", count=len(bad))
            if bad
            else tr("Ui", "Please check: {count}", count=len(self._problems))
        )
        set_words(self._title, words, tone=tone)
        for problem in self._problems[:6]:
            name = str(self._names.get(problem.field, ""))
            if problem.row is not None:
                name = self._line_name(problem.row) + (f" {name}" if name else "")
            said = str(problem)
            link = Button(
                tr("Ui", "{place}: {message}", place=name, message=said) if name else said, kind="link", small=True
            )
            link.clicked.connect(lambda _=False, problem=problem: self._go(problem))
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)  # else its fixed width bounds the whole column
        self.setVisible(bool(self._problems))
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = "danger" if any(not problem.warning for problem in self._problems) else "warn"
        rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(6), fill=f"{tone}Soft", edge=f"{tone}Line")
