"""A baseline: the findings that a course had when it took up the checks.

They are set aside until somebody touches the unit, so that a course with a past
can let new findings fail its CI from the first day. A finding is known by what
it says of which text, not by its place: moving a sentence changes nothing,
a new source or target brings the finding back.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from l10n.checks.silence import Silenced
from l10n.errors import ConfigError
from l10n.model import Finding, Location

VERSION = 1


def fingerprint(finding: Finding) -> str:
    """Stays the same as long as the check, the locale, the concept and both texts do."""
    parts = (finding.check, finding.locale, finding.concept, finding.source, finding.target)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def load_baseline(path: Path) -> Counter[str]:
    """How often each fingerprint may occur. Raises ConfigError for a broken file."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(
            f"the baseline cannot be read: {reason}",
            Location(str(path)),
            "make it with --update-baseline",
        ) from None
    except UnicodeDecodeError:
        raise ConfigError("the baseline is not UTF-8 text", Location(str(path))) from None
    return _parse(text, path)


def _parse(text: str, path: Path) -> Counter[str]:
    remedy = "make it anew with --update-baseline"
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        place = Location(str(path), error.lineno)
        raise ConfigError(f"the baseline is not valid JSON: {error.msg}", place, remedy) from None
    try:
        if data["version"] != VERSION:
            raise ConfigError(
                f"the baseline is of version {data['version']}, not {VERSION}",
                Location(str(path)),
                remedy,
            )
        known: Counter[str] = Counter()
        for entry in data["findings"]:
            known[str(entry["fingerprint"])] += int(entry.get("count", 1))
        return known
    except (KeyError, TypeError, ValueError, AttributeError):
        place = Location(str(path))
        raise ConfigError("the baseline does not have the form of one", place, remedy) from None


def refuse_other_file(path: Path) -> None:
    """Raise ConfigError when something that never was a baseline stands at ``path``."""
    try:
        head = path.read_bytes()[:64].lstrip()
    except OSError:
        return  # none there, or writing will say what is wrong
    if head and not head.startswith(b"{"):
        raise ConfigError(
            "the file exists and is no baseline", Location(str(path)), "name another file"
        )


def render_baseline(findings: Iterable[Finding]) -> bytes:
    """The file that makes ``findings`` known; the same findings give the same bytes."""
    counts: Counter[str] = Counter()
    entries: dict[str, dict[str, object]] = {}
    for finding in findings:
        key = fingerprint(finding)
        counts[key] += 1
        entries.setdefault(key, _entry(finding, key))
    for key, count in counts.items():
        if count > 1:
            entries[key]["count"] = count
    ordered = sorted(entries.values(), key=lambda entry: [str(value) for value in entry.values()])
    data = {"version": VERSION, "findings": ordered}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(finding: Finding, key: str) -> dict[str, object]:
    """What a reviewer needs to see in a diff, and the fingerprint that counts."""
    entry = {
        "check": finding.check,
        "locale": finding.locale,
        "concept": finding.concept,
        "source": finding.source,
        "fingerprint": key,
    }
    return {name: value for name, value in entry.items() if value}


def apply_baseline(
    findings: Iterable[Finding], known: Counter[str], name: str
) -> tuple[list[Finding], list[Silenced], int]:
    """Divide findings into new and known ones; and count known ones that are gone."""
    left = Counter(known)
    new, old = [], []
    for finding in findings:
        key = fingerprint(finding)
        if left[key] > 0:
            left[key] -= 1
            old.append(Silenced(finding, f"known since the baseline {name}", in_baseline=True))
        else:
            new.append(finding)
    return new, old, left.total()
