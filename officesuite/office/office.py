"""An open office: the one object through which everything reads and changes data.

`office.run(service, …)` is one user action = one transaction = one audit group; it returns the service's result and tells
the listeners what changed. `office.read()` gives a session that refuses to write. Pass the office; there is no global one.
"""

import getpass
import logging
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, delete, insert, select
from sqlalchemy.orm import Session

from officesuite.base.errors import Busy, DomainError, Invalid
from officesuite.base.text import translate
from officesuite.db import audit, engine, migrate, place
from officesuite.db.changes import Changes
from officesuite.db.failures import explain
from officesuite.office.access import Access, Actor, require, service
from officesuite.office.models import Activity, Setting
from officesuite.office.registry import Registry

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)


class Office:
    """A running office on one database. Make one with `open_office` or `create_office`; close it when done."""

    def __init__(
        self,
        engine_: Engine,
        registry: Registry,
        *,
        path: Path | None,
        actor: Actor,
        fixed_today: date | None,
        language: str,
    ) -> None:
        self._engine = engine_
        self.registry = registry
        self.path = path
        self.actor = actor
        self.language = language
        self._fixed_today = fixed_today
        self._listeners: list[Callable[[Changes], None]] = []
        self._own: set[int] = set()  # activities of this window

    @property
    def name(self) -> str:
        """What the window's title calls this database: the file's stem or the PostgreSQL database's name."""
        return self.path.stem if self.path else str(self._engine.url.database)

    @property
    def today(self) -> date:
        """The office's today."""
        return self._fixed_today or date.today()  # noqa: DTZ011 - an office's day is the PC's local day

    def on_change(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Calls `listener` after every commit that changed something; returns the function that stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            with suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def run(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a service as one transaction and audit group. Raises DomainErrors; a defect's exception passes as it is."""
        require(self.actor, function, self.registry)
        name = f"{function.__module__.removeprefix('officesuite.').removeprefix('modules.')}.{function.__name__}"
        recorder = audit.Recorder(name, self.actor.name, self.actor.id, uuid.uuid4().hex)
        result = self._transaction(recorder, lambda session: function(session, *args, **kwargs))
        self._tell(recorder.changes())
        return result

    def try_out(self, function: Callable[Concatenate[Session, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a service and rolls everything back: what a dry run shows is what the real run does."""
        require(self.actor, function, self.registry)
        recorder = audit.Recorder("try_out", self.actor.name, self.actor.id, uuid.uuid4().hex)
        with self._failures(), self._session(writes=True) as session:
            session.info["recorder"] = recorder
            try:
                result = function(session, *args, **kwargs)
                session.flush()
                return result
            finally:
                session.rollback()

    def _transaction(self, recorder: audit.Recorder, work: Callable[[Session], T]) -> T:
        with self._failures(), self._session(writes=True) as session:
            session.info["recorder"] = recorder
            try:
                result = work(session)
                session.flush()
                audit.write(session, recorder)
                session.commit()
            except BaseException:
                session.rollback()
                raise
            return result

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment and refuses to write."""
        with self._failures(), self._session(writes=False) as session:
            try:
                yield session
            finally:
                session.rollback()

    @contextmanager
    def _session(self, *, writes: bool) -> Iterator[Session]:
        with self._engine.connect().execution_options(office_writes=writes) as connection:
            session = Session(connection, expire_on_commit=False, autoflush=writes)
            session.info["access"] = Access(self.actor, self.today, self.language, self.registry)
            audit.listen(session)
            try:
                yield session
            finally:
                session.close()

    @contextmanager
    def _failures(self) -> Iterator[None]:
        try:
            yield
        except DomainError:
            raise
        except Exception as error:
            known = explain(error)
            if known is None:
                raise
            if isinstance(known, Busy) and (busy := self._busy_with()) is not None:
                known = busy
            raise known from error

    def _tell(self, changes: Changes) -> None:
        if not changes.entities:
            return
        for listener in tuple(self._listeners):
            listener(changes)

    @contextmanager
    def working_on(self, what: str) -> Iterator[None]:
        """Notes that this window does something long (an import), so that another one can be told who and since when."""
        with self._failures(), self._session(writes=True) as session:
            session.info["recorder"] = audit.Recorder("activity", self.actor.name, None, "")
            id_ = session.execute(
                insert(Activity).values(actor=self.actor.name, what=what, since=int(time.time()))
            ).inserted_primary_key[0]  # type: ignore[attr-defined]
            session.commit()
        self._own.add(id_)
        try:
            yield
        finally:
            self._own.discard(id_)
            with suppress(Exception), self._session(writes=True) as session:
                session.info["recorder"] = audit.Recorder("activity", self.actor.name, None, "")
                session.execute(delete(Activity).where(Activity.id == id_))
                session.commit()

    def _busy_with(self) -> Busy | None:
        """Who else is importing since when, for the message to a window that has to wait; None when nobody says."""
        with suppress(Exception), self._session(writes=False) as session:
            row = session.execute(
                select(Activity)
                .where(Activity.since > int(time.time()) - 3600, Activity.id.not_in(self._own))
                .order_by(Activity.id.desc())
                .limit(1)
            ).scalar()
            if row is not None:
                minutes = max(0, int(time.time()) - row.since) // 60
                return Busy(
                    translate("Db", "{who} is busy with “{what}” for {minutes} min. You can read on; save again when it is done.",
                              who=row.actor, what=row.what, minutes=minutes))  # fmt: skip
        return None

    def tidy(self) -> None:
        """Empties the write-ahead log into the file; call after a moment of idleness."""
        with suppress(Exception):
            engine.truncate_log(self._engine)

    def close(self) -> None:
        """Leaves one whole file behind."""
        self._listeners.clear()
        self.tidy()
        self._engine.dispose()


def default_actor() -> Actor:
    """The one user of an office without log-in: named as on the PC."""
    try:
        return Actor(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return Actor("user")


@service("")
def first_rows(session: Session, *, language: str) -> None:
    """What every office holds from the first moment: the language, and what each module's `start` loads."""
    for module in session.info["access"].registry.modules:
        if module.start is not None:
            module.start(session)
    found = session.execute(select(Setting).where(Setting.key == "office.language")).scalar()
    if found is None:
        session.add(Setting(key="office.language", value=language))


def create_office(
    target: str | Path,
    registry: Registry,
    *,
    language: str = "ja",
    today: date | None = None,
    actor: Actor | None = None,
) -> Office:
    """Makes a new office at `target`. Raises Invalid when one exists there; a failed creation leaves nothing behind."""
    path = place.path_of(target)
    if path is not None:
        place.refuse_share(path)
        if path.exists():
            raise Invalid(translate("Db", "{path} exists already. Choose another name, or open it.", path=path))
        if not path.parent.is_dir():
            raise Invalid(translate("Db", "The folder {path} does not exist. Create it first.", path=path.parent))
    engine_ = engine.open_engine(target)
    office = Office(engine_, registry, path=path, actor=actor or default_actor(), fixed_today=today, language=language)
    try:
        with office._failures():
            if migrate.current(engine_) is not None:
                raise Invalid(
                    translate("Db", "There is an office in this database already. Open it, or name another database.")
                )
            migrate.upgrade(engine_, registry.schema, to=registry.schema.head)
        office.run(first_rows, language=language)
    except BaseException:
        engine_.dispose()
        if path is not None:
            for leftover in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
                leftover.unlink(missing_ok=True)
        raise
    return office


def open_office(
    target: str | Path,
    registry: Registry,
    *,
    today: date | None = None,
    actor: Actor | None = None,
    key: bytes | None = None,
) -> Office:
    """Opens the office at `target`, migrating it first (after a copy) when it is older than the program."""
    path = place.path_of(target)
    if path is not None and key is None:
        place.examine(path)
    engine_ = engine.open_engine(target, key=key)
    office = Office(engine_, registry, path=path, actor=actor or default_actor(), fixed_today=today, language="ja")
    try:
        with office._failures():
            if migrate.current(engine_) is None:
                raise Invalid(
                    translate(
                        "Db",
                        "{path} holds no office. Choose another one or create a new office.",
                        path=path or office.name,
                    )
                )
            migrate.bring_up(engine_, registry.schema, path=path)
        with office.read() as session:
            office.language = session.scalar(select(Setting.value).where(Setting.key == "office.language")) or "ja"
    except BaseException:
        engine_.dispose()
        raise
    return office
