"""A plain mailbox: what speaks to it is in ``desk``."""
