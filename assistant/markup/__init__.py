"""Strangers' mail made readable: as text for the detector, as harmless HTML for the screen."""
