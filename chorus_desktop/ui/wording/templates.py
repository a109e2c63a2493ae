"""The words of templates and of invoices that come again."""

from datetime import date

from chorus_desktop.domain.templates import Rhythm, Template
from chorus_desktop.ui.formats import format_date, format_date_long
from chorus_desktop.ui.language import said, speak
from chorus_desktop.ui.wording.choices import Choice
from chorus_desktop.ui.wording.typography import set_in_french

FAULTS = {
    "template_unknown": "Ce modèle n’existe plus. Revenez au catalogue.",
    "template_nameless": "Ce modèle n’a pas de nom. Tapez-en un, par exemple « Entretien chaudière ».",
    "template_taken": "Un autre modèle s’appelle maintenant « {name} ». Renommez-le avant de reprendre celui-ci.",
}

RHYTHMS = (
    Choice(key="", label=set_in_french("Jamais : c’est un modèle")),
    Choice(key=Rhythm.MONTHLY, label="Tous les mois"),
    Choice(key=Rhythm.QUARTERLY, label="Tous les trimestres"),
    Choice(key=Rhythm.YEARLY, label="Tous les ans"),
)
NEVER_BY_ITSELF = set_in_french(
    "Ce jour-là, la facture est préparée et proposée sur la page « À faire ». Elle ne part jamais sans vous."
)
REPLACES = "Un modèle porte déjà ce nom. Il sera remplacé."
_EVERY = {Rhythm.MONTHLY: "tous les mois", Rhythm.QUARTERLY: "tous les trimestres", Rhythm.YEARLY: "tous les ans"}
#: On the first page.
READY = "Préparée à sa date. Relisez-la, puis envoyez-la."
INCOMPLETE = "Préparée à sa date. Il reste à la compléter."
RECURRING = "Facture récurrente"


def kept(name: str, rhythm: Rhythm | None, first_on: date | None) -> str:
    """What is told once a template is kept."""
    if rhythm is None or first_on is None:
        return set_in_french(said("Modèle « {name} » gardé.").format(name=name))
    return set_in_french(
        said("« {name} » sera préparée {every}, la prochaine fois le {day}.").format(
            name=name, every=said(_EVERY[rhythm]), day=format_date_long(first_on)
        )
    )


def standing(template: Template) -> str:
    """What a list says of a template: whom it is for, and when it comes again."""
    buyer = template.invoice.buyer.name or said("Sans client")
    if template.rhythm is None or template.next_on is None:
        return buyer
    return said("{buyer} · {every} · prochaine le {day}").format(
        buyer=buyer, every=said(_EVERY[template.rhythm]), day=format_date(template.next_on)
    )


def prepared(count: int) -> str:
    """How many drafts were just made."""
    if count == 1:
        return set_in_french(said("1 facture récurrente est préparée. Elle vous attend sur la page « À faire »."))
    return set_in_french(
        said("{count} factures récurrentes sont préparées. Elles vous attendent sur la page « À faire ».").format(
            count=count
        )
    )


def usual_name(buyer: str, works: str) -> str:
    """A name to begin with: the works, and for whom."""
    return " · ".join(part for part in (works[:60].strip(), buyer) if part)


speak(globals())
