"""Identifiers of French invoicing: parsing, keys and what each one derives from another."""

import re
from enum import StrEnum

_SEPARATORS = re.compile(r"[\s\u00a0\u202f.\-]+")
_LA_POSTE = "356000000"


class IdentifierType(StrEnum):
    """The ways Chorus Pro names a structure (typeIdentifiantStructure)."""

    SIRET = "SIRET"
    UE_HORS_FRANCE = "UE_HORS_FRANCE"
    HORS_UE = "HORS_UE"
    RIDET = "RIDET"
    TAHITI = "TAHITI"
    PARTICULIER = "PARTICULIER"


#: Scheme of ISO/IEC 6523 under which BT-29 or BT-46 carries each identifier, and its longest length.
SCHEMES: dict[IdentifierType, tuple[str, int]] = {
    IdentifierType.SIRET: ("0009", 14),
    IdentifierType.UE_HORS_FRANCE: ("0223", 18),
    IdentifierType.HORS_UE: ("0227", 18),
    IdentifierType.RIDET: ("0228", 10),
    IdentifierType.TAHITI: ("0229", 10),
    IdentifierType.PARTICULIER: ("0226", 80),
}


def compact(text: str) -> str:
    """The identifier without the spaces, points and hyphens that people write into it."""
    return _SEPARATORS.sub("", text).upper()


def luhn_ok(digits: str) -> bool:
    """Whether the last digit is the Luhn key of those before it."""
    total = 0
    for position, character in enumerate(reversed(digits)):
        digit = int(character)
        if position % 2:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    return total % 10 == 0


def is_siret_shape(siret: str) -> bool:
    """Fourteen digits; says nothing of the key, which some real public bodies get wrong."""
    return len(siret) == 14 and siret.isascii() and siret.isdigit()


def siret_key_ok(siret: str) -> bool:
    """Whether the key of a well-shaped SIRET fits, La Poste's own rule (sum of digits) included."""
    if siret.startswith(_LA_POSTE) and sum(map(int, siret)) % 5 == 0:
        return True
    return luhn_ok(siret)


def siren_of(siret: str) -> str:
    """The nine digits of the firm to which a SIRET belongs."""
    return siret[:9]


def french_vat_id(siren: str) -> str:
    """The VAT identifier that the tax office derives from a SIREN (BT-31)."""
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def is_vat_id(text: str) -> bool:
    """The shape of a VAT identifier: country, then 2 to 13 letters or digits; for France a key and a SIREN."""
    if text.startswith("FR"):
        return re.fullmatch(r"FR[0-9A-Z]{2}\d{9}", text) is not None
    return re.fullmatch(r"[A-Z]{2}[0-9A-Z+*]{2,13}", text) is not None


def vat_key_ok(text: str) -> bool:
    """Whether a French VAT identifier has the key that its SIREN gives; keys with letters cannot be checked."""
    french = re.fullmatch(r"FR(\d{2})(\d{9})", text)
    return french is None or french_vat_id(french[2]) == text


def is_iban(text: str) -> bool:
    """Whether the IBAN is well formed and its key fits (ISO 13616, modulo 97)."""
    if not re.fullmatch(r"[A-Z]{2}\d{2}[0-9A-Z]{11,30}", text):
        return False
    if text.startswith("FR") and len(text) != 27:
        return False
    rearranged = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1


def is_bic(text: str) -> bool:
    """Whether the BIC has the shape of ISO 9362."""
    return re.fullmatch(r"[A-Z]{6}[0-9A-Z]{2}([0-9A-Z]{3})?", text) is not None


def identifier_ok(kind: IdentifierType, value: str) -> bool:
    """Whether the value has the shape that Chorus Pro takes for that type of identifier."""
    if kind is IdentifierType.SIRET:
        return is_siret_shape(value)
    if kind in (IdentifierType.RIDET, IdentifierType.TAHITI):
        return re.fullmatch(r"[0-9A-Z]{9,10}", value) is not None
    return 2 <= len(value) <= SCHEMES[kind][1]
