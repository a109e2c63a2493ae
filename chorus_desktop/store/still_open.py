"""What money or an act may still come of, found by an index: most invoices of an old store are paid or closed.

SQL that only narrows: who asks says all of its conditions besides, and is answered the same without it.
"""

from collections.abc import Iterable

from chorus_desktop.domain.lifecycle import FINAL
from chorus_desktop.domain.outbox import SubmissionState

#: Issued here, and on the platform under that number.
ON_PLATFORM = "state = 'issued' AND submission_state = 'integrated'"
#: Each code that the platform told of what is there, one look into `invoices_by_state` for each; also unknown ones.
_CODES = f"""WITH RECURSIVE told(code) AS (SELECT min(platform_status) FROM invoices WHERE {ON_PLATFORM} UNION ALL
    SELECT (SELECT min(platform_status) FROM invoices WHERE {ON_PLATFORM} AND platform_status > told.code)
    FROM told WHERE told.code IS NOT NULL)"""  # noqa: S608 - constants


def listed(values: Iterable[str]) -> str:
    """Codes of ours as the inside of an SQL list."""
    return ", ".join(f"'{value}'" for value in sorted(values))


def there_but(codes: Iterable[str]) -> str:
    """The ids of what is on the platform under any other code than these."""
    return f"""SELECT id FROM invoices WHERE {ON_PLATFORM} AND platform_status IN
        ({_CODES} SELECT code FROM told WHERE code NOT IN ({listed(codes)}))"""  # noqa: S608 - constants


#: The ids of what was issued and has not ended on the platform, or whose transfer somebody said did not come.
STILL_OPEN = f"""({there_but(FINAL)}
    UNION SELECT id FROM invoices WHERE state = 'issued'
        AND submission_state IN ({listed(set(SubmissionState) - {SubmissionState.INTEGRATED})})
    UNION SELECT id FROM invoices WHERE state = 'issued' AND submission_state IS NULL
    UNION SELECT invoice_id FROM payments WHERE kind = 'not_received' AND undone_at IS NULL)"""  # noqa: S608 - constants
