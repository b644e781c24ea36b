"""ASS burnt into a picture by ffmpeg (libass), and bidi marks in SRT: where the ink lies.

Needs the Debian packages ffmpeg and fonts-dejavu-core.
"""

import subprocess
from pathlib import Path

import pytest

from l10n.languages import get_language
from l10n.subtitles import Cue, render_ass, render_srt, render_vtt

ARABIC = get_language("ar")
WIDTH, HEIGHT = 960, 540
SENTENCE = "للطفل حق في الحماية"


def draw(folder: Path, name: str, data: bytes) -> list[bytes]:
    """Rows of grey pixels of a black frame with the subtitles of ``data`` on it."""
    (folder / name).write_bytes(data)
    burn = "ass" if name.endswith(".ass") else "subtitles"
    return run_ffmpeg(
        folder,
        *("-f", "lavfi", "-i", f"color=black:s={WIDTH}x{HEIGHT}:d=1", "-vf", f"{burn}={name}"),
        *("-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "gray", "-"),
    )


def run_ffmpeg(folder: Path, *arguments: str) -> list[bytes]:
    command = ["ffmpeg", "-v", "error", "-y", *arguments]
    raw = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    return [raw[at : at + WIDTH] for at in range(0, len(raw), WIDTH)]


def ink(rows: list[bytes]) -> set[tuple[int, int]]:
    """(x, y) of each bright pixel."""
    return {(x, y) for y, row in enumerate(rows) for x, value in enumerate(row) if value > 160}


def stop_side(folder: Path, name: str, render, text: str) -> str:
    """The side on which ``text`` has more ink with a full stop than without, low down.

    The line is centred, so a stop moves the rest by half its width: compare the
    outermost ink near the base line, which a stop is and the letters' ends are not.
    """
    marks = ink(draw(folder, name, render([Cue(0, 4000, (f"{text}.",))], ARABIC)))
    assert marks, "nothing was drawn"
    columns = sorted({x for x, _ in marks})
    left = [y for x, y in marks if x <= columns[0] + 6]
    right = [y for x, y in marks if x >= columns[-1] - 6]
    left_height, right_height = max(left) - min(left), max(right) - min(right)
    return "left" if left_height < right_height and left_height <= 8 else "right"


@pytest.mark.parametrize(
    ("name", "render"), [("a.ass", render_ass), ("a.srt", render_srt)], ids=["ass", "srt"]
)
@pytest.mark.parametrize("text", [SENTENCE, f"{SENTENCE} UNHCR {SENTENCE}", f"UNHCR {SENTENCE}"])
def test_the_full_stop_of_an_arabic_line_is_on_its_left(tmp_path, name, render, text):
    assert stop_side(tmp_path, name, render, text) == "left"


def test_without_the_style_of_ours_the_stop_is_on_the_wrong_side(tmp_path):
    """What the two marks are for: this is how the picture looks without them."""

    def render(cues, language):
        return render_ass(cues, language).replace(b",64,-1\n", b",64,1\n")

    assert stop_side(tmp_path, "a.ass", render, SENTENCE) == "right"


def test_arabic_letters_are_joined(tmp_path):
    """A word takes less room than its letters do apart from each other."""
    whole = ink(draw(tmp_path, "a.ass", render_ass([Cue(0, 4000, ("الحماية",))], ARABIC)))
    apart = "\u200c".join("الحماية")
    loose = ink(draw(tmp_path, "b.ass", render_ass([Cue(0, 4000, (apart,))], ARABIC)))
    assert width(whole) < 0.85 * width(loose)


def width(marks: set[tuple[int, int]]) -> int:
    columns = [x for x, _ in marks]
    return max(columns) - min(columns)


@pytest.mark.parametrize("code", ["en", "fr", "es", "ar", "tr", "de", "ru"])
def test_every_language_is_drawn(tmp_path, code):
    text = {"ar": "نعم", "ru": "Жёлтый", "tr": "Iğdır", "de": "Straße"}.get(code, "Été")
    cues = [Cue(0, 4000, (text,))]
    assert ink(draw(tmp_path, "a.ass", render_ass(cues, get_language(code))))


def test_a_player_sees_every_cue_that_we_write(tmp_path):
    cues = [Cue(n * 1000, n * 1000 + 900, (f"نعم {n}.",), identifier=f"id{n}") for n in range(9)]
    for name, render in (("a.srt", render_srt), ("a.vtt", render_vtt), ("a.ass", render_ass)):
        (tmp_path / name).write_bytes(render(cues, ARABIC))
        command = ["ffprobe", "-v", "error", "-count_packets", "-show_entries"]
        command += ["stream=nb_read_packets", "-of", "csv=p=0", name]
        out = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
        assert out.stdout.strip() == "9", name
