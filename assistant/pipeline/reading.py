"""The agent's word about a category outranks the detector's."""

from dataclasses import replace

from assistant.domain.category import CategoryId
from assistant.domain.reading import Reading


def corrected(reading: Reading, category: CategoryId | None) -> Reading:
    """The same reading with the category that the agent chose, if one was chosen."""
    if category is None:
        return reading
    same = category == reading.category.id
    chosen = replace(
        reading.category,
        id=category,
        confidence=1.0,
        sure=True,
        evidence=reading.category.evidence if same else (),
        chosen_by_agent=True,
    )
    return replace(reading, category=chosen)
