"""What a blank is called where it is named to the agent: in the interface's language, not the reply's."""

from __future__ import annotations

from assistant.gui.wording import one_line, tr


def told(name: str) -> str:
    """Words for a blank that the program or the default guide leaves; any other stays as it is written."""
    return _of_the_program().get(name) or _of_the_default_guide().get(name) or one_line(name)


def _of_the_program() -> dict[str, str]:
    return {
        "customer first name": tr("customer's first name"),
        "customer name": tr("customer's name"),
        "agent name": tr("agent's name"),
        "shop name": tr("shop's name"),
        "ticket number": tr("ticket number"),
        "order number": tr("order number"),
        "order total": tr("order total"),
    }


def _of_the_default_guide() -> dict[str, str]:
    return {
        "answer": tr("answer"),
        "delivery address": tr("delivery address"),
        "delivery date": tr("delivery date"),
        "end of term": tr("end of term"),
        "new address": tr("new address"),
        "new plan": tr("new plan"),
        "next date": tr("next date"),
        "payment link": tr("payment link"),
        "refund date": tr("refund date"),
        "return address": tr("return address"),
        "ship date": tr("ship date"),
        "tracking link": tr("tracking link"),
        "what it is for": tr("what it is for"),
        "why it does not work": tr("why it does not work"),
    }
