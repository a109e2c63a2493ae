"""The English sentences of problems with lines, VAT and amounts, and the names of fields."""

#: By code.
BY_CODE: dict[str, str] = {
    "too_long": "{name} is too long: {max} characters at most.",
    "not_printed": "{name} bears the sign “{sign}”, and the page would have “?” in its place: write it otherwise.",
    "too_precise": "{name} has too many decimals: {max} at most.",
    "too_many_digits": "{name} has too many digits: {max} at most, the point not counted.",
    "too_large": "These amounts exceed what an invoice can carry: check quantities and prices.",
    "vat_id_missing": (
        "Your VAT number is missing while a line bears VAT: type it in Settings, it stands on your VAT returns."
    ),
    "vat_id_abroad": "Your VAT number is missing for an export: type it in Settings, it stands on your VAT returns.",
    "lines_missing": "This invoice has no line: add at least one work or supply.",
    "lines_too_many": "This invoice has too many lines for Chorus Pro: split it into several.",
    "xml_amounts": (
        "The amounts in the file are not those that its quantities and prices make: compare them with your original."
    ),
    "stated_sum": "Amount excl. VAT + VAT does not give this total: copy the three amounts printed on the PDF.",
    "stated_vat": "This VAT does not go with the amount excl. VAT: copy the amounts printed on the PDF.",
    "line_name": "The description is missing: describe the work or the supply of line {line}.",
    "line_quantity": "The quantity is missing: type that of line {line}, such as 1.",
    "line_price": "This price is missing: type the price excl. VAT of line {line}.",
    "line_twice": "Line {line} is the copy of a line above: check that it is not counted twice.",
    "price_negative": "Chorus Pro refuses a negative price: on line {line}, put the minus before the quantity.",
    "unit": "The unit of line {line} is unknown: choose it in the list.",
    "vat_rate": "This rate of VAT does not exist: choose that {of} in the list.",
    "vat_rate_unusual": "The rate of VAT {of} is not in use in your département: check it in the list.",
    "vat_rate_zero": "The rate of VAT {of} is zero without a reason: choose in the list the rate, or “Rev. ch.”.",
    "vat_rate_not_zero": "A rate is given where there is no VAT: choose the VAT {of} in the list again.",
    "exemption_missing": "The reason for no VAT is missing: choose the VAT {of} in the list again.",
    "exemption_unwanted": "The VAT {of} bears a reason for not being due: choose it in the list again.",
    "exemption_code": "The exemption code {of} is unknown: choose its VAT in the list again.",
    "out_of_scope_mixed": (
        "What is outside the scope of VAT cannot be on the same invoice as the rest: make two invoices."
    ),
    "intra_community": "An intra-Community supply does not go to a French public body: choose another VAT {of}.",
    "amount_negative": "{name} is negative: type it again without the minus.",
    "stated_negative": "A credit note is written without minus signs: choose “A credit note” and type plain amounts.",
    "total_negative": "The total is negative: correct quantities and discounts, or make a credit note.",
    "total_zero": "The total of this invoice is zero: check quantities and prices.",
    "already_paid_due": (
        "This invoice is said to be paid already but the advance is not the total: type the total in “Advance "
        "already received”."
    ),
    "works_beyond": "With this quantity, “{item}” would exceed the contract: correct it, or add a line of its own.",
    "works_below": "The credit note would take more off “{item}” than was invoiced: correct the quantity.",
    "prepaid_too_much": "The advance received exceeds what is to be paid now: correct the advance or the lines.",
    "number_unreadable": "This is not a number: type digits, such as 38.50.",
    "amount_missing": "This amount is missing: copy the one printed on the PDF.",
    "date_unreadable": "This is not a date: type day/month/year, such as 24/11/2026.",
    "period_day_missing": "A period has two dates: type this one, or clear the other too.",
    "base_quantity": "The number of units of the price {of} must be greater than zero: correct or clear it.",
    "gross_price": "The price before discount {of} is smaller than the net price: correct one of the two.",
    "article_scheme": "The scheme of the article code {of} is unknown: type 0160 for a bar code, or delete the code.",
    "attribute": "A property of the article {of} has no name or no value: complete or remove it.",
    "reason_code": "The reason code {of} is unknown: clear it, the text of the reason is enough.",
    "vat_category": "The VAT {of} is that of Spanish islands: choose its VAT in the list again.",
}

#: What a length or a precision is said of, by field without its index.
FIELD_NAMES: dict[str, str] = {
    "number": "The invoice number",
    "seller.name": "The name of your firm",
    "buyer.name": "The customer’s name",
    "purchase_order": "The order number (engagement)",
    "contract": "The contract number",
    "buyer.service_code": "The department code (code service)",
    "payment_terms": "The text of the payment terms",
    "lines.quantity": "The quantity {of}",
    "lines.net_price": "The price {of}",
    "lines.name": "The name {of}",
    "lines.description": "The text {of}",
    "allowances.amount": "The amount {of}",
    "charges.amount": "The amount {of}",
    "prepaid": "The advance already received",
    "lines.vat.exemption_reason": "The reason for no VAT {of}",
    "allowances.vat.exemption_reason": "The reason for no VAT {of}",
    "charges.vat.exemption_reason": "The reason for no VAT {of}",
    "preceding_invoices.number": "The number of the original invoice",
    "notes.text": "The text of note {rank}",
    "attachments.filename": "The name of supporting file {rank}",
    "seller.address.line1": "The street of your address",
    "seller.address.city": "The city of your address",
    "seller.registration": "The text of your legal form and registration",
    "seller.iban": "Your IBAN",
    "stated_totals.without_vat": "The amount excl. VAT",
    "stated_totals.vat_total": "The amount of VAT",
    "stated_totals.with_vat": "The total incl. VAT",
    "allowances.base": "The base {of}",
    "charges.base": "The base {of}",
    "lines.allowances.amount": "The amount of a discount {of}",
    "lines.allowances.base": "The base of a discount {of}",
    "lines.charges.amount": "The amount of a charge {of}",
    "lines.charges.base": "The base of a charge {of}",
    "lines.base_quantity": "The number of units of the price {of}",
    "lines.gross_price": "The price before discount {of}",
    "payee.name": "The payee’s name",
    "seller.trading_name": "The trading name of your firm",
    "buyer.trading_name": "The customer’s trading name",
    "seller.electronic_address": "The text of your electronic address",
    "buyer.electronic_address": "The text of the customer’s electronic address",
}

#: What `{of}` says, by list.
PLACES: dict[str, str] = {
    "lines": "of line {line}",
    "allowances": "of discount {line}",
    "charges": "of charge {line}",
}

#: Who approves first and what names them: by whether a subcontractor asks, or a co-contractor.
CONTRACTORS: dict[bool, tuple[str, str]] = {
    True: ("main contractor", "your subcontracting declaration (DC4)"),
    False: ("leader of the consortium", "the deed of commitment of the contract"),
}

#: What the list of problems calls a field that its sentence does not name; "" for any other.
LABELS: dict[str, str] = {
    "": "This field",
    "buyer.service_code": "Department",
    "purchase_order": "Order number (engagement)",
    "issue_date": "Invoice date",
    "due_date": "Due date",
    "delivery_date": "Date the work ended",
    "prepaid": "Advance already received",
    "discount": "Discount on the invoice",
    "period.start": "Start of the period",
    "period.end": "End of the period",
    "stated_totals.without_vat": "Amount excl. VAT",
    "stated_totals.vat_total": "VAT",
    "stated_totals.with_vat": "Total incl. VAT",
    "lines.quantity": "Quantity, line {line}",
    "lines.net_price": "Price excl. VAT, line {line}",
}
