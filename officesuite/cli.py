"""The command line: the headless public interface, used by scheduled print jobs and by other programs.

It knows no business word but one (a new office is set up by `company`): kinds, columns, documents and options come from the
modules' declarations. A fault of an imported file is one line on stderr, `FILE:ROW:COLUMN: message`; any other error is one
line too. Exit 0 = done, 1 = refused or faulty, 2 = wrong use.
"""

import argparse
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from officesuite import catalog
from officesuite.base import text
from officesuite.base.dates import parse_month_day
from officesuite.base.declare import Option
from officesuite.base.errors import DomainError, Invalid
from officesuite.base.fields import Field
from officesuite.base.text import tr, translate
from officesuite.office import checks, transfer
from officesuite.office.office import Office, create_office, open_office
from officesuite.office.registry import Registry

COMMANDS = ("new", "import", "export", "print", "check", "demo", "list-kinds")


class _Usage(Exception):
    """Wrong use: exit 2."""


class _Parser(argparse.ArgumentParser):
    def __init__(self, *args: Any, **more: Any) -> None:
        more["allow_abbrev"] = False  # a shortened option would change its meaning with a new one
        super().__init__(*args, **more)

    def error(self, message: str) -> NoReturn:
        raise _Usage(f"{self.prog}: {message}")


def main(argv: Sequence[str]) -> int:
    """Runs one command; returns the exit code."""
    text.set_language("en" if os.environ.get("LANG", "").startswith("en") else "ja")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        arguments, more = _parser().parse_known_args(list(argv))
        arguments.options = more
        if more and arguments.run not in (_import, _export, _print):  # kinds declare options of their own
            raise _Usage(f"officesuite: unknown argument {more[0]}")
        run: Callable[[argparse.Namespace], int] = arguments.run
        return run(arguments)
    except _Usage as error:
        print(error, file=sys.stderr)
        return 2
    except DomainError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> _Parser:
    parser = _Parser(prog="officesuite", description="The whole back office of a small office in one program.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    new = commands.add_parser("new", help="make a new office")
    new.add_argument("office")
    new.add_argument("--sample", action="store_true", help="fill it with a sample company")
    new.add_argument("--language", choices=text.LANGUAGES, default="ja")
    new.add_argument("--fiscal-year-start", default="04-01", metavar="MM-DD")
    new.add_argument("--tax-accounting", choices=("exclusive", "inclusive", "exempt"), default="exclusive")
    new.add_argument("--today", type=_today, metavar="DATE")
    new.set_defaults(run=_new)

    take_in = commands.add_parser("import", help="take in a csv or xlsx file")
    take_in.add_argument("office")
    take_in.add_argument("kind")
    take_in.add_argument("file", type=Path)
    take_in.add_argument("--dry-run", action="store_true", help="say what would happen; write nothing")
    take_in.set_defaults(run=_import)

    out = commands.add_parser("export", help="write a table out")
    out.add_argument("office")
    out.add_argument("what")
    out.add_argument("-o", dest="output", required=True, metavar="FILE", help="file, or - for standard output")
    out.add_argument("--format", choices=transfer.FORMATS)
    out.set_defaults(run=_export)

    paper = commands.add_parser("print", help="print documents to a PDF or a printer")
    paper.add_argument("office")
    paper.add_argument("document")
    paper.add_argument("numbers", nargs="*", metavar="NUMBER")
    paper.add_argument("--from", dest="date_from", type=_date, metavar="D")
    paper.add_argument("--to", dest="date_to", type=_date, metavar="D")
    to = paper.add_mutually_exclusive_group(required=True)
    to.add_argument(
        "-o", dest="output", metavar="FILE.pdf", help="more than 2,000 pages of a book become FILE-1.pdf, FILE-2.pdf …"
    )
    to.add_argument("--printer", metavar="NAME")
    paper.set_defaults(run=_print)

    check = commands.add_parser("check", help="check an office: integrity, audit chain, totals")
    check.add_argument("office")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=_check)

    demo = commands.add_parser("demo", help="the sample office, every document and a picture of every page")
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.add_argument("--today", type=_today, metavar="DATE")
    demo.set_defaults(run=_demo)

    kinds = commands.add_parser("list-kinds", help="every kind, table and document with its columns and options")
    kinds.set_defaults(run=_list_kinds)
    return parser


def _date(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words} is not a date (YYYY-MM-DD)") from None


def _today(words: str) -> date:
    day = _date(words)
    if not 1950 <= day.year <= 2200:
        raise argparse.ArgumentTypeError(f"{words} is no day of an office (1950-01-01 to 2200-12-31)")
    return day


def _open(target: str) -> Office:
    office = open_office(target, catalog.load())
    text.set_language(office.language)
    return office


def _new(arguments: argparse.Namespace) -> int:
    text.set_language(arguments.language)
    office = make_office(
        arguments.office, catalog.load(), language=arguments.language, fiscal_year_start=arguments.fiscal_year_start,
        tax_accounting=arguments.tax_accounting, today=arguments.today, sample=arguments.sample,
    )  # fmt: skip
    office.close()
    return 0


def make_office(
    target: str | Path, registry: Registry, *, language: str = "ja", fiscal_year_start: str = "04-01",
    tax_accounting: str = "exclusive", today: date | None = None, sample: bool = False,
) -> Office:  # fmt: skip
    """A new office with its fiscal year open, filled with the sample company when asked; open on return."""
    from officesuite.modules.company import services

    parse_month_day(fiscal_year_start)  # before anything is made
    office = create_office(target, registry, language=language, today=today)
    try:
        office.run(services.set_up_office, fiscal_year_start=fiscal_year_start, tax_accounting=tax_accounting)
        if sample:
            for module in registry.modules:
                if module.sample is not None:
                    module.sample(office, office.today)
    except BaseException:
        office.close()
        if office.path is not None:
            office.path.unlink(missing_ok=True)
        raise
    return office


def _import(arguments: argparse.Namespace) -> int:
    with closing(_open(arguments.office)) as office:
        kind = office.registry.import_kind(arguments.kind)
        try:
            outcome = transfer.import_file(
                office, kind, arguments.file, dry_run=arguments.dry_run,
                options=_options(arguments.options, kind.options, f"import {kind.key}"),
            )  # fmt: skip
        except Invalid as error:
            print(f"{arguments.file}:1:: {' '.join(str(error).split())}", file=sys.stderr)
            print("imported 0, updated 0, unchanged 0, errors 1")
            return 1
        for fault in outcome.faults:
            mark = tr("Cli", "Note: ") if fault.warning else ""
            print(f"{arguments.file}:{fault.row}:{fault.column}: {mark}{fault.message}", file=sys.stderr)
        if arguments.dry_run:
            for line in outcome.changes:
                print(line, file=sys.stderr)
        print(
            f"imported {outcome.imported}, updated {outcome.updated}, unchanged {outcome.unchanged}, errors {outcome.errors}"
        )
        return 1 if outcome.errors else 0


def _options(words: Sequence[str], declared: Sequence[Option], what: str) -> dict[str, Any]:
    """`--key VALUE` pairs by the declared options' keys; anything else is wrong use."""
    known, rest = {option.key: option for option in declared}, list(words)
    given: dict[str, Any] = {}
    while rest:
        name = rest.pop(0)
        key, equals, value = name.removeprefix("--").partition("=")
        if not name.startswith("--") or key not in known:
            raise _Usage(f"officesuite {what}: unknown argument {name}")
        if known[key].flag:
            if equals:
                raise _Usage(f"officesuite {what}: --{key} takes no value")
            given[key.replace("-", "_")] = True
            continue
        if not equals:
            if not rest:
                raise _Usage(f"officesuite {what}: {name} needs a value")
            value = rest.pop(0)
        given[key.replace("-", "_")] = value
    return given


def _export(arguments: argparse.Namespace) -> int:
    format_ = arguments.format or Path(arguments.output).suffix.removeprefix(".").lower()
    with closing(_open(arguments.office)) as office:
        kind = office.registry.export_kind(arguments.what)
        if format_ not in transfer.FORMATS and kind.write is None:
            raise _Usage("officesuite export: the file's name ends in .csv, .xlsx or .json, or give --format")
        options = _options(arguments.options, kind.options, f"export {kind.key}")
        if arguments.output == "-":
            sys.stdout.flush()
            held = io.BytesIO()  # nothing goes out when it cannot be made whole
            notes = transfer.export_to(office, kind, held, format_=format_, options=options)
            _deliver("-", held.getvalue())
        else:
            with transfer.writing(Path(arguments.output)) as stream:
                notes = transfer.export_to(office, kind, stream, format_=format_, options=options)
    for note in notes:
        print(f"{tr('Cli', 'Note: ')}{note}", file=sys.stderr)
    return 0


def _deliver(output: str, content: bytes) -> None:
    if output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        transfer.write_bytes(Path(output), content)


def _print(arguments: argparse.Namespace) -> int:
    with closing(_open(arguments.office)) as office:
        document = office.registry.document(arguments.document)
        asked: dict[str, Any] = {
            "numbers": arguments.numbers, "date_from": arguments.date_from, "date_to": arguments.date_to,
            "options": _options(arguments.options, document.options, f"print {document.key}"),
        }  # fmt: skip
        if arguments.output and arguments.output != "-":
            written = transfer.print_files(office, document, Path(arguments.output), **asked)
            if len(written) > 1:
                print(*written, sep="\n")
            return 0
        content = transfer.print_document(office, document, **asked)
    if arguments.output:
        _deliver(arguments.output, content)
    else:
        _send(arguments.printer, content, title=document.key)
    return 0


def _send(printer: str, content: bytes, *, title: str) -> None:
    """Hands the PDF to the print system: fonts stay embedded, lines stay lines."""
    try:
        done = subprocess.run(
            ["lp", "-d", printer, "-t", title, "-o", "media=A4", "-"], input=content, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise DomainError(
            translate("Cli", "There is no print system (CUPS) on this PC. Print to a PDF with -o.")
        ) from None
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().removeprefix("lp: ").removesuffix(".")
        raise DomainError(
            translate("Cli", "The printer “{printer}” did not take the paper: {reason}. Check the printer or print to a PDF with -o.",
                      printer=printer, reason=reason))  # fmt: skip


def _check(arguments: argparse.Namespace) -> int:
    with closing(_open(arguments.office)) as office, office.read() as session:
        results = list(checks.run_checks(session))
    if arguments.json:
        print(json.dumps([asdict(result) for result in results], ensure_ascii=False, indent=1))
    else:
        for result in results:
            mark = "FAILED" if not result.ok else "warning" if result.warning else "ok"
            where = f" ({result.first})" if result.first else ""
            told = f"  {result.message}{where}" if result.warning or not result.ok else ""
            print(f"{result.name}: {mark}, {result.count}{told}")
    return 0 if all(result.ok for result in results) else 1


def _demo(arguments: argparse.Namespace) -> int:
    folder: Path = arguments.folder
    os.environ["LOGNAME"] = "佐藤 美咲"  # who works in the pictures, in place of this PC's user
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.office"
    for old in folder.glob("sample.office*"):
        old.unlink()
    with closing(make_office(path, catalog.load(), today=arguments.today, sample=True)) as office:
        text.set_language(office.language)
        for module in office.registry.modules:
            for document in module.documents:
                with office.read() as session:
                    keys = list(document.select(session))
                    if keys:
                        transfer.write_bytes(folder / f"{document.key}.pdf", document.pdf(session, keys[-20:]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from officesuite.shell import pictures

    pictures.be_quiet()
    pictures.take(path, folder / "pictures", today=arguments.today)
    print(
        tr(
            "Cli",
            "Everything is in {folder}: the sample office, its documents and pictures of its pages.",
            folder=folder.resolve(),
        )
    )
    return 0


def _list_kinds(arguments: argparse.Namespace) -> int:
    registry = catalog.load()
    for module in registry.modules:
        for kind in module.imports:
            print(f"import {kind.key}  {_columns(kind.columns)}{_declared(kind.options)}")
        for table in module.exports:
            print(f"export {table.key}  {_columns(table.columns)}{_declared(table.options)}")
        for document in module.documents:
            print(f"print {document.key}{_declared(document.options)}")
    return 0


def _columns(columns: Sequence[Field]) -> str:
    return ",".join(f"{field.key}{'*' if field.required else ''}" for field in columns)


def _declared(options: Sequence[Option]) -> str:
    return "".join(_shown(option) for option in options)


def _shown(option: Option) -> str:
    words = f"--{option.key}" if option.flag else f"--{option.key} VALUE"
    return f" {words}" if option.required else f" [{words}]"
