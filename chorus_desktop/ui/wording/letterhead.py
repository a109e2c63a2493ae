"""The words for the firm's own look: colours by name, and why a picture cannot be the logo."""

from chorus_desktop.domain import letterhead
from chorus_desktop.ui.language import speak
from chorus_desktop.ui.wording.choices import Choice

_NAMES = {
    "teal": "Vert canard",
    "slate": "Bleu ardoise",
    "ink": "Encre",
    "brick": "Rouge brique",
    "ochre": "Ocre",
    "moss": "Vert mousse",
    "plum": "Prune",
}
#: The accents on offer: the colour by its French name.
ACCENTS = tuple(Choice(key=colour, label=_NAMES[name]) for name, colour in letterhead.ACCENTS.items())

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


speak(globals())
