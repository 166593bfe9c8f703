"""Asks under which name a slip is kept as a template (仕訳辞書に登録)."""

from typing import Any

from PySide6.QtWidgets import QWidget

from officesuite.base.fields import Choice, Field, Kind
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.rules.slip import Slip, without_amounts
from officesuite.modules.ledger.services.templates import save_template
from officesuite.ui.asking import ask_fields
from officesuite.ui.desk import Desk

FIELDS = (
    Field("name", translate("Ledger", "Name"), required=True, max_length=100),
    Field("kana", translate("Ledger", "Kana"), Kind.KANA, max_length=100),
    Field("code", translate("Ledger", "Code"), Kind.CODE, max_length=20),
    Field(
        "amounts", translate("Ledger", "Amounts"), Kind.CHOICE, default="no",
        choices=(Choice("no", translate("Ledger", "Leave them out")), Choice("yes", translate("Ledger", "Keep them"))),
    ),
)  # fmt: skip


def keep_as_template(desk: Desk, parent: QWidget, slip: Slip) -> bool:
    """Asks and stores; whether it was done."""

    def done(values: dict[str, Any]) -> None:
        kept = slip if values.get("amounts") == "yes" else without_amounts(slip)
        desk.run(
            save_template,
            name=values.get("name") or "",
            kana=values.get("kana") or "",
            code=values.get("code") or "",
            slip=kept,
        )
        desk.toast(tr("Ledger", "Kept as the template {name}", name=values["name"]))

    return ask_fields(
        parent, title=tr("Ledger", "Keep as a template"),
        words=tr("Ledger", "A template stands beside every slip and is taken over by a key."), fields=FIELDS,
        button=tr("Ui", "Save"), done=done, values={"name": slip.description, "amounts": "no"}, icon="bookmark",
    )  # fmt: skip
