"""Where themes and sample plans are: inside the wheel, or beside the source in a checkout."""

from pathlib import Path
from typing import Final, NamedTuple

_LANGUAGES: Final = ("en", "it", "ko", "ar")
_PACKAGE: Final = Path(__file__).resolve().parents[1]


class Sample(NamedTuple):
    """A plan that comes with the program."""

    name: str
    """What a person types, such as `inbound`."""
    title: str
    language: str
    """The language that it is written in."""
    path: Path


def folder(name: str) -> Path:
    """Return the folder of packaged data called `name`.

    A wheel carries a copy under `data/`; an editable install does not see that, so the
    folder at the top of the repository serves it.
    """
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name


def theme_files() -> tuple[Path, ...]:
    """Return the packaged theme files, by name."""
    return tuple(sorted(folder("themes").glob("*.toml")))


def samples() -> tuple[Sample, ...]:
    """Return the packaged sample plans, by language and name."""
    found = map(_sample, folder("sample_plans").glob("*.toml"))
    return tuple(sorted(found, key=lambda s: (_LANGUAGES.index(s.language), s.name)))


def _sample(path: Path) -> Sample:
    import tomllib  # noqa: PLC0415 - whoever asks for a folder alone reads nothing

    plan = tomllib.loads(path.read_text("utf-8"))["plan"]
    return Sample(path.stem, plan["title"], plan.get("language", _LANGUAGES[0]), path)


def sample_path(name: str) -> Path | None:
    """Return the file of one sample, or None where there is none of that name."""
    found = (path for path in folder("sample_plans").glob("*.toml") if path.stem == name)
    return next(found, None)
