"""The guide browser finds everything as one types, shows it in full, and changes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from assistant.domain.guide import Guide, GuideNews
from assistant.domain.reply import ReplyId
from assistant.domain.ticket import TicketId
from assistant.gui import docking
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.guide_browser import GuideBrowser
from assistant.gui.guide_entries import EntryKind, GuideIndex, place_of
from assistant.gui.guide_list import GuideList
from assistant.gui.guide_pages import page_of
from assistant.gui.guide_reading import GuideReading
from assistant.gui.main_window import MainWindow
from assistant.gui.reply_marks import pieces
from assistant.gui.theme import DARK, LIGHT
from assistant.gui.turning_splitter import SIDE_BY_SIDE
from tests.builders import a_reading, a_ticket
from tests.fakes import FakeHelpdesk, FixedGuide, RightAway, a_desk, shipped_guide
from tests.gui.pseudo import Pseudo
from tests.gui.test_accessible_names import nameless
from tests.gui.test_narrow_windows import too_wide

HOSTILE = '<b>bold</b><img src="http://x.example/i.png"> \u202eevil'


class Reader:
    """Someone who looks something up."""

    def __init__(self, browser: GuideBrowser) -> None:
        self.browser = browser
        self.search = browser.findChildren(QLineEdit)[0]
        self.list = browser.findChildren(GuideList)[0]
        self.page = browser.findChildren(GuideReading)[0]

    def type(self, words: str) -> None:
        self.search.setFocus()
        self.search.selectAll()
        if words.isascii():
            QTest.keyClicks(self.search, words)
        else:
            self.search.insert(words)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.browser, key)

    @property
    def rows(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    @property
    def chosen(self) -> str:
        return str(self.list.currentIndex().data())

    @property
    def read(self) -> str:
        """The page's words, without the marks that keep directions apart."""
        text = self.page.toPlainText()
        return "".join(letter for letter in text if letter not in "\u2066\u2067\u2068\u2069")

    @property
    def links(self) -> dict[str, str]:
        """Where the words that can be clicked lead."""
        return {
            fragment.text().strip("\u2068\u2069"): fragment.charFormat().anchorHref()
            for fragment in _fragments(self.page)
            if fragment.charFormat().isAnchor()
        }

    def follow(self, words: str) -> None:
        self.page.link_clicked.emit(self.links[words])


def _fragments(page: GuideReading) -> Iterator[QTextFragment]:
    block = page.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            yield place.fragment()
            place += 1
        block = block.next()


def opened(qtbot: QtBot, guide: Guide) -> Reader:
    browser = GuideBrowser(GuideIndex(guide), LIGHT)
    qtbot.addWidget(browser)
    browser.show()
    browser.activateWindow()
    qtbot.waitUntil(browser.isActiveWindow)
    browser.focus_search()
    return Reader(browser)


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    return opened(qtbot, shipped_guide())


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    made.show_work()
    made.show()
    yield made
    made.browsing.close()


def at_work(window: MainWindow, *, sure: bool = True) -> FixedGuide:
    """With a ticket open; returns where the guide comes from."""
    desk = a_desk(FakeHelpdesk(a_ticket()), reading=a_reading(sure=sure))
    window.work.start(desk)
    guides = desk._guides
    assert isinstance(guides, FixedGuide)
    return guides


def browser_of(window: MainWindow) -> Reader | None:
    found = [one for one in window.findChildren(GuideBrowser) if one.isVisible()]
    return Reader(found[0]) if found else None


def test_everything_in_the_guide_has_its_row(reader: Reader) -> None:
    guide, rows = shipped_guide(), reader.rows
    for group in ("Rules", "What can have happened", "Answers", "Tiers and figures", "Facts"):
        assert group in rows
    titles = {terms.title for terms in guide.resolutions.values()}
    titles |= {one.title for one in guide.categories.values()} | {one.title for one in guide.replies}
    assert set() == titles - set(rows)
    assert {f"Replies: {terms.title}" for terms in guide.resolutions.values()} <= set(rows)
    assert {"VIP", "Standard", "LTV unknown", "Margin"} <= set(rows)


def test_all_words_must_match_whatever_their_case_and_accents(reader: Reader) -> None:
    reader.type("uj CSOMAG uton")
    assert ["Replies: Send it again, once, on us", "Új csomag úton"] == reader.rows
    assert "Reply in Hungarian" in reader.read


def test_a_reply_is_found_by_its_body_in_any_language(reader: Reader) -> None:
    reader.type("همسایه")
    assert "Reply in Persian" in reader.read


def test_a_rule_is_found_by_its_number_among_many_hits(reader: Reader) -> None:
    reader.type("6")
    assert "Rule 6" in reader.read
    assert "1" not in reader.rows


def test_nothing_found_is_said(reader: Reader) -> None:
    reader.type("zzzz")
    assert ([], "") == (reader.rows, reader.read)
    assert not reader.list.isVisible()
    reader.type("parcel")
    assert reader.list.isVisible()
    assert "" != reader.read


def test_the_list_is_walked_from_the_search(reader: Reader) -> None:
    assert "Let the bank give the money back" == reader.chosen
    reader.press(Qt.Key.Key_Down)
    assert "Answer through the dispute" == reader.chosen
    assert "Rule 2" in reader.read
    reader.press(Qt.Key.Key_Up)
    reader.press(Qt.Key.Key_Up)
    assert "Let the bank give the money back" == reader.chosen
    reader.press(Qt.Key.Key_PageDown)
    reader.press(Qt.Key.Key_PageUp)
    assert "Let the bank give the money back" == reader.chosen
    assert reader.search.hasFocus()


def test_headings_are_stepped_over(reader: Reader) -> None:
    for _ in shipped_guide().rules:
        reader.press(Qt.Key.Key_Down)
    assert "We got it wrong" == reader.chosen
    reader.press(Qt.Key.Key_Up)
    assert f"Rule {len(shipped_guide().rules)}" in reader.read


def test_enter_leads_to_the_page_and_escape_back_and_out(reader: Reader) -> None:
    reader.press(Qt.Key.Key_Return)
    assert reader.page.hasFocus()
    reader.press(Qt.Key.Key_Escape)
    assert reader.search.hasFocus()
    reader.press(Qt.Key.Key_Escape)
    assert not reader.browser.isVisible()


def test_a_letter_typed_on_the_list_goes_on_with_the_search(reader: Reader) -> None:
    reader.type("par")
    reader.list.setFocus()
    QTest.keyClick(reader.list, Qt.Key.Key_C)
    assert "parc" == reader.search.text()
    assert reader.search.hasFocus()
    reader.list.setFocus()
    reader.press(Qt.Key.Key_Escape)
    assert reader.search.hasFocus()


def test_a_rule_is_told_with_its_conditions_answer_and_reason(reader: Reader) -> None:
    reader.type("rule 6")
    rule = shipped_guide().rules[5]
    for words in ("Delivered, not received", "the tier: VIP", "the headroom: at least 0", rule.why):
        assert words in reader.read
    assert "It decided the open ticket" not in reader.read
    reader.follow("Send it again, once, on us")
    assert "60 % of the order and 8" in reader.read


def test_an_answer_shows_its_terms_its_rules_and_its_replies(reader: Reader) -> None:
    reader.browser.show_deciding(6, choose=True)
    reader.follow("Send it again, once, on us")
    terms = shipped_guide().resolutions[shipped_guide().rules[5].then]
    for words in (*terms.grants, *terms.refuses, "another parcel"):
        assert words in reader.read
    assert {"Rule 4", "Rule 6", "New parcel on its way", "Persian"} <= reader.links.keys()


def test_a_reply_shows_what_is_filled_in_as_marks_and_runs_as_its_language_does(reader: Reader) -> None:
    reader.browser.show_deciding(6, choose=True)
    reader.follow("Send it again, once, on us")
    reader.page.link_clicked.emit("reply:fa/reship_on_us.full")
    assert "[customer's first name]" in reader.read
    assert "[delivery address?]" in reader.read
    assert "{{" not in reader.read
    last = reader.page.document().lastBlock().previous()
    assert Qt.LayoutDirection.RightToLeft == last.blockFormat().layoutDirection()
    first = reader.page.document().begin()
    assert Qt.LayoutDirection.LeftToRight == first.blockFormat().layoutDirection()


def test_what_a_reply_leaves_out_is_told() -> None:
    body = "A{% if order.number %}B{{ order.number }}{% else %}C{% endif %}"
    told = [piece.words for piece in pieces(body)]
    assert ["A", "only if known: order number", "B", "order number", "else", "C", "in any case"] == told


@given(st.text(alphabet=st.sampled_from("ab {}%\n-.if"), max_size=60))
def test_no_word_of_a_reply_is_lost_between_its_marks(body: str) -> None:
    rest = body
    for piece in pieces(body):
        if piece.kind.value == "words":
            assert piece.words in rest
            rest = rest[rest.index(piece.words) + len(piece.words) :]


def test_a_link_leads_out_of_the_search_and_back_again(reader: Reader) -> None:
    reader.type("rule 6")
    before = reader.read
    back = next(
        one for one in reader.browser.findChildren(QToolButton) if one.accessibleName().startswith("Back")
    )
    assert not back.isEnabled()
    reader.follow("Send it again, once, on us")
    assert "They get" in reader.read
    back.click()
    assert before == reader.read
    assert not back.isEnabled()


def test_a_page_has_as_many_links_as_lead_somewhere() -> None:
    index = GuideIndex(shipped_guide())
    for entry in index.entries:
        lines = page_of(entry, index.guide)
        assert [] == [
            words.leads_to
            for line in lines
            for words in line.words
            if words.leads_to and index.entry(words.leads_to) is None
        ]


def test_the_words_of_a_guide_are_never_markup(qtbot: QtBot) -> None:
    guide = shipped_guide()
    rule = replace(guide.rules[0], why=HOSTILE)
    reader = opened(qtbot, replace(guide, rules=(rule, *guide.rules[1:]), name=HOSTILE))
    assert '<b>bold</b><img src="http://x.example/i.png"> evil' in reader.read
    about = reader.browser.findChildren(ElidedLabel)[0]
    assert Qt.TextFormat.PlainText == about.textFormat()


def test_what_is_copied_holds_no_hidden_marks(reader: Reader) -> None:
    reader.browser.show_deciding(6, choose=True)
    cursor = reader.page.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    reader.page.setTextCursor(cursor)
    copied = reader.page.createMimeDataFromSelection()
    assert "Rule 6" in copied.text()
    assert not {"\u2068", "\u2069"} & set(copied.text())
    assert not copied.hasHtml()


def test_another_guide_is_shown_at_the_same_place(reader: Reader) -> None:
    reader.type("rule 6")
    guide = shipped_guide()
    rules = [replace(rule, why="Because it is new.") if rule.number == 6 else rule for rule in guide.rules]
    reader.browser.show_index(GuideIndex(replace(guide, rules=tuple(rules), version="2")))
    assert "Because it is new." in reader.read
    assert "rule 6" == reader.search.text()
    assert "version 2" in reader.browser.findChildren(ElidedLabel)[0].text()


def test_what_the_new_guide_no_longer_has_gives_way(reader: Reader) -> None:
    reader.type("rule 6")
    guide = shipped_guide()
    reader.browser.show_index(GuideIndex(replace(guide, rules=guide.rules[:3])))
    assert "Rule 6" not in reader.read


def test_it_opens_at_the_rule_that_decided_the_ticket(window: MainWindow) -> None:
    at_work(window)
    window.commands.run("guide_browser")
    reader = browser_of(window)
    sheet = window.work.tickets.sheet
    assert reader
    assert sheet
    assert f"Rule {sheet.resolution.rule.number}" in reader.read
    assert "It decided the open ticket" in reader.read


def test_an_unsure_ticket_has_no_deciding_rule(window: MainWindow) -> None:
    at_work(window, sure=False)
    window.commands.run("guide_browser")
    reader = browser_of(window)
    assert reader
    assert "It decided the open ticket" not in reader.read


def test_the_rule_named_in_the_panel_opens_it(window: MainWindow) -> None:
    at_work(window)
    window.page.guide.toggle_why()
    (rule,) = (one for one in window.page.guide.findChildren(QPushButton) if one.text().startswith("Rule "))
    rule.click()
    assert browser_of(window)


def test_asked_twice_it_is_the_same_browser(window: MainWindow) -> None:
    at_work(window)
    window.browsing.ask()
    window.browsing.ask()
    assert 1 == len(window.findChildren(GuideBrowser))


def test_an_edited_guide_is_shown_while_it_is_open(window: MainWindow) -> None:
    guides = at_work(window)
    window.browsing.ask()
    guide = shipped_guide()
    rules = tuple(replace(rule, why="Because it is new.") for rule in guide.rules)
    guides.news = GuideNews(replace(guide, rules=rules))
    window.take_guide()
    reader = browser_of(window)
    assert reader
    assert "Because it is new." in reader.read


def test_it_marks_the_rule_of_the_next_ticket_without_turning_the_page(window: MainWindow) -> None:
    helpdesk = FakeHelpdesk(a_ticket(id="1"), a_ticket(id="2"))
    window.work.start(a_desk(helpdesk))
    window.browsing.ask()
    reader = browser_of(window)
    assert reader
    reader.type("margin")
    before = reader.read
    window.work.tickets.open(TicketId("2"))
    assert before == reader.read


def test_it_goes_with_the_window(window: MainWindow) -> None:
    at_work(window)
    window.browsing.ask()
    window.close()
    assert browser_of(window) is None


def test_without_a_desk_there_is_nothing_to_browse(window: MainWindow) -> None:
    window.browsing.ask()
    assert browser_of(window) is None


@pytest.mark.parametrize("width", [docking.NARROWEST, docking.WIDTH, 900])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_keeps_within_its_width_with_longer_words(
    qtbot: QtBot, qapp: QApplication, width: int, direction: Qt.LayoutDirection
) -> None:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    qapp.setLayoutDirection(direction)
    try:
        reader = opened(qtbot, shipped_guide())
        reader.browser.resize(width, 700)
        reader.browser.show_deciding(6, choose=True)
        assert width == reader.browser.width()
        assert [] == too_wide(reader.browser)
        assert reader.page.document().idealWidth() <= reader.page.viewport().width()
        beside = reader.browser.findChildren(QSplitter)[0].orientation() is Qt.Orientation.Horizontal
        assert (width >= SIDE_BY_SIDE) is beside
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        qapp.removeTranslator(pseudo)


def test_whatever_takes_the_keyboard_has_a_name(reader: Reader) -> None:
    assert [] == nameless(reader.browser)
    spoken = reader.list.model().index(1, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "1. Let the bank give the money back. We got it wrong, a dispute is open. Rules" == spoken


def test_it_follows_a_change_of_theme(reader: Reader) -> None:
    reader.browser.wear(DARK)
    worn = {fragment.charFormat().foreground().color().name() for fragment in _fragments(reader.page)}
    assert {colour.lower() for colour in (DARK.text, DARK.muted, DARK.accent, DARK.ok)} == worn


def test_a_large_guide_is_searched_as_the_small_one_is() -> None:
    guide = shipped_guide()
    replies = tuple(
        replace(guide.replies[n % len(guide.replies)], id=ReplyId(f"r{n}"), title=f"Reply {n}")
        for n in range(2_000)
    )
    index = GuideIndex(replace(guide, replies=replies))
    assert ["Reply 1234"] == [index.entries[row].title for row in index.found("reply 1234")]
    assert 0 == index.best("", index.found(""))


@given(st.text(max_size=12))
@settings(deadline=None)  # the first example words and folds the whole guide
def test_the_best_is_among_what_was_found(query: str) -> None:
    index = _index()
    found = index.found(query)
    best = index.best(query, found)
    assert (best in found) if found else best is None


def test_every_figure_stands_there() -> None:
    guide = shipped_guide()
    money = replace(guide.money, currency="EUR", rates={"USD": Decimal("0.92")})
    index = GuideIndex(replace(guide, money=money))
    rows = {entry.title: entry.detail for entry in index.entries}
    assert "40 %" == rows["Margin"]
    assert "0.92 EUR" == rows["One USD is worth"]
    assert "from a lifetime value of 500" == rows["VIP"]
    assert "English, Hungarian, Persian" == ", ".join(sorted(rows["Languages"].split(", ")))


def test_a_tier_names_the_rules_that_ask_for_it() -> None:
    index = GuideIndex(shipped_guide())
    entry = index.entry(place_of(EntryKind.TIER, "vip"))
    assert entry
    links = [words.leads_to for line in page_of(entry, index.guide) for words in line.words if words.leads_to]
    assert "rule:4" in links


@lru_cache(maxsize=1)
def _index() -> GuideIndex:
    return GuideIndex(shipped_guide())
