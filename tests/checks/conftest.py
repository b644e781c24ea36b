"""A small term base, catalogs made from pairs, and a run over them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from l10n.checks.base import Example, VariantCheck, checks
from l10n.checks.built import BuiltVariant
from l10n.checks.context import Context
from l10n.checks.outcome import Outcome
from l10n.checks.plan import Request, make_plan
from l10n.checks.runner import check_document, run_checks
from l10n.checks.terms import Matchers
from l10n.formats import find_format
from l10n.glossary import Glossary, load_glossary
from l10n.languages import get_language
from l10n.layout import VARIANT_MANIFEST
from l10n.model import Finding

DATA = Path(__file__).parent / "data"
TERMS = DATA / "terms.yaml"

Pairs = Sequence[tuple[str, str]]


def po(
    pairs: Pairs,
    locale: str = "fr",
    comments: Mapping[int, Sequence[str]] = {},
    previous: Mapping[int, str] = {},
    plurals: Mapping[int, Sequence[str]] = {},
) -> str:
    """A catalog with these (source, target) pairs.

    By index of the pair: ``comments``, and the ``previous`` sources of fuzzy units,
    and for ``plurals`` the plural source with the further forms of the target.
    """
    head = f'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n' if locale else 'msgid ""\nmsgstr ""\n'
    head += '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    entries = [
        "".join(f"# {line}\n" for line in comments.get(index, ()))
        + (f"#, fuzzy\n#| msgid {_quoted(previous[index])}\n" if index in previous else "")
        + f'msgctxt "{index}"\n'
        + f"msgid {_quoted(source)}\n"
        + _target(target, plurals.get(index, ()))
        for index, (source, target) in enumerate(pairs)
    ]
    return "\n".join([head, *entries])


def _target(target: str, plural: Sequence[str]) -> str:
    if not plural:
        return f"msgstr {_quoted(target)}\n"
    forms = [target, *plural[1:]]
    lines = (f"msgstr[{number}] {_quoted(form)}\n" for number, form in enumerate(forms))
    return f"msgid_plural {_quoted(plural[0])}\n" + "".join(lines)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return load_glossary(TERMS)


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., Outcome]:
    """Check pairs as one catalog without a course."""

    def run(
        pairs: Pairs,
        locale: str = "fr",
        comments: Mapping[int, Sequence[str]] = {},
        previous: Mapping[int, str] = {},
        plurals: Mapping[int, Sequence[str]] = {},
        **request: Any,
    ) -> Outcome:
        file = tmp_path / f"{locale}.po"
        file.write_text(po(pairs, locale, comments, previous, plurals), encoding="utf-8")
        return run_checks(make_plan(Request(tmp_path, (file,), glossary=TERMS, **request)), jobs=1)

    return run


@pytest.fixture
def run_example(check: Callable[..., Outcome], tmp_path: Path) -> Callable[[Example], set[str]]:
    """The ids of the checks that find something in an example."""

    def run(example: Example) -> set[str]:
        if example.path and example.target:
            return {finding.check for finding in _check_variant(example)}
        if example.path:
            return {finding.check for finding in _check_file(example, tmp_path)}
        pairs = [(example.source, example.target), *example.more]
        previous = {0: example.previous} if example.previous else {}
        plurals = {0: (example.plural, *example.forms)} if example.plural else {}
        (tmp_path / "l10n.yaml").write_text(_settings(example), encoding="utf-8")
        outcome = check(pairs, example.locale, {0: example.comments}, previous, plurals)
        return {finding.check for finding in outcome.findings}

    return run


def _settings(example: Example) -> str:
    """Settings that switch all checks on, with the options of the example."""
    off = [id for id, check in checks.items() if not check.on_by_default]
    formality = {example.locale: example.formality} if example.formality else {}
    gender = {example.locale: example.gender} if example.gender else {}
    folder = str(DATA / "dictionaries")
    options = {"formality": formality, "gender": gender, "dictionaries": folder}
    return json.dumps({"check": {"enable": off, "options": options}})


def _check_file(example: Example, root: Path) -> Iterator[Finding]:
    """Run the source checks over an example that is a file."""
    found = find_format(example.path)
    assert found is not None
    document = found[1].parse(example.source.encode(), example.path, get_language("en"))
    matchers = Matchers(load_glossary(TERMS))
    for path, text in ((example.path, example.source), *example.files):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    context = Context(example.path, matchers=matchers, selected=frozenset(checks), root=root)
    return check_document(document, context)


def _check_variant(example: Example) -> list[Finding]:
    """Run the variant checks over an example of one built file."""
    files = {example.path: example.target.encode()}
    of_manifest = example.path == VARIANT_MANIFEST
    variant = BuiltVariant(
        example.locale,
        f"build/{example.locale}",
        manifest=json.loads(example.target) if of_manifest else {},
        expected=json.loads(example.source) if of_manifest else {},
        files={} if of_manifest else files,
        sources={} if of_manifest else {example.path: example.source.encode()},
        digests={path: hashlib.sha256(data).hexdigest() for path, data in files.items()},
        confirmed={("", source): target for source, target in example.more},
    )
    found = [check for _, check in checks.items() if isinstance(check, VariantCheck)]
    return [finding for check in found for finding in check.check(variant)]


@pytest.fixture
def l10n_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """`l10n check` run in an empty folder, with the small term base as terms.yaml."""
    from l10n.cli import group

    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.yaml").write_bytes(TERMS.read_bytes())

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(group, ["check", *arguments])

    return run
