"""Two partners side by side: to open the other, or to merge one into the other and take over what it knows better."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QScrollArea, QWidget

from officesuite.base.fields import Field, Kind
from officesuite.base.text import Text, tr, translate
from officesuite.modules.partners.fields import PARTNER_FIELDS
from officesuite.modules.partners.queries import PartnerCard
from officesuite.modules.partners.services import TAKEN_IN_MERGE
from officesuite.ui.dialogs import Answer, Dialog
from officesuite.ui.figures import show_date
from officesuite.ui.theme import theme
from officesuite.ui.widgets import grounded, hline, label

SHOWN = tuple(field for field in PARTNER_FIELDS if field.key != "staff_id")


class CompareDialog(Dialog):
    """`answer` is "open", "merge" or "". `taken()` are the keys that the kept one takes over from the other.

    `mine` are the values of the one on the page (perhaps not stored yet: then there is nothing to merge).
    """

    def __init__(
        self, parent: QWidget, *, mine: Mapping[str, object], other: PartnerCard, can_merge: bool, why: str
    ) -> None:
        self._boxes: dict[str, QCheckBox] = {}
        answers = [
            Answer("", translate("Partners", "Leave it"), "ghost"),
            Answer("open", translate("Partners", "Open {code}", code=other.code)),
        ]
        if can_merge:
            answers.append(
                Answer("merge", translate("Partners", "Merge {code} into this one", code=other.code), "primary")
            )
        body = why
        if can_merge:
            said = tr(
                "Partners", "Documents stay as they are; lists show them under this partner. The merge can be undone."
            )
            body = f"{why}\n{said}" if why else said
        super().__init__(
            parent, translate("Partners", "Compare with {name}", name=other.name), body, answers=answers,
            default="merge" if can_merge else "open", icon="git-compare", content=self._table(mine, other, can_merge=can_merge),
        )  # fmt: skip
        self.setMinimumWidth(theme().px(620))

    def _table(self, mine: Mapping[str, object], other: PartnerCard, *, can_merge: bool) -> QWidget:
        px = theme().px
        inner = grounded(QWidget())
        grid = QGridLayout(inner)
        grid.setContentsMargins(px(20), px(4), px(20), px(12))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for at, words in enumerate((tr("Partners", "This one"), f"{other.code}  {other.name}"), start=1):
            grid.addWidget(label(words, role="label", tone="text2", wrap=True), 0, at)
        if can_merge:
            grid.addWidget(label(tr("Partners", "Take over"), role="label", tone="text2"), 0, 3)
        grid.addWidget(hline("lineStrong"), 1, 0, 1, 4)
        line = 2
        for field in SHOWN:
            here, there = _said(field, mine.get(field.key)), _said(field, getattr(other, field.key))
            if not here and not there:
                continue
            differs = here != there
            grid.addWidget(label(field.label, role="label", tone="text2"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(here or "–", wrap=True, selectable=True), line, 1, Qt.AlignmentFlag.AlignTop)
            role = "bodyStrong" if differs else "body"
            grid.addWidget(
                label(there or "–", role=role, wrap=True, selectable=True), line, 2, Qt.AlignmentFlag.AlignTop
            )
            if can_merge and differs and there and field.key in TAKEN_IN_MERGE:
                box = QCheckBox()
                box.setChecked(not here)
                box.setAccessibleName(tr("Partners", "Take over {field}", field=Text("", str(field.label))))
                self._boxes[field.key] = box
                grid.addWidget(box, line, 3, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            line += 1
        grid.setRowStretch(line, 1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(px(340))
        inner.setMinimumWidth(1)
        return scroll

    def taken(self) -> tuple[str, ...]:
        """The keys that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())


def _said(field: Field, value: object) -> str:
    """The value in a person's words."""
    if value is None or value == "":
        return ""
    if field.kind is Kind.BOOL:
        return tr("Partners", "Yes") if value else tr("Partners", "No")
    if field.kind is Kind.CHOICE:
        return next((str(choice.label) for choice in field.choices if choice.value == value), str(value))
    return show_date(value) if isinstance(value, date) else field.format(value)
