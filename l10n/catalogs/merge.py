"""The merge: what becomes of every unit when the source changed. Nothing is lost.

The invariant: a translation that a person made or confirmed never disappears
from the catalogs of its locale; it stays as an active or an obsolete entry.

For each unit of a template the translation is sought in this order:

1. the same key in its own catalog, active or obsolete (:func:`_keep`);
2. the same text under a context that is gone, then the same key in another
   module's catalog (:mod:`l10n.catalogs.known`): taken over, not fuzzy;
3. the same text under a context that is still in use: a fuzzy copy;
4. the unit that stood in the same place, then the most similar one
   (:mod:`l10n.catalogs.suggest`): fuzzy, with the previous source.

What no template asks for any more becomes obsolete (:mod:`l10n.catalogs.leftovers`).
Start at :func:`merge_locale`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter

from l10n.catalogs.arrange import arrange
from l10n.catalogs.carry import (
    FUZZY,
    Verdict,
    confirm,
    plain_fuzzy,
    refresh,
    take_edited,
    take_over,
    true_source,
    untranslated,
)
from l10n.catalogs.collector import paused_collector
from l10n.catalogs.header import HeaderFacts, catalog_fields, refreshed_fields
from l10n.catalogs.known import Find, Known
from l10n.catalogs.leftovers import settle_leftovers
from l10n.catalogs.suggest import suggest
from l10n.catalogs.width import detect_width
from l10n.catalogs.work import Merged, MergeRules, Work
from l10n.catalogs.wrapping import GETTEXT_WIDTH
from l10n.languages import get_language
from l10n.model import Catalog, Unit

KEY = attrgetter("context", "source")


def merge(
    template: Catalog, catalog: Catalog | None, locale: str, rules: MergeRules | None = None
) -> Merged:
    """Merge one module's template into its catalog (None: a new one)."""
    catalogs = {} if catalog is None else {"": catalog}
    return merge_locale({"": template}, catalogs, locale, rules)[""]


def merge_locale(
    templates: Mapping[str, Catalog],
    catalogs: Mapping[str, Catalog],
    locale: str,
    rules: MergeRules | None = None,
) -> dict[str, Merged]:
    """Merge all modules of a locale at once, so that text may move between them.

    ``templates`` and ``catalogs`` are by module; a module without a template is
    one that is gone: all its entries become obsolete. Values in, values out:
    nothing is read or written. Merging the result again changes nothing.
    """
    with paused_collector():
        return _merge_locale(templates, catalogs, locale, rules or MergeRules())


def _merge_locale(
    templates: Mapping[str, Catalog],
    catalogs: Mapping[str, Catalog],
    locale: str,
    rules: MergeRules,
) -> dict[str, Merged]:
    modules = [*templates, *(module for module in catalogs if module not in templates)]
    works = [
        _work(module, templates.get(module), catalogs.get(module), locale, rules)
        for module in modules
    ]
    for work in works:
        _keep(work)
    _find_known(works)
    if any(work.pending for work in works):
        _find_similar(works)
    leftovers = settle_leftovers(works)
    return {work.module: _merged(work, *leftovers[work.module]) for work in works}


def _work(
    module: str,
    template: Catalog | None,
    catalog: Catalog | None,
    locale: str,
    rules: MergeRules,
) -> Work:
    gone = template is None
    template = template or Catalog(locale="", units=())
    catalog = catalog or _new_catalog(template, locale, rules.facts)
    if gone and catalog.header.get("POT-Creation-Date"):
        date = catalog.header["POT-Creation-Date"]
        template = replace(template, header={"POT-Creation-Date": date})
    return Work(
        module=module,
        locale=locale,
        template=template,
        catalog=catalog,
        rules=rules,
        width=detect_width(catalog) if catalog.units else GETTEXT_WIDTH,
        forms=_forms(catalog, locale),
        own=dict(zip(map(KEY, catalog.units), catalog.units, strict=True)),
    )


def _new_catalog(template: Catalog, locale: str, facts: HeaderFacts) -> Catalog:
    return Catalog(
        locale=locale,
        units=(),
        header=catalog_fields(template.header, locale, facts),
        header_comments=facts.comments,
    )


def _forms(catalog: Catalog, locale: str) -> int:
    """How many plural forms: as the file says, else as the language has."""
    value = catalog.header.get("Plural-Forms", "").partition("nplurals=")[2].partition(";")[0]
    return int(value) if value.strip().isdigit() else get_language(locale).nplurals


def _keep(work: Work) -> None:
    """Rule 1: what the own catalog has under the same key; the rest is pending."""
    for key, unit in zip(map(KEY, work.template.units), work.template.units, strict=True):
        old = work.own.get(key)
        if old is None:
            work.pending.append(unit)
            work.units[key] = unit  # holds its place in the order
            continue
        work.counts.revived += old.obsolete
        work.counts.kept += not old.obsolete
        comments = work.comments(unit, _verdict_again(work, unit, old))
        work.put(key, refresh(unit, old, comments, work.width))


def _verdict_again(work: Work, unit: Unit, old: Unit) -> Verdict | None:
    """The judge's word on a unit that is still fuzzy, so that its note stays in place."""
    if work.rules.judge is plain_fuzzy or not (old.is_fuzzy and old.previous_source):
        return None
    return work.rules.judge(old.previous_source, unit.source)


def _find_known(works: list[Work]) -> None:
    """Rules 2 and 3, for new units and for those that still have no translation."""
    known = Known(works)
    for work in works:
        if not known.wants(work):
            continue
        for unit in work.pending:
            found = known.find(work, unit)
            if found:
                _take(work, unit, found)
        work.pending = [unit for unit in work.pending if work.units[unit.key] is unit]
        for key in known.empty_keys(work):
            found = known.find(work, work.units[key])
            if found and found.exact and not found.unit.is_fuzzy:
                _fill(work, work.units[key], found.unit)


def _take(work: Work, unit: Unit, found: Find) -> None:
    if found.in_own:
        work.places[unit.key] = found.unit.key
    comments = work.comments(unit)
    if found.confirms:
        work.put(unit.key, confirm(unit, found.unit, comments))
    elif found.exact:
        work.put(unit.key, take_over(unit, found.unit, comments))
    else:
        work.put(unit.key, take_edited(unit, found.unit, comments, Verdict(), False))
    fuzzy = work.units[unit.key].is_fuzzy
    work.counts.fuzzy += fuzzy
    work.counts.taken_over += not fuzzy


def _fill(work: Work, unit: Unit, found: Unit) -> None:
    """Give a unit that has no translation yet the one that stands elsewhere."""
    new = take_over(unit, found, unit.extracted_comments)
    comments = tuple(dict.fromkeys(unit.translator_comments + new.translator_comments))
    work.put(unit.key, replace(new, translator_comments=comments))
    work.counts.taken_over += 1


def _find_similar(works: list[Work]) -> None:
    """Rule 4, and new units that nothing was found for."""
    found = suggest(works)
    for work in works:
        for unit in work.pending:
            old = found.get((work.module, unit.key))
            if old is None:
                work.put(unit.key, untranslated(unit, work.comments(unit), work.forms))
                work.counts.new += 1
                continue
            _take_similar(work, unit, old.unit, old.vanished)
            if old.vanished and work.own.get(old.unit.key) is old.unit:
                work.places.setdefault(unit.key, old.unit.key)
        work.pending = []


def _take_similar(work: Work, unit: Unit, old: Unit, vanished: bool) -> None:
    _, source, _ = true_source(old)
    verdict = work.rules.judge(source, unit.source)
    new = take_edited(unit, old, work.comments(unit, verdict), verdict, vanished)
    work.put(unit.key, new)
    work.counts.fuzzy += FUZZY in new.flags
    work.counts.taken_over += FUZZY not in new.flags


def _merged(work: Work, obsolete: list[Unit], given_up: tuple[Unit, ...]) -> Merged:
    template = work.rules.old_templates.get(work.module)
    units = arrange(work, template)
    catalog = work.catalog
    header = refreshed_fields(catalog.header, work.template.header, work.locale, work.rules.facts)
    merged = replace(catalog, units=(*units, *obsolete), header=header, locale=work.locale)
    return Merged(merged, work.counts, work.width, given_up)
