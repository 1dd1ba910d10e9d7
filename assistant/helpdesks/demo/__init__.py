"""The demo desk: what speaks to it is in ``desk``."""
