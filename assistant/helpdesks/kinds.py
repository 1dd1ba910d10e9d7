"""Which module speaks to which kind of helpdesk."""

from collections.abc import Callable, Mapping
from importlib import import_module

from assistant.domain.account import Account, Credential, HelpdeskKind
from assistant.ports import Helpdesk

_CLASSES: Mapping[HelpdeskKind, tuple[str, str]] = {
    HelpdeskKind.RT: ("rt", "RequestTracker"),
    HelpdeskKind.ZENDESK: ("zendesk", "Zendesk"),
    HelpdeskKind.GORGIAS: ("gorgias", "Gorgias"),
    HelpdeskKind.FRESHDESK: ("freshdesk", "Freshdesk"),
    HelpdeskKind.HELP_SCOUT: ("help_scout", "HelpScout"),
    HelpdeskKind.ZAMMAD: ("zammad", "Zammad"),
    HelpdeskKind.CHATWOOT: ("chatwoot", "Chatwoot"),
    HelpdeskKind.FRONT: ("front", "Front"),
    HelpdeskKind.INTERCOM: ("intercom", "Intercom"),
    HelpdeskKind.FREESCOUT: ("freescout", "FreeScout"),
    HelpdeskKind.MAILBOX: ("mailbox", "Mailbox"),
}
KINDS = tuple(_CLASSES)
"""The kinds that can be connected."""


def helpdesk(account: Account, credential: Credential) -> Helpdesk:
    """What speaks to this account's helpdesk; nobody is asked yet, and its module is loaded only now."""
    module, name = _CLASSES[account.kind]
    made: Callable[[Account, Credential], Helpdesk] = getattr(
        import_module(f"assistant.helpdesks.{module}"), name
    )
    return made(account, credential)
