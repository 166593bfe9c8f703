"""What makes typing short in the sample office: phrases and two entry templates.

Everything goes through the services and posts nothing: the books stay as `sample` left them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow
from officesuite.modules.ledger.services.phrases import save_phrase
from officesuite.modules.ledger.services.templates import save_template
from officesuite.office.office import Office

PHRASES = (  # code, text, kana, the account it is proposed for first
    ("1", "電車・バス代", "デンシャ・バスダイ", "旅費交通費"), ("2", "切手・郵送料", "キッテ・ユウソウリョウ", "通信費"),
    ("3", "振込手数料", "フリコミテスウリョウ", "支払手数料"), ("4", "コピー用紙・トナー", "コピーヨウシ・トナー", "消耗品費"),
    ("5", "打合せ 飲料", "ウチアワセ インリョウ", "会議費"), ("6", "ガソリン代", "ガソリンダイ", "車両費"),
    ("", "得意先 会食", "トクイサキ カイショク", "接待交際費"), ("", "収入印紙", "シュウニュウインシ", "租税公課"),
)  # fmt: skip
TAXED = LineTax("standard-10")
BANK = "普通預金/みなとまち銀行"


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by name: accounts, `account/sub`, partners, departments by code."""

    accounts: Mapping[str, int]
    subs: Mapping[str, int]
    partners: Mapping[str, int]
    departments: Mapping[str, int]

    def half(self, account: str, amount: int | None = None, tax: LineTax | None = None, partner: str = "") -> Half:
        """A half of a row."""
        id_ = self.accounts[account.partition("/")[0]]
        return Half(id_, self.subs.get(account), amount, tax, None, self.partners.get(partner), partner)


def fill(office: Office, known: Known) -> None:
    """Adds them; the same for a given day."""
    for code, text, kana, account in PHRASES:
        office.run(save_phrase, text=text, kana=kana, code=code, account_id=known.accounts[account])
    for code, name, kana, slip in (
        ("10", "給与の支払", "キュウヨノシハライ", _wages(known)),
        ("20", "売掛金の入金（手数料差引）", "ウリカケキンノニュウキン", _receipt(known)),
    ):
        office.run(save_template, name=name, code=code, kana=kana, slip=slip)


def _wages(known: Known) -> Slip:
    """Salaries with what is withheld; the amounts are typed each month."""
    debits = [known.half("給料手当"), known.half("役員報酬"), Half(), Half()]
    credits_ = [known.half(f"預り金/{name}") for name in ("源泉所得税", "住民税", "社会保険料")] + [known.half(BANK)]
    rows = tuple(SlipRow(debit, credit) for debit, credit in zip(debits, credits_, strict=True))
    return Slip(rows=rows, description="給与 支払")


def _receipt(known: Known) -> Slip:
    """A customer pays and keeps the bank's fee."""
    rows = (
        SlipRow(known.half(BANK), known.half("売掛金")),
        SlipRow(known.half("支払手数料", 440, TAXED), Half(), "振込手数料 差引分"),
    )
    return Slip(rows=rows, description="売掛金 入金")
