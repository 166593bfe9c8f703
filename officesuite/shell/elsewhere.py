"""What other windows and programs stored: noticed by looking at the end of the history every few seconds.

A change made here is not told a second time: a form must not take its own save for somebody else's.
"""

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from officesuite.db.audit import AuditEvent
from officesuite.db.changes import Changes
from officesuite.office.office import Office
from officesuite.shell.reads import Reads

log = logging.getLogger(__name__)
EVERY = 4000
MOST = 2000
ACTION = "elsewhere"


class Elsewhere(QObject):
    """`found(Changes)` when somebody else stored something."""

    found = Signal(object)

    def __init__(self, office: Office, reads: Reads, parent: QObject) -> None:
        super().__init__(parent)
        self._office, self._reads = office, reads
        self._seen: int | None = None
        self._own: set[tuple[str, int]] = set()
        self._looking = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """The window is about to go."""
        self._timer.stop()

    def ours(self, changes: Changes) -> None:
        """This window stored something."""
        self._own |= changes.entities

    def look(self) -> None:
        """Looks once, off the main thread."""
        if self._looking:
            return
        self._looking = True
        seen, office = self._seen, self._office

        def work() -> tuple[int, frozenset[tuple[str, int]]]:
            with office.read() as session:
                return since(session, seen)

        self._reads.read(work, self._told, self._failed)

    def _told(self, answer: tuple[int, frozenset[tuple[str, int]]]) -> None:
        self._looking = False
        self._seen, entities = answer
        foreign, self._own = entities - self._own, set()
        if foreign:
            self.found.emit(Changes(ACTION, foreign))

    def _failed(self, error: Exception) -> None:
        self._looking = False
        log.info("other windows' changes could not be read: %s", error)


def since(session: Session, seen: int | None) -> tuple[int, frozenset[tuple[str, int]]]:
    """The number of the newest event, and the things changed after event `seen` (None = none yet: only the number)."""
    newest = session.scalar(select(func.max(AuditEvent.seq))) or 0
    if seen is None or newest <= seen:
        return newest, frozenset()
    rows = session.execute(select(AuditEvent.entity, AuditEvent.entity_id).where(AuditEvent.seq > seen).limit(MOST))
    return newest, frozenset((entity, id_) for entity, id_ in rows)
