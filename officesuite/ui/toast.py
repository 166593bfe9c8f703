"""A toast: what was just done, at the lower right, with *Undo* or *Open*. It waits while the mouse or the focus is on it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from officesuite.base.text import Text, tr
from officesuite.ui.buttons import Button, IconButton
from officesuite.ui.paint import advance, focus_ring, rounded, shadow
from officesuite.ui.theme import theme
from officesuite.ui.widgets import Icon, label

SECONDS = 7
MARGIN = 24
_ICONS = {"ok": "circle-check", "info": "info", "warn": "triangle-alert", "danger": "circle-alert"}


@dataclass(frozen=True, slots=True)
class Toast:
    """What a toast says. At most two actions: (words, what to do)."""

    text: Text | str
    detail: Text | str = ""
    tone: str = "ok"
    actions: tuple[tuple[Text | str, Callable[[], object]], ...] = ()


class _Word(Button):
    """An action in the toast's own colours."""

    def __init__(self, text: Text | str, on: Callable[[], object]) -> None:
        super().__init__(text, kind="link", on=on)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font("bodyStrong"))
        painter.setPen(look.colour("tipAction"))
        if self.hovered:
            painter.drawLine(4, self.height() - 5, self.width() - 5, self.height() - 5)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), radius=look.px(6), token="tipAction")

    def sizeHint(self) -> QSize:
        return QSize(round(advance(self.words, theme().font("bodyStrong"))) + theme().px(14), theme().px(28))


class _Close(IconButton):
    def __init__(self, on: Callable[[], object]) -> None:
        super().__init__("x", tr("Ui", "Close"), on=on, token="tipMuted")

    @property
    def hovered(self) -> bool:
        return False


class ToastView(QWidget):
    """The box itself; made by `Toasts`."""

    def __init__(self, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        self.toast = toast
        px = theme().px
        margin = px(MARGIN)
        row = QHBoxLayout(self)
        row.setContentsMargins(margin + px(14), margin + px(8), margin + px(8), margin + px(9))
        row.setSpacing(px(10))
        row.addWidget(Icon(_ICONS[toast.tone], "tipAction" if toast.tone in ("ok", "info") else "tipText"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(toast.text, role="bodyStrong", tone="tipText"))
        if str(toast.detail):
            words.addWidget(label(toast.detail, role="hint", tone="tipMuted"))
        row.addLayout(words, 1)
        row.addSpacing(px(12))
        for text, run in toast.actions[:2]:
            row.addWidget(_Word(text, partial(self._act, run)))
        row.addWidget(_Close(self.end))
        self.setAccessibleName(f"{toast.text} {toast.detail}".strip())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._timer = QTimer(self, singleShot=True, interval=SECONDS * 1000)
        self._timer.timeout.connect(self.expire)
        self._timer.start()

    def _act(self, run: Callable[[], object]) -> None:
        self.end()
        run()

    @property
    def held(self) -> bool:
        """Whether mouse or focus keeps it open."""
        focus = self.window().focusWidget()
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def expire(self) -> None:
        """Its time is over: goes away unless it is held, then asks again later."""
        if self.held:
            self._timer.start(1500)
        else:
            self.end()

    def end(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        margin = theme().px(MARGIN)
        box = self.rect().adjusted(margin, margin, -margin, -margin)
        painter = QPainter(self)
        shadow(painter, box, radius=theme().px(8))
        rounded(painter, QRectF(box), radius=theme().px(8), fill="tip")


class Toasts(QObject):
    """Shows one toast at a time in `window`, `above` pixels (at 100 %) over its foot."""

    def __init__(self, window: QWidget, *, above: int = 38, right: int = 8) -> None:
        super().__init__(window)
        self._window, self._above, self._right = window, above, right
        self.shown: ToastView | None = None
        window.installEventFilter(self)

    def show(self, toast: Toast) -> ToastView:
        """Replaces the one that is shown."""
        if self.shown is not None:
            self.shown.end()
        view = self.shown = ToastView(toast, self._window)
        view.destroyed.connect(lambda: self._gone(view))
        self._place()
        view.show()
        view.raise_()
        return view

    def _gone(self, view: ToastView) -> None:
        if self.shown is view:
            self.shown = None

    def _place(self) -> None:
        if self.shown is None:
            return
        px = theme().px
        margin = px(MARGIN)
        size = self.shown.sizeHint()
        width = min(max(size.width(), px(320) + 2 * margin), self._window.width())
        x = self._window.width() - width + margin - px(self._right)
        y = self._window.height() - size.height() + margin - px(self._above)
        self.shown.setGeometry(QRect(x, y, width, size.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False


def toast(
    text: Text | str, *, detail: Text | str = "", actions: Sequence[tuple[Text | str, Callable[[], object]]] = ()
) -> Toast:
    """A toast about something that went well."""
    return Toast(text, detail, "ok", tuple(actions))
