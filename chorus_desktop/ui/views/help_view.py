"""Help: the official words and where to find what they ask for, shortcuts, who makes this."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from chorus_desktop import __version__
from chorus_desktop.ui.language import speak
from chorus_desktop.ui.theme import SPACE, Theme
from chorus_desktop.ui.update_watch import UpdateWatch
from chorus_desktop.ui.views.update_notice import UpdateNotice
from chorus_desktop.ui.views.way_card import doctor_card
from chorus_desktop.ui.widgets import Card, PageHeader, ScrollPage, Text
from chorus_desktop.ui.wording import updates as update_words
from chorus_desktop.ui.wording.typography import set_in_french


class Word(NamedTuple):
    """A word as Chorus Pro, the orders and the portal write it, and what it means."""

    official: str
    meaning: str


#: The official words, and what each means.
GLOSSARY = (
    Word(
        "Code service",
        "Le service de votre client qui reçoit la facture. Sur le bon de commande, souvent après « Service ».",
    ),
    Word(
        "Engagement juridique",
        "Le numéro de commande de l’administration. Sur le bon de commande, souvent après « EJ ».",
    ),
    Word("Numéro de marché", "Le numéro du contrat, quand il y en a un. En tête de l’acte d’engagement."),
    Word("Déposée", "Chorus Pro a reçu la facture et l’a trouvée conforme. Elle n’est pas encore payée."),
    Word(
        "Mise à disposition",
        "La facture est chez votre client, qui peut la voir. Le délai de paiement part d’ordinaire de ce jour.",
    ),
    Word("Suspendue", "Votre client attend un document. Fournissez-le : la facture garde son numéro."),
    Word("À recycler", "Mauvais destinataire ou service. Corrigez-le : la facture garde son numéro."),
    Word("Rejetée", "Votre client refuse la facture. Refaites-en une, avec un nouveau numéro."),
    Word("Service fait", "Votre client a constaté que le travail est fait. Vous n’avez rien à faire."),
    Word("Mandatée", "Votre client a demandé le paiement à son comptable."),
    Word("Mise en paiement", "Le virement est parti."),
    Word("PISTE", "Le guichet de l’État qui ouvre les échanges automatiques. Il donne un identifiant et un secret."),
    Word(
        "Compte technique",
        "Le compte que Chorus Pro réserve aux logiciels. Il se crée sur le portail, son mot de passe dure 14 mois.",
    ),
)
#: What one wonders about when something is unusual.
QUESTIONS = (
    (
        "Je n’ai pas de réseau",
        (
            "Continuez : tout se tape et se range ici. Ce qui attend part tout seul dès que la connexion revient, "
            "même si vous avez éteint l’ordinateur entre-temps."
        ),
    ),
    (
        "Je ne sais pas si elle est partie",
        (
            "Ouvrez la facture : sa page dit où elle en est et depuis quand. N’en refaites pas une autre : "
            "l’application cherche d’abord sur Chorus Pro et n’envoie jamais deux fois."
        ),
    ),
    (
        "Je vends toujours les mêmes choses",
        (
            "Catalogue : ce que vous vendez s’y range tout seul. Choisissez les articles, plusieurs avec la touche "
            "Ctrl, puis « Faire une facture » : elle s’ouvre avec ces lignes, il reste les quantités et le client."
        ),
    ),
    (
        "Mon client ne paie pas",
        (
            "Comptes, « Voir les retards » : le nombre de jours, les intérêts que la loi vous donne, et la lettre "
            "de réclamation prête à envoyer."
        ),
    ),
    (
        "Je cherche un client que je n’ai jamais facturé",
        (
            "Clients publics : à côté de la recherche, choisissez Tout l’annuaire. S’il n’y est pas, « Chercher sur "
            "Chorus Pro » le demande, et « Importer l’annuaire » les apporte tous, pour les trouver sans réseau."
        ),
    ),
    (
        "L’année est finie",
        (
            "Comptes, « Archiver une année » : tout ce que vous avez envoyé, avec les preuves et les comptes, dans un "
            "seul fichier à garder dix ans. « Vérifier une archive » dit plus tard si rien n’y a changé."
        ),
    ),
    (
        "Je change d’ordinateur",
        (
            "Réglages, Sauvegardes : copiez la dernière sur une clé USB. Sur le nouvel ordinateur, Réglages, « "
            "Restaurer depuis un fichier ». L’envoi reprend une journée plus tard, le temps de tout comparer avec "
            "Chorus Pro."
        ),
    ),
    (
        "Ma clé USB de sauvegarde se perd",
        (
            "Chiffrez les copies avant : Réglages, Sauvegardes, « Chiffrer les copies ». Imprimez la feuille et "
            "rangez-la loin des copies : sur un autre ordinateur, seule sa clé les ouvre. Les factures d’ici sont "
            "protégées par le chiffrement du disque ; « Ouvrir le diagnostic » dit s’il est en place."
        ),
    ),
    (
        "Mon comptable envoie pour moi",
        (
            "Donnez-lui une sauvegarde. Chez lui : Réglages, « Plusieurs entreprises », Ajouter, « À partir d’une "
            "sauvegarde ». Ensuite, un seul de vous deux fait les factures."
        ),
    ),
    (
        "Mon comptable n’envoie que certaines factures",
        (
            "Faites la facture ici, puis, avec la flèche à côté du bouton « Envoyer », choisissez « Confier à "
            "l’expert-comptable » : il reçoit un fichier à envoyer tel quel, et elle ne part plus d’ici."
        ),
    ),
    (
        "Je suis sous-traitant ou cotraitant",
        (
            "Dans la facture, ouvrez « Remise, acompte, sous-traitance, période » : à « Cette facture est », dites "
            "qui vous êtes, puis qui la valide d’abord. Ce choix fait aussi les factures d’acompte et celles déjà "
            "payées."
        ),
    ),
    (
        "Une nouvelle version est annoncée",
        (
            "Laissez partir ce qui attend, puis installez-la comme la première : vos factures restent où elles sont. "
            "L’application n’installe rien d’elle-même. Réglages, « Mises à jour », désactive ces annonces."
        ),
    ),
    (
        "L’application ne s’ouvre plus",
        (
            "Elle dit pourquoi. Si son fichier est abîmé, elle propose vos sauvegardes, et sinon de récupérer ce qui "
            "se lit encore. Rien n’est jamais effacé."
        ),
    ),
)
_KEYS = (
    ("Ctrl + N", "Nouvelle facture"),
    ("Ctrl + O", "Joindre mon PDF"),
    ("Ctrl + F", "Chercher une facture"),
    ("Ctrl + Entrée", "Envoyer"),
    ("Ctrl + Z, Ctrl + Y", "Annuler, rétablir"),
    ("Échap", "Revenir, le brouillon est gardé"),
    ("Ctrl + A, Suppr", "Dans une liste : tout choisir, retirer ce qui peut l’être"),
    ("Ctrl + C", "Dans les clients : copier le SIRET"),
    ("F1", "Cette aide"),
    ("Ctrl + Q", "Quitter"),
)


class HelpPage(ScrollPage):
    """Words, the way to the diagnosis: `doctor_requested`, and what is known of newer releases."""

    doctor_requested = Signal()

    def __init__(self, theme: Theme, updates: UpdateWatch, parent: QWidget | None = None) -> None:
        super().__init__(name="help", parent=parent)
        self._updates = updates
        self.body.addWidget(PageHeader(theme, self.tr("Aide"), self.tr("Les mots de Chorus Pro, en clair")))
        doctor = doctor_card(theme)
        doctor.wanted.connect(self.doctor_requested)
        self.body.addWidget(doctor)
        self.body.addWidget(_table(self.tr("Que faire si…"), QUESTIONS))
        self.body.addWidget(_table(self.tr("Les mots"), GLOSSARY))
        self.body.addWidget(_table(self.tr("Au clavier"), _KEYS))
        self.body.addWidget(self._about(theme))
        updates.changed.connect(self.refresh)
        self.refresh()

    def _about(self, theme: Theme) -> Card:
        about = Card(title=self.tr("À propos"), name="about")
        told = self.tr(
            "Chorus Desktop {0}. Application indépendante, sans lien avec l’État. Logiciel libre, licence Apache 2.0."
        ).format(__version__)
        about.body.addWidget(Text(told, wrap=True, name="aboutText"))
        self._known = Text(wrap=True, name="aboutUpdates")
        about.body.addWidget(self._known)
        self._release = UpdateNotice(theme, self._updates, name="aboutNotice", postponable=False)
        about.body.addWidget(self._release)
        return about

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what is known of newer releases; nobody is asked."""
        super().showEvent(event)
        if not event.spontaneous():
            self._updates.read()

    @Slot()
    def refresh(self) -> None:
        """Tell what is known of newer releases."""
        standing = self._updates.standing
        told = "" if standing is None else update_words.about(standing)
        self._known.setText(told if self._updates.asks else update_words.TRAINING)
        self._known.setVisible(bool(self._known.text()))
        self._release.refresh()


def _table(title: str, rows: Sequence[tuple[str, str]]) -> Card:
    card = Card(title=title, name="helpCard")
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.xl)
    grid.setVerticalSpacing(SPACE.s)
    grid.setColumnMinimumWidth(0, 170)
    grid.setColumnStretch(1, 1)
    for rank, (word, meaning) in enumerate(rows):
        grid.addWidget(Text(word, role="strong"), rank, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(set_in_french(meaning), wrap=True), rank, 1)
    card.body.addLayout(grid)
    return card


speak(globals())
