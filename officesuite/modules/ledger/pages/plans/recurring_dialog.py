"""Asks in which rhythm a slip comes again, and keeps it as a recurring entry (定期仕訳に登録)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from officesuite.base.text import tr
from officesuite.modules.ledger.pages.plans.recurring_fields import RHYTHM, given, proposed
from officesuite.modules.ledger.rules.rhythm import rhythm_words
from officesuite.modules.ledger.rules.slip import Slip
from officesuite.modules.ledger.services.recurring import save_recurring
from officesuite.ui.asking import ask_fields
from officesuite.ui.desk import Desk, ToastAction
from officesuite.ui.figures import show_date


def keep_as_recurring(desk: Desk, parent: QWidget, slip: Slip) -> bool:
    """Asks and stores; whether it was done."""

    def done(values: dict[str, Any]) -> None:
        rhythm = given(values)
        saved = desk.run(save_recurring, slip=slip, **rhythm)
        words = rhythm_words(rhythm["every_months"], rhythm["day"], rhythm["next_on"])
        next_on = show_date(rhythm["next_on"], with_weekday=True)
        desk.toast(
            tr("Ledger", "Comes again as {name}", name=rhythm["name"]),
            detail=tr("Ledger", "{rhythm}, next on {day}", rhythm=words, day=next_on),
            actions=[ToastAction(tr("Ledger", "Open"), lambda: desk.open(f"ledger.recurring:{saved.id}"))],
        )

    today = desk.office.today
    values = {field.key: field.default for field in RHYTHM} | proposed(slip, today)
    return ask_fields(
        parent, title=tr("Ledger", "Keep as a recurring entry"),
        words=tr("Ledger", "It comes due in its rhythm and waits to be looked at: nothing is posted by itself."),
        fields=RHYTHM, button=tr("Ui", "Save"), done=done, values=values, icon="calendar-clock", today=today,
    )  # fmt: skip
