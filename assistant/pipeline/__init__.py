"""The steps from a ticket to its replies: pure functions, one a module."""
