"""Exchange formats of the term base: one file each. Start at :mod:`l10n.glossary.exchange.base`."""

from __future__ import annotations

from l10n.glossary.exchange.base import (
    Exchange,
    exchanges,
    find_exchange,
    render_yaml,
    require_sound,
)

__all__ = ["Exchange", "exchanges", "find_exchange", "render_yaml", "require_sound"]
