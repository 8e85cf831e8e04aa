"""The entry point: `goaltui`, or `python -m goaltui`."""

import gc
import os
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--version"]:
        from goaltui.version import VERSION  # noqa: PLC0415 - asking for it loads nothing else

        sys.stdout.write(f"goaltui {VERSION}\n")
        return 0
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it has none of ours; saves 3 ms
    gc.disable()  # nothing that is loaded goes again; to look for it takes a sixth of the start
    return _with_first_paint() if os.isatty(0) and os.isatty(1) else _run()


def _with_first_paint() -> int:
    from goaltui.tui.first_paint import PAINT  # noqa: PLC0415 - somebody looks on

    try:
        PAINT.show(sys.argv[1:])
        return _run()
    except KeyboardInterrupt:  # while things are still being loaded
        return 2
    finally:
        PAINT.take_away()


def _run() -> int:
    from goaltui.cli.main import run  # noqa: PLC0415 - after what is to be fast

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
