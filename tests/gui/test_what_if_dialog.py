"""The threshold page: plot, field and figures tell the same; the guide changes once its diff was seen."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.domain.guide import GuideNews
from assistant.domain.settings import Settings
from assistant.domain.standing import TierTerms
from assistant.domain.tier import Tier
from assistant.gui import wording
from assistant.gui.theme import DARK, LIGHT
from assistant.gui.what_if_dialog import WhatIfDialog
from assistant.gui.what_if_flow import WhatIfFlow
from assistant.guide import load_guide
from assistant.what_if.trial import Trial, tier_to_move, tried
from assistant.what_if.trying import Trying
from tests.builders import a_line, usd
from tests.fakes import FakeShop, FixedGuide, MemoryJournal, RightAway, shipped_guide


def a_trial() -> Trial:
    customers = [usd(str(amount)) for amount in range(10, 1010, 10)]
    lines = [a_line(category="wrong_address", ltv="900 USD", facts="order_total=80")]
    return tried(shipped_guide(), customers, lines)


@pytest.fixture
def dialog(qtbot: QtBot) -> WhatIfDialog:
    made = WhatIfDialog(a_trial(), LIGHT, own=True)
    qtbot.addWidget(made)
    made.show()
    return made


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_figures_follow_the_field(dialog: WhatIfDialog) -> None:
    assert "51.0 % are above" in words(dialog)
    dialog.field.setValue(910)
    assert "10.0 % are above\n10 of 100 customers" in words(dialog)
    assert "Generous answers\n0\n0\n0" in words(dialog)
    assert Decimal(910) == dialog.threshold


def test_field_and_figures_follow_the_line(dialog: WhatIfDialog) -> None:
    dialog.plot.moved.emit(Decimal(900))
    assert 900 == dialog.field.value()
    assert "Generous answers\n1\n1\n1" in words(dialog)


def test_line_moves_by_the_keyboard(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    before = dialog.threshold
    qtbot.keyClick(dialog.plot, Qt.Key.Key_Right)
    assert dialog.threshold > before
    qtbot.keyClick(dialog.plot, Qt.Key.Key_Left)
    qtbot.keyClick(dialog.plot, Qt.Key.Key_PageDown)
    assert dialog.threshold < before


def test_arrows_go_the_way_they_point_from_right_to_left(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    before = dialog.threshold
    qtbot.keyClick(dialog.plot, Qt.Key.Key_Right)
    assert dialog.threshold < before


def test_keyboard_gets_from_end_to_end(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    for _ in range(60):
        qtbot.keyClick(dialog.plot, Qt.Key.Key_PageUp)
    top = dialog.threshold
    for _ in range(60):
        qtbot.keyClick(dialog.plot, Qt.Key.Key_PageDown)
    assert (Decimal(0), True) == (dialog.threshold, top >= 1000)


def test_way_back_to_the_guides_own(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    dialog.field.setValue(910)
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert Decimal(500) == dialog.threshold


def test_screen_reader_hears_the_figures(dialog: WhatIfDialog) -> None:
    assert "51.0 % are above" in dialog.plot.accessibleDescription()
    for field in (dialog.field, dialog.margins, dialog.plot):
        assert field.accessibleName()


def test_other_margins_are_asked_for(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.margins_asked) as asked:
        dialog.margins.setText("25; 60 %; 900")
        dialog.margins.editingFinished.emit()
    assert [(Decimal("0.25"), Decimal("0.6"))] == asked.args


def test_shop_without_customers_is_told_so(qtbot: QtBot) -> None:
    made = WhatIfDialog(tried(shipped_guide(), [], []), DARK, own=False)
    qtbot.addWidget(made)
    made.show()
    assert "No customer is known yet" in words(made)
    assert not made.plot.isVisible()
    assert not made.write.isEnabled()
    assert "The guide that ships is never changed." in words(made)


class _Work:
    """Of the window's work, what the flow needs."""

    def __init__(self, guide: Path) -> None:
        guides = FixedGuide()
        guides.news = GuideNews(load_guide(guide))
        self.what_if = Trying(guides, FakeShop(), MemoryJournal())

    def ask(self, question: object, told: object) -> None:
        told(question(self))  # type: ignore[operator]  # both are callables


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "guide"
    copytree(places.default_guide(), folder)
    return folder


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def opened(window: QWidget, folder: Path) -> WhatIfDialog:
    flow = WhatIfFlow(_Work(folder), RightAway(), LIGHT, window)  # type: ignore[arg-type]  # enough of it
    flow.follow(Settings(guide_folder=str(folder)))
    flow.ask()
    return window.findChildren(WhatIfDialog)[0]


def test_guide_is_written_after_its_change_was_seen(window: QWidget, own: Path, qtbot: QtBot) -> None:
    dialog = opened(window, own)
    dialog.field.setValue(750)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert "+  vip_from: 750" in words(dialog)
    assert Decimal(500) == load_guide(own).money.tiers[1].bound
    dialog.change.agreed.emit()
    assert Decimal(750) == load_guide(own).money.tiers[1].bound
    dialog.show_trial(a_trial())
    assert "Written." in words(dialog)
    dialog.close()


def test_threshold_that_moved_on_is_not_written(window: QWidget, own: Path, qtbot: QtBot) -> None:
    dialog = opened(window, own)
    dialog.field.setValue(750)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    dialog.field.setValue(800)
    assert not dialog.change.isVisible()
    dialog.close()


def test_guides_own_threshold_is_no_change(window: QWidget, own: Path, qtbot: QtBot) -> None:
    dialog = opened(window, own)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert "This is the threshold that stands in the guide." in words(dialog)
    dialog.close()


def test_file_that_cannot_be_written_is_told(window: QWidget, own: Path, qtbot: QtBot) -> None:
    dialog = opened(window, own)
    dialog.field.setValue(750)
    (own / "guide.yaml").unlink()
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert "guide.yaml" in words(dialog.change)
    dialog.close()


def test_guide_that_ships_cannot_be_written_into(window: QWidget) -> None:
    dialog = opened(window, places.default_guide())
    assert not dialog.write.isEnabled()
    dialog.close()


THREE = (
    TierTerms(Tier("standard"), Decimal(0)),
    TierTerms(Tier("regular"), Decimal(200)),
    TierTerms(Tier("vip"), Decimal(500)),
)


def three_tiers(tier: str = "vip") -> Trial:
    guide = shipped_guide()
    guide = replace(guide, money=replace(guide.money, tiers=THREE))
    customers = [usd(str(amount)) for amount in range(10, 1010, 10)]
    return tried(guide, customers, [], (), tier_to_move(guide, tier))


def test_line_is_derived_from_the_customers_as_a_proposal(dialog: WhatIfDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.line.derive, Qt.MouseButton.LeftButton)
    assert Decimal(960) == dialog.threshold
    assert "5.0 % are above" in words(dialog)
    began = wording.money(usd("960"))
    assert f"Proposed: the best 5 % begin at {began}." in words(dialog)
    assert not dialog.change.isVisible()
    dialog.line.top.setValue(20)
    qtbot.keyClick(dialog.line.derive, Qt.Key.Key_Space)
    assert "20.0 % are above" in words(dialog)
    dialog.field.setValue(300)
    assert "Proposed" not in words(dialog)


def test_nothing_can_be_derived_from_nobody(qtbot: QtBot) -> None:
    made = WhatIfDialog(tried(shipped_guide(), [], []), LIGHT, own=True)
    qtbot.addWidget(made)
    assert not made.line.derive.isEnabled()


def test_value_beyond_the_next_tier_is_told_and_moves_nothing(qtbot: QtBot) -> None:
    made = WhatIfDialog(three_tiers("regular"), LIGHT, own=True)
    qtbot.addWidget(made)
    made.show()
    made.line.derive.click()
    assert Decimal(200) == made.threshold
    assert "beyond the line of a neighbouring tier" in words(made)


def test_tier_whose_line_is_moved_can_be_chosen(qtbot: QtBot) -> None:
    made = WhatIfDialog(three_tiers(), LIGHT, own=True)
    qtbot.addWidget(made)
    made.show()
    made.field.setValue(700)
    with qtbot.waitSignal(made.tier_asked) as asked:
        made.line.tiers.setFocus()
        qtbot.keyClick(made.line.tiers, Qt.Key.Key_Up)
    assert ["regular"] == asked.args
    made.show_trial(three_tiers("regular"))
    assert Decimal(200) == made.threshold
    assert (200.0, 0.0, 500.0) == (made.field.value(), made.field.minimum(), made.field.maximum())
    assert "from which a customer is Regular" in words(made)


def test_guide_with_one_line_has_nothing_to_choose(dialog: WhatIfDialog) -> None:
    assert not dialog.line.tiers.isVisible()


@pytest.fixture
def of_three(own: Path) -> Path:
    file = own / "guide.yaml"
    listed = (
        "tiers:\n  - name: standard\n    from: 0\n  - name: regular\n    from: 200\n"
        "  - name: vip\n    from: 500\n"
    )
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"tiers:.*\n(?:[ #].*\n)+", listed, text), encoding="utf-8")
    return own


def test_derived_line_of_another_tier_is_written_after_its_diff_was_seen(
    window: QWidget, of_three: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, of_three)
    dialog.line.tier_picked.emit("regular")
    assert "regular" == dialog.tier
    dialog.field.setValue(250)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert "+    from: 250" in words(dialog)
    dialog.change.agreed.emit()
    bounds = [terms.bound for terms in load_guide(of_three).money.tiers]
    assert [Decimal(0), Decimal(250), Decimal(500)] == bounds
    dialog.close()
