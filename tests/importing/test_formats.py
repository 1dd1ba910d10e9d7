"""Each program's files, in the shapes that their documentation or their exports show."""

import json
from pathlib import Path

import pytest

from assistant.importing.drafting import drafts_of
from assistant.importing.imported import Entry, Imported, NotImportableError, System, Wanted
from assistant.importing.reading import read_all
from tests.importing.entries import SAMPLES, sample


def drafts(name: str, wanted: Wanted | None = None) -> list[Imported]:
    return list(drafts_of(sample(name, wanted), "en"))


def as_told(entry: Entry) -> tuple[System, str, str, str, bool]:
    return entry.system, entry.id, entry.title, entry.folder, entry.enabled


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("zendesk.json", (System.ZENDESK, "360001", "Parcel is late", "Shipping > Delays", True)),
        ("gorgias.json", (System.GORGIAS, "71", "Where is my order", "shipping > status", True)),
        ("freshdesk.json", (System.FRESHDESK, "4000001", "Address changed", "", True)),
        ("freshdesk_folders.json", (System.FRESHDESK, "4000002", "Not shipped yet", "Shipping", True)),
        ("helpscout.json", (System.HELPSCOUT, "501", "Refund is on its way", "", True)),
        ("intercom.json", (System.INTERCOM, "m1", "Welcome", "", True)),
        ("chatwoot.json", (System.CHATWOOT, "11", "Order status", "", True)),
        ("chatwoot_macros.json", (System.CHATWOOT, "macro-11", "Say thanks and resolve", "", True)),
        ("zammad.csv", (System.ZAMMAD, "3", "Out of stock", "Sales, Support", True)),
        ("espanso.yml", (System.ESPANSO, ":late", "Parcel is late", "", True)),
        (
            "beeftext.json",
            (
                System.BEEFTEXT,
                "{aaaaaaaa-0000-0000-0000-000000000001}",
                "Ask for a photo",
                "Damage",
                True,
            ),
        ),
        ("beeftext_sheet.csv", (System.BEEFTEXT, "ph;", "Ask for a photo", "Damage", True)),
        ("table.csv", (System.CSV, "Late parcel", "Late parcel", "Shipping", True)),
    ],
)
def test_a_file_is_recognised_by_what_it_holds(name: str, told: tuple[System, str, str, str, bool]) -> None:
    assert told == as_told(sample(name)[0])


@pytest.mark.parametrize(
    ("name", "title", "body"),
    [
        (
            "zendesk.json",
            "Parcel is late",
            (
                "Hi {{ customer.first_name }},\n\nYour parcel is late. Follow it here "
                "(https://track.example/?n={{ ask.blank_1 }}).\n"
                "We refund you in full if it is not there by {{ ask.date }}.\n\n{{ agent.name }}"
            ),
        ),
        (
            "gorgias.json",
            "Where is my order",
            (
                "Hi {{ customer.first_name }},\n\nOrder {{ order.number }} left us on "
                "{{ ask.integrations_shopify_orders_0_created_at }}.\n\n{{ agent.name }}"
            ),
        ),
        ("gorgias.json", "Hol a csomagom", "Kedves {{ customer.first_name }}!\n\nA csomag úton van."),
        (
            "freshdesk.json",
            "Address changed",
            "Hi {{ customer.first_name }},\nwe sent it to {{ ask.new_address }}.",
        ),
        (
            "freshdesk_folders.json",
            "Not shipped yet",
            "Hi {{ customer.name }}, ticket {{ ticket.number }} is with {{ agent.name }}.",
        ),
        (
            "helpscout.json",
            "Refund is on its way",
            (
                'Hi {{ customer.first_name | default: "there" }},\n\n'
                "Your refund is on its way.\n{{ agent.name }}"
            ),
        ),
        ("helpscout.json", "Refund is on its way (chat)", "Hi {{ customer.first_name }}, it is on its way."),
        (
            "intercom.json",
            "Welcome",
            'Hi {{ customer.first_name | default: "there" }},\n\nyour plan is {{ ask.company_plan }}.',
        ),
        (
            "intercom.json",
            "Only HTML",
            'Hi {{ customer.first_name | default: "there" }},\n\nsee our plans (https://help.example/plans).',
        ),
        (
            "chatwoot.json",
            "Order status",
            (
                'Hi {{ customer.first_name | default: "there" }}, your order is in conversation '
                "{{ ticket.number }}."
            ),
        ),
        ("chatwoot_macros.json", "Say thanks and resolve", "Thanks, {{ customer.name }}."),
        (
            "zammad.csv",
            "Out of stock",
            (
                "Hello {{ customer.name }},\nit is sold out until {{ ask.blank_1 }}.\n"
                "{{ agent.name }}, {{ shop.name }}"
            ),
        ),
        (
            "zammad.csv",
            "Phone",
            "Call us.\nTicket {{ ticket.number }}, state {{ ask.t_ticket_state_name }}.",
        ),
        (
            "espanso.yml",
            "Parcel is late",
            "Hi {{ customer.first_name }},\n\nLind & Co is sorry. It comes on {{ ask.when }}.",
        ),
        ("espanso.yml", ":addr", "Send it to {{ ask.address }}. Yours, {{ ask.who_name }}"),
        ("espanso.yml", ":bold", "Please read the terms (https://shop.example/terms)."),
        ("espanso.yml", ":html", "See this & that."),
        (
            "beeftext.json",
            "Ask for a photo",
            (
                "Hi {{ customer.name }},\nplease send a photo of the {{ ask.broken_part }}. "
                "It is {{ ask.date_time_dd_mm_yyyy }}. {{ ask.combo_sig }}"
            ),
        ),
        ("beeftext_sheet.csv", "Ask for a photo", "Please send a photo."),
        ("table.csv", "Late parcel", "Dear {{ ask.name }},\n{{ ask.item }} is late."),
    ],
)
def test_a_text_keeps_its_words_and_gets_our_placeholders(name: str, title: str, body: str) -> None:
    assert body == next(draft.body for draft in drafts(name) if draft.title == title)


def test_what_a_macro_does_besides_is_named_and_left_out() -> None:
    assert ("status",) == drafts("zendesk.json")[0].left_out
    assert ("http",) == drafts("gorgias.json")[0].left_out
    assert ("attachments",) == drafts("freshdesk.json")[0].left_out
    assert ("resolve_conversation",) == drafts("chatwoot_macros.json")[0].left_out


def test_tags_come_along() -> None:
    assert ("late", "shipping") == drafts("zendesk.json")[0].tags
    assert ("wismo", "shipping") == drafts("gorgias.json")[0].tags
    assert ("thanks",) == drafts("chatwoot_macros.json")[0].tags
    assert ("stock", "sold") == drafts("zammad.csv")[0].tags


def test_a_stated_language_is_kept_and_the_others_get_the_chosen_one() -> None:
    assert {"71": "en", "72": "hu"} == {draft.id: draft.language for draft in drafts("gorgias.json")}
    assert {"fa"} == {draft.language for draft in drafts_of(sample("zendesk.json"), "fa")}


def test_without_any_language_it_is_asked_for() -> None:
    with pytest.raises(NotImportableError, match="does not say its language") as refused:
        drafts_of(sample("zendesk.json"), "")
    assert "entry 1" in str(refused.value)


@pytest.mark.parametrize(("said", "meant"), [("en_US", "en-US"), ("HU", "hu"), ("pt-br", "pt-BR")])
def test_languages_are_written_as_guides_write_them(tmp_path: Path, said: str, meant: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text(f"title,body,language\nLate,It is late.,{said}\n")
    (draft,) = drafts_of(read_all([file], Wanted()).entries, "")
    assert meant == draft.language


def test_a_language_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("title,body,language\nLate,It is late.,en\nThanks,Thank you.,../../etc\n")
    with pytest.raises(NotImportableError, match=r"table\.csv:3: names no language"):
        drafts_of(read_all([file], Wanted()).entries, "en")


def test_two_texts_under_one_trigger_are_both_kept(tmp_path: Path) -> None:
    file = tmp_path / "base.yml"
    matches = [{"trigger": ":hi", "replace": "Hello."}, {"trigger": ":hi", "replace": "Good day."}]
    file.write_text(json.dumps({"matches": matches}))
    found = drafts_of(read_all([file], Wanted()).entries, "en")
    assert {"Hello.", "Good day."} == {draft.body for draft in found}
    assert 2 == len({draft.id for draft in found})


def test_one_id_with_two_texts_is_refused_and_both_places_are_named(tmp_path: Path) -> None:
    whole = json.loads((SAMPLES / "zendesk.json").read_text())
    whole["macros"][0]["actions"][0]["value"] = "Something else."
    (tmp_path / "later.json").write_text(json.dumps(whole))
    entries = [*sample("zendesk.json"), *read_all([tmp_path], Wanted()).entries]
    with pytest.raises(NotImportableError) as refused:
        drafts_of(entries, "en")
    (trouble,) = refused.value.troubles
    assert "later.json: entry 1" in str(trouble)
    assert "zendesk.json: entry 1" in str(trouble)


def test_the_same_file_twice_is_as_good_as_once(tmp_path: Path) -> None:
    (tmp_path / "copy.json").write_bytes((SAMPLES / "zendesk.json").read_bytes())
    twice = [*sample("zendesk.json"), *read_all([tmp_path], Wanted()).entries]
    assert 4 == len(drafts_of(twice, "en"))


def test_only_a_fixed_text_is_filled_in_for_a_variable_of_espanso(tmp_path: Path) -> None:
    fixed = {"name": "one", "type": "echo", "params": {"echo": "fixed"}}
    other = {"name": "two", "type": "shell", "params": {"cmd": "date", "echo": "trick"}}
    match = {"trigger": ":x", "replace": "{{one}} {{ two }}", "vars": [fixed, other]}
    (tmp_path / "base.yml").write_text(json.dumps({"matches": [match]}))
    (draft,) = drafts_of(read_all([tmp_path], Wanted()).entries, "en")
    assert ("fixed {{ ask.two }}", ("{{ two }}",)) == (draft.body, draft.unknown)


def test_variables_of_espanso_are_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    drafts("espanso.yml")
    assert [] == list(tmp_path.iterdir())
