from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.reply import Reply, ReplyId
from assistant.gui.reply_search import CAP, ReplyIndex, plain, words_of


def a_reply(title: str, use_when: str = "", body: str = "") -> Reply:
    return Reply(ReplyId(title), title, use_when, "en", body)


REPLIES = (
    a_reply("New parcel on its way", "The tracking says delivered.", "A new box leaves today."),
    a_reply("Ask for the address", "Before anything is sent.", "Where shall the parcel go?"),
    a_reply("Refund for the café mug", "It broke.", "Your money is on its way."),
    a_reply("Tracking link", "They ask where it is.", "Here it is."),
)


def titles(query: str, replies: tuple[Reply, ...] = REPLIES) -> list[str]:
    return [reply.title for reply in ReplyIndex(replies).found(query)]


def test_no_query_gives_all_in_their_order() -> None:
    assert [reply.title for reply in REPLIES] == titles("")


def test_title_goes_before_use_when_and_body() -> None:
    assert ["Tracking link", "New parcel on its way"] == titles("tracking")
    assert ["New parcel on its way", "Ask for the address"] == titles("parcel")


def test_start_of_a_word_goes_before_its_middle() -> None:
    assert ["Shipping", "Reshipping"] == titles("ship", (a_reply("Reshipping"), a_reply("Shipping")))


def test_every_word_must_be_there_in_any_order() -> None:
    assert ["New parcel on its way"] == titles("way parcel")
    assert [] == titles("parcel unicorn")


def test_body_is_searched() -> None:
    assert ["Refund for the café mug"] == titles("money")


def test_case_and_accents_do_not_matter() -> None:
    assert ["Refund for the café mug"] == titles("CAFE")
    assert ["Cafe latte"] == titles("café", (a_reply("Cafe latte"),))


def test_persian_is_found_from_an_arabic_keyboard() -> None:
    assert ["پیگیری کالا"] == titles("كالا", (a_reply("پیگیری کالا"),))


def test_mistyped_words_are_forgiven_where_nothing_else_fits() -> None:
    assert ["Refund for the café mug"] == titles("refnud")
    assert ["Ask for the address"] == titles("adress")
    assert ["Tracking link"] == titles("trakcing link")


def test_marks_that_begin_a_macro_elsewhere_are_ignored() -> None:
    for mark in ("/", ";", ":", "::", "#", " / "):
        assert titles("tracking") == titles(f"{mark}tracking")
        assert titles("") == titles(mark)


def test_at_most_two_hundred_are_found() -> None:
    many = tuple(a_reply(f"Reply {number}") for number in range(10_000))
    assert CAP == len(titles("reply", many)) == len(titles("", many))


def test_warming_in_slices_finds_the_same() -> None:
    index = ReplyIndex(REPLIES)
    assert [True, True, True, False] == [index.warm(1) for _ in REPLIES]
    assert titles("parcel") == [reply.title for reply in index.found("parcel")]


texts = st.text(max_size=30)
some_replies = st.lists(st.builds(a_reply, texts, texts, texts), max_size=12).map(tuple)


@given(some_replies, texts)
def test_equals_keep_their_order_and_nobody_comes_twice(replies: tuple[Reply, ...], query: str) -> None:
    same = tuple(a_reply(query) for _ in range(3))
    found = ReplyIndex((*same, *replies)).found(query)
    places = [place for place, reply in enumerate((*same, *replies)) for hit in found if hit is reply]
    assert len(found) == len(places)
    assert [0, 1, 2] == [place for place in places if place < 3]


@given(some_replies, st.integers(0, 11))
def test_whatever_stands_in_a_title_finds_it(replies: tuple[Reply, ...], place: int) -> None:
    if place < len(replies):
        found = ReplyIndex(replies).found(replies[place].title)
        assert any(hit is replies[place] for hit in found)


@given(texts)
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(texts)
def test_words_carry_no_space(query: str) -> None:
    assert all(word and word.split() == [word] for word in words_of(query))
