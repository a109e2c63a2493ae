"""The third step of the schema: in which syntax a flux is handed over, for the user's own XML leaves as it is."""

from chorus_desktop.store.first_schema import SUBMISSION_CHANGED
from chorus_desktop.store.triggers import forbid

STATEMENTS = (
    # All that was queued before is a Factur-X of ours; a submission by way of the PDF has no syntax and says the same.
    "ALTER TABLE submissions ADD COLUMN syntax TEXT NOT NULL DEFAULT 'facturx' CHECK (syntax <> '')",
    "DROP TRIGGER submissions_frozen",
    forbid(
        "submissions_frozen",
        "UPDATE",
        "submissions",
        f"{SUBMISSION_CHANGED} OR new.syntax IS NOT old.syntax",
        "what is sent never changes",
    ),
)
