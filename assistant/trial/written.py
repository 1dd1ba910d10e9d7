"""What may stand in cases.yaml. The descriptions are read by people whose line is missing."""

from typing import Annotated, Any, Self, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from assistant.domain.ticket import AuthorKind
from assistant.guide.values import Id, Language, Line, Rank


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _author(value: object) -> str:
    if value not in tuple(AuthorKind):
        raise ValueError(f"is nobody who writes: use one of {', '.join(AuthorKind)}.")
    return str(value)


Lines: TypeAlias = Annotated[tuple[Line, ...], BeforeValidator(_as_list)]
Body: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class MessagePart(_Part):
    """An entry of ``messages``."""

    author: Annotated[str, BeforeValidator(_author)] = Field(AuthorKind.CUSTOMER.value, alias="from")
    body: Body = Field(description="what was written")


class TicketPart(_Part):
    """``ticket`` of a case: what was written, for the detector to read."""

    subject: Line = ""
    body: Body | None = None
    messages: Any = None
    """Read block by block, so that each fault names its own."""

    @model_validator(mode="after")
    def _something_was_written(self) -> Self:
        if (self.body is None) == (self.messages is None):
            raise ValueError("needs a 'body:', or a list of 'messages:', not both.")
        return self


class ExpectPart(_Part):
    """``expect`` of a case; one name alone is the resolution."""

    resolution: Id = Field(description="the resolution that the guide must give")
    category: Id | None = None
    rule: Rank | None = None
    reply: Line | None = None
    says: Lines = ()
    blanks: Lines | None = None

    @model_validator(mode="before")
    @classmethod
    def _a_name_alone(cls, value: object) -> object:
        return {"resolution": value} if isinstance(value, str) else value


class CasePart(_Part):
    """An entry of cases.yaml."""

    name: Line = Field(description="a sentence that says what it is about")
    case: Any = None
    """Read fact by fact: the guide says which there are."""
    ticket: TicketPart | None = None
    language: Language | None = None
    expect: ExpectPart = Field(description="the resolution that the guide must give")

    @model_validator(mode="after")
    def _something_happened(self) -> Self:
        if self.case is None and self.ticket is None:
            raise ValueError("needs a 'case:' with what is known, or a 'ticket:' with what was written.")
        return self
