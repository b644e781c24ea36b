"""Every locale's site as a learner meets it: opened from a folder, in Chromium."""

from __future__ import annotations

import json
import re

import pytest

from l10n.packages.site.player import cue_data
from tests.browser import ARTIFACTS, DESKTOP, PHONE, find_violations

LOCALES = ("en", "fr", "es", "ar", "tr", "de", "ru")


def first_step(outline, kind: str, module: str = "01-situation"):
    return next(step for step in outline.steps if step.kind == kind and step.module == module)


@pytest.fixture
def pages(outlines):
    """The kinds of pages there are, by a name for their pictures."""
    outline = outlines["en"]
    steps = {kind: first_step(outline, kind).path for kind in ("video", "reading", "quiz")}
    return {"home": "index", "glossary": "glossary", **steps}


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_fit_a_phone_and_axe_finds_nothing(sites, open_page, pages, locale):
    """Pictures of them are kept, to be looked at."""
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    page = open_page("about:blank", PHONE)
    violations = []
    for name, path in pages.items():
        page.goto((sites / locale / f"{path}.html").as_uri())
        assert page.evaluate("document.documentElement.dir") == ("rtl" if locale == "ar" else "ltr")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.screenshot(path=ARTIFACTS / f"site-{locale}-{name}-phone.png")
        if name == "reading":
            page.locator("a.term").first.click()
        if name == "glossary":  # entries are all alike
            more = page.locator("[data-entry]:nth-of-type(n+9)")
            more.evaluate_all("entries => entries.forEach(entry => entry.remove())")
        if locale in ("en", "ar") or name in ("video", "reading", "quiz"):
            violations += find_violations(page)
    assert violations == []


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_pages_fit_a_desktop(sites, open_page, pages, locale):
    page = open_page("about:blank", DESKTOP)
    for name, path in pages.items():
        page.goto((sites / locale / f"{path}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]
        page.screenshot(path=ARTIFACTS / f"site-{locale}-{name}-desktop.png")


def test_axe_finds_nothing_in_the_entrance(sites, open_page):
    assert find_violations(open_page(sites / "index.html", PHONE)) == []


def test_axe_would_find_something(open_page):
    page = open_page("about:blank")
    page.set_content("<img src='data:,'><input>")
    assert any("image-alt" in violation for violation in find_violations(page))


def test_no_page_complains_or_asks_elsewhere(sites, open_page):
    """Every second page of one locale; other tests open every kind of page in all of them."""
    page = open_page("about:blank")
    for path in sorted((sites / "ar").rglob("*.html"))[::2]:
        page.goto(path.as_uri(), wait_until="domcontentloaded")
        assert page.title()


def test_the_switch_of_languages_stays_on_the_step(sites, open_page, pages):
    page = open_page(sites / "en" / f"{pages['reading']}.html")
    for autonym, locale, direction in (("العربية", "ar", "rtl"), ("Türkçe", "tr", "ltr")):
        page.locator(".languages summary").click()
        page.get_by_role("link", name=autonym, exact=True).click()
        assert page.url.endswith(f"/{locale}/{pages['reading']}.html")
        assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
            locale,
            direction,
        ]


@pytest.mark.parametrize("locale", LOCALES)
def test_subtitles_show_at_their_time(sites, open_page, outlines, pages, locale):
    step = outlines[locale].find_step(pages["video"])
    start, end, text = cue_data(step, locale)[4]
    page = open_page(sites / locale / f"{pages['video']}.html")
    move_to(page, (start + end) / 2)
    assert page.locator("[data-cue]").inner_text() == text
    move_to(page, start - 0.2)
    assert page.locator("[data-cue]").inner_text() != text


def move_to(page, seconds: float) -> None:
    page.locator("[data-time]").evaluate(
        "(slider, to) => { slider.value = to; slider.dispatchEvent(new Event('input')); }", seconds
    )


def test_subtitles_of_another_language_show_without_a_server(sites, open_page, outlines, pages):
    start, end, text = cue_data(outlines["ar"].find_step(pages["video"]), "ar")[4]
    page = open_page(sites / "en" / f"{pages['video']}.html")
    move_to(page, (start + end) / 2)
    page.locator("[data-subtitles]").select_option("ar")
    page.locator("[data-cue][lang=ar]").wait_for()
    assert page.locator("[data-cue]").inner_text() == text
    assert page.locator("[data-cue]").get_attribute("dir") == "rtl"
    page.locator("[data-subtitles]").select_option("")
    page.locator("[data-cue]:empty").wait_for(state="attached")


@pytest.mark.parametrize(("locale", "onwards"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_keys_move_the_clock_by_seconds(sites, open_page, pages, locale, onwards):
    page = open_page(sites / locale / f"{pages['video']}.html")
    time = page.locator("[data-time]")
    time.press(onwards)
    time.press(onwards)
    assert time.input_value() == "10"
    time.press("ArrowRight" if onwards == "ArrowLeft" else "ArrowLeft")
    assert time.get_attribute("aria-valuetext").startswith("0:05 / ")


def test_the_clock_runs_and_stops(sites, open_page, pages):
    page = open_page(sites / "en" / f"{pages['video']}.html")
    play = page.locator("[data-play]")
    play.click()
    assert play.inner_text() == "Pause"
    page.wait_for_timeout(700)
    assert float(page.locator("[data-time]").input_value()) > 0.3
    play.press("Enter")
    assert play.inner_text() == "Play"


def question(page, type: str):
    return page.locator(f"[data-question][data-type={type}]").first


def key_of(page, box):
    quiz = json.loads(page.locator("#l10n-quiz").inner_text())
    return quiz["questions"][int(box.get_attribute("data-question"))]


def test_a_choice_is_marked_right_and_wrong_with_feedback(sites, open_page, pages):
    page = open_page(sites / "en" / f"{pages['quiz']}.html")
    box = question(page, "single-choice")
    right = key_of(page, box)["right"][0]
    wrong = 1 if right == 0 else 0
    box.locator("[data-check]").click()
    assert "answer the question" in box.locator("[data-result]").inner_text()
    for place, sign, says in ((wrong, "✗", "Not right"), (right, "✓", "Right")):
        box.locator("input").nth(place).check()
        box.locator("[data-check]").click()
        row = box.locator(f"[data-option='{place}']")
        assert row.locator("[data-verdict]").text_content() == f"{sign} {says}"
        assert len(row.locator(".feedback").inner_text()) > 20
        assert box.locator("[data-result]").inner_text().startswith(f"{sign} {says}")
        assert box.locator(".feedback:visible").count() == 1
    assert box.locator("[data-general]").is_visible()


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_quiz_is_passed_by_keyboard_alone(sites, open_page, pages, locale):
    page = open_page(sites / locale / f"{pages['quiz']}.html")
    for box in page.locator("[data-question]").all():
        answer_by_keyboard(page, box)
        box.locator("[data-check]").press("Enter")
        assert box.locator("[data-result]").inner_text().startswith("✓")
    assert "✓" in page.locator("[data-total]").inner_text()
    assert page.locator("[data-mark-done]").get_attribute("aria-pressed") == "true"
    page.screenshot(path=ARTIFACTS / f"site-{locale}-quiz-passed.png", full_page=True)
    page.goto((sites / "fr" / "index.html").as_uri())
    assert page.locator(f"[data-done-of='{pages['quiz']}']").is_visible()


def answer_by_keyboard(page, box) -> None:
    key, type = key_of(page, box), box.get_attribute("data-type")
    if type in ("single-choice", "true-false"):
        box.locator("input").nth(key["right"][0]).press(" ")
    elif type == "multiple-choice":
        for place in key["right"]:
            box.locator("input").nth(place).press(" ")
    elif type == "matching":
        for select, places in zip(box.locator("select").all(), key["right"], strict=True):
            select.focus()
            for _ in range(places[0] + 1):
                page.keyboard.press("ArrowDown")
    elif type == "ordering":
        for to, places in enumerate(key["right"]):
            move_up(box, places[0], to)
    else:
        box.locator("input").press_sequentially(f" {key['answers'][0].upper()}. ")


def move_up(box, item: int, to: int) -> None:
    for _ in range(10):
        rows = box.locator("[data-item]")
        shown = rows.evaluate_all("rows => rows.map(row => Number(row.dataset.item))")
        if shown.index(item) == to:
            return
        box.locator(f"[data-item='{item}'] [data-move='-1']").press("Enter")
        assert box.page.evaluate("document.activeElement.dataset.move") == "-1"


ANSWER = """isRight => {
  const quiz = JSON.parse(document.getElementById('l10n-quiz').textContent);
  document.querySelectorAll('[data-question]').forEach((box, at) => {
    const key = quiz.questions[at];
    const inputs = [...box.querySelectorAll('input')];
    box.querySelectorAll('select').forEach((select, row) => {
      select.value = (key.right[row][0] + (isRight ? 0 : 1)) % key.right.length;
    });
    if (key.answers) inputs[0].value = isRight ? key.answers[0].toUpperCase() : 'x';
    else if (inputs.length) inputs.forEach((input, place) => {
      input.checked = key.right.includes(place) === isRight && (isRight || input.type !== 'radio'
        || place === (key.right[0] === 0 ? 1 : 0));
    });
    const list = box.querySelector('.items');
    if (list && isRight) key.right.forEach(places =>
      list.append(box.querySelector(`[data-item="${places[0]}"]`)));
    box.querySelector('[data-check]').click();
  });
  return [...document.querySelectorAll('[data-result]')].map(result => result.textContent[0]);
}"""


@pytest.mark.parametrize("locale", LOCALES)
def test_answers_of_every_type_are_told_right_from_wrong(sites, open_page, pages, locale):
    page = open_page(sites / locale / f"{pages['quiz']}.html")
    assert set(page.evaluate(ANSWER, False)) == {"✗"}
    assert "✓" not in page.locator("[data-total]").inner_text()
    assert page.locator("[data-mark-done]").get_attribute("aria-pressed") == "false"
    page.screenshot(path=ARTIFACTS / f"site-{locale}-quiz-wrong.png", full_page=True)
    page.reload()
    assert set(page.evaluate(ANSWER, True)) == {"✓"}
    assert "✓" in page.locator("[data-total]").inner_text()


def test_all_six_types_are_asked(sites):
    types = set()
    for path in sites.glob("en/**/*.html"):
        types |= set(re.findall(r'data-type="([\w-]+)"', path.read_text("utf-8")))
    assert len(types) == 6


def test_a_legal_word_is_explained_where_it_first_stands(sites, open_page, pages):
    page = open_page(sites / "ar" / f"{pages['reading']}.html", PHONE)
    link = page.locator("a.term").first
    assert link.get_attribute("aria-expanded") == "false"
    link.press("Enter")
    gloss = page.locator(".gloss:popover-open")
    gloss.wait_for()
    assert link.get_attribute("aria-expanded") == "true"
    assert gloss.locator("p[lang=en]").inner_text()
    page.locator(".gloss:focus").wait_for()
    page.screenshot(path=ARTIFACTS / "site-ar-gloss-phone.png")
    page.keyboard.press("Escape")
    gloss.wait_for(state="detached")
    page.locator("a.term:focus").wait_for()
    targets = page.locator("a.term").evaluate_all("links => links.map(link => link.hash)")
    assert len(targets) == len(set(targets)) > 3


def test_progress_is_kept_over_pages_and_languages_and_can_be_forgotten(sites, open_page, pages):
    page = open_page(sites / "en" / f"{pages['reading']}.html")
    page.locator("[data-mark-done]").click()
    page.goto((sites / "ru" / "index.html").as_uri())
    assert page.locator(f"[data-done-of='{pages['reading']}']").is_visible()
    assert page.locator("progress").evaluate("bar => bar.value") == 1
    assert (
        page.locator("[data-continue]")
        .get_attribute("href")
        .endswith(f"/ru/{pages['reading']}.html")
    )
    page.locator("[data-forget]").click()
    assert page.locator("progress").evaluate("bar => bar.value") == 0


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})",
        "Storage.prototype.setItem = () => { throw new Error('full'); }",
    ],
)
def test_a_browser_that_keeps_nothing_says_so_and_works(sites, open_page, pages, broken):
    page = open_page("about:blank")
    page.add_init_script(broken)
    page.goto((sites / "en" / f"{pages['reading']}.html").as_uri())
    assert page.locator("[data-store-fails]").is_visible()


@pytest.mark.parametrize("kept", ["3", "[]", '{"done": 5, "quiz": [], "last": {}}', "{", "null"])
def test_damaged_progress_is_no_progress(sites, open_page, kept):
    page = open_page("about:blank")
    page.add_init_script(f"Storage.prototype.getItem = () => {json.dumps(kept)}")
    page.goto((sites / "en" / "index.html").as_uri())
    assert page.locator("progress").evaluate("bar => bar.value") == 0


def test_without_script_everything_can_be_read(sites, browser, pages):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites / "en" / f"{pages['quiz']}.html").as_uri())
    assert page.locator("noscript").first.inner_text()
    page.goto((sites / "en" / f"{pages['reading']}.html").as_uri())
    page.locator("a.term").first.click()
    assert page.locator(".gloss:target").is_visible()
    context.close()


def test_print_shows_the_text_and_its_legal_words(sites, open_page, pages):
    page = open_page(sites / "en" / f"{pages['reading']}.html")
    page.emulate_media(media="print")
    assert page.locator(".gloss").first.is_visible()
    assert not page.locator(".pager").is_visible()
    assert not page.locator(".tools").is_visible()


def test_the_glossary_can_be_searched(sites, open_page):
    page = open_page(sites / "tr" / "glossary.html")
    everything = page.locator("[data-entry]:visible").count()
    page.locator("[data-search] input").fill("COCUK")
    found = page.locator("[data-entry]:visible").count()
    assert 0 < found < everything
    assert str(found) in page.locator("[data-found]").inner_text()
