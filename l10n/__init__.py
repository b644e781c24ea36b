"""l10n: the localisation toolkit for courses.

Data goes in one straight line: source -> segments -> catalog -> translations
-> variant. Start reading at :mod:`l10n.model`, the types that carry all of it.
"""

__version__ = "0.1.0"
