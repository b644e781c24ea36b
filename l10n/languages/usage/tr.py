"""Turkish in use. Reduplication: every grammar ("ikileme"); the lists are this project's own."""

from l10n.languages.usage.base import Usage

TELLING = (
    "ve bir bu için ile de da olarak olan veya daha çok gibi kadar sonra önce her ne o şu ki ama "
    "ancak değil var yok ise eğer tüm bütün hiç en onun onlar biz siz ben sen bunu buna bunun "
    "göre karşı üzere arasında tarafından hakkında olduğu olduğunu edilir olur olabilir gerekir "
    "nasıl neden hangi kendi zaman birlikte çünkü ayrıca bazı diğer içinde üzerinde son al geri "
    "et elle"
)

USAGE = Usage(
    telling=frozenset(TELLING.split()),
    script="LATIN",
    may_repeat=frozenset({"bir", "ne", "en", "çok", "her", "o", "zaman", "kadar", "hiç", "şu"}),
    reduplicates=True,
    length=(0.55, 1.65),
    informal=r"(?<!\w)[Ss](?:en|eni|ana|enin|ende|enden|eninle)(?!\w)",
    formal=r"(?<!\w)[Ss]iz(?:i|e|in|de|den|inle)?(?!\w)",
)
