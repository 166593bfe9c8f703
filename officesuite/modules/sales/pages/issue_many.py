"""Issuing several drafts in one go: long work with a bar; what cannot be issued is told, the rest has its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from officesuite.base.errors import DomainError
from officesuite.base.text import tr
from officesuite.modules.sales import services
from officesuite.modules.sales.queries import QuoteListRow
from officesuite.ui.asking import ask
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Result:
    """What became of the drafts: ids that were issued, and (id, why) of those that were not."""

    issued: tuple[int, ...]
    refused: tuple[tuple[int, str], ...]


def issue_all(desk: Desk, ids: Sequence[int], progress: Progress) -> Result:
    """Issues one after the other; a refusal stops nothing, each is one transaction."""
    issued: list[int] = []
    refused: list[tuple[int, str]] = []
    for at, id_ in enumerate(ids):
        progress(at, len(ids))
        try:
            issued.append(desk.run(services.issue_quote, quote_id=id_).id)
        except DomainError as error:
            refused.append((id_, str(error).split("\n")[0]))
    progress(len(ids), len(ids))
    return Result(tuple(issued), tuple(refused))


def issue_many(desk: Desk, parent: QWidget, rows: Sequence[QuoteListRow]) -> None:
    """Asks once, issues the drafts among `rows` and offers to print them as one PDF."""
    ids = [row.id for row in rows]
    if not ids:
        desk.toast(tr("Sales", "There is no draft among the chosen quotes."), tone="info")
        return
    words = tr("Sales", "Each gets its number and can no longer be changed, only revised.")
    buttons = (("", tr("Sales", "Not yet"), "ghost"), ("issue", tr("Sales", "Issue"), "primary"))
    if (
        ask(
            parent,
            title=tr("Sales", "Issue drafts: {count}", count=len(ids)),
            words=words,
            buttons=buttons,
            icon="send",
        )
        != "issue"
    ):
        return

    def done(result: Result) -> None:
        detail, actions = "", []
        if result.refused:
            first, why = result.refused[0]
            detail = tr("Sales", "Not issued: {count}. {why}", count=len(result.refused), why=why)
            actions.append(ToastAction(tr("Sales", "Open the first"), lambda: desk.open(f"sales.quote:{first}")))
        if result.issued:
            from officesuite.modules.sales.pages.quote_verbs import QuoteVerbs

            actions.append(
                ToastAction(tr("Sales", "Print"), lambda: QuoteVerbs(desk, parent).print_many(list(result.issued)))
            )
        desk.toast(tr("Sales", "Issued quotes: {count}", count=len(result.issued)), detail=detail, tone="warn" if result.refused else "ok",
                   actions=actions)  # fmt: skip

    desk.jobs.run(
        tr("Sales", "Issuing quotes"),
        lambda progress: issue_all(desk, ids, progress),
        done=done,
        failed=desk.show_error,
    )
