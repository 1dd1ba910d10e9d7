"""Holds a draft to what the guide grants."""
