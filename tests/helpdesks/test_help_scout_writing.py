"""What is written to Help Scout arrives as it was meant, once; and whatever it answers is borne."""

from typing import Any

import pytest

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status
from assistant.helpdesks.help_scout.desk import HelpScout
from assistant.helpdesks.html_text import exact_text_of, html_of
from tests.helpdesks.troubles import trouble_of
from tests.servers import help_scout as vendor
from tests.servers.help_scout_visits import (
    BOX,
    after,
    desk,
    every_call,
    opened,
    scout,
)
from tests.servers.misbehaving import (
    Behaviour,
    answers,
    cuts_after_reading,
    cuts_within_the_body,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
__all__ = ["desk", "scout"]


class TestWriting:
    @pytest.mark.parametrize("status", ["active", "pending", "closed"])
    def test_a_reply_does_not_open_it_again(
        self, scout: HelpScout, desk: vendor.HelpScout, status: str
    ) -> None:
        """Without a status, Help Scout makes a conversation active by any reply."""
        desk.conversations[12]["status"] = status
        scout.reply(BOX, "a < b")
        assert status == desk.conversations[12]["status"]
        sent = {"customer": {"id": vendor.MARA}, "text": html_of("a < b"), "draft": False, "status": status}
        assert sent == desk.asked[-1].body

    def test_a_note_is_added_as_one(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.conversations[12]["status"] = "closed"
        scout.note(BOX, "among us")
        assert ("/v2/conversations/12/notes", {"text": html_of("among us"), "status": "closed"}) == (
            desk.asked[-1].path,
            desk.asked[-1].body,
        )

    def test_braces_reach_it_apart(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        scout.reply(BOX, "{%customer.firstName%}")
        assert scout.expands_braces
        assert "{" not in desk.asked[-1].body["text"]

    def test_a_draft_of_ours_takes_the_place_of_the_last(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        scout.draft(BOX, "half a thought")
        scout.draft(BOX, "the whole thought")
        drafts = [each for each in desk.threads[12] if each["state"] == "draft"]
        assert ["the whole thought"] == [exact_text_of(each["body"]) for each in drafts]
        assert "active" == desk.conversations[12]["status"]

    @pytest.mark.parametrize(
        "theirs",
        [
            {"source": {"type": "web", "via": "user"}},
            {"createdBy": vendor.a_person(vendor.KIM, "user")},
            {"source": None},
        ],
    )
    def test_a_draft_that_somebody_typed_stays(
        self, scout: HelpScout, desk: vendor.HelpScout, theirs: Any
    ) -> None:
        desk.say(12, "message", "typed by hand", state="draft", **theirs)
        scout.draft(BOX, "ours")
        drafts = [each["body"] for each in desk.threads[12] if each["state"] == "draft"]
        assert ["typed by hand", "ours"] == [exact_text_of(body) for body in drafts]

    def test_a_full_conversation_is_refused_in_the_servers_words(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        for _ in range(100):
            desk.say(12, "message", "x")
        with pytest.raises(ServiceError, match="thread limit") as caught:
            scout.reply(BOX, "one more")
        assert Trouble.REJECTED is caught.value.trouble

    def test_what_stands_is_not_written_again(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        scout.put(BOX, Status.OPEN)
        scout.assign(BOX, to_me=True)
        assert ("tea",) == scout.tag(BOX, add=["Tea"], remove=["gone"])
        assert not desk.paths("PUT") + desk.paths("PATCH")

    def test_a_tag_that_a_colleague_swept_away_is_set_again(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        def colleague() -> None:
            desk.conversations[12]["tags"] = vendor.tags_as_told("tea", "kims")

        scout.verify()
        desk.mishaps = [after(desk), after(desk), after(desk, colleague)]
        assert {"tea", "kims", "ours"} == set(scout.tag(BOX, add=["ours"]))
        assert {"tea", "kims", "ours"} == {tag["tag"] for tag in desk.conversations[12]["tags"]}

    def test_a_tag_is_lower_case_there(self, scout: HelpScout) -> None:
        assert {"tea", "vip"} == set(scout.tag(BOX, add=["VIP"]))

    def test_it_can_do_everything_but_tag_customers(self, scout: HelpScout) -> None:
        assert frozenset(Ability) - {Ability.CUSTOMER_TAGS} == scout.abilities


class TestWire:
    @pytest.mark.parametrize("asked", ["reply", "note", "draft", "assign", "snooze", "put"])
    @pytest.mark.parametrize("behaviour", [says_nothing, cuts_after_reading, answers(502, b"")])
    def test_a_change_without_an_answer_is_doubtful(
        self, desk: vendor.HelpScout, asked: str, behaviour: Behaviour
    ) -> None:
        with misbehaving(desk.behaves) as server:
            scout = opened(server.address, limits=patience_with(behaviour))
            scout.verify()
            reads = 2 if asked == "draft" else 1
            desk.mishaps = [*[after(desk)] * reads, behaviour]
            with pytest.raises(SendDoubtfulError):
                every_call(scout)[asked]()

    def test_a_reply_whose_answer_is_lost_went_out_once(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        scout.verify()
        desk.mishaps = [after(desk), after(desk, lambda: setattr(desk, "swallows", 1))]
        with pytest.raises(SendDoubtfulError):
            scout.reply(BOX, "once")
        assert ["once"] == [message.body for message in scout.ticket(BOX).messages[1:]]

    def test_a_reply_that_never_left_is_not_doubtful(self, desk: vendor.HelpScout) -> None:
        with misbehaving(desk.behaves) as server:
            scout = opened(server.address)
            scout.verify()
        assert Trouble.REFUSED is trouble_of(lambda: scout.reply(BOX, "x"))

    def test_a_reply_that_was_cut_on_its_way_is_not_doubtful(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        """It is longer than what waits in the line: nobody can have read all of it."""
        scout.verify()
        desk.mishaps = [after(desk), cuts_within_the_body]
        assert Trouble.CUT is trouble_of(lambda: scout.reply(BOX, "x" * 12_000_000))
        assert 1 == len(desk.threads[12])

    def test_the_pause_is_named_in_a_header_of_its_own(self, desk: vendor.HelpScout) -> None:
        waited: list[float] = []
        busy = answers(429, b"{}", X_RateLimit_Retry_After="7")
        with misbehaving(desk.behaves) as server:
            scout = opened(server.address, waited=waited)
            scout.verify()
            desk.mishaps = [after(desk), busy]
            scout.reply(BOX, "once")
        assert 7 <= waited[0] < 9
        assert 2 == len(desk.threads[12])


class TestArticles:
    def test_are_plain_text_with_foreign_variables_as_they_are(
        self, scout: HelpScout, desk: vendor.HelpScout
    ) -> None:
        page = "<p>Hi {%customer.firstName%},</p><p>order [number?] &amp; <b>more</b></p>"
        desk.replies[1] = [vendor.a_saved_reply(1, "Late", page), vendor.a_saved_reply(2, "For chats", "")]
        (article,) = scout.articles()
        assert "Hi {%customer.firstName%},\n\norder [number?] & more" == article.body
        assert ("help-scout-1", "Late", ("number",)) == (article.id, article.title, article.blanks)

    def test_each_is_asked_for_once(self, scout: HelpScout, desk: vendor.HelpScout) -> None:
        desk.replies[1] = [vendor.a_saved_reply(1, "Late", "<p>Sorry.</p>")]
        scout.articles()
        scout.articles()
        assert 1 == desk.paths().count("/v2/mailboxes/1/saved-replies/1")
