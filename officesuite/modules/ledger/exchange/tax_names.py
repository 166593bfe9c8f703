"""Names of tax categories (税区分) in other programs' files: 弥生 `課対仕入込10%適格`, マネーフォワード `課税仕入 (軽)8%`, freee
`課対仕入（控80）10%`, and our own codes `standard-10`, `standard-10-net`.

A name is a stem (side, use, kind) and what follows it: mode, rate, class of the simple method, invoice mark. Any name that
does not read so is refused, never guessed. freee's and 弥生's rarer stems [K]: please confirm with a real export.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from officesuite.base.errors import Invalid, Problem
from officesuite.base.text import Text, literal, translate
from officesuite.modules.company.rules import TaxCategory, TaxKind
from officesuite.modules.ledger.rules.axes import Invoice, TaxAxes, TaxMode, TaxSide, TaxUse
from officesuite.modules.ledger.rules.entry import LineTax

_E = TypeVar("_E", bound=StrEnum)
_D = TypeVar("_D")


class Program(StrEnum):
    """Whose names are meant."""

    YAYOI = "yayoi"
    MONEYFORWARD = "moneyforward"
    FREEE = "freee"


class Part(StrEnum):
    """What of an import declaration (輸入) an amount is: customs bills show base and taxes in lines of their own."""

    BOTH = ""
    BASE = "base"  # 本体: no tax in it
    TAX = "tax"  # 消費税額・地方消費税額: nothing but tax


@dataclass(frozen=True, slots=True)
class TaxName:
    """A name that was read: the tax it says (None = the cell was empty), and which part of an import it is."""

    tax: LineTax | None
    part: Part = Part.BOTH

    @property
    def taxed(self) -> bool:
        """Whether the name has a rate, so that a tax amount belongs beside it."""
        return self.tax is not None and self.tax.mode is not TaxMode.NONE


@dataclass(frozen=True, slots=True)
class _Stem:
    """The first half of a name in the three programs; `others` are further spellings that are read and not written."""

    side: TaxSide
    kind: TaxKind
    yayoi: str
    moneyforward: str
    freee: str
    use: TaxUse = TaxUse.TAXABLE
    part: Part = Part.BOTH
    others: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.yayoi, self.moneyforward, self.freee, *self.others)


_S, _T = TaxSide, TaxKind
_COMMON, _FOR_EXEMPT = TaxUse.COMMON, TaxUse.EXEMPT
_STEMS = (
    _Stem(_S.SALE, _T.TAXABLE, "課税売上", "課税売上", "課税売上", others=("課売", "課売上")),
    _Stem(_S.SALE_RETURN, _T.TAXABLE, "課税売返", "課税売上-返還等", "課税売返", others=("課売返還", "課売返", "課税売上返還")),
    _Stem(_S.BAD_DEBT, _T.TAXABLE, "課税貸倒", "課税売上-貸倒", "課税売倒", others=("貸倒", "課売貸倒", "課税売上貸倒")),
    _Stem(_S.BAD_DEBT, _T.TAXABLE, "貸倒回収", "課税売上-貸倒回収", "課税売回"),
    _Stem(_S.PURCHASE, _T.TAXABLE, "課対仕入", "課税仕入", "課対仕入"),
    _Stem(_S.PURCHASE, _T.TAXABLE, "共対仕入", "共通課税仕入", "共対仕入", _COMMON),
    _Stem(_S.PURCHASE, _T.TAXABLE, "非対仕入", "非課税対応仕入", "非対仕入", _FOR_EXEMPT),
    _Stem(_S.PURCHASE_RETURN, _T.TAXABLE, "課対仕返", "課税仕入-返還等", "課対仕返", others=("課対仕入返還",)),
    _Stem(_S.PURCHASE_RETURN, _T.TAXABLE, "共対仕返", "共通課税仕入-返還等", "共対仕返", _COMMON),
    _Stem(_S.PURCHASE_RETURN, _T.TAXABLE, "非対仕返", "非課税対応仕入-返還等", "非対仕返", _FOR_EXEMPT),
    _Stem(_S.IMPORT, _T.TAXABLE, "課対輸本", "輸入仕入-本体", "課対輸本", part=Part.BASE),
    _Stem(_S.IMPORT, _T.TAXABLE, "共対輸本", "共通輸入仕入-本体", "共対輸本", _COMMON, Part.BASE),
    _Stem(_S.IMPORT, _T.TAXABLE, "非対輸本", "非課税対応輸入-本体", "非対輸本", _FOR_EXEMPT, Part.BASE),
    _Stem(_S.IMPORT, _T.TAXABLE, "課対輸税", "輸入仕入-消費税額", "課対輸税", part=Part.TAX),
    _Stem(_S.IMPORT, _T.TAXABLE, "共対輸税", "共通輸入仕入-消費税額", "共対輸税", _COMMON, Part.TAX),
    _Stem(_S.IMPORT, _T.TAXABLE, "非対輸税", "非課税対応輸入-消費税額", "非対輸税", _FOR_EXEMPT, Part.TAX),
    _Stem(_S.IMPORT, _T.TAXABLE, "地消貨割", "輸入仕入-地方消費税額", "地消貨割", part=Part.TAX, others=("課対輸地",)),
    _Stem(_S.IMPORT, _T.TAXABLE, "共対輸地", "共通輸入仕入-地方消費税額", "共対輸地", _COMMON, Part.TAX),
    _Stem(_S.IMPORT, _T.TAXABLE, "非対輸地", "非課税対応輸入-地方消費税額", "非対輸地", _FOR_EXEMPT, Part.TAX),
    _Stem(_S.SALE, _T.EXEMPT, "非課売上", "非課税売上", "非課売上", others=(
        "有価譲渡", "有証譲渡", "非課売上-有証", "非課税売上-有価証券譲渡", "有価証券譲渡")),
    _Stem(_S.SALE_RETURN, _T.EXEMPT, "非課売返", "非課税売上-返還等", "非課売返"),
    _Stem(_S.BAD_DEBT, _T.EXEMPT, "非課貸倒", "非課税売上-貸倒", "非課貸倒"),
    _Stem(_S.SALE, _T.EXPORT, "輸出売上", "輸出売上 0%", "輸出売上", others=(
        "非課輸出", "非資売上", "非課税資産輸出")),
    _Stem(_S.SALE_RETURN, _T.EXPORT, "輸出売返", "輸出売上-返還等 0%", "輸出売返", others=(
        "非課輸出-返還", "非資売返", "非課税資産輸出-返還等")),
    _Stem(_S.BAD_DEBT, _T.EXPORT, "輸出貸倒", "輸出売上-貸倒 0%", "輸出貸倒", others=("非課輸出-貸倒", "非課税資産輸出-貸倒")),
    _Stem(_S.PURCHASE, _T.EXEMPT, "非課仕入", "非課税仕入", "非課仕入"),
    _Stem(_S.NONE, _T.OUT_OF_SCOPE, "対象外", "対象外", "対象外", others=(
        "不課税", "不課売上", "不課仕入", "対外売上", "対外仕入", "対象外売上", "対象外仕入", "不課税売上", "不課税仕入")),
)  # fmt: skip

_CLASSES = "一二三四五六"
_YAYOI_MODES = {"込": TaxMode.INCLUSIVE, "内": TaxMode.INCLUSIVE, "外": TaxMode.EXCLUSIVE, "別": TaxMode.SEPARATE,
                "抜": TaxMode.SEPARATE}  # fmt: skip
_YAYOI_MODE = {TaxMode.INCLUSIVE: "込", TaxMode.EXCLUSIVE: "外", TaxMode.SEPARATE: "別"}
_TAIL = re.compile(
    r"(?P<mode>[込内外別抜])?(?P<class>[一二三四五六]種?)?(?:\(控(?P<credit>\d{2}|不)\))?(?P<light>軽減|\(軽\))?"
    r"(?P<rate>\d{1,2}(?:\.\d{1,2})?)%(?P<lightly>\(?軽\)?)?(?P<class2>[一二三四五六]種)?"
    r"(?P<mark>適格|区分\d{2}%?|控不|控除不可)?"
)
_NAMED_PERCENT = {"適格": None, "控不": 0, "控除不可": 0, "控除なし": 0, "不": 0}
_INVOICE = re.compile(r"(\d{1,2})%控除")
_WHOLE_RATE = {  # the national and local part of a rate, as import taxes are named
    Decimal("7.8"): Decimal(10), Decimal("2.2"): Decimal(10), Decimal("6.24"): Decimal(8), Decimal("1.76"): Decimal(8),
    Decimal("6.3"): Decimal(8), Decimal("1.7"): Decimal(8),
}  # fmt: skip


class TaxNames:
    """Reads and writes names with the office's tax categories; each name is parsed once."""

    def __init__(self, categories: Iterable[TaxCategory]) -> None:
        rows = tuple(categories)
        self.codes = frozenset(row.code for row in rows)
        self._kinds = {row.code: row.kind for row in rows}
        self._rates: dict[tuple[Decimal, bool], str] = {}
        self._rate_of: dict[str, tuple[Decimal, bool]] = {}
        self._untaxed: dict[TaxKind, str] = {}
        for row in rows:
            if row.taxed:
                key = (row.rate.normalize(), row.mark != "" or row.code.startswith("reduced"))
                self._rates.setdefault(key, row.code)
                self._rate_of[row.code] = key
            else:
                self._untaxed.setdefault(row.kind, row.code)
        self._parsed: dict[tuple[str, str], TaxName] = {}
        self._formatted: dict[tuple[Program, LineTax], str] = {}

    # ---- reading ----------------------------------------------------------------------------------------------------

    def read(self, name: str, *, invoice: str = "") -> TaxName:
        """What a name of 弥生, マネーフォワード or freee says; `invoice` is the cell of a column of its own (適格, 80%控除).

        Empty → no tax at all. Raises Invalid for a name or mark that is none, or whose rate the office does not have.
        """
        found = self._parsed.get((name, invoice))
        if found is None:
            found = self._parsed[name, invoice] = self._marked(self._read(name), invoice)
        return found

    def read_code(self, code: str, *, invoice: str = "", use: str = "") -> LineTax | None:
        """The tax of one of our own codes, `-net` = the amount is without tax; raises Invalid for an unknown one."""
        if not code.strip():
            return None
        text = unicodedata.normalize("NFKC", code).strip()
        net = text.endswith("-net") and text not in self.codes
        category = text.removesuffix("-net") if net else text
        if category not in self.codes:
            raise Invalid(_unknown(code))
        return LineTax(
            category,
            _mode(taxed=category in self._rate_of, net=net),
            use=_word("use", TaxUse, use, TaxUse.TAXABLE),
            invoice=_word("invoice", Invoice, invoice, None),
        )

    def _read(self, name: str) -> TaxName:
        text = _plain(name)
        if not text:
            return TaxName(None)
        untaxed = _UNTAXED.get(text)
        if untaxed is not None:
            return TaxName(self._without_rate(untaxed, name))
        match = _STEM.match(text)
        tail = _TAIL.fullmatch(text, match.end()) if match else None
        if match is None or tail is None:
            raise Invalid(_unknown(name))
        stem = _TAXABLE[match[0]]
        light = bool(tail["light"] or tail["lightly"])
        rate = Decimal(tail["rate"])
        if stem.part is Part.TAX:
            rate = _WHOLE_RATE.get(rate, rate)
        category = self._rates.get((rate.normalize(), light))
        if category is None:
            raise Invalid(
                translate(
                    "Ledger", "To take “{name}” in, add a tax category with its rate to the settings first.", name=name
                )
            )
        class_ = (tail["class"] or tail["class2"] or "")[:1]
        tax = LineTax(
            category,
            TaxMode.SEPARATE if stem.part is Part.BASE else _YAYOI_MODES.get(tail["mode"] or "込", TaxMode.INCLUSIVE),
            side=stem.side,
            use=stem.use,
            invoice=Invoice.NONE if stem.side.selling else Invoice.QUALIFIED if stem.side is TaxSide.IMPORT else None,
            simple=_CLASSES.index(class_) + 1 if class_ else 0,
        )
        mark = tail["mark"] or tail["credit"]
        if mark and stem.side not in (TaxSide.PURCHASE, TaxSide.PURCHASE_RETURN):
            raise Invalid(_unknown(name))
        return TaxName(_with_mark(tax, mark) if mark else tax, stem.part)

    def _without_rate(self, stem: _Stem, name: str) -> LineTax:
        category = self._untaxed.get(stem.kind)
        if category is None:
            raise Invalid(_unknown(name))
        return LineTax(category, TaxMode.NONE, side=stem.side, invoice=Invoice.NONE)

    def _marked(self, found: TaxName, invoice: str) -> TaxName:
        """The name together with the invoice column that stands beside it."""
        mark = _plain(invoice)
        tax = found.tax
        if not mark or tax is None or tax.side not in (TaxSide.PURCHASE, TaxSide.PURCHASE_RETURN):
            return found
        if tax.mode is TaxMode.NONE:
            return found
        match = _INVOICE.fullmatch(mark)
        if match is None and mark not in _NAMED_PERCENT:
            message = translate(
                "Ledger", "To take this row in, give 適格 or a mark such as 80%控除: “{name}” is neither.", name=invoice
            )
            raise Invalid([Problem("invoice", message)])
        return TaxName(_with_mark(tax, match[1] if match else mark), found.part)

    # ---- writing ----------------------------------------------------------------------------------------------------

    def write(self, program: Program, tax: LineTax | None) -> str:
        """The program's name for a complete tax (with its side); "" for none. Raises Invalid where it has no word for it."""
        if tax is None:
            return ""
        if tax.amount is not None or tax.tax_date is not None:
            tax = replace(tax, amount=None, tax_date=None)
        found = self._formatted.get((program, tax))
        if found is None:
            found = self._formatted[program, tax] = self._write(program, tax)
        return found

    def writes(self, program: Program, tax: LineTax | None, name: str) -> bool:
        """Whether the posted line will be written by this very name, whatever the office knows of the partner."""
        if tax is None:
            return not name
        if tax.invoice is None:
            return False
        try:
            return self.write(program, tax) == name
        except Invalid:
            return False

    def _write(self, program: Program, tax: LineTax) -> str:
        rate = self._rate_of.get(tax.category)
        kind = self._kinds.get(tax.category)
        side = tax.side or TaxSide.NONE
        if side is TaxSide.NONE and kind is not None and kind is not TaxKind.TAXABLE:
            kind = TaxKind.OUT_OF_SCOPE
        elif kind is TaxKind.OUT_OF_SCOPE:
            side = TaxSide.NONE
        part = Part.BASE if side is TaxSide.IMPORT and tax.mode is TaxMode.SEPARATE else Part.BOTH
        if side is TaxSide.IMPORT and part is Part.BOTH:
            part = Part.TAX
        stem = _WRITTEN.get((side, kind, tax.use if side.buying and rate else TaxUse.TAXABLE, part)) if kind else None
        if stem is None:
            raise Invalid(
                translate("Ledger", "{program} has no tax category for {category}: please choose one there.",
                          program=PROGRAMS[program], category=tax.category)
            )  # fmt: skip
        if rate is None:
            return stem.yayoi if program is Program.YAYOI else getattr(stem, program.value)
        return _SPELL[program](stem, tax, rate)

    def write_code(self, tax: LineTax | None) -> str:
        """Our own code: the category, `-net` where the amount is without tax."""
        if tax is None:
            return ""
        return f"{tax.category}-net" if tax.mode is TaxMode.EXCLUSIVE else tax.category

    def rate(self, category: str) -> Decimal:
        """The rate in percent; 0 without one."""
        return self._rate_of[category][0] if category in self._rate_of else Decimal(0)

    def is_taxed(self, category: str) -> bool:
        """Whether the category has a rate."""
        return category in self._rate_of


def of_axes(axes: TaxAxes | None, mode: TaxMode) -> LineTax | None:
    """The tax of a posted line in the words of a typed one, complete; None where it was left empty."""
    if axes is None:
        return None
    return LineTax(
        axes.category, mode, side=axes.side, use=axes.use, invoice=axes.invoice, credit_percent=axes.credit_percent,
        reason=axes.reason, simple=axes.simple,
    )  # fmt: skip


def invoice_mark(tax: LineTax | None) -> str:
    """What マネーフォワード writes in its インボイス column: 適格, 80%控除, 控除不可, or nothing."""
    percent = _percent(tax) if tax is not None else None
    if percent is None:
        return "適格" if tax is not None and _qualified(tax) else ""
    return f"{percent}%控除" if percent else "控除不可"


# ---- spelling -------------------------------------------------------------------------------------------------------


def _yayoi(stem: _Stem, tax: LineTax, rate: tuple[Decimal, bool]) -> str:
    mode = "" if stem.side is TaxSide.IMPORT else _YAYOI_MODE.get(tax.mode, "込")
    percent = _percent(tax)
    mark = "" if percent is None else f"区分{percent}%" if percent else "控不"
    if percent is None and _qualified(tax):
        mark = "適格"
    return f"{stem.yayoi}{mode}{'軽減' if rate[1] else ''}{rate[0]:f}%{_class(tax, '種')}{mark}"


def _moneyforward(stem: _Stem, tax: LineTax, rate: tuple[Decimal, bool]) -> str:
    class_ = _class(tax, "種")
    return f"{stem.moneyforward} {'(軽)' if rate[1] else ''}{rate[0]:f}%{' ' if class_ else ''}{class_}"


def _freee(stem: _Stem, tax: LineTax, rate: tuple[Decimal, bool]) -> str:
    percent = _percent(tax)
    mark = "" if percent is None else f"（控{percent}）" if percent else "（控不）"
    return f"{stem.freee}{_class(tax, '')}{mark}{rate[0]:f}%{'（軽）' if rate[1] else ''}"


_SPELL = {Program.YAYOI: _yayoi, Program.MONEYFORWARD: _moneyforward, Program.FREEE: _freee}
PROGRAMS: dict[Program, Text] = {
    Program.YAYOI: translate("Ledger", "Yayoi"),
    Program.MONEYFORWARD: translate("Ledger", "Money Forward"),
    Program.FREEE: literal("freee"),
}


def _class(tax: LineTax, ending: str) -> str:
    return f"{_CLASSES[tax.simple - 1]}{ending}" if tax.simple else ""


def _percent(tax: LineTax) -> int | None:
    """The credit percentage that a mark tells: of unregistered suppliers, while it is not the whole."""
    if tax.invoice is not Invoice.UNREGISTERED or tax.credit_percent in (None, 100):
        return None
    return tax.credit_percent


def _qualified(tax: LineTax) -> bool:
    bought = tax.side in (TaxSide.PURCHASE, TaxSide.PURCHASE_RETURN)
    return bought and tax.mode is not TaxMode.NONE and tax.invoice in (Invoice.QUALIFIED, Invoice.BOOK)


def _with_mark(tax: LineTax, mark: str) -> LineTax:
    percent = _NAMED_PERCENT[mark] if mark in _NAMED_PERCENT else int(mark.removeprefix("区分").removesuffix("%"))
    if percent is None:
        return replace(tax, invoice=Invoice.QUALIFIED, credit_percent=100)
    return replace(tax, invoice=Invoice.UNREGISTERED, credit_percent=percent)


def _mode(*, taxed: bool, net: bool) -> TaxMode:
    if not taxed:
        return TaxMode.NONE
    return TaxMode.EXCLUSIVE if net else TaxMode.INCLUSIVE


def _word(field: str, words: type[_E], text: str, default: _D) -> _E | _D:
    if not text.strip():
        return default
    try:
        return words(text.strip())
    except ValueError:
        choices = ", ".join(word for word in words if word)
        message = translate("Ledger", "To take this row in, give one of {choices}: “{name}” is none.",
                            choices=choices, name=text)  # fmt: skip
        raise Invalid([Problem(field, message)]) from None


def _plain(name: str) -> str:
    """The name without differences of width, spaces and hyphens."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)).replace("－", "-").replace("−", "-")


def _unknown(name: str) -> Text:
    return translate("Ledger", "To take this row in, name a tax category that exists: “{name}” is none.", name=name)


_TAXABLE: Mapping[str, _Stem] = {
    _plain(spelling): stem for stem in _STEMS if stem.kind is TaxKind.TAXABLE for spelling in stem.spellings
}
_STEM = re.compile("|".join(sorted(map(re.escape, _TAXABLE), key=len, reverse=True)))
_UNTAXED: Mapping[str, _Stem] = {
    spelled: stem
    for stem in _STEMS
    if stem.kind is not TaxKind.TAXABLE
    for spelling in stem.spellings
    for spelled in (_plain(spelling), _plain(spelling).removesuffix("0%"))
}
_WRITTEN: dict[tuple[TaxSide, TaxKind, TaxUse, Part], _Stem] = {
    (stem.side, stem.kind, stem.use, stem.part): stem for stem in reversed(_STEMS)
}
# nobody has a name for what comes back of an exempt purchase: it stands as one on the other side
_WRITTEN[_S.PURCHASE_RETURN, _T.EXEMPT, TaxUse.TAXABLE, Part.BOTH] = _WRITTEN[
    _S.PURCHASE, _T.EXEMPT, TaxUse.TAXABLE, Part.BOTH
]
