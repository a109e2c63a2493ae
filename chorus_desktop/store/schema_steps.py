"""The names of the steps of the schema, for those who only ask whether a store is up to date."""

#: Every step of `migrations`, oldest first; the test holds the two together.
STEPS = (
    "m001_first_schema",
    "m002_payments",
    "m003_syntax",
    "m004_balances",
    "m005_catalogue",
    "m006_templates",
    "m007_lists",
    "m008_works",
    "m009_held_by",
    "m010_steps",
    "m011_refunds",
    "m012_from_sent_to_paid",
    "m013_row_sums",
    "m014_services",
    "m015_other_hands",
)
