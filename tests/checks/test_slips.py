"""Spelling: slips of each kind and language are found; words that only look so are let pass."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp

import pytest

from l10n.checks.outcome import Outcome
from l10n.checks.slips import vocabulary
from l10n.checks.slips.edits import Kind, iter_edits
from l10n.languages.orthography import get_orthography

Pair = tuple[str, str]
Spell = Callable[..., dict[str, str]]
MANY = 12
GOOD = {
    "fr": "Elle veut traverser la rivière avant une forte pluie",
    "es": "Ella quiere cruzar la carretera después del río largo",
    "ar": "تريد البنت الصغيرة الانتظار بجانب الإشارة",
    "tr": "Küçük kız yağmurdan önce geniş köprüyü geçmek istiyor",
    "de": "Das Kind möchte die breite Brücke noch heute überqueren",
    "ru": "Маленькая девочка хочет перейти широкую дорогу раньше",
}
SLIPS = {
    ("fr", "riviere"): "rivière",
    ("fr", "travesrer"): "traverser",
    ("fr", "travverser"): "traverser",
    ("fr", "traveser"): "traverser",
    ("fr", "traiverser"): "traverser",
    ("fr", "traverqer"): "traverser",
    ("es", "despues"): "después",
    ("es", "carretrea"): "carretera",
    ("es", "carrretera"): "carretera",
    ("es", "caretera"): "carretera",
    ("es", "carretesa"): "carretera",
    ("ar", "الاشارة"): "الإشارة",
    ("ar", "الإنتظار"): "الانتظار",
    ("ar", "الصغغيرة"): "الصغيرة",
    ("ar", "الصغرية"): "الصغيرة",
    ("tr", "yagmurdan"): "yağmurdan",
    ("tr", "yağmudran"): "yağmurdan",
    ("tr", "yağmmurdan"): "yağmurdan",
    ("tr", "yağmurdzan"): "yağmurdan",
    ("tr", "kopruyu"): "",
    ("de", "überqureen"): "überqueren",
    ("de", "überrqueren"): "überqueren",
    ("de", "übequeren"): "überqueren",
    ("de", "überpueren"): "überqueren",
    ("ru", "широкюу"): "",
    ("ru", "шиорокую"): "широкую",
    ("ru", "шиоркую"): "широкую",
    ("ru", "широккую"): "широкую",
    ("ru", "шиокую"): "широкую",
    ("ru", "шитокую"): "широкую",
}


@pytest.fixture
def spell(check: Callable[..., Outcome], tmp_path: Path) -> Spell:
    """What was meant, by the words that are reported; ``known`` is the dictionary."""

    def run(locale: str, known: str, pairs: Sequence[Pair], affixes: str = "") -> dict[str, str]:
        words = known.split()
        folder = Path(mkdtemp(dir=tmp_path))  # dictionaries are read once
        (folder / f"{locale}.aff").write_text(f"SET UTF-8\n{affixes}", encoding="utf-8")
        lines = "\n".join([str(len(words)), *words])
        (folder / f"{locale}.dic").write_text(lines, encoding="utf-8")
        settings = {"check": {"options": {"dictionaries": str(folder)}}}
        (tmp_path / "l10n.yaml").write_text(json.dumps(settings), encoding="utf-8")
        found = check(pairs, locale, only=("spelling",)).findings
        messages = "\n".join(finding.message for finding in found)
        return dict(re.findall(r'"([^"]+)" \(did you mean "([^"]+)"\?\)', messages))

    return run


@pytest.fixture
def in_large_catalogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is small any more: the catalogs have to say the right word."""
    monkeypatch.setattr(vocabulary, "SMALL", 0)


def many(target: str, times: int = MANY) -> list[Pair]:
    return [(f"source {number}", target) for number in range(times)]


@pytest.mark.usefixtures("in_large_catalogs")
@pytest.mark.parametrize(("planted", "meant"), SLIPS.items())
def test_a_planted_slip_is_found_where_the_catalogs_have_the_word(
    planted: tuple[str, str], meant: str, spell: Spell
) -> None:
    locale, slip = planted
    good = GOOD[locale]
    target = f"{good.split()[0]} {slip} {good.split()[1]}"
    pairs = [*many(good), ("some other text", target)]
    assert spell(locale, good.lower() + " " + good, pairs) == ({slip: meant} if meant else {})


@pytest.mark.parametrize("locale", GOOD)
def test_right_units_pass(locale: str, spell: Spell) -> None:
    assert spell(locale, GOOD[locale], many(GOOD[locale])) == {}


@pytest.mark.usefixtures("in_large_catalogs")
def test_large_catalogs_are_not_told_what_only_a_dictionary_has(spell: Spell) -> None:
    assert spell("fr", "la rivière camion", [("Spanish", "la camino")]) == {}
    assert spell("fr", "la inondation", [("flood", "la innondation")]) == {
        "innondation": "inondation"
    }
    assert spell("es", "la clásico", [("classic", "la clasico")]) == {"clasico": "clásico"}


def test_small_catalogs_are(spell: Spell) -> None:
    assert spell("fr", "la rivière", [("river", "la riviière et riivère")]) == {
        "riviière": "rivière"
    }
    assert spell("es", "la bolsa roja", [("the red bag", "la bolsa rjoa")]) == {"rjoa": "roja"}
    assert spell("de", "die Tasche", [("bag", "die Tasschen"), ("bag", "die Tassche")]) == {
        "Tassche": "Tasche"
    }


NAMES = {
    "fr": ("Altaïs", "Altais", "altaïr"),
    "es": ("Pegaso", "Pegasus", "pegado"),
    "ru": ("Гилл", "Gill", "гул"),
    "de": ("Dreyer", "Dreyer's", "dreier"),
}


@pytest.mark.parametrize(("locale", "name"), NAMES.items())
def test_names_after_the_source_pass(locale: str, name: tuple[str, str, str], spell: Spell) -> None:
    target, source, neighbour = name
    pairs = [*many(neighbour, 60), (f"{source} is a name", target)]
    assert spell(locale, neighbour, pairs) == {}


def test_loans_after_the_source_pass_and_slips_that_are_less_like_it_do_not(spell: Spell) -> None:
    pairs = [*many("notación", 60), ("with nutation", "con nutación")]
    assert spell("es", "con notación", pairs) == {}
    pairs = [*many("ascensión", 60), ("right ascension", "la ascención")]
    assert spell("es", "la ascensión", pairs) == {"ascención": "ascensión"}


@pytest.mark.parametrize(
    ("target", "known"),
    [
        ("Azimut en fonct. du temps", "azimut en du temps font"),
        ("C&opiar", "opinar optar copiar"),
        ("le dossier /usr/nuager/x", "le dossier nuages nuage"),
        ("ouvrir (nuager)le", "ouvrir le nuages"),
        ("le mot « nuager » est bon", "le mot est bon nuagera"),
        ("le fichier nuager=non", "le fichier non nuages"),
        ("NUAGER", "nuagère"),
        ("le nuages3", "le nuages"),
        ("voir Nuager ici", "voir ici nuage"),
    ],
)
def test_what_is_no_word_of_the_text_passes(target: str, known: str, spell: Spell) -> None:
    neighbours = [(f"some {word}", word) for word in known.split() for _ in range(MANY)]
    assert spell("fr", known, [*neighbours, ("text {number}", target)]) == {}


@pytest.mark.parametrize(
    ("locale", "word", "known"),
    [
        ("fr", "prémultiplié", "multiplié prémultipliée"),
        ("es", "reaplicar", "aplicar replicar"),
        ("es", "designador", "designado designadas"),
        ("es", "sobreescribir", "escribir sobrescribir"),
        ("de", "Azimute", "Azimut"),
        ("de", "Becklins", "Becklin"),
        ("de", "Fokusfarbe", "Fokusfarben"),
        ("tr", "şekillerce", "şekil şekillerde şekillere"),
        ("tr", "bloğu", "blok bloku"),
        ("tr", "Vesta'nın", "vestanın"),
        ("tr", "imleçlerin", "imleç imleçleri"),
        ("ru", "перезапускать", "запускать перезапускает"),
        ("ru", "Куполы", "купола купол"),
        ("ar", "والبيت", "البيت والبيد"),
    ],
)
def test_derived_and_declined_words_pass(locale: str, word: str, known: str, spell: Spell) -> None:
    pairs = [(f"{number} some", right) for right in known.split() for number in range(4 * MANY)]
    assert spell(locale, known, [*pairs, ("another thing", word)]) == {}


def test_a_word_that_stands_often_is_the_projects_own(spell: Spell) -> None:
    pairs = [*many("le nuage"), *many("le nuager", 4)]
    assert spell("fr", "le nuage", pairs) == {}
    assert spell("fr", "le nuage", [*many("le nuage"), ("cloud", "le nuagge")]) == {
        "nuagge": "nuage"
    }


def test_the_projects_own_word_may_be_what_was_meant(spell: Spell) -> None:
    pairs = [*many("le téléversement"), ("sent", "le téléversment")]
    assert spell("fr", "le", pairs) == {"téléversment": "téléversement"}


def test_words_of_the_former_german_spelling_are_told_the_new_one(spell: Spell) -> None:
    pairs = [("must", "es muß"), ("river", "der Fluß")]
    assert spell("de", "es muss der Fluss", pairs) == {"muß": "muss", "Fluß": "Fluss"}


def test_umlauts_are_letters_of_their_own(spell: Spell) -> None:
    assert spell("de", "überzählt wurde", [("overpaid", "wurde überzahlt")]) == {}


def test_a_turkish_capital_has_its_dot(spell: Spell) -> None:
    pairs = [*many("yeni içerik"), ("text", "Içerik")]
    assert spell("tr", "yeni içerik", pairs, "LANG tr_TR\n") == {"Içerik": "İçerik"}


def test_a_slip_of_several_times_asks_for_a_word_more_frequent(spell: Spell) -> None:
    assert spell("fr", "le nuage", [*many("le nuage", 3), *many("le nuaege", 2)]) == {}
    assert spell("fr", "le nuage", [*many("le nuage", 6), *many("le nuaege", 2)]) == {
        "nuaege": "nuage"
    }


def test_processes_that_share_the_work_find_the_same(
    spell: Spell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from l10n.checks import runner
    from l10n.checks.runner import Task, check_catalog

    pairs = [*many("la rivière"), ("river", "la rivirèe")]
    whole = spell("fr", "la rivière", pairs)

    def in_slices(plan, task, contexts):  # type: ignore[no-untyped-def]
        parts = [check_catalog(plan, Task(task.file, part, 3), contexts) for part in range(3)]
        for part in parts[1:]:
            parts[0].findings += part.findings
            for key, notes in part.notes.items():
                parts[0].notes.setdefault(key, []).extend(notes)
        return parts[0]

    monkeypatch.setattr("l10n.checks.parallel.check_catalog", in_slices)
    assert runner.run_checks is not None
    assert spell("fr", "la rivière", pairs) == whole == {"rivirèe": "rivière"}


def test_kinds_of_slips() -> None:
    kinds = {
        "rivière": Kind.ACCENT,
        "rivierre": Kind.DOUBLED,
        "rivieer": Kind.SWAPPED,
        "rivere": Kind.EXTRA,
        "riviegre": Kind.MISSING,
        "riviete": Kind.OTHER,
    }
    spelt = get_orthography("fr")
    found: dict[str, Kind] = {}
    for edit in iter_edits("riviere", spelt, {*kinds, "rivage", "riviere"}):
        found.setdefault(edit.meant, edit.kind)
    assert found == kinds
