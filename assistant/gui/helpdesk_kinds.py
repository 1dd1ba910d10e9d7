"""What is asked to connect each kind of helpdesk."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from assistant.domain.account import HelpdeskKind, SignIn
from assistant.domain.errors import translatable


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked for one kind; texts are English sources for translation, empty for no such field."""

    title: str
    hint: str
    login: str
    secret: str
    help: str
    address: str = ""
    """What stands where the agent names none."""
    needs_login: bool = False
    signs_in: tuple[SignIn, ...] = (SignIn.TOKEN,)
    """The first stands for all kinds whose secret is a key."""
    tags_field: bool = False
    outgoing: str = ""


_BOTH = (SignIn.TOKEN, SignIn.PASSWORD)

ASKS: Mapping[HelpdeskKind, Asks] = {
    HelpdeskKind.RT: Asks(
        translatable("helpdesks", "Request Tracker"),
        translatable("helpdesks", "https://rt.example.com"),
        translatable("helpdesks", "Login"),
        translatable("helpdesks", "Token or password"),
        translatable("helpdesks", "Logged in as, Settings, Auth tokens."),
        signs_in=_BOTH,
        tags_field=True,
    ),
    HelpdeskKind.ZENDESK: Asks(
        translatable("helpdesks", "Zendesk"),
        translatable("helpdesks", "https://shop.zendesk.com"),
        translatable("helpdesks", "Email (empty for an OAuth token)"),
        translatable("helpdesks", "API token or OAuth token"),
        translatable(
            "helpdesks", "An API token works for every colleague's email; an OAuth token is yours alone."
        ),
    ),
    HelpdeskKind.GORGIAS: Asks(
        translatable("helpdesks", "Gorgias"),
        translatable("helpdesks", "https://shop.gorgias.com"),
        translatable("helpdesks", "Email"),
        translatable("helpdesks", "API key"),
        translatable("helpdesks", "Settings, REST API. The key is yours alone and has your rights."),
        needs_login=True,
    ),
    HelpdeskKind.FRESHDESK: Asks(
        translatable("helpdesks", "Freshdesk"),
        translatable("helpdesks", "https://shop.freshdesk.com"),
        "",
        translatable("helpdesks", "API key"),
        translatable("helpdesks", "Your picture, Profile settings. The key is yours alone."),
    ),
    HelpdeskKind.HELP_SCOUT: Asks(
        translatable("helpdesks", "Help Scout"),
        "",
        translatable("helpdesks", "App ID"),
        translatable("helpdesks", "App secret"),
        translatable("helpdesks", "Your profile, My apps: an app of your own acts as you."),
        address="https://api.helpscout.net",
        needs_login=True,
    ),
    HelpdeskKind.ZAMMAD: Asks(
        translatable("helpdesks", "Zammad"),
        translatable("helpdesks", "https://zammad.example.com"),
        translatable("helpdesks", "Login"),
        translatable("helpdesks", "Token or password"),
        translatable("helpdesks", "Your profile, Token access, with the right ticket.agent."),
        signs_in=_BOTH,
    ),
    HelpdeskKind.CHATWOOT: Asks(
        translatable("helpdesks", "Chatwoot"),
        translatable("helpdesks", "https://app.chatwoot.com/app/accounts/1"),
        "",
        translatable("helpdesks", "Access token"),
        translatable("helpdesks", "Profile settings, at the end of the page. The token is yours alone."),
    ),
    HelpdeskKind.FRONT: Asks(
        translatable("helpdesks", "Front"),
        "",
        translatable("helpdesks", "Your email at Front"),
        translatable("helpdesks", "API token"),
        translatable(
            "helpdesks",
            "The token is the company's and can act for every colleague; your email says who you are.",
        ),
        address="https://api2.frontapp.com",
        needs_login=True,
    ),
    HelpdeskKind.INTERCOM: Asks(
        translatable("helpdesks", "Intercom"),
        translatable("helpdesks", "https://api.intercom.io"),
        translatable("helpdesks", "Your email at Intercom (empty: who made the token)"),
        translatable("helpdesks", "Access token"),
        translatable("helpdesks", "The token is the workspace's and can act for every colleague."),
        address="https://api.intercom.io",
    ),
    HelpdeskKind.FREESCOUT: Asks(
        translatable("helpdesks", "FreeScout"),
        translatable("helpdesks", "https://help.example.com"),
        translatable("helpdesks", "Your email at FreeScout"),
        translatable("helpdesks", "API key"),
        translatable(
            "helpdesks",
            "Needs the module API and webhooks. Its key opens every mailbox: treat it like a password.",
        ),
        needs_login=True,
    ),
    HelpdeskKind.MAILBOX: Asks(
        translatable("helpdesks", "A mailbox (IMAP)"),
        translatable("helpdesks", "imaps://mail.example.com"),
        translatable("helpdesks", "Login, mostly the mail address"),
        translatable("helpdesks", "Password, or the one for this app"),
        translatable("helpdesks", "With two-step sign-in, make a password for this app at your provider."),
        needs_login=True,
        signs_in=(SignIn.PASSWORD,),
        outgoing=translatable("helpdesks", "smtps://mail.example.com"),
    ),
}


def kind_words(kind: HelpdeskKind) -> str:
    """What people call it."""
    return worded(ASKS[kind].title)


def worded(text: str) -> str:
    """One of the texts above in the agent's language."""
    return QCoreApplication.translate("helpdesks", text) if text else ""
