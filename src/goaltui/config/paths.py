"""Where a person's plans, settings and logs belong on this machine."""

from pathlib import Path

from goaltui.core.errors import PlanError


def plans_folder() -> Path:
    """Return where plans go that were given no place of their own."""
    import platformdirs  # noqa: PLC0415 - most commands need no folder

    return platformdirs.user_data_path("goaltui", appauthor=False) / "plans"


def backups_folder() -> Path:
    """Return where backups of plans go beside which there is no place for them."""
    import platformdirs  # noqa: PLC0415 - most commands need no folder

    return platformdirs.user_data_path("goaltui", appauthor=False) / "backups"


def settings_file() -> Path:
    """Return the file of a person's settings; it need not be there."""
    import platformdirs  # noqa: PLC0415 - most commands need no folder

    return platformdirs.user_config_path("goaltui", appauthor=False) / "settings.toml"


def logs_folder() -> Path:
    """Return where faults of the program are written down."""
    import platformdirs  # noqa: PLC0415 - most commands need no folder

    return platformdirs.user_log_path("goaltui", appauthor=False)


def private_folder(path: Path) -> Path:
    """Make `path` where it is not there yet, for its owner alone, and return it.

    Raises:
        PlanError: it cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise PlanError(f"The folder {path} could not be made: {error.strerror}.") from error
    return path


def unused(path: Path) -> Path:
    """Return `path`, or the first of `name-2`, `name-3` … beside it that is not there yet."""
    count, free = 1, path
    while free.exists():
        count += 1
        free = path.with_stem(f"{path.stem}-{count}")
    return free
