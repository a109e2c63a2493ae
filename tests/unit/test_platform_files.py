"""What the platform takes as a file, and what a download is."""

import pytest

from chorus_desktop.domain.platform_files import (
    MOST_FILE_BYTES,
    Download,
    FileKind,
    attachment_fault,
    extension_of,
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
