"""Choosing the public client: what the offline directory knows, and what is still to be asked of the platform."""

from dataclasses import dataclass, replace

from chorus_desktop.actions.desk import Desk
from chorus_desktop.domain import identifiers
from chorus_desktop.domain.parties import Address, Buyer, PublicBody
from chorus_desktop.store import queries
from chorus_desktop.ui.formats import format_siret
from chorus_desktop.ui.wording.buyers import last_invoiced

#: Fewer local answers than this, and the platform is asked too.
_ENOUGH = 5
_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One client to choose: its SIRET, its name, and what tells it from another of the same name."""

    siret: str
    name: str
    detail: str


class BuyerPicker:
    """Looks clients up for a form; holds no choice of its own except what it has asked the platform for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asked: set[str] = set()

    def body(self, siret: str) -> PublicBody | None:
        """What the directory on this computer knows of a client."""
        return queries.body(self._desk.store, siret) if identifiers.is_siret_shape(siret) else None

    def suggest(self, text: str) -> tuple[Suggestion, ...]:
        """Clients of the directory for a piece of a name, a city or a SIRET, best first; for nothing, the last ones."""
        if not text.strip():
            return self._last_clients()
        if len(text.strip()) < 2:
            return ()
        return tuple(
            Suggestion(siret=row.siret, name=row.name, detail=_detail(row))
            for row in queries.search_bodies(self._desk.store, text.strip(), limit=_MOST)
        )

    def _last_clients(self) -> tuple[Suggestion, ...]:
        return tuple(
            Suggestion(siret=row.siret, name=row.name, detail=last_invoiced(row.last_issue_date, row.siret))
            for row in queries.known_buyers(self._desk.store, limit=_MOST)
            if self.body(row.siret) is not None
        )

    def search_further(self, text: str) -> bool:
        """Ask the platform for more, where the directory has few; the answer comes as DirectoryChanged."""
        wanted = text.strip()
        key = identifiers.compact(wanted)
        if key.isdigit() and not identifiers.is_siret_shape(key):
            return False
        if len(wanted) < 3 or key in self._asked or len(self.suggest(wanted)) >= _ENOUGH:
            return False
        self._asked.add(key)
        if identifiers.is_siret_shape(key):
            self._desk.commands.fetch_body(key)
        else:
            self._desk.commands.find_bodies(wanted)
        return True

    def complete(self, siret: str) -> PublicBody | None:
        """The client of this SIRET; what it requires is asked for once where the directory does not know."""
        body = self.body(siret)
        if identifiers.is_siret_shape(siret) and siret not in self._asked:
            self._asked.add(siret)
            self._desk.commands.fetch_body(siret)
        return body

    def ask_again(self) -> None:
        """Forget what was asked, so that a question lost without connection is put again."""
        self._asked.clear()


def as_buyer(body: PublicBody, service_code: str) -> Buyer:
    """The client on the invoice; keeps the service where this client has it, takes the only one there is."""
    active = [service.code for service in body.services if service.active]
    only = active[0] if len(active) == 1 and body.service_required else ""
    chosen = service_code if service_code in active else only
    return Buyer(name=body.name, siret=body.siret, service_code=chosen, address=body.address)


def from_text(buyer: Buyer, text: str) -> Buyer:
    """The client as far as the text names one: a SIRET, or else a name that still has to be found."""
    bare = identifiers.compact(text)
    if bare and bare.isdigit():
        named = buyer.name if bare == buyer.siret else ""
        return replace(buyer, siret=bare, name=named, address=buyer.address if named else Address())
    return Buyer(name=text.strip(), service_code=buyer.service_code)


def display(buyer: Buyer, *, known: bool) -> str:
    """What the field shows: name and SIRET of a client that is known, else what was typed."""
    if known:
        return f"{buyer.name} · {format_siret(buyer.siret)}"
    return format_siret(buyer.siret) if buyer.siret else buyer.name


def _detail(body: PublicBody) -> str:
    return " · ".join(part for part in (body.address.city, format_siret(body.siret)) if part)
