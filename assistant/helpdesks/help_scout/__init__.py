"""Help Scout: what speaks to it is in ``desk``."""
