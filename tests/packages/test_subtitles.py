from l10n.packages.base import packages


def test_names_carry_the_locale_and_every_video_has_every_format(make):
    edition = make("ar")
    paths = [artifact.path for artifact in packages.get("subtitles").build(edition)]
    videos = [step.path for step in edition.outline.steps if step.subtitles]
    assert sorted(paths) == sorted(
        f"{video}.ar.{ending}" for video in videos for ending in ("srt", "vtt", "ass", "ttml")
    )


def test_ttml_says_what_the_subtitles_say(make):
    artifacts = {a.path: a for a in packages.get("subtitles").build(make("fr"))}
    path = next(path for path in artifacts if path.endswith(".ttml"))
    text = artifacts[path].render().decode()
    times = artifacts[path.replace(".ttml", ".vtt")].render().decode().count(" --> ")
    assert text.count("<p ") == times > 10
