"""What a connection check found, and how long the technical account's password is still good, in French."""

from datetime import UTC, datetime, timedelta

from chorus_desktop.domain.connection import CertificateSeen, ConnectionFault, ConnectionReport
from chorus_desktop.domain.expiry import Expiry, Urgency
from chorus_desktop.ui.formats import format_date, format_date_long
from chorus_desktop.ui.language import said
from chorus_desktop.ui.wording import errors
from chorus_desktop.ui.wording.kinds import BannerKind
from chorus_desktop.ui.wording.typography import set_in_french

#: Sentences that say more than those of the code alone, for reports that know more.
_WITH_API = {
    ConnectionFault.NOT_SUBSCRIBED: "Votre application PISTE n’est pas abonnée à l’API {api} de Chorus Pro. Dans "
    "votre compte PISTE, ouvrez l’application et cochez cette API.",
    ConnectionFault.NO_RIGHTS: "Le compte technique n’a pas le droit d’utiliser l’API {api} de Chorus Pro. Sur le "
    "portail, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), vérifiez le raccordement API "
    "et les droits du compte.",
}
_WITH_CERTIFICATE = {
    ConnectionFault.TLS: "La connexion n’est pas sûre : le serveur rencontré est garanti par « {issuer} », que "
    "l’ordinateur ne connaît pas (certificat valable du {begin} au {end}). Si c’est votre antivirus ou le réseau de "
    "l’entreprise, demandez à la personne qui s’en occupe ; sinon, essayez un autre réseau.",
    ConnectionFault.TLS_EXPIRED: "Le certificat du serveur rencontré, émis par « {issuer} », est périmé depuis le "
    "{end}. Vérifiez la date de l’ordinateur ; si elle est juste, réessayez demain.",
    ConnectionFault.TLS_HOST: "Le serveur rencontré n’est pas celui de Chorus Pro : son certificat, émis par « "
    "{issuer} » et valable du {begin} au {end}, est pour un autre site. Ouvrez votre navigateur, identifiez-vous sur "
    "la page d’accueil du réseau s’il en a une, puis réessayez.",
    ConnectionFault.CLOCK: "L’horloge de l’ordinateur n’est pas à l’heure : le certificat de Chorus Pro est valable "
    "du {begin} au {end}, et elle indique une autre date. Réglez sa date et son heure, puis réessayez.",
}
_WITH_PROXY = {
    ConnectionFault.PROXY: "Le serveur mandataire (proxy) {detail} refuse la connexion. Demandez à la personne qui "
    "gère le réseau d’autoriser piste.gouv.fr.",
    ConnectionFault.PROXY_LOGIN: "Le serveur mandataire (proxy) {detail} demande un mot de passe. Demandez ses "
    "réglages à la personne qui gère le réseau.",
    ConnectionFault.PROXY_UNREACHABLE: "Le serveur mandataire (proxy) {detail}, réglé sur cet ordinateur, ne répond "
    "pas. Si vous avez changé de réseau, retirez-le des réglages réseau de l’ordinateur, puis réessayez.",
}
_ENDED = (
    "Le mot de passe du compte technique a expiré le {day}. Créez-en un nouveau sur le portail Chorus Pro, rubrique "
    "Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages."
)
_SKEWED = (
    "La connexion fonctionne, mais l’horloge de l’ordinateur a {skew}. Réglez sa date et son heure : la date de vos "
    "factures en dépend."
)
_NO_SIRET = (
    "Chorus Pro ne connaît pas le SIRET {detail}, ou le compte technique n’y est pas rattaché. Vérifiez le SIRET dans "
    "Réglages et le rattachement sur le portail."
)


_UNITS = ("minute", "heure", "jour")


def check_sentence(report: ConnectionReport) -> tuple[BannerKind, str]:
    """How to show what a check found, and the sentence: what, where, what to do."""
    if report.fault is None:
        return "good", set_in_french(_all_is_well(report))
    kind: BannerKind = "warn" if report.fault is ConnectionFault.CLOCK and report.skew_minutes else "bad"
    detailed = _detailed(report.fault, report)
    if detailed is not None:
        return kind, set_in_french(detailed)
    code = "missing" if report.detail == "missing" else report.fault.value
    return kind, errors.sentence(code, {"detail": report.detail})


def _all_is_well(report: ConnectionReport) -> str:
    who = (
        said(" Chorus Pro vous connaît sous le nom « {name} ».").format(name=report.supplier_name)
        if report.supplier_name
        else ""
    )
    day = report.password_expires
    until = said(" Le mot de passe du compte technique expire le {day}.").format(day=format_date(day)) if day else ""
    return said("La connexion fonctionne.{who}{until}").format(who=who, until=until)


def _detailed(fault: ConnectionFault, report: ConnectionReport) -> str | None:
    """The sentence that says all the report knows, or None where it knows no more than the code."""
    if fault in _WITH_API and report.api:
        return said(_WITH_API[fault]).format(api=report.api)
    if fault in _WITH_PROXY and report.detail:
        return said(_WITH_PROXY[fault]).format(detail=report.detail)
    if fault is ConnectionFault.CLOCK and report.skew_minutes:
        return said(_SKEWED).format(skew=_skew(report.skew_minutes))
    if fault in _WITH_CERTIFICATE and report.certificate is not None and report.certificate.issuer:
        return said(_WITH_CERTIFICATE[fault]).format(**_certificate(report.certificate))
    if fault is ConnectionFault.PASSWORD_EXPIRED and report.password_expires is not None:
        return said(_ENDED).format(day=format_date_long(report.password_expires))
    if fault is ConnectionFault.NO_SUPPLIER and report.detail:
        return said(_NO_SIRET).format(detail=report.detail)
    return None


def _certificate(seen: CertificateSeen) -> dict[str, str]:
    return {"issuer": seen.issuer, "begin": _local_day(seen.valid_from), "end": _local_day(seen.valid_until)}


def _local_day(moment: datetime) -> str:
    """Days far away may lie beyond what the local calendar can tell."""
    within = datetime.min.replace(tzinfo=UTC) + timedelta(2) < moment < datetime.max.replace(tzinfo=UTC) - timedelta(2)
    return format_date((moment.astimezone() if within else moment).date())


def _skew(minutes: int) -> str:
    """ "12 minutes d’avance"; in hours or days where that is plainer."""
    amount, unit = abs(minutes), _UNITS[0]
    for size, larger in zip((60, 24), _UNITS[1:], strict=True):
        if amount < 2 * size:
            break
        amount, unit = round(amount / size), larger
    counted = f"{amount} {said(unit)}{'s' if amount > 1 else ''}"
    return (said("{counted} d’avance") if minutes > 0 else said("{counted} de retard")).format(counted=counted)


_KINDS: dict[Urgency, BannerKind] = {
    Urgency.NONE: "good",
    Urgency.SOON: "info",
    Urgency.URGENT: "warn",
    Urgency.EXPIRED: "bad",
}


def expiry_reminder(expiry: Expiry | None) -> tuple[BannerKind, str] | None:
    """How to show the reminder and its sentence; None while there is nothing to remind of."""
    if expiry is None or expiry.urgency is Urgency.NONE:
        return None
    day = format_date_long(expiry.last_day)
    if expiry.urgency is Urgency.EXPIRED:
        told = said(
            "Le mot de passe du compte technique a expiré le {day}, {since} : vos factures ne partent plus. Créez-en "
            "un nouveau sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de "
            "l’entreprise), puis tapez-le dans Réglages."
        ).format(day=day, since=_since(-expiry.days_left))
    else:
        told = said(
            "Le mot de passe du compte technique expire le {day}, {until}. Changez-le sur le portail Chorus Pro, "
            "rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez le nouveau dans "
            "Réglages."
        ).format(day=day, until=_until(expiry.days_left))
    return _KINDS[expiry.urgency], set_in_french(told)


def _until(days: int) -> str:
    return {0: said("aujourd’hui"), 1: said("demain")}.get(days, said("dans {days} jours").format(days=days))


def _since(days: int) -> str:
    return said("depuis hier") if days == 1 else said("depuis {days} jours").format(days=days)
