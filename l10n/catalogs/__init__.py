"""Catalogs: PO files to Catalog and back, templates, and a merge that loses nothing.

Reading order: :mod:`po` (bytes and Catalog), :mod:`template` (documents to a
template), :mod:`merge` (what happens to each unit), :mod:`update` (all files of
a course, written so that a crash loses nothing).
"""
