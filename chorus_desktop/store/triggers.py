"""How the schema forbids what must not happen."""


def forbid(name: str, event: str, table: str, when: str, reason: str) -> str:
    """A trigger that refuses an event on a table, always or under a condition."""
    condition = f"WHEN {when}" if when else ""
    return f"CREATE TRIGGER {name} BEFORE {event} ON {table} {condition} BEGIN SELECT RAISE(ABORT, '{reason}'); END"
