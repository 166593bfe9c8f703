"""Every module, visited: what it declares is complete, runs on an empty office, and runs on the sample company."""

import ast
import inspect
import io
import pkgutil
from importlib import import_module
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select

from officesuite import catalog, modules
from officesuite.base.fields import Kind
from officesuite.base.resources import path as resource
from officesuite.base.text import Text
from officesuite.db.audit import Audited, Part
from officesuite.db.model import Base, audited_columns
from officesuite.modules.ledger.models import JournalEntry
from officesuite.modules.sales.models import Quote
from officesuite.office import checks, inbox, transfer
from officesuite.office.history import history_of
from officesuite.office.office import Office
from officesuite.office.search import search

REGISTRY = catalog.load()
MODULES = pytest.mark.parametrize("module", REGISTRY.modules, ids=lambda m: m.key)
KINDS = [kind for module in REGISTRY.modules for kind in (*module.imports, *module.exports)]
DECLARED = [
    pytest.param(module.key, attribute, declaration, id=f"{attribute}-{getattr(declaration, 'key', declaration.label.source)}")
    for module in REGISTRY.modules
    for attribute in ("permissions", "actions", "pages", "documents", "sequences", "search", "inbox", "checks", "imports",
                      "exports", "entities", "home", "panels", "references")
    for declaration in getattr(module, attribute)
]  # fmt: skip


def services_of(module: str) -> list[object]:
    package = f"officesuite.modules.{module}.services"
    try:
        found = import_module(package)
    except ModuleNotFoundError:
        return []
    parts = [found]
    if hasattr(found, "__path__"):
        parts += [import_module(f"{package}.{info.name}") for info in pkgutil.iter_modules(found.__path__)]
    return [value for part in parts for value in vars(part).values() if hasattr(value, "__permission__")]


@pytest.mark.parametrize(
    ("key", "attribute", "declaration"), DECLARED, ids=lambda value: getattr(value, "key", None) or str(value)
)
def test_every_declaration_has_words_in_both_languages(key: str, attribute: str, declaration) -> None:
    label = declaration.label
    assert isinstance(label, Text)
    assert label.to("en").strip()
    assert label.to("ja").strip()
    assert label.to("ja") != label.to("en"), f"{key} {attribute} {label.source} has no Japanese"


@MODULES
def test_every_service_needs_a_right_that_is_declared(module) -> None:
    found = services_of(module.key)
    assert found
    for function in found:
        permission = function.__permission__
        assert permission == "" or permission in REGISTRY.permissions, function
        parameters = list(inspect.signature(function).parameters.values())
        assert parameters[0].name == "session"
        assert all(p.kind is inspect.Parameter.KEYWORD_ONLY for p in parameters[1:]), function


@MODULES
def test_every_right_that_a_declaration_names_exists(module) -> None:
    for attribute in ("actions", "pages", "documents", "search", "inbox", "imports", "exports", "home"):
        for declaration in getattr(module, attribute):
            permission = declaration.permission
            assert permission == "" or permission in REGISTRY.permissions, declaration.key


@MODULES
def test_every_target_and_page_has_its_screen(module) -> None:
    gui = catalog.gui_of(module)
    for page in module.pages:
        assert page.key in gui.pages, page.key
    for target in module.targets:
        assert target.open in gui.pages, target.open
    for panel in module.panels:
        assert panel.key in gui.panels, panel.key
        assert panel.on in REGISTRY.targets or panel.on.startswith(("shell.", "wizard"))
    for action in module.actions:
        assert not action.everywhere or action.key in gui.actions, action.key  # the others belong to their page


@MODULES
def test_every_icon_is_there(module) -> None:
    names = {
        module.icon,
        *(p.icon for p in module.pages),
        *(a.icon for a in module.actions),
        *(t.icon for t in module.targets),
    }
    for name in names - {""}:
        assert resource("icons", f"{name}.svg").exists(), name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_column_is_named_once_and_choices_speak_both_languages(kind) -> None:
    keys = [field.key for field in kind.columns]
    assert len(keys) == len(set(keys))
    for field in kind.columns:
        if field.kind is Kind.CHOICE:
            assert field.choices, field.key


def test_every_table_says_whether_it_is_audited() -> None:
    for mapper in Base.registry.mappers:
        mark = mapper.class_.__dict__.get("__audit__")
        if isinstance(mark, Part):
            assert mark.of in mapper.columns, mapper.class_
        if mark is None:
            assert mapper.class_.__name__ in {
                "AuditEvent",
                "AuditHead",
                "RecordKey",
                "NumberCounter",
                "StoredFile",
                "Activity",
                "PartnerUse",  # who was picked last, for the picker
                "TaxAxesRow",  # interned values that lines point to
                "LineExtras",  # interned values that lines point to
                "LedgerTotal",  # sums of the lines, recomputed by `check`
                "LedgerYear",  # the counter of entry numbers
            }
        else:
            assert isinstance(mark, Audited | Part)


def test_history_has_words_for_every_audited_kind() -> None:
    declared = {entity.key for module in REGISTRY.modules for entity in module.entities}
    audited = {m.class_.__audit__.entity for m in Base.registry.mappers if m.class_.__audit__ is not None}
    assert audited - declared - {"office.setting", "office.attachment"} == set()


def test_everything_runs_on_an_empty_office(office: Office) -> None:
    with office.read() as session:
        assert inbox.due_items(session) == []
        assert search(session, "あお") == []
        assert [result for result in checks.run_checks(session) if not result.ok] == []
        for _, card in REGISTRY.each("home"):
            card.load(session, office.today)
        for _, page in REGISTRY.each("pages"):
            if page.badge is not None:
                assert page.badge(session, office.today) == 0
    for _, kind in REGISTRY.each("exports"):
        if not any(option.required for option in kind.options):
            for format_ in transfer.FORMATS:
                content = transfer.export(office, kind, format_=format_)
                assert content or kind.write, kind.key  # a layout of its own may have no headers


def test_the_sample_company_is_whole_and_everything_runs_on_it(sample: Office) -> None:
    with sample.read() as session:
        assert [result for result in checks.run_checks(session) if not result.ok] == []
        assert inbox.due_items(session)
        assert search(session, "アオ")
        for _, document in REGISTRY.each("documents"):
            keys = document.select(session)
            if not keys:  # a trading company prints no cost report
                continue
            pdf = pypdfium2.PdfDocument(io.BytesIO(document.pdf(session, keys[-5:])))
            assert len(pdf) >= (5 if document.stored else 1), document.key
            pdf.close()


def test_every_exported_sample_table_imports_as_unchanged(sample: Office, tmp_path: Path) -> None:
    importable = {kind.key: kind for _, kind in REGISTRY.each("imports")}
    for _, table in REGISTRY.each("exports"):
        if table.key in importable:
            file = tmp_path / f"{table.key}.xlsx"
            file.write_bytes(transfer.export(sample, table, format_="xlsx"))
            outcome = transfer.import_file(sample, importable[table.key], file, dry_run=True)
            assert (outcome.imported, outcome.updated, outcome.errors) == (0, 0, 0), (table.key, outcome.faults[:3])
            assert outcome.unchanged > 0


def test_a_module_folder_alone_appears_among_the_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "contracts").mkdir()
    monkeypatch.setattr(modules, "__path__", [*modules.__path__, str(tmp_path)])
    assert "contracts" in [module.key for module in catalog.load().modules]
    assert {info.name for info in pkgutil.iter_modules(modules.__path__)} >= {"company", "partners", "sales"}


@MODULES
def test_a_module_imports_only_what_it_needs_and_only_its_public_parts(module) -> None:
    public = {"services", "queries", "models", "rules"}
    for folder in modules.__path__:
        for file in sorted((Path(folder) / module.key).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                name = node.module if isinstance(node, ast.ImportFrom) else None
                if not name or not name.startswith("officesuite.modules."):
                    continue
                other, *rest = name.removeprefix("officesuite.modules.").split(".")
                parts = rest or [alias.name for alias in node.names]
                if other != module.key:
                    assert other in module.needs, f"{file}: {name}"
                    assert parts[0] in public, f"{file}: {name}"


DERIVED = {  # columns that history does not tell: positions, links inside an aggregate, sums and snapshots
    "position", "quote_id", "item_id", "partner_id", "slot", "staff_id", "base_number", "previous_id", "imported", "contact_id",
    "customer_code", "customer_name", "customer_postal_code", "customer_address1", "customer_address2", "rounding", "issued_at",
    "issued_by", "subtotal", "discount", "base", "tax", "cost", "margin_rate", "tax_rate", "tax_valid_from",
    "entry_id", "line_no", "date", "period", "generated", "extras_id", "partner_key",  # of a line: the entry's, or follow from it
    "fiscal_year_id", "fingerprint",  # the year of an entry's date; what a file taken in twice is known by
}  # fmt: skip


def test_history_tells_every_column_that_people_set() -> None:
    declared = {entity.key: {name for name, _ in entity.fields} for _, entity in REGISTRY.each("entities")}
    for mapper in Base.registry.mappers:
        mark = mapper.class_.__audit__
        if mark is None or mark.entity.startswith("office."):
            continue
        untold = audited_columns(mapper.class_) - declared[mark.entity]
        assert untold <= DERIVED, (mark.entity, untold - DERIVED)


def test_history_speaks_of_a_quote_in_words(sample: Office) -> None:
    with sample.read() as session:
        quote = session.scalar(select(Quote.id).where(Quote.state == "won").limit(1))
        lines = [line for row in history_of(session, "sales.quote", quote) for line in row.lines]
    said = {(line.label, line.new) for line in lines}
    assert ("状態", "受注") in said
    assert not any(line.label == "得意先" and line.new.isdigit() for line in lines)
    assert any(line.label == "得意先" and line.new for line in lines)
    assert all("_" not in line.label for line in lines)


def test_history_speaks_of_a_correction_in_words(sample: Office) -> None:
    with sample.read() as session:
        entry = session.scalar(select(JournalEntry.id).where(JournalEntry.relation == "correction").limit(1))
        lines = [line for row in history_of(session, "ledger.entry", entry) for line in row.lines]
    said = {(line.label, line.new) for line in lines}
    assert {("貸借", "借方"), ("貸借", "貸方"), ("種類", "通常の仕訳"), ("入力方法", "訂正")} <= said
    assert any(label == "元の仕訳" and new.startswith("No. ") for label, new in said)
    assert not any(label in ("勘定科目", "補助科目", "部門", "税区分") and new.isdigit() for label, new in said)
    assert not any("standard-10" in new for _, new in said)
