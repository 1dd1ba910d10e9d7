"""The panel itself: every section of an open ticket, from who is writing to what will be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import fonts
from assistant.gui.bars import Bars
from assistant.gui.compare_card import CompareCard
from assistant.gui.conversation_panel import ConversationPanel
from assistant.gui.customer_panel import CustomerPanel
from assistant.gui.draft_panel import DraftPanel
from assistant.gui.guide_panel import GuidePanel
from assistant.gui.happened_panel import HappenedPanel
from assistant.gui.low_area import LowArea
from assistant.gui.notices import Notices
from assistant.gui.one_paint import OnePaint
from assistant.gui.page_shares import PageParts, scaled, share
from assistant.gui.panel import label, rule
from assistant.gui.pressure_strip import PressureStrip
from assistant.gui.queue_drawer import QueueDrawer
from assistant.gui.queue_place import place_in
from assistant.gui.replies_panel import RepliesPanel
from assistant.gui.same_answer_card import SameAnswerCard
from assistant.gui.summary_area import ROOM_CHANGES, SummaryArea
from assistant.gui.ticket_bar import TicketBar
from assistant.gui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QResizeEvent

    from assistant.domain.fetched import Fetched
    from assistant.domain.ticket import TicketId, TicketSummary
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.queue_place import Place
    from assistant.gui.theme import Tokens

TWO_COLUMNS: Final = 680
"""From this width on the conversation stands beside the rest; below it two columns would be slivers."""

_HEAD, _ROW = 56, 44
"""The height of the replies' header and of a row."""

_LOW = 1000
"""Below this height two replies are shown at first, not three: the conversation needs the room more."""

_READABLE = 150
"""The least height of the conversation, in which some lines can be read."""


class WorkPage(QWidget):
    """Only lays out and hands down; what happens is decided in `work.py`."""

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Build every section once; showing a ticket only fills them."""
        super().__init__(parent)
        self.top_bar = TopBar(colours)
        self.ticket_bar = TicketBar(colours)
        self.notices = Notices(colours)
        self.customer = CustomerPanel(colours)
        self.happened = HappenedPanel(colours)
        self.pressure = PressureStrip(colours)
        self.same_answer = SameAnswerCard()
        self.guide = GuidePanel(colours)
        self.replies = RepliesPanel(colours)
        self.conversation = ConversationPanel(colours)
        self.compare = CompareCard()
        self.draft = DraftPanel(colours)
        self.queue = QueueDrawer(colours, self)
        self._empty = label(self.tr("No open tickets. New ones appear here by themselves."), "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._summary = SummaryArea(
            (self.customer, None, self.happened, self.pressure, self.same_answer, None, self.guide),
            self._share_height,
        )
        self._columns = QSplitter(Qt.Orientation.Vertical)
        self._beside = QWidget()
        self._dragged = False
        self._to_see: tuple[QWidget, ...] = ()
        self._paint = OnePaint(self)
        self._shown: TicketId | None = None
        self._lay_out()
        self._paint.rested.connect(self._on_rested)
        self.draft.body_changed.connect(self._area.reveal_focused)
        for part in (self.customer, self.same_answer, self.guide):
            part.unfolded.connect(self._on_unfolded)

    def show_fetched(self, fetched: Fetched) -> None:
        """What the customer wrote can be read before anything is worked out of it."""
        self._paint.hold()
        fonts.carry_ticket(fetched.ticket)
        self.ticket_bar.show_ticket(fetched.ticket)
        self.customer.show_customer(fetched.ticket.customer)
        self.conversation.show_messages(fetched.ticket.id, fetched.conversation)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Fill every section; None keeps their places empty."""
        if sheet is None or sheet.ticket.id != self._shown:
            self._paint.hold()
            self._to_see = (self.customer,)
            self._summary.verticalScrollBar().setValue(0)
        self._shown = sheet.ticket.id if sheet else None
        if sheet is not None:
            fonts.carry_ticket(sheet.ticket)
            self.ticket_bar.show_ticket(sheet.ticket, sheet.late_tags)
        for panel in (self.customer, self.happened, self.pressure, self.guide, self.conversation, self.draft):
            panel.show_sheet(sheet)
        self.same_answer.hide()
        if sheet is not None and not sheet.reading.category.sure:
            self.replies.show_unsure()
        else:
            self.replies.show_sheet(sheet)
            self._share_column(len(sheet.replies) + len(sheet.articles) if sheet else 1)
        self._share_height()

    def clear(self) -> None:
        """Show nothing of any ticket, with every place kept: the helpdesk has not answered yet.

        Nothing is hidden on the way: the keyboard would go wherever Qt likes.
        """
        self._show_place((), place_in((), None))
        self.show_sheet(None)
        self.ticket_bar.show_ticket(None)
        self.queue.hide()
        self._show_working(working=True)

    def show_queue(
        self, queue: Sequence[TicketSummary], wanted: TicketId | None, place: Place | None = None
    ) -> None:
        """Say where the agent is in the queue, if not where it has their ticket; an empty one is a state."""
        self._show_place(queue, place or place_in(queue, wanted))
        self._show_working(working=bool(queue) or wanted is not None)

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        worn = (self.top_bar, self.ticket_bar, self.notices, self.customer, self.happened, self.pressure)
        for part in (*worn, self.guide, self.replies, self.conversation, self.draft, self.queue):
            part.wear(colours)

    def edit_draft(self) -> None:
        """Go on writing, with the draft in view."""
        self.draft.focus_editor()
        self._area.reveal_focused()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= TWO_COLUMNS
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(way)
        self._put_conversation(beside=wide)
        self._bars.fit()
        top = self._area.y()
        self.queue.setGeometry(0, top, self.width(), self.height() - top)
        self._share_height()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ROOM_CHANGES:
            self._share_height()
        return super().eventFilter(watched, event)

    def _show_place(self, queue: Sequence[TicketSummary], place: Place) -> None:
        if place.ticket != self._shown:
            # Another ticket, whose name must not stand above the words of the one before.
            self._paint.hold()
        fonts.carry_queue(queue)
        self.ticket_bar.show_place(place)
        self.queue.show_queue(queue, place.ticket)

    def _show_working(self, *, working: bool) -> None:
        self._empty.setVisible(not working)
        for part in (self._summary, self._columns, self.draft):
            part.setVisible(working)

    def _put_conversation(self, *, beside: bool) -> None:
        if beside and self.conversation.parent() is not self._beside:
            self._beside_column.addWidget(self.conversation)
        elif not beside and self.conversation.parent() is not self._columns:
            self._columns.addWidget(self.conversation)
        self._beside.setVisible(beside)

    def _share_column(self, replies: int) -> None:
        """The first replies in full, the rest of the height to the conversation; the agent may drag it."""
        if not self._dragged:
            rows = _HEAD + min(max(replies, 1), 2 if self.height() < _LOW else 3) * _ROW
            self._columns.setSizes([rows, max(self._columns.height() - rows, _ROW)])

    def _on_column_dragged(self) -> None:
        self._dragged = True

    def _on_unfolded(self, part: QWidget, head: QWidget) -> None:
        self._to_see = (part, head)
        self._paint.hold()

    def _on_rested(self) -> None:
        """Bring into view what is to be seen now; where there is no room for all of it, its beginning."""
        for part in self._to_see:
            self._area.reveal(part)
        self._to_see = ()

    def _share_height(self) -> None:
        self._paint.move()
        beside = 0 if self._beside.isHidden() else scaled(self, _READABLE)
        parts = PageParts(self._summary, self._columns, self.compare, self.draft)
        share(self._area, parts, self.height(), beside)

    def _lay_out(self) -> None:
        self._columns.addWidget(self.replies)
        self._columns.addWidget(self.conversation)
        self._columns.setChildrenCollapsible(False)
        self.conversation.setMinimumHeight(scaled(self, _READABLE))
        self._columns.splitterMoved.connect(self._on_column_dragged)
        self._columns.setHandleWidth(1)
        self._columns.setStretchFactor(1, 1)
        self._beside.setProperty("look", "beside")
        self._beside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside_column = QVBoxLayout(self._beside)
        self._beside_column.setContentsMargins(0, 0, 0, 0)
        self._empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.compare.installEventFilter(self)
        for each in (self._summary, rule(), self._columns, self._empty, rule(), self.compare, self.draft):
            column.addWidget(each, 1 if each is self._columns else 0)
        body = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(main, 1)
        self._body.addWidget(self._beside, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._bars = Bars(self.ticket_bar, self.notices)
        self._area = LowArea(body, self._share_height, self.draft)
        for part in (self.top_bar, self._bars, rule(), self._area):
            outer.addWidget(part, 1 if part is self._area else 0)
        self._empty.hide()
