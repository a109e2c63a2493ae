"""Why a recipient suspended or refused an invoice, in plain French, and what the supplier does about it.

Codes: AIFE, external specifications of 2026, table 4, which gives no sentence for a supplier: both sentences are ours.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Motive:
    """What a motive says, and what to do, each a sentence; the code itself is the official word."""

    plain: str
    remedy: str


MOTIVES: dict[str, Motive] = {
    "AUT_MOTIF_ERR_VALIDEUR": Motive(
        plain="Il y a une autre erreur sur le valideur indiqué.",
        remedy="Lisez son commentaire, puis demandez à l’entreprise principale qui doit valider.",
    ),
    "RETRAIT_MAN_SERV": Motive(
        plain="La facture a été retirée par le service.",
        remedy="Appelez ce service : il vous dira à qui l’adresser.",
    ),
    "SUPPR_MASSE": Motive(
        plain="La facture a été supprimée avec d’autres.",
        remedy="Appelez votre client avant de refaire quoi que ce soit : la suppression peut être une erreur.",
    ),
    "AUTRE": Motive(
        plain="Votre client donne un autre motif.",
        remedy="Voyez son commentaire ou appelez-le.",
    ),
    "CONTACT_ACHTR": Motive(
        plain="Votre client demande que vous preniez contact avec l’acheteur.",
        remedy="Appelez la personne qui a passé la commande.",
    ),
    "COORD_BANC_ERR": Motive(
        plain="Vos coordonnées bancaires ne sont pas les bonnes.",
        remedy="Comparez votre RIB avec celui du marché et de votre fiche Chorus Pro, puis envoyez le bon.",
    ),
    "CREANCIER_ERR": Motive(
        plain="Le créancier indiqué n’est pas le bon.",
        remedy="Vérifiez quel SIRET le marché nomme comme titulaire : la facture doit venir de lui.",
    ),
    "DOUBLE_FACT": Motive(
        plain="Cette facture a déjà été reçue.",
        remedy="Cherchez l’autre dans votre liste : si elle suit son cours, il n’y a rien à refaire.",
    ),
    "ERREUR_DONNEE_EJ": Motive(
        plain="Les données de l’engagement ne correspondent pas à la facture.",
        remedy="Comparez prix, quantités et fournisseur avec le bon de commande.",
    ),
    "EJ_ERR": Motive(
        plain="Le numéro d’engagement n’est pas le bon.",
        remedy="Demandez-le à votre client.",
    ),
    "ERR_VALIDEUR": Motive(
        plain="Le valideur indiqué n’est pas le bon.",
        remedy="Demandez à l’entreprise principale le SIRET de celui qui valide.",
    ),
    "FACT_NON_CONFORME": Motive(
        plain="Il manque une mention obligatoire sur la facture.",
        remedy="Demandez laquelle à votre client si son commentaire ne le dit pas, et ajoutez-la.",
    ),
    "HONORER_LA_COMMANDE": Motive(
        plain="Votre client dit que la commande n’est pas encore honorée.",
        remedy="Terminez la commande, ou envoyez-lui le bon de livraison signé.",
    ),
    "LIVR_INCOMP": Motive(
        plain="La livraison est incomplète.",
        remedy="Livrez ce qui manque, ou facturez seulement ce qui est livré.",
    ),
    "MARCHE_TERM": Motive(
        plain="Le marché est terminé.",
        remedy="Demandez à votre client sous quel marché ou quelle commande facturer.",
    ),
    "MONTANT_ERR": Motive(
        plain="Le montant n’est pas le bon.",
        remedy="Comparez avec la commande ou le décompte. En cas de désaccord, les sommes admises doivent être payées.",
    ),
    "SE_ERR": Motive(
        plain="Le service indiqué n’existe pas chez ce client.",
        remedy="Demandez-lui le bon code service.",
    ),
    "ST_CT_NON_DECLAR": Motive(
        plain="Le sous-traitant ou cotraitant n’est pas déclaré.",
        remedy="Faites signer la déclaration de sous-traitance (DC4) par l’entreprise principale et votre client.",
    ),
    "SUPPR_COMP_AVOIR": Motive(
        plain="Elle est annulée par un avoir.",
        remedy="Vérifiez que l’avoir figure dans votre liste : il n’y a rien d’autre à faire.",
    ),
    "TRANSF_PMNT_REGIE": Motive(
        plain="Elle est payée par la régie.",
        remedy="Notez le paiement quand il arrive : Chorus Pro ne l’annoncera pas.",
    ),
    "TX_TVA_ERR": Motive(
        plain="Le taux de TVA n’est pas le bon.",
        remedy="Vérifiez le taux de ces travaux avec votre client ou votre comptable.",
    ),
}
