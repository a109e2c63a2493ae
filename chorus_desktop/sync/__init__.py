"""Bring the outbox to the platform and the statuses back, exactly once and truthfully."""
