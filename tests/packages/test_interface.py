"""Every word that packages show has a translation in each language, and none is left over."""

import re
from pathlib import Path

import pytest

import l10n.packages
from l10n.catalogs.po import load_catalog
from l10n.languages import get_language
from l10n.packages.interface import FOLDER, load_interface

PACKAGES = Path(l10n.packages.__file__).parent
LANGUAGES = ("ar", "de", "es", "fr", "ru", "tr")
STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL = re.compile(rf"(?<!\w)(?:interface|say|_)\(\s*({STRING}(?:\s*{STRING})*)")
PART = re.compile(STRING)
FIELD = re.compile(r"\{\w+\}")


def used_messages() -> set[str]:
    files = [*PACKAGES.rglob("*.py"), *PACKAGES.rglob("*.html"), *PACKAGES.rglob("*.jinja")]
    texts = (path.read_text("utf-8") for path in files)
    calls = (call for text in texts for call in CALL.findall(text))
    return {"".join(part[1:-1] for part in PART.findall(call)) for call in calls}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_translated_and_none_is_left_over(code):
    messages = load_interface(code).messages
    assert used_messages() - messages.keys() == set()
    assert messages.keys() - used_messages() == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_stay(code):
    for source, target in load_interface(code).messages.items():
        assert sorted(FIELD.findall(source)) == sorted(FIELD.findall(target)), source


@pytest.mark.parametrize("code", LANGUAGES)
def test_files_are_sorted_and_say_that_nobody_reviewed_them(code):
    catalog = load_catalog(FOLDER / f"{code}.po")
    sources = [unit.source for unit in catalog.units]
    assert sources == sorted(sources)
    assert "Not yet reviewed" in " ".join(catalog.header_comments)
    assert catalog.header["Plural-Forms"] == get_language(code).plural_forms
