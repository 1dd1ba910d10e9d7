"""Helpdesk sign-ins of this agent. Their secrets are in the keyring, never here."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

AccountId = NewType("AccountId", str)


class HelpdeskKind(StrEnum):
    """The helpdesks that Evenhand speaks."""

    DEMO = "demo"
    RT = "rt"
    ZENDESK = "zendesk"
    GORGIAS = "gorgias"
    FRESHDESK = "freshdesk"
    HELP_SCOUT = "help_scout"
    ZAMMAD = "zammad"
    CHATWOOT = "chatwoot"
    FRONT = "front"
    INTERCOM = "intercom"
    FREESCOUT = "freescout"
    MAILBOX = "mailbox"


class SignIn(StrEnum):
    """What the secret of an account is."""

    TOKEN = "token"  # noqa: S105 - the name of a way to sign in
    PASSWORD = "password"  # noqa: S105 - likewise


@dataclass(frozen=True, slots=True)
class Account:
    """One helpdesk sign-in: kind, address, login."""

    id: AccountId
    kind: HelpdeskKind
    name: str
    """As the agent calls it."""
    address: str = ""
    """https:// only, except loopback."""
    sign_in: SignIn = SignIn.TOKEN
    login: str = ""
    """Needed for a password; with a token it is only shown."""
    tags_field: str = "Tags"
    """For a helpdesk without tags: the custom field that holds them."""
    ltv_field: str = ""
    """The customer field that holds the lifetime value, or empty."""
    ltv_currency: str = "USD"
    """What that field's amounts are in, where it does not say so itself."""
    ca_file: str = ""
    """A company's own certificate authority, as a PEM file."""
    outgoing: str = ""
    """For a mailbox: the address of the server that takes its mail, where it is another one."""


PRACTICE = Account(AccountId("practice"), HelpdeskKind.DEMO, "Practice")
"""Never among the accounts that are kept: it is there from a round's begin until the program ends."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom the helpdesk takes us for."""

    login: str
    name: str = ""
    email: str = ""
    acts_for_others: bool | None = None
    """Whether the key could also act as a colleague; None: the helpdesk does not say."""


@dataclass(frozen=True, slots=True)
class Credential:
    """An account's secret on its way from the keyring to the wire."""

    secret: str = field(repr=False)
