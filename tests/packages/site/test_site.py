"""The website of a small course made of values: what is in it, what is kept out of it."""

from __future__ import annotations

import json
import re
import subprocess
import threading
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from lxml import html

from l10n.errors import SourceError
from l10n.glossary.model import Concept, Glossary, Term
from l10n.model import Variant
from l10n.packages import packages
from l10n.packages.attachments import is_media
from l10n.packages.base import make_edition
from l10n.packages.digests import digest
from l10n.packages.outline import read_outline
from l10n.packages.pack import EARLIEST
from l10n.packages.terms import Terms
from tests.browser import find_violations

HARM = '"><img src=x onerror=alert(1)><script>alert(1)</script>]]>{{ 1000003*7 }}</script><b>'
SCRIPT = """---
title: A film
speakers:
  NINA: Nina
---

## Scene

[A room.]

NINA (quietly): The child speaks. {harm}

ON SCREEN: The child
"""
QUIZ = """title: A quiz
pass_percent: 50
questions:
  - id: q1
    type: single-choice
    prompt: {prompt}
    options:
      - {{id: a, text: "*One*", correct: true, feedback: "Good"}}
      - {{id: b, text: "Two"}}
  - id: q2
    type: short-answer
    prompt: Say it
    answers: [{prompt}]
"""
VTT = "WEBVTT\n\n00:00.500 --> 00:01.500\n{}\n"
GLOSSARY = Glossary(
    (
        Concept(
            "child",
            {
                "en": Term("en", "child", source="CRC art. 1"),
                "ar": Term("ar", "طفل", source="CRC art. 1 (Arabic)"),
            },
            definition="Every human being below eighteen.",
            source="CRC art. 1",
        ),
        Concept("no-arabic", {"en": Term("en", "hearing")}, definition="A talk."),
    )
)


@dataclass(frozen=True)
class FixedTerms(Terms):
    """A term base made of values."""

    glossary: Glossary | None = None

    @property
    def digest(self) -> str:
        return digest(repr(self.glossary)) if self.glossary else digest()


def variant(locale: str, harm: str = "", more: dict[str, bytes] | None = None, **texts: str):
    reading = texts.get("reading", f"---\ntitle: A text\n---\n\nThe child and the child. {harm}\n")
    facts = {"source_locale": "en", "catalogs": {} if locale == "en" else {"x": ""}}
    files = {
        "course.yaml": f"title: {json.dumps('Course ' + harm)}\ndescription: {json.dumps(harm)}\n"
        "source_locale: en\nmodules: [one]\n",
        "one/module.yaml": f"title: {json.dumps('One ' + harm)}\nsteps: [film, text, quiz]\n",
        "one/film.script.md": SCRIPT.format(harm=harm),
        "one/film.vtt": VTT.format(f"Hello {locale} {harm}"),
        "one/text.md": reading,
        "one/quiz.quiz.yaml": QUIZ.format(prompt=json.dumps(f"What? {harm}")),
        "variant.json": json.dumps(facts),
    }
    return Variant(locale, {name: text.encode() for name, text in files.items()} | (more or {}))


def build(locale: str = "en", glossary: Glossary | None = GLOSSARY, **options) -> dict[str, bytes]:
    outlines = {name: read_outline(variant(name, **options)) for name in ("en", "ar")}
    edition = make_edition(outlines, locale, FixedTerms(glossary=glossary), EARLIEST)
    return {item.path: item.render() for item in packages.get("site").build(edition)}


def inputs(locale: str = "en", glossary: Glossary | None = GLOSSARY, **others) -> dict[str, str]:
    outlines = {name: read_outline(others.get(name) or variant(name)) for name in ("en", "ar")}
    edition = make_edition(outlines, locale, FixedTerms(glossary=glossary), EARLIEST)
    return {item.path: item.inputs for item in packages.get("site").build(edition)}


def test_a_site_has_a_page_a_step_and_what_they_need():
    assert sorted(build()) == [
        "assets/icon.svg",
        "assets/site.css",
        "assets/site.js",
        "glossary.html",
        "index.html",
        "one/film.html",
        "one/film.subtitles.js",
        "one/quiz.html",
        "one/text.html",
    ]


def test_same_input_same_bytes():
    assert build("ar", harm=HARM) == build("ar", harm=HARM)


def test_only_what_shows_a_change_is_made_anew():
    before = inputs()
    changed = variant("en", reading="---\ntitle: A text\n---\n\nAnother sentence.\n")
    after = inputs(en=changed)
    assert {path for path in before if before[path] != after[path]} == {"one/text.html"}


def test_subtitles_of_another_language_change_their_script_alone():
    before, other = inputs(), variant("ar", more={"one/film.vtt": VTT.format("New").encode()})
    after = inputs(ar=other)
    assert {path for path in before if before[path] != after[path]} == {"one/film.subtitles.js"}


def test_another_term_base_changes_what_explains_terms():
    before, after = inputs(), inputs(glossary=Glossary(GLOSSARY.concepts[:1]))
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"glossary.html", "one/film.html", "one/quiz.html", "one/text.html"}


def test_a_concept_is_explained_once_a_page_and_only_in_languages_that_have_it():
    page = html.document_fromstring(build()["one/text.html"])
    assert page.xpath("//a[@class='term']/text()") == ["child"]
    arabic = build("ar")["glossary.html"].decode()
    assert "طفل" in arabic
    assert "A talk" not in arabic
    assert '<p lang="en" dir="ltr">Every human being' in arabic


def test_a_course_without_a_term_base_has_no_glossary():
    files = build(glossary=None)
    assert "glossary.html" not in files
    assert b"glossary.html" not in files["one/text.html"]


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_hostile_texts_stay_texts(locale):
    for path, data in build(locale, harm=HARM).items():
        if path.endswith(".html"):
            assert_harmless(data)
    script = build(locale, harm=HARM)["one/film.subtitles.js"].decode()
    body = re.fullmatch(r"self\.l10nSubtitles\((.*)\);\n", script, re.S)[1]
    assert sorted(json.loads(body)) == ["ar", "en"]


def assert_harmless(data: bytes) -> None:
    page = html.document_fromstring(data)
    for script in page.iter("script"):
        if script.get("type") == "application/json":
            json.loads(script.text)
        else:
            assert re.fullmatch(r"(\.\./)?assets/site\.js", script.get("src"))
            assert script.text is None
    for element in page.iter(html.etree.Element):
        assert not any(name.startswith("on") or name == "style" for name in element.attrib)
        assert element.tag not in ("iframe", "object", "embed", "style", "base")
    assert b"7000021" not in data
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_hostile_texts_do_nothing_in_a_browser(open_page, tmp_path):
    page = open_page("about:blank")
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    write(tmp_path / "ar", build("ar", harm=HARM))
    for path in sorted((tmp_path / "ar").rglob("*.html")):
        page.goto(path.as_uri())
    page.goto((tmp_path / "ar" / "one" / "film.html").as_uri())
    page.locator("[data-subtitles]").select_option("en")
    page.locator("[data-cue][lang=en]").wait_for()
    assert said == []


def write(folder, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def test_a_translation_that_nobody_reviewed_says_so():
    assert "ترجمة غير مُراجعة" in build("ar")["one/text.html"].decode()
    assert b'class="notice review"' not in build("en")["one/text.html"]


def test_untranslated_text_is_marked_as_the_language_it_is_in():
    text = "---\ntitle: '[EN] A text'\n---\n\n[EN] Still English (1).\n\n- [EN] One\n- اثنان\n"
    outlines = {"en": read_outline(variant("en")), "ar": read_outline(variant("ar", reading=text))}
    edition = make_edition(outlines, "ar", FixedTerms(glossary=GLOSSARY), EARLIEST)
    artifact = next(a for a in packages.get("site").build(edition) if a.path == "one/text.html")
    page = artifact.render().decode()
    assert '<p lang="en" dir="ltr">[EN] Still English (1).</p>' in page
    assert '<li><span class="foreign" lang="en" dir="ltr">[EN] One</span></li>' in page
    assert '<h1><span class="foreign" lang="en" dir="ltr">[EN] A text</span></h1>' in page
    assert "<li>اثنان</li>" in page


def test_untranslated_pages_are_legible(open_page, tmp_path):
    more = {"course.yaml": b"title: '[EN] Course'\nsource_locale: en\nmodules: [one]\n"}
    text = "---\ntitle: '[EN] A text'\n---\n\n[EN] Still *English*.\n\n| [EN] a |\n|---|\n| b |\n"
    write(tmp_path, build("ar", reading=text, more=more))
    assert find_violations(open_page(tmp_path / "one" / "text.html")) == []


def test_a_reading_has_no_second_title():
    page = html.document_fromstring(build(reading="# One\n\n## Two\n")["one/text.html"])
    assert [heading.tag for heading in page.xpath("//*[self::h1 or self::h2 or self::h3]")] == [
        "h1",
        "h2",
        "h3",
    ]


def test_links_between_readings_lead_to_pages_and_dead_ones_are_dropped():
    text = "[film](film.script.md) [quiz](quiz.md#x) [no](no.md) [up](../../etc/passwd) ![a](p.png)"
    page = build(reading=text, more={"one/p.png": b"\x89PNG\r\n\x1a\n"})["one/text.html"].decode()
    assert 'href="quiz.html#h-x"' in page
    assert 'src="p.png"' in page
    assert "passwd" not in page
    assert "no.md" not in page


def test_pictures_are_copied_and_other_files_stay_behind():
    picture = b"\x89PNG\r\n\x1a\n1"
    more = {"one/p.png": picture, "one/notes.txt": b"x", "one/a.docx": b"PK\x03\x04"}
    files = build(more=more)
    assert files["one/p.png"] == picture
    assert "one/notes.txt" not in files
    assert "one/a.docx" not in files


@pytest.mark.parametrize("name", ["../../etc", "/etc", "a/../../b"])
def test_a_manifest_cannot_lead_out_of_the_site(name):
    manifest = f"title: A\nsource_locale: en\nmodules: [{name}]\n"
    harmful = variant("en", more={"course.yaml": manifest.encode()})
    with pytest.raises(SourceError):
        read_outline(harmful)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.zip", b"PK\x03\x04", "archive"),
        ("a.png", b"PK\x03\x04", "archive"),
        ("a.bin", b"\x1f\x8b\x08", "archive"),
        ("a.html", b"<p>", "archive, a program or a web page"),
        ("a.png", b"GIF89a", "not what its ending .png says"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "<script>"),
        ("a.svg", b"<svg onload='x()'/>", "event handler onload"),
        ("a.svg", b"<svg><a href='javascript:x'/></svg>", "a link to"),
        ("a.svg", b"<svg><image href='http://evil.example/'/></svg>", "a link to"),
        ("a.svg", b"<svg><style>@import 'x'</style></svg>", "loads something"),
        ("a.svg", b"<svg><rect fill='url(http://evil.example/)'/></svg>", "loads something"),
        ("a.svg", b"<svg><foreignObject/></svg>", "<foreignobject>"),
        ("a.svg", b"<!-- --><!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "document type"),
        ("a.svg", b"<svg><?x y?></svg>", "processing instruction"),
        ("a.svg", b"<svg>", "not sound XML"),
    ],
)
def test_dangerous_attachments_are_refused(name, data, says):
    with pytest.raises(SourceError) as caught:
        is_media(f"one/{name}", data)
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"src_content/one/{name}:1: the attachment ")


def test_a_plain_picture_passes():
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><rect fill='url(#b)'/></svg>"
    assert is_media("one/a.svg", svg)


def test_the_entrance_lists_the_languages_that_there_are():
    outlines = {name: read_outline(variant(name, harm=HARM)) for name in ("en", "ar")}
    files = {a.path: a.render() for a in packages.get("site").build_entrance(outlines)}
    page = html.document_fromstring(files["index.html"])
    links = page.xpath("//ul[@class='entrance']//a")
    assert [(link.get("href"), link.get("lang"), link.get("dir")) for link in links] == [
        ("en/index.html", "en", "ltr"),
        ("ar/index.html", "ar", "rtl"),
    ]
    assert_harmless(files["index.html"])


BUDGET = 150_000
"""Bytes that a phone loads for the first page of a step, before compression."""


def test_a_step_is_light_enough_for_a_phone(sites):
    shared = sum(path.stat().st_size for path in (sites / "ru" / "assets").iterdir())
    heavy = {
        str(path): size
        for path in sites.rglob("*.html")
        if (size := path.stat().st_size + shared) > BUDGET and path.name != "glossary.html"
    }
    assert heavy == {}
    assert all(path.stat().st_size < 2 * BUDGET for path in sites.glob("*/glossary.html"))


def test_pages_name_no_other_host(sites):
    """But for links, which ask for nothing until somebody follows them."""
    loads = re.compile(rb"<(?:script|img|track|video|link)\b[^>]*?(?:src|href)=\"([^\"]*)")
    found = {url for path in sites.rglob("*.html") for url in loads.findall(path.read_bytes())}
    assert found
    assert [url for url in found if b":" in url or url.startswith(b"/")] == []
    for asset in (sites / "en" / "assets").iterdir():
        assert not re.search(rb"(?<!xmlns=\")https?://", asset.read_bytes())


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """The folder of a site whose step has a film of three seconds."""
    folder = tmp_path_factory.mktemp("film")
    picture = ["-f", "lavfi", "-i", "color=c=navy:s=160x90:r=5", "-t", "3", "-c:v", "libvpx"]
    subprocess.run(["ffmpeg", "-v", "error", *picture, folder / "film.webm"], check=True)
    data = (folder / "film.webm").read_bytes()
    for locale in ("en", "ar"):
        write(folder / "site" / locale, build(locale, more={"one/film.webm": data}))
    return folder / "site"


@pytest.fixture
def server(film):
    handler = partial(QuietHandler, directory=str(film))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


SHOWN = """() => {
  const track = [...document.querySelector('video').textTracks].find(one => one.mode === 'showing');
  const cues = track && track.activeCues;
  return cues && cues.length ? [track.language, cues[0].text.trim()] : null;
}"""


@pytest.mark.parametrize("way", ["server", "folder"])
def test_a_film_has_subtitles_in_every_language(film, server, open_page, way):
    folder = (film / "ar").as_uri() if way == "folder" else f"{server}/ar"
    page = open_page(f"{folder}/one/film.html")
    video = page.locator("video")
    video.evaluate("video => { video.muted = video.loop = true; video.play(); }")
    assert poll(page, SHOWN) == ["ar", "Hello ar"]
    tracks = "video => [...video.textTracks].map(track => track.language)"
    assert sorted(video.evaluate(tracks)) == ["ar", "en"]
    video.evaluate(
        "video => [...video.textTracks].forEach(track =>"
        " { track.mode = track.language === 'en' ? 'showing' : 'disabled'; })"
    )
    assert poll(page, SHOWN) == ["en", "Hello en"]


def poll(page, script: str):
    for _ in range(100):
        if found := page.evaluate(script):
            return found
        page.wait_for_timeout(50)
    return None
