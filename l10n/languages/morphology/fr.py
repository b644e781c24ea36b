"""French word forms: number and gender, elision (l'enfant), contraction (du, aux)."""

from __future__ import annotations

from l10n.languages.morphology.base import word_set
from l10n.languages.morphology.stems import StemAndLemma


class French(StemAndLemma):
    """An apostrophe ends a word, so that "l'enfant" is an article and a noun."""

    algorithm = "french"
    dictionary = "fr"
    gap = 2
    plurals = (("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("s", ""), ("x", ""))
    feminines = (
        ("trice", "teur"), ("euse", "eur"), ("elle", "el"), ("enne", "en"), ("onne", "on"),
        ("ère", "er"), ("ive", "if"), ("ète", "et"), ("ette", "et"), ("e", ""),
    )  # fmt: skip
    own_feminines = word_set("droite suite mère père poste")
    derivations = ("ie", "ies", "ité", "ités", "isme")
    conjunctions = word_set("et ou ni")
    function_words = word_set(
        "le la les l un une des d de du au aux à en y ce cet cette ces c s n m t j qu que qui "
        "son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos "
        "dans par pour sur sous chez vers avec se ne pas est sont"
    )

    def fold(self, word: str) -> str:
        """Lower case, the ligature œ as two letters."""
        return super().fold(word).replace("œ", "oe")


MORPHOLOGY = French()
