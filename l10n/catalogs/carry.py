"""Carrying a translation from an old unit to the unit of a template.

Here is decided what a unit looks like once it is known which old translation
belongs to it; which one that is, is found in :mod:`l10n.catalogs.merge`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from l10n.catalogs.writer import reheaded
from l10n.model import Unit

FUZZY = "fuzzy"
CARRIED = "l10n: carried over, only looks changed; before:"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an edit of the source means for its translation.

    ``fuzzy``: a person must look at it again. ``note`` is shown to the
    translator: above a fuzzy unit for as long as its previous source stands
    there, above a unit carried over as it is for good.
    """

    fuzzy: bool = True
    note: str = ""


Judge = Callable[[str, str], Verdict]
"""Judges an edit: (old source, new source) -> Verdict."""

Annotate = Callable[[Unit, str], tuple[str, ...]]
"""Extra extracted comments of a unit in a locale: (unit of the template, locale) -> lines."""


def plain_fuzzy(old_source: str, new_source: str) -> Verdict:
    """gettext's rule: whatever was edited has to be looked at again."""
    return Verdict()


def carried_note(old_source: str) -> str:
    """The one line that says from which source a translation was carried over."""
    return f"{CARRIED} {json.dumps(old_source, ensure_ascii=False)}"


def carried_source(unit: Unit) -> str:
    """The source that :func:`carried_note` names above a unit; empty without such a note."""
    for line in unit.translator_comments:
        if line.startswith(CARRIED):
            try:
                return str(json.loads(line.removeprefix(CARRIED)))
            except json.JSONDecodeError:  # a person has edited the line
                return ""
    return ""


def own_comments(unit: Unit) -> tuple[str, ...]:
    """The translator comments that a person wrote."""
    return tuple(line for line in unit.translator_comments if not line.startswith(CARRIED))


def has_any_target(unit: Unit) -> bool:
    """Whether some form of the target has text."""
    return any(unit.plural_targets) if unit.source_plural else bool(unit.target)


def refresh(template: Unit, old: Unit, comments: tuple[str, ...], width: int) -> Unit:
    """``old`` with the places and comments of ``template``; itself when they are the same.

    An obsolete unit is revived. Flags that the template has are added, those
    that the translator or an editor put there stay.
    """
    flags = _joined(old.flags, template.flags)
    if old.source_plural != template.source_plural:
        return _replural(template, old, comments)
    if (
        old.references == template.references
        and old.extracted_comments == comments
        and old.flags == flags
        and not old.obsolete
    ):
        return old
    # Spelt out: most units of most runs pass here, and replace() takes five times as long.
    new = Unit(
        old.source,
        old.target,
        old.context,
        old.source_plural,
        old.plural_targets,
        template.references,
        comments,
        old.translator_comments,
        flags,
        old.previous_source,
        old.previous_context,
        old.previous_plural,
    )
    return reheaded(new, old, width)


def _joined(own: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    missing = tuple(flag for flag in added if flag not in own and flag != FUZZY)
    return own + missing if missing else own


def _replural(template: Unit, old: Unit, comments: tuple[str, ...]) -> Unit:
    """The same msgid with another msgid_plural: the translation stays, fuzzy."""
    new = take_over(template, old, comments)
    if not has_any_target(old):
        return new
    lost = () if template.source_plural else old.plural_targets[1:]
    return replace(
        new,
        flags=_fuzzy(new.flags),
        previous_source=old.source,
        previous_context=old.context,
        previous_plural=old.source_plural,
        translator_comments=(
            *new.translator_comments,
            *(line for form in lost for line in form.splitlines()),
        ),
    )


def take_over(template: Unit, old: Unit, comments: tuple[str, ...]) -> Unit:
    """A translation whose source only went elsewhere: all of it, as it was."""
    return replace(
        _with_targets(template, old),
        extracted_comments=comments,
        translator_comments=old.translator_comments,
        flags=_joined(old.flags, template.flags),
        previous_source=old.previous_source,
        previous_context=old.previous_context,
        previous_plural=old.previous_plural,
    )


def take_edited(
    template: Unit, old: Unit, comments: tuple[str, ...], verdict: Verdict, keep_comments: bool
) -> Unit:
    """A translation whose source was edited: fuzzy with the source it really translates.

    ``keep_comments``: the old unit is gone from the source, so what its
    translator noted goes along.
    """
    noted = own_comments(old) if keep_comments else ()
    flags = tuple(flag for flag in (old.flags if keep_comments else ()) if flag != FUZZY)
    new = replace(_with_targets(template, old), flags=_joined(flags, template.flags))
    if not verdict.fuzzy and not old.is_fuzzy and old.source_plural == template.source_plural:
        # Of several edits of looks in a row, the first source is the one translated.
        first = carried_source(old)
        noted += (carried_note(first),) if first else tuple(verdict.note.splitlines())
        return replace(new, extracted_comments=comments, translator_comments=noted)
    context, source, plural = true_source(old)
    return replace(
        new,
        extracted_comments=comments,
        translator_comments=noted,
        flags=_fuzzy(new.flags),
        previous_source=source,
        previous_context=context,
        previous_plural=plural,
    )


def true_source(unit: Unit) -> tuple[str, str, str]:
    """(context, source, plural) that the target really translates.

    That of a fuzzy unit is the previous one, that of a carried unit the one noted.
    """
    if unit.is_fuzzy and unit.previous_source:
        return unit.previous_context, unit.previous_source, unit.previous_plural
    if not unit.is_fuzzy and (source := carried_source(unit)):
        return unit.context, source, unit.source_plural
    return unit.context, unit.source, unit.source_plural


def confirm(template: Unit, old: Unit, comments: tuple[str, ...]) -> Unit:
    """The source that a fuzzy unit's target was made for is back: no longer fuzzy."""
    new = take_over(template, old, comments)
    return replace(
        new,
        flags=tuple(flag for flag in new.flags if flag != FUZZY),
        previous_source="",
        previous_context="",
        previous_plural="",
    )


def untranslated(template: Unit, comments: tuple[str, ...], forms: int) -> Unit:
    """A unit that nothing was found for."""
    if not template.source_plural:
        return replace(template, target="", extracted_comments=comments, line=0)
    return replace(template, plural_targets=("",) * forms, extracted_comments=comments, line=0)


def make_obsolete(unit: Unit) -> Unit:
    """The unit as it stays at the end of the file; places and extracted comments go."""
    if unit.obsolete:
        return unit
    return replace(unit, obsolete=True, references=(), extracted_comments=())


def _with_targets(template: Unit, old: Unit) -> Unit:
    """The template's unit with the targets of ``old``, fitted to its number of forms."""
    if not template.source_plural:
        target = next(filter(None, old.plural_targets), "") if old.source_plural else old.target
        return replace(template, target=target, plural_targets=(), line=0)
    forms = old.plural_targets if old.source_plural else (old.target,)
    return replace(template, target="", plural_targets=forms, line=0)


def _fuzzy(flags: tuple[str, ...]) -> tuple[str, ...]:
    return flags if FUZZY in flags else (FUZZY, *flags)
