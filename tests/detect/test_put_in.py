"""What the benchmark puts into tickets: the same for the same seed, whole, and at the place it names."""

from tests.benchmarks.put_in import PLACES, insertions, unseen

TICKETS = unseen()[:60]


def test_the_seed_decides_what_is_put_in() -> None:
    first, again = (list(insertions(TICKETS, 11)) for _ in range(2))
    assert first == again
    assert first != list(insertions(TICKETS, 12))


def test_every_place_and_many_kinds_occur() -> None:
    found = list(insertions(TICKETS, 11))
    assert {*PLACES} == {one.place for one in found}
    assert len({one.threat.kind for one in found}) >= 6


def test_nothing_but_the_threat_is_new() -> None:
    for one in insertions(TICKETS, 11):
        before, after = (
            "".join("".join(message.text for message in ticket.messages).split())
            for ticket in (one.before, one.after)
        )
        words = "".join(one.threat.words.split())
        assert words in after
        assert before in {
            after[:at] + after[at + len(words) :] for at in range(len(after)) if after.startswith(words, at)
        }


def test_a_threat_comes_from_another_ticket_of_the_same_language() -> None:
    assert all(
        one.threat.source != one.before.id and one.threat.source[:2] == one.before.language
        for one in insertions(TICKETS, 11)
    )


def test_at_the_start_and_at_the_end_are_where_they_say() -> None:
    for one in insertions(TICKETS, 11):
        message = next(
            new
            for new, old in zip(one.after.messages, one.before.messages, strict=True)
            if new.text != old.text
        )
        if one.place == "start":
            assert message.text.startswith(one.threat.words)
        if one.place == "end":
            assert message.text.endswith(one.threat.words)
