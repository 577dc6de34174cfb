"""What is kept comes back whole or not at all, and never stands in the way."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from moored.cache import NO_CACHE, DiskCache, Unusable, cache_folder, open_cache
from moored.cache.bound import clear, entries, trim
from moored.cache.folder import VARIABLE

POSIX = pytest.mark.skipif(os.name != "posix", reason="there are no such bits")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def files(cache: DiskCache) -> list[Path]:
    return [entry.path for entry in entries(cache.folder)]


def test_what_is_kept_comes_back(root: Path) -> None:
    cache = open_cache()
    cache.put("ein Süßwarenladen\r\n\0", "kind", "a", "b")

    assert cache.get("kind", "a", "b") == "ein Süßwarenladen\r\n\0"
    assert cache.get("kind", "ab") is cache.get("kind", "a", "b", "") is None
    assert cache.get("other", "a", "b") is None


def test_another_maker_has_its_own_entries(tmp_path: Path) -> None:
    DiskCache(tmp_path, "one").put("text", "kind", "key")

    assert DiskCache(tmp_path, "other").get("kind", "key") is None
    assert DiskCache(tmp_path, "one").get("kind", "key") == "text"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data.replace(b"text", b"tExt"),
        lambda data: b"\xff" * 100,
    ],
)
def test_a_damaged_entry_is_ignored_and_replaced(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    cache = DiskCache(tmp_path)
    cache.put("text", "kind", "key")
    (path,) = files(cache)
    path.write_bytes(damage(path.read_bytes()))

    assert cache.get("kind", "key") is None
    cache.put("text", "kind", "key")
    assert cache.get("kind", "key") == "text"


def test_threads_see_whole_entries(tmp_path: Path) -> None:
    cache, seen = DiskCache(tmp_path), set[str | None]()

    def work(number: int) -> None:
        for _ in range(50):
            cache.put(f"{number}" * 5000, "kind", "key")
            seen.add(cache.get("kind", "key"))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen <= {f"{number}" * 5000 for number in range(4)}
    assert len(files(cache)) == 1


def test_the_bound_holds_and_what_was_used_stays(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    for number in range(10):
        cache.put("x" * 1000, "kind", str(number))
        path = max(files(cache), key=lambda path: path.stat().st_mtime_ns)
        os.utime(path, ns=(0, number * 10**13))
    assert cache.get("kind", "0") is not None

    assert trim(tmp_path, 5000) == 7
    kept = [number for number in range(10) if cache.get("kind", str(number)) is not None]
    assert kept == [0, 8, 9]
    assert trim(tmp_path, 5000) == 0
    assert clear(tmp_path) == 3 and not files(cache)


@POSIX
def test_the_folder_is_private(root: Path) -> None:
    open_cache().put("text", "kind", "key")

    made = [cache_folder(), *cache_folder().rglob("*")]
    assert {path.stat().st_mode & 0o077 for path in made} == {0}


@POSIX
@pytest.mark.parametrize("mode", [0o777, 0o750, 0o701])
def test_a_folder_of_others_is_not_used(root: Path, mode: int) -> None:
    cache_folder().chmod(mode)

    assert open_cache() is NO_CACHE
    with pytest.raises(Unusable, match="chmod 700"):
        cache_folder()


@POSIX
def test_a_link_is_not_used(root: Path, tmp_path: Path) -> None:
    root.mkdir()
    (root / "v1").symlink_to(tmp_path)

    assert open_cache() is NO_CACHE


def test_a_file_in_the_way(root: Path) -> None:
    root.write_text("")
    assert open_cache() is NO_CACHE


def test_what_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    (tmp_path / "kind").write_text("no folder")

    cache.put("text", "kind", "key")
    assert cache.get("kind", "key") is None
    cache.settle()
