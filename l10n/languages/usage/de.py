"""German in use. Address: "Sie" and "du" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage, person_nouns

TELLING = (
    "der die das den dem des und ist sind sein wird werden wurde wurden ein eine einen einem einer "
    "eines nicht mit für von auf zu im in als auch es er sie wir ihr ihre ihren sich an bei oder "
    "aber wenn dass weil nur noch nach vor über unter zwischen durch kann können muss müssen soll "
    "sollen hat haben war waren diese dieser dieses diesen kein keine keinen aus am zum zur um"
)

# "Lehrer" is singular and plural: only what a plural word leads in, or the dative, counts.
# Signs inside words (*, :, _) are no part of German spelling: Rat für deutsche
# Rechtschreibung, 26 March 2021 and 15 December 2023. Neutral words: Duden,
# "Handbuch geschlechtergerechte Sprache" (2020).
PERSON_NOUNS = """
    Lehrer | Lehrerinnen | Lehrkräfte
    Schüler | Schülerinnen | Lernende
    Erzieher | Erzieherinnen | pädagogische Fachkräfte
    Betreuer | Betreuerinnen | Betreuungspersonen
    Sozialarbeiter | Sozialarbeiterinnen | Fachkräfte der sozialen Arbeit
    Mitarbeiter | Mitarbeiterinnen | Mitarbeitende
    Teilnehmer | Teilnehmerinnen | Teilnehmende
    Berater | Beraterinnen | Beratungsfachkräfte
    Dolmetscher | Dolmetscherinnen | Dolmetschende
    Helfer | Helferinnen | Helfende
    Leiter | Leiterinnen | Leitungskräfte
    Bürger | Bürgerinnen | Menschen
"""


IN_PLURAL = (
    r"(?<!\w)(?:(?:[Aa]lle|[Vv]iele|[Ee]inige|[Mm]ehrere|[Aa]ndere|[Uu]nsere|[Kk]eine|[Dd]iese|[Dd]ie)n?"
    r" (?:[a-zäöüß]+en )?NOUN|NOUNn)(?!\w)"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    # "gelesen werden werden" (future passive), "der Reihe nach nach ..." (postposition).
    may_repeat=frozenset(
        {"die", "der", "das", "den", "dem", "sie", "ihr", "sehr", "nein", "ja", "werden", "nach"}
    ),
    capital_nouns=True,
    length=(0.75, 2.0),
    informal=r"(?i:(?<!\w)(?:du|dich|dir|dein|deine|deinen|deinem|deiner|deines)(?!\w))",
    formal=r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre|Ihren|Ihrem|Ihrer)(?!\w)",
    person_nouns=person_nouns(PERSON_NOUNS, IN_PLURAL),
    gender_signs=(
        r"(?<!\w)\w{3,}(?:[*:_·/]|/-)(?:in|innen)(?!\w)|(?<!\w)\w{3,}[a-zäöüß]In(?:nen)?(?!\w)"
        r"|(?<!\w)\w{3,}\((?:in|innen)\)"
    ),
)
