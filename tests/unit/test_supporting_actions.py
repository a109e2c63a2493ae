"""Supporting files as the user joins them: what is taken as it is, what is told, and the name that would do."""

import os
from pathlib import Path

import pytest

from chorus_desktop.actions import disk_files, supporting
from chorus_desktop.actions.own_pdf import examine, start
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.platform_files import FILE_KINDS, MOST_FILE_BYTES, MOST_INVOICE_BYTES
from chorus_desktop.store import supporting as kept
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording import supporting as words
from tests.own_pdf import issue_own_pdf_of, own_pdf
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

LONG = "Bon de livraison du chantier de l’école Jean-Jaurès, tranche n° 12.PDF"
JPEG = b"\xff\xd8\xff\xe0 as it comes out of the camera"


@pytest.fixture
def draft(bench: Bench) -> int:
    return start(bench.desk, examine(own_pdf(), "facture.pdf"))


def names(bench: Bench, draft: int) -> list[str]:
    return [file.name for file in supporting.list_files(bench.desk, draft)]


def fault_of(bench: Bench, draft: int, content: bytes, name: str) -> UserFault:
    with pytest.raises(UserFault) as told:
        supporting.add_file(bench.desk, draft, content, name)
    assert errors.sentence(told.value.code, told.value.params).count("{") == 0
    assert names(bench, draft) == []
    return told.value


@pytest.mark.parametrize("name", ["photo.jpg", "photo.JPEG", "plan.png"])
def test_a_picture_is_joined_as_it_is(bench: Bench, draft: int, name: str) -> None:
    position = supporting.add_file(bench.desk, draft, JPEG, name)
    (file,) = supporting.list_files(bench.desk, draft)
    assert (file.position, file.name, file.designation, file.type_code) == (position, name, name, "02")
    (sent,) = kept.files_of(bench.store, draft)
    assert sent.content == JPEG
    (media_type,) = bench.store.column("SELECT media_type FROM documents WHERE sha256 = ?", [file.sha256])
    assert media_type.startswith("image/")


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"MZ", "jeu.exe", "attachment_type_not_accepted"),
        (b"MZ", "x" * 60 + ".exe", "attachment_type_not_accepted"),
        (b"x", "", "attachment_name_length"),
        (b"", "bon.pdf", "attachment_empty"),
        (bytes(MOST_FILE_BYTES + 1), "bon.pdf", "attachment_too_big"),
        (b"x", LONG, "attachment_name_length"),
        (own_pdf(), "bon.pdf", "attachment_joined_before"),
    ],
    ids=["program", "long program", "nameless", "empty", "big", "long", "the invoice itself"],
)
def test_what_the_platform_would_not_take_is_told_before(
    bench: Bench, draft: int, content: bytes, name: str, code: str
) -> None:
    assert fault_of(bench, draft, content, name).code == code


def test_a_name_that_is_too_long_can_be_shortened_and_stays_as_designation(bench: Bench, draft: int) -> None:
    proposed = fault_of(bench, draft, b"x", LONG).params["proposed"]
    assert (len(proposed), proposed[-4:]) == (50, ".pdf")
    supporting.add_file(bench.desk, draft, b"x", LONG, shorten=True)
    (file,) = supporting.list_files(bench.desk, draft)
    assert (file.name, file.designation) == (proposed, LONG)
    supporting.add_file(bench.desk, draft, b"y", "x" * 120 + ".pdf", shorten=True)
    assert [len(file.designation) for file in supporting.list_files(bench.desk, draft)] == [len(LONG), 100]


def test_names_are_kept_as_people_see_them(bench: Bench, draft: int) -> None:
    supporting.add_file(bench.desk, draft, b"1", "Re\u0301ception\n du\tmatin.pdf")
    supporting.add_file(bench.desk, draft, b"2", "bon\udcff.pdf")
    assert names(bench, draft) == ["R\u00e9ception du matin.pdf", "bon?.pdf"]


def test_the_invoice_with_all_its_files_has_a_greatest_size(
    bench: Bench, draft: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = MOST_INVOICE_BYTES - len(own_pdf())
    weight = kept.weight(bench.store, draft)
    assert weight == len(own_pdf())
    monkeypatch.setattr(kept, "weight", lambda *_: weight + room - 3)
    supporting.add_file(bench.desk, draft, b"abc", "bon.pdf")
    with pytest.raises(UserFault) as told:
        supporting.add_file(bench.desk, draft, b"abcd", "plan.pdf")
    assert (told.value.code, told.value.params["max"]) == ("attachments_too_big", "120")


def test_the_weight_counts_the_pdf_and_each_file(bench: Bench, draft: int) -> None:
    supporting.add_file(bench.desk, draft, b"abc", "bon.pdf")
    supporting.add_file(bench.desk, draft, b"abcd", "plan.pdf")
    assert kept.weight(bench.store, draft) == len(own_pdf()) + 7


def test_type_and_removal(bench: Bench, draft: int) -> None:
    first = supporting.add_file(bench.desk, draft, b"1", "bon.pdf")
    second = supporting.add_file(bench.desk, draft, b"2", "plan.pdf", type_code="09")
    supporting.set_type(bench.desk, draft, first, "04")
    assert [file.type_code for file in supporting.list_files(bench.desk, draft)] == ["04", "09"]
    supporting.remove_file(bench.desk, draft, second)
    assert names(bench, draft) == ["bon.pdf"]


def test_an_issued_invoice_takes_no_file(bench: Bench) -> None:
    issued = issue_own_pdf_of(bench.desk)
    with pytest.raises(UserFault, match="not_a_draft"):
        supporting.add_file(bench.desk, issued.invoice_id, b"x", "bon.pdf")
    (submission,) = bench.submissions()
    assert SqlSyncStore(bench.store).deposit_of(submission).supporting == ()


def test_files_of_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "bon.pdf"
    path.write_bytes(b"%PDF")
    assert disk_files.read_file(path) == b"%PDF"
    for wrong, code in (("partie.pdf", "attachment_unreadable"), ("a\0.pdf", "attachment_unreadable")):
        with pytest.raises(UserFault, match=code):
            disk_files.read_file(tmp_path / wrong)
    os.mkfifo(tmp_path / "tube.pdf")
    for wrong_kind in (tmp_path, tmp_path / "tube.pdf", Path(os.devnull)):
        with pytest.raises(UserFault, match="attachment_no_file"):
            disk_files.read_file(wrong_kind)
    with path.open("wb") as file:
        file.truncate(MOST_FILE_BYTES + 1)
    with pytest.raises(UserFault, match="attachment_too_big"):
        disk_files.read_file(path)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "1\u00a0Ko"),
        (340 * 1024, "340\u00a0Ko"),
        (1024 * 1024 - 1, "1\u00a0Mo"),
        (1258291, "1,2\u00a0Mo"),
        (10 * 1024 * 1024, "10\u00a0Mo"),
    ],
)
def test_sizes_in_words(count: int, text: str) -> None:
    assert words.size(count) == text


def test_types_in_words() -> None:
    assert words.type_label("04") == "Bon de livraison"
    assert {choice.key: choice.label for choice in words.TYPES[1:]} == FILE_KINDS
    assert words.type_label("77") == "77"
