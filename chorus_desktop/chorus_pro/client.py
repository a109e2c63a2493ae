"""Chorus Pro as an exchange platform: what the engine calls, put together from its parts."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime

from chorus_desktop.chorus_pro.account import Account
from chorus_desktop.chorus_pro.attachments import Attachments
from chorus_desktop.chorus_pro.auth import Authority, utc_now
from chorus_desktop.chorus_pro.consultation import Consultation
from chorus_desktop.chorus_pro.credentials import AccountMemory, Credentials
from chorus_desktop.chorus_pro.deposits import Deposits
from chorus_desktop.chorus_pro.diagnosis import ConnectionCheck
from chorus_desktop.chorus_pro.directory import Directory
from chorus_desktop.chorus_pro.environments import Environment
from chorus_desktop.chorus_pro.fluxes import Fluxes
from chorus_desktop.chorus_pro.follow_up import FollowUps
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.recipients import Recipients
from chorus_desktop.chorus_pro.reference_lists import ReferenceLists
from chorus_desktop.chorus_pro.reports import Reports
from chorus_desktop.chorus_pro.searches import Searches
from chorus_desktop.chorus_pro.transport import Limits, Transport, TransportFactory
from chorus_desktop.domain.connection import ConnectionReport
from chorus_desktop.domain.exchange import Deposit, DepositOutcome, FluxReport, Found, History, ReadFailed
from chorus_desktop.domain.follow_up import FollowUpOutcome, Traces
from chorus_desktop.domain.parties import Identifier, PublicBody
from chorus_desktop.domain.platform_files import AddOutcome
from chorus_desktop.domain.steps import StepOrder


class ChorusPro:
    """The account of one supplier in one environment; lives in one event loop.

    Whatever network and platform do, the methods give values and never raise; only a cancelled task does.
    `memory` outlives a client, so that several of one account do not try a wrong password more often than is safe.
    """

    def __init__(  # noqa: PLR0913 - each of them is the world's, and given by the tests
        self,
        environment: Environment,
        credentials: Credentials,
        supplier: Identifier,
        *,
        draw: Callable[[], float],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        transport_factory: TransportFactory | None = None,
        limits: Limits | None = None,
        memory: AccountMemory | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        limits, memory = limits or Limits(), memory or AccountMemory()
        self._transport = Transport(environment.base_url, limits, transport_factory)
        authority = Authority(
            environment.token_url, credentials, self._transport, draw=draw, pause=pause, memory=memory, now=now
        )
        self._gateway = Gateway(environment.base_url, authority, self._transport)
        self._directory = Directory(self._gateway, supplier)
        self.fluxes = Fluxes(self._gateway)
        self.attachments = Attachments(self._gateway)
        self._deposits = Deposits(self._gateway, self._directory, self.fluxes, self.attachments)
        self._searches = Searches(self._gateway, supplier)
        self._reports = Reports(self._gateway)
        self.invoices = Consultation(self._gateway, self._searches)
        self.follow_up = FollowUps(self._gateway, self._reports)
        self.recipients = Recipients(self._gateway)
        self.account = Account(self._gateway)
        self.reference = ReferenceLists(self._gateway)
        self._check = ConnectionCheck(
            environment=environment,
            authority=authority,
            gateway=self._gateway,
            directory=self._directory,
            searches=self._searches,
            memory=memory,
            now=now,
            patience=limits.connect,
        )

    async def deposit(self, deposit: Deposit) -> DepositOutcome:
        """deposer/flux, or deposer/pdf and soumettre; never repeated, except after a refused token."""
        return await self._deposits.deposit(deposit)

    async def search(self, number: str) -> Found | ReadFailed:
        """rechercher/fournisseur by numeroFacture, all pages; Found only if complete."""
        return await self._searches.by_number(number)

    async def report(self, flux_number: str) -> FluxReport | ReadFailed:
        """consulterCRDetaille."""
        return await self._reports.flux(flux_number)

    async def deposited_by(self, flux_number: str) -> Found | ReadFailed:
        """rechercher/fournisseur by numeroFluxDepot, all pages."""
        return await self._searches.by_flux(flux_number)

    async def changed_since(self, day: date) -> Found | ReadFailed:
        """rechercher/fournisseur by periodeDateHeureEtatCourantDu, all pages; Found only if complete."""
        return await self._searches.changed_since(day)

    async def history(self, platform_id: int) -> History | ReadFailed:
        """consulter/historique, all pages."""
        return await self._reports.history(platform_id)

    async def traces(self, platform_id: int) -> Traces | ReadFailed:
        """consulter/historique with what users did, all pages."""
        return await self.follow_up.traces(platform_id)

    async def add_file(self, name: str, content: bytes) -> AddOutcome:
        """ajouter/fichier; may be repeated."""
        return await self.attachments.add(name, content)

    async def take(self, order: StepOrder) -> FollowUpOutcome:
        """completer, recycler, traiterRejet, corriger/valideur/facture; repeated after a refused token only."""
        return await self.follow_up.take(order)

    async def body(self, siret: str) -> PublicBody | ReadFailed | None:
        """structures/rechercher, consulter and rechercher/services; None where the SIRET is no public body."""
        return await self._directory.body(siret)

    async def find_bodies(self, text: str) -> tuple[PublicBody, ...] | ReadFailed:
        """structures/rechercher by part of a name, or by SIRET."""
        return await self._directory.find(text)

    async def certificate(self, platform_id: int) -> bytes | ReadFailed:
        """telecharger/groupe: what in it is called the certificate of deposit; empty where nothing is."""
        documents = await self.invoices.documents(platform_id)
        if isinstance(documents, ReadFailed):
            return documents
        return next((one.content for one in documents if one.is_deposit_certificate), b"")

    async def check(self) -> ConnectionReport:
        """Network, token, technical account, subscriptions, supplier: the first that is wrong."""
        return await self._check.run()

    async def check_piste(self) -> ConnectionReport:
        """Network and keys of PISTE, before there is a technical account."""
        return await self._check.at_the_door()

    async def aclose(self) -> None:
        """Close the kept connections."""
        await self._transport.aclose()
