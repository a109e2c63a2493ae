"""Refusals of the platform that come without a text: what they mean, to be told within a sentence."""

from chorus_desktop.ui.language import said


def plain(reason: str) -> str:
    """The meaning of a bare code, also one that is told of a file; any other reason is in the platform's own words."""
    file, colon, code = reason.strip().rpartition(" : ")
    match code:
        # HTTP 413; a flux that is too big; completer where the status is not SUSPENDUE any more.
        case "413" | "GDP_MSG_11.022":
            meaning = said("le fichier est trop gros.")
        case "GDP_MSG_11.033":
            meaning = said("la facture n’est plus suspendue.")
        case _:
            return reason
    return f"{file}{colon}{meaning}"
