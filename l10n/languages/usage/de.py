"""German in use. Address: "Sie" and "du" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "der die das den dem des und ist sind sein wird werden wurde wurden ein eine einen einem einer "
    "eines nicht mit für von auf zu im in als auch es er sie wir ihr ihre ihren sich an bei oder "
    "aber wenn dass weil nur noch nach vor über unter zwischen durch kann können muss müssen soll "
    "sollen hat haben war waren diese dieser dieses diesen kein keine keinen aus am zum zur um"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"die", "der", "das", "den", "dem", "sie", "ihr", "sehr", "nein", "ja"}),
    capital_nouns=True,
    length=(0.75, 2.0),
    informal=r"(?i:(?<!\w)(?:du|dich|dir|dein|deine|deinen|deinem|deiner|deines)(?!\w))",
    formal=r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre|Ihren|Ihrem|Ihrer)(?!\w)",
)
