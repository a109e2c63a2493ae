<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
    <context>
        <name>AccountsChoice</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_choice.py" />
            <source>Période</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_choice.py" />
            <source>TVA due</source>
            <translation>VAT due</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_choice.py" />
            <source>Activité habituelle</source>
            <translation>Usual activity</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_choice.py" />
            <source>Période précédente</source>
            <translation>Previous period</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_choice.py" />
            <source>Période suivante</source>
            <translation>Next period</translation>
        </message>
    </context>
    <context>
        <name>AccountsPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>E&amp;xporter (PDF, Excel, FEC)…</source>
            <translation>E&amp;xport (PDF, Excel, FEC)…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>&amp;Archiver une année…</source>
            <translation>&amp;Archive a year…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>TVA collectée, par taux</source>
            <translation>VAT collected, by rate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>Chiffre d’affaires, par activité</source>
            <translation>Turnover, by activity</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>Livre des recettes</source>
            <translation>Receipts book</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>Par client</source>
            <translation>By customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>Où écrire les fichiers du comptable</source>
            <translation>Where to write the accountant’s files</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_page.py" />
            <source>Ouvrir le dossier</source>
            <translation>Open the folder</translation>
        </message>
    </context>
    <context>
        <name>AddFirmDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/add_firm.py" />
            <source>Sauvegardes (chorus*.db chorus*.chiffre)</source>
            <translation>Backups (chorus*.db chorus*.chiffre)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/add_firm.py" />
            <source>Tous (*)</source>
            <translation>All (*)</translation>
        </message>
    </context>
    <context>
        <name>AlertSettings</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_alerts.py" />
            <source>Avertissements</source>
            <translation>Alerts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_alerts.py" />
            <source>M’avertir quand quelque chose m’attend et que la fenêtre n’est pas devant</source>
            <translation>Alert me when something is waiting for me and the window is not in front</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_alerts.py" />
            <source>Une facture qui attend quelque chose de vous, un paiement en retard, un numéro manquant, un mot de passe qui expire, des envois retenus ou arrêtés. Rien d’autre.</source>
            <translation>An invoice that asks something of you, a late payment, a missing number, a password about to expire, sending on hold or stopped. Nothing else.</translation>
        </message>
    </context>
    <context>
        <name>AmendmentDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;TVA</source>
            <translation>&amp;VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;Ajouter l’avenant</source>
            <translation>&amp;Add the amendment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>Ann&amp;uler</source>
            <translation>Canc&amp;el</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;N°</source>
            <translation>&amp;No.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;Signé le</source>
            <translation>&amp;Signed on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;Objet de l’avenant</source>
            <translation>Sub&amp;ject of the amendment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/amendment.py" />
            <source>&amp;Montant HT</source>
            <translation>A&amp;mount excl. VAT</translation>
        </message>
    </context>
    <context>
        <name>ArchiveDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>Archiver une année</source>
            <translation>Archive a year</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>&amp;Archiver</source>
            <translation>&amp;Archive</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>A&amp;nnée</source>
            <translation>&amp;Year</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>Où enregistrer l’archive</source>
            <translation>Where to save the archive</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>&amp;Vérifier une archive…</source>
            <translation>Chec&amp;k an archive…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>L’archive à vérifier</source>
            <translation>The archive to check</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/archive.py" />
            <source>Archives (*.zip)</source>
            <translation>Archives (*.zip)</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/banner.py" />
            <source>Fermer ce message</source>
            <translation>Close this message</translation>
        </message>
    </context>
    <context>
        <name>BodiesAsked</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/bodies_asked.py" />
            <source>Arrêter</source>
            <translation>Stop</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/bodies_asked.py" />
            <source>Demandé à Chorus Pro…</source>
            <translation>Chorus Pro has been asked…</translation>
        </message>
    </context>
    <context>
        <name>BundleDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Avancement</source>
            <translation>Progress</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>A&amp;rrêter</source>
            <translation>S&amp;top</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>&amp;Fermer</source>
            <translation>&amp;Close</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Factures : {0} sur {1}</source>
            <translation>Invoices: {0} of {1}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Préparation…</source>
            <translation>Preparing…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Arrêté. Rien n’a été écrit.</source>
            <translation>Stopped. Nothing was written.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Le remplacer</source>
            <translation>Replace it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Ouvrir le dossier</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/bundle.py" />
            <source>Arrêt…</source>
            <translation>Stopping…</translation>
        </message>
    </context>
    <context>
        <name>BuyerActs</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>&amp;Exporter…</source>
            <translation>Expo&amp;rt…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>&amp;Mettre à jour</source>
            <translation>&amp;Update</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>&amp;Voir leurs factures</source>
            <translation>See t&amp;heir invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>Mettre à jour depuis Chorus Pro</source>
            <translation>Update from Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>Exporter…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_acts.py" />
            <source>Exporter les clients</source>
            <translation>Export the customers</translation>
        </message>
    </context>
    <context>
        <name>BuyerCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>Client public</source>
            <translation>Public customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>Nom, SIRET ou &amp;ville</source>
            <translation>Name, SIRET or &amp;town</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>Nom du client, tel qu’il figure sur le bon de commande</source>
            <translation>Customer’s name, as it stands on the purchase order</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>Service destinataire</source>
            <translation>Receiving department</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>&amp;Service destinataire (code service)</source>
            <translation>Receiving &amp;department (code service)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_buyer.py" />
            <source>N° de &amp;commande de l’administration (engagement)</source>
            <translation>Public body’s order &amp;number (engagement)</translation>
        </message>
    </context>
    <context>
        <name>BuyerDetail</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_card.py" />
            <source>Voir ses factures</source>
            <translation>See its invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_card.py" />
            <source>Mettre à jour</source>
            <translation>Update</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_card.py" />
            <source>Lui faire une facture</source>
            <translation>Invoice it</translation>
        </message>
    </context>
    <context>
        <name>BuyerField</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_picker.py" />
            <source>par exemple : mairie de Valmont</source>
            <translation>for example: mairie de Valmont</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_picker.py" />
            <source>Clients trouvés</source>
            <translation>Customers found</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_picker.py" />
            <source>Un client trouvé : {0}. Entrée pour le prendre.</source>
            <translation>One customer found: {0}. Enter takes it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_picker.py" />
            <source>{0} clients trouvés, flèche bas pour choisir. Le premier : {1}.</source>
            <translation>{0} customers found, down arrow to choose. The first: {1}.</translation>
        </message>
    </context>
    <context>
        <name>BuyerRows</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_rows.py" />
            <source>Clients publics</source>
            <translation>Public customers</translation>
        </message>
    </context>
    <context>
        <name>BuyerSearch</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Nom, SIRET ou ville</source>
            <translation>Name, SIRET or town</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Chercher un client public</source>
            <translation>Find a public customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Montrer</source>
            <translation>Show</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Mes clients</source>
            <translation>My customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Mes clients qui doivent encore</source>
            <translation>My customers who still owe</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Tout l’annuaire</source>
            <translation>The whole directory</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Annuaire, sans les fermés</source>
            <translation>The directory, without closed ones</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>&amp;Chercher sur Chorus Pro</source>
            <translation>&amp;Search on Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyer_search.py" />
            <source>Choisir les colonnes</source>
            <translation>Choose the columns</translation>
        </message>
    </context>
    <context>
        <name>BuyerTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Client</source>
            <translation>Customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>SIRET</source>
            <translation>SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Ville</source>
            <translation>Town</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Exige</source>
            <translation>Requires</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Factures</source>
            <translation>Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Dernière facture</source>
            <translation>Last invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Reste à recevoir</source>
            <translation>Still to come</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Services</source>
            <translation>Departments</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Annonce ses paiements</source>
            <translation>Announces payments</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Adresse</source>
            <translation>Address</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/buyer_table.py" />
            <source>Mis à jour le</source>
            <translation>Updated on</translation>
        </message>
    </context>
    <context>
        <name>BuyersPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>Aucun client ici</source>
            <translation>No customer here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>Tapez un nom ou un SIRET, puis cherchez-le sur Chorus Pro. Il restera ensuite disponible hors ligne.</source>
            <translation>Type a name or a SIRET, then search for it on Chorus Pro. From then on it is also there offline.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>&amp;Importer l’annuaire…</source>
            <translation>&amp;Import the directory…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>E&amp;xporter…</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>Clients publics</source>
            <translation>Public customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/buyers.py" />
            <source>Lui faire une facture</source>
            <translation>Make an invoice for it</translation>
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/date_edit.py" />
            <source>Calendrier</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/date_edit.py" />
            <source>Jours du mois</source>
            <translation>Days of the month</translation>
        </message>
    </context>
    <context>
        <name>CatalogueActs</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_acts.py" />
            <source>Exporter le catalogue</source>
            <translation>Export the catalogue</translation>
        </message>
    </context>
    <context>
        <name>CatalogueItemDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>Article du catalogue</source>
            <translation>Catalogue item</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>Nouvel article</source>
            <translation>New item</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;Désignation</source>
            <translation>&amp;Description</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;Prix hors taxe</source>
            <translation>&amp;Price ex. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;Unité</source>
            <translation>&amp;Unit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;TVA</source>
            <translation>&amp;VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>Une vente à un autre prix ne changera pas celui-ci.</source>
            <translation>A sale at another price will not change this one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;Garder</source>
            <translation>&amp;Keep</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/catalogue_item.py" />
            <source>Ce n’est pas un prix. Tapez par exemple 38,50.</source>
            <translation>This is not a price. Type for example 38.50.</translation>
        </message>
    </context>
    <context>
        <name>CatalogueItems</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Articles</source>
            <translation>Items</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Rien ici</source>
            <translation>Nothing here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Désignation</source>
            <translation>Description</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Chercher dans le catalogue</source>
            <translation>Search the catalogue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>&amp;Nouvel article</source>
            <translation>&amp;New item</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Choisir les colonnes</source>
            <translation>Choose the columns</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Suppr</source>
            <translation>Del</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Rien de tel n’a été vendu. Essayez le début d’un autre mot.</source>
            <translation>Nothing like it has been sold. Try the beginning of another word.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_items.py" />
            <source>Ce que vous vendez s’ajoute ici de lui-même dès la première facture envoyée.</source>
            <translation>What you sell is added here by itself from the first invoice you send.</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue.py" />
            <source>&amp;Marchés de travaux</source>
            <translation>&amp;Works contracts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue.py" />
            <source>E&amp;xporter…</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue.py" />
            <source>Vos modèles, et ce que vous avez déjà vendu</source>
            <translation>Your templates, and what you have sold before</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue.py" />
            <source>Catalogue</source>
            <translation>Catalogue</translation>
        </message>
    </context>
    <context>
        <name>CatalogueRows</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_rows.py" />
            <source>Articles</source>
            <translation>Items</translation>
        </message>
    </context>
    <context>
        <name>CatalogueTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Désignation</source>
            <translation>Description</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Unité</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Prix HT</source>
            <translation>Price ex. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>TVA</source>
            <translation>VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Fois vendu</source>
            <translation>Times sold</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Dernière vente</source>
            <translation>Last sale</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>Prix fixé</source>
            <translation>Fixed price</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/catalogue_table.py" />
            <source>par vous</source>
            <translation>by you</translation>
        </message>
    </context>
    <context>
        <name>CatalogueTemplates</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_templates.py" />
            <source>Modèles et factures récurrentes</source>
            <translation>Templates and recurring invoices</translation>
        </message>
    </context>
    <context>
        <name>ChoiceBar</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/choice_bar.py" />
            <source>Tout désélectionner</source>
            <translation>Clear the selection</translation>
        </message>
    </context>
    <context>
        <name>ColumnTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/chosen_columns.py" />
            <source>Revenir aux colonnes habituelles</source>
            <translation>Back to the usual columns</translation>
        </message>
    </context>
    <context>
        <name>ConnectionLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/connection_line.py" />
            <source>Votre entreprise</source>
            <translation>Your firm</translation>
        </message>
    </context>
    <context>
        <name>ConnectionSettings</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Connexion à Chorus Pro</source>
            <translation>Connection to Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Vous vous entraînez sur une plateforme embarquée : rien ne part vers l’État, aucun identifiant n’est nécessaire.</source>
            <translation>You are practising on a built-in platform: nothing goes to the State, and no credentials are needed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>&amp;Vérifier la connexion</source>
            <translation>&amp;Check the connection</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Être guidé pas à pas</source>
            <translation>Guide me step by step</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Réelle (production)</source>
            <translation>Live (production)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>D’essai (qualification)</source>
            <translation>Trial (qualification)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Plateforme</source>
            <translation>Platform</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_connection.py" />
            <source>Vérification en cours…</source>
            <translation>Checking…</translation>
        </message>
    </context>
    <context>
        <name>CopiesRows</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/copies_rows.py" />
            <source>Sauvegardes (chorus*.db chorus*.chiffre)</source>
            <translation>Backups (chorus*.db chorus*.chiffre)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/copies_rows.py" />
            <source>Tous (*)</source>
            <translation>All (*)</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/crash.py" />
            <source>Un problème imprévu</source>
            <translation>An unexpected problem</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/crash.py" />
            <source>Un problème imprévu est survenu. Vos factures sont enregistrées. Vous pouvez continuer ; si cela se répète, relancez l’application et joignez ce rapport à votre demande d’aide.</source>
            <translation>An unexpected problem has occurred. Your invoices are saved. You can carry on; if it happens again, restart the program and attach this report when you ask for help.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/crash.py" />
            <source>Rapport</source>
            <translation>Report</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/crash.py" />
            <source>&amp;Copier le rapport</source>
            <translation>&amp;Copy the report</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/crash.py" />
            <source>Con&amp;tinuer</source>
            <translation>Con&amp;tinue</translation>
        </message>
    </context>
    <context>
        <name>CredentialFields</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>PISTE : identifiant de l’application</source>
            <translation>PISTE: application identifier</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>PISTE : secret de l’application</source>
            <translation>PISTE: application secret</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>Compte technique : identifiant</source>
            <translation>Technical account: login</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>Compte technique : mot de passe</source>
            <translation>Technical account: password</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>Sur piste.gouv.fr, votre application, « Client ID »</source>
            <translation>On piste.gouv.fr, your application, “Client ID”</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>À côté de l’identifiant, « Consulter le client secret »</source>
            <translation>Next to the identifier, “Consulter le client secret”</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>De la forme TECH_1_12345@cpro.fr</source>
            <translation>Looks like TECH_1_12345@cpro.fr</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/credential_fields.py" />
            <source>Montré à la création du compte, valable 14 mois</source>
            <translation>Shown when the account is created, valid for 14 months</translation>
        </message>
    </context>
    <context>
        <name>DateEdit</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/date_edit.py" />
            <source>jj/mm/aaaa</source>
            <translation>dd/mm/yyyy</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/date_edit.py" />
            <source>Choisir dans un calendrier (F4)</source>
            <translation>Pick from a calendar (F4)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/date_edit.py" />
            <source>F4 dans le champ</source>
            <translation>F4 in the field</translation>
        </message>
    </context>
    <context>
        <name>DecisionCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Aucun</source>
            <translation>None</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Statut</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Appliquer</source>
            <translation>&amp;Apply</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Voir la facture</source>
            <translation>&amp;View invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Décision de l’agence</source>
            <translation>The agency’s &amp;decision</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Motif</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Appliquer à {0}</source>
            <translation>Apply to {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Voir la facture {0}</source>
            <translation>View invoice {0}</translation>
        </message>
    </context>
    <context>
        <name>DifferencesPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/differences.py" />
            <source>Comparé pour la dernière fois : {0}</source>
            <translation>Last compared: {0}</translation>
        </message>
    </context>
    <context>
        <name>DoctorPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/doctor_page.py" />
            <source>Ouvrir Réglages</source>
            <translation>Open Settings</translation>
        </message>
    </context>
    <context>
        <name>DraftPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_frame.py" />
            <source>Retour, le brouillon est gardé</source>
            <translation>Back, the draft is kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_frame.py" />
            <source>Ctrl + Entrée</source>
            <translation>Ctrl + Enter</translation>
        </message>
    </context>
    <context>
        <name>DropZone</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_drop.py" />
            <source>&amp;Choisir un fichier…</source>
            <translation>&amp;Choose a file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_drop.py" />
            <source>Ctrl + O</source>
            <translation>Ctrl + O</translation>
        </message>
    </context>
    <context>
        <name>EditorAside</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_aside.py" />
            <source>Aperçu</source>
            <translation>Preview</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_aside.py" />
            <source>Revenir à la saisie</source>
            <translation>Back to typing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_aside.py" />
            <source>Agrandir</source>
            <translation>Enlarge</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_aside.py" />
            <source>Agrandir l’aperçu</source>
            <translation>Enlarge the preview</translation>
        </message>
    </context>
    <context>
        <name>EditorCopies</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Pl&amp;us</source>
            <translation>Mo&amp;re</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Plus : copier, modèles, facture récurrente</source>
            <translation>More: copy, templates, recurring invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>&amp;Dupliquer cette facture</source>
            <translation>&amp;Duplicate this invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>&amp;Garder comme modèle…</source>
            <translation>&amp;Keep as a template…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Facture &amp;récurrente…</source>
            <translation>Recurrin&amp;g invoice…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Commencer d’après un modèle :</source>
            <translation>Start from a template:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Aucun modèle pour le moment</source>
            <translation>No templates yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_copies.py" />
            <source>Vous êtes maintenant sur la copie.</source>
            <translation>You are now on the copy.</translation>
        </message>
    </context>
    <context>
        <name>EditorPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor.py" />
            <source>Facture</source>
            <translation>Invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor.py" />
            <source>Ap&amp;erçu PDF</source>
            <translation>PDF pre&amp;view</translation>
        </message>
    </context>
    <context>
        <name>ExercisePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Jouez l’agence, le temps et le réseau ; rien ne part vers l’État</source>
            <translation>Play the agency, the clock and the network; nothing goes to the State</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>S’exercer</source>
            <translation>Practise</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Factures reçues par la plateforme</source>
            <translation>Invoices received by the platform</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>La plateforme n’a encore aucune facture</source>
            <translation>The platform has no invoices yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Envoyez-en une : elle apparaît ici dès que la plateforme l’a reçue.</source>
            <translation>Send one: it appears here as soon as the platform has received it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Nouvelle facture</source>
            <translation>New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Chaque facture avance seule avec le temps, jusqu’à votre première décision ; ensuite, c’est à vous.</source>
            <translation>Each invoice moves on by itself with time until your first decision; after that, it is up to you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Montrer aussi la plus ancienne</source>
            <translation>Show the oldest one too</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Montrer aussi les {0} plus anciennes</source>
            <translation>Show the {0} older ones too</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Le temps a passé sur la plateforme.</source>
            <translation>Time has passed on the platform.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Réseau coupé.</source>
            <translation>Network cut.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Réseau rétabli.</source>
            <translation>Network restored.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_page.py" />
            <source>Incident prêt pour le prochain envoi.</source>
            <translation>The incident is ready for the next sending.</translation>
        </message>
    </context>
    <context>
        <name>ExpectedCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/accounts_cards.py" />
            <source>Argent attendu</source>
            <translation>Money expected</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export.py" />
            <source>Exporter des factures</source>
            <translation>Export invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export.py" />
            <source>E&amp;xporter</source>
            <translation>E&amp;xport</translation>
        </message>
    </context>
    <context>
        <name>ExportFields</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>Les six signes que Chorus Pro donne à qui dépose par EDI. Laissez vide si vous n’en avez pas.</source>
            <translation>The six characters that Chorus Pro gives to those who file by EDI. Leave empty if you have none.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>&amp;Code partenaire (facultatif)</source>
            <translation>Pa&amp;rtner code (optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>Où enregistrer l’export</source>
            <translation>Where to save the export</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>La facture choisie</source>
            <translation>The selected invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>Les {0} factures choisies</source>
            <translation>The {0} selected invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>La facture de la liste</source>
            <translation>The invoice in the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>Les {0} factures de la liste</source>
            <translation>The {0} invoices in the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>Celles d’une période</source>
            <translation>Those of a period</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>&amp;Quelles factures</source>
            <translation>&amp;Which invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>&amp;Du</source>
            <translation>&amp;From</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>&amp;Au</source>
            <translation>&amp;To</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/export_form.py" />
            <source>&amp;Pour qui ?</source>
            <translation>F&amp;or whom?</translation>
        </message>
    </context>
    <context>
        <name>FirmFields</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/firm_fields.py" />
            <source>Je facture la TVA</source>
            <translation>I charge VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/firm_fields.py" />
            <source>Je facture la TVA, option pour les débits</source>
            <translation>I charge VAT, option for VAT on debits</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/firm_fields.py" />
            <source>Franchise en base (art. 293 B)</source>
            <translation>VAT-exempt small business (franchise, art. 293 B)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/firm_fields.py" />
            <source>Régime de &amp;TVA</source>
            <translation>&amp;VAT scheme</translation>
        </message>
    </context>
    <context>
        <name>FirmStep</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>N° de TVA</source>
            <translation>VAT number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Proposé d’après le SIRET</source>
            <translation>Suggested from the SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>&amp;IBAN</source>
            <translation>&amp;IBAN</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Sur votre relevé d’identité bancaire</source>
            <translation>On your bank details (RIB)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>BIC</source>
            <translation>BIC</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>À côté de l’IBAN ; peut attendre</source>
            <translation>Next to the IBAN; can wait</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>&amp;SIRET (14 chiffres)</source>
            <translation>&amp;SIRET (14 digits)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Sur votre avis de situation, ou vos devis</source>
            <translation>On your registration notice (avis de situation), or on your quotations</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>&amp;Nom ou raison sociale</source>
            <translation>&amp;Name or company name</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Adresse</source>
            <translation>Address</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Complément d’adresse</source>
            <translation>Address, second line</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Code postal</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Ville</source>
            <translation>Town</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Forme et capital</source>
            <translation>Legal form and capital</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>SARL au capital de 8 000 €</source>
            <translation>SARL au capital de 8 000 €</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Registre</source>
            <translation>Register</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>RCS Lyon 732 829 320</source>
            <translation>RCS Lyon 732 829 320</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Courriel</source>
            <translation>Email</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Téléphone</source>
            <translation>Telephone</translation>
        </message>
    </context>
    <context>
        <name>FirstInvoiceStep</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>&amp;Nouvelle facture</source>
            <translation>&amp;New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Joindre mon &amp;PDF</source>
            <translation>Attach my &amp;PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_step.py" />
            <source>Chercher un client</source>
            <translation>Find a customer</translation>
        </message>
    </context>
    <context>
        <name>FolderBox</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/folder_box.py" />
            <source>C&amp;hoisir…</source>
            <translation>C&amp;hoose…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/folder_box.py" />
            <source>Dossier</source>
            <translation>Folder</translation>
        </message>
    </context>
    <context>
        <name>GuideDrawing</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_drawing.py" />
            <source>Dessin simplifié de {0}. À repérer : {1}</source>
            <translation>Simplified drawing of {0}. What to look for: {1}</translation>
        </message>
    </context>
    <context>
        <name>GuidePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>Fermer le guide</source>
            <translation>Close the guide</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>Tout est gardé à mesure ; chaque étape peut attendre</source>
            <translation>Everything is kept as you go; each step can wait</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>Pour bien démarrer</source>
            <translation>To get started</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>Passer cette étape</source>
            <translation>Skip this step</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>&amp;Retour</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide.py" />
            <source>&amp;Continuer</source>
            <translation>&amp;Continue</translation>
        </message>
    </context>
    <context>
        <name>GuideStepper</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_stepper.py" />
            <source>Étape {0} sur {1} : {2}</source>
            <translation>Step {0} of {1}: {2}</translation>
        </message>
    </context>
    <context>
        <name>GuideWalk</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_walk.py" />
            <source>{0} sur {1}</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Aide</source>
            <translation>Help</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Les mots de Chorus Pro, en clair</source>
            <translation>The words of Chorus Pro, made plain</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Que faire si…</source>
            <translation>What to do if…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Les mots</source>
            <translation>The words</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Au clavier</source>
            <translation>On the keyboard</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>À propos</source>
            <translation>About</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Chorus Desktop {0}. Application indépendante, sans lien avec l’État. Logiciel libre, licence Apache 2.0.</source>
            <translation>Chorus Desktop {0}. Independent software, not connected with the French State. Free software, Apache 2.0 licence.</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Joindre mon &amp;PDF</source>
            <translation>Attach my &amp;PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>&amp;Nouvelle facture</source>
            <translation>&amp;New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>À faire</source>
            <translation>To do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Rien à faire</source>
            <translation>Nothing to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Tapez une facture ou joignez votre PDF : elle partira dès que le réseau le permet.</source>
            <translation>Type an invoice or attach your PDF: it leaves as soon as the network allows.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Nouvelle facture</source>
            <translation>New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Dernières nouvelles</source>
            <translation>Latest news</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>À encaisser</source>
            <translation>Money to come</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Pour bien démarrer</source>
            <translation>To get started</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home.py" />
            <source>Ouvrir Réglages</source>
            <translation>Open Settings</translation>
        </message>
    </context>
    <context>
        <name>ImportDirectoryDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Importer l’annuaire</source>
            <translation>Import the directory</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Avancement</source>
            <translation>Progress</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>&amp;Choisir le fichier…</source>
            <translation>&amp;Choose the file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>A&amp;rrêter</source>
            <translation>&amp;Stop</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>&amp;Fermer</source>
            <translation>C&amp;lose</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Choisir le fichier de l’annuaire</source>
            <translation>Choose the directory file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Annuaire (*.xlsx *.zip *.xml *.csv)</source>
            <translation>Directory (*.xlsx *.zip *.xml *.csv)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Tous les fichiers (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Lecture du fichier…</source>
            <translation>Reading the file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/import_directory.py" />
            <source>Arrêt…</source>
            <translation>Stopping…</translation>
        </message>
    </context>
    <context>
        <name>IncidentCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Un incident au prochain envoi</source>
            <translation>An incident at the next sending</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Incident au prochain envoi</source>
            <translation>Incident at the next sending</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Préparer l’incident</source>
            <translation>&amp;Prepare the incident</translation>
        </message>
    </context>
    <context>
        <name>InvoiceListPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Aucune facture ici</source>
            <translation>No invoices here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Changez la recherche ou le filtre, ou commencez une facture.</source>
            <translation>Change the search or the filter, or start an invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Nouvelle facture</source>
            <translation>New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>E&amp;xporter…</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Joindre mon &amp;PDF</source>
            <translation>Attach my &amp;PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>&amp;Nouvelle facture</source>
            <translation>&amp;New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Factures</source>
            <translation>Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Numéro, client, SIRET, désignation…</source>
            <translation>Number, customer, SIRET, description…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Chercher une facture</source>
            <translation>Find an invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Montrer</source>
            <translation>Show</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Toutes</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>À corriger ou à compléter</source>
            <translation>To correct or complete</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Brouillons</source>
            <translation>Drafts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Mes PDF à confirmer</source>
            <translation>My PDFs to confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Pas encore parties</source>
            <translation>Not sent yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>En cours chez le client</source>
            <translation>With the customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>En retard de paiement</source>
            <translation>Payment overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Payées</source>
            <translation>Paid</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Refusées ou abandonnées</source>
            <translation>Rejected or abandoned</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Corbeille</source>
            <translation>Bin</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Choisir les colonnes</source>
            <translation>Choose the columns</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Ouvrir</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_list.py" />
            <source>Dupliquer</source>
            <translation>Duplicate</translation>
        </message>
    </context>
    <context>
        <name>InvoicePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Retour</source>
            <translation>Back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>&amp;Reprendre avant l’envoi</source>
            <translation>&amp;Take back before it leaves</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>&amp;Corriger</source>
            <translation>&amp;Correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>&amp;Facture finale</source>
            <translation>&amp;Final invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Faire un &amp;avoir</source>
            <translation>Make a credit &amp;note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>&amp;Dupliquer</source>
            <translation>&amp;Duplicate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>&amp;Enregistrer une copie…</source>
            <translation>&amp;Save a copy…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Où en est-elle ?</source>
            <translation>Where is it now?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Brouillon</source>
            <translation>Draft</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Trop tard, elle est déjà en train de partir.</source>
            <translation>Too late, it is already on its way.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_page.py" />
            <source>Enregistrer une copie</source>
            <translation>Save a copy</translation>
        </message>
    </context>
    <context>
        <name>InvoiceTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Numéro</source>
            <translation>Number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Client</source>
            <translation>Customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Échéance</source>
            <translation>Due</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Montant TTC</source>
            <translation>Amount incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>État</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>SIRET du client</source>
            <translation>Customer’s SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Montant HT</source>
            <translation>Amount excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Dernier changement</source>
            <translation>Last change</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Client à choisir</source>
            <translation>Customer to be chosen</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>{0} factures</source>
            <translation>{0} invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Au moins {0} factures</source>
            <translation>At least {0} invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>Aucune</source>
            <translation>None</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/invoice_table.py" />
            <source>1 facture</source>
            <translation>1 invoice</translation>
        </message>
    </context>
    <context>
        <name>JournalCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Tout ce qui arrive à cette facture est inscrit ici, et rien n’en est effacé sans trace.</source>
            <translation>Everything that happens to this invoice is written here, and nothing can be erased from it unnoticed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Pre&amp;uve de dépôt…</source>
            <translation>&amp;Proof of deposit…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Masquer le journal</source>
            <translation>Hide the journal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Voir le journal</source>
            <translation>Show the journal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Preuve de dépôt {0}.pdf</source>
            <translation>Proof of deposit {0}.pdf</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>JSON, avec les réponses complètes (*.json)</source>
            <translation>JSON, with the full answers (*.json)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Enregistrer la preuve de dépôt</source>
            <translation>Save the proof of deposit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Preuve enregistrée dans {0}</source>
            <translation>Proof saved in {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/invoice_journal.py" />
            <source>Preuve enregistrée, mais le journal a été modifié en dehors de l’application.</source>
            <translation>Proof saved, but the journal has been altered outside the program.</translation>
        </message>
    </context>
    <context>
        <name>KindFields</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_kind.py" />
            <source>Cette facture est</source>
            <translation>This invoice is</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_kind.py" />
            <source>N° de la facture que cet avoir annule ou réduit</source>
            <translation>No. of the invoice that this credit note cancels or reduces</translation>
        </message>
    </context>
    <context>
        <name>LateCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/late_card.py" />
            <source>Enregistrer la lettre</source>
            <translation>Save the letter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/late_card.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>LateLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/late_page.py" />
            <source>Réclamer</source>
            <translation>Claim</translation>
        </message>
    </context>
    <context>
        <name>LatePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/late_page.py" />
            <source>Enregistrer la lettre</source>
            <translation>Save the letter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/late_page.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>LetterheadSettings</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Mes factures imprimées</source>
            <translation>My printed invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Aperçu d’une de vos factures</source>
            <translation>Preview of one of your invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Choisir une image…</source>
            <translation>Choose a picture…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Retirer</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>PNG ou JPEG. Imprimé en haut à gauche, sur fond blanc.</source>
            <translation>PNG or JPEG. Printed at the top left, on white.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Une autre couleur…</source>
            <translation>Another colour…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Titre, bandeaux et total. Le texte reste lisible en noir et blanc.</source>
            <translation>Title, bands and total. The text stays readable in black and white.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Couleur</source>
            <translation>Colour</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Votre couleur ({0})</source>
            <translation>Your colour ({0})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Images (*.png *.jpg *.jpeg)</source>
            <translation>Pictures (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Tous (*)</source>
            <translation>All (*)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Choisir le logo</source>
            <translation>Choose the logo</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_letterhead.py" />
            <source>Couleur de vos factures</source>
            <translation>Colour of your invoices</translation>
        </message>
    </context>
    <context>
        <name>LineDiscount</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_discount.py" />
            <source>Remise, ligne {0}</source>
            <translation>Discount, line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_discount.py" />
            <source>Remise sur cette ligne</source>
            <translation>Discount on this line</translation>
        </message>
    </context>
    <context>
        <name>LineMenu</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_menu.py" />
            <source>&amp;Monter</source>
            <translation>Move &amp;up</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_menu.py" />
            <source>&amp;Descendre</source>
            <translation>Move &amp;down</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_menu.py" />
            <source>&amp;Remise sur cette ligne</source>
            <translation>D&amp;iscount on this line</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line_menu.py" />
            <source>&amp;Supprimer la ligne</source>
            <translation>D&amp;elete the line</translation>
        </message>
    </context>
    <context>
        <name>LineOffers</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_offers.py" />
            <source>Déjà vendu</source>
            <translation>Sold before</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_offers.py" />
            <source>{0} déjà vendus, flèche bas pour choisir. Le premier : {1}.</source>
            <translation>{0} sold before, down arrow to choose. The first: {1}.</translation>
        </message>
    </context>
    <context>
        <name>LineRow</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Déplacer la ligne {0}</source>
            <translation>Move line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Actions de la ligne {0}</source>
            <translation>Actions for line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Alt avec une flèche déplace la ligne, Ctrl + Maj + K la supprime</source>
            <translation>Alt with an arrow moves the line, Ctrl + Shift + K deletes it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Qté</source>
            <translation>Qty</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Prix HT</source>
            <translation>Price ex. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Désignation, ligne {0}</source>
            <translation>Description, line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Quantité, ligne {0}</source>
            <translation>Quantity, line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Prix hors taxe, ligne {0}</source>
            <translation>Price excl. VAT, line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>Unité, ligne {0}</source>
            <translation>Unit, line {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_line.py" />
            <source>TVA, ligne {0}</source>
            <translation>VAT, line {0}</translation>
        </message>
    </context>
    <context>
        <name>LinesCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Travaux et fournitures</source>
            <translation>Work and supplies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>&amp;Ajouter une ligne</source>
            <translation>&amp;Add a line</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>ou collez ici des lignes copiées d’un tableur</source>
            <translation>or paste lines copied from a spreadsheet here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Désignation</source>
            <translation>Description</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Qté</source>
            <translation>Qty</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Unité</source>
            <translation>Unit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Prix HT</source>
            <translation>Price ex. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>TVA</source>
            <translation>VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_lines.py" />
            <source>Total HT</source>
            <translation>Total ex. VAT</translation>
        </message>
    </context>
    <context>
        <name>ListTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/list_table.py" />
            <source>Factures</source>
            <translation>Invoices</translation>
        </message>
    </context>
    <context>
        <name>LookSettings</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Apparence et langue</source>
            <translation>Appearance and language</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Comme l’ordinateur</source>
            <translation>Same as the computer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Claire</source>
            <translation>Light</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Sombre</source>
            <translation>Dark</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Contraste fort, fond blanc</source>
            <translation>High contrast, on white</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Contraste fort, fond noir</source>
            <translation>High contrast, on black</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>&amp;Langue de la fenêtre</source>
            <translation>Window &amp;language</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_look.py" />
            <source>Couleurs de la fenêtre</source>
            <translation>Window colours</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../../chorus_desktop/ui/main_window.py" />
            <source>Chorus Desktop</source>
            <translation>Chorus Desktop</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/main_window.py" />
            <source>Ctrl+Q</source>
            <translation>Ctrl+Q</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/main_window.py" />
            <source>Facture émise, elle part.</source>
            <translation>Invoice issued, it is on its way.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/main_window.py" />
            <source>Facture émise, elle partira dès que possible.</source>
            <translation>Invoice issued, it leaves as soon as possible.</translation>
        </message>
    </context>
    <context>
        <name>MoneyChart</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/money_chart.py" />
            <source>À encaisser par mois</source>
            <translation>Money to come by month</translation>
        </message>
    </context>
    <context>
        <name>NavigationBar</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/navigation_bar.py" />
            <source>Navigation</source>
            <translation>Navigation</translation>
        </message>
    </context>
    <context>
        <name>NavigationButton</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/navigation_bar.py" />
            <source>Page affichée</source>
            <translation>Page shown</translation>
        </message>
    </context>
    <context>
        <name>NetworkBanner</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/network_banner.py" />
            <source>Le dossier de vos factures ({0}) est sur un disque du réseau : une coupure peut abîmer leur fichier. Fermez l’application, puis déplacez ce dossier sur le disque de cet ordinateur ; gardez plutôt sur le réseau ses copies (Réglages, Sauvegardes).</source>
            <translation>The folder of your invoices ({0}) is on a network drive: a lost connection can damage their file. Close the program, then move this folder to this computer’s own disk; keep its copies on the network instead (Settings, Backups).</translation>
        </message>
    </context>
    <context>
        <name>NetworkCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Le réseau</source>
            <translation>The network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Coupé</source>
            <translation>Cut</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Rétablir le réseau</source>
            <translation>R&amp;estore the network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Rétabli, tout ce qui attend part tout seul. Regardez la carte de connexion, à gauche.</source>
            <translation>Once restored, everything that was waiting leaves by itself. Look at the connection card on the left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Établi</source>
            <translation>Connected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>&amp;Couper le réseau</source>
            <translation>&amp;Cut the network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Coupé, la carte de connexion, à gauche, dit « Hors ligne » et vos factures attendent ici.</source>
            <translation>Once cut, the connection card on the left says “Offline” and your invoices wait here.</translation>
        </message>
    </context>
    <context>
        <name>NewsLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home_lines.py" />
            <source>Voir</source>
            <translation>View</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home_lines.py" />
            <source>Voir {0}</source>
            <translation>View {0}</translation>
        </message>
    </context>
    <context>
        <name>OwnPdfForm</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>Imprimé sur votre facture</source>
            <translation>Printed on your invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>&amp;Numéro de facture</source>
            <translation>Invoice numbe&amp;r</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>&amp;Date de la facture</source>
            <translation>&amp;Invoice date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>Montants</source>
            <translation>Amounts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>Montant &amp;HT</source>
            <translation>Amount &amp;excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>&amp;TVA</source>
            <translation>&amp;VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>T&amp;otal TTC</source>
            <translation>T&amp;otal incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>Acompte déjà reçu, TTC (facultatif)</source>
            <translation>Advance already received, incl. VAT (optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>Paiement et références</source>
            <translation>Payment and references</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>À payer avant &amp;le (échéance)</source>
            <translation>Pay &amp;by (due date)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_form.py" />
            <source>N° de &amp;marché (facultatif)</source>
            <translation>&amp;Contract number (marché, optional)</translation>
        </message>
    </context>
    <context>
        <name>OwnPdfPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf.py" />
            <source>Joindre mon PDF</source>
            <translation>Attach my PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf.py" />
            <source>Choisi&amp;r un autre fichier…</source>
            <translation>Choose anot&amp;her file…</translation>
        </message>
    </context>
    <context>
        <name>PaymentCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Paiement et références</source>
            <translation>Payment and references</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>&amp;Date de la facture</source>
            <translation>&amp;Invoice date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>À payer avant le (éc&amp;héance)</source>
            <translation>Pay &amp;by (due date)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>N° de &amp;marché (facultatif)</source>
            <translation>&amp;Contract number (marché, optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>&amp;Fin des travaux ou livraison (facultatif)</source>
            <translation>&amp;Work finished or delivered on (optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Remise, acompte, sous-traitance, &amp;période…</source>
            <translation>Discount, advance, subcontracting, &amp;period…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>&amp;Remise sur la facture (facultatif)</source>
            <translation>Disco&amp;unt on the invoice (optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Acompte déjà reçu, TTC</source>
            <translation>Advance already received, incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Période facturée : du (facultatif)</source>
            <translation>Period invoiced: from (optional)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Période facturée : au</source>
            <translation>Period invoiced: to</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Moyen de paiement</source>
            <translation>Means of payment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_payment.py" />
            <source>Conditions de paiement à imprimer (facultatif)</source>
            <translation>Payment terms to print (optional)</translation>
        </message>
    </context>
    <context>
        <name>PaymentForm</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Montant rendu</source>
            <translation>Amount paid back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Montant reçu</source>
            <translation>Amount received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Rendu le</source>
            <translation>Paid back on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Arrivé le</source>
            <translation>Arrived on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Moyen</source>
            <translation>Means</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Remarque, si utile</source>
            <translation>Remark, if useful</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Noter ce re&amp;mboursement</source>
            <translation>Note this re&amp;fund</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Noter ce &amp;paiement</source>
            <translation>Note this pa&amp;yment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Annuler</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/payment_form.py" />
            <source>Noter ce tro&amp;p-payé</source>
            <translation>Note this overpa&amp;yment</translation>
        </message>
    </context>
    <context>
        <name>PdfPaper</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/own_pdf_paper.py" />
            <source>Votre PDF</source>
            <translation>Your PDF</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_preview.py" />
            <source>Aperçu de la facture</source>
            <translation>Preview of the invoice</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/search_field.py" />
            <source>Échap dans le champ</source>
            <translation>Esc in the field</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/selection_bar.py" />
            <source>Suppr</source>
            <translation>Del</translation>
        </message>
    </context>
    <context>
        <name>SendDraftsDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/send_drafts.py" />
            <source>Envoyer des factures</source>
            <translation>Send invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/send_drafts.py" />
            <source>Avancement</source>
            <translation>Progress</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/send_drafts.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/send_drafts.py" />
            <source>&amp;Fermer</source>
            <translation>C&amp;lose</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/send_drafts.py" />
            <source>A&amp;rrêter</source>
            <translation>&amp;Stop</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Réglages</source>
            <translation>Settings</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Mon entreprise</source>
            <translation>My firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>&amp;SIRET (14 chiffres)</source>
            <translation>&amp;SIRET (14 digits)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>&amp;Nom ou raison sociale</source>
            <translation>&amp;Name or company name</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Adresse</source>
            <translation>Address</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Complément d’adresse</source>
            <translation>Address, second line</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Code postal</source>
            <translation>Postcode</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Ville</source>
            <translation>Town</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Forme et capital</source>
            <translation>Legal form and capital</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>SARL au capital de 8 000 €</source>
            <translation>SARL au capital de 8 000 €</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Registre</source>
            <translation>Register</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>RCS Lyon 732 829 320</source>
            <translation>RCS Lyon 732 829 320</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Courriel</source>
            <translation>Email</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Téléphone</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>TVA, paiement et numéros</source>
            <translation>VAT, payment and numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>{0} jours</source>
            <translation>{0} days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>N° de TVA</source>
            <translation>VAT number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Proposé d’après le SIRET</source>
            <translation>Suggested from the SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>&amp;IBAN</source>
            <translation>&amp;IBAN</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Où vous serez payé</source>
            <translation>Where you want to be paid</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>BIC</source>
            <translation>BIC</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>30 État et communes, 50 hôpitaux, 60 entreprises publiques</source>
            <translation>30 for the State and local councils, 50 for hospitals, 60 for public companies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Délai de paiement</source>
            <translation>Payment term</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Vos numéros commencent ainsi, par exemple F2026-0001</source>
            <translation>Your numbers begin like this, for example F2026-0001</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/settings_view.py" />
            <source>Début des numéros</source>
            <translation>Start of the numbers</translation>
        </message>
    </context>
    <context>
        <name>SidePage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/side_page.py" />
            <source>Retour</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>SituationDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Situation n° {0}</source>
            <translation>Progress invoice no. {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Avancement &amp;arrêté au</source>
            <translation>Progress &amp;as of</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Ligne du marché</source>
            <translation>Line of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Marché</source>
            <translation>Contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Déjà facturé</source>
            <translation>Invoiced before</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Fait (%)</source>
            <translation>Done (%)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Quantité faite</source>
            <translation>Quantity done</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>Ce mois HT</source>
            <translation>This month, net</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>{0}, fait en pour cent</source>
            <translation>{0}, done in percent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>{0}, quantité faite</source>
            <translation>{0}, quantity done</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>A&amp;nnuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>&amp;Tout est fait</source>
            <translation>All is &amp;done</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/situation.py" />
            <source>&amp;Préparer la facture</source>
            <translation>&amp;Prepare the invoice</translation>
        </message>
    </context>
    <context>
        <name>StartFailure</name>
        <message>
            <location filename="../../../chorus_desktop/ui/notices.py" />
            <source>Chorus Desktop ne peut pas s’ouvrir</source>
            <translation>Chorus Desktop cannot open</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/notices.py" />
            <source>&amp;Quitter</source>
            <translation>&amp;Quit</translation>
        </message>
    </context>
    <context>
        <name>StartLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/home_lines.py" />
            <source>{0}, fait</source>
            <translation>{0}, done</translation>
        </message>
    </context>
    <context>
        <name>StationView</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_walk.py" />
            <source>Ouvrir {0}</source>
            <translation>Open {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_walk.py" />
            <source>Vérifier ces clés</source>
            <translation>Check these keys</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_walk.py" />
            <source>Vérifier toute la connexion</source>
            <translation>Check the whole connection</translation>
        </message>
    </context>
    <context>
        <name>StepFiles</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/step_files.py" />
            <source>&amp;Joindre un fichier…</source>
            <translation>&amp;Attach a file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/step_files.py" />
            <source>Joindre des fichiers à la réponse</source>
            <translation>Attach files to the answer</translation>
        </message>
    </context>
    <context>
        <name>StrayTable</name>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>Numéro</source>
            <translation>Number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>Client</source>
            <translation>Customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>Montant TTC</source>
            <translation>Amount incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>État</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/models/stray_table.py" />
            <source>Depuis le</source>
            <translation>Since</translation>
        </message>
    </context>
    <context>
        <name>SummaryLink</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_summary.py" />
            <source> Ouvrir Réglages</source>
            <translation> Open Settings</translation>
        </message>
    </context>
    <context>
        <name>SupportingCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_card.py" />
            <source>&amp;Joindre un fichier…</source>
            <translation>Attach a &amp;file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_card.py" />
            <source>Joindre des fichiers à la facture</source>
            <translation>Attach files to the invoice</translation>
        </message>
    </context>
    <context>
        <name>SupportingRow</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_row.py" />
            <source>Ouvrir</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_row.py" />
            <source>Ouvrir « {0} »</source>
            <translation>Open “{0}”</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_row.py" />
            <source>Type de « {0} »</source>
            <translation>Type of “{0}”</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_row.py" />
            <source>Retirer</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/supporting_row.py" />
            <source>Retirer « {0} »</source>
            <translation>Remove “{0}”</translation>
        </message>
    </context>
    <context>
        <name>TableExportDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/table_export.py" />
            <source>E&amp;xporter</source>
            <translation>E&amp;xport</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/table_export.py" />
            <source>Où enregistrer le tableau</source>
            <translation>Where to save the table</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/table_export.py" />
            <source>&amp;Quelles lignes</source>
            <translation>Which &amp;rows</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/table_export.py" />
            <source>&amp;Pour quel logiciel</source>
            <translation>For which &amp;program</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/table_export.py" />
            <source>Lignes : {0} sur {1}</source>
            <translation>Rows: {0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>Modèle ou facture récurrente</source>
            <translation>Template or recurring invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>&amp;Nom du modèle</source>
            <translation>Template &amp;name</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>&amp;Prochaine facture à préparer le</source>
            <translation>Next invoice to &amp;prepare on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>Garder pour la prochaine fois</source>
            <translation>Keep for next time</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>&amp;Se répète</source>
            <translation>&amp;Repeats</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>&amp;Garder</source>
            <translation>&amp;Keep</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>Tapez un nom, par exemple « Entretien chaudière ».</source>
            <translation>Type a name, for example “Boiler maintenance”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/template.py" />
            <source>Tapez la date de la prochaine facture, par exemple 01/12.</source>
            <translation>Type the date of the next invoice, for example 01/12.</translation>
        </message>
    </context>
    <context>
        <name>TemplateLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_templates.py" />
            <source>Faire la facture</source>
            <translation>Make the invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_templates.py" />
            <source>Faire la facture {0}</source>
            <translation>Make the invoice {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_templates.py" />
            <source>Modifier {0}</source>
            <translation>Edit {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/catalogue_templates.py" />
            <source>Retirer {0}</source>
            <translation>Remove {0}</translation>
        </message>
    </context>
    <context>
        <name>TimeCard</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Le temps</source>
            <translation>Time</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/exercise_cards.py" />
            <source>Date de la plateforme ; celle de votre ordinateur ne bouge pas.</source>
            <translation>The platform’s date; your computer’s stays as it is.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/timeline.py" />
            <source>Suivi de la facture</source>
            <translation>Progress of the invoice</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <location filename="../../../chorus_desktop/ui/widgets/toast.py" />
            <source>Annuler</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TotalsBar</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_totals.py" />
            <source>Totaux</source>
            <translation>Totals</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_totals.py" />
            <source>À payer</source>
            <translation>To pay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_totals.py" />
            <source>Remise</source>
            <translation>Discount</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/editor_totals.py" />
            <source>HT</source>
            <translation>Excl. VAT</translation>
        </message>
    </context>
    <context>
        <name>WorksContractDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>Marché de travaux</source>
            <translation>Works contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>Suivre ce marché mois par mois</source>
            <translation>Follow this contract month by month</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Suivre ce marché</source>
            <translation>&amp;Follow this contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Garder</source>
            <translation>&amp;Keep</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Nom du marché</source>
            <translation>&amp;Name of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Retenue de garantie (%)</source>
            <translation>&amp;Retained guarantee (%)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>A&amp;vance reçue, TTC</source>
            <translation>Ad&amp;vance received, incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Facture d’acompte de cette avance</source>
            <translation>&amp;Invoice that asked for this advance</translation>
        </message>
    </context>
    <context>
        <name>WorksDayDialog</name>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Noter</source>
            <translation>&amp;Note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/dialogs/works_contract.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
    </context>
    <context>
        <name>WorksLine</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Noter la réception des travaux, {0}</source>
            <translation>Note the acceptance of the works, {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Noter la retenue de garantie reçue, {0}</source>
            <translation>Note the retained guarantee as received, {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Retirer la retenue de garantie notée, {0}</source>
            <translation>Remove the retained guarantee that was noted, {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Ajouter un avenant à {0}</source>
            <translation>Add an amendment to {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Modifier {0}</source>
            <translation>Change {0}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_line.py" />
            <source>Ne plus suivre {0}</source>
            <translation>Stop following {0}</translation>
        </message>
    </context>
    <context>
        <name>WorksPage</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_page.py" />
            <source>Réception des travaux</source>
            <translation>Acceptance of the works</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_page.py" />
            <source>&amp;Travaux reçus le</source>
            <translation>Works accepted &amp;on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_page.py" />
            <source>Retenue de garantie</source>
            <translation>Retained guarantee</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_page.py" />
            <source>&amp;Reçue le</source>
            <translation>&amp;Received on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/works_page.py" />
            <source>{0} n’est plus suivi.</source>
            <translation>{0} is no longer followed.</translation>
        </message>
    </context>
    <context>
        <name>_StepButton</name>
        <message>
            <location filename="../../../chorus_desktop/ui/views/guide_stepper.py" />
            <source>Étape affichée</source>
            <translation>Step shown</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <location filename="../../../chorus_desktop/ui/formats.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>hier</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Vos factures attendront ici tant que Chorus Pro n’est pas relié.</source>
            <translation>Your invoices wait here until Chorus Pro is connected.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Entraînement : rien ne part vers l’État.</source>
            <translation>Training: nothing goes to the State.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Rien n’est envoyé ni reçu.</source>
            <translation>Nothing is sent or received.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>1 facture attend.</source>
            <translation>1 invoice is waiting.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{waiting} factures attendent.</source>
            <translation>{waiting} invoices are waiting.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Consultation seule</source>
            <translation>Read only</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Dernier échange : {last}</source>
            <translation>Last exchange: {last}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>1 réponse à un client attend de partir.</source>
            <translation>1 answer to a customer is waiting to leave.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{count} réponses à des clients attendent de partir.</source>
            <translation>{count} answers to customers are waiting to leave.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Trousseau verrouillé</source>
            <translation>Keyring locked</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Actualiser</source>
            <translation>Refresh</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>1 envoi à vérifier, l’application s’en charge.</source>
            <translation>1 submission to check; the program is seeing to it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{ambiguous} envois à vérifier.</source>
            <translation>{ambiguous} submissions to check.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>1 facture partira</source>
            <translation>1 invoice will leave</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{waiting} factures partiront</source>
            <translation>{waiting} invoices will leave</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{subject} dès que le réseau revient.</source>
            <translation>{subject} as soon as the network is back.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Vous pouvez éteindre l’ordinateur.</source>
            <translation>You can switch the computer off.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>{subject} dès que possible.</source>
            <translation>{subject} as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Pas encore d’échange</source>
            <translation>No exchange yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Connecté</source>
            <translation>Connected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Hors ligne</source>
            <translation>Offline</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Envoi en cours</source>
            <translation>Sending</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Pas encore relié</source>
            <translation>Not connected yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Identifiants à vérifier</source>
            <translation>Credentials to check</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Échange à venir</source>
            <translation>Exchange to come</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Plus relié</source>
            <translation>No longer connected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ouvrir Réglages</source>
            <translation>Open Settings</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/connection.py" />
            <source>Réessayer maintenant</source>
            <translation>Try again now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Client</source>
            <translation>Customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Numéro</source>
            <translation>Number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <source>Montant TTC</source>
            <translation>Amount incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <source>SIRET du vendeur</source>
            <translation>Seller’s SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/dispute.py" />
            <source>État</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/editor_state.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>TVA</source>
            <translation>VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/exercise.py" />
            <source>Au prochain envoi : {prepared}.</source>
            <translation>At the next sending: {prepared}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/exercise.py" />
            <location filename="../../../chorus_desktop/ui/presenters/timeline.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>le {day} à {time}</source>
            <translation>on {day} at {time}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/guide.py" />
            <source>{name} : {word}</source>
            <translation>{name}: {word}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/guide.py" />
            <source>fait</source>
            <translation>done</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/guide.py" />
            <source>plus tard</source>
            <translation>later</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/guide.py" />
            <source>à faire</source>
            <translation>to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>dont {amount} en retard</source>
            <translation>of which {amount} overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>au moins {count} choses demandent votre attention</source>
            <translation>at least {count} things need your attention</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>{count} choses demandent votre attention</source>
            <translation>{count} things need your attention</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>rien ne vous attend</source>
            <translation>nothing is waiting for you</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>1 chose demande votre attention</source>
            <translation>1 thing needs your attention</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>{name} ({word})</source>
            <translation>{name} ({word})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>Mon entreprise et ma TVA</source>
            <translation>My firm and my VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>Mon compte bancaire</source>
            <translation>My bank account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home.py" />
            <source>Premier échange d’entraînement</source>
            <translation>First practice exchange</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>Et au moins {count} autres dans Factures</source>
            <translation>And at least {count} more under Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>Et {count} autres dans Factures</source>
            <translation>And {count} more under Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>Et 1 autre dans Factures</source>
            <translation>And 1 more under Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} à corriger</source>
            <translation>{count} to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} à compléter</source>
            <translation>{count} to complete</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} en retard</source>
            <translation>{count} overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} à rembourser</source>
            <translation>{count} to pay back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} à envoyer</source>
            <translation>{count} to send</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>{count} en attente d’envoi</source>
            <translation>{count} waiting to be sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>dont {amount} cette semaine</source>
            <translation>of which {amount} this week</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_summary.py" />
            <source>dont {amount} la semaine du {day}</source>
            <translation>of which {amount} in the week of {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Client à choisir</source>
            <translation>Customer to be chosen</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Brouillon</source>
            <translation>Draft</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>En retard de paiement</source>
            <translation>Payment overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Trop payée</source>
            <translation>Overpaid</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>En attente d’envoi</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Commencée, pas encore envoyée.</source>
            <translation>Started, not sent yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Ce client n’annonce pas ses paiements : regardez votre compte.</source>
            <translation>This customer does not announce its payments: look at your bank account.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Confiée à votre expert-comptable : demandez-lui si elle est partie.</source>
            <translation>Handed over to your accountant: ask whether it has left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Vous avez noté que le virement annoncé n’est pas arrivé.</source>
            <translation>You noted that the announced transfer did not arrive.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Déjà reçu : {amount}.</source>
            <translation>Already received: {amount}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>À payer le {due}. {told} {already}</source>
            <translation>Due on {due}. {told} {already}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Relire</source>
            <translation>Read again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Compléter</source>
            <translation>Complete</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Continuer</source>
            <translation>Continue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Corriger</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <source>Décider</source>
            <translation>Decide</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/home_todo.py" />
            <location filename="../../../chorus_desktop/ui/presenters/late_list.py" />
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Voir</source>
            <translation>View</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/late_list.py" />
            <source>Réclamer</source>
            <translation>Claim</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/money_line.py" />
            <source>Le virement annoncé le {day} n’est pas arrivé</source>
            <translation>The transfer announced on {day} has not arrived</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/money_line.py" />
            <source>Retirer le remboursement de {amount} du {day}</source>
            <translation>Remove the refund of {amount} of {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/money_line.py" />
            <source>Retirer le paiement de {amount} du {day}</source>
            <translation>Remove the payment of {amount} of {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Avance gardée</source>
            <translation>Advance kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Argent à vérifier</source>
            <translation>Money to check</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Avoir</source>
            <translation>Credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Argent rendu</source>
            <translation>Money paid back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Échéance écrite sur la facture : {date}.</source>
            <translation>Due date written on the invoice: {date}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>À rendre</source>
            <translation>To give back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>En retard de {days}</source>
            <translation>{days} overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Payée en partie</source>
            <translation>Partly paid</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Pas encore payée</source>
            <translation>Not paid yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Virement annoncé</source>
            <translation>Transfer announced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Soldée par un avoir</source>
            <translation>Settled by a credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/payment.py" />
            <source>Argent reçu</source>
            <translation>Money received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/settings.py" />
            <source>Consultation seule : rien n’est gardé</source>
            <translation>Read only: nothing is kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/settings.py" />
            <source>Tout est gardé à mesure</source>
            <translation>Everything is kept as you go</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/settings.py" />
            <source>Gardés dans le trousseau de votre ordinateur.</source>
            <translation>Kept in your computer’s keyring.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/settings.py" />
            <source>Aucun trousseau sûr sur cet ordinateur : gardés en mémoire, à retaper au prochain démarrage.</source>
            <translation>No safe keyring on this computer: kept in memory, to be typed again at the next start.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/situation.py" />
            <source>Ce mois HT</source>
            <translation>This month, net</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/situation.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Total TTC</source>
            <translation>Total incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/situation.py" />
            <source>Avance déduite</source>
            <translation>Advance deducted</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/situation.py" />
            <source>Retenue de garantie</source>
            <translation>Retained guarantee</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/situation.py" />
            <source>À payer maintenant</source>
            <translation>To be paid now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/timeline.py" />
            <source>Facture {number} émise, son document est figé</source>
            <translation>Invoice {number} issued, its document is frozen</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/presenters/timeline.py" />
            <source>Ensuite, d’habitude : {told}</source>
            <translation>Next, usually: {told}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <source>À faire</source>
            <translation>To do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Factures</source>
            <translation>Invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <source>Clients publics</source>
            <translation>Public customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Catalogue</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Comptes</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <source>S’exercer</source>
            <translation>Practise</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Entreprises</source>
            <translation>Firms</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Réglages</source>
            <translation>Settings</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/frame.py" />
            <source>Aide</source>
            <translation>Help</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le service de votre client qui reçoit la facture. Sur le bon de commande, souvent après « Service ».</source>
            <translation>Department code: the department of your customer that receives the invoice. On the purchase order, often after “Service”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le numéro de commande de l’administration. Sur le bon de commande, souvent après « EJ ».</source>
            <translation>Engagement number: the public body’s order number. On the purchase order, often after “EJ”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le numéro du contrat, quand il y en a un. En tête de l’acte d’engagement.</source>
            <translation>Contract number, when there is a contract. At the top of the “acte d’engagement”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Chorus Pro a reçu la facture et l’a trouvée conforme. Elle n’est pas encore payée.</source>
            <translation>Deposited: Chorus Pro has received the invoice and found it valid. It is not paid yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>La facture est chez votre client, qui peut la voir. Le délai de paiement part d’ordinaire de ce jour.</source>
            <translation>Made available: the invoice is with your customer, who can see it. The payment term usually starts that day.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Votre client attend un document. Fournissez-le : la facture garde son numéro.</source>
            <translation>Suspended: your customer is waiting for a document. Supply it: the invoice keeps its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Mauvais destinataire ou service. Corrigez-le : la facture garde son numéro.</source>
            <translation>To be redirected: wrong addressee or department. Correct it: the invoice keeps its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Votre client refuse la facture. Refaites-en une, avec un nouveau numéro.</source>
            <translation>Rejected: your customer refuses the invoice. Make another one, with a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Votre client a constaté que le travail est fait. Vous n’avez rien à faire.</source>
            <translation>Service done: your customer has noted that the work is done. You have nothing to do.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Votre client a demandé le paiement à son comptable.</source>
            <translation>Payment ordered: your customer has asked its accountant to pay.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le virement est parti.</source>
            <translation>Paid: the transfer has left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le guichet de l’État qui ouvre les échanges automatiques. Il donne un identifiant et un secret.</source>
            <translation>The State’s counter for automatic exchanges. It gives you an identifier and a secret.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Le compte que Chorus Pro réserve aux logiciels. Il se crée sur le portail, son mot de passe dure 14 mois.</source>
            <translation>Technical account: the account that Chorus Pro keeps for software. You create it on the portal; its password lasts 14 months.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je n’ai pas de réseau</source>
            <translation>I have no network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Continuez : tout se tape et se range ici. Ce qui attend part tout seul dès que la connexion revient, même si vous avez éteint l’ordinateur entre-temps.</source>
            <translation>Go on: everything can be typed and filed here. What waits leaves by itself as soon as the connection is back, even if you switched the computer off in between.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je ne sais pas si elle est partie</source>
            <translation>I do not know whether it left</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ouvrez la facture : sa page dit où elle en est et depuis quand. N’en refaites pas une autre : l’application cherche d’abord sur Chorus Pro et n’envoie jamais deux fois.</source>
            <translation>Open the invoice: its page says how it stands and since when. Do not make another one: the program first searches on Chorus Pro and never sends twice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je vends toujours les mêmes choses</source>
            <translation>I always sell the same things</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Catalogue : ce que vous vendez s’y range tout seul. Choisissez les articles, plusieurs avec la touche Ctrl, puis « Faire une facture » : elle s’ouvre avec ces lignes, il reste les quantités et le client.</source>
            <translation>Catalogue: what you sell is filed there by itself. Select the items, several with the Ctrl key, then “Make an invoice”: it opens with these lines, only the quantities and the customer remain.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Mon client ne paie pas</source>
            <translation>My customer does not pay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Comptes, « Voir les retards » : le nombre de jours, les intérêts que la loi vous donne, et la lettre de réclamation prête à envoyer.</source>
            <translation>Accounts, “See what is overdue”: the number of days, the interest that the law gives you, and the claim letter ready to be sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je cherche un client que je n’ai jamais facturé</source>
            <translation>I am looking for a customer I never invoiced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Clients publics : à côté de la recherche, choisissez Tout l’annuaire. S’il n’y est pas, « Chercher sur Chorus Pro » le demande, et « Importer l’annuaire » les apporte tous, pour les trouver sans réseau.</source>
            <translation>Public customers: beside the search, choose The whole directory. If it is not there, “Search on Chorus Pro” asks for it, and “Import the directory” brings all of them, to be found without a network.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>L’année est finie</source>
            <translation>The year is over</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Comptes, « Archiver une année » : tout ce que vous avez envoyé, avec les preuves et les comptes, dans un seul fichier à garder dix ans. « Vérifier une archive » dit plus tard si rien n’y a changé.</source>
            <translation>Accounts, “Archive a year”: all that you sent, with the proofs and the accounts, in one file to keep for ten years. “Check an archive” says later whether anything in it has changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je change d’ordinateur</source>
            <translation>I change computers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Réglages, Sauvegardes : copiez la dernière sur une clé USB. Sur le nouvel ordinateur, Réglages, « Restaurer depuis un fichier ». L’envoi reprend une journée plus tard, le temps de tout comparer avec Chorus Pro.</source>
            <translation>Settings, Backups: copy the last one to a USB stick. On the new computer, Settings, “Restore from a file”. Sending goes on a day later, after everything was compared with Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ma clé USB de sauvegarde se perd</source>
            <translation>My backup USB stick gets lost</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Chiffrez les copies avant : Réglages, Sauvegardes, « Chiffrer les copies ». Imprimez la feuille et rangez-la loin des copies : sur un autre ordinateur, seule sa clé les ouvre. Les factures d’ici sont protégées par le chiffrement du disque ; « Ouvrir le diagnostic » dit s’il est en place.</source>
            <translation>Encrypt the copies beforehand: Settings, Backups, “Encrypt the copies”. Print the sheet and keep it far from the copies: on another computer only its key opens them. The invoices here are protected by the encryption of the disk; “Open the diagnosis” tells whether it is on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Mon comptable envoie pour moi</source>
            <translation>My accountant sends for me</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Donnez-lui une sauvegarde. Chez lui : Réglages, « Plusieurs entreprises », Ajouter, « À partir d’une sauvegarde ». Ensuite, un seul de vous deux fait les factures.</source>
            <translation>Give them a backup. On their side: Settings, “Several firms”, Add, “From a backup”. From then on, only one of you makes the invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Mon comptable n’envoie que certaines factures</source>
            <translation>My accountant sends only some invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Faites la facture ici, puis, avec la flèche à côté du bouton « Envoyer », choisissez « Confier à l’expert-comptable » : il reçoit un fichier à envoyer tel quel, et elle ne part plus d’ici.</source>
            <translation>Make the invoice here, then, with the arrow beside the button “Send”, choose “Hand over to the accountant”: he gets a file to send as it is, and it no longer leaves from here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Je suis sous-traitant ou cotraitant</source>
            <translation>I am a subcontractor or a co-contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Dans la facture, ouvrez « Remise, acompte, sous-traitance, période » : à « Cette facture est », dites qui vous êtes, puis qui la valide d’abord. Ce choix fait aussi les factures d’acompte et celles déjà payées.</source>
            <translation>In the invoice, open “Discount, advance, subcontracting, period”: at “This invoice is”, say who you are, then who approves it first. This choice also makes invoices for an advance and those already paid.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Une nouvelle version est annoncée</source>
            <translation>A new version is announced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Laissez partir ce qui attend, puis installez-la comme la première : vos factures restent où elles sont. L’application n’installe rien d’elle-même. Réglages, « Mises à jour », désactive ces annonces.</source>
            <translation>Let what waits leave, then install it like the first one: your invoices stay where they are. The program installs nothing by itself. Settings, “Updates”, switches these announcements off.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>L’application ne s’ouvre plus</source>
            <translation>The program no longer opens</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Elle dit pourquoi. Si son fichier est abîmé, elle propose vos sauvegardes, et sinon de récupérer ce qui se lit encore. Rien n’est jamais effacé.</source>
            <translation>It says why. If its file is damaged, it offers your backups, and otherwise to salvage what can still be read. Nothing is ever deleted.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + N</source>
            <translation>Ctrl + N</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nouvelle facture</source>
            <translation>New invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + O</source>
            <translation>Ctrl + O</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Joindre mon PDF</source>
            <translation>Attach my PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + F</source>
            <translation>Ctrl + F</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Chercher une facture</source>
            <translation>Find an invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + Entrée</source>
            <translation>Ctrl + Enter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Envoyer</source>
            <translation>Send</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + Z, Ctrl + Y</source>
            <translation>Ctrl + Z, Ctrl + Y</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Annuler, rétablir</source>
            <translation>Undo, redo</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Échap</source>
            <translation>Esc</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Revenir, le brouillon est gardé</source>
            <translation>Go back, the draft is kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + A, Suppr</source>
            <translation>Ctrl + A, Del</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Dans une liste : tout choisir, retirer ce qui peut l’être</source>
            <translation>In a list: select everything, remove what can be removed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + C</source>
            <translation>Ctrl + C</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Dans les clients : copier le SIRET</source>
            <translation>Among the customers: copy the SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Cette aide</source>
            <translation>This help</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Ctrl + Q</source>
            <translation>Ctrl + Q</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/views/help_view.py" />
            <source>Quitter</source>
            <translation>Quit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>T{quarter} {year}</source>
            <translation>Q{quarter} {year}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Mois par mois, {year}</source>
            <translation>Month by month, {year}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>aucun paiement</source>
            <translation>no payments</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>1 paiement</source>
            <translation>1 payment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>{count} paiements</source>
            <translation>{count} payments</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>1 facture</source>
            <translation>1 invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>{count} factures</source>
            <translation>{count} invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>dont {amount} en retard, {invoices}</source>
            <translation>of which {amount} overdue, {invoices}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>{invoices}, {amount} à recevoir</source>
            <translation>{invoices}, {amount} to be received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Semaine du {monday}</source>
            <translation>Week of {monday}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Retenue de garantie, au plus tard le {day}</source>
            <translation>Retained guarantee, by {day} at the latest</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>{days} jour</source>
            <translation>{days} day</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>{days} jours</source>
            <translation>{days} days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Laissées de côté, car elles ne sont pas en euros : {numbers}.</source>
            <translation>Left out, as they are not in euros: {numbers}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>{count} fichiers écrits dans {folder} : les tableaux en CSV et en Excel, et le FEC ({fec}).</source>
            <translation>{count} files written to {folder}: the tables as CSV and Excel, and the FEC ({fec}), in French.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Calculés d’après vos factures et l’argent reçu, noté par vous ou annoncé par Chorus Pro</source>
            <translation>Worked out from your invoices and the money received, noted by you or announced by Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Encaissé, TTC</source>
            <translation>Received, incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Chiffre d’affaires encaissé, HT</source>
            <translation>Turnover received, excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>TVA collectée</source>
            <translation>VAT collected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>À encaisser</source>
            <translation>Money to come</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>la part hors taxe de l’argent reçu</source>
            <translation>money received, less VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>franchise en base : pas de TVA</source>
            <translation>VAT-exempt small business: no VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>due quand l’argent arrive</source>
            <translation>due when the money arrives</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>due dès la facture</source>
            <translation>due from the invoice on</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>TVA sur les encaissements</source>
            <translation>VAT on receipts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>TVA sur les débits</source>
            <translation>VAT on invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Activité non précisée</source>
            <translation>Activity not stated</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Prestations de services (BIC)</source>
            <translation>Services (BIC)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Prestations de services (BNC)</source>
            <translation>Services (BNC)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Ventes de marchandises</source>
            <translation>Sale of goods</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Mois</source>
            <translation>Month</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Trimestre</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Année</source>
            <translation>Year</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>C’est la TVA de vos factures. Celle de vos achats n’est pas connue ici : votre déclaration la déduit.</source>
            <translation>This is the VAT on your invoices. That on your purchases is not known here: your return deducts it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Le jour est celui que vous avez noté ou, à défaut, celui où Chorus Pro a annoncé le virement : corrigez-le sur la page de la facture.</source>
            <translation>The day is the one you noted or, failing that, the one on which Chorus Pro announced the transfer: correct it on the page of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Chiffre d’affaires, HT</source>
            <translation>Turnover, excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Taux</source>
            <translation>Rate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Base hors taxe</source>
            <translation>Base excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Facture</source>
            <translation>Invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Nature</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Encaissé</source>
            <translation>Received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Dont HT</source>
            <translation>Of which excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Moyen</source>
            <translation>Means</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>D’après</source>
            <translation>According to</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Remarque</source>
            <translation>Remark</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Activité</source>
            <translation>Activity</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Facturé</source>
            <translation>Invoiced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Avoirs</source>
            <translation>Credit notes</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Solde</source>
            <translation>Balance</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Dont échu</source>
            <translation>Of which overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Délai moyen</source>
            <translation>Average delay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Semaine</source>
            <translation>Week</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Taux normal ou réduit</source>
            <translation>Standard or reduced rate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Taux zéro</source>
            <translation>Zero rate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Exonéré ou franchise en base</source>
            <translation>Exempt, or VAT-exempt small business</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Autoliquidation</source>
            <translation>Reverse charge</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Livraison intracommunautaire</source>
            <translation>Intra-EU supply</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Exportation</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Hors champ de la TVA</source>
            <translation>Outside the scope of VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Îles Canaries</source>
            <translation>Canary Islands</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Ceuta et Melilla</source>
            <translation>Ceuta and Melilla</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Taux non détaillé (facture en PDF)</source>
            <translation>Rate not stated (PDF invoice)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Espèces</source>
            <translation>Cash</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Chèque</source>
            <translation>Cheque</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Virement</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Carte bancaire</source>
            <translation>Bank card</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Prélèvement</source>
            <translation>Direct debit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Virement SEPA</source>
            <translation>SEPA transfer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Prélèvement SEPA</source>
            <translation>SEPA direct debit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Compensation</source>
            <translation>Set off</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>vous</source>
            <translation>you</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Chorus Pro</source>
            <translation>Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>la facture</source>
            <translation>the invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>retenue de garantie</source>
            <translation>retained guarantee</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Voir les chiffres</source>
            <translation>Show the figures</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Masquer les chiffres</source>
            <translation>Hide the figures</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Pour l’URSSAF. Choisissez en haut votre activité habituelle, si vos factures ne la disent pas.</source>
            <translation>For URSSAF. Choose your usual activity at the top if your invoices do not say it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Aucune TVA sur cette période.</source>
            <translation>No VAT in this period.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Aucun encaissement sur cette période.</source>
            <translation>No money received in this period.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Aucune facture jusque-là.</source>
            <translation>No invoices up to then.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Rien à encaisser.</source>
            <translation>Nothing to come.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>rien en retard</source>
            <translation>nothing overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Échéance dépassée</source>
            <translation>Past its due date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Voir les retards</source>
            <translation>See what is overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Aucune facture en retard</source>
            <translation>No overdue invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>Tout ce qui devait être payé l’est, ou son échéance n’est pas passée.</source>
            <translation>Everything that had to be paid has been, or its due date has not passed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/accounts.py" />
            <source>En retard</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Facture {number} : {word}</source>
            <translation>Invoice {number}: {word}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Facture {number} : Chorus Pro a refusé ce que vous avez envoyé</source>
            <translation>Invoice {number}: Chorus Pro refused what you sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Facture {number} : à vous de dire ce qui est arrivé</source>
            <translation>Invoice {number}: it is for you to say what happened</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Facture {number} en retard de paiement</source>
            <translation>Payment of invoice {number} is overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>{count} factures en retard de paiement</source>
            <translation>Payment of {count} invoices is overdue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Il reste {amount} à recevoir. Cliquez pour voir ce que vous pouvez réclamer.</source>
            <translation>{amount} is still to come. Click to see what you may claim.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>{count} choses vous attendent dans Chorus Desktop</source>
            <translation>{count} things are waiting for you in Chorus Desktop</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Cliquez pour voir ce qu’il faut faire.</source>
            <translation>Click to see what to do.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Mot de passe du compte technique</source>
            <translation>Technical account password</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Les envois sont arrêtés</source>
            <translation>Sending has stopped</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/alerts.py" />
            <source>Ouvrir Chorus Desktop</source>
            <translation>Open Chorus Desktop</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>L’année {year} est archivée dans {name} : {invoices}, {files} fichiers.</source>
            <translation>The year {year} is archived in {name}: {invoices}, {files} files.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Le disque a perdu des documents de : {numbers}. Ils ne sont pas dans l’archive.</source>
            <translation>The disk has lost documents of: {numbers}. They are not in the archive.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Copiez-la sur un deuxième support.</source>
            <translation>Copy it to a second place.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Pas encore réglées avec Chorus Pro : {numbers}. Archivez l’année de nouveau quand elles le seront.</source>
            <translation>Not settled with Chorus Pro yet: {numbers}. Archive the year again when they are.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Cette archive de {year} n’est plus comme elle a été faite : {what}. Prenez votre autre copie.</source>
            <translation>This archive of {year} is no longer as it was made: {what}. Take your other copy.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Rien n’a changé dans cette archive de {year}, faite le {day} pour {firm} : {files} fichiers comparés, et le journal est entier.</source>
            <translation>Nothing has changed in this archive of {year}, made on {day} for {firm}: {files} files compared, and the journal is whole.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Son journal n’est pas celui d’ici : elle vient d’une autre entreprise, ou d’un autre ordinateur.</source>
            <translation>Its journal is not the one here: it comes from another firm, or another computer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Un seul fichier ZIP, qui se lit sans l’application : chaque facture telle qu’elle a été envoyée, ses pièces, sa preuve de dépôt, le tableau, la TVA, le livre des recettes et le FEC de l’année. Rien n’est retiré d’ici.</source>
            <translation>One ZIP file that is read without the program: each invoice as it was sent, its supporting files, its proof of deposit, the table, the VAT, the book of receipts and the FEC of the year. Nothing is taken away from here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Gardez-le dix ans, sur deux supports : un disque externe et une clé USB, par exemple.</source>
            <translation>Keep it for ten years, in two places: an external disk and a USB stick, for instance.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>Aucune facture d’une année terminée n’est ici. L’année {year} pourra être archivée à partir du 1er janvier {next}.</source>
            <translation>There is no invoice of a year that is over. The year {year} can be archived from 1 January {next} on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>1 fichier manque ({names})</source>
            <translation>1 file is missing ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>{count} fichiers manquent ({names})</source>
            <translation>{count} files are missing ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>1 fichier a changé ({names})</source>
            <translation>1 file has changed ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>{count} fichiers ont changé ({names})</source>
            <translation>{count} files have changed ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>1 fichier a été ajouté ({names})</source>
            <translation>1 file was added ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>{count} fichiers ont été ajoutés ({names})</source>
            <translation>{count} files were added ({names})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/archive.py" />
            <source>le journal n’est plus entier</source>
            <translation>the journal is no longer whole</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Client nouveau ici. {asked}</source>
            <translation>New customer here. {asked}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Facturé le {day}</source>
            <translation>Invoiced on {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Ce client exige ce numéro ou un code service.</source>
            <translation>This customer requires this number or a department code.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{where} Facultatif pour ce client.</source>
            <translation>{where} Optional for this customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Facultatif pour ce client.</source>
            <translation>Optional for this customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Ce client n’a pas de service déclaré.</source>
            <translation>This customer has declared no departments.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Pas encore connu</source>
            <translation>Not known yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Service et engagement</source>
            <translation>Service and engagement</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Engagement</source>
            <translation>Engagement number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Service ou engagement</source>
            <translation>Service or engagement</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Rien de particulier</source>
            <translation>Nothing particular</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Non</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Oui</source>
            <translation>Yes</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>1 client choisi</source>
            <translation>1 customer selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{count} clients choisis</source>
            <translation>{count} customers selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{told} · {amount} à recevoir</source>
            <translation>{told} · {amount} to be received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{count} clients choisis : {most} au plus pour les mettre à jour ou voir leurs factures.</source>
            <translation>{count} customers selected: {most} at most to update them or see their invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Les {count} clients choisis</source>
            <translation>The {count} selected customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Le client choisi</source>
            <translation>The selected customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Les {count} clients de la liste</source>
            <translation>The {count} customers of the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Le client de la liste</source>
            <translation>The customer of the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Voir ses factures</source>
            <translation>See its invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Voir leurs factures</source>
            <translation>See their invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Copier le SIRET</source>
            <translation>Copy the SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Copier les {count} SIRET</source>
            <translation>Copy the {count} SIRETs</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>SIRET {siret} copié.</source>
            <translation>SIRET {siret} copied.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{count} SIRET copiés.</source>
            <translation>{count} SIRETs copied.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Ses exigences ne sont pas encore connues ici.</source>
            <translation>What it requires is not known here yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Exige le code service et le numéro d’engagement.</source>
            <translation>Requires the department code (code service) and the engagement number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Exige le numéro d’engagement.</source>
            <translation>Requires the engagement number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Exige le code service.</source>
            <translation>Requires the department code (code service).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Exige le code service ou le numéro d’engagement.</source>
            <translation>Requires the department code (code service) or the engagement number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>N’exige ni service ni engagement.</source>
            <translation>Requires neither a department nor an engagement number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>{told} Services : {names}.</source>
            <translation>{told} Departments: {names}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Fermé</source>
            <translation>Closed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Exigé par ce client.</source>
            <translation>Required by this customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Sur le bon de commande, souvent après « EJ ».</source>
            <translation>On the purchase order, often after “EJ”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Indiqué sur le bon de commande, si ce client en a un.</source>
            <translation>Stated on the purchase order, if this customer has one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Chorus Pro est interrogé sur ce qu’il exige ; vous pouvez continuer.</source>
            <translation>Chorus Pro is being asked what it requires; you can carry on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/buyers.py" />
            <source>Ce qu’il exige sera vérifié dès que le réseau revient ; vous pouvez continuer.</source>
            <translation>What it requires will be checked as soon as the network is back; you can carry on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Prix à taper</source>
            <translation>Price to be typed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{price} HT / {unit}</source>
            <translation>{price} ex. VAT / {unit}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>vendu le {date}</source>
            <translation>sold on {date}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>TVA {vat}</source>
            <translation>VAT {vat}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>1 article</source>
            <translation>1 item</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Articles</source>
            <translation>Items</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{count} articles</source>
            <translation>{count} items</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>1 article choisi</source>
            <translation>1 item selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{count} articles choisis</source>
            <translation>{count} items selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{count} articles choisis. Choisissez-en {most} au plus pour agir sur tous à la fois.</source>
            <translation>{count} items selected. Select at most {most} to act on all of them at once.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{name} est retiré du catalogue.</source>
            <translation>{name} has been removed from the catalogue.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>{count} articles sont retirés du catalogue.</source>
            <translation>{count} items have been removed from the catalogue.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Les {count} articles choisis</source>
            <translation>The {count} selected items</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>L’article choisi</source>
            <translation>The selected item</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Les {count} articles de la liste</source>
            <translation>The {count} items in the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>L’article de la liste</source>
            <translation>The item in the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cet article n’est plus au catalogue. Cherchez-le de nouveau.</source>
            <translation>This item is no longer in the catalogue. Look for it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cet article n’a pas de nom. Tapez sa désignation.</source>
            <translation>This item has no name. Type its description.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>« {name} » est déjà au catalogue. Changez la désignation, ou modifiez l’autre.</source>
            <translation>“{name}” is already in the catalogue. Change the description, or edit the other one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Mo&amp;difier…</source>
            <translation>&amp;Edit…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>Faire une &amp;facture</source>
            <translation>Make an &amp;invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/catalogue.py" />
            <source>&amp;Retirer du catalogue</source>
            <translation>&amp;Remove from the catalogue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Certificat de dépôt {number}.pdf</source>
            <translation>Certificate of deposit {number}.pdf</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Certificat enregistré dans {path}</source>
            <translation>Certificate saved in {path}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Cer&amp;tificat de Chorus Pro…</source>
            <translation>Chorus Pro cer&amp;tificate…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Enregistrer le certificat de dépôt de Chorus Pro</source>
            <translation>Save the certificate of deposit of Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Demandé à Chorus Pro…</source>
            <translation>Asked of Chorus Pro…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>L’application n’est pas encore reliée à Chorus Pro : le certificat ne peut pas être demandé. Reliez-la dans Réglages.</source>
            <translation>The program is not connected to Chorus Pro yet: the certificate cannot be asked for. Connect it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Pas de réseau : Chorus Pro ne peut pas donner le certificat. Réessayez quand la connexion sera là. La preuve de dépôt, elle, est toujours ici.</source>
            <translation>No network: Chorus Pro cannot give the certificate. Try again when there is a connection. The proof of deposit is always here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Chorus Pro n’a pas joint de certificat à cette facture. Votre preuve de dépôt est à côté.</source>
            <translation>Chorus Pro has attached no certificate to this invoice. Your proof of deposit is beside this button.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/certificate.py" />
            <source>Chorus Pro n’a pas donné le certificat. Réessayez plus tard, ou téléchargez-le sur le portail, sur la page de la facture.</source>
            <translation>Chorus Pro did not give the certificate. Try again later, or download it from the portal, on the page of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Autoliq.</source>
            <translation>Rev. ch.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Sans TVA</source>
            <translation>No VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Formation</source>
            <translation>Training</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Soins</source>
            <translation>Care</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Exonéré</source>
            <translation>Exempt</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>TVA {rate}</source>
            <translation>VAT {rate}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>u</source>
            <translation>unit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>unité</source>
            <translation>unit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>h</source>
            <translation>h</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>heure</source>
            <translation>hour</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>jour</source>
            <translation>day</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>forfait</source>
            <translation>lump sum</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>m</source>
            <translation>m</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>mètre</source>
            <translation>metre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>m²</source>
            <translation>m²</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>mètre carré</source>
            <translation>square metre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>m³</source>
            <translation>m³</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>mètre cube</source>
            <translation>cubic metre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>km</source>
            <translation>km</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>kilomètre</source>
            <translation>kilometre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>kg</source>
            <translation>kg</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>kilogramme</source>
            <translation>kilogram</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>t</source>
            <translation>t</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>tonne</source>
            <translation>tonne</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>litre</source>
            <translation>litre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>ens.</source>
            <translation>set</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>ensemble</source>
            <translation>set</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Ordinaire</source>
            <translation>Ordinary</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>D’un sous-traitant payé par le client (A9)</source>
            <translation>A subcontractor’s, paid by the customer (A9)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>D’un cotraitant (A12)</source>
            <translation>A co-contractor’s (A12)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Déjà payée, par carte par exemple (A2)</source>
            <translation>Already paid, by card for example (A2)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Facture d’acompte</source>
            <translation>Advance invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Un avoir</source>
            <translation>A credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Exonéré de TVA</source>
            <translation>Exempt from VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Livraison intracom.</source>
            <translation>Intra-EU supply</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/choices.py" />
            <source>Hors TVA</source>
            <translation>Outside VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source> Chorus Pro vous connaît sous le nom « {name} ».</source>
            <translation> Chorus Pro knows you as “{name}”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source> Le mot de passe du compte technique expire le {day}.</source>
            <translation> The technical account’s password expires on {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>La connexion fonctionne.{who}{until}</source>
            <translation>The connection works.{who}{until}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>{counted} d’avance</source>
            <translation>{counted} fast</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>{counted} de retard</source>
            <translation>{counted} slow</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le mot de passe du compte technique a expiré le {day}, {since} : vos factures ne partent plus. Créez-en un nouveau sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.</source>
            <translation>The technical account’s password expired on {day}, {since}: your invoices no longer leave. Create a new one on the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), then type it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le mot de passe du compte technique expire le {day}, {until}. Changez-le sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez le nouveau dans Réglages.</source>
            <translation>The technical account’s password expires on {day}, {until}. Change it on the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), then type the new one in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>aujourd’hui</source>
            <translation>today</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>demain</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>dans {days} jours</source>
            <translation>in {days} days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>depuis hier</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>depuis {days} jours</source>
            <translation>{days} days ago</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Votre application PISTE n’est pas abonnée à l’API {api} de Chorus Pro. Dans votre compte PISTE, ouvrez l’application et cochez cette API.</source>
            <translation>Your PISTE application is not subscribed to Chorus Pro’s {api} API. In your PISTE account, open the application and tick this API.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le compte technique n’a pas le droit d’utiliser l’API {api} de Chorus Pro. Sur le portail, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), vérifiez le raccordement API et les droits du compte.</source>
            <translation>The technical account is not allowed to use Chorus Pro’s {api} API. On the portal, under “Raccordements” (the menu of the firm’s main administrator), check the API connection and the rights of the account.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>La connexion n’est pas sûre : le serveur rencontré est garanti par « {issuer} », que l’ordinateur ne connaît pas (certificat valable du {begin} au {end}). Si c’est votre antivirus ou le réseau de l’entreprise, demandez à la personne qui s’en occupe ; sinon, essayez un autre réseau.</source>
            <translation>The connection is not safe: the server that answered is vouched for by “{issuer}”, which this computer does not know (certificate valid from {begin} to {end}). If that is your antivirus or your company’s network, ask the person in charge of it; otherwise, try another network.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le certificat du serveur rencontré, émis par « {issuer} », est périmé depuis le {end}. Vérifiez la date de l’ordinateur ; si elle est juste, réessayez demain.</source>
            <translation>The certificate of the server that answered, issued by “{issuer}”, expired on {end}. Check the computer’s date; if it is right, try again tomorrow.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le serveur rencontré n’est pas celui de Chorus Pro : son certificat, émis par « {issuer} » et valable du {begin} au {end}, est pour un autre site. Ouvrez votre navigateur, identifiez-vous sur la page d’accueil du réseau s’il en a une, puis réessayez.</source>
            <translation>The server that answered is not Chorus Pro’s: its certificate, issued by “{issuer}” and valid from {begin} to {end}, is for another site. Open your browser, log in on the network’s welcome page if it has one, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>L’horloge de l’ordinateur n’est pas à l’heure : le certificat de Chorus Pro est valable du {begin} au {end}, et elle indique une autre date. Réglez sa date et son heure, puis réessayez.</source>
            <translation>The computer’s clock is wrong: Chorus Pro’s certificate is valid from {begin} to {end}, and the clock shows another date. Set its date and time, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le serveur mandataire (proxy) {detail} refuse la connexion. Demandez à la personne qui gère le réseau d’autoriser piste.gouv.fr.</source>
            <translation>The proxy server {detail} refuses the connection. Ask the person who runs the network to allow piste.gouv.fr.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le serveur mandataire (proxy) {detail} demande un mot de passe. Demandez ses réglages à la personne qui gère le réseau.</source>
            <translation>The proxy server {detail} asks for a password. Ask the person who runs the network for its settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Le serveur mandataire (proxy) {detail}, réglé sur cet ordinateur, ne répond pas. Si vous avez changé de réseau, retirez-le des réglages réseau de l’ordinateur, puis réessayez.</source>
            <translation>The proxy server {detail}, set on this computer, does not answer. If you have changed networks, remove it from the computer’s network settings, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le mot de passe du compte technique a expiré le {day}. Créez-en un nouveau sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.</source>
            <translation>The technical account’s password expired on {day}. Create a new one on the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), then type it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>La connexion fonctionne, mais l’horloge de l’ordinateur a {skew}. Réglez sa date et son heure : la date de vos factures en dépend.</source>
            <translation>The connection works, but the computer’s clock is {skew}. Set its date and time: the date of your invoices depends on it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <source>Chorus Pro ne connaît pas le SIRET {detail}, ou le compte technique n’y est pas rattaché. Vérifiez le SIRET dans Réglages et le rattachement sur le portail.</source>
            <translation>Chorus Pro does not know the SIRET {detail}, or the technical account is not attached to it. Check the SIRET in Settings and the attachment on the portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/connection.py" />
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>minute</source>
            <translation>minute</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Dernière sauvegarde : {moment} – {holds}.</source>
            <translation>Last backup: {moment} – {holds}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>{size}, anomalies : {count}</source>
            <translation>{size}, anomalies: {count}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>1 facture, {size}</source>
            <translation>1 invoice, {size}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>{count} factures, {size}</source>
            <translation>{count} invoices, {size}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Voir les {count} autres</source>
            <translation>See the {count} others</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Voir l’autre</source>
            <translation>See the other one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Aussi dans {folder} : la première copie s’y fait dès que ce dossier est là.</source>
            <translation>Also in {folder}: the first copy goes there as soon as that folder is there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Aussi dans {folder}, dernière copie : {moment}.</source>
            <translation>Also in {folder}, last copy: {moment}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>{folder} n’est pas là en ce moment ; dernière copie : {moment}. La suivante s’y fera toute seule dès que vous rebrancherez ce disque.</source>
            <translation>{folder} is not there at the moment; last copy: {moment}. The next one goes there by itself as soon as you plug that disk in again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Aucune sauvegarde n’a encore pu être faite. Dans Réglages, « Sauvegarder maintenant » dit ce qui l’empêche.</source>
            <translation>No backup could be made yet. In Settings, “Back up now” says what prevents it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>La dernière sauvegarde date du {day}. Dans Réglages, « Sauvegarder maintenant » dit ce qui empêche la suivante.</source>
            <translation>The last backup dates from {day}. In Settings, “Back up now” says what prevents the next one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Pas assez de place pour la sauvegarde dans {path} : il manque environ {megabytes} Mo. Vos factures et les sauvegardes précédentes sont intactes. Libérez de la place, puis recommencez.</source>
            <translation>Not enough room for the backup in {path}: about {megabytes} MB are missing. Your invoices and the earlier backups are untouched. Free some room, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Impossible d’écrire dans le dossier des sauvegardes, {path} ({detail}). Rendez-le modifiable, ou choisissez-en un autre dans Réglages.</source>
            <translation>The folder of the backups ({path}) cannot be written to ({detail}). Make it writable, or choose another one in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le disque des sauvegardes ({path}) a signalé une erreur. Vos factures et les sauvegardes précédentes sont gardées : choisissez un autre disque, et faites vérifier celui-ci.</source>
            <translation>The disk of the backups ({path}) reported an error. Your invoices and the earlier backups are kept: choose another disk, and have this one checked.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La sauvegarde n’a pas été gardée : la vérification du fichier des factures a trouvé des anomalies ({count}). Les sauvegardes précédentes sont gardées. Ouvrez le diagnostic, dans Réglages.</source>
            <translation>The backup was not kept: the verification of the invoice file found anomalies ({count}). The earlier backups are kept. Open the diagnosis, in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La sauvegarde est faite, mais la vérification du fichier des factures a trouvé des anomalies ({count}). Les sauvegardes qui n’en ont pas sont gardées aussi. Ouvrez le diagnostic, dans Réglages.</source>
            <translation>The backup is done, but checking the file of invoices found anomalies ({count}). The backups without any are kept as well. Open the diagnosis, in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>{path} est dans le dossier de l’application : si l’ordinateur se perd, cette copie aussi. Choisissez une clé USB ou un autre disque.</source>
            <translation>{path} is inside the folder of the program: if the computer is lost, so is this copy. Choose a USB stick or another disk.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Sauvegardes</source>
            <translation>Backups</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Chaque jour où quelque chose a changé, l’application copie toutes vos factures et vérifie la copie. Elle garde les sauvegardes de 7 jours, 4 semaines et 12 mois.</source>
            <translation>Every day on which something changed, the program copies all your invoices and verifies the copy. It keeps the backups of 7 days, 4 weeks and 12 months.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Sauvegarder &amp;maintenant</source>
            <translation>&amp;Back up now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Choisir un &amp;autre dossier…</source>
            <translation>Choose &amp;another folder…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Où copier aussi vos sauvegardes</source>
            <translation>Where to copy your backups as well</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Ne plus copier là-bas</source>
            <translation>No longer copy there</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Ouvrir le dossier</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Sauvegarde en cours…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>La sauvegarde est faite et vérifiée.</source>
            <translation>The backup is made and verified.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Pas encore de sauvegarde : la première se fait toute seule, quelques minutes après l’ouverture.</source>
            <translation>No backup yet: the first one is made by itself, a few minutes after opening.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Pas de sauvegarde dans ce dossier : aucune ne s’y fait tant qu’il est protégé en écriture.</source>
            <translation>No backup in this folder: none is made in it as long as it is write-protected.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Pas de deuxième dossier : si cet ordinateur se perd, ses sauvegardes aussi. Branchez une clé USB ou un autre disque, puis choisissez-le.</source>
            <translation>No second folder: if this computer is lost, so are its backups. Plug in a USB stick or another disk, then choose it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>illisible</source>
            <translation>unreadable</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Sauvegarde</source>
            <translation>Backup</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/copies.py" />
            <source>Vos factures ne sont plus sauvegardées</source>
            <translation>Your invoices are no longer backed up</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>L’annuaire gardé sur cet ordinateur est encore vide</source>
            <translation>The directory kept on this computer is still empty</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>1 client gardé sur cet ordinateur</source>
            <translation>1 customer kept on this computer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>{count} clients gardés sur cet ordinateur, trouvés même sans réseau</source>
            <translation>{count} customers kept on this computer, found even without a network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Voir celui de l’annuaire</source>
            <translation>See the one of the directory</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Voir ceux de l’annuaire ({count})</source>
            <translation>See those of the directory ({count})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Rien trouvé sur Chorus Pro, ou pas de réseau pour le moment.</source>
            <translation>Nothing found on Chorus Pro, or no network at the moment.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>1 client reçu.</source>
            <translation>1 customer received.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>{count} clients reçus.</source>
            <translation>{count} customers received.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Mise à jour depuis Chorus Pro : {done} sur {every}…</source>
            <translation>Updating from Chorus Pro: {done} of {every}…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>{count} clients mis à jour.</source>
            <translation>{count} customers updated.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Clients mis à jour : {done} sur {every}. Pour les autres, rien de Chorus Pro ou pas de réseau.</source>
            <translation>Customers updated: {done} of {every}. For the others, nothing from Chorus Pro or no network.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Arrêté. Clients mis à jour : {done} sur {every}.</source>
            <translation>Stopped. Customers updated: {done} of {every}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Plus de réseau. Clients mis à jour : {done} sur {every}.</source>
            <translation>The network is gone. Customers updated: {done} of {every}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Pas de réseau : rien n’a été demandé. Recommencez quand il sera revenu.</source>
            <translation>No network: nothing was asked for. Try again when it is back.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>{count} clients repris…</source>
            <translation>{count} customers imported…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>1 client repris dans l’annuaire.</source>
            <translation>1 customer imported into the directory.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>{count} clients repris dans l’annuaire.</source>
            <translation>{count} customers imported into the directory.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Arrêté avant la fin : {told}</source>
            <translation>Stopped before the end: {told}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <source>Tous les clients publics de France, avec ce que chacun exige : vous les trouverez ensuite sans réseau. Sur le site de la communauté Chorus Pro, à la page « Annuaire », prenez « Télécharger l’annuaire », puis choisissez ici le fichier reçu (Excel, CSV, ou ZIP de fichiers XML).</source>
            <translation>All the public customers of France, with what each of them requires: you will then find them without a network. On the site of the Chorus Pro community, on the “Annuaire” page, take “Télécharger l’annuaire”, then choose here the file you received (Excel, CSV, or a ZIP of XML files).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} n’est pas l’annuaire de Chorus Pro : aucun client public n’y a été trouvé. Téléchargez-le de nouveau.</source>
            <translation>The file {path} is not the directory of Chorus Pro: no public customer was found in it. Download it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/directory.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} est incomplet ou abîmé (clients repris : {count}) : les autres n’ont pas pu être lus. Téléchargez-le de nouveau.</source>
            <translation>The file {path} is incomplete or damaged (customers imported: {count}): the others could not be read. Download it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Sur Chorus Pro, une facture porte déjà le n° {number}. Rien ne part d’ici tant que vous n’avez pas choisi : comparez les deux, au besoin sur le portail.</source>
            <translation>On Chorus Pro, an invoice already bears No. {number}. Nothing leaves here until you have chosen: compare the two, on the portal if need be.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>La réponse à l’envoi du n° {number} manque, et Chorus Pro a une facture du même jour, du même montant et du même client sous le n° {other}. Rien ne part d’ici tant que vous n’avez pas choisi : comparez les deux, au besoin sur le portail.</source>
            <translation>The answer to sending no. {number} is missing, and Chorus Pro has an invoice of the same day, the same amount and the same customer under no. {other}. Nothing leaves here until you have chosen: compare the two, on the portal if need be.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Chorus Pro n’a pas répondu et ne montre pas cette facture. Regardez d’abord sur le portail, dans les factures émises, si le n° {number} y est. Rien ne part d’ici tant que vous n’avez pas choisi.</source>
            <translation>Chorus Pro did not answer and does not show this invoice. First look on the portal, among the invoices issued, whether No. {number} is there. Nothing leaves here until you have chosen.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Votre saisie est reprise dans un brouillon. Mais le numéro est dans votre fichier : changez-le dans votre logiciel, refaites le fichier, puis joignez-le au brouillon. Le n° {number} reste utilisé.</source>
            <translation>What you typed is taken up in a draft. But the number is in your file: change it in your software, make the file again, then attach it to the draft. No. {number} stays used.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Un brouillon reprend tout son contenu, et prendra le numéro suivant à l’envoi. Le n° {number} reste utilisé : il ne servira plus.</source>
            <translation>A draft takes over all of its contents and gets the next number when it is sent. No. {number} stays used: it will not serve again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est la même facture</source>
            <translation>It is the same invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Elle est déjà sur Chorus Pro : rien n’est envoyé, l’application suit ses statuts.</source>
            <translation>It is already on Chorus Pro: nothing is sent, and the program follows its statuses.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Vous avez comparé, et c’est bien la même ? Ce choix est définitif.</source>
            <translation>You have compared them, and it really is the same? This choice is final.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Oui, c’est la même</source>
            <translation>Yes, it is the same</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Refaire sous un nouveau numéro</source>
            <translation>Redo it under a new number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Refaire cette facture, et ne jamais envoyer le n° {number} ?</source>
            <translation>Redo this invoice, and never send No. {number}?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Oui, la refaire</source>
            <translation>Yes, redo it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Chercher encore</source>
            <translation>Keep searching</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>L’application la cherche pendant encore {lasting}, sans rien renvoyer.</source>
            <translation>The program searches for it for another {lasting}, and sends nothing again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Renvoyer : elle n’est pas sur le portail</source>
            <translation>Send again: it is not on the portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Après avoir regardé sur le portail. Elle est cherchée une dernière fois, puis renvoyée.</source>
            <translation>After you have looked on the portal. It is searched for one last time, then sent again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Vous avez vérifié sur le portail que le n° {number} n’y est pas ?</source>
            <translation>You have checked on the portal that No. {number} is not there?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Oui, la renvoyer</source>
            <translation>Yes, send it again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Abandonner</source>
            <translation>Abandon</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Elle ne sera jamais envoyée d’ici. Le n° {number} reste utilisé.</source>
            <translation>It will never be sent from here. No. {number} stays used.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Ne jamais envoyer la facture n° {number} ? Ce choix est définitif.</source>
            <translation>Never send invoice No. {number}? This choice is final.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est noté. Ses statuts seront lus au prochain échange avec Chorus Pro.</source>
            <translation>Noted. Its statuses will be read at the next exchange with Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est noté. Un brouillon reprend son contenu.</source>
            <translation>Noted. A draft takes over its contents.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est noté : elle ne sera pas envoyée.</source>
            <translation>Noted: it will not be sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est noté. La recherche reprend dès que Chorus Pro répond.</source>
            <translation>Noted. The search starts again as soon as Chorus Pro answers.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>C’est noté. Elle repartira au prochain échange avec Chorus Pro.</source>
            <translation>Noted. It leaves again at the next exchange with Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>La recherche commence dès que Chorus Pro répond.</source>
            <translation>The search starts as soon as Chorus Pro answers.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Si la facture n’est pas trouvée en {lasting}, {then}.</source>
            <translation>If the invoice is not found within {lasting}, {then}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Le délai est passé, et si la facture n’est toujours pas trouvée au prochain échange, {then}.</source>
            <translation>The time is up, and if the invoice is still not found at the next exchange, {then}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Cherchée depuis {since}, jusqu’à {end} au plus (heure de Chorus Pro).</source>
            <translation>Searched for since {since}, until {end} at the latest (Chorus Pro’s clock).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Si elle n’est pas trouvée d’ici là, {then}.</source>
            <translation>If it is not found by then, {then}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Elle était confiée à votre expert-comptable. L’application cherche d’abord s’il l’a envoyée.</source>
            <translation>It was with your accountant. The program first looks whether it was sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>elle l’enverra</source>
            <translation>it will send it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>l’application l’enverra</source>
            <translation>the program will send it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>La réponse de Chorus Pro manque. L’application cherche la facture avant de renvoyer quoi que ce soit.</source>
            <translation>Chorus Pro’s answer is missing. The program looks for the invoice before it sends anything again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>elle vous demandera quoi faire</source>
            <translation>it will ask you what to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>l’application vous demandera quoi faire</source>
            <translation>the program will ask you what to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>elle la renverra</source>
            <translation>it will send it again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>l’application la renverra</source>
            <translation>the program will send it again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>non indiqué</source>
            <translation>not stated</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Ici</source>
            <translation>Here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Sur Chorus Pro</source>
            <translation>On Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>différent</source>
            <translation>different</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Revenir</source>
            <translation>Go back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Vérifier maintenant</source>
            <translation>Check now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Ce numéro est déjà sur Chorus Pro</source>
            <translation>This number is on Chorus Pro already</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Une facture semblable est sur Chorus Pro</source>
            <translation>A similar invoice is on Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Seul le client diffère : c’est peut-être la vôtre, si elle a été envoyée ensuite à un autre destinataire.</source>
            <translation>Only the customer differs: it may be yours, if it was then sent on to another recipient.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Envoyée plusieurs fois, sans réponse</source>
            <translation>Sent several times, without an answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/disputes.py" />
            <source>Vous n’avez rien à faire</source>
            <translation>You have nothing to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>– et 1 autre anomalie</source>
            <translation>– and 1 other anomaly</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>– et {count} autres anomalies</source>
            <translation>– and {count} other anomalies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>À réparer : {bad}, à voir : {look}</source>
            <translation>To repair: {bad}, to look at: {look}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>À réparer : {bad}</source>
            <translation>To repair: {bad}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>À voir : {look}</source>
            <translation>To look at: {look}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Bon</source>
            <translation>Good</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>À voir</source>
            <translation>Look at this</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>À réparer</source>
            <translation>To repair</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Application</source>
            <translation>Program</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Dossier</source>
            <translation>Folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Disque</source>
            <translation>Disk</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Envois</source>
            <translation>Submissions</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Compte Chorus Pro</source>
            <translation>Chorus Pro account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Trousseau</source>
            <translation>Keyring</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Mises à jour</source>
            <translation>Updates</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Chiffrement du disque</source>
            <translation>Disk encryption</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Polices, images et règles sont là.</source>
            <translation>Fonts, pictures and rules are there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Il manque une partie de l’application ({detail}). Installez-la de nouveau : vos factures sont à part et ne risquent rien.</source>
            <translation>Part of the program is missing ({detail}). Install it again: your invoices are kept apart and are not at risk.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Vos données sont dans {path}, et peuvent y être écrites.</source>
            <translation>Your data are in {path}, and can be written there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Impossible d’écrire dans le dossier {path} ({detail}). Rendez-le modifiable, puis refaites le diagnostic.</source>
            <translation>The folder {path} cannot be written to ({detail}). Make it writable, then run the diagnosis again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Ce dossier est partagé par un service en ligne ({name}), qui peut abîmer le fichier des factures. Fermez l’application, puis déplacez-le dans un dossier de cet ordinateur.</source>
            <translation>This folder is shared by an online service ({name}), which can damage the file of your invoices. Close the program, then move it to a folder on this computer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Ce dossier est sur un disque du réseau ({name}) : une coupure peut abîmer le fichier des factures. Fermez l’application, puis déplacez-le sur le disque de cet ordinateur ; gardez plutôt ses copies sur le réseau.</source>
            <translation>This folder is on a network drive ({name}): a lost connection can damage the invoice file. Close the program, then move it to this computer’s own disk; keep its copies on the network instead.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>{gigabytes} Go libres.</source>
            <translation>{gigabytes} GB free.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Il ne reste que {megabytes} Mo. Libérez de la place : sans elle, aucune facture ne peut être émise.</source>
            <translation>Only {megabytes} MB are left. Free some space: without it, no invoice can be issued.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le disque est chiffré : qui vole l’ordinateur éteint ne lit pas vos factures.</source>
            <translation>The disk is encrypted: whoever steals the computer while it is off cannot read your invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le disque n’est pas chiffré : qui vole l’ordinateur lit vos factures. Chiffrez-le avec BitLocker (Windows), FileVault (macOS) ou, sous Linux, en réinstallant le système avec l’option de chiffrement.</source>
            <translation>The disk is not encrypted: whoever steals the computer can read your invoices. Encrypt it with BitLocker (Windows), FileVault (macOS) or, on Linux, by installing the system again with the option to encrypt.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>L’ordinateur ne dit pas si ce disque est chiffré : regardez dans ses réglages, BitLocker (Windows), FileVault (macOS) ou Disques (Linux).</source>
            <translation>The computer does not tell whether this disk is encrypted: look in its settings, BitLocker (Windows), FileVault (macOS) or Disks (Linux).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Pas encore de factures dans ce dossier.</source>
            <translation>No invoices in this folder yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le fichier, les documents et le journal ont été vérifiés : rien d’anormal.</source>
            <translation>The file, the documents and the journal have been verified: nothing unusual.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>La vérification a trouvé des anomalies ({count}), dites ci-dessous. Restaurez une sauvegarde d’avant, dans Réglages ; le fichier actuel sera mis de côté.</source>
            <translation>The check found anomalies ({count}), told below. Restore a backup from before, in Settings; the current file will be set aside.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Cette copie est plus ancienne que vos envois, ou vient d’un autre ordinateur : ouvrez l’application, elle la compare avec Chorus Pro.</source>
            <translation>This copy is older than what you sent, or comes from another computer: open the program, it compares it with Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Envois sans réponse : {unsure}. L’application cherche si Chorus Pro les a reçus, et ne renvoie rien avant : laissez-la ouverte avec une connexion.</source>
            <translation>Submissions without an answer: {unsure}. The program looks whether Chorus Pro received them, and sends nothing again before that: leave it open with a connection.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>En attente : {count}. Tout partira dès qu’une connexion sera là.</source>
            <translation>Waiting: {count}. Everything leaves as soon as there is a connection.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>En attente : {count}, sans réponse : {unsure}. Rien ne part et rien n’est cherché tant que le dossier des factures ne peut pas être modifié.</source>
            <translation>Waiting: {count}, without an answer: {unsure}. Nothing is sent and nothing is searched for as long as the folder of the invoices cannot be changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Rien n’attend.</source>
            <translation>Nothing is waiting.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>La dernière sauvegarde est du {day}.</source>
            <translation>The last backup is of {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Pas encore de sauvegarde : la première se fait toute seule, pendant que l’application est ouverte.</source>
            <translation>No backup yet: the first one is made by itself while the program is open.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Pas encore de sauvegarde, et aucune ne se fait toute seule tant que le dossier des factures ne peut pas être modifié.</source>
            <translation>No backup yet, and none is made by itself as long as the folder of the invoices cannot be changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>La dernière sauvegarde est du {day}. Dans Réglages, « Sauvegarder maintenant » dit ce qui empêche la suivante.</source>
            <translation>The last backup is of {day}. In Settings, “Back up now” says what prevents the next one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le deuxième dossier des sauvegardes ({path}) n’est pas là en ce moment : la copie s’y fera dès que vous le rebrancherez.</source>
            <translation>The second folder of the backups ({path}) is not there at the moment: the copy goes there as soon as you plug it in again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Les copies du deuxième dossier ({path}) ne sont pas chiffrées : qui trouve ce disque les lit. « Chiffrer les copies », dans Réglages, y remédie.</source>
            <translation>The copies in the second folder ({path}) are not encrypted: whoever finds that disk can read them. “Encrypt the copies”, in Settings, changes that.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Les copies du deuxième dossier ({path}) sont chiffrées, et la clé {key} est dans le trousseau. Sa feuille est-elle bien rangée ?</source>
            <translation>The copies in the second folder ({path}) are encrypted, and the key {key} is in the keyring. Is its sheet in a safe place?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Plus aucune copie ne se fait dans le deuxième dossier ({path}) : la clé {key} n’est pas dans le trousseau, ou il est verrouillé. « Retaper la clé », dans Réglages, la remet en place.</source>
            <translation>No more copies are made in the second folder ({path}): the key {key} is not in the keyring, or the keyring is locked. “Type the key again”, in Settings, puts it back.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Les identifiants de connexion ne sont pas enregistrés, ou pas tous. Complétez-les dans Réglages.</source>
            <translation>The connection credentials are not saved, or not all of them. Complete them in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Les identifiants de connexion sont enregistrés.</source>
            <translation>The connection credentials are saved.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Les identifiants de connexion sont enregistrés ; le mot de passe est bon jusqu’au {day}.</source>
            <translation>The connection credentials are saved; the password is good until {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le mot de passe du compte technique finit le {day}. Créez-en un nouveau sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.</source>
            <translation>The technical account’s password ends on {day}. Create a new one on the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), then type it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le trousseau de cet ordinateur garde et rend les mots de passe ({name}).</source>
            <translation>This computer’s keyring keeps passwords and gives them back ({name}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Aucun trousseau sûr sur cet ordinateur : les mots de passe sont à retaper à chaque démarrage. Sous Linux, installez GNOME Keyring ou KWallet, puis ouvrez une nouvelle session.</source>
            <translation>No safe keyring on this computer: passwords have to be typed again at every start. On Linux, install GNOME Keyring or KWallet, then log in again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Cette version ne cherche pas de mises à jour : aucune clé de signature n’y est inscrite. Regardez de temps en temps là où vous l’avez trouvée.</source>
            <translation>This version does not look for updates: it holds no signing key. Look from time to time where you found it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La recherche de nouvelles versions est désactivée dans Réglages.</source>
            <translation>Looking for new versions is switched off in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Aucune recherche de nouvelle version n’a encore abouti ; elle se fait toute seule, une fois par jour, dès qu’il y a du réseau.</source>
            <translation>No check for a new version has succeeded yet; it happens by itself, once a day, as soon as there is a network.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Pas de version plus récente, d’après l’annonce lue le {believed}.</source>
            <translation>No newer version, according to the announcement read on {believed}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La version {version} est disponible. Sa page s’ouvre depuis l’aide, en bas.</source>
            <translation>Version {version} is available. Its page opens from the bottom of the help.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La recherche d’une nouvelle version, le {day}, n’a pas eu de réponse. Elle recommence un jour plus tard.</source>
            <translation>The check for a new version on {day} had no answer. It is tried again a day later.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’annonce reçue le {day} n’est pas signée : elle a été écartée. Un réseau qui s’interpose en est souvent la cause. Ne téléchargez pas l’application ailleurs que d’habitude.</source>
            <translation>The announcement received on {day} is not signed: it was set aside. A network that steps in between is often the cause. Do not download the program from any other place than usual.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’annonce reçue le {day} n’est pas signée par les auteurs de l’application : elle a été écartée. N’installez rien de ce qu’on vous propose, et envoyez ce rapport à qui vous aide.</source>
            <translation>The announcement received on {day} is not signed by the makers of the program: it was set aside. Install nothing of what you are offered, and send this report to whoever helps you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’annonce reçue le {day} est signée mais ne se lit pas : elle a été écartée. Rien à faire, la suivante la remplacera.</source>
            <translation>The announcement received on {day} is signed but cannot be read: it was set aside. Nothing to do, the next one will replace it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’annonce reçue le {day} est datée d’un jour à venir : elle a été écartée. Vérifiez la date de l’ordinateur.</source>
            <translation>The announcement received on {day} is dated in the future: it was set aside. Check the date of the computer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’annonce reçue le {day} est plus ancienne qu’une autre déjà lue : elle a été écartée. Gardez votre version, et envoyez ce rapport à qui vous aide si cela dure.</source>
            <translation>The announcement received on {day} is older than one that was read before: it was set aside. Keep your version, and send this report to whoever helps you if this goes on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La recherche du {day} a été renvoyée vers un serveur inconnu : elle a été abandonnée. Un réseau qui demande de s’identifier en est souvent la cause.</source>
            <translation>The check on {day} was sent on to an unknown server: it was given up. A network that asks for a login is often the cause.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La réponse reçue le {day} était trop longue pour une annonce : elle a été écartée. Rien à faire, la recherche recommence un jour plus tard.</source>
            <translation>The answer received on {day} was too long for an announcement: it was set aside. Nothing to do, it is tried again a day later.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Diagnostic</source>
            <translation>Diagnosis</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>L’application regarde ce qui fonctionne sur cet ordinateur, et dit quoi faire du reste.</source>
            <translation>The program looks at what works on this computer, and says what to do about the rest.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Ouvrir le diagnostic</source>
            <translation>Open the diagnosis</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Refaire le &amp;diagnostic</source>
            <translation>Run the &amp;diagnosis again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>&amp;Copier le rapport</source>
            <translation>&amp;Copy the report</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le rapport est copié : collez-le dans un courriel. Il ne contient ni mot de passe ni facture.</source>
            <translation>The report is copied: paste it into an email. It holds no password and no invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Vérification en cours…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Le diagnostic n’a pas pu être fait. Recommencez.</source>
            <translation>The diagnosis could not be made. Try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>La connexion à Chorus Pro n’est pas essayée ici : essayez-la dans Réglages.</source>
            <translation>The connection to Chorus Pro is not tried here: try it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Tout va bien.</source>
            <translation>All is well.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Commencez par ce qui est à réparer, puis refaites le diagnostic.</source>
            <translation>Begin with what is to be repaired, then run the diagnosis again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Ouvrir l’aide</source>
            <translation>Open the help</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Voir l’accueil</source>
            <translation>See the home page</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/doctor.py" />
            <source>Voir les factures</source>
            <translation>See the invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Brouillon gardé à {time} · pas encore envoyé</source>
            <translation>Draft kept at {time} · not sent yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Brouillon pas encore gardé : {reason}, tout reste à l’écran et sera gardé dès que possible.</source>
            <translation>Draft not kept yet: {reason}, everything stays on the screen and will be kept as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture pas envoyée : {reason}, puis envoyez de nouveau. Rien n’est perdu.</source>
            <translation>Invoice not sent: {reason}, then send again. Nothing is lost.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Envoyer quand même</source>
            <translation>Send anyway</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Envoyer dès que possible</source>
            <translation>Send as soon as possible</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>En pour cent (10 %) ou en euros hors taxe (50)</source>
            <translation>In per cent (10%) or in euros excl. VAT (50)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Le titulaire du marché la valide d’abord, puis votre client vous paie directement.</source>
            <translation>The main contractor approves it first, then your customer pays you directly.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Le mandataire du groupement la valide d’abord, puis votre client vous paie.</source>
            <translation>The leader of the consortium approves it first, then your customer pays you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Tout est déjà reçu : l’acompte est le total, il reste 0 € à payer.</source>
            <translation>All of it was received: the advance is the total, €0 is left to pay.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Une fois payée, la facture finale la déduit : « Facture finale » sur sa page.</source>
            <translation>Once it is paid, the final invoice deducts it: “Final invoice” on its page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Le titulaire du marché, nommé sur la déclaration de sous-traitance (DC4). Il a 15 jours pour répondre ; son silence vaut accord.</source>
            <translation>The main contractor, named on the subcontracting declaration (DC4). It has 15 days to answer; its silence is consent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Le mandataire du groupement, nommé dans l’acte d’engagement du marché.</source>
            <translation>The leader of the consortium, named in the deed of commitment of the contract.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>SIRET du titulaire du marché</source>
            <translation>SIRET of the main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nom du titulaire du marché</source>
            <translation>Name of the main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>SIRET du mandataire du groupement</source>
            <translation>SIRET of the leader of the consortium</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nom du mandataire du groupement</source>
            <translation>Name of the leader of the consortium</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Reste à payer : {amount}</source>
            <translation>Left to pay: {amount}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Brouillon pas encore gardé</source>
            <translation>Draft not kept yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Brouillon gardé · pas encore envoyé</source>
            <translation>Draft kept · not sent yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Tout ce que vous tapez est gardé à mesure</source>
            <translation>Everything you type is kept as you go</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Pas encore envoyée. Il reste à corriger :</source>
            <translation>Not sent yet. Still to correct:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Pas encore envoyée. À vérifier avant d’envoyer :</source>
            <translation>Not sent yet. To check before sending:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture en préparation</source>
            <translation>Invoice in preparation</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture {number} à corriger</source>
            <translation>Invoice {number} to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nouvel avoir</source>
            <translation>New credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Avoir en préparation</source>
            <translation>Credit note in preparation</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Avoir {number} à corriger</source>
            <translation>Credit note {number} to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nouvelle facture rectificative</source>
            <translation>New corrected invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture rectificative en préparation</source>
            <translation>Corrected invoice in preparation</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture rectificative {number} à corriger</source>
            <translation>Corrected invoice {number} to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Nouvelle facture d’acompte</source>
            <translation>New advance invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture d’acompte en préparation</source>
            <translation>Advance invoice in preparation</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>Facture d’acompte {number} à corriger</source>
            <translation>Advance invoice {number} to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>le dossier de Chorus Desktop ne répond pas. Vérifiez le disque</source>
            <translation>Chorus Desktop’s folder does not respond. Check the disk</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>un autre programme s’en sert, peut-être une sauvegarde. Attendez qu’il finisse</source>
            <translation>another program is using it, perhaps a backup. Wait until it has finished</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>le disque est plein. Libérez de la place</source>
            <translation>the disk is full. Free some space</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/editing.py" />
            <source>le dossier de Chorus Desktop est protégé en écriture. Rendez-le modifiable</source>
            <translation>Chorus Desktop’s folder is write-protected. Make it writable</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Clé {key}</source>
            <translation>Key {key}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies de ce dossier sont chiffrées avec la clé {key}.</source>
            <translation>The copies in this folder are encrypted with the key {key}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Plus aucune copie n’y est faite : la clé n’est plus connue ici. Retapez-la, ou faites-en une autre.</source>
            <translation>No more copies are made there: the key is not known any more. Type it again, or make another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Plus aucune copie n’y est faite : la clé {key} n’est pas dans le trousseau de cet ordinateur, ou il est verrouillé. Retapez-la depuis sa feuille, ou faites-en une autre.</source>
            <translation>No more copies are made there: the key {key} is not in the keyring of this computer, or the keyring is locked. Type it again from its sheet, or make another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Groupes {first} et {second}</source>
            <translation>&amp;Groups {first} and {second}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies sont maintenant chiffrées avec la clé {key}. Celles que ce dossier avait déjà restent comme elles étaient : effacez à la main celles que vous ne voulez plus.</source>
            <translation>The copies are now encrypted with the key {key}. Those that this folder had already stay as they were: delete by hand those that you no longer want.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>La clé {key} est de nouveau dans le trousseau.</source>
            <translation>The key {key} is in the keyring again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Cette sauvegarde est chiffrée. Tapez la clé {key}, en la lisant sur la feuille qui porte ce nom.</source>
            <translation>This backup is encrypted. Type the key {key}, reading it from the sheet that bears this name.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Tapez la clé en la lisant sur sa feuille : les copies suivantes l’utiliseront.</source>
            <translation>Type the key, reading it from its sheet: the next copies will use it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Tapez la clé {key}, en la lisant sur la feuille qui porte ce nom.</source>
            <translation>Type the key {key}, reading it from the sheet that bears this name.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies suivantes pourront être lues par qui trouve ce disque. Celles qui sont déjà chiffrées le restent : gardez la feuille de la clé {key} aussi longtemps qu’elles.</source>
            <translation>Whoever finds this disk will be able to read the next copies. Those that are encrypted stay so: keep the sheet of the key {key} as long as you keep them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies ne sont plus chiffrées. Gardez la feuille de la clé {key} tant qu’il reste des copies d’avant.</source>
            <translation>The copies are no longer encrypted. Keep the sheet of the key {key} as long as there are copies from before.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Aucune clé ne contient {letters}. Relisez ce caractère sur la feuille.</source>
            <translation>No key contains {letters}. Read that character again on the sheet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Une clé compte {wanted} lettres et chiffres, et il y en a {count} ici. Relisez la feuille : il en manque, ou il y en a trop.</source>
            <translation>A key has {wanted} letters and digits, and there are {count} here. Read the sheet again: some are missing, or there are too many.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il y a une faute de frappe dans le groupe {group}. Relisez-le sur la feuille.</source>
            <translation>There is a typing error in group {group}. Read it again on the sheet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il y a des fautes de frappe dans cette clé. Relisez chaque groupe sur la feuille.</source>
            <translation>There are typing errors in this key. Read each group again on the sheet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette clé est tapée sans faute, mais c’est la clé {given}, et il faut la clé {wanted}. Cherchez la feuille qui porte ce nom.</source>
            <translation>This key is typed without an error, but it is the key {given}, and the key {wanted} is needed. Look for the sheet that bears that name.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette sauvegarde est chiffrée avec la clé {key}. Tapez les six groupes de la feuille qui porte ce nom ; une commande les lit aussi dans un fichier, avec --key.</source>
            <translation>This backup is encrypted with the key {key}. Type the six groups of the sheet that bears this name; a command reads them from a file too, with --key.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Rien n’a été copié dans {path} : la clé {key} n’est pas dans le trousseau de cet ordinateur. Vos factures sont gardées ici. Dans Réglages, Sauvegardes, « Retaper la clé » la remet en place.</source>
            <translation>Nothing was copied to {path}: the key {key} is not in the keyring of this computer. Your invoices are kept here. In Settings, Backups, “Type the key again” puts it back.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Rien n’a été copié dans {path} : cet ordinateur n’a pas de trousseau sûr pour la clé. Vos factures sont gardées ici. Sous Linux, installez GNOME Keyring ou KWallet ; sinon, « Ne plus chiffrer » dans Réglages.</source>
            <translation>Nothing was copied to {path}: this computer has no safe keyring for the key. Your invoices are kept here. On Linux, install GNOME Keyring or KWallet; otherwise, “Stop encrypting” in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Rien n’a été copié dans {path} : le trousseau qui garde la clé est verrouillé ou ne répond pas. Vos factures sont gardées ici. Déverrouillez-le, puis « Sauvegarder maintenant » dans Réglages.</source>
            <translation>Nothing was copied to {path}: the keyring that keeps the key is locked or does not answer. Your invoices are kept here. Unlock it, then “Back up now” in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Pour chiffrer les copies, il faut un trousseau sûr qui garde la clé, et cet ordinateur n’en a pas. Rien n’a changé. Sous Linux, installez GNOME Keyring ou KWallet, puis ouvrez une nouvelle session.</source>
            <translation>To encrypt the copies, a safe keyring has to keep the key, and this computer has none. Nothing has changed. On Linux, install GNOME Keyring or KWallet, then open a new session.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette feuille ouvre les copies : ne la rangez pas avec elles, ni dans le dossier de l’application ({path}). Choisissez un autre endroit.</source>
            <translation>This sheet opens the copies: do not keep it with them, nor in the folder of the program ({path}). Choose another place.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Chiffrer les copies…</source>
            <translation>&amp;Encrypt the copies…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Nouvelle clé…</source>
            <translation>New key…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Retaper la clé…</source>
            <translation>&amp;Type the key again…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Ne plus chiffrer…</source>
            <translation>Stop encrypting…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies de ce dossier ne sont pas chiffrées : qui trouve ce disque lit vos factures.</source>
            <translation>The copies in this folder are not encrypted: whoever finds this disk can read your invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Chiffrer les copies</source>
            <translation>Encrypt the copies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies de ce dossier seront chiffrées : sans la clé, personne ne les lit. Cet ordinateur la garde dans son trousseau. S’il se perd, seule la feuille de papier ouvre les copies : sans elle, elles sont perdues.</source>
            <translation>The copies in this folder will be encrypted: without the key nobody can read them. This computer keeps it in its keyring. If the computer is lost, only the sheet of paper opens the copies: without it they are lost.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Les copies déjà faites gardent l’ancienne clé : gardez aussi l’ancienne feuille.</source>
            <translation>The copies made before keep the old key: keep the old sheet as well.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Essai du trousseau…</source>
            <translation>Trying the keyring…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Enregistrer la feuille…</source>
            <translation>&amp;Save the sheet…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Ouvrir pour l’imprimer</source>
            <translation>&amp;Open it to print it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Où enregistrer la feuille à imprimer</source>
            <translation>Where to save the sheet to be printed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Feuilles (*.pdf)</source>
            <translation>Sheets (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Imprimez la feuille et rangez-la loin des copies ; effacez ensuite ce fichier.</source>
            <translation>Print the sheet and keep it far from the copies; then delete this file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Suivant</source>
            <translation>&amp;Next</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Re&amp;voir la clé</source>
            <translation>Show the &amp;key again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Chiffrer les copies</source>
            <translation>&amp;Encrypt the copies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>&amp;Annuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>&amp;Fermer</source>
            <translation>C&amp;lose</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Pour finir, tapez ces groupes en les lisant sur la feuille imprimée : on voit ainsi qu’elle est la bonne.</source>
            <translation>To finish, type these groups, reading them from the printed sheet: this shows that it is the right one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Ce n’est pas ce que dit la feuille. Relisez ces groupes, ou revoyez la clé.</source>
            <translation>This is not what the sheet says. Read these groups again, or show the key again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Retaper la clé</source>
            <translation>Type the key again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Garder cette clé</source>
            <translation>&amp;Keep this key</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Clé de récupération</source>
            <translation>&amp;Recovery key</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Six groupes de cinq, avec ou sans espaces. Aucun ne contient 0, O, 1, I ni L.</source>
            <translation>Six groups of five, with or without spaces. None contains 0, O, 1, I or L.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Ouvrir la sauvegarde</source>
            <translation>&amp;Open the backup</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>Ne plus chiffrer les copies</source>
            <translation>Stop encrypting the copies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/encryption.py" />
            <source>&amp;Ne plus chiffrer</source>
            <translation>&amp;Stop encrypting</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Pas de réseau : Chorus Pro est injoignable. Tout partira dès que la connexion reviendra.</source>
            <translation>No network: Chorus Pro cannot be reached. Everything leaves as soon as the connection is back.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La connexion n’est pas sûre : l’ordinateur ne connaît pas l’organisme qui garantit le serveur rencontré. Un antivirus ou le réseau de l’entreprise s’interpose peut-être : essayez un autre réseau, comme celui d’un téléphone.</source>
            <translation>The connection is not safe: the computer does not know who vouches for the server that answered. An antivirus or your company’s network may be standing in between: try another network, such as that of a phone.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le certificat du serveur rencontré est périmé. Vérifiez la date de l’ordinateur ; si elle est juste, réessayez demain.</source>
            <translation>The certificate of the server that answered has expired. Check the computer’s date; if it is right, try again tomorrow.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le serveur rencontré n’est pas celui de Chorus Pro. Ouvrez votre navigateur, identifiez-vous sur la page d’accueil du réseau s’il en a une, puis réessayez.</source>
            <translation>The server that answered is not Chorus Pro’s. Open your browser, log in on the network’s welcome page if it has one, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>L’horloge de l’ordinateur n’est pas à l’heure. Réglez sa date et son heure, puis réessayez.</source>
            <translation>The computer’s clock is wrong. Set its date and time, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le serveur mandataire (proxy) ou le filtre de votre réseau refuse la connexion. Demandez à la personne qui gère le réseau d’autoriser piste.gouv.fr.</source>
            <translation>The proxy server or the filter of your network refuses the connection. Ask the person who runs the network to allow piste.gouv.fr.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le serveur mandataire (proxy) de votre réseau demande un mot de passe. Demandez ses réglages à la personne qui gère le réseau.</source>
            <translation>Your network’s proxy server asks for a password. Ask the person who runs the network for its settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le serveur mandataire (proxy) réglé sur cet ordinateur ne répond pas. Si vous avez changé de réseau, retirez-le des réglages réseau de l’ordinateur, puis réessayez.</source>
            <translation>The proxy server set on this computer does not answer. If you have changed networks, remove it from the computer’s network settings, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce réseau demande d’abord de s’identifier dans une page d’accueil. Ouvrez votre navigateur, connectez-vous au réseau, puis réessayez.</source>
            <translation>This network first wants you to log in on a welcome page. Open your browser, log in to the network, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>PISTE refuse l’identifiant ou le secret de l’application. Recopiez-les dans Réglages depuis votre compte PISTE.</source>
            <translation>PISTE refuses the application’s identifier or secret. Copy them again from your PISTE account into Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro n’accepte pas l’autorisation que PISTE vient de donner à votre application. Réessayez dans quelques minutes ; si cela dure, vérifiez l’application dans votre compte PISTE.</source>
            <translation>Chorus Pro does not accept the authorisation that PISTE has just given to your application. Try again in a few minutes; if it goes on, check the application in your PISTE account.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro refuse le compte technique : identifiant ou mot de passe. Vérifiez-les dans Réglages ; le mot de passe expire tous les 14 mois.</source>
            <translation>Chorus Pro refuses the technical account: login or password. Check them in Settings; the password expires every 14 months.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro a refusé deux fois le compte technique. Pour ne pas le faire bloquer, l’application n’essaie plus : corrigez son identifiant ou son mot de passe dans Réglages, ou relancez-la s’il vient d’être activé.</source>
            <translation>Chorus Pro has refused the technical account twice. So that it is not blocked, the program does not try any more: correct its login or its password in Settings, or restart the program if the account has only just been activated.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le mot de passe du compte technique a expiré. Créez-en un nouveau sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), puis tapez-le dans Réglages.</source>
            <translation>The technical account’s password has expired. Create a new one on the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), then type it in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Votre application PISTE n’est pas abonnée à toutes les API de Chorus Pro. Demandez l’abonnement dans votre compte PISTE.</source>
            <translation>Your PISTE application is not subscribed to all of Chorus Pro’s APIs. Ask for the subscription in your PISTE account.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le compte technique n’a pas les droits : son raccordement n’est pas actif. Sur le portail Chorus Pro, rubrique Raccordements (menu du gestionnaire principal de l’entreprise), vérifiez le raccordement API et les droits du compte.</source>
            <translation>The technical account lacks the rights: its connection is not active. On the Chorus Pro portal, under “Raccordements” (the menu of the firm’s main administrator), check the API connection and the rights of the account.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro ne connaît pas votre SIRET, ou le compte technique n’y est pas rattaché. Vérifiez le SIRET dans Réglages et le rattachement sur le portail.</source>
            <translation>Chorus Pro does not know your SIRET, or the technical account is not attached to it. Check the SIRET in Settings and the attachment on the portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Trop d’appels en peu de temps : la plateforme demande d’attendre. L’envoi reprendra tout seul.</source>
            <translation>Too many calls in a short time: the platform asks to wait. Sending will resume by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro est en maintenance. L’envoi reprendra tout seul.</source>
            <translation>Chorus Pro is under maintenance. Sending will resume by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro n’a pas répondu. L’application vérifie avant de renvoyer quoi que ce soit.</source>
            <translation>Chorus Pro did not answer. The program checks before it sends anything again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro a donné une réponse incompréhensible. L’application réessaiera toute seule.</source>
            <translation>Chorus Pro gave an answer that makes no sense. The program will try again by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro est en panne pour le moment. L’application réessaiera toute seule.</source>
            <translation>Chorus Pro is out of order at the moment. The program will try again by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>L’application s’est arrêtée pendant l’envoi. Elle cherche si la facture est arrivée.</source>
            <translation>The program stopped while it was sending. It is looking whether the invoice arrived.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro n’a pas encore enregistré le dépôt. L’application redemandera.</source>
            <translation>Chorus Pro has not recorded the deposit yet. The program will ask again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La réponse de Chorus Pro n’est pas datée : elle ne peut pas servir de preuve. L’application réessaiera.</source>
            <translation>Chorus Pro’s answer bears no date: it cannot serve as proof. The program will try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La liste donnée par Chorus Pro est incomplète. L’application la redemandera.</source>
            <translation>The list that Chorus Pro gave is incomplete. The program will ask for it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Chorus Pro a refusé la demande ({detail}). Regardez sur le portail Chorus Pro ce qu’il faut corriger.</source>
            <translation>Chorus Pro refused the request ({detail}). See on the Chorus Pro portal what has to be corrected.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il manque un identifiant de connexion. Complétez-les dans Réglages.</source>
            <translation>Connection credentials are missing. Complete them in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le dossier des factures est protégé en écriture ({path}). Rendez-le modifiable, puis relancez.</source>
            <translation>The folder of your invoices is write-protected ({path}). Make it writable, then restart.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ces factures ont été enregistrées par une version plus récente de l’application. Installez cette version : rien n’a été modifié.</source>
            <translation>These invoices were saved by a newer version of the program. Install that version: nothing has been changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier des factures est abîmé ({path}). Il n’a pas été touché : restaurez votre dernière sauvegarde, et gardez ce fichier.</source>
            <translation>The file of your invoices is damaged ({path}). It has not been touched: restore your last backup, and keep this file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Un autre programme utilise le fichier des factures. Fermez-le, puis recommencez.</source>
            <translation>Another program is using the file of your invoices. Close it, then start again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il n’y a pas encore de factures dans ce dossier ({path}). Vérifiez le dossier indiqué.</source>
            <translation>There are no invoices in this folder yet ({path}). Check the folder you gave.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le disque est plein : rien n’a été perdu, mais aucune facture ne peut être émise ni envoyée. Libérez au moins 10 Mo, puis recommencez.</source>
            <translation>The disk is full: nothing is lost, but no invoice can be issued or sent. Free at least 10 MB, then start again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le disque a signalé une erreur. Fermez l’application et faites vérifier le disque avant de continuer.</source>
            <translation>The disk has reported an error. Close the program and have the disk checked before you go on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Impossible de lire le dossier où l’application retient ses numéros ({detail}). Rendez-le lisible, puis relancez : rien n’est envoyé d’ici là.</source>
            <translation>The folder where the program remembers its numbers cannot be read ({detail}). Make it readable, then restart: nothing is sent until then.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Impossible d’écrire dans le dossier où l’application retient ses numéros ({detail}). Libérez de la place ou rendez-le modifiable : rien n’est envoyé d’ici là, rien n’est perdu.</source>
            <translation>The folder where the program remembers its numbers cannot be written to ({detail}). Free some space or make it writable: nothing is sent until then, and nothing is lost.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier figé d’une facture ne correspond plus à son empreinte : elle ne sera pas envoyée. Restaurez votre dernière sauvegarde.</source>
            <translation>The frozen file of an invoice no longer matches its fingerprint: it will not be sent. Restore your last backup.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le dossier {path} ne peut pas être utilisé ({detail}). Rendez-le modifiable, ou choisissez-en un autre avec --profile.</source>
            <translation>The folder {path} cannot be used ({detail}). Make it writable, or choose another with --profile.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>L’application est déjà ouverte sur ce dossier ({path}). Utilisez la fenêtre ouverte, ou fermez-la.</source>
            <translation>The program is already open on this folder ({path}). Use the open window, or close it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Les échanges avec Chorus Pro n’ont pas pu démarrer. Relancez l’application ; vos factures sont enregistrées.</source>
            <translation>The exchanges with Chorus Pro could not start. Restart the program; your invoices are saved.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Les échanges avec Chorus Pro se sont arrêtés sur une erreur imprévue. Relancez l’application ; vos factures sont enregistrées.</source>
            <translation>The exchanges with Chorus Pro stopped on an unexpected error. Restart the program; your invoices are saved.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le trousseau de mots de passe est verrouillé. Déverrouillez-le, puis réessayez.</source>
            <translation>The password keyring is locked. Unlock it, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le trousseau de mots de passe ne répond pas. Regardez s’il attend votre accord dans une autre fenêtre, puis réessayez.</source>
            <translation>The password keyring does not answer. See whether it is waiting for your consent in another window, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le trousseau de mots de passe a refusé d’enregistrer. Vérifiez ses réglages, puis réessayez.</source>
            <translation>The password keyring refused to save. Check its settings, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cet identifiant est trop long pour le trousseau. Vérifiez que vous n’avez collé que lui.</source>
            <translation>This credential is too long for the keyring. Check that you pasted it and nothing else.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette copie de vos factures est plus ancienne que vos envois, ou vient d’un autre ordinateur. L’application la compare d’abord avec Chorus Pro : pas de nouveau numéro d’ici là. Votre brouillon est gardé.</source>
            <translation>This copy of your invoices is older than what you sent, or comes from another computer. The program first compares it with Chorus Pro: no new number until then. Your draft is kept.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette facture n’existe pas dans ce dossier. Revenez à la liste des factures.</source>
            <translation>This invoice does not exist in this folder. Go back to the list of invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Aucune facture de ce dossier ne porte le numéro {number}. Vérifiez le numéro.</source>
            <translation>No invoice in this folder bears the number {number}. Check the number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La facture {number} n’a pas encore été reçue par Chorus Pro : il n’y a pas encore de preuve de dépôt. Réessayez après l’envoi.</source>
            <translation>Invoice {number} has not been received by Chorus Pro yet: there is no proof of deposit yet. Try again after it has been sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette facture est déjà émise : elle ne peut plus changer. Faites une copie ou un avoir.</source>
            <translation>This invoice has already been issued: it cannot change any more. Make a copy or a credit note.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette facture est chez Chorus Pro : elle ne peut pas être reprise. Attendez sa réponse, ou faites un avoir.</source>
            <translation>This invoice is with Chorus Pro: it cannot be taken back. Wait for the answer, or make a credit note.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Un fichier XML part seul, et des pièces sont jointes à ce brouillon. Retirez-les d’abord, ou déposez le PDF de votre facture.</source>
            <translation>An XML file is sent alone, and files are attached to this draft. Take them off first, or drop the PDF of your invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le numéro {number} est déjà celui d’une autre facture. Vérifiez le numéro imprimé sur votre PDF.</source>
            <translation>The number {number} is already that of another invoice. Check the number printed on your PDF.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le prochain numéro serait {number}, que Chorus Pro refuse parce qu’il ressemble à une date. Dans Réglages, donnez un début à vos numéros, par exemple F.</source>
            <translation>The next number would be {number}, which Chorus Pro refuses because it looks like a date. In Settings, give your numbers a start, such as F.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il manque le numéro de la facture. Tapez celui qui est imprimé sur votre PDF.</source>
            <translation>The invoice number is missing. Type the one printed on your PDF.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Il manque la date de la facture. Tapez-la au format jour/mois/année.</source>
            <translation>The invoice date is missing. Type it as day/month/year.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cette facture a changé d’état entre-temps : il n’y a plus rien à décider ici. Relisez où elle en est.</source>
            <translation>This invoice has moved on meanwhile: there is nothing left to decide here. See where it stands now.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce début de numéro n’est pas possible : tapez de 1 à 8 lettres sans accent ou chiffres.</source>
            <translation>This start of a number is not possible: type 1 to 8 plain letters or digits.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Des numéros commencent déjà par {prefix}. Choisissez un autre début.</source>
            <translation>Some numbers already begin with {prefix}. Choose another start.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce brouillon porte déjà un numéro de facture : le jeter laisserait un trou dans la série. Corrigez-le et renvoyez-le.</source>
            <translation>This draft already bears an invoice number: throwing it away would leave a gap in the series. Correct it and send it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La facture de {path} ne peut pas encore être écrite. {first}</source>
            <translation>The invoice in {path} cannot be written yet. {first}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} n’existe pas. Vérifiez son nom et son dossier.</source>
            <translation>The file {path} does not exist. Check its name and its folder.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>{path} est un dossier, un tube ou un périphérique, pas un fichier. Donnez un fichier.</source>
            <translation>{path} is a folder, a pipe or a device, not a file. Give a file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} ne peut pas être lu ({detail}). Vérifiez que vous en avez le droit.</source>
            <translation>The file {path} cannot be read ({detail}). Check that you are allowed to.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} ne peut pas être écrit ({detail}). Choisissez un autre dossier.</source>
            <translation>The file {path} cannot be written ({detail}). Choose another folder.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le nom {path} doit finir par .pdf ou .json. Donnez-en un autre.</source>
            <translation>The name {path} has to end with .pdf or .json. Give another.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La période finit ({last}) avant de commencer ({first}). Échangez les deux dates.</source>
            <translation>The period ends ({last}) before it begins ({first}). Swap the two dates.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le FEC porte le SIREN de l’entreprise dans son nom, et il manque. Tapez votre SIRET dans Réglages.</source>
            <translation>The FEC bears the firm’s SIREN in its name, and it is missing. Type your SIRET in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} est trop gros pour Chorus Pro (120 Mo au plus). Réduisez-le.</source>
            <translation>The file {path} is too big for Chorus Pro (120 MB at most). Make it smaller.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} n’est pas du texte UTF-8. Enregistrez-le de nouveau en UTF-8.</source>
            <translation>The file {path} is not UTF-8 text. Save it again as UTF-8.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} n’est pas du JSON : erreur à la ligne {line}, colonne {column}. Corrigez-la.</source>
            <translation>The file {path} is not JSON: error at line {line}, column {column}. Correct it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce PDF est abîmé : il ne peut pas être lu. Exportez-le de nouveau depuis votre logiciel.</source>
            <translation>This PDF is damaged: it cannot be read. Export it again from your software.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, puis recommencez.</source>
            <translation>This PDF is protected by a password. Save it without protection, then start again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier ne contient aucune page. Vérifiez que c’est bien votre facture en PDF.</source>
            <translation>This file has no pages. Check that it really is your invoice as a PDF.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce PDF dépasse {max} Mo, la limite de Chorus Pro. Réduisez-le, par exemple sans photos.</source>
            <translation>This PDF exceeds {max} MB, Chorus Pro’s limit. Make it smaller, for example without photos.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier XML contient une partie interdite (DOCTYPE). Demandez-en un autre.</source>
            <translation>This XML file contains a forbidden part (DOCTYPE). Ask for another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier XML dépasse {max} Mo, la limite de Chorus Pro. Retirez-en des pièces jointes.</source>
            <translation>This XML file exceeds {max} MB, Chorus Pro’s limit. Remove attachments from it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier XML a bien plus de lignes qu’une facture : il n’est pas lu. Demandez-en un autre.</source>
            <translation>This XML file has far more lines than an invoice: it is not read. Ask for another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier XML est mal formé : il ne peut pas être lu. Demandez-en un autre.</source>
            <translation>This XML file is malformed: it cannot be read. Ask for another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce fichier n’est ni une facture Factur-X, CII ou UBL, ni un PDF. Vérifiez le fichier choisi.</source>
            <translation>This file is neither a Factur-X, CII or UBL invoice nor a PDF. Check the file you chose.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce lot ne contient aucune facture. Choisissez au moins une facture à envoyer.</source>
            <translation>This batch contains no invoice. Choose at least one invoice to send.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Un lot contient 500 factures au plus. Faites-en plusieurs.</source>
            <translation>A batch holds 500 invoices at most. Make several.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Deux fichiers de ce lot portent le même nom, ou un nom que Chorus Pro refuse. Renommez-les.</source>
            <translation>Two files of this batch have the same name, or a name that Chorus Pro refuses. Rename them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Une facture de cet envoi dépasse 10 Mo, la limite de Chorus Pro. Réduisez-la, par exemple sans photos.</source>
            <translation>An invoice of this submission exceeds 10 MB, Chorus Pro’s limit. Make it smaller, for example without photos.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Cet envoi dépasse 30 Mo, la limite de Chorus Pro. Faites-en plusieurs.</source>
            <translation>This submission exceeds 30 MB, Chorus Pro’s limit. Make several.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Ce message dépasse 2 000 caractères, la limite de Chorus Pro. Raccourcissez-le.</source>
            <translation>This message exceeds 2,000 characters, Chorus Pro’s limit. Shorten it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le scénario « {name} » ne peut pas être joué. Choisissez parmi : {known} ; ou vérifiez le fichier .json : une liste d’étapes avec after_seconds et status.</source>
            <translation>The scenario “{name}” cannot be played. Choose from: {known}; or check the .json file: a list of steps with after_seconds and status.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La plateforme embarquée ne démarre pas ({detail}). Choisissez un autre port que {port}.</source>
            <translation>The built-in platform does not start ({detail}). Choose a port other than {port}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La plateforme d’entraînement ne répond plus. Relancez l’application ; vos factures sont enregistrées.</source>
            <translation>The training platform no longer answers. Restart the program; your invoices are saved.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>La plateforme d’entraînement n’a pas la facture {number}. Attendez qu’elle l’ait reçue, puis recommencez.</source>
            <translation>The training platform does not have invoice {number}. Wait until it has received it, then start again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Le fichier {path} ne décrit pas une plateforme ({detail}). Donnez celui où « platform » a écrit sa première ligne.</source>
            <translation>The file {path} does not describe a platform ({detail}). Give the one to which “platform” wrote its first line.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>L’image « {name} » ne peut pas être lue. Vérifiez qu’elle est toujours à sa place, ou choisissez-en une autre.</source>
            <translation>The picture “{name}” cannot be read. Check that it is still where it was, or choose another.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>« {name} » n’est pas une image PNG ou JPEG lisible. Enregistrez votre logo en PNG ou en JPEG, puis choisissez-le de nouveau.</source>
            <translation>“{name}” is not a readable PNG or JPEG picture. Save your logo as PNG or JPEG, then choose it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>L’image « {name} » est trop grande ({max} Mo et 40 millions de points au plus). Réduisez-la, puis choisissez-la de nouveau.</source>
            <translation>The picture “{name}” is too large ({max} MB and 40 million pixels at most). Make it smaller, then choose it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>L’image « {name} » est toute blanche ou toute transparente. Choisissez la version foncée de votre logo, faite pour du papier blanc.</source>
            <translation>The picture “{name}” is all white or all transparent. Choose the dark version of your logo, made for white paper.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>La photo « {name} » ne peut pas être lue. Retirez-la, ou ouvrez-la et enregistrez-la en JPEG.</source>
            <translation>The photo “{name}” cannot be read. Remove it, or open it and save it as JPEG.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>La photo « {name} » est trop grande (100 millions de points au plus). Réduisez-la, puis joignez-la de nouveau.</source>
            <translation>The photo “{name}” is too large (100 million pixels at most). Make it smaller, then attach it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Même réduites, ces {count} photos ne tiennent pas dans la place qui reste ({max} Mo). Retirez-en quelques-unes.</source>
            <translation>Even reduced, these {count} photos do not fit into the room that is left ({max} MB). Remove a few.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Le nom « {name} » est trop long pour Chorus Pro (50 caractères au plus). Joignez le fichier sous un nom plus court.</source>
            <translation>The name “{name}” is too long for Chorus Pro (50 characters at most). Attach the file under a shorter name.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Chorus Pro ne prend pas ce type de fichier : « {name} ». Enregistrez-le en PDF, puis joignez-le de nouveau.</source>
            <translation>Chorus Pro does not take this type of file: “{name}”. Save it as PDF, then attach it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Le fichier « {name} » est vide. Vérifiez-le, puis joignez-le de nouveau.</source>
            <translation>The file “{name}” is empty. Check it, then attach it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Le fichier « {name} » est trop lourd : Chorus Pro prend {max} Mo au plus par pièce jointe. Réduisez-le, puis joignez-le de nouveau.</source>
            <translation>The file “{name}” is too big: Chorus Pro takes {max} MB at most for each attachment. Make it smaller, then attach it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Avec « {name} », la facture et ses pièces jointes dépasseraient {max} Mo, la limite de Chorus Pro. Retirez une pièce ou réduisez-la.</source>
            <translation>With “{name}”, the invoice and its attachments would exceed {max} MB, Chorus Pro’s limit. Remove an attachment or make it smaller.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Avec ses pièces jointes, la facture est trop lourde pour Chorus Pro ({max} Mo de pièces au plus). Réunissez les photos en un PDF, réduisez ou retirez des pièces.</source>
            <translation>With its attachments, the invoice is too big for Chorus Pro ({max} MB of attachments at most). Put the photos into one PDF, make attachments smaller or remove some.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Ce fichier est déjà dans l’envoi, sous le nom « {other} ». Il n’est pas joint deux fois.</source>
            <translation>This file is already in this submission, under the name “{other}”. It is not attached twice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>« {name} » est un dossier ou un périphérique, pas un fichier. Joignez des fichiers.</source>
            <translation>“{name}” is a folder or a device, not a file. Attach files.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Le brouillon ne peut pas être gardé pour l’instant : rien n’a été joint. Recommencez dès qu’il sera gardé.</source>
            <translation>The draft cannot be kept at the moment: nothing has been attached. Start again as soon as it is kept.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Aucun programme de cet ordinateur n’ouvre « {name} ». Installez-en un qui ouvre les fichiers .{extension}, puis recommencez.</source>
            <translation>No program on this computer opens “{name}”. Install one that opens .{extension} files, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>« {name} » ne peut pas être ouvert : sa copie n’a pas pu être écrite sur l’ordinateur ({detail}). Libérez de la place, puis recommencez.</source>
            <translation>“{name}” cannot be opened: its copy could not be written on this computer ({detail}). Free some space, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Le fichier « {name} » ne peut pas être lu ({detail}). Vérifiez qu’il existe encore et que vous avez le droit de l’ouvrir.</source>
            <translation>The file “{name}” cannot be read ({detail}). Check that it still exists and that you are allowed to open it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>La clé « {field} » est inconnue. Corrigez son nom ou retirez-la ; « schema » donne la liste.</source>
            <translation>The key “{field}” is unknown. Correct its name or remove it; “schema” gives the list.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>La clé « {field} » manque. Ajoutez-la ; « schema » donne la liste.</source>
            <translation>The key “{field}” is missing. Add it; “schema” gives the list.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>La clé « {field} » n’est pas du bon type (attendu : {expected}). Corrigez sa valeur.</source>
            <translation>The key “{field}” is of the wrong type (expected: {expected}). Correct its value.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>Ce fichier JSON ne contient pas une facture : il faut un objet, entre accolades. « schema » donne la liste de ses clés.</source>
            <translation>This JSON file does not hold an invoice: it must be an object, in braces. “schema” lists its keys.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>La date de « {field} » ne se lit pas ({value}). Écrivez-la année-mois-jour, par exemple 2026-11-25.</source>
            <translation>The date of “{field}” cannot be read ({value}). Write it year-month-day, for example 2026-11-25.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>Le nombre de « {field} » ne se lit pas ({value}). Écrivez-le avec un point, par exemple 38.50.</source>
            <translation>The number of “{field}” cannot be read ({value}). Write it with a point, for example 38.50.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>La valeur de « {field} » n’est pas permise ({value}). Choisissez parmi : {allowed}.</source>
            <translation>The value of “{field}” is not allowed ({value}). Choose from: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>La facture n’attend plus cette réponse, ou une autre est déjà en route. Regardez où elle en est.</source>
            <translation>The invoice no longer expects this answer, or another one is already on its way. See where it stands.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>Cette réponse n’est plus ici. Rouvrez la facture.</source>
            <translation>This answer is no longer here. Open the invoice again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>Il n’y a encore rien à envoyer. Écrivez un message ou joignez une pièce.</source>
            <translation>There is nothing to send yet. Write a message or attach a file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>Un fichier est encore en cours de lecture. Attendez qu’il soit dans la liste, puis envoyez.</source>
            <translation>A file is still being read. Wait until it is in the list, then send.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>Un SIRET a 14 chiffres. Vérifiez celui-ci.</source>
            <translation>A SIRET has 14 digits. Check this one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>Ce SIRET contient une faute de frappe, sa clé n’est pas la bonne. Vérifiez chaque chiffre.</source>
            <translation>This SIRET has a typing error: its check digit is wrong. Check every digit.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>{name} exige un code service. Demandez-le à votre client, puis donnez-le ici.</source>
            <translation>{name} requires a department code (code service). Ask your customer for it, then give it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/step_faults.py" />
            <source>{name} exige un numéro d’engagement. Recopiez-le du bon de commande.</source>
            <translation>{name} requires an engagement number. Copy it from the purchase order.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Un paiement se note sur une facture émise, ni sur un brouillon ni sur un avoir. Choisissez la facture que votre client a payée.</source>
            <translation>A payment is noted on an issued invoice, not on a draft or a credit note. Choose the invoice that your customer has paid.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ce montant n’est pas possible : tapez ce que vous avez reçu, en euros et centimes.</source>
            <translation>This amount is not possible: type what you received, in euros and cents.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>C’est plus que ce qui reste à payer sur cette facture ({left}). Vérifiez le montant. Si votre client vous a vraiment payé trop, appuyez sur « Noter ce trop-payé ».</source>
            <translation>This is more than is left to pay on this invoice ({left}). Check the amount. If your customer really paid too much, press “Note this overpayment”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cette date n’est pas encore venue. Tapez le jour où l’argent est arrivé.</source>
            <translation>This date has not come yet. Type the day on which the money arrived.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ce montant n’est pas possible : tapez ce que vous avez rendu, en euros et centimes.</source>
            <translation>This amount is not possible: type what you paid back, in euros and cents.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>C’est plus que ce que vous avez à rendre ({left}). Vérifiez le montant ; pour rendre davantage, faites d’abord un avoir.</source>
            <translation>This is more than you have to give back ({left}). Check the amount; to give back more, make a credit note first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ce jour-là, cet argent n’était pas encore arrivé chez vous. Vérifiez la date.</source>
            <translation>On that day this money had not reached you yet. Check the date.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cette date n’est pas encore venue. Notez le remboursement quand il est parti.</source>
            <translation>This day has not come yet. Note the refund once it has left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Tapez le jour où vous avez rendu l’argent, par exemple 15/03/2026.</source>
            <translation>Type the day on which you paid the money back, for example 15/03/2026.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté un remboursement de cet argent. Retirez d’abord le remboursement.</source>
            <translation>You noted a refund of this money. Remove the refund first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ce paiement est déjà retiré. Relisez les paiements de la facture.</source>
            <translation>This payment has already been removed. Look again at the payments of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Votre client n’a rien payé de trop sur cette facture : il n’y a pas d’avance à garder.</source>
            <translation>Your customer paid nothing too much on this invoice: there is no advance to keep.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cette avance n’est déjà plus gardée. Relisez les paiements de la facture.</source>
            <translation>This advance is already no longer kept. Read the payments of the invoice again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Chorus Pro n’a pas annoncé de virement pour cette facture : il n’y a rien à contester.</source>
            <translation>Chorus Pro has not announced a transfer for this invoice: there is nothing to dispute.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Le taux de la Banque centrale européenne au {day} est à vérifier : sans lui, aucun intérêt ne peut être calculé. Relevez-le sur le site de la Banque centrale européenne.</source>
            <translation>The European Central Bank’s rate on {day} still has to be verified: without it, no interest can be computed. Look it up on the European Central Bank’s site.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ce taux n’est pas possible : tapez celui que vous avez lu sur le site de la Banque centrale européenne, par exemple 2,15.</source>
            <translation>This rate is not possible: type the one you read on the European Central Bank’s site, for example 2.15.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Tapez le jour où l’argent est arrivé, par exemple 15/03/2026.</source>
            <translation>Type the day on which the money arrived, for example 15/03/2026.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Rien n’est en retard pour cette facture : il n’y a pas d’intérêts à réclamer.</source>
            <translation>Nothing is overdue on this invoice: there is no interest to claim.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Le délai de paiement est interrompu : votre client attend un document. Fournissez-le d’abord.</source>
            <translation>The payment term is suspended: your customer is waiting for a document. Supply it first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>La facture est partie au destinataire {siret}, dont le nom n’est pas encore connu ici. L’application le demande à Chorus Pro : réessayez dans un instant, connecté.</source>
            <translation>The invoice went to the recipient {siret}, whose name is not known here yet. The program is asking Chorus Pro: try again in a moment, connected.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Ce n’est pas un numéro de flux de dépôt : un tel numéro n’a que des lettres et des chiffres. Laissez vide si vous ne le connaissez pas.</source>
            <translation>This is not the number of a deposit (numéro de flux): such a number has only letters and digits. Leave it empty if you do not know it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier est abîmé : demandez-en un autre à qui vous a confié la facture.</source>
            <translation>This file is damaged: ask whoever handed the invoice over for another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Cette copie est plus ancienne que vos envois, ou vient d’un autre ordinateur : l’application cherche d’abord chez Chorus Pro ce qui est déjà parti. Vous pourrez confier la facture ensuite ; l’accueil dit quand.</source>
            <translation>This copy is older than what you have sent, or comes from another computer: the program first looks on Chorus Pro for what has already left. You can hand the invoice over after that; the home page says when.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Cette facture a déjà été confiée à votre expert-comptable : pour ne pas être envoyée deux fois, elle est d’abord cherchée chez Chorus Pro. Envoyez-la d’ici, ou laissez-le envoyer la première.</source>
            <translation>This invoice was handed to your accountant before: lest it be sent twice, it is first searched for on Chorus Pro. Send it from here, or let your accountant send the first one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Confiée sous le n° {number}, datée de {year}, cette facture a pu être envoyée ainsi par votre expert-comptable : sous un autre numéro ou une autre année, elle pourrait partir deux fois. Gardez les siens : elle est d’abord cherchée chez Chorus Pro. Pour une autre facture, faites un autre brouillon.</source>
            <translation>Handed over as no. {number}, dated {year}, this invoice may have been sent so by your accountant: under another number or in another year it might leave twice. Keep both: it is first searched for on Chorus Pro. For another invoice, make another draft.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Chorus Pro montre déjà une facture n° {number} : confiée à votre expert-comptable, elle pourrait y être deux fois. Envoyez-la d’ici : l’application cherche d’abord si c’est la même.</source>
            <translation>Chorus Pro already shows an invoice no. {number}: handed to your accountant, it could be there twice. Send it from here: the application first checks whether it is the same one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Cette facture a été confiée par une version plus récente de l’application. Mettez la vôtre à jour, ou prenez le PDF qui est dans le fichier ZIP.</source>
            <translation>This invoice was handed over by a newer version of the program. Update yours, or take the PDF that is in the ZIP file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Cette facture est celle de {name} (SIRET {siret}), qui n’est pas l’entreprise ouverte ici. Ajoutez cette entreprise dans « Entreprises », puis ouvrez-y le fichier.</source>
            <translation>This invoice is that of {name} (SIRET {siret}), which is not the firm open here. Add that firm under “Firms”, then open the file there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Ce modèle n’existe plus. Revenez au catalogue.</source>
            <translation>This template no longer exists. Go back to the catalogue.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Ce modèle n’a pas de nom. Tapez-en un, par exemple « Entretien chaudière ».</source>
            <translation>This template has no name. Type one, for example “Boiler maintenance”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Un autre modèle s’appelle maintenant « {name} ». Renommez-le avant de reprendre celui-ci.</source>
            <translation>Another template is now called “{name}”. Rename it before you take this one up again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce marché n’a pas de nom. Tapez-en un, par exemple « École Jules-Ferry, lot 3 ».</source>
            <translation>This contract has no name. Type one, for example “Jules Ferry school, lot 3”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce marché n’a aucune ligne complète. Tapez d’abord ses lignes, avec leurs quantités et leurs prix.</source>
            <translation>This contract has no complete line. First type its lines, with their quantities and their prices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Une remise ou des frais sur le total ne se répartissent pas entre les situations. Mettez-les dans le prix des lignes.</source>
            <translation>A discount or a charge on the total cannot be shared out over the progress invoices. Put it into the prices of the lines.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>La retenue de garantie ne peut pas dépasser {most} % (code de la commande publique). Relisez votre marché.</source>
            <translation>The retained guarantee cannot be more than {most}% (French public procurement code). Read your contract again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>L’avance est un montant TTC en euros et en centimes, au plus 80 % du marché. Corrigez-la.</source>
            <translation>The advance is an amount incl. VAT, in euros and cents, at most 80% of the contract. Correct it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>« {name} » dépasserait la quantité du marché. Tapez 100 % au plus, et ajoutez le surplus sur une ligne à part de la facture.</source>
            <translation>“{name}” would exceed the quantity of the contract. Type 100% at most, and add what is beyond on a line of its own on the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Rien de nouveau depuis la dernière situation. Tapez l’avancement d’au moins une ligne.</source>
            <translation>Nothing is new since the last progress invoice. Type the progress of at least one line.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce marché n’existe plus. Revenez à la liste des marchés.</source>
            <translation>This contract no longer exists. Go back to the list of contracts.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>La prochaine situation de ce marché est déjà commencée. Envoyez-la, ou jetez ce brouillon.</source>
            <translation>The next progress invoice of this contract is already begun. Send it, or throw that draft away.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>La réception des travaux n’a pas encore eu lieu à cette date. Corrigez le jour.</source>
            <translation>The works cannot have been accepted on that date yet. Correct the day.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce client ne garde rien sur ce marché. Il n’y a pas de retenue à noter.</source>
            <translation>This customer keeps nothing of this contract. There is no guarantee to note.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>La retenue de garantie de ce marché n’est pas en retard. Il n’y a rien à réclamer.</source>
            <translation>The guarantee of this contract is not late. There is nothing to claim.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce numéro d’avenant n’en est pas un, ou ce marché l’a déjà. Tapez celui qui est sur l’avenant.</source>
            <translation>This is no number of an amendment, or the contract has it already. Type the one that is on the amendment.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>L’avenant n’est pas encore signé à cette date. Corrigez le jour.</source>
            <translation>The amendment is not signed yet on that date. Correct the day.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Dites en quelques mots ce que l’avenant change, par exemple « Reprise des fondations ».</source>
            <translation>Say in a few words what the amendment changes, for example “New foundations”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Tapez ce que l’avenant ajoute, hors taxe, ou ce qu’il retire avec un signe moins. Il doit rester quelque chose du marché.</source>
            <translation>Type what the amendment adds, excl. VAT, or what it takes away with a minus sign. Something of the contract must be left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>L’avenant n° {number} est déjà facturé : il reste. Faites un avenant qui le corrige.</source>
            <translation>Amendment no. {number} was invoiced already: it stays. Make an amendment that corrects it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Tapez une date, par exemple 31/03.</source>
            <translation>Type a date, for example 31/03.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce n’est pas un nombre : tapez des chiffres, par exemple 5.</source>
            <translation>This is not a number: type digits, for example 5.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Il y aurait plus à rendre qu’à facturer. Faites plutôt un avoir sur la dernière situation.</source>
            <translation>More would be owed back than invoiced. Make a credit note on the last progress invoice instead.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Il n’y a aucune facture à exporter. Choisissez au moins une facture émise.</source>
            <translation>There is no invoice to export. Choose at least one issued invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Il n’y a aucun client à exporter. Choisissez-en au moins un dans la liste.</source>
            <translation>There is no customer to export. Select at least one in the list.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Aucune facture n’est datée du {first} au {last}. Changez les dates.</source>
            <translation>No invoice is dated between {first} and {last}. Change the dates.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Il n’y a là que des brouillons : seules les factures émises s’exportent. Envoyez-les d’abord.</source>
            <translation>There are only drafts here: only issued invoices can be exported. Send them first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Ces factures sont vos propres fichiers, qui ne sont pas valables sous cette forme pour un opérateur EDI. Choisissez une autre forme, ou celle pour le comptable.</source>
            <translation>These invoices are your own files, which are not valid in this form for an EDI operator. Choose another form, or the one for the accountant.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>La facture {name} dépasse {max} Mo, la limite d’un envoi EDI. Choisissez la forme pour le comptable, ou laissez-la de côté.</source>
            <translation>Invoice {name} exceeds {max} MB, the limit of an EDI submission. Choose the form for the accountant, or leave it out.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>{path} existe déjà : rien n’a été remplacé. Choisissez un autre dossier, ou demandez à le remplacer.</source>
            <translation>{path} already exists: nothing has been replaced. Choose another folder, or ask to replace it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Le code partenaire « {value} » n’est pas possible : tapez les 6 lettres ou chiffres donnés par Chorus Pro, ou rien.</source>
            <translation>The partner code “{value}” is not possible: type the 6 letters or digits given by Chorus Pro, or nothing.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>La date « {value} » ne se lit pas. Écrivez-la jour/mois/année ou année-mois-jour.</source>
            <translation>The date “{value}” cannot be read. Write it day/month/year or year-month-day.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Des numéros et une période sont demandés ensemble. Donnez les uns ou l’autre.</source>
            <translation>Numbers and a period were both asked for. Give one or the other.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>La période finit avant de commencer. Échangez ses deux dates.</source>
            <translation>The period ends before it begins. Swap its two dates.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>L’année {year} n’est pas terminée : ses factures peuvent encore changer. Archivez-la en janvier.</source>
            <translation>The year {year} is not over: its invoices may still change. Archive it in January.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Aucune facture n’est datée de {year}. Choisissez une autre année.</source>
            <translation>No invoice is dated {year}. Choose another year.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Le fichier {path} ne se lit pas ({detail}). Prenez votre autre copie de cette archive.</source>
            <translation>The file {path} cannot be read ({detail}). Take your other copy of this archive.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/export_faults.py" />
            <source>Le fichier {path} n’est pas une archive d’année de cette application. Choisissez un fichier dont le nom commence par « archive- ».</source>
            <translation>The file {path} is not the archive of a year made by this program. Choose a file whose name begins with “archive-”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>La sauvegarde {path} ne peut pas être lue ({detail}). Vérifiez que son disque est branché et que vous avez le droit d’ouvrir ce fichier.</source>
            <translation>The backup {path} cannot be read ({detail}). Check that its disk is plugged in and that you are allowed to open this file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>{path} n’est pas une sauvegarde de cette application. Choisissez un fichier dont le nom commence par « chorus » et finit par « .db » ou « .chiffre ».</source>
            <translation>{path} is not a backup of this program. Choose a file whose name begins with “chorus” and ends with “.db” or “.chiffre”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Cette sauvegarde est celle de {name} (SIRET {siret}), qui n’est pas l’entreprise ouverte ici : rien n’a été restauré. Ouvrez cette entreprise, ou ajoutez-la depuis sa sauvegarde, dans « Entreprises ».</source>
            <translation>This backup is that of {name} (SIRET {siret}), which is not the firm that is open here: nothing was restored. Open that firm, or add it from its backup, in “Firms”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>La sauvegarde {path} est abîmée : elle n’a pas été restaurée, et vos factures n’ont pas changé. Choisissez-en une autre.</source>
            <translation>The backup {path} is damaged: it was not restored, and your invoices have not changed. Choose another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>La sauvegarde chiffrée {path} est abîmée ou incomplète : elle n’a pas été restaurée, et vos factures n’ont pas changé. Choisissez-en une autre.</source>
            <translation>The encrypted backup {path} is damaged or incomplete: it was not restored, and your invoices have not changed. Choose another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Cette sauvegarde a été faite par une version plus récente de l’application. Installez cette version, puis recommencez : rien n’a été modifié.</source>
            <translation>This backup was made by a newer version of the program. Install that version, then try again: nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Pas assez de place sur le disque pour restaurer cette sauvegarde. Libérez de la place, puis recommencez : rien n’a été modifié.</source>
            <translation>Not enough room on the disk to restore this backup. Free some room, then try again: nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>La restauration n’a pas pu se terminer dans {path} ({detail}). Rien n’est perdu : fermez les programmes qui utilisent ce dossier, puis relancez l’application.</source>
            <translation>The restoration could not be finished in {path} ({detail}). Nothing is lost: close the programs that use this folder, then start the program again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/firm_faults.py" />
            <source>« {name} » est déjà là : rien n’a été ajouté. Pour reprendre cette sauvegarde, ouvrez cette entreprise, puis Réglages, Sauvegardes, « Restaurer depuis un fichier ».</source>
            <translation>“{name}” is here already: nothing was added. To take up this backup, open that firm, then Settings, Backups, “Restore from a file”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/firm_faults.py" />
            <source>L’échange pour cette entreprise n’a pas abouti. Rien n’est perdu : ouvrez-la pour voir ce qui manque.</source>
            <translation>The exchange for this firm did not succeed. Nothing is lost: open it to see what is missing.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Le fichier {path} existe déjà, et rien n’est écrasé : choisissez un autre nom pour le fichier récupéré.</source>
            <translation>The file {path} already exists, and nothing is overwritten: choose another name for the salvaged file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Rien n’a pu être lu dans {path} : ce n’est pas un fichier de cette application, ou il est entièrement effacé. Gardez-le tel quel, et restaurez votre dernière sauvegarde.</source>
            <translation>Nothing could be read in {path}: it is not a file of this program, or it is wiped out. Keep it as it is, and restore your latest backup.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>accès refusé</source>
            <translation>access denied</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>opération interdite</source>
            <translation>operation not permitted</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>disque plein</source>
            <translation>disk full</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>ce n’est pas un dossier</source>
            <translation>it is not a folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>c’est un dossier</source>
            <translation>it is a folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>introuvable</source>
            <translation>not found</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>support protégé en écriture</source>
            <translation>write-protected medium</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>déjà utilisé</source>
            <translation>already in use</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>nom trop long</source>
            <translation>name too long</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>erreur du disque</source>
            <translation>disk error</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/errors.py" />
            <source>Une erreur que cette version ne sait pas expliquer est survenue (code {code}). Rien n’est perdu : réessayez.</source>
            <translation>An error that this version cannot explain has occurred (code {code}). Nothing is lost: try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Pour l’application, cette facture est terminée ({official}) : elle ne relit plus son statut. Choisissez-en une autre.</source>
            <translation>For the program, this invoice is finished ({official}): it no longer reads its status. Choose another one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Elle passe en « Envoi à vérifier » : l’application la cherche, la trouve, et ne la renvoie pas.</source>
            <translation>It turns to “Submission to check”: the program looks for it, finds it, and does not send it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Elle passe en « Envoi à vérifier » : l’application la cherche une minute, puis la renvoie.</source>
            <translation>It turns to “Submission to check”: the program looks for it for a minute, then sends it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Demander une pièce (suspendre)</source>
            <translation>Ask for a document (suspend)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le client attend un document de vous : la facture monte dans « À faire », avec le motif.</source>
            <translation>The customer is waiting for a document from you: the invoice moves up to “To do”, with the reason.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Rejeter</source>
            <translation>Reject</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le client la refuse pour de bon : « À faire » dit de la refaire sous un nouveau numéro.</source>
            <translation>The customer refuses it for good: “To do” tells you to redo it under a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Renvoyer à recycler</source>
            <translation>Send back to be readdressed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Elle n’est pas arrivée au bon endroit : « À faire » dit quoi vérifier.</source>
            <translation>It did not arrive at the right place: “To do” tells you what to check.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Constater le service fait</source>
            <translation>Certify the work</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le client constate le travail ; rien ne vous est demandé. Regardez le suivi de la facture.</source>
            <translation>The customer certifies the work; nothing is asked of you. Look at the progress of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Mandater</source>
            <translation>Order the payment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le client demande le paiement à son comptable. Regardez le suivi de la facture.</source>
            <translation>The customer asks its accountant to pay. Look at the progress of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Mettre en paiement</source>
            <translation>Pay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le virement part : la facture est payée, « À encaisser » diminue d’autant.</source>
            <translation>The transfer leaves: the invoice is paid, and “Money to come” goes down by as much.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Valider comme entreprise principale</source>
            <translation>Approve as main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Pour un sous-traitant ou un cotraitant : l’accord est donné. Regardez le suivi de la facture.</source>
            <translation>For a subcontractor or a co-contractor: the approval is given. Look at the progress of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Refuser comme entreprise principale</source>
            <translation>Reject as main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Pour un sous-traitant ou un cotraitant : « À faire » dit de voir avec l’entreprise principale.</source>
            <translation>For a subcontractor or a co-contractor: “To do” tells you to see the main contractor.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Autre statut</source>
            <translation>Another status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Chorus Pro n’impose aucun ordre. Regardez comment le suivi dit ce statut, même rare.</source>
            <translation>Chorus Pro imposes no order. See how the progress of the invoice tells this status, even a rare one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>+1 heure</source>
            <translation>+1 hour</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Une facture déposée arrive chez le client.</source>
            <translation>A deposited invoice reaches the customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>+1 jour</source>
            <translation>+1 day</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>En deux jours, le travail est constaté.</source>
            <translation>Within two days, the work is certified.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>+10 jours</source>
            <translation>+10 days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Si vous n’avez rien décidé, elle est payée.</source>
            <translation>If you have decided nothing, it is paid.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>+15 jours</source>
            <translation>+15 days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le silence du valideur vaut accord.</source>
            <translation>The approver’s silence counts as approval.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La réponse se perd</source>
            <translation>The answer is lost</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme a la facture, mais sa réponse n’arrive pas. Elle passe en « Envoi à vérifier » : l’application la cherche, la trouve, et ne la renvoie pas.</source>
            <translation>The platform has the invoice, but its answer does not arrive. It turns to “Submission to check”: the program looks for it, finds it, and does not send it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La ligne tombe pendant l’envoi</source>
            <translation>The line drops while sending</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme n’a rien reçu, et rien ne le prouve. Elle passe en « Envoi à vérifier » : l’application la cherche une minute, puis la renvoie.</source>
            <translation>The platform received nothing, and nothing proves it. It turns to “Submission to check”: the program looks for it for a minute, then sends it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Panne après réception</source>
            <translation>Breakdown after receipt</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme a la facture, puis tombe en panne. Elle passe en « Envoi à vérifier » : l’application la cherche, la trouve, et ne la renvoie pas.</source>
            <translation>The platform has the invoice, then breaks down. It turns to “Submission to check”: the program looks for it, finds it, and does not send it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Réponse illisible</source>
            <translation>Unreadable answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme a la facture, mais répond de travers. Elle passe en « Envoi à vérifier » : l’application la cherche, la trouve, et ne la renvoie pas.</source>
            <translation>The platform has the invoice, but answers gibberish. It turns to “Submission to check”: the program looks for it, finds it, and does not send it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Maintenance</source>
            <translation>Maintenance</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Une page de maintenance répond à la place de Chorus Pro. Elle passe en « Envoi à vérifier » : l’application la cherche une minute, puis la renvoie.</source>
            <translation>A maintenance page answers in place of Chorus Pro. It turns to “Submission to check”: the program looks for it for a minute, then sends it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Page d’accueil d’un WiFi</source>
            <translation>WiFi welcome page</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La page d’un hôtel ou d’un train répond à la place de Chorus Pro. Elle passe en « Envoi à vérifier » : l’application la cherche une minute, puis la renvoie.</source>
            <translation>The welcome page of a hotel or a train answers in place of Chorus Pro. It turns to “Submission to check”: the program looks for it for a minute, then sends it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Trop d’appels</source>
            <translation>Too many calls</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme demande d’attendre : la facture reste « Prête à partir », puis repart toute seule.</source>
            <translation>The platform asks to wait: the invoice stays “Ready to leave”, then leaves again by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Mauvais mot de passe</source>
            <translation>Wrong password</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Le compte technique est refusé une fois : la carte de connexion dit « Identifiants à vérifier », la facture attend.</source>
            <translation>The technical account is refused once: the connection card says “Credentials to check”, and the invoice waits.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Application non abonnée</source>
            <translation>Application not subscribed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>PISTE ferme la porte une fois : la carte de connexion dit pourquoi, la facture attend.</source>
            <translation>PISTE closes the door once: the connection card says why, and the invoice waits.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Session expirée</source>
            <translation>Session expired</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>L’application en ouvre une autre et renvoie aussitôt : vous ne devez rien remarquer.</source>
            <translation>The program opens another one and sends again at once: you should not notice anything.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>Refus à l’envoi</source>
            <translation>Refusal when sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/exercise.py" />
            <source>La plateforme refuse la facture : elle revient « À corriger » et garde son numéro.</source>
            <translation>The platform refuses the invoice: it comes back “To correct” and keeps its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>1 facture exportée</source>
            <translation>1 invoice exported</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>{invoices} factures exportées</source>
            <translation>{invoices} invoices exported</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>dans {files} fichiers du dossier</source>
            <translation>in {files} files of the folder</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>dans le fichier</source>
            <translation>in the file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Pour le comptable : les PDF et un tableau Excel</source>
            <translation>For the accountant: the PDFs and an Excel table</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Pour un opérateur EDI : Factur-X</source>
            <translation>For an EDI operator: Factur-X</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Pour un opérateur EDI : UBL</source>
            <translation>For an EDI operator: UBL</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Pour un opérateur EDI : CII</source>
            <translation>For an EDI operator: CII</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Un fichier ZIP : les factures telles qu’elles ont été envoyées, et leur tableau pour Excel (XLSX et CSV). Les avoirs y sont comptés en moins.</source>
            <translation>A ZIP file: the invoices as they were sent, and a table of them for Excel (XLSX and CSV), in French. Credit notes count as negative.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>Des fichiers nommés comme Chorus Pro les attend, par lots de 500 factures au plus. L’application envoie déjà ces factures : ne faites pas déposer une seconde fois celles qui sont parties.</source>
            <translation>Files named as Chorus Pro expects them, in batches of 500 invoices at most. The program already sends these invoices: do not have those that have left filed a second time.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>1 brouillon n’y est pas</source>
            <translation>1 draft is not in it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>{count} brouillons n’y sont pas</source>
            <translation>{count} drafts are not in it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>1 facture n’y est pas : c’est votre propre fichier, pas valable sous cette forme ({numbers})</source>
            <translation>1 invoice is not in it: it is your own file, not valid in this form ({numbers})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>{count} factures n’y sont pas : ce sont vos propres fichiers, pas valables sous cette forme ({numbers})</source>
            <translation>{count} invoices are not in it: they are your own files, not valid in this form ({numbers})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>1 facture n’y est pas : le disque a perdu son document ({numbers})</source>
            <translation>1 invoice is not in it: the disk has lost its document ({numbers})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/export.py" />
            <source>{count} factures n’y sont pas : le disque a perdu leurs documents ({numbers})</source>
            <translation>{count} invoices are not in it: the disk has lost their documents ({numbers})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>SIRET {siret}</source>
            <translation>SIRET {siret}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>1 entreprise</source>
            <translation>1 firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>{count} entreprises</source>
            <translation>{count} firms</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Et {count} de plus dans cette entreprise</source>
            <translation>And {count} more in this firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Échange fait, rien de nouveau.</source>
            <translation>Exchange done, nothing new.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Échange fait, 1 nouvelle.</source>
            <translation>Exchange done, 1 piece of news.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Échange fait, {count} nouvelles.</source>
            <translation>Exchange done, {count} pieces of news.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Ouvrir {name}</source>
            <translation>Open {name}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Plusieurs entreprises</source>
            <translation>Several firms</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Vous facturez pour une autre entreprise, ou vous êtes comptable ? Chacune a ses factures, ses numéros et ses identifiants, séparés des autres.</source>
            <translation>Do you invoice for another firm, or are you an accountant? Each has its invoices, its numbers and its credentials, apart from the others.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Voir les &amp;entreprises</source>
            <translation>See the &amp;firms</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Ouvrir</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Ouverte</source>
            <translation>Open here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>&amp;Ajouter une entreprise</source>
            <translation>&amp;Add a firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>&amp;Envoyer et actualiser partout</source>
            <translation>&amp;Send and refresh everywhere</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Échange en cours avec Chorus Pro…</source>
            <translation>Exchanging with Chorus Pro…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Entreprise sans nom</source>
            <translation>Firm without a name</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>SIRET à compléter</source>
            <translation>SIRET to be filled in</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Rien à faire.</source>
            <translation>Nothing to do.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Ajouter une entreprise</source>
            <translation>Add a firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Une nouvelle entreprise s’ouvre dans cette fenêtre, vide, à côté des autres. Ses factures et ses numéros restent séparés des vôtres.</source>
            <translation>A new firm opens in this window, empty, beside the others. Its invoices and its numbers stay apart from yours.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Déposer avec le même compte technique Chorus Pro</source>
            <translation>Deposit with the same technical account of Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Sur le portail Chorus Pro, ce compte doit être rattaché aux deux entreprises. Sinon, vous taperez ses identifiants dans Réglages.</source>
            <translation>On the Chorus Pro portal this account must be attached to both firms. Otherwise you will type its credentials in Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>A&amp;jouter et ouvrir</source>
            <translation>A&amp;dd and open</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>A&amp;nnuler</source>
            <translation>&amp;Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>À partir d’une &amp;sauvegarde…</source>
            <translation>From a &amp;backup…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Pour une entreprise qui vous confie son fichier : ses factures et ses réglages viennent avec.</source>
            <translation>For a firm that entrusts its file to you: its invoices and its settings come with it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>La sauvegarde de cette entreprise</source>
            <translation>The backup of this firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Vérification de la sauvegarde…</source>
            <translation>Verifying the backup…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Restaurée : rien ne part avant d’avoir été comparé avec Chorus Pro. Ouvrez-la pour voir où elle en est.</source>
            <translation>Restored: nothing leaves before it was compared with Chorus Pro. Open it to see how it stands.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Même SIRET que « {name} ». Deux fichiers pour une entreprise peuvent donner deux fois le même numéro : ne facturez que dans un seul.</source>
            <translation>Same SIRET as “{name}”. Two files for one firm may give the same number twice: invoice in one of them only.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/firms.py" />
            <source>Pas encore reliée à Chorus Pro : ouvrez-la, puis Réglages.</source>
            <translation>Not yet connected to Chorus Pro: open it, then Settings.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>SIRET valable ; SIREN {siren}.</source>
            <translation>Valid SIRET; SIREN {siren}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Mon entreprise</source>
            <translation>My firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Qui êtes-vous ?</source>
            <translation>Who are you?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>SIRET et adresse figurent sur chaque facture ; c’est au SIRET que Chorus Pro vous reconnaît.</source>
            <translation>SIRET and address stand on every invoice; the SIRET is how Chorus Pro knows you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>TVA et banque</source>
            <translation>VAT and bank</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Votre TVA et votre compte bancaire</source>
            <translation>Your VAT and your bank account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Le régime de TVA décide des mentions de la facture, l’IBAN de l’endroit où vous serez payé.</source>
            <translation>The VAT scheme decides what the invoice has to say, the IBAN where you will be paid.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Relier Chorus Pro</source>
            <translation>Connect Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Une fois relié, vos factures partent d’ici et leurs nouvelles reviennent toutes seules.</source>
            <translation>Once connected, your invoices leave from here and news of them comes back by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Première facture</source>
            <translation>First invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Votre première facture</source>
            <translation>Your first invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Vous pouvez commencer maintenant, même si une étape attend encore.</source>
            <translation>You can start now, even if a step is still waiting.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Un compte sur le portail Chorus Pro</source>
            <translation>An account on the Chorus Pro portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Connectez-vous. Pas encore de compte ? « Créer un compte », en haut à droite, avec votre SIRET.</source>
            <translation>Log in. No account yet? “Créer un compte” (create an account), at the top right, with your SIRET.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Repérez « Raccordements » : vous y reviendrez deux fois. Si vous ne le voyez pas, vous n’êtes pas le gestionnaire principal de l’entreprise ; c’est d’ordinaire celui qui l’a inscrite, et lui seul peut continuer.</source>
            <translation>Find “Raccordements” (connections): you will come back to it twice. If you do not see it, you are not the firm’s main administrator (gestionnaire principal); that is usually whoever registered it, and only that person can go on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Une application sur PISTE</source>
            <translation>An application on PISTE</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>PISTE est le guichet où l’État inscrit les logiciels. Créez-y un compte gratuit et confirmez-le par le courriel reçu.</source>
            <translation>PISTE is the counter where the State registers software. Create a free account there and confirm it through the email you receive.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Onglet « API », « Consentement CGU API » : cochez Factures, Structures et Transverses de Chorus Pro. Chacune y est deux fois, bac à sable et production : cochez les deux.</source>
            <translation>“API” tab, “Consentement CGU API”: tick Factures, Structures and Transverses of Chorus Pro. Each is there twice, sandbox (bac à sable) and production: tick both.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Onglet « Mes applications », « Créer une application » : donnez-lui un nom, à retenir, et cochez les mêmes API. Laissez APP_SANDBOX, qui ne sert qu’aux essais.</source>
            <translation>“Mes applications” tab, “Créer une application”: give it a name, to be remembered, and tick the same APIs. Leave APP_SANDBOX, which is only for trials.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Les deux clés PISTE</source>
            <translation>The two PISTE keys</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Ouvrez votre application, partie « Authentification » (OAuth), et copiez le « Client ID ».</source>
            <translation>Open your application, the “Authentification” (OAuth) part, and copy the “Client ID”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Cliquez sur « Consulter le client secret » et copiez-le aussi.</source>
            <translation>Click “Consulter le client secret” and copy it too.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Collez les deux ici, puis vérifiez-les.</source>
            <translation>Paste both here, then check them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Le compte technique</source>
            <translation>The technical account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Sur le portail : « Raccordements », puis « Compte technique ».</source>
            <translation>On the portal: “Raccordements”, then “Compte technique”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Type de demande : « Création d’un compte technique ». Choisissez votre entreprise et validez.</source>
            <translation>Type of request: “Création d’un compte technique”. Choose your firm and confirm.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Le mot de passe n’est montré qu’une fois : collez-le ici tout de suite, avec l’identifiant TECH_1_…</source>
            <translation>The password is only shown once: paste it here at once, together with the login TECH_1_…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Le raccordement</source>
            <translation>The connection (raccordement)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Toujours dans « Raccordements » : demandez un raccordement API, en production.</source>
            <translation>Still under “Raccordements”: ask for an API connection (raccordement API), in production.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Donnez le nom de votre application PISTE et choisissez votre compte technique, puis validez.</source>
            <translation>Give the name of your PISTE application and choose your technical account, then confirm.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Attendez une demi-heure que tout devienne actif, puis vérifiez. Rien ne presse : vos factures attendent ici.</source>
            <translation>Wait half an hour for everything to become active, then check. There is no hurry: your invoices wait here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Vous avez choisi la plateforme d’essai dans Réglages : prenez les clés du bac à sable (APP_SANDBOX) et le portail de qualification.</source>
            <translation>You have chosen the trial platform in Settings: take the sandbox keys (APP_SANDBOX) and the qualification portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Dessin simplifié : ces sites changent parfois, cherchez les mots plutôt que la place.</source>
            <translation>Simplified drawing: these sites change at times, look for the words rather than the place.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Chorus Pro est relié : ce que vous envoyez part dès que le réseau le permet.</source>
            <translation>Chorus Pro is connected: what you send leaves as soon as the network allows.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Chorus Pro n’est pas encore relié : ce que vous envoyez reste ici, prêt, et partira tout seul dès qu’il le sera.</source>
            <translation>Chorus Pro is not connected yet: what you send stays here, ready, and will leave by itself once it is.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Maintenant</source>
            <translation>Now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Cinq étapes guidées sur deux sites de l’État : une bonne demi-heure, puis une attente d’une demi-heure.</source>
            <translation>Five guided steps on two State websites: a good half-hour, then half an hour’s wait.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Relier maintenant</source>
            <translation>Connect now</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Plus tard</source>
            <translation>Later</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Tout marche sans : factures, PDF et clients. Ce que vous envoyez attend ici et partira une fois relié.</source>
            <translation>Everything works without it: invoices, PDFs and customers. What you send waits here and leaves once you are connected.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>M’entraîner d’abord</source>
            <translation>Practise first</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Une plateforme d’essai sur cet ordinateur, avec une entreprise inventée : aucun compte, rien ne part.</source>
            <translation>A practice platform on this computer, with a made-up firm: no account, nothing leaves.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>M’entraîner</source>
            <translation>Practise</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>L’entraînement s’ouvre dans une autre fenêtre ; celle-ci reste comme elle est.</source>
            <translation>Training opens in another window; this one stays as it is.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>L’entraînement n’a pas pu s’ouvrir. Fermez d’autres programmes, puis réessayez.</source>
            <translation>Training could not be opened. Close other programs, then try again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Chorus Pro est relié : un échange a réussi.</source>
            <translation>Chorus Pro is connected: an exchange has succeeded.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Réseau</source>
            <translation>Network</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Clés PISTE</source>
            <translation>PISTE keys</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Compte technique</source>
            <translation>Technical account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>API cochées sur PISTE</source>
            <translation>APIs ticked on PISTE</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Raccordement</source>
            <translation>Connection (raccordement)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Votre SIRET</source>
            <translation>Your SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>bon</source>
            <translation>good</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>à corriger</source>
            <translation>to correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>pas encore vérifiable</source>
            <translation>cannot be checked yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>PISTE accepte ces deux clés.</source>
            <translation>PISTE accepts these two keys.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>ne répond pas</source>
            <translation>does not answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Pas de réseau : la vérification n’a pas pu se faire. Ce que vous avez tapé est gardé ; continuez, vous vérifierez plus tard.</source>
            <translation>No network: the check could not be made. What you typed is kept; go on, you will check later.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Tapez d’abord votre SIRET, à l’étape « Mon entreprise » : la vérification en a besoin.</source>
            <translation>First type your SIRET, at the “My firm” step: the check needs it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Il manque les deux clés PISTE : tapez-les d’abord.</source>
            <translation>The two PISTE keys are missing: type them first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/guide.py" />
            <source>Il manque l’identifiant ou le mot de passe du compte technique : tapez-les d’abord.</source>
            <translation>The technical account’s login or password is missing: type them first.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Depuis le {day} à {time}. L’application ne l’envoie pas : donnez le fichier à votre expert-comptable, qui l’envoie sous ce numéro. Dès que Chorus Pro la montre, elle est suivie ici.</source>
            <translation>Since {day} at {time}. The program does not send it: give the file to your accountant, who sends it under this number. As soon as Chorus Pro shows it, it is followed here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>La facture est confiée. Donnez maintenant le fichier {file} à votre expert-comptable.</source>
            <translation>The invoice is handed over. Now give the file {file} to your accountant.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>La facture {number} de ce fichier est déjà ici.</source>
            <translation>The invoice {number} of this file is here already.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Confiée par {name} le {day} pour que vous l’envoyiez. Elle part telle quelle, sous son numéro {number} : rien n’est à retaper.</source>
            <translation>Handed over by {name} on {day} for you to send. It leaves as it is, under its number {number}: nothing is to be typed again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Confiée à votre expert-comptable</source>
            <translation>Handed over to your accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Si votre expert-comptable envoie vos factures, confiez-lui celle-ci : elle ne partira pas d’ici.</source>
            <translation>If your accountant sends your invoices, hand this one over: it will not leave from here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Confier à l’e&amp;xpert-comptable…</source>
            <translation>Hand over to the a&amp;ccountant…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Envoyer autrement</source>
            <translation>Send otherwise</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Où enregistrer le fichier pour l’expert-comptable ?</source>
            <translation>Where is the file for the accountant to be saved?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Enregistrer le fichier pour l’expert-comptable</source>
            <translation>Save the file for the accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Enregistrer le &amp;fichier à donner…</source>
            <translation>Save the &amp;file to give…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Il l’a en&amp;voyée…</source>
            <translation>It &amp;was sent…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>La reprendre…</source>
            <translation>Take it back…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>N&amp;uméro de flux de dépôt, si vous l’avez</source>
            <translation>N&amp;umber of the deposit (numéro de flux), if you have it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Il commence souvent par CPP. Avec lui, l’application suit plus vite ce que devient la facture.</source>
            <translation>It often begins with CPP. With it the program follows sooner what becomes of the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Votre expert-comptable vous a dit que la facture est chez Chorus Pro : elle est alors suivie ici.</source>
            <translation>Your accountant told you that the invoice is on Chorus Pro: it is then followed here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Noter l’env&amp;oi</source>
            <translation>&amp;Note that it was sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Demandez d’abord à votre expert-comptable de ne pas l’envoyer. Elle redevient un brouillon sous son numéro ; quand vous l’enverrez d’ici, l’application cherchera d’abord pendant un jour si elle est déjà chez Chorus Pro.</source>
            <translation>First ask your accountant not to send it. It becomes a draft again under its number; when you send it from here, the program will first look for a day whether it is on Chorus Pro already.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>&amp;Reprendre la facture</source>
            <translation>&amp;Take the invoice back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Annuler</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Trop tard, elle est déjà en train de partir : elle n’a pas été confiée.</source>
            <translation>Too late, it is already leaving: it was not handed over.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Noté : votre expert-comptable l’a envoyée.</source>
            <translation>Noted: your accountant sent it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/handover.py" />
            <source>Voir la facture</source>
            <translation>See the invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>La comparaison avec Chorus Pro commence dès qu’il répond et dure {lasting}.</source>
            <translation>The comparison with Chorus Pro starts as soon as it answers and lasts {lasting}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>La comparaison avec Chorus Pro finit au prochain échange.</source>
            <translation>The comparison with Chorus Pro ends at the next exchange.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>La comparaison avec Chorus Pro dure jusqu’à {at} environ (heure de Chorus Pro).</source>
            <translation>The comparison with Chorus Pro lasts until about {at} (Chorus Pro’s clock).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{why} {until} D’ici là, aucun nouveau numéro et aucun envoi.</source>
            <translation>{why} {until} Until then, no new numbers and no sending.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{until} Vous pouvez taper des brouillons : ils seront numérotés et envoyés après.</source>
            <translation>{until} You can type drafts: they will be numbered and sent afterwards.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>1 facture numérotée ici manque</source>
            <translation>1 invoice numbered here is missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{count} factures numérotées ici manquent</source>
            <translation>{count} invoices numbered here are missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ni ce dossier ni Chorus Pro ne les connaissent : {told}.</source>
            <translation>Neither this folder nor Chorus Pro knows them: {told}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{named} et 1 autre</source>
            <translation>{named} and 1 more</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{named} et {more} autres</source>
            <translation>{named} and {more} more</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>1 facture est chez votre expert-comptable</source>
            <translation>1 invoice is with your accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{count} factures sont chez votre expert-comptable</source>
            <translation>{count} invoices are with your accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Confiées depuis la sauvegarde : {told}. Il les envoie.</source>
            <translation>Handed over since the backup: {told}. Your accountant sends them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Votre expert-comptable s’occupe de la facture {number} ? Elle ne vous sera plus rappelée.</source>
            <translation>Does your accountant take care of invoice {number}? You will not be reminded of it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Votre client n’a jamais reçu la facture {number} ? Elle ne vous sera plus rappelée.</source>
            <translation>Your customer never received invoice {number}? You will not be reminded of it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>1 facture diffère entre ici et Chorus Pro</source>
            <translation>1 invoice differs between here and Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{count} factures diffèrent entre ici et Chorus Pro</source>
            <translation>{count} invoices differ between here and Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>{named}. Rien n’a été changé ici.</source>
            <translation>{named}. Nothing has been changed here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>pas encore de statut</source>
            <translation>no status yet</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Chorus Pro : {there}</source>
            <translation>Chorus Pro: {there}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Chorus Pro ne la montre pas</source>
            <translation>Chorus Pro does not show it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ici : {here} · {there}</source>
            <translation>Here: {here} · {there}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Le dossier de Chorus Desktop est protégé en écriture : vous pouvez consulter et exporter, rien n’est envoyé ni gardé. Pour facturer, rendez ce dossier modifiable ({folder}), puis relancez l’application.</source>
            <translation>The Chorus Desktop folder is write-protected: you can look things up and export, nothing is sent or kept. To invoice, make this folder writable ({folder}), then restart the program.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Vos factures sont comparées avec Chorus Pro</source>
            <translation>Your invoices are being compared with Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>En comparaison</source>
            <translation>Comparing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>La comparaison est finie : vos factures peuvent de nouveau être numérotées et envoyées.</source>
            <translation>The comparison is finished: your invoices can be numbered and sent again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>L’autre ordinateur sert-il encore à facturer ?</source>
            <translation>Is the other computer still used for invoicing?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>À répondre</source>
            <translation>Please answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Numéro manquant</source>
            <translation>Missing number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>À comparer</source>
            <translation>To compare</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Répondre</source>
            <translation>Answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>J’ai vu</source>
            <translation>I have seen it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ce dossier vient d’une sauvegarde : il est plus ancien que vos derniers envois.</source>
            <translation>This folder comes from a backup: it is older than what you last sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ce dossier vient d’un autre ordinateur.</source>
            <translation>This folder comes from another computer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ce dossier vient d’un autre ordinateur. Si les deux servent, leurs numéros doivent commencer différemment : deux factures ne peuvent pas porter le même numéro.</source>
            <translation>This folder comes from another computer. If both are used, their numbers have to begin differently: two invoices cannot bear the same number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Non, seulement celui-ci</source>
            <translation>No, only this one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Oui, les deux</source>
            <translation>Yes, both</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Début des numéros de cet ordinateur</source>
            <translation>Start of the numbers on this computer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Numéroter ainsi</source>
            <translation>Number like this</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Proposé d’après vos numéros</source>
            <translation>Suggested from your numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Numéros manquants</source>
            <translation>Missing numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ces numéros ont été donnés sur cet ordinateur avant qu’une sauvegarde ne soit remise en place. Ni ce dossier ni Chorus Pro ne connaissent leurs factures. Cherchez leurs PDF dans vos courriels ou vos papiers.</source>
            <translation>These numbers were given on this computer before a backup was put back. Neither this folder nor Chorus Pro knows their invoices. Look for their PDFs in your emails or your papers.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>En d’autres mains</source>
            <translation>In other hands</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Confiées à l’expert-comptable</source>
            <translation>Handed over to the accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>D’après cet ordinateur, vous les aviez confiées à votre expert-comptable : la sauvegarde qui a été remise en place ne le sait pas. Il les envoie, ne les refaites pas. S’il ne les envoie pas, envoyez-les d’ici : l’application cherche d’abord si elles sont chez Chorus Pro.</source>
            <translation>As this computer remembers, you had handed them to your accountant, which the backup that was restored does not know. Your accountant sends them: do not make them again. If they are not sent there, send them from here: the program first looks whether Chorus Pro has them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Oui, il s’en occupe</source>
            <translation>Yes, my accountant does</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Aucun numéro ne manque</source>
            <translation>No number is missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Toutes les factures numérotées ici sont connues.</source>
            <translation>All invoices numbered here are known.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>J’ai retrouvé son PDF</source>
            <translation>I have found its PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Jamais remise au client</source>
            <translation>Never given to the customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Oui, jamais remise</source>
            <translation>Yes, never given</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Différences avec Chorus Pro</source>
            <translation>Differences from Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Rien n’a été changé ici. Ouvrez la facture sur le portail Chorus Pro : c’est lui qui fait foi. Si la différence dure, appelez son assistance.</source>
            <translation>Nothing has been changed here. Open the invoice on the Chorus Pro portal: it is the one that counts. If the difference remains, call its support.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Aucune différence</source>
            <translation>No differences</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ce qui est affiché ici est ce que dit Chorus Pro.</source>
            <translation>What is shown here is what Chorus Pro says.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Comparer de nouveau</source>
            <translation>Compare again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Demandé. La comparaison se fait dès que Chorus Pro répond.</source>
            <translation>Asked for. The comparison is made as soon as Chorus Pro answers.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Envoyées d’ailleurs</source>
            <translation>Sent from elsewhere</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Chorus Pro connaît ces factures, ce dossier ne les a pas : portail, autre ordinateur, comptable. Elles se lisent ici, leurs documents sont sur le portail.</source>
            <translation>Chorus Pro knows these invoices, this folder does not have them: portal, another computer, accountant. You can read them here, their documents are on the portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Aucune facture envoyée d’ailleurs</source>
            <translation>No invoice sent from elsewhere</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Ici viendront les factures que Chorus Pro connaît et que ce dossier n’a pas.</source>
            <translation>This is where the invoices will come that Chorus Pro knows and this folder does not have.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Aucune ne correspond à la recherche</source>
            <translation>None matches the search</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/holds.py" />
            <source>Videz la recherche pour voir toutes celles qui ont été envoyées d’ailleurs.</source>
            <translation>Clear the search to see all those that were sent from elsewhere.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Chorus Pro annonce : {told}</source>
            <translation>Chorus Pro announces: {told}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Remise dans la file d’envoi</source>
            <translation>Put back into the sending queue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>L’envoi à Chorus Pro commence</source>
            <translation>Sending to Chorus Pro starts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>La réponse manque : l’application cherche si Chorus Pro l’a reçue</source>
            <translation>The answer is missing: the program looks whether Chorus Pro received it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Chorus Pro l’a reçue sous le n° {flux_number}</source>
            <translation>Chorus Pro received it under No. {flux_number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Chorus Pro l’a acceptée</source>
            <translation>Chorus Pro accepted it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Chorus Pro ne l’a pas acceptée</source>
            <translation>Chorus Pro did not accept it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Chorus Pro l’a refusée à l’envoi</source>
            <translation>Chorus Pro refused it when it was sent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Une facture porte déjà ce numéro sur Chorus Pro</source>
            <translation>An invoice bears this number on Chorus Pro already</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Envoyée plusieurs fois sans réponse, et introuvable sur Chorus Pro</source>
            <translation>Sent several times without an answer, and nowhere to be found on Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Reprise avant l’envoi</source>
            <translation>Taken back before it left</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Abandonnée, son numéro reste pris</source>
            <translation>Abandoned, its number stays taken</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Confiée à votre expert-comptable, qui l’envoie : rien ne part d’ici</source>
            <translation>Handed over to your accountant, who sends it: nothing leaves from here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Une facture semblable est sur Chorus Pro sous un autre numéro</source>
            <translation>A similar invoice is on Chorus Pro under another number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous avez dit que c’est la facture déjà chez Chorus Pro</source>
            <translation>You said that it is the invoice already with Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous l’avez refaite sous un autre numéro, celui-ci reste pris</source>
            <translation>You redid it under another number, this one stays taken</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous l’avez abandonnée, son numéro reste pris</source>
            <translation>You abandoned it, its number stays taken</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous avez demandé de la chercher encore</source>
            <translation>You asked to keep searching for it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous l’avez reprise à votre expert-comptable</source>
            <translation>You took it back from your accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Elle était confiée à votre expert-comptable : l’application cherche d’abord si Chorus Pro l’a reçue</source>
            <translation>It had been handed over to your accountant: the program first looks whether Chorus Pro received it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Pas trouvée chez Chorus Pro, remise dans la file d’envoi</source>
            <translation>Not found on Chorus Pro, put back into the queue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous avez noté que votre expert-comptable l’a envoyée</source>
            <translation>You noted that your accountant sent it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Vous avez vérifié sur le portail et demandé de la renvoyer</source>
            <translation>You checked on the portal and asked to send it again</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Mise dans la file d’envoi, son document est figé</source>
            <translation>Put into the sending queue, its document is frozen</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Mise dans la file d’envoi, votre fichier XML est figé et partira tel quel</source>
            <translation>Put into the sending queue, your XML file is frozen and will leave as it is</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Le numéro {number} lui est donné</source>
            <translation>It is given the number {number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/journal.py" />
            <source>Rouverte pour correction, elle garde son numéro</source>
            <translation>Reopened for correction, it keeps its number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>un objet</source>
            <translation>an object</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>un texte entre guillemets</source>
            <translation>a text in quotes</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>true ou false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/json_faults.py" />
            <source>une liste</source>
            <translation>a list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Votre client devait payer {amount} au plus tard le {day}</source>
            <translation>Your customer had to pay {amount} by {day} at the latest</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>{told} : {days} jours à partir du {date}.</source>
            <translation>{told}: {days} days from {date}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>taux européen {rate} et {points} points</source>
            <translation>European rate {rate} plus {points} points</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Intérêts moratoires à {rate} ({parts}), du {begin} au {end}</source>
            <translation>Late-payment interest at {rate} ({parts}), from {begin} to {end}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Échéance de la facture : {day}. Selon la loi, votre client peut encore payer sans retard.</source>
            <translation>Due date of the invoice: {day}. By law, your customer can still pay without being late.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Échéance de la facture : {day}. Selon la loi, votre client a jusqu’au {last} pour payer sans retard.</source>
            <translation>Due date of the invoice: {day}. By law, your customer has until {last} to pay without being late.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>À réclamer en plus : {interest} d’intérêts et {fixed} d’indemnité.</source>
            <translation>To claim on top: {interest} of interest and {fixed} of fixed compensation.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>À réclamer en plus : {interest} d’intérêts.</source>
            <translation>To claim besides: {interest} of interest.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>En plus : {fixed} d’indemnité. Intérêts non calculés : taux européen au {day} à vérifier.</source>
            <translation>On top: {fixed} of fixed compensation. Interest not worked out: European rate on {day} to be verified.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Taux à vérifier : celui de la Banque centrale européenne au {date} n’a pas été vérifié, les intérêts ne sont donc pas calculés. Lisez-le sur ecb.europa.eu (« opérations principales de refinancement »), puis tapez-le ici.</source>
            <translation>Rate to verify: the European Central Bank’s rate on {date} has not been verified, so the interest is not worked out. Read it on ecb.europa.eu (“main refinancing operations”), then type it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Taux européen au {date}, lu par vous le {day}.</source>
            <translation>European rate on {date}, read by you on {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>{told} Une erreur ? Tapez le bon.</source>
            <translation>{told} A mistake? Type the right one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Lettre enregistrée : {path}. Elle n’a pas été envoyée.</source>
            <translation>Letter saved: {path}. It has not been sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Payée en retard</source>
            <translation>Paid late</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Indemnité forfaitaire pour frais de recouvrement</source>
            <translation>Fixed sum for recovery costs</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>À réclamer en plus de la facture</source>
            <translation>To claim on top of the invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>La loi donne ces sommes sans mise en demeure (code de la commande publique, articles L. 2192-12 et L. 2192-13). Les réclamer ou non reste votre choix.</source>
            <translation>The law grants these sums without formal notice (code de la commande publique, articles L. 2192-12 and L. 2192-13). Whether to claim them is up to you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Calculé d’après les dates de Chorus Pro et ce que vous avez noté. Relisez la lettre avant de l’envoyer : votre marché peut prévoir autre chose. L’application ne l’envoie pas à votre place.</source>
            <translation>Worked out from the dates of Chorus Pro and from what you noted. Read the letter, which is in French, before you send it: your contract may say otherwise. The program does not send it for you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>&amp;Lettre de réclamation (PDF)…</source>
            <translation>C&amp;laim letter (PDF)…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Votre client est</source>
            <translation>Your customer is</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Deviné d’après son nom : vérifiez, le délai en dépend.</source>
            <translation>Guessed from its name: check it, the payment term depends on it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Retenue de garantie gardée</source>
            <translation>Retained guarantee kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Taux lu (%)</source>
            <translation>Rate you read (%)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Calculer avec ce tau&amp;x</source>
            <translation>Work it o&amp;ut with this rate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>État ou collectivité (30 jours)</source>
            <translation>State or local council (30 days)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Hôpital public (50 jours)</source>
            <translation>Public hospital (50 days)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/lateness.py" />
            <source>Entreprise publique (60 jours)</source>
            <translation>Public company (60 days)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Vert canard</source>
            <translation>Teal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Bleu ardoise</source>
            <translation>Slate blue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Encre</source>
            <translation>Ink</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Rouge brique</source>
            <translation>Brick red</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Ocre</source>
            <translation>Ochre</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Vert mousse</source>
            <translation>Moss green</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/letterhead.py" />
            <source>Prune</source>
            <translation>Plum</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Il y a une autre erreur sur le valideur indiqué.</source>
            <translation>There is another error about the approver you named.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Lisez son commentaire, puis demandez à l’entreprise principale qui doit valider.</source>
            <translation>Read the comment, then ask the main contractor who has to approve.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>La facture a été retirée par le service.</source>
            <translation>The department has withdrawn the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Appelez ce service : il vous dira à qui l’adresser.</source>
            <translation>Call that department: it will tell you whom to send it to.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>La facture a été supprimée avec d’autres.</source>
            <translation>The invoice was deleted along with others.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Appelez votre client avant de refaire quoi que ce soit : la suppression peut être une erreur.</source>
            <translation>Call your customer before you redo anything: the deletion may be a mistake.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Votre client donne un autre motif.</source>
            <translation>Your customer gives another reason.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Voyez son commentaire ou appelez-le.</source>
            <translation>See the comment, or call.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Votre client demande que vous preniez contact avec l’acheteur.</source>
            <translation>Your customer asks you to get in touch with the buyer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Appelez la personne qui a passé la commande.</source>
            <translation>Call the person who placed the order.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Vos coordonnées bancaires ne sont pas les bonnes.</source>
            <translation>Your bank details are not the right ones.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Comparez votre RIB avec celui du marché et de votre fiche Chorus Pro, puis envoyez le bon.</source>
            <translation>Compare your bank details with those in the contract and on your Chorus Pro record, then send the right ones.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le créancier indiqué n’est pas le bon.</source>
            <translation>The creditor named is not the right one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Vérifiez quel SIRET le marché nomme comme titulaire : la facture doit venir de lui.</source>
            <translation>Check which SIRET the contract names as its holder: the invoice has to come from that one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Cette facture a déjà été reçue.</source>
            <translation>This invoice has already been received.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Cherchez l’autre dans votre liste : si elle suit son cours, il n’y a rien à refaire.</source>
            <translation>Look for the other one in your list: if it is on its way, there is nothing to redo.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Les données de l’engagement ne correspondent pas à la facture.</source>
            <translation>The data of the engagement do not match the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Comparez prix, quantités et fournisseur avec le bon de commande.</source>
            <translation>Compare prices, quantities and supplier with the purchase order.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le numéro d’engagement n’est pas le bon.</source>
            <translation>The engagement number is not the right one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Demandez-le à votre client.</source>
            <translation>Ask your customer for it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le valideur indiqué n’est pas le bon.</source>
            <translation>The approver named is not the right one.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Demandez à l’entreprise principale le SIRET de celui qui valide.</source>
            <translation>Ask the main contractor for the SIRET of whoever approves.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Il manque une mention obligatoire sur la facture.</source>
            <translation>A mandatory statement is missing from the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Demandez laquelle à votre client si son commentaire ne le dit pas, et ajoutez-la.</source>
            <translation>Ask your customer which one if the comment does not say, and add it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Votre client dit que la commande n’est pas encore honorée.</source>
            <translation>Your customer says that the order has not been fulfilled yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Terminez la commande, ou envoyez-lui le bon de livraison signé.</source>
            <translation>Finish the order, or send the signed delivery note.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>La livraison est incomplète.</source>
            <translation>The delivery is incomplete.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Livrez ce qui manque, ou facturez seulement ce qui est livré.</source>
            <translation>Deliver what is missing, or invoice only what has been delivered.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le marché est terminé.</source>
            <translation>The contract is over.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Demandez à votre client sous quel marché ou quelle commande facturer.</source>
            <translation>Ask your customer under which contract or order to invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le montant n’est pas le bon.</source>
            <translation>The amount is not right.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Comparez avec la commande ou le décompte. En cas de désaccord, les sommes admises doivent être payées.</source>
            <translation>Compare it with the order or the statement of account. If you disagree, the sums that are accepted have to be paid.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le service indiqué n’existe pas chez ce client.</source>
            <translation>The department named does not exist at this customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Demandez-lui le bon code service.</source>
            <translation>Ask for the right department code.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le sous-traitant ou cotraitant n’est pas déclaré.</source>
            <translation>The subcontractor or co-contractor has not been declared.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Faites signer la déclaration de sous-traitance (DC4) par l’entreprise principale et votre client.</source>
            <translation>Have the subcontracting declaration (DC4) signed by the main contractor and your customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Elle est annulée par un avoir.</source>
            <translation>It is cancelled by a credit note.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Vérifiez que l’avoir figure dans votre liste : il n’y a rien d’autre à faire.</source>
            <translation>Check that the credit note is in your list: there is nothing else to do.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Elle est payée par la régie.</source>
            <translation>It is paid by the local cash office (régie).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Notez le paiement quand il arrive : Chorus Pro ne l’annoncera pas.</source>
            <translation>Note the payment when it arrives: Chorus Pro will not announce it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Le taux de TVA n’est pas le bon.</source>
            <translation>The VAT rate is not right.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/motives.py" />
            <source>Vérifiez le taux de ces travaux avec votre client ou votre comptable.</source>
            <translation>Check the rate of this work with your customer or your accountant.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Cette facture est celle de « {name} » : rien n’en a été gardé ici.</source>
            <translation>This invoice is that of “{name}”: nothing of it was kept here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Déposez ici le PDF de la facture {number}</source>
            <translation>Drop the PDF of invoice {number} here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>ce PDF porte le n° {number}</source>
            <translation>this PDF bears No. {number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>aucun numéro n’a été lu dans ce PDF</source>
            <translation>no number was read in this PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Vous cherchiez la facture {expected} : {told}. Vérifiez que c’est le bon fichier.</source>
            <translation>You were looking for invoice {expected}: {told}. Check that it is the right file.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce PDF porte encore le n° {number}, qui ne peut plus servir : changez-le dans votre logiciel, refaites le PDF, puis choisissez-le avec le bouton en haut.</source>
            <translation>This PDF still bears No. {number}, which can no longer be used: change it in your software, make the PDF again, then choose it with the button at the top.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Déposez ici le PDF de votre facture</source>
            <translation>Drop the PDF of your invoice here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Pour une facture déjà faite avec un autre logiciel</source>
            <translation>For an invoice already made with other software</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Il partira tel quel, rien n’y est changé. Chorus Desktop lit ce qu’il peut dedans, et vous vérifiez avant d’envoyer. Un fichier XML (CII ou UBL) convient aussi.</source>
            <translation>It will leave as it is, nothing in it is changed. Chorus Desktop reads what it can in it, and you check before sending. An XML file (CII or UBL) will do as well.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Lecture du fichier…</source>
            <translation>Reading the file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Quelques secondes au plus. Rien n’est encore envoyé.</source>
            <translation>A few seconds at most. Nothing has been sent yet.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Lu dans le PDF, à vérifier.</source>
            <translation>Read in the PDF, to be checked.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Lu dans le PDF sans certitude : comparez avec la page.</source>
            <translation>Read in the PDF, but not surely: compare it with the page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Lu dans les données de la Factur-X.</source>
            <translation>Read in the data of the Factur-X.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Non trouvé dans le PDF.</source>
            <translation>Not found in the PDF.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Reprendre ses données</source>
            <translation>Take over its data</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Choisir le fichier de la facture</source>
            <translation>Choose the invoice file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Factures (*.pdf *.PDF *.xml *.XML *.zip *.ZIP)</source>
            <translation>Invoices (*.pdf *.PDF *.xml *.XML *.zip *.ZIP)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Tous les fichiers (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ouvrir dans cette entreprise</source>
            <translation>Open in that firm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier est abîmé ou n’est pas un PDF{nn}: enregistrez de nouveau votre facture au format PDF, puis déposez-la ici.</source>
            <translation>This file is damaged or is not a PDF: save your invoice as a PDF again, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce PDF est protégé par un mot de passe{nn}: enregistrez-le sans protection, puis déposez-le ici.</source>
            <translation>This PDF is protected by a password: save it without protection, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce PDF est vide{nn}: enregistrez de nouveau votre facture, puis déposez-la ici.</source>
            <translation>This PDF is empty: save your invoice again, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce PDF est trop lourd, Chorus Pro prend {max} Mo au plus{nn}: enregistrez-le en qualité réduite, puis déposez-le ici.</source>
            <translation>This PDF is too big, Chorus Pro takes {max} MB at most: save it in lower quality, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier ne peut pas être lu{nn}: vérifiez qu’il existe encore et que vous avez le droit de l’ouvrir.</source>
            <translation>This file cannot be read: check that it still exists and that you are allowed to open it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier n’est ni un PDF ni une facture Factur-X, CII ou UBL{nn}: enregistrez votre facture au format PDF, puis déposez-la ici.</source>
            <translation>This file is neither a PDF nor a Factur-X, CII or UBL invoice: save your invoice as a PDF, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier XML est abîmé, aucune facture n’y peut être lue{nn}: enregistrez-la au format PDF, puis déposez-la ici.</source>
            <translation>This XML file is damaged, no invoice can be read in it: save the invoice as a PDF, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier XML a une forme dangereuse (DOCTYPE), il n’est pas lu{nn}: enregistrez votre facture au format PDF, puis déposez-la ici.</source>
            <translation>This XML file has a dangerous form (DOCTYPE), it is not read: save your invoice as a PDF, then drop it here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier XML dépasse {max} Mo, la limite de Chorus Pro{nn}: retirez-en des pièces jointes, ou déposez le PDF de votre facture.</source>
            <translation>This XML file exceeds {max} MB, Chorus Pro’s limit: remove attachments from it, or drop the PDF of your invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Ce fichier XML a bien plus de lignes qu’une facture, il n’est pas lu{nn}: déposez le PDF de votre facture.</source>
            <translation>This XML file has far more lines than an invoice, it is not read: drop the PDF of your invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Factur-X reconnue{nn}: elle peut partir telle quelle, les champs viennent de ses données, comparez-les tout de même à la page.</source>
            <translation>Factur-X recognised: it can leave as it is; the fields come from its data, but compare them with the page all the same.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Facture UBL trouvée dans ce PDF{nn}: les champs viennent de ses données, comparez-les à la page.</source>
            <translation>UBL invoice found in this PDF: the fields come from its data, compare them with the page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Les champs ont été remplis d’après le texte du PDF{nn}: comparez-les à la page avant d’envoyer.</source>
            <translation>The fields were filled in from the text of the PDF: compare them with the page before sending.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_pdf.py" />
            <source>Rien n’a pu être lu dans ce PDF{nn}: recopiez à droite ce qui est imprimé sur la page.</source>
            <translation>Nothing could be read in this PDF: copy on the right what is printed on the page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Facture {form} n° {number} reconnue</source>
            <translation>{form} invoice No. {number} recognised</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Facture {form} reconnue</source>
            <translation>{form} invoice recognised</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>{name}, mais elle ne peut pas partir telle quelle, {why} : ses données peuvent être reprises dans une nouvelle facture, qui aura son propre numéro.</source>
            <translation>{name}, but it cannot leave as it is, {why}: its data can be taken over into a new invoice, which will have a number of its own.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Ce fichier porte encore le n° {number}, qui ne peut plus servir : changez-le dans votre logiciel, refaites le fichier, puis choisissez-le avec le bouton en haut.</source>
            <translation>This file still bears No. {number}, which cannot be used again: change it in your software, make the file again, then choose it with the button above.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Vous cherchiez la facture {expected} : ce fichier porte le n° {number}. Est-ce le bon ?</source>
            <translation>You were looking for invoice {expected}: this file bears No. {number}. Is it the right one?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Vous cherchiez la facture {expected} : ce fichier ne porte aucun numéro. Est-ce le bon ?</source>
            <translation>You were looking for invoice {expected}: this file bears no number. Is it the right one?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>{what} (ligne {rank}).</source>
            <translation>{what} (line {rank}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Mon fichier XML</source>
            <translation>My XML file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Ce que dit votre fichier</source>
            <translation>What your file says</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Rien ne se change ici : c’est le fichier lui-même qui part.</source>
            <translation>Nothing is changed here: it is the file itself that leaves.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Lecture de votre fichier, page par page</source>
            <translation>A reading of your file, page by page</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Fichier XML {form} reconnu : il peut partir tel quel, rien n’y est changé. La page est une lecture faite ici, c’est le fichier qui fait foi.</source>
            <translation>{form} XML file recognised: it can leave as it is, nothing in it is changed. The page is a reading made here, the file is what counts.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>À corriger dans le logiciel qui a fait ce fichier : choisissez ensuite le nouveau fichier avec le bouton en haut, ou reprenez ses données ici.</source>
            <translation>To be put right in the software that made this file: then choose the new file with the button above, or take its data over here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Cette facture n’a pas été acceptée : corrigez-la dans le logiciel qui a fait ce fichier, refaites-le, puis choisissez-le avec le bouton en haut.</source>
            <translation>This invoice was not accepted: correct it in the software that made this file, make the file again, then choose it with the button above.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Facture rectificative</source>
            <translation>Corrected invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Vendeur</source>
            <translation>Seller</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>SIRET du client</source>
            <translation>Customer’s SIRET</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Code service</source>
            <translation>Department code (code service)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>N° d’engagement</source>
            <translation>Engagement number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>N° de marché</source>
            <translation>Contract number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Lignes</source>
            <translation>Lines</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Montant HT</source>
            <translation>Amount excl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>À payer</source>
            <translation>To pay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Échéance</source>
            <translation>Due date</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Pièces jointes</source>
            <translation>Attachments</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>car Chorus Pro ne prend pas cette ancienne forme de XML</source>
            <translation>for Chorus Pro does not take this older form of XML</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>car Chorus Pro refuserait ses totaux, qui manquent ou ne s’additionnent pas</source>
            <translation>for Chorus Pro would refuse its totals, which are missing or do not add up</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>car une de ses valeurs est inconnue ici et personne ne pourrait vérifier ce qui part</source>
            <translation>for one of its values is unknown here and nobody could check what leaves</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Le numéro {number} est déjà celui d’une autre de vos factures.</source>
            <translation>The number {number} is already that of another of your invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Le code service manque, et ce client l’exige.</source>
            <translation>The department code (code service) is missing, and this customer requires it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Le numéro d’engagement manque, et ce client l’exige.</source>
            <translation>The engagement number is missing, and this customer requires it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Il manque un numéro d’engagement ou un code service, et ce client exige l’un des deux.</source>
            <translation>An engagement number or a department code (code service) is missing, and this customer requires one of them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Le SIRET du client n’a pas 14 chiffres.</source>
            <translation>The customer’s SIRET does not have 14 digits.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Le SIRET du client contient sans doute une faute de frappe.</source>
            <translation>The customer’s SIRET probably contains a typing mistake.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>La date de la facture est dans l’avenir.</source>
            <translation>The date of the invoice is in the future.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>La date de la facture a plus d’un an.</source>
            <translation>The date of the invoice is more than a year ago.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>Son cadre de facturation n’est pas de ceux que Chorus Pro prend (A1, A2, A9, A12).</source>
            <translation>Its invoicing framework is none of those that Chorus Pro takes (A1, A2, A9, A12).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/own_xml.py" />
            <source>L’année de la date de facture n’est pas possible.</source>
            <translation>The year of the invoice date is not possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>À payer au plus tard le {day} {year}</source>
            <translation>To be paid by {day} {year}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Trop payé de {amount}</source>
            <translation>Overpaid by {amount}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Votre avoir est venu après l’argent : vous devez {amount} à votre client.</source>
            <translation>Your credit note came after the money: you owe {amount} to your customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Votre client a payé {amount} de trop.</source>
            <translation>Your customer paid {amount} too much.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Rendez-les et notez-le, ou gardez-les comme avance s’il est d’accord.</source>
            <translation>Pay it back and note it, or keep it as an advance if the customer agrees.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Avance gardée : {amount}</source>
            <translation>Advance kept: {amount}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>{amount} reçus pour une facture refusée</source>
            <translation>{amount} received for an invoice that was refused</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cet avoir est compté sur la facture {number} : son argent se suit là.</source>
            <translation>This credit note counts on invoice {number}: its money is followed there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>&amp;Voir la facture {number}</source>
            <translation>S&amp;ee invoice {number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Délai de {days} jours ({kind}) à partir du {date}, {start} (code de la commande publique, article {article}).</source>
            <translation>Payment term of {days} days ({kind}) from {date}, {start} (code de la commande publique, article {article}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source> Il a été interrompu pendant que votre client attendait un document.</source>
            <translation> It was suspended while your customer was waiting for a document.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source> Le dernier jour n’est pas ouvrable : il est reporté.</source>
            <translation> The last day is not a working day: it is moved on.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>{count} jour</source>
            <translation>{count} day</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>{count} jours</source>
            <translation>{count} days</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté un paiement de {amount}, reçu le {on}</source>
            <translation>You noted a payment of {amount}, received on {on}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté un remboursement de {amount}, rendu le {on}</source>
            <translation>You noted a refund of {amount}, paid back on {on}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté que le virement annoncé n’est pas arrivé</source>
            <translation>You noted that the announced transfer has not arrived</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez retiré ce que vous aviez noté le {on}</source>
            <translation>You took back what you had noted on {on}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté que {amount} de trop restent chez vous comme avance</source>
            <translation>You noted that {amount} paid too much stays with you as an advance</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté que {amount} de trop ne restent plus chez vous comme avance</source>
            <translation>You noted that {amount} paid too much no longer stays with you as an advance</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté la retenue de garantie de {amount}, reçue le {on}</source>
            <translation>You noted the retained guarantee of {amount}, received on {on}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez retiré la retenue de garantie que vous aviez notée le {on}</source>
            <translation>You removed the retained guarantee that you had noted on {on}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Paiement</source>
            <translation>Payment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Net à payer de la facture</source>
            <translation>Net amount of the invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Retenue de garantie, payée plus tard</source>
            <translation>Retained guarantee, paid later</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Reste à payer</source>
            <translation>Left to pay</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>À rendre à votre client</source>
            <translation>To give back to your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Noté par vous</source>
            <translation>Noted by you</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Annoncé par Chorus Pro, qui ne dit pas le montant : compté pour le reste</source>
            <translation>Announced by Chorus Pro, which does not say the amount: counted for the rest</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté que le virement annoncé par Chorus Pro n’est pas arrivé.</source>
            <translation>You noted that the transfer announced by Chorus Pro has not arrived.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>&amp;Noter un paiement</source>
            <translation>Note a pa&amp;yment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>&amp;Noter l’argent arrivé</source>
            <translation>Note the mone&amp;y received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Noter un paiement en trop</source>
            <translation>Note one payment too many</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Noter le re&amp;mboursement</source>
            <translation>Note the re&amp;fund</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Remboursé au client</source>
            <translation>Paid back to the customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Reçu de votre client</source>
            <translation>Received from your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cette facture n’est plus à payer. Si cet argent règle celle qui la remplace, retirez-le ici et notez-le là-bas ; sinon, voyez avec votre client.</source>
            <translation>This invoice is no longer to be paid. If this money settles the one that replaces it, remove it here and note it there; otherwise, ask your customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Rendez cet argent à votre client, puis notez ici le jour où il est parti. S’il est d’accord, vous pouvez aussi le garder comme avance sur une prochaine facture.</source>
            <translation>Pay this money back to your customer, then note here the day it left. If the customer agrees, you may also keep it as an advance on a later invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>&amp;Garder comme avance</source>
            <translation>&amp;Keep as an advance</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Ne plus le garder</source>
            <translation>Keep it no more</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Vous avez noté le {on} que votre client est d’accord. Quand vous déduirez cet argent d’une autre facture, notez ici un remboursement et sur l’autre un paiement, tous deux par « Compensation ».</source>
            <translation>You noted on {on} that your customer agrees. When you deduct this money from another invoice, note a refund here and a payment there, both by “Set off”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cet avoir ne baisse aucune facture faite ici. Si vous rendez l’argent à votre client, notez ici le jour où il est parti.</source>
            <translation>This credit note lowers no invoice made here. If you pay the money back to your customer, note here the day on which it left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Montant de l’avoir</source>
            <translation>Amount of the credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Retirer</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Pas arrivé</source>
            <translation>Not arrived</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Retirer cette remarque</source>
            <translation>Remove this remark</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Le délai de paiement commencera quand Chorus Pro l’aura remise à votre client.</source>
            <translation>The payment term starts when Chorus Pro has handed it to your customer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Le délai de paiement est interrompu : votre client attend un document de votre part.</source>
            <translation>The payment term is suspended: your customer is waiting for a document from you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Cette facture n’est pas en euros : ses paiements ne sont pas suivis ici.</source>
            <translation>This invoice is not in euros: its payments are not followed here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>Chorus Pro dit que le virement est parti. Quand l’argent est sur votre compte, notez-le : ce jour compte pour vos comptes.</source>
            <translation>Chorus Pro says that the transfer has left. When the money is in your account, note it: that day counts for your accounts.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>État, collectivité, établissement public</source>
            <translation>State, local council, public body</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>établissement public de santé</source>
            <translation>public health body</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>entreprise publique</source>
            <translation>public company</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>jour où Chorus Pro l’a mise à la disposition de votre client</source>
            <translation>the day on which Chorus Pro made it available to your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>jour où les prestations se sont terminées, après la réception de la facture</source>
            <translation>the day on which the work ended, after the invoice was received</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/payments.py" />
            <source>deux jours après la date de la facture, car Chorus Pro n’a pas dit quand votre client l’a reçue</source>
            <translation>two days after the invoice date, as Chorus Pro did not say when your customer received it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>1 en lecture</source>
            <translation>1 being read</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>{count} en lecture</source>
            <translation>{count} being read</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>1 à confirmer</source>
            <translation>1 to confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>{count} à confirmer</source>
            <translation>{count} to confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>1 non repris</source>
            <translation>1 not taken over</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>{count} non repris</source>
            <translation>{count} not taken over</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>N° {number}</source>
            <translation>No. {number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Ce PDF a déjà été envoyé : c’est la facture {number}.</source>
            <translation>This PDF has already been sent: it is invoice {number}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Ce fichier XML s’ouvre seul : on choisit d’abord ce qu’on en fait.</source>
            <translation>This XML file has to be opened on its own: you first choose what becomes of it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>1 PDF repris.</source>
            <translation>1 PDF taken over.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>{count} PDF repris.</source>
            <translation>{count} PDFs taken over.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>1 y était déjà.</source>
            <translation>1 was already there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>{count} y étaient déjà.</source>
            <translation>{count} were already there.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Mes PDF à confirmer</source>
            <translation>My PDFs to confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>À confirmer</source>
            <translation>To confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Lecture…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Non repris</source>
            <translation>Not taken over</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Vérifier</source>
            <translation>Check</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>&amp;Vérifier le suivant</source>
            <translation>Check the ne&amp;xt one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Retirer de la liste</source>
            <translation>Remove from the list</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Plus rien à confirmer</source>
            <translation>Nothing left to confirm</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Déposez plusieurs factures PDF d’un coup : chacune devient un brouillon, à vérifier à côté de sa page.</source>
            <translation>Drop several PDF invoices at once: each becomes a draft, to be checked beside its page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/pdf_queue.py" />
            <source>Choisir des fichiers…</source>
            <translation>Choose files…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/refusals.py" />
            <source>le fichier est trop gros.</source>
            <translation>the file is too big.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/refusals.py" />
            <source>la facture n’est plus suspendue.</source>
            <translation>the invoice is no longer suspended.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Restaurer la sauvegarde du {when}</source>
            <translation>Restore the backup of {when}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Fichier {name}</source>
            <translation>File {name}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>{when} : la sauvegarde est vérifiée, mais des anomalies y ont été trouvées.</source>
            <translation>{when}: the backup was checked, but anomalies were found in it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>{when} : 1 facture. La sauvegarde est vérifiée, elle est entière.</source>
            <translation>{when}: 1 invoice. The backup is verified and whole.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>{when} : {count} factures. La sauvegarde est vérifiée, elle est entière.</source>
            <translation>{when}: {count} invoices. The backup is verified and whole.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Le fichier d’aujourd’hui ne se lit plus : on ne peut pas dire quelles factures n’y sont pas.</source>
            <translation>Today’s file cannot be read any more: which invoices are missing from the backup cannot be told.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Aucune facture n’a été émise depuis.</source>
            <translation>No invoice was issued since.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Émise depuis, cette facture n’y est pas : {numbers}. Si Chorus Pro l’a reçue, elle reviendra dans « Envoyées d’ailleurs » ; sinon son numéro vous sera signalé.</source>
            <translation>Issued since, this invoice is not in it: {numbers}. If Chorus Pro has received it, it will come back under “Sent from elsewhere”; otherwise you will be told its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Émises depuis, ces factures n’y sont pas ({count}) : {numbers}. Celles que Chorus Pro a reçues reviendront dans « Envoyées d’ailleurs » ; les numéros des autres vous seront signalés.</source>
            <translation>Issued since, these invoices are not in it ({count}): {numbers}. Those that Chorus Pro has received will come back under “Sent from elsewhere”; you will be told the numbers of the others.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Factures : {invoices} ; anomalies : {findings}. Si une autre sauvegarde n’en a pas, préférez-la ; sinon, le diagnostic, dans Réglages, dira ensuite lesquelles.</source>
            <translation>Invoices: {invoices}; anomalies: {findings}. If another backup has none, prefer that one; otherwise the diagnosis, in Settings, will then tell which.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Restaurer…</source>
            <translation>Restore…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Restaurer depuis un fichier…</source>
            <translation>Restore from a file…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>La sauvegarde à restaurer</source>
            <translation>The backup to restore</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Restaurer cette sauvegarde</source>
            <translation>Restore this backup</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>&amp;Restaurer et relancer</source>
            <translation>&amp;Restore and restart</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Factures, brouillons, clients, catalogue et réglages redeviennent ce qu’ils étaient à ce moment-là. Ce qui a été noté depuis, comme les paiements, est à refaire.</source>
            <translation>Invoices, drafts, customers, catalogue and settings become what they were at that moment. What was noted since, such as payments, is to be done again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Rien n’est envoyé deux fois : si des factures ont été émises depuis, numérotation et envoi attendent que Chorus Pro ait été interrogé, environ un jour. Vous pouvez taper des brouillons pendant ce temps.</source>
            <translation>Nothing is sent twice: if invoices were issued since, numbering and sending wait until Chorus Pro was asked, about a day. You can type drafts meanwhile.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>Rien n’est effacé : le fichier d’aujourd’hui est mis de côté et pourra être restauré de la même façon.</source>
            <translation>Nothing is deleted: today’s file is set aside and can be restored in the same way.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/restoring.py" />
            <source>L’application se ferme et se rouvre toute seule.</source>
            <translation>The program closes and opens again by itself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Récupération de {path} :</source>
            <translation>Salvage of {path}:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>1 élément récupéré</source>
            <translation>1 item salvaged</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>{count} éléments récupérés</source>
            <translation>{count} items salvaged</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>dont 1 douteux</source>
            <translation>1 of them doubtful</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>dont {count} douteux</source>
            <translation>{count} of them doubtful</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>1 illisible</source>
            <translation>1 unreadable</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>{count} illisibles</source>
            <translation>{count} unreadable</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>1 mis à part</source>
            <translation>1 put aside</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>{count} mis à part</source>
            <translation>{count} put aside</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>1 page perdue</source>
            <translation>1 page lost</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>{count} pages perdues</source>
            <translation>{count} pages lost</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>dont au moins un n’est plus ce que l’application avait écrit</source>
            <translation>at least one of which is no longer what the program wrote</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Journal : il est intact jusqu’à l’inscription n° {rank} ; ce qui suivait et se lit encore y est recopié.</source>
            <translation>Journal: it is intact up to entry no. {rank}; what followed and can still be read is copied into it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Journal : son début manque ; ce qui se lit encore y est recopié.</source>
            <translation>Journal: its beginning is missing; what can still be read is copied into it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Factures perdues ou incomplètes : {numbers}.</source>
            <translation>Invoices lost or incomplete: {numbers}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Ce qui a été lu sans pouvoir y prendre place est gardé dans {path}.</source>
            <translation>What was read and cannot stand in it is kept in {path}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>La vérification du fichier récupéré dit ceci :</source>
            <translation>The verification of the salvaged file says this:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Tout ce que contenait le fichier a été récupéré.</source>
            <translation>Everything the file held has been salvaged.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Tout n’a pas pu être récupéré : si votre dernière sauvegarde est récente, restaurez-la plutôt.</source>
            <translation>Not everything could be salvaged: if your latest backup is recent, restore that instead.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Le fichier abîmé n’a pas été touché, gardez-le. Le fichier récupéré est {path}.</source>
            <translation>The damaged file has not been touched, keep it. The salvaged file is {path}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Pour le mettre en place, l’application étant fermée, tapez : chorus-desktop restore {path}</source>
            <translation>To put it in place, with the program closed, type: chorus-desktop restore {path}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Pour l’ouvrir, copiez-le sous le nom chorus.db dans un dossier vide, et donnez ce dossier à chorus-desktop par --profile.</source>
            <translation>To open it, copy it under the name chorus.db into an empty folder, and give that folder to chorus-desktop with --profile.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Vous pourrez y lire vos factures et y taper des brouillons ; rien n’y est numéroté ni envoyé avant que Chorus Pro ait été interrogé, environ un jour.</source>
            <translation>You will be able to read your invoices and type drafts in it; nothing is numbered or sent from it until Chorus Pro has been asked, about a day.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Pas de sauvegarde récente ? L’application peut sortir du fichier abîmé tout ce qui s’y lit encore, sans le toucher, et vous dire ce qui manque.</source>
            <translation>No recent backup? The program can bring out of the damaged file all that can still be read, without touching it, and tell you what is missing.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>&amp;Récupérer ce qui peut l’être…</source>
            <translation>&amp;Salvage what can be saved…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Récupérer le fichier abîmé</source>
            <translation>Salvage the damaged file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Lecture du fichier abîmé, page par page…</source>
            <translation>Reading the damaged file, page by page…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>&amp;Mettre en place et relancer</source>
            <translation>&amp;Put in place and restart</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Tout a été récupéré</source>
            <translation>Everything was saved</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Voici ce qui a été récupéré</source>
            <translation>This is what was saved</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>Rien n’est effacé : le fichier abîmé est mis de côté, gardez-le.</source>
            <translation>Nothing is deleted: the damaged file is set aside, keep it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/salvage.py" />
            <source>La vérification trouve encore des anomalies ({count}) : le diagnostic, dans Réglages, les dira.</source>
            <translation>The verification still finds things that are not as they should be ({count}): the diagnosis, in Settings, will tell them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>1 facture choisie</source>
            <translation>1 invoice selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} factures choisies</source>
            <translation>{count} invoices selected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} · {amount} TTC</source>
            <translation>{count} · {amount} incl. VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} factures choisies. Choisissez-en {most} au plus pour agir sur toutes à la fois.</source>
            <translation>{count} invoices selected. Select {most} at most to act on all of them at once.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Envoyer…</source>
            <translation>&amp;Send…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Envoyer {count} brouillons…</source>
            <translation>&amp;Send {count} drafts…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Faire un &amp;avoir</source>
            <translation>Make a &amp;credit note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Préparer {count} &amp;avoirs</source>
            <translation>Prepare {count} &amp;credit notes</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Mettre à la &amp;corbeille</source>
            <translation>Move to the &amp;bin</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Mettre {count} brouillons à la &amp;corbeille</source>
            <translation>Move {count} drafts to the &amp;bin</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Sortir de la corbeille</source>
            <translation>&amp;Take out of the bin</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Sortir {count} brouillons de la corbeille</source>
            <translation>&amp;Take {count} drafts out of the bin</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Brouillon mis à la corbeille.</source>
            <translation>Draft moved to the bin.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} brouillons mis à la corbeille.</source>
            <translation>{count} drafts moved to the bin.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Brouillon sorti de la corbeille.</source>
            <translation>Draft taken out of the bin.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} brouillons sortis de la corbeille.</source>
            <translation>{count} drafts taken out of the bin.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>1 avoir préparé dans les brouillons.</source>
            <translation>1 credit note prepared among the drafts.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} avoirs préparés dans les brouillons.</source>
            <translation>{count} credit notes prepared among the drafts.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source> et 1 autre</source>
            <translation> and 1 other</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source> et {count} autres</source>
            <translation> and {count} more</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Un avoir existe déjà pour {named}{more}.</source>
            <translation>There already is a credit note for {named}{more}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Rien ne peut partir pour le moment</source>
            <translation>Nothing can leave at the moment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Envoyer cette facture ?</source>
            <translation>Send this invoice?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Envoyer ces {count} factures ?</source>
            <translation>Send these {count} invoices?</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>1 client</source>
            <translation>1 customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{customers} clients</source>
            <translation>{customers} customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Elle part tout de suite</source>
            <translation>It leaves at once</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Elle partira dès que possible</source>
            <translation>It leaves as soon as possible</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{total} TTC pour {whom}. Son numéro lui est donné maintenant. {when}.</source>
            <translation>{total} incl. VAT for {whom}. It is given its number now. {when}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Elles partent tout de suite</source>
            <translation>They leave at once</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Elles partiront dès que possible</source>
            <translation>They leave as soon as possible</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{total} TTC pour {whom}. Leurs numéros leur sont donnés maintenant, dans cet ordre. {when}.</source>
            <translation>{total} incl. VAT for {whom}. They are given their numbers now, in this order. {when}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>1 brouillon reste ici</source>
            <translation>1 draft stays here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} brouillons restent ici</source>
            <translation>{count} drafts stay here</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>à vérifier d’abord à côté de son PDF</source>
            <translation>to be checked first beside its PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Envoyer</source>
            <translation>&amp;Send</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>&amp;Envoyer les {count} factures</source>
            <translation>&amp;Send the {count} invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Aucune facture n’a été émise.</source>
            <translation>No invoice was issued.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Facture {number} émise, elle part.</source>
            <translation>Invoice {number} issued, it is on its way.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>Facture {number} émise, elle partira dès que possible.</source>
            <translation>Invoice {number} issued, it leaves as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>partent</source>
            <translation>are on their way</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>partiront dès que possible</source>
            <translation>leave as soon as possible</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/selection.py" />
            <source>{count} factures émises ({first} à {last}), elles {when}.</source>
            <translation>{count} invoices issued ({first} to {last}), they {when}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Prête à partir. {why}</source>
            <translation>Ready to leave. {why}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reçue sous le n° {flux_number}</source>
            <translation>Received under number {flux_number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>La réponse de Chorus Pro manquait, la facture a été recherchée</source>
            <translation>Chorus Pro’s answer was missing, the invoice was searched for</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Mise en attente d’envoi</source>
            <translation>Queued for sending</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Essai sans succès. {why}</source>
            <translation>Attempt without success. {why}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>le motif n’est pas donné (voyez « Suivi des flux » sur le portail).</source>
            <translation>the reason is not given (see “Suivi des flux” on the portal).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Prête à partir</source>
            <translation>Ready to leave</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Prête à partir : elle sera envoyée dès que possible.</source>
            <translation>Ready to leave: it will be sent as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi commencé</source>
            <translation>Sending started</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi commencé. L’application attend la réponse de Chorus Pro, ou vérifiera si la facture est arrivée.</source>
            <translation>Sending started. The program is waiting for Chorus Pro’s answer, or will check whether the invoice arrived.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi à vérifier</source>
            <translation>Submission to check</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi à vérifier : la réponse de Chorus Pro manque. L’application cherche si la facture y est, sans la renvoyer.</source>
            <translation>Submission to check: Chorus Pro’s answer is missing. The program looks whether the invoice is there, without sending it again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reçue, en contrôle</source>
            <translation>Received, in checks</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reçue sous le n° {flux}. Chorus Pro la contrôle.</source>
            <translation>Received under number {flux}. Chorus Pro is checking it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Chez Chorus Pro</source>
            <translation>With Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Acceptée par Chorus Pro.</source>
            <translation>Accepted by Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>À corriger</source>
            <translation>To correct</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Chorus Pro ne l’a pas acceptée : {reason} Corrigez-la, elle garde son numéro.</source>
            <translation>Chorus Pro did not accept it: {reason} Correct it, it keeps its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Chorus Pro l’a refusée à l’envoi : {reason} Corrigez-la, elle garde son numéro.</source>
            <translation>Chorus Pro refused it when it was sent: {reason} Correct it, it keeps its number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Une facture porte déjà ce numéro sur Chorus Pro. Comparez les deux, puis choisissez.</source>
            <translation>An invoice already bears this number on Chorus Pro. Compare the two, then choose.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi bloqué</source>
            <translation>Sending blocked</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoyée plusieurs fois sans réponse, et introuvable. Regardez si elle est sur le portail, puis choisissez.</source>
            <translation>Sent several times without an answer, and nowhere to be found. Look whether it is on the portal, then choose.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reprise</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reprise avant l’envoi.</source>
            <translation>Taken back before it left.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Abandonnée</source>
            <translation>Abandoned</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoi abandonné : vous avez décidé de ne plus l’envoyer. Son numéro reste utilisé.</source>
            <translation>Sending abandoned: you decided not to send it any more. Its number stays used.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Confiée à l’expert-comptable</source>
            <translation>Handed over to the accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Confiée à votre expert-comptable, qui l’envoie : l’application ne l’envoie pas.</source>
            <translation>Handed over to your accountant, who sends it: the program does not send it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Elle était confiée à votre expert-comptable : pendant 24 heures l’application cherche si elle est déjà chez Chorus Pro, puis elle l’envoie.</source>
            <translation>It was with your accountant: for 24 hours the program looks whether Chorus Pro has it already, then it sends it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Pas trouvée chez Chorus Pro : elle sera envoyée dès que possible.</source>
            <translation>Not found on Chorus Pro: it will be sent as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Chorus Pro montre une facture semblable sous un autre numéro. Comparez les deux, puis choisissez.</source>
            <translation>Chorus Pro shows a similar invoice under another number. Compare the two, then choose.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Reprise à votre expert-comptable.</source>
            <translation>Taken back from your accountant.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Vous avez noté que votre expert-comptable l’a envoyée.</source>
            <translation>You noted that your accountant sent it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Prête à partir, mais le dossier est protégé en écriture : elle attend qu’il soit modifiable.</source>
            <translation>Ready to leave, but the folder is write-protected: it waits until the folder is writable.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>La réponse de Chorus Pro manque. L’application cherchera si la facture y est quand le dossier sera modifiable.</source>
            <translation>Chorus Pro’s answer is missing. The program will look whether the invoice is there once the folder is writable.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/states.py" />
            <source>Envoyée par l’expert-comptable</source>
            <translation>Sent by the accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>À vous d’agir</source>
            <translation>It is your turn</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chorus Pro s’en occupe</source>
            <translation>Chorus Pro is dealing with it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Votre client s’en occupe</source>
            <translation>Your customer is dealing with it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le valideur s’en occupe</source>
            <translation>The approver is dealing with it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le comptable public s’en occupe</source>
            <translation>The public accountant is dealing with it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Plus rien à attendre</source>
            <translation>Nothing more to expect</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>l’entreprise principale</source>
            <translation>the main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>le second valideur</source>
            <translation>the second approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Un brouillon existe sur le portail</source>
            <translation>A draft exists on the portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>PDF lu</source>
            <translation>PDF read</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chorus Pro a lu le PDF</source>
            <translation>Chorus Pro has read the PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Déposée</source>
            <translation>Deposited</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Reçue par Chorus Pro</source>
            <translation>Received by Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>En route</source>
            <translation>On its way</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>En route vers votre client</source>
            <translation>On its way to your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chez le client</source>
            <translation>With the customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Votre client peut la voir</source>
            <translation>Your customer can see it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Prise en charge par votre client</source>
            <translation>Taken on by your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Document manquant</source>
            <translation>Document missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Votre client attend un document</source>
            <translation>Your customer is waiting for a document</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Complétée</source>
            <translation>Completed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Vous avez fourni ce qui manquait</source>
            <translation>You supplied what was missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Mauvais destinataire</source>
            <translation>Wrong recipient</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Mauvais destinataire ou mauvais service</source>
            <translation>Wrong recipient or wrong department</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée</source>
            <translation>Rejected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par votre client</source>
            <translation>Rejected by your customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Travail constaté</source>
            <translation>Work certified</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Votre client a constaté le travail</source>
            <translation>Your customer has certified the work</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Paiement demandé</source>
            <translation>Payment ordered</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Votre client a demandé le paiement</source>
            <translation>Your customer has ordered the payment</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chez le comptable</source>
            <translation>With the accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chez le comptable public</source>
            <translation>With the public accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Comptabilisée</source>
            <translation>Entered</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Comptabilisée par le comptable public</source>
            <translation>Booked by the public accountant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Payée</source>
            <translation>Paid</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le virement est parti</source>
            <translation>The transfer has left</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>À valider</source>
            <translation>To be approved</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Attend l’accord de l’entreprise principale</source>
            <translation>Waiting for the main contractor’s approval</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Attend le second accord</source>
            <translation>Waiting for the second approval</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Validée</source>
            <translation>Approved</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Validée par l’entreprise principale</source>
            <translation>Approved by the main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Validée par le second valideur</source>
            <translation>Approved by the second approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par l’entreprise principale</source>
            <translation>Rejected by the main contractor</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par le second valideur</source>
            <translation>Rejected by the second approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Accord tacite</source>
            <translation>Tacit approval</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le valideur n’a pas répondu dans le délai</source>
            <translation>The approver did not answer in time</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le second valideur n’a pas répondu dans le délai</source>
            <translation>The second approver did not answer in time</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Mauvais valideur</source>
            <translation>Wrong approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le valideur indiqué n’est pas le bon</source>
            <translation>The approver named is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le valideur indiqué par le cotraitant n’est pas le bon</source>
            <translation>The approver named by the co-contractor is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Abandonnée sur le portail</source>
            <translation>Abandoned on the portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Supprimée</source>
            <translation>Deleted</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Supprimée sur le portail</source>
            <translation>Deleted on the portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Non conforme</source>
            <translation>Not compliant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Jugée non conforme</source>
            <translation>Judged not compliant</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>En traitement</source>
            <translation>In process</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chorus Pro la traite</source>
            <translation>Chorus Pro is processing it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chorus Pro ne dit pas où elle en est</source>
            <translation>Chorus Pro does not say where it stands</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>À compléter</source>
            <translation>To complete</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Des informations manquent</source>
            <translation>Some information is missing</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Associée</source>
            <translation>Linked</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Rattachée à une autre pièce du marché</source>
            <translation>Linked to another document of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>À rattacher</source>
            <translation>To be linked</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Attend que vous la rattachiez à une pièce du marché</source>
            <translation>Waiting for you to link it to a document of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre doit la rattacher à une pièce du marché</source>
            <translation>The works supervisor (MOE) has to link it to a document of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’ouvrage doit la rattacher à une pièce du marché</source>
            <translation>The contracting authority (MOA) has to link it to a document of the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Chez le MOE</source>
            <translation>With the MOE</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre peut la voir</source>
            <translation>The works supervisor (MOE) can see it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Prise en charge par le maître d’œuvre</source>
            <translation>Taken on by the works supervisor (MOE)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Attend l’accord du maître d’œuvre</source>
            <translation>Waiting for the works supervisor’s (MOE) approval</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>MOE silencieux</source>
            <translation>MOE silent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre n’a pas répondu dans le délai réglementaire</source>
            <translation>The works supervisor (MOE) did not answer within the legal time limit</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Transmise au maître d’ouvrage</source>
            <translation>Passed on to the contracting authority (MOA)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’ouvrage peut la voir</source>
            <translation>The contracting authority (MOA) can see it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Prise en charge par le maître d’ouvrage</source>
            <translation>Taken on by the contracting authority (MOA)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par le maître d’œuvre</source>
            <translation>Rejected by the works supervisor (MOE)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par le maître d’ouvrage</source>
            <translation>Rejected by the contracting authority (MOA)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refusée par vous</source>
            <translation>Rejected by you</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Vous avez refusé ce décompte</source>
            <translation>You rejected this statement of account</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Attend que vous corrigiez le destinataire</source>
            <translation>Waiting for you to correct the recipient</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Mauvais MOE</source>
            <translation>Wrong MOE</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre indiqué n’est pas le bon</source>
            <translation>The works supervisor (MOE) named is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Mauvais MOA</source>
            <translation>Wrong MOA</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’ouvrage indiqué n’est pas le bon</source>
            <translation>The contracting authority (MOA) named is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Erreur du MOE</source>
            <translation>MOE’s mistake</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre s’est trompé de fournisseur</source>
            <translation>The works supervisor (MOE) named the wrong supplier</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’œuvre s’est trompé de maître d’ouvrage</source>
            <translation>The works supervisor (MOE) named the wrong contracting authority</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Erreur du MOA</source>
            <translation>MOA’s mistake</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le maître d’ouvrage s’est trompé de fournisseur</source>
            <translation>The contracting authority (MOA) named the wrong supplier</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Elle est arrivée chez un autre maître d’œuvre</source>
            <translation>It reached another works supervisor (MOE)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Elle est arrivée chez un autre maître d’ouvrage</source>
            <translation>It reached another contracting authority (MOA)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le destinataire du projet de décompte n’est pas le bon</source>
            <translation>The recipient of the draft statement is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Le destinataire de l’état d’acompte n’est pas le bon</source>
            <translation>The recipient of the interim statement is not the right one</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Remplacée</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Une autre pièce du marché la remplace</source>
            <translation>Another document of the contract replaces it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Reprise dans une copie après un refus</source>
            <translation>Taken up in a copy after a rejection</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Réunissez ce qui est demandé, puis envoyez-le depuis cette facture avec « Compléter ».</source>
            <translation>Gather what is asked for, then send it from this invoice with “Complete”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Vérifiez le SIRET et le service avec votre client, puis envoyez-la d’ici au bon destinataire.</source>
            <translation>Check the SIRET and the service with your customer, then send it from here to the right recipient.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Refaites la facture avec un nouveau numéro : celui-ci ne peut plus servir.</source>
            <translation>Redo the invoice with a new number: this one can no longer be used.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Voyez avec l’entreprise principale, puis refaites la facture avec un nouveau numéro.</source>
            <translation>See the main contractor, then redo the invoice with a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Voyez avec le valideur, puis refaites la facture avec un nouveau numéro.</source>
            <translation>See the approver, then redo the invoice with a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Indiquez le bon valideur depuis cette facture.</source>
            <translation>Name the right approver from this invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Demandez au mandataire le SIRET de celui qui doit valider, puis corrigez-le sur le portail Chorus Pro, dans vos factures émises : Chorus Pro ne le permet pas depuis un logiciel.</source>
            <translation>Ask the leader of the consortium for the SIRET of who must approve, then correct it on the Chorus Pro portal, among the invoices that you issued: Chorus Pro does not allow it from a program.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Corrigez la facture d’après le motif, puis refaites-la avec un nouveau numéro.</source>
            <translation>Correct the invoice according to the reason given, then redo it with a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Complétez la pièce sur le portail Chorus Pro, onglet Travaux.</source>
            <translation>Complete the document on the Chorus Pro portal, under the “Travaux” tab.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Rattachez-la à la pièce du marché sur le portail Chorus Pro, onglet Travaux.</source>
            <translation>Link it to the document of the contract on the Chorus Pro portal, under the “Travaux” tab.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Vérifiez le destinataire avec votre client, puis recyclez la pièce sur le portail Chorus Pro.</source>
            <translation>Check the recipient with your customer, then readdress the document (“recycler”) on the Chorus Pro portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Demandez à votre client le SIRET du maître d’œuvre et corrigez-le sur le portail Chorus Pro.</source>
            <translation>Ask your customer for the works supervisor’s (MOE) SIRET and correct it on the Chorus Pro portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Demandez le SIRET du maître d’ouvrage et corrigez-le sur le portail Chorus Pro.</source>
            <translation>Ask for the contracting authority’s (MOA) SIRET and correct it on the Chorus Pro portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Vérifiez le destinataire avec votre client et corrigez-le sur le portail Chorus Pro.</source>
            <translation>Check the recipient with your customer and correct it on the Chorus Pro portal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Voyez avec le maître d’œuvre ce qu’il refuse, puis refaites la pièce avec un nouveau numéro.</source>
            <translation>See with the works supervisor (MOE) what is rejected, then redo the document with a new number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/status_words.py" />
            <source>Voyez avec le maître d’ouvrage ce qu’il refuse et ce que le maître d’œuvre doit reprendre.</source>
            <translation>See with the contracting authority (MOA) what is rejected and what the works supervisor (MOE) has to take up again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/statuses.py" />
            <source>Statut « {code} », inconnu de cette version</source>
            <translation>Status “{code}”, unknown to this version</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/statuses.py" />
            <source>Sans réponse le {day}, son silence vaut accord.</source>
            <translation>Without an answer on {day}, its silence is consent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Message : {text}</source>
            <translation>Message: {text}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Pièces : {names}</source>
            <translation>Files: {names}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Destinataire : {place}</source>
            <translation>Recipient: {place}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Valideur : {siret}</source>
            <translation>Approver: {siret}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>nouveau destinataire : {who}</source>
            <translation>new recipient: {who}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>1 caractère de trop</source>
            <translation>1 character too many</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{count} caractères de trop</source>
            <translation>{count} characters too many</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>encore 1 caractère</source>
            <translation>1 character left</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>encore {count} caractères</source>
            <translation>{count} characters left</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est gardé : il part dès que Chorus Pro répond.</source>
            <translation>{what} is saved: it leaves as soon as Chorus Pro answers.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} ne sera pas envoyé.</source>
            <translation>{what} will not be sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Trop tard, {what} est déjà en train de partir.</source>
            <translation>Too late, {what} is already on its way.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est mis dans la file d’envoi</source>
            <translation>{what} is put in the queue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} : une pièce est arrivée sur Chorus Pro</source>
            <translation>{what}: a file has reached Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Ce que dit votre client</source>
            <translation>What your customer says</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Votre &amp;message</source>
            <translation>Your &amp;message</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Dites ce que vous joignez ou ce que vous avez corrigé</source>
            <translation>Say what you attach or what you have corrected</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Ce que vous écrivez est gardé ici tant que ce n’est pas envoyé, même programme fermé.</source>
            <translation>What you write is kept here as long as it is not sent, even with the program closed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Pièces à joindre</source>
            <translation>Files to attach</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Bon de livraison, attestation, RIB… Choisissez-les ou déposez-les ici.</source>
            <translation>Delivery note, certificate, bank details… Choose them or drop them here.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Lâchez pour joindre à la réponse.</source>
            <translation>Let go to attach to the answer.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Nom, SIRET ou ville du &amp;bon destinataire</source>
            <translation>Name, SIRET or town of the right recipi&amp;ent</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>&amp;Service (code service)</source>
            <translation>Dep&amp;artment (code service)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>N° d’en&amp;gagement</source>
            <translation>En&amp;gagement number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>N° de ma&amp;rché</source>
            <translation>Cont&amp;ract no.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Demandez-le à votre client s’il l’exige.</source>
            <translation>Ask your customer for it where it is required.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>&amp;SIRET de celui qui valide</source>
            <translation>SI&amp;RET of the one who approves</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>L’entreprise principale, ou celui qu’elle désigne : 14 chiffres.</source>
            <translation>The main contractor, or whom it names: 14 digits.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Ne pas en&amp;voyer</source>
            <translation>D&amp;o not send</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Renvoyer : rien n’est sur le portail</source>
            <translation>Send again: nothing is on the portal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>C’est réglé, ne plus envoyer</source>
            <translation>It is settled, send no more</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Votre client attend quelque chose de vous</source>
            <translation>Your customer is waiting for something from you</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Arrivée au mauvais destinataire</source>
            <translation>Arrived at the wrong recipient</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Un autre valideur à indiquer</source>
            <translation>Another approver to name</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Ce refus reste dans vos choses à traiter</source>
            <translation>This refusal is still among your things to do</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Répondez par un message et, s’il le faut, des pièces : votre client reprend alors la facture.</source>
            <translation>Answer with a message and, if need be, files: your customer then takes the invoice up again.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Choisissez le bon destinataire : la facture repart sous le même numéro.</source>
            <translation>Choose the right recipient: the invoice leaves again under the same number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Donnez le SIRET du bon valideur : la facture lui est présentée, sous le même numéro.</source>
            <translation>Give the SIRET of the right approver: the invoice is put before them, under the same number.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Une fois la facture refaite (« Dupliquer ») ou le litige réglé, classez le refus : il quitte vos choses à faire, ici et sur Chorus Pro. La facture reste refusée.</source>
            <translation>Once the invoice is made anew (“Duplicate”) or the dispute settled, file the refusal: it leaves your things to do, here and on Chorus Pro. The invoice stays refused.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>C&amp;ompléter…</source>
            <translation>Co&amp;mplete…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>C&amp;hanger de destinataire…</source>
            <translation>C&amp;hange the recipient…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>&amp;Indiquer le valideur…</source>
            <translation>Name the val&amp;idator…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>C&amp;lasser le refus</source>
            <translation>Fi&amp;le the refusal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>En&amp;voyer la réponse</source>
            <translation>Send the ans&amp;wer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>En&amp;voyer au bon destinataire</source>
            <translation>Send to the right rec&amp;ipient</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>En&amp;voyer ce valideur</source>
            <translation>Send this &amp;approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Votre message de réponse</source>
            <translation>Your answer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Le changement de destinataire</source>
            <translation>The change of recipient</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Le nouveau valideur</source>
            <translation>The new approver</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Le classement du refus</source>
            <translation>The filing of the refusal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} sera envoyé dès que possible.</source>
            <translation>{what} will be sent as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est en train de partir.</source>
            <translation>{what} is being sent.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>Chorus Pro n’a pas répondu. {what} est peut-être arrivé : l’application le cherche, et ne le renvoie pas avant de savoir. Vous n’avez rien à faire.</source>
            <translation>Chorus Pro did not answer. {what} may have arrived: the program looks for it, and does not send it again before it knows. There is nothing for you to do.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} a été envoyé {when}, Chorus Pro l’a pris.</source>
            <translation>{what} was sent {when}, Chorus Pro took it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} a été refusé par Chorus Pro : {reason}</source>
            <translation>{what} was refused by Chorus Pro: {reason}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est pas parti : entre-temps, Chorus Pro annonce « {reason} ».</source>
            <translation>{what} did not leave: meanwhile Chorus Pro announces “{reason}”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} a été envoyé plusieurs fois sans réponse, et Chorus Pro ne le montre pas. Regardez sur le portail, puis choisissez.</source>
            <translation>{what} was sent several times without an answer, and Chorus Pro does not show it. Look on the portal, then choose.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est pas encore parti ({why}). Il partira dès que possible.</source>
            <translation>{what} has not left yet ({why}). It will leave as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’était pas arrivé la première fois : il sera renvoyé dès que possible.</source>
            <translation>{what} had not arrived the first time: it will be sent again as soon as possible.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est plus à envoyer : Chorus Pro a déjà noté « {reason} ».</source>
            <translation>{what} no longer has to be sent: Chorus Pro already noted “{reason}”.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est pas parti : votre client a redemandé quelque chose entre-temps. Relisez ce qu’il dit.</source>
            <translation>{what} did not leave: your customer asked for something again meanwhile. Read again what is said.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est remis dans la file d’envoi</source>
            <translation>{what} is put back in the queue</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} part pour Chorus Pro</source>
            <translation>{what} leaves for Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} : la réponse manque, l’application cherche s’il est arrivé</source>
            <translation>{what}: the answer is missing, the program looks whether it arrived</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est arrivé, Chorus Pro l’a pris</source>
            <translation>{what} arrived, Chorus Pro took it</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} est refusé par Chorus Pro</source>
            <translation>{what} is refused by Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est plus à envoyer, la facture a changé de statut</source>
            <translation>{what} no longer has to be sent, the invoice has another status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} : plusieurs envois sans réponse, introuvable</source>
            <translation>{what}: sent several times without an answer, not to be found</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/steps.py" />
            <source>{what} n’est pas envoyé, vous l’avez repris</source>
            <translation>{what} is not sent, you took it back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>{count} Ko</source>
            <translation>{count} kB</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>{count} Mo</source>
            <translation>{count} MB</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Fichiers que Chorus Pro accepte ({0})</source>
            <translation>Files that Chorus Pro accepts ({0})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Tous (*)</source>
            <translation>All (*)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Mettre la photo en PDF</source>
            <translation>Put the photo into a PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Réunir les {count} photos en un PDF</source>
            <translation>Put the {count} photos into one PDF</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Bon de livraison, bon de commande, attestation… Elles partent avec la facture. Déposez-les ici ou choisissez-les.</source>
            <translation>Delivery note, purchase order, certificate… They leave with the invoice. Drop them here or choose them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Bon de livraison, photos du chantier, attestation… Elles partent dans le PDF de la facture. Déposez-les sur cette page ou choisissez-les.</source>
            <translation>Delivery note, photos of the site, certificate… They leave inside the PDF of the invoice. Drop them on this page or choose them.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Ensemble, elles dépassent 9 Mo : c’est trop pour une facture. Réunissez les photos en un PDF, réduisez ou retirez des pièces.</source>
            <translation>Together they exceed 9 MB: that is too much for an invoice. Put the photos into one PDF, make attachments smaller or remove some.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Elles accompagnent la facture et sont figées avec elle.</source>
            <translation>They go with the invoice and are frozen with it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Lâchez pour joindre à la facture.</source>
            <translation>Let go to attach it to the invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Raccourcir le nom et joindre</source>
            <translation>Shorten the name and attach</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Photos.pdf</source>
            <translation>Photos.pdf</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Un fichier est encore en cours de lecture : attendez qu’il soit dans la liste, puis envoyez.</source>
            <translation>A file is still being read: wait until it is in the list, then send.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Document annexe</source>
            <translation>Additional document</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Bon de commande</source>
            <translation>Purchase order</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Bon de livraison</source>
            <translation>Delivery note</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Procès-verbal de réception</source>
            <translation>Acceptance report</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Relevé d’identité bancaire</source>
            <translation>Bank details (RIB)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Attestation de paiement direct</source>
            <translation>Direct payment certificate</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Devis</source>
            <translation>Quotation</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Détail des prestations</source>
            <translation>Details of the work</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/supporting.py" />
            <source>Cession de créance</source>
            <translation>Assignment of claim</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/table_export.py" />
            <source>1 ligne exportée</source>
            <translation>1 row exported</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/table_export.py" />
            <source>{rows} lignes exportées</source>
            <translation>{rows} rows exported</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/table_export.py" />
            <source>{count} dans le fichier {name}.</source>
            <translation>{count} to the file {name}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/table_export.py" />
            <source>Excel, LibreOffice (XLSX)</source>
            <translation>Excel, LibreOffice (XLSX)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/table_export.py" />
            <source>Tout autre logiciel (CSV)</source>
            <translation>Any other program (CSV)</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Factures et brouillons</source>
            <translation>Invoices and drafts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Documents figés</source>
            <translation>Frozen documents</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Tentatives d’envoi</source>
            <translation>Attempts to send</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Statuts de Chorus Pro</source>
            <translation>Statuses of Chorus Pro</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Réponses aux clients</source>
            <translation>Answers to customers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Pièces de ces réponses</source>
            <translation>Files of these answers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Réponses commencées</source>
            <translation>Answers begun</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Pièces des réponses commencées</source>
            <translation>Files of the answers begun</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Structures publiques</source>
            <translation>Public bodies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Services des structures</source>
            <translation>Services of the bodies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Séries de numéros</source>
            <translation>Series of numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Factures envoyées d’ailleurs</source>
            <translation>Invoices sent from elsewhere</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Paiements notés</source>
            <translation>Payments noted</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Avances gardées</source>
            <translation>Advances kept</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Modèles</source>
            <translation>Templates</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Brouillons préparés</source>
            <translation>Prepared drafts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Marchés de travaux</source>
            <translation>Works contracts</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Situations de travaux</source>
            <translation>Progress invoices of works</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Retenues de garantie payées</source>
            <translation>Guarantees paid back</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Recherche de factures</source>
            <translation>Invoice search</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Recherche de structures</source>
            <translation>Search for public bodies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Recherche dans le catalogue</source>
            <translation>Catalogue search</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/tables.py" />
            <source>Repères de l’application</source>
            <translation>The program’s own marks</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Modèle « {name} » gardé.</source>
            <translation>Template “{name}” kept.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>« {name} » sera préparée {every}, la prochaine fois le {day}.</source>
            <translation>“{name}” will be prepared {every}, next on {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Sans client</source>
            <translation>Without a customer</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>{buyer} · {every} · prochaine le {day}</source>
            <translation>{buyer} · {every} · next on {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>1 facture récurrente est préparée. Elle vous attend sur la page « À faire ».</source>
            <translation>1 recurring invoice has been prepared. It is waiting for you on the “To do” page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>{count} factures récurrentes sont préparées. Elles vous attendent sur la page « À faire ».</source>
            <translation>{count} recurring invoices have been prepared. They are waiting for you on the “To do” page.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Jamais : c’est un modèle</source>
            <translation>Never: it is a template</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Tous les mois</source>
            <translation>Every month</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Tous les trimestres</source>
            <translation>Every quarter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Tous les ans</source>
            <translation>Every year</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Ce jour-là, la facture est préparée et proposée sur la page « À faire ». Elle ne part jamais sans vous.</source>
            <translation>On that day, the invoice is prepared and proposed on the “To do” page. It never leaves without you.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Un modèle porte déjà ce nom. Il sera remplacé.</source>
            <translation>A template already has this name. It will be replaced.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>tous les mois</source>
            <translation>every month</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>tous les trimestres</source>
            <translation>every quarter</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>tous les ans</source>
            <translation>every year</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Préparée à sa date. Relisez-la, puis envoyez-la.</source>
            <translation>Prepared on its date. Read it again, then send it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Préparée à sa date. Il reste à la compléter.</source>
            <translation>Prepared on its date. It still has to be completed.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/templates.py" />
            <source>Facture récurrente</source>
            <translation>Recurring invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Mise à jour importante : la version {version} est disponible.</source>
            <translation>Important update: version {version} is available.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La version {version} est disponible.</source>
            <translation>Version {version} is available.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>1 envoi attend encore de partir. Il est gardé, mais laissez-le partir avant d’installer autre chose.</source>
            <translation>1 item still waits to leave. It is kept, but let it leave before you install anything else.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>{count} envois attendent encore de partir. Ils sont gardés, mais laissez-les partir avant d’installer autre chose.</source>
            <translation>{count} items still wait to leave. They are kept, but let them leave before you install anything else.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>1 envoi attend encore de partir. Il est gardé, et partira avec la nouvelle version.</source>
            <translation>1 item still waits to leave. It is kept, and will leave with the new version.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>{count} envois attendent encore de partir. Ils sont gardés, et partiront avec la nouvelle version.</source>
            <translation>{count} items still wait to leave. They are kept, and will leave with the new version.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Votre navigateur ne s’est pas ouvert. Tapez-y cette adresse : {page}</source>
            <translation>Your browser did not open. Type this address into it: {page}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>La version {version}, du {day}, est disponible.</source>
            <translation>Version {version}, of {day}, is available.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Pas de version plus récente, d’après l’annonce lue le {day}.</source>
            <translation>No newer version, according to the announcement read on {day}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Chercher une fois par jour s’il y a une nouvelle version</source>
            <translation>Look once a day whether there is a new version</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Seule la question part, comme quand un navigateur ouvre une page : aucun nom, aucune facture. L’application ne télécharge et n’installe rien d’elle-même : elle vous prévient, et ouvre la page si vous le voulez.</source>
            <translation>Only the question leaves, as when a browser opens a page: no name, no invoice. The program downloads and installs nothing by itself: it tells you, and opens the page if you want it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Voir la page de téléchargement</source>
            <translation>See the download page</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>Ouvrir la page quand même</source>
            <translation>Open the page all the same</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/updates.py" />
            <source>L’entraînement ne cherche pas de nouvelles versions.</source>
            <translation>The training does not look for new versions.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Vérification de {path} :</source>
            <translation>Verification of {path}:</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Pas vérifié, à cause de ce qui précède : {names}</source>
            <translation>Not verified, because of what precedes: {names}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Tout est en ordre.</source>
            <translation>All is well.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Tout n’est pas en ordre. Gardez ce fichier tel quel, et restaurez votre dernière sauvegarde dans un autre dossier.</source>
            <translation>Not all is well. Keep this file as it is, and restore your last backup into another folder.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>1 anomalie</source>
            <translation>1 anomaly</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>{count} anomalies</source>
            <translation>{count} anomalies</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>rien d’anormal</source>
            <translation>nothing unusual</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Fichier</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Règles du fichier</source>
            <translation>Rules of the file</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Enregistrements</source>
            <translation>Records</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>enregistrement</source>
            <translation>record</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>enregistrements</source>
            <translation>records</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>document</source>
            <translation>document</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>documents</source>
            <translation>documents</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>inscription</source>
            <translation>entry</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>inscriptions</source>
            <translation>entries</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Parcours des factures</source>
            <translation>Journeys of the invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>envoi</source>
            <translation>submission</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>envois</source>
            <translation>submissions</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>statut</source>
            <translation>status</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>statuts</source>
            <translation>statuses</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Numéros de facture</source>
            <translation>Invoice numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>numéro</source>
            <translation>number</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>numéros</source>
            <translation>numbers</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le fichier est abîmé ({detail}).</source>
            <translation>The file is damaged ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Un enregistrement ({where}) renvoie à un autre qui n’existe pas ({detail}).</source>
            <translation>A record ({where}) refers to another that does not exist ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Une partie du fichier manque : {where}.</source>
            <translation>Part of the file is missing: {where}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Une protection du fichier a été enlevée : {where}.</source>
            <translation>A protection of the file has been removed: {where}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Une règle du fichier a été changée : {where}.</source>
            <translation>A rule of the file has been changed: {where}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le fichier contient quelque chose que l’application n’y a pas mis : {where}.</source>
            <translation>The file contains something that the program did not put there: {where}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>{table} : le fichier ne dit plus ce que l’application y a écrit, parce que le disque l’a abîmé ou qu’un autre programme l’a changé ({where}).</source>
            <translation>{table}: the file no longer says what the program wrote there, because the disk damaged it or another program changed it ({where}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>{table} : son index est abîmé, elle peut ne pas tout trouver. Rien d’autre n’est touché, et une récupération du fichier refait cet index.</source>
            <translation>{table}: its index is damaged, so it may not find everything. Nothing else is affected, and salvaging the file rebuilds this index.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le document figé d’empreinte {where} a été modifié.</source>
            <translation>The frozen document with the fingerprint {where} has been altered.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>L’inscription n° {where} manque au journal.</source>
            <translation>Entry No. {where} is missing from the journal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>L’inscription n° {where} ne suit pas la précédente : le journal a été modifié.</source>
            <translation>Entry No. {where} does not follow the one before: the journal has been altered.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>L’inscription n° {where} du journal a été modifiée.</source>
            <translation>Entry No. {where} of the journal has been altered.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le journal a été réécrit jusqu’à l’inscription n° {where}.</source>
            <translation>The journal has been rewritten up to entry No. {where}.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>La fin du journal a été coupée : l’inscription n° {where} et les suivantes manquent.</source>
            <translation>The end of the journal has been cut off: entry No. {where} and those after it are missing.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>L’inscription n° {where} a été ajoutée au journal en dehors de l’application.</source>
            <translation>Entry No. {where} was added to the journal outside the program.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : une étape de son parcours n’est pas possible ({detail}).</source>
            <translation>Invoice {where}: a step of its journey is not possible ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : le journal n’explique pas où elle en est ({detail}).</source>
            <translation>Invoice {where}: the journal does not explain where it stands ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : l’état affiché n’est pas celui de son envoi ({detail}).</source>
            <translation>Invoice {where}: the state shown is not that of its submission ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : ce qui est enregistré n’est plus ce qui a été figé ({detail}).</source>
            <translation>Invoice {where}: what is stored is no longer what was frozen ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : une pièce jointe envoyée n’est plus dans le fichier ({detail}).</source>
            <translation>Invoice {where}: an attachment that was sent is no longer in the file ({detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>L’envoi n° {where} est inscrit au journal et n’existe plus.</source>
            <translation>Submission No. {where} is in the journal and no longer exists.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Un statut inscrit au journal n’existe plus ({where}, {detail}).</source>
            <translation>A status in the journal no longer exists ({where}, {detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Un statut enregistré n’est pas inscrit au journal ({where}, {detail}).</source>
            <translation>A stored status is not in the journal ({where}, {detail}).</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : le statut affiché ({detail}) n’est pas le dernier de Chorus Pro.</source>
            <translation>Invoice {where}: the status shown ({detail}) is not the latest from Chorus Pro.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le numéro {where} est porté par deux factures.</source>
            <translation>The number {where} is borne by two invoices.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le numéro {where} manque dans la série, sans raison inscrite au journal.</source>
            <translation>The number {where} is missing from the series, without a reason in the journal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le numéro {where} n’a pas été donné par l’application.</source>
            <translation>The number {where} was not given by the program.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Facture {where} : ce n’est pas le numéro inscrit au journal.</source>
            <translation>Invoice {where}: this is not the number in the journal.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/verification.py" />
            <source>Le numéro {where} est inscrit au journal et aucune facture ne le porte.</source>
            <translation>The number {where} is in the journal and no invoice bears it.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>{share} facturés : {invoiced} sur {whole} HT</source>
            <translation>{share} invoiced: {invoiced} of {whole} net</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>, avenants compris ({added})</source>
            <translation>, amendments included ({added})</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>{number} du {day}, {amount} TTC</source>
            <translation>{number} of {day}, {amount} with VAT</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Avenant n° {number} du {day} : {amount} HT, {subject}</source>
            <translation>Amendment no. {number} of {day}: {amount} excl. VAT, {subject}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retirer l’avenant n° {number}</source>
            <translation>Take off amendment no. {number}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retenue de garantie reçue : {amount}</source>
            <translation>Retained guarantee received: {amount}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retenue de garantie : {amount}, à rendre {months} mois après la réception des travaux</source>
            <translation>Retained guarantee: {amount}, to be paid {months} months after the acceptance of the works</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retenue de garantie : {amount}, à réclamer. Elle devait être rendue le {day}</source>
            <translation>Retained guarantee: {amount}, to be claimed. It should have been paid by {day}</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retenue de garantie : {amount}, à rendre au plus tard le {day}</source>
            <translation>Retained guarantee: {amount}, to be paid by {day} at the latest</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Retenue de garantie {name}.pdf</source>
            <translation>Guarantee {name}.pdf</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Vos situations mois par mois, et la retenue de garantie</source>
            <translation>Your progress invoices month by month, and the retained guarantee</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Suivre comme marché de tra&amp;vaux…</source>
            <translation>Follow as a &amp;works contract…</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Marchés de travaux et &amp;situations</source>
            <translation>Works contracts and &amp;progress invoices</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Aucun marché suivi</source>
            <translation>No contract is followed</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Tapez une fois toutes les lignes de votre marché, comme une facture. Choisissez ensuite « Plus », puis « Suivre comme marché de travaux ». Chaque mois, vous ne taperez plus que l’avancement.</source>
            <translation>Type all lines of your contract once, like an invoice. Then choose “More”, and “Follow as a works contract”. Each month you will only type the progress.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Taper les lignes d’un marché</source>
            <translation>Type the lines of a contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Nouvelle situation</source>
            <translation>New progress invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Reprendre la situation</source>
            <translation>Go on with the progress invoice</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Tout est facturé</source>
            <translation>All is invoiced</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce brouillon donne la liste des lignes, puis va à la corbeille : le marché entier ne s’envoie pas comme facture.</source>
            <translation>This draft gives the list of lines, then goes to the bin: the whole contract is not sent as an invoice.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Elle est dans votre marché : 5 % au plus, 3 % pour une PME si l’acheteur est l’État ou une grande collectivité. Rien s’il n’y en a pas.</source>
            <translation>It is in your contract: 5% at most, 3% for a small firm where the buyer is the State or a large local authority. Nothing where there is none.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Ce que le client vous a versé d’avance. Elle se déduit entre 65 % et 80 % du marché ; changez « Acompte déjà reçu » sur la facture si votre marché dit autre chose.</source>
            <translation>What the customer paid you in advance. It is deducted between 65% and 80% of the contract; change “Advance already received” on the invoice where your contract says otherwise.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Aucune</source>
            <translation>None</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Les situations la nommeront : votre comptabilité ne comptera pas l’avance une deuxième fois.</source>
            <translation>The situations will name it: your accounts will not count the advance a second time.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>La facture part comme une facture simple (cadre A1). Si votre marché passe par un maître d’œuvre dans l’espace « Factures de travaux » de Chorus Pro (cadre A4), déposez-y le PDF vous-même.</source>
            <translation>The invoice leaves as a plain invoice (framework A1). Where your contract goes through a works supervisor (MOE) in the space “Factures de travaux” of Chorus Pro (framework A4), deposit the PDF there yourself.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Un an de garantie est compté à partir de ce jour, comme au CCAG Travaux. La retenue est rendue dans les 30 jours qui suivent.</source>
            <translation>One year of guarantee is counted from that day, as in the general conditions for works (CCAG Travaux). The guarantee is paid back within the 30 days that follow.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Avenant au marché</source>
            <translation>Amendment to the contract</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Il devient une ligne du marché : les situations suivantes se mesurent au montant modifié. Les factures déjà envoyées ne changent pas.</source>
            <translation>It becomes a line of the contract: the progress invoices that follow are measured against the amended amount. Invoices that were sent do not change.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Avec un signe moins s’il retire des travaux : −1 200.</source>
            <translation>With a minus sign where it takes works away: −1,200.</translation>
        </message>
        <message>
            <location filename="../../../chorus_desktop/ui/wording/works.py" />
            <source>Le jour où la retenue est arrivée sur votre compte.</source>
            <translation>The day on which the guarantee arrived on your account.</translation>
        </message>
    </context>
</TS>
