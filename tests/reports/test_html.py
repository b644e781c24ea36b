"""The page for a course manager: escaped, complete, right to left where the language is."""

from __future__ import annotations

from html.parser import HTMLParser

from lxml import html

from l10n.checks.outcome import Outcome
from l10n.model import Finding, Location, Severity
from l10n.reports import Style, reports

SCRIPT = '<script>alert("x")</script>{{summary}}'


def finding(path: str, locale: str, target: str = "t", message: str = "m") -> Finding:
    place = Location(path, 3)
    return Finding("x", Severity.ERROR, message, place, locale, "", "source", target, SCRIPT)


def page(*findings: Finding) -> html.HtmlElement:
    text = reports.get("html").render(Outcome(findings=findings, catalogs=1), Style())
    return html.fromstring(text)


def test_nothing_of_a_catalog_becomes_markup() -> None:
    tree = page(finding("catalogs/fr/a.po", "fr", SCRIPT, SCRIPT))
    assert tree.xpath("//script") == []
    assert tree.xpath("//td[@lang='fr']")[0].text == SCRIPT


def test_arabic_targets_read_from_right_to_left_and_sources_by_their_letters() -> None:
    (row,) = page(finding("catalogs/ar/a.po", "ar", "طفل")).xpath("//table[not(@class)]/tbody/tr")
    assert [cell.get("dir") for cell in row.xpath("td")] == [None, "auto", "rtl"]


def test_quoted_words_do_not_turn_the_sentence_around() -> None:
    tree = page(finding("catalogs/ar/a.po", "ar", message='"طفل" is required for "child"'))
    assert [node.text for node in tree.xpath("//b/following-sibling::bdi")] == ["طفل", "child"]


def test_a_unit_with_two_findings_shows_its_texts_once() -> None:
    one, other = finding("a.po", "ar", "طفل"), finding("a.po", "ar", "طفل", "again")
    (row,) = page(one, other).xpath("//table[not(@class)]/tbody/tr")
    assert len(row.xpath("td/div")) == 2
    assert len(row.xpath("td[@lang='ar']")) == 1


def test_an_address_in_arabic_keeps_its_own_direction() -> None:
    tree = page(finding("a.po", "ar", "[طفل](https://un.org/a?b=1&c=2)"))
    (address,) = tree.xpath("//td[@lang='ar']/bdi")
    assert (address.text, address.get("dir")) == ("https://un.org/a?b=1&c=2", "ltr")


def test_texts_are_named_where_a_phone_stacks_the_columns() -> None:
    (row,) = page(finding("a.po", "ar", "طفل")).xpath("//table[not(@class)]/tbody/tr")
    assert [cell.get("data-name") for cell in row.xpath("td")] == [None, "Source", "Target"]


def test_findings_stand_by_locale_and_module() -> None:
    tree = page(
        finding("catalogs/fr/b.po", "fr"),
        finding("catalogs/ar/a.po", "ar"),
        finding("catalogs/fr/a.po", "fr"),
        finding("src_content/a/01.md", ""),
    )
    headings = [node.text for node in tree.xpath("//h2|//h3")]
    assert headings == ["Arabic (ar)", "a", "French (fr)", "a", "b", "Sources", "a"]
    links = {link.get("href") for link in tree.xpath("//a")}
    assert links == {f"#{node.get('id')}" for node in tree.xpath("//h2")}


def test_every_tag_is_closed_or_may_be_left_open() -> None:
    may_stay_open = {"meta", "th", "td", "tr", "p"}
    stack: list[str] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in may_stay_open:
                stack.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if tag not in may_stay_open:
                assert stack.pop() == tag

    Parser().feed(reports.get("html").render(Outcome(findings=(finding("a.po", "fr"),)), Style()))
    assert stack == []
