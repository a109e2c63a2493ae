"""The directory of recipients as the platform packs it: a ZIP of XML files, read one structure at a time."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
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


#: Told how many bytes were read since it was told last.
Reading = Callable[[int], object]


def bodies_in(archive: bytes) -> Iterator[PublicBody]:
    """Every public body of the archive that is named by a SIRET. Raises WrongAnswer where it is damaged."""
    return bodies_of_zip(io.BytesIO(archive))


def bodies_of_zip(archive: IO[bytes], reading: Reading = bool) -> Iterator[PublicBody]:
    """The same of an archive that stands in a file. Raises WrongAnswer."""
    try:
        with zipfile.ZipFile(archive) as opened:
            files = xml_files(opened)
            if not files:
                raise WrongAnswer("archive: no XML")
            for entry in files:
                with opened.open(entry) as file:
                    yield from _bodies(Counted(file, reading))
    except (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError, RuntimeError) as fault:
        raise WrongAnswer(f"archive: {fault}"[:200]) from None


def bodies_of_xml(file: IO[bytes], reading: Reading) -> Iterator[PublicBody]:
    """Every public body of one of its XML files. Raises WrongAnswer where it is damaged."""
    try:
        yield from _bodies(Counted(file, reading))
    except etree.XMLSyntaxError as fault:
        raise WrongAnswer(f"archive: {fault}"[:200]) from None


def xml_files(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The XML files of the archive. Raises WrongAnswer where they are too big together."""
    files = [entry for entry in opened.infolist() if entry.filename.lower().endswith(".xml")]
    if sum(entry.file_size for entry in files) > MOST_BYTES:
        raise WrongAnswer("archive: too big")
    return files


class Counted:
    """A file that tells how far it is read."""

    def __init__(self, file: IO[bytes], reading: Reading) -> None:
        self._file, self._reading = file, reading

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        content = self._file.read(size)
        self._reading(len(content))
        return content


def _bodies(file: Counted) -> Iterator[PublicBody]:
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
    services = _child(element, "Services")
    return body_of(_facts(element), () if services is None else tuple(_services(services)))


def body_of(facts: Mapping[str, str], services: tuple[Service, ...]) -> PublicBody | None:
    """The body of a structure's facts, by the names that they have in the directory; None where no SIRET names it.

    Raises WrongAnswer for a flag that is none.
    """
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
        services=services,
    )


def _services(element: Element) -> Iterator[Service]:
    services = (service_of(_facts(child)) for child in element)
    return (service for service in services if service.code not in uncertain.PSEUDO_SERVICES)


def service_of(facts: Mapping[str, str]) -> Service:
    """The service of its facts. Raises WrongAnswer for one without a code."""
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


def _truth(facts: Mapping[str, str], name: str, *, absent: bool = False) -> bool:
    text = facts.get(name, "").lower()
    if text not in _TRUTH:
        raise WrongAnswer(f"archive: {name}: not a valid boolean")
    return _TRUTH[text] if text else absent
