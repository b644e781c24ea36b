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
from l10n.languages.writing import Writing, number_stems, words_by_kind

ABBREVIATIONS = (
    "абз б в вв вкл выкл г гг гл гр д др ед ж зам им ин искл кв кн кол л млн млрд напр обл оз п "
    "пер пл пом пос пп пр прим проф р р-н рис род руб рук с св сб см соч сост ср ст стр т т.д "
    "т.е т.к т.н т.п табл тел тт тыс ул ч чел экз"
)
NUMBER_ABBREVIATIONS = "абз гл лит оз п пп прим рис ст стр табл тел ч"
FINAL_ABBREVIATIONS = "в вв вкл выкл г гг др искл л м млн млрд р руб с т.д т.н т.п тыс чел экз"
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

# Separators: ГОСТ Р 7.0.97-2016 and CLDR 46, ru. Quotation marks: Мильчин и Чельцова,
# Справочник издателя и автора, 8.2. Citation words: the Russian texts of United
# Nations treaties; the sign № for "No.".
WRITING = Writing(
    # Latin i, j and s look like letters of Ukrainian, Serbian and Macedonian only.
    latin_twins=frozenset("aceopxyABCEHKMOPTXY3"),
    scripts=frozenset({"CYRILLIC"}),
    decimals=",",
    groups="\u202f\u00a0 .",
    percent=r"процент\w*|проц\.",
    numbers=number_stems(
        """
        0 ноль нол нул ни нет
        0.5 пол
        1 один одн перв едн единств
        2 два две дву двух втор оба обе обо двое дваж пол
        3 три трех трёх трем трём трет трое сторонн
        4 четыр четвер четвёр
        5 пят
        6 шест
        7 сем седьм недел
        8 восем восьм
        9 девят
        10 десят
        11 одиннадцат
        12 двенадцат полдень полноч дюжин
        13 тринадцат
        14 четырнадцат
        15 пятнадцат
        16 шестнадцат
        17 семнадцат
        18 восемнадцат
        19 девятнадцат
        20 двадцат
        24 двадцат сут полноч
        30 тридцат
        40 сорок
        50 пятьдесят пятидесят полов
        60 шестьдесят шестидесят
        70 семьдесят
        80 восемьдесят
        90 девяност
        25 четверт
        100 сто ста сот вдвое удв
        1000 тысяч
        1000000 миллион
        """
    ),
    months="янв фев мар апр ма июн июл авг сен окт ноя дек",
    citations=words_by_kind(
        article=r"стат(?:ь\w+|ей)|ст\.",
        paragraph=r"пункт\w*|п{1,2}\.|параграф\w*|абзац\w*|§+",
        section=r"раздел\w*|част\w*|секци\w*|§+",
        chapter=r"глав\w*|гл\.",
        annex=r"приложени\w*|прил\.",
        rule=r"правил\w*|прав\.",
        principle=r"принцип\w*",
        number=r"№+|номер\w*",
    ),
    foreign_quotes=("“”", "„”"),
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
        writing=WRITING,
    ),
)
