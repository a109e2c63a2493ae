"""The thirteenth step of the schema: of each table the sum of its rows, as the program wrote them."""

STATEMENTS = (
    # sum: of the hash of each row, modulo 2^128. A rule of every writing connection keeps it, see row_sums.
    "CREATE TABLE row_sums (name TEXT PRIMARY KEY, sum BLOB NOT NULL) STRICT, WITHOUT ROWID",
)
