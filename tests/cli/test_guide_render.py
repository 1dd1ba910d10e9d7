"""`evenhand guide render`: one page that holds the whole guide, as text, and fetches nothing."""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from assistant import places
from assistant.cli import main
from assistant.cli.elements import element, words
from assistant.cli.guide_page import guide_page
from assistant.guide import load_guide
from assistant.markup.characters import visible
from tests.cli.parts import CHECKOUT, plain_environment
from tests.guide.guide_folder import GuideFolder, a_guide_folder

HOSTILE = "<script>alert(1)</script><img src=x onerror='alert(2)'>\" & ' ]]> --> </style>"


class Read(HTMLParser):
    """The elements of a page, their attributes, and the text that people see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.closed: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.seen = ""
        self._in_style = False
        self.feed(page)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self._in_style = tag == "style"

    @override
    def handle_endtag(self, tag: str) -> None:
        self.closed.append(tag)
        self._in_style = False

    @override
    def handle_data(self, data: str) -> None:
        self.seen += "" if self._in_style else f"{data} "

    @property
    def text(self) -> str:
        return " ".join(self.seen.split())


@pytest.fixture
def shop(tmp_path: Path) -> GuideFolder:
    return a_guide_folder(tmp_path / "corner shop")


def page_of(folder: GuideFolder) -> str:
    return guide_page(load_guide(folder.path))


def test_the_page_goes_to_a_file_or_to_standard_output(
    shop: GuideFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    assert 0 == main(["guide", "render", str(shop.path), "-o", str(file)])
    assert "" == capsys.readouterr().out
    assert 0 == main(["guide", "render", str(shop.path)])
    assert file.read_text("utf-8") == capsys.readouterr().out
    assert file.read_text("utf-8").startswith("<!DOCTYPE html>\n<html")


def test_a_file_that_cannot_be_written_is_told(
    shop: GuideFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["guide", "render", str(shop.path), "-o", str(tmp_path)])
    assert str(tmp_path) in capsys.readouterr().err


def test_a_reader_who_leaves_early_hears_no_complaint() -> None:
    command = [sys.executable, "-m", "assistant", "guide", "render", str(places.default_guide())]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=CHECKOUT, env=plain_environment()
    ) as rendering:
        assert rendering.stdout is not None
        assert rendering.stderr is not None
        assert b"<!DOCTYPE html>\n" == rendering.stdout.readline()
        rendering.stdout.close()
        assert b"" == rendering.stderr.read()
        assert 0 == rendering.wait(60)


def test_a_guide_that_cannot_be_read_is_told(shop: GuideFolder, capsys: pytest.CaptureFixture[str]) -> None:
    shop.change("rules.yaml", "then: ask", "then: aks")
    assert 2 == main(["guide", "render", str(shop.path)])
    assert "there is no resolution aks" in capsys.readouterr().err


def test_the_whole_default_guide_is_on_the_page() -> None:
    guide = load_guide(places.default_guide())
    text = Read(guide_page(guide)).text
    for rule in guide.rules:
        assert rule.why in text
    for category in guide.categories.values():
        assert category.use_when in text
    for terms in guide.resolutions.values():
        assert all(line in text for line in (terms.title, *terms.grants, *terms.refuses))
    for reply in guide.replies:
        assert reply.use_when in text
        for line in re.split(r"\{\{.*?\}\}|\{%.*?%\}|\n", reply.body):
            assert " ".join(line.split()) in text


def test_conditions_are_told_in_words(shop: GuideFolder) -> None:
    rule = (
        "- when:\n    category: broken\n    tier: [vip, standard]\n    headroom: at least 0\n"
        "    any:\n      - country: DE\n      - all:\n          - days_since_delivery: between 3 and 14\n"
        "          - not:\n              dispute_open: yes\n  then: replace\n  why: So.\n"
    )
    shop.write("rules.yaml", rule + shop.read("rules.yaml"))
    text = Read(page_of(shop)).text
    assert "1 It is broken tier: standard or vip headroom: at least 0 country: DE or " in text
    assert (
        "(days since delivery: at least 3 and at most 14 and (not: a dispute is open)) Replace it So." in text
    )


def test_costs_and_figures_are_told(shop: GuideFolder) -> None:
    shop.change(
        "resolutions.yaml",
        "- a new one\n",
        "- a new one\n  cost:\n    share_of_order: 100 %\n    at_cost: yes\n    plus: 8\n",
    )
    text = Read(page_of(shop)).text
    assert "Costs us 60 % of the order and 8." in text
    assert "Tier vip from a lifetime value of 500" in text
    assert "Margin 40 %" in text


def test_a_list_of_tiers_and_rates_are_told(shop: GuideFolder) -> None:
    tiers = "  - name: gold\n    from: 900\n  - name: vip\n    from: 500\n  - name: everybody\n    from: 0\n"
    rates = "currency: USD\nmoney:\n  stated: 2026-11-01\n  rates:\n    EUR: 1.08\n"
    shop.change("guide.yaml", "  vip_from: 500\n", tiers + rates)
    text = Read(page_of(shop)).text
    assert (
        "Tier gold from a lifetime value of 900 "
        "Tier vip from a lifetime value of 500 Tier everybody below 500"
    ) in text
    assert "One EUR is worth 1.08 USD, as stated on 2026-11-01" in text


def test_a_single_tier_is_everybodys(shop: GuideFolder) -> None:
    shop.change("guide.yaml", "  vip_from: 500\n", "  - name: all_alike\n    from: 0\n")
    assert "Tier all_alike whatever the lifetime value" in Read(page_of(shop)).text


def test_facts_of_the_guides_own_are_told_with_their_source(shop: GuideFolder) -> None:
    facts = "facts:\n  level:\n    title: the level\n    kind: choice\n    values: [gold, silver]\n"
    shop.write("guide.yaml", shop.read("guide.yaml") + facts + '    from: "tag level:"\n')
    assert "the level one of gold, silver; from the tag level:" in Read(page_of(shop)).text


def test_replies_from_right_to_left_say_so(shop: GuideFolder) -> None:
    for name in ("replace.full", "replace.short", "ask.full", "ask.short"):
        shop.write(f"replies/fa/{name}.md", "---\ntitle: پاسخ\nuse_when: همیشه\n---\n\nدرود\n")
    page = Read(page_of(shop))
    quotes = [(name, value) for tag, name, value in page.attributes if tag == "blockquote"]
    assert 4 == quotes.count(("dir", "rtl"))
    assert 4 == quotes.count(("lang", "fa"))
    assert 4 == quotes.count(("dir", "ltr"))


def test_what_is_filled_in_is_marked(shop: GuideFolder) -> None:
    page = page_of(shop)
    assert 'Hi <span class="blank">customer first name</span>,' in page
    assert "{{" not in page


def test_whatever_stands_in_a_guide_is_text(shop: GuideFolder) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    plain = Read(page_of(shop))
    shop.change("guide.yaml", "corner shop", quoted)
    shop.change("categories.yaml", "It came broken.", quoted)
    shop.change("rules.yaml", "We got it wrong.", quoted)
    shop.change("resolutions.yaml", "a new one", quoted)
    shop.change("replies/en/ask.full.md", "Here it is.", HOSTILE)
    hostile = Read(page_of(shop))
    assert plain.opened == hostile.opened
    assert plain.closed == hostile.closed
    assert HOSTILE in hostile.text


def test_nothing_is_run_and_nothing_is_fetched() -> None:
    page = guide_page(load_guide(places.default_guide()))
    read = Read(page)
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & set(read.opened)
    links = [value for _, name, value in read.attributes if name in {"href", "src", "action"}]
    assert links
    assert all(link.startswith("#") for link in links)
    assert not re.search(r"url\(|@import|https?:", page)
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    assert ("meta", "content", policy) in read.attributes


def test_every_link_leads_to_a_place_on_the_page() -> None:
    read = Read(guide_page(load_guide(places.default_guide())))
    places_there = [value for _, name, value in read.attributes if name == "id"]
    links = {value[1:] for _, name, value in read.attributes if name == "href"}
    assert links <= set(places_there)
    assert len(places_there) == len(set(places_there))


texts = st.text(st.sampled_from("\"'<>&=/;#x ab\n") | st.characters())


@given(texts, texts)
def test_any_text_and_any_attribute_stay_what_they_are(text: str, value: str) -> None:
    read = Read(element("p", words(text), title=value))
    assert ["p"] == read.opened
    assert ["p"] == read.closed
    assert " ".join(visible(text).split()) == read.text
    ((_, _, told),) = read.attributes
    assert value.replace("\r\n", "\n") == told.replace("\r\n", "\n")
