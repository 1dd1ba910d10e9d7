"""Evenhand: the side panel that gives the same case the same answer, however loud the customer is."""

__version__ = "0.1.0"
