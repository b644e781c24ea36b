"""The live preview: the course as learners will see it, beside what is to be translated.

Read in this order: :mod:`workshop` (rebuilds what changed on disk), :mod:`margin`
(units and findings of a page), :mod:`server` (loopback only, read-only). The page
around the website is in ``assets/``.
"""
