"""The JSON Schemas that editors check a guide by: up to date, and of one mind with the loader."""

import json
from pathlib import Path

import jsonschema
import pytest
import schemas
import yaml

from assistant import places
from assistant.domain.errors import GuideError
from assistant.guide import load_guide
from assistant.trial.cases_file import read_cases
from tests.guide.guide_folder import GuideFolder, a_guide_folder

FILES = ("guide", "categories", "rules", "resolutions")
SHOPS = Path(__file__).parents[1] / "guide" / "shops"


class Editor(yaml.SafeLoader):
    """YAML 1.2, as editors read it: only true and false are no texts, so NO stays a country."""


Editor.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in found if not tag.endswith(("bool", "timestamp"))]
    for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(file: Path) -> list[str]:
    """What an editor would underline."""
    schema = json.loads((schemas.FOLDER / f"{file.stem}.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    data = yaml.load(file.read_text("utf-8"), Editor)  # noqa: S506 - it makes nothing but plain values
    return [error.message for error in validator.iter_errors(data)]


def test_what_ships_is_what_the_program_says_today() -> None:
    """Where this fails, run ``python packaging/schemas.py``."""
    for name, schema in schemas.schemas().items():
        assert schema == json.loads((schemas.FOLDER / name).read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("folder", [places.default_guide(), SHOPS / "clothing", SHOPS / "software"])
def test_a_guide_that_loads_is_not_underlined(folder: Path, name: str) -> None:
    assert [] == faults(folder / f"{name}.yaml")


def test_a_list_of_tiers_and_rates_are_not_underlined(tmp_path: Path) -> None:
    folder: GuideFolder = a_guide_folder(tmp_path / "guide")
    tiers = (
        '  - name: gold\n    from: 500\n    colour: "#b8860b"\n    tag: gold\n  - name: all\n    from: 0\n'
    )
    rates = "currency: USD\nmoney:\n  stated: 2026-11-01\n  rates:\n    EUR: 1.08\n"
    folder.change("guide.yaml", "  vip_from: 500\n", tiers + rates)
    assert ([], []) == (folder.faults(), faults(folder.path / "guide.yaml"))


@pytest.mark.parametrize("name", [*FILES, "cases"])
def test_every_file_of_the_guide_that_ships_names_its_schema(name: str) -> None:
    first = (places.default_guide() / f"{name}.yaml").read_text("utf-8").splitlines()[0]
    assert f"# yaml-language-server: $schema=.schema/{name}.json" == first


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("guide.yaml", "margin: 40 %", "margins: 40 %"),
        ("guide.yaml", "  vip_from: 500\n", "  vip_form: 500\n"),
        ("guide.yaml", "  vip_from: 500\n", "  - name: gold\n"),
        ("guide.yaml", "margin: 40 %", "margin: 40 %\nmoney:\n  rates:\n    EUR: 1.08"),
        ("guide.yaml", "margin: 40 %", "margin: 40 %\nmoney:\n  stated: 2026-11-01\n  rates:\n    Euro: 1"),
        ("categories.yaml", "  use_when: It came broken.\n", ""),
        ("rules.yaml", "  then: ask\n", ""),
        ("rules.yaml", "category: other", "shipped: perhaps"),
        ("rules.yaml", "category: other", "dispute: perhaps"),
        ("rules.yaml", "category: other", "headroom: soon"),
        ("resolutions.yaml", "  title: Ask\n", "  titel: Ask\n"),
        ("resolutions.yaml", "  title: Ask\n", "  title: Ask\n  allows: [bargain]\n"),
    ],
)
def test_what_the_loader_refuses_in_one_file_is_underlined(
    tmp_path: Path, name: str, old: str, new: str
) -> None:
    folder: GuideFolder = a_guide_folder(tmp_path / "guide")
    folder.change(name, old, new)
    assert folder.faults()
    assert faults(folder.path / name)


CASE = """\
- name: Broken
  case:
    category: broken
    ltv: 120.50 USD
  expect: ask
- name: Written
  ticket:
    subject: lamp
    messages:
      - from: customer
        body: It came broken.
  language: en
  expect:
    resolution: ask
    says: sorry
"""


def test_cases_that_are_read_are_not_underlined(tmp_path: Path) -> None:
    assert [] == faults(places.default_guide() / "cases.yaml")
    folder = a_guide_folder(tmp_path / "guide")
    folder.write("cases.yaml", CASE)
    assert 2 == len(read_cases(folder.path, load_guide(folder.path)))
    assert [] == faults(folder.path / "cases.yaml")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- name: Broken", "- nome: Broken"),
        ("    ltv: 120.50 USD", "    ltv: a lot"),
        ("    ltv: 120.50 USD", "    shipped: perhaps"),
        ("    ltv: 120.50 USD", "    dispute: perhaps"),
        ("  expect: ask", "  expects: ask"),
        ("      - from: customer", "      - from: nobody"),
        ("    subject: lamp", "    body: It came broken."),
        ("    says: sorry", "    sais: sorry"),
    ],
)
def test_what_is_refused_in_a_case_is_underlined(tmp_path: Path, old: str, new: str) -> None:
    folder = a_guide_folder(tmp_path / "guide")
    assert old in CASE
    folder.write("cases.yaml", CASE.replace(old, new, 1))
    with pytest.raises(GuideError):
        read_cases(folder.path, load_guide(folder.path))
    assert faults(folder.path / "cases.yaml")
