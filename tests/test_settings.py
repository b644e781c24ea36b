"""Settings: read from pyproject.toml or l10n.yaml, and misspellings found."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import ConfigError
from l10n.settings import LocaleSettings, Settings, load_settings


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_without_settings_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path).for_locale("fr") == LocaleSettings()


def test_pyproject_and_yaml_say_the_same(tmp_path: Path) -> None:
    toml = write(tmp_path, "pyproject.toml", '[tool.l10n]\nlocales = ["fr"]\nthreshold = 90\n')
    from_toml = load_settings(toml)
    (tmp_path / "pyproject.toml").unlink()
    from_yaml = load_settings(write(tmp_path, "l10n.yaml", "locales: [fr]\nthreshold: 90\n"))
    assert from_toml.locales == from_yaml.locales == ("fr",)
    assert from_toml.defaults == from_yaml.defaults == LocaleSettings(threshold=90.0)


def test_a_pyproject_without_our_table_leaves_the_word_to_l10n_yaml(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[project]\nname = 'x'\n")
    assert load_settings(write(tmp_path, "l10n.yaml", "locales: [tr]\n")).locales == ("tr",)


def test_a_locale_overrides_what_it_names_and_keeps_the_rest(tmp_path: Path) -> None:
    text = "locales: [fr, ar]\nthreshold: 50\nlocale:\n  ar: {fallback: refuse}\n"
    settings = load_settings(write(tmp_path, "l10n.yaml", text))
    assert settings.for_locale("ar") == LocaleSettings(50.0, "refuse")
    assert settings.for_locale("fr") == LocaleSettings(50.0, "mark")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("locales: [fr\n", 2, "not valid YAML"),
        (
            "locales: [fr]\ntreshold: 3\n",
            2,
            'unknown setting "treshold"; did you mean "threshold"?',
        ),
        ("locales: [xx]\n", 1, 'no language file covers the locale "xx"'),
        ("locales: fr\n", 1, "locales must be a list"),
        ("locales: [fr, fr]\n", 1, "fr stands twice"),
        ("\nthreshold: 120\n", 2, "threshold must be a percentage"),
        ("fallback: guess\n", 1, "fallback must be one of mark, source, refuse"),
        ("subtitle_profile: fast\n", 1, "subtitle_profile must be one of"),
        ("locale:\n  fr: 3\n", 2, "locale.fr must be a table"),
        ("locale:\n  4: {threshold: 3}\n", 2, 'no language file covers the locale "4"'),
        ("threshold: yes\n", 1, "threshold must be a percentage"),
        ("threshold: .nan\n", 1, "threshold must be a percentage"),
        ("fallback: [mark]\n", 1, "fallback must be one of mark, source, refuse"),
        ("subtitle_profile: [fast]\n", 1, "subtitle_profile must be one of"),
        ("- a\n", 1, "the settings must be a table"),
    ],
)
def test_each_bad_setting_is_one_clear_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(ConfigError) as error:
        load_settings(write(tmp_path, "l10n.yaml", text))
    assert str(error.value).startswith(f"l10n.yaml:{line}: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_pyproject_whose_tool_is_no_table_is_none_of_ours(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, "pyproject.toml", "tool = 3\n")) == Settings()


def test_broken_toml_names_its_line(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", "[tool.l10n]\nlocales = [\n")
    with pytest.raises(ConfigError, match=r"^pyproject.toml:\d+: not valid TOML"):
        load_settings(tmp_path)


def test_settings_in_another_encoding_are_refused(tmp_path: Path) -> None:
    (tmp_path / "l10n.yaml").write_bytes("locales: [fr] # \xe9".encode("latin-1"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_settings(tmp_path)
