"""Spanish word forms: number and gender, contraction (al, del)."""

from __future__ import annotations

from l10n.languages.morphology.base import word_set
from l10n.languages.morphology.stems import StemAndLemma


class Spanish(StemAndLemma):
    """Gender pairs such as niño and niña are one lemma in the dictionary."""

    algorithm = "spanish"
    dictionary = "es"
    gap = 2
    plurals = (
        ("iones", "ión"), ("ores", "or"), ("ces", "z"), ("les", "l"), ("des", "d"), ("ses", "s"),
        ("s", ""),
    )  # fmt: skip
    feminines = (("ora", "or"), ("a", "o"))
    own_feminines = word_set("derecha cuenta acta carta pena cargo")
    derivations = ("ía", "ías", "idad", "idades", "ismo")
    conjunctions = word_set("y e o u ni")
    function_words = word_set(
        "el la los las lo un una unos unas de del al a en con por para su sus mi mis tu tus "
        "nuestro nuestra nuestros nuestras se que es son este esta estos estas ese esa esos esas "
        "sobre"
    )


MORPHOLOGY = Spanish()
