"""How the quote form stores: save, issue, what another person changed meanwhile, what a crash left, and leaving.

A part of `quote_form.QuoteFormPage`, which owns every attribute named here.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from officesuite.base.errors import Closed, Conflict, DomainError, Invalid, NotFound, Problem
from officesuite.base.text import tr
from officesuite.modules.sales import services
from officesuite.modules.sales.pages.quote_lines import lines_of
from officesuite.modules.sales.queries import QuoteDraft
from officesuite.ui.asking import ask
from officesuite.ui.desk import ToastAction

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer, SignalInstance

    from officesuite.modules.sales.pages.form_chrome import Notice
    from officesuite.modules.sales.pages.line_keys import QuoteGrid
    from officesuite.modules.sales.pages.quote_foot import QuoteFoot
    from officesuite.modules.sales.pages.quote_head import QuoteHead
    from officesuite.modules.sales.pages.quote_work import QuoteWork
    from officesuite.ui.desk import Desk


class FormStoring:
    """See the module."""

    _desk: "Desk"
    _keeper: "QTimer"
    _leaving: bool
    work: "QuoteWork"
    draft: QuoteDraft
    grid: "QuoteGrid"
    foot: "QuoteFoot"
    head_fields: "QuoteHead"
    notice: "Notice"
    closed: "SignalInstance"

    if TYPE_CHECKING:

        def collect(self, *, problems: list[Problem] | None = None) -> QuoteDraft: ...
        def show_problems(self, problems: Sequence[Problem]) -> None: ...
        def _show(self, draft: QuoteDraft) -> None: ...
        def _show_state(self) -> None: ...
        def _verb(self, verb: str) -> None: ...
        @property
        def dirty(self) -> bool: ...

    def _widget(self) -> QWidget | None:
        return self if isinstance(self, QWidget) else None

    def save(self) -> bool:
        """Stores what stands here (Ctrl+S); False when something keeps it from being saved."""
        self.grid.commit()
        problems: list[Problem] = []
        draft = self.collect(problems=problems)
        problems += self.grid.lines_model.problems()
        if problems:
            self.show_problems(problems)
            return False
        try:
            if not self.work.editable:
                self._save_after_issue(draft)
            else:
                self.draft = draft
                self.work.save(draft)
        except Invalid as error:
            self.show_problems(error.problems)
            return False
        except (Closed, Conflict, NotFound) as error:
            self._tell_conflict(error, draft)
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        self._keeper.stop()
        self._take_stored()
        self.show_problems(())
        self.notice.close()
        self._show_state()
        self._desk.settle(f"sales.quote:{self.work.id}")
        self._desk.saved(tr("Sales", "Draft saved {time}", time=f"{datetime.now():%H:%M}"))  # noqa: DTZ005 - the clock of the wall
        return True

    def _take_stored(self) -> None:
        """Shows what storing made of the words (the customer's language, trimmed blanks); cursor and undo stay."""
        typed, stored = self.collect(), self.work.saved
        self.draft = stored
        self.head_fields.put_stored(typed, stored)
        if typed.rows != stored.rows:
            row, column = self.grid.row(), self.grid.currentIndex().column()
            self.grid.set_lines(lines_of(stored.rows))
            self.grid.setCurrentIndex(self.grid.lines_model.index(row, column))

    def _save_after_issue(self, draft: QuoteDraft) -> None:
        """What may still change on an issued quote: the next action and the internal note."""
        assert self.work.id is not None
        old, id_ = self.work.saved, self.work.id
        if (draft.next_action_on, draft.next_action_note) != (old.next_action_on, old.next_action_note):
            self._desk.run(services.set_next_action, quote_id=id_, on=draft.next_action_on, note=draft.next_action_note)
        if draft.internal_note != old.internal_note:
            self._desk.run(services.set_internal_note, quote_id=id_, note=draft.internal_note)
        self.work.reload()

    def issue(self) -> None:
        """Saves, asks once, and issues (Ctrl+Enter)."""
        if not self.work.editable or ((self.dirty or self.work.id is None) and not self.save()):
            return
        customer = self.work.form.customer_name if self.work.form is not None else ""
        title = tr("Sales", "Issue this quote?")
        words = tr("Sales", "{customer}  {total} with tax. It gets its number and can no longer be changed, only revised.",
                   customer=customer, total=self.foot.total.text())  # fmt: skip
        buttons = (("", tr("Sales", "Not yet"), "ghost"), ("issue", tr("Sales", "Issue"), "primary"))
        if (
            not self._can_issue()
            or ask(self._widget(), title=title, words=words, buttons=buttons, icon="send") != "issue"
        ):
            return
        try:
            issued = self.work.issue()
        except Invalid as error:
            self.show_problems(error.problems)
            return
        except Conflict as error:
            self._tell_conflict(error, self.collect())
            return
        except DomainError as error:
            self._desk.show_error(error)
            return
        self._show(self.work.saved)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        actions = [
            ToastAction(tr("Sales", "Print"), lambda: self._verb("print")),
            ToastAction(tr("Sales", "Mail"), lambda: self._verb("mail")),
        ]
        self._desk.toast(
            tr("Sales", "Quote {number} is issued", number=issued.number), detail=customer, actions=actions
        )

    def _can_issue(self) -> bool:
        """Tells everything that is missing before asking: a dry run of the service."""
        if self.work.id is None:
            return False
        try:
            self._desk.office.try_out(services.issue_quote, quote_id=self.work.id, version=self.work.version)
        except Invalid as error:
            self.show_problems(error.problems)
            return False
        except Conflict as error:
            self._tell_conflict(error, self.collect())
            return False
        except DomainError as error:
            self._desk.show_error(error)
            return False
        return True

    def _tell_conflict(self, error: DomainError, draft: QuoteDraft) -> None:
        """Somebody changed, issued or deleted the quote meanwhile: both ways on keep what was typed here or there."""
        self.work.keep(draft)
        buttons = (
            (tr("Sales", "Reload theirs"), self._take_theirs), (tr("Sales", "Keep mine as a copy"), self._copier(draft))
        )  # fmt: skip
        self.notice.tell(str(error), tone="warn", buttons=buttons)

    def _take_theirs(self) -> None:
        self.work.forget()
        self.notice.close()
        try:
            self.work.reload()
        except NotFound:  # it was deleted: there is nothing to show any more
            self._leaving = True
            self.closed.emit()
            return
        self._show(self.work.saved)

    def _offer_unsaved(self, *, at_once: bool) -> None:
        """Brings back what a crash left: at once, or (a new quote for a certain customer) when asked."""
        left = self.work.left_behind()
        if left is not None:
            words = tr("Sales", "What you typed last time was not saved, and the quote was changed since.")
            buttons = (
                (tr("Sales", "Open mine as a copy"), self._copier(left)),
                (tr("Sales", "Throw it away"), self._take_theirs),
            )
            self.notice.tell(words, tone="warn", buttons=buttons)
            return
        unsaved = self.work.unsaved()
        if unsaved is None:
            return

        def bring() -> None:
            saved = self.work.saved
            self.work.context = self.work.context_for(unsaved)
            self._show(unsaved)
            self.work.saved = saved
            words = tr("Sales", "What you typed last time was not saved. It stands here again.")
            self.notice.tell(words, tone="info", buttons=((tr("Sales", "Throw it away"), self._drop_unsaved),))

        if at_once:
            bring()
        else:
            words = tr("Sales", "A new quote that you typed last time was not saved.")
            self.notice.tell(words, tone="info", buttons=((tr("Sales", "Bring it back"), bring),))

    def _drop_unsaved(self) -> None:
        self.work.forget()
        self.notice.close()
        self._show(self.work.saved)

    def _copier(self, draft: QuoteDraft) -> Callable[[], None]:
        """Stores typed words as a draft of their own and opens it."""

        def copy() -> None:
            with self._desk.showing_errors():
                saved = self.work.save_copy(draft)
                self._take_theirs()
                self._desk.open(f"sales.quote:{saved.id}")

        return copy

    def can_leave(self) -> bool:
        """Asks when something would be lost."""
        self.grid.commit()
        if self._leaving or not self.dirty:
            return True
        buttons = (
            ("", tr("Sales", "Stay"), "ghost"),
            ("drop", tr("Sales", "Do not save"), "plain"),
            ("save", tr("Sales", "Save draft"), "primary"),
        )
        title, words = tr("Sales", "Save this quote?"), tr("Sales", "What you typed is not saved yet.")
        chosen = ask(self._widget(), title=title, words=words, buttons=buttons, icon="file-pen-line")
        if chosen == "drop":
            self._keeper.stop()
            self.work.forget()
            self._leaving = True
            return True
        return chosen == "save" and self.save()
