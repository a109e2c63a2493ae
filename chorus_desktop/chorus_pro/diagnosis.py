"""The check of a connection: every credential in turn, the first wrong one named."""

from chorus_desktop.chorus_pro.directory import Directory
from chorus_desktop.chorus_pro.gateway import Gateway
from chorus_desktop.chorus_pro.searches import Searches
from chorus_desktop.chorus_pro.translate import Fault, Kind
from chorus_desktop.chorus_pro.wire import Fields, WrongAnswer
from chorus_desktop.domain.exchange import ConnectionFault, ConnectionReport

#: Where our codes and the faults of a check have different names.
_FAULTS = {
    "no_answer": ConnectionFault.OFFLINE,
    "server_error": ConnectionFault.MAINTENANCE,
    **{fault.value: fault for fault in ConnectionFault},
}


async def check(gateway: Gateway, directory: Directory, searches: Searches) -> ConnectionReport:
    """In this order: network, token, technical account, then the APIs Transverses, Structures and Factures."""
    fault = await gateway.healthy()
    if fault is not None:
        return _wrong(fault, "Transverses")
    own = await directory.own_structure()
    if isinstance(own, Fault):
        return _wrong(own, "Structures")
    fault = await searches.probe()
    if fault is not None and not fault.says_empty:
        return _wrong(fault, "Factures")
    details = await directory.details(own.id)
    if isinstance(details, Fault):
        return _wrong(details, "Structures")
    try:
        return _right(details, own.name)
    except WrongAnswer as wrong:
        return ConnectionReport(fault=ConnectionFault.UNEXPECTED, detail=str(wrong))


def _right(details: Fields, name: str) -> ConnectionReport:
    general = details.child("informationGenerales")
    return ConnectionReport(
        supplier_name=name or general.text("raisonSocialeStructure"),
        password_expires=general.day("dateExpirationMotPasseCompteTech"),
    )


def _wrong(fault: Fault, api: str) -> ConnectionReport:
    if fault.kind is Kind.TURNED_DOWN:
        return ConnectionReport(fault=ConnectionFault.UNEXPECTED, detail=f"{fault.code} {fault.detail}".strip())
    code = _FAULTS.get(fault.code, ConnectionFault.UNEXPECTED)
    return ConnectionReport(fault=code, detail=api if code is ConnectionFault.NOT_SUBSCRIBED else fault.detail)
