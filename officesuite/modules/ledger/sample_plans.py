"""What makes typing short in the sample office: phrases, two entry templates, three recurring entries, one of them due.

Everything goes through the services and posts nothing: the books stay as `sample` left them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from officesuite.base.dates import add_months, month_end
from officesuite.modules.ledger.rules.entry import LineTax
from officesuite.modules.ledger.rules.slip import Half, Slip, SlipRow
from officesuite.modules.ledger.services.phrases import save_phrase
from officesuite.modules.ledger.services.recurring import save_recurring
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
FIRE_DAY = 20  # the day of the recurring entry that is due


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


def fill(office: Office, today: date, known: Known) -> None:
    """Adds them; the same for a given day."""
    for code, text, kana, account in PHRASES:
        office.run(save_phrase, text=text, kana=kana, code=code, account_id=known.accounts[account])
    for code, name, kana, slip in (
        ("10", "給与の支払", "キュウヨノシハライ", _wages(known)),
        ("20", "売掛金の入金（手数料差引）", "ウリカケキンノニュウキン", _receipt(known)),
    ):
        office.run(save_template, name=name, code=code, kana=kana, slip=slip)
    rent = _simple(known, "地代家賃", 198_000, "第二倉庫 家賃", "港北倉庫株式会社", "32")
    lease = _simple(known, "リース料", 44_000, "営業車 リース料", "みなとリース株式会社", "21")
    check = _simple(known, "修繕費", 33_000, "消防設備 点検料", "中山設備", "32")
    month = today.replace(day=1)
    on_27th = month.replace(day=27)
    office.run(
        save_recurring, name="第二倉庫 家賃", slip=rent, day=27, holiday="after",
        next_on=on_27th if on_27th >= today else add_months(on_27th, 1),
    )  # fmt: skip
    office.run(
        save_recurring, name="営業車 リース料", slip=lease, day=31, holiday="before", next_on=month_end(today),
        until=month_end(add_months(month, 36)),
    )  # fmt: skip
    day = min(FIRE_DAY, today.day)
    office.run(
        save_recurring,
        name="消防設備 点検料",
        slip=check,
        day=day,
        every_months=3,
        holiday="before",
        next_on=month.replace(day=day),
    )


def _simple(known: Known, account: str, yen: int, words: str, partner: str, department: str) -> Slip:
    row = SlipRow(known.half(account, yen, TAXED, partner), known.half(BANK, yen, partner=partner))
    return Slip(rows=(row,), description=words, department_id=known.departments[department])


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
