"""Every theme can be read by everybody."""

import pytest

from goaltui.config.themes import Theme, theme_names, themes

TEXTS = ("text", "muted", "accent", "warning", "good")


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_is_a_dark_a_light_and_a_strong_theme_dark_first():
    assert theme_names() == ("night", "paper", "contrast")
    assert [theme.dark for theme in themes()] == [True, False, True]


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground(theme: Theme):
    least = 7 if theme.name == "contrast" else 4.5
    for ground in (theme.background, theme.surface, theme.selection):
        for name in TEXTS:
            assert contrast(getattr(theme, name), ground) >= least, (name, ground)


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_lines_are_seen_and_the_muted_shade_is_the_quieter_one(theme: Theme):
    assert contrast(theme.line, theme.background) >= 3
    assert contrast(theme.muted, theme.background) < contrast(theme.text, theme.background)
