"""Writes the bill of materials: ``python packaging/bill.py FILE [BUNDLE]``, CycloneDX 1.6 as JSON.

Every package that is shipped, at the version and with the hashes of the lock, and beside them all that
``contents`` finds. Checked against CycloneDX's schema before it is written.
"""

import os
import re
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from contents import beside_packages, sha256
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from assistant import __version__
from assistant.parts import Part, canonical, parts

LOCK: Final = Path(__file__).resolve().parent / "requirements" / "run.txt"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ \\;]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
# What makers wrote instead of an SPDX name.
_SPDX: Final = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "LGPLv2+": "LGPL-2.1-or-later",
    "MIT License": "MIT",
}


def main(file: Path, bundle: Path | None = None) -> int:
    """Write it, if it is what the schema asks for."""
    text = bill(bundle)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        sys.stderr.write(f"This is no CycloneDX: {fault}\n")
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return 0


def bill(bundle: Path | None = None) -> str:
    """The document; the same for the same lock, checkout, bundle and SOURCE_DATE_EPOCH."""
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"evenhand/{__version__}/{sha256(LOCK)}"))
    bom.metadata.timestamp = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    program = Component(
        type=ComponentType.APPLICATION,
        name="evenhand",
        version=__version__,
        bom_ref="evenhand",
        licenses=[_licence("MIT")],
    )
    bom.metadata.component = program
    inside = [*map(_package, parts()), *beside_packages(bundle)]
    for component in inside:
        bom.components.add(component)
    bom.register_dependency(program, inside)
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


@cache
def locked() -> dict[tuple[str, str], tuple[str, ...]]:
    """The hashes of each locked package's files, by its name and version."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for entry in LOCK.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        pin = _PIN.match(entry)
        if pin:
            found[canonical(pin[1]), pin[2]] = tuple(_HASH.findall(entry))
    return found


def _package(part: Part) -> Component:
    url = PackageURL("pypi", None, part.name, part.version)
    return Component(
        name=part.name,
        version=part.version,
        bom_ref=url.to_string(),
        purl=url,
        licenses=[_licence(_SPDX.get(part.licence, part.licence))] if part.licence else [],
        external_references=[_files(part, url)],
    )


def _files(part: Part, url: PackageURL) -> ExternalReference:
    """Where it came from: the lock allows one file for each system. One address: checking each is slow."""
    hashes = locked().get((part.name, part.version), ())
    return ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(f"https://pypi.org/project/{url.name}/{part.version}/"),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=value) for value in hashes],
    )


def _licence(words: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - the library names no common kind
    return LicenseFactory().make_from_string(words)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
