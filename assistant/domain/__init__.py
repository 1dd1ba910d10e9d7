"""What the program talks about: frozen values of the standard library, with no idea where they come from."""
