"""The fourteenth step of the schema: whether it is known that a service requires the number of the engagement."""

STATEMENTS = (
    "ALTER TABLE services ADD COLUMN engagement_known INTEGER NOT NULL DEFAULT 1 CHECK (engagement_known IN (0, 1))",
    # Of a client with more active services than this the platform was not asked about each, and 0 was noted.
    (
        "UPDATE services SET engagement_known = 0 WHERE active = 1 AND engagement_required = 0 AND body_id IN"
        " (SELECT body_id FROM services WHERE active = 1 GROUP BY body_id HAVING count(*) > 20)"
    ),
)
