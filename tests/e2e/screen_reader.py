"""What a screen reader has: the names that a program tells on the accessibility bus, and the keys of the keyboard."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

#: Seconds within which what is looked for must have come, and between two looks.
PATIENCE, PAUSE = 60.0, 0.1
ATSPI = "org.a11y.atspi"
REGISTRY = f"{ATSPI}.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
KEYBOARD = "/org/a11y/atspi/registry/deviceeventcontroller"
#: Numbers of AT-SPI: kinds of synthesised keys; states; relations.
KEY_SYM, KEY_STRING = 3, 4
FOCUSED, SENSITIVE, SHOWING = 12, 24, 25
LABELLED_BY = 2
#: Keysyms of X11.
KEYS = {"Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Down": 0xFF54}


Found = TypeVar("Found")


class NeverCame(AssertionError):
    """What was looked for did not come; tells what was there instead."""


@dataclass(frozen=True, slots=True)
class Accessible:
    """One object of a program, as the bus names it."""

    reader: ScreenReader
    bus: str
    path: str

    def ask(self, interface: str, method: str, signature: str | None = None, *body: Any) -> tuple[Any, ...]:
        """Call a method of one of its interfaces."""
        address = DBusAddress(self.path, self.bus, f"{ATSPI}.{interface}")
        return self.reader.call(new_method_call(address, method, signature, body))

    def name(self) -> str:
        """What a screen reader says: the label that stands beside it, else its own name."""
        for relation, targets in self.ask("Accessible", "GetRelationSet")[0]:
            if relation == LABELLED_BY:
                return " ".join(Accessible(self.reader, bus, path).own_name() for bus, path in targets)
        return self.own_name()

    def own_name(self) -> str:
        address = DBusAddress(self.path, self.bus, f"{ATSPI}.Accessible")
        return str(self.reader.call(Properties(address).get("Name"))[0][1])

    def role(self) -> str:
        return str(self.ask("Accessible", "GetRoleName")[0])

    def has(self, state: int) -> bool:
        """Whether it is in a state."""
        words = self.ask("Accessible", "GetState")[0]
        return bool(words[state // 32] >> state % 32 & 1)

    def text(self) -> str:
        """What stands in it, of a field."""
        return str(self.ask("Text", "GetText", "ii", 0, -1)[0])

    def children(self) -> list[Accessible]:
        return [Accessible(self.reader, bus, path) for bus, path in self.ask("Accessible", "GetChildren")[0]]

    def walk(self) -> Iterator[Accessible]:
        """Itself and all that shows in it; what is gone meanwhile is passed over."""
        yield self
        try:
            shown = [child for child in self.children() if child.has(SHOWING)]
        except DBusErrorResponse:
            return
        for child in shown:
            yield from child.walk()

    def press(self) -> None:
        """Do what a click on it does."""
        self.ask("Action", "DoAction", "i", 0)

    def write(self, text: str) -> None:
        """Set what stands in it, as voice control does: no key is pressed, and it need not have the focus."""
        self.ask("EditableText", "SetTextContents", "s", text)

    def focus(self) -> None:
        """Go there."""
        self.ask("Component", "GrabFocus")
        self.reader.wait(lambda: self.has(FOCUSED), lambda: f"focus on {self.name()}")


class ScreenReader:
    """Speaks with the accessibility bus of one D-Bus session, whose programs it asks to tell their names."""

    def __init__(self, session: str) -> None:
        self._session = open_dbus_connection(session)
        status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
        _reply(self._session, Properties(status).set("IsEnabled", "b", True))
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        self._bus = open_dbus_connection(_reply(self._session, new_method_call(bus, "GetAddress"))[0])
        self._announced: deque[Message] = deque()
        self._listen()

    def _listen(self) -> None:
        """Have what programs say by themselves brought here: what changed without the focus moving."""
        rule = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object", member="Announcement")
        _reply(self._bus, message_bus.AddMatch(rule))
        self._bus.filter(rule, queue=self._announced)
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        self.call(new_method_call(registry, "RegisterEvent", "sass", ("object:announcement", [], "")))

    def announced(self) -> list[str]:
        """What was read aloud without being asked for, the oldest first."""
        return [str(message.body[3][1]) for message in self._announced]

    def close(self) -> None:
        """Leave both buses."""
        self._bus.close()
        self._session.close()

    def call(self, message: Any) -> tuple[Any, ...]:
        """Ask on the accessibility bus. Raises DBusErrorResponse."""
        return _reply(self._bus, message)

    def everything(self) -> list[Accessible]:
        """All that shows in all programs."""
        return [
            found
            for program in Accessible(self, REGISTRY, ROOT).children()
            for window in program.children()
            for found in window.walk()
        ]

    def spoken(self) -> list[str]:
        """The names of all that shows."""
        return [name for found in self.everything() if (name := _still(found.name))]

    def find(self, name: str, role: str) -> Accessible:
        """The object of that name and role, once it is there and can be used."""

        def there() -> Accessible | None:
            for found in self.everything():
                if _still(found.role) == role and _still(found.name) == name and found.has(SENSITIVE):
                    return found
            return None

        return self.wait(there, lambda: f"{role} {name!r}")

    def hear(self, name: str) -> None:
        """Wait until something of that name shows, or is announced."""
        self.wait(lambda: name in self.spoken() + self.announced(), lambda: repr(name))

    def wait(self, look: Callable[[], Found], what: Callable[[], str]) -> Found:
        """What `look` gives once that is something. Raises NeverCame."""
        deadline = time.monotonic() + PATIENCE
        while not (seen := look()):
            if time.monotonic() > deadline:
                raise NeverCame(f"{what()} never came; there was: {self.spoken()}, {self.announced()}")
            time.sleep(PAUSE)
        return seen

    def type(self, text: str) -> None:
        """Type a text on the keyboard, blind."""
        self._keys(0, text, KEY_STRING)

    def key(self, name: str) -> None:
        """Press one key."""
        self._keys(KEYS[name], "", KEY_SYM)

    def _keys(self, code: int, text: str, kind: int) -> None:
        keyboard = DBusAddress(KEYBOARD, REGISTRY, f"{ATSPI}.DeviceEventController")
        self.call(new_method_call(keyboard, "GenerateKeyboardEvent", "isu", (code, text, kind)))


def _reply(connection: DBusConnection, message: Any) -> tuple[Any, ...]:
    answer = connection.send_and_get_reply(message, timeout=PATIENCE)
    if answer.header.message_type is MessageType.error:
        raise DBusErrorResponse(answer)
    return tuple(answer.body)


def _still(look: Callable[[], str]) -> str:
    """What is told, or nothing by what has gone meanwhile."""
    try:
        return look()
    except DBusErrorResponse:
        return ""
