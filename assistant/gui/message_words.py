"""The words around a message: its author, their part in the conversation, its files and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from assistant.domain.conversation import TargetKind
from assistant.domain.ticket import AuthorKind
from assistant.gui import wording
from assistant.gui.wording import one_line, tr

if TYPE_CHECKING:
    from assistant.domain.conversation import PreparedMessage, Target
    from assistant.domain.ticket import Attachment, Message

DOT = " \N{MIDDLE DOT} "


def author(message: Message) -> str:
    """The author's name, or what they are where they have none."""
    return one_line(message.author_name) or part(message)


def who(message: Message) -> str:
    """What part the author has; nothing is said twice."""
    if not message.public:
        return tr("Internal note")
    return part(message) if one_line(message.author_name) else ""


def part(message: Message) -> str:
    """Customer, agent or the helpdesk itself."""
    return {
        AuthorKind.CUSTOMER: tr("customer"),
        AuthorKind.AGENT: tr("agent"),
        AuthorKind.SYSTEM: tr("helpdesk"),
    }[message.author]


def event(prepared: PreparedMessage) -> str:
    """A system event in one line."""
    message = prepared.message
    return DOT.join(filter(None, (one_line(prepared.first_words), wording.age(message.at))))


def attachment(attached: Attachment) -> str:
    """A file's name and size."""
    size = "" if attached.size is None else _size(attached.size)
    return DOT.join(filter(None, (one_line(attached.name) or tr("file without a name"), size)))


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def question(target: Target) -> str:
    """What the agent is asked before an address is opened."""
    if not target.address:
        return tr("This image is inside the mail. See it in the helpdesk.")
    if target.address.startswith("mailto:"):
        return tr("Write to {host} in the mail program?").format(host=target.host)
    if target.kind is TargetKind.IMAGE:
        return tr("Open the image at {host} in the browser?").format(host=target.host)
    return tr("Open {host} in the browser?").format(host=target.host)


def caution(target: Target) -> str:
    """What the agent should know before answering."""
    said = []
    if target.spelled:
        said.append(
            tr("Spelt out it looks like {spelled}, which may imitate another name.").format(
                spelled=target.spelled
            )
        )
    if target.claims:
        said.append(
            tr("The text says {claims}, but it leads to {host}.").format(
                claims=target.claims, host=target.host
            )
        )
    if target.kind is TargetKind.IMAGE and target.address:
        said.append(tr("Nothing is fetched here: that would tell the sender that the mail was read."))
    return " ".join(said)
