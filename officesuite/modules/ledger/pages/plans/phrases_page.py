"""摘要辞書: the phrases that every 摘要 field offers by code, kana or words; what the journal repeats is learned by a button."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from officesuite.base.fields import Field, Kind
from officesuite.base.kana import fold, romaji
from officesuite.base.text import tr, translate
from officesuite.modules.ledger.pages.books.pickers import PlacePicks
from officesuite.modules.ledger.queries.entry_books import Accounts, book_accounts
from officesuite.modules.ledger.queries.templates import PhraseRow, phrase_rows
from officesuite.modules.ledger.services.phrases import delete_phrase, learn_phrases, save_phrase
from officesuite.modules.ledger.services.rights import MASTERS
from officesuite.ui.buttons import Button
from officesuite.ui.cells import Column
from officesuite.ui.desk import Desk
from officesuite.ui.picks import PickColumn, PickerSource, PickRow
from officesuite.ui.register import Register, RegisterPage

FIELDS = (
    Field("text", translate("Ledger", "Description"), required=True, max_length=200, wide=True),
    Field("kana", translate("Ledger", "Kana"), Kind.KANA, max_length=200, wide=True),
    Field("code", translate("Ledger", "Code"), Kind.CODE, max_length=20),
    Field("account_id", translate("Ledger", "Proposed first with"), Kind.REFERENCE, reference="ledger.account",
          hint=translate("Ledger", "Any account")),
    Field("inactive", translate("Ledger", "Retired"), Kind.BOOL, default=False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """A phrase in the list, with its account in words."""

    phrase: PhraseRow
    account: str

    @property
    def id(self) -> int:
        return self.phrase.id

    @property
    def version(self) -> int:
        return self.phrase.version


class AccountPicks:
    """Accounts without their sub-accounts, by code, kana, romaji or part of the name."""

    columns: tuple[PickColumn, ...] = ()

    def __init__(self, accounts: Accounts) -> None:
        self._places = PlacePicks(lambda: accounts)

    def find(self, text: str, limit: int) -> Sequence[PickRow]:
        """Candidates, the best first."""
        rows = self._places.find(text, 10 * limit)
        return [_of_account(row) for row in rows if not row.id[1]][:limit]

    def get(self, id: Any) -> PickRow | None:  # noqa: A002
        """The row of an account."""
        row = self._places.get((id, 0))
        return _of_account(row) if row is not None else None

    def create_label(self, text: str) -> str:
        """Accounts are made on their own page."""
        return ""


def _of_account(row: PickRow) -> PickRow:
    return PickRow(row.id[0], row.title, code=row.code, second=row.second)


def _pickers(session: Session) -> Mapping[str, PickerSource]:
    return {"ledger.account": AccountPicks(book_accounts(session))}


def _rows(session: Session) -> Sequence[PhraseLine]:
    accounts = book_accounts(session)
    return [PhraseLine(one, accounts.name(one.account_id) if one.account_id else "") for one in phrase_rows(session)]


def _holds(one: PhraseLine, folded: str) -> bool:
    phrase = one.phrase
    words = (phrase.code, phrase.text, phrase.kana, romaji(phrase.kana), one.account)
    return folded in fold(" ".join(words))


def _given(values: Mapping[str, object]) -> dict[str, Any]:
    """A form's values as the service takes them."""
    words = {key: str(values.get(key) or "") for key in ("text", "kana", "code")}
    return {**words, "account_id": values.get("account_id"), "inactive": bool(values.get("inactive"))}


def _change(desk: Desk, one: PhraseLine, values: Mapping[str, object]) -> None:
    desk.run(save_phrase, phrase_id=one.id, version=one.version, **_given(values))


def _deleting(one: PhraseLine) -> tuple[str, str]:
    return (
        tr("Ledger", "Delete “{name}”?", name=one.phrase.text),
        tr("Ledger", "It is offered no more. Entries that hold these words stay as they are."),
    )


class PhrasesPage(RegisterPage):
    """See the module."""

    register = Register(
        key="ledger.phrases",
        entity="ledger.phrase",
        title=translate("Ledger", "Phrases"),
        new=translate("Ledger", "New phrase"),
        empty=translate("Ledger", "No phrases yet"),
        why=translate("Ledger", "What you write again and again as 摘要 is offered by its code or kana. "
                                "Learn it from the journal, or write the first one."),
        icon="text",
        fields=FIELDS,
        columns=(
            Column("code", translate("Ledger", "Code"), width=72, sortable=False, value=lambda one: one.phrase.code),
            Column("text", translate("Ledger", "Description"), width=190, stretch=True, sortable=False,
                   value=lambda one: one.phrase.text),
            Column("kana", translate("Ledger", "Kana"), width=180, sortable=False, muted=True,
                   value=lambda one: one.phrase.kana),
            Column("account", translate("Ledger", "Account"), width=120, sortable=False, muted=True),
        ),
        rows=_rows,
        values=lambda one: {field.key: getattr(one.phrase, field.key) for field in FIELDS},
        add=lambda desk, values: desk.run(save_phrase, **_given(values)).id,
        change=_change,
        pickers=_pickers,
        muted=lambda one: one.phrase.inactive,
        filter=translate("Ledger", "Words, kana or code"),
        holds=_holds,
        states=(("used", translate("Ledger", "In use")), ("retired", translate("Ledger", "Retired"))),
        state_of=lambda one: "retired" if one.phrase.inactive else "used",
        widths=(660, 420),
        right=MASTERS.key,
        delete=lambda desk, one: desk.run(delete_phrase, phrase_id=one.id, version=one.version),
        deleting=_deleting,
    )  # fmt: skip

    def __init__(self, desk: Desk, id: int | None = 0, **given: object) -> None:  # noqa: A002
        super().__init__(desk, id, **given)
        self.learn_button = Button(
            tr("Ledger", "Learn from the journal"), kind="ghost", icon="wand-sparkles", on=self.learn
        )
        self.learn_button.setToolTip(tr("Ledger", "Takes in what stood as 摘要 three times or more in the last year"))
        self.learn_button.setEnabled(self.may_edit)
        self.toolbar.insertWidget(0, self.learn_button)

    def learn(self) -> int:
        """Takes in what the journal repeats, says how many phrases are new, and shows them."""
        if not self.can_leave():
            return 0
        new = 0
        with self._desk.showing_errors():
            new = self._desk.run(learn_phrases)
            if new:
                self._desk.toast(tr("Ledger", "New phrases learned: {count}", count=new))
            else:
                self._desk.toast(tr("Ledger", "Nothing new in the journal"), tone="info")
        self._read_rows(self._row.id if self._row is not None else None)
        if self._row is None:
            self.table.select_first()
        return new
