"""Hands for tests of the window: keys, letters, an input method, the clipboard; and a grid of sale lines to type into."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from officesuite.base.fields import Choice
from officesuite.base.text import literal
from officesuite.ui.lines import GridColumn, Input, Line, LineKind
from officesuite.ui.picks import ListPicks, PickColumn, PickRow

Shown = Callable[..., QWidget]  # the fixture `shown`


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key to whatever has the focus, and the events that follow."""
    QTest.keyClick(focus(), key, modifiers)
    QApplication.processEvents()


def say(text: str) -> None:
    """Letters to whatever has the focus: by keys, or through the input method where no key has them."""
    if text.isascii():
        QTest.keyClicks(focus(), text)
    else:
        compose(text)
        compose("", text)


def compose(preedit: str, committed: str = "") -> None:
    """What an input method sends to the focus: a conversion under way, or its end."""
    event = QInputMethodEvent(preedit, [])
    if committed:
        event.setCommitString(committed)
    QApplication.sendEvent(focus(), event)


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class Goods(ListPicks):
    """Items with the last price and the list price."""

    columns = (PickColumn("前回"), PickColumn("定価"))

    def create_label(self, text: str) -> str:
        return f"「{text}」を新しい商品にする" if text else ""


GOODS = Goods(
    [
        PickRow(1, "強化ダンボール箱", "K6", "キョウカダンボールバコ", columns=("285", "300")),
        PickRow(2, "PPロープ 白", "PP", "ピーピーロープ", columns=("1480", "1500")),
        PickRow(3, "エアキャップ", "AC", "エアキャップ", columns=("3650", "3700")),
    ]
)


@dataclass
class SaleLine(Line):
    """A line of a sale."""

    description: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    price: Decimal | None = None
    tax: str = "10"
    amount: int | None = None


def take_item(line: SaleLine, row: PickRow) -> None:
    line.unit = "個"
    line.price = Decimal(row.columns[0])
    line.proposed = frozenset({"unit", "price"})


ALL = frozenset({"description", "quantity", "unit", "price", "tax"})
KINDS = (
    LineKind("item", literal("商品"), ALL, mark="#"),
    LineKind("heading", literal("見出し"), frozenset({"description"}), look="heading", span="description", mark="H"),
    LineKind("subtotal", literal("小計"), frozenset(), look="subtotal"),
)
COLUMNS = (
    GridColumn("description", "品名", Input.FREE_PICK, stretch=True, picker=GOODS, on_pick=take_item),
    GridColumn("quantity", "数量", Input.DECIMAL, 60, places=3),
    GridColumn("unit", "単位", Input.TEXT, 48),
    GridColumn("price", "単価", Input.DECIMAL, 80, places=2),
    GridColumn(
        "tax", "税", Input.CHOICE, 56, choices=(Choice("10", literal("10%")), Choice("8", literal("8%※"), ("8%",)))
    ),
    GridColumn("amount", "金額", Input.NONE, 90, align="right", sums=True),
)


def add_up(lines: list[SaleLine]) -> None:
    total = 0
    for line in lines:
        if line.kind == "subtotal":
            line.amount, total = total, 0
        elif line.kind == "item" and line.quantity is not None and line.price is not None:
            line.amount = int(line.quantity * line.price)
            total += line.amount
