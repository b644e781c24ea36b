"""Our PO text is gettext's own, byte for byte: msgcat has nothing to change in it."""

from __future__ import annotations

import random

import pytest

from l10n.catalogs.po import parse_po, render_po
from l10n.catalogs.wrapping import quote
from l10n.model import Catalog, Unit

FIELDS = {"Language": "fr", "Content-Type": "text/plain; charset=UTF-8"}
ALPHABETS = {
    "ascii": "".join(map(chr, range(32, 127))) + " " * 20 + "\n\t",
    "latin": "abc déèêçñß «»“”‘’…–—¿¡°€£$%‰№ -/.,;:!?()[]123\u00a0\u202f" + " " * 5,
    "arabic": "ابتثجحخ،؛؟٪٫٬١٢٣(ب)«ت»َُِـ\u200f\u200e" + " " * 5,
    "russian": "абвгдеёжз — «и» № 5 - " + " " * 3,
    "chinese": "中文字。、「」ァっー（）！？ a1가각",
    "spaces": "a" + " " * 4 + "-",
}
SAMPLES = [
    "See https://www.ohchr.org/en/instruments-mechanisms/instruments/"
    "convention-rights-child?x=1&y=2 now.",
    "https://example.org/" + "a" * 90,
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 3,
    "The best-interests-of-the-child principle is a three-fold-concept "
    "(a right/a principle/a rule).",
    "تنص المادة 12 من اتفاقية حقوق الطفل على أن "
    " للطفل القادر على تكوين آرائه الخاصة حق التعبير عنها بحرية.",
    "В соответствии со статьёй 3 Конвенции о правах ребёнка "
    "наилучшим интересам ребёнка уделяется внимание.",
    "Line one\nLine two is here and it is so long "
    "that it has to be broken somewhere before its end\n",
    "\n",
    "Ends with a newline that does not fit because the line is exactly as long as can be\n",
    "a" * 70 + "\n",
    "a " * 38 + '\\n and \\" quotes " and \t tabs',
]


def catalog(sources: list[str]) -> Catalog:
    units = []
    for number, text in enumerate(dict.fromkeys(sources)):
        previous = f"was {text}"
        units.append(
            Unit(
                text,
                text,
                context=f"{number} {text[:80]}",
                flags=("fuzzy",),
                previous_source=previous,
                references=references(number),
                extracted_comments=("a comment", ""),
                translator_comments=("note",),
            )  # fmt: skip
        )
    obsolete = [Unit(text, text, context="old", obsolete=True) for text in dict.fromkeys(sources)]
    return Catalog("fr", (*units, *obsolete), FIELDS)


def references(number: int) -> tuple[str, ...]:
    """msgcat 0.21 tears a path with spaces when it wraps references; so it stands alone here."""
    if number % 7 == 0:
        return (f"src_content/step one.md:{number}",)
    return tuple(f"src_content/0{n}-mödule/step.md:{n}" for n in range(number % 7))


def test_a_path_with_spaces_is_never_torn_and_is_read_back_when_msgcat_tore_it(gettext) -> None:
    unit = Unit("a", references=tuple(f"src_content/0{n}-module/step one.md:{n}" for n in range(5)))
    data = render_po(Catalog("fr", (unit,), FIELDS))
    assert all(line.count("\u2068") == line.count("\u2069") for line in data.decode().split("\n"))
    torn = gettext("msgcat", data=data)
    assert torn != data.decode()
    assert parse_po(torn.encode(), "x.po").units == (unit,)


def random_texts(alphabet: str, seed: int) -> list[str]:
    rng = random.Random(seed)
    texts = ["".join(rng.choices(alphabet, k=rng.randint(1, 240))) for _ in range(250)]
    # A newline inside must agree in msgid and msgstr; they are the same text here.
    return [text for text in texts if text.strip()]


@pytest.mark.parametrize("name", ALPHABETS)
@pytest.mark.parametrize("seed", range(2))
def test_msgcat_changes_nothing_in_random_text(name, seed, gettext) -> None:
    data = render_po(catalog(random_texts(ALPHABETS[name], seed)))
    assert gettext("msgcat", data=data) == data.decode()


def test_msgcat_changes_nothing_in_real_text(gettext) -> None:
    data = render_po(catalog(SAMPLES))
    assert gettext("msgcat", data=data) == data.decode()


def test_plural_entries_are_laid_out_as_msgcat_does(gettext) -> None:
    long = "%d children who have a right to be heard in every matter that affects them, all"
    unit = Unit(
        "%d child", source_plural=long, plural_targets=(long, long), flags=("fuzzy", "c-format")
    )
    fields = {**FIELDS, "Plural-Forms": "nplurals=2; plural=(n > 1);"}
    data = render_po(Catalog("fr", (unit,), fields))
    assert gettext("msgcat", data=data) == data.decode()


def test_width_zero_wraps_only_after_newlines() -> None:
    text = "word " * 40 + "\nnext"
    assert quote("msgid", text, width=0) == f'msgid ""\n"{"word " * 40}\\n"\n"next"\n'
