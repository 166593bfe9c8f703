"""Where the built program begins; from source `officesuite` is the same thing."""

from officesuite.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
