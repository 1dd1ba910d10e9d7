"""What is exported can be imported again, and does no harm in between."""

import csv
import io
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import places
from assistant.domain.guide import ReplyTemplate, ResolutionId
from assistant.domain.reply import PLACEHOLDERS, ReplyId
from assistant.guide import load_guide
from assistant.importing.cleaning import tidied
from assistant.importing.drafting import drafts_of
from assistant.importing.exporting import EXPORTS, as_espanso, as_zammad, has_conditions
from assistant.importing.imported import Imported, System, Wanted
from assistant.importing.reading import read_all
from tests.importing.entries import a_folder

_FILES = {"zammad": "modules.csv", "espanso": "base.yml"}


def a_template(**changes: str) -> ReplyTemplate:
    fields = {
        "title": "Late",
        "body": "It is late.",
        "language": "en",
        "resolution": "ask",
        "variant": "full",
    }
    fields |= changes
    return ReplyTemplate(
        id=ReplyId(f"{fields['resolution']}.{fields['variant']}"),
        resolution=ResolutionId(fields["resolution"]),
        title=fields["title"],
        use_when="Always.",
        language=fields["language"],
        body=fields["body"],
        order=1,
    )


def there_and_back(program: str, *replies: ReplyTemplate) -> tuple[Imported, ...]:
    with a_folder() as folder:
        file = folder / _FILES[program]
        file.write_text(EXPORTS[program](replies), encoding="utf-8")
        return drafts_of(read_all([file], Wanted()).entries, "")


@pytest.mark.parametrize("program", EXPORTS)
def test_the_default_guide_comes_back_whole(program: str) -> None:
    replies = load_guide(places.default_guide()).replies
    assert not any(map(has_conditions, replies))
    assert sorted((reply.language, reply.title, reply.body) for reply in replies) == sorted(
        (draft.language, draft.title, draft.body) for draft in there_and_back(program, *replies)
    )


@pytest.mark.parametrize("program", EXPORTS)
@pytest.mark.parametrize(
    "body",
    [
        *(f"Dear {{{{ {name} }}}}, and {{{{ ask.new_date }}}}." for name in PLACEHOLDERS),
        "a < b & c > d &amp; e",
        "two  blanks and\n    four before",
        "    four at the very start",
        "- one\n- two\n\n=1+1",
        "14\u00a0days",
        "cost: 5 # not a comment\nkey: value",
        "سلام {{ customer.first_name }}،\n\nممنون.",
    ],
)
def test_a_body_comes_back_as_it_was(program: str, body: str) -> None:
    (draft,) = there_and_back(program, a_template(body=body))
    assert body == draft.body


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="[]{}<>()_$|Xx.`*\u2060"), max_size=30)
_BODY = st.lists(_WORDS | st.sampled_from([f"{{{{ {name} }}}}" for name in PLACEHOLDERS]), max_size=6)


@settings(deadline=None)
@given(st.sampled_from(sorted(EXPORTS)), _WORDS, _BODY)
def test_words_and_placeholders_come_back(program: str, title: str, body: list[str]) -> None:
    title = " ".join(tidied(title).split())
    template = a_template(title=title or "Late", body=tidied("".join(body)))
    (draft,) = there_and_back(program, template)
    assert (template.title, template.body) == (draft.title, draft.body)


@pytest.mark.parametrize("title", ["=1+1", "+49 30", "-10 %", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula_and_the_title_comes_back(title: str) -> None:
    template = a_template(title=title, body="=1+1")
    rows = list(csv.reader(io.StringIO(as_zammad([template]))))
    assert [] == [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    (draft,) = there_and_back("zammad", template)
    assert (title, "=1+1") == (draft.title, draft.body)


def test_zammad_knows_a_row_by_its_name_so_no_name_stands_twice() -> None:
    replies = [a_template(), a_template(variant="short"), a_template(language="hu")]
    names = [row["name"] for row in csv.DictReader(io.StringIO(as_zammad(replies)))]
    assert 3 == len(set(names))
    assert ["Late"] * 3 == [draft.title for draft in there_and_back("zammad", *replies)]


def test_no_trigger_begins_another_and_a_default_comes_along() -> None:
    body = 'Hi {{ customer.first_name | default: "there" }}'
    replies = [a_template(body=body), a_template(variant="full_refund")]
    triggers = [match["trigger"] for match in yaml.safe_load(as_espanso(replies))["matches"]]
    assert [":en.ask.full:", ":en.ask.full_refund:"] == triggers
    assert body in {draft.body for draft in there_and_back("espanso", *replies)}


def test_of_a_condition_the_first_branch_stays() -> None:
    inner = "{% if shop.name %} b{% else %} c{% endif %}"
    body = f"It{{% if order.number %}} ({{{{ order.number }}}}){inner}{{% else %}} d{{% endif %}} is."
    assert has_conditions(a_template(body=body))
    (draft,) = there_and_back("espanso", a_template(body=body))
    assert "It ({{ order.number }}) b is." == draft.body


def test_what_is_imported_is_known_again_as_the_same(tmp_path: Path) -> None:
    file = tmp_path / "modules.csv"
    file.write_text(as_zammad([a_template()]))
    (draft,) = drafts_of(read_all([file], Wanted()).entries, "")
    assert (System.ZAMMAD, "evenhand en ask.full") == (draft.system, draft.id)
