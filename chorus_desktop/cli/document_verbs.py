"""The verbs about documents: schema, check, render, read."""

import argparse
import json
import stat
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from chorus_desktop.cli import output
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.problems import blocking
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.domain.totals import compute_totals
from chorus_desktop.domain.validation import validate
from chorus_desktop.durable_files import write_durably
from chorus_desktop.paths import resource
from chorus_desktop.ui.wording import problems as wording

#: Larger files are refused before they are read into memory.
MOST_BYTES = 120 * 1024 * 1024


def add_to(verbs: Any) -> None:
    """Declare the verbs on the parser."""
    schema = verbs.add_parser("schema", help="imprimer le schéma JSON d’une facture")
    schema.set_defaults(run=_schema)
    about = (
        "Contrôle une facture JSON et les fichiers dont elle donne le chemin, et calcule ses totaux ; chaque problème "
        "est dit en français et en anglais."
    )
    codes = "Codes de sortie : 0, elle peut partir ; 1, des problèmes sont à corriger ; 2, le fichier ne se lit pas."
    check = verbs.add_parser(
        "check", help="contrôler une facture JSON et calculer ses totaux", description=about, epilog=codes
    )
    check.add_argument("file", type=Path, metavar="FICHIER.json", help="la facture ; « schema » en donne la forme")
    check.set_defaults(run=_check)
    about = "Écrit une facture JSON contrôlée, avec les pièces jointes dont elle donne le chemin."
    codes = "Codes de sortie : 0, elle est écrite ; 2, rien n’est écrit, une phrase dit pourquoi."
    render = verbs.add_parser(
        "render", help="écrire une facture JSON en Factur-X, CII ou UBL", description=about, epilog=codes
    )
    render.add_argument("file", type=Path, metavar="FICHIER.json", help="la facture ; « schema » en donne la forme")
    render.add_argument("--format", choices=sorted(_WRITERS), default="facturx", help="la forme (par défaut, facturx)")
    render.add_argument(
        "--out", type=Path, required=True, metavar="FICHIER", help="où l’écrire ; un ancien est remplacé"
    )
    render.set_defaults(run=_render)
    about = "Lit une facture d’où qu’elle vienne, et dit ce qui n’a pas pu être lu (warnings)."
    codes = "Codes de sortie : 0, ce qui a été lu est imprimé ; 2, le fichier ne se lit pas."
    read = verbs.add_parser("read", help="lire une facture Factur-X, CII, UBL ou PDF", description=about, epilog=codes)
    read.add_argument("file", type=Path, metavar="FICHIER", help="un PDF ou un XML")
    read.set_defaults(run=_read)


def _schema(options: argparse.Namespace) -> int:
    del options
    output.show(json.loads(resource("schema", "invoice.schema.json").read_text(encoding="utf-8")))
    return 0


def load_bytes(path: Path) -> bytes:
    """The content of a file the user named. Raises UserFault: file_missing, file_not_plain, file_too_big,
    file_unreadable.
    """
    try:
        known = path.stat()
        # Asked before it is opened: a pipe would never come to an end.
        if not stat.S_ISREG(known.st_mode):
            raise UserFault("file_not_plain", path=str(path))
        if known.st_size > MOST_BYTES:
            raise UserFault("file_too_big", path=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        raise UserFault("file_missing", path=str(path)) from None
    except (OSError, ValueError) as fault:
        detail = getattr(fault, "strerror", None) or str(fault)
        raise UserFault("file_unreadable", path=str(path), detail=detail) from None


def load_invoice(path: Path) -> Invoice:
    """The invoice of a JSON file. Raises UserFault, naming the key, where the file is not of the form."""
    from chorus_desktop.documents.invoice_json import parse_invoice

    try:
        data = json.loads(load_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UserFault("file_not_utf8", path=str(path)) from None
    except json.JSONDecodeError as fault:
        raise UserFault("file_not_json", path=str(path), line=str(fault.lineno), column=str(fault.colno)) from None
    except RecursionError:
        raise UserFault("file_not_json", path=str(path), line="1", column="1") from None
    return parse_invoice(data)


def today() -> date:
    """The user's day."""
    return datetime.now(UTC).astimezone().date()


def _check(options: argparse.Namespace) -> int:
    from chorus_desktop.actions.disk_files import file_problems
    from chorus_desktop.documents.invoice_json import totals_to_json

    invoice = load_invoice(options.file)
    problems = [*validate(invoice, today=today()), *file_problems(invoice, options.file.parent)]
    output.show(
        {
            "valid": not blocking(problems),
            "problems": [
                {
                    "code": problem.code,
                    "rule": problem.rule,
                    "field": problem.field,
                    "severity": problem.severity.value,
                    "message": wording.sentence(problem),
                    "message_en": wording.sentence(problem, wording.ENGLISH),
                }
                for problem in problems
            ],
            "totals": totals_to_json(compute_totals(invoice)),
        }
    )
    return 1 if blocking(problems) else 0


def _write_facturx(invoice: Invoice, files: Sequence[SupportingFile]) -> bytes:
    from chorus_desktop.documents.facturx import write_facturx

    return write_facturx(invoice, files)


def _write_cii(invoice: Invoice, files: Sequence[SupportingFile]) -> bytes:
    from chorus_desktop.documents.cii import write_cii

    return write_cii(invoice, files)


def _write_ubl(invoice: Invoice, files: Sequence[SupportingFile]) -> bytes:
    from chorus_desktop.documents.ubl import write_ubl

    return write_ubl(invoice, files)


_Writer = Callable[[Invoice, Sequence[SupportingFile]], bytes]
_WRITERS: dict[str, _Writer] = {"facturx": _write_facturx, "cii": _write_cii, "ubl": _write_ubl}


def _render(options: argparse.Namespace) -> int:
    from chorus_desktop.actions.disk_files import files_named_by

    invoice = load_invoice(options.file)
    problems = blocking(validate(invoice, today=today()))
    if problems:
        raise UserFault(
            "invoice_invalid", path=str(options.file), count=str(len(problems)), first=wording.sentence(problems[0])
        )
    files = files_named_by(invoice, options.file.parent)
    content = _WRITERS[options.format](invoice, files)
    try:
        write_durably(options.out, content)
    except OSError as fault:
        raise StoreFault("file_unwritable", path=str(options.out), detail=fault.strerror or "") from None
    output.show({"file": str(options.out), "format": options.format, "bytes": len(content), "attachments": len(files)})
    return 0


def _read(options: argparse.Namespace) -> int:
    from chorus_desktop.documents.inspect import read_document
    from chorus_desktop.documents.invoice_json import invoice_to_json

    reading = read_document(load_bytes(options.file), options.file.name)
    output.show(
        {
            **invoice_to_json(reading.invoice),
            "source": reading.source,
            "stated_totals": dict(reading.stated_totals),
            "confidence": {field: round(value, 2) for field, value in reading.confidence.items()},
            "warnings": list(reading.warnings),
        }
    )
    return 0
