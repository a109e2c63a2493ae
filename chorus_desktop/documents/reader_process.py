"""The child process that opens a file of unknown origin: bytes in, JSON out, with little memory and little time.

For a PDF it imports nothing of the program, and so starts quickly; for XML only the readers of invoices.
"""

import base64
import io
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

#: Ceilings of the child, where the system has them: bytes of address space, seconds of processor.
_MEMORY = 1 << 30
_SECONDS = 6
#: Pages whose text is read, and characters kept of each.
_PAGES = 5
_TEXT = 20_000
#: Embedded XML files that are handed on: how many, and of how many bytes together.
_FILES = 10
_XML = 10_000_000
#: Characters that may be told of an invoice in XML: it is never longer than its file.
_INVOICE = 20_000_000


def main(arguments: Sequence[str]) -> int:
    """Read a file from standard input and print what it is, in lines of JSON; a fault of the file is a code.

    It is a PDF, where two lines are printed, or with the argument "xml" an invoice in XML. The text of a PDF comes
    last, on a line of its own: where it takes too long, the rest has been told.
    """
    _confine()
    logging.disable(logging.CRITICAL)
    read = describe_xml if list(arguments) == ["xml"] else describe
    for line in read(sys.stdin.buffer.read()):
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
    return 0


def _confine() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def describe(data: bytes) -> Iterator[dict[str, Any]]:
    """First `pages` and `xml` (name and base64 of each embedded XML file), or `fault`; then `texts` of the pages.

    Of a file that is too big to be handed on there is None in the place of the base64.
    """
    try:
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            yield {"fault": "pdf_encrypted"}
            return
        pages = len(reader.pages)
        found = {"pages": pages, "xml": _embedded_xml(reader)} if pages else {"fault": "pdf_empty"}
    except Exception:  # noqa: BLE001 - pypdf leaks AttributeError, TypeError and others on damaged files; the code tells it
        yield {"fault": "pdf_corrupt"}
        return
    yield found
    if pages:
        yield {"texts": [_text(reader, number) for number in range(min(pages, _PAGES))]}


def describe_xml(data: bytes) -> Iterator[dict[str, Any]]:
    """The `reading` of an invoice in XML as text, or `fault`."""
    # Beside the program wherever it lies: -P has left its folder out.
    sys.path.append(str(Path(__file__).resolve().parents[2]))
    from chorus_desktop.documents.xml_reading import read_xml, told
    from chorus_desktop.domain.errors import UserFault

    try:
        reading = told(read_xml(data))
    except UserFault as fault:
        yield {"fault": fault.code}
        return
    except MemoryError:
        yield {"fault": "xml_too_long"}
        return
    yield {"reading": reading} if len(reading) <= _INVOICE else {"fault": "xml_too_long"}


def _text(reader: Any, number: int) -> str:
    try:
        return str(reader.pages[number].extract_text())[:_TEXT]
    except Exception:  # noqa: BLE001 - a page that cannot be read has no text to offer; the file stays usable
        return ""


def _embedded_xml(reader: Any) -> list[list[str | None]]:
    """Of the name tree, or where there is none of the catalogue's /AF; one that cannot be taken out has no content."""
    found: list[list[str | None]] = []
    room = _XML
    for file in list(reader.attachment_list) or _associated(reader):
        name = _name(file)
        if name.lower().endswith(".xml") and len(found) < _FILES:
            content = _content(file)
            fits = len(content) <= room
            room -= len(content) if fits else 0
            found.append([name, base64.b64encode(content).decode("ascii") if fits else None])
    return found


def _associated(reader: Any) -> Iterator[Any]:
    from pypdf.generic import EmbeddedFile

    for entry in reader.root_object.get("/AF", ()):
        yield EmbeddedFile(name="", pdf_object=entry.get_object())


def _name(file: Any) -> str:
    name = file.alternative_name or file.name
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)


def _content(file: Any) -> bytes:
    try:
        content: bytes = file.content
    except Exception:  # noqa: BLE001 - a damaged attachment leaves the pages readable
        return b""
    return content


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
