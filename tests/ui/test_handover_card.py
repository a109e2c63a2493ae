"""An invoice given to the accountant and opened in the accountant's program: real clicks, real files, two stores."""

import asyncio
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chorus_desktop.actions import own_pdf
from chorus_desktop.actions.issue import Issued
from chorus_desktop.actions.whose import looking
from chorus_desktop.documents.cii import write_cii
from chorus_desktop.documents.handover_file import MOST_HANDOVER_BYTES, read_handover
from chorus_desktop.domain.errors import UserFault
from chorus_desktop.domain.outbox import SubmissionState
from chorus_desktop.store import queries, supporting
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.presenters.journal import journal
from chorus_desktop.ui.presenters.own_pdf import OwnPdf
from chorus_desktop.ui.presenters.timeline import timeline
from chorus_desktop.ui.theme import apply_theme
from chorus_desktop.ui.views.handover_card import HandoverCard
from chorus_desktop.ui.views.invoice_page import InvoicePage
from chorus_desktop.ui.views.own_pdf import OwnPdfPage
from tests import factories
from tests.disputes import turn
from tests.inline_pool import InlinePool
from tests.own_pdf import issue_own_pdf_of
from tests.plugins.clock import FakeClock
from tests.sync_desk import Bench, bench_at
from tests.ui.money_on_page import buttons, click, field, retype, texts

S = SubmissionState
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=False
)


@pytest.fixture
def page(qtbot: QtBot, qapp: object, bench: Bench) -> InvoicePage:
    made = InvoicePage(bench.desk, apply_theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1134, 768)
    made.show()
    return made


@pytest.fixture
def accountant(tmp_path: Path, clock: FakeClock) -> Bench:
    """The accountant's program, in which the same firm has a store of its own with nothing in it."""
    (tmp_path / "cabinet").mkdir()
    return bench_at(tmp_path / "cabinet" / "chorus.db", clock)


def give(page: InvoicePage, invoice_id: int, path: Path) -> Path:
    page.open_invoice(invoice_id)
    card = page.findChild(HandoverCard)
    assert card is not None
    card.give(str(path))
    return path


def test_it_is_given_away_shown_and_taken_back(qtbot: QtBot, page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    issued = bench.issue()
    page.open_invoice(issued.invoice_id)
    assert len(buttons(page, "handOver")) == 1
    assert not buttons(page, "openTakeBack")
    give(page, issued.invoice_id, tmp_path / "remise.zip")
    assert "La facture est confiée. Donnez maintenant le fichier remise.zip" in texts(page)
    assert "Confiée à l’expert-comptable" in texts(page)
    assert "Depuis le 25/11/2026" in texts(page)
    assert not buttons(page, "withdraw")
    asyncio.run(turn(bench, 2))
    assert bench.platform.received == []
    page.refresh()
    click(page, "openTakeBack")
    assert "Demandez d’abord à votre expert-comptable de ne pas l’envoyer" in texts(page)
    assert bench.states() == [S.HANDED_OVER]
    click(page, "takeBackAway")
    click(page, "openTakeBack")
    with qtbot.waitSignal(page.edit_requested) as asked:
        click(page, "takeBack")
    assert (asked.args, bench.states()) == ([issued.invoice_id, "form"], [S.CANCELLED])
    assert queries.draft(bench.store, issued.invoice_id).number == issued.number


def test_the_user_notes_that_it_was_sent(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    issued = bench.issue()
    give(page, issued.invoice_id, tmp_path / "remise.zip")
    click(page, "openSentByOther")
    retype(field(page, "fluxNumber"), "n° ?")
    click(page, "noteSentByOther")
    assert "que des lettres et des chiffres" in texts(page)
    retype(field(page, "fluxNumber"), "cpp 12")
    click(page, "noteSentByOther")
    found = queries.invoice_detail(bench.store, issued.invoice_id)
    told = [step.sentence for step in timeline(found, bench.clock.now())]
    assert "Vous avez noté que votre expert-comptable l’a envoyée" in told
    entries = " ".join(line.sentence for line in journal(bench.desk, issued.invoice_id))
    assert "Confiée à votre expert-comptable" in entries
    assert found.submission is not None
    assert (found.row.submission_state, found.submission.flux_number) == (S.INTEGRATED, "CPP12")


def test_a_file_that_cannot_be_written_leaves_it_given_away(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    """Never the other way round: a file that exists of an invoice that leaves from here would be sent twice."""
    issued = bench.issue()
    give(page, issued.invoice_id, tmp_path / "absent" / "remise.zip")
    assert bench.states() == [S.HANDED_OVER]
    assert len(buttons(page, "saveHandover")) == 1
    give(page, issued.invoice_id, tmp_path / "remise.zip")
    assert (tmp_path / "remise.zip").exists()


def test_too_late_nothing_is_written(page: InvoicePage, bench: Bench, tmp_path: Path) -> None:
    issued = bench.issue()
    page.open_invoice(issued.invoice_id)
    asyncio.run(turn(bench))
    card = page.findChild(HandoverCard)
    assert card is not None
    card.give(str(tmp_path / "remise.zip"))
    assert "Trop tard" in texts(page)
    assert not (tmp_path / "remise.zip").exists()


def test_the_accountant_s_program_knows_it_and_sends_it_as_it_is(
    page: InvoicePage, bench: Bench, accountant: Bench, tmp_path: Path
) -> None:
    issued = bench.issue()
    path = give(page, issued.invoice_id, tmp_path / "remise.zip")
    (sha256,) = bench.store.column("SELECT document_sha256 FROM submissions")
    examined = looking(accountant.desk, path)().examined
    assert examined.content == queries.document_bytes(bench.store, sha256)
    shown = OwnPdf(accountant.desk)
    draft_id = shown.take(examined)
    state = shown.state()
    assert "Confiée par Plomberie Martin SARL le 25/11/2026" in state.source
    assert not state.takes_over, "typed anew it would get another number"
    again = OwnPdf(accountant.desk)
    again.open(draft_id)
    assert again.state().source == state.source, "also after the program was closed"
    assert not again.state().takes_over
    draft = queries.draft(accountant.store, draft_id)
    before = queries.draft(bench.store, issued.invoice_id)
    assert (draft.number, draft.buyer, draft.purchase_order) == (issued.number, before.buyer, before.purchase_order)
    sent = own_pdf.issue_own_pdf(accountant.desk, draft_id, draft)
    assert isinstance(sent, Issued), sent
    assert sent.number == issued.number
    accountant.platform = bench.platform
    asyncio.run(turn(accountant, 2))
    asyncio.run(turn(bench, 2))
    assert [one.identity.number for one in bench.platform.received] == [issued.number]
    assert queries.invoice_detail(bench.store, issued.invoice_id).row.submission_state is S.INTEGRATED
    assert queries.invoice_detail(accountant.store, draft_id).row.submission_state is S.INTEGRATED


def test_a_pdf_of_one_s_own_brings_its_data_and_its_files(
    page: InvoicePage, bench: Bench, accountant: Bench, tmp_path: Path
) -> None:
    issued = issue_own_pdf_of(bench.desk, files={"bon.pdf": b"%PDF-1.4 bon"})
    path = give(page, issued.invoice_id, tmp_path / "remise.zip")
    examined = looking(accountant.desk, path)().examined
    draft_id = own_pdf.start(accountant.desk, examined)
    draft, before = queries.draft(accountant.store, draft_id), queries.draft(bench.store, issued.invoice_id)
    assert draft == before
    assert [file.content for file in supporting.files_of(accountant.store, draft_id)] == [b"%PDF-1.4 bon"]


@pytest.mark.parametrize("whose", ["own", "copy"])
def test_where_its_invoice_is_already_it_is_shown_and_not_taken_again(
    qtbot: QtBot, qapp: object, page: InvoicePage, bench: Bench, tmp_path: Path, clock: FakeClock, whose: str
) -> None:
    """On the machine that gave it away, and in a copy of its store that the accountant brought."""
    issued = bench.issue()
    path = give(page, issued.invoice_id, tmp_path / "remise.zip")
    here = bench
    if whose == "copy":
        (tmp_path / "copie").mkdir()
        (tmp_path / "copie" / "chorus.db").write_bytes(bench.path.read_bytes())
        here = bench_at(tmp_path / "copie" / "chorus.db", clock)
    drop = OwnPdfPage(here.desk, apply_theme(qapp, "light"), pool=InlinePool())  # type: ignore[arg-type]
    qtbot.addWidget(drop)
    asked: list[int] = []
    drop.invoice_requested.connect(asked.append)
    drop.open_file(path)
    drop.zone.take_over.emit()
    assert (asked, drop.pdf.draft_id) == ([issued.invoice_id], None)
    assert here.store.column("SELECT count(*) FROM invoices") == (1,)


def test_the_file_of_another_firm_is_not_taken(
    page: InvoicePage, bench: Bench, accountant: Bench, tmp_path: Path
) -> None:
    path = give(page, bench.issue().invoice_id, tmp_path / "remise.zip")
    settings = load_settings(accountant.store)
    other = replace(settings.seller, identifier=replace(settings.seller.identifier, value="55210055400013"))
    save_settings(accountant.store, replace(settings, seller=other), now=accountant.clock.now())
    from chorus_desktop.actions import pdf_queue

    with pytest.raises(UserFault, match="handover_other_firm"):
        pdf_queue.enqueue(accountant.desk, looking(accountant.desk, path)().examined)
    assert accountant.store.column("SELECT count(*) FROM invoices") == (0,)


def _without_manifest(archive: dict[str, bytes]) -> None:
    del archive["remise.json"]


def _other_document(archive: dict[str, bytes]) -> None:
    archive["F2026-0001.pdf"] += b" "


def _newer(archive: dict[str, bytes]) -> None:
    archive["remise.json"] = json.dumps(json.loads(archive["remise.json"]) | {"version": 2}).encode()


def _nonsense(archive: dict[str, bytes]) -> None:
    archive["remise.json"] = b"[]"


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (_without_manifest, "handover_damaged"),
        (_other_document, "handover_damaged"),
        (_newer, "handover_newer"),
        (_nonsense, "handover_damaged"),
    ],
)
def test_a_file_that_is_not_what_was_given_is_not_taken(
    page: InvoicePage, bench: Bench, tmp_path: Path, harm: Callable[[dict[str, bytes]], None], code: str
) -> None:
    path = give(page, bench.issue().invoice_id, tmp_path / "remise.zip")
    assert read_handover(path.read_bytes()).handed_on == date(2026, 11, 25)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert "ne l’envoie pas" in members["LISEZMOI.txt"].decode("utf-8-sig")
    harm(members)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(UserFault, match=code):
        read_handover(path.read_bytes())
    with pytest.raises(UserFault, match="handover_damaged"):
        read_handover(path.read_bytes()[:200])


def test_no_more_is_unpacked_than_an_invoice_may_weigh(tmp_path: Path) -> None:
    path = tmp_path / "bombe.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("remise.json", "w") as member:
        for _ in range(MOST_HANDOVER_BYTES // (1 << 20) + 1):
            member.write(bytes(1 << 20))
    with pytest.raises(UserFault, match="handover_damaged"):
        read_handover(path.read_bytes())


def test_xml_that_was_handed_over_is_not_offered_to_be_typed_anew(
    page: InvoicePage, bench: Bench, accountant: Bench, tmp_path: Path
) -> None:
    content = write_cii(factories.invoice(number="X-1"))
    examined = own_pdf.examine(content, "X-1.xml", seller_siret=own_pdf.own_siret(bench.desk))
    draft_id = own_pdf.start(bench.desk, examined)
    sent = own_pdf.issue_own_pdf(bench.desk, draft_id, queries.draft(bench.store, draft_id))
    assert isinstance(sent, Issued), sent
    path = give(page, sent.invoice_id, tmp_path / "remise.zip")
    shown = OwnPdf(accountant.desk)
    taken = shown.take(looking(accountant.desk, path)().examined)
    assert not shown.state().takes_over
    again = OwnPdf(accountant.desk)
    again.open(taken)
    assert not again.state().takes_over
    own = OwnPdf(accountant.desk)
    own.take(own_pdf.examine(write_cii(factories.invoice(number="X-2")), "X-2.xml"))
    assert own.state().takes_over, "one's own may be"
