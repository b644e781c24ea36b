"""French in use. Address: "vous" and "tu" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage, person_nouns

TELLING = (
    "le la les des du de et est sont être dans pour avec sur par une un que qui ce cette ces aux "
    "au ne pas plus vous votre vos nous notre nos ils elles leur leurs ou mais donc comme si tout "
    "tous toute toutes sans sous entre après avant peut peuvent doit doivent a été avoir fait où "
    "lorsque afin ainsi aussi très en se son sa ses il elle"
)

# United Nations, Guidelines for gender-inclusive language in French: both forms, or words
# that name a group; points inside words are not advised.
PERSON_NOUNS = """
    [Tt]ravailleurs sociaux | travailleuses sociales | personnel social
    [Aa]ssistants sociaux | assistantes sociales | personnel social
    [Éé]ducateurs | éducatrices | personnel éducatif
    [Ee]nseignants | enseignantes | personnel enseignant
    [Dd]irecteurs | directrices | direction
    [Aa]vocats | avocates | barreau
    [Ii]nfirmiers | infirmières | personnel infirmier
    [Ff]ormateurs | formatrices | équipe de formation
    [Aa]nimateurs | animatrices | équipe d'animation
    [Pp]articipants | participantes | personnes qui participent
    [Éé]tudiants | étudiantes | personnes qui étudient
    [Pp]rofessionnels | professionnelles | personnel
    [Cc]onseillers | conseillères | service de conseil
    [Cc]itoyens | citoyennes | population
"""

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"nous", "vous", "non", "très", "oui", "elles", "ils", "en"}),
    length=(0.75, 1.9),
    informal=r"(?i:(?<![\w’'-])(?:tu|te|toi|tes|tien|tienne)(?!\w)|(?<![\w-])t['’](?=[aeiouyhéè]))",
    formal=r"(?i:(?<!\w)(?:vous|votre|vos)(?!\w))",
    person_nouns=person_nouns(PERSON_NOUNS),
    gender_signs=(
        r"(?<!\w)\w{2,}[·•⋅.](?:e|ne|le|se|re|ère|euse|trice|esse)s?(?:[·•⋅.]s)?(?!\w)"
        r"|(?<!\w)\w{2,}[·•⋅][a-zè]+|(?<!\w)\w{3,}\((?:e|ne|le|se|ère|euse|trice)s?\)s?"
    ),
)
