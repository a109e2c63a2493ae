"""Where a window is left for: another firm of the same user, and what is to be shown there."""

from pathlib import Path
from typing import NamedTuple

from chorus_desktop.paths import Profile


class Visit(NamedTuple):
    """A profile to open, and there an invoice, 0 for the first page; `draft` where it is still being typed, on the page
    of its `origin`. Or a `file` to look at there."""

    profile: Profile
    invoice_id: int = 0
    origin: str = ""
    draft: bool = False
    file: Path | None = None
