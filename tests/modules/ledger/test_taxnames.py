"""Tax names of other programs: read exactly, written back as the same text, never guessed."""

import pytest
from modules.ledger.ledger_files import NAMES

from officesuite.base.errors import Invalid
from officesuite.modules.company.rules import TaxKind
from officesuite.modules.ledger.exchange.tax_names import Part, Program, invoice_mark, of_axes
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import LineTax

YAYOI = [
    "課対仕入込10%適格", "課対仕入込軽減8%適格", "課対仕入込10%区分80%", "課対仕入込10%区分70%", "課対仕入込10%区分50%",
    "課対仕入込軽減8%区分30%", "課対仕入込10%控不", "共対仕入込10%適格", "非対仕入込軽減8%適格", "課対仕返込10%適格",
    "共対仕返込10%区分80%", "課対仕入外10%適格", "課対仕入別10%適格", "課税売上込10%", "課税売上込軽減8%", "課税売上込8%",
    "課税売上外10%", "課税売上込10%一種", "課税売上込軽減8%六種", "課税売返込10%", "課税売返込10%五種", "課税貸倒込10%",
    "非課売上", "非課仕入", "輸出売上", "対象外", "課対輸本10%", "課対輸税10%",
]  # fmt: skip
MONEYFORWARD = [
    ("課税売上 10%", ""), ("課税売上 (軽)8%", ""), ("課税売上 10% 五種", ""), ("課税売上-返還等 10%", ""), ("課税仕入 10%", "適格"),
    ("課税仕入 (軽)8%", "80%控除"), ("共通課税仕入 10%", "70%控除"), ("非課税対応仕入 10%", "控除不可"),
    ("課税仕入-返還等 10%", "適格"), ("輸出売上 0%", ""), ("非課税売上", ""), ("非課税仕入", ""), ("対象外", ""),
]  # fmt: skip
FREEE = [
    "課税売上10%", "課税売上8%（軽）", "課税売上五10%", "課対仕入（控80）10%", "課対仕入（控70）8%（軽）", "課対仕入（控不）10%",
    "共対仕入（控50）10%", "非課売上", "輸出売上", "対象外",
]  # fmt: skip


@pytest.mark.parametrize("name", YAYOI)
def test_a_name_of_yayoi_comes_back_as_the_same_text(name: str) -> None:
    assert NAMES.write(Program.YAYOI, NAMES.read(name).tax) == name


@pytest.mark.parametrize(("name", "invoice"), MONEYFORWARD)
def test_a_name_of_money_forward_comes_back_with_its_invoice_column(name: str, invoice: str) -> None:
    tax = NAMES.read(name, invoice=invoice).tax
    assert (NAMES.write(Program.MONEYFORWARD, tax), invoice_mark(tax)) == (name, invoice)


@pytest.mark.parametrize("name", FREEE)
def test_a_name_of_freee_comes_back_as_the_same_text(name: str) -> None:
    assert NAMES.write(Program.FREEE, NAMES.read(name).tax) == name


def test_a_name_says_side_use_rate_mark_and_mode() -> None:
    assert NAMES.read("共対仕返外軽減8%区分70%").tax == LineTax(
        "reduced-8", TaxMode.EXCLUSIVE, TaxSide.PURCHASE_RETURN, TaxUse.COMMON, Invoice.UNREGISTERED, 70
    )
    assert NAMES.read("課税売上込10%三種").tax == LineTax(
        "standard-10", TaxMode.INCLUSIVE, TaxSide.SALE, invoice=Invoice.NONE, simple=3
    )


def test_other_spellings_of_a_name_mean_the_same_and_are_not_ours_to_write() -> None:
    plain = NAMES.read("課対仕入込軽減8%適格").tax
    for spelling in ("課対仕入込　軽減8％適格", "課対仕入内軽減8%適格", "課対仕入込8%軽適格", "課対仕入込(軽)8%適格"):
        assert NAMES.read(spelling).tax == plain, spelling
        assert not NAMES.writes(Program.YAYOI, plain, spelling)
    assert NAMES.read("課対仕入抜10%適格").tax == NAMES.read("課対仕入別10%適格").tax
    assert NAMES.read("課売返還10%").tax == NAMES.read("課税売返10%").tax


def test_a_purchase_without_a_mark_is_left_to_partner_and_date() -> None:
    tax = NAMES.read("課対仕入込10%").tax
    assert tax is not None
    assert (tax.invoice, tax.credit_percent) == (None, None)
    assert not NAMES.writes(Program.YAYOI, tax, "課対仕入込10%")


def test_import_taxes_are_base_and_tax() -> None:
    base, tax, local = (
        NAMES.read("課対輸本10%"),
        NAMES.read("輸入仕入-消費税額 (軽)6.24%"),
        NAMES.read("輸入仕入-地方消費税額 2.2%"),
    )
    assert (base.part, tax.part, local.part) == (Part.BASE, Part.TAX, Part.TAX)
    assert [name.tax.category for name in (base, tax, local) if name.tax] == ["standard-10", "reduced-8", "standard-10"]
    assert base.tax is not None
    assert base.tax.mode is TaxMode.SEPARATE


@pytest.mark.parametrize(
    "name",
    [
        "なにか",
        "課対仕入込",
        "課税売上込10%適格",
        "課税売上込10%区分80%",
        "課対仕入込10",
        "課対仕入込10%七種",
        "不明",
        "standard-10",
    ],
)
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Invalid, match=name):
        NAMES.read(name)


def test_a_rate_the_office_does_not_have_is_refused_with_the_name() -> None:
    with pytest.raises(Invalid, match="課対仕入込5%"):
        NAMES.read("課対仕入込5%")


def test_an_unknown_mark_beside_a_purchase_is_refused_and_beside_a_sale_means_nothing() -> None:
    with pytest.raises(Invalid, match="たぶん"):
        NAMES.read("課税仕入 10%", invoice="たぶん")
    assert NAMES.read("課税売上 10%", invoice="適格").tax == NAMES.read("課税売上 10%").tax
    assert NAMES.read("非課税仕入", invoice="適格").tax == NAMES.read("非課税仕入").tax


def test_our_codes_say_whether_the_amount_is_net() -> None:
    assert NAMES.read_code("") is None
    assert NAMES.read_code("standard-10", invoice="unregistered", use="common") == LineTax(
        "standard-10", use=TaxUse.COMMON, invoice=Invoice.UNREGISTERED
    )
    net = NAMES.read_code("reduced-8-net")
    assert net == LineTax("reduced-8", TaxMode.EXCLUSIVE)
    assert NAMES.write_code(net) == "reduced-8-net"
    assert NAMES.read_code("exempt") == LineTax("exempt", TaxMode.NONE)
    for code, invoice, use in (("standard", "", ""), ("standard-10", "maybe", ""), ("standard-10", "", "some")):
        with pytest.raises(Invalid):
            NAMES.read_code(code, invoice=invoice, use=use)


def test_a_posted_line_is_written_with_its_credit_percentage() -> None:
    axes = TaxAxes(TaxSide.PURCHASE, "standard-10", TaxKind.TAXABLE, NAMES.rate("standard-10"), invoice=Invoice.UNREGISTERED,
                   credit_percent=70)  # fmt: skip
    tax = of_axes(axes, TaxMode.INCLUSIVE)
    assert NAMES.write(Program.YAYOI, tax) == "課対仕入込10%区分70%"
    assert NAMES.write(Program.FREEE, tax) == "課対仕入（控70）10%"
    assert invoice_mark(tax) == "70%控除"
    assert of_axes(None, TaxMode.NONE) is None


def test_a_category_another_program_has_no_name_for_is_refused() -> None:
    with pytest.raises(Invalid, match="somewhere"):
        NAMES.write(Program.YAYOI, LineTax("somewhere", side=TaxSide.SALE))
