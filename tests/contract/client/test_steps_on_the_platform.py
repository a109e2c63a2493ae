"""What is done after a deposit, done on the embedded platform, and proved by the traces that it leaves."""

from decimal import Decimal

import pytest

from chorus_desktop.chorus_pro.client import ChorusPro
from chorus_desktop.domain.exchange import Accepted, Deposit, TurnedDown
from chorus_desktop.domain.follow_up import Done, FollowUp, FollowUpOutcome, JoinedFile, NewAddress, Traces, shown
from chorus_desktop.domain.parties import Identifier
from chorus_desktop.domain.platform_detail import PlatformInvoiceDetail
from chorus_desktop.domain.platform_files import (
    AccountFiles,
    AddedFile,
    DocumentForm,
    Download,
    FileKind,
    InvoiceFiles,
)
from chorus_desktop.domain.platform_invoices import Amounts, InvoiceCriteria, InvoiceOrder
from chorus_desktop.sandbox.server import Platform
from tests.contract.client.accounts import blank_pdf, pdf_deposit

CONTRACTOR = "12345678200036"


async def deposited(chorus: ChorusPro, deposit: Deposit) -> int:
    """The platform's identifier of a new invoice."""
    accepted = await chorus.deposit(deposit)
    assert isinstance(accepted, Accepted)
    assert accepted.platform_id is not None
    return accepted.platform_id


async def traces(chorus: ChorusPro, platform_id: int) -> Traces:
    """What it went through."""
    told = await chorus.follow_up.traces(platform_id)
    assert isinstance(told, Traces)
    return told


async def take(chorus: ChorusPro, step: FollowUp, platform_id: int) -> FollowUpOutcome:
    """The step."""
    match step:
        case FollowUp.COMPLETE:
            return await chorus.follow_up.complete(platform_id, "Voici")
        case FollowUp.READDRESS:
            address = NewAddress(buyer_siret="12345678200028", service_code="SERVICE_DEST_SERV_OBL")
            return await chorus.follow_up.readdress(platform_id, address, "Service corrigé")
        case FollowUp.FILE_REJECTION:
            return await chorus.follow_up.file_rejections([platform_id])
        case FollowUp.RENAME_VALIDATOR:
            return await chorus.follow_up.rename_validator(platform_id, Identifier(value=CONTRACTOR))


@pytest.mark.parametrize(
    ("step", "status"),
    [
        (FollowUp.COMPLETE, "SUSPENDUE"),
        (FollowUp.READDRESS, "A_RECYCLER"),
        (FollowUp.FILE_REJECTION, "REJETEE"),
        (FollowUp.RENAME_VALIDATOR, "ERREUR_FOURNISSEUR_SUR_VALIDEUR"),
    ],
)
async def test_each_step_is_taken_once_and_shown(
    platform: Platform, chorus: ChorusPro, step: FollowUp, status: str
) -> None:
    platform_id = await deposited(chorus, pdf_deposit("P-1", business_process="A9", validator_siret="12345678200044"))
    assert isinstance(await take(chorus, step, platform_id), TurnedDown)
    platform.set_status("P-1", status, "Voyez")
    before = await traces(chorus, platform_id)
    assert not shown(step, before, before)
    assert isinstance(await take(chorus, step, platform_id), Done)
    platform.advance(5)
    assert shown(step, before, await traces(chorus, platform_id))


async def test_what_a_readdressed_invoice_says(platform: Platform, chorus: ChorusPro) -> None:
    platform_id = await deposited(chorus, pdf_deposit("P-1"))
    platform.set_status("P-1", "A_RECYCLER", "Mauvais service")
    assert isinstance(await take(chorus, FollowUp.READDRESS, platform_id), Done)
    told = await chorus.invoices.detail(platform_id)
    assert isinstance(told, PlatformInvoiceDetail)
    assert (told.buyer.identifier, told.buyer.service_code) == ("12345678200028", "SERVICE_DEST_SERV_OBL")


async def test_a_filed_rejection_is_listed_as_filed(platform: Platform, chorus: ChorusPro) -> None:
    platform_id = await deposited(chorus, pdf_deposit("P-1"))
    platform.set_status("P-1", "REJETEE", "Doublon")
    assert await chorus.invoices.find(InvoiceCriteria(rejection_filed=True)) == ()
    assert isinstance(await take(chorus, FollowUp.FILE_REJECTION, platform_id), Done)
    found = await chorus.invoices.find(InvoiceCriteria(rejection_filed=True))
    assert isinstance(found, tuple)
    assert [(row.invoice.number, row.rejection_filed, row.comment) for row in found] == [("P-1", True, "Doublon")]


async def test_files_of_the_account_are_listed_given_and_detached(chorus: ChorusPro) -> None:
    assert await chorus.attachments.of_account() == ()
    added = await chorus.attachments.add("bon.pdf", blank_pdf())
    assert isinstance(added, AddedFile)
    stored = await chorus.attachments.of_account()
    assert isinstance(stored, tuple)
    assert [file.file_id for file in stored] == [added.file_id]
    given = await chorus.attachments.download(AccountFiles())
    assert isinstance(given, Download)
    assert given.kind in (FileKind.PDF, FileKind.ZIP)
    assert isinstance(await chorus.attachments.detach(stored[0].link_id), Done)
    assert await chorus.attachments.of_account() == ()


async def test_documents_of_several_invoices(chorus: ChorusPro) -> None:
    added = await chorus.attachments.add("bon.pdf", blank_pdf())
    assert isinstance(added, AddedFile)
    ids = tuple([await deposited(chorus, pdf_deposit(f"P-{rank}")) for rank in (1, 2)])
    both = await chorus.invoices.download(InvoiceFiles(platform_ids=ids))
    assert isinstance(both, Download)
    assert both.kind is FileKind.ZIP
    pivot = await chorus.attachments.download(InvoiceFiles(platform_ids=ids, form=DocumentForm.PIVOT))
    assert isinstance(pivot, Download)
    assert pivot.content


async def test_an_invoice_with_many_lines_and_files_is_read_whole(platform: Platform, chorus: ChorusPro) -> None:
    platform_id = await deposited(chorus, pdf_deposit("P-1"))
    platform.set_status("P-1", "SUSPENDUE", "Pièces manquantes")
    added = await chorus.attachments.add("bon.pdf", blank_pdf())
    assert isinstance(added, AddedFile)
    files = [JoinedFile(file_id=added.file_id, designation=f"Bon {rank}") for rank in range(1, 121)]
    assert isinstance(await chorus.follow_up.complete(platform_id, "Voici", files), Done)
    told = await chorus.invoices.detail(platform_id)
    assert isinstance(told, PlatformInvoiceDetail)
    assert {file.designation for file in told.files} == {file.designation for file in files}


async def test_more_than_two_hundred_invoices_of_one_day(chorus: ChorusPro) -> None:
    for rank in range(205):
        await deposited(chorus, pdf_deposit(f"P-{rank}"))
    found = await chorus.invoices.find(InvoiceCriteria(with_vat=Amounts(least=Decimal("144.6"))), InvoiceOrder.NUMBER)
    assert isinstance(found, tuple)
    assert len(found) == 205
    assert [row.invoice.number for row in found] == sorted(row.invoice.number for row in found)
