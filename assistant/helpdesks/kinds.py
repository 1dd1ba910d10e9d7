"""Which module speaks to which kind of helpdesk."""

from collections.abc import Callable, Mapping
from importlib import import_module

from assistant.domain.account import Account, Credential, HelpdeskKind
from assistant.ports import Helpdesk

_CLASSES: Mapping[HelpdeskKind, tuple[str, str]] = {
    HelpdeskKind.RT: ("rt.desk", "RequestTracker"),
    HelpdeskKind.ZENDESK: ("zendesk.desk", "Zendesk"),
    HelpdeskKind.GORGIAS: ("gorgias.desk", "Gorgias"),
    HelpdeskKind.FRESHDESK: ("freshdesk.desk", "Freshdesk"),
    HelpdeskKind.HELP_SCOUT: ("help_scout.desk", "HelpScout"),
    HelpdeskKind.ZAMMAD: ("zammad.desk", "Zammad"),
    HelpdeskKind.CHATWOOT: ("chatwoot.desk", "Chatwoot"),
    HelpdeskKind.FRONT: ("front.desk", "Front"),
    HelpdeskKind.INTERCOM: ("intercom.desk", "Intercom"),
    HelpdeskKind.FREESCOUT: ("freescout.desk", "FreeScout"),
    HelpdeskKind.MAILBOX: ("mailbox.desk", "Mailbox"),
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
