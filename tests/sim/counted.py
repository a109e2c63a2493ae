"""A proof that counts without proving anything, for the trial of what runs proofs beside one another."""


def run(report: dict[str, int], share: int, of: int) -> None:
    """Add what was counted."""
    report["corrupt"] = report.get("corrupt", 0) + 10 * of + share
