"""What lies where in a guide's folder."""

from __future__ import annotations

from typing import Final

GUIDE: Final = "guide.yaml"
CATEGORIES: Final = "categories.yaml"
RULES: Final = "rules.yaml"
RESOLUTIONS: Final = "resolutions.yaml"
FILES: Final = (GUIDE, CATEGORIES, RULES, RESOLUTIONS)
REPLIES: Final = "replies"
