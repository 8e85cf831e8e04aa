"""What is left behind when the program itself is at fault."""

import os
import time
import traceback

from goaltui.config.paths import logs_folder


def record(error: BaseException) -> str:
    """Write the traceback of `error` to the log and return a sentence for the person.

    The log is its owner's alone and holds no values of variables. Never raises for a log that
    cannot be written: the sentence then says so.
    """
    what = f"goaltui has a fault: {type(error).__name__}. What was said to be saved is saved."
    path = logs_folder() / "goaltui.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(time.strftime("%Y-%m-%d %H:%M:%S\n"))
            log.writelines(traceback.format_exception(error))
    except OSError as failure:
        return f"{what} The details could not be written to {path}: {failure.strerror}."
    return f"{what} Please report it with the end of {path}."
