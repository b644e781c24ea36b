"""Inflected terms in short sentences: the form stands there, or another word does."""

from __future__ import annotations

import pytest

# language, dictionary form, text, whether the text holds the term
ROWS = [
    ("fr", "tuteur", "Une tutrice a été nommée.", True),
    ("fr", "famille d'accueil", "Les familles d’accueil agréées", True),
    ("fr", "apatride", "les personnes apatrides", True),
    ("fr", "état de droit", "l'État de droit", True),
    ("fr", "protection temporaire", "une protection subsidiaire", False),
    ("es", "desplazado interno", "las personas desplazadas internas", True),
    ("es", "familia de acogida", "familias temporales de acogida", True),
    ("es", "permiso de residencia", "permisos de trabajo y de residencia", True),
    ("es", "refugiado", "las personas refugiadas", True),
    ("es", "tribunal", "los juzgados", False),
    ("de", "Familienzusammenführung", "der Zusammenführung der Familie", False),
    ("de", "Staatenloser", "staatenlose Kinder", True),
    ("de", "Sozialarbeiter", "Sozialarbeiter:innen", True),
    ("de", "Herkunftsland", "aus den Herkunftsländern", True),
    ("de", "gewöhnlicher Aufenthalt", "den gewöhnlichen Aufenthaltsort", True),
    ("de", "Vormund", "die Amtsvormünder", True),
    ("de", "Haft", "Abschiebungshaft", True),
    ("ru", "приемная семья", "в приёмных семьях", True),
    ("ru", "социальный работник", "с социальными работниками", True),
    ("ru", "торговля людьми", "торговлю детьми и людьми", True),
    ("ru", "временная защита", "временной международной защиты", True),
    ("ru", "опекун", "попечителю", False),
    ("tr", "ikamet izni", "ikamet izinlerini", True),
    ("tr", "vatansız kişi", "vatansız kişilerin", True),
    ("tr", "menşe ülke", "menşe ülkelerindeki", True),
    ("tr", "vasi", "kayyuma", False),
    ("tr", "insan ticareti", "insan ticaretinden", True),
    ("tr", "aile birleşimi", "aile birleşiminin", True),
    ("tr", "sosyal hizmet uzmanı", "sosyal hizmet uzmanlarına", True),
    ("tr", "ebeveyn sorumluluğu", "ebeveynlerin sorumlulukları", True),
    ("tr", "devlet", "devletlerce", True),
    ("ar", "أسرة حاضنة", "الأسر الحاضنة", True),
    ("ar", "أخصائي اجتماعي", "والأخصائيين الاجتماعيين", True),
    ("ar", "ممثل قانوني", "بممثليهم القانونيين", True),
    ("ar", "تصريح إقامة", "تصاريح الإقامة", True),
    ("ar", "عديم الجنسية", "عديمي الجنسية", True),
    ("ar", "نازح داخلي", "للنازحين داخليا", True),
    ("ar", "بلد مضيف", "البلدان المضيفة", True),
    ("ar", "محكمة", "أمام المحاكم", True),
    ("ar", "وصي", "الولي", False),
    ("ar", "طفل منفصل", "الأطفال المنفصلين", True),
    ("ar", "اتجار بالأشخاص", "الاتجار بالبشر", False),
    ("ar", "حماية مؤقتة", "الحماية المؤقتة", True),
    ("ar", "عقوبة", "عقوبتان", True),
]


@pytest.mark.parametrize(("language", "form", "text", "expected"), ROWS)
def test_sentence_holds_the_term_or_another_word(found, language, form, text, expected):
    assert bool(found(language, form, text)) is expected
