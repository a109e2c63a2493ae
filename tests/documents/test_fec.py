"""The FEC as a file: its bytes, and an oracle that sees each way to break the law."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chorus_desktop.documents.fec import COLUMNS, fec_name, fec_text, write_fec
from chorus_desktop.domain.accounts import Exigibility
from chorus_desktop.domain.accounts_entries import accounting_entries
from chorus_desktop.domain.accounts_ledger import sales
from chorus_desktop.domain.invoice import Period
from tests import factories
from tests.oracles import fec
from tests.unit.test_accounts import document, invoice, paid

YEAR = Period(start=date(2026, 1, 1), end=date(2026, 12, 31))
NAME = "732829320FEC20261231.txt"
HOSTILE = '=HYPERLINK("http://a")\t|\r\nŒuvre d’Île €\u200b\u202e'


def written(*names: str) -> bytes:
    """Two invoices for each customer, the first of them paid."""
    buyers = [factories.buyer(siret=f"2184006950{at:04d}", name=name) for at, name in enumerate(names)]
    documents = [
        document(2 * at + rank, "03-01", invoice(buyer=buyer)) for at, buyer in enumerate(buyers) for rank in (1, 2)
    ]
    ledger = sales(documents, [paid(2 * at + 1, "03-20", "120") for at in range(len(buyers))])
    return write_fec(accounting_entries(ledger, Exigibility.RECEIPTS, YEAR))


def test_the_file_as_it_is() -> None:
    assert fec_name("732829320", date(2026, 12, 31)) == NAME
    first, *lines = written("Commune d’Œuvrecourt").split(b"\r\n")
    assert first.decode().split("\t") == list(COLUMNS) == fec.NAMES
    assert lines[0].decode("iso8859-15").split("\t") == [
        "VE", "Ventes", "VE000001", "20260301", "411000", "Clients", "C21840069500000", "Commune d'Œuvrecourt", "F1",
        "20260301", "Facture F1 - Commune d'Œuvrecourt", "120,00", "0,00", "AAA", "20260320", "20260301", "", "",
    ]  # fmt: skip
    assert lines[-1] == b""


def test_a_customer_who_changed_his_name_has_one_in_the_file() -> None:
    documents = [document(1, "03-01"), document(2, "04-01", invoice(buyer=factories.buyer(name="Mairie")))]
    content = write_fec(accounting_entries(sales(documents, []), Exigibility.DEBITS, YEAR))
    assert fec.faults(NAME, content) == []
    assert {line["CompAuxLib"] for line in fec.read(content)} == {"", "Mairie"}


@pytest.mark.parametrize("name", [HOSTILE, "+33 4", "-1", "@SUM(A1)", "日本", "＝1+1", "a|b\tc", "−5"])
def test_no_text_becomes_a_field_or_a_formula(name: str) -> None:
    content = written(name)
    assert fec.faults(NAME, content) == []
    for line in fec.read(content):
        assert not any(value[:1] in ("=", "+", "-", "@") for value in line.values() if value)


@given(st.text(max_size=60))
def test_any_text_fits_the_file(text: str) -> None:
    told = fec_text(text)
    encoded = told.encode("iso8859-15")
    assert not any(byte < 0x20 or 0x7F <= byte < 0xA0 for byte in encoded)
    assert not told.startswith(("=", "+", "-", "@"))
    assert "|" not in told


def test_an_empty_year_is_a_file_of_names() -> None:
    assert fec.faults(NAME, write_fec(())) == []


BREAKS: tuple[tuple[str, str, str], ...] = (
    ("Debit\tCredit", "Credit\tDebit", "eighteen names"),
    ("120,00\t0,00", "120,01\t0,00", "not balanced"),
    ("120,00\t0,00", "120.00\t0,00", "no figure"),
    ("120,00\t0,00", "120,00\t5,00", "neither a debit nor a credit"),
    ("20260301\t411000", "20260231\t411000", "EcritureDate is no date"),
    ("20260301\t411000", "20270101\t411000", "after the closing date"),
    ("\t411000", "\t911000", "three figures"),
    ("VE000002", "VE000003", "3 after 1"),
    ("Ventes\tVE000002", "Achats\tVE000002", "JournalCode VE has several names"),
    ("AAA\t20260320", "AAA\t", "EcritureLet without DateLet"),
    ("AAA\t20260320", "\t", "not settled"),
    ("\tClients\t", "\t\t", "CompteLib is blank"),
    ("\tClients\t", "\tCli\tents\t", "19 fields"),
    ("\tClients\t", "\tCli\x01nts\t", "control character"),
    ("\tClients\t", "\tCli\x92nts\t", "not ISO 8859-15"),
)


@pytest.mark.parametrize(("sound", "broken", "fault"), BREAKS)
def test_the_oracle_sees_it(sound: str, broken: str, fault: str) -> None:
    text = written("Lyon").decode("iso8859-15")
    assert sound in text
    found = fec.faults(NAME, text.replace(sound, broken, 1).encode("iso8859-15"))
    assert any(fault in one for one in found), found


@pytest.mark.parametrize("name", ["732829320FEC20261331.txt", "732829321FEC20261231.txt", "FEC20261231.txt"])
def test_the_oracle_sees_a_wrong_name(name: str) -> None:
    assert len(fec.faults(name, written("Lyon"))) == 1


def test_the_oracle_sees_lines_out_of_the_order_of_validation() -> None:
    ledger = sales([document(1, "03-01"), document(2, "04-01")], [])
    first, second = accounting_entries(ledger, Exigibility.DEBITS, YEAR)
    content = write_fec([replace(second, number=1), replace(first, number=2)])
    assert any("order of validation" in fault for fault in fec.faults(NAME, content))
    unbalanced = replace(first, postings=(*first.postings, replace(first.postings[0], amount=Decimal(1))))
    assert len(fec.faults(NAME, write_fec([unbalanced]))) == 2
