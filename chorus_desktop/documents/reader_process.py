"""The child process that opens a PDF of unknown origin: bytes in, JSON out, with little memory and little time."""

import base64
import io
import json
import sys
from typing import Any

#: Ceilings of the child, where the system has them: bytes of address space, seconds of processor.
_MEMORY = 1 << 30
_SECONDS = 15
#: Pages whose text is read, and characters kept of each.
_PAGES = 5
_TEXT = 20_000
#: Largest embedded XML file that is handed on, in bytes.
_XML = 10 * 1024 * 1024


def main() -> int:
    """Read a PDF from standard input, print what it is; every fault of the file is a code, never a traceback."""
    _confine()
    data = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(facts(data)))
    sys.stdout.flush()
    return 0


def _confine() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def facts(data: bytes) -> dict[str, Any]:
    """Pages, embedded XML files and text of a PDF, or the code of what is wrong with it under `fault`."""
    try:
        return _read(data)
    except RecursionError:
        return {"fault": "pdf_corrupt"}
    except Exception:  # noqa: BLE001 - pypdf leaks AttributeError, TypeError and others on damaged files; the code tells it
        return {"fault": "pdf_corrupt"}


def _read(data: bytes) -> dict[str, Any]:
    import logging

    logging.disable(logging.CRITICAL)
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        return {"fault": "pdf_encrypted"}
    count = len(reader.pages)
    if not count:
        return {"fault": "pdf_empty"}
    texts = [(reader.pages[number].extract_text() or "")[:_TEXT] for number in range(min(count, _PAGES))]
    return {"pages": count, "texts": texts, "xml": _embedded_xml(reader)}


def _embedded_xml(reader: Any) -> list[list[str]]:
    return [
        [name, base64.b64encode(content).decode("ascii")]
        for name, contents in reader.attachments.items()
        for content in (contents if isinstance(contents, list) else [contents])
        if name.lower().endswith(".xml") and len(content) <= _XML
    ]


if __name__ == "__main__":
    sys.exit(main())
