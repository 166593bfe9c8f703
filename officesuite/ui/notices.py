"""What tells: Banner (info, warn, error), FigureStrip (caption over figure), EmptyState (first step), SumsBar (a list's foot)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from officesuite.base.text import Text
from officesuite.ui.buttons import Button
from officesuite.ui.paint import draw_icon, rounded
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, clear, column, grounded, hline, label, row, set_words, vline

_ICONS = {"info": "info", "ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert", "accent": "info"}


class Banner(QWidget):
    """A coloured box with icon, a sentence, a second line and at most one button. `tone`: info, ok, warn, danger."""

    def __init__(
        self,
        title: Text | str,
        detail: Text | str = "",
        *,
        tone: str = "info",
        icon: str = "",
        button: Text | str = "",
        on: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._tone = tone
        self._icon = Icon(icon or _ICONS[tone], tone if tone != "accent" else "accentText")
        self._title = label(title, role="bodyStrong", tone=tone, wrap=True)
        self._detail = label(detail, role="hint", tone=tone, wrap=True)
        words = column(self._title, self._detail, spacing=0)
        holder = QHBoxLayout(self)
        holder.addLayout(column(self._icon, 1, margins=(0, 2, 0, 0)))
        holder.addLayout(words, 1)
        px = theme().px
        holder.setContentsMargins(px(12), px(6), px(12), px(7))
        holder.setSpacing(px(10))
        if str(button):
            self.button: Button | None = Button(button, small=True, on=on)
            holder.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self.button = None
        self._detail.setVisible(bool(str(detail)))  # only now that it has a parent: it would be a window for a moment
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{title} {detail}".strip())

    def say(self, title: Text | str, detail: Text | str = "") -> None:
        set_words(self._title, title)
        set_words(self._detail, detail)
        self._detail.setVisible(bool(str(detail)))
        self.setAccessibleName(f"{title} {detail}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = self._tone
        rounded(QPainter(self), QRectF(self.rect()), radius=theme().px(6), fill=f"{tone}Soft", edge=f"{tone}Line")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a strip: caption, figure as shown, a note after it, the figure's tone."""

    caption: Text | str
    value: str
    note: Text | str = ""
    tone: str = "text"


class FigureStrip(QWidget):
    """Figures side by side between hairlines, on top of every page about money. `set_figures` redraws in place."""

    def __init__(self, figures: Sequence[Figure] = ()) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        px = theme().px
        self._row.setContentsMargins(px(20), px(9), px(16), px(9))
        self._row.setSpacing(px(16))
        self._cells: list[tuple[object, ...]] = []
        self.set_figures(figures)

    def set_figures(self, figures: Sequence[Figure]) -> None:
        clear(self._row)
        for index, figure in enumerate(figures):
            if index:
                self._row.addWidget(vline())
            value = row(
                label(figure.value, role="strip", tone=figure.tone), label(figure.note, role="hint", tone="text3"), 1
            )
            cell = QWidget()
            cell.setLayout(column(label(figure.caption, role="label", tone="text2"), value, spacing=1))
            cell.setAccessibleName(f"{figure.caption} {figure.value} {figure.note}".strip())
            self._row.addWidget(cell, 1)


class _Drawing(QWidget):
    """Three sheets of paper with the thing's icon, from tokens: 120×84."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.scale(look.zoom / 100, look.zoom / 100)
        for rect, edge in (
            (QRectF(24, 4, 72, 30), "line"),
            (QRectF(15, 20, 90, 36), "line"),
            (QRectF(6, 38, 108, 42), "lineStrong"),
        ):
            rounded(painter, rect, radius=6, fill="surface", edge=edge)
        rounded(painter, QRectF(16, 47, 24, 24), radius=12, fill="accentSoft", edge="accentLine")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("lineStrong"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(50, 54), QPointF(94, 54))
        painter.setPen(QPen(look.colour("line"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(50, 65), QPointF(78, 65))
        painter.resetTransform()
        centre = QRectF(look.px(16), look.px(47), look.px(24), look.px(24))
        draw_icon(painter, self._icon, "accentText", centre, 14)


class EmptyState(QWidget):
    """What belongs on an empty page and the first step: a sentence, a line of why, up to three buttons."""

    def __init__(
        self, title: Text | str, why: Text | str = "", *, icon: str = "file-text", buttons: Sequence[Button] = ()
    ) -> None:
        super().__init__()
        self.buttons = tuple(buttons)
        self.title = label(title, role="empty", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        body = label(why, tone="text2", wrap=True)
        body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        holder = QVBoxLayout(self)
        holder.setSpacing(theme().px(8))
        holder.addStretch(2)
        holder.addWidget(_Drawing(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        holder.addSpacing(theme().px(8))
        holder.addWidget(self.title)
        holder.addWidget(body)
        if buttons:
            holder.addSpacing(theme().px(4))
            holder.addLayout(row(1, *buttons, 1))
        holder.addStretch(3)


def divider(*, space: int = 16) -> QWidget:
    """A hairline between groups with the same space on both sides."""
    holder = QWidget()
    holder.setLayout(column(hline(), margins=(0, space, 0, space)))
    return holder


class SumsBar(QWidget):
    """The foot of a list: how many rows and what they sum to, as words; `set_parts([("20", strong), …])`."""

    def __init__(self) -> None:
        super().__init__()
        grounded(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(hline())
        self._row = QHBoxLayout()
        px = theme().px
        self._row.setContentsMargins(px(20), px(6), px(16), px(6))
        self._row.setSpacing(px(16))
        outer.addLayout(self._row)
        self.setMinimumHeight(px(34))

    def set_parts(self, parts: Sequence[tuple[Text | str, str]]) -> None:
        """(caption, figure) pairs; a caption "" sets the figure alone and strong (the count)."""
        clear(self._row)
        for caption, figure in parts:
            if str(caption):
                self._row.addLayout(
                    row(label(caption, role="hint", tone="text2"), label(figure, role="label"), spacing=6)
                )
            else:
                self._row.addWidget(label(figure, role="labelStrong"))
        self._row.addStretch(1)
        self.setAccessibleName("  ".join(f"{caption} {figure}".strip() for caption, figure in parts))
