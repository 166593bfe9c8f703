"""A private PostgreSQL server for the tests: its own folder, a Unix socket only, gone when the session ends.

PostgreSQL refuses to run as root, so as root it runs as `postgres` or `nobody`. Where none is installed `find()` is None.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OWNER, CLERK = "office_owner", "office_clerk"


def find() -> Path | None:
    """The folder of initdb and pg_ctl, newest version first; None when not installed."""
    candidates = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        candidates.append(Path(on_path).parent)
    return next(
        (folder for folder in candidates if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None
    )


@dataclass(frozen=True)
class Server:
    """A running server: `url(user, database)` reaches it, `sql` runs statements as its superuser."""

    binaries: Path
    folder: Path
    user: str | None

    def url(self, user: str, database: str) -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}"

    def sql(self, statement: str, database: str = "postgres") -> str:
        done = self.command("psql", "-h", str(self.folder), "-U", "boss", "-d", database, "-X", "-A", "-t", "-v",
                            "ON_ERROR_STOP=1", "-c", statement)  # fmt: skip
        return done.stdout.strip()

    def command(self, name: str, *args: str) -> subprocess.CompletedProcess[str]:
        tool = self.binaries / name
        return subprocess.run(
            [str(tool) if tool.exists() else name, *args], user=self.user, check=True, capture_output=True, text=True, cwd="/",
            env={**os.environ, "LC_ALL": "C", "HOME": str(self.folder)}, timeout=60,
        )  # fmt: skip


@contextlib.contextmanager
def running(binaries: Path) -> Iterator[Server]:
    """Starts a server and stops it, removing every file."""
    folder = Path(tempfile.mkdtemp(prefix="office-pg-"))
    user = None
    if os.geteuid() == 0:
        names = {entry.pw_name for entry in pwd.getpwall()}
        user = "postgres" if "postgres" in names else "nobody"
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    server = Server(binaries, folder, user)
    data = str(folder / "data")
    try:
        server.command("initdb", "-D", data, "-U", "boss", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        settings = "fsync=off synchronous_commit=off full_page_writes=off listen_addresses='' max_connections=60"
        options = " ".join(f"-c {part}" for part in [*settings.split(), f"unix_socket_directories={folder}"])
        subprocess.run(
            [str(binaries / "pg_ctl"), "-D", data, "-w", "-t", "60", "-l", str(folder / "log"), "-o", options, "start"],
            user=user, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", timeout=90,
        )  # fmt: skip
        try:
            server.sql(f"CREATE ROLE {OWNER} LOGIN CREATEROLE")
            server.sql(f"CREATE ROLE {CLERK} LOGIN")
            yield server
        finally:
            server.command("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
