"""What this one public body requires, as the directory knows it: service, engagement (BR-FR-CPRO-11 to 13)."""

from collections.abc import Iterator

from chorus_desktop.domain.parties import PublicBody, Service
from chorus_desktop.domain.rules.rule import Finding, Rule, Subject, at


def _known(subject: Subject) -> PublicBody | None:
    """The body, where a search result has been completed with its requirements."""
    body = subject.body
    return body if body is not None and body.requirements_known else None


def _service(subject: Subject) -> Service | None:
    body, code = _known(subject), subject.invoice.buyer.service_code
    return next((item for item in body.services if item.code == code), None) if body else None


def _inactive(subject: Subject) -> bool:
    body = _known(subject)
    return body is not None and not body.active


def _service_required(subject: Subject) -> bool:
    body = _known(subject)
    return body is not None and body.service_required and not subject.invoice.buyer.service_code


def _service_unknown(subject: Subject) -> Iterator[Finding]:
    body, code = _known(subject), subject.invoice.buyer.service_code
    if code and body is not None and body.services and _service(subject) is None:
        yield Finding(field="buyer.service_code", params={"code": code})


def _service_inactive(subject: Subject) -> Iterator[Finding]:
    service = _service(subject)
    if service is not None and not service.active:
        yield Finding(field="buyer.service_code", params={"code": service.code})


def _engaged(subject: Subject) -> bool:
    """The number of a contract may stand in for that of the engagement."""
    return bool(subject.invoice.purchase_order or subject.invoice.contract)


def _engagement_required(subject: Subject) -> bool:
    body, service = _known(subject), _service(subject)
    by_service = service is not None and service.engagement_required is True
    return body is not None and (body.engagement_required or by_service) and not _engaged(subject)


def _one_of_both_required(subject: Subject) -> bool:
    body = _known(subject)
    missing = not subject.invoice.buyer.service_code and not _engaged(subject)
    return body is not None and body.engagement_or_service_required and missing


RULES: tuple[Rule, ...] = (
    at("buyer.siret", "buyer_inactive", _inactive),
    at("buyer.service_code", "service_required", _service_required, "BR-FR-CPRO-11"),
    Rule(code="service_unknown", field="buyer.service_code", find=_service_unknown, official=("BR-FR-CPRO-11",)),
    Rule(code="service_inactive", field="buyer.service_code", find=_service_inactive, official=("BR-FR-CPRO-11",)),
    at("purchase_order", "engagement_required", _engagement_required, "BR-FR-CPRO-12"),
    at("purchase_order", "engagement_or_service_required", _one_of_both_required, "BR-FR-CPRO-13"),
)
