"""The invoice form without a window: what each gesture does, what is shown, what is kept, what is sent."""

from dataclasses import replace
from decimal import Decimal

import pytest

from chorus_desktop.actions.issue import Issued, NotIssued
from chorus_desktop.domain.errors import StoreFault, UserFault
from chorus_desktop.domain.invoice import Vat, VatCategory
from chorus_desktop.domain.parties import Address, Service
from chorus_desktop.domain.problems import Severity
from chorus_desktop.store.directory import save_bodies
from chorus_desktop.store.settings import load_settings, save_settings
from chorus_desktop.ui.presenters.invoice_editor import InvoiceEditor
from tests import factories
from tests.sync_desk import Bench, bench

__all__ = ["bench"]

SIRET = factories.BUYER_SIRET
COMMUNE = factories.body(
    address=Address(line1="Place de la Mairie", postcode="84340", city="Malaucène"),
    engagement_required=True,
    service_required=True,
    services=(Service(code="TECH", name="Services techniques"), Service(code="ECOLE", name="Écoles")),
)


@pytest.fixture
def editor(bench: Bench) -> InvoiceEditor:
    save_bodies(bench.store, (COMMUNE,), now=bench.clock.now())
    editor = InvoiceEditor(bench.desk)
    editor.open(None)
    return editor


def fill(editor: InvoiceEditor) -> None:
    editor.choose_body(SIRET)
    for path, text in (
        ("buyer.service_code", "TECH"),
        ("purchase_order", "1300045678"),
        ("lines.0.name", "Remplacement de vannes"),
        ("lines.0.quantity", "12"),
        ("lines.0.net_price", "38,5"),
    ):
        editor.type(path, text)


def test_a_new_invoice_is_of_today_with_one_line(editor):
    state = editor.state()
    assert state.title == "Nouvelle facture"
    assert state.fields["issue_date"].text == "25/11/2026"
    assert len(state.lines) == 1
    assert state.summary == ()
    assert editor.draft_id is None


def test_the_client_is_found_by_a_piece_of_its_name_or_city(editor):
    for text in ("mala", "commune", SIRET[:6]):
        assert [item.siret for item in editor.picker.suggest(text)] == [SIRET], text
    assert editor.picker.suggest("m") == ()


def test_a_chosen_client_brings_its_name_address_and_services(editor):
    editor.choose_body(SIRET)
    buyer = editor.draft.invoice.buyer
    assert (buyer.name, buyer.address.city) == ("Commune de Malaucène", "Malaucène")
    state = editor.state()
    assert state.buyer.known
    assert state.buyer.field.text == "Commune de Malaucène · 218\u202f400\u202f695\u202f00019"
    assert [choice.key for choice in state.services] == ["TECH", "ECOLE"]
    assert state.fields["buyer.service_code"].hint == "Exigé par ce client."
    assert "Exigé par ce client." in state.fields["purchase_order"].hint


def test_a_service_of_another_client_is_not_carried_over(editor):
    editor.type("buyer.service_code", "AUTRE")
    editor.choose_body(SIRET)
    assert editor.draft.invoice.buyer.service_code == ""


def test_fourteen_digits_choose_the_client(editor):
    editor.type_buyer("218 400 695 00019")
    assert editor.draft.invoice.buyer.name == "Commune de Malaucène"


def test_an_unknown_siret_is_asked_for_once_and_work_goes_on(editor, bench):
    editor.online = False
    editor.type_buyer("26690027300019")
    editor.type_buyer("26690027300019")
    assert bench.desk.commands.commands == ["fetch_body 26690027300019"]
    state = editor.state()
    assert state.buyer.asks_name
    assert "dès que le réseau revient" in state.buyer.field.hint
    editor.type("buyer.name", "CHU de Montclar")
    hospital = factories.body(siret="26690027300019", name="Centre hospitalier de Montclar", services=())
    save_bodies(bench.store, (hospital,), now=bench.clock.now())
    editor.directory_changed()
    assert editor.state().buyer.known
    assert editor.draft.invoice.buyer.name == "Centre hospitalier de Montclar"


def test_nothing_is_concluded_of_a_client_whose_requirements_are_unknown(editor, bench):
    found = factories.body(siret="26690027300019", name="CHU de Montclar", services=(), requirements_known=False)
    save_bodies(bench.store, (found,), now=bench.clock.now())
    editor.online = True
    editor.choose_body("26690027300019")
    state = editor.state()
    assert state.buyer.known
    assert "Chorus Pro est interrogé" in state.buyer.field.hint
    assert "Facultatif" not in state.fields["purchase_order"].hint
    assert "Facultatif" not in state.fields["buyer.service_code"].hint


def test_the_platform_is_asked_for_names_that_the_directory_lacks(editor, bench):
    assert editor.picker.search_further("hôpital montclar")
    assert not editor.picker.search_further("hôpital montclar")
    assert not editor.picker.search_further("12345")
    assert bench.desk.commands.commands == ["find_bodies hôpital montclar"]


def test_a_name_alone_is_kept_and_must_still_be_chosen(editor):
    editor.type_buyer("mairie de Valmont")
    editor.leave("buyer.siret")
    field = editor.state().buyer.field
    assert field.text == "mairie de Valmont"
    assert "choisissez-le dans la liste" in field.problem


def test_an_invalid_siret_gets_one_sentence_at_its_field(editor):
    editor.type_buyer("2184006950001")
    editor.leave("buyer.siret")
    assert "14 chiffres" in editor.state().buyer.field.problem
    assert editor.state().buyer.field.text.replace("\u202f", "") == "2184006950001"


def test_totals_follow_the_typing(editor):
    fill(editor)
    place = editor.add_line()
    for path, text in (("name", "Chaufferie"), ("net_price", "3200"), ("vat", "S5.5")):
        editor.type(f"lines.{place}.{path}", text)
    state = editor.state()
    assert state.without_vat == "3\u202f662,00\u00a0€"
    assert state.vat_rows == (("TVA 20\u00a0%", "92,40\u00a0€"), ("TVA 5,5\u00a0%", "176,00\u00a0€"))
    assert state.due == "3\u202f930,40\u00a0€"
    assert state.lines[0].total == "462,00\u00a0€"


def test_a_problem_shows_only_once_its_field_was_left(editor):
    editor.choose_body(SIRET)
    assert editor.state().fields["purchase_order"].problem == ""
    editor.leave("purchase_order")
    assert "bon de commande" in editor.state().fields["purchase_order"].problem
    editor.type("purchase_order", "1300045678")
    assert editor.state().fields["purchase_order"].problem == ""


def test_a_line_without_price_is_told_at_its_line_and_nothing_is_lost(editor):
    fill(editor)
    editor.add_line()
    editor.type("lines.1.name", "Déplacement")
    answer = editor.send()
    assert isinstance(answer, NotIssued)
    state = editor.state()
    assert state.lines[1].fields["net_price"].problem == (
        "Ce prix manque\u202f: tapez le prix hors taxe de la ligne 2."
    )
    assert [line.field for line in state.summary] == ["lines.1.net_price"]
    assert editor.draft.invoice.lines[1].name == "Déplacement"


def test_blank_lines_between_do_not_shift_the_places(editor):
    fill(editor)
    editor.add_line()
    editor.add_line()
    editor.type("lines.2.name", "Déplacement")
    editor.send()
    assert [line.field for line in editor.state().summary] == ["lines.2.net_price"]


def test_an_invoice_with_blank_lines_only_has_none(editor):
    editor.choose_body(SIRET)
    editor.send()
    state = editor.state()
    assert "aucune ligne" in state.lines_problem
    assert [line.field for line in state.summary] == ["buyer.service_code", "purchase_order", "lines"]


def test_what_belongs_to_the_firm_comes_last_and_leads_to_the_settings(editor, bench):
    settings = load_settings(bench.store)
    save_settings(bench.store, replace(settings, seller=replace(settings.seller, vat_id="")), now=bench.clock.now())
    editor.open(None)
    fill(editor)
    editor.send()
    (line,) = editor.state().summary
    assert (line.field, line.place) == ("seller.vat_id", "settings")


def test_lines_keep_unit_and_vat_of_the_line_before(editor):
    editor.type("lines.0.unit", "HUR")
    editor.type("lines.0.vat", "S10")
    editor.add_line()
    line = editor.draft.invoice.lines[1]
    assert (line.unit, line.vat.rate, line.quantity) == ("HUR", Decimal(10), Decimal(1))


def test_lines_move_and_go(editor):
    for place, name in enumerate("abc"):
        if place:
            editor.add_line()
        editor.type(f"lines.{place}.name", name)
    editor.type("lines.2.net_price", "oups")
    editor.leave("lines.2.net_price")
    assert editor.move_line(2, -1) == 1
    assert [line.name for line in editor.draft.invoice.lines] == ["a", "c", "b"]
    assert "pas un nombre" in editor.state().lines[1].fields["net_price"].problem
    assert editor.move_line(0, -1) == 0
    editor.remove_line(1)
    assert [line.name for line in editor.draft.invoice.lines] == ["a", "b"]
    editor.remove_line(0)
    editor.remove_line(0)
    assert [line.name for line in editor.draft.invoice.lines] == [""]


def test_rows_from_a_spreadsheet_fill_lines(editor):
    assert editor.paste(0, "Vannes\t12\t38,50\r\nChaufferie\t1\t3 200,00\r\n") == 1
    assert [(line.name, line.quantity, line.net_price) for line in editor.draft.invoice.lines] == [
        ("Vannes", Decimal(12), Decimal("38.50")),
        ("Chaufferie", Decimal(1), Decimal("3200.00")),
    ]
    assert editor.paste(0, "Chaudière\t900") == 1
    assert [line.name for line in editor.draft.invoice.lines] == ["Vannes", "Chaudière", "Chaufferie"]
    assert editor.draft.invoice.lines[1].net_price == Decimal(900)
    assert editor.paste(0, "du texte simple") is None


def test_undo_takes_back_one_gesture_at_a_time(editor):
    for text in ("V", "Va", "Vannes"):
        editor.type("lines.0.name", text)
    editor.leave("lines.0.name")
    editor.type("lines.0.net_price", "38")
    editor.add_line()
    assert editor.undo()
    assert len(editor.draft.invoice.lines) == 1
    assert editor.undo()
    assert editor.draft.invoice.lines[0].net_price is None
    assert editor.undo()
    assert editor.draft.invoice.lines[0].name == ""
    assert not editor.undo()
    while editor.redo():
        pass
    assert len(editor.draft.invoice.lines) == 2
    editor.undo()
    editor.type("contract", "M1")
    assert not editor.redo()


def test_the_totals_tell_apart_what_is_charged_and_what_is_not(editor):
    fill(editor)
    for vat in (
        Vat(rate=Decimal(0), category=VatCategory.REVERSE_CHARGE, exemption_code="VATEX-FR-AE"),
        Vat(rate=Decimal(0), category=VatCategory.EXEMPT, exemption_reason="Formation"),
        Vat(rate=Decimal(0), category=VatCategory.ZERO),
    ):
        invoice = editor.draft.invoice
        line = replace(invoice.lines[0], vat=vat)
        editor.start(None, replace(invoice, lines=(*invoice.lines, line)))
    assert editor.state().vat_rows == (
        ("Autoliquidation", "0,00\u00a0€"),
        ("Exonéré de TVA", "0,00\u00a0€"),
        ("TVA 20\u00a0%", "92,40\u00a0€"),
        ("TVA 0\u00a0%", "0,00\u00a0€"),
    )


def test_a_firm_without_vat_charges_none(editor, bench):
    settings = load_settings(bench.store)
    save_settings(bench.store, replace(settings, vat_regime="franchise"), now=bench.clock.now())
    editor.open(None)
    vat = editor.draft.invoice.lines[0].vat
    assert (vat.category, vat.exemption_code) == (VatCategory.EXEMPT, "VATEX-FR-FRANCHISE")
    assert [choice.label for choice in editor.state().vats] == ["Sans TVA"]
    editor.add_line()
    fill(editor)
    assert editor.state().vat_rows == (("TVA", "0,00\u00a0€"),)


def test_reverse_charge_carries_its_reason(editor):
    editor.type("lines.0.vat", "AE0")
    vat = editor.draft.invoice.lines[0].vat
    assert (vat.category, vat.exemption_code) == (VatCategory.REVERSE_CHARGE, "VATEX-FR-AE")


def test_a_draft_is_kept_and_taken_up_again(editor, bench):
    fill(editor)
    assert editor.save()
    assert "Brouillon gardé à 9\u00a0h\u00a000 · pas encore envoyé" in editor.state().saved
    again = InvoiceEditor(bench.desk)
    again.open(editor.draft_id)
    assert again.draft.invoice == editor.draft.invoice
    assert again.state().title == "Facture en préparation"
    assert again.state().buyer.known


def test_a_draft_that_has_its_number_already_says_so(editor):
    editor.start(1, factories.invoice())
    assert editor.state().title == "Facture F2026-0042 à corriger"


def test_nothing_typed_makes_no_draft(editor):
    assert editor.save()
    assert editor.draft_id is None


def test_a_full_disk_is_told_and_the_text_stays(editor, monkeypatch):
    fill(editor)

    def full(*_args: object) -> int:
        raise StoreFault("disk_full")

    keep = editor._keep
    editor._keep = full
    assert not editor.save()
    state = editor.state()
    assert state.saved == "Brouillon pas encore gardé"
    assert "Libérez de la place" in state.save_fault
    assert state.fields["purchase_order"].text == "1300045678"
    editor._keep = keep
    assert editor.save()
    assert editor.state().save_fault == ""


def test_a_store_that_refuses_the_issue_loses_nothing(editor, bench):
    fill(editor)
    issue = editor._issue

    def full(*_args: object) -> Issued:
        raise StoreFault("disk_full")

    editor._issue = full
    assert isinstance(editor.send(), NotIssued)
    state = editor.state()
    assert state.save_fault.startswith("Facture pas envoyée\u202f: le disque est plein")
    assert state.summary == ()
    editor._issue = issue
    assert isinstance(editor.send(), Issued)
    assert len(bench.submissions()) == 1


def test_a_fault_that_has_words_is_told_at_its_field(editor):
    fill(editor)

    def taken(*_args: object) -> Issued:
        raise UserFault("number_taken", field="number", number="F2026-0042")

    editor._issue = taken
    assert isinstance(editor.send(), NotIssued)
    assert "F2026-0042 est déjà pris" in editor.state().summary[0].text


def test_a_fault_without_words_is_a_bug(editor):
    fill(editor)

    def gone(*_args: object) -> Issued:
        raise UserFault("invoice_unknown", id="7")

    editor._issue = gone
    with pytest.raises(UserFault):
        editor.send()


def test_sending_issues_and_queues(editor, bench):
    fill(editor)
    editor.add_line()
    answer = editor.send()
    assert isinstance(answer, Issued)
    assert answer.number.startswith("F2026-") or answer.number
    (submission,) = bench.submissions()
    assert submission.invoice_id == answer.invoice_id
    assert "wake" in bench.desk.commands.commands


def test_a_warning_is_shown_once_and_may_be_passed_over(editor):
    fill(editor)
    editor.type("issue_date", "26/11/2026")
    assert isinstance(editor.send(), NotIssued)
    state = editor.state()
    assert [line.severity for line in state.summary] == [Severity.WARNING]
    assert state.send_label == "Envoyer quand même"
    assert state.fields["issue_date"].severity is Severity.WARNING
    assert isinstance(editor.send(), Issued)


def test_the_strong_button_says_when_it_leaves(editor):
    editor.online = True
    assert editor.state().send_label == "Envoyer"
    editor.online = False
    assert editor.state().send_label == "Envoyer dès que possible"
