"""Settings: what is read, and what is told when something in them is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from moored import MooredError
from moored.project import find_project, standalone

CLIENT = '[clients.a]\nspec = "a.yaml"\noutput = "out/a"\n'


def problems_of(folder: Path, text: str, name: str = "moored.toml") -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(MooredError) as caught:
        find_project(folder)
    return [
        f"{p.location} {p.code} {p.message}" + (f"; {p.hint}" if p.hint else "")
        for p in caught.value.problems
    ]


def test_everything_is_read(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("""
[project]
name = "x"
[tool.moored.clients.zuora]
spec = "specs/z.yaml"
source = "https://example.com/z.yaml"
overlays = ["specs/o.yaml", "specs/./p.yaml"]
operations = ["tag:Jobs", "GET /a"]
output = "generated/zuora"
http = "httpx"
formatter = "black"
[tool.moored.clients.other]
spec = "specs/z.yaml"
output = "generated/other"
""")
    below = tmp_path / "specs" / "deep"
    below.mkdir(parents=True)
    project = find_project(below)
    zuora, other = project.clients
    root = tmp_path.resolve()
    assert project.root == root
    assert zuora.spec == root / "specs/z.yaml"
    assert zuora.overlays == (root / "specs/o.yaml", root / "specs/p.yaml")
    assert zuora.operations == ("tag:Jobs", "GET /a")
    assert (zuora.http, zuora.formatter, zuora.package) == ("httpx", "black", "zuora")
    assert zuora.source == "https://example.com/z.yaml"
    assert zuora.shown(zuora.spec) == "../z.yaml"
    assert zuora.shown(zuora.output) == "../../generated/zuora"
    assert (other.http, other.formatter, other.overlays, other.operations) == (
        "httpx2",
        "ruff",
        (),
        (),
    )


def test_a_pyproject_without_moored_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "moored.toml").write_text(CLIENT)
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.black]\nline-length = 3\n")
    assert find_project(inner).root == tmp_path.resolve()


def test_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda self: False)
    with pytest.raises(MooredError, match="no pyproject") as caught:
        find_project(tmp_path)
    assert caught.value.problems[0].code == "M0001"


def test_two_files_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.moored.clients]\n")
    (found,) = problems_of(tmp_path, CLIENT)
    assert (
        found == "moored.toml M0011 the settings stand here and in pyproject.toml; keep one of them"
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[clients.a\n", "moored.toml:1:11 M0002 the file is not TOML"),
        ('x = "\n', "moored.toml:1:6 M0002 the file is not TOML"),
        ("clients = 3\n", "moored.toml:1:1 M0004 clients is not a table"),
        ("clients.a = 3\n", 'moored.toml:1:9 M0004 the client "a" is not a table'),
        ("", "moored.toml:1:1 M0005 the project has no client"),
        (f"{CLIENT}\n[client.b]\n", 'moored.toml:5:2 M0003 there is no setting "client"; did you'),
        (f"{CLIENT}overlay = []\n", 'moored.toml:4:1 M0003 there is no setting "overlay"; did you'),
        (f"{CLIENT}zzz = 1\n", 'moored.toml:4:1 M0003 there is no setting "zzz"; the settings are'),
        (f"{CLIENT}http = 3\n", "moored.toml:4:1 M0004 http holds something other than text"),
        (f'{CLIENT}http = "urllib"\n', 'moored.toml:4:1 M0006 http "urllib" is none of "httpx2"'),
        (f'{CLIENT}formatter = ""\n', 'moored.toml:4:1 M0006 formatter "" is none of "ruff"'),
        (f'{CLIENT}overlays = "o"\n', "moored.toml:4:1 M0004 overlays is not a list"),
        (f'{CLIENT}overlays = [\n"o.yaml", # c\n 7]\n', "moored.toml:6:2 M0004 overlays holds"),
        (f'{CLIENT}overlays = ["../o"]\n', 'moored.toml:4:13 M0007 overlays "../o" is not inside'),
        (f"{CLIENT}operations = []\n", "moored.toml:4:1 M0006 operations is empty"),
        (f'{CLIENT}operations = ["a", " "]\n', 'moored.toml:4:20 M0006 operations " " is empty'),
        (f'{CLIENT}source = "ftp://h/x"\n', "moored.toml:4:1 M0006 source"),
        (
            f'{CLIENT}source = "https://u:p@h/x?key=1"\n',
            'moored.toml:4:1 M0006 source "https://h/x" holds credentials',
        ),
        (f'{CLIENT}source = "http://h/x"\n', "moored.toml:4:1 M0006 source"),
        (f'{CLIENT}source = "https://h/a b"\n', "moored.toml:4:1 M0006 source"),
        (f"{CLIENT}source_allow_private = 1\n", "moored.toml:4:1 M0004 source_allow_private"),
        (f'{CLIENT}source = "https://[x"\n', "moored.toml:4:1 M0006 source"),
        ('[clients.a]\noutput = "a"\n', 'moored.toml:1:10 M0005 the client "a" has no spec; add'),
        ('[clients.a]\nspec = "a"\n', 'moored.toml:1:10 M0005 the client "a" has no output'),
        ('[clients.a]\nspec = "/etc/x"\noutput = "a"\n', "moored.toml:2:1 M0007 spec"),
        ('[clients.a]\nspec = "a"\noutput = "."\n', "moored.toml:3:1 M0007 output"),
        ('[clients.a]\nspec = "a"\noutput = "a-b"\n', "moored.toml:3:1 M0009 the output's last"),
        ('[clients.a]\nspec = "a"\noutput = "class"\n', "moored.toml:3:1 M0009 the output's last"),
        ('[clients.a]\nspec = "a\\u001b"\noutput = "a"\n', "moored.toml:2:1 M0006 spec"),
        ('[clients.a]\nspec = "a\\\\b"\noutput = "a"\n', "moored.toml:2:1 M0006 spec"),
        ('[clients."a b"]\n', 'moored.toml:1:10 M0006 the client\'s name "a b"'),
        (
            f'{CLIENT}[clients.b]\nspec = "a"\noutput = "out/A"\n',
            'moored.toml:6:1 M0008 the output is that of the client "a"',
        ),
        (
            f'{CLIENT}[clients.b]\nspec = "a"\noutput = "out"\n',
            'moored.toml:6:1 M0008 the output holds that of the client "a"',
        ),
        (
            f'{CLIENT}[clients.b]\nspec = "a"\noutput = "out/a/b"\n',
            'moored.toml:6:1 M0008 the output lies in that of the client "a"',
        ),
    ],
)
def test_a_fault_has_its_place(tmp_path: Path, text: str, start: str) -> None:
    (found,) = problems_of(tmp_path, text)
    assert found.startswith(start)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path,
        '[tool.moored]\nx = 1\n[tool.moored.clients]\na = { spec = 3, http = "h" }\nb = { output = "b" }\n',
        "pyproject.toml",
    )
    assert [line.split()[:2] for line in found] == [
        ["pyproject.toml:2:1", "M0003"],
        ["pyproject.toml:4:1", "M0005"],
        ["pyproject.toml:4:7", "M0004"],
        ["pyproject.toml:4:17", "M0006"],
        ["pyproject.toml:5:1", "M0005"],
    ]


def test_an_output_behind_a_link_is_outside(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "out").symlink_to(tmp_path)
    (found,) = problems_of(project, CLIENT)
    assert "M0007 output leaves the project through a link" in found


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "moored.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(MooredError, match="not UTF-8"):
        find_project(tmp_path)


def test_a_nested_file_is_no_recursion_error(tmp_path: Path) -> None:
    (found,) = problems_of(tmp_path, "x = " + "[" * 5000 + "]" * 5000)
    assert "M0002" in found


def test_clients_are_selected(tmp_path: Path) -> None:
    (tmp_path / "moored.toml").write_text(
        CLIENT + '[clients.beta]\nspec = "a.yaml"\noutput = "out/b"\n'
    )
    project = find_project(tmp_path)
    assert [client.name for client in project.select(["beta"])] == ["beta"]
    assert [client.name for client in project.select(["beta", "a"])] == ["a", "beta"]
    assert project.select([]) == project.clients
    with pytest.raises(MooredError) as caught:
        project.select(["betta", "\x1b[31m"])
    assert [problem.hint for problem in caught.value.problems] == [
        'its clients are "a", "beta"',
        'did you mean "beta"',
    ]


def test_standalone(tmp_path: Path) -> None:
    client = standalone(
        Path("x.yaml"), Path("../pets"), ["GET /a"], [Path("o.yaml")], root=tmp_path
    )
    assert client.package == client.name == "pets"
    assert client.output == tmp_path.parent / "pets"
    assert client.shown(client.spec) == "x.yaml"
    assert client.overlays == (tmp_path / "o.yaml",)


def test_standalone_tells_all_faults(tmp_path: Path) -> None:
    with pytest.raises(MooredError) as caught:
        standalone(Path("x"), Path("a-b"), [""], http="htpx", formatter="rough", root=tmp_path)
    assert [problem.code for problem in caught.value.problems] == [
        "M0006",
        "M0006",
        "M0006",
        "M0009",
    ]
    assert 'did you mean "httpx"' in [problem.hint for problem in caught.value.problems]
