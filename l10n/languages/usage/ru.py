"""Russian in use. Address: "вы" and "ты" of grammars; the lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "и в не на с что по для это как из к у от за о он она они мы вы его её их но или если то при "
    "до со все был была было были быть может могут должен должны есть нет этот эта эти этого "
    "который которая которые также только уже ещё когда где чтобы между без после перед так же"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="CYRILLIC",
    may_repeat=frozenset({"очень", "чуть", "да", "нет", "едва", "как", "ну", "всё"}),
    length=(0.6, 2.05),
    # Grammars of Russian take the masculine of a profession for both; signs are not advised by
    # the United Nations' Guidelines for gender-inclusive language in Russian.
    gender_signs=r"(?<!\w)\w{3,}(?:[_*]|/-?)(?:ниц|к|ц|ш|есс)[аы](?!\w)",
    informal=r"(?i:(?<!\w)(?:ты|тебя|тебе|тобой|тобою|твой|твоя|твоё|твои|твоего|твоей|твоих)(?!\w))",
    formal=r"(?i:(?<!\w)(?:вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашего|вашей|ваших)(?!\w))",
)
