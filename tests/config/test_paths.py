"""Folders of a person, and names that are free."""

import stat

import pytest

from goaltui.config.paths import logs_folder, plans_folder, private_folder, settings_file, unused
from goaltui.core.errors import PlanError


def test_everything_is_kept_under_the_programs_name():
    assert plans_folder().parts[-2:] == ("goaltui", "plans")
    assert settings_file().name == "settings.toml"
    assert "goaltui" in logs_folder().parts


def test_a_folder_is_made_for_its_owner_alone(tmp_path):
    made = private_folder(tmp_path / "a" / "b")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert private_folder(made) == made


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PlanError, match="could not be made"):
        private_folder(tmp_path / "file" / "plans")


def test_a_name_is_used_once(tmp_path):
    plan = tmp_path / "inbound.goaltui"
    assert unused(plan) == plan
    plan.touch()
    (tmp_path / "inbound-2.goaltui").touch()
    assert unused(plan) == tmp_path / "inbound-3.goaltui"
