"""Canned replies moved over from another program: looked at first, then written beside a guide.

What the window and the command line both do, without a word of either.
"""
