"""Check what a request asks for; when nothing has changed since, tell what was found then.

Start at :func:`check_request`. Results lie under ``.l10n/`` of the course, known
by a digest of all that they follow from: every file of the course, files named
in the request, the toolkit itself. They are a shortcut, never a source of truth:
one that is missing, broken or cannot be written costs only time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n.checks.outcome import Outcome
from l10n.checks.silence import Silenced
from l10n.errors import ConfigError, L10nError
from l10n.files import write_if_changed
from l10n.freshness import fingerprint
from l10n.layout import STAMPS, find_root
from l10n.model import Finding, Location, Severity

if TYPE_CHECKING:
    from l10n.checks.plan import Plan, Request

MOST_KEPT = 12
"""Results kept in a course: of all locales, of each, of a few others."""
_NAMED_KINDS = (".po", ".yaml", ".yml", ".json", ".csv", ".tbx", ".txt")


@dataclass(frozen=True)
class Result:
    """What a run found. ``unable`` are checks without a glossary, ``baseline`` the settings'.

    Not ``is_whole`` is a run that looked only at what changed. ``inputs`` are
    files and folders beside the course's own that it followed from.
    """

    outcome: Outcome
    unable: tuple[str, ...] = ()
    baseline: Path | None = None
    is_whole: bool = True
    inputs: tuple[Path, ...] = ()


def check_request(request: Request, jobs: int | None = None, use_cache: bool = True) -> Result:
    """Run the checks, or take the result of an earlier run from which nothing has changed.

    Raises L10nError as :func:`l10n.checks.plan.make_plan` and
    :func:`l10n.checks.runner.run_checks`.
    """
    memory = _find_memory(request) if use_cache else None
    mark = memory.mark() if memory else ""
    known = memory.recall(mark) if memory else None
    if known is not None:
        return known
    result = _run(request, jobs)
    if memory is not None and memory.mark() == mark:  # else a file changed meanwhile
        memory.keep(mark, result)
    return result


def _run(request: Request, jobs: int | None) -> Result:
    from l10n.checks.plan import make_plan
    from l10n.checks.runner import run_checks

    plan = make_plan(request)
    name = plan.settings.baseline
    baseline = plan.root / name if name and plan.root else None
    inputs = tuple(_iter_inputs(plan))
    return Result(run_checks(plan, jobs), plan.unable, baseline, plan.changes is None, inputs)


def _iter_inputs(plan: Plan) -> Iterator[Path]:
    """The word list and the dictionaries, if spelling is looked at."""
    if "spelling" in plan.selected:
        from l10n.checks.dictionaries import FOLDERS

        root, options = plan.root or Path(), plan.settings.options
        yield from FOLDERS
        yield from (root / name for name in (options.word_list, options.dictionaries) if name)


def _find_memory(request: Request) -> Memory | None:
    """Where results of such a request are kept; None for those that are always made anew."""
    if request.built or request.changed_since:
        return None
    try:
        return Memory(find_root(request.start.resolve()), request)
    except ConfigError:
        return None


class Memory:
    """The results of one request in one course."""

    def __init__(self, root: Path, request: Request) -> None:
        self.root = root
        self.request = request
        name = hashlib.sha256(repr(request).encode("utf-8", "surrogateescape")).hexdigest()
        self.path = root / STAMPS / f"check-{name[:16]}.json"

    def mark(self) -> str:
        """A digest of everything that the result follows from."""
        return fingerprint(self.root, "check", repr(self.request), *self._named())

    def recall(self, mark: str) -> Result | None:
        """The result that was kept with this very mark."""
        try:
            head, _, body = self.path.read_bytes().partition(b"\n")
            if head.decode() == f"{mark} {hashlib.sha256(body).hexdigest()}":
                plain = json.loads(body)
                is_same = all(_state(Path(path)) == state for path, state in plain["inputs"])
                return _decode(plain) if is_same else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return None

    def keep(self, mark: str, result: Result) -> None:
        """Keep a result, and of older ones only the latest."""
        body = json.dumps(_encode(result)).encode()
        head = f"{mark} {hashlib.sha256(body).hexdigest()}\n".encode()
        with suppress(OSError, L10nError):
            write_if_changed(self.path, head + body)
            kept = sorted(self.path.parent.glob("check-*.json"), key=lambda p: -p.stat().st_mtime)
            for path in kept[MOST_KEPT:]:
                path.unlink(missing_ok=True)

    def _named(self) -> Iterator[str]:
        """Digests of the files that the request names, wherever they lie."""
        paths = list(self.request.paths)
        if self.request.glossary is not None:
            paths.append(self.request.glossary)
        for path in paths:
            for file in sorted(_iter_files(self.request.start / path)):
                with suppress(OSError):
                    yield f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}"


def _iter_files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for parent, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if name.endswith(_NAMED_KINDS))


def _state(path: Path) -> str:
    """What changes when a file, or a file of a folder, does; empty when there is none."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    facts = [(file.name, file.stat()) for file in files if file.exists()]
    return " ".join(f"{name} {fact.st_size} {fact.st_mtime_ns}" for name, fact in facts)


def _encode(result: Result) -> dict[str, Any]:
    """The result as plain data; nothing in it runs when it is read back."""
    outcome = result.outcome
    plain = asdict(replace(outcome, findings=(), silenced=()))
    plain["findings"] = [_encode_finding(finding) for finding in outcome.findings]
    plain["silenced"] = [
        [_encode_finding(entry.finding), entry.reason, entry.in_baseline]
        for entry in outcome.silenced
    ]
    baseline = None if result.baseline is None else str(result.baseline)
    inputs = [[str(path), _state(path)] for path in result.inputs]
    return {"outcome": plain, "unable": result.unable, "baseline": baseline, "inputs": inputs}


def _encode_finding(finding: Finding) -> list[Any]:
    place = finding.location
    return [
        finding.check,
        finding.severity,
        finding.message,
        [place.path, place.line, place.column],
        finding.locale,
        finding.concept,
        finding.source,
        finding.target,
        finding.hint,
    ]


def _decode(plain: dict[str, Any]) -> Result:
    outcome = plain["outcome"]
    findings = tuple(map(_decode_finding, outcome.pop("findings")))
    silenced = tuple(
        Silenced(_decode_finding(finding), reason, in_baseline)
        for finding, reason, in_baseline in outcome.pop("silenced")
    )
    outcome |= {"fail_on": Severity(outcome["fail_on"]), "ran": tuple(outcome["ran"])}
    baseline = None if plain["baseline"] is None else Path(plain["baseline"])
    whole = Outcome(findings=findings, silenced=silenced, **outcome)
    inputs = tuple(Path(path) for path, _ in plain["inputs"])
    return Result(whole, tuple(plain["unable"]), baseline, inputs=inputs)


def _decode_finding(plain: list[Any]) -> Finding:
    check, severity, message, place, *texts = plain
    return Finding(check, Severity(severity), message, Location(*place), *texts)
