"""JSON of strangers: read within limits, asked with a default for everything."""

import json

Json = dict[str, object]


class BadJsonError(ValueError):
    """What is wrong, and on which line."""

    def __init__(self, message: str, line: int = 1) -> None:
        """Line numbers start at 1."""
        super().__init__(message)
        self.message = message
        self.line = line


def decoded(text: str) -> object:
    """The value; numbers stay as they are written, so that none is rounded and none is too long."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise BadJsonError(f"is not JSON here: {error.msg} at column {error.colno}.", error.lineno) from error
    except RecursionError as error:
        raise BadJsonError("is nested too deeply.") from error


def text(value: object, *keys: str) -> str:
    """The first of these fields that holds a text or a number; empty where none does."""
    fields = value if isinstance(value, dict) else {}
    return next((found for key in keys if isinstance(found := fields.get(key), str) and found.strip()), "")


def objects(value: object) -> list[Json]:
    """The objects of a list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def texts(value: object) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def is_off(value: object, key: str) -> bool:
    """Whether a field says no; a missing one does not."""
    return isinstance(value, dict) and str(value.get(key)).casefold() in {"false", "0", "no"}
