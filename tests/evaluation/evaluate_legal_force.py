"""Print how well edits of legal force are told from edits of looks and of content.

Run it from the root of the repository::

    python tests/evaluation/evaluate_legal_force.py

Sentences of UN treaties are edited in three ways: in what is owed (MUST alarm), in
looks only (MUST be carried over), in content of no legal force (fuzzy, no alarm).
The same edits go through msgmerge, which knows one answer for all.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from l10n.catalogs.legal_force import judge_edit

SENTENCES = Path(__file__).parent / "data" / "treaty-sentences.txt"
FORCE, LOOKS, CONTENT = KINDS = ("force", "looks", "content")
MOST_OF_A_RULE = 12
"""No rule may make more than this many edits, so that none decides the result."""

FORCE_EDITS = [
    (r"\bshall\b(?! not)", "may"),
    (r"\bshall\b(?! not)", "should"),
    (r"\bshall\b(?! not)", "will"),
    (r"\bmay\b", "shall"),
    (r"\bcould\b", "shall"),
    (r"\bshall\b(?! not)", "shall not"),
    (r"\bshall\b(?! not)", "shall, where possible,"),
    (r"\bshall not\b", "shall"),
    (r"\bhas the right\b", "does not have the right"),
    (r"\bhas the right\b", "can ask"),
    (r"\bhave not attained\b", "have attained"),
    (r"\bNo child\b", "Every child"),
    (r"\bno child\b", "a child"),
    (r"\bNo one\b", "Everyone"),
    (r"\b[Ee]very\b", "Any"),
    (r"\bEvery child\b", "A child"),
    (r"\ball\b", "some"),
    (r"\ball\b ", ""),
    (r"\bany\b", "this"),
    (r"\bor\b", "and"),
    (r"\band\b", "or"),
    (r"\bunless\b", "if"),
    (r"\bexcept when\b", "when"),
    (r"\bonly\b ", ""),
    (r"\bmay be\b", "may only be"),
    (r"\bwithout\b", "with"),
    (r"\bbefore\b|\bafter\b", "during"),
    (r"\bbelow\b", "above"),
    (r"\bbelow\b", "up to"),
    (r"\beighteen\b", "sixteen"),
    (r"\bfifteen\b", "twelve"),
    (r"\btwo\b|\bfive\b", "ten"),
    (r"\bparagraph 1\b", "paragraph 2"),
    (r"\bthirtieth\b", "sixtieth"),
    (r"\bat least\b", "at most"),
    (r"\bimmediately\b", "soon"),
    (r"\bimmediately\b ", ""),
    (r"\bpromptly\b", "in due course"),
    (r"\b(a|the|every|each) child\b", r"\1 minor"),
    (r"\b(a|the|every|each) child\b", r"\1 girl"),
    (r"\bchildren\b", "minors"),
    (r"\brefugees?\b", "migrant"),
    (r"\bensure\b", "promote"),
    (r"\bundertake to ensure\b", "endeavour to ensure"),
    (r"\brecognize\b", "consider"),
    (r"\bobligations?\b|\bresponsibilities\b", "wishes"),
    (r"\bunlawful\b", "lawful"),
    (r"\bunlawfully\b", "lawfully"),
    (r"\blawfully\b", "unlawfully"),
    (r"\bunaccompanied\b", "separated"),
    (r"\bpermanently\b", "briefly"),
    (r"\bprimary\b", "possible"),
    (r"\bnecessary\b", "useful"),
    (r"\bappropriate\b ", ""),
    (r"\bStates Parties\b", "Authorities"),
    (r"\bparents\b", "guardians"),
    (r"\bas far as possible, ", ""),
    (r"\bmaximum\b", "reasonable"),
    (r"\bcompulsory\b", "optional"),
    (r"\bshall strive to ensure\b", "shall ensure"),
    (r"\buntil\b", "when"),
    (r"\bwithin\b", "after"),
    (r"\bno\b", "little"),
    (r"\bnot\b ", ""),
]
LOOKS_EDITS = [
    (r"\.\Z", ""),
    (r"\A(.)", r" \1"),
    (r" (\w+) (\w+)\Z|(?<=\w) (?=\w)", "  "),
    (r"\b(rights?|law|care|life)\b", r"*\1*"),
    (r"\b(child|children)\b", r"**\1**"),
    (r"\b(shall not|shall|may)\b", r"<b>\1</b>"),
    (r"\b(shall not|shall|may)\b", r"*\1*"),
    (r"\b(best interests?|privacy|Convention|asylum)\b", r"“\1”"),
    (r"\b(necessary|appropriate|law)\b", r'"\1"'),
    (r"child's", "child’s"),
    (r"-", "\u2011"),
    (r"(?<=\w) (?=\w+\.\Z)", "\u00a0"),
    (r"paragraph 1", "paragraph\u00a01"),
    (r"\b(States Parties|State Party)\b", r"_\1_"),
    (r" (?=and|or)", "\n"),
    (r"\b(registered|protection|family|parents)\b", r"<em>\1</em>"),
    (r"protection", "pro\u00adtection"),
    (r"\A(.*)\Z", r"“\1”"),
    (r"\A(.*)\Z", r"**\1**"),
    (r"\A(.*)\Z", r"\1 "),
    (r"\b(not|no|No)\b", r"*\1*"),
]
CONTENT_EDITS = [
    (r"\bconcerning\b", "about"),
    (r"\bset forth\b", "laid down"),
    (r"\bthe present Convention\b", "this Convention"),
    (r"\bhumane and\b", "kind and"),
    (r"\bhonour\b", "good name"),
    (r"\bhealth care services\b", "health services"),
    (r"\bwell-being\b", "welfare"),
    (r"\bupbringing\b", "raising"),
    (r"\bwith regard to\b", "on"),
    (r"\bin accordance with\b", "under"),
    (r"\bpursuant to\b", "under"),
    (r"\bon account of\b", "because of"),
    (r"\bmatters\b", "questions"),
    (r"\bviews\b", "opinions"),
    (r"\bplacement\b", "placing"),
    (r"\bnot be separated from\b", "not be taken from"),
    (r"\bprovided to\b", "given to"),
    (r"\bdealt with\b", "treated"),
    (r"\bdeprived of\b", "kept from"),
    (r"\bsubmit\b", "send"),
    (r"\battacks\b", "assaults"),
    (r"\bfrontiers\b", "borders"),
    (r"\bimposed\b", "inflicted"),
    (r"\bkafalah of Islamic law\b", "kafala of Islamic law"),
    (r"\bmeasures\b", "steps"),
    (r"\bcare\b", "attention"),
    (r"\bhis or her\b", "their"),
    (r"\bexile\b", "banishment"),
    (r", (?=and|including)", " "),
]


@dataclass(frozen=True)
class Edit:
    """One edited sentence: where it comes from, what was done, what it is."""

    place: str
    rule: str
    kind: str
    old: str
    new: str


def load_sentences() -> list[tuple[str, str]]:
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t", 1)) for line in lines if line[:1] != "#"]  # type: ignore[misc]


def make_edits() -> list[Edit]:
    """All edits, as many of looks as of force, in a fixed order."""
    made = {
        kind: list(_edits(kind, rules))
        for kind, rules in ((FORCE, FORCE_EDITS), (LOOKS, LOOKS_EDITS), (CONTENT, CONTENT_EDITS))
    }
    fewest = min(len(made[FORCE]), len(made[LOOKS]))
    return _spread(made[FORCE], fewest) + _spread(made[LOOKS], fewest) + made[CONTENT]


def _spread(edits: list[Edit], count: int) -> list[Edit]:
    return [edits[index * len(edits) // count] for index in range(count)]


def _edits(kind: str, rules: list[tuple[str, str]]) -> Iterator[Edit]:
    seen = set()
    for pattern, put in rules:
        made = 0
        for place, old in load_sentences():
            new = re.sub(pattern, put, old, count=1)
            if new != old and made < MOST_OF_A_RULE and new not in seen:
                seen.add(new)
                made += 1
                yield Edit(place, f"{pattern} -> {put}", kind, old, new)


def answer(edit: Edit) -> str:
    """What the judge takes the edit for."""
    verdict = judge_edit(edit.old, edit.new)
    if not verdict.fuzzy:
        return LOOKS
    return FORCE if verdict.note else CONTENT


def answers_of_msgmerge(edits: list[Edit]) -> list[str]:
    """What msgmerge makes of the same edits: "fuzzy", "carried" or "lost"."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, edit in enumerate(edits):
            (folder / f"{number}.po").write_text(_po(edit.old, "cible"), encoding="utf-8")
            (folder / f"{number}.pot").write_text(_po(edit.new, ""), encoding="utf-8")
        return [_merged(folder / str(number)) for number in range(len(edits))]


def _merged(stem: Path) -> str:
    command = ["msgmerge", "--quiet", f"{stem}.po", f"{stem}.pot"]
    merged = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    active = merged.partition("#~")[0]
    if '"cible"' not in active:
        return "lost"
    return "fuzzy" if "#, fuzzy" in active else "carried"


def _po(source: str, target: str) -> str:
    quoted = source.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    head = 'msgid ""\nmsgstr "Language: fr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    return f'{head}msgid "{quoted}"\nmsgstr "{target}"\n'


def precision_and_recall(
    edits: list[Edit], kind: str, judge: Callable[[Edit], str] = answer
) -> tuple[float, float]:
    """Of one kind, in percent: how many of those named are right, how many are named."""
    named = [edit for edit in edits if judge(edit) == kind]
    right = sum(edit.kind == kind for edit in named)
    there = sum(edit.kind == kind for edit in edits)
    return 100 * right / max(1, len(named)), 100 * right / max(1, there)


def main() -> int:
    edits = make_edits()
    counts = Counter(edit.kind for edit in edits)
    print(f"{len(edits)} edits of {len(load_sentences())} sentences: {dict(counts)}")
    for kind in KINDS:
        precision, recall = precision_and_recall(edits, kind)
        print(f"{kind:8} precision {precision:5.1f} %  recall {recall:5.1f} %")
    theirs = answers_of_msgmerge(edits)
    for kind in KINDS:
        counted = Counter(
            found for edit, found in zip(edits, theirs, strict=True) if edit.kind == kind
        )
        print(f"msgmerge, edits of {kind}: {dict(counted)}")
    for edit in edits:
        if answer(edit) != edit.kind:
            print(f"wrong: {edit.place} {edit.rule}: {edit.kind} taken for {answer(edit)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
