"""What is written to Freshdesk arrives as it was meant, once; and whatever it answers is borne."""

import base64
import json

import pytest

from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status
from assistant.helpdesks.freshdesk.desk import Freshdesk
from assistant.helpdesks.html_text import html_of
from tests.helpdesks.troubles import trouble_of
from tests.servers import freshdesk as vendor
from tests.servers.freshdesk_visits import (
    BOX,
    after,
    desk,
    every_call,
    freshdesk,
    opened,
)
from tests.servers.misbehaving import (
    HASTY,
    Behaviour,
    answers,
    cuts_after_reading,
    cuts_within_the_body,
    misbehaving,
    patience_with,
    says_nothing,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
__all__ = ["desk", "freshdesk"]


class TestWriting:
    def test_a_note_says_that_it_is_private(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        freshdesk.note(BOX, "among us")
        assert {"body": html_of("among us"), "private": True} == desk.asked[-1].body

    def test_a_reply_names_neither_sender_nor_status(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        freshdesk.reply(BOX, "a < b & {{ticket.id}}")
        assert [{"body": html_of("a < b & {{ticket.id}}")}] == [each.body for each in desk.asked]
        assert "{{" not in desk.asked[0].body["body"]
        assert 2 == desk.tickets[12]["status"]

    def test_a_change_names_nothing_else(self, freshdesk: Freshdesk, desk: vendor.Freshdesk) -> None:
        """Whatever is named is set: tags alone, a status alone, an owner alone."""
        freshdesk.tag(BOX, add=["x"])
        freshdesk.put(BOX, Status.PENDING)
        freshdesk.assign(BOX, to_me=False)
        assert [{"tags": ["tea", "x"]}, {"status": 3}, {"responder_id": None}] == [
            each.body for each in desk.asked if each.method == "PUT"
        ]

    def test_a_closed_ticket_is_not_opened_by_solving_it(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.tickets[12]["status"] = 5
        freshdesk.put(BOX, Status.SOLVED)
        assert 5 == desk.tickets[12]["status"]

    def test_a_field_that_the_team_demands_is_named(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        said = (
            b'{"description": "Validation failed", "errors": [{"field": "cf_reason", "message": "missing"}]}'
        )
        desk.mishaps = [after(desk), answers(400, said)]
        with pytest.raises(ServiceError, match="cf_reason") as caught:
            freshdesk.put(BOX, Status.SOLVED)
        assert Trouble.REJECTED is caught.value.trouble

    def test_tags_that_stand_are_not_written_again(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        assert ("tea",) == freshdesk.tag(BOX, add=["TEA"], remove=["gone"])
        assert not desk.paths("PUT")

    def test_a_tag_that_a_colleague_swept_away_is_set_again(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        def colleague() -> None:
            desk.tickets[12]["tags"] = ["tea", "kims"]

        desk.mishaps = [after(desk), after(desk), after(desk, colleague)]
        assert {"tea", "kims", "ours"} == set(freshdesk.tag(BOX, add=["ours"]))
        assert {"tea", "kims", "ours"} == set(desk.tickets[12]["tags"])

    def test_a_colleagues_tag_between_two_changes_of_ours_stays(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        freshdesk.tag(BOX, add=["ours"])
        desk.tickets[12]["tags"].append("kims")
        assert {"tea", "kims"} == set(freshdesk.tag(BOX, remove=["ours"]))

    def test_a_desk_that_says_yes_and_does_nothing_is_found_out(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        row = json.dumps(desk.tickets[12]).encode()
        desk.mishaps = [answers(200, row)] * 9
        assert Trouble.NO_RIGHTS is trouble_of(lambda: freshdesk.tag(BOX, add=["x"]))

    def test_a_tag_that_is_too_long_is_refused_in_words(self, freshdesk: Freshdesk) -> None:
        with pytest.raises(ServiceError, match=r"tags: .*32 characters") as caught:
            freshdesk.tag(BOX, add=["x" * 33])
        assert Trouble.REJECTED is caught.value.trouble


class TestWire:
    @pytest.mark.parametrize("asked", ["reply", "note", "assign"])
    @pytest.mark.parametrize("behaviour", [says_nothing, cuts_after_reading, answers(502, b"")])
    def test_a_change_without_an_answer_is_doubtful(
        self, desk: vendor.Freshdesk, asked: str, behaviour: Behaviour
    ) -> None:
        with misbehaving(desk.behaves) as server:
            freshdesk = opened(server.address, limits=patience_with(behaviour))
            freshdesk.verify()
            desk.mishaps = [behaviour]
            with pytest.raises(SendDoubtfulError):
                every_call(freshdesk)[asked]()

    def test_a_reply_whose_answer_is_lost_went_out_once(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.swallows = 1
        with pytest.raises(SendDoubtfulError):
            freshdesk.reply(BOX, "once")
        assert ["once"] == [message.body for message in freshdesk.ticket(BOX).messages[1:]]

    def test_a_reply_that_never_left_is_not_doubtful(self, desk: vendor.Freshdesk) -> None:
        with misbehaving(desk.behaves) as server:
            freshdesk = opened(server.address)
        assert Trouble.REFUSED is trouble_of(lambda: freshdesk.reply(BOX, "x"))

    def test_a_reply_that_was_cut_on_its_way_is_not_doubtful(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        """It is longer than what waits in the line: nobody can have read all of it."""
        desk.mishaps = [cuts_within_the_body]
        assert Trouble.CUT is trouble_of(lambda: freshdesk.reply(BOX, "x" * 12_000_000))
        assert not desk.entries[12]

    def test_a_desk_that_is_asked_too_often_is_asked_again(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.mishaps = [answers(429, b"", Retry_After="1")]
        freshdesk.reply(BOX, "once")
        assert 1 == len(desk.entries[12])

    def test_no_secret_is_in_words_about_it(self) -> None:
        with misbehaving(says_nothing) as server:
            freshdesk = opened(server.address, limits=HASTY)
            with pytest.raises(AssistantError) as caught:
                freshdesk.verify()
        chain: list[BaseException | None] = [caught.value, caught.value.__cause__, caught.value.__context__]
        told = [
            repr(freshdesk),
            str(caught.value),
            *(repr(error) + repr(vars(error)) for error in chain if error),
        ]
        pair = base64.b64encode(f"{vendor.KEY}:X".encode()).decode()
        assert not any(vendor.KEY in words or pair in words for words in told)

    def test_a_redirect_to_another_host_takes_no_key_along(self, desk: vendor.Freshdesk) -> None:
        with misbehaving(desk.behaves) as stranger:
            away = answers(302, b"", location=f"{stranger.address}/api/v2/agents/me")
            with misbehaving(away) as server:
                assert Trouble.NOT_THIS_SERVICE is trouble_of(opened(server.address).verify)
        assert not desk.asked


class TestArticles:
    def test_are_plain_text_with_foreign_placeholders_as_they_are(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        page = "<div>Hi {{ticket.requester.name}},<br><br>order [number?] &amp; <b>more</b></div>"
        desk.folders = {
            1: [vendor.a_response(1, "Late", page)],
            2: [vendor.a_response(2, "Empty", "<p></p>")],
        }
        (article,) = freshdesk.articles()
        assert "Hi {{ticket.requester.name}},\n\norder [number?] & more" == article.body
        assert ("freshdesk-1", "Late", ("number",)) == (article.id, article.title, article.blanks)


class TestContactsOwnTags:
    def test_an_agent_who_asked_has_no_record_that_takes_tags(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.tickets[int(BOX)]["requester_id"] = vendor.KIM
        assert Trouble.UNABLE == trouble_of(lambda: freshdesk.tag_customer(BOX, add=["vip"]))

    def test_a_contact_that_we_may_not_see_is_told(
        self, freshdesk: Freshdesk, desk: vendor.Freshdesk
    ) -> None:
        desk.hidden.add(f"/api/v2/contacts/{vendor.MARA}")
        assert Trouble.NO_RIGHTS == trouble_of(lambda: freshdesk.tag_customer(BOX, add=["vip"]))
