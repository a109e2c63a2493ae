"""The notes of an invoice: the user's, and those that the law wants on every invoice (BR-FR-05, BR-FR-06)."""

from chorus_desktop.documents.works_words import works_notes
from chorus_desktop.domain.invoice import Invoice, Note

#: Late payment in public procurement: CCP art. R2192-31 to R2192-36; discount: C. com. art. L441-9.
_MANDATORY = (
    Note(
        code="PMT",
        text="Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€.",
    ),
    Note(
        code="PMD",
        text="En cas de retard, intérêts moratoires au taux de refinancement de la BCE majoré de huit points.",
    ),
    Note(code="AAB", text="Pas d’escompte pour paiement anticipé."),
)

#: Codes of notes that are for machines, or stand elsewhere on the page.
_UNPRINTED = frozenset({"ADN", "ABL"})


def notes_of(invoice: Invoice) -> tuple[Note, ...]:
    """The user's notes first, then each mandatory one whose code the user did not write, then the legal data (ABL).

    Of a works contract where it stands (AAI) and the guarantee (ABU), as the lines have it now, before the mandatory.
    """
    given = {note.code for note in invoice.notes}
    added = [*works_notes(invoice), *(note for note in _MANDATORY if note.code not in given)]
    legal = ", ".join(part for part in (invoice.seller.legal_form, invoice.seller.registration) if part)
    if legal and "ABL" not in given:
        added.append(Note(code="ABL", text=legal))
    if "ADN" not in given:
        added.append(Note(code="ADN", text="B2G"))
    return (*invoice.notes, *added)


def printed_notes(invoice: Invoice) -> tuple[Note, ...]:
    """What the page prints of them: not what is for machines (ADN), stands elsewhere (ABL), or makes no sense in a
    credit note, by which nobody falls due: the mandatory notes, which the files must carry all the same.
    """
    own = {note.code for note in invoice.notes}
    silent = _UNPRINTED | ({note.code for note in _MANDATORY} - own if invoice.is_credit_note else set())
    return tuple(note for note in notes_of(invoice) if note.code not in silent)
