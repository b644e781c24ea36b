"""Where a relative link of a text leads: to a step or an attachment of the same course.

The one rule for every package (``site``, ``olx``, ``imscc``, ``docx``, ``print``); start at
:func:`follow_link`. An address is read as browsers read it: what stands after ``?``
is a question to a server and counts for nothing in a folder, the path is
percent-decoded once (RFC 3986, 2.1 and 3.3 to 3.5), it counts from the folder of the
text, and capitals count, as on every web server. Steps are found by the name of any
of their files, and by that name without its ending, so that the same link works
from the source files and in what is built of them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import unquote

from l10n.packages.markup import ANCHOR

STEP_ENDINGS = ("", ".script.md", ".quiz.yaml", ".md")
"""What a link may put after a step's name: nothing, or the ending of one of its texts."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a link leads: the path of a step (``module/step``) or an attachment in the variant.

    ``anchor`` is what to put after the address there, with its ``#``, or nothing.
    """

    path: str
    is_step: bool
    anchor: str = ""


def follow_link(
    address: str,
    module: str,
    steps: Container[str],
    attachments: Container[str],
    *,
    is_image: bool = False,
) -> Goal | None:
    """The goal of a relative ``address`` in a text of ``module``; None when nothing is there.

    Images are attachments, never steps, and have no anchor. The headings of steps have
    ids that begin with :data:`~l10n.packages.markup.ANCHOR`; what an anchor means in an
    attachment (a page of a PDF) is left to that.
    """
    path, _, fragment = address.partition("#")
    place = posixpath.normpath(posixpath.join(module, unquote(path.partition("?")[0])))
    if f"{place}/".startswith(("/", "../")):  # out of the course
        return None
    step = None if is_image else _find_step(place, steps)
    if step is not None:
        return Goal(step, True, f"#{ANCHOR}{fragment}" if fragment else "")
    if place in attachments:
        return Goal(place, False, f"#{fragment}" if fragment and not is_image else "")
    return None


def _find_step(place: str, steps: Container[str]) -> str | None:
    names = (place.removesuffix(ending) for ending in STEP_ENDINGS if place.endswith(ending))
    return next((name for name in names if name in steps), None)
