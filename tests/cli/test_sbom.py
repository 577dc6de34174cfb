"""`moored sbom`: a bill of materials, of a client or of a copy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from .conftest import Moored


def test_of_the_project_of_a_client_and_of_a_copy(moored: Moored) -> None:
    assert moored("sbom") == 0
    text = moored.out
    assert json.loads(text)["bomFormat"] == "CycloneDX"

    assert moored("sbom", "zuora_billing") == 0
    assert moored.out == text
    shutil.copytree("generated/zuora_billing", "ours/zb")
    assert moored("sbom", "ours/zb", "-o", "zb.cdx.json") == 0
    assert moored.out == "zb.cdx.json: the bill of materials of ours/zb\n"
    assert moored.path("zb.cdx.json").read_bytes() == text.encode()


def test_what_is_refused(moored: Moored) -> None:
    for words, said in [
        (["zuora_biling"], "M0010"),
        (["specs"], "M0810"),
        (["-o", "generated/zuora_billing/bom.json"], "a file of the package"),
        (["-o", "specs"], "M0908"),
    ]:
        assert moored("sbom", *words) == 2, words
        assert said in moored.out
    assert not Path("generated/zuora_billing/bom.json").exists()


def test_of_an_edited_client(moored: Moored) -> None:
    moored.path("generated/zuora_billing/models.py").write_text("x = 1\n")

    assert moored("sbom", "-o", "x.json") == 2
    assert "M0831" in moored.out
    assert not Path("x.json").exists()
