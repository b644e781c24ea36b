"""Checks: one file each. Start at :mod:`l10n.checks.base`; :mod:`l10n.checks.runner` runs them."""
