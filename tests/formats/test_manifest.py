"""Manifests: typed values, and refusals with path and line."""

import pytest

from l10n.errors import SourceError
from l10n.formats.manifest import read_course_manifest, read_module_manifest

COURSE = "title: T\nsource_locale: en\nmodules:\n"
MODULE = "title: T\nsteps:\n"


def test_a_course_manifest_is_read_with_the_lines_of_its_modules():
    source = "title: T\nversion: 0.10\nsource_locale: en\nmodules:\n  - 00-a\n  # note\n  - 01-b\n"
    manifest = read_course_manifest(source.encode(), "course.yaml")
    assert (manifest.title, manifest.version, manifest.source_locale) == ("T", "0.10", "en")
    assert manifest.modules == (("00-a", 5), ("01-b", 7))
    assert (manifest.description, manifest.licence) == (None, "")


def test_a_module_manifest_is_read_with_the_lines_of_its_steps():
    source = "title: T\nhours: 1.5\naims: [one, two]\nsteps:\n- 01-a\n"
    manifest = read_module_manifest(source.encode(), "m/module.yaml")
    assert (manifest.hours, manifest.aims) == (1.5, ("one", "two"))
    assert manifest.steps == (("01-a", 5),)


@pytest.mark.parametrize(
    "name",
    ["../x", "..", ".", "/etc", "a/b", "a\\b", '"a\\0b"', "C:x", '"a\\nb"', "//host", '"\\x07"'],
)
@pytest.mark.parametrize(
    ("head", "read"), [(COURSE, read_course_manifest), (MODULE, read_module_manifest)]
)
def test_a_name_that_leaves_the_course_is_refused(head, read, name):
    with pytest.raises(SourceError) as caught:
        read(f"{head}  - fine\n  - {name}\n".encode(), "x/m.yaml")
    line = head.count("\n") + 2
    message = str(caught.value)
    assert message.startswith(f"x/m.yaml:{line}: ")
    assert "is not a name inside the course; write the plain name" in message
    assert message.isprintable()


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("", 1, "the course must be a list of keys and values"),
        ("# nothing\n", 1, "the course must be a list of keys and values"),
        ("just words\n", 1, "the course must be a list of keys and values"),
        ("title: T\n", 1, 'the course has no "source_locale"; add a line "source_locale: …"'),
        ("title:\nsource_locale: en\n", 1, 'the course has no "title"'),
        ("title: T\nlicense: x\n", 2, 'unknown key "license" in the course; did you mean "lic'),
        (f"{COURSE}  - a\n  - a\n", 5, 'the module "a" is listed twice'),
        (f"{COURSE}  - {{a: b}}\n", 4, 'an entry of "modules" must be text'),
        (f"{COURSE}  -\n", 4, 'an entry of "modules" is empty'),
        ("title: T\nsource_locale: en\nmodules: a\n", 3, '"modules" must be a list'),
    ],
)
def test_bad_course_manifests_are_refused_at_their_line(source, line, words):
    with pytest.raises(SourceError) as caught:
        read_course_manifest(source.encode(), "course.yaml")
    assert str(caught.value).startswith(f"course.yaml:{line}: ")
    assert words in str(caught.value)


def test_hours_must_be_a_number():
    with pytest.raises(SourceError, match=r'm\.yaml:2: "hours" must be a number, not "three"'):
        read_module_manifest(b"title: T\nhours: three\nsteps: []\n", "m.yaml")
