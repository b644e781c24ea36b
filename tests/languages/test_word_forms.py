"""What a word of a text is a form of, and what only looks like it: one row a form.

Each entry: dictionary form -> (forms of it, near misses).
"""

from __future__ import annotations

import pytest

from l10n.languages import get_language, languages
from l10n.languages.morphology import Morphology, get_morphology

FORMS: dict[str, dict[str, tuple[str, str]]] = {
    "ar": {
        "طفل": (
            "الطفل طفلا أطفال الأطفال والأطفال للأطفال بأطفالهم طفلان الطِّفْل طفلها طفلة لطفل",
            "طفيلي",
        ),
        "حق": ("الحق حقوق حقوقه بحقوق للحقوق حقه وحقها الحقوق", "حقيقة حقل"),
        "دولة": ("الدول دول دولته للدولة الدولتين والدولة", "دولي"),
        "لاجئ": ("لاجئين اللاجئون للاجئين اللاجئة لاجئات ولاجئ", "لجوء"),
        "لجوء": ("اللجوء لجوئه", "لاجئ"),
        "حرية": ("الحريات حريته بحرية وحريات حرياته", "حرارة"),
        "أسرة": ("الأسرة أسر أسرته الأسر وأسرتها أسرهم", "أسير"),
        "محكمة": ("محاكم المحكمة المحاكم محكمته", "حكم"),
        "وصي": ("الوصي أوصياء وصيا وصيه الأوصياء", ""),
        "موافقة": ("موافقته الموافقة بموافقة", ""),
        "رضا": ("برضى رضاه الرضا رضى", ""),
        "تصريح": ("تصاريح التصريح بتصريح", "صريح"),
        "ناج": ("ناج الناجية الناجين الناجي", ""),
        "عقوبة": ("عقوبات العقوبة عقوبته", ""),
        "الجنسية": ("جنسية جنسيته بجنسية جنسيات", ""),
        "اتفاقية": ("الاتفاقية اتفاقيات اتفاقيتنا", ""),
        "مصحوب": ("مصحوبين المصحوبين المصحوبة مصحوبون", "صاحب"),
        "والد": ("والديه الوالدين والدي الوالدان والده", "ولد"),
        "قاصر": ("القاصر قاصرين قاصرون القصر", ""),
        "رأي": ("آراء رأيه الرأي آرائه", ""),
        "قانون": ("القانون قوانين القوانين قانونا بقانون", ""),
        "إقامة": ("الإقامة إقامته اقامة", ""),
        "جريمة": ("جرائم الجرائم جريمته", "مجرم"),
        "تعليم": ("التعليم تعليمه بالتعليم", "علم"),
        "منفصل": ("منفصلين المنفصلة المنفصلون", ""),
        "إجراء": ("إجراءات الإجراء الإجراءات", ""),
        "قرار": ("قرارات القرار قراره", ""),
        "هيئة": ("هيئات الهيئات", ""),
        "مركز": ("مراكز المراكز مركزه", ""),
        "مبدأ": ("مبادئ المبدأ المبادئ", ""),
        "خدمة": ("خدمات الخدمات", ""),
        "طالب": ("طالبي طالبو طالبة طالبين الطالب", ""),
        "مهاجر": ("مهاجرين المهاجرون المهاجرات للمهاجرين", "هجرة"),
        "احتجاز": ("الاحتجاز احتجازه", "حجز"),
        "مصلحة": ("مصالح المصالح مصلحته", ""),
        "أم": ("أمه الأم أمهات", ""),
        "شخص": ("أشخاص الأشخاص شخصا شخصين", ""),
        "رقم": ("الرقم رقمه أرقام", "قلم"),
        "6": ("٦ 6", "7"),
    },
    "de": {
        "Bildung": (
            "Schulbildung Bildungswesen Grundbildung Bildungs",
            "Ausbildung Einbildung Abbildung Vorbildung Fortbildung",
        ),
        "Recht": (
            "Flüchtlingsrechte Rechte Rechten Rechts Rechtes Rechtsbehelf",
            "rechts Unrecht Gerechtigkeit rechtlich Vorrecht",
        ),
        "Staat": ("Staaten Staates Staats Mitgliedstaaten Staatsangehörigkeit", "Stadt staatlich"),
        "Kind": ("Kinder Kindern Kindes Kinds Kindeswohl", "Kindheit kindlich"),
        "Ehe": ("Ehen Eheschließung", "Ehre ehe"),
        "Gewissen": ("Gewissens Gewissensfreiheit", "Gewissheit gewissenhaft"),
        "Arbeit": ("Arbeiten Kinderarbeit", "Arbeiter Mitarbeit"),
        "Strafe": ("Strafen Freiheitsstrafe Strafverfahren", "strafbaren Bestrafung"),
        "Unterhalt": ("Unterhalts", "Unterhaltung"),
        "gesetzlich": ("gesetzliche gesetzlichen gesetzlicher gesetzliches", "Gesetz"),
        "Vormund": ("Vormünder Vormünder Vormunds Vormundes", "Vormundschaft"),
        "unbegleitetes": ("unbegleiteten unbegleitete unbegleiteter", "begleiteten"),
        "Asylsuchender": ("Asylsuchende Asylsuchenden", ""),
        "Minderjähriger": ("Minderjährige Minderjährigen", ""),
        "Flüchtling": ("Flüchtlinge Flüchtlingen Flüchtlings Flüchtlingsrechte", "flüchtig Flucht"),
        "elterliche": ("elterlichen elterlicher", ""),
        "Mitgliedstaat": ("Mitgliedstaaten", ""),
        "Gesetz": ("Gesetze Gesetzes Gesetzen", "gesetzlich"),
        "Familie": ("Familien Familienleben Pflegefamilie", ""),
        "Religion": ("Religionsfreiheit Religionen", "religiös"),
        "Vertriebener": ("Vertriebene Vertriebenen", ""),
        "Jugendamt": ("Jugendämter Jugendamtes Jugendämtern", ""),
        "Abschiebung": ("Abschiebungen Abschiebungshaft", ""),
        "Hilfe": ("Hilfen Jugendhilfe", ""),
        "Pflegefamilie": ("Pflegefamilien", ""),
        "Entscheidung": ("Entscheidungen", "Unterscheidung"),
        "Meinung": ("Meinungen Meinungsfreiheit", ""),
        "Sozialarbeiter": ("Sozialarbeiterin Sozialarbeiterinnen Sozialarbeitern", "Sozialarbeit"),
        "Staatenloser": ("Staatenlose Staatenlosen", "Staatenlosigkeit"),
        "Vertreter": ("Vertreterin Vertretern Vertreterinnen", "Vertretung"),
        "jeder": ("jede jedem Jede jeden", "jener"),
        "Herkunftsland": ("Herkunftsländer Herkunftslandes Herkunftsländern", "Aufnahmeland"),
        "Maßnahme": ("Massnahmen Maßnahmen", "Maß"),
    },
    "en": {
        "child": ("children child's children’s", "childhood childish"),
        "party": ("parties", "part"),
        "right": ("rights", "rightly righteous"),
        "minor": ("minors", "minority"),
        "family": ("families family’s", "familiar"),
        "parent": ("parents parents’", "parenting parental"),
        "hearing": ("hearings", "hear"),
        "status": ("status", ""),
        "asylum": ("asylums", ""),
        "person": ("persons people", "personal"),
        "refugee": ("refugees", "refuge"),
        "State": ("States state", ""),
        "box": ("boxes", ""),
        "process": ("processes", ""),
        "basis": ("bases", ""),
        "agency": ("agencies", ""),
        "life": ("lives", "live"),
    },
    "es": {
        "niño": ("niña niños niñas", "niñez"),
        "derecho": ("derechos", "derecha"),
        "menor": ("menores", "minoría"),
        "solicitante": ("solicitantes", "solicitud"),
        "refugiado": ("refugiada refugiados refugiadas", "refugio"),
        "protección": ("protecciones", "protector"),
        "tutor": ("tutores tutora tutoras", "tutela"),
        "nación": ("naciones", "nacional"),
        "libertad": ("libertades", "libre"),
        "ley": ("leyes", "leyenda"),
        "juez": ("jueces jueza", ""),
        "internacional": ("internacionales", "nacional"),
        "país": ("países", "paisaje"),
        "interés": ("intereses", ""),
        "familiar": ("familiares", "familia"),
        "trabajador": ("trabajadora trabajadores trabajadoras", "trabajo"),
        "educación": ("", "educador educativo"),
        "apátrida": ("apátridas", "apatridia"),
        "acompañado": ("acompañada acompañados acompañadas", ""),
        "parte": ("partes", "partido"),
        "pena": ("penas", "penal"),
        "Estado": ("Estados", ""),
        "persona": ("personas", "personal"),
        "opinión": ("opiniones", ""),
        "matrimonio": ("matrimonios", "matrimonial"),
        "devolución": ("devoluciones", ""),
        "crimen": ("crímenes", ""),
        "joven": ("jóvenes", ""),
        "orden": ("órdenes", ""),
        "examen": ("exámenes", ""),
    },
    "fr": {
        "droit": ("droits", "droite"),
        "réfugié": ("réfugiés réfugiée réfugiées", "refuge réfuter"),
        "tuteur": ("tuteurs tutrice tutrices", "tutelle"),
        "national": ("nationaux nationale nationales", "nation nationalité"),
        "nationalité": ("nationalités", "national nationaux"),
        "enfant": ("enfants", "enfance"),
        "travail": ("travaux", "travailleur"),
        "travailleur": ("travailleuse travailleurs travailleuses", ""),
        "partie": ("parties", ""),
        "placement": ("placements", "place"),
        "état": ("états États", ""),
        "accompagné": ("accompagnée accompagnés accompagnées", ""),
        "familial": ("familiaux familiale familiales", "famille"),
        "audition": ("auditions", "auditeur"),
        "loi": ("lois", "loin"),
        "légal": ("légaux légale", "légalité"),
        "liberté": ("libertés", "libre libérer"),
        "justice": ("", "juste"),
        "séparé": ("séparés séparée", ""),
        "peine": ("peines", ""),
        "mineur": ("mineurs mineure mineures", "minorité"),
        "apatride": ("apatrides", "apatridie"),
        "expulsion": ("expulsions", "expulser"),
        "Nations": ("Nations", ""),
        "recours": ("recours", ""),
        "effectif": ("effective effectifs effectives", "effet"),
        "paix": ("paix", "paye"),
        "éducation": ("", "éducateur éducatif"),
        "protection": ("protections", "protecteur"),
        "membre": ("membres", ""),
        "arrêté": ("arrêtés", ""),
        "intérêt": ("intérêts", ""),
        "supérieur": ("supérieure supérieurs", ""),
        "asile": ("asiles", ""),
        "vie": ("vies", ""),
        "sociale": ("social sociaux sociales", ""),
        "gardien": ("gardienne gardiens", ""),
        "cœur": ("coeur cœurs", "chœur"),
    },
    "ru": {
        "ребенок": ("дети детей детям ребёнка ребенку детьми", "детский детство"),
        "право": ("права прав правам правами", "правый правило правда"),
        "беженец": ("беженцы беженцев беженцам беженцами беженца", "бежать"),
        "государство": ("государств государствами", "государственный"),
        "опекун": ("опекуны опекуна опекуном", "опека"),
        "мир": ("мира миру", "мирный"),
        "закон": ("закона законам законы", "законный"),
        "наилучшие": ("наилучших наилучшим наилучшими", ""),
        "ищущее": ("ищущих ищущего ищущими ищущие", "искать"),
        "родитель": ("родители родителей родителям", "родительский"),
        "приемная": ("приёмной приемную приемные", ""),
        "семья": ("семьи семей семьями", "семейный"),
        "суд": ("суда суды судом", "судья"),
        "убежище": ("убежища убежищем", "убежать"),
        "лицо": ("лица лиц лицам", ""),
        "страна": ("страны стран странами", "странный"),
        "разлученный": ("разлученных разлучённые разлученным", ""),
        "несопровождаемый": (
            "несопровождаемые несопровождаемых несопровождаемого",
            "сопровождаемых",
        ),
        "Организация": ("Организации Организацией", ""),
        "Объединенные": ("Объединенных Объединённых", ""),
        "преследование": ("преследования преследований", "преследователь"),
        "убеждение": ("убеждений убеждения", ""),
        "пытка": ("пыток пытки пыткам", "попытка"),
        "высылка": ("высылки высылке высылок", "ссылка"),
        "УВКБ": ("УВКБ", ""),
        "ЮНИСЕФ": ("ЮНИСЕФ", ""),
        "дети": ("детей ребенок", ""),
    },
    "tr": {
        "hak": (
            "hakkı hakları haklarının haklarına haklarımız hakkının hakkından",
            "hakikat haklı hakim hakem",
        ),
        "çocuk": (
            "çocuğun çocuklar çocukların çocuklara çocuğa çocuklarının çocuktan çocuğuyla",
            "çocukluk çocuksu",
        ),
        "mülteci": ("mülteciler mültecilerin mülteciye mülteciyi mültecinin", "mülk"),
        "kayıt": ("kaydı kaydının kayıtlar kayıtları kayıtlarının", "kayıp"),
        "izin": ("izni izinleri izninin iznine", "iz"),
        "kanun": ("kanunu kanunlar kanunun kanunen kanunla kanunların kanundaki", "kanı"),
        "ülke": ("ülkenin ülkesi ülkeler ülkesine ülkelerinde ülkedeki", "ülkü"),
        "devlet": ("devletler devletin devletlerin Devletler devletlerinin", ""),
        "aile": ("ailesi ailelerin aileye ailenin ailesinin ailesiyle", ""),
        "vasi": ("vasisi vasinin vasiye vasiler vasilerin", "vasiyet"),
        "mahkeme": ("mahkemesi mahkemeler mahkemenin mahkemelerde mahkemece", ""),
        "ebeveyn": ("ebeveynler ebeveynin ebeveynlerinden", ""),
        "İnsan": ("insan insanın insanlar İnsanların", ""),
        "sığınmacı": ("sığınmacılar sığınmacının sığınmacılara", "sığınma"),
        "sığınma": ("sığınmanın sığınması", "sığınmacı"),
        "uyrukluk": ("uyrukluğu uyrukluğun uyrukluğa", "uyruk"),
        "ceza": ("cezası cezalar cezanın cezaya cezayla", "cezve"),
        "suç": ("suçu suçlar suçun suçtan", "suçlu"),
        "kişi": ("kişinin kişiler kişilerin kişiye", ""),
        "rıza": ("rızası rızasını rızanın", ""),
        "Türkiye": ("Türkiye'nin Türkiye’de Türkiye'deki", ""),
        "UNICEF": ("UNICEF'in UNICEF’e", ""),
        "sözleşme": ("sözleşmesi sözleşmenin sözleşmesinin sözleşmeye", "söz"),
        "haysiyet": ("haysiyeti haysiyetin", ""),
        "kulluk": ("kulluğu kulluğa", "kul"),
        "kitap": ("kitabı kitaba", ""),
        "hüküm": ("hükmü hükümler hükmünün", ""),
        "barış": ("barışı barışın", "barınak"),
        "koruma": ("koruması korumanın korumaya", "korku"),
        "saat": ("saati saatler", ""),
        "din": ("dini dinin dinler", "dinleme"),
        "fikir": ("fikri fikirler fikrini", ""),
        "statü": ("statüsü statünün", ""),
        "zulüm": ("zulmü zulümden zulme", ""),
        "ıslah": ("Islah ıslahı ISLAH", "islah"),
    },
}

ROWS = [
    (code, term, word, expected)
    for code, terms in FORMS.items()
    for term, sides in terms.items()
    for words, expected in zip(sides, (True, False), strict=True)
    for word in words.split()
]


def is_form(morphology: Morphology, word: str, term: str) -> bool:
    keys = morphology.keys(word) | morphology.part_keys(word)
    return bool(keys & morphology.term_keys(term))


@pytest.mark.parametrize(("code", "term", "word", "expected"), ROWS)
def test_word_is_a_form_of_the_term_or_only_looks_like_it(code, term, word, expected):
    assert is_form(get_morphology(code), word, term) is expected


@pytest.mark.parametrize("code", sorted(FORMS))
def test_every_language_has_forms_and_near_misses(code):
    expected = [row[3] for row in ROWS if row[0] == code]
    assert expected.count(True) > 20
    assert expected.count(False) > 10


def test_every_language_file_has_its_word_forms():
    assert set(languages) <= set(FORMS)


@pytest.mark.parametrize("code", sorted(FORMS))
def test_keys_do_not_depend_on_invisible_characters(code):
    term = next(iter(FORMS[code]))
    morphology = get_morphology(code)
    assert morphology.keys(term[0] + "\u00ad" + term[1:]) == morphology.keys(term)


def test_decomposed_letters_are_those_of_the_composed_word():
    french = get_morphology("fr")
    assert french.keys("re\u0301fugie\u0301") == french.keys("réfugié")


def test_regional_locale_uses_the_language():
    assert get_morphology("fr-CA") is get_morphology("fr")
    assert get_language("de").morphology is get_morphology("de-AT")


def test_unknown_language_compares_words_as_they_are():
    plain = get_morphology("nl")
    assert is_form(plain, "Kind", "kind")
    assert not is_form(plain, "kinderen", "kind")


@pytest.mark.parametrize("code", ["base", "stems", "../x", "a.b", ""])
def test_odd_locale_never_imports_a_helper_module(code):
    assert type(get_morphology(code)) is Morphology


def test_english_verb_forms_count_for_verbs_alone():
    english = get_morphology("en")
    for word in ("detain", "detains", "detained", "detaining"):
        assert english.keys(word) & english.term_keys("detain", "verb")
    assert not english.keys("detaining") & english.term_keys("detain", "noun")
    assert english.keys("referred") & english.term_keys("refer", "verb")
    assert english.keys("sought") & english.term_keys("seek", "verb")
    assert not english.keys("seekers") & english.term_keys("seek", "verb")


def test_german_noun_is_no_adverb_of_the_same_letters():
    german = get_morphology("de")
    assert not german.keys("recht") & german.term_keys("Recht")
    assert german.keys("Recht") & german.term_keys("Recht")


def test_german_adjective_made_a_noun_is_met_by_the_adjective():
    german = get_morphology("de")
    assert german.keys("staatenlose") & german.term_keys("Staatenloser")
    assert not german.keys("arbeitet") & german.term_keys("Arbeiter")


def test_german_compound_parts_need_a_word_before_the_head():
    german = get_morphology("de")
    education = german.term_keys("Bildung")
    assert german.part_keys("Schulbildung") & education
    assert not german.part_keys("Ausbildung") & education
    assert not german.part_keys("schulbildung") & education
