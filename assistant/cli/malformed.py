"""What is there but malformed: the field by its path, and what to do."""


class MalformedError(ValueError):
    """One ticket is refused; the others go on."""

    def __init__(self, field: str, message: str, line: int | None = None) -> None:
        """An empty field means the whole ticket; the line is set where only the decoder knows it."""
        super().__init__(message)
        self.field = field
        self.message = message
        self.line = line
