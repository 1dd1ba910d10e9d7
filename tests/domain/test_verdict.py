"""Plain values that pass between threads: they compare by what they say."""

from datetime import UTC, datetime

from assistant.domain.journal import JournalLine, Sent
from assistant.domain.promise import Promise, PromiseKind
from assistant.domain.verdict import Conformity, Deviation, Verdict


def test_a_verdict_is_what_it_says() -> None:
    deviation = Deviation(Promise(PromiseKind.REFUND, 0, 6), None, None, 0, 7)
    assert Verdict(Conformity.MORE, (deviation,)) == Verdict(Conformity.MORE, (deviation,))
    assert Verdict(Conformity.TONE) != Verdict(Conformity.IN_LINE)


def test_a_journal_line_has_no_place_for_the_customers_words() -> None:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    line = JournalLine(
        *(at, "a", "1", "default 1", "other", "other", "vip", "", (), "ask_more", 18, "", 0.0),
        *("tone", (), "", Sent.SENT),
    )
    assert not {"body", "text", "subject", "message"} & set(line.__slots__)
