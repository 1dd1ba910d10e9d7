"""Front: what speaks to it is in ``desk``."""
