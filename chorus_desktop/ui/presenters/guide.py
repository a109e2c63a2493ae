"""What the first-run guide shows: where each step stands, which key is missing, and what a check said of each."""

from collections.abc import Iterable
from dataclasses import dataclass

from chorus_desktop.actions.desk import Desk
from chorus_desktop.actions.first_steps import Step, StepState, first_steps
from chorus_desktop.domain.connection import ConnectionFault, ConnectionReport
from chorus_desktop.domain.connection_keys import Key, Verdict, verdicts
from chorus_desktop.store.secrets import StoredCredentials
from chorus_desktop.ui.language import said
from chorus_desktop.ui.presenters.settings import SettingsForm
from chorus_desktop.ui.wording import guide as words
from chorus_desktop.ui.wording.connection import check_sentence
from chorus_desktop.ui.wording.kinds import BannerKind, Kind
from chorus_desktop.ui.wording.typography import set_in_french

_LOOKS: dict[Verdict, tuple[str, Kind]] = {
    Verdict.TAKEN: ("circle-check", "good"),
    Verdict.REFUSED: ("circle-x", "bad"),
    Verdict.UNTOLD: ("circle", "neutral"),
}
#: Field of the form by the step on which it is typed.
FIELDS = {
    Step.IDENTITY: (
        "siret", "name", "line1", "line2", "postcode", "city", "legal_form", "registration", "email", "phone",
    ),
    Step.BILLING: ("vat_id", "iban", "bic"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step as it is listed: its name, how it stands in a word, and the icon of that."""

    step: Step
    name: str
    word: str
    icon: str
    done: bool

    @property
    def spoken(self) -> str:
        """As it is read aloud."""
        return set_in_french(said("{name} : {word}").format(name=self.name, word=self.word))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """What a check said of one key."""

    name: str
    word: str
    icon: str
    kind: Kind


def step_rows(desk: Desk) -> tuple[StepRow, ...]:
    """All steps as the store proves them. Raises StoreFault."""
    return tuple(_row(state) for state in first_steps(desk))


def _row(state: StepState) -> StepRow:
    if state.done:
        word, icon = said("fait"), "circle-check"
    elif state.skipped:
        word, icon = said("plus tard"), "clock"
    else:
        word, icon = said("à faire"), "circle"
    return StepRow(step=state.step, name=words.step(state.step).name, word=word, icon=icon, done=state.done)


def key_lines(report: ConnectionReport, keys: Iterable[Key]) -> tuple[KeyLine, ...]:
    """One line for each of these keys."""
    found = verdicts(report)
    return tuple(_line(key, found[key]) for key in keys)


def _line(key: Key, verdict: Verdict) -> KeyLine:
    if key is Key.LINE and verdict is Verdict.REFUSED:
        return KeyLine(name=words.key_name(key), word=words.NO_LINE, icon="wifi-off", kind="warn")
    icon, kind = _LOOKS[verdict]
    return KeyLine(name=words.key_name(key), word=words.verdict_word(verdict), icon=icon, kind=kind)


def answer(report: ConnectionReport, *, door: bool) -> tuple[BannerKind, str]:
    """How to show what a check found, and the sentence; `door`: the keys of PISTE were tried alone."""
    if report.fault is ConnectionFault.OFFLINE:
        return "info", words.OFFLINE
    if report.fault is None and door:
        return "good", words.DOOR_OPEN
    kind, sentence = check_sentence(report)
    return kind, sentence if report.fault is ConnectionFault.NO_SUPPLIER else words.here(sentence)


def missing(form: SettingsForm, *, door: bool) -> str:
    """The sentence of what must be typed before a check makes sense, or nothing."""
    typed = form.credentials
    if not (typed.client_id and typed.client_secret):
        return words.missing("piste")
    if door:
        return ""
    if not (typed.login and typed.password):
        return words.missing("account")
    return "" if form.value("siret") else words.missing("siret")


def first_station(typed: StoredCredentials) -> int:
    """Where the walk goes on: behind the last key that was obtained."""
    names = [station.key for station in words.STATIONS]
    if typed.login and typed.password:
        return names.index("link")
    if typed.client_id and typed.client_secret:
        return names.index("account")
    return 0
