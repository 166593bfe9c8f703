"""Answers that come late: a callback that is only called while its widget still exists."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject


def while_alive(owner: QObject, callback: Callable[[Any], object]) -> Callable[[Any], None]:
    """`callback`, unless `owner` has been deleted in the meantime."""

    def call(value: Any) -> None:
        if shiboken6.isValid(owner):
            callback(value)

    return call
