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
from l10n.languages.writing import Writing, number_stems, words_by_kind

ABBREVIATIONS = (
    "al app art av cf chap coll dr ed éd env etc ex fig hab ibid inf m max min mlle mm mme no "
    "nos obs op p p.ex par paragr pp prof rés s.d sect st ste suiv sup t tél tit v vol"
)
NUMBER_ABBREVIATIONS = "art cap cf ch chap fig n no nos p par paragr pp sect tit tél vol"
FINAL_ABBREVIATIONS = "al coll env etc ibid inf m max min mm s.d suiv sup"
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

# Separators: CLDR 46, fr. Spaces and quotation marks: Lexique des règles typographiques
# en usage à l'Imprimerie nationale (2002), "Ponctuation": a narrow no-break space
# before ; ! ?, a no-break one before : and inside « ». Raised endings of ordinals: the
# same, "Abréviations" (1er, 1re, 2e, 2d). Citation words: the French
# texts of United Nations treaties (CDE art. 1er, al. 1).
WRITING = Writing(
    decimals=",",
    groups="\u202f\u00a0 .",
    percent=r"pour cent|pourcent|p\. cent",
    numbers=number_stems(
        """
        0 zéro aucun nul
        0.5 demi moitié
        1 un une premier première 1er unique
        2 deux second seconde deuxième double demi
        3 trois troisième tiers tierce triple
        4 quatre quatrième quart
        5 cinq
        6 six
        7 sept
        8 huit
        9 neuf neuvième
        10 dix
        11 onze
        12 douze midi minuit douzaine
        13 treize
        14 quatorze
        15 quinze
        16 seize
        17 dix-sept
        18 dix-huit
        19 dix-neuf
        20 vingt
        24 vingt-quatre minuit jour journée
        30 trente
        40 quarante
        50 cinquante moitié
        60 soixante
        70 soixante-dix
        80 quatre-vingt
        90 quatre-vingt-dix
        25 quart
        100 cent doubl
        1000 mille
        1000000 million
        """
    ),
    months="janv févr mars avr mai juin juil août sept oct nov déc",
    citations=words_by_kind(
        article=r"articles?|arts?\.",
        paragraph=r"paragraphes?|par(?:agr)?\.|alinéas?|al\.|§+|points?",
        section=r"sections?|sect\.|parties?|rubriques?",
        chapter=r"chapitres?|chap\.",
        annex=r"annexes?",
        rule=r"règles?",
        principle=r"principes?",
        number=r"n(?:os?|[°º]s?)|numéros?|n\^?\{?os?\}?",
    ),
    spaced=":;!?",
    space="\u202f\u00a0",
    quote_space=True,
    raised_endings="ers?|res?|es?|nde?s?|ds?|èmes?",
    foreign_quotes=("“”", "„“", "„”"),
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
        writing=WRITING,
    ),
)
