"""What tells a slip of the pen from a right word that no dictionary has.

Most words that a dictionary lacks are right: names, terms, derivations. A slip is
one edit away from a word that people do write. The catalogs themselves say best
which words those are: a translator who slips once has the word right elsewhere.

``places`` says which words of a text are worth asking for, ``edits`` what a slip can
be, ``vocabulary`` which words the catalogs have and how often, ``likeness`` whether
a word was rather made after one of the source, ``evidence`` puts these together.
"""
