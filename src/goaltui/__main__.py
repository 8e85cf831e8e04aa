"""The entry point: `goaltui`, or `python -m goaltui`."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--version"]:
        from goaltui.version import VERSION  # noqa: PLC0415 - asking for it loads nothing else

        sys.stdout.write(f"goaltui {VERSION}\n")
        return 0
    from goaltui.cli.main import run  # noqa: PLC0415 - see above

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
