"""The reference lists: complete, in their own shapes, narrowed by what is asked."""

import pytest

from tests.contract import openapi
from tests.contract.sandbox.caller import Caller
from tests.contract.sandbox.checked import NOTHING_FOUND, TRANSVERSES, ask, found

GET = TRANSVERSES + "recuperer/"
CATEGORIES = TRANSVERSES + "rechercher/categorieSollicitation"

#: Path, list, number of entries, whether paging fields stand at the top level.
LISTS = [
    ("tauxtva", "listeTauxTva", 11, False),
    ("motifs/exonerationtva", "listeMotifsExonerationTva", 23, True),
    ("devises", "listeDevises", 178, False),
    ("pays", "listePays", 249, False),
    ("modereglements", "listeModePaiement", 6, False),
    ("modedepot", "listeModeDepot", 15, True),
    ("formatflux", "listeFormatFlux", 3, True),
    ("syntaxeflux", "listeSyntaxeFlux", 11, False),
    ("cadrefacturation", "listeCadreFacturation", 25, False),
    ("motifs/refus/Facture/AValider", "listeMotifRefusFactureAValider", 21, False),
    ("typeidentifiant/structure", "listeTypeIdentifiant", 7, False),
    ("typedp", "listeTypeDemandePaiement", 4, False),
    ("typefacturetravaux", "listeTypeFactureTravaux", 11, False),
    ("typespj", "listeTypePieceJointe", 31, False),
    ("etat/typedp", "listeEtatDemandePaiement", 56, False),
    ("etats/traitement", "listeStatutsPossiblesPourTraitement", 10, False),
]


def schema_enum(name: str) -> list[str]:
    """The values of an enumeration of the file."""
    probe = {"$ref": f"#/components/schemas/{name}"}
    values: list[str] = openapi.resolved(probe)["enum"]
    return values


@pytest.mark.parametrize(("path", "list_name", "count", "paged"), LISTS, ids=[entry[0] for entry in LISTS])
def test_each_list_is_whole_and_without_doubles(
    caller: Caller, path: str, list_name: str, count: int, paged: bool
) -> None:
    answer = ask(caller, GET + path)
    rows = answer[list_name]
    assert answer["codeRetour"] == 0
    assert len(rows) == len({tuple(row.values()) for row in rows}) == count
    assert all(value != "" for row in rows for value in row.values())
    paging = {"pageCourante": 1, "pages": 1, "nbResultatsParPage": max(10, count), "total": count}
    assert {name: answer[name] for name in answer if name in paging} == (paging if paged else {})


@pytest.mark.parametrize(
    ("path", "libelle"),
    [("modereglements", "GCU_MSG_01_000"), ("typedp", "GCU_MSG_01_000"), ("devises", "TRA_MSG_00.000")],
)
def test_the_code_of_success_is_the_calls_own(caller: Caller, path: str, libelle: str) -> None:
    assert ask(caller, GET + path)["libelle"] == libelle


@pytest.mark.parametrize(
    ("path", "list_name", "enumeration"),
    [
        ("modereglements", "listeModePaiement", "ModePaiement"),
        ("modedepot", "listeModeDepot", "ModeDepot"),
        ("formatflux", "listeFormatFlux", "FormatFlux"),
        ("cadrefacturation", "listeCadreFacturation", "CadreFacturation"),
        ("typeidentifiant/structure", "listeTypeIdentifiant", "TypeIdentifiantStructure"),
        ("typedp", "listeTypeDemandePaiement", "TypeDemandePaiement"),
        ("typefacturetravaux", "listeTypeFactureTravaux", "TypeFactureTravaux"),
    ],
)
def test_a_list_of_an_enumeration_has_all_its_values(
    caller: Caller, path: str, list_name: str, enumeration: str
) -> None:
    values = {value for row in found(caller, GET + path, list_name) for value in row.values()}
    assert values == set(schema_enum(enumeration))


def test_names_come_in_the_language_asked_for(caller: Caller) -> None:
    french = {row["codePays"]: row["libellePays"] for row in found(caller, GET + "pays", "listePays", codeLangue="fr")}
    english = {row["codePays"]: row["libellePays"] for row in found(caller, GET + "pays", "listePays", codeLangue="EN")}
    assert (french["DE"], english["DE"], french["FR"]) == ("Allemagne", "Germany", "France")
    currencies = {row["codeDevise"]: row["libelleDevise"] for row in found(caller, GET + "devises", "listeDevises")}
    assert (currencies["EUR"], currencies["CHF"], currencies["XPF"]) == ("Euro européen", "Franc suisse", "Franc CFP")


def test_vat_rates_of_all_territories(caller: Caller) -> None:
    rates = found(caller, GET + "tauxtva", "listeTauxTva", codeLangue="fr")
    assert {rate["valeurTauxTva"] for rate in rates} == {0, 0.9, 1.05, 1.75, 2.1, 5.5, 8.5, 10, 13, 20}
    first = next(rate for rate in rates if rate["codeTauxTva"] == "TVA1")
    assert first == {"codeTauxTva": "TVA1", "libelleTauxTva": "Art 293B(FranchiseEnBase)", "valeurTauxTva": 0}


def test_cadres_statuses_and_syntaxes_of_one_kind(caller: Caller) -> None:
    cadres = found(caller, GET + "cadrefacturation", "listeCadreFacturation", typeDemandePaiement="FACTURE")
    assert [row["codeCadreFacturation"].partition("_")[0] for row in cadres] == ["A1", "A2", "A9", "A12"]
    invoice = found(caller, GET + "etat/typedp", "listeEtatDemandePaiement", typeDemandePaiement="FACTURE")
    works = found(caller, GET + "etat/typedp", "listeEtatDemandePaiement", typeDemandePaiement="FACTURE_TRAVAUX")
    assert {"etatDemandePaiement": "TRANSMISE_MOA"} in works
    assert {"etatDemandePaiement": "TRANSMISE_MOA"} not in invoice
    assert {"etatDemandePaiement": "MISE_EN_PAIEMENT"} in invoice
    every = {row["etatDemandePaiement"] for row in found(caller, GET + "etat/typedp", "listeEtatDemandePaiement")}
    assert every == set(schema_enum("StatutFacture")) - {"ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE"}
    syntaxes = found(caller, GET + "syntaxeflux", "listeSyntaxeFlux", formatFlux="IN_DP_E2_FACTURX")
    assert syntaxes == [{"syntaxeFlux": "IN_DP_E2_CII_FACTURX"}]


def test_what_a_recipient_may_do_next(caller: Caller) -> None:
    path, name, key = GET + "etats/traitement", "listeStatutsPossiblesPourTraitement", "statutPossiblePourTraitement"
    after_deposit = {row[key] for row in found(caller, path, name, statutCourant="DEPOSEE")}
    assert after_deposit > {"SUSPENDUE", "REJETEE", "MANDATEE", "MISE_EN_PAIEMENT"}
    assert "SUSPENDUE" not in {row[key] for row in found(caller, path, name, statutCourant="SUSPENDUE")}
    to_validate = {row[key] for row in found(caller, path, name, statutCourant="A_VALIDER_1")}
    assert to_validate == {"VALIDEE_1", "REFUSEE_1", "ERREUR_FOURNISSEUR_SUR_VALIDEUR"}
    assert ask(caller, path, statutCourant="BROUILLON") == NOTHING_FOUND
    assert len(found(caller, path, name, statutCourant="ABSENCE_VALIDATION_MOE_DELAI_REGLEMENTAIRE")) == 10


def test_attachment_types_of_an_object(caller: Caller) -> None:
    types = found(caller, GET + "typespj", "listeTypePieceJointe", codeLangue="fr", typeObjet="FACTURE")
    assert {row["typeObjet"] for row in types} == {"FACTURE"}
    assert {"01", "02"} == {row["codeTypePieceJointe"] for row in types}
    every = found(caller, GET + "typespj", "listeTypePieceJointe")
    assert len({row["idTypePieceJointe"] for row in every}) == len(every)
    assert {row["typeObjet"] for row in every} == set(schema_enum("TypeObjet"))


def test_motives_are_for_the_cadres_that_are_validated(caller: Caller) -> None:
    path, name = GET + "motifs/refus/Facture/AValider", "listeMotifRefusFactureAValider"
    motives = found(caller, path, name, codeCadreFacturationAValider="A9_FACTURE_SOUSTRAITANT")
    assert {"MONTANT_ERR", "ERR_VALIDEUR"} < {row["codeMotif"] for row in motives}
    assert ask(caller, path, codeCadreFacturationAValider="A1_FACTURE_FOURNISSEUR") == NOTHING_FOUND


def test_ticket_categories_are_searched_and_paged(caller: Caller) -> None:
    name = "listeCategories"
    assert len(found(caller, CATEGORIES, name)) == 10
    assert [row["codeCategorie"] for row in found(caller, CATEGORIES, name, libelleCategorie="factures de t")] == [
        "TRAVAUX"
    ]
    assert [row["codeCategorie"] for row in found(caller, CATEGORIES, name, estActif=False)] == ["ANCIEN_PORTAIL"]
    second = found(caller, CATEGORIES, name, pagination={"pageResultatDemandee": 2, "nbResultatsParPage": 6})
    assert len(second) == 4
    assert ask(caller, CATEGORIES, codeCategorie="INCONNUE") == NOTHING_FOUND


@pytest.mark.wrong_requests("values outside the enumerations")
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("devises", {"codeLangue": "de"}),
        ("tauxtva", {"codeLangue": 1}),
        ("cadrefacturation", {"typeDemandePaiement": "DEVIS"}),
        ("syntaxeflux", {"formatFlux": "PAPIER"}),
        ("etats/traitement", {"statutCourant": "VALIDEE"}),
        ("typespj", {"typeObjet": "LETTRE"}),
    ],
)
def test_a_value_outside_an_enumeration_cannot_be_read(caller: Caller, path: str, body: dict[str, object]) -> None:
    assert caller.http.post(GET + path, json=body).status_code == 400
