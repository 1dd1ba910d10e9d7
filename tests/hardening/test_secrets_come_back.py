"""Every helpdesk and shop, before a server that says back all that it was told: no trace of a secret."""

import json
import logging
import traceback
from collections.abc import Callable, Sequence
from functools import partial

import pytest

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.errors import AssistantError
from assistant.domain.source import Source, SourceId
from assistant.domain.ticket import TicketId
from assistant.helpdesks.mailbox.desk import Mailbox
from tests.fuzz import shops
from tests.hardening.test_hostile_mailboxes import Smtp
from tests.helpdesks.odd_answers import every_call
from tests.helpdesks.test_mailbox_wire import commands_of
from tests.helpdesks.test_odd_answers import Place, each_place
from tests.journeys import traces
from tests.servers.misbehaving import Behaviour, Conversation, Received, answers_by, misbehaving
from tests.servers.visits import MARA

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

LONGEST_QUOTE = 300
each_status = pytest.mark.parametrize("status", [200, 400, 401, 422, 500])


def as_it_came(request: Received, _secret: str) -> str:
    return f"{dict(request.headers)} {request.path} {request.body!r}"


def as_people_read_it(_request: Received, secret: str) -> str:
    return f"The key {secret} is wrong."


def cut_in_its_midst(_request: Received, secret: str) -> str:
    """What is quoted of a long message ends within the secret."""
    return "x" * (LONGEST_QUOTE - len(secret) // 2 - 4) + f" {secret} is wrong."


Says = Callable[[Received, str], str]
each_echo = pytest.mark.parametrize(
    "says", [as_it_came, as_people_read_it, cut_in_its_midst], ids=lambda one: one.__name__
)


def says_it_back(status: int, says: Says, secret: Callable[[], str]) -> Behaviour:
    def chosen(request: Received) -> tuple[int, bytes, dict[str, str]]:
        words = says(request, secret())
        return (
            status,
            json.dumps({"message": words, "error": words, "errors": [{"message": words}]}).encode(),
            {},
        )

    return answers_by(chosen)


def told_by(calls: Sequence[Callable[[], object]]) -> str:
    """What an agent, a log or a report could show of the errors."""
    told = []
    for call in calls:
        try:
            call()
        except AssistantError as error:
            told += [str(error), repr(error), *traceback.format_exception(error)]
    return "\n".join(told)


@each_place
@each_status
@each_echo
def test_no_helpdesks_error_and_no_log_shows_the_secret(
    place: Place, status: int, says: Says, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with misbehaving(says_it_back(status, says, lambda: place.secret)) as server:
        address = f"{server.address}{place.folder}"
        account = Account(AccountId("a"), place.kind, "Shop", address, login=place.login)
        helpdesk = place.made(account, Credential(place.secret), sleep=lambda _: None)
        told = told_by([helpdesk.verify, *every_call(helpdesk, TicketId("1"))])
        helpdesk.close()
    # Else it was not the secret that was sent.
    assert server.received
    assert [] == traces.where([place.secret], {"told": told.encode(), "log": caplog.text.encode()})
    assert f"x {place.secret[:4]}" not in told


@pytest.mark.parametrize("name", shops.SHOPS)
@each_status
@each_echo
def test_no_shops_error_and_no_log_shows_the_secret(
    name: str, status: int, says: Says, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets: list[str] = []

    def noted(secret: str) -> Credential:
        secrets.append(secret)
        return Credential(secret)

    monkeypatch.setattr(shops, "Credential", noted)
    with misbehaving(says_it_back(status, says, lambda: "".join(secrets).strip())) as server:
        monkeypatch.setattr(
            shops,
            "_source",
            lambda kind, login="", folder="": Source(
                SourceId("s"), kind, "Shop", f"{server.address}{folder}", login
            ),
        )
        source, _ = shops.SHOPS[name]()
        told = told_by([source.verify, partial(source.purchases, MARA)])
        source.close()
    assert server.received
    (secret,) = secrets
    assert [] == traces.where([secret.strip()], {"told": told.encode(), "log": caplog.text.encode()})
    assert f"x {secret[:4]}" not in told


def refuses_in_their_words(words: bytes) -> Behaviour:
    """A mailbox that lets everybody in, and says no to whatever they ask then."""

    def behave(conversation: Conversation) -> None:
        for tag, _ in commands_of(conversation):
            conversation.say(tag + b" NO " + words + b"\r\n")

    return behave


@pytest.mark.parametrize("before", [b"", b"x" * 290 + b" "], ids=["whole", "clipped"])
def test_no_mailboxs_error_and_no_log_shows_the_secret(
    before: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "5ecr3t-0f-th3-sh0p"
    with misbehaving(refuses_in_their_words(before + secret.encode() + b" is wrong")) as server:
        address = f"imap://127.0.0.1:{server.port}"
        account = Account(AccountId("a"), HelpdeskKind.MAILBOX, "Shop", address, login="us@shop.example")
        helpdesk = Mailbox(account, Credential(secret))
        told = told_by([helpdesk.verify, *every_call(helpdesk, TicketId("1"))])
        helpdesk.close()
    assert "did not accept" in told
    assert [] == traces.where([secret, secret[:6]], {"told": told.encode(), "log": caplog.text.encode()})


@pytest.mark.parametrize("at", ["EHLO", "MAIL", "RCPT", "DATA", "."])
def test_no_error_of_sending_mail_shows_the_secret(at: str) -> None:
    secret = "5ecr3t-0f-th3-sh0p"

    def says(conversation: Conversation) -> None:
        conversation.say(f"550 You said {secret}\r\n".encode())

    with misbehaving(Smtp(at.encode(), says)) as server:
        address = f"smtp://127.0.0.1:{server.port}"
        account = Account(
            AccountId("a"),
            HelpdeskKind.MAILBOX,
            "Shop",
            "imap://127.0.0.1:1",
            outgoing=address,
            login="us@x.example",
        )
        helpdesk = Mailbox(account, Credential(secret))
        told = told_by([lambda: helpdesk._hand_over("mara@example.org", b"Subject: a\r\n\r\nbody\r\n")])
    assert "did not accept" in told
    assert secret not in told
