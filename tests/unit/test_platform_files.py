"""What the platform takes as a file, and what a download is."""

import pytest

from chorus_desktop.domain.platform_files import (
    LONGEST_FILE_NAME,
    MOST_FILE_BYTES,
    MOST_INVOICE_BYTES,
    Download,
    FileKind,
    attachment_fault,
    extension_of,
    joined_fault,
    shortened_name,
)


@pytest.mark.parametrize(
    ("name", "size", "fault"),
    [
        ("bon.pdf", 1, ""),
        ("BON.PDF", MOST_FILE_BYTES, ""),
        ("x" * 46 + ".pdf", 1, ""),
        ("x" * 47 + ".pdf", 1, "attachment_name_length"),
        ("", 1, "attachment_name_length"),
        ("   ", 1, "attachment_name_length"),
        ("bon", 1, "attachment_type_not_accepted"),
        (".pdf", 1, "attachment_type_not_accepted"),
        ("bon.", 1, "attachment_type_not_accepted"),
        ("bon.exe", 1, "attachment_type_not_accepted"),
        ("bon.pdf", 0, "attachment_empty"),
        ("bon.pdf", MOST_FILE_BYTES + 1, "attachment_too_big"),
    ],
)
def test_what_the_platform_takes(name: str, size: int, fault: str) -> None:
    assert attachment_fault(name, size) == fault


@pytest.mark.parametrize(("name", "extension"), [("a.tar.GZ", "gz"), ("a", ""), (".hidden", ""), ("a.", "")])
def test_extensions(name: str, extension: str) -> None:
    assert extension_of(name) == extension


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", FileKind.PDF),
        (b"PK\x03\x04", FileKind.ZIP),
        (b"\xef\xbb\xbf  <a/>", FileKind.XML),
        (b"", FileKind.OTHER),
    ],
)
def test_what_a_download_is(content: bytes, kind: FileKind) -> None:
    assert Download(content=content).kind is kind


def test_what_may_be_joined_to_an_invoice() -> None:
    assert joined_fault("bon.pdf", 5, MOST_INVOICE_BYTES - 5) == ""
    assert joined_fault("bon.pdf", 5, MOST_INVOICE_BYTES - 4) == "attachments_too_big"
    assert joined_fault("bon.exe", 5, MOST_INVOICE_BYTES) == "attachment_type_not_accepted"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("bon.pdf", "bon.pdf"),
        ("x" * 60 + ".PDF", "x" * 46 + ".pdf"),
        ("Bon de livraison du chantier de l’école Jean-Jaurès n° 12.pdf", None),
        ("x" * 45 + " . y.pdf", "x" * 45 + ".pdf"),
        ("x" * 60, "x" * 50),
        ("a." + "x" * 60, "a." + "x" * 60),
    ],
)
def test_a_long_name_is_cut_before_its_extension(name: str, short: str | None) -> None:
    cut = shortened_name(name)
    assert cut == short or (short is None and len(cut) <= LONGEST_FILE_NAME and cut.endswith(".pdf"))
