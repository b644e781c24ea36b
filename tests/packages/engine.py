"""The grading engine of Open edX (XBlock "problem" of xblocks-contrib), outside Open edX."""

from __future__ import annotations

import gettext
import os
from functools import cache
from importlib.util import find_spec
from typing import Any
from unittest.mock import Mock

import pytest
from lxml import etree


def require_engine() -> None:
    """Skip where the engine is not installed; in CI it must be."""
    if not _has_engine():
        assert not os.environ.get("CI"), "xblocks-contrib is missing"
        pytest.skip("xblocks-contrib is not installed (extra: platforms)")


@cache
def _has_engine() -> bool:
    try:
        import django
        from django.conf import settings
    except ImportError:
        return False
    if find_spec("xblocks_contrib") is None:
        return False
    engine = "django.template.backends.django.DjangoTemplates"
    settings.configure(
        STATIC_URL="/static/",
        SECRET_KEY="tests",
        USE_I18N=False,
        INSTALLED_APPS=["xblocks_contrib.problem.capa"],
        TEMPLATES=[{"BACKEND": engine, "APP_DIRS": True}],
    )
    django.setup()
    return True


@cache
def _system() -> Any:
    from django.template.loader import get_template
    from xblocks_contrib.problem.capa.capa_problem import LoncapaSystem

    return LoncapaSystem(
        ajax_url="",
        anonymous_student_id="student",
        cache=None,
        can_execute_unsafe_code=lambda: False,
        get_python_lib_zip=lambda: None,
        DEBUG=True,
        i18n=gettext.NullTranslations(),
        render_template=lambda name, context: get_template(name).render(context),
        resources_fs=None,
        seed=723,
        xqueue=None,
    )


class Problem:
    """One problem of a course, as a learner meets it."""

    def __init__(self, data: bytes) -> None:
        from xblocks_contrib.problem.capa.capa_problem import LoncapaProblem

        text = etree.tostring(etree.fromstring(data), encoding="unicode")
        self._problem = LoncapaProblem(
            text, id="1", seed=723, capa_system=_system(), capa_block=Mock()
        )
        self.ids = [id for ids in self._problem.get_answer_ids() for id in ids]

    def grade(self, answers: dict[str, Any]) -> list[bool]:
        """Whether each part is right."""
        graded = self._problem.grade_answers(answers)
        return [graded.get_correctness(id) == "correct" for id in self.ids]

    def message(self, id: str) -> str:
        """What was said to the last answer."""
        return str(self._problem.correct_map.get_msg(id))

    def show(self) -> str:
        """The page that a learner sees; the block takes hints out before they are asked for."""
        from xblocks_contrib.problem.capa_block import ProblemBlock

        return str(ProblemBlock.remove_tags_from_html(None, self._problem.get_html()))

    def options(self) -> list[tuple[str, list[str]]]:
        """(label, values that can be chosen) of each dropdown on the page."""
        page = etree.fromstring(self.show())
        texts = ("".join(each.itertext()).replace("\u2060", "") for each in page.iter("label"))
        labels = [" ".join(text.split()) for text in texts]
        values = [
            [option.get("value") for option in select.iter("option")][1:]
            for select in page.iter("select")
        ]
        return list(zip(labels, values, strict=True))
