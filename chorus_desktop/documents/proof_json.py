"""The proof of a deposit as JSON, with the entries of the journal as they were hashed, for anybody to recompute."""

import json
from dataclasses import asdict
from typing import Any

from chorus_desktop.domain.exchange import DepositWay
from chorus_desktop.domain.proof import Proof

_HOW = (
    "hash is the SHA-256 of the ASCII text of the JSON array [sequence, previous, at, kind, subject, facts], without "
    "spaces, characters beyond ASCII escaped; facts is a string. Answers in facts.raw hold *** in place of secrets."
)


def proof_to_json(proof: Proof) -> dict[str, Any]:
    """Everything that the proof holds; amounts as text, instants in ISO 8601."""
    return {
        "number": proof.number,
        "issue_date": proof.issue_date.isoformat(),
        "seller": {"name": proof.seller_name, "identifier": proof.seller_identifier},
        "buyer": {"name": proof.buyer_name, "siret": proof.buyer_siret},
        "with_vat": str(proof.with_vat),
        "sent": [
            {
                "way": one.way.value,
                "syntax": one.syntax.value if one.way is DepositWay.FLUX else None,
                "file_name": one.file_name,
                "sha256": one.sha256,
                "flux_number": one.flux_number,
                "platform_id": one.platform_id,
                "state": one.state.value,
                "supporting": [asdict(file) for file in one.supporting],
            }
            for one in proof.sent
        ],
        "statuses": [
            {"status": event.status, "at": event.at.isoformat(), "comment": event.comment} for event in proof.statuses
        ],
        "journal": {
            "how_to_verify": _HOW,
            "whole": proof.flaw is None,
            "broken_at": proof.flaw.sequence if proof.flaw else None,
            "head": proof.head._asdict(),
            "entries": [asdict(entry) for entry in proof.entries],
        },
        "made_at": proof.made_at.isoformat(),
    }


def write_proof_json(proof: Proof) -> bytes:
    """The same as a file."""
    return (json.dumps(proof_to_json(proof), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
