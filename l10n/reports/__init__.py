"""Reports: one file each. Start at :mod:`l10n.reports.base`."""

from __future__ import annotations

from l10n.reports.base import Report, Style, reports

__all__ = ["Report", "Style", "reports"]
