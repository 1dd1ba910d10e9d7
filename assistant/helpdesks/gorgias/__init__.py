"""Gorgias: what speaks to it is in ``desk``."""
