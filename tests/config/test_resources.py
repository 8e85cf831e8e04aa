"""What comes with the program."""

from goaltui.config.resources import sample_path, samples, theme_files


def test_samples_are_listed_with_their_titles():
    assert [(sample.name, sample.title, sample.language) for sample in samples()] == [
        ("automation", "Marketing automation 2027", "en"),
        ("inbound", "Inbound 2027", "en"),
        ("automation-it", "Automazione del marketing 2027", "it"),
        ("automation-ko", "마케팅 자동화 2027", "ko"),
        ("automation-ar", "أتمتة التسويق 2027", "ar"),
    ]


def test_a_sample_is_found_by_its_name_alone():
    path = sample_path("inbound")
    assert path is not None
    assert path.read_text("utf-8").startswith("# An annual inbound plan")
    for name in ("", "no", "*", "../themes/night", "inbound.toml"):
        assert sample_path(name) is None


def test_themes_are_found():
    assert [path.stem for path in theme_files()] == ["contrast", "night", "paper", "sixteen"]
