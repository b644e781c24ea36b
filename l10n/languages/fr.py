"""French.

Plural rule: gettext manual and Unicode CLDR. Subtitle figures: see each profile.
Quotation marks: Unicode CLDR, delimiters.
"""

from l10n.languages.base import (
    TED_LIMITS,
    Language,
    course_limits,
    languages,
    netflix_limits,
)

ABBREVIATIONS = (
    "al app art av cf chap coll dr ed éd env etc ex fig hab ibid inf m mlle mm mme no nos obs "
    "op p p.ex par paragr pp prof rés s.d sect st ste suiv sup t tél tit v vol"
)
NUMBER_ABBREVIATIONS = "art cap cf ch chap fig n no nos p par paragr pp sect tit tél vol"
FINAL_ABBREVIATIONS = "al coll env etc ibid inf m mm s.d suiv sup"
SENTENCE_STARTERS = (
    "ainsi alors après au aucun aussi avec c'est ce ces cet cette chaque comme dans de des donc "
    "elle elles en enfin et il ils je l la le les leur leurs lorsque mais nous on or où par parce "
    "pour quand que qui sa sans ses si son sur tous tout toute un une vous à"
)
BREAK_BEFORE = (
    "et ou mais donc car ni or que qui quoi dont où lorsque quand si comme puisque parce afin "
    "pour avec sans dans sur sous chez vers par de du des d' à au aux en entre pendant depuis "
    "contre après avant jusque"
)
KEEP_WITH_NEXT = (
    "le la les l' un une des du de d' à au aux ce cet cette ces mon ton son ma ta sa mes tes "
    "ses notre votre leur nos vos leurs ne n' se s' je tu il elle on nous vous ils elles qu' "
    "que"
)

LANGUAGE = languages.add(
    "fr",
    Language(
        code="fr",
        name="French",
        autonym="français",
        plural_forms="nplurals=2; plural=(n > 1);",
        subtitle_limits={
            **course_limits(15, 42),
            **netflix_limits(17, 13, 42, "2026-08"),
            **TED_LIMITS,
        },
        abbreviations=frozenset(ABBREVIATIONS.split()),
        number_abbreviations=frozenset(NUMBER_ABBREVIATIONS.split()),
        final_abbreviations=frozenset(FINAL_ABBREVIATIONS.split()),
        sentence_starters=frozenset(SENTENCE_STARTERS.split()),
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="- ",
        quotes=(("«\u00a0", "\u00a0»"), ("“", "”")),
    ),
)
