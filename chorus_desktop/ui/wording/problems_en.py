"""The English sentences of problems with the document, its parties and its dates."""

#: By code.
BY_CODE: dict[str, str] = {
    "number_missing": "The number is missing: type the one printed on your invoice.",
    "number_is_date": "Chorus Pro refuses a number that is a date: put a letter before it, such as F.",
    "series_is_date": "Chorus Pro would take {number} for a date: in Settings, give your numbers a start.",
    "number_taken": (
        "The number {number} is already taken by another of your invoices: check the one printed on your PDF."
    ),
    "pdf_number_used": (
        "This PDF still bears the number {number}, which is already used: change it in your software, make "
        "the PDF again, then choose it here."
    ),
    "xml_other_seller": "The seller in this file is not your firm: check that you are the one who issues this invoice.",
    "xml_other_establishment": (
        "The seller’s SIRET is that of another establishment of your firm: check that this is what you mean."
    ),
    "xml_takes_no_files": "An XML file is sent alone, and files are attached to this draft: drop it into a new draft.",
    "store_held": (
        "The program first compares your invoices with Chorus Pro: no new number until then. Your draft is kept."
    ),
    "prefix": "This start of a number is not possible: in Settings, type 1 to 8 plain letters or digits.",
    "environment_locked": (
        "Invoices have already left or are waiting with this connection: it cannot be changed here any more."
    ),
    "firm_locked": (
        "Invoices of this firm have left or are waiting: its SIREN, the first 9 digits, cannot be changed here any "
        "more. For another firm, add it under “Firms”."
    ),
    "sent_elsewhere": (
        "Chorus Pro already knows the invoice {number}, for the same customer and amount, sent from elsewhere: check "
        "before you send it that this is not the same one."
    ),
    "buyer_missing": "The customer is missing: look it up by name or city, or type the SIRET of the order.",
    "buyer_unknown": "This name does not yet mean a customer: choose it in the list, or type the SIRET of the order.",
    "buyer_inactive": "This customer no longer receives invoices on Chorus Pro: ask for the SIRET that replaces it.",
    "buyer_is_seller": "The customer bears your own SIRET: check to whom this invoice is addressed.",
    "service_required": (
        "This customer requires it. It stands on the order, often after “service”: choose it in the list."
    ),
    "service_unknown": "This customer has no service “{code}”: choose the order’s one in its list.",
    "service_inactive": (
        "The service “{code}” is closed at this customer: choose another in its list, or ask which one."
    ),
    "service_characters": (
        "The department code (code service) has a refused character: copy it from the order, no spaces or accents."
    ),
    "engagement_required": "This customer requires it. It stands on the order, often after “EJ”.",
    "engagement_or_service_required": (
        "This customer requires this number or a department code (code service): one of them stands on the order."
    ),
    "third_party_missing": "The SIRET of the {contractor} is missing: type it, it stands on {deed}.",
    "iban_missing": "Your IBAN is missing for a payment by transfer: type it in Settings.",
    "date_missing": "The date of the invoice is missing: type it, such as 24/11/2026.",
    "date_range": "The year of this date is not possible: type a date between 2000 and 2099.",
    "date_future": "This date is in the future: check the day and the year of the invoice.",
    "date_old": "This date is more than a year old: check the year of the invoice.",
    "due_before_issue": "The due date comes before the date of the invoice: correct one of the two.",
    "due_far": "The due date is more than a year after the invoice: check its year.",
    "payment_day_missing": "This invoice is said to be paid already: type the day of payment as its due date.",
    "period_order": "The period ends before it starts: exchange its two dates.",
    "currency": "Chorus Pro only takes euros: draw up this invoice in euros.",
    "business_process": "The framework of this invoice is unknown to Chorus Pro: choose one in the list.",
    "final_is_advance": "A final invoice cannot be an advance invoice: choose one or the other.",
    "final_without_advance": "This invoice follows an advance, but none is deducted: check “Advance already received”.",
    "payment_means": "Chorus Pro does not know this means of payment: choose one in the list, usually “Transfer”.",
    "preceding_missing": "The invoice that this credit note cancels is missing: type its number, printed at its top.",
    "preceding_one": "A corrected invoice replaces one single invoice: type its number and date, printed at its top.",
    "preceding_many": "Chorus Pro takes only one original invoice: keep the latest.",
    "preceding_number_missing": (
        "The number of the original invoice is missing: it is printed at the top of that invoice."
    ),
    "preceding_self": "This invoice cites itself as the original invoice: type the number of the other one.",
    "preceding_after": "The original invoice is dated after this one: check its date, printed at its top.",
    "note_text": "Note {rank} is empty: type its text or remove it.",
    "note_code": "Note {rank} bears an unknown code: type AAI in its place, the code of general information.",
    "note_repeated": "A mandatory note (penalties, indemnity, discount, single taxpayer) is written twice: keep one.",
    "note_treatment": "The note BAR cannot say that: remove it, a public invoice does without.",
    "note_treatments": "There are several notes BAR: remove them, a public invoice does without.",
    "attachment_name": "Supporting file {rank} has no name: give its file a name.",
    "attachment_code": "The kind of supporting file {rank} is unknown: choose it in the list.",
    "attachment_readable": (
        "Only one supporting file can be the readable version of the invoice: change the kind of the others."
    ),
    "attachment_twice": "Two supporting files bear the same name: check that file {rank} is not there twice.",
    "attachment_file": "The file of supporting file {rank} is missing, empty or exceeds {max} MB: repair it.",
    "attachments_heavy": (
        "The supporting files exceed {max} MB together: unite the photos in one PDF, make files smaller or remove some."
    ),
    "attachment_type": "Chorus Pro does not take this type of file (supporting file {rank}): save it as PDF.",
    "identifier_missing": "Your firm’s SIRET is missing: type it in Settings, it stands on your Sirene notice.",
    "identifier_shape": "Your firm’s identifier ({type}) does not have the expected form: correct it in Settings.",
    "vat_id": "Your VAT number is wrong: correct it in Settings, it stands on your VAT returns and starts with FR.",
    "vat_id_unused": (
        "Your VAT number is wrong: correct it in Settings. This invoice, outside the scope of VAT, goes without it."
    ),
    "vat_id_key": "Your VAT number does not go with your SIREN: check it in Settings, it stands on your VAT returns.",
    "vat_id_siren": "Your VAT number is not that of your SIRET: check both in Settings.",
    "address_missing": "Your firm’s address is incomplete: type the postcode and the city in Settings.",
    "iban": "Your IBAN is wrong: copy it from your bank details into Settings.",
    "bic": "Your BIC is wrong: copy it from your bank details into Settings, 8 or 11 characters.",
    "electronic_address": (
        "The electronic address has a refused character: keep plain letters, digits and + - _ . without spaces."
    ),
    "electronic_address_siren": (
        "The customer’s electronic address does not start with its SIREN: copy it from the directory or clear it."
    ),
    "payee_is_seller": "The payee is your own firm: remove it, or type who is to be paid in your place.",
    "delivery_day": "The day of delivery is missing for an intra-Community supply: type it, or the period.",
    "delivery_place": "The place of delivery is missing for an intra-Community supply: type its address and country.",
    "object_scheme": (
        "The code that says what the invoiced object is (meter, subscription…) is unknown: delete it, its number is "
        "enough."
    ),
}

#: Sentences that depend on the field, by code then by field without its index.
BY_FIELD: dict[tuple[str, str], str] = {
    ("siret_shape", "buyer.siret"): (
        "This SIRET does not have 14 digits: copy it from the order, or look the customer up by name."
    ),
    ("siret_shape", "seller.identifier.value"): (
        "Your firm’s SIRET does not have 14 digits: correct it in Settings, it stands on your Sirene notice."
    ),
    ("siret_shape", "third_party.siret"): (
        "The SIRET of the {contractor} does not have 14 digits: copy it from {deed}."
    ),
    ("siret_key", "buyer.siret"): "This SIRET probably has a typing error: compare its 14 digits with the order.",
    ("siret_key", "seller.identifier.value"): (
        "Your firm’s SIRET has a typing error: correct it in Settings, it stands on your Sirene notice."
    ),
    ("name_missing", "buyer.name"): "This customer’s name is missing: type it as it stands on the order.",
    ("name_missing", "seller.name"): "Your firm’s name is missing: type it in Settings.",
    ("name_missing", "third_party.name"): "The name of the {contractor} is missing: type it as it stands on {deed}.",
    ("number_characters", "number"): (
        "This number has a character that Chorus Pro refuses: keep plain letters, digits and + - _ /, without spaces."
    ),
    ("number_characters", "preceding_invoices.number"): (
        "The number of the original invoice has a refused character: copy it from the top of that invoice."
    ),
    ("country", "seller.address.country"): (
        "The country of your address is unknown: type its two-letter code in Settings, such as FR."
    ),
    ("country", "buyer.address.country"): "The customer’s country is unknown: type its two-letter code, such as FR.",
    ("date_range", "due_date"): "The year of the due date is not possible: type a date between 2000 and 2099.",
    ("date_range", "delivery_date"): (
        "The year of the end of the works is not possible: type a date between 2000 and 2099."
    ),
    ("date_range", "period"): "The year of the period is not possible: type dates between 2000 and 2099.",
    ("date_range", "preceding_invoices.issue_date"): (
        "The year of the original invoice is not possible: type a date between 2000 and 2099."
    ),
    ("electronic_address", "seller.electronic_address"): (
        "Your electronic address has a refused character: copy it from the directory into Settings."
    ),
    ("vat_id", "buyer.vat_id"): "The customer’s VAT number is wrong: copy it from the order.",
    ("vat_id_unused", "buyer.vat_id"): (
        "The customer’s VAT number is wrong: copy it from the order or delete it. This invoice, outside the scope of "
        "VAT, goes without it."
    ),
    ("vat_id", "tax_representative.vat_id"): "Your tax representative’s VAT number is wrong: copy it from the mandate.",
    ("vat_id_missing", "buyer.vat_id"): (
        "The customer’s VAT number is missing for an intra-Community supply: copy it from the order."
    ),
    ("vat_id_missing", "tax_representative.vat_id"): (
        "Your tax representative’s VAT number is missing: copy it from the mandate."
    ),
    ("name_missing", "payee.name"): "The payee’s name is missing: type it as it stands on the bank details.",
    ("name_missing", "tax_representative.name"): "Your tax representative’s name is missing: copy it from the mandate.",
    ("siret_shape", "payee.siret"): "The payee’s SIRET does not have 14 digits: copy it again or clear it.",
    ("siret_shape", "delivery.siret"): (
        "The SIRET of the place of delivery does not have 14 digits: copy it from the order or clear it."
    ),
    ("country", "delivery.address.country"): (
        "The country of delivery is unknown: type its two-letter code, such as FR."
    ),
    ("country", "tax_representative.address.country"): (
        "The country of your tax representative is unknown: type its two-letter code, such as FR."
    ),
    ("country", "lines.article.origin_country"): (
        "The country of origin {of} is unknown: type its two-letter code, such as FR."
    ),
    ("period_order", "lines.period"): "The period {of} ends before it starts: exchange its two dates.",
    ("date_range", "lines.period"): "The year of the period {of} is not possible: type dates between 2000 and 2099.",
}
