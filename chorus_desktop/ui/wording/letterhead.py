"""The words for the firm's own look: colours by name, and why a picture cannot be the logo."""

from chorus_desktop.domain.letterhead import DEFAULT_ACCENT
from chorus_desktop.ui.wording.choices import Choice

#: Accents that print well, in colour and in black and white.
ACCENTS = (
    Choice(key=DEFAULT_ACCENT, label="Vert canard"),
    Choice(key="#1F4E79", label="Bleu ardoise"),
    Choice(key="#1D2433", label="Encre"),
    Choice(key="#9B2C2C", label="Rouge brique"),
    Choice(key="#B45309", label="Ocre"),
    Choice(key="#4D7C0F", label="Vert mousse"),
    Choice(key="#6B2D5C", label="Prune"),
)

FAULTS = {
    "logo_missing": "L’image « {name} » ne peut pas être lue. Vérifiez qu’elle est toujours à sa place, ou "
    "choisissez-en une autre.",
    "logo_unreadable": "« {name} » n’est pas une image PNG ou JPEG lisible. Enregistrez votre logo en PNG ou en JPEG, "
    "puis choisissez-le de nouveau.",
    "logo_too_big": "L’image « {name} » est trop grande ({max} Mo et 40 millions de points au plus). Réduisez-la, puis "
    "choisissez-la de nouveau.",
    "logo_blank": "L’image « {name} » est toute blanche ou toute transparente. Choisissez la version foncée de votre "
    "logo, faite pour du papier blanc.",
}
