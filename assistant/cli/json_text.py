"""JSON that every reader takes as it is meant, and that a terminal only shows."""

import json
import re

# Legal in JSON, yet line ends to some readers, commands to some terminals, or lone surrogates, which no
# encoding takes.
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """Strangers' words are in it: what is unsafe is written as JSON's own escapes."""
    whole = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", whole)
