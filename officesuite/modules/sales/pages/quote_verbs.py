"""What can be done with a quote from list, pane and form alike: win, lose, revise, copy, cancel, plan, print, mail.

verbs = QuoteVerbs(desk, widget); verbs.do("won", card_or_form)   any object with id, version, number, revision
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import literal, tr, translate
from officesuite.modules.company.queries import staff_list
from officesuite.modules.sales import services
from officesuite.modules.sales.queries import QuoteForm, loss_reasons
from officesuite.ui.asking import ask, ask_fields
from officesuite.ui.desk import Desk, ToastAction


class Named(Protocol):
    """What a verb needs to know of its quote."""

    @property
    def id(self) -> int: ...
    @property
    def version(self) -> int: ...
    @property
    def number(self) -> str: ...


class QuoteVerbs:
    """See the module. Every verb runs as one service, tells it in a toast and offers the way back where there is one."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.desk, self._parent = desk, parent

    def do(self, verb: str, quote: Any) -> None:
        """Runs a verb; a refusal becomes a message."""
        verbs: dict[str, Callable[[Any], None]] = {
            "open": lambda q: self.desk.open(f"sales.quote:{q.id}"),
            "won": self.win,
            "lost": self.lose,
            "revise": self.revise,
            "reopen": self.reopen,
            "copy": self.copy,
            "delete": self.delete,
            "cancel": self.cancel,
            "contact": self.plan,
            "newest": self.newest,
            "compare": lambda q: self.desk.open("page:sales.quote_diff", quote_id=q.id),
            "stamp": self.stamp,
            "unstamp": self.unstamp,
            "print": lambda q: self.print_many([q.id]),
            "mail": self.mail,
        }
        with self.desk.showing_errors():
            verbs[verb](quote)

    # outcome

    def win(self, quote: Named) -> None:
        """Marks an order; the toast takes it back."""
        self.desk.run(services.mark_won, quote_id=quote.id, version=quote.version)
        self.desk.toast(tr("Sales", "Quote {number} is won", number=quote.number), actions=[self._undo(quote)])

    def lose(self, quote: Named) -> None:
        """Asks for the reason and marks the quote as lost."""
        with self.desk.read() as session:
            reasons = loss_reasons(session)
        today = self.desk.office.today
        fields = (
            Field("reason", translate("Sales", "Reason"), Kind.CHOICE, required=True, default="",
                  choices=tuple(Choice(one, literal(one)) for one in reasons)),
            Field("note", translate("Sales", "Note"), max_length=200),
            Field("day", translate("Sales", "Decided on"), Kind.DATE, required=True),
        )  # fmt: skip

        def done(values: dict[str, Any]) -> None:
            self.desk.run(services.mark_lost, quote_id=quote.id, version=quote.version, reason=values["reason"] or "",
                          note=values["note"] or "", day=values["day"])  # fmt: skip

        title = tr("Sales", "Quote {number} was lost", number=quote.number)
        words = tr("Sales", "Choose why, so that it can be looked up later.")
        if ask_fields(self._parent, title=title, words=words, fields=fields, button=tr("Sales", "Mark as lost"), done=done, icon="x",
                      values={"reason": reasons[0] if reasons else None, "day": today}, today=today):  # fmt: skip
            self.desk.toast(
                tr("Sales", "Quote {number} is lost", number=quote.number), tone="info", actions=[self._undo(quote)]
            )

    def _undo(self, quote: Named) -> ToastAction:
        def back() -> None:
            with self.desk.showing_errors():
                self.desk.run(services.reopen_quote, quote_id=quote.id)

        return ToastAction(tr("Sales", "Undo"), back)

    def reopen(self, quote: Named) -> None:
        """Takes won or lost back."""
        self.desk.run(services.reopen_quote, quote_id=quote.id, version=quote.version)
        self.desk.toast(tr("Sales", "Quote {number} is open again", number=quote.number))

    # papers that follow

    def revise(self, quote: Named) -> None:
        """Opens the draft of the next revision."""
        saved = self.desk.run(services.revise_quote, quote_id=quote.id)
        self.desk.open(f"sales.quote:{saved.id}")

    def copy(self, quote: Named) -> None:
        """Opens a new draft with the same rows."""
        saved = self.desk.run(services.copy_quote, quote_id=quote.id)
        self.desk.open(f"sales.quote:{saved.id}")
        self.desk.toast(tr("Sales", "Copied as a new draft"), detail=quote.number)

    def newest(self, quote: Any) -> None:
        """Opens the revision that replaced this one."""
        from officesuite.modules.sales.queries import quote_card

        with self.desk.read() as session:
            card = quote_card(session, quote.id)
        self.desk.open(f"sales.quote:{card.revisions[0].id}")

    def delete(self, quote: Named) -> None:
        """Throws a draft away after asking."""
        chosen = ask(
            self._parent, title=tr("Sales", "Delete this draft?"),
            words=tr("Sales", "It has no number yet. What stands on it is lost."), icon="trash-2", tone="dangerMark",
            buttons=(("", tr("Sales", "Keep it"), "ghost"), ("delete", tr("Sales", "Delete draft"), "danger")),
        )  # fmt: skip
        if chosen == "delete":
            self.desk.run(services.delete_draft, quote_id=quote.id, version=quote.version)
            self.desk.toast(tr("Sales", "The draft is deleted"), tone="info")

    def cancel(self, quote: Named) -> None:
        """Withdraws an issued quote after asking for the reason."""
        fields = (Field("reason", translate("Sales", "Reason"), max_length=200),)

        def done(values: dict[str, Any]) -> None:
            self.desk.run(
                services.cancel_quote, quote_id=quote.id, version=quote.version, reason=values["reason"] or ""
            )

        title = tr("Sales", "Cancel quote {number}?", number=quote.number)
        words = tr("Sales", "It keeps its number and its paper, and cannot be ordered any more.")
        if ask_fields(
            self._parent,
            title=title,
            words=words,
            fields=fields,
            button=tr("Sales", "Cancel the quote"),
            done=done,
            icon="ban",
        ):
            self.desk.toast(tr("Sales", "Quote {number} is cancelled", number=quote.number), tone="info")

    def plan(self, quote: Any) -> None:
        """Asks when to act next and how."""
        today: date = self.desk.office.today
        fields = (
            Field("on", translate("Sales", "Next action on"), Kind.DATE),
            Field(
                "note",
                translate("Sales", "Next action"),
                max_length=200,
                hint=translate("Sales", "Call, visit, send a sample …"),
            ),
        )

        def done(values: dict[str, Any]) -> None:
            self.desk.run(services.set_next_action, quote_id=quote.id, on=values["on"], note=values["note"] or "")

        present = {"on": quote.next_action_on, "note": quote.next_action_note}
        title = tr("Sales", "When is the next contact?")
        words = tr("Sales", "It comes up in the inbox on that day.")
        ask_fields(self._parent, title=title, words=words, fields=fields, button=tr("Sales", "Plan contact"), done=done,
                   icon="calendar-clock", values=present, today=today)  # fmt: skip

    # approval boxes

    def stamp(self, quote: QuoteForm) -> None:
        """Asks whose stamp goes into which box of a draft."""
        today: date = self.desk.office.today
        with self.desk.read() as session:
            people = staff_list(session, on=today)
        free = [box for box in quote.approvals if not box.name]
        fields = (
            Field("slot", translate("Sales", "Box"), Kind.CHOICE, required=True,
                  choices=tuple(Choice(str(box.slot), literal(box.head)) for box in free)),
            Field("staff", translate("Sales", "Staff"), Kind.CHOICE, required=True,
                  choices=tuple(Choice(str(one.id), literal(one.name)) for one in people)),
            Field("day", translate("Sales", "Date"), Kind.DATE, required=True),
        )  # fmt: skip

        def done(values: dict[str, Any]) -> None:
            self.desk.run(
                services.stamp_approval,
                quote_id=quote.id,
                slot=int(values["slot"]),
                staff_id=int(values["staff"]),
                day=values["day"],
            )

        staff = quote.draft.staff_id
        present = {"slot": str(free[-1].slot) if free else None, "staff": str(staff) if staff else None, "day": today}
        title = tr("Sales", "Stamp an approval box")
        words = tr("Sales", "A later change of the lines takes the stamp off again.")
        ask_fields(self._parent, title=title, words=words, fields=fields, button=tr("Sales", "Stamp"), done=done, icon="stamp",
                   values=present, today=today)  # fmt: skip

    def unstamp(self, quote: QuoteForm) -> None:
        """Takes all stamps off a draft."""
        for box in quote.approvals:
            if box.name:
                self.desk.run(services.remove_approval, quote_id=quote.id, slot=box.slot)

    # out of the house

    def print_many(self, ids: list[int]) -> None:
        """Opens the print dialog for one quote or many."""
        from officesuite.modules.sales.pages.print_dialog import PrintDialog

        dialog = PrintDialog(self.desk, ids, self._parent)
        dialog.exec()
        dialog.deleteLater()

    def mail(self, quote: Named) -> None:
        """Writes an .eml with the paper attached and offers to open it in the mail program."""
        from officesuite.modules.sales.pages.print_dialog import save_mail

        save_mail(self.desk, quote.id)
