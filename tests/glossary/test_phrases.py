"""Terms of several words in running text: one row a phrase, near misses beside it.

Rows: language, dictionary form, a text that holds it, a text that does not.
"""

from __future__ import annotations

import pytest

TARGET_ROWS = [
    # French: elision, contraction, number and gender, words in between
    (
        "fr",
        "intérêt supérieur de l'enfant",
        "Dans l’intérêt supérieur des enfants.",
        "L'intérêt de l'enfant.",
    ),
    (
        "fr",
        "intérêt supérieur de l'enfant",
        "les intérêts supérieurs de chaque enfant",
        "l'enfant d'intérêt supérieur",
    ),
    ("fr", "enfant non accompagné", "des enfants non accompagnées", "des enfants accompagnés"),
    (
        "fr",
        "droits de l'homme",
        "au respect universel des droits fondamentaux de l'homme",
        "les droits humains",
    ),
    ("fr", "demandeur d'asile", "une demandeuse d’asile", "une demande d'asile"),
    ("fr", "Nations Unies", "l'Organisation des Nations unies", "une nation. Unies pour la paix"),
    # Spanish
    (
        "es",
        "niño no acompañado",
        "los niños, niñas y adolescentes no acompañados",
        "los niños acompañados",
    ),
    (
        "es",
        "interés superior del niño",
        "el interés superior de la niña",
        "el interés del niño superior",
    ),
    ("es", "solicitante de asilo", "las solicitantes de asilo", "la solicitud de asilo"),
    ("es", "país de origen", "de sus países de origen", "el origen del país"),
    # German: declension of each word, genitive, compounds
    ("de", "unbegleitetes Kind", "mit unbegleiteten Kindern", "mit begleiteten Kindern"),
    ("de", "unbegleitetes Kind", "des unbegleiteten minderjährigen Kindes", "unbegleitetes Gepäck"),
    ("de", "gesetzlicher Vertreter", "ihre gesetzliche Vertreterin", "die gesetzliche Vertretung"),
    ("de", "gewöhnlicher Aufenthalt", "am Ort des gewöhnlichen Aufenthalts", "am Aufenthaltsort"),
    ("de", "Freiheit", "Grundfreiheiten", "Unfreiheit"),
    ("de", "Bildung", "das Recht auf Schulbildung", "das Recht auf Ausbildung"),
    ("de", "Flüchtling", "Flüchtlingsrechte", "Flucht"),
    ("de", "Recht", "Flüchtlingsrechte", "Unrecht und Gerechtigkeit"),
    ("de", "Sozialarbeiter", "eine Sozialarbeiter*in", "die Sozialarbeit"),
    ("de", "Sozialarbeiter", "alle Sozialarbeiter_innen", "die Sozialhilfe"),
    ("de", "Kinderhilfe", "die Kinder- und Jugendhilfe", "Kinder und Jugendhilfe"),
    (
        "de",
        "Gewissensfreiheit",
        "Gedanken-, Gewissens- und Religionsfreiheit",
        "Gewissens- und Vernunft",
    ),
    ("de", "Kinderpflicht", "Kinderrechte und -pflichten", "Kinderrechte und Schulpflichten"),
    ("de", "Religion", "Gedanken-, Gewissens- und Religionsfreiheit", "Gedankenfreiheit"),
    # Russian: case of each word, ё, words in between
    ("ru", "несопровождаемый ребенок", "несопровождаемым детям", "сопровождаемым детям"),
    ("ru", "лицо, ищущее убежища", "лицам, ищущим убежища", "лицо в убежище"),
    ("ru", "лицо, ищущее убежища", "о лицах, активно ищущих убежище", "лица. Ищущие убежища"),
    ("ru", "государство-участник", "государствами-участниками", "государства и участие"),
    ("ru", "права человека", "основных прав и свобод человека", "человека правого"),
    ("ru", "наилучшие интересы ребенка", "в наилучших интересах ребёнка", "интересы ребенка"),
    # Turkish: suffixes, harmony, apostrophes, dotted and dotless i
    ("tr", "insan hakları", "İNSAN HAKLARININ korunması", "insanlık haksızlık"),
    ("tr", "çocuğun yüksek yararı", "çocukların yüksek yararına", "çocuğun yararı"),
    ("tr", "sosyal hizmet uzmanı", "ben sosyal hizmet uzmanıyım", "ben sosyal hizmet uzmanlığıyım"),
    ("tr", "vasi", "siz vasisiniz", "siz vasıtasınız"),
    ("tr", "ikamet izni", "ikamet izinlerinin", "ikamet izi"),
    ("tr", "refakatsiz çocuk", "refakatsiz çocuğa", "refakatli çocuğa"),
    ("tr", "Türkiye", "Türkiye’deki", "Türkler"),
    ("tr", "doğum kaydı", "doğum kayıtlarının", "doğum kaybı"),
    # Arabic: clitics, article inside the phrase, broken plurals, spelling
    ("ar", "طفل غير مصحوب", "للأطفال غير المصحوبين", "الطفل المصحوب"),
    ("ar", "مصالح الطفل الفضلى", "بمصالح الأطفال الفضلى", "مصالح الطفل"),
    ("ar", "طالب لجوء", "وطالبي اللجوء", "طلب اللجوء"),
    ("ar", "حقوق الإنسان", "بحُقُوقِ الإنسَان", "حقوق الناس"),
    ("ar", "رعاية بديلة", "الرعايـة البديلـة", "الرعاية"),
    ("ar", "اتفاقية حقوق الطفل", "لاتفاقيه حقوق الطفل", "اتفاقية الطفل"),
    ("ar", "التعليق العام رقم 6", "التعليق العام رقم ٦", "التعليق العام رقم 5"),
]

SOURCE_ROWS = [
    (
        "best interests of the child",
        "In the best interests of every child,",
        "the best child interests",
    ),
    (
        "unaccompanied child",
        "unaccompanied and separated children",
        "unaccompanied luggage of a child",
    ),
    (
        "unaccompanied child",
        "unaccompanied, stateless or separated children",
        "the unaccompanied. Children",
    ),
    ("child care", "good child care", "a child in care"),
    ("child in care", "children in care", "child care"),
    ("guardian", "her guardian's consent", "guardianship"),
    ("States parties", "all States Parties", "states. Parties"),
    ("right to life", "the rights to life", "the right life"),
    ("asylum seeker", "asylum-seekers", "asylum for seekers"),
    ("parents", "without their parents’ consent", "parental consent"),
]


@pytest.mark.parametrize(("language", "form", "text", "near_miss"), TARGET_ROWS)
def test_translation_holds_the_term_or_a_near_miss(found, language, form, text, near_miss):
    assert found(language, form, text)
    assert not found(language, form, near_miss)


@pytest.mark.parametrize(("form", "text", "near_miss"), SOURCE_ROWS)
def test_english_source_names_the_term_or_a_near_miss(found, form, text, near_miss):
    assert found("en", form, text, side="source")
    assert not found("en", form, near_miss, side="source")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les enfants non accompagnés.", ["enfants non accompagnés"]),
        ("(enfant non\naccompagné)", ["enfant non\naccompagné"]),
        ("enfant <b>non</b> accompagné", ["enfant <b>non</b> accompagné"]),
        ("enfant **non** accompagné", ["enfant **non** accompagné"]),
        ("enfant « non » accompagné", ["enfant « non » accompagné"]),
    ],
)
def test_the_place_is_that_in_the_text_as_given(found, text, expected):
    assert found("fr", "enfant non accompagné", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "enfant. Non accompagné",
        "enfant (non accompagné)",
        "enfant\n\nnon accompagné",
        "enfant {count} non accompagné",
        "enfant : non accompagné",
    ],
)
def test_no_term_runs_through_a_sentence_end_or_a_placeholder(found, text):
    assert found("fr", "enfant non accompagné", text) == []
