"""The calls about files that lie on the account or on a structure: bringing, finding, detaching, downloading."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from chorus_desktop.sandbox import account_calls, answers, follow_up_calls, reference_calls, uncertain
from chorus_desktop.sandbox.answers import Answer
from chorus_desktop.sandbox.archive import packed
from chorus_desktop.sandbox.deposit_calls import HttpRefusal, keep_file
from chorus_desktop.sandbox.directory import Attachment
from chorus_desktop.sandbox.directory_search import folded
from chorus_desktop.sandbox.fields import Fields, Malformed
from chorus_desktop.sandbox.report_calls import one_page
from chorus_desktop.sandbox.state import State

_EXTENSIONS = frozenset(
    "BMP HTM FAX PNG XHTML BZ2 JPEG PPS XLC CSV JPG PPT PPTX XLM DOC ODP RTF XLS GIF ODS SVG XML GZ ODT TGZ XSD GZIP"
    " P7S TIF XSL HTML PDF TXT ZIP TIFF XLSX DOCX".split()
)
_OBJECTS = frozenset(
    "DEMANDE_PAIEMENT ENGAGEMENT_JURIDIQUE SOLLICITATION STRUCTURE_PIECEJOINTE STRUCTURE_MANDAT"
    " STRUCTURE_COORDONNEE_BANCAIRE UTILISATEUR".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    """One file on the account (no structure) or on a structure; `id` is pieceJointeObjetId."""

    id: int
    file_id: int
    structure_id: int | None
    designation: str
    type_code: str
    extension: str

    @property
    def object_type(self) -> str:
        """typeObjet of its type."""
        return "UTILISATEUR" if self.structure_id is None else "STRUCTURE"

    @property
    def type(self) -> tuple[int, str]:
        """Number and name of its type."""
        found = reference_calls.attachment_type(self.type_code, self.object_type)
        assert found is not None
        return found


_COLUMNS: dict[str, Callable[[_Stored], Any]] = {
    "PieceJointeId": lambda stored: stored.file_id,
    "PieceJointeDesignation": lambda stored: (folded(stored.designation), stored.id),
    "PieceJointeTypeCode": lambda stored: (stored.type_code, stored.id),
    "PieceJointeExtension": lambda stored: (stored.extension, stored.id),
}


def ajouter_fichier(state: State, body: Fields) -> Answer:
    """ajouterFichierDansSysteme: keeps one file, on the account, for soumettre and completer."""
    name, extension = body.text("pieceJointeNom"), body.text("pieceJointeExtension")
    if not 0 < len(name) <= 50:
        raise HttpRefusal(400, answers.refusal(uncertain.ATTACHMENT_NAME))
    if extension not in _EXTENSIONS:
        return answers.refusal(uncertain.ATTACHMENT_EXTENSION)
    content = body.file("pieceJointeFichier")
    if content is None:
        return answers.refusal(uncertain.UNDECODABLE)
    if len(content) > uncertain.FILE_BYTES:
        return answers.refusal(uncertain.FILE_TOO_BIG)
    file_id = keep_file(state, name, extension, content)
    _attach(state, file_id, name, uncertain.ACCOUNT_FILE_TYPE)
    return answers.success(answers.ACTIONS, pieceJointeId=file_id)


def _attach(state: State, file_id: int, designation: str, type_code: str, structure_id: int | None = None) -> None:
    state.db.execute(
        "INSERT INTO attachment(structure_id, file_id, designation, type_code) VALUES (?, ?, ?, ?)",
        (structure_id, file_id, designation, type_code),
    )


def detacher(state: State, body: Fields) -> Answer:
    """detacherPieceJointe: from the account or a structure; the file stays with the invoices that have it."""
    query = "UPDATE attachment SET detached = 1 WHERE id = ? AND detached = 0"
    if not state.db.execute(query, (body.whole("idPieceJointeObjet") or 0,)).rowcount:
        return answers.refusal(uncertain.ATTACHMENT_UNKNOWN)
    return answers.success(answers.ACTIONS)


def rechercher_sur_compte(state: State, body: Fields) -> Answer:
    """rechercherPieceJointeSurMonCompte."""
    return _found(body, _stored(state, None), {})


def rechercher_sur_structure(state: State, body: Fields) -> Answer:
    """rechercherPieceJointeSurStructure: of one structure of the account."""
    structure = state.directory.by_id(body.whole("idStructureCPP") or 0)
    attachment = state.directory.attachment(structure)
    if structure is None:
        return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
    if attachment is None:
        return answers.refusal(uncertain.NO_HABILITATION)
    facts = {
        "pieceJointeStructureCode": structure.siret,
        "pieceJointeStructureId": structure.id,
        "pieceJointeStructureRaisonSociale": structure.name,
    }
    return _found(body, _stored(state, attachment), facts)


def _found(body: Fields, stored: Sequence[_Stored], facts: Answer) -> Answer:
    part, type_id = folded(body.text("pieceJointeDesignation")), body.whole("pieceJointeTypeId")
    kept = [one for one in stored if part in folded(one.designation) and type_id in {None, one.type[0]}]
    paging = body.child("parametresRecherche")
    page = answers.paginate(
        answers.ordered(kept, paging, _COLUMNS, "PieceJointeId"),
        paging.whole("pageResultatDemandee"),
        paging.whole("nbResultatsParPage"),
    )
    if not kept:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    return answers.success(
        answers.SEARCHES,
        parametresRetour=page.as_parametres_retour(),
        listePiecesJointes=[
            {
                "pieceJointeId": one.file_id,
                "pieceJointeObjetId": one.id,
                "pieceJointeDesignation": one.designation,
                "pieceJointeExtension": one.extension,
                "pieceJointeTypeCode": one.type_code,
                "pieceJointeTypeLibelle": one.type[1],
                "pieceJointeUtilisateurId": uncertain.USER_ID,
                **facts,
            }
            for one in page.items
        ],
    )


def _stored(state: State, attachment: Attachment | None) -> list[_Stored]:
    structure_id = attachment.structure.id if attachment else None
    query = (
        "SELECT attachment.id AS id, file_id, structure_id, designation, type_code, extension, detached FROM attachment"
        " JOIN file ON file.id = file_id WHERE structure_id IS ? ORDER BY attachment.id"
    )
    rows = state.db.execute(query, (structure_id,)).fetchall()
    if attachment is not None and not rows:
        for document in attachment.documents:
            content = one_page([document.designation, f"{attachment.structure.name} {attachment.structure.siret}"])
            file_id = keep_file(state, document.designation[:50], "PDF", content)
            _attach(state, file_id, document.designation, document.type_code, structure_id)
        rows = state.db.execute(query, (structure_id,)).fetchall()
    return [_Stored(**{name: row[name] for name in row.keys() if name != "detached"})  # noqa: SIM118 - a sqlite3.Row
            for row in rows if not row["detached"]]  # fmt: skip


def telecharger(state: State, body: Fields) -> Answer:
    """telechargerPieceJointe: the files of an object; several come as a ZIP."""
    wanted = body.text("objetPieceJointe")
    if wanted and wanted not in _OBJECTS:
        raise Malformed("objetPieceJointe : valeur inconnue")
    if wanted == "DEMANDE_PAIEMENT":
        answer = follow_up_calls.telecharger_groupe(state, body.child("demandePaiement"))
        return {("pieceJointe" if name == "fichierResultat" else name): value for name, value in answer.items()}
    stored: list[_Stored] = []
    if wanted == "UTILISATEUR":
        stored = _stored(state, None)
    elif wanted == "STRUCTURE_PIECEJOINTE":
        structure = account_calls.named_structure(state, body.child("structure"))
        attachment = state.directory.attachment(structure)
        if structure is None:
            return answers.refusal(uncertain.STRUCTURE_UNKNOWN)
        if attachment is None:
            return answers.refusal(uncertain.NO_HABILITATION)
        stored = _stored(state, attachment)
    if not stored:
        return answers.refusal(uncertain.EMPTY_SEARCH)
    return answers.success(answers.ACTIONS, pieceJointe=base64.b64encode(_content(state, stored)).decode())


def _content(state: State, stored: Sequence[_Stored]) -> bytes:
    entries: dict[str, bytes] = {}
    for one in stored:
        name = one.designation.replace("/", "_").removesuffix(f".{one.extension.lower()}")
        row = state.db.execute("SELECT content FROM file WHERE id = ?", (one.file_id,)).fetchone()
        entries[f"{one.file_id}_{name}.{one.extension.lower()}"] = row["content"]
    return packed(entries) if len(entries) > 1 else next(iter(entries.values()))
