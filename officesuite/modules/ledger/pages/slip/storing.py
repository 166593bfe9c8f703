"""How the slip's form stores: a draft, a posted entry, a correction; what a crash left behind, and leaving.

A part of `form.SlipFormPage`, which owns every attribute named here.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Conflict, DomainError, Invalid, NotFound, Problem
from officesuite.base.text import tr
from officesuite.modules.ledger.rules.slip import Slip, from_json, to_json
from officesuite.modules.ledger.services.corrections import correct
from officesuite.modules.ledger.services.drafts import (
    Enclosure,
    correct_with_slip,
    delete_draft,
    post_slip,
    save_draft,
)
from officesuite.office import files
from officesuite.ui.asking import ask
from officesuite.ui.desk import Desk, ToastAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QTimer, SignalInstance

    from officesuite.modules.ledger.pages.common.counter_day import CounterDay
    from officesuite.modules.ledger.pages.common.tax_panel import TaxPanel
    from officesuite.modules.ledger.pages.slip.grid import SlipGrid
    from officesuite.ui.edit import LineEdit


class SlipStoring:
    """See the module. No QWidget itself: two Qt bases would spoil the order of the page's signals."""

    _desk: Desk
    _keeper: "QTimer"
    _leaving: bool
    draft_id: int | None
    version: int | None
    correcting: int | None
    begun_from: str  # new, copy-12, return-12, template-3, correct-12
    saved: Slip
    enclosures: list[Enclosure]
    _stored: list[files.AttachmentRow]
    grid: "SlipGrid"
    tax: "TaxPanel"
    counter_day: "CounterDay"
    reason: "LineEdit"
    closed: "SignalInstance"

    if TYPE_CHECKING:

        def collect(self, *, problems: list[Problem] | None = None) -> Slip: ...
        def show_problems(self, problems: Sequence[Problem]) -> None: ...
        def show_slip(self, slip: Slip) -> None: ...
        def begin_anew(self, slip: Slip) -> None: ...
        @property
        def dirty(self) -> bool: ...

    def _widget(self) -> QWidget | None:
        return self if isinstance(self, QWidget) else None

    def _whole(self) -> Slip | None:
        """The slip, unless something typed cannot be read: that is shown."""
        self.grid.commit()
        if not self.tax.settle():
            return None
        problems: list[Problem] = []
        slip = self.collect(problems=problems)
        problems += self.grid.lines_model.problems()
        if problems:
            self.show_problems(problems)
            return None
        return slip

    # the draft

    def save(self) -> bool:
        """Lets the slip rest as a draft; False when that could not be."""
        slip = self._whole()
        if slip is None:
            return False
        try:
            saved = self._desk.run(
                save_draft, slip=slip, draft_id=self.draft_id, version=self.version, enclosures=tuple(self.enclosures)
            )
        except (Conflict, NotFound) as error:
            return self._save_apart(error, slip)
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._kept(slip, saved.id, saved.version)
        return True

    def _kept(self, slip: Slip, id_: int, version: int) -> None:
        self.forget()
        self.draft_id, self.version, self.saved = id_, version, slip
        self._stored += [one for one in self._read_papers(id_) if one.id not in {kept.id for kept in self._stored}]
        self.enclosures.clear()
        self.show_problems(())
        self._desk.settle(f"ledger.draft:{id_}")
        self._desk.saved(tr("Ledger", "Draft saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall

    def _read_papers(self, id_: int) -> "Sequence[files.AttachmentRow]":
        with self._desk.read() as session:
            return files.attachments(session, "ledger.draft", id_)

    def _save_apart(self, error: DomainError, slip: Slip) -> bool:
        """Somebody else changed or posted the draft: what was typed here may rest beside it."""
        buttons = (("", tr("Ledger", "Stay"), "ghost"), ("copy", tr("Ledger", "Keep mine as another draft"), "primary"))
        title = tr("Ledger", "Changed by somebody else")
        if ask(self._widget(), title=title, words=str(error), buttons=buttons, icon="git-compare") != "copy":
            return False
        saved = self._desk.run(save_draft, slip=slip, enclosures=tuple(self.enclosures))
        self._kept(slip, saved.id, saved.version)
        return True

    def throw_away(self) -> None:
        """Throws the draft away (asks), or empties the form."""
        buttons = (("drop", tr("Ledger", "Throw away"), "danger"), ("", tr("Ledger", "Keep"), "ghost"))
        words = tr("Ledger", "What was typed here will be gone.")
        if ask(self._widget(), title=tr("Ledger", "Throw this slip away?"), words=words, buttons=buttons[::-1],
               icon="trash-2", tone="danger") != "drop":  # fmt: skip
            return
        if self.draft_id is not None:
            with self._desk.showing_errors():
                self._desk.run(delete_draft, draft_id=self.draft_id, version=self.version)
        self.forget()
        self._leaving = True
        self.closed.emit()

    # posting

    def post(self, *, then_next: bool) -> bool:
        """Posts the slip; then an empty one (Ctrl+Enter) or the posted entry (Ctrl+S)."""
        slip = self._whole()
        if slip is None:
            return False
        if self.correcting is not None and not self.reason.text().strip():
            self.reason.set_problem(tr("Ledger", "To correct this entry, say why."))
            self.reason.setFocus()
            return False
        if not self.counter_day.readable():
            return False
        try:
            entry_id, number = self._store(slip)
        except Invalid as error:
            self.show_problems(error.problems)
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self.forget()
        self._told(entry_id, number, slip)
        was_draft = self.draft_id is not None
        if self.correcting is not None:
            self._leaving = True
            self._desk.open(f"ledger.entry:{entry_id}")
            return True
        self.begin_anew(slip)
        if was_draft:
            self._desk.settle("new:ledger.draft")
        if not then_next:
            self._desk.open(f"ledger.entry:{entry_id}")
        return True

    def _store(self, slip: Slip) -> tuple[int, int]:
        papers = tuple(self.enclosures)
        if self.correcting is not None:
            done = self._desk.run(
                correct_with_slip,
                entry_id=self.correcting,
                reason=self.reason.text().strip(),
                slip=slip,
                enclosures=papers,
                counter_on=self.counter_day.day(),
            )
            assert done.right is not None
            return done.right.id, done.right.entry_no
        posted = self._desk.run(post_slip, slip=slip, draft_id=self.draft_id, version=self.version, enclosures=papers)
        return posted.id, posted.entry_no

    def _told(self, entry_id: int, number: int, slip: Slip) -> None:
        def undo() -> None:
            with self._desk.showing_errors():
                self._desk.run(correct, entry_id=entry_id, reason=tr("Ledger", "Undone just after posting"))
                self._desk.open("new:ledger.draft", copy=entry_id, on=slip.date)

        actions = [ToastAction(tr("Ledger", "Open"), lambda: self._desk.open(f"ledger.entry:{entry_id}"))]
        if self.correcting is None:
            actions.insert(0, ToastAction(tr("Ledger", "Undo"), undo))
        self._desk.toast(
            tr("Ledger", "Posted as No. {number}", number=number), detail=slip.description, actions=actions
        )

    # what a crash must not lose

    @property
    def memory_key(self) -> str:
        """Where unsaved words are kept."""
        return f"ledger.slip/unsaved/{self.draft_id or self.begun_from}"

    def keep(self) -> None:
        """Keeps what is typed beside the office, on disk."""
        slip = self.collect()
        kept = {"version": self.version, "slip": to_json(slip)} if slip != self.saved else None
        self._write(kept)

    def forget(self) -> None:
        """Nothing is unsaved any more."""
        self._keeper.stop()
        self._write(None)

    def _write(self, kept: object) -> None:
        self._desk.memory.set(self.memory_key, kept)
        write = getattr(self._desk.memory, "save", None)
        if callable(write):
            write()

    def unsaved(self) -> Slip | None:
        """What was typed last time and neither posted nor saved."""
        kept = self._desk.memory.get(self.memory_key)
        if not isinstance(kept, dict) or kept.get("version") != self.version:
            return None
        return from_json(str(kept.get("slip", "")))

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        self.grid.commit()
        if self._leaving or not self.dirty:
            return True
        correcting = self.correcting is not None
        buttons = [("", tr("Ledger", "Stay"), "ghost"), ("drop", tr("Ledger", "Do not save"), "plain")]
        if not correcting:
            buttons.append(("save", tr("Ledger", "Save as draft"), "primary"))
        title, words = tr("Ledger", "Leave this slip?"), tr("Ledger", "What you typed is not posted yet.")
        chosen = ask(self._widget(), title=title, words=words, buttons=buttons, icon="file-pen-line")
        if chosen == "drop":
            self.forget()
            self._leaving = True
            return True
        return chosen == "save" and self.save()
