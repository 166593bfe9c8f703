"""Where an office file lies, looked at before it is opened: missing, not an office, read-only, on a network share.

A live database on a network share is refused: file locks there are not reliable and an office was seen torn.
"""

import os
import sys
from pathlib import Path, PureWindowsPath

from officesuite.base.errors import DomainError, Invalid, Locked, NotFound
from officesuite.base.text import translate
from officesuite.db.engine import is_postgres

HEADER = b"SQLite format 3\x00"
SUFFIX = ".office"
NETWORK_FILE_SYSTEMS = frozenset(
    {"cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs4", "ncpfs", "afs", "9p", "fuse.sshfs", "davfs", "fuse.davfs2", "webdav",
     "fuse.rclone", "fuse.gvfsd-fuse", "afpfs"}
)  # fmt: skip


def examine(path: Path) -> None:
    """Raises the DomainError that says why `path` cannot be opened as an office for work; else returns."""
    refuse_share(path)
    if not path.exists():
        raise NotFound(
            translate("Db", "There is no office at {path}. Choose another file or create a new office.", path=path)
        )
    if path.is_dir():
        raise Invalid(translate("Db", "{path} is a folder. Choose an office file (*.office).", path=path))
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except PermissionError:
        raise DomainError(translate("Db", "You may not read {path}. Ask its owner for access.", path=path)) from None
    if head == b"":
        raise Invalid(
            translate("Db", "{path} is empty: it was never an office, or its copy failed. Open a backup.", path=path)
        )
    if head != HEADER:
        raise Invalid(
            translate("Db", "{path} is not an office file, or it is damaged or protected by a password.", path=path)
        )
    if not os.access(path, os.W_OK):
        raise Locked(
            translate(
                "Db", "{path} is read-only. Copy it to a folder of yours, or remove the write protection.", path=path
            )
        )
    if not os.access(path.parent, os.W_OK):
        raise Locked(
            translate(
                "Db", "The folder {path} is read-only; an open office needs to write beside its file.", path=path.parent
            )
        )


def path_of(target: str | Path) -> Path | None:
    """The file that `target` names, or None for a PostgreSQL database. Raises Invalid for the address of anything else."""
    if is_postgres(target):
        return None
    scheme, address, _ = str(target).partition("://")
    if address and isinstance(target, str) and len(scheme) > 1 and scheme.replace("+", "").isalnum():
        raise Invalid(
            translate(
                "Db",
                "To open a database, begin its address with postgresql://: {scheme}:// is not known.",
                scheme=scheme,
            )
        )
    return Path(target)


def is_office(path: Path) -> bool:
    """Whether the file looks like an office, by its name or its first bytes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return path.suffix == SUFFIX or file.read(len(HEADER)) == HEADER


def refuse_share(path: Path) -> None:
    """Raises Invalid when `path` lies on a network share."""
    if is_network_share(path):
        raise Invalid(
            translate(
                "Db",
                "{path} lies on a network share, where an open office can be damaged. Copy it to this PC, or let several "
                "PCs work on one PostgreSQL.",
                path=path,
            )
        )


def is_network_share(path: Path, *, mounts: str | None = None) -> bool:
    """Whether `path` is a UNC path or on a mounted network file system. `mounts`: text of /proc/mounts, for tests."""
    text = str(path)
    if (text.startswith(("\\\\", "//")) and not text.startswith("\\\\?\\")) or PureWindowsPath(text).drive.startswith(
        "\\\\"
    ):
        return True
    if sys.platform == "win32":
        import ctypes

        drive = path.resolve().drive
        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == 4
    return _file_system(path, mounts) in NETWORK_FILE_SYSTEMS


def _file_system(path: Path, mounts: str | None) -> str:
    if mounts is None:
        table = Path("/proc/self/mounts")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    resolved, best, kind = str(path.absolute() if not path.exists() else path.resolve()), "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        inside = resolved == point or resolved.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind
