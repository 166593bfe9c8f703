"""What a module declares about itself: frozen, headless data that window, command line, search and tests all read.

To add a module: make a folder `officesuite/modules/<name>/` with a `module.py` that holds `MODULE = Module(...)`; nothing
else changes. `gui.py` beside it (Qt, imported only when a window opens) holds `GUI = ModuleGui(...)` for its pages.
Callables named here take a SQLAlchemy session first; it is typed `Any` because this floor knows no database.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from officesuite.base.errors import Problem
from officesuite.base.fields import Choice, Field
from officesuite.base.text import Text, translate

Session = Any


@dataclass(frozen=True, slots=True)
class Permission:
    """A right that services ask for, e.g. `sales.issue`."""

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do → menu item, toolbar button, shortcut and palette row. `gui.py` binds what it runs."""

    key: str
    label: Text
    permission: str = ""
    shortcut: str = ""
    icon: str = ""
    primary: bool = False
    everywhere: bool = False  # reachable from the palette and Home without a page (e.g. New quote)


@dataclass(frozen=True, slots=True)
class Page:
    """A row of the sidebar. `gui.py` gives the widget under the same key."""

    key: str
    label: Text
    icon: str
    permission: str = ""
    badge: Callable[[Session, date], int] | None = None
    new: str = ""  # target kind that "new" on an empty list opens
    sidebar: bool = True  # False: reached from Settings or another page only
    settings: bool = False  # True: Settings leads to it
    lists: tuple[str, ...] = ()  # kinds of things that it lists, beside `new`: the sidebar marks it while one is open


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of the office, stored as text; `kind` is the field that edits it (its key is the setting's key).

    `choices(session)` are the only values there may be, picked by value, label or alias; e.g. codes of accounts.
    """

    field: Field
    section: Text
    permission: str = "company.settings"
    choices: Callable[[Session], Sequence[Choice]] | None = None

    @property
    def key(self) -> str:
        return self.field.key

    @property
    def default(self) -> object:
        return self.field.default


@dataclass(frozen=True, slots=True)
class NumberSequence:
    """A gap-free number range. `pattern` is the default, e.g. `Q-{Y}{M}-{seq:4}`; `{y}` two digits, `{FY}` fiscal year."""

    key: str
    label: Text
    pattern: str


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A row of the search over everything. `target` is `kind:id`; `code`, `amount` and `note` stand at the right."""

    title: str
    subtitle: str
    target: str
    code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SearchSource:
    """Finds things by folded text: `find(session, text, limit) → hits`, best first."""

    key: str
    label: Text
    icon: str
    find: Callable[[Session, str, int], Sequence[SearchHit]]
    permission: str = ""


@dataclass(frozen=True, slots=True)
class InboxItem:
    """Something that is due. `target` is `kind:id`; `verb` the word in the action column; `amount` yen or None."""

    title: str
    subject: str
    due: date
    target: str
    verb: Text
    amount: int | None = None
    icon: str = ""


@dataclass(frozen=True, slots=True)
class InboxSource:
    """What is due for the first page: `find(session, today) → items`."""

    key: str
    label: Text
    find: Callable[[Session, date], Sequence[InboxItem]]
    permission: str = ""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of `officesuite check`: how many things were looked at, and the first that is wrong.

    A `warning` is told and is no failure (`ok` is True): something a person should look at.
    """

    name: str
    ok: bool
    count: int
    message: str = ""
    first: str | None = None
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A truth about stored data, run by `officesuite check`: `run(session) → result`."""

    name: str
    label: Text
    run: Callable[[Session], CheckResult]


@dataclass(frozen=True, slots=True)
class Option:
    """A command-line option of an import, export or document: `--key VALUE`, or `--key` alone for a flag (given as True).

    `choices(session)` are values that a window offers.
    """

    key: str
    label: Text
    required: bool = False
    flag: bool = False
    choices: Callable[[Session], Sequence[Choice]] | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of an imported file: `row` = record number (header = 1), `column` the header as written ("" = whole row)."""

    row: int
    column: str
    message: Text
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: its number and its values by field key, already parsed."""

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did (or would do): counts of things, and every fault. With an error fault nothing is written.

    `errors` counts the faulty things where `faults` does not hold them all (a long file's first ones are enough to mend it).
    """

    imported: int = 0
    updated: int = 0
    unchanged: int = 0
    faults: tuple[Fault, ...] = ()
    changes: tuple[str, ...] = ()  # lines for the dry run: what would be updated, and how
    errors: int = 0


Progress = Callable[[int, int], None]  # (done, of how many; 0 = unknown); raises to stop the work


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of file that can be taken in, inside one transaction: `load(session, records) → Imported` gets the parsed records.

    A layout of its own, or one too long for memory, is read by `take(session, path, options, progress) → Imported` instead;
    `columns` then only say what stands in it, or `heads(session, options) → field by header` where an option says which column
    is which. `options` by key with `_` for `-`.
    """

    key: str
    label: Text
    columns: tuple[Field, ...]
    load: Callable[[Session, Sequence[Record]], Imported] | None
    permission: str
    key_column: str = ""
    options: tuple[Option, ...] = ()
    take: Callable[[Session, Path, Mapping[str, Any], Progress], Imported] | None = None
    heads: Callable[[Session, Mapping[str, Any]], Mapping[str, Field]] | None = None


@dataclass(frozen=True, slots=True)
class ExportKind:
    """A table that can be written out. `rows(session, **options) → dicts`; csv/xlsx use `columns`, JSON `json_rows`.

    `columns_for(session, **options)` gives the columns where they depend on the options (one a month); `columns` then only
    says what they look like. A layout of its own is written by `write(session, stream, **options) → notes for people`,
    whatever the format.
    """

    key: str
    label: Text
    columns: tuple[Field, ...]
    rows: Callable[..., Iterable[Mapping[str, Any]]] | None
    permission: str
    json_rows: Callable[..., Iterable[Mapping[str, Any]]] | None = None
    options: tuple[Option, ...] = ()
    write: Callable[..., Sequence[Text]] | None = None
    columns_for: Callable[..., tuple[Field, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A paper. `select` lists the keys of what a range holds, `load` gives the dataclass of one, `build` draws it.

    `pdf(session, keys) → bytes` prints many as one file: the bytes stored at issue where there are any, else drawn now.
    What can grow thick is written by `files(session, keys, folder, name) → paths`: `name.pdf`, or `name-1.pdf`, `name-2.pdf` ….
    """

    key: str
    label: Text
    load: Callable[..., Any]
    build: Callable[..., None]
    select: Callable[..., Sequence[str]]  # (session, numbers=(), date_from=None, date_to=None, **options) → keys
    permission: str
    pdf: Callable[[Session, Sequence[str]], bytes]
    stored: Callable[..., bytes | None] | None = None  # the bytes kept at issue, reprinted as they are
    options: tuple[Option, ...] = ()
    files: Callable[[Session, Sequence[str], Path, str], Sequence[Path]] | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """A link kind: `sales.quote:12` opens the page `open` and names itself by `label(session, id)`."""

    key: str
    open: str
    label: Callable[[Session, int], str | None]
    icon: str = ""
    name: Text = translate("Base", "Thing")


@dataclass(frozen=True, slots=True)
class HomeCard:
    """A card of the first page: headless facts from `load(session, today)`, drawn by `shell.home` according to `shape`.

    `shape` is "figures" (load → `Figures`) or "bars" (load → `Bars`)."""

    key: str
    label: Text
    shape: str
    load: Callable[[Session, date], Any]
    permission: str = ""
    order: int = 100


@dataclass(frozen=True, slots=True)
class Figures:
    """A card of figures: one big one, and rows (label, count, yen, tone)."""

    amount: int | None
    note: Text | None
    rows: tuple[tuple[str, str, int | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart: month labels, this year (None = future), last year, the index of the current month, unit in words."""

    labels: tuple[str, ...]
    actual: tuple[int | None, ...]
    before: tuple[int, ...]
    current: int
    unit: Text
    headline: int = 0
    comparison: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """A tab that this module shows on another module's page: `on` is the target kind; built in `gui.py` under `key`."""

    key: str
    on: str
    label: Text


@dataclass(frozen=True, slots=True)
class Reference:
    """What uses a thing: `count(session, target_id)` says how many rows of this module point to it."""

    on: str
    label: Text
    count: Callable[[Session, int], int]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a member of staff holds on a day: `find(session, staff_id, day) → titles`."""

    key: str
    label: Text
    find: Callable[[Session, int, date], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Entity:
    """How history speaks of a kind of thing: its name and the labels of its columns, in the order they are told.

    A column without a label is the program's own (folded keys, sums) and is not told. `words` gives the words of a column's
    values (states, choices), `links` the target kind whose label stands for an id, `tellers` says what a value means that no
    page opens (session, value → words).
    """

    key: str
    label: Text
    fields: tuple[tuple[str, Text], ...] = ()
    words: tuple[tuple[str, Mapping[str, Text]], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    tellers: tuple[tuple[str, Callable[[Session, Any], str | None]], ...] = ()


def entity_of_fields(
    key: str, label: Text, fields: Iterable[Field], *more: tuple[str, Text], words: Mapping[str, Mapping[str, Text]] | None = None,
    links: Mapping[str, str] | None = None,
) -> Entity:  # fmt: skip
    """An Entity that names columns as the thing's form does; `more` are (column, label) the form does not show."""
    fields = tuple(fields)
    said = {field.key: {choice.value: choice.label for choice in field.choices} for field in fields if field.choices}
    return Entity(
        key, label, (*((field.key, field.label) for field in fields), *more), tuple({**said, **(words or {})}.items()),
        tuple((links or {}).items()),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Module:
    """A business folder. `group` is the sidebar section; an unknown one is a section of its own."""

    key: str
    label: Text
    group: str = ""
    icon: str = "folder"
    order: int = 100
    needs: tuple[str, ...] = ()
    permissions: tuple[Permission, ...] = ()
    actions: tuple[Action, ...] = ()
    pages: tuple[Page, ...] = ()
    documents: tuple[Document, ...] = ()
    settings: tuple[Setting, ...] = ()
    sequences: tuple[NumberSequence, ...] = ()
    search: tuple[SearchSource, ...] = ()
    inbox: tuple[InboxSource, ...] = ()
    checks: tuple[Check, ...] = ()
    imports: tuple[ImportKind, ...] = ()
    exports: tuple[ExportKind, ...] = ()
    targets: tuple[Target, ...] = ()
    entities: tuple[Entity, ...] = ()
    home: tuple[HomeCard, ...] = ()
    panels: tuple[Panel, ...] = ()
    references: tuple[Reference, ...] = ()
    holdings: tuple[Holding, ...] = ()
    sample: Callable[..., None] | None = None  # (office, today) fills the sample office through services
    start: Callable[[Session], None] | None = (
        None  # loads first rows (statutory tables) into a new office; must be idempotent
    )
    help: Text | None = None


def joined(first: Module, *parts: Module) -> Module:
    """One module of several declarations: a large business folder declares each of its areas in a file of its own."""
    whole: dict[str, Any] = {
        name: sum((getattr(part, name) for part in (first, *parts)), ())
        for name, value in ((f.name, getattr(first, f.name)) for f in fields(first))
        if isinstance(value, tuple)
    }
    return replace(first, **whole)


@dataclass(frozen=True, slots=True)
class ModuleGui:
    """The Qt side of a module. Factories get the window's desk:

    `pages[key](desk)` a page of the sidebar · `pages[target.open](desk, id=12, **options)` a thing ·
    `pages[target.open](desk, id=None, **options)` an empty form · `panels[key](desk, id=12)` a tab on another page ·
    `actions[key](desk)` does the action.
    """

    pages: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    panels: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    actions: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


Problems = tuple[Problem, ...]
