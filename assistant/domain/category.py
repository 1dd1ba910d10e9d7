"""What a guide calls the things that can have happened."""

from typing import NewType

CategoryId = NewType("CategoryId", str)
