"""Files that are kept on the platform beside invoices: what it takes, what it lists, what it gives back."""

from dataclasses import dataclass
from enum import StrEnum

from chorus_desktop.domain.exchange import Held, NotSent, TurnedDown
from chorus_desktop.domain.parties import Identifier

#: Longest name of an attachment, in characters, and its greatest size (10 Mo).
LONGEST_FILE_NAME = 50
MOST_FILE_BYTES = 10 * 1024 * 1024
#: Greatest size of an invoice with all that is joined to it (120 Mo).
MOST_INVOICE_BYTES = 120 * 1024 * 1024
#: Greatest size of one invoice of a flux with what it holds, and of all files within it: its page needs room too.
MOST_DOCUMENT_BYTES = 10 * 1024 * 1024
MOST_WITHIN_BYTES = 9 * 1024 * 1024
#: Extensions that the platform takes, lower case.
ACCEPTED_EXTENSIONS = frozenset(
    "bmp htm fax png xhtml bz2 jpeg pps xlc csv jpg ppt pptx xlm doc odp rtf xls gif ods svg xml gz odt tgz xsd gzip "
    "p7s tif xsl html pdf txt zip tiff xlsx docx".split()
)

#: What a file beside an invoice may be, by codes of this program ("02": any document), in the words of its designation.
FILE_KINDS = {
    "03": "Bon de commande",
    "04": "Bon de livraison",
    "05": "Procès-verbal de réception",
    "06": "Relevé d’identité bancaire",
    "07": "Attestation de paiement direct",
    "08": "Devis",
    "09": "Détail des prestations",
    "10": "Cession de créance",
}


def extension_of(name: str) -> str:
    """The extension of a file name, lower case, without its point."""
    stem, point, extension = name.rpartition(".")
    return extension.lower() if stem and point else ""


def attachment_fault(name: str, size: int) -> str:
    """Why the platform does not take a file of that name and size (bytes), as a code; "" where it does."""
    if not name.strip() or len(name) > LONGEST_FILE_NAME:
        return "attachment_name_length"
    if extension_of(name) not in ACCEPTED_EXTENSIONS:
        return "attachment_type_not_accepted"
    if size == 0:
        return "attachment_empty"
    return "attachment_too_big" if size > MOST_FILE_BYTES else ""


def joined_fault(name: str, size: int, others: int) -> str:
    """The same of a file to be joined to an invoice that weighs `others` bytes with what is joined to it already."""
    fault = attachment_fault(name, size)
    return fault or ("attachments_too_big" if size + others > MOST_INVOICE_BYTES else "")


def shortened_name(name: str) -> str:
    """A name that is no longer than the platform takes, cut before its extension."""
    stem, extension = (name, "") if not extension_of(name) else (name.rpartition(".")[0], f".{extension_of(name)}")
    if len(name) <= LONGEST_FILE_NAME or len(extension) >= LONGEST_FILE_NAME:
        return name
    return stem[: LONGEST_FILE_NAME - len(extension)].rstrip(" .") + extension


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedFile:
    """A file that is now on the platform and belongs to nothing yet (ajouter/fichier)."""

    file_id: int


AddOutcome = AddedFile | NotSent | Held | TurnedDown


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file attached to a structure or to the account; `link_id` names the attachment, by which it is detached."""

    file_id: int
    link_id: int
    designation: str
    extension: str = ""
    type_code: str = ""
    type_label: str = ""
    owner_name: str = ""


class DocumentForm(StrEnum):
    """How invoices are given back: as they were deposited or drawn by the platform, or in its own pivot XML."""

    PDF = "pdf"
    PIVOT = "pivot"


class FileKind(StrEnum):
    """What the first bytes of a file say that it is."""

    PDF = "pdf"
    ZIP = "zip"
    XML = "xml"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that the platform gave."""

    content: bytes

    @property
    def kind(self) -> FileKind:
        """What it is; several documents come as one ZIP, a folder for each invoice."""
        start = self.content[:16].removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith(b"%PDF-"):
            return FileKind.PDF
        if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return FileKind.ZIP
        return FileKind.XML if start.startswith(b"<") else FileKind.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """One document of a download; `folder` names the invoice. What came alone has neither name nor folder."""

    folder: str
    name: str
    content: bytes
    is_deposit_certificate: bool = False


# --- Whose files to give ---


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFiles:
    """The documents of invoices; `with_supporting` adds the files joined to them (always there in a pivot)."""

    platform_ids: tuple[int, ...]
    form: DocumentForm = DocumentForm.PDF
    with_supporting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementFiles:
    """The documents of a legal commitment (numéro d’engagement, BT-13)."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFiles:
    """The documents of a request to the platform's support; `name` picks one."""

    ticket_id: int
    name: str = ""


class StructureDocument(StrEnum):
    """The kinds of documents that a structure keeps."""

    ATTACHMENT = "attachment"
    MANDATE = "mandate"
    BANK_DETAILS = "bank_details"


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureFiles:
    """The documents of a structure."""

    structure: Identifier
    document: StructureDocument = StructureDocument.ATTACHMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFiles:
    """The documents of the account itself."""


FilesOf = InvoiceFiles | EngagementFiles | TicketFiles | StructureFiles | AccountFiles
