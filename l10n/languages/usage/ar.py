"""Arabic in use. The lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "في من على إلى عن مع أن إن أو لا لم لن هذا هذه ذلك تلك التي الذي الذين كل أي بعد قبل عند عندما "
    "إذا قد كان كانت يكون تكون هو هي هم ما لأن حتى بين غير بعض أكثر يمكن يجب ليس ثم لكن كما منذ "
    "خلال ضد دون"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="ARABIC",
    may_repeat=frozenset({"لا", "نعم", "جدا", "جدًا", "واحدا", "واحدًا", "واحد", "كلا", "شيئا"}),
    length=(0.48, 1.4),
)
