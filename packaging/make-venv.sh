#!/bin/sh
# Makes or mends .venv: exactly the packages of requirements.lock (every file checked by its hash) and this program.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m pip --version >/dev/null 2>&1 || {
    rm -rf .venv
    "$(sh packaging/find-python.sh)" -m venv .venv
}
echo "Installing the locked packages into .venv ..."
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
# Building needs nothing that is not locked, so it needs no network either.
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
