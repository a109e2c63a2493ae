"""All rules that an invoice is held to, in one table, and how a set of findings is put in the order of the form."""

from chorus_desktop.domain.problems import Problem
from chorus_desktop.domain.rules import amounts, beyond, chorus, core, details, french, recipient, vat
from chorus_desktop.domain.rules.rule import Finding, Owner, Rule, Subject

__all__ = ["RULES", "Finding", "Owner", "Rule", "Subject", "problems"]

RULES: tuple[Rule, ...] = (
    *core.RULES,
    *vat.RULES,
    *french.RULES,
    *amounts.RULES,
    *details.RULES,
    *chorus.RULES,
    *recipient.RULES,
    *beyond.RULES,
)

#: The order in which a form shows its fields; what belongs to the settings comes before the lines.
_ORDER = {
    head: rank
    for rank, head in enumerate(
        """
        number buyer purchase_order contract issue_date due_date delivery_date delivery period currency business_process
        payment_means payment_terms preceding_invoices third_party notes references attachments payee tax_representative
        seller lines allowances charges prepaid stated_totals
        """.split()
    )
}


def problems(subject: Subject) -> list[Problem]:
    """Every finding of every rule, in the order of the form."""
    found = [
        Problem(
            code=rule.code,
            field=finding.field,
            severity=rule.severity,
            params=finding.params,
            rule=rule.official[0] if rule.official else "",
        )
        for rule in RULES
        for finding in rule.find(subject)
    ]
    return sorted(found, key=_place)


def _place(problem: Problem) -> tuple[int, int]:
    head, _, rest = problem.field.partition(".")
    index = rest.partition(".")[0]
    return _ORDER[head], int(index) if index.isdigit() else 0
