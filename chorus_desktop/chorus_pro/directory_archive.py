"""The directory of recipients as the platform packs it: a ZIP of XML files, read one structure at a time."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from lxml import etree

from chorus_desktop.chorus_pro import uncertain
from chorus_desktop.chorus_pro.wire import WrongAnswer
from chorus_desktop.domain.identifiers import is_siret_shape
from chorus_desktop.domain.parties import Address, PublicBody, Service

#: Bytes of all XML files together beyond which an archive is not read; the real one has about 200 MB.
MOST_BYTES = 1024 * 1024 * 1024
_SIRET_TYPES = ("", "1", "SIRET")
_TRUTH = {"true": True, "1": True, "false": False, "0": False, "": False}

Element = etree._Element


def bodies_in(archive: bytes) -> Iterator[PublicBody]:
    """Every public body of the archive that is named by a SIRET. Raises WrongAnswer where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            files = [entry for entry in opened.infolist() if entry.filename.lower().endswith(".xml")]
            if not files:
                raise WrongAnswer("archive: no XML")
            if sum(entry.file_size for entry in files) > MOST_BYTES:
                raise WrongAnswer("archive: too big")
            for entry in files:
                with opened.open(entry) as file:
                    yield from _bodies(file)
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, RuntimeError) as fault:
        raise WrongAnswer(f"archive: {fault}"[:200]) from None


def _bodies(file: IO[bytes]) -> Iterator[PublicBody]:
    structures = etree.iterparse(
        file,
        events=("end",),
        tag="{*}Structure",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in structures:
        body = _body(element)
        if body is not None:
            yield body
        # What was read is let go, with the structures before it.
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _body(element: Element) -> PublicBody | None:
    facts, services = _facts(element), _child(element, "Services")
    siret = facts.get("Identifiant", "")
    if facts.get("TypeIdentifiant", "") not in _SIRET_TYPES or not is_siret_shape(siret):
        return None
    return PublicBody(
        siret=siret,
        name=facts.get("RaisonSociale", ""),
        address=Address(
            line1=facts.get("Adresse", ""),
            line2=" ".join(filter(None, (facts.get(f"ComplementAdresse{rank}", "") for rank in (1, 2)))),
            postcode=facts.get("CodePostal", ""),
            city=facts.get("Ville", ""),
            country=facts.get("CodePays", "") or "FR",
        ),
        active=_truth(facts, "StructureActive", absent=True),
        engagement_required=_truth(facts, "GestionEngagement"),
        service_required=_truth(facts, "GestionService"),
        engagement_or_service_required=_truth(facts, "GestionServiceEngagement"),
        payment_status_not_reported=not _truth(facts, "GestionStatutMiseEnPaiement", absent=True),
        services=() if services is None else tuple(_services(services)),
    )


def _services(element: Element) -> Iterator[Service]:
    services = (_service(_facts(child)) for child in element)
    return (service for service in services if service.code not in uncertain.PSEUDO_SERVICES)


def _service(facts: dict[str, str]) -> Service:
    code = facts.get("Code", "")
    if not code:
        raise WrongAnswer("archive: a service without a code")
    return Service(
        code=code,
        name=facts.get("Nom", ""),
        active=_truth(facts, "ServiceActif", absent=True),
        engagement_required=_truth(facts, "GestionEGMT"),
    )


def _facts(element: Element) -> dict[str, str]:
    """The texts of the children by their names, whatever their namespace."""
    return {etree.QName(child).localname: (child.text or "").strip() for child in element}


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element.iterchildren("{*}" + name)), None)


def _truth(facts: dict[str, str], name: str, *, absent: bool = False) -> bool:
    text = facts.get(name, "").lower()
    if text not in _TRUTH:
        raise WrongAnswer(f"archive: {name}: not a valid boolean")
    return _TRUTH[text] if text else absent
