from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.conversation import Mark, MarkKind
from assistant.domain.ticket import Attachment, AuthorKind, Message, TicketId
from assistant.domain.worksheet import Worksheet
from assistant.gui.conversation_panel import FIRST, OLDER, ConversationPanel
from assistant.gui.message_body import MessageBody
from assistant.gui.message_head import MessageHead
from assistant.gui.message_link_bar import LinkBar
from assistant.gui.message_text import MessageText
from assistant.gui.message_view import MessageView
from assistant.gui.theme import DARK, LIGHT
from assistant.markup.conversation import prepare
from tests.builders import MARA, a_message, a_ticket, a_worksheet

REPLY = "Please send it again.\n\nOn Tue, 17 Nov 2026, Robin wrote:\n> We are on it."
NOTE = a_message("Reship is fine.", AuthorKind.AGENT, author_name="Sam Ortiz", public=False)


def a_sheet(*messages: Message, marks: Sequence[Mark] = (), id: str = "1") -> Worksheet:  # noqa: A002
    ticket = a_ticket(id=id, messages=messages)
    return replace(a_worksheet(ticket=ticket), conversation=prepare(messages, marks))


def html(body: str) -> Message:
    return a_message(body, is_html=True)


@pytest.fixture
def panel(qtbot: QtBot) -> ConversationPanel:
    panel = ConversationPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(380, 420)
    panel.show()
    return panel


def views(panel: ConversationPanel) -> list[MessageView]:
    """From the oldest that was built to the newest."""
    return sorted(
        (view for view in panel.findChildren(MessageView) if view.isVisibleTo(panel)),
        key=lambda view: view.y(),
    )


def settled(panel: ConversationPanel, qtbot: QtBot, count: int) -> list[MessageView]:
    qtbot.waitUntil(lambda: count == len(views(panel)) and (count < 2 or views(panel)[1].y() > 0))
    return views(panel)


def words(panel: ConversationPanel) -> list[str]:
    """The open messages' words."""
    bodies = (view.findChild(MessageBody) for view in views(panel))
    return [body.toPlainText().replace("\u200b", "") for body in bodies if body and body.isVisibleTo(panel)]


def button(panel: QWidget, text: str) -> QPushButton:
    return next(found for found in panel.findChildren(QPushButton) if found.text() == text)


def bar(panel: ConversationPanel) -> LinkBar:
    return panel.findChildren(LinkBar)[0]


def click_link(panel: ConversationPanel, name: str) -> None:
    views(panel)[-1].findChildren(MessageBody)[0].link_clicked.emit(name)


def test_the_newest_message_is_open_and_older_ones_are_a_line(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("First words\nand more"), a_message("Second"), a_message("Third")))
    assert ["Third"] == words(panel)
    heads = [head.words() for head in panel.findChildren(MessageHead)]
    assert any("Mara Lind" in head and head.endswith("First words and more") for head in heads)


def test_after_our_own_note_the_customers_last_words_stay_open(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("Hello"), a_message("Where is it?"), NOTE))
    assert ["Where is it?", "Reship is fine."] == words(panel)


def test_the_top_of_a_long_newest_message_is_in_view(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(*[a_message("Hello")] * 5, a_message("word\n" * 400)))
    area = panel.findChildren(QScrollArea)[0]
    newest = settled(panel, qtbot, 6)[-1]
    qtbot.waitUntil(lambda: newest.height() > area.viewport().height())
    qtbot.waitUntil(lambda: newest.mapTo(area.viewport(), QPoint(0, 0)).y() == 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_unfolds_a_message_and_folds_it_again(
    panel: ConversationPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    panel.show_sheet(a_sheet(a_message("Older"), a_message("Newest")))
    head = settled(panel, qtbot, 2)[0].head
    qtbot.keyClick(head, key)
    assert ["Older", "Newest"] == words(panel)
    qtbot.keyClick(head, key)
    assert ["Newest"] == words(panel)


def test_of_hundreds_of_messages_only_the_newest_are_built(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(*(a_message(f"Message {n}") for n in range(300))))
    assert FIRST == len(settled(panel, qtbot, FIRST))
    qtbot.mouseClick(button(panel, "Show 20 older"), Qt.MouseButton.LeftButton)
    assert FIRST + OLDER == len(settled(panel, qtbot, FIRST + OLDER))
    assert "Message 270" in min(views(panel), key=lambda view: view.y()).head.words()


def test_older_messages_come_without_moving_what_is_read(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(*(a_message(f"Message {n}") for n in range(60))))
    first = settled(panel, qtbot, FIRST)[0]
    area = panel.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().triggerAction(area.verticalScrollBar().SliderAction.SliderToMinimum)
    before = first.mapTo(area, QPoint(0, 0)).y()
    button(panel, "Show 20 older").click()
    settled(panel, qtbot, FIRST + OLDER)
    qtbot.waitUntil(lambda: before == first.mapTo(area, QPoint(0, 0)).y())


def test_evidence_in_an_old_message_is_unfolded_and_brought_into_view(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    evidence = Mark(3, 8, 22, MarkKind.EVIDENCE)
    panel.show_sheet(
        a_sheet(*[a_message("word\n" * 9)] * 3, a_message(MARA), *[a_message("x")] * 60, marks=[evidence])
    )
    panel.show_evidence()
    assert MARA in words(panel)
    area = panel.findChildren(QScrollArea)[0]
    view = next(view for view in views(panel) if view.unfolded and view.prepared.message.body == MARA)
    qtbot.waitUntil(lambda: 0 <= view.mapTo(area.viewport(), QPoint(0, 0)).y() < area.viewport().height())


def test_evidence_in_quoted_words_unfolds_the_quote(panel: ConversationPanel) -> None:
    start = REPLY.index("on it")
    panel.show_sheet(a_sheet(a_message(REPLY), marks=[Mark(0, start, start + 5, MarkKind.EVIDENCE)]))
    assert "on it" not in words(panel)[0]
    panel.show_evidence()
    assert "on it" in words(panel)[0]


def test_evidence_and_pressure_have_grounds_of_their_own(panel: ConversationPanel) -> None:
    marks = [Mark(0, 8, 22, MarkKind.EVIDENCE), Mark(0, 45, len(MARA), MarkKind.PRESSURE)]
    panel.show_sheet(a_sheet(a_message(MARA), marks=marks))
    for colours in (LIGHT, DARK):
        panel.wear(colours)
        assert {MARA[8:22]: colours.mark.lower(), MARA[45:]: colours.pressure_ground.lower()} == grounds(
            panel
        )


def grounds(panel: ConversationPanel) -> dict[str, str]:
    found = {}
    block = panel.findChildren(MessageBody)[0].document().begin()
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().background().style() != Qt.BrushStyle.NoBrush:
            found[fragment.text()] = fragment.charFormat().background().color().name()
        at += 1
    return found


def test_quoted_text_is_folded_until_asked_for(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(a_message(REPLY)))
    assert ["Please send it again."] == words(panel)
    qtbot.mouseClick(button(panel, "Show quoted text"), Qt.MouseButton.LeftButton)
    assert "We are on it." in words(panel)[0]
    qtbot.mouseClick(button(panel, "Hide quoted text"), Qt.MouseButton.LeftButton)
    assert ["Please send it again."] == words(panel)


def test_a_message_without_quotes_offers_no_toggle(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("Hello")))
    assert [] == [
        it.text() for it in panel.findChildren(QPushButton) if it.isCheckable() and it.isVisibleTo(panel)
    ]


def test_an_internal_note_says_that_it_is_one(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(NOTE))
    assert "Internal note" in views(panel)[0].head.words()


def test_a_system_event_is_one_line_and_never_the_newest_message(panel: ConversationPanel) -> None:
    event = a_message("Status: open\nby <b>Robin</b>", AuthorKind.SYSTEM, author_name="")
    panel.show_sheet(a_sheet(a_message("Hello"), event))
    assert ["Hello"] == words(panel)
    assert any("Status: open by <b>Robin</b>" in label.text() for label in panel.findChildren(QLabel))


def test_attachments_are_names_and_sizes(panel: ConversationPanel) -> None:
    files = (Attachment("door.jpg", 1_234_567), Attachment("bill\u202efdp.exe"))
    panel.show_sheet(a_sheet(a_message("See", attachments=files)))
    texts = [label.text() for label in panel.findChildren(QLabel)]
    assert any("door.jpg" in text and "1.2" in text for text in texts)
    assert "bill fdp.exe" in texts


def test_a_link_opens_only_after_the_agent_saw_its_host(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(html('<a href="https://Shop.Example/a?b=c">here</a>')))
    opened: list[str] = []
    panel.link_confirmed.connect(opened.append)
    click_link(panel, "link:0")
    assert "Open shop.example in the browser?" in bar(panel).text()
    assert [] == opened
    qtbot.mouseClick(button(bar(panel), "Open"), Qt.MouseButton.LeftButton)
    assert ["https://shop.example/a?b=c"] == opened
    assert not bar(panel).isVisible()


@pytest.mark.parametrize("how", ["Cancel", "Escape", "Copy address"])
def test_a_link_can_be_left_alone(panel: ConversationPanel, qtbot: QtBot, how: str) -> None:
    panel.show_sheet(a_sheet(a_message("see https://shop.example/a")))
    with qtbot.assertNotEmitted(panel.link_confirmed):
        click_link(panel, "link:0")
        if how == "Escape":
            qtbot.keyClick(bar(panel), Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button(bar(panel), how), Qt.MouseButton.LeftButton)
    assert not bar(panel).isVisible()
    if how == "Copy address":
        assert "https://shop.example/a" == QGuiApplication.clipboard().text()


def test_enter_on_a_link_does_not_answer_its_question(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(a_message("see https://shop.example/a")))
    with qtbot.assertNotEmitted(panel.link_confirmed):
        click_link(panel, "link:0")
        focused = panel.window().focusWidget()
        assert isinstance(focused, QAbstractButton)
        qtbot.keyClick(focused, Qt.Key.Key_Space)


def test_a_link_that_pretends_is_told(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(html('<a href="https://p\u0430ypal.com/login">www.paypal.com</a>')))
    click_link(panel, "link:0")
    said = bar(panel).text()
    assert "Open xn--pypal-4ve.com in the browser?" in said
    assert "Spelt out it looks like p\u0430ypal.com, which may imitate another name." in said
    assert "The text says www.paypal.com, but it leads to xn--pypal-4ve.com." in said


def test_an_image_is_a_place_that_names_its_host_and_is_never_fetched(panel: ConversationPanel) -> None:
    panel.show_sheet(
        a_sheet(html('<p>Hi</p><img src="https://cdn.example.com/a.png" alt="Our &lt;b&gt;logo">'))
    )
    assert "[image from cdn.example.com: Our <b>logo]" in words(panel)[0]
    click_link(panel, "image:0")
    assert "Open the image at cdn.example.com in the browser?" in bar(panel).text()
    assert "Nothing is fetched here" in bar(panel).text()


def test_an_image_inside_the_mail_is_not_offered_to_open(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(html('<img src="cid:photo" alt="door">')))
    click_link(panel, "image:0")
    assert not button(bar(panel), "Open").isVisibleTo(panel)


def test_forged_link_numbers_do_nothing(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("see https://shop.example/a")))
    for name in ("link:1", "link:-1", "link:", "link:\u0663", "https://evil.example", ""):
        click_link(panel, name)
        assert not bar(panel).isVisible()


def test_a_message_that_was_cut_can_be_read_as_plain_text(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(html("<p>The box came late again.</p>\n" * 8000 + "the end")))
    qtbot.mouseClick(button(panel, "Show as plain text"), Qt.MouseButton.LeftButton)
    field = panel.findChildren(MessageText)[0]
    qtbot.waitUntil(lambda: field.toPlainText().endswith("the end"), timeout=20_000)
    qtbot.mouseClick(button(panel, "Show with layout"), Qt.MouseButton.LeftButton)
    assert not field.isVisible()


def test_the_same_ticket_again_keeps_what_was_unfolded(panel: ConversationPanel, qtbot: QtBot) -> None:
    messages = (a_message("Oldest"), a_message("Older"), a_message(MARA))
    panel.show_sheet(a_sheet(*messages))
    settled(panel, qtbot, 3)[0].head.click()
    panel.show_sheet(a_sheet(*messages, marks=[Mark(2, 8, 22, MarkKind.EVIDENCE)]))
    assert ["Oldest", MARA] == words(panel)


def test_highlights_that_come_later_leave_the_newest_message_in_view(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    messages = (*[a_message("Hello")] * 5, a_message("word\n" * 400))
    panel.show_messages(TicketId("1"), prepare(messages))
    panel.show_sheet(a_sheet(*messages, marks=(Mark(5, 0, 4, MarkKind.EVIDENCE),)))
    area = panel.findChildren(QScrollArea)[0]
    newest = settled(panel, qtbot, 6)[-1]
    qtbot.waitUntil(lambda: newest.height() > area.viewport().height())
    qtbot.waitUntil(lambda: newest.mapTo(area.viewport(), QPoint(0, 0)).y() == 0)


def test_a_message_that_comes_while_an_older_one_is_read_moves_nothing(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    messages = (*[a_message("Hello")] * 5, a_message("word\n" * 400))
    panel.show_sheet(a_sheet(*messages))
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    top = settled(panel, qtbot, 6)[0]
    before = top.mapTo(panel, QPoint(0, 0)).y()
    panel.show_sheet(a_sheet(*messages, a_message("One more thing")))
    newest = settled(panel, qtbot, 7)[-1]
    qtbot.waitUntil(lambda: newest.y() > 0)
    qtbot.waitUntil(lambda: before == top.mapTo(panel, QPoint(0, 0)).y())
    assert "One more thing" in words(panel)


def test_a_message_that_comes_is_in_view_where_the_newest_was(panel: ConversationPanel, qtbot: QtBot) -> None:
    messages = (*[a_message("Hello")] * 5, a_message("word\n" * 40))
    panel.show_sheet(a_sheet(*messages))
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    panel.show_sheet(a_sheet(*messages, a_message("word\n" * 40)))
    newest = settled(panel, qtbot, 7)[-1]
    area = panel.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: newest.height() > area.viewport().height())
    qtbot.waitUntil(lambda: newest.mapTo(area.viewport(), QPoint(0, 0)).y() == 0)


def test_another_ticket_closes_the_question_about_a_link(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("see https://shop.example/a")))
    click_link(panel, "link:0")
    panel.show_sheet(a_sheet(a_message("Other"), id="2"))
    assert not bar(panel).isVisible()
    assert ["Other"] == words(panel)


def test_no_ticket_shows_nothing(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message("Hello")))
    panel.show_sheet(None)
    assert [] == views(panel)


BOMBS = {
    "one word": "a" * 400_000,
    "nested tables": "<table><tr><td>" * 5000 + "x",
    "marks": "\u202e\u200fa" * 50_000,
    "bold": "<b>x" * 20_000,
    "svg": '<img src="data:image/svg+xml,<svg><use/></svg>">',
    "device": "<img src=/dev/zero>",
    "surrogates": "\ud800\udfff\ufdd0 x",
    "empty": "",
    "markers": '<a class="image" href="image:9"></a>',
}


@pytest.mark.parametrize("is_html", [True, False])
@pytest.mark.parametrize("body", BOMBS.values(), ids=BOMBS.keys())
def test_the_panel_survives(panel: ConversationPanel, body: str, is_html: bool) -> None:
    panel.show_sheet(a_sheet(a_message(body, is_html=is_html)))
    panel.resize(340, 120)
    panel.grab()
    assert 1 == len(views(panel))


def test_everything_that_takes_the_keyboard_has_a_name(panel: ConversationPanel) -> None:
    panel.show_sheet(a_sheet(a_message(REPLY), html("<p>x</p>" * 30_000), NOTE))
    click_link(panel, "link:0")
    nameless = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert [] == nameless


@pytest.mark.parametrize("width", [340, 380, 520])
def test_the_panel_is_never_wider_or_higher_than_it_is_told(panel: ConversationPanel, width: int) -> None:
    panel.show_sheet(
        a_sheet(a_message("w" * 500, author_name="Wolfeschlegelsteinhausenbergerdorff " * 3), NOTE)
    )
    panel.resize(width, 120)
    assert (width, 120) == (panel.width(), panel.height())


def test_next_ticket_is_shown_in_the_rows_of_the_one_before(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(a_message("Hello"), a_message("Where is it?")))
    before = settled(panel, qtbot, 2)
    panel.show_sheet(a_sheet(a_message("Good day"), NOTE, id="2"))
    assert before == views(panel)
    assert ["Good day", "Reship is fine."] == words(panel)
    assert ["", "note"] == [view.property("look") or "" for view in before]
    assert "Sam Ortiz" in before[1].head.accessibleName()
    body = before[1].findChild(MessageBody)
    assert body is not None
    assert "Message by Sam Ortiz" == body.accessibleName()


def test_rows_that_a_shorter_ticket_leaves_over_keep_none_of_its_words(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    panel.show_sheet(a_sheet(a_message("Hello"), a_message("My card is 4111"), NOTE))
    settled(panel, qtbot, 3)
    panel.show_sheet(a_sheet(a_message("Good day"), id="2"))
    bodies = [body.toPlainText() for body in panel.findChildren(MessageBody)]
    assert not any("4111" in body or "Reship" in body for body in bodies)
    assert 1 == len([head for head in panel.findChildren(MessageHead) if head.accessibleName()])


def test_next_ticket_starts_folded_whatever_was_open_before(panel: ConversationPanel, qtbot: QtBot) -> None:
    panel.show_sheet(a_sheet(a_message("Hello"), a_message(REPLY)))
    oldest, newest = settled(panel, qtbot, 2)
    oldest.unfold()
    button(newest, "Show quoted text").click()
    panel.show_sheet(a_sheet(a_message("Hello"), a_message(REPLY), id="2"))
    assert [False, True] == [view.unfolded for view in views(panel)]
    assert button(views(panel)[1], "Show quoted text").isVisibleTo(panel)
    assert "We are on it" not in words(panel)[0]
    button(views(panel)[1], "Show quoted text").click()
    assert "We are on it" in words(panel)[0]


def test_files_of_one_ticket_never_stand_at_the_next(panel: ConversationPanel, qtbot: QtBot) -> None:
    files = (Attachment("bill.pdf", 10),)
    panel.show_sheet(a_sheet(replace(a_message("See the bill"), attachments=files)))
    settled(panel, qtbot, 1)
    panel.show_sheet(a_sheet(a_message("Hello"), id="2"))
    seen = [found.text() for found in panel.findChildren(QLabel) if found.isVisibleTo(panel)]
    assert not any("bill.pdf" in text for text in seen)
    qtbot.waitUntil(lambda: words(panel) == ["Hello"])


def test_words_that_decided_are_marked_without_touching_the_other_messages(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    messages = (a_message("Hello"), a_message("It broke"))
    panel.show_sheet(a_sheet(*messages))
    oldest, newest = settled(panel, qtbot, 2)
    oldest.unfold()
    panel.show_sheet(a_sheet(*messages, marks=[Mark(1, 3, 8, MarkKind.EVIDENCE)]))
    assert [oldest, newest] == views(panel)
    assert [True, True] == [view.unfolded for view in views(panel)]
    assert newest.marked_place() is not None


def test_rows_that_are_used_again_wear_the_colours_of_the_moment(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    panel.show_sheet(a_sheet(a_message("Hello"), a_message("Where is it?")))
    settled(panel, qtbot, 2)
    panel.show_sheet(a_sheet(a_message("Good day"), id="2"))
    panel.wear(DARK)
    panel.show_sheet(a_sheet(a_message("One"), a_message("Two"), id="3"))
    views(panel)[0].unfold()
    inks = {
        body.document().begin().begin().fragment().charFormat().foreground().color().name()
        for body in panel.findChildren(MessageBody)
        if body.isVisibleTo(panel)
    }
    assert {DARK.text.lower()} == inks


def test_keyboard_walks_the_next_ticket_from_its_oldest_message(
    panel: ConversationPanel, qtbot: QtBot
) -> None:
    panel.show_sheet(a_sheet(*(a_message(f"Message {n}") for n in range(FIRST + 2))))
    settled(panel, qtbot, FIRST)
    next(each for each in panel.findChildren(QPushButton) if "older" in each.text()).click()
    panel.show_sheet(a_sheet(a_message("One"), a_message("Two"), a_message("Three"), id="2"))
    heads = [view.head for view in settled(panel, qtbot, 3)]
    walked, at = [], heads[0].nextInFocusChain()
    while at is not None and at is not heads[0]:
        walked += [at] if at in heads else []
        at = at.nextInFocusChain()
    assert heads[1:] == walked
