"""Files as they were at a git revision. Only ``--changed-since`` needs git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from l10n.errors import ConfigError
from l10n.model import Location

NOT_THERE = "a CI server may have fetched the last commit alone: fetch the whole history"


class Revision:
    """One commit of the repository that ``folder`` lies in.

    Of a branch that has moved on, it is the commit where the work at hand left
    it, as in a pull request. Raises ConfigError without git, outside a
    repository and for a name that is no commit.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._folder = folder
        self._top = Path(os.fsdecode(self._ask("rev-parse", "--show-toplevel")).rstrip("\n"))
        self.commit = self._resolve(name)

    def read(self, files: Iterable[Path]) -> dict[Path, bytes]:
        """The bytes of those files that the commit has."""
        names = {file: self._inside(file) for file in files}
        asked = [file for file, name in names.items() if "\n" not in name]
        lines = "".join(f"{self.commit}:{names[file]}\n" for file in asked)
        answer = self._ask("cat-file", "--batch", input=os.fsencode(lines))
        return dict(_iter_blobs(asked, answer))

    def list(self, folder: Path) -> list[Path]:
        """The files that the commit has below a folder."""
        inside = self._inside(folder)
        scope = [] if inside == "." else ["--", inside]
        names = self._ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", self.commit, *scope)
        return [self._top / os.fsdecode(name) for name in names.split(b"\0") if name]

    def _resolve(self, name: str) -> str:
        wanted = f"{name}^{{commit}}"
        found = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
        if found is None or "\n" in name:
            raise ConfigError(f'git knows no commit "{" ".join(name.split())}"', hint=NOT_THERE)
        commit = found.decode().strip()
        base = self._try("merge-base", commit, "HEAD")
        return base.decode().split("\n")[0] if base else commit

    def _inside(self, file: Path) -> str:
        try:
            return file.resolve().relative_to(self._top).as_posix()
        except ValueError:
            message = f"lies outside the git repository {self._top}"
            raise ConfigError(message, Location(str(file))) from None

    def _ask(self, *arguments: str, input: bytes | None = None) -> bytes:
        """What git prints; ConfigError with the first line of its complaint."""
        result = self._run(arguments, input)
        if result.returncode:
            said = os.fsdecode(result.stderr).strip().split("\n")[0].removeprefix("fatal: ")
            raise ConfigError(f"git cannot tell what changed: {said or 'it failed'}")
        return result.stdout

    def _try(self, *arguments: str) -> bytes | None:
        """What git prints, None when it fails."""
        result = self._run(arguments)
        return None if result.returncode else result.stdout

    def _run(
        self, arguments: tuple[str, ...], input: bytes | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            return subprocess.run(
                ["git", *arguments],
                cwd=self._folder,
                env=environment,
                input=input,
                capture_output=True,
                check=False,
            )
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise ConfigError(f"git cannot be run: {reason}") from None


def _iter_blobs(asked: list[Path], answer: bytes) -> Iterator[tuple[Path, bytes]]:
    """Take ``git cat-file --batch`` apart: "id type size", the bytes, a line break; each."""
    position = 0
    for file in asked:
        end = answer.index(b"\n", position)
        head = answer[position:end].split(b" ")
        position = end + 1
        if head[-1] == b"missing" or not head[-1].isdigit():
            continue
        size = int(head[-1])
        if head[-2] == b"blob":
            yield file, answer[position : position + size]
        position += size + 1
