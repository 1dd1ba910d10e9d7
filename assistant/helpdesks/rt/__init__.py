"""Request Tracker: what speaks to it is in ``desk``."""
