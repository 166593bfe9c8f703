"""The sample office's books: opening balances, some twenty months of entries, a budget, a correction, a late entry, closed months.

Everything follows from `resources/sample/ledger_costs.csv` and the day, through the services: the same day gives the same
books. Suppliers without a registration number stand on both sides of every change of the credit percentage.
"""

import csv
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from officesuite.base import resources
from officesuite.base.dates import add_months
from officesuite.base.errors import DomainError
from officesuite.db.types import sum_yen
from officesuite.modules.company.models import BankAccount, Department
from officesuite.modules.ledger import sample_bank, sample_months, sample_plans
from officesuite.modules.ledger.models import Account, LedgerTotal, SubAccount
from officesuite.modules.ledger.queries.facts import years
from officesuite.modules.ledger.rules.axes import Invoice
from officesuite.modules.ledger.rules.entry import Entry, Line, LineTax, Side
from officesuite.modules.ledger.rules.periods import Adjustment
from officesuite.modules.ledger.services.budgets import copy_last_year
from officesuite.modules.ledger.services.masters import add_sub_account
from officesuite.modules.ledger.services.posting import post_many
from officesuite.modules.ledger.services.rights import POST
from officesuite.modules.partners.models import Partner
from officesuite.office.access import service
from officesuite.office.office import Office

SALES, PURCHASES = 34, 19  # entries a month
MILLION, KEPT, WANTED = 1_000_000, 2_000_000, 14_000_000  # yen moved between banks: a unit, what stays, what is needed
PLANNED = Decimal(103)  # per cent of last year: the budget
OPENING = (
    ("現金", 186_420), ("普通預金/みなとまち銀行", 17_345_525), ("普通預金/神奈川共同信用金庫", 6_284_310), ("当座預金", 1_250_000),
    ("売掛金", 11_482_900), ("商品", 2_846_200), ("車両運搬具", 3_180_000), ("工具器具備品", 2_260_000),
    ("減価償却累計額", -2_310_000), ("差入保証金", 1_200_000), ("買掛金", -6_284_700), ("未払金(カード)", -218_460),
    ("預り金/源泉所得税", -86_210), ("預り金/住民税", -118_400), ("預り金/社会保険料", -477_694), ("未払法人税等", -684_200),
    ("未払消費税", -986_400), ("長期借入金", -9_600_000), ("資本金", -10_000_000),
)  # fmt: skip
SUB_ACCOUNTS = (
    ("普通預金", "みなとまち銀行", "ミナトマチギンコウ"),
    ("普通預金", "神奈川共同信用金庫", "カナガワキョウドウシンヨウキンコ"),

    ("預り金", "源泉所得税", "ゲンセンショトクゼイ"), ("預り金", "住民税", "ジュウミンゼイ"),
    ("預り金", "社会保険料", "シャカイホケンリョウ"),
    ("預り金", "雇用保険料", "コヨウホケンリョウ"),
)  # fmt: skip


@dataclass(slots=True)
class _Masters:
    """Ids by name: accounts and `account/sub`, departments by code, partners by name and by kind."""

    accounts: Mapping[str, int]
    subs: Mapping[str, int]
    departments: Mapping[str, int]
    partners: Mapping[str, int]
    customers: list[tuple[int, str]]
    suppliers: list[tuple[int, str]]
    random: Random = field(default_factory=lambda: Random(20260401))
    vat: int = 986_400  # consumption tax of the year before, still to be paid
    income_tax: int = 684_200
    card: int = 218_460  # what the card has paid and the bank has not yet
    held: dict[int, int] = field(default_factory=dict)  # yen in each sub-account of the bank
    owed: list[tuple[int, str, int, date]] = field(default_factory=list)  # receivables: partner, name, yen, due
    owing: list[tuple[int | None, str, int, date]] = field(default_factory=list)  # payables

    def line(self, side: Side, account: str, amount: int, **more: object) -> Line:
        """A line on `account` or `account/sub`."""
        name = account.partition("/")[0]
        return Line(side, self.accounts[name], amount, sub_account_id=self.subs.get(account), **more)  # type: ignore[arg-type]

    def simple(self, day: date, debit: str, credit: str, amount: int, words: str, **more: object) -> Entry:
        """A debit and a credit of the same amount without tax."""
        both = tuple(
            self.line(side, account, amount, description=words, **more)
            for side, account in ((Side.DEBIT, debit), (Side.CREDIT, credit))
        )
        return Entry(day, both, way="book")

    def amount(self, low: int, high: int, step: int) -> int:
        """A believable amount between low and high."""
        return low if low == high else low + self.random.randrange(0, (high - low) // step + 1) * step

    def hold(self, entry: Entry) -> None:
        """Keeps what the banks hold."""
        for line in entry.lines:
            if line.sub_account_id is not None:
                self.held[line.sub_account_id] = self.held.get(line.sub_account_id, 0) + line.side * line.amount


def fill(office: Office, today: date) -> None:
    """Adds the books up to `today`; the same for a given day."""
    with office.read() as session:
        every = years(session)
        accounts = {name: id_ for id_, name in session.execute(select(Account.id, Account.name))}
        banks = {row.bank: row.id for row in session.scalars(select(BankAccount).order_by(BankAccount.position.desc()))}
    for account, name, kana in SUB_ACCOUNTS:
        values = {"account_id": accounts[account], "name": name, "kana": kana, "bank_account_id": banks.get(name)}
        office.run(add_sub_account, values=values)
    this = next(index for index, year in enumerate(every) if today in year)
    first = every[max(0, this - 1)].year.first
    with office.read() as session:
        masters = _masters(session, accounts)
    office.run(
        _post_all, entries=(_opening(masters, first), *_until(masters, first, min(today, every[this - 1].year.last)))
    )
    if first < every[this].year.first:
        office.run(_post_all, entries=_after_the_year(office, masters, every[this - 1].year.last))
        office.run(copy_last_year, year=every[this].year, percent=PLANNED, unit=1_000)
        office.run(_post_all, entries=tuple(_until(masters, every[this].year.first, today)))
    sample_months.mend(office, today)
    sample_months.close(office, today, late=_late(masters, today.replace(day=1) - timedelta(days=1)))
    known = sample_plans.Known(masters.accounts, masters.subs, masters.partners, masters.departments)
    sample_plans.fill(office, today, known)
    bank = PAID_FROM["bank"]
    account_id = masters.accounts[bank.partition("/")[0]]
    sample_bank.fill(office, today, account_id=account_id, sub_account_id=masters.subs[bank])


@service(POST)
def _post_all(session: Session, *, entries: tuple[Entry, ...]) -> None:
    def refuse(index: int, error: DomainError) -> None:
        raise error

    for _ in post_many(session, entries, on_problem=refuse):
        pass


def _masters(session: Session, accounts: Mapping[str, int]) -> _Masters:
    names = {id_: name for name, id_ in accounts.items()}
    subs = {f"{names[row.account_id]}/{row.name}": row.id for row in session.scalars(select(SubAccount))}
    partners = list(session.scalars(select(Partner).order_by(Partner.code)))
    return _Masters(
        accounts, subs, {row.code: row.id for row in session.scalars(select(Department))},
        {row.name: row.id for row in partners}, [(row.id, row.name) for row in partners if row.is_customer],
        [(row.id, row.name) for row in partners if row.is_supplier],
    )  # fmt: skip


def _opening(masters: _Masters, day: date) -> Entry:
    """The opening balances (開始残高); what is left over is 繰越利益剰余金."""
    lines = [
        masters.line(Side.DEBIT if yen > 0 else Side.CREDIT, account, abs(yen), description="開始残高")
        for account, yen in OPENING
    ]
    rest = sum(yen for _, yen in OPENING)
    lines.append(
        masters.line(Side.CREDIT if rest > 0 else Side.DEBIT, "繰越利益剰余金", abs(rest), description="開始残高")
    )
    masters.owed += [(id_, name, 382_700 + 17 * at, day) for at, (id_, name) in enumerate(masters.customers[:12])]
    entry = Entry(day, _in_rows(lines), way="opening", kind="opening")
    masters.hold(entry)
    return entry


def _in_rows(lines: list[Line]) -> tuple[Line, ...]:
    """Debits and credits beside each other, as a slip shows them."""
    rows = {Side.DEBIT: 0, Side.CREDIT: 0}
    placed = []
    for line in lines:
        rows[line.side] += 1
        placed.append(replace(line, row=rows[line.side]))
    return tuple(placed)


def _until(masters: _Masters, first: date, today: date) -> Iterator[Entry]:
    """Every month's entries in the order of their days, none after today."""
    costs = _costs()
    month = first
    while month <= today:
        found = [*_between_banks(masters, month), *_settled(masters, month), *_trade(masters, month)]
        found += [*_paid_costs(masters, costs, month), *_wages(masters, month), *_yearly(masters, month)]
        for entry in sorted((entry for entry in found if entry.date <= today), key=lambda entry: entry.date):
            masters.hold(entry)
            yield entry
        month = add_months(month, 1)


def _costs() -> list[dict[str, str]]:
    with resources.path("sample", "ledger_costs.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _day(month: date, day: int) -> date:
    """The day of the month, a working day at or after it inside the month."""
    last = monthrange(month.year, month.month)[1]
    found = month.replace(day=min(max(day, 1), last))
    weekend = max(0, found.weekday() - 4)  # 1 on a Saturday, 2 on a Sunday
    later = found + timedelta(days=3 - weekend) if weekend else found
    return later if later.month == month.month else found - timedelta(days=weekend)


def _trade(masters: _Masters, month: date) -> Iterator[Entry]:
    """Sales and purchases on credit; 8 % where food and drink are sold."""
    for _ in range(SALES):
        id_, name = masters.random.choice(masters.customers)
        day = _day(month, masters.random.randint(1, 28))
        reduced = masters.random.random() < 0.12
        yen = masters.amount(40_000, 660_000, 10) * (108 if reduced else 110) // 100
        category, goods = ("reduced-8", "備蓄品・飲料") if reduced else ("standard-10", "梱包資材・什器")
        department = masters.departments["21" if id_ % 2 else "22"]
        words = f"{goods} 納品"
        masters.owed.append((id_, name, yen, add_months(month, 1)))
        yield Entry(
            day,
            (
                masters.line(Side.DEBIT, "売掛金", yen, partner_id=id_, partner=name, description=words, department_id=department),
                masters.line(Side.CREDIT, "売上高", yen, partner_id=id_, partner=name, description=words,
                             department_id=department, tax=LineTax(category)),
            ),
            way="book",
        )  # fmt: skip
    for _ in range(PURCHASES):
        id_, name = masters.random.choice(masters.suppliers)
        day = _day(month, masters.random.randint(1, 28))
        yen = masters.amount(44_000, 396_000, 110)
        masters.owing.append((id_, name, yen, add_months(month, 1)))
        yield Entry(
            day,
            (
                masters.line(Side.DEBIT, "仕入高", yen, partner_id=id_, partner=name, description="商品仕入",
                             department_id=masters.departments["32"], tax=LineTax("standard-10")),
                masters.line(Side.CREDIT, "買掛金", yen, partner_id=id_, partner=name, description="商品仕入"),
            ),
            way="book",
        )  # fmt: skip


PAID_FROM = {"bank": "普通預金/みなとまち銀行", "cash": "現金", "card": "未払金(カード)", "payable": "買掛金"}


def _paid_costs(masters: _Masters, costs: list[dict[str, str]], month: date) -> Iterator[Entry]:
    previous = add_months(month, -1).month
    for cost in costs:
        if cost["months"] and str(month.month) not in cost["months"].split():
            continue
        for turn in range(int(cost["times"])):
            yen = masters.amount(int(cost["low"]), int(cost["high"]), int(cost["step"]))
            words = cost["description"].format(month=f"{month.month}月", prev=f"{previous}月")
            partner_id = masters.partners.get(cost["partner"])
            invoice, _, reason = cost["invoice"].partition(":")
            tax = LineTax(cost["tax"], invoice=Invoice(invoice) if invoice else None, reason=reason)
            shared = {"partner_id": partner_id, "partner": cost["partner"], "description": words}
            department = masters.departments[cost["department"]]
            yield Entry(
                _day(month, int(cost["day"]) + 3 * turn),
                (
                    masters.line(Side.DEBIT, cost["account"], yen, tax=tax, department_id=department, **shared),
                    masters.line(Side.CREDIT, PAID_FROM[cost["paid_from"]], yen, **shared),
                ),
                way="book",
            )  # fmt: skip
            if cost["paid_from"] == "card":
                masters.card += yen
            if cost["paid_from"] == "payable":
                masters.owing.append((partner_id, cost["partner"], yen, add_months(month, 1)))


def _wages(masters: _Masters, month: date) -> Iterator[Entry]:
    """Salaries on the 25th as one slip, what was withheld paid on the 10th, social insurance at the month's end."""
    day, words = _day(month, 25), f"{month.month}月分給与 社員12名"
    bonus = month.month in (7, 12)
    salaries, officers, travel = 3_860_000, 680_000, 128_400
    withheld = {"源泉所得税": 86_210, "住民税": 118_400, "社会保険料": 477_694, "雇用保険料": 21_936}
    salaries += masters.amount(0, 180_000, 100)
    lines = [
        masters.line(Side.DEBIT, "給料手当", salaries, description=words),
        masters.line(Side.DEBIT, "役員報酬", officers, description=words),
        masters.line(Side.DEBIT, "旅費交通費", travel, description="通勤手当",
                     tax=LineTax("standard-10", invoice=Invoice.BOOK, reason="commuting")),
        *(masters.line(Side.CREDIT, f"預り金/{name}", yen, description=f"{month.month}月分") for name, yen in withheld.items()),
    ]  # fmt: skip
    net = salaries + officers + travel - sum(withheld.values())
    lines.append(masters.line(Side.CREDIT, PAID_FROM["bank"], net, description="振込額"))
    yield Entry(day, _in_rows(lines), way="slip")
    if bonus:
        yield masters.simple(_day(month, 10), "賞与", PAID_FROM["bank"], 4_200_000, f"{month.month}月 賞与 社員12名")
    bank = PAID_FROM["bank"]
    previous = add_months(month, -1).month
    yield masters.simple(
        _day(month, 10), "預り金/源泉所得税", bank, 86_210, f"源泉所得税 {previous}月分", partner="横浜中税務署"
    )
    yield masters.simple(
        _day(month, 10), "預り金/住民税", bank, 118_400, f"住民税 {previous}月分 12名", partner="横浜市"
    )
    social = Entry(
        _day(month, 31),
        _in_rows([
            masters.line(Side.DEBIT, "法定福利費", 498_260, description=f"社会保険料 {previous}月分 会社負担"),
            masters.line(Side.DEBIT, "預り金/社会保険料", 477_694, description=f"社会保険料 {previous}月分 本人負担"),
            masters.line(Side.CREDIT, bank, 975_954, description=f"社会保険料 {previous}月分", partner="横浜年金事務所"),
        ]),
        way="slip",
    )  # fmt: skip
    yield social
    yield masters.simple(_day(month, 3), "現金", bank, 180_000, "現金の補充")


def _between_banks(masters: _Masters, month: date) -> Iterator[Entry]:
    """What gathers at the credit union goes to the bank that everything is paid from, in whole millions."""
    bank, union = PAID_FROM["bank"], "普通預金/神奈川共同信用金庫"
    held, spare = masters.held.get(masters.subs[bank], 0), masters.held.get(masters.subs[union], 0) - KEPT
    if held < WANTED and spare >= MILLION:
        yield masters.simple(_day(month, 2), bank, union, spare // MILLION * MILLION, "資金移動")


def _settled(masters: _Masters, month: date) -> Iterator[Entry]:
    """Receipts and payments that fall due in the month; a few customers take the bank's fee off."""
    bank = PAID_FROM["bank"]
    due = [one for one in masters.owed if one[3] <= month]
    masters.owed = [one for one in masters.owed if one[3] > month]
    for id_, name, yen, _ in due:
        day = _day(month, masters.random.choice((5, 10, 15, 20, 25, 30)))
        who = {"partner_id": id_, "partner": name}
        words = f"{add_months(month, -1).month}月分 入金"
        if masters.random.random() < 0.06:
            masters.owed.append((id_, name, yen, add_months(month, 1)))  # pays a month late
        elif masters.random.random() < 0.1:
            lines = [
                masters.line(Side.DEBIT, bank, yen - 440, description=words, **who),
                masters.line(Side.DEBIT, "支払手数料", 440, description="振込手数料 差引分", tax=LineTax("standard-10"), **who),
                masters.line(Side.CREDIT, "売掛金", yen, description=words, **who),
            ]  # fmt: skip
            yield Entry(day, _in_rows(lines), way="book")
        else:
            into = "普通預金/神奈川共同信用金庫" if id_ % 7 == 0 else bank
            yield masters.simple(day, into, "売掛金", yen, words, **who)
    owing = [one for one in masters.owing if one[3] <= month]
    masters.owing = [one for one in masters.owing if one[3] > month]
    for supplier_id, name, yen, _ in owing:
        words = f"{add_months(month, -1).month}月分 支払"
        yield masters.simple(_day(month, 31), "買掛金", bank, yen, words, partner_id=supplier_id, partner=name)
    if masters.card:
        yield masters.simple(_day(month, 27), "未払金(カード)", bank, masters.card, "法人カード 引落")
        masters.card = 0


def _yearly(masters: _Masters, month: date) -> Iterator[Entry]:
    """The loan's instalments, and the taxes of the year before two months after its end (確定納付)."""
    bank = PAID_FROM["bank"]
    yield Entry(
        _day(month, 30),
        _in_rows([
            masters.line(Side.DEBIT, "長期借入金", 200_000, description="長期借入金 返済"),
            masters.line(Side.DEBIT, "支払利息", 14_600, description="借入利息", tax=LineTax("exempt")),
            masters.line(Side.CREDIT, bank, 214_600, description="長期借入金 返済・利息", partner="みなとまち銀行"),
        ]),
        way="slip",
    )  # fmt: skip
    if month.month == 5:
        for account, yen, words in (
            ("未払消費税", masters.vat, "消費税"),
            ("未払法人税等", masters.income_tax, "法人税等"),
        ):
            yield masters.simple(_day(month, 28), account, bank, yen, f"{words} 確定納付", partner="横浜中税務署")


def _after_the_year(office: Office, masters: _Masters, last: date) -> tuple[Entry, ...]:
    """The closing adjustments (決算整理) of a year whose entries are posted: stock, depreciation, both taxes."""
    with office.read() as session:
        sums = {
            row.tax_id: (row.paid, row.received)
            for row in session.execute(
                select(
                    LedgerTotal.account_id.label("tax_id"), sum_yen(LedgerTotal.debit - LedgerTotal.credit).label("paid"),
                    sum_yen(LedgerTotal.credit - LedgerTotal.debit).label("received"),
                ).group_by(LedgerTotal.account_id)
            )
        }  # fmt: skip
    paid, received = sums[masters.accounts["仮払消費税"]][0], sums[masters.accounts["仮受消費税"]][1]
    masters.vat, masters.income_tax = (received - paid) // 100 * 100, 1_284_300
    adjustments = [
        masters.simple(last, debit, credit, yen, words)
        for debit, credit, yen, words in (
            ("期首商品棚卸高", "商品", 2_846_200, "期首商品 振替"), ("商品", "期末商品棚卸高", 3_012_400, "期末商品 棚卸"),
            ("減価償却費", "減価償却累計額", 742_000, "減価償却費 計上"), ("前払費用", "保険料", 41_250, "保険料 翌期分"),
            ("法人税、住民税及び事業税", "未払法人税等", masters.income_tax, "法人税等 計上"),
        )
    ]  # fmt: skip
    words = "消費税 決算振替"
    lines = [
        masters.line(Side.DEBIT, "仮受消費税", received, description=words),
        masters.line(Side.CREDIT, "仮払消費税", paid, description=words),
        masters.line(Side.CREDIT, "未払消費税", masters.vat, description=words),
        masters.line(Side.CREDIT, "雑収入", received - paid - masters.vat, description="消費税 端数差額"),
    ]
    adjustments.append(Entry(last, _in_rows([line for line in lines if line.amount])))
    return tuple(replace(entry, adjustment=Adjustment.FINAL, way="slip") for entry in adjustments)


def _late(masters: _Masters, day: date) -> Entry:
    """A bill that comes when its month is closed provisionally."""
    name = "株式会社ケイヒンロジ"
    shared = {"partner": name, "partner_id": masters.partners.get(name), "description": "臨時便 請求書遅着"}
    lines = (
        masters.line(Side.DEBIT, "荷造運賃", 38_500, tax=LineTax("standard-10"), **shared),
        masters.line(Side.CREDIT, "買掛金", 38_500, **shared),
    )
    return Entry(day, lines, way="slip")
