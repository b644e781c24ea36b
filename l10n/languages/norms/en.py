"""English words of legal force.

Modal verbs and their weight: UN Editorial Manual and United Nations Treaty
Handbook ("shall" obliges, "should" recommends, "may" permits). Persons: CRC
art. 1, CRC General Comment No. 6, paras 7-9. Hedges ("as far as possible",
"appropriate", "progressively"): ICESCR art. 2(1), CRC art. 4. The lists are
this project's own.
"""

from __future__ import annotations

from l10n.languages.norms.base import Norms

MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
GROUPS = {
    "modal verb": "shall may must should can could will would might ought need needs needn",
    "negation": "not no nor neither never none nobody nothing nowhere without cannot lack",
    "limit": (
        "only unless except excepting exception exceptions subject solely exclusively "
        "merely excluding including notwithstanding despite although if whether otherwise but "
        "until till save alone just even regardless irrespective"
    ),
    "quantity": (
        "all any each every everyone everybody anyone anybody some someone somebody both either "
        "most many much few fewer several more less least minimum maximum half twice total "
        "entire whole part partly partially full fully majority minority sufficient "
        "enough another other others same further additional approximately"
    ),
    "number": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
        "eighty ninety hundred thousand million billion first second third fourth fifth sixth "
        "seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth "
        "sixtieth seventieth "
        "eightieth ninetieth hundredth once per cent percent"
    ),
    "time": (
        "before after during within since prior following later earlier immediately "
        "immediate promptly prompt forthwith delay soon always sometimes often rarely usually "
        "permanently permanent temporarily temporary day days week weeks month months year years "
        "hour hours minute minutes progressively already still yet again ever automatically "
        "automatic today monday tuesday wednesday thursday friday saturday sunday " + MONTHS
    ),
    "duty or right": (
        "oblige obliged obliges obligation obligations obligatory mandatory compulsory binding "
        "require required requires requirement duty duties undertake undertakes undertook "
        "entitle entitled entitles entitlement right rights freedom freedoms responsible "
        "responsibility responsibilities prohibit prohibits prohibited prohibition ban banned "
        "forbid forbids forbidden permit permits permitted allow allows allowed authorize "
        "authorise authorized authorised guarantee guarantees guaranteed ensure ensures ensured "
        "respect respects respected recognize recognise recognizes recognises recognized "
        "recognised endeavour endeavor endeavours strive promote promotes promoted encourage "
        "encourages encouraged recommend recommends recommended protect protects protected "
        "consider considers considered liable optional voluntary voluntarily free waive try "
        "prevent prevents prevented facilitate facilitates invite invites urge urges request "
        "requests decide decides request fulfil fulfill assist assists refrain refuse refuses"
    ),
    "degree": (
        "appropriate necessary possible feasible practicable reasonable reasonably effective "
        "adequate suitable primary paramount main best highest higher lowest lower last resort "
        "special serious seriously equal equally strictly substantially generally principle "
        "particular especially exceptional exceptionally far extent normally wherever whenever "
        "full absolute sole shortest longest short long older younger above below"
    ),
    "person": (
        "child children minor minors adult adults infant infants youth juvenile juveniles person "
        "persons people individual individuals parent parents guardian guardians caregiver "
        "caregivers family families relative relatives refugee refugees migrant migrants citizen "
        "citizens national nationals foreigner foreigners alien aliens asylum seeker seekers "
        "stateless separated unaccompanied displaced victim victims girl girls boy boys woman "
        "women man men mother mothers father fathers human male female sibling siblings"
    ),
    "who is bound": (
        "state states party parties signatory signatories government governments authority "
        "authorities court courts tribunal committee contracting nation nations country "
        "countries institution institutions council assembly judge police administration member "
        "members receiving sending organization organizations agency agencies"
    ),
}
ALIKE = (
    "child/children minor/minors adult/adults infant/infants juvenile/juveniles person/persons/"
    "people individual/individuals parent/parents guardian/guardians caregiver/caregivers "
    "family/families relative/relatives refugee/refugees migrant/migrants citizen/citizens "
    "national/nationals foreigner/foreigners alien/aliens seeker/seekers victim/victims girl/girls "
    "boy/boys woman/women man/men mother/mothers father/fathers sibling/siblings state/states "
    "party/parties signatory/signatories government/governments authority/authorities court/courts "
    "nation/nations country/countries institution/institutions member/members "
    "organization/organizations agency/agencies obligation/obligations duty/duties "
    "right/rights freedom/freedoms responsibility/responsibilities exception/exceptions "
    "require/requires/required oblige/obliges/obliged undertake/undertakes/undertook "
    "entitle/entitles/entitled prohibit/prohibits/prohibited/prohibition ban/banned "
    "forbid/forbids/forbidden permit/permits/permitted allow/allows/allowed "
    "authorize/authorise/authorized/authorised guarantee/guarantees/guaranteed "
    "ensure/ensures/ensured respect/respects/respected recognize/recognise/recognizes/recognises/"
    "recognized/recognised endeavour/endeavor/endeavours promote/promotes/promoted "
    "encourage/encourages/encouraged recommend/recommends/recommended protect/protects/protected "
    "consider/considers/considered prevent/prevents/prevented facilitate/facilitates "
    "invite/invites urge/urges request/requests decide/decides fulfil/fulfill assist/assists "
    "refuse/refuses percent/cent immediately/forthwith anyone/anybody everyone/everybody "
    "someone/somebody until/till need/needs hour/hours minute/minutes day/days week/weeks "
    "month/months year/years organization/organisation particular/especially "
    "jan/january feb/february mar/march apr/april jun/june jul/july aug/august "
    "sept/sep/september oct/october nov/november dec/december "
    "0/zero 1/one 2/two 3/three 4/four 5/five 6/six 7/seven 8/eight 9/nine 10/ten 11/eleven "
    "12/twelve 13/thirteen 14/fourteen 15/fifteen 16/sixteen 17/seventeen 18/eighteen "
    "19/nineteen 20/twenty 30/thirty 40/forty 50/fifty 60/sixty 70/seventy 80/eighty 90/ninety"
)
VERBS = "is are was were do does did has have had should would could must need might may"
CONTRACTIONS = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    **{
        f"{verb}n't": f"{verb} not"
        for verb in [
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "has",
            "have",
            "had",
            "should",
            "would",
            "could",
            "must",
            "need",
            "might",
            "may",
        ]
    },
}


CAPITALS = (
    "state states party parties convention covenant protocol committee court council article "
    "member members secretary general assembly union government contracting"
)


def _alike() -> dict[str, str]:
    return {word: group.split("/")[0] for group in ALIKE.split() for word in group.split("/")}


NORMS = Norms(
    words={word: group for group, words in GROUPS.items() for word in words.split()},
    alike=_alike(),
    exchanges=frozenset({"and", "or"}),
    negations=("un", "in", "im", "ir", "il", "non", "dis", "mis"),
    contractions=CONTRACTIONS,
    capitals=frozenset(CAPITALS.split()),
    months=frozenset({"may", "march"}),
    before_number=frozenset({"about", "around", "over", "under", "up", "by", "from"}),
)
