"""Variants: the course in one locale. Start at :mod:`l10n.variants.build`."""
