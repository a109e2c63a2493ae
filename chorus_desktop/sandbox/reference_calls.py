"""The reference lists of recuperer/… and rechercher/categorieSollicitation, out of reference.json."""

import json
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

from chorus_desktop.sandbox import answers, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.fields import Fields, Malformed
from chorus_desktop.sandbox.state import State
from chorus_desktop.sandbox.statuses import STATUSES

List = Callable[[State, Fields], Answer]

_LISTS: dict[str, Any] = json.loads((Path(__file__).parent / "reference.json").read_text(encoding="utf-8"))
_STATUSES: dict[str, list[str]] = _LISTS["statuses"]


def attachment_type(code: str, object_type: str) -> tuple[int, str] | None:
    """idTypePieceJointe and libelleTypePieceJointe of one attachment type of an object; None when there is none."""
    found = (entry for entry in _attachment_types() if (entry["codeTypePieceJointe"], entry["typeObjet"])
             == (code, object_type))  # fmt: skip
    return next(((entry["idTypePieceJointe"], entry["libelleTypePieceJointe"]) for entry in found), None)


def _values(list_name: str, key: str, values: Collection[str], *, libelle: str = answers.SEARCHES) -> List:
    """A list that nothing narrows: objects of one field."""

    def recuperer(_state: State, _body: Fields) -> Answer:
        return answers.success(libelle, **{list_name: _each(key, values)})

    return recuperer


def _paged(list_name: str, key: str, values: Collection[str]) -> List:
    """The same with paging fields at the top level."""

    def recuperer(_state: State, _body: Fields) -> Answer:
        return answers.success(answers.SEARCHES, **{list_name: _each(key, values)}, **answers.single_page(len(values)))

    return recuperer


def _labelled(list_name: str, code: str, label: str, entries: Collection[list[str]]) -> List:
    """Codes with their names in the language asked for."""

    def recuperer(_state: State, body: Fields) -> Answer:
        rank = 2 if _language(body) == "EN" else 1
        return answers.success(
            answers.SEARCHES, **{list_name: [{code: entry[0], label: entry[rank]} for entry in entries]}
        )

    return recuperer


def _each(key: str, values: Iterable[str]) -> list[Answer]:
    return [{key: value} for value in values]


def _language(body: Fields) -> str:
    return _choice(body, "codeLangue", ("fr", "en", "FR", "EN")).upper()


def _choice(body: Fields, name: str, known: Collection[str]) -> str:
    """The value of an enumeration, empty when absent; raises Malformed for one outside it."""
    value = body.text(name)
    if value and value not in known:
        raise Malformed(f"{name} : valeur inconnue")
    return value


recuperer_devises = _labelled("listeDevises", "codeDevise", "libelleDevise", _LISTS["currencies"])
recuperer_pays = _labelled("listePays", "codePays", "libellePays", _LISTS["countries"])
recuperer_mode_reglements = _values(
    "listeModePaiement", "modePaiement", _LISTS["payment_modes"], libelle=answers.ACTIONS
)
recuperer_type_dp = _values("listeTypeDemandePaiement", "typeDemandePaiement", _STATUSES, libelle=answers.ACTIONS)
recuperer_type_identifiant = _values("listeTypeIdentifiant", "typeIdentifiantStructure", _LISTS["identifier_types"])
recuperer_type_facture_travaux = _values("listeTypeFactureTravaux", "typeFactureTravaux", _LISTS["works_invoice_types"])
recuperer_mode_depot = _paged("listeModeDepot", "modeDepot", _LISTS["deposit_modes"])
recuperer_format_flux = _paged("listeFormatFlux", "formatFlux", _LISTS["syntaxes"])


def recuperer_taux_tva(_state: State, body: Fields) -> Answer:
    """recupererTauxTva."""
    _language(body)
    labels: dict[str, str] = _LISTS["vat_labels"]
    rates = [
        {"codeTauxTva": code, "libelleTauxTva": labels[code], "valeurTauxTva": _plain(float(rate))}
        for code, rate in uncertain.VAT_CODES.items()
    ]
    return answers.success(answers.SEARCHES, listeTauxTva=rates)


def _plain(number: float) -> float | int:
    return int(number) if number.is_integer() else number


def recuperer_motifs_exoneration_tva(_state: State, body: Fields) -> Answer:
    """recupererMotifsExonerationTva."""
    _language(body)
    motives = [
        {"codeMotifExonerationTva": code, "libelleMotifExonerationTva": label}
        for code, label in _LISTS["vat_exemptions"]
    ]
    return answers.success(answers.SEARCHES, listeMotifsExonerationTva=motives, **answers.single_page(len(motives)))


def recuperer_syntaxe_flux(_state: State, body: Fields) -> Answer:
    """recupererSyntaxeFlux: those of a format, or of all."""
    return _of_kind(body, "formatFlux", _LISTS["syntaxes"], "listeSyntaxeFlux", "syntaxeFlux")


def recuperer_cadre_facturation(_state: State, body: Fields) -> Answer:
    """recupererCadreFacturation: those of a type of demande de paiement, or all 25."""
    return _of_kind(body, "typeDemandePaiement", _LISTS["cadres"], "listeCadreFacturation", "codeCadreFacturation")


def recuperer_etat_type_dp(_state: State, body: Fields) -> Answer:
    """recupererEtatParTypeDemandePaiement: those of a type, or all 56."""
    return _of_kind(body, "typeDemandePaiement", _STATUSES, "listeEtatDemandePaiement", "etatDemandePaiement")


def _of_kind(body: Fields, criterion: str, by_kind: dict[str, list[str]], list_name: str, key: str) -> Answer:
    kind = _choice(body, criterion, by_kind)
    kinds = [kind] if kind else list(by_kind)
    values = dict.fromkeys(value for name in kinds for value in by_kind[name])
    return answers.success(answers.SEARCHES, **{list_name: _each(key, values)})


def recuperer_etats_traitement(_state: State, body: Fields) -> Answer:
    """recupererEtatsPossiblesPourTraitement: no order is imposed, so all of a recipient's statuses but the present."""
    current = _choice(body, "statutCourant", STATUSES)
    validating: dict[str, list[str]] = _LISTS["validator_statuses"]
    if current in _LISTS["statuses_not_received"]:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    possible = validating.get(current) or [status for status in _LISTS["recipient_statuses"] if status != current]
    return answers.success(
        answers.SEARCHES, listeStatutsPossiblesPourTraitement=_each("statutPossiblePourTraitement", possible)
    )


def recuperer_motifs_refus(_state: State, body: Fields) -> Answer:
    """recupererMotifsRefusFactureAValider: for the cadres that a validator sees (A9 to A14)."""
    cadre = body.text("codeCadreFacturationAValider").partition("_")[0]
    if cadre and cadre not in {"A9", "A10", "A11", "A12", "A13", "A14"}:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    motives = [
        {"idMotif": rank, "codeMotif": code, "libelleMotif": label}
        for rank, (code, label) in enumerate(_LISTS["refusal_motives"], 1)
    ]
    return answers.success(answers.SEARCHES, listeMotifRefusFactureAValider=motives)


def recuperer_types_pj(_state: State, body: Fields) -> Answer:
    """recupererTypePieceJointe: those of an object, or all."""
    _language(body)
    wanted = _choice(body, "typeObjet", {entry[0] for entry in _LISTS["attachment_types"]})
    found = [entry for entry in _attachment_types() if wanted in {"", entry["typeObjet"]}]
    return answers.success(answers.SEARCHES, listeTypePieceJointe=found)


def _attachment_types() -> list[Answer]:
    return [
        {"codeTypePieceJointe": code, "libelleTypePieceJointe": label, "idTypePieceJointe": rank, "typeObjet": kind}
        for rank, (kind, code, label) in enumerate(_LISTS["attachment_types"], 1)
    ]


def rechercher_categorie_sollicitation(_state: State, body: Fields) -> Answer:
    """rechercherCategorieSollicitation; the answer has no paging fields."""
    code, label = body.text("codeCategorie"), body.text("libelleCategorie").casefold()
    active = body.flag("estActif", default=True)
    found = [
        {"codeCategorie": entry[0], "libelleCategorie": entry[1], "idTechniqueCategorie": rank}
        for rank, entry in enumerate(_LISTS["ticket_categories"], 1)
        if code in {"", entry[0]} and label in entry[1].casefold() and entry[2] is active
    ]
    paging = body.child("pagination")
    page = answers.paginate(found, paging.whole("pageResultatDemandee"), paging.whole("nbResultatsParPage"))
    if not page.items:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    return answers.success(answers.SEARCHES, listeCategories=list(page.items))
