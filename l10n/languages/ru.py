"""Russian.

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
    "абз б в вв г гг гл гр д др ед ж зам им ин искл кв кн кол л млн млрд напр обл оз п пер пл "
    "пом пос пп пр прим проф р р-н рис род руб рук с св сб см соч сост ср ст стр т т.д т.е "
    "т.к т.н т.п табл тел тт тыс ул ч чел экз"
)
NUMBER_ABBREVIATIONS = "абз гл лит оз п пп прим рис ст стр табл тел ч"
FINAL_ABBREVIATIONS = "в вв г гг др искл л м млн млрд р руб с т.д т.н т.п тыс чел экз"
SENTENCE_STARTERS = (
    "а без более большинство был была были в вам вас ваш во вот все всё вы где да даже для до его "
    "ее если есть её затем здесь и из или их к каждая каждое каждый как когда кто мне многие "
    "может можно мой мы на наш не некоторые нет но о об он она они оно от по под потом потому при "
    "с сегодня со так там теперь то тогда только тот у что чтобы эта эти это этот я"
)
BREAK_BEFORE = (
    "и или но а что чтобы который которая которое которые которого которых где когда если "
    "потому поскольку хотя пока как чем в во на с со к ко по от до из у о об при без для за "
    "над под перед между через после против"
)
KEEP_WITH_NEXT = (
    "в во на с со к ко по от до из у о об при без для за над под не ни этот эта это эти тот "
    "та то те и а но"
)

LANGUAGE = languages.add(
    "ru",
    Language(
        code="ru",
        name="Russian",
        autonym="русский",
        plural_forms=(
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
            "(n%100<10 || n%100>=20) ? 1 : 2);"
        ),
        subtitle_limits={
            **course_limits(15, 39),
            **netflix_limits(17, 13, 39, "2026-08"),
            **TED_LIMITS,
        },
        abbreviations=frozenset(ABBREVIATIONS.split()),
        number_abbreviations=frozenset(NUMBER_ABBREVIATIONS.split()),
        final_abbreviations=frozenset(FINAL_ABBREVIATIONS.split()),
        sentence_starters=frozenset(SENTENCE_STARTERS.split()),
        break_before=frozenset(BREAK_BEFORE.split()),
        keep_with_next=frozenset(KEEP_WITH_NEXT.split()),
        speaker_dash="-",
        quotes=(("«", "»"), ("„", "“")),
        legacy_encodings=("cp1251",),
    ),
)
