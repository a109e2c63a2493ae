"""Names of exported files: taken from the number of the invoice, fit for every system and platform, each once."""

import re

#: Everything else becomes a hyphen; "/" and "+" are allowed in numbers, not in names.
_UNFIT = re.compile(r"[^A-Za-z0-9._-]+")
#: Names that Windows keeps for itself.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
#: Longest stem in characters; attachments and files of a flux may have 50 with their ending.
_LONGEST = 40


class FileNames:
    """Gives each invoice a name and no name twice, whatever the case of its letters."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, number: str, ending: str) -> str:
        """The name for an invoice number; `ending` is "pdf" or "xml"."""
        stem = _UNFIT.sub("-", number).strip(".-")[:_LONGEST] or "facture"
        if stem.split(".")[0].lower() in _RESERVED:
            stem = f"facture-{stem}"
        name, rank = f"{stem}.{ending}", 2
        while name.lower() in self._given:
            name, rank = f"{stem}-{rank}.{ending}", rank + 1
        self._given.add(name.lower())
        return name

    def stem(self, number: str) -> str:
        """The same without an ending, for a folder or a file of another kind."""
        return self.of(number, "d").removesuffix(".d")
