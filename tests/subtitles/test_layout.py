"""Lines of a cue: the quick way for two lines gives what the thorough one gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from l10n.languages import get_language
from l10n.subtitles.layout import Layout, tokenize

WORDS = st.text("abcdefgh,.", min_size=1, max_size=30).filter(lambda word: word.strip(",."))


@given(st.lists(WORDS, min_size=1, max_size=14), st.sampled_from(["en", "de", "fr"]))
def test_the_quick_way_to_two_lines_finds_what_the_thorough_one_finds(words, code):
    language = get_language(code)
    limits = language.limits()
    tokens = tokenize(" ".join(words), 0, language, limits.characters_per_line)
    layout = Layout(tokens, limits)
    for first in range(len(tokens)):
        for stop in range(first + 1, len(tokens) + 1):
            assert layout._two_lines(first, stop) == layout._split(first, stop, 2)
