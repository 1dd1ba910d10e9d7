"""The files of other programs, one module each: what they look like, and the replies in them."""
