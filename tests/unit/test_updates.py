"""The look for a newer release over real HTTP: what is believed, what is passed over, how often, and when not."""

import base64
import json
import logging
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from chorus_desktop.actions import updates
from chorus_desktop.actions.diagnosis import Diagnosis, Health
from chorus_desktop.actions.doctor import diagnose
from chorus_desktop.actions.updates import Outlook, Standing
from chorus_desktop.chorus_pro.announcement import LIMITS, announced
from chorus_desktop.domain.errors import StoreFault
from chorus_desktop.domain.release_source import OFFICIAL, ReleaseSource
from chorus_desktop.domain.releases import LONGEST
from chorus_desktop.paths import Profile
from chorus_desktop.ui.wording import doctor as wording
from tests.announced import KEY, NEXT_KEY, RELEASE, STRANGER, URGENT, Board, content_of, signed, source_at
from tests.plugins.clock import FakeClock
from tests.plugins.log_guard import ExpectedLogs

pytestmark = pytest.mark.wrong_requests("the announcement of a release is no call of the platform")


class Seeker:
    """Looks for releases at the board, on a clock that is turned by hand."""

    def __init__(self, profile: Profile, board: Board, clock: FakeClock) -> None:
        self.profile, self.board, self.clock = profile, board, clock
        self.source: ReleaseSource = board.source

    def look(self, **days: float) -> Standing:
        """Let time pass, then look."""
        self.clock.advance(**days)
        return updates.look(self.profile, self.source, announced, self.clock.now())

    @property
    def asked(self) -> int:
        """How often the server was asked."""
        return len(self.board.asked)

    def diagnosis(self) -> dict[str, Diagnosis]:
        """What the doctor says of it."""
        found = diagnose(self.profile, self.profile.root / "garde", None, today=date(2026, 11, 25), source=self.source)
        return {part.code: part for part in found if part.topic == "updates"}


@pytest.fixture
def seeker(tmp_path: Path, board: Board, clock: FakeClock) -> Seeker:
    return Seeker(Profile(tmp_path), board, clock)


def test_a_newer_release_is_told_and_kept_until_the_next_start(seeker: Seeker) -> None:
    found = seeker.look()
    assert (found.outlook, found.release, found.put_off) == (Outlook.NEWER, RELEASE, False)
    again = updates.standing(seeker.profile, seeker.source, seeker.clock.now())
    assert again == found
    assert seeker.diagnosis()["updates_newer"].health is Health.LOOK
    own = updates.standing(seeker.profile, seeker.source, seeker.clock.now(), own="9.1.0")
    assert (own.outlook, own.release) == (Outlook.CURRENT, None), "once it is installed there is nothing to tell"


def test_the_question_says_nothing_of_the_user(seeker: Seeker) -> None:
    seeker.look()
    ((path, headers),) = seeker.board.asked
    assert path == "/release.signed"
    assert {name.lower() for name in headers} <= {"host", "accept", "accept-encoding", "connection", "user-agent"}


def test_it_asks_once_a_day_whatever_comes(seeker: Seeker) -> None:
    seeker.board.put(b"", status=500)
    for _ in range(23):
        seeker.look(hours=1)
    assert seeker.asked == 1
    seeker.board.put(signed(RELEASE))
    assert seeker.look(hours=1).outlook is Outlook.NEVER
    assert seeker.look(hours=1).outlook is Outlook.NEWER
    assert seeker.asked == 2


def test_a_question_cut_short_counts_as_asked(seeker: Seeker) -> None:
    """A start that is killed while it asks, again and again, does not ask at each."""

    class PowerCutError(Exception):
        pass

    def cut(_: ReleaseSource) -> bytes:
        raise PowerCutError

    with pytest.raises(PowerCutError):
        updates.look(seeker.profile, seeker.source, cut, seeker.clock.now())
    assert seeker.look(hours=1).outlook is Outlook.NEVER
    assert seeker.asked == 0


def test_what_cannot_be_noted_is_not_asked(seeker: Seeker) -> None:
    seeker.profile.last_release.mkdir()
    (seeker.profile.last_release / "file").touch()
    assert seeker.look().outlook is Outlook.NEVER
    assert seeker.asked == 0


def test_switched_off_nothing_is_asked_nor_told(seeker: Seeker) -> None:
    updates.choose(seeker.profile, wanted=False)
    assert seeker.look() == Standing(outlook=Outlook.OFF)
    assert seeker.asked == 0
    assert set(seeker.diagnosis()) == {"updates_off"}
    updates.choose(seeker.profile, wanted=True)
    assert seeker.look().outlook is Outlook.NEWER
    updates.choose(seeker.profile, wanted=False)
    assert seeker.look(days=2).release is None
    assert seeker.asked == 1


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_a_choice_that_cannot_be_read_may_have_been_no(seeker: Seeker, content: bytes) -> None:
    seeker.profile.update_choices.write_bytes(content)
    assert seeker.look().outlook is Outlook.OFF
    assert seeker.asked == 0


def test_a_choice_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreFault):
        updates.choose(Profile(tmp_path / "missing"), wanted=False)


def test_without_a_key_nothing_is_asked(seeker: Seeker) -> None:
    for source in (replace(seeker.source, keys=()), replace(seeker.source, address="")):
        seeker.source = source
        assert seeker.look() == Standing(outlook=Outlook.NO_KEY)
        assert set(seeker.diagnosis()) == {"updates_no_key"}
    assert seeker.asked == 0
    assert not seeker.profile.last_release.exists()
    assert OFFICIAL.is_known or updates.standing(seeker.profile, OFFICIAL, seeker.clock.now()).outlook is Outlook.NO_KEY


WRONG = {
    "unsigned": content_of(RELEASE),
    "wrongly_signed": signed(RELEASE, STRANGER),
    "malformed": signed(b"{}"),
    "future": signed(replace(RELEASE, version="9.2.0", day=date(2027, 1, 10))),
    "rolled_back": signed(replace(RELEASE, version="9.0.0")),
    "too_long": b"x" * (LONGEST + 1),
}


@pytest.mark.parametrize("reason", WRONG)
def test_what_must_not_be_believed_is_passed_over(seeker: Seeker, expected_logs: ExpectedLogs, reason: str) -> None:
    """What was believed before goes on to be told; the doctor alone says what happened."""
    assert seeker.look().outlook is Outlook.NEWER
    seeker.board.put(WRONG[reason])
    expected_logs.expect(f"updates: an announcement was passed over: {reason}")
    found = seeker.look(days=1)
    assert (found.release, found.refusal) == (RELEASE, reason)
    told = seeker.diagnosis()
    assert told[f"updates_{reason}"].health is Health.LOOK
    assert "27/11/2026" not in wording.sentence(told[f"updates_{reason}"])
    assert "26/11/2026" in wording.sentence(told[f"updates_{reason}"])
    seeker.board.put(signed(RELEASE))
    assert seeker.look(days=1).refusal == ""
    assert set(seeker.diagnosis()) == {"updates_newer"}


def test_a_first_answer_that_is_wrong_tells_of_no_release(seeker: Seeker, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("updates: an announcement was passed over")
    seeker.board.put(WRONG["wrongly_signed"])
    assert seeker.look().outlook is Outlook.NEVER
    assert set(seeker.diagnosis()) == {"updates_wrongly_signed"}


def test_an_answer_that_sends_on_is_followed_on_known_hosts(seeker: Seeker) -> None:
    seeker.board.put(b"", status=302, location="/latest/release.signed")
    seeker.board.put(signed(RELEASE), path="/latest/release.signed")
    assert seeker.look().outlook is Outlook.NEWER


@pytest.mark.parametrize(
    "place",
    ["http://192.0.2.1/x", "http://localhost/x", "http://downloads.example/x", "ftp://127.0.0.1/x", "http://[bad/x"],
)
def test_an_answer_that_sends_on_elsewhere_is_not_followed(
    seeker: Seeker, expected_logs: ExpectedLogs, place: str
) -> None:
    expected_logs.expect("updates: an announcement was passed over: redirected")
    seeker.board.put(b"", status=302, location=place)
    assert seeker.look().refusal == "redirected"
    assert seeker.asked == 1
    assert seeker.diagnosis()["updates_redirected"].health is Health.LOOK


@pytest.mark.parametrize(
    "answer", [(404, ""), (500, ""), (304, ""), (302, "/release.signed"), (302, "http://127.0.0.1:1/")]
)
def test_a_failing_server_is_passed_over_in_silence(seeker: Seeker, answer: tuple[int, str]) -> None:
    status, location = answer
    seeker.board.put(b"", status=status, **({"location": location} if location else {}))
    assert seeker.look().outlook is Outlook.NEVER
    assert seeker.diagnosis()["updates_unanswered"].health is Health.GOOD
    assert seeker.asked <= 4, "an answer that sends on to itself is left alone"


def test_an_answer_that_does_not_come_is_not_waited_for(seeker: Seeker) -> None:
    short = replace(LIMITS, read=0.0)
    found = updates.look(
        seeker.profile, seeker.source, lambda source: announced(source, limits=short), seeker.clock.now()
    )
    assert found.refusal == updates.UNANSWERED


def test_a_key_that_counts_no_more_takes_its_word_with_it(seeker: Seeker, caplog: pytest.LogCaptureFixture) -> None:
    assert seeker.look().outlook is Outlook.NEWER
    caplog.set_level(logging.INFO, "chorus_desktop.updates")
    seeker.source = source_at(seeker.board.address, NEXT_KEY)
    assert updates.standing(seeker.profile, seeker.source, seeker.clock.now()).release is None
    assert "counts no more" in caplog.text
    seeker.source = source_at(seeker.board.address, NEXT_KEY, KEY)
    assert updates.standing(seeker.profile, seeker.source, seeker.clock.now()).release == RELEASE


def test_what_is_kept_is_verified_when_it_is_read(seeker: Seeker) -> None:
    """A note that somebody changed on the disk tells of no release."""
    seeker.look()
    told = json.loads(seeker.profile.last_release.read_bytes())
    forged = signed(replace(RELEASE, version="9.9.0"), STRANGER)
    told["document"] = base64.b64encode(forged).decode()
    seeker.profile.last_release.write_text(json.dumps(told))
    assert updates.standing(seeker.profile, seeker.source, seeker.clock.now()).release is None


@pytest.mark.parametrize("content", [b"", b"[]", b'{"asked": "yesterday"}', b'{"document": "***"}', b'{"document": 3}'])
def test_a_note_that_cannot_be_read_is_written_anew(seeker: Seeker, content: bytes) -> None:
    seeker.profile.last_release.write_bytes(content)
    assert seeker.look().outlook is Outlook.NEWER


@pytest.mark.parametrize(("release", "silence"), [(RELEASE, 14), (URGENT, 1)])
def test_later_is_silent_for_this_release_alone(seeker: Seeker, release: object, silence: int) -> None:
    seeker.board.put(signed(release))  # type: ignore[arg-type]
    found = seeker.look()
    assert found.release is not None
    updates.put_off(seeker.profile, found.release, seeker.clock.now())
    seeker.clock.advance(days=silence, minutes=-1)
    assert updates.standing(seeker.profile, seeker.source, seeker.clock.now()).put_off
    seeker.clock.advance(minutes=1)
    assert not updates.standing(seeker.profile, seeker.source, seeker.clock.now()).put_off


def test_a_release_after_the_one_put_off_is_told(seeker: Seeker) -> None:
    found = seeker.look()
    assert found.release is not None
    updates.put_off(seeker.profile, found.release, seeker.clock.now())
    seeker.board.put(signed(replace(RELEASE, version="9.2.0")))
    assert not seeker.look(days=1).put_off
    assert updates.is_wanted(seeker.profile), "to put one off is not to switch off"


def test_one_that_becomes_urgent_is_told_the_next_day(seeker: Seeker) -> None:
    found = seeker.look()
    assert found.release is not None
    updates.put_off(seeker.profile, found.release, seeker.clock.now())
    seeker.board.put(signed(replace(URGENT, day=date(2026, 11, 26))))
    assert not seeker.look(days=1, minutes=1).put_off


def test_all_firms_of_a_user_look_once(seeker: Seeker) -> None:
    seeker.look()
    other = Profile(seeker.profile.firms / "abcdefgh")
    assert updates.look(other, seeker.source, announced, seeker.clock.now()).outlook is Outlook.NEWER
    assert seeker.asked == 1


def test_a_clock_put_back_asks_again(seeker: Seeker) -> None:
    seeker.look(days=300)
    seeker.clock.set(seeker.clock.now() - timedelta(days=200))
    seeker.look()
    assert seeker.asked == 2
