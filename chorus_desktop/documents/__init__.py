"""Write and read invoices as files: page, Factur-X, CII, UBL, JSON, and what a user's own PDF says."""
