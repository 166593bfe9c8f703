"""Items and quotes through files: the shared cases, round trips, every kind of bad row, and what an import leaves alone."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sales_kit as kit
from sqlalchemy import text

from officesuite.modules.company.queries import fiscal_years
from officesuite.modules.sales import papers, queries, services
from officesuite.office import checks, transfer
from officesuite.office.office import Office
from officesuite.office.transfer import Outcome

CASES = Path(__file__).parents[2] / "cases"
HEAD = "quote,issued_on,customer_code,subject,tax_included,row_kind,description,item_code,quantity,unit,unit_price,tax_category"


@pytest.fixture
def take(office: Office, tmp_path: Path) -> Callable[..., Outcome]:
    """Imports lines (or bytes) as a kind."""

    def run(kind: str, content: Sequence[str] | bytes | Path, *, dry_run: bool = False, suffix: str = "csv") -> Outcome:
        path = tmp_path / f"in.{suffix}"
        if isinstance(content, Path):
            path = content
        else:
            path.write_bytes(content if isinstance(content, bytes) else "\n".join(content).encode())
        return transfer.import_file(office, office.registry.import_kind(kind), path, dry_run=dry_run)

    return run


def out(office: Office, kind: str, format_: str) -> bytes:
    return transfer.export(office, office.registry.export_kind(kind), format_=format_)


def counts(outcome: Outcome) -> tuple[int, int, int, int]:
    return outcome.imported, outcome.updated, outcome.unchanged, outcome.errors


def places(outcome: Outcome) -> list[tuple[int, str]]:
    return [(fault.row, fault.column) for fault in outcome.faults if not fault.warning]


def test_the_twelve_cases_come_out_as_they_should(office: Office, take: Callable[..., Outcome]) -> None:
    assert counts(take("partners.partners", CASES / "partners.csv")) == (3, 0, 0, 0)
    assert counts(take("sales.quotes", CASES / "quotes.csv")) == (12, 0, 0, 0)
    got = {quote["number"]: quote for quote in json.loads(out(office, "sales.quotes", "json"))}
    for number, want in json.loads((CASES / "quotes.expected.json").read_text()).items():
        quote = got[number]
        by_rate = {line["category"]: [line["base"], line["tax"]] for line in quote["by_rate"]}
        assert {"by_rate": by_rate, **{key: quote[key] for key in ("subtotal", "discount", "total")}} == want, number
        assert list(by_rate) == list(want["by_rate"])
    first = got["Q-0001"]
    assert list(first) == ["number", "revision", "state", "customer_code", "issued_on", "tax_included", "by_rate",
                           "subtotal", "discount", "tax", "total"]  # fmt: skip
    assert (first["revision"], first["state"], first["issued_on"], first["tax_included"]) == (
        1,
        "issued",
        "2026-11-10",
        False,
    )
    with office.read() as session:
        assert all(result.ok for result in checks.run_checks(session))


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_what_goes_out_comes_in_unchanged(office: Office, take: Callable[..., Outcome], format_: str) -> None:
    partner = kit.customer(office)
    box = kit.new_item(office, "A-1", "箱", spec="大")
    kit.new_item(office, "A-2", "𠮷袋", unit_price="12.5", cost="", tax_category="reduced-8")
    first = kit.issued(
        office, partner, kit.item("箱", "2", "1200", item_id=box, spec="大"), kit.discount("値引", "99.99")
    )
    office.run(services.issue_quote, quote_id=office.run(services.revise_quote, quote_id=first.id).id)
    kit.issued(office, partner, tax_included=True, subject='引用"と,改行なし')
    office.run(services.save_draft, draft=kit.draft(partner))
    assert counts(take("sales.items", out(office, "sales.items", format_), suffix=format_)) == (0, 0, 2, 0)
    assert counts(take("sales.quotes", out(office, "sales.quotes", format_), suffix=format_)) == (0, 0, 3, 0)
    states = {(q["number"], q["revision"]): q["state"] for q in json.loads(out(office, "sales.quotes", "json"))}
    assert states == {
        ("202611-0001", 1): "superseded", ("202611-0001", 2): "issued", ("202611-0002", 1): "issued", (None, 1): "draft",
    }  # fmt: skip


def test_csv_is_as_promised(office: Office) -> None:
    kit.issued(office, kit.customer(office), kit.item("机", "2.500", "12000.50"))
    content = out(office, "sales.quotes", "csv")
    assert content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert ",".join(rows[0]) == HEAD
    assert rows[0] == {
        "quote": "202611-0001", "issued_on": "2026-11-24", "customer_code": "C001", "subject": "お見積", "tax_included": "no",
        "row_kind": "item", "description": "机", "item_code": "", "quantity": "2.5", "unit": "個", "unit_price": "12000.5",
        "tax_category": "standard-10",
    }  # fmt: skip


def test_the_same_quotes_go_into_another_office(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    lines = [HEAD, *(f"S-1{suffix},2026-11-0{day},C001,什器,no,item,机,,1,台,{price},standard-10"
                     for suffix, day, price in (("", 1, 1000), ("-R2", 2, 900), ("-R3", 3, 800)))]  # fmt: skip
    assert counts(take("sales.quotes", lines[:2])) == (1, 0, 0, 0)
    assert counts(take("sales.quotes", lines)) == (2, 0, 1, 0)
    states = [(q["number"], q["revision"], q["state"]) for q in json.loads(out(office, "sales.quotes", "json"))]
    assert states == [("S-1", 1, "superseded"), ("S-1", 2, "superseded"), ("S-1", 3, "issued")]
    assert counts(take("sales.quotes", lines)) == (0, 0, 3, 0)


def test_imported_numbers_are_kept_skipped_and_outside_the_gap_check(
    office: Office, take: Callable[..., Outcome]
) -> None:
    partner = kit.customer(office)
    row = "{},2026-11-10,C001,,no,item,机,,1,台,1000,standard-10"
    take("sales.quotes", [HEAD, row.format("202611-0002"), row.format("202611-0777")])
    assert [kit.issued(office, partner).number for _ in range(2)] == ["202611-0001", "202611-0003"]
    with office.read() as session:
        results = {result.name: result for result in checks.run_checks(session)}
    assert results["quote-numbers"].ok and results["quote-numbers"].count == 2


def test_japanese_headers_cp932_and_labels_are_understood(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    lines = ["見積番号,見積日,得意先コード,件名,税込,行区分,品名,数量,単位,単価,税区分",
             "Ｑ－１,2026年11月10日,Ｃ００１,什器,はい,明細,机,１,台,\"1,100円\",10%",
             "Ｑ－１,R8.11.10,C001,什器,はい,明細,煎茶,2,袋,1080,8%※"]  # fmt: skip
    assert counts(take("sales.quotes", "\r\n".join(lines).encode("cp932"))) == (1, 0, 0, 0)
    quote = json.loads(out(office, "sales.quotes", "json"))[0]
    assert (quote["number"], quote["tax_included"], quote["total"]) == ("Q-1", True, 3260)
    assert quote["by_rate"] == [
        {"category": "standard-10", "base": 1000, "tax": 100}, {"category": "reduced-8", "base": 2000, "tax": 160},
    ]  # fmt: skip


def test_an_item_fills_what_the_row_leaves_blank(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    kit.new_item(office, "A-1", "水", unit_price="2180", cost="1720", tax_category="reduced-8", spec="24本")
    lines = ["quote,issued_on,customer_code,row_kind,item_code,quantity", "Q-1,2026-11-10,C001,item,A-1,3"]
    assert counts(take("sales.quotes", lines)) == (1, 0, 0, 0)
    with office.read() as session:
        row = queries.quote_window(session, queries.QuoteFilter())[0]
        card = queries.quote_card(session, row.id)
    assert (card.lines[0].description, card.lines[0].unit, card.subtotal, card.tax, card.cost) == (
        "水",
        "箱",
        6540,
        523,
        5160,
    )
    included = [
        "quote,issued_on,customer_code,tax_included,row_kind,item_code,quantity",
        "Q-2,2026-11-10,C001,yes,item,A-1,3",
    ]
    assert counts(take("sales.quotes", included)) == (1, 0, 0, 0)
    quote = json.loads(out(office, "sales.quotes", "json"))[1]
    assert (quote["subtotal"], quote["total"]) == (7062, 7062)  # 2,180 with 8 % is 2,354
    with office.read() as session:
        version = session.execute(text("SELECT version FROM item")).scalar_one()
    office.run(services.change_item, item_id=1, version=version, values={"unit_price": "2500", "name": "保存水"})
    assert counts(take("sales.quotes", lines)) == (0, 0, 1, 0)


BAD: dict[str, tuple[str, str]] = {
    "unknown customer": ("Q,2026-11-10,C999,,no,item,机,,1,台,100,standard-10", "customer_code"),
    "unknown item": ("Q,2026-11-10,C001,,no,item,机,Z-9,1,台,100,standard-10", "item_code"),
    "no tax category": ("Q,2026-11-10,C001,,no,item,机,,1,台,100,", "tax_category"),
    "unknown tax category": ("Q,2026-11-10,C001,,no,item,机,,1,台,100,luxury", "tax_category"),
    "no quantity": ("Q,2026-11-10,C001,,no,item,机,,,台,100,standard-10", "quantity"),
    "no price": ("Q,2026-11-10,C001,,no,item,机,,1,台,,standard-10", "unit_price"),
    "exponent": ("Q,2026-11-10,C001,,no,item,机,,1e9,台,100,standard-10", "quantity"),
    "no such day": ("Q,2026-02-30,C001,,no,item,机,,1,台,100,standard-10", "issued_on"),
    "four decimals": ("Q,2026-11-10,C001,,no,item,机,,1.2345,台,100,standard-10", "quantity"),
    "fraction of a sen": ("Q,2026-11-10,C001,,no,item,机,,1,台,0.005,standard-10", "unit_price"),
    "negative discount": ("Q,2026-11-10,C001,,no,discount,値引,,1,,-5,", "unit_price"),
    "unknown row kind": ("Q,2026-11-10,C001,,no,gift,机,,1,台,100,standard-10", "row_kind"),
    "rate before its time": ("Q,1990-11-10,C001,,no,item,机,,1,台,100,reduced-8", "tax_category"),
    "too large": ("Q,2026-11-10,C001,,no,item,机,,999999999,台,999999999,standard-10", "unit_price"),
    "another century": ("Q,1026-11-10,C001,,no,item,机,,1,台,100,exempt", "issued_on"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_row_is_told_at_its_place_and_nothing_is_written(
    office: Office, take: Callable[..., Outcome], name: str
) -> None:
    kit.customer(office)
    line, column = BAD[name]
    good = "G-1,2026-11-10,C001,,no,item,机,,1,台,100,standard-10"
    item = "Q,2026-11-10,C001,,no,item,机,,1,台,100,standard-10"
    outcome = take("sales.quotes", [HEAD, good, *([item] if "discount" in line else []), line])
    row = 4 if "discount" in line else 3
    assert (row, column) in places(outcome) or (name == "another century" and (row, "tax_category") in places(outcome))
    assert outcome.imported == outcome.unchanged == 0
    assert json.loads(out(office, "sales.quotes", "json")) == []


def test_rows_of_one_quote_must_agree(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    lines = [
        HEAD,
        "Q,2026-11-10,C001,甲,no,item,机,,1,台,100,standard-10",
        "Q,2026-11-10,C001,乙,no,item,机,,1,台,100,standard-10",
    ]
    assert places(take("sales.quotes", lines)) == [(3, "subject")]


def test_a_quote_without_goods_is_none(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    assert places(take("sales.quotes", [HEAD, "Q,2026-11-10,C001,,no,text,ご案内,,,,,"])) == [(2, "")]


def test_an_issued_quote_is_never_changed_by_a_file(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    line = "Q,2026-11-10,C001,件名,no,item,机,,1,台,{},standard-10"
    take("sales.quotes", [HEAD, line.format(100)])
    assert places(take("sales.quotes", [HEAD, line.format(101)])) == [(2, "unit_price")]
    assert places(take("sales.quotes", [HEAD, line.format(100), line.format(5)])) == [(3, "")]
    assert places(take("sales.quotes", [HEAD, line.format(100).replace("件名", "別件")])) == [(2, "subject")]
    assert counts(take("sales.quotes", [HEAD, line.format("100.00")])) == (0, 0, 1, 0)


def test_a_dry_run_tells_and_writes_nothing(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    line = "Q,2026-11-10,C001,件名,no,item,机,,1,台,100,standard-10"
    assert counts(take("sales.quotes", [HEAD, line], dry_run=True)) == (1, 0, 0, 0)
    assert json.loads(out(office, "sales.quotes", "json")) == []


def test_an_import_opens_the_years_its_dates_need(office: Office, take: Callable[..., Outcome]) -> None:
    kit.customer(office)
    row = "{},{},C001,,no,item,机,,1,台,100,exempt"
    take("sales.quotes", [HEAD, row.format("A", "2023-05-01"), row.format("B", "2027-04-01")])
    with office.read() as session:
        years = fiscal_years(session)
    assert (years[0].first, years[-1].last) == (date(2023, 4, 1), date(2028, 3, 31))
    assert len(years) == 5


def test_the_price_list_updates_and_leaves_absent_columns_alone(office: Office, take: Callable[..., Outcome]) -> None:
    first = [
        "商品コード,商品名,フリガナ,単位,単価,原価,税区分",
        'Ａ-1,𠮷箱😀,ﾖｼﾊﾞｺ,箱,"1,200",900,軽減 8%',
        "A-2,袋,フクロ,枚,0.74,,10%",
    ]
    assert counts(take("sales.items", first)) == (2, 0, 0, 0)
    outcome = take("sales.items", ["code,name,unit_price", "A-1,𠮷箱😀,1300", "A-2,袋,0.74"], dry_run=True)
    assert counts(outcome) == (0, 1, 1, 0)
    assert outcome.changes == ("A-1  単価: 1200 → 1300",)
    assert counts(take("sales.items", ["code,name,unit_price", "A-1,𠮷箱😀,1300"])) == (0, 1, 0, 0)
    with office.read() as session:
        found = queries.item_by_code(session, "ａ－１")
        assert [pick.item.code for pick in queries.pick_items(session, "ヨシバコ", day=kit.TODAY)] == ["A-1"]
    assert found is not None
    assert (found.name, found.kana, found.unit, found.unit_price, found.cost, found.tax_category) == (
        "𠮷箱😀", "ヨシバコ", "箱", Decimal(1300), Decimal(900), "reduced-8",
    )  # fmt: skip


def test_bad_items_are_told_at_their_cells(take: Callable[..., Outcome]) -> None:
    lines = ["コード,品名,単価,税区分", "A-1,箱,100,10%", "A-1,袋,100,10%", "A-2,袋,100,贅沢税"]
    assert places(take("sales.items", lines)) == [(3, "コード"), (4, "税区分")]
    assert places(take("sales.items", ["code,name,unit_price", "A-1,箱,1e9", "A-2,,5", "A-3,袋,-1"])) == [
        (2, "unit_price"), (3, "name"), (4, "unit_price"),
    ]  # fmt: skip


def test_an_imported_quote_prints_alike_every_time(office: Office, take: Callable[..., Outcome]) -> None:
    take("partners.partners", CASES / "partners.csv")
    take("sales.quotes", CASES / "quotes.csv")
    document: Any = office.registry.document("sales.quote")
    once = transfer.print_document(office, document, numbers=["Q-0006", "Q-0001"])
    assert once == transfer.print_document(office, document, numbers=["Q-0006", "Q-0001"])
    with office.read() as session:
        paper = papers.load(session, papers.select_quotes(session, numbers=["Q-0006"])[0])
    assert paper.addressee.company == "合同会社𠮷野" and paper.total == 13717
