"""What tells pages that something was stored: one signal, carrying the `Changes` of the commit, decided upon by each page."""

from PySide6.QtCore import QObject, Signal


class Changed(QObject):
    """`happened.emit(changes)` after a commit; `changes` is whatever `office.run` returned (opaque to the kit)."""

    happened = Signal(object)
