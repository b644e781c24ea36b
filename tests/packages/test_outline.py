from l10n.formats.script_reader import Direction, OnScreen, Speech, read_script
from l10n.model import Variant
from l10n.packages.outline import read_outline

SCRIPT = b"""---
title: A title
speakers:
  NINA: Nina, a worker
---

Who says this?

## First

[A room.]

NINA (quietly): Hello. I am Nina.

I work here.

ON SCREEN: A note

\\[This is said.]

## Second
"""


def test_a_script_is_scenes_of_parts():
    script = read_script(SCRIPT, "a.script.md")
    assert script.title == "A title"
    assert [scene.heading for scene in script.scenes] == ["", "First", "Second"]
    assert script.scenes[0].parts == (Speech("", "", "", ("Who says this?",)),)
    assert script.scenes[1].parts == (
        Direction("A room."),
        Speech("NINA", "Nina, a worker", "quietly", ("Hello. I am Nina.", "I work here.")),
        OnScreen("ON SCREEN", "A note"),
        Speech("NINA", "Nina, a worker", "", ("[This is said.]",)),
    )


def test_every_locale_has_the_same_steps_of_the_same_kind(outlines):
    shape = {
        locale: [(step.path, step.kind, sorted(step.subtitles)) for step in outline.steps]
        for locale, outline in outlines.items()
    }
    assert len(shape) == 7
    assert all(steps == shape["en"] for steps in shape.values())
    kinds = {kind for _, kind, _ in shape["en"]}
    assert kinds == {"video", "reading", "discussion", "practice", "quiz"}


def test_translated_scripts_have_the_same_parts(outlines):
    def shape(outline):
        return [
            [(scene.heading != "", [type(part) for part in scene.parts]) for scene in script.scenes]
            for step in outline.steps
            if (script := step.script)
        ]

    assert all(shape(outline) == shape(outlines["en"]) for outline in outlines.values())


def test_titles_are_translated_and_change_the_digest(outlines):
    titles = {outline.title for outline in outlines.values()}
    digests = {outline.digest for outline in outlines.values()}
    assert len(titles) == len(digests) == len(outlines)


def test_files_beside_the_steps_are_kept(outlines):
    files = {
        "course.yaml": b"title: A\nsource_locale: en\nmodules: [one]\n",
        "one/module.yaml": b"title: One\nsteps: [read]\n",
        "one/read.md": b"![A house](house.png)\n",
        "one/house.png": b"\x89PNG",
        "variant.json": b"{}",
    }
    outline = read_outline(Variant("en", files))
    (module,) = outline.modules
    assert module.files == {"one/house.png": b"\x89PNG"}
    assert module.steps[0].title == "read"
    assert outline.find_step("one/read") is module.steps[0]
    assert outline.find_step("one/other") is None


def test_characters_that_xml_cannot_carry_are_left_out():
    files = {
        "course.yaml": b"title: A\nsource_locale: en\nmodules: [one]\n",
        "one/module.yaml": b"title: One\nsteps: [read]\n",
        "one/read.md": "a\x0bb\x1fc\ufffe\td\n".encode(),
        "variant.json": b"{}",
    }
    (step,) = read_outline(Variant("en", files)).steps
    assert step.reading.body == "abc\td\n"
