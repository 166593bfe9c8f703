"""Changes in net assets on paper (株主資本等変動計算書): components across, causes down, landscape."""

from dataclasses import dataclass

from officesuite.modules.ledger.papers.head import BookHead, LineKind


@dataclass(frozen=True, slots=True)
class EquityColumn:
    """A component; `groups` are the heads over it from the top (株主資本, 利益剰余金), equal neighbours share one."""

    label: str
    groups: tuple[str, ...] = ()
    total: bool = False


@dataclass(frozen=True, slots=True)
class EquityRow:
    """A balance (RESULT: 当期首残高, 当期末残高), a heading (当期変動額), a cause (ACCOUNT), or 当期変動額合計 (SUBTOTAL)."""

    kind: LineKind
    label: str
    amounts: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class EquityStatement:
    """The statement of a fiscal year."""

    head: BookHead
    columns: tuple[EquityColumn, ...]
    rows: tuple[EquityRow, ...]
