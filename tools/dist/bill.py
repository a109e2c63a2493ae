"""The papers of a release: the licences of all parts beside the program, and its bill of materials (CycloneDX)."""

from __future__ import annotations

import json
import re
import shutil
import uuid
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from tools.dist.parts import ROOT, Part

_SPDX = re.compile(r"[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*$")
#: Words for well-known licences that some makers write in their own way.
_KNOWN = {"BSD": "BSD-3-Clause", "LGPL": "LGPL-2.1-or-later"}


def write_licences(folder: Path, parts: Iterable[Part]) -> None:
    """Fill `folder` with one folder for each part, and an index in French."""
    lines = ["Chorus Desktop est publié sous licence Apache-2.0 (LICENSE). Il contient :", ""]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")
    for part in parts:
        lines.append(f"{part.name} {part.version}\u202f: {part.licence}")
        for text in part.texts:
            place = folder / f"{part.name}-{part.version}".replace(":", "_") / text.name
            place.parent.mkdir(exist_ok=True)
            shutil.copy(text, place)
    (folder / "LICENCES.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def bill_of_materials(version: str, parts: Iterable[Part], *, made: datetime) -> str:
    """The bill as CycloneDX 1.6 in JSON; the same parts at the same moment give the same text."""
    components = [_component(part) for part in parts]
    name = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([version, made.isoformat(), components]))
    ours = {
        "type": "application",
        "bom-ref": "chorus-desktop",
        "name": "chorus-desktop",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{name}",
        "version": 1,
        "metadata": {"timestamp": made.isoformat(), "component": ours},
        "components": components,
        "dependencies": [{"ref": "chorus-desktop", "dependsOn": [part["bom-ref"] for part in components]}],
    }
    return json.dumps(bill, indent=2) + "\n"


def _component(part: Part) -> dict[str, object]:
    place = {"pypi": "pypi/", "deb": "deb/debian/", "generic": "generic/"}[part.kind]
    link = f"pkg:{place}{quote(part.name)}@{quote(part.version, safe='')}"
    licence = _KNOWN.get(part.licence, part.licence)
    told: dict[str, object] = {"license": {"name": licence}}
    if _SPDX.match(licence):
        told = {"expression": licence}
    return {
        "type": "library",
        "bom-ref": link,
        "name": part.name,
        "version": part.version,
        "purl": link,
        "licenses": [told],
    }
