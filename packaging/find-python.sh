#!/bin/sh
# Prints the newest CPython >= 3.11 on the PATH that can make an environment; says what is missing otherwise.
# Each candidate is run, because a version manager leaves launchers for versions that are not there.
for name in ${PYTHON3:-} python3.14 python3.13 python3.12 python3.11 python3 python; do
    command -v "$name" >/dev/null 2>&1 || continue
    if "$name" -c 'import sys, venv, ensurepip, ssl; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
done
echo "OfficeSuite needs Python 3.11 or newer with its venv module (Debian, Ubuntu: apt-get install python3 python3-venv)." >&2
exit 1
