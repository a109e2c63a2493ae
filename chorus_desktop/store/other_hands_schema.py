"""The fifteenth step of the schema: which unknown numbers are in other hands; submissions by their identifier there."""

STATEMENTS = (
    # given: this machine remembers to have given the number into other hands, and the older store does not.
    "ALTER TABLE strays ADD COLUMN given INTEGER NOT NULL DEFAULT 0 CHECK (given IN (0, 1))",
    # What the platform tells of is found by its identifier there, however many invoices there are.
    "CREATE INDEX submissions_on_platform ON submissions (platform_id) WHERE platform_id IS NOT NULL",
    # A hold that began before there was room for it begins anew, see `guard.examine`.
    "UPDATE guard SET held_generation = 0 WHERE held <> ''",
)
