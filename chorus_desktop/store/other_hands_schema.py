"""The fifteenth step of the schema: which unknown numbers are in other hands, as the machine remembers."""

STATEMENTS = (
    # given: this machine remembers to have given the number into other hands, and the older store does not.
    "ALTER TABLE strays ADD COLUMN given INTEGER NOT NULL DEFAULT 0 CHECK (given IN (0, 1))",
    # A hold that began before there was room for it begins anew, see `guard.examine`.
    "UPDATE guard SET held_generation = 0 WHERE held <> ''",
)
