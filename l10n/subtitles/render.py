"""Documents and targets -> bytes: a subtitle file in its own format, in another language.

Start at :func:`render_subtitles`; runs without a translation stay as they are to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from l10n.languages import DEFAULT_PROFILE, Language
from l10n.model import Document
from l10n.subtitles.bidi import mark_by_first_letter, mark_for_srt
from l10n.subtitles.clock import format_time
from l10n.subtitles.convert import escaped_lines
from l10n.subtitles.cues import Cue
from l10n.subtitles.document import Skeleton
from l10n.subtitles.flowing import Targets, iter_changed, require_skeleton
from l10n.subtitles.runs import Run
from l10n.subtitles.scan import Syntax


def render_subtitles(
    document: Document, targets: Targets, language: Language, profile: str = DEFAULT_PROFILE
) -> bytes:
    """A subtitle document in its own format; see :meth:`l10n.formats.base.Format.render`."""
    skeleton = require_skeleton(document)
    changed = dict(iter_changed(document, skeleton, targets, language, profile))
    if not changed:
        return skeleton.data
    return _Writer(skeleton, changed, language).write()


class _Writer:
    """Puts a file together from untouched lines and new cues."""

    def __init__(
        self,
        skeleton: Skeleton,
        changed: Mapping[int, tuple[Run, tuple[Cue, ...]]],
        language: Language,
    ) -> None:
        self.skeleton = skeleton
        self.changed = changed
        self.language = language
        self.out: list[str] = []
        endings = skeleton.newline
        self.newline = endings if isinstance(endings, str) else max(endings, key=endings.count)
        counts = ((len(cues), run.last + 1 - run.first) for run, cues in changed.values())
        self.number = self._first_number() if any(new != old for new, old in counts) else None

    def write(self) -> bytes:
        """The bytes: UTF-8, with a byte order mark when the source had one in UTF-8."""
        blocks = self.skeleton.blocks
        self._keep(0, blocks[0].head)
        index = 0
        while index < len(blocks):
            if index in self.changed:
                run, cues = self.changed[index]
                self._write_run(run, cues)
                index = run.last + 1
            else:
                self._keep_block(index)
                index += 1
        return self._encode()

    def _encode(self) -> bytes:
        text = "".join(self.out)
        if self.skeleton.lines[-1] != "" and text.endswith(self.newline):
            text = text[: -len(self.newline)]
        bom = self.skeleton.bom if self.skeleton.encoding == "utf-8" else b""
        text = text.replace("\0", "\ufffd")  # can stand in UTF-16, but makes UTF-8 look binary
        return bom + text.encode("utf-8", "surrogateescape")

    def _first_number(self) -> int | None:
        """Where numbering starts; None for formats and files without numbers."""
        block = self.skeleton.blocks[0]
        text = self.skeleton.lines[block.head].strip()
        if not self.skeleton.syntax.numbered or block.head == block.timing:
            return None
        return int(text) if text.isdecimal() and len(text) < 9 else 1

    def _keep(self, first: int, stop: int) -> None:
        lines, newline = self.skeleton.lines, self.skeleton.newline
        for index in range(first, stop):
            if isinstance(newline, str):
                ending = newline if index + 1 < len(lines) else ""
            else:
                ending = newline[index]
            self.out.append(lines[index] + ending)

    def _keep_block(self, index: int) -> None:
        block = self.skeleton.blocks[index]
        first = block.head
        if self.number is not None and block.head < block.timing:
            self._put(self._next_number())
            first = block.head + 1
        self._keep(first, self.skeleton.next_head(index))

    def _put(self, line: str) -> None:
        self.out.append(line + self.newline)

    def _next_number(self) -> str:
        assert self.number is not None
        self.number += 1
        return str(self.number - 1)

    def _write_run(self, run: Run, cues: Sequence[Cue]) -> None:
        for index, cue in enumerate(cues):
            following = cues[index + 1].block if index + 1 < len(cues) else run.last + 1
            self._write_cue(cue)
            self._write_trailer(cue.block, following, is_last=index + 1 == len(cues))

    def _write_cue(self, cue: Cue) -> None:
        skeleton = self.skeleton
        block = skeleton.blocks[cue.block]
        if skeleton.syntax.numbered:
            if self.number is not None:
                self._put(self._next_number())
            elif block.head < block.timing:
                self._put(skeleton.lines[block.head])
        elif cue.identifier:
            self._put(cue.identifier)
        if (cue.start, cue.end) == (block.start, block.end):
            self._put(skeleton.lines[block.timing])
        else:
            self._put(_timing(cue, skeleton.syntax) + cue.settings)
        for line in _shown(cue, skeleton.syntax, self.language):
            self._put(line)

    def _write_trailer(self, block: int, following: int, is_last: bool) -> None:
        """Blank lines and NOTE blocks that stood after the source cues now shown."""
        skeleton = self.skeleton
        if following == block and not is_last:
            self._put("")
            return
        lines, has_kept = skeleton.lines, False
        for index in range(block, max(following, block + 1)):
            first, stop = skeleton.blocks[index].last, skeleton.next_head(index)
            is_final = index + 1 >= following
            if not is_final and not any(line.strip() for line in lines[first:stop]):
                continue
            while has_kept and first < stop and not lines[first].strip():
                first += 1
            self._keep(first, stop)
            has_kept = True


def _timing(cue: Cue, syntax: Syntax) -> str:
    return f"{format_time(cue.start, syntax.decimal)} --> {format_time(cue.end, syntax.decimal)}"


def _shown(cue: Cue, syntax: Syntax, language: Language | None) -> Iterator[str]:
    """The lines of a cue as they stand in a file of ``syntax``."""
    if syntax.entities:
        yield from (mark_by_first_letter(line, language) for line in escaped_lines(cue.lines))
        return
    for index, line in enumerate(cue.lines):
        yield (cue.override if index == 0 else "") + mark_for_srt(line, language)
