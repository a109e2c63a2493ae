"""An invoice in XML such as another program makes, and its way into the outbox."""

from collections.abc import Callable

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.ubl import write_ubl
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.submission import FluxSyntax
from chorus_desktop.store.invoices import load
from tests import factories

NUMBER = "EXT-77"
WRITERS: dict[FluxSyntax, Callable[[Invoice], bytes]] = {FluxSyntax.CII_16B: write_cii, FluxSyntax.UBL: write_ubl}


def own_xml(syntax: FluxSyntax, number: str = NUMBER, **changes: object) -> bytes:
    """The invoice of the factories as another program writes it: with a comment, that is no part of our own form."""
    content = WRITERS[syntax](factories.invoice(number=number, **changes))
    head, _, rest = content.partition(b"?>")
    return head + b"?><!-- Logiciel de gestion 4.2 -->" + rest


def issue_own_xml_of(desk: Desk, content: bytes) -> Issued:
    """Drop and send."""
    draft = start(desk, examine(content, "export 4.2.xml"))
    issued = issue_own_pdf(desk, draft, load(desk.store, draft).invoice)
    assert isinstance(issued, Issued), issued
    return issued
