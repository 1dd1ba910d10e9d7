"""The window: one module a panel, one door to the threads."""
