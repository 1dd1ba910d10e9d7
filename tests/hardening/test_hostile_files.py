"""Files that somebody else made, at the command line: no terminal obeys them, no link leads out."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from assistant import places
from assistant.cli import main
from assistant.gui import wording
from assistant.importing.files import files_in

BOMB = "\x1b]0;owned\x07\x1b[2Jsays\x9b31m\u202e\u2066"
ORDERS = (Path(__file__).parents[1] / "recorded" / "files" / "shopify_orders.csv").read_text("utf-8-sig")


def orders(file: Path, *emails: str) -> None:
    """As the shop exports them, for these customers."""
    rows = list(csv.DictReader(io.StringIO(ORDERS)))
    with file.open("w", encoding="utf-8", newline="") as written:
        sheet = csv.DictWriter(written, rows[0])
        sheet.writeheader()
        for number, email in enumerate(emails):
            sheet.writerow({**rows[0], "Name": f"#{number}", "Email": email, "Id": str(number)})


def shown(char: str) -> bool:
    return char == "\n" or char.isprintable()


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide with a bomb wherever one is read out: names of files, keys, values, the text of a reply."""
    folder = tmp_path / f"guide {BOMB}"
    shutil.copytree(places.default_guide(), folder)
    for name in ("rules.yaml", "categories.yaml"):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{json.dumps(BOMB)}: {json.dumps(BOMB)}\n")
    reply = folder / "replies" / "en" / f"{BOMB}.md"
    said = f"---\ntitle: {json.dumps(BOMB)}\n---\n{{{{ {BOMB} }}}} {{% {BOMB} %}}\n"
    reply.write_text(said, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("guide", "check"),
        ("guide", "check", "--json"),
        ("guide", "check", "--sarif"),
        ("guide", "render"),
        ("guide", "test"),
        ("guide", "test", "--json"),
        ("guide", "attach"),
        ("guide", "export", "--to", "zammad"),
    ],
    ids=" ".join,
)
def test_no_terminal_obeys_a_guide(
    guide: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    verb, options = words[:2], words[2:]
    main([*verb, str(guide), *options])
    said = capsys.readouterr()
    assert said.out + said.err
    assert [] == sorted({char for char in said.out + said.err if not shown(char)})


@pytest.mark.parametrize("options", [(), ("--json",)], ids=["page", "json"])
def test_no_terminal_obeys_an_import(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(places.default_guide(), folder)
    says = [{"field": "comment_value", "value": f"{BOMB} {{{{{BOMB}}}}}"}]
    macros = [{"id": 1, "title": BOMB, "actions": says}]
    file = tmp_path / "macros.json"
    file.write_text(json.dumps({"macros": macros}), encoding="utf-8")
    main(["guide", "import", str(folder), str(file), "--language", "en", "--dry-run", *options])
    said = capsys.readouterr()
    assert "owned" in said.out
    assert [] == sorted({char for char in said.out + said.err if not shown(char)})


@pytest.mark.parametrize("options", [("--table",), ("--json",)], ids=" ".join)
def test_no_terminal_obeys_an_export_of_orders(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], options: tuple[str, ...]
) -> None:
    file = tmp_path / f"orders {BOMB}.csv"
    orders(file, f"m{BOMB}@example.com", "ann@example.com", BOMB)
    main(["ltv", "--orders", str(file), *options])
    said = capfdbinary.readouterr()
    text = (said.out + said.err).decode()
    assert "ann@example.com" in text
    assert [] == sorted({char for char in text if not shown(char)})


def test_no_cell_of_customers_worth_is_a_formula(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "orders.csv"
    starts = ("=cmd|'/c calc'!a1", "+1", "-1", "@sum", "ann")
    orders(file, *(f"{start}@example.com" for start in starts))
    main(["ltv", "--orders", str(file)])
    rows = list(csv.DictReader(io.StringIO(capfdbinary.readouterr().out.decode())))
    assert "ann@example.com" in {row["customer"] for row in rows}
    assert [] == [row["customer"] for row in rows if row["customer"].startswith(("=", "+", "-", "@"))]


def test_no_link_leads_out_of_a_folder_that_is_imported(tmp_path: Path) -> None:
    """Else a file of this user's could become a reply to customers."""
    private, folder = tmp_path / "private", tmp_path / "macros"
    private.mkdir()
    (folder / "inner").mkdir(parents=True)
    (private / "bank.csv").write_text("title,body\na,b\n", encoding="utf-8")
    (folder / "own.csv").write_text("title,body\na,b\n", encoding="utf-8")
    (folder / "linked.csv").symlink_to(private / "bank.csv")
    (folder / "inner" / "around.csv").symlink_to(folder / "own.csv")
    (folder / "all").symlink_to(private, target_is_directory=True)
    (folder / "circle").symlink_to(folder, target_is_directory=True)
    assert ["own.csv"] == sorted({file.resolve().name for file in files_in([folder])})
    # What the agent names is theirs to name.
    (tmp_path / "named.csv").symlink_to(private / "bank.csv")
    assert 1 == len(files_in([tmp_path / "named.csv"]))


@pytest.mark.parametrize(
    "filler", ["\u2800", "\u3164", "\u115f", "\uffa0", "\u200b", "\u2060", "\ufeff", "\U000e0020", "\xad"]
)
def test_a_name_cannot_push_its_ending_out_of_sight(filler: str) -> None:
    assert "invoice.pdf.exe" == wording.one_line(f"invoice.pdf{filler * 500}.exe").replace(" ", "")
    assert "می\u200cرود" == wording.one_line("می\u200cرود")
