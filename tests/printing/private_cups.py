"""A private CUPS server with one printer that prints into PDF files (cups-pdf), alive as long as a test needs it.

Its socket, settings, queues and logs lie in one folder of their own; nothing of the machine's own CUPS is used or changed.
cups-pdf delivers jobs of users it does not know into one folder of the system, from where `prints` takes them.
"""

import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PRINTER = "officesuite-test"
_BACKEND = Path("/usr/lib/cups/backend/cups-pdf")
_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_DELIVERED = Path("/var/spool/cups-pdf/ANONYMOUS")
_LOG = Path("/var/log/cups", f"cups-pdf-{PRINTER}_log")
_ADMIN = "/usr/sbin:/usr/bin:/sbin:/bin"

_SETTINGS = """
Listen {socket}
Browsing No
WebInterface No
DefaultAuthType None
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool/tmp
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
Printcap
"""


def missing() -> str | None:
    """Why no private server can be had here, in words for a skip; None when it can."""
    if not Path("/proc/self").exists() or not hasattr(os, "geteuid"):
        return "CUPS is for Linux"
    if _server() is None or shutil.which("lp") is None:
        return "CUPS is not installed here (cups cups-bsd printer-driver-cups-pdf cups-filters)"
    if not _PPD.exists() or not _DELIVERED.parent.exists():
        return "the PDF printer of CUPS is not installed here (printer-driver-cups-pdf)"
    if os.geteuid() != 0:
        return "cups-pdf works for a server of root's only"
    return None


def _server() -> str | None:
    return shutil.which("cupsd", path=_ADMIN)


@dataclass(frozen=True, slots=True)
class PrivateCups:
    """A running server. `environment` is what a program needs to find it, and to print as somebody nobody knows."""

    folder: Path
    first_job: int
    environment: dict[str, str]

    def prints(self, *, count: int, seconds: float = 30.0) -> list[bytes]:
        """The PDFs that came out of the printer since the start, once there are `count`; fewer when time is up."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            done = [path for number in range(count) if (path := self._print(self.first_job + number)) is not None]
            if len(done) == count:
                return [path.read_bytes() for path in done]
            time.sleep(0.05)
        return []

    def _print(self, job: int) -> Path | None:
        """The whole file of a job: cups-pdf writes it under this name and closes it with a trailer."""
        for path in _DELIVERED.glob(f"*job_{job}.pdf"):
            if b"%%EOF" in path.read_bytes()[-32:]:
                return path
        return None

    def refuse_jobs(self) -> None:
        """The printer takes nothing any more."""
        self.tell("cupsreject", PRINTER)

    def tell(self, *command: str) -> None:
        """Runs a command of CUPS against this server."""
        program = shutil.which(command[0], path=_ADMIN)
        assert program is not None, command
        done = subprocess.run(
            [program, *command[1:]], env=os.environ | self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def log(self) -> str:
        """The server's complaints, for a test that failed."""
        path = self.folder / "error_log"
        return path.read_text(errors="replace") if path.exists() else ""


@contextmanager
def running() -> Iterator[PrivateCups]:
    """Starts a server with the printer `PRINTER`; it, its folder and what it printed are gone afterwards."""
    # not in a tester's private folder: its filters run as a user of their own, and print empty pages when they cannot read
    with tempfile.TemporaryDirectory(prefix="cups-") as name:
        yield from _running(Path(name))


def _running(folder: Path) -> Iterator[PrivateCups]:
    first_job = random.SystemRandom().randrange(100_000_000, 900_000_000)  # so that no two servers name files alike
    socket = folder / "s"
    for name in ("spool", "spool/tmp", "cache", "state", "ppd"):
        (folder / name).mkdir(parents=True)
    (folder / "cache" / "job.cache").write_text(f"NextJobId {first_job}\n", encoding="ascii")
    (folder / "cupsd.conf").write_text(_SETTINGS.format(socket=socket), encoding="ascii")
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder), encoding="ascii")
    folder.chmod(0o755)
    environment = {"CUPS_SERVER": str(socket), "CUPS_USER": f"nobody-{first_job}"}
    program = _server()
    assert program is not None
    server = subprocess.Popen(
        [program, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    cups = PrivateCups(folder, first_job, environment)
    try:
        _wait_for(socket, server, cups)
        cups.tell("lpadmin", "-p", PRINTER, "-E", "-v", "cups-pdf:/", "-P", str(_PPD), "-o", "PageSize=A4")
        yield cups
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        for number in range(20):
            for path in _DELIVERED.glob(f"*job_{first_job + number}.pdf"):
                path.unlink(missing_ok=True)
        _LOG.unlink(missing_ok=True)


def _wait_for(socket: Path, server: subprocess.Popen[bytes], cups: PrivateCups) -> None:
    until = time.monotonic() + 15
    while not socket.exists():
        assert server.poll() is None, f"cupsd ended at once: {cups.log()}"
        assert time.monotonic() < until, f"cupsd did not come up: {cups.log()}"
        time.sleep(0.02)
