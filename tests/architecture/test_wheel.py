"""Samples and themes are found in the wheel and in the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
FIND = """
import json, goaltui
from goaltui.config import resources
found = [*(str(s.path) for s in resources.samples()), *map(str, resources.theme_files())]
print(json.dumps([goaltui.__file__, *found]))
"""


def python(code: str, *arguments: str, cwd: Path, path: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def names(paths: list[str]) -> list[str]:
    return sorted(Path(path).name for path in paths)


@pytest.mark.slow
def test_a_wheel_brings_its_own_samples_and_themes(tmp_path):
    wheel = tmp_path / python(BUILD, str(tmp_path), cwd=ROOT)
    installed = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    package, *found = json.loads(python(FIND, cwd=tmp_path, path=str(installed)))
    assert Path(package).is_relative_to(installed)
    assert all(Path(path).is_relative_to(installed / "goaltui" / "data") for path in found)
    here = [*ROOT.glob("sample_plans/*.toml"), *ROOT.glob("themes/*.toml")]
    assert names(found) == names([str(path) for path in here])


def test_a_checkout_finds_the_folders_beside_the_source(tmp_path):
    _, *found = json.loads(python(FIND, cwd=tmp_path, path=str(ROOT / "src")))
    assert {Path(path).parent for path in found} == {ROOT / "sample_plans", ROOT / "themes"}
