"""What a check lets pass, and beside it the like slip that it must still find."""

from __future__ import annotations

import pytest

from l10n.checks.base import CourseCheck, Example, UnitCheck, checks
from l10n.checks.context import CheckedUnit, Context
from l10n.model import Finding, Severity, Unit

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
LINK_NOTE = ("TRANSLATORS: The text between braces", "is the text of an HTML link.")
HERE, ABOVE = "Reports can be made {here}.", "See {the list} and {above}."
PAIRS = [
    # id, what is right, what is a slip
    (
        "markup-differs",
        Example("the `a` and `b` of `c`", "le `a` et l'`b` d'un `c`"),
        Example("the `a` and `b` of `c`", "le `a` et l'`b` d'un c"),
    ),
    (
        "links-differ",
        Example("no digit: ``[^0-9]``", "keine Ziffer: ``[^ 0-9]``", "de"),
        Example("a note[^1]", "eine Anmerkung", "de"),
    ),
    (
        "links-differ",
        Example("[%1] (%2)", "[%1](%2)", "de"),
        Example("[Home](index.md)", "[Anfang](inhalt.md)", "de"),
    ),
    (
        "invisible-characters",
        Example("Split screen players", "Splitscreen-\u200bMehrspieler", "de"),
        Example("Split screen players", "Splitscreen \u200bMehrspieler", "de"),
    ),
    (
        "invisible-characters",
        Example("{0}%", "%\u200b{0}", "tr"),
        Example("{0} files", "{0}\u200b dosya", "tr"),
    ),
    (
        "same-as-source",
        Example("tags:=News and author:=The.One", "tags:=News and author:=The.One"),
        Example("The news and the author of it.", "The news and the author of it."),
    ),
    (
        "same-as-source",
        Example("from x import y y = the(one, 'of the')", "from x import y y = the(one, 'of the')"),
        Example("You can import one of the files", "You can import one of the files"),
    ),
    (
        "end-punctuation-differs",
        Example("Firms with a valid VAT ID", "Firmen mit gültiger USt-ID-Nr.", "de"),
        Example("Firms with a valid VAT ID", "Firmen mit gültiger Kennzahl.", "de"),
    ),
    (
        "end-punctuation-differs",
        Example("do not copy it, see also -v", "nicht kopieren, siehe -v", "de"),
        Example("do not copy it, see also -v", "nicht kopieren, siehe -v.", "de"),
    ),
    (
        "end-punctuation-differs",
        Example("Bright clouds (< 5 mag)", "Яркие облака (ярче 5 зв. вел.)", "ru"),
        Example("Bright clouds (in the heights)", "Яркие облака (на высоте.)", "ru"),
    ),
    (
        "end-punctuation-differs",
        Example("Possible pl. nebulae", "Posibles nebulosas pl.", "es"),
        Example("Possible pl. nebulae", "Posibles nebulosas.", "es"),
    ),
    (
        "end-punctuation-differs",
        Example("One may be set at most. It is set.", "Como mucho una. Está puesta.", "es"),
        Example("One may be set. It must be set.", "Puede haber una. Debe estar puesta", "es"),
    ),
    (
        "end-punctuation-differs",
        Example("invalid number after ','", "',' sonrası geçersiz sayı", "tr"),
        Example("He asked: “Are you here?”", "O sordu: “Burada mısın”", "tr"),
    ),
    (
        "end-punctuation-differs",
        Example("Remove the old file?", "¿Borrar el archivo antiguo? (s/n)", "es"),
        Example("Remove the old file?", "Borrar el archivo antiguo (s/n)", "es"),
    ),
    (
        "end-punctuation-differs",
        Example("There was an error. (%1)", "Es gab einen Fehler (%1).", "de"),
        Example("There was one error (%1)", "Es gab einen Fehler (%1).", "de"),
    ),
    (
        "end-punctuation-differs",
        Example(
            "There is no plan here. (There might be one.)",
            "Es gibt hier keinen Plan. (Aber bald.)",
            "de",
        ),
        Example(
            "There is no plan here. (There might be one.)",
            "Es gibt hier keinen Plan. (Aber bald)",
            "de",
        ),
    ),
    (
        "end-punctuation-differs",
        Example(
            "Click to move it, press a key to add one.",
            "Le champ :\n* clic pour déplacer\n* touche pour ajouter",
        ),
        Example("Click to move it, press a key to add one.", "Cliquer pour déplacer\nou ajouter"),
    ),
    (
        "end-punctuation-differs",
        Example("The process is as follows.", "Der Vorgang läuft folgendermaßen:", "de"),
        Example("The process is over now.", "Der Vorgang ist nun zu Ende:", "de"),
    ),
    (
        "end-punctuation-differs",
        Example("The address for the From: field", "La dirección para el campo De:", "es"),
        Example("The address for the field", "La dirección para el campo:", "es"),
    ),
    (
        "end-punctuation-differs",
        Example("Which system will be used", "Hangi sistem kullanılacak?", "tr"),
        Example("A system will be used", "Bir sistem kullanılacak?", "tr"),
    ),
    (
        "whitespace-wrong",
        Example("Object #", "Objet №\u00a0"),
        Example("Object #", "Objet "),
    ),
    (
        "whitespace-wrong",
        Example("Device: %d\tInode: %i", " Gerät: %d\tInode: %i", "de"),
        Example("Device: %d", " Gerät: %d", "de"),
    ),
    (
        "whitespace-wrong",
        Example("Access: %x\nChange: %y", "    Erişim: %x\nDeğiştirme: %y", "tr"),
        Example("Wait for it.\nThen go.", " Onu bekle.\nSonra git.", "tr"),
    ),
    (
        "whitespace-wrong",
        Example("TTB-LTR", "Ar→Ab  I→D", "es"),
        Example("TTB-LTR", "Arriba  abajo", "es"),
    ),
    (
        "same-as-source",
        Example(*["A map of the stars in the sky (Abell+, 1989)"] * 2, "de"),
        Example(*["A map of the stars in the sky (of 1989)"] * 2, "de"),
    ),
    (
        "same-as-source",
        Example(*["HEK (The Hunt for Exomoons with Kepler)"] * 2),
        Example(*["NEW (the hunt for all of the moons)"] * 2),
    ),
    (
        "same-as-source",
        Example("yyyy.MM.dd hh:mm", "yyyy.MM.dd hh:mm"),
        Example("year month day hour", "year month day hour"),
    ),
    (
        "same-as-source",
        Example("dans la nuit pour les enfants", "dans la nuit pour les enfants", "de"),
        Example("in the night for the children", "in the night for the children", "de"),
    ),
    (
        "markup-differs",
        Example("in the 20th century", "au XX<sup>e</sup> siècle"),
        Example("in the 20th century", "au XX<sup>siècle</sup>"),
    ),
    (
        "markup-differs",
        Example("of the %4th game", "de la %4<sup>e</sup> fête"),
        Example("of the %4th game", "de la %4<sup>e fête"),
    ),
    (
        "markup-differs",
        Example("(Earth = 1.0 S<sub>E</sub>)", "(Tierra = 1.0 S<sub>E</sub>)", "es"),
        Example("(Earth = 1.0 S<sub>E</sub>)", "(Tierra = 1.0 S)", "es"),
    ),
    (
        "markup-differs",
        Example("Abū `Ali al-Hasan Ibn `Ali", "Абу Али аль-Хасан ибн Али", "ru"),
        Example("Use `Ali` and `Hasan` here", "Здесь Али и `Hasan`", "ru"),
    ),
    (
        "markup-differs",
        Example("The <em>Aegir</em> is old.", "<em>Эгир</em> (<em>Aegir</em>) стар.", "ru"),
        Example("The <em>Aegir</em> is old.", "<em>Эгир</em> и <em>он</em> стар.", "ru"),
    ),
    (
        "markup-differs",
        Example("Renders the cubemap &quot;a&quot;", "Rendu du <i>cubemap</i> «\u00a0a\u00a0»"),
        Example("Renders the map &quot;a&quot;", "Rendu de la <i>carte</i> «\u00a0a\u00a0»"),
    ),
    (
        "markup-differs",
        Example("Meteor shower", "<p dir=rtl>زخة شهب", "ar"),
        Example("Meteor shower", "<b>زخة شهب", "ar"),
    ),
    (
        "repeated-word",
        Example("de Mairan's Nebula", "Nébuleuse de de Mairan"),
        Example("Mairan's Nebula", "Nébuleuse de de Mairan"),
    ),
    (
        "repeated-word",
        Example("GIMP has bugs, too", "GIMP՚de de hatalar var", "tr"),
        Example("The house is big, too", "Ev de de büyük", "tr"),
    ),
    (
        "repeated-word",
        Example("Berm-berm-gle", "برم برم جلي", "ar"),
        Example("Berm and gle", "في في جلي", "ar"),
    ),
    (
        "repeated-word",
        Example("6 arcminutes (SSE)", "6 دقيقة (جنوب جنوب شرق)", "ar"),
        Example("6 arcminutes (SE)", "6 دقيقة في في (جنوب شرق)", "ar"),
    ),
    (
        "addresses-differ",
        Example("https://un.org/a%n%nDo you agree", "https://un.org/a%n%nMöchten Sie", "de"),
        Example("https://un.org/a%n%nDo you agree", "https://un.org/b%n%nMöchten Sie", "de"),
    ),
    (
        "addresses-differ",
        Example("e.g. https://my-copy.un.org", "örn. https://benim-kopyam.un.org", "tr"),
        Example("e.g. https://copy.un.org", "örn. https://kopya.un.org", "tr"),
    ),
    (
        "addresses-differ",
        Example("https://un.org/a%20b is it", "https://un.org/a%20b", "de"),
        Example("https://un.org/a%20b is it", "https://un.org/a%20c", "de"),
    ),
    (
        "numbers-differ",
        Example("Save as (1_6-bit) file", "_Speichern als 16-Bit-Datei", "de"),
        Example("Save as (1_6-bit) file", "_Speichern als 18-Bit-Datei", "de"),
    ),
    (
        "numbers-differ",
        Example("published with 5,000 objects.", "publié avec 5'000 objets."),
        Example("published with 5,000 objects.", "publié avec 5'001 objets."),
    ),
    (
        "numbers-differ",
        Example("at 10:00, room of all", "à 10 h, salle de tous"),
        Example("at 10:30, room of all", "à 10 h, salle de tous"),
    ),
    (
        "numbers-differ",
        Example("1.5 seconds, not 0.5 seconds.", "1.5 ثانية بدلا من نصف ثانية.", "ar"),
        Example("1.5 seconds, not 0.7 seconds.", "1.5 ثانية بدلا من نصف ثانية.", "ar"),
    ),
    (
        "numbers-differ",
        Example("Exterior egress", "4-й контакт", "ru"),
        Example("Exterior egress", "40 контакт", "ru"),
    ),
    (
        "numbers-differ",
        Example("yesterday", "1 gün önce", "tr"),
        Example("yesterday", "2 gün önce", "tr"),
    ),
    (
        "brackets-unbalanced",
        Example("'[' honors the option", "[ respecte l'option"),
        Example("It honors the option", "[ respecte l'option"),
    ),
    (
        "brackets-unbalanced",
        Example("'[' honors the option", "[ respecte l'option"),
        Example("'[' honors (the) option", "[ respecte (l'option"),
    ),
    (
        "look-alikes",
        Example("Planetary mass, Mjup", "Планетарная масса, Mюп", "ru"),
        Example("Planetary mass in May", "Планетарная масса, Mай", "ru"),
    ),
    (
        "look-alikes",
        Example("GIMP has it", "GIMP'de var", "tr"),
        Example("GIMP has it", "GIMP՚de var", "tr"),
    ),
    (
        "punctuation-spacing",
        Example("not start with .\n", "ne pas commencer par .  \n"),
        Example("not start with a\n", "ne pas commencer .  \n"),
    ),
    (
        "punctuation-spacing",
        Example("in <em>Earth: 720 BC</em>", "dans <em>Earth : 720 BC</em>"),
        Example("fat_table: cluster", "fat_table : cluster"),
    ),
    (
        "punctuation-spacing",
        Example("in <em>Earth: 720 BC</em>", "dans <em>Earth: 720 BC</em>"),
        Example("in <em>Earth: 720 BC</em>", "dans <em>Terre: 720 BC</em>"),
    ),
    (
        "opening-mark-missing",
        Example("Comet C/1852 K1 (Chacornac)?", "Cometa C/1852 K1 (Chacornac)?", "es"),
        Example("Remove the comet (Chacornac)?", "Borrar el cometa (Chacornac)?", "es"),
    ),
    (
        "bidi-marks",
        Example("Zoom 1:8", "قرّب \u202e1:8\u202c", "ar"),
        Example("Zoom 1:16", "قرّب \u202e1:16\u202c", "ar"),
    ),
]


@pytest.mark.parametrize(("id", "right", "slip"), PAIRS)
def test_what_is_right_is_let_pass_and_the_like_slip_is_found(
    id: str, right: Example, slip: Example
) -> None:
    assert not find(id, Unit(right.source, right.target), right.locale)
    assert find(id, Unit(slip.source, slip.target), slip.locale)


@pytest.mark.parametrize(
    ("id", "locale", "source", "target", "severities"),
    [
        ("end-punctuation-differs", "fr", "Wait. Do not leave", "Attends. Ne pars pas.", [INFO]),
        ("end-punctuation-differs", "fr", "Please do not leave", "Ne pars pas, toi.", [WARNING]),
        ("whitespace-wrong", "fr", "Solar longitude ", "Longitude solaire", [INFO]),
        ("whitespace-wrong", "fr", "This is as fast as can be. ", "Le plus rapide.", [INFO]),
        ("whitespace-wrong", "fr", "Writing of it failed. ", "L'écriture a échoué", [WARNING]),
        ("whitespace-wrong", "fr", "Additional names: ", "Autres noms\u00a0:", [WARNING]),
        ("whitespace-wrong", "fr", "Evening of ", "Soirée du", [WARNING]),
        ("whitespace-wrong", "fr", "Rise at %1. ", "Lever à %1.", [WARNING]),
        ("same-as-source", "de", *["A Catalogue of all the stars in the sky"] * 2, [INFO]),
        ("same-as-source", "de", *["A list of all the stars in the sky"] * 2, [ERROR]),
        ("markup-differs", "ar", "the <i>title</i> of it", "العنوان <b>ذاك</b>", [INFO]),
        ("markup-differs", "ar", "the <i>title</i> of it", "العنوان «ذاك»", [INFO]),
        ("markup-differs", "ar", "the <i>title</i> of it", "العنوان ذاك", [WARNING]),
        ("markup-differs", "fr", "the <i>title</i> of it", "le «\u00a0titre\u00a0»", [WARNING]),
        ("quotes-foreign", "ar", "the “child”", 'كلمة "طفل"', [INFO]),
        ("quotes-foreign", "ru", "the “child”", 'слово "ребёнок"', [WARNING]),
        ("numbers-differ", "tr", "if (1) it is, and (2) it was.", "eğer böyleyse", [INFO]),
        ("numbers-differ", "tr", "if it is so, and 2 children wait.", "eğer böyleyse", [WARNING]),
    ],
)
def test_what_may_be_right_is_an_info(
    id: str, locale: str, source: str, target: str, severities: list[Severity]
) -> None:
    assert [one.severity for one in find(id, Unit(source, target), locale)] == severities


@pytest.mark.parametrize(
    ("source", "target", "notes", "flags", "severities"),
    [
        (HERE, "On peut le faire {ici}.", LINK_NOTE, (), []),
        (ABOVE, "Voir {plus haut} et {cela}.", LINK_NOTE, (), []),
        (HERE, "On peut le faire {ici même}.", LINK_NOTE, (), []),
        (HERE, "On peut le faire ici.", LINK_NOTE, (), [WARNING]),
        (HERE, "On peut {le} faire {ici}.", LINK_NOTE, (), [WARNING]),
        (HERE, "On peut le faire {ici}.", LINK_NOTE, ("python-brace-format",), [ERROR]),
        (HERE, "On peut le faire {ici}.", ("Do not translate words in braces.",), (), [WARNING]),
        (HERE, "On peut le faire {ici}.", (), (), [WARNING]),
        (f"{HERE} %(n)s", "On peut le faire {ici}.", LINK_NOTE, (), [WARNING]),
    ],
)
def test_words_in_braces_are_text_where_a_note_says_so(
    source: str,
    target: str,
    notes: tuple[str, ...],
    flags: tuple[str, ...],
    severities: list[Severity],
) -> None:
    unit = Unit(source, target, extracted_comments=notes, flags=flags)
    assert [one.severity for one in find("placeholders-differ", unit)] == severities


@pytest.mark.parametrize(
    ("flag", "source", "right", "slip"),
    [
        ("python-brace-format", "{{all}} of {0}", "{{todos}} de {0}", "{{all}} de {1}"),
        ("c-format", "only one {} with -x%s", "-x%s ile yalnız bir {}", "-x ile yalnız bir {}"),
    ],
)
def test_braces_are_read_by_the_flag(flag: str, source: str, right: str, slip: str) -> None:
    assert not find("placeholders-differ", Unit(source, right, flags=(flag,)))
    assert find("placeholders-differ", Unit(source, slip, flags=(flag,)))


@pytest.mark.parametrize(
    ("previous", "source", "is_found"),
    [
        ("%s files of %*s", "%zu files of %.*s", False),
        ("%1 of %2 files", "%1 files of %3", False),
        ("of all", "40% of all", True),
        ("up to 5% more", "up to 7% more", True),
    ],
)
def test_placeholders_owe_nothing(previous: str, source: str, is_found: bool) -> None:
    unit = Unit(source, "Un texte", previous_source=previous, flags=("fuzzy",))
    assert bool(find("legal-force", unit)) is is_found


@pytest.mark.parametrize("note", ["DO NOT TRANSLATE: a Latin motto.", "Please don't translate it"])
def test_a_text_that_a_note_wants_kept_is_kept(note: str) -> None:
    text = "The bag of the girl is red."
    assert find("same-as-source", Unit(text, text))
    assert not find("same-as-source", Unit(text, text, extracted_comments=(note,)))


def test_a_finding_at_a_plural_shows_its_first_form() -> None:
    unit = Unit(
        "a child",
        previous_source="no child",
        source_plural="%d children",
        plural_targets=("un enfant", "%d enfants"),
        flags=("fuzzy",),
    )
    (found,) = find("legal-force", unit)
    assert found.target == "un enfant"


def test_the_address_that_a_note_in_two_lines_asks_for_may_be_added() -> None:
    notes = ("Add a line with the address (typically your translation", "team's address).")
    target = "Écrire à <a@un.org>, en français à <fr@un.org>."
    for comments, count in ((notes, 0), ((), 1)):
        unit = Unit("Write to <a@un.org>.", target, extracted_comments=comments)
        assert len(find("addresses-differ", unit)) == count


@pytest.mark.parametrize(
    ("targets", "contexts", "severities"),
    [
        (("Créer le chemin", "Créer le chemin…"), ("", ""), []),
        (("Créer le chemin", "Créer le _chemin"), ("", ""), []),
        (("Créer le chemin", "\u200eCréer le chemin\u200e "), ("", ""), []),
        (("Créé le chemin", "Cre\u0301e\u0301 le chemin"), ("", ""), []),
        (("حدّد باللون", "حدد باللون"), ("", ""), []),
        (("Créer le chemin", "Créer un chemin"), ("menu", "menu"), [WARNING]),
        (("Créer le chemin", "Création du chemin"), ("", "undo-type"), [INFO]),
    ],
)
def test_translations_differ_only_where_readers_see_it(
    targets: tuple[str, ...], contexts: tuple[str, ...], severities: list[Severity]
) -> None:
    check = checks.get("translations-differ")
    assert isinstance(check, CourseCheck)
    context = Context("fr.po", "fr")
    units = [
        Unit("Create the path", target, context=name)
        for target, name in zip(targets, contexts, strict=True)
    ]
    notes = [note for unit in units for note in check.collect(CheckedUnit(unit, context), context)]
    assert [finding.severity for finding in check.conclude(notes)] == severities


@pytest.mark.parametrize(
    ("previous", "source", "start", "severity"),
    [
        ("Children may wait here.", "Children must wait here.", "the source changed", ERROR),
        ("Country", "Edit entry of it", "the target was made for", WARNING),
        ("Delete the country", "Remove the discount", "the target was made for", ERROR),
    ],
)
def test_the_target_of_another_text_is_called_so(
    previous: str, source: str, start: str, severity: Severity
) -> None:
    unit = Unit(source, "Un texte", previous_source=previous, flags=("fuzzy",))
    (found,) = find("legal-force", unit)
    assert found.message.startswith(start)
    assert found.severity == severity
    assert (f'"{previous}"' in found.message) == (start != "the source changed")


def find(id: str, unit: Unit, locale: str = "fr") -> list[Finding]:
    """What one check finds in a unit."""
    check = checks.get(id)
    assert isinstance(check, UnitCheck)
    context = Context("a.po", locale)
    return list(check.run(CheckedUnit(unit, context), context))
