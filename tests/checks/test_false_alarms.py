"""What catalogs of others taught: these units are right, and stay without a finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from l10n.checks.base import Example, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.checks.reading.placeholders import find_placeholders
from l10n.model import Finding, Severity, Unit

Run = Callable[[Example], set[str]]
RIGHT = [
    ("numbers-differ", Example("9/91 percentiles", "9/91 centiles")),
    ("numbers-differ", Example("from -1.0 to 1.0", "от -1 до 1", "ru")),
    ("numbers-differ", Example("translator-credits", "Anna, 2011-2020", "de")),
    ("repeated-word", Example("  --size=SIZE  use SIZE", "  --size=MASS  MASS nehmen", "de")),
    ("repeated-word", Example("the SSH port", "منفذ إس إس إتش", "ar")),
    ("repeated-word", Example("dashes and underscores", "وشرطات وشرطات سفلية", "ar")),
    ("look-alikes", Example("the y-axis", "по оси Y слева", "ru")),
    ("look-alikes", Example("a prefix", "это ПРЕФИКСaa тут", "ru")),
    ("markup-differs", Example("a <b>child</b>", "un <b>enfant</B>")),
    ("placeholders-differ", Example('run "$HOME"', "„${HOME}“ starten", "de")),
    ("wrong-language", Example("Undo last action", "Son eylemi geri al", "tr")),
    ("end-punctuation-differs", Example("Whether it is open", "Ist es offen?", "de")),
    ("end-punctuation-differs", Example("Soft light (old)", "Мягкий свет (устар.)", "ru")),
    ("whitespace-wrong", Example(" which must", ", которое должно", "ru")),
    ("quotes-foreign", Example("'", "»", "es")),
    ("punctuation-foreign", Example("folder;disk;", "مجلد;قرص;", "ar")),
    ("numbers-differ", Example("3rd party extensions", "extensions tierces")),
    ("numbers-differ", Example("the 3rd", "الثّالث", "ar")),
    ("numbers-differ", Example("less than 2^48 here", "menor que 2⁴⁸ aquí", "es")),
    ("numbers-differ", Example("Very thin (0.5pt)", "رفيع جدا (0.50 نقطة)", "ar")),
    ("numbers-differ", Example("in the early 1700s", "au début du XVIIIème siècle")),
    ("numbers-differ", Example("in the 20th century", "в течение ХХ века", "ru")),
    ("numbers-differ", Example("increases by 100%.", "verdoppelt sich.", "de")),
    ("numbers-differ", Example("players 145 and 236", "jugadores 1, 4, 5 y 2, 3, 6", "es")),
    ("numbers-differ", Example("$0.00 values", "valores 0'00€", "es")),
    ("placeholders-differ", Example("Image %dx%d", "الصورة %d×%d", "ar")),
    ("placeholders-differ", Example("%s is not a file", "%sليس ملفا", "ar")),
    ("placeholders-differ", Example("%.1f%% done", "%%%.1f tamamlandı", "tr")),
    ("citations-differ", Example("Cyrillic (DOS/OS2-866/Russian)", "(DOS/OS2-866/Russe)")),
    ("markup-differs", Example("Word (*.doc;*.docx)", "Word (*.doc ; *.docx)")),
    ("repeated-word", Example("by selecting one", "en en sélectionnant un")),
    ("bidi-order", Example("Ctrl+drag", "Ctrl+سحب", "ar")),
    ("end-punctuation-differs", Example("List number 1 Cont.", "Liste 1 suite")),
    ("end-punctuation-differs", Example("Photo, 4 x 6 in.", "Foto, 4 x 6 Zoll", "de")),
    ("addresses-differ", Example("On www.un.org you find", "www.un.org’da bulursunuz", "tr")),
    ("same-as-source", Example("kind://name:word@host/a", "kind://name:word@host/a")),
    ("opening-mark-missing", Example("*h* or *?*", "*h* o *?*", "es")),
    ("opening-mark-missing", Example("%s (y/n)? ", "%s (s/n)? ", "es")),
    ("opening-mark-missing", Example("It returns #NUM!", "Devuelve #NUM!", "es")),
    ("repeated-word", Example("will be read to reach it", "gelesen werden werden, um", "de")),
    (
        "repeated-word",
        Example("in the order of it", "wird der Reihe nach nach etwas gesucht", "de"),
    ),
    ("repeated-word", Example("  -n name   name of it", "  -n Name   Name davon", "de")),
    ("repeated-word", Example("Pago_Pago", "Pago Pago", "es")),
    ("brackets-unbalanced", Example("Escape: the key", "Символ Escape (^[): он", "ru")),
    ("brackets-unbalanced", Example("missing closing brace", "se esperaba leer `}'", "es")),
    ("number-format", Example("SHA{224,256,384}", "SHA{224,256,384}", "de")),
    ("repeated-word", Example("What is &This", "¿Qué es es&to?", "es")),
    ("wrong-language", Example("Include in Manual Mail Check", "Elle Posta Denetimine Et", "tr")),
    ("invisible-characters", Example("Zoom: %1%", "Yakınlaştır: %\u200b%1", "tr")),
    ("same-as-source", Example("Linux on &the-arch-of-it;", "Linux on &the-arch-of-it;")),
    ("citations-differ", Example("under Section 1 of it", "under Section 1 of it", "ru")),
    ("placeholders-differ", Example("batch_next_x_items", "Les ${number} suivants")),
    ("end-punctuation-differs", Example("need_an_account", "Avez-vous un compte ?")),
    ("markup-differs", Example("help_domains", "Dans <em>ce domaine</em>.")),
    ("markup-differs", Example("see L</Limits in names>", "voir L</Limites des noms>")),
    ("markup-differs", Example("found <a | no> way", "fand <eine | keine> Lösung", "de")),
]


@pytest.mark.parametrize(("id", "example"), RIGHT)
def test_a_right_translation_is_let_pass(id: str, example: Example, run_example: Run) -> None:
    assert id not in run_example(example)


@pytest.mark.parametrize(
    ("source", "target", "flag"),
    [
        ("%d files", "%Id ملفات", "c-format"),
        ("No. #{n}", "n° {n}", "python-brace-format"),
        ("{rate} % tax", "%{rate} vergi", "python-brace-format"),
        ("% of total", "% du total", "python-format"),
        ("byte %02X", "octet %02x", "c-format"),
        ("cut to %<PRIdMAX> in %s", "%2$s coupé à %1$<PRIdMAX>", "c-format"),
    ],
)
def test_placeholders_in_two_forms_are_the_same(source: str, target: str, flag: str) -> None:
    found = [{one.key for one in find_placeholders(text, (flag,))} for text in (source, target)]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("source", "target", "flag", "severities"),
    [
        ("for {language}", "pour le français", "no-c-format", [Severity.WARNING]),
        ("the value of {name}", "la valeur de {nom}", "kde-format", [Severity.WARNING]),
        ("@tie{} {name}", "@tie{ } {name}", "perl-brace-format", [Severity.WARNING]),
        ("the value of {name}", "la valeur de {nom}", "python-brace-format", [Severity.ERROR]),
        ("%d of them", "certains", "c-format", [Severity.ERROR]),
        ("%d to %#<PRIx64>", "%d à %<PRIx64>", "c-format", []),
    ],
)
def test_braces_are_an_error_where_the_flag_is_of_a_format_with_braces(
    source: str, target: str, flag: str, severities: list[Severity]
) -> None:
    found = check_one("placeholders-differ", Unit(source, target, flags=(flag,)))
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    ("place", "severity"),
    [("gpl.xml:157", Severity.INFO), ("doc/COPYING:1", Severity.INFO), ("a.xml:1", Severity.ERROR)],
)
def test_a_licence_may_stay_in_its_language(place: str, severity: Severity) -> None:
    text = "They must be shown these terms, so that they know the rights of all."
    found = check_one("same-as-source", Unit(text, text, references=(place,)))
    assert [finding.severity for finding in found] == [severity]


def test_a_tag_left_open_shows_though_the_source_is_a_name() -> None:
    found = check_one("markup-differs", Unit("help_domains", "Dans <em>ce domaine</ em>."))
    assert [finding.severity for finding in found] == [Severity.WARNING]


def check_one(id: str, unit: Unit) -> list[Finding]:
    """What one check finds in a French unit."""
    context = Context("fr.po", "fr")
    return list(checks.get(id).check(CheckedUnit(unit, context), context))
