"""Pictures of texts in a Word document: which of them it can hold, and how large they stand.

Start at :func:`add_picture`. python-docx reads size and density out of PNG, JPEG and GIF
files; what it cannot read, and every other kind, is left to its description.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.image.image import Image
from docx.shared import Cm, Emu

from l10n.packages.links import follow_link
from l10n.packages.markup import safe_address

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_TALLEST = 22.0
"""Centimetres: a page has 25.7 between its margins, and a line or two stand beside a picture."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that texts of ``module`` can show; ``files`` by path in the variant."""

    module: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    def find(self, address: str) -> bytes | None:
        """The picture at a relative address; None when there is none that Word can show."""
        safe = safe_address(address, is_image=True)
        goal = follow_link(safe, self.module, (), self.files, is_image=True) if safe else None
        return self.files[goal.path] if goal else None


def add_picture(paragraph: Paragraph, data: bytes, description: str, room: float) -> bool:
    """Put a picture at a paragraph's end, at most ``room`` centimetres wide.

    Its description goes along for screen readers (ECMA-376 part 1, 20.4.2.5). False, and
    nothing is added, when the file cannot be read.
    """
    size = _fit(data, room)
    if size is None:
        return False
    inline = paragraph.add_run().add_picture(io.BytesIO(data), *size)._inline
    inline.docPr.set("descr", description)
    for side in ("distT", "distB", "distL", "distR"):  # else LibreOffice adds 3 mm at each side
        inline.set(side, "0")
    return True


def _fit(data: bytes, room: float) -> tuple[Emu, Emu] | None:
    """Width and height of a picture by its own density, made smaller where there is no room.

    None for a file that is damaged. On 50,000 pictures cut and changed at random python-docx
    raised nine kinds of errors, a bare ``Exception`` among them.
    """
    try:
        image = Image.from_blob(data)
        width, height = int(image.width), int(image.height)
        scale = min(1.0, Cm(room) / width, Cm(_TALLEST) / height)
    except Exception:
        return None
    fitted = Emu(int(width * scale)), Emu(int(height * scale))
    return fitted if min(fitted) > 0 else None
