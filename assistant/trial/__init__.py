"""A guide tried out: on cases with a known answer, and against another guide."""
