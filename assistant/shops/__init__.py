"""Sources of orders behind the one Shop port, one module each."""
