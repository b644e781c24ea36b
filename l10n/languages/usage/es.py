"""Spanish in use. Address: "usted" and "tú" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage, person_nouns

TELLING = (
    "el la los las de del y es son ser en para con por una un que se su sus al no más como o pero "
    "este esta estos estas ese esa esos esto ha han hay está están puede pueden debe deben si "
    "cuando donde todo todos toda todas sin sobre entre después antes muy también ya lo le les "
    "nos usted ustedes cada otro otra fue ni desde hasta porque"
)

# United Nations, Orientaciones para el empleo de un lenguaje inclusivo en cuanto al género
# en español: pairs, or words for a group; the sign @ and endings in x or e are not advised.
PERSON_NOUNS = """
    [Tt]rabajadores sociales | trabajadoras sociales | personal de trabajo social
    [Ee]ducadores | educadoras | personal educativo
    [Mm]aestros | maestras | personal docente
    [Pp]rofesores | profesoras | profesorado
    [Aa]lumnos | alumnas | alumnado
    [Dd]irectores | directoras | dirección
    [Aa]bogados | abogadas | abogacía
    [Cc]uidadores | cuidadoras | personas cuidadoras
    [Mm]édicos | médicas | personal médico
    [Ee]nfermeros | enfermeras | personal de enfermería
    [Ff]uncionarios | funcionarias | personal funcionario
    [Cc]iudadanos | ciudadanas | ciudadanía
"""

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"no", "muy", "sí", "ya"}),
    length=(0.72, 1.85),
    informal=r"(?i:(?<!\w)(?:tú|tu|tus|ti|contigo|tuyo|tuya|te)(?!\w))",
    formal=r"(?i:(?<!\w)(?:usted|ustedes)(?!\w))",
    person_nouns=person_nouns(PERSON_NOUNS),
    gender_signs=(
        r"(?<![\w.])[A-Za-záéíóúñ]+@s?(?![\w@]|\.\w)|(?<!\w)\w{3,}(?:o|os|or|ores)(?:/-?a?s?|\((?:a|as)\))(?!\w)"
        r"|(?<!\w)(?:niñ|tod|alumn|chic|hij|amig|maestr|profesor)(?:x|xs|es)(?!\w)"
    ),
)
