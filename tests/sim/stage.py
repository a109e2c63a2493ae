"""The places where the simulation stands in for the product: a small document alone, no look at certificates."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from chorus_desktop.actions import handover, issue
from chorus_desktop.chorus_pro import certificate
from chorus_desktop.documents.handover_file import Handover
from tests.sim.user import freeze


async def _nothing_seen(url: str, patience: float) -> None:
    """A certificate is looked at over a socket of its own, of which there is none here."""


def _document_alone(given: Handover) -> bytes:
    return given.content


@contextmanager
def stage() -> Iterator[None]:
    """Everything simulated runs inside of this; the time zone is that of the users, and what is logged is lost."""
    os.environ["TZ"] = "Europe/Paris"
    time.tzset()
    disabled = logging.root.manager.disable
    logging.disable()
    try:
        with (
            patch.object(issue, "freeze", freeze),
            patch.object(handover, "write_handover", _document_alone),
            patch.object(certificate, "shown_by", _nothing_seen),
        ):
            yield
    finally:
        logging.disable(disabled)
