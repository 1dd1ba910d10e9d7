"""Canned replies of other programs, made into drafts of ours, and ours made into theirs.

Nothing that is read here is run, fetched or shown: HTML becomes text, and what a program would have worked
out becomes a blank.
"""
