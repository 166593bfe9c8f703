"""Rows that wrap: chips in the middle of their line, cards of one size that go below where there is no room."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from officesuite.ui.flow import CardLayout, FlowLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Owns the layout while the test looks at it."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def placed(
    holder: QWidget, layout: FlowLayout, sizes: list[tuple[int, int]], room: QSize
) -> list[tuple[int, int, int, int]]:
    """Where widgets of these least sizes stand in the room: (x, y, width, height)."""
    holder.setLayout(layout)
    widgets = []
    for width, height in sizes:
        widget = QWidget()
        widget.setMinimumSize(width, height)
        widget.setMaximumHeight(height if not isinstance(layout, CardLayout) else 10_000)
        layout.addWidget(widget)
        widgets.append(widget)
    layout.setGeometry(QRect(0, 0, room.width(), room.height()))
    return [(w.x(), w.y(), w.width(), w.height()) for w in widgets]


def test_cards_share_a_row_where_there_is_room(holder: QWidget) -> None:
    found = placed(holder, CardLayout(spacing=10), 3 * [(100, 50)], QSize(320, 80))
    assert found == [(0, 0, 100, 80), (110, 0, 100, 80), (220, 0, 100, 80)]


def test_a_card_without_room_goes_below_and_all_keep_one_size(holder: QWidget) -> None:
    layout = CardLayout(spacing=10)
    found = placed(holder, layout, 3 * [(100, 50)], QSize(230, 130))
    assert found == [(0, 0, 110, 60), (120, 0, 110, 60), (0, 70, 110, 60)]
    assert (layout.heightForWidth(320), layout.heightForWidth(230), layout.heightForWidth(50)) == (50, 110, 170)
    assert layout.minimumSize() == QSize(100, 50)


def test_lower_things_stand_in_the_middle_of_their_line(holder: QWidget) -> None:
    layout = FlowLayout(spacing=5)
    found = placed(holder, layout, [(60, 30), (40, 10), (50, 20)], QSize(110, 100))
    assert [(x, y) for x, y, _, _ in found] == [(0, 0), (65, 10), (0, 35)]
    assert layout.heightForWidth(110) == 55
