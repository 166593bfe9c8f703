"""`officesuite`: without a command it opens the window, with one it works headless."""

import gc
import sys
from collections.abc import Sequence

COMMANDS = frozenset({"new", "import", "export", "print", "check", "demo", "list-kinds"})


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program with `argv` (default: the process's arguments); returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    gc.disable()  # a start makes many objects and no garbage: a sixth of its time; `catalog.load` enables it
    if not given or (len(given) == 1 and given[0] not in COMMANDS and not given[0].startswith("-")):
        from officesuite import app

        return app.run(given[0] if given else None)
    from officesuite import cli

    return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
