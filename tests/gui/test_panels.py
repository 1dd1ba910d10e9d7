"""What the panels say of a ticket, and what they let the agent say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.facts import CATEGORY, DisputeState, FactId, FactKind, Facts, FactSpec
from assistant.domain.pressure import Pressure, PressureKind
from assistant.domain.standing import WhyUnknown
from assistant.domain.ticket import Customer, TicketId
from assistant.domain.tier import STANDARD, UNKNOWN
from assistant.domain.worksheet import Worksheet
from assistant.gui.bugs import Bugs
from assistant.gui.customer_panel import CustomerPanel
from assistant.gui.guide_panel import GuidePanel
from assistant.gui.happened_panel import HappenedPanel
from assistant.gui.notices import Notices
from assistant.gui.pressure_strip import PressureStrip
from assistant.gui.same_answer_card import SameAnswerCard
from assistant.gui.theme import DARK, LIGHT
from assistant.gui.top_bar import TopBar
from tests.builders import a_reading, a_reply, a_resolution, a_standing, a_ticket, a_worksheet, usd

HOSTILE = "<img src='file:///dev/zero'>\u202e\x07 Mara"


@pytest.fixture(autouse=True)
def _american() -> Iterator[None]:
    """The C locale writes money as nobody does."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def shown(widget: QWidget) -> str:
    """Everything that can be read."""
    QCoreApplication.sendPostedEvents(None, 0)  # what was just put in is only shown then
    parts: list[QLabel | QPushButton] = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(part.text() for part in parts if part.isVisibleTo(widget))


def button(widget: QWidget, words: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text().startswith(words))


@pytest.fixture
def customer(qtbot: QtBot) -> CustomerPanel:
    panel = CustomerPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_who_is_writing_and_what_they_are_worth(customer: CustomerPanel) -> None:
    customer.show_sheet(a_worksheet())
    words = shown(customer)
    for part in ("Mara Lind", "VIP  $812", "23 order", "since Mar 2022", "1 refund"):
        assert part in words


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (Customer("", "mara@example.com"), "mara@example.com"),
        (Customer(), "Unknown customer"),
        (Customer(HOSTILE), "<img src='file:///dev/zero'> Mara"),
    ],
)
def test_a_name_is_what_there_is_and_never_markup(
    customer: CustomerPanel, who: Customer, expected: str
) -> None:
    customer.show_sheet(a_worksheet(ticket=replace(a_ticket(), customer=who)))
    assert expected in shown(customer)
    assert Qt.TextFormat.AutoText not in {
        label.textFormat() for label in customer.findChildren(QLabel) if label.text()
    }


def test_unknown_is_a_state_of_its_own(customer: CustomerPanel) -> None:
    standing = replace(a_standing(UNKNOWN, None), why_unknown=WhyUnknown.NO_ORDERS)
    terms = standing.headroom_with(usd("31.40"))
    resolution = a_resolution(headroom=None, headroom_terms=terms)
    customer.show_sheet(a_worksheet(standing=standing, resolution=resolution))
    assert "LTV unknown" in shown(customer)
    assert "no order found for this address" in shown(customer)
    customer.toggle_card()
    assert "Headroom\nunknown" in shown(customer)


def test_a_badge_never_shows_more_than_there_is(customer: CustomerPanel) -> None:
    """499.60 is below the threshold of 500."""
    customer.show_sheet(a_worksheet(standing=a_standing(STANDARD, "499.60")))
    assert "Standard  $499" in shown(customer)


def test_badge_tells_the_age_of_what_no_shop_confirmed_for_days(customer: CustomerPanel) -> None:
    now = datetime.now(UTC)
    customer.show_sheet(a_worksheet(standing=replace(a_standing(), as_of=now - timedelta(days=3, hours=1))))
    assert "$812" in shown(customer)
    assert ", 3 d old" in shown(customer)
    customer.show_sheet(a_worksheet(standing=replace(a_standing(), as_of=now - timedelta(hours=20))))
    assert " old" not in shown(customer)


def test_the_sum_behind_the_badge_adds_up(customer: CustomerPanel) -> None:
    customer.show_sheet(a_worksheet())
    customer.toggle_card()
    words = shown(customer)
    for part in ("$1,020.00", "Tax left out", "\N{MINUS SIGN}$157.50", "$812.50", "Margin, 40 %", "$325.00"):
        assert part in words
    assert "Headroom" in words
    assert "From Demo shop, as of" in words


def test_goodwill_that_cannot_be_told_leaves_headroom_unknown(customer: CustomerPanel) -> None:
    standing = replace(a_standing(), goodwill=None, margin=Decimal("0.375"), as_of=None, threshold=None)
    terms = standing.headroom_with(usd("31.40"))
    resolution = a_resolution(headroom=None, headroom_terms=terms)
    customer.show_sheet(a_worksheet(standing=standing, resolution=resolution))
    customer.toggle_card()
    words = shown(customer)
    assert "Margin, 37.5 %" in words
    assert "From Demo shop" in words
    assert "Goodwill already given\nunknown" in words
    assert "Headroom\nunknown" in words
    assert "VIP from" not in words


def test_the_sum_stays_open_when_the_ticket_is_fetched_again_and_closes_for_another(
    customer: CustomerPanel,
) -> None:
    customer.show_sheet(a_worksheet())
    customer.toggle_card()
    customer.show_sheet(a_worksheet(standing=a_standing(ltv="900.00")))
    assert "$900.00" in shown(customer)
    customer.show_sheet(None)
    customer.toggle_card()
    assert "$" not in shown(customer)
    customer.wear(DARK)


@pytest.fixture
def happened(qtbot: QtBot) -> HappenedPanel:
    panel = HappenedPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_a_sure_category_is_named_with_its_confidence(happened: HappenedPanel) -> None:
    happened.show_sheet(a_worksheet())
    assert "Delivered, not received\nsure, 93 %" == shown(happened)


def test_an_unsure_one_is_asked_about_with_the_two_best(happened: HappenedPanel, qtbot: QtBot) -> None:
    happened.show_sheet(a_worksheet(reading=a_reading(sure=False, confidence=0.5)))
    words = shown(happened)
    assert "What happened?" in words
    assert words.endswith("Delivered, not received\nOrder status")
    with qtbot.waitSignal(happened.category_picked) as picked:
        happened.pick_best(2)
    assert ["order_status"] == picked.args


def test_a_guess_is_no_answer_where_nobody_asks(happened: HappenedPanel, qtbot: QtBot) -> None:
    happened.show_sheet(a_worksheet())
    with qtbot.assertNotEmitted(happened.category_picked):
        happened.pick_best(1)
        happened.pick_best(9)


def test_any_category_can_be_chosen_and_the_choice_is_said(happened: HappenedPanel, qtbot: QtBot) -> None:
    happened.show_sheet(a_worksheet())
    menu = happened.findChildren(QMenu)[0]
    assert ["Delivered, not received", "Order status", "Our mistake"] == [a.text() for a in menu.actions()]
    with qtbot.waitSignal(happened.category_picked) as picked:
        menu.actions()[2].trigger()
    assert ["merchant_error"] == picked.args
    reading = a_reading()
    chosen = replace(reading.category, chosen_by_agent=True)
    happened.show_sheet(a_worksheet(reading=replace(reading, category=chosen)))
    assert "your choice" in shown(happened)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_stays_as_it_is_while_the_agent_is_in_it(happened: HappenedPanel) -> None:
    happened.show_sheet(a_worksheet())
    happened.open_menu()
    menu = happened.findChildren(QMenu)[0]
    before = menu.actions()
    assert menu is QApplication.activePopupWidget()
    happened.show_sheet(a_worksheet())
    assert before == menu.actions()
    menu.close()


def test_without_a_ticket_nothing_is_offered(happened: HappenedPanel) -> None:
    happened.show_sheet(a_worksheet())
    happened.show_sheet(None)
    happened.open_menu()
    happened.wear(DARK)
    assert ("", None) == (shown(happened).strip(), QApplication.activePopupWidget())


@pytest.fixture
def strip(qtbot: QtBot) -> PressureStrip:
    panel = PressureStrip(LIGHT)
    qtbot.addWidget(panel)
    return panel


def test_no_pressure_takes_no_place(strip: PressureStrip) -> None:
    strip.show_sheet(a_worksheet(reading=a_reading(pressure=False)))
    assert strip.isHidden()


def test_pressure_is_named_quietly_and_its_words_are_folded(strip: PressureStrip) -> None:
    strip.show_sheet(a_worksheet())
    assert not strip.isHidden()
    assert "mentions a bad review · same answer" in shown(strip)
    assert "one star" not in shown(strip)
    next(iter(strip.findChildren(QToolButton))).click()
    assert "one star review" in shown(strip)
    strip.show_sheet(a_worksheet())
    assert "one star" not in shown(strip)


def test_quoted_words_are_one_line_and_never_markup(strip: PressureStrip) -> None:
    reading = a_reading()
    hostile = replace(reading.pressure[0].evidence[0], text=HOSTILE)
    strip.show_sheet(
        a_worksheet(reading=replace(reading, pressure=(Pressure(PressureKind.ABUSE, (hostile,)),)))
    )
    next(iter(strip.findChildren(QToolButton))).click()
    assert "\N{LEFT DOUBLE QUOTATION MARK}<img src='file:///dev/zero'> Mara" in shown(strip)
    assert {Qt.TextFormat.PlainText} == {
        label.textFormat() for label in strip.findChildren(QLabel) if label.text()
    }


@pytest.fixture
def card(qtbot: QtBot) -> SameAnswerCard:
    panel = SameAnswerCard()
    qtbot.addWidget(panel)
    return panel


def test_the_same_answer_is_proved_to_the_letter(card: SameAnswerCard) -> None:
    card.compare(a_worksheet(), a_worksheet(reading=a_reading(pressure=False)))
    assert "Identical, to the letter." == card.verdict()


@pytest.mark.parametrize(
    "other",
    [
        a_worksheet(replies=(a_reply(body="Another."),)),
        a_worksheet(resolution=a_resolution(id="refund")),
        a_worksheet(replies=()),
    ],
)
def test_another_answer_is_never_called_the_same(card: SameAnswerCard, other: Worksheet) -> None:
    card.compare(a_worksheet(), other)
    assert "These differ. Please report it." == card.verdict()


@pytest.fixture
def guide(qtbot: QtBot) -> GuidePanel:
    panel = GuidePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_the_guide_says_what_it_grants_and_refuses(guide: GuidePanel) -> None:
    guide.show_sheet(a_worksheet())
    for part in ("Send it again, once, on us", "reship to the same", "refund while", "Leaves $293.60"):
        assert part in shown(guide)


def test_the_reasons_name_what_changed_nothing(guide: GuidePanel) -> None:
    resolution = a_resolution(used=frozenset({CATEGORY}))
    guide.show_sheet(a_worksheet(resolution=resolution))
    assert "mentions a bad review" not in shown(guide)
    guide.toggle_why()
    assert "Changed nothing: the tier, the headroom, mentions a bad review." in shown(guide)
    guide.wear(DARK)
    assert "Changed nothing" in shown(guide)


@pytest.mark.parametrize(
    ("headroom", "weighed", "expected"),
    [
        ("-12.00", True, "Generosity would cost $12.00 more than the margin leaves"),
        ("12.00", False, "Rule 6 of the guide"),
        (None, True, "Rule 6 of the guide"),
    ],
)
def test_headroom_is_a_sentence(
    guide: GuidePanel, headroom: str | None, weighed: bool, expected: str
) -> None:
    left = usd(headroom) if headroom else None
    guide.show_sheet(a_worksheet(resolution=a_resolution(headroom=left, weighed=weighed)))
    assert expected in shown(guide)


@pytest.mark.parametrize(
    ("known", "offered", "said"),
    [
        (None, "A dispute needs our answer", "needs_response"),
        (DisputeState.NEEDS_RESPONSE, "No dispute", "none"),
        (DisputeState.UNDER_REVIEW, "The dispute was lost", "lost"),
    ],
)
def test_how_far_a_dispute_is_can_be_confirmed(
    guide: GuidePanel, qtbot: QtBot, known: DisputeState | None, offered: str, said: str
) -> None:
    guide.show_sheet(a_worksheet(resolution=a_resolution(facts=Facts(dispute=known))))
    guide.toggle_why()
    with qtbot.waitSignal(guide.fact_said) as told:
        pick(guide, "dispute", offered)
    assert ["dispute", said] == told.args


def pick(guide: GuidePanel, fact: str, words: str) -> None:
    menu = next(b for b in guide.findChildren(QPushButton) if fact == b.objectName()).menu()
    next(action for action in menu.actions() if words == action.text()).trigger()


WORN = FactSpec(FactId("item"), FactKind.CHOICE, "the item", ("unworn", "worn"), "agent")
AGE = FactSpec(FactId("age"), FactKind.NUMBER, "its age in months", source="agent")


def test_a_fact_that_the_guide_asks_for_in_vain_is_asked_of_the_agent(
    guide: GuidePanel, qtbot: QtBot
) -> None:
    resolution = a_resolution(unsaid=frozenset({WORN.id, AGE.id}))
    guide.show_sheet(a_worksheet(resolution=resolution, own=(WORN, AGE)))
    assert "The item" in shown(guide)
    with qtbot.waitSignal(guide.fact_said) as told:
        pick(guide, "item", "worn")
    assert ["item", "worn"] == told.args
    field = next(f for f in guide.findChildren(QLineEdit) if "its age in months" == f.accessibleName())
    with qtbot.waitSignal(guide.fact_said) as told:
        QTest.keyClicks(field, "x14")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert ["age", "14"] == told.args


def test_a_fact_that_nobody_asks_for_is_not_asked(guide: GuidePanel) -> None:
    guide.show_sheet(a_worksheet(own=(WORN,)))
    assert "The item" not in shown(guide)


def test_what_the_agent_said_stays_in_view(guide: GuidePanel) -> None:
    said = a_resolution(facts=Facts(own={WORN.id: "worn"}))
    guide.show_sheet(a_worksheet(resolution=said, own=(WORN,)))
    assert "worn" == next(b for b in guide.findChildren(QPushButton) if "item" == b.objectName()).text()


def test_terms_of_one_ticket_never_stand_at_the_next(guide: GuidePanel) -> None:
    guide.show_sheet(a_worksheet(resolution=a_resolution(grants=("a voucher", "a call"))))
    guide.show_sheet(a_worksheet(resolution=a_resolution(grants=(), refuses=("a refund",))))
    assert "a refund" in shown(guide)
    assert not any(part in shown(guide) for part in ("voucher", "call", "refund while"))
    signs = [sign for sign in guide.findChildren(QLabel) if sign.isVisibleTo(guide) and sign.accessibleName()]
    assert ["refused"] == [sign.accessibleName() for sign in signs]
    guide.show_sheet(None)
    assert "" == shown(guide).strip()


def test_reasons_stay_open_while_the_guide_says_the_same_of_the_ticket(guide: GuidePanel) -> None:
    sheet = a_worksheet()
    guide.show_sheet(sheet)
    guide.toggle_why()
    guide.show_sheet(replace(sheet, ticket=replace(sheet.ticket, tags=("vip",))))
    assert "Looked at" in shown(guide)
    guide.show_sheet(replace(sheet, ticket=replace(sheet.ticket, id=TicketId("2"))))
    assert "Looked at" not in shown(guide)


def test_no_resolution_is_shown_before_it_is_clear_what_happened(guide: GuidePanel) -> None:
    guide.show_sheet(a_worksheet(reading=a_reading(sure=False)))
    assert guide.isHidden()
    guide.show_sheet(None)
    assert "" == shown(guide).strip()


@pytest.fixture
def top(qtbot: QtBot) -> TopBar:
    bar = TopBar(LIGHT)
    qtbot.addWidget(bar)
    return bar


ACCOUNTS = tuple(Account(AccountId(name), HelpdeskKind.RT, f"{name} & co") for name in "ab")


def test_the_open_account_is_named_and_the_others_offered(top: TopBar, qtbot: QtBot) -> None:
    top.show_accounts(ACCOUNTS, ACCOUNTS[0].id)
    actions = [action for action in top.findChildren(QMenu)[0].actions() if not action.isSeparator()]
    assert ["a && co", "b && co", "Connect a helpdesk"] == [action.text() for action in actions]
    with qtbot.waitSignal(top.account_picked) as picked:
        actions[1].trigger()
    assert ["b"] == picked.args
    with qtbot.waitSignal(top.connect_asked):
        actions[2].trigger()


def test_without_an_account_it_says_so(top: TopBar) -> None:
    top.show_accounts((), None)
    assert "No account" in shown(top)
    top.wear(DARK)


def test_keys_are_named_where_the_pointer_rests(top: TopBar) -> None:
    top.name_keys({"pin": "Ctrl+P", "refresh": "F5", "palette": "Ctrl+K", "settings": "Ctrl+,"})
    assert {"Stay at this ticket  Ctrl+P", "Refresh  F5", "All commands  Ctrl+K", "Settings  Ctrl+,"} == {
        tool.toolTip() for tool in top.findChildren(QToolButton)
    }


def test_a_bug_is_told_on_every_page_and_quotes_nobody(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    boards = Notices(LIGHT), Notices(LIGHT)
    for board in boards:
        qtbot.addWidget(board)
    bugs = Bugs(boards, boards[0])
    try:
        raise KeyError("hunter2, said Mara")  # noqa: TRY301 - a bug, for the test
    except KeyError as error:
        bugs.tell(error)
    assert [True, True] == ["Your drafts are kept. KeyError" in board.text() for board in boards]
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert not any(
        "hunter2" in text for text in (said.replace('raise KeyError("hunter2', ""), boards[0].text())
    )
