"""Which browsers this user has, and whether each knows where the panel's native host is."""
