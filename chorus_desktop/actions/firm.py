"""The firm and its connection: load, check, keep."""

from dataclasses import replace
from datetime import date

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain import numbering
from chorus_desktop.domain.expiry import Expiry, expiry_on
from chorus_desktop.domain.identifiers import IdentifierType, french_vat_id, is_siret_shape, siren_of
from chorus_desktop.domain.invoice import Invoice
from chorus_desktop.domain.parties import Seller
from chorus_desktop.domain.problems import Problem, blocking
from chorus_desktop.domain.validation import validate
from chorus_desktop.store import bound, outbox
from chorus_desktop.store.secrets import SecretsStatus, StoredCredentials
from chorus_desktop.store.settings import Settings as Firm
from chorus_desktop.store.settings import load_password_expiry, load_settings, note_password_expiry, save_settings

#: The firm has no date of its own; validation of its data asks for none.
_ANY_DAY = date(2026, 1, 1)


def load_firm(desk: Desk) -> Firm:
    """What the user told of the firm; empty at first."""
    return load_settings(desk.store)


def save_firm(desk: Desk, firm: Firm) -> tuple[Problem, ...]:
    """Keep the firm's data and give what is still wrong with it; half-typed data is kept too, so that nothing is lost.

    The environment can't change any more once something was queued for it: test invoices must never reach the State.
    Nor can the firm itself where invoices are on their way or were taken in: under another SIREN none of them is found.
    """
    before = load_settings(desk.store)
    locked = _is_another(desk, before, firm)
    if locked:
        firm = replace(firm, seller=_as_before(before.seller, firm.seller))
    problems = (*locked, *problems_of(firm))
    if firm.environment != before.environment and outbox.has_submissions(desk.store):
        problems = (*problems, Problem(code="environment_locked", field="environment"))
        firm = replace(firm, environment=before.environment)
    if firm.prefix != before.prefix and not numbering.is_prefix(firm.prefix):
        problems = (*problems, Problem(code="prefix", field="prefix"))
        firm = replace(firm, prefix=before.prefix)
    save_settings(desk.store, firm, now=desk.now())
    if firm.environment != before.environment:
        note_password_expiry(desk.store, None, now=desk.now())
    if firm != before:
        desk.commands.reconnect()
    return problems


def _is_another(desk: Desk, before: Firm, firm: Firm) -> tuple[Problem, ...]:
    seller = firm.seller
    if seller.legal_entity == before.seller.legal_entity:
        return ()
    known = bound.sellers(desk.store)
    same = all(seller.legal_entity in (one, siren_of(one)) for one in known)
    return () if same else (Problem(code="firm_locked", field="seller.identifier.value"),)


def _as_before(before: Seller, typed: Seller) -> Seller:
    """The VAT identifier goes with the SIREN that it came from."""
    vat_id = before.vat_id if typed.vat_id == suggested_vat_id(typed) else typed.vat_id
    return replace(typed, identifier=before.identifier, vat_id=vat_id)


def problems_of(firm: Firm) -> tuple[Problem, ...]:
    """What is wrong with the firm's own data, at fields `seller.…`."""
    found = validate(Invoice(seller=firm.seller), today=_ANY_DAY)
    problems = [problem for problem in found if problem.field.startswith("seller.")]
    if firm.vat_regime != "franchise" and not firm.seller.vat_id:
        problems.append(Problem(code="vat_id_missing", field="seller.vat_id"))
    return tuple(problems)


def is_ready(firm: Firm) -> bool:
    """Whether invoices can be issued with it."""
    return not blocking(problems_of(firm))


def suggested_vat_id(seller: Seller) -> str:
    """The VAT identifier that the SIRET gives, to spare typing; nothing for foreign firms."""
    if seller.identifier.type is IdentifierType.SIRET and is_siret_shape(seller.identifier.value):
        return french_vat_id(seller.siren)
    return ""


def password_expiry(desk: Desk) -> Expiry | None:
    """How long the technical account's password is still good, where the platform told it."""
    last_day = load_password_expiry(desk.store)
    return None if last_day is None else expiry_on(last_day, desk.today())


def load_credentials(desk: Desk, environment: str) -> StoredCredentials:
    """What is kept of the credentials of one environment, complete or not. Raises Denied("keyring_locked")."""
    return desk.secrets.kept(environment)


def save_credentials(desk: Desk, environment: str, credentials: StoredCredentials) -> SecretsStatus:
    """Keep credentials in the keyring, or in memory where there is none, and connect with them."""
    status = desk.secrets.save(environment, credentials)
    note_password_expiry(desk.store, None, now=desk.now())
    desk.commands.reconnect()
    return status
