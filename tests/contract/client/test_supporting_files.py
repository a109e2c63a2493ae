"""Supporting files from the draft to the platform and back, by the real store, engine and client."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from chorus_desktop.actions import supporting
from chorus_desktop.actions.drafts import new_invoice, save_draft
from chorus_desktop.actions.issue import Issued, correct, issue
from chorus_desktop.actions.own_pdf import examine, issue_own_pdf, start
from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import Accepted
from chorus_desktop.domain.follow_up import Done, JoinedFile
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.domain.parties import Buyer
from chorus_desktop.domain.platform_detail import PlatformInvoiceDetail
from chorus_desktop.domain.platform_files import AddedFile, Download, InvoiceFiles
from chorus_desktop.domain.submission import SupportingFile
from chorus_desktop.sandbox.server import Platform
from chorus_desktop.store.attachments import read_document_bytes
from chorus_desktop.store.database import open_database
from chorus_desktop.store.invoices import load
from chorus_desktop.store.outbox import SqlSyncStore
from chorus_desktop.store.strays import strays
from chorus_desktop.sync.engine import Engine
from chorus_desktop.ui.wording import states
from chorus_desktop.ui.wording.supporting import TYPES
from tests import factories
from tests.contract.client.accounts import BUYER, client_of, pdf_deposit
from tests.own_pdf import NUMBER, TOTALS, own_pdf
from tests.sync_desk import Bench, bench
from tests.unit.test_files_within import within

__all__ = ["bench"]

S = SubmissionState
FILES = (("bon.pdf", b"%PDF bon", "04"), ("photo.jpg", b"\xff\xd8\xff photo", "02"))
ADD, SUBMIT = "/cpro/transverses/v1/ajouter/fichier", "/cpro/factures/v1/soumettre"


class Road:
    """A bench whose engine meets the embedded platform."""

    def __init__(self, bench: Bench, platform: Platform) -> None:
        self.bench = bench
        self.platform = platform
        self.draft = start(bench.desk, examine(own_pdf(), "facture.pdf"))
        for name, content, type_code in FILES:
            supporting.add_file(bench.desk, self.draft, content, name, type_code=type_code)

    def issue(self) -> None:
        """Send with the buyer that the platform knows."""
        invoice = replace(
            load(self.bench.store, self.draft).invoice,
            number=NUMBER,
            buyer=Buyer(name="Destinataire de qualification", siret=BUYER),
            stated_totals=TOTALS,
        )
        issued = issue_own_pdf(self.bench.desk, self.draft, invoice)
        assert isinstance(issued, Issued), issued

    async def turn(self) -> None:
        """One start of the program: an engine of its own makes one pass, and is gone."""
        engine = Engine(
            store=SqlSyncStore(open_database(self.bench.path)),
            connect=lambda: client_of(self.platform.address),
            clock=self.bench.clock,
            announce=self.bench.news,
            draw=lambda: 0.5,
        )
        await engine.once()

    def counted(self, what: str, key: str) -> int:
        """A count of the platform's own record."""
        counts = self.platform.snapshot()[what]
        assert isinstance(counts, dict)
        return int(counts.get(key, 0))

    def state(self) -> SubmissionState:
        """Where the last submission stands."""
        return self.bench.states()[-1]


@pytest.fixture
def road(bench: Bench, platform: Platform) -> Iterator[Road]:
    return Road(bench, platform)


async def shown(chorus: ChorusPro, road: Road) -> list[tuple[str, str, str]]:
    """Designation, type and extension of what consulter/fournisseur shows joined to the invoice."""
    (row,) = road.bench.store.rows("SELECT platform_id FROM submissions ORDER BY id DESC LIMIT 1")
    detail = await chorus.invoices.detail(row["platform_id"])
    assert isinstance(detail, PlatformInvoiceDetail)
    return [(file.designation, file.type_code, file.extension) for file in detail.files]


async def test_the_platform_shows_the_files_that_were_joined(road: Road, chorus: ChorusPro) -> None:
    road.issue()
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert await shown(chorus, road) == [("Bon de livraison - bon.pdf", "02", "PDF"), ("photo.jpg", "02", "JPG")]


async def test_a_file_that_the_platform_refuses_is_named_and_can_be_corrected(road: Road, chorus: ChorusPro) -> None:
    road.issue()
    road.platform.inject(ADD, "business_refusal")
    await road.turn()
    assert road.state() is S.REFUSED
    assert road.counted("calls", SUBMIT) == 0
    (reason,) = road.bench.store.column("SELECT reason FROM submissions")
    sentence = states.sentence(S.REFUSED, reason=reason)
    assert sentence.startswith("Chorus Pro l’a refusée à l’envoi\u202f: bon.pdf\u202f: ")
    assert sentence.endswith("Corrigez-la, elle garde son numéro.")
    assert correct(road.bench.desk, road.draft) == road.draft
    supporting.remove_file(road.bench.desk, road.draft, 1)
    road.issue()
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert await shown(chorus, road) == [("photo.jpg", "02", "JPG")]
    assert road.counted("integrated", NUMBER) == 1


async def test_a_pdf_that_was_brought_and_never_submitted_is_no_deposit(road: Road, chorus: ChorusPro) -> None:
    """soumettre refuses it; what deposer/pdf has read stays on the platform, without a number."""
    road.issue()
    road.platform.inject(SUBMIT, "business_refusal")
    await road.turn()
    assert road.state() is S.REFUSED
    assert correct(road.bench.desk, road.draft) == road.draft
    road.issue()
    road.bench.later(minutes=30)
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert (road.counted("integrated", NUMBER), road.counted("calls", SUBMIT)) == (1, 2)
    assert strays(road.bench.store, lost=False) == ()


@pytest.mark.parametrize("fault", ["accept_then_drop", "http_500_after_accept", "garbage_json", "drop_before"])
async def test_a_file_whose_answer_is_lost_is_brought_again_and_the_invoice_is_there_once(
    road: Road, chorus: ChorusPro, fault: str
) -> None:
    road.issue()
    road.platform.inject(ADD, fault)
    await road.turn()
    assert road.state() is S.QUEUED
    assert road.counted("calls", SUBMIT) == 0
    road.bench.later(minutes=30)
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert await shown(chorus, road) == [("Bon de livraison - bon.pdf", "02", "PDF"), ("photo.jpg", "02", "JPG")]
    assert (road.counted("received", NUMBER), road.counted("integrated", NUMBER)) == (1, 1)


async def test_an_invoice_whose_own_answer_is_lost_is_adopted_with_its_files(road: Road, chorus: ChorusPro) -> None:
    road.issue()
    road.platform.inject(SUBMIT, "accept_then_drop")
    await road.turn()
    assert road.state() is S.AMBIGUOUS
    road.bench.later(minutes=30)
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert road.counted("received", NUMBER) == 1
    assert len(await shown(chorus, road)) == 2


async def test_every_file_goes_as_a_document_beside_the_invoice_in_the_words_of_its_kind(
    platform: Platform, chorus: ChorusPro
) -> None:
    """A type that the platform does not list is refused."""
    told = await chorus.reference.attachment_types()
    assert isinstance(told, tuple)
    assert [entry.code for entry in told] == ["01", "02"]
    kinds = [choice.key for choice in TYPES]
    files = tuple(SupportingFile(name=f"{kind}.pdf", content=b"%PDF", type_code=kind) for kind in kinds)
    accepted = await chorus.deposit(replace(pdf_deposit("P-1"), supporting=files))
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    platform.set_status("P-1", "SUSPENDUE", "")
    added = await chorus.attachments.add("bon.pdf", b"%PDF")
    assert isinstance(added, AddedFile)
    note = JoinedFile(file_id=added.file_id, designation="Bon de livraison du 3 mai", type_code="04")
    assert isinstance(await chorus.follow_up.complete(accepted.platform_id, "voici", [note]), Done)
    detail = await chorus.invoices.detail(accepted.platform_id)
    assert isinstance(detail, PlatformInvoiceDetail)
    words = ["02.pdf", *(f"{choice.label} - {choice.key}.pdf" for choice in TYPES[1:]), "Bon de livraison du 3 mai"]
    assert [(file.designation, file.type_code) for file in detail.files] == [(word, "02") for word in words]


async def test_files_joined_in_the_form_travel_within_the_flux_and_nothing_beside_it(
    bench: Bench, platform: Platform, chorus: ChorusPro
) -> None:
    road = Road(bench, platform)
    buyer = Buyer(name="Destinataire de qualification", siret=BUYER)
    invoice = replace(factories.invoice(), number="", seller=new_invoice(bench.desk).seller, buyer=buyer)
    draft = save_draft(bench.desk, None, invoice)
    for name, content, type_code in FILES:
        supporting.add_file(bench.desk, draft, content, name, type_code=type_code)
    assert isinstance(issue(bench.desk, draft, invoice), Issued)
    await road.turn()
    platform.advance(3600)
    bench.later(minutes=30)
    await road.turn()
    assert road.state() is S.INTEGRATED
    assert road.counted("calls", ADD) == 0
    (row,) = bench.store.rows("SELECT platform_id FROM submissions")
    given = await chorus.invoices.download(InvoiceFiles(platform_ids=(row["platform_id"],)))
    assert isinstance(given, Download)
    (sha256,) = bench.store.column("SELECT document_sha256 FROM submissions")
    document = read_document_bytes(bench.store, sha256)
    assert given.content == document
    assert {name for name, _, _ in FILES} < set(within(document))
