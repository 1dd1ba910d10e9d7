"""What a ticket's text says: its language, its category and the pressure in it."""
