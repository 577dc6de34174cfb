"""The change of one operation, of which the cost is measured."""

from __future__ import annotations

import json
from pathlib import Path

from bench.inside.change import main
from bench.synthetic import document


def test_a_parameter_and_a_field_are_added_to_one_operation(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    before = document(24)
    path.write_text(json.dumps(before))

    main(str(path), "parameter")
    between = json.loads(path.read_text())
    main(str(path), "field")
    after = json.loads(path.read_text())

    assert between["components"] == before["components"]
    changed = [name for name, item in before["paths"].items() if item != between["paths"][name]]
    assert len(changed) == 1
    assert after["paths"] == between["paths"]
    schemas = before["components"]["schemas"]
    assert (
        len([name for name in schemas if schemas[name] != after["components"]["schemas"][name]])
        == 1
    )
